package vn.phong.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Tells where a line of Vietnamese may end. Vietnamese puts a space between syllables, so most spaces stand inside a
 * word or a name, where a line must not end.
 *
 * <p>Texts are rich: {@code *emphasis*}, {@code \*} for an asterisk, {@code \n} for a manual break; where a word joiner
 * (U+2060) stands beside a space no line ends.
 */
public final class LineBreaks {
    /** The common rules, without any office's words. */
    public static final LineBreaks STANDARD = new LineBreaks(Words.STANDARD, "");

    private final Words words;
    private final String key;

    private LineBreaks(Words words, String key) {
        this.words = words;
        this.key = key;
    }

    /** The rules with an office's own compounds, which then break as unwillingly as the common ones. */
    public static LineBreaks with(Collection<String> moreCompounds) {
        return new LineBreaks(Words.with(moreCompounds), String.join("\n", moreCompounds));
    }

    /** Equal for two that break alike: the compounds that were added. */
    public String key() {
        return key;
    }

    /**
     * The rules with the compounds of an office's file; the common rules when there is no such file. UTF-8, one phrase
     * of 2 to 20 syllables a line, {@code #} begins a remark.
     *
     * @throws vn.phong.message.Refusal when it cannot be read, is no UTF-8, larger than 256 KB, longer than 5000
     *     phrases, or a line is no phrase; the sentence names the line
     */
    public static LineBreaks ofOffice(Path file) {
        List<String> phrases = OfficeWords.read(file);
        return phrases.isEmpty() ? STANDARD : with(phrases);
    }

    /** The units of a text by the common rules; empty for a blank text. */
    public static List<Unit> breakable(String rich) {
        return STANDARD.units(rich);
    }

    /**
     * The units of a field that holds a person's name, with or without honorific: the name is one unit however it is
     * capitalised. A text that is no bare name (punctuation or a number inside, or more than
     * {@value NameRules#NAME_SYLLABLES_MAX} syllables) is broken like any other.
     */
    public static List<Unit> name(String rich) {
        return STANDARD.unitsOfName(rich);
    }

    /** As {@link #name}, with this office's compounds. */
    public List<Unit> unitsOfName(String rich) {
        List<Syllable> syllables = RichText.syllables(rich);
        return units(syllables, new Joins(syllables, words).ofName());
    }

    /** The units of a text; empty for a blank text. */
    public List<Unit> units(String rich) {
        List<Syllable> syllables = RichText.syllables(rich);
        return units(syllables, new Joins(syllables, words).penalties());
    }

    private static List<Unit> units(List<Syllable> syllables, int[] penalties) {
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < syllables.size(); i++) {
            Syllable syllable = syllables.get(i);
            int last = units.size() - 1;
            boolean bound = i > 0 && !syllable.forced() && penalty(syllable, penalties[i]) == Unit.NEVER;
            if (bound && units.get(last).emphasis() == syllable.emphasis()) {
                units.set(last, joined(units.get(last), syllable));
            } else {
                units.add(unit(syllable, i == 0 || syllable.forced() ? 0 : penalty(syllable, penalties[i])));
            }
        }
        return List.copyOf(units);
    }

    private static int penalty(Syllable syllable, int usual) {
        return syllable.kept() ? Unit.NEVER : usual;
    }

    private static Unit unit(Syllable syllable, int penalty) {
        return new Unit(syllable.text(), syllable.emphasis(), syllable.spaceBefore(), penalty, syllable.forced());
    }

    private static Unit joined(Unit unit, Syllable syllable) {
        String text = unit.text() + (syllable.spaceBefore() ? " " : "") + syllable.text();
        return new Unit(text, unit.emphasis(), unit.spaceBefore(), unit.penalty(), unit.forced());
    }
}
