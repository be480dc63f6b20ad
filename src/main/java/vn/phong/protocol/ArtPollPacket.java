package vn.phong.protocol;

import java.nio.ByteBuffer;

/** Art-Net 4's "ArtPoll": asks every node to answer with an {@link ArtPollReply}, once, to whoever asked. */
public final class ArtPollPacket {
    public static final int SIZE = 14;

    private static final byte NO_FLAGS = 0;
    private static final byte NO_DIAGNOSTICS = 0;

    private ArtPollPacket() {}

    /** @param into at least {@link #SIZE} bytes remaining, big-endian */
    public static void encode(ByteBuffer into) {
        ArtNet.putHeader(into, ArtNet.OP_POLL);
        into.put(NO_FLAGS);
        into.put(NO_DIAGNOSTICS);
    }
}
