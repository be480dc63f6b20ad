package vn.phong.output;

import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/** Lets packets go in bursts with short pauses, so that a receiver with a small buffer keeps up. One thread uses it. */
final class PacketPace {
    private final LongSupplier nanos;
    private final long packetNs;
    private final long burstNs;
    private long paidUntilNs;

    /** @param nanos a clock that only goes forward, in nanoseconds */
    PacketPace(LongSupplier nanos, int packetsPerSecondMax, int burstPacketsMax) {
        this.nanos = nanos;
        this.packetNs = 1_000_000_000L / packetsPerSecondMax;
        this.burstNs = burstPacketsMax * packetNs;
        this.paidUntilNs = nanos.getAsLong();
    }

    /** Whether {@link #await} would return at once. */
    boolean isFree() {
        return paidUntilNs + packetNs - nanos.getAsLong() <= burstNs;
    }

    /**
     * Returns when the next packet may go. Each packet pays its share of a second; once a whole burst is paid ahead,
     * half of it is waited for, because a pause shorter than that is mostly the system's own lateness.
     */
    void await() {
        long now = nanos.getAsLong();
        if (paidUntilNs + packetNs - now > burstNs) {
            while (paidUntilNs - now > burstNs / 2) {
                LockSupport.parkNanos(paidUntilNs - now - burstNs / 2);
                now = nanos.getAsLong();
            }
        }
        // Time nobody sent in, before or because the wait ended late, is not saved up for a longer burst.
        paidUntilNs = Math.max(paidUntilNs, now) + packetNs;
    }

    /** Returns after a rest, which packets sent before do not shorten. */
    void rest(int ms) {
        long end = nanos.getAsLong() + ms * 1_000_000L;
        for (long left = end - nanos.getAsLong(); left > 0; left = end - nanos.getAsLong()) {
            LockSupport.parkNanos(left);
        }
    }
}
