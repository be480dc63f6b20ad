package vn.phong.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phong.message.Refusal;

class ControlPlansTest {
    private static final ProfileLibrary LIBRARY = ProfileLibrary.read(List.of(Path.of("firmware-profiles")));
    private static final String CONTROLS = """
            [{"profile": "novastar/vx1000", "host": "192.168.0.10"},
             {"profile": "novastar/vx4s", "serial": "/dev/ttyUSB0", "baud": 9600},
             {"profile": "generic/pjlink", "host": "10.0.0.5", "port": 14352, "password": "secret"}]
            """;

    @Test
    void every_key_is_read_and_the_password_stays_out_of_print() {
        List<ControlPlan> controls = read(CONTROLS).controls();
        assertEquals(
                List.of("192.168.0.10:5200", "/dev/ttyUSB0", "10.0.0.5:14352"),
                controls.stream().map(ControlPlan::name).toList());
        assertEquals(
                new ControlTransport(ControlTransport.Kind.SERIAL, 0, 9600),
                controls.get(1).transport());
        assertEquals("secret", controls.get(2).password());
        assertFalse(controls.toString().contains("secret"));
    }

    @Test
    void a_wall_without_controls_has_none() {
        byte[] wall = wall("[]").replace(", \"controls\": []", "").getBytes(StandardCharsets.UTF_8);
        assertEquals(List.of(), WallFile.read("wall.json", wall, LIBRARY).controls());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "novastar/vx1000 | generic/ddp | /controls/0/profile",
                "`\"192.168.0.10\"` | `\"a processor\"` | /controls/0/host",
                "`\"host\": \"192.168.0.10\"` | `\"serial\": \"COM3\"` | /controls/0/serial",
                "`\"host\": \"192.168.0.10\"` | `\"name\": \"left\"` | /controls/0/name",
                "9600 | 10 | /controls/1/baud",
                "14352 | 0 | /controls/2/port",
                "`\"10.0.0.5\", \"port\": 14352` | `\"192.168.0.10\", \"port\": 5200` | /controls/2/profile",
                "novastar/vx4s | novastar/vx4s-pro | /controls/1/profile",
            })
    void what_cannot_be_used_is_refused_by_its_place(String piece, String instead, String place) {
        assertTrue(CONTROLS.contains(piece), "the test changes nothing");
        Refusal refusal = assertThrows(Refusal.class, () -> read(CONTROLS.replace(piece, instead)));
        assertTrue(
                refusal.words().en().startsWith("File wall.json at " + place + ":"),
                refusal.words().en());
    }

    @Test
    void a_model_with_a_serial_line_only_has_no_host() {
        Refusal refusal = assertThrows(
                Refusal.class, () -> read("[{\"profile\": \"novastar/mctrl300\", \"host\": \"192.168.0.10\"}]"));
        assertTrue(
                refusal.words().vi().contains("/dev/ttyUSB0 hoặc COM3"),
                refusal.words().vi());
    }

    @Test
    void a_processor_is_no_output() {
        byte[] wall = wall("[]").replace("generic/screen", "novastar/vx4s").getBytes(StandardCharsets.UTF_8);
        assertThrows(Refusal.class, () -> WallFile.read("wall.json", wall, LIBRARY));
    }

    private static WallPlan read(String controls) {
        return WallFile.read("wall.json", wall(controls).getBytes(StandardCharsets.UTF_8), LIBRARY);
    }

    private static String wall(String controls) {
        return "{\"schemaVersion\": 1, \"name\": \"main\", \"width\": 768, \"height\": 384, \"pitchMm\": 4,"
                + " \"outputs\": [{\"profile\": \"generic/screen\"}], \"controls\": " + controls + "}";
    }
}
