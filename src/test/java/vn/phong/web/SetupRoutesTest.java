package vn.phong.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A new wall over HTTP. */
class SetupRoutesTest {
    private static final String WALL = """
            {"schemaVersion": 1, "name": "hoi-truong", "width": 1024, "height": 640, "pitchMm": 4.0,
             "outputs": [{"profile": "generic/screen"}],
             "controls": [{"profile": "novastar/vx1000", "host": "192.168.0.10"}]}""";

    private Hall hall;
    private Caller device;

    @BeforeEach
    void open() throws Exception {
        hall = Hall.open();
        device = Caller.device(hall);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/setup/search", "/api/v1/walls", "/api/v1/walls/check"})
    void a_stranger_sets_nothing_up(String path) throws Exception {
        assertEquals(401, Caller.stranger(hall).post(path, WALL).status());
        assertFalse(Files.exists(hall.walls()));
    }

    @Test
    void every_profile_is_offered_with_what_it_is_reached_by() throws Exception {
        JsonNode setup = device.get("/api/v1/setup").json();
        JsonNode screen = named(setup.get("outputs"), "generic/screen");
        assertEquals("screen", screen.get("kind").asText());
        JsonNode ddp = named(setup.get("outputs"), "generic/ddp");
        assertEquals(
                "udp ddp 4048",
                ddp.get("kind").asText() + " " + ddp.get("protocol").asText() + " "
                        + ddp.get("port").asInt());
        JsonNode processor = named(setup.get("processors"), "novastar/vx4s");
        assertEquals(
                "[{\"kind\":\"tcp\",\"port\":5200,\"baud\":0},{\"kind\":\"serial\",\"port\":0,\"baud\":115200}]",
                processor.get("transports").toString());
        assertEquals(
                true,
                named(setup.get("processors"), "generic/pjlink").get("password").asBoolean());
    }

    private static JsonNode named(JsonNode list, String id) {
        for (JsonNode each : list) {
            if (each.get("id").asText().equals(id)) {
                return each;
            }
        }
        throw new AssertionError("no " + id);
    }

    @Test
    void what_a_search_finds_is_told_with_its_universes() throws Exception {
        JsonNode found = device.post("/api/v1/setup/search", "").json().get("found");
        assertEquals(
                "{\"protocol\":\"artnet\",\"place\":\"192.168.1.60\",\"name\":\"Node A\",\"universes\":[0,1]}",
                found.get(0).toString());
        assertEquals("/dev/ttyUSB0", found.get(1).get("place").asText());
    }

    @Test
    void a_good_wall_is_saved_as_it_was_sent_and_the_next_step_said() throws Exception {
        assertEquals(
                1024,
                device.post("/api/v1/walls/check", WALL).json().get("width").asInt());
        assertFalse(Files.exists(hall.walls()));
        JsonNode saved = device.post("/api/v1/walls", WALL).json();
        assertEquals(WALL, Files.readString(hall.walls().resolve("hoi-truong.json")));
        assertTrue(saved.get("message").get("vi").asText().endsWith("walls/hoi-truong.json."), saved.toString());
        assertEquals(
                "[\"hoi-truong\"]",
                device.get("/api/v1/setup").json().get("walls").toString());
        try (Stream<?> files = Files.list(hall.walls())) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void the_wall_called_main_is_the_one_of_the_next_start() throws Exception {
        JsonNode saved =
                device.post("/api/v1/walls", WALL.replace("hoi-truong", "main")).json();
        assertEquals(
                "Đã lưu; Phông dùng màn này từ lần khởi động sau bằng ./run.sh serve.",
                saved.get("message").get("vi").asText());
    }

    @Test
    void an_older_wall_of_the_same_name_is_replaced_only_when_asked() throws Exception {
        device.post("/api/v1/walls", WALL);
        String other = WALL.replace("1024", "768");
        assertEquals(409, device.post("/api/v1/walls", other).status());
        assertEquals(WALL, Files.readString(hall.walls().resolve("hoi-truong.json")));
        assertEquals(200, device.post("/api/v1/walls?replace=1", other).status());
        assertEquals(other, Files.readString(hall.walls().resolve("hoi-truong.json")));
    }

    @Test
    void a_wall_that_cannot_be_started_with_is_refused_with_its_place_and_not_saved() throws Exception {
        for (String wrong : List.of(
                WALL.replace("1024", "99999"),
                WALL.replace("novastar/vx1000", "novastar/nothing"),
                WALL.replace("hoi-truong", "../../x"),
                WALL.replace("\"pitchMm\"", "\"pitch\""),
                "{")) {
            assertEquals(422, device.post("/api/v1/walls", wrong).status(), wrong);
        }
        assertFalse(Files.exists(hall.walls()));
    }
}
