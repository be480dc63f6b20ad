package vn.phong.wall;

/** In which order a controller wants the three bytes of a pixel. */
public enum ColorOrder {
    RGB(0, 8, 16),
    RBG(0, 16, 8),
    GRB(8, 0, 16),
    GBR(16, 0, 8),
    BRG(8, 16, 0),
    BGR(16, 8, 0);

    private final int redShift;
    private final int greenShift;
    private final int blueShift;

    ColorOrder(int redShift, int greenShift, int blueShift) {
        this.redShift = redShift;
        this.greenShift = greenShift;
        this.blueShift = blueShift;
    }

    /** Bits to shift a level of red left by, in a pixel whose first byte on the wire is the lowest. */
    int redShift() {
        return redShift;
    }

    int greenShift() {
        return greenShift;
    }

    int blueShift() {
        return blueShift;
    }
}
