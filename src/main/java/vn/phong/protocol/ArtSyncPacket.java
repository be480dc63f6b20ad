package vn.phong.protocol;

import java.nio.ByteBuffer;

/** Art-Net 4's "ArtSync": the universes sent before it are to be shown now, together. */
public final class ArtSyncPacket {
    public static final int SIZE = 14;

    private static final short AUX_1_AND_2 = 0;

    private ArtSyncPacket() {}

    /** @param into at least {@link #SIZE} bytes remaining, big-endian */
    public static void encode(ByteBuffer into) {
        ArtNet.putHeader(into, ArtNet.OP_SYNC);
        into.putShort(AUX_1_AND_2);
    }
}
