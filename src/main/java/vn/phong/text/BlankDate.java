package vn.phong.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds dates that somebody still has to complete; one such date once went up on a hall's wall. */
final class BlankDate {
    /** What stands where a number should: nothing, dots, lines, brackets around nothing, or x's. */
    private static final String GAP = "[\\s.…_\\-–()\\[\\]?]*(?:x{2,})?[\\s.…_\\-–()\\[\\]?]*";

    private static final String FILLER = "(?:\\.{2,}|…|_+|x{2,})";
    private static final Pattern DAY_MONTH =
            Pattern.compile("\\bngay\\b((?:(?!\\bngay\\b)[^\\n,;:]){0,24}?)\\bthang\\b([^\\n,;:]{0,24})");
    private static final Pattern YEAR = Pattern.compile("^(.{0,12}?)\\bnam\\b(.*)$");
    private static final Pattern DOTTED = Pattern.compile(
            "\\b(?:ngay|thang)\\s*\\d?\\s*" + FILLER + "|\\bthang\\b.{0,12}\\bnam\\s*\\d{0,3}\\s*" + FILLER);
    private static final Pattern SLASHED = Pattern.compile("\\bngay\\s*/|" + FILLER + "\\s*/\\s*(?:\\d|" + FILLER
            + ")|\\d\\s*/\\s*" + FILLER + "|\\bngay\\s*\\d+\\s*/\\s*/");

    private BlankDate() {}

    static boolean in(String text) {
        // May is "tháng năm": the same word as the year's.
        String key = VietnameseText.folded(text.replace("*", "")).replace("thang nam nam", "thang 5 nam");
        return DOTTED.matcher(key).find() || SLASHED.matcher(key).find() || spelledOut(key);
    }

    private static boolean spelledOut(String key) {
        Matcher date = DAY_MONTH.matcher(key);
        while (date.find()) {
            if (isIncomplete(date.group(1), date.group(2))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIncomplete(String day, String rest) {
        Matcher year = YEAR.matcher(rest);
        boolean hasYear = year.find();
        String month = hasYear ? year.group(1) : rest;
        if (hasYear && year.group(2).matches("\\s+\\p{L}.*")) {
            // "ngày tháng năm sinh" heads a column; only a number beside the gap makes it a date.
            return (isGap(day) && hasDigit(month)) || (isGap(month) && hasDigit(day));
        }
        boolean yearOpen = hasYear && !year.group(2).matches("\\s*\\d{4}\\b.*");
        return isGap(day) || isGap(month) || yearOpen;
    }

    private static boolean isGap(String part) {
        return part.matches(GAP);
    }

    private static boolean hasDigit(String part) {
        return part.chars().anyMatch(Character::isDigit);
    }
}
