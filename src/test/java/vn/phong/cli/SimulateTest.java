package vn.phong.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.net.ConnectException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phong.command.Operation;
import vn.phong.control.ControlLink;
import vn.phong.control.ControlLinks;
import vn.phong.control.ControlOutcome;
import vn.phong.message.Refusal;
import vn.phong.profile.ControlPlan;
import vn.phong.profile.ControlProfile;
import vn.phong.profile.ControlTransport;
import vn.phong.profile.FirmwareProfile;
import vn.phong.profile.PixelProfile;
import vn.phong.transport.Patience;

class SimulateTest {
    private static final long PATIENCE_S = 10;

    @TempDir
    Path data;

    @Test
    void a_processor_of_the_data_folder_is_stood_for() throws Exception {
        Path folder = Files.createDirectories(data.resolve("profiles").resolve("acme"));
        String own = Files.readString(Path.of("firmware-profiles", "novastar", "vx1000.json"))
                .replace("novastar/vx1000", "acme/box");
        Files.writeString(folder.resolve("box.json"), own);
        int port = freePort();
        whileItRuns(List.of("--profile", "acme/box", "--data", data.toString(), "--port", "" + port), () -> {
            try (ControlLink link = link(port)) {
                assertEquals(ControlOutcome.Result.CONFIRMED, dimmed(link));
            }
        });
    }

    private interface Check {
        void passes() throws Exception;
    }

    private static void whileItRuns(List<String> words, Check check) throws Exception {
        Thread running = new Thread(() -> assertThrows(InterruptedException.class, () -> new Simulate().run(words)));
        running.start();
        try {
            check.passes();
        } finally {
            running.interrupt();
            running.join(TimeUnit.SECONDS.toMillis(PATIENCE_S));
        }
    }

    /** A question is answered, half answered, answered wrongly, not answered, or the line is hung up. */
    @ParameterizedTest
    @CsvSource({
        "silent, ''",
        // eleven of the 22 bytes that answer the question for its model
        "half, AA55000000FE0000000000",
        "reset, closed"
    })
    void a_processor_has_the_fault_it_is_told_to_have(String fault, String answer) throws Exception {
        int port = freePort();
        whileItRuns(
                List.of("--profile", "novastar/vx1000", "--port", "" + port, "--fault", fault),
                () -> assertEquals(answer, asked(port, answer.length() / 2)));
    }

    @Test
    void a_wrong_checksum_differs_from_the_right_one_at_the_end_only() throws Exception {
        int port = freePort();
        String[] answers = new String[2];
        whileItRuns(List.of("--profile", "novastar/vx1000", "--port", "" + port), () -> answers[0] = asked(port, 22));
        whileItRuns(
                List.of("--profile", "novastar/vx1000", "--port", "" + port, "--fault", "checksum"),
                () -> answers[1] = asked(port, 22));
        assertEquals(answers[0].substring(0, 40), answers[1].substring(0, 40));
        assertNotEquals(answers[0], answers[1]);
    }

    @Test
    void an_unknown_fault_is_refused_with_those_there_are() {
        Refusal refusal = assertThrows(
                Refusal.class, () -> new Simulate().run(List.of("--profile", "novastar/vx1000", "--fault", "fire")));
        assertEquals(
                "There is no --fault fire; choose one of: checksum, half, one-client, reset, silent.",
                refusal.words().en());
    }

    @Test
    void what_only_pixels_have_is_no_option_of_a_processor() {
        Refusal refusal = assertThrows(
                Refusal.class, () -> new Simulate().run(List.of("--profile", "novastar/vx1000", "--size", "64x32")));
        assertTrue(
                refusal.words().vi().startsWith("Không có tùy chọn --size"),
                refusal.words().vi());
    }

    /** One packet of DDP, pushed: eight pixels that are the whole picture. */
    @Test
    void a_controller_of_pixels_counts_the_pictures_it_shows() throws Exception {
        int port = freeUdpPort();
        byte[] packet = new byte[10 + 24];
        packet[0] = 0x41;
        packet[2] = 0x0B;
        packet[3] = 0x01;
        packet[9] = 24;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try (DatagramSocket sender = new DatagramSocket()) {
            whileItRuns(List.of("--profile", "generic/ddp", "--size", "4x2", "--port", "" + port), () -> {
                long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(3 * PATIENCE_S);
                Pattern shown =
                        Pattern.compile("4x2 +[1-9]\\d* hình .* hỏng \\(bad\\) 0  thiếu hàng \\(incomplete\\) 0");
                while (!shown.matcher(said.toString(StandardCharsets.UTF_8)).find() && System.nanoTime() - end < 0) {
                    sender.send(new DatagramPacket(packet, packet.length, InetAddress.getLoopbackAddress(), port));
                    Thread.sleep(50);
                }
                assertTrue(
                        shown.matcher(said.toString(StandardCharsets.UTF_8)).find(),
                        said.toString(StandardCharsets.UTF_8));
            });
        } finally {
            System.setOut(before);
        }
    }

    /** Each says first how it is reached, once its port is open. */
    @Test
    void every_profile_but_the_screens_is_stood_for() throws Exception {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            for (FirmwareProfile profile : Walls.profiles(data).profiles()) {
                boolean isPixels = profile instanceof PixelProfile;
                if (isPixels || profile instanceof ControlProfile) {
                    List<String> words = List.of("--profile", profile.id(), "--port", "" + portFreeForBoth());
                    int length = said.size();
                    whileItRuns(
                            isPixels ? and(words, "--size", "20x16") : words,
                            () -> Patience.within(20_000, profile.id(), () -> said.size() > length));
                }
            }
        } finally {
            System.setOut(before);
        }
    }

    /** A number that is free for UDP may be somebody's for TCP. */
    private static int portFreeForBoth() throws IOException {
        while (true) {
            try (ServerSocket tcp = new ServerSocket(0);
                    DatagramSocket udp = new DatagramSocket(tcp.getLocalPort())) {
                return udp.getLocalPort();
            } catch (BindException taken) {
                // Another one, then.
            }
        }
    }

    private static List<String> and(List<String> words, String... more) {
        return Stream.concat(words.stream(), Stream.of(more)).toList();
    }

    /** Asks for the model: what comes, in hex, at least so many bytes; {@code closed} when the line is hung up. */
    private static String asked(int port, int bytes) throws Exception {
        try (Socket socket = connected(port)) {
            socket.setSoTimeout((int) TimeUnit.SECONDS.toMillis(PATIENCE_S));
            ByteArrayOutputStream came = new ByteArrayOutputStream();
            try {
                socket.getOutputStream().write(HexFormat.of().parseHex("55AA0000FE000000000000000200000002005756"));
                while (true) {
                    if (came.size() >= bytes) {
                        socket.setSoTimeout(300);
                    }
                    int next = socket.getInputStream().read();
                    if (next < 0) {
                        return "closed";
                    }
                    came.write(next);
                }
            } catch (SocketTimeoutException nothingMore) {
                return HexFormat.of().withUpperCase().formatHex(came.toByteArray());
            } catch (SocketException reset) {
                return "closed";
            }
        }
    }

    /** The port opens a moment after the command was given. */
    private static Socket connected(int port) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        while (true) {
            try {
                return new Socket(InetAddress.getLoopbackAddress(), port);
            } catch (ConnectException notYet) {
                if (System.nanoTime() - end > 0) {
                    throw notYet;
                }
                Thread.sleep(20);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private static int freeUdpPort() throws IOException {
        try (DatagramSocket free = new DatagramSocket()) {
            return free.getLocalPort();
        }
    }

    private static ControlLink link(int port) {
        ControlProfile profile =
                (ControlProfile) Walls.profiles(Path.of("no-such-folder")).profile("novastar/vx1000");
        ControlTransport transport = new ControlTransport(ControlTransport.Kind.TCP, port, 0);
        return ControlLinks.open(new ControlPlan(profile, transport, "127.0.0.1", ""), System::nanoTime);
    }

    /** The port opens a moment after the command was given. */
    private static ControlOutcome.Result dimmed(ControlLink link) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        ControlOutcome.Result result = ControlOutcome.Result.ABSENT;
        while (result == ControlOutcome.Result.ABSENT && System.nanoTime() - end < 0) {
            result = link.request(Operation.brightness(40))
                    .get(PATIENCE_S, TimeUnit.SECONDS)
                    .result();
            Thread.sleep(20);
        }
        return result;
    }
}
