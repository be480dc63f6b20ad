package vn.phong.playout;

/** A drawing took longer than it may, and was given up. */
public final class DrawingHung extends RuntimeException {
    public DrawingHung() {
        super("the drawing took longer than " + Easel.DRAWING_MAX_MS + " ms");
    }
}
