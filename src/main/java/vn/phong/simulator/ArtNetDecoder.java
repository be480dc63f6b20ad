package vn.phong.simulator;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.function.LongSupplier;

/**
 * A node of Art-Net 4. A real one shows each universe as it comes until it is synchronized; this one waits for the
 * last, or for silence.
 */
final class ArtNetDecoder implements Decoder {
    private static final byte[] NAME = "Art-Net\0".getBytes(StandardCharsets.US_ASCII);
    private static final long SYNC_HOLDS_NS = 4_000_000_000L;
    private static final int SEQUENCES = 255;
    private static final int PORTS_PER_REPLY = 4;
    private static final int REPLY_SIZE = 239;

    private final Canvas canvas;
    private final Universes universes;
    private final LongSupplier nanos;
    private SocketAddress source = new InetSocketAddress(0);
    private boolean synced;
    private long syncedNs;

    ArtNetDecoder(Canvas canvas, int firstUniverse, LongSupplier nanos) {
        this.canvas = canvas;
        this.universes = new Universes(firstUniverse, canvas.size());
        this.nanos = nanos;
    }

    @Override
    public boolean take(SocketAddress sender, ByteBuffer datagram, Answer answer) {
        if (!beginsAsArtNet(datagram)) {
            canvas.bad();
            return false;
        }
        int operation = datagram.order(ByteOrder.LITTLE_ENDIAN).getShort() & 0xFFFF;
        datagram.order(ByteOrder.BIG_ENDIAN);
        int version = datagram.getShort();
        if (version < 14) {
            canvas.bad();
            return false;
        }
        return switch (operation) {
            case 0x5000 -> dmx(sender, datagram);
            case 0x5200 -> sync(sender);
            case 0x2000 -> {
                reply(answer);
                yield false;
            }
            default -> false;
        };
    }

    @Override
    public boolean silence() {
        return !isSynced() && canvas.latchUnended();
    }

    private static boolean beginsAsArtNet(ByteBuffer datagram) {
        if (datagram.remaining() < 14) {
            return false;
        }
        for (byte letter : NAME) {
            if (datagram.get() != letter) {
                return false;
            }
        }
        return true;
    }

    private boolean dmx(SocketAddress sender, ByteBuffer datagram) {
        if (datagram.remaining() < 6) {
            canvas.bad();
            return false;
        }
        int sequence = datagram.get() & 0xFF;
        datagram.get(); // physical port
        int subUni = datagram.get() & 0xFF;
        int net = datagram.get() & 0x7F;
        int length = datagram.getShort() & 0xFFFF;
        if (length < 2 || length > 512 || length % 2 != 0 || length > datagram.remaining()) {
            canvas.bad();
            return false;
        }
        int portAddress = net << 8 | subUni;
        if (!universes.has(portAddress) || !isInOrder(sender, portAddress, sequence)) {
            return false;
        }
        // What a picture of an odd length is filled up with belongs to no pixel.
        canvas.put(universes.offset(portAddress), datagram, Math.min(length, 510));
        return !isSynced() && universes.isLast(portAddress) && canvas.latchIfUnshown();
    }

    private boolean isInOrder(SocketAddress sender, int portAddress, int sequence) {
        if (!sender.equals(source)) {
            source = sender;
            universes.forget();
        }
        int missing = sequence == 0 ? 0 : universes.follow(portAddress, sequence - 1, SEQUENCES);
        canvas.lost(Math.max(0, missing));
        return missing >= 0;
    }

    private boolean sync(SocketAddress sender) {
        if (!sender.equals(source)) {
            return false;
        }
        synced = true;
        syncedNs = nanos.getAsLong();
        return canvas.latchIfUnshown();
    }

    private boolean isSynced() {
        synced = synced && nanos.getAsLong() - syncedNs < SYNC_HOLDS_NS;
        return synced;
    }

    /** One reply for each four ports of the same net and sub-net. */
    private void reply(Answer answer) {
        int bindIndex = 1;
        int next = universes.first();
        int end = next + universes.count();
        while (next < end && bindIndex < 256) {
            int ports = Math.min(Math.min(PORTS_PER_REPLY, end - next), 16 - next % 16);
            answer.send(reply(next, ports, bindIndex++));
            next += ports;
        }
    }

    private static ByteBuffer reply(int firstPort, int ports, int bindIndex) {
        ByteBuffer reply = ByteBuffer.allocate(REPLY_SIZE);
        reply.put(NAME).order(ByteOrder.LITTLE_ENDIAN).putShort((short) 0x2100);
        reply.putShort(14, (short) 6454).order(ByteOrder.BIG_ENDIAN);
        reply.put(18, (byte) (firstPort >> 8)).put(19, (byte) (firstPort >> 4 & 0x0F));
        put(reply, 26, "Phong virtual");
        put(reply, 44, "Phong virtual controller");
        put(reply, 108, "#0001 [0000] simulated");
        reply.putShort(172, (short) ports);
        for (int i = 0; i < ports; i++) {
            reply.put(174 + i, (byte) 0x80); // can output from Art-Net
            reply.put(182 + i, (byte) 0x80); // data is being transmitted
            reply.put(190 + i, (byte) (firstPort + i & 0x0F));
        }
        reply.put(211, (byte) bindIndex);
        reply.put(212, (byte) 0x08); // port-addresses of 15 bits
        return reply.position(0);
    }

    private static void put(ByteBuffer reply, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        reply.put(at, bytes, 0, bytes.length);
    }
}
