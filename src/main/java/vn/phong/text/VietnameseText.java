package vn.phong.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings text from any document into the one form the program works with, and answers small questions about it. */
public final class VietnameseText {
    private static final Pattern LINE_END = Pattern.compile("\\r\\n|[\\r\\u000B\\f\\u0085\\u2028\\u2029]");
    private static final Pattern SPACES = Pattern.compile("[\\t\\p{Zs}]+");
    private static final Pattern SPACES_AT_LINE_END = Pattern.compile(" *\\n *");
    /** Soft hyphens, zero-width and direction marks, and controls: no glyph, and they hide inside words. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\n\\t]]");

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

    private VietnameseText() {}

    /**
     * The text in NFC with every kind of space (tabs too) as one plain space, unseen characters removed, line ends as
     * {@code \n} without spaces around them, and nothing blank at either end. Blank lines inside stay.
     */
    public static String normalized(String text) {
        return isNormalized(text) ? text : normalizedFully(text);
    }

    /**
     * Whether a glance tells that nothing is to be done, as with nearly every text: single spaces inside, and otherwise
     * only visible ASCII and the composed letters of Latin-1, Latin Extended-A and Vietnamese, which NFC leaves alone.
     */
    private static boolean isNormalized(String text) {
        boolean space = true;
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            boolean next = letter == ' ';
            boolean plain = letter > ' ' && letter < 0x7F
                    || letter >= 'À' && letter <= 'ſ'
                    || letter == 'Ơ'
                    || letter == 'ơ'
                    || letter == 'Ư'
                    || letter == 'ư'
                    || letter >= 'Ạ' && letter <= 'ỹ';
            if (next ? space : !plain) {
                return false;
            }
            space = next;
        }
        return !space || text.isEmpty();
    }

    private static String normalizedFully(String text) {
        String lines = LINE_END.matcher(text).replaceAll("\n");
        String seen = UNSEEN.matcher(lines).replaceAll("");
        String spaced = SPACES.matcher(seen).replaceAll(" ");
        String trimmed = SPACES_AT_LINE_END.matcher(spaced).replaceAll("\n").strip();
        return Normalizer.normalize(trimmed, Normalizer.Form.NFC);
    }

    /** Capitals as Vietnamese writes them, the same on every machine; composed first, so that no mark is left alone. */
    public static String upperCase(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
    }

    /** A key to search and compare by: normalized, lower case, without diacritics, {@code đ} as {@code d}. */
    public static String folded(String text) {
        String apart = Normalizer.normalize(normalized(text).toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        // Eth is what some keyboards and converters give in place of the Vietnamese letter.
        return MARKS.matcher(apart).replaceAll("").replace('đ', 'd').replace('ð', 'd');
    }

    /**
     * Whether the text holds a date with its day, month or year still to be filled in: left out or dotted, as in
     * {@code ngày tháng 12 năm 2019} or {@code ngày … tháng 9 năm 2023}. Never true of a complete date or of no date.
     */
    public static boolean isBlankDate(String text) {
        return BlankDate.in(text);
    }
}
