package vn.phong.cli.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import vn.phong.output.PixelOutput;
import vn.phong.profile.OutputPlan;
import vn.phong.profile.PixelProfile;
import vn.phong.profile.ProfileLibrary;
import vn.phong.profile.WireLoad;

/**
 * What is no datagram, as fast as it goes: a TCP connection, serial lines by pseudo-terminals, raw frames over a pair
 * of cards; each counted at the far end, beside what its wire carries. What this machine has no way for is left out,
 * and said.
 */
final class LineBench {
    private static final int RATE_MS = 1500;
    private static final int WARM_MS = 1000;
    private static final int SERIAL_SIDE = 16;
    private static final int WIDTH = 256;
    private static final int HEIGHT = 80;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final int PATIENCE_S = 5;

    private final ProfileLibrary library;
    private final List<Figures> figures = new ArrayList<>();

    private LineBench(ProfileLibrary library) {
        this.library = library;
    }

    static List<Figures> run(ProfileLibrary library, Path folder) throws IOException, InterruptedException {
        LineBench bench = new LineBench(library);
        bench.tcp();
        for (String id : List.of("generic/adalight-1m", "generic/tpm2-serial")) {
            bench.serial(id, folder.resolve("tty"));
        }
        bench.cards();
        return bench.figures;
    }

    private void tcp() throws IOException, InterruptedException {
        try (Sink sink = new Sink()) {
            OutputPlan.Pixels plan = WireBench.plan(profile("generic/opc"), "127.0.0.1", sink.port(), WIDTH, HEIGHT);
            WireLoad load = WireLoad.of(plan);
            // The wire's bytes hold what TCP and Ethernet put around the message, which the far end does not see.
            long message = 4 + 3 * plan.pixels();
            rate(plan, load, () -> sink.bytes() / message, load.framesPerSecond(WireLoad.GIGABIT), "1 Gb/s");
        }
    }

    /** A pseudo-terminal keeps no baud: what is counted is what could be handed to a line without end. */
    private void serial(String id, Path port) throws IOException, InterruptedException {
        try (Sink sink = new Sink()) {
            Process line = started("socat", "pty,raw,echo=0,link=" + port, "tcp:127.0.0.1:" + sink.port());
            try {
                if (line == null || !appears(port, line)) {
                    System.out.println("  " + id + " left out: it takes socat for a serial line without a cable");
                    return;
                }
                OutputPlan.Pixels plan = WireBench.plan(profile(id), port.toString(), 0, SERIAL_SIDE, SERIAL_SIDE);
                WireLoad load = WireLoad.of(plan);
                int baud = plan.profile().link().baud();
                rate(
                        plan,
                        load,
                        () -> sink.bytes() / load.wireBytes(),
                        load.serialFramesPerSecond(baud),
                        baud + " baud");
            } finally {
                end(line);
            }
        }
    }

    private void cards() throws IOException, InterruptedException {
        String near = "phbench" + ProcessHandle.current().pid() % 10_000;
        String far = near + "f";
        try {
            if (!ran("ip", "link", "add", near, "type", "veth", "peer", "name", far)
                    || !ran("ip", "link", "set", near, "up")
                    || !ran("ip", "link", "set", far, "up")) {
                System.out.println(
                        "  colorlight/5a-75 left out: a pair of network cards takes Linux, iproute2 and root");
                return;
            }
            Path arrived = Path.of("/sys/class/net", far, "statistics/rx_packets");
            OutputPlan.Pixels plan = WireBench.plan(profile("colorlight/5a-75"), near, 0, WIDTH, HEIGHT);
            WireLoad load = WireLoad.of(plan);
            rate(plan, load, () -> number(arrived) / load.packets(), load.framesPerSecond(WireLoad.GIGABIT), "1 Gb/s");
        } finally {
            ran("ip", "link", "del", near);
        }
    }

    private PixelProfile profile(String id) {
        return WireBench.unlimited((PixelProfile) library.profile(id));
    }

    private void rate(OutputPlan.Pixels plan, WireLoad load, LongSupplier pictures, double wire, String what)
            throws InterruptedException {
        try (PixelOutput output = WireBench.fading(plan)) {
            Thread.sleep(WARM_MS + plan.profile().link().settleMs());
            long before = pictures.getAsLong();
            long start = System.nanoTime();
            Thread.sleep(RATE_MS);
            double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
            double rate = (pictures.getAsLong() - before) / seconds;
            String label = plan.profile().protocol().label();
            int width = plan.area().width();
            int height = plan.area().height();
            if (rate == 0) {
                System.out.println("  " + output.health().words());
            }
            figures.add(Figures.single(
                    "%s %dx%d, unpaced: packets counted a second".formatted(label, width, height),
                    "1/s",
                    rate * load.packets(),
                    String.format(Locale.ROOT, "%s: %.0f", what, wire * load.packets())));
            figures.add(Figures.single(
                    "  pictures counted a second", "1/s", rate, String.format(Locale.ROOT, "%s: %.1f", what, wire)));
        }
    }

    private static long number(Path file) {
        try {
            return Long.parseLong(Files.readString(file).strip());
        } catch (IOException gone) {
            return 0;
        }
    }

    private static Process started(String... words) {
        try {
            return new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException absent) {
            return null;
        }
    }

    private static boolean appears(Path port, Process line) {
        long end = System.nanoTime() + PATIENCE_S * 1_000_000_000L;
        while (!Files.exists(port) && line.isAlive() && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(1_000_000);
        }
        return Files.exists(port);
    }

    private static boolean ran(String... words) throws InterruptedException {
        Process process = started(words);
        return process != null && process.waitFor(PATIENCE_S, TimeUnit.SECONDS) && process.exitValue() == 0;
    }

    private static void end(Process line) throws InterruptedException {
        if (line != null) {
            line.destroy();
            line.waitFor(PATIENCE_S, TimeUnit.SECONDS);
        }
    }

    /** Takes connections one after the other and counts their bytes. */
    private static final class Sink implements AutoCloseable {
        private static final int PIECE = 65_536;
        private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final AtomicLong bytes = new AtomicLong();

        Sink() throws IOException {
            Thread thread = new Thread(this::count, "counting-sink");
            thread.setDaemon(true);
            thread.start();
        }

        int port() {
            return server.getLocalPort();
        }

        long bytes() {
            return bytes.get();
        }

        private void count() {
            byte[] piece = new byte[PIECE];
            while (!server.isClosed()) {
                try (Socket from = server.accept();
                        InputStream in = from.getInputStream()) {
                    for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                        bytes.addAndGet(read);
                    }
                } catch (IOException closed) {
                    // The next connection, or the end.
                }
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
