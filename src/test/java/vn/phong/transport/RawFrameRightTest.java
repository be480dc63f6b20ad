package vn.phong.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The right to send frames straight to a card, taken from a process of its own. */
class RawFrameRightTest {
    private static final Path SETPRIV = Path.of("/usr/bin/setpriv");

    @Test
    void without_the_right_one_sentence_says_which_it_is_and_how_it_is_given() throws Exception {
        boolean isThere = Files.isExecutable(SETPRIV);
        if (!isThere) {
            System.out.println("SKIPPED: taking a right away takes Linux and setpriv (util-linux)");
        }
        assumeTrue(isThere, "taking a right away takes Linux and setpriv (util-linux)");
        Process without = new ProcessBuilder(
                        SETPRIV.toString(),
                        "--bounding-set=-net_raw",
                        "--inh-caps=-net_raw",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WithoutRight.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(without.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(
                List.of(
                        "Phông chưa được gửi khung Ethernet thẳng ra card mạng; hãy chạy bằng dịch vụ systemd có"
                                + " AmbientCapabilities=CAP_NET_RAW, hoặc bằng root.",
                        "Phông may not send frames straight to a network card; run it as a systemd service with"
                                + " AmbientCapabilities=CAP_NET_RAW, or as root."),
                said.lines().toList());
    }

    /** What that process does: it sends a frame over the card that every machine has, and prints what it is told. */
    static final class WithoutRight {
        private WithoutRight() {}

        public static void main(String[] words) throws IOException {
            try (EthernetTransport card = EthernetTransport.on("lo")) {
                card.send(ByteBuffer.allocate(60));
                System.out.println("sent");
            } catch (LinkException refused) {
                System.out.println(refused.words().vi());
                System.out.println(refused.words().en());
            }
        }
    }
}
