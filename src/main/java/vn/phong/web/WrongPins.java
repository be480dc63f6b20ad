package vn.phong.web;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/**
 * The wrong PINs of the last hour: a million PINs cannot be tried in an evening, nor in a week. Not safe for threads by
 * itself.
 */
final class WrongPins {
    static final int PER_ADDRESS_MAX = 5;
    static final int ALL_MAX = 30;
    static final Duration WINDOW = Duration.ofMinutes(1);
    /** From anywhere within an hour: four PINs of a million are guessed in four hours with a chance of one in 500. */
    static final int HOUR_MAX = 120;

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int ROUNDING_NANOS = 999_999_999;

    private final Deque<Wrong> wrongs = new ArrayDeque<>();
    private final LongSupplier nanos;

    WrongPins(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** How long this address has to wait before it may try again; 0 when it need not. */
    int waitS(String address) {
        long now = nanos.getAsLong();
        wrongs.removeIf(wrong -> now - wrong.atNanos() >= HOUR.toNanos());
        long waitNanos = Math.max(
                Math.max(waitNanos(now, address, PER_ADDRESS_MAX, WINDOW), waitNanos(now, null, ALL_MAX, WINDOW)),
                waitNanos(now, null, HOUR_MAX, HOUR));
        return (int) Duration.ofNanos(waitNanos + ROUNDING_NANOS).toSeconds();
    }

    /** Until fewer than {@code max} of the last {@code window} are left. */
    private long waitNanos(long now, String address, int max, Duration window) {
        long wait = 0;
        int newer = 0;
        for (var latest = wrongs.descendingIterator(); latest.hasNext() && newer < max; ) {
            Wrong wrong = latest.next();
            if (address == null || wrong.address().equals(address)) {
                newer++;
                wait = newer < max ? 0 : Math.max(0, window.toNanos() - (now - wrong.atNanos()));
            }
        }
        return wait;
    }

    void note(String address) {
        wrongs.addLast(new Wrong(address, nanos.getAsLong()));
    }

    private record Wrong(String address, long atNanos) {}
}
