package vn.phong.output;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/** Counts what an output sends. The sending thread and whoever shows pictures write, anyone reads; nobody waits. */
final class Meter {
    /** More than any controller takes in a second. */
    private static final int TIMES = 512;

    private static final long SECOND_NS = 1_000_000_000;
    private static final int MS = 1_000_000;

    private final AtomicLongArray times = new AtomicLongArray(TIMES);
    private final AtomicLong pictures = new AtomicLong();
    private final AtomicLong drops = new AtomicLong();

    /** A picture went out whole. */
    void sent(long nowNs) {
        times.set((int) (pictures.get() % TIMES), nowNs);
        pictures.incrementAndGet();
    }

    /** So many pictures did not go out. */
    void dropped(long count) {
        drops.addAndGet(count);
    }

    OutputHealth.Sending read(long nowNs) {
        long count = pictures.get();
        long ageMs = count == 0 ? OutputHealth.Sending.NEVER : (nowNs - time(count - 1)) / MS;
        int lately = 0;
        while (lately < Math.min(count, TIMES - 1) && nowNs - time(count - 1 - lately) < SECOND_NS) {
            lately++;
        }
        return new OutputHealth.Sending(count, Math.max(ageMs, OutputHealth.Sending.NEVER), lately, drops.get());
    }

    private long time(long picture) {
        return times.get((int) (picture % TIMES));
    }
}
