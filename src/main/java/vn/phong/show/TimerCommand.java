package vn.phong.show;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import vn.phong.event.Cue;
import vn.phong.message.Message;
import vn.phong.message.Refusal;

/**
 * The timer. Its commands are given the moment they are judged, so that doing them again leads to the same timer. A
 * locked wall that shows the countdown keeps it as it runs.
 */
public sealed interface TimerCommand extends ShowCommand {
    /** The timer after this command; {@code show} says what the evening is like. */
    Timer changed(Timer timer);

    /** What it is called. */
    Message words();

    /** Whether it means something only to a timer that is set. */
    default boolean needsTimer() {
        return true;
    }

    @Override
    default Outcome step(Show show) {
        Timer before = show.state().aside().timer();
        if (needsTimer() && !before.isSet()) {
            return Outcome.nothing(
                    show, "Chưa đặt giờ; hãy chọn số phút trước.", "No time is set; choose the minutes first.");
        }
        Timer after = changed(before);
        return after.equals(before)
                ? Outcome.nothing(show, "Đồng hồ đã như vậy rồi.", "The timer is like this already.")
                : Outcome.done(show.next(show.state().aside().with(owned(after, show))));
    }

    /** The timer as whose it is from now on. */
    default Timer owned(Timer timer, Show show) {
        return timer;
    }

    @Override
    default boolean changesWall(Show show) {
        return show.state().aside().overlays().countdown();
    }

    /** So much time, ready to start. */
    record TimerSet(long totalMs) implements TimerCommand {
        @Override
        public Timer changed(Timer timer) {
            return Timer.of("", totalMs);
        }

        @Override
        public Message words() {
            return named("đặt " + Timer.hms(totalMs), "set to " + Timer.hms(totalMs));
        }

        @Override
        public boolean needsTimer() {
            return false;
        }
    }

    /**
     * Runs until a time of day, the next time it comes within {@link Timer#TOTAL_MS_MAX}.
     *
     * @param time such as {@code 09:45}
     * @param nowMs when it was pressed
     * @param deadlineMs when that is
     */
    record TimerUntil(String time, long nowMs, long deadlineMs) implements TimerCommand {
        @Override
        public ShowCommand at(ZonedDateTime now) {
            ZonedDateTime then = now.with(localTime());
            ZonedDateTime next = then.isAfter(now) ? then : then.plusDays(1);
            if (Duration.between(now, next).toMillis() > Timer.TOTAL_MS_MAX) {
                throw new Refusal(
                        time + " đã qua rồi; hãy cho một giờ sắp tới.",
                        time + " has passed already; give a time that is still to come.");
            }
            return new TimerUntil(
                    time, now.toInstant().toEpochMilli(), next.toInstant().toEpochMilli());
        }

        private LocalTime localTime() {
            try {
                return LocalTime.parse(time);
            } catch (DateTimeException unreadable) {
                throw new Refusal(
                        "\"" + time + "\" không phải là giờ; hãy viết như 09:45.",
                        "\"" + time + "\" is no time of day; write it like 09:45.");
            }
        }

        @Override
        public Timer changed(Timer timer) {
            return Timer.of("", Math.max(1, deadlineMs - nowMs)).started(nowMs);
        }

        @Override
        public Message words() {
            return named("chạy đến " + time, "until " + time);
        }

        @Override
        public boolean needsTimer() {
            return false;
        }
    }

    /** Runs, or runs on. */
    record TimerStart(long nowMs) implements TimerCommand {
        @Override
        public ShowCommand at(ZonedDateTime now) {
            return new TimerStart(now.toInstant().toEpochMilli());
        }

        @Override
        public Timer changed(Timer timer) {
            return timer.isRunning() ? timer : timer.started(nowMs);
        }

        @Override
        public Message words() {
            return named("bắt đầu", "started");
        }

        /** Time that was set by hand is theirs who speak when it begins. */
        @Override
        public Timer owned(Timer timer, Show show) {
            return timer.cue().isEmpty()
                    ? timer.belongingTo(show.speech().map(Cue::id).orElse(""))
                    : timer;
        }
    }

    /** Stands still with what is left. */
    record TimerPause(long nowMs) implements TimerCommand {
        @Override
        public ShowCommand at(ZonedDateTime now) {
            return new TimerPause(now.toInstant().toEpochMilli());
        }

        @Override
        public Timer changed(Timer timer) {
            return timer.isRunning() ? timer.paused(nowMs) : timer;
        }

        @Override
        public Message words() {
            return named("tạm dừng", "paused");
        }
    }

    /** Stands still with all its time. */
    record TimerReset() implements TimerCommand {
        @Override
        public Timer changed(Timer timer) {
            return timer.reset();
        }

        @Override
        public Message words() {
            return named("đặt lại", "reset");
        }
    }

    /** So much longer, or shorter. */
    record TimerAdd(long ms) implements TimerCommand {
        @Override
        public Timer changed(Timer timer) {
            return timer.added(ms);
        }

        @Override
        public Message words() {
            String change = (ms < 0 ? "−" : "+") + Timer.hms(Math.abs(ms));
            return named(change, change);
        }
    }

    /** No timer any more. */
    record TimerClear() implements TimerCommand {
        @Override
        public Timer changed(Timer timer) {
            return Timer.NONE;
        }

        @Override
        public Message words() {
            return named("bỏ", "cleared");
        }
    }

    private static Message named(String vi, String en) {
        return new Message("Đồng hồ: " + vi, "Timer: " + en);
    }
}
