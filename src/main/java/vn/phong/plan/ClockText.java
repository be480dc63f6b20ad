package vn.phong.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    private static final String HALF = "[AaPp]\\.?[Mm](?:\\b\\.?)";
    private static final String HALF_DAY = "(?:\\s?" + HALF + ")?";
    private static final String UNIT = "\\s?(?:giờ(?!\\p{L})|[hHgG](?!\\p{L})|:(?=\\s?\\d))\\s?";
    private static final String SECONDS = "(?::\\d{2})?";
    /** Words that English programmes have for twelve o'clock. */
    private static final String TWELVE = "(?:(?:12(?:[.:]00)?\\s)?(?:[Nn]oon|[Mm]idnight)\\b)";

    private static final String CLOCK = "(?:" + TWELVE + "|\\d{1,2}" + UNIT + "(?:\\d{1,2}" + SECONDS + "(?!\\d))?"
            + MINUTE_MARK + HALF_DAY + "|\\d{1,2}\\s?" + HALF + "(?!\\s+hiểu)|\\d{1,2}\\.\\d{2}\\s?" + HALF + ")";
    private static final String DOTTED = "(?:\\d{1,2}\\.\\d{2}(?!\\d)" + HALF_DAY + ")";
    private static final String BETWEEN = "\\s?(?:[-=–]>|-|–|—|→|÷|~|đến|tới|to(?!\\p{L})|until)\\s?";
    private static final String RANGE = "(?:\\d{1,2}(?:[:.]\\d{2})?" + BETWEEN + CLOCK + "|" + CLOCK + BETWEEN + CLOCK
            + "|" + DOTTED + BETWEEN + DOTTED + ")";
    private static final String LEAD =
            "(?:(?:[Bb]uổi )?(?:[Ss]áng|[Tt]rưa|[Cc]hiều|[Tt]ối)\\s?[,:]?\\s?)?(?:(?:[Tt]ừ|[Ll]úc|[Ss]au|[Kk]hoảng|"
                    + "[Vv]ào|[Đđ]úng|[Ff]rom|[Aa]t)(?: lúc)?\\s)?[sc]?";
    private static final String GOES_ON = "(?:\\s(?:onwards?|trở đi)\\b)?";
    private static final String DATE = "(?:\\s?,?\\s?ngày \\d{1,2}[/.-]\\d{1,2}(?:[/.-]\\d{4})?)?";
    private static final Pattern AT_START = Pattern.compile(
            "^(\\(?" + LEAD + "(?:" + RANGE + "|" + CLOCK + ")" + GOES_ON + DATE + "\\)?)\\s?[:.;,–—-]?\\s*(.*)$");
    private static final Pattern HALF_AFTER = Pattern.compile("^['’′`\\s]*([AaPp])\\.?[Mm]\\b");
    private static final int MINUTES_OF_A_DAY = 1440;
    private static final Pattern DAY_FRACTION = Pattern.compile("0[.,]\\d{1,17}");
    private static final Pattern ONE = Pattern.compile("(?:12(?:[.:]00)?\\s)?([Nn]oon|[Mm]idnight)\\b|(\\d{1,2})(?:(?:"
            + UNIT + "|\\.(?=\\d))(?:(\\d{1,2})" + SECONDS + ")?)?");

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

    private static OptionalInt minutes(String printed, int which) {
        List<Moment> told = new ArrayList<>();
        String clocks = printed.replaceFirst("ngày.*$", "");
        Matcher one = ONE.matcher(clocks);
        while (one.find()) {
            told.add(one.group(1) != null ? Moment.named(one.group(1)) : Moment.of(one, clocks.substring(one.end())));
        }
        if (which >= told.size()) {
            return OptionalInt.empty();
        }
        boolean halfLater = which == 0 && told.size() > 1 && told.get(0).half.isEmpty();
        return halfLater ? told.get(0).before(told.get(1)) : told.get(which).minutes(which > 0);
    }

    /** One time as written; the half of the day is {@code a}, {@code p} or empty. */
    private record Moment(int hour, int minute, String half) {
        static Moment named(String twelve) {
            return new Moment(12, 0, twelve.equalsIgnoreCase("noon") ? "p" : "a");
        }

        static Moment of(Matcher one, String after) {
            Matcher half = HALF_AFTER.matcher(after);
            int minute = one.group(3) == null ? 0 : Integer.parseInt(one.group(3));
            String told = half.find() ? half.group(1).toLowerCase(Locale.ROOT) : "";
            return new Moment(Integer.parseInt(one.group(2)), minute, told);
        }

        /** In the half that the end tells, unless it begins after that: 1:30 – 4:00 p.m., but 11:30 – 1:00 p.m. */
        OptionalInt before(Moment end) {
            OptionalInt same = new Moment(hour, minute, end.half).minutes(false);
            OptionalInt until = end.minutes(true);
            boolean isBefore =
                    same.isPresent() && until.isPresent() && same.getAsInt() <= until.getAsInt() && hour <= 12;
            return isBefore ? same : minutes(false);
        }

        /** Of twelve hours twice a day, when the half is told; 14:00 PM is what it says first. */
        OptionalInt minutes(boolean isEnd) {
            boolean twelveHours = !half.isEmpty() && hour <= 12;
            int ofDay = twelveHours ? hour % 12 + (half.equals("p") ? 12 : 0) : hour;
            int told = ofDay * 60 + minute;
            boolean isMidnight = isEnd && told == 0 && hour == 12;
            return ofDay < 24 && minute < 60
                    ? OptionalInt.of(isMidnight ? MINUTES_OF_A_DAY : told)
                    : OptionalInt.empty();
        }
    }
}
