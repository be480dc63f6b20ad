package vn.phong.text;

import java.util.Arrays;
import java.util.List;

/** The gaps between the syllables of a text, each with the cost of a line break there; costs only ever rise. */
final class Gaps {
    private final List<Syllable> syllables;
    private final int[] penalties;
    /** Whether a syllable stands in a line that is all capitals, where a capital tells nothing. */
    private final boolean[] shouted;

    Gaps(List<Syllable> syllables) {
        this.syllables = syllables;
        this.penalties = new int[syllables.size()];
        this.shouted = new boolean[syllables.size()];
        int start = 0;
        for (int i = 1; i <= syllables.size(); i++) {
            if (i == syllables.size() || at(i).forced()) {
                Arrays.fill(
                        shouted, start, i, syllables.subList(start, i).stream().noneMatch(Gaps::hasSmallLetter));
                start = i;
            }
        }
    }

    private static boolean hasSmallLetter(Syllable syllable) {
        return syllable.core().codePoints().anyMatch(Character::isLowerCase);
    }

    int count() {
        return syllables.size();
    }

    Syllable at(int i) {
        return syllables.get(i);
    }

    boolean shouted(int i) {
        return shouted[i];
    }

    /** How many syllables of the longest of these phrases begin at {@code i}; 0 beyond the end. */
    int length(Phrases phrases, int i) {
        return i < count() ? phrases.length(syllables, i) : 0;
    }

    /** How many syllables each of these phrases that begins at {@code i} has. */
    int[] lengths(Phrases phrases, int i) {
        return phrases.lengths(syllables, i);
    }

    /** The gap before {@code i} costs at least this. */
    void raise(int i, int penalty) {
        if (i < count()) {
            penalties[i] = Math.max(penalties[i], penalty);
        }
    }

    /** No break between the syllables {@code from} to {@code to}, both included. */
    void bind(int from, int to) {
        for (int i = from + 1; i <= to; i++) {
            raise(i, Unit.NEVER);
        }
    }

    /** The cost before each syllable; that of the first and of a manual break means nothing. */
    int[] penalties() {
        return penalties.clone();
    }

    /** Whether there is a syllable {@code i} that goes on from the one before without punctuation between. */
    boolean follows(int i) {
        return touches(i) && !at(i - 1).closed();
    }

    /** As {@link #follows}, where the one before may be an abbreviation with its full stop. */
    boolean followsAbbreviation(int i) {
        return touches(i) && (!at(i - 1).closed() || at(i - 1).abbreviation());
    }

    /** Whether only a space, or the end of the word before, stands before {@code i}. */
    boolean touches(int i) {
        return i > 0 && i < count() && !at(i).forced() && !at(i).opened();
    }
}
