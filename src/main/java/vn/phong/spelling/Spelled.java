package vn.phong.spelling;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A written syllable taken apart: {@code nghĩa} is onset {@code ngh}, rime {@code ia}, tone 4 on the first letter of
 * the rime.
 *
 * @param onset the consonants before the vowel, {@code qu} and {@code gi} with their vowel letter; empty when none
 * @param rime the rest without its tone, never empty
 * @param tone by the digits of VNI typing: 0 level, 1 sắc, 2 huyền, 3 hỏi, 4 ngã, 5 nặng
 * @param toneAt index of the letter that carries the tone in onset and rime together; -1 for the level tone
 */
record Spelled(String onset, String rime, int tone, int toneAt) {
    static final String VOWELS = "aăâeêioôơuưy";
    /** Longest first, as an onset takes all the letters it can. */
    static final List<String> ONSETS = List.of(
            "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g", "h", "k", "l",
            "m", "n", "p", "r", "s", "t", "v", "x", "");

    private static final String TONES = "\u0301\u0300\u0309\u0303\u0323";

    /** Empty when the word has two tones, no vowel, or an onset no Vietnamese word has. */
    static Optional<Spelled> of(String word) {
        String apart = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder letters = new StringBuilder();
        int tone = 0;
        int toneAt = -1;
        for (int i = 0; i < apart.length(); i++) {
            int mark = TONES.indexOf(apart.charAt(i)) + 1;
            if (mark == 0) {
                letters.append(apart.charAt(i));
            } else if (tone != 0) {
                return Optional.empty();
            } else {
                tone = mark;
                toneAt = Normalizer.normalize(letters, Normalizer.Form.NFC).length() - 1;
            }
        }
        return of(Normalizer.normalize(letters, Normalizer.Form.NFC), tone, toneAt);
    }

    private static Optional<Spelled> of(String letters, int tone, int toneAt) {
        String onset = ONSETS.stream().filter(letters::startsWith).findFirst().orElseThrow();
        String rime = letters.substring(onset.length());
        if (onset.equals("gi") && (rime.isEmpty() || !isVowel(rime.charAt(0)))) {
            // gì, gìn: the i is both the end of the onset and the vowel.
            rime = "i" + rime;
            onset = "g";
        }
        boolean spoken = !rime.isEmpty() && isVowel(rime.charAt(0));
        boolean carried = tone == 0 || (toneAt >= 0 && isVowel(letters.charAt(toneAt)));
        return spoken && carried
                ? Optional.of(new Spelled(onset.equals("g") && rime.startsWith("i") ? "gi" : onset, rime, tone, toneAt))
                : Optional.empty();
    }

    /** The letters without the tone. */
    String letters() {
        return onset.equals("gi") && rime.startsWith("i") ? "g" + rime : onset + rime;
    }

    static boolean isVowel(char letter) {
        return VOWELS.indexOf(letter) >= 0;
    }

    /**
     * Whether the tone stands where one of the two manners of writing puts it: on the vowel with a mark of its own,
     * else on the last vowel but one of an open syllable and the last one of a closed; {@code hòa} and {@code hoà} are
     * both right.
     */
    boolean toneInPlace() {
        String letters = letters();
        int first = letters.length() - rime.length();
        int last = first;
        while (last + 1 < letters.length() && isVowel(letters.charAt(last + 1))) {
            last++;
        }
        int marked = lastMarked(letters, first, last);
        if (tone == 0 || marked >= 0) {
            return tone == 0 || toneAt == marked;
        }
        int count = last - first + 1;
        boolean closed = last + 1 < letters.length();
        return switch (count) {
            case 1 -> toneAt == first;
            case 2 -> toneAt == (closed ? last : first) || (isEitherWay() && toneAt == last);
            default -> toneAt == first + 1;
        };
    }

    /** Whether the two manners differ: {@code hòa, hoà}, {@code khỏe, khoẻ}, {@code thủy, thuỷ}; never {@code quý}. */
    boolean isEitherWay() {
        return tone != 0 && (rime.equals("oa") || rime.equals("oe") || rime.equals("uy"));
    }

    /** Whether it is written in the older manner, on the last letter. */
    boolean isOldManner() {
        return isEitherWay() && toneAt == letters().length() - 1;
    }

    private static int lastMarked(String letters, int first, int last) {
        int marked = -1;
        for (int i = first; i <= last; i++) {
            if ("ăâêôơư".indexOf(letters.charAt(i)) >= 0) {
                marked = i;
            }
        }
        return marked;
    }
}
