package vn.phong.output;

import vn.phong.frame.CrossFade;
import vn.phong.wall.WirePicture;

/** What a controller is to show at a moment: a picture, or the mixture of two on the way to it. One thread uses it. */
final class WireFade {
    private final int[] from;
    private final int[] mixed;
    private WirePicture target;
    private int turn;
    private int[] shown;
    private boolean running;
    private long startNs;
    private long lengthNs;

    /** Dark at first, so that the first fade comes up from a dark wall. */
    WireFade(int wireSize) {
        this.target = WirePicture.dark(wireSize);
        this.shown = target.turn(0).packed();
        this.from = new int[shown.length];
        this.mixed = new int[shown.length];
    }

    boolean isRunning() {
        return running;
    }

    /** Whether what is shown now is only itself while it is sent again at once. */
    boolean isMoving() {
        return running || target.takesTurns();
    }

    void cutTo(WirePicture next) {
        target = next;
        running = false;
    }

    /** Fades from what {@link #at} gave last, be it a mixture itself. */
    void fadeTo(WirePicture next, long nowNs, int fadeMs) {
        System.arraycopy(shown, 0, from, 0, from.length);
        target = next;
        startNs = nowNs;
        lengthNs = fadeMs * 1_000_000L;
        running = true;
    }

    void finish() {
        running = false;
    }

    /** The packed bytes to show; allocates nothing. They change with the next call. */
    int[] at(long nowNs) {
        long elapsedNs = nowNs - startNs;
        if (running && elapsedNs < lengthNs) {
            int alpha = (int) (elapsedNs * CrossFade.ALPHA_MAX / lengthNs);
            CrossFade.blend(from, target.turn(0).packed(), alpha, mixed);
            shown = mixed;
        } else {
            running = false;
            shown = target.turn(turn++).packed();
        }
        return shown;
    }
}
