package vn.phong.spelling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.phong.message.Message;
import vn.phong.text.Abbreviations;
import vn.phong.text.VietnameseText;

/**
 * Points out what may be misspelt: syllables Vietnamese does not have, unknown abbreviations, odd characters. Names,
 * foreign words, numbers and addresses are left alone, and nothing is ever corrected.
 */
public final class Spelling {
    private static final Set<String> LOANWORDS = WordList.of("loanwords.txt");
    private static final Spelling STANDARD = new Spelling(Syllables.standard(), Abbreviations.standard(), Set.of());

    private static final Pattern LINE = Pattern.compile("[^\\r\\n]+");
    private static final Pattern ROMAN = Pattern.compile("[IVXLCDM]+");
    private static final int SHORT = 4;

    private final Syllables syllables;
    private final Abbreviations abbreviations;
    private final Set<String> known;

    private Spelling(Syllables syllables, Abbreviations abbreviations, Set<String> known) {
        this.syllables = syllables;
        this.abbreviations = abbreviations;
        this.known = known;
    }

    public static Spelling standard() {
        return STANDARD;
    }

    /** The same without ever flagging these words, whatever their capitals; a phrase counts as its words. */
    public Spelling with(Collection<String> knownWords) {
        Set<String> all = new HashSet<>(known);
        for (String phrase : knownWords) {
            TextWord.of(VietnameseText.normalized(phrase)).forEach(word -> all.add(lower(word.text())));
        }
        return new Spelling(syllables, abbreviations, Set.copyOf(all));
    }

    /** The same with an office's own abbreviations. */
    public Spelling with(Abbreviations others) {
        return new Spelling(syllables, others, known);
    }

    /** What may be wrong in one text, in its order; places are indices into the text as given. */
    public List<Flag> flags(String text) {
        List<Flag> flags = new ArrayList<>(OddCharacters.in(text));
        LINE.matcher(text).results().forEach(line -> new LineCheck(line.group(), line.start()).addTo(flags));
        flags.sort(Comparator.comparingInt(Flag::start).thenComparing(Flag::end));
        return List.copyOf(flags);
    }

    /**
     * At most one flag, on the first word of the rarer manner, when both {@code hòa} and {@code hoà} occur in texts
     * shown together. Places are indices into the texts joined by line feeds.
     */
    public List<Flag> mixedTones(Collection<String> texts) {
        return MixedTones.in(String.join("\n", texts));
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** One line on its own, as a name or a foreign sentence ends with it. */
    private final class LineCheck {
        private final String line;
        private final int from;
        private final List<TextWord> words;
        private final boolean[] names;
        private final boolean foreign;

        LineCheck(String line, int from) {
            this.line = line;
            this.from = from;
            this.words = TextWord.of(line);
            this.names = Names.in(line, words);
            this.foreign = isForeignLine();
        }

        void addTo(List<Flag> flags) {
            for (int i = 0; i < words.size(); i++) {
                TextWord word = words.get(i);
                if (!word.exempt() && !names[i] && !isKnown(word) && isDoubtful(word)) {
                    Optional<Spelled> told = Spelled.of(word.text());
                    flags.add(flag(
                            word.start(),
                            word.end(),
                            Flag.Kind.NOT_A_SYLLABLE,
                            Sentences.notASyllable(
                                    word.text(), told.flatMap(SyllableRules::fault), syllables.nearest(word.text()))));
                }
            }
            addAbbreviations(flags);
        }

        private void addAbbreviations(List<Flag> flags) {
            if (foreign) {
                return;
            }
            List<Abbreviations.Unknown> unknown = abbreviations.unknownIn(line);
            for (int i = 0; i < unknown.size(); ) {
                int start = unknown.get(i).start();
                boolean spared = isSpared(unknown.get(i));
                int end = unknown.get(i++).end();
                // P.QLKHCN&HTQT is one riddle.
                while (i < unknown.size() && unknown.get(i).start() == end + 1 && ".&".indexOf(line.charAt(end)) >= 0) {
                    end = unknown.get(i++).end();
                }
                if (!spared) {
                    flags.add(flag(
                            start,
                            end,
                            Flag.Kind.UNKNOWN_ABBREVIATION,
                            Sentences.unknownAbbreviation(line.substring(start, end))));
                }
            }
        }

        private boolean isSpared(Abbreviations.Unknown unknown) {
            for (int i = 0; i < words.size(); i++) {
                if (words.get(i).start() == unknown.start()) {
                    return words.get(i).exempt() || names[i] || isKnown(words.get(i));
                }
            }
            return false;
        }

        private Flag flag(int start, int end, Flag.Kind kind, Message words) {
            return new Flag(from + start, from + end, kind, words);
        }

        private boolean isKnown(TextWord word) {
            String lower = lower(word.text());
            return word.text().length() == 1
                    || known.contains(lower)
                    || LOANWORDS.contains(lower)
                    || abbreviations.isKnown(word.text())
                    || syllables.has(word.text());
        }

        private boolean isDoubtful(TextWord word) {
            if (word.mixedCase() || ROMAN.matcher(word.text()).matches() || isDotted(word)) {
                return false;
            }
            if (word.capitals()) {
                return isShoutedWord(word);
            }
            if (!word.plain()) {
                return word.text().chars().allMatch(Spelling::isVietnameseLetter);
            }
            boolean possible = Spelled.of(word.text())
                    .filter(told -> Toneless.couldBe(told.letters()))
                    .isPresent();
            if (word.capitalised()) {
                return possible;
            }
            return !foreign && (possible || !syllables.nearest(word.text()).isEmpty());
        }

        /** {@code Th.S}, {@code Tp.}, {@code tr.}: a short token before a full stop that ends no sentence. */
        private boolean isDotted(TextWord word) {
            return word.plain()
                    && word.text().length() < SHORT
                    && word.end() < line.length()
                    && line.charAt(word.end()) == '.';
        }

        /** Capitals that are a word and no abbreviation: they carry a tone. */
        private boolean isShoutedWord(TextWord word) {
            return Spellings.lastTone(word.text()) > 0
                    || (!word.plain()
                            && Spelled.of(word.text())
                                    .filter(told -> SyllableRules.onsetAndRimeAgree(told.onset(), told.rime()))
                                    .isPresent());
        }

        /** No Vietnamese mark at all, and several words that cannot be Vietnamese even without their marks. */
        private boolean isForeignLine() {
            long impossible = words.stream()
                    .filter(word -> word.text().length() > 1)
                    .filter(word -> LOANWORDS.contains(lower(word.text())) || !Toneless.couldBe(lower(word.text())))
                    .count();
            return words.stream().allMatch(TextWord::plain) && impossible >= 2;
        }
    }

    private static boolean isVietnameseLetter(int letter) {
        return letter < 128
                || "\u0103\u0102\u0111\u0110\u01A1\u01A0\u01B0\u01AF\u0129\u0128\u0169\u0168".indexOf(letter) >= 0
                || "àáâãèéêìíòóôõùúýÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ".indexOf(letter) >= 0
                || (letter >= 0x1EA0 && letter <= 0x1EF9);
    }
}
