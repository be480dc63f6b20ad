package vn.phong.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phong.frame.Frame;
import vn.phong.profile.PixelProfile;
import vn.phong.simulator.VirtualController;

/** A controller that is not there when a press comes, in each protocol of the network. */
class AbsentControllerTest {
    private static final int WIDTH = 40;
    private static final int HEIGHT = 25;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "generic/ddp",
                "generic/artnet",
                "generic/artnet-sync",
                "generic/sacn",
                "generic/tpm2net",
                "wled/realtime-udp",
                "generic/opc"
            })
    void absent_it_delays_no_other_and_is_right_within_3_s_of_its_return(String id) throws IOException {
        PixelProfile profile = VirtualWall.profile(id);
        int port = freePort();
        try (VirtualWall other = VirtualWall.of("generic/ddp", WIDTH, HEIGHT);
                PixelOutput absent = VirtualWall.output(profile, "127.0.0.1", port, WIDTH, HEIGHT)) {
            Frame first = VirtualWall.noise(WIDTH, HEIGHT, 1);
            absent.show(first, 100);
            other.output().show(first, 0);
            VirtualWall.within(500, "the press on the other output", () -> other.shows(first));
            VirtualWall.await("away", () -> absent.health().state() == OutputHealth.State.AWAY);
            assertTrue(
                    absent.health().words().vi().contains("hãy"),
                    absent.health().words().vi());
            Frame next = VirtualWall.noise(WIDTH, HEIGHT, 2);
            absent.show(next, 0);
            other.output().show(next, 0);
            VirtualWall.within(500, "the next press on the other output", () -> other.shows(next));
            VirtualController.Model model =
                    new VirtualController.Model(profile, WIDTH, HEIGHT, VirtualWall.addressing(profile));
            try (VirtualController back = VirtualController.openLocal(model, port, System::nanoTime)) {
                VirtualWall.within(3000, "the picture", () -> VirtualWall.shows(back, next));
                VirtualWall.within(3000, "live", () -> absent.health().state() == OutputHealth.State.LIVE);
            }
        }
    }

    @Test
    void a_serial_port_that_was_never_there_is_told_and_delays_no_stop() {
        PixelProfile profile = VirtualWall.profile("generic/adalight");
        String nowhere = folder.resolve("tty").toString();
        PixelOutput output = VirtualWall.output(profile, nowhere, 0, WIDTH, HEIGHT);
        output.show(VirtualWall.noise(WIDTH, HEIGHT, 1), 0);
        VirtualWall.await("away", () -> output.health().state() == OutputHealth.State.AWAY);
        assertEquals(nowhere, output.health().name());
        long start = System.nanoTime();
        output.close();
        assertTrue(System.nanoTime() - start < 1_000_000_000L, "the stop waited");
    }

    private static int freePort() throws IOException {
        try (ServerSocket tcp = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                DatagramSocket udp = new DatagramSocket(tcp.getLocalPort(), InetAddress.getLoopbackAddress())) {
            return udp.getLocalPort();
        }
    }
}
