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
         "controls": [{"profile": "novastar/vx1000", "host": "192.168.0.10"}]}\
        """;

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
    @ValueSource(
            strings = {
                "/api/v1/setup/search",
                "/api/v1/walls",
                "/api/v1/walls/check",
                "/api/v1/walls/cabinets",
                "/api/v1/walls/controls/1/ask"
            })
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
                "udp ddp 4048 RGB",
                ddp.get("kind").asText() + " " + ddp.get("protocol").asText() + " "
                        + ddp.get("port").asInt() + " " + ddp.get("colorOrder").asText());
        JsonNode processor = named(setup.get("processors"), "novastar/vx4s");
        assertEquals(
                "[{\"kind\":\"tcp\",\"port\":5200,\"baud\":0},{\"kind\":\"serial\",\"port\":0,\"baud\":115200}]",
                processor.get("transports").toString());
        assertEquals(
                true,
                named(setup.get("processors"), "generic/pjlink").get("password").asBoolean());
    }

    @Test
    void a_processor_of_the_file_is_asked_and_one_that_is_not_there_is_told_with_the_next_step() throws Exception {
        String nobody = WALL.replace("\"192.168.0.10\"", "\"127.0.0.1\", \"port\": 9");
        JsonNode answer = device.post("/api/v1/walls/controls/1/ask", nobody).json();
        assertEquals("away", answer.get("state").asText());
        assertEquals(
                "NovaStar VX1000 ở 127.0.0.1:9 không nhận kết nối; hãy bật máy, kiểm tra cáp và địa chỉ.",
                answer.at("/words/vi").asText());
        for (String other : List.of("0", "2", "x")) {
            assertEquals(
                    404,
                    device.post("/api/v1/walls/controls/" + other + "/ask", nobody)
                            .status());
        }
        assertEquals(422, device.post("/api/v1/walls/controls/1/ask", "{}").status());
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
    void a_checked_wall_is_told_in_words_with_what_is_over_a_limit() throws Exception {
        String wall = """
            {"schemaVersion": 1, "name": "main", "width": 1600, "height": 960, "pitchMm": 4.0, "outputs": [
             {"profile": "generic/ddp", "host": "10.0.0.5",
              "area": {"x": 0, "y": 0, "width": 1600, "height": 959}}]}\
            """;
        JsonNode sheet = device.post("/api/v1/walls/check", wall).json().get("sheet");
        assertEquals(
                "Màn main: 6,40 × 3,84 m, 1600 × 960 điểm ảnh, 4 mm mỗi điểm.",
                sheet.at("/size/vi").asText());
        assertEquals(1, sheet.get("outputs").size());
        assertTrue(sheet.at("/outputs/0/vi").asText().startsWith("10.0.0.5:4048 (generic/ddp): 1534400 điểm ảnh, "));
        assertEquals(
                "10.0.0.5:4048: 1534400 pixels are more than one gigabit port carries 60 times a second (650000);"
                        + " share them among 3 ports.",
                sheet.at("/warnings/0/en").asText());
        assertEquals(
                "1600 điểm ảnh của màn không có đầu ra nào và sẽ tối; hãy thêm đầu ra hoặc sửa area, cabinets.",
                sheet.at("/warnings/1/vi").asText());
        assertEquals(2, sheet.get("warnings").size());
    }

    @Test
    void a_saved_wall_is_opened_as_it_was_written_and_no_other_file_is() throws Exception {
        device.post("/api/v1/walls", WALL);
        JsonNode opened = device.get("/api/v1/walls/hoi-truong").json();
        assertEquals("hoi-truong", opened.get("name").asText());
        assertEquals(WALL, opened.get("text").asText());
        Files.writeString(hall.walls().resolve("half.json"), "{\"schemaVersion\": 1,");
        assertEquals(
                "{\"schemaVersion\": 1,",
                device.get("/api/v1/walls/half").json().get("text").asText());
        Files.writeString(hall.walls().resolveSibling("secret.json"), "{}");
        for (String name : List.of("main", "..%2Fsecret", "%2e%2e%2fsecret", "hoi-truong.json", "%00")) {
            int status = device.get("/api/v1/walls/" + name).status();
            assertTrue(status == 404 || status == 400, name + ": " + status);
        }
    }

    @Test
    void a_table_of_cabinets_becomes_the_list_of_a_wall_file() throws Exception {
        String table = "\uFEFFx;y;width;height;rotation;serpentine\r\n64;0;64;32;180;TRUE\r\n0;0;64;32;;\r\n";
        assertEquals(
                "{\"cabinets\":[{\"x\":64,\"y\":0,\"width\":64,\"height\":32,\"rotation\":180,\"serpentine\":true},"
                        + "{\"x\":0,\"y\":0,\"width\":64,\"height\":32}]}",
                device.post("/api/v1/walls/cabinets", table).text());
        Caller.Answer refused = device.post("/api/v1/walls/cabinets", "x,y,width,height\n0,0,64,32,7\n");
        assertEquals(422, refused.status());
        assertEquals(
                "Tệp cabinets.csv tại dòng 2: có 5 ô nhưng chỉ có 4 cột; hãy bỏ ô thừa.",
                refused.json().at("/error/vi").asText());
    }

    @Test
    void a_table_beside_the_saved_walls_is_read_when_a_wall_names_it() throws Exception {
        String wall = """
            {"schemaVersion": 1, "name": "main", "width": 64, "height": 32, "pitchMm": 4.0, "outputs": [
             {"profile": "generic/ddp", "host": "10.0.0.5", "cabinetsFile": "treo.csv"}]}\
            """;
        assertEquals(422, device.post("/api/v1/walls/check", wall).status());
        Files.createDirectories(hall.walls());
        Files.writeString(hall.walls().resolve("treo.csv"), "x,y,width,height\n0,0,64,32\n");
        assertEquals(200, device.post("/api/v1/walls", wall).status());
    }

    /** 4096 cabinets are some 400 KB. */
    @Test
    void a_wall_of_four_thousand_cabinets_is_taken() throws Exception {
        StringBuilder cabinets = new StringBuilder();
        for (int i = 0; i < 4096; i++) {
            cabinets.append(i == 0 ? "" : ",\n")
                    .append("{\"x\": ")
                    .append(i % 64 * 16)
                    .append(", \"y\": ")
                    .append(i / 64 * 8)
                    .append(", \"width\": 16, \"height\": 8, \"serpentine\": true, \"start\": \"top-right\"}");
        }
        String wall = """
            {"schemaVersion": 1, "name": "main", "width": 1024, "height": 512, "pitchMm": 4.0, "outputs": [
             {"profile": "generic/ddp", "host": "10.0.0.5", "cabinets": [%s]}]}\
            """.formatted(cabinets);
        assertEquals(200, device.post("/api/v1/walls/check", wall).status());
    }

    @Test
    void a_good_wall_is_saved_as_it_was_sent_and_the_next_step_said() throws Exception {
        assertEquals(
                1024,
                device.post("/api/v1/walls/check", WALL).json().get("width").asInt());
        assertFalse(Files.exists(hall.walls()));
        JsonNode saved = device.post("/api/v1/walls", WALL).json();
        assertEquals(WALL, Files.readString(hall.walls().resolve("hoi-truong.json")));
        String message = saved.get("message").get("vi").asText();
        assertTrue(message.startsWith("Đã lưu; hãy khởi động Phông bằng ./run.sh serve --port 7701 --wall "), message);
        assertTrue(message.endsWith("walls/hoi-truong.json."), message);
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
                "Đã lưu; Phông dùng màn này từ lần khởi động sau bằng ./run.sh serve --port 7701.",
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
