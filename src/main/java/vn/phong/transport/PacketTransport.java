package vn.phong.transport;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Carries finished packets to one controller. One thread sends; any may close. */
public interface PacketTransport extends AutoCloseable {
    /**
     * Hands one packet to the network and empties the buffer.
     *
     * @throws IOException when it was not taken; a later packet may be
     */
    void send(ByteBuffer packet) throws IOException;

    /** Ends a send that waits, and every later one. */
    @Override
    void close();
}
