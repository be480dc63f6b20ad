package vn.phong.plan;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number or dash a list's line begins with.
 *
 * @param rank how deep it usually stands: 0 roman or capital letter, 1 number, 2 small letter, 3 dash, 4 plus, 5 other
 * @param printed as printed without its dot or bracket, such as {@code 4} or {@code -}
 * @param ordinal the number it stands for; 0 for dashes
 * @param rest what follows
 */
record Marker(int rank, String printed, int ordinal, String rest) {
    private static final String LETTERS = "abcdeghikl";
    private static final Pattern ROMAN = Pattern.compile("^([IVX]{1,5})\\s*[.)/-]\\s*(?=\\S)(.*)$");
    private static final Pattern LETTER = Pattern.compile("^([A-HĐ])\\s*[.)/-]\\s+(?=\\S)(.*)$");
    private static final Pattern NUMBER =
            Pattern.compile("^\\.?(\\d{1,2}(?:\\.\\d{1,2})?)\\s*(?:[.)/]|-(?!\\s*\\d{1,2}\\s*[hg:]))\\s*(?=[^\\d\\s]|"
                    + "\\d{1,2}\\s*[hg:])(.*)$");
    private static final Pattern DOT_FIRST = Pattern.compile("^\\.(\\d{1,2})\\s+(?=\\p{L})(.*)$");
    private static final Pattern SMALL_LETTER = Pattern.compile("^([a-hđikl])\\s*[.)/]\\s*(?=\\S)(.*)$");
    /** The pictures that people put before a line in a chat, a number on a key among them. */
    private static final String PICTURE =
            "(?:[\\x{2600}-\\x{27BF}\\x{2B00}-\\x{2BFF}\\x{1F000}-\\x{1FAFF}]\\x{FE0F}?|\\d\\x{FE0F}?\\x{20E3})";

    private static final Pattern BULLET = Pattern.compile("^([-–—+•❖▪◦●*]|" + PICTURE + ")\\s*(?=\\S)(.*)$");

    static Optional<Marker> of(String text) {
        Matcher bullet = BULLET.matcher(text);
        if (bullet.matches()) {
            return Optional.of(bullet(bullet.group(1), bullet.group(2)));
        }
        Matcher number = NUMBER.matcher(text);
        if (number.matches()) {
            return Optional.of(numbered(number.group(1), number.group(2)));
        }
        Matcher dotFirst = DOT_FIRST.matcher(text);
        if (dotFirst.matches()) {
            return Optional.of(numbered(dotFirst.group(1), dotFirst.group(2)));
        }
        Matcher roman = ROMAN.matcher(text);
        if (roman.matches()) {
            return Optional.of(new Marker(0, roman.group(1), romanValue(roman.group(1)), roman.group(2)));
        }
        Matcher letter = LETTER.matcher(text);
        if (letter.matches()) {
            return Optional.of(new Marker(0, letter.group(1), letterValue(letter.group(1)), letter.group(2)));
        }
        Matcher small = SMALL_LETTER.matcher(text);
        return small.matches()
                ? Optional.of(new Marker(2, small.group(1), letterValue(small.group(1)), small.group(2)))
                : Optional.empty();
    }

    /** The next number of the same list further along the line, after the end of a sentence. */
    Optional<Marker> nextOnLine() {
        if (rank != 1 || ordinal == 0) {
            return Optional.empty();
        }
        Matcher next = Pattern.compile("[.;,)]\\s+(" + (ordinal + 1) + ")\\s?[.)/]\\s+(\\p{Lu}.*)$")
                .matcher(rest);
        return next.find()
                ? Optional.of(new Marker(rank, next.group(1), ordinal + 1, next.group(2)))
                : Optional.empty();
    }

    /** What stands before the next number on the line. */
    String restBefore(Marker next) {
        String before = rest.substring(0, rest.length() - next.rest().length());
        return before.replaceFirst("[.;,]?\\s+" + next.printed() + "\\s?[.)/]\\s+$", "");
    }

    static String without(String text) {
        return of(text).map(Marker::rest).orElse(text);
    }

    private static Marker numbered(String printed, String rest) {
        int dot = printed.indexOf('.');
        int rank = dot < 0 ? 1 : 2;
        return new Marker(rank, printed, Integer.parseInt(printed.substring(dot + 1)), rest);
    }

    private static Marker bullet(String printed, String rest) {
        int rank = "-–—".contains(printed) ? 3 : printed.equals("+") ? 4 : 5;
        return new Marker(rank, printed, 0, rest);
    }

    /** Lists go d, đ, e, g or d, e, f, g: a letter that one of them leaves out counts as the one before. */
    private static int letterValue(String letter) {
        return LETTERS.indexOf(letter.toLowerCase(Locale.ROOT).replace('đ', 'd').replace('f', 'e')) + 1;
    }

    private static int romanValue(String roman) {
        int value = 0;
        for (int index = 0; index < roman.length(); index++) {
            int digit = digit(roman.charAt(index));
            boolean smaller = index + 1 < roman.length() && digit < digit(roman.charAt(index + 1));
            value += smaller ? -digit : digit;
        }
        return value;
    }

    private static int digit(char roman) {
        return roman == 'X' ? 10 : roman == 'V' ? 5 : 1;
    }
}
