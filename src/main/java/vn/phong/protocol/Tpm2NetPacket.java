package vn.phong.protocol;

import java.nio.ByteBuffer;

/** One packet of a picture in TPM2.net: a header of 6 bytes, pixels and an end byte. */
public final class Tpm2NetPacket {
    public static final int HEADER_SIZE = 6;
    public static final int END_SIZE = 1;
    /** 488 pixels, the most that an Ethernet frame carries. */
    public static final int PAYLOAD_MAX = 1464;

    public static final int PORT = 65_506;
    /** The number of packets is one byte. */
    public static final int COUNT_MAX = 255;

    private static final byte START = (byte) 0x9C;
    private static final byte TYPE_DATA = (byte) 0xDA;
    private static final byte END = 0x36;

    private Tpm2NetPacket() {}

    /**
     * Writes the packet at the buffer's position.
     *
     * @param into at least {@code HEADER_SIZE + size + END_SIZE} bytes remaining, big-endian
     * @param number 1 to {@code count}
     * @param count packets of the picture, 1 to {@link #COUNT_MAX}
     * @param packed the picture's bytes, four to an int, the first in the lowest bits
     * @param offset the payload's first byte within the picture
     * @param size bytes of payload, 1 to {@link #PAYLOAD_MAX}; the same in every packet but the last
     */
    public static void encode(ByteBuffer into, int number, int count, int[] packed, int offset, int size) {
        if (count < 1 || count > COUNT_MAX || number < 1 || number > count || size < 1 || size > PAYLOAD_MAX) {
            throw new IllegalArgumentException("packet " + number + " of " + count + ", size " + size);
        }
        into.put(START);
        into.put(TYPE_DATA);
        into.putShort((short) size);
        into.put((byte) number);
        into.put((byte) count);
        PackedBytes.put(into, packed, offset, size);
        into.put(END);
    }
}
