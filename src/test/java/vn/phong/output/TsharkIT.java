package vn.phong.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.phong.frame.Frame;
import vn.phong.transport.StandardPorts;

/** Wireshark's dissectors, written by others, find in the captured packets what was sent, and nothing malformed. */
@ExtendWith(StandardPorts.class)
class TsharkIT {
    private static final int PATIENCE_SECONDS = 20;

    @TempDir
    private Path folder;

    @Test
    void art_net_packets_say_their_universe_length_and_sequence() throws Exception {
        List<String> lines = dissected(
                "generic/artnet",
                6454,
                List.of("artnet.header.opcode", "artnet.output.universe", "artnet.output.length", "_ws.malformed"));
        assertEquals(List.of("0x5000;5;510;", "0x5000;6;510;", "0x5000;7;180;"), lines.subList(0, 3));
        assertTrue(lines.stream().allMatch(line -> line.endsWith(";")), lines.toString());
    }

    @Test
    void sacn_packets_say_their_universe_priority_source_and_count() throws Exception {
        List<String> lines = dissected(
                "generic/sacn",
                5568,
                List.of(
                        "acn.dmx.universe",
                        "acn.dmx.priority",
                        "acn.cid",
                        "acn.dmx.count",
                        "acn.dmx.option_s",
                        "_ws.malformed"));
        String source = ";100;" + VirtualWall.CID + ";";
        assertEquals(
                List.of("5" + source + "511;0;", "6" + source + "511;0;", "7" + source + "181;0;"),
                lines.subList(0, 3));
        assertTrue(lines.stream().allMatch(line -> line.endsWith(";")), lines.toString());
    }

    /** The fields of at least the first picture's three packets. */
    private List<String> dissected(String profile, int port, List<String> fields)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "tshark",
                "-i",
                "lo",
                "-f",
                "udp dst port " + port,
                "-c",
                "3",
                "-a",
                "duration:" + PATIENCE_SECONDS,
                "-l",
                "--enable-heuristic",
                "acn",
                "-o",
                "acn.dmx_enable:TRUE",
                "-T",
                "fields",
                "-E",
                "separator=;"));
        fields.forEach(field -> command.addAll(List.of("-e", field)));
        Process tshark = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("fields").toFile())
                .start();
        try {
            awaitCapture(tshark);
            Frame frame = VirtualWall.noise(20, 20, 7);
            // Somebody must listen: a refusal would end the picture after its first packet.
            try (DatagramSocket sink =
                            new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                    PixelOutput output = VirtualWall.output(VirtualWall.profile(profile), "127.0.0.1", port, 20, 20)) {
                assertTrue(sink.isBound());
                output.show(frame, 0);
                assertTrue(tshark.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "tshark saw no three packets");
            }
            return Files.readAllLines(folder.resolve("fields"));
        } finally {
            tshark.destroyForcibly().onExit().join();
        }
    }

    private static void awaitCapture(Process tshark) throws IOException {
        BufferedReader words = tshark.errorReader();
        List<String> said = new ArrayList<>();
        String line = words.readLine();
        while (line != null && !line.contains("Capture started")) {
            said.add(line);
            line = words.readLine();
        }
        Assumptions.assumeTrue(line != null, () -> "tshark may not capture here: " + said);
    }
}
