package vn.phong.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import vn.phong.frame.Frame;
import vn.phong.profile.Addressing;
import vn.phong.profile.OutputPlan;
import vn.phong.profile.PixelProfile;
import vn.phong.simulator.VirtualController;
import vn.phong.transport.Patience;
import vn.phong.wall.ColorOrder;
import vn.phong.wall.WallArea;
import vn.phong.wall.WhiteBalance;

/** A level between two that are sent is both of them in turn, as long as the picture stands. */
class DitherTest {
    private static final int WIDTH = 8;
    private static final int HEIGHT = 2;
    private static final int PATIENCE_MS = 10_000;

    private final Map<String, Integer> seen = new ConcurrentHashMap<>();

    @Test
    void a_picture_that_stands_is_sent_in_turns_until_another_comes() {
        try (VirtualController controller = VirtualController.openLocal(WIDTH, HEIGHT, 0);
                PixelOutput output = halfBright(controller.port())) {
            controller.onPicture(() -> seen.merge(row(controller), 1, Integer::sum));
            // Half of 101 is 50.5: each pixel is 50 as often as 51, and never as its neighbours are.
            output.show(Frame.filled(WIDTH, HEIGHT, 0x650000), 0);
            String one = "50 51 50 51 50 51 50 51";
            String other = "51 50 51 50 51 50 51 50";
            Patience.within(
                    PATIENCE_MS,
                    "both turns, many times",
                    () -> Math.min(seen.getOrDefault(one, 0), seen.getOrDefault(other, 0)) > 20);
            assertTrue(Math.abs(seen.get(one) - seen.get(other)) <= 4, seen.toString());
            assertEquals(2, seen.size(), seen.toString());
            // Half of 100 is 50, and black is black.
            output.show(Frame.filled(WIDTH, HEIGHT, 0x640000), 0);
            Patience.within(PATIENCE_MS, "the next", () -> seen.getOrDefault("50 50 50 50 50 50 50 50", 0) > 8);
            output.show(Frame.filled(WIDTH, HEIGHT, 0), 0);
            Patience.within(PATIENCE_MS, "black", () -> seen.getOrDefault("0 0 0 0 0 0 0 0", 0) > 8);
            assertEquals(4, seen.size(), seen.toString());
        }
    }

    private static String row(VirtualController controller) {
        StringBuilder row = new StringBuilder();
        for (int x = 0; x < WIDTH; x++) {
            row.append(x == 0 ? "" : " ").append(controller.shown().pixels()[x] >> 16 & 0xFF);
        }
        return row.toString();
    }

    private static PixelOutput halfBright(int port) {
        PixelProfile ddp = VirtualWall.profile("generic/ddp");
        return VirtualWall.output(
                new OutputPlan.Pixels(
                        ddp,
                        OutputPlan.Pixels.VIRTUAL,
                        port,
                        new WallArea(0, 0, WIDTH, HEIGHT),
                        ColorOrder.RGB,
                        0.5,
                        1,
                        WhiteBalance.NONE,
                        true,
                        Addressing.USUAL,
                        List.of(),
                        Optional.empty()),
                port);
    }
}
