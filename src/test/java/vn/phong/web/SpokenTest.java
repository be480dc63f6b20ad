package vn.phong.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phong.show.Show;

/** Presses said as addresses: by POST always, by GET where somebody asked for it. */
class SpokenTest {
    private Hall hall;
    private Caller device;

    @BeforeEach
    void open() throws Exception {
        hall = Hall.withAliases();
        device = Caller.device(hall);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private Show show() {
        return hall.playout().show();
    }

    @ParameterizedTest
    @CsvSource({
        "next, next, {}",
        "start, take, {}",
        "start/next, next, {}",
        "start/previous, previous, {}",
        "stop, backdrop, {}",
        "load/cue/ket, load, '{\"cue\":\"ket\"}'",
        "load/cue/danh-sach.2, load, '{\"cue\":\"danh-sach.2\"}'",
        "load/cue/2, load, '{\"cue\":\"khai-mac\"}'",
        "load/next, load, '{\"cue\":\"danh-sach\"}'",
        "load/ket, load, '{\"cue\":\"ket\"}'",
        "black/on, black, '{\"on\":true}'",
        "lock/off, lock, '{\"on\":false}'",
    })
    void an_address_is_a_verb_and_its_members(String path, String verb, String members) {
        Spoken.Asked asked = Spoken.of(path, show());
        assertEquals(verb, asked.verb());
        assertEquals(members, asked.members().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"jump", "next/2", "black/on/off", "load/cue/99", "load/cue/0", ""})
    void an_address_that_asks_nothing_is_turned_back(String path) {
        assertThrows(Rejection.class, () -> Spoken.of(path, show()));
    }

    @Test
    void a_post_may_say_its_member_in_the_address() throws Exception {
        assertEquals(
                "ket",
                device.press("load/cue/ket", "{}").at("/state/preview/cue").asText());
        assertTrue(device.press("black/on", "{\"commandId\":\"a\"}")
                .at("/state/black")
                .asBoolean());
    }

    @Test
    void a_get_presses_where_it_was_asked_for_and_needs_a_token_as_any_press() throws Exception {
        assertEquals(401, Caller.stranger(hall).get("/api/start/next").status());
        assertEquals(
                403, Caller.with(hall, Hall.VIEWER_PIN).get("/api/start/next").status());
        assertEquals("phong", show().state().program().cue());
        assertEquals(200, device.get("/api/start/next").status());
        assertEquals("khai-mac", show().state().program().cue());
        assertEquals(200, device.get("/api/black?on=true").status());
        assertTrue(show().state().black());
        assertEquals(404, device.get("/api/jump").status());
        assertEquals(404, device.get("/api/v1/jump").status());
    }

    @Test
    void a_get_presses_nothing_where_nobody_asked_for_it() throws Exception {
        Hall usual = Hall.open();
        try {
            assertEquals(404, Caller.device(usual).get("/api/start/next").status());
            assertEquals("phong", usual.playout().show().state().program().cue());
        } finally {
            usual.close();
        }
    }
}
