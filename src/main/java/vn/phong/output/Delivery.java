package vn.phong.output;

import java.io.IOException;
import java.util.function.IntFunction;
import vn.phong.transport.PacketTransport;

/**
 * How a picture's packets leave.
 *
 * @param route what carries the packet of this index
 * @param afterPicture called by the sending thread after each whole picture; must return at once
 * @param look asks the system whether pictures can leave at all; not for each of them
 * @param close ends every send, also one that waits
 */
record Delivery(IntFunction<PacketTransport> route, Runnable afterPicture, Look look, Runnable close) {
    interface Look {
        /** @throws IOException when they cannot */
        void now() throws IOException;
    }

    private static final Runnable NOTHING = () -> {};

    /** All by one transport. */
    static Delivery by(PacketTransport transport) {
        return new Delivery(index -> transport, NOTHING, transport::look, transport::close);
    }
}
