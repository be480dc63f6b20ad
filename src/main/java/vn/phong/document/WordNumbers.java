package vn.phong.document;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** Counts the numbers that Word draws before paragraphs and does not keep among their letters. */
final class WordNumbers {
    private static final int LEVELS = 9;
    private static final int LETTERS = 26;
    private static final int[] ROMAN_VALUES = {50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN_SIGNS = {"L", "XL", "X", "IX", "V", "IV", "I"};
    private static final int ROMAN_MAX = 89;

    private final Map<BigInteger, int[]> counts = new HashMap<>();

    /** Such as {@code 1.} or {@code II.} or {@code -}; empty for a paragraph without a number. */
    String of(XWPFParagraph paragraph) {
        BigInteger list = paragraph.getNumID();
        BigInteger depth = paragraph.getNumIlvl();
        if (list == null || list.signum() == 0 || paragraph.getText().isBlank()) {
            return "";
        }
        int level = depth == null ? 0 : Math.min(LEVELS - 1, depth.intValue());
        int[] count = counts.computeIfAbsent(list, unused -> new int[LEVELS]);
        count[level]++;
        java.util.Arrays.fill(count, level + 1, LEVELS, 0);
        String format = String.valueOf(paragraph.getNumFmt());
        String shape = paragraph.getNumLevelText();
        if (format.equals("bullet")) {
            return "-";
        }
        String printed = shape == null || shape.isBlank() ? "%" + (level + 1) + "." : shape;
        for (int at = 0; at < LEVELS; at++) {
            String number = at == level ? printed(count[at], format) : String.valueOf(Math.max(1, count[at]));
            printed = printed.replace("%" + (at + 1), number);
        }
        return printed;
    }

    private static String printed(int number, String format) {
        return switch (format) {
            case "upperRoman" -> roman(number);
            case "lowerRoman" -> roman(number).toLowerCase(java.util.Locale.ROOT);
            case "upperLetter" -> letter('A', number);
            case "lowerLetter" -> letter('a', number);
            default -> String.valueOf(number);
        };
    }

    private static String letter(char first, int number) {
        return String.valueOf((char) (first + (number - 1) % LETTERS));
    }

    private static String roman(int number) {
        StringBuilder roman = new StringBuilder();
        int left = Math.min(number, ROMAN_MAX);
        for (int at = 0; at < ROMAN_VALUES.length; at++) {
            while (left >= ROMAN_VALUES[at]) {
                roman.append(ROMAN_SIGNS[at]);
                left -= ROMAN_VALUES[at];
            }
        }
        return roman.toString();
    }
}
