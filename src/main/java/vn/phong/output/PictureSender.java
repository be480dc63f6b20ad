package vn.phong.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import vn.phong.transport.PacketTransport;

/**
 * Sends pictures in one protocol's packets, at a pace; allocates nothing. Packets of one size that go the same way are
 * handed over together where the transport is quicker so. One thread sends.
 */
final class PictureSender {
    private final PicturePackets packets;
    private final Delivery delivery;
    private final PacketPace pace;
    private final ByteBuffer packet;
    private final AtomicLong sent = new AtomicLong();
    private final Train train;

    PictureSender(PicturePackets packets, Delivery delivery, PacketPace pace) {
        this.packets = packets;
        this.delivery = delivery;
        this.pace = pace;
        this.packet = ByteBuffer.allocateDirect(packets.sizeMax());
        this.train = new Train(delivery.route().apply(0), packets.sizeMax(), sent);
    }

    long packets() {
        return sent.get();
    }

    /**
     * Sends the picture. One given up is never told to be shown, so a controller that waits for that keeps what it has.
     *
     * @param packed the picture's bytes, four to an int, the first in the lowest bits
     * @param isOutdated asked before each packet whether to give up, because there is something newer
     * @return whether it went out whole
     */
    boolean send(int[] packed, BooleanSupplier isOutdated) throws IOException {
        train.empty();
        for (int i = 0; i < packets.count(); i++) {
            if ((i == 0 || packets.mayBeGivenUp()) && isOutdated.getAsBoolean()) {
                train.leave();
                return false;
            }
            rest(i);
            packets.encode(i, packed, packet.clear());
            deliver(i);
        }
        train.leave();
        delivery.afterPicture().run();
        return true;
    }

    /** Tells the controller that nothing more comes, where the protocol has words for that. */
    void finish() throws IOException {
        for (int i = 0; i < packets.farewells() * packets.count(); i++) {
            int index = i % packets.count();
            packets.encodeFarewell(index, packet.clear());
            if (packet.position() > 0) {
                rest(index);
                deliver(index);
            }
        }
        train.leave();
    }

    /** What waits in the train leaves before there is a pause. */
    private void rest(int index) throws IOException {
        int restMs = packets.restMs(index);
        if (restMs > 0 || !pace.isFree()) {
            train.leave();
        }
        pace.await();
        if (restMs > 0) {
            pace.rest(restMs);
        }
    }

    private void deliver(int index) throws IOException {
        PacketTransport way = delivery.route().apply(index);
        packet.flip();
        if (!train.takes(way)) {
            way.send(packet);
            sent.incrementAndGet();
        } else {
            train.add(packet);
        }
    }
}
