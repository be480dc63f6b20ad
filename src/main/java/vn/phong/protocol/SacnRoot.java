package vn.phong.protocol;

import java.nio.ByteBuffer;

/** The root layer of every sACN packet (ANSI E1.31-2018, 5). */
final class SacnRoot {
    static final int SIZE = 38;
    static final int VECTOR_DATA = 0x00000004;
    static final int VECTOR_EXTENDED = 0x00000008;

    private static final int PREAMBLE_AND_POSTAMBLE_SIZE = 16;
    private static final int FLAGS = 0x7000;
    /** "ASC-E1.17" and three zeros. */
    private static final long IDENTIFIER = 0x4153432D45312E31L;

    private static final int IDENTIFIER_END = 0x37000000;

    private SacnRoot() {}

    static void put(ByteBuffer into, int vector, SacnSource source, int packetSize) {
        into.putShort((short) 0x0010); // preamble size
        into.putShort((short) 0); // post-amble size
        into.putLong(IDENTIFIER).putInt(IDENTIFIER_END);
        putLength(into, packetSize - PREAMBLE_AND_POSTAMBLE_SIZE);
        into.putInt(vector);
        source.putCid(into);
    }

    /** Flags and length of a layer: the length counts from this field to the packet's end. */
    static void putLength(ByteBuffer into, int size) {
        into.putShort((short) (FLAGS | size));
    }
}
