package vn.phong.simulator;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/** A display of DDP (3waylabs, 2022-09-05). */
final class DdpDecoder implements Decoder {
    private static final int SEQUENCES = 15;
    /** By how many one can be passed on the way; of fifteen numbers, one further back is taken for one ahead. */
    private static final int PASSED_BY_MAX = 4;

    private final Canvas canvas;
    private SocketAddress source = new InetSocketAddress(0);
    private final BitSet missing = new BitSet();
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

    /** Counts what is missing; one that comes a little late was only passed on the way and is taken off again. */
    private void follow(SocketAddress sender, int sequence) {
        if (!sender.equals(source)) {
            source = sender;
            sequenceBefore = 0;
            missing.clear();
        }
        if (sequence == 0) {
            return;
        }
        int ahead = sequenceBefore == 0 ? 1 : Math.floorMod(sequence - sequenceBefore, SEQUENCES);
        if (ahead == 0 || ahead >= SEQUENCES - PASSED_BY_MAX) {
            if (missing.get(sequence)) {
                missing.clear(sequence);
                canvas.lost(-1);
            }
            return;
        }
        for (int passed = 1; passed < ahead; passed++) {
            missing.set((sequenceBefore + passed - 1) % SEQUENCES + 1);
        }
        canvas.lost(ahead - 1);
        missing.clear(sequence);
        sequenceBefore = sequence;
    }
}
