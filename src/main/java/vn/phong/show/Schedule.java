package vn.phong.show;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.phong.event.AgendaItem;
import vn.phong.event.Cue;

/**
 * How the evening keeps to its printed times, which nobody rewrites. All in milliseconds, moments since 1970; empty
 * where the programme has no times.
 *
 * @param lateMs how much later than printed the present item began; negative when it began early
 * @param dueMs when the present item should be over
 * @param endMs when the programme should be over
 */
public record Schedule(OptionalLong lateMs, OptionalLong dueMs, OptionalLong endMs) {
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})\\s?(?:giờ|[hHgG:])\\s?(\\d{1,2})?");
    private static final long MINUTE_MS = 60_000;

    /** @param now the present moment in the hall, for the day that the printed times are of */
    public static Schedule of(Show show, ZonedDateTime now) {
        List<AgendaItem> agenda = show.event().agenda();
        long midnight =
                now.toLocalDate().atStartOfDay(now.getZone()).toInstant().toEpochMilli();
        List<AgendaItem> timed =
                agenda.stream().filter(item -> !minutes(item).isEmpty()).toList();
        OptionalLong end = timed.stream()
                .flatMap(item -> minutes(item).stream())
                .mapToLong(minute -> midnight + minute * MINUTE_MS)
                .max();
        String present = present(show);
        for (int i = 0; i < timed.size(); i++) {
            if (timed.get(i).id().equals(present)) {
                List<Integer> own = minutes(timed.get(i));
                OptionalInt due = own.size() > 1
                        ? OptionalInt.of(own.get(1))
                        : i + 1 < timed.size()
                                ? OptionalInt.of(minutes(timed.get(i + 1)).get(0))
                                : OptionalInt.empty();
                OptionalLong began = began(show, present);
                return new Schedule(
                        began.isPresent()
                                ? OptionalLong.of(began.getAsLong() - midnight - own.get(0) * MINUTE_MS)
                                : OptionalLong.empty(),
                        due.isPresent() ? OptionalLong.of(midnight + due.getAsInt() * MINUTE_MS) : OptionalLong.empty(),
                        end);
            }
        }
        return new Schedule(OptionalLong.empty(), OptionalLong.empty(), end);
    }

    private static String present(Show show) {
        return show.event().cue(show.state().selection().cue()).map(Cue::item).orElse("");
    }

    private static OptionalLong began(Show show, String item) {
        return show.event().cues().stream()
                .filter(cue -> cue.item().equals(item))
                .map(Cue::id)
                .filter(show.state().aside().aired()::containsKey)
                .mapToLong(show.state().aside().aired()::get)
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
