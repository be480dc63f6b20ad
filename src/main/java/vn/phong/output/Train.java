package vn.phong.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;
import vn.phong.transport.PacketTransport;

/** Packets of one size for one address that wait to be handed over together; the last may be shorter. */
final class Train {
    private final PacketTransport way;
    private final int packetsMax;
    private final AtomicLong sent;
    private final ByteBuffer waiting;
    private int size;
    private int count;

    /**
     * @param packetSizeMax bytes of the largest packet
     * @param sent counts the packets that left
     */
    Train(PacketTransport way, int packetSizeMax, AtomicLong sent) {
        this.way = way;
        this.packetsMax = Math.min(way.trainMax(), way.trainBytesMax() / packetSizeMax);
        this.sent = sent;
        this.waiting = ByteBuffer.allocateDirect(packetsMax > 1 ? packetsMax * packetSizeMax : 0);
    }

    boolean takes(PacketTransport other) {
        return packetsMax > 1 && other == way;
    }

    /** Adds a packet and empties its buffer; leaves when it is full, or when the next cannot follow this one. */
    void add(ByteBuffer packet) throws IOException {
        int bytes = packet.remaining();
        if (count > 0 && bytes > size) {
            leave();
        }
        if (count == 0) {
            size = bytes;
        }
        waiting.put(packet);
        count++;
        if (bytes < size || count == packetsMax) {
            leave();
        }
    }

    /** Whatever waits never leaves. */
    void empty() {
        count = 0;
        waiting.clear();
    }

    /** Whatever waits leaves now. */
    void leave() throws IOException {
        if (count == 0) {
            return;
        }
        int leaving = count;
        count = 0;
        waiting.flip();
        try {
            way.sendTrain(waiting, size);
            sent.addAndGet(leaving);
        } finally {
            waiting.clear();
        }
    }
}
