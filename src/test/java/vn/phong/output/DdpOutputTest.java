package vn.phong.output;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phong.frame.Frame;
import vn.phong.profile.PixelProfile;
import vn.phong.simulator.Counts;
import vn.phong.simulator.VirtualController;
import vn.phong.transport.UdpTransport;
import vn.phong.wall.ColorOrder;
import vn.phong.wall.GammaTable;
import vn.phong.wall.PixelMap;
import vn.phong.wall.WallArea;

/** Real packets over real loopback UDP into the virtual controller, which shares no code with the sender. */
class DdpOutputTest {
    @ParameterizedTest
    @CsvSource({"1,1", "1,7", "31,17", "480,1", "480,2", "480,3", "481,3", "479,5", "960,16", "97,331"})
    void a_cut_arrives_whole_at_any_size(int width, int height) {
        try (VirtualController controller = VirtualController.openLocal(width, height, 0);
                DdpOutput output = output(width, height, controller.port())) {
            Frame frame = noise(width, height, 7);
            output.show(frame, 0);
            await("the picture", () -> shows(controller, frame));
            assertEquals(0, controller.counts().incompleteFrames());
            assertEquals(0, controller.counts().badPackets());
        }
    }

    @Test
    void a_cut_and_a_fade_on_the_sample_wall_lose_nothing() {
        int width = 1024;
        int height = 640;
        try (VirtualController controller = VirtualController.openLocal(width, height, 0);
                DdpOutput output = output(width, height, controller.port())) {
            Frame first = noise(width, height, 1);
            Frame second = noise(width, height, 2);
            output.show(first, 0);
            await("the cut", () -> shows(controller, first));
            output.show(second, 400);
            pause(800);
            assertArrayEquals(second.pixels(), controller.shown().pixels());
            Counts counts = controller.counts();
            System.out.println("1024x640, cut and 400 ms fade: " + counts);
            assertTrue(counts.frames() > 10, "frames " + counts.frames());
        }
    }

    @Test
    void during_a_fade_no_pixel_leaves_the_way_between_its_ends() {
        int width = 192;
        int height = 96;
        try (VirtualController controller = VirtualController.openLocal(width, height, 0);
                DdpOutput output = output(width, height, controller.port())) {
            Frame first = noise(width, height, 1);
            Frame second = noise(width, height, 2);
            output.show(first, 0);
            await("the cut", () -> shows(controller, first));
            List<Frame> seen = new ArrayList<>();
            controller.onPicture(() -> seen.add(controller.shown()));
            output.show(second, 400);
            await("the end of the fade", () -> shows(controller, second));
            pause(50);
            controller.onPicture(() -> {});
            Frame before = first;
            for (Frame frame : List.copyOf(seen)) {
                assertBetween(before, frame, second);
                before = frame;
            }
            assertTrue(seen.size() >= 15, seen.size() + " pictures");
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

    private static DdpOutput output(int width, int height, int port) {
        PixelProfile.Limits limits = new PixelProfile.Limits(660_000, 1440, 60, 82_500, 64);
        PixelProfile profile = new PixelProfile(
                "generic/ddp", "generic", "ddp", "ddp", 4048, ColorOrder.RGB, limits, 500, 2500, List.of(), List.of());
        PixelMap map = new PixelMap(new WallArea(0, 0, width, height), ColorOrder.RGB, GammaTable.PLAIN);
        return new DdpOutput("virtual", profile, map, UdpTransport.to("127.0.0.1", port), System::nanoTime);
    }

    private static boolean shows(VirtualController controller, Frame frame) {
        return java.util.Arrays.equals(controller.shown().pixels(), frame.pixels());
    }

    private static Frame noise(int width, int height, long seed) {
        return new Frame(
                width,
                height,
                new SplittableRandom(seed)
                        .ints((long) width * height)
                        .map(p -> p | 0xFF000000)
                        .toArray());
    }

    private static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + 5_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "not within 5 s: " + what);
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static void pause(long ms) {
        long end = System.nanoTime() + ms * 1_000_000;
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }
}
