package vn.phong.protocol;

import java.nio.ByteBuffer;

/**
 * Ethernet frames for Colorlight 5A-75 receivers, from the destination address on. There is no EtherType: byte 12 is
 * the frame's kind. Rows fill the card's store, a latch shows it.
 */
public final class ColorlightFrame {
    /** 497 pixels. */
    public static final int ROW_PAYLOAD_MAX = 1491;

    public static final int ROW_HEADER_SIZE = 21;
    public static final int LATCH_SIZE = 112;
    public static final int BRIGHTNESS_SIZE = 77;
    /** Cards want this long between the last row and the latch. */
    public static final int GAP_BEFORE_LATCH_MS = 1;

    private static final int BYTES_PER_PIXEL = 3;
    private static final long DESTINATION_AND_SOURCE_FIRST = 0x1122334455662222L;
    private static final int SOURCE_REST = 0x33445566;
    private static final byte KIND_LATCH = 0x01;
    private static final byte KIND_BRIGHTNESS = 0x0A;
    private static final byte KIND_ROW = 0x55;
    private static final byte FULL = (byte) 0xFF;

    private ColorlightFrame() {}

    /**
     * Writes part of a row at the buffer's position.
     *
     * @param into at least {@code ROW_HEADER_SIZE + 3 * pixels} bytes remaining, big-endian
     * @param row from 0, top
     * @param firstPixel from 0, left
     * @param pixels how many, at most 497
     * @param packed the picture's bytes, four to an int, the first in the lowest bits
     * @param offset the first pixel's first byte within the picture
     */
    public static void encodeRow(ByteBuffer into, int row, int firstPixel, int pixels, int[] packed, int offset) {
        if (pixels < 1 || pixels * BYTES_PER_PIXEL > ROW_PAYLOAD_MAX || row < 0 || row > 0xFFFF || firstPixel < 0) {
            throw new IllegalArgumentException("row " + row + ", pixel " + firstPixel + ", pixels " + pixels);
        }
        putAddresses(into);
        into.put(KIND_ROW);
        into.putShort((short) row);
        into.putShort((short) firstPixel);
        into.putShort((short) pixels);
        into.put((byte) 0x08);
        into.put((byte) 0x88);
        PackedBytes.put(into, packed, offset, pixels * BYTES_PER_PIXEL);
    }

    /** Writes the frame that shows the rows sent before, at full brightness. */
    public static void encodeLatch(ByteBuffer into) {
        int start = into.position();
        putAddresses(into);
        into.put(KIND_LATCH);
        into.put((byte) 0x07); // from a computer
        putZeros(into, 21);
        into.put(FULL); // brightness
        into.put((byte) 0x05);
        into.put((byte) 0);
        into.put(FULL).put(FULL).put(FULL); // red, green, blue
        putZeros(into, LATCH_SIZE - (into.position() - start));
    }

    /** Writes the frame that sets the three colours to full brightness; old cards pass it over. */
    public static void encodeBrightness(ByteBuffer into) {
        int start = into.position();
        putAddresses(into);
        into.put(KIND_BRIGHTNESS);
        into.put(FULL).put(FULL).put(FULL); // red, green, blue
        into.put((byte) 0xFF);
        putZeros(into, BRIGHTNESS_SIZE - (into.position() - start));
    }

    private static void putAddresses(ByteBuffer into) {
        into.putLong(DESTINATION_AND_SOURCE_FIRST).putInt(SOURCE_REST);
    }

    private static void putZeros(ByteBuffer into, int count) {
        for (int i = 0; i < count; i++) {
            into.put((byte) 0);
        }
    }
}
