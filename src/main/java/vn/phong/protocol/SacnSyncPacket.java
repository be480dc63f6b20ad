package vn.phong.protocol;

import java.nio.ByteBuffer;

/** sACN's synchronization packet (ANSI E1.31-2018, 4.2): the universes that wait for it are to be shown now. */
public final class SacnSyncPacket {
    public static final int SIZE = 49;

    private static final int VECTOR_SYNCHRONIZATION = 0x00000001;

    private SacnSyncPacket() {}

    /**
     * @param into at least {@link #SIZE} bytes remaining, big-endian
     * @param sequence 0 to 255, one more with each packet of this sync universe
     * @param syncUniverse 1 to {@link SacnDataPacket#UNIVERSE_MAX}
     */
    public static void encode(ByteBuffer into, SacnSource source, int sequence, int syncUniverse) {
        if (syncUniverse < 1 || syncUniverse > SacnDataPacket.UNIVERSE_MAX) {
            throw new IllegalArgumentException("sync universe " + syncUniverse);
        }
        SacnRoot.put(into, SacnRoot.VECTOR_EXTENDED, source, SIZE);
        SacnRoot.putLength(into, SIZE - SacnRoot.SIZE);
        into.putInt(VECTOR_SYNCHRONIZATION);
        into.put((byte) sequence);
        into.putShort((short) syncUniverse);
        into.putShort((short) 0); // reserved
    }
}
