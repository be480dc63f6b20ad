package vn.phong.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phong.output.Mark;
import vn.phong.show.Press;
import vn.phong.show.ShowCommand;
import vn.phong.wall.Wall;
import vn.phong.wall.WallArea;

class IdentifyRoutesTest {
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

    @Test
    void a_controller_and_a_cabinet_flash_when_asked_and_end_when_asked() throws Exception {
        Caller.Answer answer = device.post("/api/v1/outputs/1/identify", "{}");
        assertEquals(200, answer.status());
        assertEquals(
                "Vùng này nháy số của nó trong 10 giây; lệnh lên hình tiếp theo sẽ dừng nó.",
                answer.json().at("/message/vi").asText());
        device.post("/api/v1/outputs/127.0.0.1:4048/identify", "{\"cabinet\":2}");
        device.post("/api/v1/outputs/1/identify", "{\"on\":false}");
        List<Optional<Mark>> marks = hall.marks();
        assertEquals(new WallArea(0, 0, 256, 160), marks.get(0).orElseThrow().area());
        assertEquals(new WallArea(128, 0, 128, 160), marks.get(1).orElseThrow().area());
        assertEquals(Optional.empty(), marks.get(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lock", "black", "freeze"})
    void a_wall_that_is_to_stay_as_it_is_does_not_flash(String command) throws Exception {
        device.post("/api/v1/show/" + command, "{\"on\":true}");
        Caller.Answer answer = device.post("/api/v1/outputs/1/identify", "{}");
        assertEquals(422, answer.status());
        assertTrue(answer.json().at("/error/vi").asText().contains("hãy mở lại"));
        assertEquals(List.of(), hall.marks());
        assertEquals(
                200, device.post("/api/v1/outputs/1/identify", "{\"on\":false}").status());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/api/v1/outputs/2/identify; {}; 404",
                "/api/v1/outputs/0/identify; {}; 404",
                "/api/v1/outputs/1/identify; {\"cabinet\":3}; 422",
                "/api/v1/outputs/1/identify; {\"cabinet\":0}; 422",
                "/api/v1/outputs/1/identify; {\"cabinet\":\"1\"}; 400",
                "/api/v1/outputs/1/identify; {\"on\":1}; 400",
                "/api/v1/outputs/1/identify; {\"all\":true}; 400",
                "/api/v1/outputs/1/identify; []; 400"
            })
    void what_cannot_be_is_turned_back(String path, String body, int status) throws Exception {
        assertEquals(status, device.post(path, body).status());
        assertEquals(List.of(), hall.marks());
    }

    /** The words are too long for so small a wall, so no picture ever came. */
    @Test
    void a_wall_without_a_picture_is_not_said_to_flash() throws Exception {
        try (Hall small = Hall.withLayouts(Hall.EVENT, new Wall("main", 16, 16, 4))) {
            Caller.Answer answer = Caller.device(small).post("/api/v1/outputs/1/identify", "{}");
            assertEquals(
                    "Màn chưa có hình nào nên không nháy; hãy bật Hình kiểm tra rồi bấm Nháy.",
                    answer.json().at("/error/vi").asText());
            assertEquals(422, answer.status());
            assertEquals(List.of(), small.marks());
        }
    }

    @Test
    void a_stranger_lights_nothing() throws Exception {
        assertEquals(
                401,
                Caller.stranger(hall).post("/api/v1/outputs/1/identify", "{}").status());
        assertEquals(List.of(), hall.marks());
    }

    @Test
    void nothing_flashes_unasked() throws Exception {
        hall.playout()
                .press(new Press("", OptionalLong.empty(), new ShowCommand.Next()))
                .join();
        device.get("/api/v1/health");
        device.post("/api/v1/setup/search", "{}");
        assertEquals(List.of(), hall.marks());
    }
}
