package vn.phong.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Late changes over HTTP: looked at first, made once, and never over somebody else's. */
class CueRoutesTest {
    private static final String CUE = "/api/v1/cues/khai-mac";

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

    private List<String> order() throws Exception {
        List<String> order = new ArrayList<>();
        for (JsonNode row : device.get("/api/v1/state").json().get("rundown")) {
            if (!order.contains(row.get("cue").asText())) {
                order.add(row.get("cue").asText());
            }
        }
        return order;
    }

    @Test
    void a_picture_that_is_not_drawn_in_time_is_503_with_a_sentence() throws Exception {
        Caller caller = Caller.device(hall);
        caller.put("/api/v1/cues/khai-mac", "{\"fields\":{\"rgb\":" + Hall.HANGING + "}}");
        Caller.Answer answer = caller.get("/api/v1/frames/khai-mac.png");
        assertEquals(503, answer.status(), answer.text());
        String words = answer.json().at("/error/vi").asText();
        assertTrue(words.startsWith("Hình vẽ chưa kịp"), words);
    }

    @Test
    void a_cue_tells_its_words_and_the_fields_of_its_layouts_card() throws Exception {
        JsonNode cue = device.get(CUE).json();
        assertEquals("Phát biểu khai mạc", cue.get("label").asText());
        assertEquals(0x104E8B, cue.at("/fields/rgb").asInt());
        assertTrue(cue.get("fadeMs").isNull());
        List<String> names = new ArrayList<>();
        cue.at("/form/fields").forEach(field -> names.add(field.get("name").asText()));
        assertEquals(List.of("kind", "honorific", "name", "position", "unit", "photo"), names);
        assertFalse(cue.at("/form/example/name").asText().isEmpty());
        assertEquals(404, device.get("/api/v1/cues/khong-co").status());
    }

    @Test
    void a_draft_is_drawn_without_touching_the_wall_and_is_there_when_the_edit_is_made() throws Exception {
        device.press("load", "{\"cue\":\"khai-mac\"}");
        device.press("take", "{}");
        String onWall = device.get("/api/v1/state").json().at("/onWall/picture").asText();
        String fields = "{\"fields\":{\"rgb\":1193046,\"title\":\"Bản mới\"}";
        JsonNode draft = device.post(CUE + "/draft", fields + ",\"page\":7}").json();
        assertEquals(1, draft.get("page").asInt());
        assertNotEquals(onWall, draft.get("picture").asText());
        assertEquals(
                onWall, device.get("/api/v1/state").json().at("/onWall/picture").asText());
        assertEquals(
                200,
                device.get("/api/v1/pictures/" + draft.get("picture").asText() + ".png")
                        .status());
        JsonNode state = device.put(CUE, fields + "}").json().get("state");
        assertEquals(draft.get("picture"), state.at("/onWall/picture"));
    }

    /** As Apple's systems write: letters apart from their marks, also in lists and among no-break spaces. */
    @Test
    void marks_apart_from_their_letters_come_back_in_one_piece() throws Exception {
        String apart = "Nguye\u0302\u0303n Thi\u0323 A";
        assertEquals(
                200,
                device.put(CUE, "{\"fields\":{\"name\":\"" + apart + "\",\"org\":[\"Sơ\u0309 Y\"]}}")
                        .status());
        JsonNode cue = device.get(CUE).json();
        assertEquals("Nguy\u1ec5n Th\u1ecb A", cue.at("/fields/name").asText());
        assertEquals("S\u1edf Y", cue.at("/fields/org/0").asText());
    }

    @Test
    void a_draft_that_cannot_be_drawn_says_so() throws Exception {
        Caller.Answer refused = device.post(CUE + "/draft", "{\"fields\":{\"rgb\":-1}}");
        assertEquals(422, refused.status());
        assertTrue(refused.json().at("/error/vi").asText().contains("không vẽ được"), refused.text());
    }

    /** In TCVN3 the letter ư is the soft hyphen, which must come as it was typed. */
    @Test
    void what_a_draft_says_in_an_old_encoding_is_told_with_its_unicode_and_not_kept() throws Exception {
        String fields = "{\"fields\":{\"name\":\"Nguyễn Văn A\",\"position\":\"Tr\u00ADëng ban ch\u00AD¬ng tr×nh\"}}";
        JsonNode findings = device.post(CUE + "/unicode", fields).json().get("findings");
        assertEquals(1, findings.size());
        assertEquals("position", findings.get(0).get("field").asText());
        assertEquals("Trưởng ban chương trình", findings.get(0).get("instead").asText());
        assertTrue(device.get(CUE).json().at("/fields/position").isMissingNode());
    }

    @Test
    void an_edit_over_a_newer_one_is_answered_with_the_newer_one() throws Exception {
        String seen = device.get(CUE).json().get("version").asText();
        String mine = "{\"basedOn\":\"" + seen + "\",\"fields\":{\"name\":\"Nguyễn Văn A\"}}";
        assertEquals(
                200, device.put(CUE, "{\"fields\":{\"name\":\"Trần Thị B\"}}").status());
        Caller.Answer stale = device.put(CUE, mine);
        assertEquals(409, stale.status());
        assertEquals("Trần Thị B", stale.json().at("/current/fields/name").asText());
        assertEquals("Trần Thị B", device.get(CUE).json().at("/fields/name").asText());
        String now = stale.json().at("/current/version").asText();
        assertEquals(200, device.put(CUE, mine.replace(seen, now)).status());
        assertEquals("Nguyễn Văn A", device.get(CUE).json().at("/fields/name").asText());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | {\"fadeMs\":401}",
                "400 | {\"fadeMs\":\"0\"}",
                "400 | {\"label\":7}",
                "400 | {\"fields\":{},\"basedOn\":7}",
                "422 | {\"fields\":{\"name\":7}}",
                "422 | {\"fields\":{\"unit\":[\"a\"]}}",
            })
    void an_edit_that_could_not_be_kept_is_turned_back(int status, String body) throws Exception {
        String before = device.get(CUE).json().get("version").asText();
        assertEquals(status, device.put(CUE, body).status());
        assertEquals(before, device.get(CUE).json().get("version").asText());
    }

    @Test
    void a_label_and_a_cut_are_changed_without_the_words() throws Exception {
        device.put(CUE, "{\"label\":\"Khai mạc\",\"fadeMs\":0}");
        JsonNode cue = device.get(CUE).json();
        assertEquals("Khai mạc", cue.get("label").asText());
        assertEquals(0, cue.get("fadeMs").asInt());
        assertEquals(0x104E8B, cue.at("/fields/rgb").asInt());
        device.put(CUE, "{\"fadeMs\":null}");
        assertTrue(device.get(CUE).json().get("fadeMs").isNull());
    }

    @Test
    void the_order_is_changed_by_verbs_and_undone() throws Exception {
        device.press("insert", "{\"layout\":\"welcome\",\"label\":\"Chào khách\",\"after\":\"khai-mac\"}");
        device.press("move", "{\"cue\":\"ket\",\"after\":\"phong\"}");
        device.press("duplicate", "{\"cue\":\"ket\"}");
        assertEquals(List.of("phong", "ket", "ket-2", "khai-mac", "welcome", "danh-sach", "hong"), order());
        device.press("skip", "{\"cue\":\"ket\",\"on\":true}");
        assertEquals(
                "ket-2", device.get("/api/v1/state").json().at("/preview/cue").asText());
        for (int back = 0; back < 4; back++) {
            device.press("undo", "{}");
        }
        assertEquals(List.of("phong", "khai-mac", "danh-sach", "hong", "ket"), order());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "skip {\"cue\":\"khong-co\",\"on\":true}",
                "move {\"cue\":\"khai-mac\",\"after\":\"khong-co\"}",
                "duplicate {\"cue\":\"khong-co\"}",
                "insert {\"layout\":\"speaker\",\"label\":\"A\",\"after\":\"khong-co\"}",
                "insert {\"layout\":\"speaker\",\"label\":\"A\",\"fields\":{\"name\":7}}"
            })
    void what_cannot_be_done_gets_422(String press) throws Exception {
        String[] parts = press.split(" ", 2);
        assertEquals(422, device.post("/api/v1/show/" + parts[0], parts[1]).status());
        assertEquals(List.of("phong", "khai-mac", "danh-sach", "hong", "ket"), order());
    }

    @Test
    void what_new_cues_can_be_made_of_and_all_words_are_told() throws Exception {
        JsonNode layouts = device.get("/api/v1/forms").json().get("layouts");
        assertEquals(18, layouts.size());
        assertEquals("backdrop", layouts.get(0).get("id").asText());
        for (JsonNode layout : layouts) {
            if (layout.get("id").asText().equals("welcome")) {
                assertEquals("message", layout.get("asks").get("name").asText());
            } else if (layout.get("id").asText().equals("ranking")) {
                assertFalse(layout.has("asks"), "a list is not asked for in one line");
            }
        }
        device.put(CUE, "{\"fields\":{\"name\":\"Đặng Văn Đ\",\"unit\":\"Sở Z\"}}");
        JsonNode texts = device.get("/api/v1/cues").json().get("cues");
        assertEquals("khai-mac", texts.get(1).get("id").asText());
        assertEquals("Đặng Văn Đ Sở Z", texts.get(1).get("text").asText());
    }
}
