package vn.phong.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The live connection: what each page hears, and that no page can make a press wait. */
class LiveTest {
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

    private Watcher remote() {
        return Watcher.open(hall, "", "Authorization", "Bearer " + device.token());
    }

    private Watcher wallPage() {
        return Watcher.open(hall, "?page=wall");
    }

    @Test
    void a_page_hears_the_whole_state_at_once_and_then_every_change() throws Exception {
        try (Watcher remote = remote()) {
            assertEquals("phong", remote.next("state").at("/program/cue").asText());
            device.press("next", "{}");
            JsonNode changed = remote.until(
                    "state", state -> state.at("/program/cue").asText().equals("khai-mac"));
            assertEquals("Phát biểu khai mạc", changed.at("/onWall/label").asText());
            assertEquals(7, changed.get("rundown").size());
        }
    }

    @Test
    void a_beat_comes_every_half_second_with_what_changes_without_a_press() throws Exception {
        try (Watcher remote = remote()) {
            remote.next("beat");
            long from = System.nanoTime();
            remote.next("beat");
            JsonNode beat = remote.next("beat");
            long tookMs = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from);
            assertTrue(tookMs > 600 && tookMs < 1600, tookMs + " ms for two beats");
            assertEquals("127.0.0.1:4048", beat.at("/outputs/0/name").asText());
            assertEquals(1, beat.at("/pages/remote").asInt());
        }
    }

    @Test
    void a_wall_page_needs_no_pin_and_hears_only_pictures_and_beats() throws Exception {
        try (Watcher wall = wallPage()) {
            JsonNode first = wall.next("wall");
            assertEquals(256, first.get("width").asInt());
            assertEquals(160, first.get("height").asInt());
            assertEquals(0, first.get("fadeMs").asInt());
            device.press("next", "{}");
            JsonNode next = wall.until("wall", told -> !told.get("picture").equals(first.get("picture")));
            assertEquals(400, next.get("fadeMs").asInt());
            device.press("black", "{\"on\":true}");
            JsonNode black = wall.until("wall", told -> !told.get("picture").equals(next.get("picture")));
            assertEquals(0, black.get("fadeMs").asInt());
            wall.next("beat");
            wall.next("beat");
            assertEquals(Set.of("beat", "page", "wall"), wall.tags());
        }
    }

    @Test
    void the_pictures_that_may_come_next_can_be_fetched_ahead_on_this_computer() throws Exception {
        try (Watcher wall = wallPage()) {
            JsonNode told = wall.until("wall", message -> message.get("ready").size() >= 3);
            Set<String> lengths = new TreeSet<>();
            for (JsonNode id : told.get("ready")) {
                Caller.Answer answer = Caller.stranger(hall).get("/api/v1/pictures/" + id.asText() + ".png");
                lengths.add(String.valueOf(answer.status()));
            }
            assertEquals(Set.of("200"), lengths);
        }
    }

    /** A name is nobody's business before its hour: a guest's wall page has what the wall has. */
    @Test
    void a_stranger_on_another_computer_is_told_and_given_only_what_stands_on_the_wall() throws Exception {
        try (Watcher here = wallPage();
                FarAway stranger = FarAway.wallPage(hall)) {
            JsonNode all = here.until("wall", message -> message.get("ready").size() >= 3);
            JsonNode told = stranger.next("wall");
            assertEquals("[]", told.get("ready").toString());
            assertTrue(told.get("coming").isNull());
            String onWall = told.get("picture").asText();
            assertEquals(200, FarAway.get(hall, picture(onWall)));
            for (JsonNode id : all.get("ready")) {
                if (!id.asText().equals(onWall)) {
                    assertEquals(404, FarAway.get(hall, picture(id.asText())));
                }
            }
            device.press("next", "{}");
            String next = stranger.next("wall").get("picture").asText();
            assertNotEquals(onWall, next);
            assertEquals(200, FarAway.get(hall, picture(next)));
            assertEquals(200, FarAway.get(hall, picture(onWall)), "a slow page still fetches what stood before");
        }
    }

    private static String picture(String id) {
        return "/api/v1/pictures/" + id + ".png";
    }

    @Test
    void what_a_wall_page_shows_is_known() throws Exception {
        try (Watcher remote = remote();
                Watcher wall = wallPage()) {
            remote.until("beat", beat -> beat.at("/pages/wall").asInt() == 1);
            assertEquals(new WallPages(1, 0), hall.server().wallPages());
            String id = wall.next("wall").get("picture").asText();
            wall.say("{\"tag\":\"shown\",\"payload\":{\"picture\":\"" + id + "\"}}");
            remote.until("beat", beat -> beat.at("/pages/wallCurrent").asInt() == 1);
            assertEquals(new WallPages(1, 1), hall.server().wallPages());
        }
    }

    @Test
    void a_wall_page_that_says_it_shows_something_else_is_an_alarm_until_it_shows_the_picture() throws Exception {
        try (Watcher remote = remote();
                Watcher wall = wallPage()) {
            String id = wall.next("wall").get("picture").asText();
            shows(wall, "0123456789abcdef");
            JsonNode beat = untilWrong(remote, wall, 1);
            assertEquals(
                    "Trang màn LED 1 (127.0.0.1) đang hiện hình khác với hình đang lên: hãy tải lại trang đó (F5);"
                            + " nếu còn báo, hãy đóng rồi mở lại trang /wall.",
                    beat.at("/alarms/0/vi").asText());
            JsonNode page = device.get("/api/v1/health").json().at("/wallPages/0");
            assertTrue(page.get("wrong").asBoolean(), page.toString());
            assertEquals(beat.at("/alarms/0/en"), page.at("/faults/0/en"));
            assertTrue(device.get("/api/v1/readiness").json().toString().contains("Trang màn LED 1"));
            shows(wall, id);
            assertEquals(0, untilWrong(remote, wall, 0).get("alarms").size());
        }
    }

    @Test
    void a_wall_page_that_fell_asleep_or_is_closed_is_no_alarm() throws Exception {
        try (Watcher remote = remote();
                Watcher asleep = wallPage()) {
            String id = asleep.next("wall").get("picture").asText();
            shows(asleep, id);
            asleep.say("{\"tag\":\"beat\",\"payload\":{}}");
            try (Watcher wall = wallPage()) {
                shows(wall, id);
                remote.until("beat", 20, told -> told.at("/pages/wallCurrent").asInt() == 2);
                device.press("next", "{}");
                JsonNode beat = untilWrong(remote, wall, 1);
                assertEquals(1, beat.get("alarms").size());
                assertTrue(beat.at("/alarms/0/vi").asText().startsWith("Trang màn LED 2 "), beat.toString());
            }
            remote.until("beat", 20, told -> told.at("/pages/wallWrong").asInt() == 0);
        }
    }

    private static void shows(Watcher wall, String picture) {
        wall.say("{\"tag\":\"shown\",\"payload\":{\"picture\":\"" + picture + "\"}}");
    }

    /** A living page answers beats; so does this one, until the remote hears of so many wrong pages. */
    private static JsonNode untilWrong(Watcher remote, Watcher wall, int pages) throws InterruptedException {
        return remote.until("beat", 20, beat -> {
            wall.say("{\"tag\":\"beat\",\"payload\":{}}");
            return beat.at("/pages/wallWrong").asInt() == pages;
        });
    }

    @Test
    void a_press_over_the_connection_is_answered_with_its_id() throws Exception {
        try (Watcher remote = remote()) {
            remote.say("{\"tag\":\"press\",\"payload\":{\"command\":\"next\",\"commandId\":\"a-7\"}}");
            JsonNode answer = remote.next("answer");
            assertEquals(
                    "{\"commandId\":\"a-7\",\"status\":200,\"revision\":1,\"result\":\"done\"}", answer.toString());
            remote.say("{\"tag\":\"press\",\"payload\":{\"command\":\"next\",\"expectedRevision\":0}}");
            assertEquals(409, remote.next("answer").get("status").asInt());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not json                                                  | 400",
                "[]                                                        | 400",
                "{\"tag\":\"dance\"}                                       | 400",
                "{\"tag\":\"press\"}                                       | 400",
                "{\"tag\":\"press\",\"payload\":{\"command\":5}}           | 400",
                "{\"tag\":\"press\",\"payload\":{\"command\":\"jump\"}}    | 404",
                "{\"tag\":\"press\",\"payload\":{\"command\":\"load\",\"cue\":\"x\"}} | 422"
            })
    void a_message_that_does_not_fit_is_answered_and_the_connection_stays(String message, int status) throws Exception {
        try (Watcher remote = remote()) {
            remote.say(message);
            JsonNode answer = remote.next("answer");
            assertEquals(status, answer.get("status").asInt());
            assertTrue(answer.at("/error/vi").asText().endsWith("."), answer.toString());
            remote.next("beat");
        }
    }

    @Test
    void a_wall_page_cannot_press() throws Exception {
        try (Watcher wall = wallPage()) {
            wall.say("{\"tag\":\"press\",\"payload\":{\"command\":\"next\"}}");
            assertEquals(403, wall.next("answer").get("status").asInt());
            assertEquals(0, hall.playout().show().state().revision());
        }
    }

    @Test
    void a_connection_sets_no_cookie() throws Exception {
        try (Socket socket = deaf()) {
            byte[] answer = new byte[1024];
            int size = socket.getInputStream().read(answer);
            String headers = new String(answer, 0, size, StandardCharsets.ISO_8859_1);
            assertTrue(headers.startsWith("HTTP/1.1 101"), headers);
            assertFalse(headers.contains("Set-Cookie"), headers);
        }
    }

    @Test
    void a_stranger_is_turned_away_at_the_door() {
        assertEquals(401, turnedAway(""));
        assertEquals(401, turnedAway("?page=other"));
    }

    @Test
    void a_page_of_another_site_is_turned_away_at_the_door() {
        assertEquals(403, turnedAway("", "Authorization", "Bearer " + device.token(), "Origin", "http://evil.example"));
        assertEquals(403, turnedAway("?page=wall", "Origin", "http://evil.example"));
    }

    private int turnedAway(String query, String... headers) {
        CompletionException failed = assertThrows(
                CompletionException.class,
                () -> Watcher.open(hall, query, headers).close());
        return ((WebSocketHandshakeException) failed.getCause()).getResponse().statusCode();
    }

    @Test
    void a_page_that_reads_nothing_delays_no_press_and_is_let_go() throws Exception {
        try (Socket deaf = deaf();
                Watcher remote = remote()) {
            remote.until("beat", beat -> beat.at("/pages/remote").asInt() == 2);
            long worstMs = 0;
            for (int press = 0; press < 400; press++) {
                long from = System.nanoTime();
                device.press("black", "{\"on\":" + (press % 2 == 0) + "}");
                worstMs = Math.max(worstMs, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from));
            }
            assertTrue(worstMs < 1000, worstMs + " ms");
            remote.until("state", state -> state.get("revision").asInt() == 400);
            remote.until("beat", 15, beat -> beat.at("/pages/remote").asInt() == 1);
            assertFalse(deaf.isClosed());
        }
    }

    /** A page whose device has gone to sleep: it opened the connection and never reads. */
    private Socket deaf() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(2048);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), hall.port()));
        String upgrade = "GET /api/v1/live HTTP/1.1\r\nHost: 127.0.0.1:" + hall.port()
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nAuthorization: Bearer " + device.token()
                + "\r\n\r\n";
        socket.getOutputStream().write(upgrade.getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    @Test
    void the_server_says_goodbye_when_it_closes() throws Exception {
        Watcher remote = remote();
        remote.next("state");
        hall.close();
        assertTrue(remote.closedWithin(5));
        hall = Hall.open();
    }
}
