package vn.phong.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phong.Home;
import vn.phong.message.Refusal;
import vn.phong.profile.ControlProfile;
import vn.phong.profile.ProfileLibrary;
import vn.phong.simulator.ControlFaults;
import vn.phong.simulator.ControlSimulator;

class ControlTest {
    private static final ControlProfile VX1000 =
            (ControlProfile) ProfileLibrary.read(Home.profiles()).profile("novastar/vx1000");

    @TempDir
    Path folder;

    @Test
    void a_processor_is_tried_from_the_command_line() throws Exception {
        try (ControlSimulator device = ControlSimulator.openLocal(VX1000, 0, "", ControlFaults.NONE)) {
            Path wall = wall(device.port());
            assertEquals(
                    "0 Độ sáng 60 %: NovaStar VX1000 đã làm và đã đọc lại đúng.",
                    run("control", wall, "brightness", "60"));
            assertEquals(
                    "0 Ngõ vào 3: đã gửi tới NovaStar VX1000, máy này không cho đọc lại; hãy nhìn màn LED.",
                    run("control", wall, "input", "3"));
            assertTrue(device.shows().contains("0:13020012=02"), device.shows());
            assertEquals(
                    "0 NovaStar VX1000 ở 127.0.0.1:" + device.port() + " đang nghe lệnh.",
                    run("control", wall, "status"));
            assertEquals("1 Ngõ vào 9: NovaStar VX1000 chỉ có 1–7; hãy chọn lại.", run("control", wall, "input", "9"));
        }
    }

    /** As {@code docs/VENUE.md} has it in five steps, for a device that came with a sheet of commands. */
    @Test
    void a_box_that_came_with_a_sheet_of_commands_is_told_by_a_profile_of_its_own() throws Exception {
        Path data = folder.resolve("data");
        Path profile = data.resolve("profiles/acme/box.json");
        Files.createDirectories(profile.getParent());
        String sheet = Files.readString(Path.of("firmware-profiles/generic/tcp.json"))
                .replace("generic/tcp", "acme/box")
                .replace("\"Generic\"", "\"Acme\"")
                .replace("\"Text commands over TCP\"", "\"Box\"")
                .replace("BRIGHTNESS", "LIGHT");
        Files.writeString(profile, sheet);
        Printed listed = printed(() -> Commands.named("profiles").run(List.of("--data", data.toString())));
        assertTrue(listed.out().contains("acme/box"), listed.out());
        assertEquals(0, listed.code());
        ControlProfile box = (ControlProfile) ProfileLibrary.read(Home.profiles())
                .with(data.resolve("profiles"))
                .profile("acme/box");
        try (ControlSimulator device = ControlSimulator.openLocal(box, 0, "", ControlFaults.NONE)) {
            Path wall = Files.writeString(
                    folder.resolve("box.json"),
                    Files.readString(wall(device.port())).replace("novastar/vx1000", "acme/box"));
            String[] light40 = {"--data", data.toString(), "brightness", "40"};
            assertEquals("0 Độ sáng 40 %: Acme Box đã làm và đã đọc lại đúng.", run("control", wall, light40));
            assertEquals("LIGHT?", device.shows());
            Files.writeString(profile, sheet.replaceAll(",\\s+\"readBack\": .*", ""));
            assertEquals(
                    "0 Độ sáng 50 %: đã gửi tới Acme Box, máy này không cho đọc lại; hãy nhìn màn LED.",
                    run("control", wall, "--data", data.toString(), "brightness", "50"));
        }
    }

    @Test
    void a_processor_that_is_away_is_an_exit_code_and_a_sentence() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        String words =
                "1 NovaStar VX1000 ở 127.0.0.1:" + port + " không nhận kết nối; hãy bật máy, kiểm tra cáp và địa chỉ.";
        assertEquals(words, run("control", wall(port), "black"));
        assertEquals(words, run("control", wall(port), "status"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "brightness", "brightness full", "black 1", "dance", "input -1", "status now"})
    void what_is_not_understood_is_refused_with_what_is(String words) throws IOException {
        Path wall = wall(9);
        Refusal refusal = assertThrows(Refusal.class, () -> run("control", wall, words.split(" ")));
        assertTrue(refusal.words().vi().contains("hãy") || refusal.words().vi().contains("tùy chọn"));
    }

    @Test
    void a_wall_without_processors_is_refused() throws IOException {
        Path wall = Files.writeString(
                folder.resolve("bare.json"),
                Files.readString(wall(9)).replaceAll(", \"controls\": .*\\]", ""),
                StandardCharsets.UTF_8);
        Refusal refusal = assertThrows(Refusal.class, () -> run("control", wall, "black"));
        assertTrue(
                refusal.words().vi().contains("\"controls\""), refusal.words().vi());
    }

    @Test
    void profiles_are_listed_and_a_broken_one_is_an_exit_code() throws Exception {
        List<String> words = List.of("--data", folder.toString());
        Printed sound = printed(() -> Commands.named("profiles").run(words));
        assertEquals(0, sound.code());
        assertTrue(sound.out().contains("novastar/vx1000"), sound.out());
        assertTrue(sound.out().contains("tcp 5200: brightness* black freeze normal test input preset"), sound.out());
        Path broken = folder.resolve("profiles/acme/box.json");
        Files.createDirectories(broken.getParent());
        Files.writeString(broken, "{\"kind\": \"control\"}");
        Printed refused = printed(() -> Commands.named("profiles").run(words));
        assertEquals(2, refused.code());
        assertTrue(refused.out().contains(", 1 bị bỏ"), refused.out());
    }

    private record Printed(int code, String out) {}

    private interface Run {
        int code() throws IOException, InterruptedException;
    }

    /** The exit code and the first line, which is the Vietnamese one. */
    private static String run(String command, Path wall, String... rest) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("--wall", wall.toString()));
        words.addAll(List.of(rest));
        Printed printed = printed(() -> Commands.named(command).run(words));
        return printed.code() + " " + printed.out().lines().findFirst().orElse("");
    }

    private static Printed printed(Run run) throws IOException, InterruptedException {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            int code = run.code();
            return new Printed(code, bytes.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(before);
        }
    }

    private Path wall(int port) throws IOException {
        return Files.writeString(
                folder.resolve("wall.json"),
                "{\"schemaVersion\": 1, \"name\": \"main\", \"width\": 768, \"height\": 384, \"pitchMm\": 4,"
                        + " \"outputs\": [{\"profile\": \"generic/screen\"}], \"controls\": [{\"profile\":"
                        + " \"novastar/vx1000\", \"host\": \"127.0.0.1\", \"port\": " + port + "}]}");
    }
}
