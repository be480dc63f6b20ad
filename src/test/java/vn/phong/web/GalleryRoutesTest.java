package vn.phong.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The gallery and the check over HTTP. */
class GalleryRoutesTest {
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
    @ValueSource(strings = {"/api/v1/layouts", "/api/v1/layouts/speaker.svg", "/api/v1/check"})
    void a_stranger_is_turned_back(String path) throws Exception {
        assertEquals(401, Caller.stranger(hall).get(path).status());
    }

    @Test
    void a_stranger_is_sent_to_the_login_page() throws Exception {
        Caller.Answer answer = Caller.stranger(hall).get("/layouts");
        assertEquals(303, answer.status());
        assertEquals("/login?next=/layouts", answer.header("Location"));
    }

    @Test
    void the_list_tells_each_layout_and_its_fields() throws Exception {
        JsonNode list = device.get("/api/v1/layouts?wall=1344x832&zone=25").json();
        assertEquals(1344, list.get("width").asInt());
        assertEquals("deep-red", list.get("themes").get(0).asText());
        JsonNode backdrop = list.get("layouts").get(0);
        assertEquals("backdrop", backdrop.get("id").asText());
        assertEquals(
                "{\"vi\":\"Phông chính\",\"en\":\"Backdrop\"}",
                backdrop.get("label").toString());
        assertEquals(true, backdrop.get("shipped").asBoolean());
        assertEquals(2, backdrop.get("pages").asInt());
        assertEquals("org", backdrop.get("fields").get(0).get("name").asText());
        assertEquals(true, backdrop.get("fields").get(0).get("required").asBoolean());
    }

    @Test
    void an_example_is_a_picture_of_the_asked_size_that_can_run_nothing() throws Exception {
        Caller.Answer answer = device.get("/api/v1/layouts/speaker.svg?wall=2560x768&theme=navy&zone=30&page=1");
        assertEquals(200, answer.status());
        assertEquals("image/svg+xml", answer.header("Content-Type"));
        assertTrue(answer.header("Content-Security-Policy").endsWith("sandbox"));
        assertTrue(answer.text().contains("width=\"2560\""));
        assertTrue(answer.text().contains("#0A2E6E"));
        String tag = answer.header("ETag");
        assertEquals(
                304,
                device.get("/api/v1/layouts/speaker.svg?wall=2560x768&theme=navy&zone=30", "If-None-Match", tag)
                        .status());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wall=63x640|400|Kích thước màn không dùng được; hãy ghi như 1344x832, mỗi cạnh từ 64 đến"
                        + " 8192 điểm ảnh.",
                "wall=8193x640|400|Kích thước màn không dùng được; hãy ghi như 1344x832, mỗi cạnh từ 64 đến"
                        + " 8192 điểm ảnh.",
                "wall=to|400|Kích thước màn không dùng được; hãy ghi như 1344x832, mỗi cạnh từ 64 đến 8192 điểm ảnh.",
                "wall=99999999x9|400|Kích thước màn không dùng được; hãy ghi như 1344x832, mỗi cạnh từ 64"
                        + " đến 8192 điểm ảnh.",
                "zone=21|400|Vùng dành cho cờ không dùng được; hãy chọn 0, 20, 25 hoặc 30 phần trăm.",
                "page=0|400|Số trang không dùng được; hãy cho một số từ 1 đến 999.",
                "page=9|422|Mục \"vi-du\" không có trang 9; hãy chọn từ 1 đến 1."
            })
    void what_cannot_be_shown_is_said_in_a_sentence(String query, int status, String sentence) throws Exception {
        Caller.Answer answer = device.get("/api/v1/layouts/speaker.svg?" + query);
        assertEquals(status, answer.status());
        assertEquals(sentence, answer.json().get("error").get("vi").asText());
    }

    @Test
    void an_unknown_layout_or_theme_is_said_too() throws Exception {
        assertEquals(404, device.get("/api/v1/layouts/khong-co.svg").status());
        assertEquals(404, device.get("/api/v1/layouts/speaker.png").status());
        assertEquals(400, device.get("/api/v1/layouts/speaker.svg?theme=hong").status());
        assertEquals(422, device.get("/api/v1/layouts/backdrop.svg?wall=64x64").status());
    }

    @Test
    void the_check_tells_about_the_event_of_the_show() throws Exception {
        JsonNode check = device.get("/api/v1/check").json();
        assertEquals("Hội nghị thử <b>& \"ngoặc\"</b>", check.get("event").asText());
        assertEquals(256, check.get("wall").get("width").asInt());
        assertTrue(check.get("seatsM").isNull());
        JsonNode first = check.get("findings").get(0);
        assertEquals("error", first.get("severity").asText());
        assertEquals("missing-field", first.get("check").asText());
        assertEquals("phong", first.get("cue").asText());
        assertEquals(
                25, device.get("/api/v1/check?seats=25").json().get("seatsM").asInt());
        assertEquals(400, device.get("/api/v1/check?seats=0").status());
        assertEquals(400, device.get("/api/v1/check?seats=1e9").status());
    }

    @Test
    void the_check_follows_a_change_of_words() throws Exception {
        int errors = device.get("/api/v1/check").json().get("errors").asInt();
        Caller.Answer edited =
                device.put("/api/v1/cues/khai-mac", "{\"fields\":{\"kind\":\"Khai mạc\",\"position\":\"Giám đốc\"}}");
        assertEquals(200, edited.status(), edited.text());
        assertTrue(device.get("/api/v1/check").json().get("errors").asInt() < errors);
    }

    @Test
    void many_who_look_hold_up_no_press() throws Exception {
        List<CompletableFuture<Integer>> looks = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String path = "/api/v1/layouts/backdrop.svg?wall=" + (1000 + i) + "x640";
            looks.add(CompletableFuture.supplyAsync(() -> status(path)));
        }
        long before = System.nanoTime();
        device.press("next", "{}");
        long tookMs = (System.nanoTime() - before) / 1_000_000;
        for (CompletableFuture<Integer> look : looks) {
            assertEquals(200, look.join());
        }
        long allMs = (System.nanoTime() - before) / 1_000_000;
        // a machine that is slow at everything is slow at the looks too
        assertTrue(tookMs < 2000 || tookMs < allMs / 2, tookMs + " ms of " + allMs);
    }

    private int status(String path) {
        try {
            return device.get(path).status();
        } catch (java.io.IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
