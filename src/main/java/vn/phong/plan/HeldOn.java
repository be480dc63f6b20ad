package vn.phong.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.phong.event.Letterhead;

/**
 * The day on which a plan without a backdrop section says that it is held, with the place that its head names: the day
 * above the title is when the plan was written.
 *
 * @param at the place of the line that gives the day
 * @param placeDate as a backdrop says it, such as {@code X, ngày 05 tháng 02 năm 2026}
 */
record HeldOn(int at, String placeDate) {
    private static final int HEAD_LINES_MAX = 24;
    private static final int LABEL_LENGTH_MAX = 60;
    private static final Pattern DATE =
            Pattern.compile("(?iu)(?:ngày\\s*)?(?<![\\d/.-])(\\d{1,2})\\s*(?:tháng\\s*(\\d{1,2})\\s*năm\\s*(\\d{4})"
                    + "|[/.-](\\d{1,2})[/.-](\\d{4}))(?!\\d)");
    private static final Pattern ANOTHER_DAY = Pattern.compile("(?iu).*ngày\\s*\\d.*");
    private static final Pattern PLACE = Pattern.compile("(?iu)^\\(?([^,\\d]{1,60}),\\s*(?:ngày|tháng)\\b.*");

    static Optional<HeldOn> read(List<PlanLine> lines, Outline outline) {
        return IntStream.range(0, lines.size())
                .filter(at -> !lines.get(at).isRow() && !outline.isClosing(at))
                .mapToObj(at -> day(lines.get(at)).map(day -> new HeldOn(at, Letterhead.dated(place(lines), day))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The only day of a line that gives the time. */
    private static Optional<LocalDate> day(PlanLine line) {
        String text = Marker.without(line.plain());
        int colon = text.indexOf(':');
        boolean ofTime =
                colon > 0 && colon < LABEL_LENGTH_MAX && Facts.isTime(PlanWords.words(text.substring(0, colon)));
        Matcher date = DATE.matcher(text);
        if (!ofTime || !date.find(colon)) {
            return Optional.empty();
        }
        String rest = text.substring(0, date.start()) + text.substring(date.end());
        if (ANOTHER_DAY.matcher(rest).matches() || DATE.matcher(rest).find()) {
            return Optional.empty();
        }
        boolean inWords = date.group(2) != null;
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(date.group(inWords ? 3 : 5)),
                    Integer.parseInt(date.group(inWords ? 2 : 4)),
                    Integer.parseInt(date.group(1))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Where the plan was written, as its head says beside the date; empty when it does not. */
    private static String place(List<PlanLine> lines) {
        return lines.stream()
                .limit(HEAD_LINES_MAX)
                .flatMap(line -> line.isRow() ? line.cells().stream() : Stream.of(line.plain()))
                .flatMap(String::lines)
                .map(text -> PLACE.matcher(text.replace("*", "").strip()))
                .filter(Matcher::matches)
                .map(place -> place.group(1).strip())
                .findFirst()
                .orElse("");
    }
}
