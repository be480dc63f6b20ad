package vn.phong.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phong.message.Refusal;
import vn.phong.wall.Wall;

/** What docs/API.md promises, asked of a real server with a real show behind it. */
class RemoteServerTest {
    private static Hall hall;
    private static Caller device;
    private static Caller stranger;

    @BeforeAll
    static void open() throws Exception {
        hall = Hall.open();
        device = Caller.device(hall);
        stranger = Caller.stranger(hall);
    }

    @AfterAll
    static void close() {
        hall.close();
    }

    @BeforeEach
    void start_of_the_evening() throws Exception {
        device.press("backdrop", "{}");
        device.press("load", "{\"cue\":\"khai-mac\"}");
    }

    private static JsonNode state() throws Exception {
        return device.get("/api/v1/state").json();
    }

    private static void assertSentence(JsonNode answer) {
        assertTrue(answer.at("/error/vi").asText().endsWith("."), answer.toString());
        assertTrue(answer.at("/error/en").asText().endsWith("."), answer.toString());
    }

    @Test
    void next_puts_the_preview_on_the_air_and_answers_with_the_new_state() throws Exception {
        JsonNode answer = device.press("next", "");
        assertEquals("done", answer.get("result").asText());
        assertEquals("khai-mac", answer.at("/state/program/cue").asText());
        assertEquals("danh-sach", answer.at("/state/preview/cue").asText());
        assertFalse(answer.has("message"));
    }

    @Test
    void previous_take_backdrop_black_and_freeze_do_what_they_say() throws Exception {
        device.press("next", "{}");
        assertEquals(
                "khai-mac",
                device.press("backdrop", "{}").at("/state/selection/cue").asText());
        assertEquals(
                "khai-mac",
                device.press("previous", "{}").at("/state/program/cue").asText());
        assertEquals(
                "danh-sach", device.press("take", "{}").at("/state/program/cue").asText());
        assertTrue(
                device.press("black", "{\"on\":true}").at("/state/onWall/black").asBoolean());
        assertFalse(device.press("black", "{\"on\":false}").at("/state/black").asBoolean());
        assertTrue(device.press("lock", "{\"on\":true}").at("/state/locked").asBoolean());
        assertEquals("nothing", device.press("next", "{}").at("/result").asText());
        assertFalse(device.press("lock", "{\"on\":false}").at("/state/locked").asBoolean());
        assertEquals(
                "Mở lại màn",
                device.press("load", "{\"cue\":\"phong\"}").at("/state/undo/vi").asText());
        assertTrue(device.press("undo", "{}").at("/state/black").asBoolean());
        device.press("undo", "{}");
        device.press("freeze", "{\"on\":true}");
        JsonNode frozen = device.press("next", "{}").get("state");
        assertEquals(2, frozen.at("/program/page").asInt());
        assertEquals(1, frozen.at("/onWall/page").asInt());
        assertTrue(frozen.get("frozen").asBoolean());
    }

    @Test
    void a_page_of_a_list_is_loaded_by_its_number() throws Exception {
        JsonNode preview = device.press("load", "{\"cue\":\"danh-sach.3\"}").at("/state/preview");
        assertEquals("danh-sach", preview.get("cue").asText());
        assertEquals(3, preview.get("page").asInt());
        assertEquals(3, preview.get("pages").asInt());
    }

    @Test
    void next_at_the_end_does_nothing_and_says_so() throws Exception {
        device.press("load", "{\"cue\":\"ket\"}");
        device.press("take", "{}");
        JsonNode answer = device.press("next", "{}");
        assertEquals("nothing", answer.get("result").asText());
        assertTrue(answer.at("/message/vi").asText().startsWith("Đã hết chương trình"));
        assertEquals("ket", answer.at("/state/program/cue").asText());
    }

    @Test
    void a_retried_press_is_not_a_second_step() throws Exception {
        String body = "{\"commandId\":\"retry-1\"}";
        long revision = device.press("next", body).at("/state/revision").asLong();
        JsonNode again = device.press("next", body);
        assertEquals("repeated", again.get("result").asText());
        assertEquals(revision, again.at("/state/revision").asLong());
    }

    @Test
    void a_stale_press_gets_409_a_sentence_and_the_fresh_state() throws Exception {
        long revision = state().get("revision").asLong();
        device.press("next", "{}");
        Caller.Answer stale = device.post("/api/v1/show/next", "{\"expectedRevision\":" + revision + "}");
        assertEquals(409, stale.status());
        assertSentence(stale.json());
        assertEquals(revision + 1, stale.json().at("/state/revision").asLong());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "next     | {\"on\":true}                  | \"on\"",
                "next     | {                              | dòng:cột 1:",
                "next     | []                             | đối tượng JSON",
                "next     | 7                              | đối tượng JSON",
                "next     | {} {}                          | JSON",
                "next     | {\"commandId\":1}              | \"commandId\"",
                "next     | {\"commandId\":\"\"}           | \"commandId\"",
                "next     | {\"commandId\":\"a b\"}        | \"commandId\"",
                "next     | {\"commandId\":null}           | \"commandId\"",
                "next     | {\"expectedRevision\":\"1\"}   | \"expectedRevision\"",
                "next     | {\"expectedRevision\":-1}      | \"expectedRevision\"",
                "next     | {\"expectedRevision\":1.5}     | \"expectedRevision\"",
                "next     | {\"expectedRevision\":99999999999999999999999} | JSON",
                "next     | {\"commandId\":\"a\",\"commandId\":\"b\"}      | JSON",
                "load     | {}                             | \"cue\"",
                "load     | {\"cue\":5}                    | \"cue\"",
                "load     | {\"cue\":\"\"}                 | \"cue\"",
                "load     | {\"cue\":\"a.0\"}              | \"cue\"",
                "load     | {\"cue\":\"a.b\"}              | \"cue\"",
                "black    | {}                             | \"on\"",
                "black    | {\"on\":\"true\"}              | \"on\"",
                "freeze   | {\"on\":1}                     | \"on\"",
                "freeze   | {\"on\":true,\"extra\":1}      | \"extra\"",
            })
    void a_body_that_does_not_fit_gets_400_with_the_place(String command, String body, String named) throws Exception {
        long before = state().get("revision").asLong();
        Caller.Answer answer = device.post("/api/v1/show/" + command, body);
        assertEquals(400, answer.status(), answer.text());
        assertSentence(answer.json());
        assertTrue(answer.json().at("/error/vi").asText().contains(named), answer.text());
        assertEquals(before, state().get("revision").asLong());
    }

    @ParameterizedTest
    @ValueSource(strings = {"khong-co", "danh-sach.4", "khai-mac.2"})
    void loading_an_unknown_cue_gets_422(String cue) throws Exception {
        Caller.Answer answer = device.post("/api/v1/show/load", "{\"cue\":\"" + cue + "\"}");
        assertEquals(422, answer.status());
        assertSentence(answer.json());
    }

    @Test
    void an_edit_replaces_the_fields_and_the_picture() throws Exception {
        device.press("next", "{}");
        String before = state().at("/onWall/picture").asText();
        Caller.Answer edited = device.put(
                "/api/v1/cues/khai-mac", "{\"fields\":{\"title\":\"Đồng chí Nguyễn Văn A\",\"rgb\":1048576}}");
        assertEquals(200, edited.status(), edited.text());
        assertEquals("done", edited.json().get("result").asText());
        for (int wait = 0; wait < 200 && state().at("/onWall/picture").asText().equals(before); wait++) {
            Thread.sleep(10);
        }
        assertNotEquals(before, state().at("/onWall/picture").asText());
        device.put("/api/v1/cues/khai-mac", "{\"fields\":{\"rgb\":1068683}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"fields\":[]}",
                "{\"fields\":{\"a\":null}}",
                "{\"fields\":{\"a\":\"\\u0000\"}}",
                "{\"fields\":{\"a\":\"\\ud800\"}}",
                "{\"fields\":{\"\\u0007\":1}}",
                "{\"fields\":{\"a\":1e400}}",
                "{\"fields\":{\"a\":12345678901}}",
                "{\"fields\":{\"a\":[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]}}",
                "{\"fields\":{},\"colour\":\"x\"}"
            })
    void an_edit_that_does_not_fit_gets_400(String body) throws Exception {
        Caller.Answer answer = device.put("/api/v1/cues/khai-mac", body);
        assertEquals(400, answer.status(), answer.text());
        assertSentence(answer.json());
    }

    @Test
    void editing_an_unknown_cue_gets_404() throws Exception {
        assertEquals(404, device.put("/api/v1/cues/khong-co", "{\"fields\":{}}").status());
    }

    @Test
    void the_state_tells_everything_a_remote_shows() throws Exception {
        JsonNode state = state();
        assertEquals("Hội nghị thử <b>& \"ngoặc\"</b>", state.get("event").asText());
        assertEquals(
                "{\"name\":\"main\",\"width\":256,\"height\":160,\"pitchMm\":4.0}",
                state.get("wall").toString());
        assertEquals(
                "{\"n\":4,\"cue\":\"danh-sach\",\"page\":2,\"pages\":3,\"label\":\"Danh sách khen\","
                        + "\"layout\":\"award-batch\",\"item\":\"khen\",\"skip\":false}",
                state.at("/rundown/3").toString());
        assertEquals(
                "{\"id\":\"khen\",\"number\":\"2\",\"time\":\"9h30\",\"text\":\"Khen thưởng\",\"performer\":\"\"}",
                state.at("/agenda/1").toString());
        assertEquals("live", state.at("/outputs/0/state").asText());
        assertEquals("[]", state.get("alarms").toString());
        assertEquals(0, state.at("/pages/wall").asInt());
        assertEquals(0, state.at("/virtual/main/lostPackets").asInt());
        assertEquals(16, state.at("/onWall/picture").asText().length());
    }

    @Test
    void a_cue_that_cannot_be_drawn_leaves_the_wall_and_is_an_alarm() throws Exception {
        String before = state().at("/onWall/picture").asText();
        device.press("load", "{\"cue\":\"hong\"}");
        device.press("take", "{}");
        for (int wait = 0; wait < 200 && state().get("alarms").isEmpty(); wait++) {
            Thread.sleep(10);
        }
        assertEquals(before, state().at("/onWall/picture").asText());
        assertTrue(state().at("/alarms/0/vi").asText().contains("Mục hỏng"), state().toString());
    }

    @Test
    void frames_come_pixel_for_pixel_with_the_picture_as_their_tag() throws Exception {
        Caller.Answer answer = device.get("/api/v1/frames/program.png");
        assertEquals(200, answer.status());
        assertEquals("image/png", answer.header("Content-Type"));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(answer.bytes()));
        assertEquals(256, image.getWidth());
        assertEquals(160, image.getHeight());
        assertEquals("\"" + state().at("/onWall/picture").asText() + "\"", answer.header("ETag"));
        int[] pixels = image.getRGB(0, 0, 256, 160, null, 0, 256);
        assertArrayEquals(hall.playout().pictures().onWall().frame().pixels(), pixels);
        assertEquals(
                304,
                device.get("/api/v1/frames/program.png", "If-None-Match", answer.header("ETag"))
                        .status());
    }

    @Test
    void frames_are_named_by_program_preview_or_cue() throws Exception {
        byte[] preview = device.get("/api/v1/frames/preview.png").bytes();
        assertArrayEquals(preview, device.get("/api/v1/frames/khai-mac.png").bytes());
        assertFalse(java.util.Arrays.equals(
                device.get("/api/v1/frames/danh-sach.png").bytes(),
                device.get("/api/v1/frames/danh-sach.2.png").bytes()));
        Caller.Answer svg = device.get("/api/v1/frames/khai-mac.svg");
        assertEquals("image/svg+xml", svg.header("Content-Type"));
        assertTrue(svg.text().startsWith("<svg"));
        assertTrue(svg.header("Content-Security-Policy").contains("sandbox"));
    }

    @ParameterizedTest
    @CsvSource({
        "khong-co.png, 404",
        "danh-sach.9.png, 404",
        "khai-mac.jpg, 404",
        "khai-mac, 404",
        "hong.png, 422",
        "hong.svg, 422"
    })
    void a_frame_that_is_not_there_says_why(String file, int status) throws Exception {
        Caller.Answer answer = device.get("/api/v1/frames/" + file);
        assertEquals(status, answer.status(), answer.text());
        assertSentence(answer.json());
    }

    @Test
    void the_preview_at_the_end_of_the_rundown_is_404() throws Exception {
        device.press("load", "{\"cue\":\"ket\"}");
        device.press("take", "{}");
        Caller.Answer answer = device.get("/api/v1/frames/preview.png");
        assertEquals(404, answer.status());
        assertTrue(answer.json().at("/error/vi").asText().contains("Xem trước"));
    }

    @Test
    void a_finished_picture_needs_no_pin_and_may_be_kept_for_ever() throws Exception {
        String id = state().at("/onWall/picture").asText();
        Caller.Answer answer = stranger.get("/api/v1/pictures/" + id + ".png");
        assertEquals(200, answer.status());
        assertTrue(answer.header("Cache-Control").contains("immutable"));
        assertEquals(404, stranger.get("/api/v1/pictures/0123456789abcdef.png").status());
    }

    @Test
    void what_the_virtual_wall_shows_comes_as_png() throws Exception {
        Caller.Answer answer = device.get("/api/v1/virtual/main.png");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(answer.bytes()));
        assertEquals(0xFF000000, image.getRGB(255, 159));
        assertEquals(
                304,
                device.get("/api/v1/virtual/main.png", "If-None-Match", answer.header("ETag"))
                        .status());
        assertEquals(404, device.get("/api/v1/virtual/other.png").status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/state", "/api/v1/session", "/api/v1/frames/program.png", "/api/v1/virtual/main.png"})
    void a_stranger_gets_401(String path) throws Exception {
        Caller.Answer answer = stranger.get(path);
        assertEquals(401, answer.status());
        assertSentence(answer.json());
        assertEquals(
                401,
                stranger.get(path, "Authorization", "Bearer 00000000000000000000000000000000")
                        .status());
        assertEquals(401, stranger.get(path, "Authorization", "Basic abc").status());
    }

    @Test
    void a_stranger_cannot_press() throws Exception {
        long before = state().get("revision").asLong();
        assertEquals(401, stranger.post("/api/v1/show/next", "{}").status());
        assertEquals(
                401, stranger.put("/api/v1/cues/khai-mac", "{\"fields\":{}}").status());
        assertEquals(before, state().get("revision").asLong());
    }

    @Test
    void a_stranger_is_led_to_the_login_page_and_the_wall_page_is_open() throws Exception {
        for (String page : new String[] {"/remote", "/preview", "/virtual/main"}) {
            Caller.Answer answer = stranger.get(page);
            assertEquals(303, answer.status());
            assertEquals("/login?next=" + page, answer.header("Location"));
            assertEquals(200, device.get(page).status());
        }
        assertEquals("/login", stranger.get("/").header("Location"));
        assertEquals("/remote", device.get("/").header("Location"));
        assertEquals(200, stranger.get("/wall/main").status());
        assertEquals(200, stranger.get("/login").status());
    }

    @Test
    void the_scanned_code_sets_a_cookie_that_scripts_and_other_sites_cannot_use() throws Exception {
        Caller.Answer answer = stranger.get("/join/" + Hall.SECRET);
        assertEquals(303, answer.status());
        assertEquals("/remote", answer.header("Location"));
        String cookie = answer.header("Set-Cookie");
        assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"), cookie);
        String pair = cookie.substring(0, cookie.indexOf(';'));
        assertEquals(200, stranger.get("/api/v1/state", "Cookie", pair).status());
        assertEquals("/login?old-code=1", stranger.get("/join/old").header("Location"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "null", "http://127.0.0.1:1", "::::", "http://"})
    void a_press_from_another_site_gets_403(String origin) throws Exception {
        Caller.Answer answer = device.post("/api/v1/show/next", "{}", "Origin", origin);
        assertEquals(403, answer.status());
        assertSentence(answer.json());
        assertEquals(
                403,
                stranger.post("/api/v1/session", "{\"pin\":\"1\"}", "Origin", origin)
                        .status());
    }

    @Test
    void a_press_from_our_own_page_is_taken() throws Exception {
        assertEquals(
                200,
                device.post("/api/v1/show/next", "{}", "Origin", hall.address()).status());
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nothing, 404",
        "GET, /api/v1/nothing, 404",
        "POST, /api/v1/show/jump, 404",
        "POST, /api/v1/show, 404",
        "GET, /wall/other, 404",
        "GET, /virtual/other, 404",
        "GET, /js/nothing.js, 404",
        "GET, /js/.., 404",
        "GET, /css/base.css.map, 404",
        "GET, /api/v1/show/next, 405",
        "DELETE, /api/v1/state, 405",
        "PATCH, /api/v1/cues/ket, 405",
        "POST, /remote, 405"
    })
    void what_is_not_there_is_said_in_json(String method, String path, int status) throws Exception {
        Caller.Answer answer = device.send(method, path, "{}");
        assertEquals(status, answer.status(), answer.text());
        assertSentence(answer.json());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1",
                "GET /js/%2e%2e/remote.html HTTP/1.1",
                "GET /a%00b HTTP/1.1",
                "GET /%zz HTTP/1.1",
                "GET /api/v1/frames/%2F.png HTTP/1.1",
                "GARBAGE",
                "GET / HTTP/9.9",
                "GET /\u0001 HTTP/1.1"
            })
    void a_broken_request_line_gets_json_and_no_stack_trace(String line) throws Exception {
        String answer = raw(line + "\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
        assertTrue(answer.matches("(?s)HTTP/1.1 (4\\d\\d|505) .*"), answer);
        assertFalse(answer.contains("<html") || answer.contains("\tat ") || answer.contains("Jetty"), answer);
        assertTrue(answer.contains("\"error\""), answer);
    }

    @Test
    void a_body_of_50_mb_gets_413_before_it_is_sent() throws Exception {
        String answer = raw("POST /api/v1/show/next HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer "
                + device.token() + "\r\nContent-Length: 52428800\r\n\r\n{\"commandId\":");
        assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
        assertTrue(answer.contains("64 KiB"), answer);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/import/read?name=a.docx, 25 MB",
        "/api/v1/images?name=a.png, 20 MB",
        "/api/v1/fonts?name=a.ttf, 20 MB",
        "/api/v1/show.zip, 256 MB"
    })
    void a_file_of_300_mb_gets_413_with_its_limit_before_it_is_sent(String path, String limit) throws Exception {
        String answer = raw("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + device.token()
                + "\r\nContent-Length: 314572800\r\n\r\nPK");
        assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
        assertTrue(answer.contains(limit), answer);
    }

    @Test
    void a_press_that_the_network_held_back_is_not_done_when_it_comes_at_last() throws Exception {
        long now = state().get("now").asLong();
        Caller.Answer late = device.post("/api/v1/show/next", "{}", "Phong-Pressed-At", String.valueOf(now - 60_000));
        assertEquals(409, late.status());
        assertEquals(
                "Lệnh này đến trễ nên không thực hiện; hãy nhìn màn rồi bấm lại.",
                late.json().at("/error/vi").asText());
        assertEquals("phong", state().at("/program/cue").asText());
        long soon = state().get("now").asLong();
        assertEquals(
                200,
                device.post("/api/v1/show/next", "{}", "Phong-Pressed-At", String.valueOf(soon))
                        .status());
    }

    @Test
    void a_body_that_does_not_say_how_long_it_is_is_cut_off_at_64_kib() throws Exception {
        String chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
        String answer = raw("POST /api/v1/show/next HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer "
                + device.token() + "\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk + chunk);
        assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
    }

    @Test
    void every_page_forbids_foreign_content_and_frames() throws Exception {
        for (String path : new String[] {"/remote", "/login", "/wall/main", "/nothing", "/api/v1/state"}) {
            Caller.Answer answer = device.get(path);
            String policy = answer.header("Content-Security-Policy");
            assertTrue(policy.startsWith("default-src 'self'; "), policy);
            assertTrue(policy.contains("frame-ancestors 'none'"), policy);
            assertFalse(policy.contains("unsafe"), policy);
            assertEquals("nosniff", answer.header("X-Content-Type-Options"));
            assertEquals("no-referrer", answer.header("Referrer-Policy"));
            assertFalse(answer.header("Cache-Control").isEmpty());
            assertEquals("", answer.header("Server"));
        }
    }

    @Test
    void pages_hold_no_script_or_style_of_their_own() throws Exception {
        for (String path : new String[] {"/remote", "/login", "/wall/main", "/preview", "/virtual/main"}) {
            String page = device.get(path).text();
            assertFalse(page.contains("<style") || page.contains(" style=") || page.contains(" onclick="), path);
            assertFalse(page.matches("(?s).*<script(?![^>]*src=).*"), path);
        }
    }

    @Test
    void a_page_that_has_not_changed_is_not_sent_again() throws Exception {
        Caller.Answer first = device.get("/js/remote.js");
        assertEquals(
                "text/javascript; charset=utf-8", first.header("Content-Type").toLowerCase(java.util.Locale.ROOT));
        assertEquals(
                304,
                device.get("/js/remote.js", "If-None-Match", first.header("ETag"))
                        .status());
    }

    @Test
    void a_sixth_wrong_pin_gets_429_with_a_sentence() throws Exception {
        try (Hall other = Hall.open()) {
            Caller guest = Caller.stranger(other);
            for (int wrong = 0; wrong < 5; wrong++) {
                assertEquals(
                        401,
                        guest.post("/api/v1/session", "{\"pin\":\"000000\"}").status());
            }
            Caller.Answer answer = guest.post("/api/v1/session", "{\"pin\":\"" + Hall.PIN + "\"}");
            assertEquals(429, answer.status());
            int waitS = Integer.parseInt(answer.header("Retry-After"));
            assertTrue(waitS > 30 && waitS <= 60, "Retry-After: " + waitS);
            assertSentence(answer.json());
        }
    }

    @Test
    void a_device_stays_logged_in_when_the_server_comes_back() throws Exception {
        Hall.ForgetfulStore store = new Hall.ForgetfulStore();
        String token;
        try (Hall first = Hall.open(Hall.EVENT, new Wall("main", 64, 32, 4), 0, store)) {
            token = Caller.device(first).token();
        }
        try (Hall second = Hall.open(Hall.EVENT, new Wall("main", 64, 32, 4), 0, store)) {
            Caller guest = Caller.stranger(second);
            assertEquals(
                    200,
                    guest.get("/api/v1/state", "Authorization", "Bearer " + token)
                            .status());
        }
    }

    @Test
    void a_port_in_use_is_said_in_a_sentence_with_one_that_is_free() throws Exception {
        int taken = hall.port();
        Wall wall = new Wall("main", 64, 32, 4);
        Refusal refusal =
                assertThrows(Refusal.class, () -> Hall.open(Hall.EVENT, wall, taken, new Hall.ForgetfulStore()));
        String said = refusal.words().en();
        assertTrue(said.startsWith("Port " + taken + " is in use"), said);
        int free = Integer.parseInt(said.replaceAll(".*--port (\\d+)\\.", "$1"));
        try (ServerSocket socket = new ServerSocket(free)) {
            assertEquals(free, socket.getLocalPort());
        }
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), hall.port())) {
            socket.setSoTimeout(5000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.UTF_8));
            out.flush();
            InputStream in = socket.getInputStream();
            StringBuilder answer = new StringBuilder();
            byte[] buffer = new byte[8192];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                answer.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
            }
            return answer.toString();
        }
    }
}
