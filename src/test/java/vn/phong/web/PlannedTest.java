package vn.phong.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phong.wall.Wall;

/** An event is looked at on a wall that was saved, while another wall stands in the hall. */
class PlannedTest {
    private static final String AWARDS = """
        {"schemaVersion":1,"name":"Hội nghị ngày mai","cues":[
          {"id":"phong","label":"Phông chính","layout":"backdrop","fields":{"org":["Sở X"],"eventType":"Hội nghị",
            "title":"Triển khai công tác năm 2027","placeDate":"X, ngày 5 tháng 1 năm 2027"}},
          {"id":"khen","label":"Trao Bằng khen","layout":"award-batch","fields":{"award":"Bằng khen",
            "recipients":[{"name":"Nguyễn Văn A"},{"name":"Trần Thị B"},{"name":"Lê Văn C"},{"name":"Phạm Thị D"},
              {"name":"Hoàng Văn E"},{"name":"Vũ Thị G"},{"name":"Đặng Văn H"},{"name":"Bùi Thị K"},
              {"name":"Đỗ Văn L"},{"name":"Hồ Thị M"},{"name":"Ngô Văn N"},{"name":"Dương Thị P"}]}}]}\
        """;

    private Hall hall;
    private Caller device;

    @BeforeEach
    void open() throws Exception {
        hall = Hall.open(Hall.EVENT, new Wall("main", 1024, 640, 4), 0, Hall.store());
        device = Caller.device(hall);
        assertEquals(200, device.put("/api/v1/events/ngay-mai", AWARDS).status());
        Files.createDirectories(hall.walls());
        Files.writeString(hall.walls().resolve("nho.json"), """
            {"schemaVersion": 1, "name": "nho", "width": 512, "height": 256, "pitchMm": 8,
             "outputs": [{"profile": "generic/screen"}]}\
            """);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private static List<String> places(JsonNode planned) {
        List<String> places = new ArrayList<>();
        for (JsonNode row : planned.get("rundown")) {
            places.add(row.get("cue").asText() + " " + row.get("page").asInt() + "/"
                    + row.get("pages").asInt() + (row.path("photo").asBoolean() ? " photo" : ""));
        }
        return places;
    }

    @Test
    void on_a_saved_wall_a_list_has_the_pages_that_wall_needs() throws Exception {
        JsonNode planned = device.get("/api/v1/rundown?event=ngay-mai&wall=nho").json();
        assertEquals(512, planned.at("/wall/width").asInt());
        assertEquals(8.0, planned.at("/wall/pitchMm").asDouble());
        assertEquals(
                List.of(
                        "phong 1/1",
                        "khen 1/3",
                        "khen 1/3 photo",
                        "khen 2/3",
                        "khen 2/3 photo",
                        "khen 3/3",
                        "khen 3/3 photo"),
                places(planned));
        JsonNode running = device.get("/api/v1/rundown?wall=nho").json();
        assertEquals("Hội nghị thử <b>& \"ngoặc\"</b>", running.get("event").asText());
        assertEquals(0, hall.playout().show().state().revision());
    }

    @Test
    void its_pictures_are_drawn_for_that_wall_and_no_page_is_there_twice() throws Exception {
        Caller.Answer picture = device.get("/api/v1/frames/phong.svg?event=ngay-mai&wall=nho");
        assertEquals(200, picture.status());
        assertTrue(
                picture.text().contains("height=\"256\" width=\"512\""),
                picture.text().substring(0, 300));
        String photo = device.get("/api/v1/frames/khen.1.photo.svg?event=ngay-mai&wall=nho")
                .text();
        assertEquals(picture.text(), photo);
        assertEquals(
                404,
                device.get("/api/v1/frames/khen.99.svg?event=ngay-mai&wall=nho").status());
        assertEquals(
                404,
                device.get("/api/v1/frames/phong.png?event=ngay-mai&wall=nho").status());
        assertEquals(
                404,
                device.get("/api/v1/frames/khong-co.svg?event=ngay-mai&wall=nho")
                        .status());
        for (String path : List.of("frames/phong.svg", "rundown", "check")) {
            Caller.Answer unknown = device.get("/api/v1/" + path + "?wall=khong-co");
            assertEquals(400, unknown.status(), path);
            assertTrue(unknown.text().contains("Không có màn đã lưu tên này"), unknown.text());
        }
    }

    @Test
    void the_check_asks_how_far_it_is_read_on_that_wall() throws Exception {
        JsonNode here = device.get("/api/v1/check?event=ngay-mai").json();
        JsonNode there = device.get("/api/v1/check?event=ngay-mai&wall=nho").json();
        String near = here.at("/pages/0/worst/message/vi").asText();
        String far = there.at("/pages/0/worst/message/vi").asText();
        assertTrue(near.matches("Đọc rõ đến 2\\d m; .*"), near);
        assertTrue(far.matches("Đọc rõ đến 3\\d m; .*"), far);
        assertEquals(here, device.get("/api/v1/check?event=ngay-mai").json());
    }
}
