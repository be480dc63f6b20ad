package vn.phong.protocol;

import java.nio.ByteBuffer;

/**
 * Pixels for WLED's own realtime port: DRGB for a picture of one packet, DNRGB with the first pixel's number for a part
 * of a larger one. Each packet is shown as it comes.
 */
public final class WledRealtimePacket {
    public static final int DRGB_HEADER_SIZE = 2;
    /** 490 pixels. */
    public static final int DRGB_PAYLOAD_MAX = 1470;

    public static final int DNRGB_HEADER_SIZE = 4;
    /** 489 pixels. */
    public static final int DNRGB_PAYLOAD_MAX = 1467;
    /** A pixel's number is two bytes. */
    public static final int DNRGB_PIXELS_MAX = 65_536;

    public static final int PORT = 21_324;
    /** 255 would hold the last picture until told otherwise, 0 would end it now. */
    public static final int HOLD_SECONDS_MAX = 254;

    private static final byte DRGB = 2;
    private static final byte DNRGB = 4;
    private static final int BYTES_PER_PIXEL = 3;

    private WledRealtimePacket() {}

    /**
     * Writes a whole picture at the buffer's position.
     *
     * @param into at least {@code DRGB_HEADER_SIZE + size} bytes remaining, big-endian
     * @param holdSeconds how long it stays without another packet, 1 to {@link #HOLD_SECONDS_MAX}
     * @param packed the picture's bytes, four to an int, the first in the lowest bits
     * @param size all its bytes, a multiple of 3 up to {@link #DRGB_PAYLOAD_MAX}
     */
    public static void encodeWhole(ByteBuffer into, int holdSeconds, int[] packed, int size) {
        check(holdSeconds, 0, size, DRGB_PAYLOAD_MAX);
        into.put(DRGB);
        into.put((byte) holdSeconds);
        PackedBytes.put(into, packed, 0, size);
    }

    /**
     * Writes a part of a picture at the buffer's position.
     *
     * @param into at least {@code DNRGB_HEADER_SIZE + size} bytes remaining, big-endian
     * @param offset the part's first byte within the picture, a multiple of 3
     * @param size its bytes, a multiple of 3 up to {@link #DNRGB_PAYLOAD_MAX}
     */
    public static void encodePart(ByteBuffer into, int holdSeconds, int[] packed, int offset, int size) {
        check(holdSeconds, offset, size, DNRGB_PAYLOAD_MAX);
        into.put(DNRGB);
        into.put((byte) holdSeconds);
        into.putShort((short) (offset / BYTES_PER_PIXEL));
        PackedBytes.put(into, packed, offset, size);
    }

    private static void check(int holdSeconds, int offset, int size, int sizeMax) {
        if (holdSeconds < 1
                || holdSeconds > HOLD_SECONDS_MAX
                || offset % BYTES_PER_PIXEL != 0
                || offset + size > DNRGB_PIXELS_MAX * BYTES_PER_PIXEL
                || size % BYTES_PER_PIXEL != 0
                || size > sizeMax) {
            throw new IllegalArgumentException("hold " + holdSeconds + " s, offset " + offset + ", size " + size);
        }
    }
}
