package vn.phong.simulator;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import vn.phong.transport.EthernetTransport;

/** A network card of its own. */
final class EthernetIntake implements Intake {
    private static final int FRAME_MAX = 2048;
    private static final SocketAddress WIRE = new InetSocketAddress(0);
    private static final Decoder.Answer NO_ANSWER = bytes -> {};

    private final EthernetTransport card;
    private final BadWay way;
    private final ByteBuffer frame = ByteBuffer.allocate(FRAME_MAX);

    EthernetIntake(EthernetTransport card, BadWay way) throws IOException {
        this.card = card;
        this.way = way;
        card.receive(frame);
    }

    @Override
    public int port() {
        return 0;
    }

    @Override
    public boolean step(int waitMs) throws IOException {
        card.receive(frame);
        boolean any = frame.hasRemaining();
        if (any) {
            way.take(WIRE, frame, NO_ANSWER);
        }
        return any;
    }

    @Override
    public void goAway() {}

    @Override
    public void wake() {}

    @Override
    public void close() {
        card.close();
    }
}
