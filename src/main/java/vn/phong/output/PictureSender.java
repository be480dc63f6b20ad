package vn.phong.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/** Sends pictures in one protocol's packets, at a pace; allocates nothing. One thread sends. */
final class PictureSender {
    private final PicturePackets packets;
    private final Delivery delivery;
    private final PacketPace pace;
    private final ByteBuffer packet;
    private final AtomicLong sent = new AtomicLong();

    PictureSender(PicturePackets packets, Delivery delivery, PacketPace pace) {
        this.packets = packets;
        this.delivery = delivery;
        this.pace = pace;
        this.packet = ByteBuffer.allocateDirect(packets.sizeMax());
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
        for (int i = 0; i < packets.count(); i++) {
            if ((i == 0 || packets.mayBeGivenUp()) && isOutdated.getAsBoolean()) {
                return false;
            }
            rest(i);
            packets.encode(i, packed, packet.clear());
            deliver(i);
        }
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
    }

    private void rest(int index) {
        pace.await();
        if (packets.restMs(index) > 0) {
            pace.rest(packets.restMs(index));
        }
    }

    private void deliver(int index) throws IOException {
        delivery.route().apply(index).send(packet.flip());
        sent.incrementAndGet();
    }
}
