package vn.phong.transport;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what must come in a time that does not count what a busy machine kept from its threads. */
public final class Patience {
    private static final long MS = 1_000_000;
    /** Who sleeps a millisecond and wakes later than this was kept waiting by the machine. */
    private static final long STALL_NS = 5 * MS;
    /** A press passes so many threads, each of which may be kept as long as the one that looks. */
    private static final int THREADS = 6;

    private static final long END_NS = 60_000 * MS;

    private Patience() {}

    /** Ends with an error when it does not hold in time, and holds when this returns. */
    public static void within(long ms, String what, BooleanSupplier holds) {
        long start = System.nanoTime();
        long before = start;
        long allowed = ms * MS;
        while (!holds.getAsBoolean()) {
            long now = System.nanoTime();
            if (now - before > STALL_NS) {
                allowed = Math.min(END_NS, allowed + THREADS * (now - before));
            }
            before = now;
            assertTrue(now - start < allowed, "not within " + ms + " ms: " + what);
            LockSupport.parkNanos(MS);
        }
    }
}
