package vn.phong.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.phong.protocol.SacnDiscoveryPacket;
import vn.phong.protocol.SacnSource;
import vn.phong.transport.PacketTransport;

/**
 * Tells every ten seconds which universes all sACN outputs send together (ANSI E1.31-2018, 4.3). A network that takes
 * no multicast does the pictures no harm.
 */
final class SacnAnnouncer {
    private static final Logger LOG = LoggerFactory.getLogger(SacnAnnouncer.class);
    private static final long INTERVAL_NS = SacnDiscoveryPacket.INTERVAL_MS * 1_000_000L;

    private final SacnSource source;
    private final int[] universes;
    private final PacketTransport transport;
    private final Runnable close;
    private final LongSupplier nanos;
    private final AtomicLong dueNs;
    private final ByteBuffer packet =
            ByteBuffer.allocateDirect(SacnDiscoveryPacket.HEADER_SIZE + 2 * SacnDiscoveryPacket.UNIVERSES_MAX);

    /** @param universes ascending, sync universes among them */
    SacnAnnouncer(SacnSource source, int[] universes, PacketTransport transport, Runnable close, LongSupplier nanos) {
        this.source = source;
        this.universes = universes.clone();
        this.transport = transport;
        this.close = close;
        this.nanos = nanos;
        this.dueNs = new AtomicLong(nanos.getAsLong());
    }

    /** Any output's thread calls this after each picture; one of them sends. */
    void announceIfDue() {
        long due = dueNs.get();
        long now = nanos.getAsLong();
        if (universes.length > 0 && now - due >= 0 && dueNs.compareAndSet(due, now + INTERVAL_NS)) {
            announce();
        }
    }

    void close() {
        close.run();
    }

    private synchronized void announce() {
        try {
            for (int page = 0; page < SacnDiscoveryPacket.pages(universes.length); page++) {
                SacnDiscoveryPacket.encode(packet.clear(), source, universes, page);
                transport.send(packet.flip());
            }
        } catch (IOException e) {
            LOG.debug("the sACN universes cannot be announced: {}", e.toString());
        }
    }
}
