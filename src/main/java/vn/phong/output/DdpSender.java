package vn.phong.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import vn.phong.protocol.DdpPacket;
import vn.phong.transport.PacketTransport;

/** Sends one picture as DDP packets, at a pace; allocates nothing. One thread sends. */
final class DdpSender {
    private final PacketTransport transport;
    private final PacketPace pace;
    private final int pictureSize;
    private final int payloadMax;
    private final ByteBuffer packet = ByteBuffer.allocateDirect(DdpPacket.HEADER_SIZE + DdpPacket.PAYLOAD_MAX);
    private final AtomicLong packets = new AtomicLong();
    private int sequence;

    DdpSender(PacketTransport transport, PacketPace pace, int pictureSize, int payloadMax) {
        this.transport = transport;
        this.pace = pace;
        this.pictureSize = pictureSize;
        this.payloadMax = Math.min(payloadMax, DdpPacket.PAYLOAD_MAX);
    }

    long packets() {
        return packets.get();
    }

    /**
     * Sends the picture, the push on its last packet. A picture given up is never pushed, so the display keeps what it
     * has.
     *
     * @param packed the picture's bytes, four to an int, the first in the lowest bits
     * @param isOutdated asked before each packet whether to give up, because there is something newer
     * @return whether it went out whole
     */
    boolean send(int[] packed, BooleanSupplier isOutdated) throws IOException {
        for (int offset = 0; offset < pictureSize; offset += payloadMax) {
            if (isOutdated.getAsBoolean()) {
                return false;
            }
            pace.await();
            int size = Math.min(payloadMax, pictureSize - offset);
            sequence = DdpPacket.sequenceAfter(sequence);
            DdpPacket.encode(packet.clear(), sequence, offset + size == pictureSize, packed, offset, size);
            transport.send(packet.flip());
            packets.incrementAndGet();
        }
        return true;
    }
}
