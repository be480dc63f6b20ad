package vn.phong.spelling;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds what no Vietnamese text should hold: unseen characters, letters of other scripts, leftovers of old encodings.
 */
final class OddCharacters {
    /** The marks of decomposed Vietnamese, which is judged as if it were composed. */
    private static final String MARKS = "\u0300\u0301\u0302\u0303\u0306\u0309\u031B\u0323";

    private OddCharacters() {}

    static List<Flag> in(String text) {
        List<Flag> flags = new ArrayList<>();
        int next;
        for (int at = 0; at < text.length(); at = next) {
            int character = text.codePointAt(at);
            next = at + Character.charCount(character);
            if (isOdd(text, at, character)) {
                flags.add(new Flag(
                        at, next, Flag.Kind.ODD_CHARACTER, Sentences.oddCharacter(character, wordAround(text, at))));
            }
        }
        return flags;
    }

    private static boolean isOdd(String text, int at, int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> "\n\r\t".indexOf(character) < 0;
            case Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED -> true;
            case Character.UPPERCASE_LETTER, Character.LOWERCASE_LETTER, Character.TITLECASE_LETTER ->
                isOddLetter(text, at, character);
            case Character.NON_SPACING_MARK -> MARKS.indexOf(character) < 0 || !standsOnLetter(text, at);
            default -> character == 0xFFFD || isLeftover(text, at, character);
        };
    }

    private static boolean standsOnLetter(String text, int at) {
        return at > 0 && (Character.isLetter(text.charAt(at - 1)) || MARKS.indexOf(text.charAt(at - 1)) >= 0);
    }

    /** Eth stands where the Vietnamese letter should; µ and its like are TCVN3 read as Latin. */
    private static boolean isOddLetter(String text, int at, int character) {
        boolean latin = Character.UnicodeScript.of(character) == Character.UnicodeScript.LATIN;
        return !latin ? isBetweenLetters(text, at) || character > 0x3FF : "ÐðÞþ".indexOf(character) >= 0;
    }

    private static boolean isLeftover(String text, int at, int character) {
        return character >= 0xA1 && character <= 0xBF && isBetweenLetters(text, at);
    }

    private static boolean isBetweenLetters(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && Character.isLetter(text.charAt(at - 1))
                && Character.isLetter(text.charAt(at + 1));
    }

    private static String wordAround(String text, int at) {
        int start = at;
        while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        int end = at;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        StringBuilder word = new StringBuilder();
        text.substring(start, end).codePoints().filter(OddCharacters::isSeen).forEach(word::appendCodePoint);
        return word.toString();
    }

    private static boolean isSeen(int character) {
        int type = Character.getType(character);
        return type != Character.CONTROL && type != Character.FORMAT;
    }
}
