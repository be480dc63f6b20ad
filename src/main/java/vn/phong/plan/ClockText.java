package vn.phong.plan;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time of day as a plan prints it, kept as printed.
 *
 * @param printed such as {@code 8g00 – 8g10}
 * @param start in minutes from midnight, when it can be told
 * @param end in minutes from midnight, when there is one and it can be told
 * @param rest what follows on the line
 */
record ClockText(String printed, OptionalInt start, OptionalInt end, String rest) {
    private static final String MINUTE_MARK = "(?:['’′`]|\\s?phút)?";
    private static final String HALF_DAY = "(?:\\s?[AaPp][Mm]\\b)?";
    private static final String UNIT = "\\s?(?:giờ(?!\\p{L})|[hHgG](?!\\p{L})|:(?=\\s?\\d))\\s?";
    private static final String CLOCK = "(?:\\d{1,2}" + UNIT + "(?:\\d{1,2}(?!\\d))?" + MINUTE_MARK + HALF_DAY + ")";
    private static final String DOTTED = "(?:\\d{1,2}\\.\\d{2}(?!\\d)" + HALF_DAY + ")";
    private static final String BETWEEN = "\\s?(?:-|–|—|đến|tới)\\s?";
    private static final String RANGE =
            "(?:\\d{1,2}" + BETWEEN + CLOCK + "|" + CLOCK + BETWEEN + CLOCK + "|" + DOTTED + BETWEEN + DOTTED + ")";
    private static final String LEAD =
            "(?:(?:[Bb]uổi )?(?:[Ss]áng|[Cc]hiều|[Tt]ối)\\s?[,:]?\\s?)?(?:(?:[Tt]ừ|[Ll]úc|[Ss]au|[Kk]hoảng|"
                    + "[Vv]ào)(?: lúc)?\\s)?";
    private static final String DATE = "(?:\\s?,?\\s?ngày \\d{1,2}[/.-]\\d{1,2}(?:[/.-]\\d{4})?)?";
    private static final Pattern AT_START = Pattern.compile(
            "^(\\(?" + LEAD + "(?:" + RANGE + "|" + CLOCK + ")" + DATE + "\\)?)\\s?[:.;,–—-]?\\s*(.*)$");
    private static final Pattern HALF = Pattern.compile("^['’′`\\s]*([AaPp])\\.?[Mm]\\b");
    private static final int MINUTES_OF_A_DAY = 1440;
    private static final Pattern DAY_FRACTION = Pattern.compile("0[.,]\\d{1,17}");
    private static final Pattern ONE = Pattern.compile("(\\d{1,2})(?:(?:" + UNIT + "|\\.)(\\d{1,2})?)?");

    /** @return empty unless the text begins with a time */
    static Optional<ClockText> atStart(String text) {
        Matcher found = AT_START.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        String printed = found.group(1).strip();
        String bare = printed.startsWith("(") && printed.endsWith(")")
                ? printed.substring(1, printed.length() - 1)
                : printed.replaceFirst("^\\(", "");
        return Optional.of(new ClockText(bare, minutes(bare, 0), minutes(bare, 1), found.group(2)));
    }

    /** A cell of a time column as people print it: on one line, and an Excel day fraction as hours and minutes. */
    static String printed(String cell) {
        String line = cell.replace('\n', ' ').strip();
        if (!DAY_FRACTION.matcher(line).matches()) {
            return line;
        }
        long minutes = Math.round(Double.parseDouble(line.replace(',', '.')) * MINUTES_OF_A_DAY);
        return minutes / 60 + (minutes % 60 < 10 ? ":0" : ":") + minutes % 60;
    }

    /** A cell that holds a time and nothing else. */
    static boolean isWhole(String cell) {
        return atStart(cell).filter(clock -> clock.rest().isBlank()).isPresent();
    }

    /** Of twelve hours twice a day, when what follows says which half; 14:00 PM is what it says first. */
    private static int ofDay(int hour, String after) {
        Matcher half = HALF.matcher(after);
        if (!half.find() || hour > 12) {
            return hour;
        }
        boolean afternoon = half.group(1).equalsIgnoreCase("p");
        return hour % 12 + (afternoon ? 12 : 0);
    }

    private static OptionalInt minutes(String printed, int which) {
        Matcher one = ONE.matcher(printed.replaceFirst("ngày.*$", ""));
        for (int index = 0; one.find(); index++) {
            if (index == which) {
                int hour = Integer.parseInt(one.group(1));
                int minute = one.group(2) == null ? 0 : Integer.parseInt(one.group(2));
                hour = ofDay(hour, printed.substring(one.end()));
                return hour < 24 && minute < 60 ? OptionalInt.of(hour * 60 + minute) : OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }
}
