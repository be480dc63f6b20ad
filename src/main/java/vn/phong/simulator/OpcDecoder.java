package vn.phong.simulator;

import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.Optional;

/** A server of Open Pixel Control: each message sets the pixels from the first on and shows them. */
final class OpcDecoder implements Decoder {
    private static final int HEADER_SIZE = 4;

    private final Canvas canvas;
    private final int channel;
    private final ByteBuffer header = ByteBuffer.allocate(HEADER_SIZE);
    private Optional<SocketAddress> client = Optional.empty();
    private int wanted;
    private int taken;

    OpcDecoder(Canvas canvas, int channel) {
        this.canvas = canvas;
        this.channel = channel;
    }

    @Override
    public boolean take(SocketAddress sender, ByteBuffer bytes, Answer answer) {
        boolean shown = false;
        if (!client.equals(Optional.of(sender))) {
            client = Optional.of(sender);
            header.clear(); // a connection that ended took the rest of its message along
        }
        while (bytes.hasRemaining()) {
            if (header.hasRemaining()) {
                header.put(bytes.get());
                wanted = header.hasRemaining() ? 0 : header.getShort(2) & 0xFFFF;
                taken = 0;
            } else {
                int size = Math.min(wanted - taken, bytes.remaining());
                pass(bytes, size);
                taken += size;
            }
            if (!header.hasRemaining() && taken == wanted) {
                shown |= complete();
            }
        }
        return shown;
    }

    private void pass(ByteBuffer bytes, int size) {
        if (isForUs()) {
            canvas.put(taken, bytes, size);
        } else {
            bytes.position(bytes.position() + size);
        }
    }

    private boolean isForUs() {
        int to = header.get(0) & 0xFF;
        return (to == 0 || to == channel || channel == 0) && header.get(1) == 0;
    }

    private boolean complete() {
        boolean shows = isForUs();
        header.clear();
        if (shows) {
            canvas.latch();
        }
        return shows;
    }
}
