package vn.phong.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phong.frame.Frame;
import vn.phong.profile.PixelLink;
import vn.phong.profile.PixelProfile;
import vn.phong.profile.PixelProtocol;
import vn.phong.simulator.Counts;
import vn.phong.simulator.VirtualController;
import vn.phong.transport.PacketTransport;
import vn.phong.transport.Patience;
import vn.phong.transport.UdpTransport;
import vn.phong.wall.ColorOrder;
import vn.phong.wall.GammaTable;
import vn.phong.wall.PixelMap;
import vn.phong.wall.WallArea;

/** Real packets over real loopback UDP into the virtual controller, which shares no code with the sender. */
class ControllerOutputTest {
    private static final int MS = 1_000_000;

    @ParameterizedTest
    @CsvSource({"1,1", "1,7", "31,17", "480,1", "480,2", "480,3", "481,3", "479,5", "960,16", "97,331"})
    void a_cut_arrives_whole_at_any_size(int width, int height) {
        try (VirtualController controller = VirtualController.openLocal(width, height, 0);
                ControllerOutput output = output(width, height, controller.port())) {
            Frame frame = noise(width, height, 7);
            output.show(frame, 0);
            await("the picture", () -> shows(controller, frame));
            assertEquals(0, controller.counts().incompleteFrames());
            assertEquals(0, controller.counts().badPackets());
        }
    }

    @Test
    void a_cut_and_a_fade_on_the_sample_wall_arrive_exactly() {
        int width = 1024;
        int height = 640;
        try (VirtualController controller = VirtualController.openLocal(width, height, 0);
                ControllerOutput output = output(width, height, controller.port())) {
            Frame first = noise(width, height, 1);
            Frame second = noise(width, height, 2);
            output.show(first, 0);
            await("the cut", () -> shows(controller, first));
            output.show(second, 400);
            await("the end of the fade", () -> shows(controller, second));
            Counts counts = controller.counts();
            assertTrue(counts.frames() > 5, "pictures " + counts.frames());
            assertEquals(0, counts.missingRows());
        }
    }

    /**
     * Pixels mix to their own level between the ends: a step that overshoots, or turns back, would be seen as a flash.
     */
    @Test
    void during_a_fade_no_pixel_turns_back_or_overshoots() {
        int width = 192;
        int height = 96;
        try (VirtualController controller = VirtualController.openLocal(width, height, 0);
                ControllerOutput output = output(width, height, controller.port())) {
            Frame first = noise(width, height, 1);
            Frame second = noise(width, height, 2);
            output.show(first, 0);
            await("the cut", () -> shows(controller, first));
            List<Frame> seen = recorded(controller);
            output.show(second, 400);
            await("the end of the fade", () -> shows(controller, second));
            pause(100);
            assertEachBetweenTheOneBeforeAnd(second, first, seen);
            assertTrue(seen.size() >= 10, seen.size() + " pictures");
        }
    }

    @Test
    void a_take_amid_a_fade_goes_on_from_the_mixed_picture() {
        int width = 192;
        int height = 96;
        try (VirtualController controller = VirtualController.openLocal(width, height, 0);
                ControllerOutput output = output(width, height, controller.port())) {
            Frame black = Frame.filled(width, height, 0);
            Frame white = Frame.filled(width, height, 0xFFFFFF);
            output.show(black, 0);
            await("the cut", () -> controller.counts().frames() > 0);
            List<Frame> seen = recorded(controller);
            output.show(white, 1000);
            await("half of the fade", () -> level(controller.shown()) > 100);
            output.show(black, 300);
            await("the way back", () -> shows(controller, black));
            int highest =
                    seen.stream().mapToInt(ControllerOutputTest::level).max().orElse(0);
            assertTrue(highest < 250, "the first fade went on to " + highest);
            int step = 0;
            for (int i = 1; i < seen.size(); i++) {
                step = Math.max(step, Math.abs(level(seen.get(i)) - level(seen.get(i - 1))));
            }
            assertTrue(step < 128, "a jump of " + step);
        }
    }

    @Test
    void the_first_fade_comes_up_from_a_dark_wall() {
        try (VirtualController controller = VirtualController.openLocal(64, 64, 0);
                ControllerOutput output = output(64, 64, controller.port())) {
            List<Frame> seen = recorded(controller);
            Frame white = Frame.filled(64, 64, 0xFFFFFF);
            output.show(white, 300);
            await("the end", () -> shows(controller, white));
            assertTrue(level(seen.get(0)) < 128, "began at " + level(seen.get(0)));
        }
    }

    @Test
    void of_many_frames_at_once_the_newest_wins_and_nothing_queues() {
        int width = 256;
        int height = 128;
        try (VirtualController controller = VirtualController.openLocal(width, height, 0);
                ControllerOutput output = output(width, height, controller.port())) {
            Frame last = Frame.filled(width, height, 0x0000FF);
            for (int i = 0; i < 500; i++) {
                output.show(Frame.filled(width, height, i), 0);
            }
            output.show(last, 0);
            await("the last", () -> shows(controller, last));
            long pictures = controller.counts().frames();
            assertTrue(pictures < 100, pictures + " pictures for 501 frames");
            pause(300);
            assertTrue(shows(controller, last), "an older frame came after the newest");
            assertEquals(501, output.health().frames());
        }
    }

    @Test
    void an_unchanged_picture_is_repeated_at_least_once_a_second() {
        try (VirtualController controller = VirtualController.openLocal(64, 32, 0);
                ControllerOutput output = output(64, 32, controller.port())) {
            output.show(noise(64, 32, 1), 0);
            await("repeated soon after the change", () -> controller.counts().frames() > 3);
            long before = controller.counts().frames();
            pause(4000);
            long repeats = controller.counts().frames() - before;
            assertTrue(repeats >= 3 && repeats <= 8, repeats + " in 4 s");
        }
    }

    @ParameterizedTest
    @CsvSource({"0,0", "0,100", "300,0", "300,100"})
    void lost_packets_heal_within_400_ms(int fadeMs, int fadeOfTheFirst) {
        int width = 320;
        int height = 200;
        try (VirtualController controller = VirtualController.openLocal(width, height, 0);
                LossyTransport lossy = new LossyTransport(UdpTransport.to("127.0.0.1", controller.port()));
                ControllerOutput output = output(width, height, lossy)) {
            Frame first = noise(width, height, 1);
            output.show(first, fadeOfTheFirst);
            await("the first", () -> shows(controller, first));
            Frame second = noise(width, height, 2);
            // More than whole pictures are: every third packet until 30 ms after the change is complete.
            lossy.dropUntilNs = System.nanoTime() + (fadeMs + 30L) * MS;
            output.show(second, fadeMs);
            // The repeats end 300 ms after the picture; the next one would be a second later.
            Patience.within(fadeMs + 900, "healed by a repeat", () -> shows(controller, second));
            assertTrue(controller.counts().lostPackets() > 0, "the test lost nothing");
        }
    }

    @Test
    void a_controller_that_is_away_delays_neither_the_press_nor_another_output() throws IOException {
        int width = 256;
        int height = 128;
        try (VirtualController controller = VirtualController.openLocal(width, height, 0);
                ControllerOutput away = output(width, height, closedPort());
                ControllerOutput live = output(width, height, controller.port())) {
            long[] tookNs = new long[200];
            for (int i = 0; i < tookNs.length; i++) {
                Frame frame = Frame.filled(width, height, i + 1);
                long start = System.nanoTime();
                away.show(frame, i % 2 * 400);
                live.show(frame, 0);
                tookNs[i] = System.nanoTime() - start;
                pause(2);
            }
            Frame last = Frame.filled(width, height, 200);
            await("the last on the other output", () -> shows(controller, last));
            Arrays.sort(tookNs);
            assertTrue(tookNs[tookNs.length / 2] < MS, "a press took " + tookNs[tookNs.length / 2] + " ns");
            await("the word that it is away", () -> away.health().state() == OutputHealth.State.AWAY);
            pause(300);
            assertEquals(OutputHealth.State.AWAY, away.health().state());
            assertTrue(
                    away.health().words().vi().contains("hãy"),
                    away.health().words().vi());
            assertEquals(OutputHealth.State.LIVE, live.health().state());
        }
    }

    @Test
    void a_controller_that_is_away_is_not_hammered() throws IOException {
        try (ControllerOutput away = output(64, 64, closedPort())) {
            away.show(noise(64, 64, 1), 5000);
            pause(2000);
            long packets = away.health().packets();
            assertTrue(packets < 60, packets + " packets in 2 s");
        }
    }

    @Test
    void a_controller_switched_off_and_on_shows_the_picture_again_by_itself() {
        int width = 256;
        int height = 128;
        VirtualController before = VirtualController.openLocal(width, height, 0);
        try (ControllerOutput output = output(width, height, before.port())) {
            output.show(noise(width, height, 1), 0);
            await("live", () -> before.counts().frames() > 2);
            before.close();
            await("away", () -> output.health().state() == OutputHealth.State.AWAY);
            Frame next = noise(width, height, 2);
            output.show(next, 300);
            pause(500);
            try (VirtualController after = VirtualController.openLocal(width, height, before.port())) {
                await("the picture again", () -> shows(after, next));
                await("live again", () -> output.health().state() == OutputHealth.State.LIVE);
            }
        }
    }

    @Test
    void a_frame_that_does_not_fit_leaves_the_wall_as_it_is() {
        try (VirtualController controller = VirtualController.openLocal(64, 64, 0);
                ControllerOutput output = output(64, 64, controller.port())) {
            Frame good = noise(64, 64, 1);
            output.show(good, 0);
            await("the good one", () -> shows(controller, good));
            output.show(Frame.filled(32, 32, 0xFFFFFF), 0);
            pause(700);
            assertTrue(shows(controller, good));
            Frame better = noise(64, 64, 2);
            output.show(better, 0);
            await("the next", () -> shows(controller, better));
        }
    }

    @Test
    void a_frame_expected_is_the_frame_shown() {
        try (VirtualController controller = VirtualController.openLocal(64, 64, 0);
                ControllerOutput output = output(64, 64, controller.port())) {
            List<Frame> frames = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                frames.add(noise(64, 64, i));
                output.expect(frames.get(i));
            }
            for (Frame frame : frames) {
                output.show(frame, 0);
                await("a frame", () -> shows(controller, frame));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 1000})
    void a_fade_allocates_nothing_per_picture(int fadeMs) {
        try (VirtualController controller = VirtualController.openLocal(192, 96, 0);
                ControllerOutput output = output(192, 96, controller.port())) {
            Frame first = noise(192, 96, 1);
            Frame second = noise(192, 96, 2);
            for (int i = 0; i < 6; i++) {
                output.show(i % 2 == 0 ? first : second, 200);
                pause(260);
            }
            long before = allocatedBySender();
            long packets = output.health().packets();
            output.show(first, fadeMs);
            await("much of the fade", () -> output.health().packets() - packets > 100);
            long allocated = allocatedBySender() - before;
            long sent = output.health().packets() - packets;
            // A picture is 55 KB; what is left are a few objects of a take, a lambda or the collector's own.
            assertTrue(allocated < 20_000, allocated + " bytes for " + sent + " packets");
        }
    }

    private static long allocatedBySender() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (long id : threads.getAllThreadIds()) {
            if (threads.getThreadInfo(id) != null
                    && threads.getThreadInfo(id).getThreadName().equals("output-virtual")) {
                return threads.getThreadAllocatedBytes(id);
            }
        }
        throw new AssertionError("no sender");
    }

    private static List<Frame> recorded(VirtualController controller) {
        List<Frame> seen = Collections.synchronizedList(new ArrayList<>());
        controller.onPicture(() -> seen.add(controller.shown()));
        return seen;
    }

    private static void assertEachBetweenTheOneBeforeAnd(Frame end, Frame start, List<Frame> seen) {
        Frame before = start;
        for (Frame frame : List.copyOf(seen)) {
            assertBetween(before, frame, end);
            before = frame;
        }
    }

    private static void assertBetween(Frame from, Frame now, Frame to) {
        for (int i = 0; i < now.pixels().length; i++) {
            for (int shift = 0; shift < 24; shift += 8) {
                int a = (from.pixels()[i] >> shift) & 0xFF;
                int b = (to.pixels()[i] >> shift) & 0xFF;
                int value = (now.pixels()[i] >> shift) & 0xFF;
                if (value < Math.min(a, b) || value > Math.max(a, b)) {
                    throw new AssertionError("pixel " + i + ": " + value + " is not between " + a + " and " + b);
                }
            }
        }
    }

    private static int level(Frame frame) {
        return frame.pixels()[0] & 0xFF;
    }

    private static ControllerOutput output(int width, int height, int port) {
        return output(width, height, UdpTransport.to("127.0.0.1", port));
    }

    private static ControllerOutput output(int width, int height, PacketTransport transport) {
        PixelProfile.Limits limits = new PixelProfile.Limits(2_100_000, 1440, 60, 82_500, 64);
        PixelProfile profile = new PixelProfile(
                "generic/ddp",
                "Generic",
                "DDP",
                "",
                PixelProtocol.DDP,
                PixelLink.udp(4048),
                ColorOrder.RGB,
                limits,
                PixelProfile.Showing.USUAL,
                500,
                1000,
                List.of(),
                List.of(),
                List.of());
        PixelMap map = new PixelMap(new WallArea(0, 0, width, height), ColorOrder.RGB, GammaTable.PLAIN);
        return new ControllerOutput(
                "virtual",
                profile,
                map,
                new DdpPackets(map.wireSize(), 1440),
                Delivery.by(transport),
                System::nanoTime);
    }

    private static int closedPort() throws IOException {
        try (DatagramSocket free = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private static boolean shows(VirtualController controller, Frame frame) {
        return Arrays.equals(controller.shown().pixels(), frame.pixels());
    }

    private static Frame noise(int width, int height, long seed) {
        int[] pixels = new SplittableRandom(seed)
                .ints((long) width * height)
                .map(pixel -> pixel | 0xFF000000)
                .toArray();
        return new Frame(width, height, pixels);
    }

    private static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + 5_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() - end < 0, "not within 5 s: " + what);
            LockSupport.parkNanos(MS);
        }
    }

    private static void pause(long ms) {
        long end = System.nanoTime() + ms * MS;
        while (System.nanoTime() - end < 0) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }

    /** Real UDP that loses every third packet until a moment. */
    private static final class LossyTransport implements PacketTransport {
        private final PacketTransport real;
        private volatile long dropUntilNs = System.nanoTime();
        private int count;

        LossyTransport(PacketTransport real) {
            this.real = real;
        }

        @Override
        public void send(ByteBuffer packet) throws IOException {
            count++;
            if (count % 3 == 0 && System.nanoTime() - dropUntilNs < 0) {
                return;
            }
            real.send(packet);
        }

        @Override
        public void close() {
            real.close();
        }
    }
}
