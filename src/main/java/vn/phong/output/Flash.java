package vn.phong.output;

import vn.phong.wall.WirePicture;

/** A mark that comes and goes over a picture for a while, once a second. One thread uses it. */
final class Flash {
    private static final long HALF_NS = 500_000_000;
    private static final int HALVES = 2 * Mark.SECONDS;

    private WirePicture marked;
    private WirePicture plain;
    private int halvesLeft;
    private long dueNs;

    void start(WirePicture withMark, WirePicture without, long nowNs) {
        marked = withMark;
        plain = without;
        halvesLeft = HALVES;
        dueNs = nowNs;
    }

    boolean isRunning() {
        return halvesLeft > 0;
    }

    boolean isDue(long nowNs) {
        return isRunning() && nowNs - dueNs >= 0;
    }

    /** Until the next change; only while it runs. */
    long nsToWait(long nowNs) {
        return dueNs - nowNs;
    }

    /** What comes now: the mark first, the picture itself at last. */
    WirePicture turn() {
        halvesLeft--;
        dueNs += HALF_NS;
        return halvesLeft % 2 == 1 ? marked : plain;
    }

    /** Ends it at the picture, if that is not what is shown already. */
    WirePicture end() {
        halvesLeft = 0;
        return plain;
    }

    void stop() {
        halvesLeft = 0;
    }
}
