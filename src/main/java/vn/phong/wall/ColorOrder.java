package vn.phong.wall;

/** In which order a controller wants the three bytes of a pixel. */
public enum ColorOrder {
    RGB(16, 8, 0),
    RBG(16, 0, 8),
    GRB(8, 16, 0),
    GBR(8, 0, 16),
    BRG(0, 16, 8),
    BGR(0, 8, 16);

    private final int firstShift;
    private final int secondShift;
    private final int thirdShift;

    ColorOrder(int firstShift, int secondShift, int thirdShift) {
        this.firstShift = firstShift;
        this.secondShift = secondShift;
        this.thirdShift = thirdShift;
    }

    /** Bits to shift {@code 0xRRGGBB} right by for the first byte on the wire. */
    int firstShift() {
        return firstShift;
    }

    int secondShift() {
        return secondShift;
    }

    int thirdShift() {
        return thirdShift;
    }
}
