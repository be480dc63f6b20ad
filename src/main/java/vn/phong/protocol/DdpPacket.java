package vn.phong.protocol;

import java.nio.ByteBuffer;

/**
 * One data packet of the Distributed Display Protocol (3waylabs, 2022-09-05): a header of 10 bytes and at most
 * {@link #PAYLOAD_MAX} bytes of RGB pixels for the default display. Numbers are big-endian.
 */
public final class DdpPacket {
    public static final int HEADER_SIZE = 10;
    /** 480 pixels; what receivers are built for, though an Ethernet frame would carry 22 bytes more. */
    public static final int PAYLOAD_MAX = 1440;
    /** Sequence numbers go 1 to 15 and again from 1; 0 would mean that they are not used. */
    public static final int SEQUENCE_MAX = 15;

    private static final byte VERSION_1 = 0x40;
    private static final byte PUSH = 0x01;
    private static final byte TYPE_RGB_8_BIT = 0x0B;
    private static final byte DESTINATION_DEFAULT_DISPLAY = 1;

    private static final byte QUERY = 0x02;
    private static final byte REPLY = 0x04;
    private static final byte DESTINATION_STATUS = (byte) 251;

    private DdpPacket() {}

    /** Writes the question for a display's status; those that know it answer with one or more replies. */
    public static void encodeStatusQuery(ByteBuffer into) {
        into.put((byte) (VERSION_1 | QUERY));
        into.put((byte) 0); // sequence: not used
        into.put((byte) 0); // data type: undefined
        into.put(DESTINATION_STATUS);
        into.putInt(0);
        into.putShort((short) 0);
    }

    /** Whether a datagram is a display's answer to {@link #encodeStatusQuery}. */
    public static boolean isStatusReply(byte[] datagram) {
        return datagram.length >= HEADER_SIZE && (datagram[0] & REPLY) != 0 && datagram[3] == DESTINATION_STATUS;
    }

    /** Packets that a picture of this many bytes takes. */
    public static int count(int pictureSize) {
        return (pictureSize + PAYLOAD_MAX - 1) / PAYLOAD_MAX;
    }

    public static int sequenceAfter(int sequence) {
        return sequence % SEQUENCE_MAX + 1;
    }

    /**
     * Writes the packet at the buffer's position.
     *
     * @param into at least {@code HEADER_SIZE + size} bytes remaining, big-endian
     * @param sequence 1 to {@link #SEQUENCE_MAX}
     * @param push whether this is the picture's last packet: the display shows what it has received
     * @param packed the picture's bytes, four to an int, the first in the lowest bits
     * @param offset the payload's first byte within the picture, a multiple of 4
     * @param size bytes of payload, 0 to {@link #PAYLOAD_MAX}
     */
    public static void encode(ByteBuffer into, int sequence, boolean push, int[] packed, int offset, int size) {
        if (sequence < 1 || sequence > SEQUENCE_MAX || offset % 4 != 0 || size < 0 || size > PAYLOAD_MAX) {
            throw new IllegalArgumentException("sequence " + sequence + ", offset " + offset + ", size " + size);
        }
        into.put(push ? (byte) (VERSION_1 | PUSH) : VERSION_1);
        into.put((byte) sequence);
        into.put(TYPE_RGB_8_BIT);
        into.put(DESTINATION_DEFAULT_DISPLAY);
        into.putInt(offset);
        into.putShort((short) size);
        PackedBytes.put(into, packed, offset, size);
    }
}
