package vn.phong.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each role may do, asked of a real server, and that a stranger may do nothing. */
class RightsTest {
    private Hall hall;

    @BeforeEach
    void open() throws Exception {
        hall = Hall.open();
    }

    @AfterEach
    void close() {
        hall.close();
    }

    @ParameterizedTest
    @CsvSource({
        // technician, operator, approver, viewer, stranger
        "GET,  /api/v1/state,           200, 200, 200, 200, 401",
        "GET,  /api/v1/check,           200, 200, 200, 200, 401",
        "GET,  /api/v1/frames/program.png, 200, 200, 200, 200, 401",
        // the technician, who pressed first, holds control
        "POST, /api/v1/show/next,       200, 423, 403, 403, 401",
        "PUT,  /api/v1/cues/khai-mac,   200, 403, 403, 403, 401",
        "PUT,  /api/v1/events/thu,      422, 403, 422, 403, 401",
        "POST, /api/v1/draft/check,     422, 403, 422, 403, 401",
        "POST, /api/v1/import/event,    422, 403, 422, 403, 401",
        "POST, /api/v1/approval,        422, 403, 422, 403, 401",
        "GET,  /api/v1/entrances,       200, 403, 403, 403, 401",
        "GET,  /api/v1/entrances/approver, 200, 403, 200, 403, 401",
        "GET,  /api/v1/entrances/approver/code.svg, 200, 403, 200, 403, 401",
        "GET,  /api/v1/entrances/operator/code.svg, 200, 403, 403, 403, 401",
        "POST, /api/v1/entrances/approver, 200, 403, 403, 403, 401",
        "POST, /api/v1/events/thu/take-over, 404, 403, 404, 403, 401",
        "POST, /api/v1/images,          422, 403, 422, 403, 401",
        "GET,  /editor,                 200, 303, 200, 303, 303",
        "GET,  /import,                 200, 303, 200, 303, 303",
        "POST, /api/v1/walls/check,     422, 403, 403, 403, 401",
        "POST, /api/v1/walls/cabinets,  422, 403, 403, 403, 401",
        "GET,  /api/v1/walls/main,      404, 403, 403, 403, 401",
        "GET,  /api/v1/setup,           200, 403, 403, 403, 401",
        "GET,  /remote,                 200, 200, 200, 200, 303",
        "GET,  /setup,                  200, 303, 303, 303, 303",
        "GET,  /wall/main,              200, 200, 200, 200, 200",
    })
    void a_role_may_do_what_it_is_for(
            String method, String path, int technician, int operator, int approver, int viewer, int stranger)
            throws Exception {
        List<Caller> callers = List.of(
                Caller.with(hall, Hall.PIN),
                Caller.with(hall, Hall.OPERATOR_PIN),
                Caller.with(hall, Hall.APPROVER_PIN),
                Caller.with(hall, Hall.VIEWER_PIN),
                Caller.stranger(hall));
        List<Integer> expected = List.of(technician, operator, approver, viewer, stranger);
        for (int each = 0; each < callers.size(); each++) {
            Caller.Answer answer = ask(callers.get(each), method, path);
            assertEquals(expected.get(each), answer.status(), "caller " + each + ": " + answer.text());
        }
    }

    private static Caller.Answer ask(Caller caller, String method, String path) throws Exception {
        return switch (method) {
            case "GET" -> caller.get(path);
            case "POST" -> caller.post(path, "{}");
            default -> caller.put(path, "{\"fields\":{\"rgb\":1068683}}");
        };
    }

    @Test
    void a_viewer_hears_the_show_and_a_press_over_the_live_connection_is_turned_back() throws Exception {
        Caller viewer = Caller.with(hall, Hall.VIEWER_PIN);
        try (Watcher watcher = Watcher.open(hall, "", "Authorization", "Bearer " + viewer.token())) {
            assertEquals("phong", watcher.next("state").at("/program/cue").asText());
            watcher.say("{\"tag\":\"press\",\"payload\":{\"command\":\"next\"}}");
            assertEquals(403, watcher.next("answer").get("status").asInt());
        }
        assertEquals("phong", hall.playout().show().state().program().cue());
    }

    @Test
    void whoever_lacks_a_right_is_told_the_role_and_the_next_step() throws Exception {
        Caller.Answer answer = Caller.with(hall, Hall.VIEWER_PIN).post("/api/v1/show/next", "{}");
        String words = answer.json().at("/error/vi").asText();
        assertTrue(words.contains("\"Xem\"") && words.contains("/login"), words);
    }

    @Test
    void a_wall_with_a_pin_shows_strangers_nothing_and_its_own_computer_only_the_wall() throws Exception {
        String picture =
                "/api/v1/pictures/" + hall.playout().presented().picture().id() + ".png";
        Caller stranger = Caller.stranger(hall);
        assertEquals(200, stranger.get(picture).status());
        String pin = hall.access().renew(Role.WALL).pin();
        assertEquals(401, stranger.get(picture).status());
        assertEquals("/login?next=/wall/main", stranger.get("/wall/main").header("Location"));
        assertThrows(CompletionException.class, () -> Watcher.open(hall, "?page=wall"));
        Caller wall = Caller.with(hall, pin);
        assertEquals(200, wall.get("/wall/main").status());
        assertEquals(200, wall.get(picture).status());
        assertEquals(403, wall.get("/api/v1/state").status());
        assertEquals(
                "/wall/main", wall.get("/api/v1/session").json().get("home").asText());
        try (Watcher page = Watcher.open(hall, "?page=wall", "Authorization", "Bearer " + wall.token())) {
            assertEquals(256, page.next("wall").get("width").asInt());
        }
    }
}
