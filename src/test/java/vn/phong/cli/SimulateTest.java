package vn.phong.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phong.command.Operation;
import vn.phong.control.ControlLink;
import vn.phong.control.ControlLinks;
import vn.phong.control.ControlOutcome;
import vn.phong.message.Refusal;
import vn.phong.profile.ControlPlan;
import vn.phong.profile.ControlProfile;
import vn.phong.profile.ControlTransport;

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
        List<String> words =
                List.of("--profile", "acme/box", "--data", data.toString(), "--port", String.valueOf(port));
        Thread running = new Thread(() -> assertThrows(InterruptedException.class, () -> new Simulate().run(words)));
        running.start();
        try (ControlLink link = link(port)) {
            assertEquals(ControlOutcome.Result.CONFIRMED, dimmed(link));
        } finally {
            running.interrupt();
            running.join(TimeUnit.SECONDS.toMillis(PATIENCE_S));
        }
    }

    @Test
    void what_only_pixels_have_is_no_option_of_a_processor() {
        Refusal refusal = assertThrows(
                Refusal.class, () -> new Simulate().run(List.of("--profile", "novastar/vx1000", "--size", "64x32")));
        assertTrue(
                refusal.words().vi().startsWith("Không có tùy chọn --size"),
                refusal.words().vi());
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
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
