package vn.phong.output;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import vn.phong.frame.Frame;
import vn.phong.message.Refusal;
import vn.phong.profile.ProfileLibrary;
import vn.phong.profile.WallFile;
import vn.phong.profile.WallPlan;
import vn.phong.simulator.VirtualController;

class OutputsTest {
    private static final ProfileLibrary LIBRARY = ProfileLibrary.read(List.of(Path.of("firmware-profiles")));

    @Test
    void a_size_opens_a_page_and_a_virtual_controller() {
        WallPlan plan = WallPlan.ofSize("64x32@4", LIBRARY);
        try (VirtualController controller = VirtualController.openLocal(64, 32, 0)) {
            List<PixelOutput> outputs =
                    Outputs.open(plan, OutputsTest::cid, pixels -> controller.port(), () -> 0, System::nanoTime);
            outputs.forEach(output -> output.show(Frame.filled(64, 32, 0x123456), 0));
            awaitPixel(controller, 0xFF123456);
            assertEquals(
                    List.of("HDMI", "virtual"),
                    outputs.stream().map(output -> output.health().name()).toList());
            outputs.forEach(PixelOutput::close);
        }
    }

    @Test
    void an_area_goes_to_its_controller_in_its_order_and_brightness() {
        WallPlan plan = plan("{\"profile\": \"generic/ddp\", \"host\": \"virtual\", \"colorOrder\": \"BGR\","
                + " \"brightness\": 0.5, \"area\": {\"x\": 16, \"y\": 0, \"width\": 16, \"height\": 32}}");
        int[] pixels = new int[64 * 32];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = i % 64 / 16 == 1 ? 0xFF204060 : 0xFFFFFFFF;
        }
        try (VirtualController controller = VirtualController.openLocal(16, 32, 0)) {
            List<PixelOutput> outputs =
                    Outputs.open(plan, OutputsTest::cid, any -> controller.port(), () -> 0, System::nanoTime);
            outputs.get(0).show(new Frame(64, 32, pixels), 0);
            awaitPixel(controller, 0xFF302010);
            outputs.forEach(PixelOutput::close);
        }
    }

    @Test
    void cabinets_go_to_their_controller_in_the_order_of_their_chain() {
        try (VirtualController controller = VirtualController.openLocal(4, 2, 0)) {
            WallPlan plan =
                    plan("{\"profile\": \"generic/ddp\", \"host\": \"127.0.0.1\", \"port\": " + controller.port()
                            + ", \"whiteBalance\": {\"r\": 0.5}, \"cabinets\": ["
                            + "{\"x\": 60, \"y\": 30, \"width\": 2, \"height\": 2, \"rotation\": 90},"
                            + "{\"x\": 10, \"y\": 5, \"width\": 2, \"height\": 2, \"serpentine\": true}]}");
            int[] pixels = new int[64 * 32];
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = 0xFF000000 | 0x100000 | i;
            }
            List<PixelOutput> outputs = Outputs.open(plan, OutputsTest::cid, any -> 0, () -> 0, System::nanoTime);
            outputs.get(0).show(new Frame(64, 32, pixels), 0);
            awaitPixel(controller, 0xFF080000 | 30 * 64 + 61);
            assertArrayEquals(
                    new int[] {
                        0xFF080000 | 30 * 64 + 61,
                        0xFF080000 | 31 * 64 + 61,
                        0xFF080000 | 30 * 64 + 60,
                        0xFF080000 | 31 * 64 + 60,
                        0xFF080000 | 5 * 64 + 10,
                        0xFF080000 | 5 * 64 + 11,
                        0xFF080000 | 6 * 64 + 11,
                        0xFF080000 | 6 * 64 + 10
                    },
                    controller.shown().pixels());
            outputs.forEach(PixelOutput::close);
        }
    }

    @Test
    void an_address_that_does_not_resolve_is_refused() {
        WallPlan plan = plan("{\"profile\": \"generic/ddp\", \"host\": \"no-such-controller.invalid\"}");
        Refusal refusal = assertThrows(
                Refusal.class, () -> Outputs.open(plan, OutputsTest::cid, any -> 0, () -> 0, System::nanoTime));
        assertTrue(
                refusal.words().vi().contains("no-such-controller.invalid"),
                refusal.words().vi());
    }

    @Test
    void a_page_is_live_while_somebody_has_it_open() {
        AtomicInteger pages = new AtomicInteger();
        try (ScreenOutput screen = new ScreenOutput("HDMI", "generic/screen", "main", pages::get)) {
            assertEquals(OutputHealth.State.AWAY, screen.health().state());
            assertTrue(
                    screen.health().words().vi().contains("/wall/main"),
                    screen.health().words().vi());
            pages.set(2);
            screen.show(Frame.filled(4, 4, 0), 0);
            assertEquals(OutputHealth.State.LIVE, screen.health().state());
            assertEquals(1, screen.health().frames());
        }
    }

    private static UUID cid() {
        return UUID.fromString("0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0");
    }

    private static WallPlan plan(String output) {
        String file = "{\"schemaVersion\": 1, \"name\": \"main\", \"width\": 64, \"height\": 32, \"pitchMm\": 4,"
                + " \"outputs\": [" + output + "]}";
        return WallFile.read("wall.json", file.getBytes(StandardCharsets.UTF_8), LIBRARY);
    }

    private static void awaitPixel(VirtualController controller, int pixel) {
        long end = System.nanoTime() + 5_000_000_000L;
        while (controller.shown().pixels()[0] != pixel && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(1_000_000);
        }
        assertEquals(
                Integer.toHexString(pixel),
                Integer.toHexString(controller.shown().pixels()[0]));
    }
}
