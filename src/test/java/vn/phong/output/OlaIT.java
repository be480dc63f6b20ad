package vn.phong.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.phong.frame.Frame;
import vn.phong.transport.StandardPorts;

/** The Open Lighting Architecture, written by others, receives the pixels that were sent. */
@ExtendWith(StandardPorts.class)
class OlaIT {
    private static final int FIRST_UNIVERSE = 5;
    private static final int CHANNELS_OF_UNIVERSE = 510;

    @TempDir
    private Path folder;

    private OlaDaemon ola;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        ola = OlaDaemon.started(folder);
    }

    @AfterEach
    void stop() {
        ola.close();
    }

    @Test
    void art_net_arrives_universe_by_universe() throws IOException, InterruptedException {
        for (int port = 0; port < 3; port++) {
            ola.listen(FIRST_UNIVERSE + port, "ArtNet");
        }
        assertArrives("generic/artnet", "127.0.0.1", 6454);
    }

    @Test
    void sacn_arrives_universe_by_universe() throws IOException, InterruptedException {
        for (int port = 0; port < 3; port++) {
            ola.listen(FIRST_UNIVERSE + port, "E1.31");
        }
        assertArrives("generic/sacn", "127.0.0.1", 5568);
    }

    @Test
    void open_pixel_control_arrives() throws IOException, InterruptedException {
        ola.listen(40, "OPC");
        Frame frame = VirtualWall.noise(17, 10, 3);
        try (PixelOutput output =
                VirtualWall.output(VirtualWall.profile("generic/opc"), "127.0.0.1", ola.opcPort(), 17, 10)) {
            output.show(frame, 0);
            VirtualWall.await("the picture at olad", () -> channels(40).equals(rgb(frame, 0, 170)));
        }
    }

    /** 20x20 pixels are two full universes and one of 60 pixels. */
    private void assertArrives(String profile, String host, int port) {
        Frame frame = VirtualWall.noise(20, 20, 7);
        try (PixelOutput output = VirtualWall.output(VirtualWall.profile(profile), host, port, 20, 20)) {
            output.show(frame, 0);
            for (int universe = 0; universe < 3; universe++) {
                int first = universe * CHANNELS_OF_UNIVERSE / 3;
                List<Integer> expected = rgb(frame, first, Math.min(400, first + CHANNELS_OF_UNIVERSE / 3));
                int number = FIRST_UNIVERSE + universe;
                VirtualWall.await(
                        "universe " + number + " at olad",
                        () -> channels(number).equals(expected));
            }
        }
    }

    private List<Integer> channels(int universe) {
        try {
            return ola.channels(universe);
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<Integer> rgb(Frame frame, int first, int end) {
        List<Integer> channels = new ArrayList<>();
        for (int pixel = first; pixel < end; pixel++) {
            for (int shift = 16; shift >= 0; shift -= 8) {
                channels.add(frame.pixels()[pixel] >> shift & 0xFF);
            }
        }
        return channels;
    }
}
