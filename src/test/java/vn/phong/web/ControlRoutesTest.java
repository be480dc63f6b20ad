package vn.phong.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phong.control.ControlLink;
import vn.phong.control.ControlLinks;
import vn.phong.profile.ControlPlan;
import vn.phong.profile.ControlProfile;
import vn.phong.profile.ControlTransport;
import vn.phong.profile.ProfileLibrary;
import vn.phong.simulator.ControlFaults;
import vn.phong.simulator.ControlSimulator;

/** Health and the processors over HTTP, with a simulated processor behind. */
class ControlRoutesTest {
    private static final ControlProfile VX1000 = (ControlProfile)
            ProfileLibrary.read(List.of(Path.of("firmware-profiles"))).profile("novastar/vx1000");

    private ControlSimulator processor;
    private ControlLink link;
    private Hall hall;
    private Caller device;

    @BeforeEach
    void open() throws Exception {
        processor = ControlSimulator.openLocal(VX1000, 0, "", ControlFaults.NONE);
        ControlTransport transport = new ControlTransport(ControlTransport.Kind.TCP, processor.port(), 0);
        link = ControlLinks.open(new ControlPlan(VX1000, transport, "127.0.0.1", ""), System::nanoTime);
        hall = Hall.with(List.of(link));
        device = Caller.device(hall);
    }

    @AfterEach
    void close() {
        hall.close();
        link.close();
        processor.close();
    }

    private Caller.Answer told(String command, String body) throws Exception {
        return device.post("/api/v1/controls/1/" + command, body);
    }

    @Test
    void a_stranger_sees_and_tells_nothing() throws Exception {
        Caller stranger = Caller.stranger(hall);
        assertEquals(401, stranger.get("/api/v1/health").status());
        assertEquals(401, stranger.post("/api/v1/controls/1/black", "{}").status());
        assertEquals("/login?next=/health", stranger.get("/health").header("Location"));
    }

    @Test
    void a_read_back_brightness_is_confirmed_and_an_input_only_sent() throws Exception {
        JsonNode dimmed = told("brightness", "{\"percent\":60}").json();
        assertEquals("confirmed", dimmed.get("result").asText());
        assertEquals(
                "Độ sáng 60 %: NovaStar VX1000 đã làm và đã đọc lại đúng.",
                dimmed.get("message").get("vi").asText());
        assertEquals(
                "sent", told("input", "{\"number\":3}").json().get("result").asText());
        assertEquals("sent", told("black", "").json().get("result").asText());
        assertTrue(processor.shows().contains("0:13020012=02"), processor.shows());
    }

    @Test
    void a_processor_is_also_called_by_its_name() throws Exception {
        String name = "127.0.0.1:" + processor.port();
        JsonNode told =
                device.post("/api/v1/controls/" + name + "/normal", "{}").json();
        assertEquals("sent", told.get("result").asText());
    }

    @Test
    void brightness_is_a_press_that_tells_every_processor_and_is_logged_but_no_part_of_the_evening() throws Exception {
        Caller.Answer told = show(device, "brightness", "{\"percent\":60,\"commandId\":\"a-1\"}");
        assertEquals(200, told.status());
        assertEquals("done", told.json().get("result").asText());
        assertEquals("confirmed", told.json().at("/controls/0/result").asText());
        assertEquals(
                "Độ sáng 60 %: NovaStar VX1000 đã làm và đã đọc lại đúng.",
                told.json().at("/message/vi").asText());
        assertEquals(0, told.json().at("/state/revision").asLong());
        assertEquals("live", told.json().at("/state/variables/wall_status").asText());
        assertEquals(
                "done", show(device, "brightness/75", "{}").json().get("result").asText());
        assertTrue(device.get("/api/v1/log").text().contains("Chỉnh độ sáng màn: 75 %"));
    }

    @Test
    void brightness_is_turned_back_in_a_sentence_when_it_cannot_be_told() throws Exception {
        assertEquals(400, show(device, "brightness", "{}").status());
        assertEquals(400, show(device, "brightness", "{\"percent\":101}").status());
        assertEquals(
                400, show(device, "brightness", "{\"percent\":60,\"on\":true}").status());
        assertEquals(400, show(device, "brightness/bright", "{}").status());
        assertEquals(
                409,
                show(device, "brightness", "{\"percent\":60,\"expectedRevision\":7}")
                        .status());
        device.press("lock", "{\"on\":true}");
        assertEquals(
                "Màn đang khóa nên giữ nguyên; hãy bấm Mở khóa rồi làm lại.",
                show(device, "brightness", "{\"percent\":60}")
                        .json()
                        .at("/error/vi")
                        .asText());
        try (Hall bare = Hall.open()) {
            assertEquals(
                    422,
                    show(Caller.device(bare), "brightness", "{\"percent\":60}").status());
        }
    }

    @Test
    void a_viewer_and_who_does_not_hold_control_leave_the_brightness_alone() throws Exception {
        device.press("load", "{\"cue\":\"khai-mac\"}");
        Caller other = Caller.device(hall);
        assertEquals(423, show(other, "brightness", "{\"percent\":10}").status());
    }

    private static Caller.Answer show(Caller by, String command, String body) throws Exception {
        return by.post("/api/v1/show/" + command, body);
    }

    @Test
    void a_number_the_model_has_not_is_refused_with_the_ones_it_has() throws Exception {
        JsonNode told = told("input", "{\"number\":9}").json();
        assertEquals("refused", told.get("result").asText());
        assertEquals(
                "Ngõ vào 9: NovaStar VX1000 chỉ có 1–7; hãy chọn lại.",
                told.get("message").get("vi").asText());
    }

    @Test
    void a_processor_that_is_off_is_absent_and_the_wall_does_not_wait_for_it() throws Exception {
        processor.close();
        assertEquals(
                "absent",
                told("brightness", "{\"percent\":10}").json().get("result").asText());
        assertEquals("done", device.press("next", "{}").get("result").asText());
        JsonNode control = device.get("/api/v1/health").json().get("controls").get(0);
        assertEquals("away", control.get("state").asText());
        assertTrue(control.get("lastError").get("vi").asText().contains("hãy bật máy"), control.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/controls/1/explode|{}|404",
                "/api/v1/controls/2/black|{}|404",
                "/api/v1/controls/1/black|{\"on\":true}|400",
                "/api/v1/controls/1/brightness|{}|400",
                "/api/v1/controls/1/brightness|{\"percent\":\"60\"}|400",
                "/api/v1/controls/1/brightness|{\"percent\":6.5}|400",
                "/api/v1/controls/1/preset|{\"number\":1,\"also\":2}|400"
            })
    void what_cannot_be_meant_is_turned_back(String path, String body, int status) throws Exception {
        assertEquals(status, device.post(path, body).status());
    }

    @Test
    void health_tells_each_output_and_processor_with_its_model() throws Exception {
        told("brightness", "{\"percent\":60}");
        JsonNode health = device.get("/api/v1/health").json();
        JsonNode output = health.get("outputs").get(0);
        assertEquals("127.0.0.1:4048", output.get("name").asText());
        assertEquals("Generic DDP", output.get("model").asText());
        assertEquals("live", output.get("state").asText());
        assertEquals("127.0.0.1:4048", output.get("address").asText());
        assertEquals(120, output.get("lastPictureAgeMs").asInt());
        assertEquals(2, output.get("pictureRate").asInt());
        assertEquals(1, output.get("drops").asInt());
        assertEquals(2, output.get("cabinets").asInt());
        assertTrue(output.get("lastError").isNull());
        JsonNode control = health.get("controls").get(0);
        assertEquals("NovaStar VX1000", control.get("model").asText());
        assertEquals("live", control.get("state").asText());
        assertTrue(control.get("lastAnswerAgeMs").asLong() >= 0);
        JsonNode input = control.get("commands").get(5);
        assertEquals("input", input.get("command").asText());
        assertEquals(false, input.get("confirmed").asBoolean());
        assertEquals(
                "{\"number\":1,\"name\":{\"vi\":\"HDMI 1\",\"en\":\"HDMI 1\"}}",
                input.get("choices").get(0).toString());
    }

    @Test
    void the_state_has_a_lamp_for_each_processor() throws Exception {
        told("brightness", "{\"percent\":60}");
        JsonNode lamp = device.get("/api/v1/state").json().get("controls").get(0);
        assertEquals("live", lamp.get("state").asText());
        assertEquals("127.0.0.1:" + processor.port(), lamp.get("name").asText());
    }

    @Test
    void the_test_pattern_is_a_press_like_black() throws Exception {
        JsonNode on = device.press("pattern", "{\"on\":true}").get("state");
        assertEquals(true, on.get("pattern").asBoolean());
        assertEquals(true, on.get("onWall").get("pattern").asBoolean());
        assertEquals("Hình kiểm tra", on.get("undo").get("vi").asText());
        assertEquals(
                false, device.press("next", "{}").get("state").get("pattern").asBoolean());
        assertEquals(400, device.post("/api/v1/show/pattern", "{}").status());
    }
}
