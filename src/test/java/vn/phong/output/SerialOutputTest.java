package vn.phong.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phong.frame.Frame;
import vn.phong.profile.PixelProfile;
import vn.phong.simulator.VirtualController;
import vn.phong.transport.SerialCable;

/** A serial port made by socat, with the virtual controller at its other end. */
class SerialOutputTest {
    private static final int WIDTH = 30;
    private static final int HEIGHT = 20;

    @TempDir
    Path folder;

    @BeforeEach
    void socat() {
        SerialCable.assumeSocat();
    }

    @ParameterizedTest
    @ValueSource(strings = {"generic/adalight", "generic/adalight-1m", "generic/tpm2-serial", "wled/adalight"})
    void a_picture_and_a_fade_arrive_over_the_line(String id) throws IOException {
        PixelProfile profile = VirtualWall.profile(id);
        try (VirtualController controller = controller(profile);
                SerialCable cable = SerialCable.plugged(folder.resolve("tty"), far(controller));
                PixelOutput output = VirtualWall.output(profile, cable.port(), 0, WIDTH, HEIGHT)) {
            Frame first = VirtualWall.noise(WIDTH, HEIGHT, 1);
            output.show(first, 0);
            VirtualWall.await("the first", () -> VirtualWall.shows(controller, first));
            Frame second = VirtualWall.noise(WIDTH, HEIGHT, 2);
            output.show(second, 300);
            VirtualWall.within(1500, "the end of the fade", () -> VirtualWall.shows(controller, second));
            assertEquals(0, controller.counts().badPackets());
            assertEquals(OutputHealth.State.LIVE, output.health().state());
        }
    }

    @Test
    @SuppressWarnings("try") // a cable only has to be there
    void unplugged_during_a_press_it_is_right_within_3_s_of_its_return_and_delays_no_other() throws IOException {
        PixelProfile profile = VirtualWall.profile("generic/adalight");
        Path port = folder.resolve("tty");
        try (VirtualController controller = controller(profile);
                VirtualWall other = VirtualWall.of("generic/ddp", WIDTH, HEIGHT);
                PixelOutput output = VirtualWall.output(profile, port.toString(), 0, WIDTH, HEIGHT)) {
            Frame before = VirtualWall.noise(WIDTH, HEIGHT, 1);
            try (SerialCable cable = SerialCable.plugged(port, far(controller))) {
                output.show(before, 0);
                VirtualWall.await("the picture", () -> VirtualWall.shows(controller, before));
            }
            Frame next = VirtualWall.noise(WIDTH, HEIGHT, 2);
            output.show(next, 0);
            other.output().show(next, 0);
            VirtualWall.within(500, "the press on the other output", () -> other.shows(next));
            VirtualWall.await("away", () -> output.health().state() == OutputHealth.State.AWAY);
            String words = output.health().words().vi();
            assertTrue(words.contains("cắm lại cáp USB"), words);
            try (SerialCable cable = SerialCable.plugged(port, far(controller))) {
                VirtualWall.within(3000, "the picture again", () -> VirtualWall.shows(controller, next));
                VirtualWall.await("live again", () -> output.health().state() == OutputHealth.State.LIVE);
            }
        }
    }

    private static VirtualController controller(PixelProfile profile) {
        VirtualController.Model model =
                new VirtualController.Model(profile, WIDTH, HEIGHT, VirtualWall.addressing(profile));
        return VirtualController.openLocal(model, 0, System::nanoTime);
    }

    private static String far(VirtualController controller) {
        return "tcp:127.0.0.1:" + controller.port();
    }
}
