package vn.phong.simulator;

import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;

/** The way to a virtual controller, with its mischief. One thread uses it. */
final class BadWay {
    private static final int WAITING_MAX = 20_000;

    /** Takes what arrives. */
    interface End {
        void take(SocketAddress sender, ByteBuffer bytes, Decoder.Answer answer);
    }

    private record Packet(long dueNs, SocketAddress sender, ByteBuffer bytes, Decoder.Answer answer) {}

    private final Mischief mischief;
    private final SplittableRandom random;
    private final LongSupplier nanos;
    private final End end;
    private final ArrayDeque<Packet> waiting = new ArrayDeque<>();
    private final ArrayDeque<Packet> overtaken = new ArrayDeque<>(1);
    private boolean goesAway;

    BadWay(Mischief mischief, LongSupplier nanos, End end) {
        this.mischief = mischief;
        this.random = new SplittableRandom(mischief.seed());
        this.nanos = nanos;
        this.end = end;
    }

    /** Whether the controller is to go away now; asked once. */
    boolean takeGoesAway() {
        boolean now = goesAway;
        goesAway = false;
        return now;
    }

    /** A packet has left for the controller; the buffer is the caller's again afterwards. */
    void take(SocketAddress sender, ByteBuffer bytes, Decoder.Answer answer) {
        if (mischief.equals(Mischief.NONE)) {
            end.take(sender, bytes, answer);
            return;
        }
        goesAway |= happens(mischief.close());
        if (happens(mischief.lose())) {
            return;
        }
        Packet packet = new Packet(nanos.getAsLong() + mischief.delayMs() * 1_000_000L, sender, copy(bytes), answer);
        if (overtaken.isEmpty() && happens(mischief.reorder())) {
            overtaken.add(packet);
            return;
        }
        wait(packet);
        overtaken.forEach(this::wait);
        overtaken.clear();
        arrive();
    }

    /** Lets arrive what is due. */
    void arrive() {
        long now = nanos.getAsLong();
        while (!waiting.isEmpty() && now - waiting.peek().dueNs() >= 0) {
            Packet packet = waiting.remove();
            end.take(packet.sender(), packet.bytes(), packet.answer());
        }
    }

    /** Whether something is still on its way. */
    boolean isWaiting() {
        return !waiting.isEmpty();
    }

    private void wait(Packet packet) {
        if (waiting.size() < WAITING_MAX) {
            waiting.add(packet);
        }
    }

    private ByteBuffer copy(ByteBuffer bytes) {
        ByteBuffer copy = ByteBuffer.allocate(bytes.remaining()).put(bytes).flip();
        if (copy.hasRemaining() && happens(mischief.corrupt())) {
            int at = random.nextInt(copy.remaining());
            copy.put(at, (byte) (copy.get(at) ^ 1 << random.nextInt(8)));
        }
        return copy;
    }

    private boolean happens(double share) {
        return share > 0 && random.nextDouble() < share;
    }
}
