package vn.phong.show;

import java.util.OptionalLong;

/**
 * A countdown as values, so that a restart goes on with it: running it has a deadline, standing it has what is left.
 * Past its end it counts on, below zero.
 *
 * @param cue the cue whose time it is; empty for one that somebody set
 * @param totalMs how long it was meant to be, in milliseconds; 0 for no timer
 * @param addedMs how much longer or shorter somebody made it since, in milliseconds: this once, so that neither a new
 *     beginning nor the next speaker has it
 * @param leftMs what is left while it stands, in milliseconds; negative when it is over
 * @param deadlineMs when it runs out, in milliseconds since 1970; empty while it stands
 */
public record Timer(String cue, long totalMs, long addedMs, long leftMs, OptionalLong deadlineMs) {
    /** A morning and an afternoon. */
    public static final long TOTAL_MS_MAX = 12 * 60 * 60_000L;

    public static final Timer NONE = new Timer("", 0, 0, 0, OptionalLong.empty());

    private static final long WARNING_MS = 120_000;
    private static final long DANGER_MS = 30_000;

    /** Short speeches are warned later: in the last 40 % of their time, and in the last 10 %. */
    private static final double WARNING_SHARE = 0.4;

    private static final double DANGER_SHARE = 0.1;

    /** How pressing it is. */
    public enum Phase {
        NONE,
        NORMAL,
        WARNING,
        DANGER,
        OVERTIME
    }

    /** A timer that stands, ready to be started. */
    public static Timer of(String cue, long totalMs) {
        return new Timer(cue, totalMs, 0, totalMs, OptionalLong.empty());
    }

    public boolean isSet() {
        return totalMs > 0;
    }

    public boolean isRunning() {
        return deadlineMs.isPresent();
    }

    /** Whether it stands as it was given, so that nothing is lost when another takes its place. */
    public boolean isUntouched() {
        return !isRunning() && leftMs == totalMs + addedMs;
    }

    /** What is left, in milliseconds; negative when it is over. */
    public long leftMs(long nowMs) {
        return deadlineMs.isPresent() ? deadlineMs.getAsLong() - nowMs : leftMs;
    }

    /**
     * Time left as people read it: {@code 07:30}, {@code 1:02:00} from an hour on, {@code -00:45} when it is over. The
     * last second of a minute counts until it is gone.
     */
    public static String hms(long leftMs) {
        long seconds = leftMs >= 0 ? Math.floorDiv(leftMs + 999, 1000) : leftMs / 1000;
        long whole = Math.abs(seconds);
        String minutes = "%02d:%02d".formatted(whole / 60 % 60, whole % 60);
        return (seconds < 0 ? "-" : "") + (whole >= 3600 ? whole / 3600 + ":" : "") + minutes;
    }

    /**
     * What the hall reads of it: never less than nothing, which is between the speaker and the chair; empty when unset.
     */
    public String onWall(long nowMs) {
        return isSet() ? hms(Math.max(0, leftMs(nowMs))) : "";
    }

    /** Whether what the hall reads of it goes on by itself. */
    public boolean movesOnWall(long nowMs) {
        return isRunning() && leftMs(nowMs) > 0;
    }

    public Phase phase(long nowMs) {
        if (!isSet()) {
            return Phase.NONE;
        }
        long left = leftMs(nowMs);
        if (left < 0) {
            return Phase.OVERTIME;
        }
        if (left <= dangerMs()) {
            return Phase.DANGER;
        }
        return left <= warningMs() ? Phase.WARNING : Phase.NORMAL;
    }

    /** From how much on it warns, in milliseconds. */
    public long warningMs() {
        return Math.min(WARNING_MS, Math.round(totalMs * WARNING_SHARE));
    }

    /** From how much on it presses, in milliseconds. */
    public long dangerMs() {
        return Math.min(DANGER_MS, Math.round(totalMs * DANGER_SHARE));
    }

    Timer started(long nowMs) {
        return new Timer(cue, totalMs, addedMs, leftMs, OptionalLong.of(nowMs + leftMs));
    }

    /** The same time as a cue's. */
    Timer belongingTo(String owner) {
        return new Timer(owner, totalMs, addedMs, leftMs, deadlineMs);
    }

    Timer paused(long nowMs) {
        return new Timer(cue, totalMs, addedMs, leftMs(nowMs), OptionalLong.empty());
    }

    Timer reset() {
        return of(cue, totalMs);
    }

    /**
     * Longer or shorter by so much, running or not; never shorter than nothing nor longer than a day. A time that was
     * set by hand and waits for who comes is only set better.
     */
    Timer added(long ms) {
        long whole = Math.max(1000, Math.min(TOTAL_MS_MAX, totalMs + addedMs + ms));
        if (cue.isEmpty() && isUntouched()) {
            return of(cue, whole);
        }
        long change = whole - totalMs - addedMs;
        return new Timer(
                cue,
                totalMs,
                addedMs + change,
                leftMs + change,
                isRunning() ? OptionalLong.of(deadlineMs.getAsLong() + change) : OptionalLong.empty());
    }
}
