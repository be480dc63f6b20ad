package vn.phong.protocol;

import java.nio.ByteBuffer;

/** One universe of pixels in sACN (ANSI E1.31-2018, 4.1): a header of 126 bytes and at most 170 whole pixels. */
public final class SacnDataPacket {
    public static final int HEADER_SIZE = 126;
    public static final int PAYLOAD_MAX = 510;
    public static final int PORT = 5568;
    public static final int UNIVERSE_MAX = 63_999;
    public static final int PRIORITY_MAX = 200;
    public static final int PRIORITY_USUAL = 100;
    /** Said three times when a source ends, so that receivers need not wait for their time-out (6.2.6). */
    public static final int STREAM_TERMINATED = 0x40;

    private static final int VECTOR_DATA_PACKET = 0x00000002;
    private static final byte VECTOR_SET_PROPERTY = 0x02;
    private static final byte ADDRESS_AND_DATA_TYPE = (byte) 0xA1;
    private static final int DMP_AT = 115;

    private SacnDataPacket() {}

    /**
     * What a universe's packets say beside its pixels.
     *
     * @param priority 0 to {@link #PRIORITY_MAX}; the receiver shows the source with the highest
     * @param syncUniverse where its synchronization packets go, 0 for none
     * @param options 0 or {@link #STREAM_TERMINATED}
     */
    public record Framing(int priority, int syncUniverse, int options) {
        public Framing {
            if (priority < 0 || priority > PRIORITY_MAX || syncUniverse < 0 || syncUniverse > UNIVERSE_MAX) {
                throw new IllegalArgumentException("priority " + priority + ", sync universe " + syncUniverse);
            }
        }
    }

    /**
     * Writes the packet at the buffer's position.
     *
     * @param into at least {@code HEADER_SIZE + size} bytes remaining, big-endian
     * @param sequence 0 to 255, one more with each packet of this universe
     * @param universe 1 to {@link #UNIVERSE_MAX}
     * @param packed the picture's bytes, four to an int, the first in the lowest bits
     * @param offset the payload's first byte within the picture
     * @param size bytes of payload, 0 to {@link #PAYLOAD_MAX}
     */
    public static void encode(
            ByteBuffer into,
            SacnSource source,
            Framing framing,
            int sequence,
            int universe,
            int[] packed,
            int offset,
            int size) {
        if (universe < 1 || universe > UNIVERSE_MAX || size < 0 || size > PAYLOAD_MAX) {
            throw new IllegalArgumentException("universe " + universe + ", size " + size);
        }
        int packetSize = HEADER_SIZE + size;
        SacnRoot.put(into, SacnRoot.VECTOR_DATA, source, packetSize);
        SacnRoot.putLength(into, packetSize - SacnRoot.SIZE);
        into.putInt(VECTOR_DATA_PACKET);
        source.putName(into);
        into.put((byte) framing.priority());
        into.putShort((short) framing.syncUniverse());
        into.put((byte) sequence);
        into.put((byte) framing.options());
        into.putShort((short) universe);
        SacnRoot.putLength(into, packetSize - DMP_AT);
        into.put(VECTOR_SET_PROPERTY);
        into.put(ADDRESS_AND_DATA_TYPE);
        into.putShort((short) 0); // first property address
        into.putShort((short) 1); // address increment
        into.putShort((short) (size + 1)); // property values, the start code among them
        into.put((byte) 0); // start code
        PackedBytes.put(into, packed, offset, size);
    }
}
