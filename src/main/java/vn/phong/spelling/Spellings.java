package vn.phong.spelling;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Writes syllables and measures how far apart two of them are on the keyboard. */
final class Spellings {
    /** As far as a suggestion goes. */
    static final double ONE_SLIP = 1.2;

    private static final double OTHER_TONE = 0.9;
    /** Hỏi and ngã sound alike to half the country. */
    private static final double HOI_FOR_NGA = 0.5;

    private static final int HOI = 3;

    private static final int NGA = 4;

    private static final double OTHER_MARK = 0.8;
    private static final double LETTER_MORE = 1.0;
    private static final double OTHER_LETTER = 1.2;
    private static final double FAR = 9;

    private static final String TONES = "\u0301\u0300\u0309\u0303\u0323";

    private Spellings() {}

    /** The letters of onset and rime; {@code gi} and {@code ì} share their i. */
    static String letters(String onset, String rime) {
        return onset.equals("gi") && rime.startsWith("i") ? "g" + rime : onset + rime;
    }

    static String written(String onset, String rime, int tone) {
        String letters = letters(onset, rime);
        for (int at = letters.length() - rime.length(); at < letters.length(); at++) {
            if (tone == 0) {
                return letters;
            }
            Spelled told = new Spelled(onset, rime, tone, at);
            if (Spelled.isVowel(letters.charAt(at)) && told.toneInPlace()) {
                return Normalizer.normalize(
                        letters.substring(0, at + 1) + TONES.charAt(tone - 1) + letters.substring(at + 1),
                        Normalizer.Form.NFC);
            }
        }
        throw new IllegalArgumentException(onset + " " + rime + tone);
    }

    static String toneless(String word) {
        StringBuilder letters = new StringBuilder();
        Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .chars()
                .filter(letter -> TONES.indexOf(letter) < 0)
                .forEach(letter -> letters.append((char) letter));
        return Normalizer.normalize(letters, Normalizer.Form.NFC);
    }

    /** The last tone of a word that may have several; 0 when it has none. */
    static int lastTone(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD)
                .chars()
                .map(letter -> TONES.indexOf(letter) + 1)
                .filter(tone -> tone > 0)
                .reduce(0, (before, tone) -> tone);
    }

    /** What it costs to have typed one tone for the other. */
    static double toneSlip(int one, int other) {
        boolean alike = (one == HOI && other == NGA) || (one == NGA && other == HOI);
        return one == other ? 0 : alike ? HOI_FOR_NGA : OTHER_TONE;
    }

    /** Slips between two words: a letter more or less, two letters changed over, a wrong mark, a wrong letter. */
    static double distance(String one, String other, List<String> families) {
        if (Math.abs(one.length() - other.length()) > 1) {
            return FAR;
        }
        double[][] slips = new double[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                slips[i][j] = slips(one, other, i, j, slips, families);
            }
        }
        return slips[one.length()][other.length()];
    }

    private static double slips(String one, String other, int i, int j, double[][] slips, List<String> families) {
        if (i == 0 || j == 0) {
            return (i + j) * LETTER_MORE;
        }
        double best = Math.min(slips[i - 1][j], slips[i][j - 1]) + LETTER_MORE;
        best = Math.min(best, slips[i - 1][j - 1] + change(one.charAt(i - 1), other.charAt(j - 1), families));
        boolean changedOver =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return changedOver ? Math.min(best, slips[i - 2][j - 2] + LETTER_MORE) : best;
    }

    private static double change(char one, char other, List<String> families) {
        if (one == other) {
            return 0;
        }
        boolean sameKey = families.stream().anyMatch(keys -> keys.indexOf(one) >= 0 && keys.indexOf(other) >= 0);
        return sameKey ? OTHER_MARK : OTHER_LETTER;
    }
}
