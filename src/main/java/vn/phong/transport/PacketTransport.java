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

    /**
     * Hands over packets of one size, one behind the other, of which the last may be shorter; empties the buffer.
     *
     * @param packets at most {@link #trainMax()} of them, in {@link #trainBytesMax()} bytes
     * @param size bytes of each
     * @throws IOException when not all were taken
     */
    default void sendTrain(ByteBuffer packets, int size) throws IOException {
        int end = packets.limit();
        while (packets.position() < end) {
            packets.limit(Math.min(end, packets.position() + size));
            send(packets);
            packets.limit(end);
        }
    }

    /**
     * Looks whether what was handed over can have gone anywhere: a card whose cable is out takes datagrams without a
     * word. Asks the system, so not for every picture; a sender that knows by itself has nothing to look at.
     *
     * @throws IOException when the network card is down, its cable is out or there is no way
     */
    default void look() throws IOException {}

    /** Packets that are quicker handed over together, at most; 1 where that makes no difference. */
    default int trainMax() {
        return 1;
    }

    /** Bytes of them all together. */
    default int trainBytesMax() {
        return 0;
    }

    /** Ends a send that waits, and every later one. */
    @Override
    void close();
}
