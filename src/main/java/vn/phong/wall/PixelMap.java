package vn.phong.wall;

import vn.phong.frame.Frame;

/** Turns a wall's frame into one controller's bytes: its area, row by row, three bytes a pixel. */
public final class PixelMap {
    private static final int BITS_PER_PIXEL = 24;

    private final WallArea area;
    private final ColorOrder order;
    private final GammaTable gamma;

    public PixelMap(WallArea area, ColorOrder order, GammaTable gamma) {
        this.area = area;
        this.order = order;
        this.gamma = gamma;
    }

    /** Bytes on the wire for one picture. */
    public int wireSize() {
        return Math.multiplyExact(area.width() * area.height(), 3);
    }

    /** @throws IllegalArgumentException when the area reaches out of the frame */
    public WireFrame map(Frame frame) {
        if (!area.isWithin(frame.width(), frame.height())) {
            throw new IllegalArgumentException(area + " is not within " + frame.width() + "x" + frame.height());
        }
        int[] packed = new int[(wireSize() + 3) / 4];
        int at = 0;
        int bits = 0;
        long waiting = 0;
        int[] pixels = frame.pixels();
        for (int y = area.y(); y < area.y() + area.height(); y++) {
            int first = y * frame.width() + area.x();
            for (int i = first; i < first + area.width(); i++) {
                waiting |= (long) wirePixel(pixels[i]) << bits;
                bits += BITS_PER_PIXEL;
                if (bits >= Integer.SIZE) {
                    packed[at++] = (int) waiting;
                    waiting >>>= Integer.SIZE;
                    bits -= Integer.SIZE;
                }
            }
        }
        if (bits > 0) {
            packed[at] = (int) waiting;
        }
        return new WireFrame(packed, wireSize());
    }

    private int wirePixel(int pixel) {
        return gamma.level((pixel >> order.firstShift()) & 0xFF)
                | gamma.level((pixel >> order.secondShift()) & 0xFF) << 8
                | gamma.level((pixel >> order.thirdShift()) & 0xFF) << 16;
    }
}
