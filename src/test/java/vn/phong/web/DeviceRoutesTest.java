package vn.phong.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several devices at one show, over real connections. */
class DeviceRoutesTest {
    private Hall hall;
    private Caller technician;
    private Caller operator;

    @BeforeEach
    void open() throws Exception {
        hall = Hall.open();
        technician = Caller.device(hall);
        operator = Caller.with(hall, Hall.OPERATOR_PIN);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private static String id(Caller caller) throws Exception {
        return caller.get("/api/v1/session").json().get("device").asText();
    }

    private JsonNode listed(Caller caller) throws Exception {
        String id = id(caller);
        for (JsonNode device : technician.get("/api/v1/devices").json().get("devices")) {
            if (device.get("device").asText().equals(id)) {
                return device;
            }
        }
        throw new AssertionError(id + " is not listed");
    }

    private Watcher page(Caller caller, String name) {
        return Watcher.open(hall, "?page=" + name, "Authorization", "Bearer " + caller.token());
    }

    @Test
    void whoever_presses_first_holds_control_and_the_other_gets_423_until_it_takes_it() throws Exception {
        try (Watcher first = page(technician, "remote")) {
            technician.press("next", "{}");
            Caller.Answer turned = operator.post("/api/v1/show/next", "{}");
            assertEquals(423, turned.status());
            assertTrue(turned.json().at("/error/vi").asText().contains("đang giữ quyền điều khiển"), turned.text());
            assertEquals("khai-mac", hall.playout().show().state().program().cue());
            assertEquals(200, operator.post("/api/v1/control/take", "{}").status());
            JsonNode told = first.until(
                    "state", state -> state.at("/control/holder/role").asText().equals("operator"));
            assertEquals(id(operator), told.at("/control/holder/device").asText());
            assertEquals("done", operator.press("next", "{}").get("result").asText());
            assertEquals(423, technician.post("/api/v1/show/next", "{}").status());
        }
    }

    @Test
    void two_devices_pressing_at_once_advance_one_step() throws Exception {
        long revision = hall.playout().show().state().revision();
        String body = "{\"expectedRevision\":" + revision + "}";
        List<CompletableFuture<Integer>> presses = List.of(pressing(technician, body), pressing(operator, body));
        List<Integer> statuses =
                presses.stream().map(CompletableFuture::join).sorted().toList();
        assertEquals(List.of(200, 423), statuses);
        assertEquals(revision + 1, hall.playout().show().state().revision());
    }

    private static CompletableFuture<Integer> pressing(Caller caller, String body) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return caller.post("/api/v1/show/next", body).status();
            } catch (Exception failed) {
                throw new AssertionError(failed);
            }
        });
    }

    @Test
    void a_correction_is_taken_from_the_technician_whoever_holds_control() throws Exception {
        operator.press("next", "{}");
        assertEquals(
                200,
                technician
                        .put("/api/v1/cues/ket", "{\"fields\":{\"rgb\":66051}}")
                        .status());
        assertEquals(
                "operator",
                technician.get("/api/v1/control").json().at("/holder/role").asText());
    }

    @Test
    void a_page_is_told_which_device_it_is_and_what_it_may_do() throws Exception {
        try (Watcher page = page(operator, "remote")) {
            JsonNode you = page.next("you");
            assertEquals(id(operator), you.get("device").asText());
            assertEquals("[\"wall\",\"watch\",\"run\"]", you.get("rights").toString());
        }
    }

    @Test
    void devices_are_listed_with_name_role_pages_and_when_they_were_seen() throws Exception {
        try (Watcher page = page(operator, "remote");
                Watcher wall = Watcher.open(hall, "?page=wall")) {
            page.next("state");
            wall.next("wall");
            JsonNode device = listed(operator);
            assertEquals("operator", device.get("role").asText());
            assertEquals("Chương trình 2", device.get("name").asText());
            assertEquals("remote", device.at("/pages/0/page").asText());
            assertEquals("127.0.0.1", device.at("/pages/0/address").asText());
            assertTrue(device.get("lastSeenS").asInt() < 60, device.toString());
            assertFalse(device.get("own").asBoolean());
            assertTrue(listed(technician).get("own").asBoolean());
            JsonNode others = technician.get("/api/v1/devices").json().get("others");
            assertEquals(1, others.size());
            assertEquals("wall", others.at("/0/page").asText());
            assertEquals("main", others.at("/0/wall").asText());
            assertEquals("127.0.0.1", others.at("/0/address").asText());
        }
    }

    @Test
    void a_device_names_itself_and_the_technician_names_it_otherwise() throws Exception {
        String path = "/api/v1/devices/" + id(operator);
        assertEquals(
                200, operator.put(path, "{\"name\":\"Máy ở bàn điều khiển\"}").status());
        assertEquals("Máy ở bàn điều khiển", listed(operator).get("name").asText());
        assertEquals(200, technician.put(path, "{\"name\":\" Bàn 1 \"}").status());
        assertEquals("Bàn 1", listed(operator).get("name").asText());
        assertEquals(
                403,
                operator.put("/api/v1/devices/" + id(technician), "{\"name\":\"x\"}")
                        .status());
        assertEquals(403, operator.put(path, "{\"along\":true}").status());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"\"}",
                "{\"name\":\"  \"}",
                "{\"name\":7}",
                "{\"role\":\"technician\"}",
                "{\"along\":\"yes\"}",
                "{\"name\":\"a\\tb\"}",
                "{\"name\":\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"}"
            })
    void a_name_that_cannot_be_used_gets_400(String body) throws Exception {
        assertEquals(
                400, technician.put("/api/v1/devices/" + id(operator), body).status());
        assertEquals("Chương trình 2", listed(operator).get("name").asText());
    }

    @Test
    void one_page_is_asked_to_show_itself_and_a_wall_page_to_load_again_but_never_to_flash() throws Exception {
        try (Watcher page = page(operator, "remote");
                Watcher wall = Watcher.open(hall, "?page=wall")) {
            page.next("state");
            wall.next("wall");
            String remote = listed(operator).at("/pages/0/id").asText();
            assertEquals(
                    200,
                    technician
                            .post("/api/v1/pages/" + remote + "/identify", "{}")
                            .status());
            assertEquals("Chương trình 2", page.next("identify").get("name").asText());
            String hung =
                    technician.get("/api/v1/devices").json().at("/others/0/id").asText();
            assertEquals(
                    404,
                    technician.post("/api/v1/pages/" + hung + "/identify", "{}").status());
            assertEquals(
                    200,
                    technician.post("/api/v1/pages/" + hung + "/reload", "{}").status());
            wall.next("reload");
            assertFalse(wall.tags().contains("identify"));
            assertEquals(
                    404,
                    technician.post("/api/v1/pages/" + hung + "/burn", "{}").status());
        }
    }

    @Test
    void a_device_that_is_put_out_is_cut_off_at_once_and_a_stranger_from_then_on() throws Exception {
        try (Watcher page = page(operator, "remote")) {
            page.next("state");
            String path = "/api/v1/devices/" + id(operator);
            assertEquals(
                    200,
                    technician.send("DELETE", path, BodyPublishers.noBody()).status());
            assertTrue(page.closedWithin(5));
            assertEquals(401, operator.get("/api/v1/state").status());
            assertEquals(
                    404,
                    technician.send("DELETE", path, BodyPublishers.noBody()).status());
        }
    }

    @Test
    void the_technician_sees_every_pin_renews_one_and_gets_a_code_to_scan() throws Exception {
        JsonNode before = technician.get("/api/v1/entrances").json().get("entrances");
        assertEquals("technician", before.at("/0/role").asText());
        assertEquals(Hall.PIN, before.at("/0/pin").asText());
        assertTrue(before.at("/4/pin").isNull());
        JsonNode after =
                technician.post("/api/v1/entrances/viewer", "{}").json().get("entrances");
        assertNotEquals(Hall.VIEWER_PIN, after.at("/3/pin").asText());
        Caller.Answer code = technician.get("/api/v1/entrances/viewer/code.svg");
        assertEquals("image/svg+xml", code.header("Content-Type"));
        assertTrue(code.text().startsWith("<svg"), code.text());
        assertEquals(404, technician.get("/api/v1/entrances/wall/code.svg").status());
        assertEquals(404, technician.post("/api/v1/entrances/king", "{}").status());
        assertEquals(403, operator.get("/api/v1/entrances").status());
    }

    /** So that nobody of the office has to find the technician before the one who approves can look. */
    @Test
    void the_office_lets_the_one_who_approves_in_by_its_own_pin_and_code() throws Exception {
        Caller office = Caller.with(hall, Hall.APPROVER_PIN);
        JsonNode way = office.get("/api/v1/entrances/approver").json();
        assertEquals(Hall.APPROVER_PIN, way.at("/pin").asText());
        assertEquals("/approve", URI.create(way.at("/address").asText()).getPath());
        assertTrue(office.get("/api/v1/entrances/approver/code.svg").text().startsWith("<svg"));
    }
}
