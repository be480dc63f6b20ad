package vn.phong.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events that are being prepared: kept, drawn, compared with the show, and taken into it. */
class EventRoutesTest {
    private static final String EVENT = """
        {"schemaVersion":1,"name":"Bản mới","approval":"off","cues":[
          {"id":"phong","label":"Phông","layout":"backdrop","fields":{"org":["Sở X"],"eventType":"Hội nghị",
            "title":"%s","placeDate":"X, ngày 20 tháng 12 năm 2026"}},
          {"id":"khai-mac","label":"Khai mạc","layout":"speaker","fields":{"rgb":77}}]}\
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

    private Caller.Answer save(String json, String... headers) throws Exception {
        return device.send("PUT", "/api/v1/events/ban-moi", json, headers);
    }

    @Test
    void an_event_is_kept_under_its_revision_and_a_stale_change_is_turned_back() throws Exception {
        assertEquals(200, save(EVENT.formatted("Một")).status());
        Caller.Answer read = device.get("/api/v1/events/ban-moi");
        assertEquals("Bản mới", read.json().get("name").asText());
        String tag = read.header("ETag");
        assertEquals(200, save(EVENT.formatted("Hai"), "If-Match", tag).status());
        Caller.Answer stale = save(EVENT.formatted("Ba"), "If-Match", tag);
        assertEquals(409, stale.status());
        assertEquals(
                "Sự kiện vừa được sửa ở máy khác; hãy tải lại trang rồi sửa tiếp.",
                stale.json().at("/error/vi").asText());
        assertEquals(409, save(EVENT.formatted("Ba")).status());
        assertEquals(
                "ban-moi", device.get("/api/v1/events").json().at("/events/0").asText());
        assertEquals(
                "[{\"name\":\"ban-moi\",\"title\":\"Bản mới\",\"placeDate\":\"X, ngày 20 tháng 12 năm 2026\","
                        + "\"waiting\":0}]",
                device.get("/api/v1/events").json().get("titles").toString());
        assertEquals(422, save("{}", "If-Match", tag).status());
        assertEquals(404, device.get("/api/v1/events/khac").status());
        assertEquals(422, device.get("/api/v1/events/..%2Fshow").status());
    }

    @Test
    void a_draft_is_drawn_and_checked_without_being_kept() throws Exception {
        Caller.Answer drawn = device.post("/api/v1/draft/phong?wall=640x400", EVENT.formatted("Tổng kết công tác"));
        assertEquals(200, drawn.status(), drawn.text());
        assertEquals("1", drawn.header("X-Pages"));
        assertTrue(drawn.text().contains("aria-label=\"Tổng kết công tác\""));
        String apart = device.post(
                        "/api/v1/draft/phong?wall=640x400", EVENT.formatted("To\u0302\u0309ng ke\u0302\u0301t"))
                .text();
        assertTrue(apart.contains("aria-label=\"T\u1ed5ng k\u1ebft\""));
        Caller.Answer refused = device.post("/api/v1/draft/khai-mac", EVENT.formatted("A"));
        assertEquals(422, refused.status());
        assertEquals(
                422, device.post("/api/v1/draft/khong-co", EVENT.formatted("A")).status());
        JsonNode report =
                device.post("/api/v1/draft/check", EVENT.formatted("A")).json();
        assertEquals("Bản mới", report.get("event").asText());
        assertTrue(report.get("errors").asInt() > 0);
        assertEquals(0, device.get("/api/v1/events").json().get("events").size());
    }

    @Test
    void an_event_becomes_the_show_only_when_asked_and_undo_brings_the_old_one_back() throws Exception {
        save(EVENT.formatted("Một"));
        JsonNode difference = device.get("/api/v1/events/ban-moi/difference").json();
        List<String> changes = new ArrayList<>();
        difference.get("changes").forEach(each -> changes.add(each.get("vi").asText()));
        assertTrue(changes.contains("Bỏ hình: Bế mạc"), changes.toString());
        assertTrue(changes.contains("Phông, Tên Hội nghị: “” → “Một”"), changes.toString());
        assertEquals(
                "Hội nghị thử <b>& \"ngoặc\"</b>", hall.playout().show().event().name());
        long revision = difference.get("showRevision").asLong();
        device.press("next", "{}");
        String body = "{\"expectedRevision\":" + revision + "}";
        assertEquals(409, device.post("/api/v1/events/ban-moi/take-over", body).status());
        JsonNode taken = device.post("/api/v1/events/ban-moi/take-over", "{}").json();
        assertEquals("Bản mới", taken.at("/state/event").asText());
        assertEquals("khai-mac", taken.at("/state/program/cue").asText());
        JsonNode again = device.post("/api/v1/events/ban-moi/take-over", "{}").json();
        assertEquals("nothing", again.get("result").asText());
        assertEquals(
                "Hội nghị thử <b>& \"ngoặc\"</b>",
                device.press("undo", "{}").at("/state/event").asText());
    }

    @Test
    void the_office_takes_an_event_in_until_somebody_controls_the_show() throws Exception {
        save(EVENT.formatted("Một"));
        Caller office = Caller.with(hall, Hall.APPROVER_PIN);
        JsonNode taken = office.post("/api/v1/events/ban-moi/take-over", "{}").json();
        assertEquals("Bản mới", taken.at("/state/event").asText());
        device.press("undo", "{}");
        Caller.Answer held = office.post("/api/v1/events/ban-moi/take-over", "{}");
        assertEquals(423, held.status());
        assertTrue(held.json().at("/error/vi").asText().contains("đang điều khiển chương trình"), held.text());
        device.press("next", "{}");
    }

    @Test
    void a_locked_wall_keeps_its_event() throws Exception {
        save(EVENT.formatted("Một"));
        device.press("lock", "{\"on\":true}");
        JsonNode held = device.post("/api/v1/events/ban-moi/take-over", "{}").json();
        assertEquals("nothing", held.get("result").asText());
        assertEquals("Hội nghị thử <b>& \"ngoặc\"</b>", held.at("/state/event").asText());
    }

    @Test
    void the_show_goes_out_as_one_file_and_comes_in_as_an_event() throws Exception {
        Caller.Answer zip = device.get("/api/v1/show.zip");
        assertEquals(200, zip.status());
        Caller.Answer opened = device.post("/api/v1/show.zip", zip.bytes());
        assertEquals(200, opened.status(), opened.text());
        String name = opened.json().get("event").asText();
        assertArrayEquals(
                device.get("/api/v1/event").bytes(),
                device.get("/api/v1/events/" + name).bytes());
        assertEquals(422, device.post("/api/v1/show.zip", "no zip").status());
        assertTrue(Files.exists(hall.walls().resolveSibling("events")));
    }

    @Test
    void the_programme_goes_out_for_word_and_excel() throws Exception {
        for (String kind : List.of("docx", "xlsx")) {
            Caller.Answer document = device.get("/api/v1/agenda." + kind);
            assertEquals(200, document.status());
            assertEquals("PK", document.text().substring(0, 2));
            assertEquals("attachment; filename=\"chuong-trinh." + kind + "\"", document.header("Content-Disposition"));
        }
    }

    @Test
    void a_draft_is_set_for_another_wall_when_asked() throws Exception {
        Caller.Answer drawn = device.post("/api/v1/draft/phong?wall=1344x832", EVENT.formatted("Tổng kết công tác"));
        assertTrue(drawn.text().contains("width=\"1344\""), drawn.text().substring(0, 300));
        assertEquals(
                400,
                device.post("/api/v1/draft/phong?wall=9x9", EVENT.formatted("A"))
                        .status());
    }

    @Test
    void the_pictures_go_out_numbered_and_one_that_cannot_be_drawn_is_named() throws Exception {
        assertEquals(422, device.get("/api/v1/pictures.zip").status());
        device.put("/api/v1/cues/hong", "{\"fields\":{\"rgb\":5}}");
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(
                new ByteArrayInputStream(device.get("/api/v1/pictures.zip").bytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertEquals(
                List.of(
                        "01-phong.png",
                        "02-khai-mac.png",
                        "03-danh-sach.png",
                        "04-danh-sach.2.png",
                        "05-danh-sach.3.png",
                        "06-hong.png",
                        "07-ket.png"),
                names);
    }
}
