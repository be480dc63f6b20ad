package vn.phong.spelling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells whether some words are written in the manner of {@code hòa} and others in that of {@code hoà}. */
final class MixedTones {
    private final List<TextWord> newer = new ArrayList<>();
    private final List<TextWord> older = new ArrayList<>();

    static List<Flag> in(String text) {
        MixedTones tones = new MixedTones();
        TextWord.of(text).stream().filter(word -> !word.exempt()).forEach(tones::add);
        return tones.flag().map(List::of).orElse(List.of());
    }

    private void add(TextWord word) {
        Spelled.of(word.text())
                .filter(Spelled::isEitherWay)
                .filter(Spelled::toneInPlace)
                .ifPresent(told -> (told.isOldManner() ? older : newer).add(word));
    }

    /** On the first word of the manner that is rarer, beside the word most like it in the other. */
    private Optional<Flag> flag() {
        if (newer.isEmpty() || older.isEmpty()) {
            return Optional.empty();
        }
        List<TextWord> rarer = older.size() <= newer.size() ? older : newer;
        List<TextWord> common = older.size() <= newer.size() ? newer : older;
        TextWord word = rarer.get(0);
        TextWord other = common.stream()
                .filter(near -> Spellings.toneless(near.text()).equals(Spellings.toneless(word.text())))
                .findFirst()
                .orElse(common.get(0));
        return Optional.of(new Flag(
                word.start(), word.end(), Flag.Kind.MIXED_TONE_MARKS, Sentences.mixedTones(word.text(), other.text())));
    }
}
