package vn.phong.text;

import java.util.Arrays;

/**
 * A text cut into known words and phrases: the cut that leaves the fewest syllables unexplained, then the one of fewest
 * pieces. So {@code du lịch sử dụng} is two words, and {@code lịch sử} none of them.
 */
final class Segments {
    private static final int PIECE = 2;
    private static final int UNKNOWN = 3;

    private final Gaps gaps;
    private final Words words;
    /** For each syllable, where the piece it lies in begins. */
    private final int[] begin;

    private final boolean[] unknown;

    Segments(Gaps gaps, Words words) {
        this.gaps = gaps;
        this.words = words;
        this.begin = new int[gaps.count()];
        this.unknown = new boolean[gaps.count()];
        cut();
    }

    /** Whether the syllables from {@code start} on, {@code length} of them, lie in one piece. */
    boolean together(int start, int length) {
        return begin[start] == begin[start + length - 1];
    }

    /** Whether a syllable in small letters is part of no known word and no word by itself. */
    boolean unknown(int i) {
        return unknown[i];
    }

    private void cut() {
        int count = gaps.count();
        int[] least = new int[count + 1];
        int[] longest = new int[count];
        for (int i = count - 1; i >= 0; i--) {
            unknown[i] = isUnknown(i);
            least[i] = least[i + 1] + (unknown[i] ? UNKNOWN : PIECE);
            longest[i] = 1;
            for (int length : lengths(i)) {
                int cost = least[i + length] + PIECE;
                if (length > 1 && (cost < least[i] || (cost == least[i] && length > longest[i]))) {
                    least[i] = cost;
                    longest[i] = length;
                }
            }
        }
        for (int i = 0; i < count; i += longest[i]) {
            Arrays.fill(begin, i, i + longest[i], i);
            if (longest[i] > 1) {
                Arrays.fill(unknown, i, i + longest[i], false);
            }
        }
    }

    private int[] lengths(int i) {
        return gaps.lengths(words.compounds(), i);
    }

    private boolean isUnknown(int i) {
        Syllable syllable = gaps.at(i);
        boolean word = !syllable.core().isEmpty() && !syllable.digit() && !syllable.dash();
        boolean name = syllable.capital() && !gaps.shouted(i);
        return word && !name && gaps.length(words.singles(), i) != 1 && gaps.length(words.connectives(), i) == 0;
    }
}
