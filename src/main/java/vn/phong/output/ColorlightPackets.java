package vn.phong.output;

import java.nio.ByteBuffer;
import vn.phong.protocol.ColorlightFrame;

/** Pictures as Colorlight rows: brightness, every row in as many parts as it takes, a short rest, the latch. */
final class ColorlightPackets implements PicturePackets {
    private static final int BYTES_PER_PIXEL = 3;

    private final int width;
    private final int rows;
    private final int pixelsPerPart;
    private final int partsPerRow;
    private final int repeats;

    /** @param repeats how often brightness and latch are sent, 1 or 2: newer cards are used to 2 */
    ColorlightPackets(int width, int rows, int payload, int repeats) {
        this.width = width;
        this.rows = rows;
        this.pixelsPerPart = payload / BYTES_PER_PIXEL;
        this.partsPerRow = (width + pixelsPerPart - 1) / pixelsPerPart;
        this.repeats = repeats;
    }

    @Override
    public int count() {
        return rows * partsPerRow + 2 * repeats;
    }

    @Override
    public int sizeMax() {
        return ColorlightFrame.ROW_HEADER_SIZE + ColorlightFrame.ROW_PAYLOAD_MAX;
    }

    @Override
    public int restMs(int index) {
        return index == firstLatch() ? ColorlightFrame.GAP_BEFORE_LATCH_MS : 0;
    }

    @Override
    public void encode(int index, int[] packed, ByteBuffer into) {
        if (index < repeats) {
            ColorlightFrame.encodeBrightness(into);
        } else if (index >= firstLatch()) {
            ColorlightFrame.encodeLatch(into);
        } else {
            encodePart(index - repeats, packed, into);
        }
    }

    private int firstLatch() {
        return repeats + rows * partsPerRow;
    }

    private void encodePart(int part, int[] packed, ByteBuffer into) {
        int row = part / partsPerRow;
        int first = part % partsPerRow * pixelsPerPart;
        int pixels = Math.min(pixelsPerPart, width - first);
        int offset = (row * width + first) * BYTES_PER_PIXEL;
        ColorlightFrame.encodeRow(into, row, first, pixels, packed, offset);
    }
}
