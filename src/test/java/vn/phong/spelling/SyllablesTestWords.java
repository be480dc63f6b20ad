package vn.phong.spelling;

import java.text.Normalizer;

/** Gives syllables other tones, by the letters of Unicode alone. */
final class SyllablesTestWords {
    static final String STOPPED = ".*(?:[cpt]|ch)";

    private static final String TONES = "\u0301\u0300\u0309\u0303\u0323";

    private SyllablesTestWords() {}

    /** The syllable, which has a tone, with another in the same place. */
    static String withTone(String word, int tone) {
        String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
        StringBuilder other = new StringBuilder();
        for (int i = 0; i < apart.length(); i++) {
            char letter = apart.charAt(i);
            other.append(TONES.indexOf(letter) >= 0 ? TONES.charAt(tone - 1) : letter);
        }
        return Normalizer.normalize(other, Normalizer.Form.NFC);
    }
}
