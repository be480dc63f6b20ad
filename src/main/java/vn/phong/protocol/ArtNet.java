package vn.phong.protocol;

import java.nio.ByteBuffer;

/** What every Art-Net 4 packet begins with: the name, the operation (little-endian) and the version (big-endian). */
final class ArtNet {
    static final int HEADER_SIZE = 12;
    static final int OP_POLL = 0x2000;
    static final int OP_POLL_REPLY = 0x2100;
    static final int OP_DMX = 0x5000;
    static final int OP_SYNC = 0x5200;

    /** "Art-Net" and a zero. */
    static final long ID = 0x4172742D4E657400L;

    private static final short PROTOCOL_VERSION = 14;

    private ArtNet() {}

    static void putHeader(ByteBuffer into, int operation) {
        into.putLong(ID);
        into.putShort(Short.reverseBytes((short) operation));
        into.putShort(PROTOCOL_VERSION);
    }
}
