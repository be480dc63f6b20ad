package vn.phong.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phong.frame.Frame;
import vn.phong.profile.PixelProfile;
import vn.phong.simulator.Mischief;
import vn.phong.simulator.VirtualController;

/** One controller and all of them; sACN's groups are in {@link SacnOutputTest}. */
class BroadcastTest {
    /** The loopback network's own broadcast address; without SO_BROADCAST the system refuses it. */
    private static final String EVERYBODY = "127.255.255.255";

    @ParameterizedTest
    @CsvSource({
        "generic/artnet, 127.0.0.1",
        "generic/artnet-sync, " + EVERYBODY,
        "generic/artnet, " + EVERYBODY,
        "generic/ddp, 127.0.0.1",
        "generic/ddp, " + EVERYBODY,
        "generic/tpm2net, " + EVERYBODY,
        "wled/realtime-udp, " + EVERYBODY,
        "generic/sacn, 127.0.0.1"
    })
    void a_picture_comes_whole_to_one_address_and_to_all(String id, String host) {
        PixelProfile profile = VirtualWall.profile(id);
        VirtualController.Model model = new VirtualController.Model(profile, 40, 40, VirtualWall.addressing(profile));
        try (VirtualController controller = VirtualController.open(model, 0, Mischief.NONE, System::nanoTime);
                PixelOutput output = VirtualWall.output(profile, host, controller.port(), 40, 40)) {
            for (int seed = 1; seed <= 2; seed++) {
                Frame frame = VirtualWall.noise(40, 40, seed);
                output.show(frame, 0);
                VirtualWall.within(15_000, "the picture", () -> VirtualWall.shows(controller, frame));
            }
            VirtualWall.within(15_000, "live", () -> output.health().state() == OutputHealth.State.LIVE);
            assertEquals(0, controller.counts().badPackets());
        }
    }
}
