package vn.phong.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.phong.event.Letterhead;

/**
 * The day or days on which a plan without a backdrop section says that it is held, with the place that its head or its
 * venue names: the day above the title is when the plan was written.
 *
 * @param at the place of the line that gives the day
 * @param placeDate as a backdrop says it, such as {@code X, ngày 05 tháng 02 năm 2026}
 * @param venue as the plan says it; empty when it does not
 */
record HeldOn(int at, String placeDate, String venue) {
    private static final int HEAD_LINES_MAX = 24;
    private static final Pattern DATE =
            Pattern.compile("(?iu)(?:ngày\\s*)?(?<![\\d/.])(\\d{1,2})\\s*(?:tháng\\s*(\\d{1,2})\\s*năm\\s*(\\d{4})"
                    + "|[/.-](\\d{1,2})[/.-](\\d{4}))(?!\\d)");
    private static final int DAYS_MAX = 14;
    /** The first of several days, right before the last one. */
    private static final Pattern FIRST = Pattern.compile("(?iu)(?:ngày|từ|[:,;])\\s*(\\d{1,2})"
            + "(?:[/.-](\\d{1,2})(?:[/.-](\\d{4}))?|\\s*tháng\\s*(\\d{1,2})(?:\\s*năm\\s*(\\d{4}))?)?"
            + "\\s*(?:\\([^)]*\\))?\\s*(?:đến|tới|-|–|và)\\s*(?:hết\\s*)?"
            + "(?:(?:buổi\\s*)?(?:sáng|trưa|chiều|tối)\\s*)?$");

    private static final Pattern ANOTHER_DAY = Pattern.compile("(?iu).*ngày\\s*\\d.*");
    private static final Pattern PLACE = Pattern.compile("(?iu)^\\(?([^,\\d]{1,60}),\\s*(?:ngày|tháng)\\b.*");

    /** The kind of a place and its name, at the end of a venue. */
    private static final Pattern NAMED_PLACE =
            Pattern.compile("(?iu)(?:^|[\\s,])(?:tỉnh|thành phố|TP\\.?|phường|xã|thị trấn|đặc khu|huyện|quận)\\s+"
                    + "((?-i:\\p{Lu}[\\p{L}\\d]*)(?:[ -](?-i:\\p{Lu}[\\p{L}\\d]*))*)$");

    static Optional<HeldOn> read(List<PlanLine> lines, Facts facts) {
        String venue = facts.place();
        return facts.all(Facts.Kind.TIME, Facts.Kind.TIME_AND_PLACE)
                .map(fact -> placeDate(fact, lines, venue).map(said -> new HeldOn(fact.at(), said, venue)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** What is dated by its programme alone: by the days that its items stand under, if each of them has a date. */
    static Optional<HeldOn> onDays(List<PlanLine> lines, List<AgendaRow> rows, Facts facts) {
        List<AgendaRow> underDays =
                rows.stream().filter(row -> !row.day().isEmpty()).toList();
        List<LocalDate> dates = underDays.stream()
                .map(row -> onlyDate(row.day()))
                .flatMap(Optional::stream)
                .sorted()
                .toList();
        if (dates.isEmpty() || dates.size() < underDays.size()) {
            return Optional.empty();
        }
        String venue = facts.place();
        return Optional.of(new Days(dates.get(0), dates.get(dates.size() - 1)))
                .filter(Days::isOneEvent)
                .map(days -> new HeldOn(underDays.get(0).lines().get(0), days.at(place(lines, venue)), venue));
    }

    /** Whether a line begins with a place and goes on with a day: no paper that something belongs to. */
    static boolean isPlaced(String line) {
        return PLACE.matcher(line).matches() && !PlanWords.words(line).matches("(kem theo|ban hanh|theo)\\b.*");
    }

    private static Optional<String> placeDate(Facts.Fact fact, List<PlanLine> lines, String venue) {
        Optional<String> english = EnglishDate.in(fact.value(), fact.english());
        return english.isPresent()
                ? english.map(date -> EnglishDate.at(venue, date))
                : days(fact.value()).map(days -> days.at(place(lines, venue)));
    }

    private record Days(LocalDate from, LocalDate to) {
        String at(String place) {
            return Letterhead.dated(place, from, to);
        }

        boolean isOneEvent() {
            return !from.isAfter(to) && from.plusDays(DAYS_MAX).isAfter(to);
        }
    }

    /** The only day that a text about the time gives, or the first and the last. */
    private static Optional<Days> days(String told) {
        String text = ": " + told;
        List<MatchResult> dates = DATE.matcher(text).results().toList();
        if (dates.isEmpty()) {
            return Optional.empty();
        }
        MatchResult date = dates.get(dates.size() - 1);
        Matcher first = FIRST.matcher(text.substring(0, date.start()));
        boolean several = first.find();
        int begins = several ? first.start() : date.start();
        String rest = text.substring(0, begins) + text.substring(date.end());
        if (ANOTHER_DAY.matcher(rest).matches() || DATE.matcher(rest).find()) {
            return Optional.empty();
        }
        try {
            LocalDate to = date(date);
            LocalDate from = several
                    ? LocalDate.of(
                            number(first, 3, 5).orElse(to.getYear()),
                            number(first, 2, 4).orElse(to.getMonthValue()),
                            Integer.parseInt(first.group(1)))
                    : to;
            return Optional.of(new Days(from, to)).filter(Days::isOneEvent);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> onlyDate(String day) {
        List<MatchResult> dates = DATE.matcher(day).results().toList();
        try {
            return dates.size() == 1 ? Optional.of(date(dates.get(0))) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** @throws DateTimeException when there is no such day */
    private static LocalDate date(MatchResult written) {
        return LocalDate.of(
                number(written, 3, 5).orElseThrow(),
                number(written, 2, 4).orElseThrow(),
                Integer.parseInt(written.group(1)));
    }

    private static Optional<Integer> number(MatchResult found, int group, int otherwise) {
        return Stream.of(group, otherwise)
                .map(found::group)
                .filter(Objects::nonNull)
                .map(Integer::valueOf)
                .findFirst();
    }

    /** Where the plan was written, as its head says beside the date, else the place its venue lies in; else empty. */
    private static String place(List<PlanLine> lines, String venue) {
        Matcher named = NAMED_PLACE.matcher(venue);
        return lines.stream()
                .limit(HEAD_LINES_MAX)
                .flatMap(line -> line.isRow() ? line.cells().stream() : Stream.of(line.plain()))
                .flatMap(String::lines)
                .map(text -> PLACE.matcher(text.replace("*", "").strip()))
                .filter(Matcher::matches)
                .map(place -> place.group(1).strip())
                .filter(place ->
                        !PlanWords.HALF_DAY.matcher(PlanWords.words(place)).matches())
                .findFirst()
                .orElseGet(() -> named.find() ? named.group(1) : "");
    }
}
