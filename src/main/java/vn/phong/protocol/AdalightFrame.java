package vn.phong.protocol;

import java.nio.ByteBuffer;

/**
 * A whole picture in Adalight over a serial line (Adafruit LEDstream): "Ada", the last pixel's number, a check, RGB.
 */
public final class AdalightFrame {
    public static final int HEADER_SIZE = 6;
    /** 65536 pixels: the number of the last one is two bytes. */
    public static final int PAYLOAD_MAX = 196_608;

    private static final int BYTES_PER_PIXEL = 3;
    private static final int CHECK_SEED = 0x55;

    private AdalightFrame() {}

    /**
     * Writes the frame at the buffer's position.
     *
     * @param into at least {@code HEADER_SIZE + size} bytes remaining, big-endian
     * @param packed the picture's bytes, four to an int, the first in the lowest bits
     * @param size all its bytes, a multiple of 3 up to {@link #PAYLOAD_MAX}
     */
    public static void encode(ByteBuffer into, int[] packed, int size) {
        if (size < BYTES_PER_PIXEL || size > PAYLOAD_MAX || size % BYTES_PER_PIXEL != 0) {
            throw new IllegalArgumentException("size " + size);
        }
        int lastPixel = size / BYTES_PER_PIXEL - 1;
        into.put((byte) 'A').put((byte) 'd').put((byte) 'a');
        into.putShort((short) lastPixel);
        into.put((byte) (lastPixel >> 8 ^ lastPixel ^ CHECK_SEED));
        PackedBytes.put(into, packed, 0, size);
    }
}
