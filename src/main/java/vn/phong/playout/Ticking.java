package vn.phong.playout;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.OptionalInt;
import vn.phong.event.Cue;
import vn.phong.frame.Patch;
import vn.phong.layout.Live;
import vn.phong.render.LiveBox;
import vn.phong.show.Schedule;
import vn.phong.show.Timer;

/**
 * A place of a picture that moves on by itself on the air.
 *
 * @param minute the minute of the day it counts down to; empty when it counts to none
 */
record Ticking(LiveBox box, OptionalInt minute) {
    private static final long MINUTE_MS = 60_000;
    private static final long SECOND_MS = 1000;

    /** Further away the time is of another day, or a rehearsal's: nothing is told rather than something odd. */
    private static final long AHEAD_MS_MAX = 12 * 60 * MINUTE_MS;

    private static final long PAST_MS_MAX = 60 * MINUTE_MS;

    static Ticking of(LiveBox box, Cue cue) {
        List<Integer> minutes = box.live().kind() == Live.Kind.UNTIL
                ? Schedule.minutes(cue.fields().text(box.live().field()))
                : List.of();
        return new Ticking(box, minutes.isEmpty() ? OptionalInt.empty() : OptionalInt.of(minutes.get(0)));
    }

    boolean ofTimer() {
        return box.live().kind() == Live.Kind.TIMER;
    }

    Patch patch(Timer timer, Clock clock) {
        return box.saying(reading(timer, clock));
    }

    /** Nothing where nothing can be told. */
    private String reading(Timer timer, Clock clock) {
        Instant now = clock.instant();
        return switch (box.live().kind()) {
            case CLOCK -> {
                ZonedDateTime hall = now.atZone(clock.getZone());
                yield "%02d:%02d".formatted(hall.getHour(), hall.getMinute());
            }
            case TIMER -> timer.onWall(now.toEpochMilli());
            case UNTIL -> {
                long left = leftMs(clock);
                yield counts(left) ? Timer.hms(Math.max(0, left)) : "";
            }
        };
    }

    /** How long it tells the same, in milliseconds. */
    long trueForMs(Timer timer, Clock clock) {
        long now = clock.millis();
        long minuteMs = MINUTE_MS - now % MINUTE_MS;
        return switch (box.live().kind()) {
            case CLOCK -> minuteMs;
            case TIMER -> timer.movesOnWall(now) ? restMs(timer.leftMs(now)) : Long.MAX_VALUE;
            case UNTIL -> {
                long left = leftMs(clock);
                yield minute.isEmpty() ? Long.MAX_VALUE : left > 0 && counts(left) ? restMs(left) : minuteMs;
            }
        };
    }

    private static long restMs(long leftMs) {
        return Math.floorMod(leftMs - 1, SECOND_MS) + 1;
    }

    private boolean counts(long leftMs) {
        return minute.isPresent() && leftMs <= AHEAD_MS_MAX && leftMs >= -PAST_MS_MAX;
    }

    private long leftMs(Clock clock) {
        ZonedDateTime now = clock.instant().atZone(clock.getZone());
        ZonedDateTime due = now.toLocalDate().atStartOfDay(now.getZone()).plusMinutes(minute.orElse(0));
        return due.toInstant().toEpochMilli() - now.toInstant().toEpochMilli();
    }
}
