package vn.phong.simulator;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A display of DDP (3waylabs, 2022-09-05). */
final class DdpDecoder implements Decoder {
    private static final int SEQUENCES = 15;

    private final Canvas canvas;
    private SocketAddress source = new InetSocketAddress(0);
    private int sequenceBefore;
    private boolean pushSeen;

    DdpDecoder(Canvas canvas) {
        this.canvas = canvas;
    }

    @Override
    public boolean take(SocketAddress sender, ByteBuffer datagram, Answer answer) {
        DdpDatagram packet = DdpDatagram.read(datagram);
        if (!packet.isValid() || packet.isForUs() && !canvas.fits(packet.offset(), packet.length())) {
            canvas.bad();
            return false;
        }
        if (packet.asksStatus()) {
            answer.send(status());
        }
        if (!packet.isForUs()) {
            return false;
        }
        follow(sender, packet.sequence());
        canvas.put(packet.offset(), datagram, packet.length());
        if (packet.push()) {
            pushSeen = true;
            canvas.latch();
        }
        return packet.push();
    }

    /** A sender that never pushes: its pixels are shown once it falls silent. */
    @Override
    public boolean silence() {
        return !pushSeen && canvas.latchUnended();
    }

    private static ByteBuffer status() {
        byte[] text = "{\"status\":{\"man\":\"Phong\",\"mod\":\"virtual\"}}".getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(10 + text.length)
                .put((byte) 0x45) // version 1, reply, push
                .put((byte) 0)
                .put((byte) 0)
                .put((byte) 251)
                .putInt(0)
                .putShort((short) text.length)
                .put(text)
                .flip();
    }

    private void follow(SocketAddress sender, int sequence) {
        if (!sender.equals(source)) {
            source = sender;
            sequenceBefore = 0;
        }
        if (sequence != 0 && sequenceBefore != 0) {
            int expected = sequenceBefore % SEQUENCES + 1;
            canvas.lost(Math.floorMod(sequence - expected, SEQUENCES));
        }
        sequenceBefore = sequence;
    }
}
