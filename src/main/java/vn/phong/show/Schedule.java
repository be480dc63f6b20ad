package vn.phong.show;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.phong.event.AgendaItem;
import vn.phong.event.Cue;
import vn.phong.event.Position;

/**
 * How the evening keeps to its printed times, which nobody rewrites. All in milliseconds, moments since 1970; empty
 * where the programme has no times. Of a programme of several days only the day counts that the evening stands in.
 *
 * @param lateMs how much later than printed the present item began; negative when it began early
 * @param dueMs when the present item should be over
 * @param endMs when the day's programme should be over
 * @param day as the programme names it; empty when it has one day only
 */
public record Schedule(OptionalLong lateMs, OptionalLong dueMs, OptionalLong endMs, String day) {
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})\\s?(?:giờ|[hHgG:])\\s?(\\d{1,2})?");
    private static final long MINUTE_MS = 60_000;

    /** @param now the present moment in the hall, for the day that the printed times are of */
    public static Schedule of(Show show, ZonedDateTime now) {
        long midnight =
                now.toLocalDate().atStartOfDay(now.getZone()).toInstant().toEpochMilli();
        String day = day(show);
        List<AgendaItem> timed = show.event().agenda().stream()
                .filter(item -> item.day().equals(day) && !minutes(item).isEmpty())
                .toList();
        OptionalLong end = timed.stream()
                .flatMap(item -> minutes(item).stream())
                .mapToLong(minute -> midnight + minute * MINUTE_MS)
                .max();
        String present = item(show, show.state().selection());
        for (int i = 0; i < timed.size(); i++) {
            if (timed.get(i).id().equals(present)) {
                OptionalInt due = due(timed, i);
                OptionalLong began = began(show, present, midnight);
                long start = midnight + minutes(timed.get(i)).get(0) * MINUTE_MS;
                return new Schedule(
                        began.isPresent() ? OptionalLong.of(began.getAsLong() - start) : OptionalLong.empty(),
                        due.isPresent() ? OptionalLong.of(midnight + due.getAsInt() * MINUTE_MS) : OptionalLong.empty(),
                        end,
                        day);
            }
        }
        return new Schedule(OptionalLong.empty(), OptionalLong.empty(), end, day);
    }

    /** The day of the present item; before it the one that comes, after the last one the last. */
    private static String day(Show show) {
        List<Position> places = show.rundown().positions();
        int here = Math.max(0, places.indexOf(show.state().selection()));
        Stream<Position> ahead = places.subList(here, places.size()).stream();
        Stream<Position> behind = IntStream.range(0, here).mapToObj(back -> places.get(here - 1 - back));
        return Stream.concat(ahead, behind)
                .flatMap(place ->
                        show.event().agenda().stream().filter(item -> item.id().equals(item(show, place))))
                .findFirst()
                .map(AgendaItem::day)
                .orElse("");
    }

    /** The end that is printed, else the beginning of what follows. */
    private static OptionalInt due(List<AgendaItem> timed, int present) {
        List<Integer> own = minutes(timed.get(present));
        if (own.size() > 1) {
            return OptionalInt.of(own.get(1));
        }
        return present + 1 < timed.size()
                ? OptionalInt.of(minutes(timed.get(present + 1)).get(0))
                : OptionalInt.empty();
    }

    private static String item(Show show, Position place) {
        return show.event().cue(place.cue()).map(Cue::item).orElse("");
    }

    /** What stood on the wall the day before was a rehearsal, or another day's. */
    private static OptionalLong began(Show show, String item, long midnight) {
        return show.event().cues().stream()
                .filter(cue -> cue.item().equals(item))
                .map(Cue::id)
                .filter(show.state().aside().aired()::containsKey)
                .mapToLong(show.state().aside().aired()::get)
                .filter(moment -> moment >= midnight)
                .min();
    }

    /** The printed times in minutes from midnight: a start, and perhaps an end. */
    private static List<Integer> minutes(AgendaItem item) {
        return minutes(item.time());
    }

    /** The times of day that a text names, such as {@code 07 giờ 30} or {@code 7h30}, in minutes from midnight. */
    public static List<Integer> minutes(String text) {
        List<Integer> minutes = new ArrayList<>();
        Matcher time = TIME.matcher(text);
        while (time.find()) {
            int minute = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
            minutes.add(Integer.parseInt(time.group(1)) * 60 + minute);
        }
        return List.copyOf(minutes);
    }
}
