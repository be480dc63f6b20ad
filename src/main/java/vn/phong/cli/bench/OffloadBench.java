package vn.phong.cli.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.phong.transport.PacketTransport;
import vn.phong.transport.SegmentedUdpTransport;
import vn.phong.transport.UdpTransport;

/**
 * What it gains that the system cuts packets apart, beside one call a packet: the same bytes into one socket, by the
 * time that the sending thread itself was running, so that other work on the machine does not count.
 */
final class OffloadBench {
    private static final int[] SIZES = {1450, 528};
    private static final int TRAIN_BYTES = 65_000;
    private static final int RUN_MS = 1500;
    private static final int WARM_MS = 500;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final String HERE = "127.0.0.1";

    private OffloadBench() {}

    static List<Figures> run() throws IOException {
        List<Figures> figures = new ArrayList<>();
        for (int size : SIZES) {
            double plain;
            double cut;
            try (CountingSocket socket = new CountingSocket(when -> {});
                    PacketTransport one = UdpTransport.to(HERE, socket.port());
                    PacketTransport many = SegmentedUdpTransport.to(HERE, socket.port())) {
                packetsPerSecond(one, size, WARM_MS);
                packetsPerSecond(many, size, WARM_MS);
                plain = packetsPerSecond(one, size, RUN_MS);
                cut = packetsPerSecond(many, size, RUN_MS);
            }
            figures.add(Figures.single(
                    String.format(Locale.ROOT, "UDP, packets of %d bytes, one call each: a second of one core", size),
                    "1/s",
                    plain,
                    ""));
            figures.add(Figures.single("  the same packets cut apart by the system (UDP_SEGMENT)", "1/s", cut, ""));
            figures.add(Figures.single("  gain at " + size + " bytes", "x", cut / plain, "aim >= 4"));
        }
        return figures;
    }

    private static double packetsPerSecond(PacketTransport transport, int size, int ms) throws IOException {
        int count = Math.max(1, Math.min(transport.trainMax(), TRAIN_BYTES / size));
        ByteBuffer train = ByteBuffer.allocateDirect(count * size);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long packets = 0;
        long startNs = threads.getCurrentThreadCpuTime();
        long end = System.nanoTime() + ms * 1_000_000L;
        while (System.nanoTime() - end < 0) {
            transport.sendTrain(train.clear(), size);
            packets += count;
        }
        return packets * NANOS_PER_SECOND / (threads.getCurrentThreadCpuTime() - startNs);
    }
}
