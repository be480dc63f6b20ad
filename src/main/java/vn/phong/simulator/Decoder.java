package vn.phong.simulator;

import java.net.SocketAddress;
import java.nio.ByteBuffer;

/** What a controller of one protocol does with what it is sent, read from the standard alone. */
interface Decoder {
    /**
     * Takes one datagram, one Ethernet frame, or whatever a stream has brought.
     *
     * @param answer sends something back to this sender
     * @return whether it made a new picture appear
     */
    boolean take(SocketAddress sender, ByteBuffer bytes, Answer answer);

    /** Nothing has come for a while; true when that made a new picture appear. */
    default boolean silence() {
        return false;
    }

    /** The way back. */
    interface Answer {
        void send(ByteBuffer bytes);
    }
}
