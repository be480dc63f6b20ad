package vn.phong.text;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text between two spaces, with what the rules ask of it worked out once.
 *
 * @param text as it is drawn, with its punctuation
 * @param core without the punctuation around it; empty when there is nothing else
 * @param key the core as the word lists have it: lower case, one place for the tone mark, one kind of dash
 * @param emphasis whether it is emphasised
 * @param spaceBefore whether a space stands before it
 * @param forced whether a manual line break stands before it
 * @param kept whether somebody keeps it on one line with what stands before it
 */
record Syllable(
        String text, String core, String key, boolean emphasis, boolean spaceBefore, boolean forced, boolean kept) {
    static final String OPENERS = "(\\[{“‘«‹";
    static final String CLOSERS = ",.;:!?…)\\]}”’»›";

    private static final Pattern CORE = Pattern.compile("^[" + OPENERS + "\"']*(.*?)[" + CLOSERS + "\"']*$");
    private static final Pattern ROMAN = Pattern.compile("[IVXLC]+(?:[-–/.]\\S*)?");
    private static final Pattern DOTS = Pattern.compile("[.…_]+");
    private static final Pattern COUNT = Pattern.compile("\\d+(?:[.,]\\d+)*");
    private static final Pattern ABBREVIATION =
            Pattern.compile("[" + OPENERS + "\"']*(?:\\p{Lu}[\\p{L}/]{0,4}\\.)+,?|[\"“(]*[Đđ]/c\\.?");
    /** Where the mark stands on the second of two vowels, and where the lists have it, letter for letter. */
    private static final String SECOND_AFTER_O = "àáảãạèéẻẽẹ";

    private static final String FIRST_O = "òóỏõọòóỏõọ";
    private static final String PLAIN_AFTER_O = "aaaaaeeeee";
    private static final String SECOND_AFTER_U = "ỳýỷỹỵ";
    private static final String FIRST_U = "ùúủũụ";

    static Syllable of(String text, boolean emphasis, boolean spaceBefore, boolean forced, boolean kept) {
        Matcher matcher = CORE.matcher(text);
        String core = matcher.matches() ? matcher.group(1) : text;
        return new Syllable(text, core, key(core), emphasis, spaceBefore, forced, kept);
    }

    /** Both places of the tone mark are in use (hoà, hòa); the lists know one. */
    static String key(String word) {
        char[] key = word.toLowerCase(Locale.ROOT).toCharArray();
        for (int index = 0; index < key.length; index++) {
            if (key[index] == '–' || key[index] == '—') {
                key[index] = '-';
            } else if (index > 0 && key[index] > 'z') {
                moveMark(key, index);
            }
        }
        return new String(key);
    }

    private static void moveMark(char[] key, int second) {
        int afterO = key[second - 1] == 'o' ? SECOND_AFTER_O.indexOf(key[second]) : -1;
        int afterU = key[second - 1] == 'u' ? SECOND_AFTER_U.indexOf(key[second]) : -1;
        if (afterO >= 0) {
            key[second - 1] = FIRST_O.charAt(afterO);
            key[second] = PLAIN_AFTER_O.charAt(afterO);
        } else if (afterU >= 0) {
            key[second - 1] = FIRST_U.charAt(afterU);
            key[second] = 'y';
        }
    }

    /** The key with the punctuation that follows it. */
    String keyWithEnd() {
        return key(text.substring(text.indexOf(core)));
    }

    boolean capital() {
        return !core.isEmpty() && Character.isUpperCase(core.codePointAt(0));
    }

    boolean lower() {
        return !core.isEmpty() && Character.isLowerCase(core.codePointAt(0));
    }

    /** Begins with a digit: {@code 08}, {@code 20/12/2019}, {@code 123/QĐ-UBND}. */
    boolean digit() {
        return !core.isEmpty() && Character.isDigit(core.codePointAt(0));
    }

    /** A plain amount: {@code 08}, {@code 1.250}, {@code 1,5}. */
    boolean count() {
        return COUNT.matcher(core).matches();
    }

    boolean roman() {
        return ROMAN.matcher(core).matches();
    }

    /** A number still to be filled in. */
    boolean dots() {
        return DOTS.matcher(text).matches();
    }

    boolean dash() {
        return key.equals("-");
    }

    /** Ends with punctuation, so that what follows begins something new. */
    boolean closed() {
        return isOneOf(CLOSERS, text.charAt(text.length() - 1));
    }

    /** A short token with a full stop, which ends no sentence: {@code TP.}, {@code PGS.}, {@code TS.BS.}. */
    boolean abbreviation() {
        return ABBREVIATION.matcher(text).matches();
    }

    boolean opened() {
        return isOneOf(OPENERS, text.charAt(0));
    }

    private static boolean isOneOf(String marks, char letter) {
        return marks.indexOf(letter) >= 0 || letter == '"' || letter == '\'';
    }
}
