package vn.phong.cli.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import vn.phong.frame.Frame;
import vn.phong.output.Outputs;
import vn.phong.output.PixelOutput;
import vn.phong.profile.Addressing;
import vn.phong.profile.OutputPlan;
import vn.phong.profile.PixelProfile;
import vn.phong.profile.ProfileLibrary;
import vn.phong.profile.WallPlan;
import vn.phong.profile.WireLoad;
import vn.phong.wall.Cabinet;
import vn.phong.wall.ColorOrder;
import vn.phong.wall.GammaTable;
import vn.phong.wall.PixelMap;
import vn.phong.wall.ScanOrder;
import vn.phong.wall.Wall;
import vn.phong.wall.WallArea;

/**
 * What the outputs send over loopback into a socket that counts: as fast as they can, beside a loop in plain C, and at
 * their pace; and what a picture costs before it is packets. Nothing leaves this machine.
 */
final class WireBench {
    private static final List<String> PROFILES =
            List.of("generic/ddp", "generic/artnet", "generic/sacn", "generic/tpm2net", "wled/realtime-udp");
    /** Within what every protocol can count. */
    private static final int WIDTH = 256;

    private static final int HEIGHT = 240;
    private static final String HERE = "127.0.0.1";
    private static final int FADE_MS = 600_000;
    private static final int WARM_MS = 2000;
    private static final int RATE_MS = 1500;
    private static final int PACE_MS = 10_000;
    private static final int FRAME_RATE = 60;
    private static final int NO_LIMIT = 10_000_000;
    private static final int BURST = 10_000;
    private static final int UDP_AROUND = 66;
    private static final int MAPPINGS_WARM = 100;
    private static final int MAPPINGS = 200;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double PERCENT = 100;

    private final ProfileLibrary library;
    private final List<Figures> figures = new ArrayList<>();

    private WireBench(ProfileLibrary library) {
        this.library = library;
    }

    static List<Figures> run(ProfileLibrary library, Path folder) throws IOException, InterruptedException {
        WireBench bench = new WireBench(library);
        Optional<PlainSender> plain = PlainSender.compiled(folder);
        for (String profile : PROFILES) {
            bench.rate(profile, plain);
        }
        bench.figures.addAll(LineBench.run(library, folder));
        bench.figures.addAll(OffloadBench.run());
        bench.pace();
        bench.mapping();
        return bench.figures;
    }

    private void rate(String id, Optional<PlainSender> plain) throws IOException, InterruptedException {
        WireLoad load;
        PlainSender.Rate ours;
        try (CountingSocket socket = new CountingSocket(when -> {})) {
            OutputPlan.Pixels plan = plan(unlimited((PixelProfile) library.profile(id)), socket.port(), WIDTH, HEIGHT);
            load = WireLoad.of(plan);
            ours = rate(plan, load, socket);
        }
        if (plain.isPresent()) {
            beside(plain.get(), ours, (int) (load.wireBytes() / load.packets()) - UDP_AROUND);
        }
    }

    private PlainSender.Rate rate(OutputPlan.Pixels plan, WireLoad load, CountingSocket socket)
            throws InterruptedException {
        try (PixelOutput output = fading(plan)) {
            Thread.sleep(WARM_MS);
            long sent = output.health().packets();
            long received = socket.packets();
            long core = senderCpuNs(output);
            long start = System.nanoTime();
            Thread.sleep(RATE_MS);
            long nanos = System.nanoTime() - start;
            long packets = output.health().packets() - sent;
            PlainSender.Rate ours = PlainSender.Rate.of(packets, nanos, senderCpuNs(output) - core);
            double arrived = (double) (socket.packets() - received) / packets;
            double wire = WireLoad.GIGABIT / 8.0 / load.wireBytes();
            String label = plan.profile().protocol().label();
            single(
                    "%s %dx%d, unpaced: packets sent a second".formatted(label, WIDTH, HEIGHT),
                    "1/s",
                    ours.perSecond(),
                    String.format(
                            Locale.ROOT, "1 Gb/s: %.0f; %.0f %% counted", wire * load.packets(), arrived * PERCENT));
            single(
                    "  pictures sent a second",
                    "1/s",
                    ours.perSecond() / load.packets(),
                    String.format(Locale.ROOT, "1 Gb/s: %.1f", wire));
            return ours;
        }
    }

    /** The same number of bytes a packet, in C. */
    private void beside(PlainSender plain, PlainSender.Rate ours, int bytes) throws IOException, InterruptedException {
        try (CountingSocket socket = new CountingSocket(when -> {})) {
            PlainSender.Rate theirs = plain.rate(socket.port(), bytes, RATE_MS);
            single(
                    "  beside it: a loop of sendmmsg in C, %d bytes".formatted(bytes),
                    "1/s",
                    theirs.perSecond(),
                    "peer");
            single("  ours to the peer's", "x", ours.perSecond() / theirs.perSecond(), "");
            single(
                    "  ours to the peer's, a second of the sender's core",
                    "x",
                    ours.perCoreSecond() / theirs.perCoreSecond(),
                    "");
        }
    }

    private void pace() throws IOException, InterruptedException {
        long[] pushes = new long[2 * FRAME_RATE * PACE_MS / 1000];
        int[] count = {0};
        try (CountingSocket socket = new CountingSocket(when -> {
                    if (count[0] < pushes.length) {
                        pushes[count[0]++] = when;
                    }
                });
                PixelOutput output =
                        fading(plan((PixelProfile) library.profile("generic/ddp"), socket.port(), 768, 384))) {
            Thread.sleep(WARM_MS);
            int first = count[0];
            long packets = socket.packets();
            long cpu = senderCpuNs(output);
            long start = System.nanoTime();
            Thread.sleep(PACE_MS);
            double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
            double share = (senderCpuNs(output) - cpu) / NANOS_PER_SECOND / seconds;
            double lost = output.health().packets() - socket.packets();
            long[] times = Arrays.copyOfRange(pushes, first, count[0]);
            figures.add(Figures.ofNanos("DDP 768x384 at 60 a second: a picture's end off its time", late(times), ""));
            single(
                    String.format(Locale.ROOT, "  pictures missed in %.0f s", seconds),
                    "",
                    Math.max(0, Math.rint(seconds * FRAME_RATE) - times.length),
                    "aim 0");
            single("  packets sent and not counted", "", Math.max(0, lost), "of " + (socket.packets() - packets));
            single("  the sender's share of a core", "%", share * PERCENT, "aim <= 50");
        }
    }

    /** How far each interval between two pictures is from a sixtieth of a second. */
    private static long[] late(long[] times) {
        long[] late = new long[Math.max(1, times.length - 1)];
        for (int i = 1; i < times.length; i++) {
            late[i - 1] = Math.abs(times[i] - times[i - 1] - (long) (NANOS_PER_SECOND / FRAME_RATE));
        }
        return late;
    }

    private static long senderCpuNs(PixelOutput output) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        String name = "output-" + output.health().name();
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().equals(name)) {
                return threads.getThreadCpuTime(thread.getThreadId());
            }
        }
        throw new IllegalStateException("no thread " + name);
    }

    private void mapping() {
        Wall wall = new Wall("main", 1920, 1080, 2.5);
        GammaTable gamma = GammaTable.of(2.2, 0.8);
        PixelMap rows = new PixelMap(WallArea.of(wall), ColorOrder.GRB, gamma);
        PixelMap chain = new PixelMap(cabinets(wall), wall, ColorOrder.GRB, gamma);
        Frame frame = noise(wall.width(), wall.height(), 1);
        figures.add(timed("mapping and gamma of 1920x1080, rows", rows, frame));
        figures.add(
                timed("mapping and gamma of 1920x1080, 288 serpentine cabinets, every second turned", chain, frame));
    }

    private static List<Cabinet> cabinets(Wall wall) {
        int side = 120;
        ScanOrder scan = new ScanOrder(ScanOrder.Lines.ROWS, true, ScanOrder.Corner.TOP_LEFT);
        List<Cabinet> cabinets = new ArrayList<>();
        for (int y = 0; y < wall.height(); y += side) {
            for (int x = 0; x < wall.width(); x += side / 2) {
                int rotation = x / (side / 2) % 2 == 0 ? 0 : 90;
                cabinets.add(new Cabinet(new WallArea(x, y, side / 2, side), rotation, scan));
            }
        }
        return cabinets;
    }

    private static Figures timed(String what, PixelMap map, Frame frame) {
        long[] nanos = new long[MAPPINGS];
        for (int i = -MAPPINGS_WARM; i < MAPPINGS; i++) {
            long start = System.nanoTime();
            map.map(frame);
            if (i >= 0) {
                nanos[i] = System.nanoTime() - start;
            }
        }
        return Figures.ofNanos(what, nanos, "aim p50 < 8 ms");
    }

    private void single(String what, String unit, double value, String aim) {
        figures.add(Figures.single(what, unit, value, aim));
    }

    /** The same device without the limits that its pace keeps to. */
    static PixelProfile unlimited(PixelProfile profile) {
        PixelProfile.Limits limits = new PixelProfile.Limits(
                profile.pixelsMax(), profile.limits().packetPayloadMax(), NO_LIMIT, NO_LIMIT, BURST);
        return new PixelProfile(
                profile.id(),
                profile.maker(),
                profile.model(),
                profile.firmware(),
                profile.protocol(),
                profile.link(),
                profile.colorOrder(),
                limits,
                profile.showing(),
                profile.keepaliveMs(),
                profile.receiverTimeoutMs(),
                profile.notes(),
                profile.testedAgainst(),
                profile.sources());
    }

    private static OutputPlan.Pixels plan(PixelProfile profile, int port, int width, int height) {
        return plan(profile, HERE, port, width, height);
    }

    /** As a wall file would have it; what sACN announces stays on this machine. */
    static OutputPlan.Pixels plan(PixelProfile profile, String host, int port, int width, int height) {
        return new OutputPlan.Pixels(
                profile,
                host,
                port,
                new WallArea(0, 0, width, height),
                profile.colorOrder(),
                1,
                1,
                new Addressing(1, Addressing.USUAL.priority(), 0, 0, Optional.of("lo")));
    }

    /** A fade without end: every picture is another one. */
    static PixelOutput fading(OutputPlan.Pixels plan) {
        int width = plan.area().width();
        int height = plan.area().height();
        WallPlan wall = new WallPlan(new Wall("main", width, height, 4), List.of(plan), List.of(), List.of());
        UUID cid = new UUID(0, 0);
        PixelOutput output = Outputs.open(wall, () -> cid, any -> 0, () -> 0, System::nanoTime)
                .get(0);
        output.show(noise(width, height, 1), FADE_MS);
        return output;
    }

    private static Frame noise(int width, int height, long seed) {
        int[] pixels = new SplittableRandom(seed)
                .ints((long) width * height)
                .map(pixel -> pixel | 0xFF000000)
                .toArray();
        return new Frame(width, height, pixels);
    }
}
