package vn.phong.plan;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as English papers print them: {@code 12 November 2026}, {@code November 12–13, 2026}; kept as printed. */
final class EnglishDate {
    private static final int VENUE_LENGTH_MAX = 80;
    private static final String DAY = "\\d{1,2}(?:st|nd|rd|th)?";
    private static final String MONTH =
            "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
                    + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
    private static final String TO = "\\s*(?:-|–|—|to|and|&)\\s*";
    private static final String YEAR = ",?\\s+\\d{4}";
    private static final String WRITTEN =
            "(?i:(?<!\\d)(?:" + DAY + "(?:\\s+" + MONTH + ")?(?:" + YEAR + ")?" + TO + ")?" + DAY
                    + "\\s+(?:of\\s+)?" + MONTH + YEAR + "|\\b" + MONTH + "\\s+" + DAY + "(?:" + TO + "(?:" + MONTH
                    + "\\s+)?" + DAY
                    + ")?" + YEAR + "|\\b" + MONTH + "\\s+\\d{4})(?!\\d)";
    private static final Pattern DATE = Pattern.compile(WRITTEN);
    private static final Pattern FIGURES = Pattern.compile("(?<![\\d/])\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}(?!\\d)");
    private static final String WEEKDAY = "(?i:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s+)";
    /** A line of its own below the title, with the place before the day. */
    private static final Pattern PLACE_DATE =
            Pattern.compile("\\(?(?:[^\\n:]{1,80},\\s*)?" + WEEKDAY + "?" + WRITTEN + "\\)?");

    private EnglishDate() {}

    /** @param figures whether days in figures alone count too, which Vietnamese papers write as well */
    static Optional<String> in(String text, boolean figures) {
        Matcher date = DATE.matcher(text);
        if (date.find()) {
            return Optional.of(date.group());
        }
        Matcher inFigures = FIGURES.matcher(text);
        return figures && inFigures.find() ? Optional.of(inFigures.group()) : Optional.empty();
    }

    /** What a backdrop says of it: no day of the week. */
    static String withoutWeekday(String placeDate) {
        return placeDate.replaceAll("\\b" + WEEKDAY, "");
    }

    /** The venue before the day, as a backdrop says it; one that is too long for it stays away. */
    static String at(String venue, String date) {
        return venue.isEmpty() || venue.length() > VENUE_LENGTH_MAX ? date : venue + ", " + date;
    }

    static boolean isDate(String text) {
        return DATE.matcher(text).matches();
    }

    static boolean isPlaceDate(String line) {
        return PLACE_DATE.matcher(line).matches();
    }
}
