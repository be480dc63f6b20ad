package vn.phong.protocol;

import java.nio.ByteBuffer;

/** A whole picture in TPM2 over a serial line: start, type, size, pixels, end. */
public final class Tpm2Frame {
    public static final int HEADER_SIZE = 4;
    public static final int END_SIZE = 1;
    /** 21845 pixels: the size is two bytes. */
    public static final int PAYLOAD_MAX = 65_535;

    private static final byte START = (byte) 0xC9;
    private static final byte TYPE_DATA = (byte) 0xDA;
    private static final byte END = 0x36;

    private Tpm2Frame() {}

    /**
     * Writes the frame at the buffer's position.
     *
     * @param into at least {@code HEADER_SIZE + size + END_SIZE} bytes remaining, big-endian
     * @param packed the picture's bytes, four to an int, the first in the lowest bits
     * @param size all its bytes, 1 to {@link #PAYLOAD_MAX}
     */
    public static void encode(ByteBuffer into, int[] packed, int size) {
        if (size < 1 || size > PAYLOAD_MAX) {
            throw new IllegalArgumentException("size " + size);
        }
        into.put(START);
        into.put(TYPE_DATA);
        into.putShort((short) size);
        PackedBytes.put(into, packed, 0, size);
        into.put(END);
    }
}
