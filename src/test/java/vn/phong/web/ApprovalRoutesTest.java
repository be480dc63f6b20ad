package vn.phong.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phong.event.Event;
import vn.phong.event.EventFile;
import vn.phong.wall.Wall;

/** Approval through the web: what is signed, what voids it, and what the technician is told at the press. */
class ApprovalRoutesTest {
    private static final String EVENT = """
        {"schemaVersion": 1, "name": "Hội nghị thử", "approval": "%s", "cues": [
          {"id": "phong", "label": "Phông chính", "layout": "backdrop"},
          {"id": "khai-mac", "label": "Khai mạc", "layout": "speaker", "fields": {"rgb": 1000, "pages": 2}},
          {"id": "be-mac", "label": "Bế mạc", "layout": "speaker", "fields": {"rgb": 2000}}]}\
        """;

    private Hall hall;
    private Caller device;

    @BeforeEach
    void open() throws Exception {
        open("warn");
    }

    private void open(String rule) throws Exception {
        Event event = EventFile.parse(EVENT.formatted(rule).getBytes(StandardCharsets.UTF_8), "event.json");
        hall = Hall.open(event, new Wall("main", 256, 160, 4), 0, Hall.store());
        device = Caller.device(hall);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private JsonNode sheet(String cue) throws Exception {
        JsonNode book = device.get("/api/v1/approval").json();
        for (JsonNode each : book.get("cues")) {
            if (each.get("cue").asText().equals(cue)) {
                return each;
            }
        }
        throw new AssertionError(book);
    }

    /** The cues of these events say hardly anything; whoever judges them knows. */
    private Caller.Answer judge(String cue, String decision, String comment, JsonNode pictures) throws Exception {
        return device.post(
                "/api/v1/approval/" + cue,
                "{\"by\":\"Trần Thị B\",\"decision\":\"" + decision + "\",\"comment\":\"" + comment + "\",\"pictures\":"
                        + pictures + ",\"despiteErrors\":true}");
    }

    private void approve(String cue) throws Exception {
        Caller.Answer answer = judge(cue, "approve", "", sheet(cue).get("pictures"));
        assertEquals(200, answer.status(), answer.text());
    }

    /** The state's word for a cue, once the comparing is done. */
    private String standing(String cue) throws Exception {
        sheet(cue);
        return device.get("/api/v1/state").json().at("/approval/cues/" + cue).asText();
    }

    @Test
    void submitting_puts_every_cue_before_the_one_who_approves() throws Exception {
        assertEquals("draft", sheet("khai-mac").get("standing").asText());
        Caller.Answer submitted = device.post("/api/v1/approval", "{\"by\":\"Lê Văn C\"}");
        assertEquals(3, submitted.json().get("submitted").asInt());
        JsonNode sheet = sheet("khai-mac");
        assertEquals("submitted", sheet.get("standing").asText());
        assertEquals(2, sheet.get("pictures").size());
        assertEquals("Lê Văn C", sheet.at("/decisions/0/by").asText());
        approve("khai-mac");
        assertEquals("approved", standing("khai-mac"));
        Caller.Answer again = device.post("/api/v1/approval", "{\"by\":\"Lê Văn C\"}");
        assertEquals(0, again.json().get("submitted").asInt());
        assertEquals("approved", standing("khai-mac"));
    }

    private String submit() throws Exception {
        ObjectNode sent = (ObjectNode)
                device.post("/api/v1/approval", "{\"by\":\"Lê Văn C\"}").json();
        return sent.without("faulty").toString();
    }

    @Test
    void what_waits_already_or_was_judged_is_not_submitted_again() throws Exception {
        assertEquals("{\"submitted\":3,\"fresh\":3,\"edited\":0,\"waiting\":0,\"returned\":0}", submit());
        assertEquals("{\"submitted\":0,\"fresh\":0,\"edited\":0,\"waiting\":3,\"returned\":0}", submit());
        assertEquals(1, sheet("khai-mac").get("decisions").size());
        device.put("/api/v1/cues/khai-mac", "{\"fields\":{\"rgb\":1001,\"pages\":2}}");
        judge("be-mac", "return", "Sai chức vụ.", sheet("be-mac").get("pictures"));
        assertEquals("{\"submitted\":1,\"fresh\":0,\"edited\":1,\"waiting\":1,\"returned\":1}", submit());
        assertEquals("returned", standing("be-mac"));
        device.put("/api/v1/cues/be-mac", "{\"fields\":{\"rgb\":2001}}");
        assertEquals("{\"submitted\":1,\"fresh\":0,\"edited\":1,\"waiting\":2,\"returned\":0}", submit());
    }

    @Test
    void a_cue_with_errors_is_approved_by_nobody_who_does_not_say_that_they_know() throws Exception {
        Caller.Answer submitted = device.post("/api/v1/approval", "{\"by\":\"Lê Văn C\"}");
        assertEquals(3, submitted.json().get("faulty").asInt());
        JsonNode sheet = sheet("khai-mac");
        int errors = sheet.get("errors").size();
        assertTrue(
                sheet.get("errors").toString().contains("Chưa có “Chức vụ”; hãy điền trước khi đưa lên màn."),
                sheet.toString());
        assertEquals(errors, sheet.at("/decisions/0/errors").asInt());
        String unknowing =
                "{\"by\":\"Trần Thị B\",\"decision\":\"approve\",\"pictures\":" + sheet.get("pictures") + "}";
        Caller.Answer refused = device.post("/api/v1/approval/khai-mac", unknowing);
        assertEquals(409, refused.status());
        assertEquals(
                "Hình này còn lỗi; hãy xem các lỗi bên hình rồi duyệt lại nếu vẫn dùng.",
                refused.json().at("/error/vi").asText());
        assertEquals("submitted", standing("khai-mac"));
        approve("khai-mac");
        assertEquals("approved", standing("khai-mac"));
        assertEquals(errors, sheet("khai-mac").at("/decisions/1/errors").asInt());
    }

    @Test
    void a_press_that_is_held_back_names_the_errors_of_its_cue_too() throws Exception {
        close();
        open("refuse");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        String said = "";
        while (!said.contains("lỗi")) {
            assertTrue(System.nanoTime() < end, said);
            Thread.sleep(50);
            said = device.press("next", "{}").at("/message/vi").asText();
        }
        String start = "Mục \"Khai mạc\": bản nháp; sự kiện này chỉ cho lên hình mục đã duyệt, hãy mở /approve. Còn ";
        assertTrue(said.startsWith(start), said);
        assertTrue(said.contains(" lỗi, lỗi đầu: "), said);
    }

    @Test
    void an_edit_voids_the_approval_and_its_undo_restores_it() throws Exception {
        approve("khai-mac");
        device.put("/api/v1/cues/khai-mac", "{\"fields\":{\"rgb\":1001,\"pages\":2}}");
        assertEquals("changed", standing("khai-mac"));
        device.press("undo", "{}");
        assertEquals("approved", standing("khai-mac"));
    }

    @Test
    void another_name_of_the_event_leaves_what_was_said_about_its_pictures() throws Exception {
        device.put("/api/v1/cues/phong", "{\"fields\":{\"eventType\":\"Hội nghị\",\"title\":\"thử\"}}");
        approve("khai-mac");
        device.put("/api/v1/cues/phong", "{\"fields\":{\"eventType\":\"Hội nghị\",\"title\":\"sơ kết\"}}");
        assertEquals("Hội nghị sơ kết", hall.playout().show().event().name());
        assertEquals("approved", standing("khai-mac"));
        assertEquals("Trần Thị B", sheet("khai-mac").at("/decisions/0/by").asText());
    }

    @Test
    void a_picture_that_changed_while_it_was_looked_at_is_not_signed() throws Exception {
        JsonNode seen = sheet("khai-mac").get("pictures");
        device.put("/api/v1/cues/khai-mac", "{\"fields\":{\"rgb\":1001,\"pages\":2}}");
        Caller.Answer answer = judge("khai-mac", "approve", "", seen);
        assertEquals(409, answer.status());
        assertEquals(
                "Hình của mục này vừa được sửa; hãy xem lại hình mới rồi duyệt.",
                answer.json().at("/error/vi").asText());
        assertEquals("draft", sheet("khai-mac").get("standing").asText());
    }

    @Test
    void a_return_needs_a_sentence_and_every_decision_a_name() throws Exception {
        JsonNode pictures = sheet("be-mac").get("pictures");
        assertEquals(422, judge("be-mac", "return", "", pictures).status());
        assertEquals(200, judge("be-mac", "return", "Sai chức vụ.", pictures).status());
        assertEquals("returned", standing("be-mac"));
        assertEquals("Sai chức vụ.", sheet("be-mac").at("/decisions/0/comment").asText());
        assertEquals(422, device.post("/api/v1/approval", "{\"by\":\" \"}").status());
        assertEquals(400, judge("be-mac", "perhaps", "", pictures).status());
        assertEquals(404, judge("khong-co", "approve", "", pictures).status());
        assertEquals(400, device.post("/api/v1/approval", "{\"by\":7}").status());
        assertEquals(401, Caller.stranger(hall).get("/api/v1/approval").status());
    }

    @Test
    void the_same_pixels_are_judged_once_wherever_they_are_shown() throws Exception {
        for (String cue : List.of("khai-mac", "be-mac")) {
            device.put("/api/v1/cues/" + cue, "{\"fields\":{\"rgb\":1000,\"pages\":2,\"title\":\"Một\"}}");
        }
        device.post("/api/v1/approval", "{\"by\":\"Lê Văn C\"}");
        JsonNode judged = judge("be-mac", "approve", "", sheet("khai-mac").get("pictures"))
                .json();
        assertEquals("[\"khai-mac\",\"be-mac\"]", judged.get("cues").toString());
        assertEquals("approved", standing("khai-mac"));
        assertEquals("approved", standing("be-mac"));
        assertEquals("submitted", standing("phong"));
        device.put("/api/v1/cues/be-mac", "{\"fields\":{\"rgb\":1001,\"pages\":2}}");
        assertEquals("changed", standing("be-mac"));
        assertEquals("approved", standing("khai-mac"));
    }

    private JsonNode standings(String address) throws Exception {
        JsonNode cues = device.get(address).json().get("cues");
        assertEquals(3, cues.size());
        ObjectNode standings = Json.object();
        cues.forEach(each -> standings.set(each.get("cue").asText(), each.get("standing")));
        return standings;
    }

    @Test
    void approvals_are_there_where_the_whole_show_was_carried_and_hold_for_their_pixels_only() throws Exception {
        approve("khai-mac");
        judge("be-mac", "return", "Sai chức vụ.", sheet("be-mac").get("pictures"));
        byte[] show = device.get("/api/v1/show.zip").bytes();
        close();
        open("warn");
        assertEquals("draft", sheet("khai-mac").get("standing").asText());
        JsonNode opened = device.post("/api/v1/show.zip", show).json();
        String event = opened.get("event").asText();
        assertEquals(
                "{\"phong\":\"draft\",\"khai-mac\":\"approved\",\"be-mac\":\"returned\"}",
                standings("/api/v1/approval?event=" + event).toString());
        // The show of the same name is the same event.
        assertEquals("Sai chức vụ.", sheet("be-mac").at("/decisions/0/comment").asText());
        device.put("/api/v1/cues/khai-mac", "{\"fields\":{\"rgb\":1001,\"pages\":2}}");
        assertEquals("changed", sheet("khai-mac").get("standing").asText());
        device.press("load", "{\"cue\":\"khai-mac\"}");
        assertEquals("nothing", device.press("take", "{}").get("result").asText());
    }

    private JsonNode listed() throws Exception {
        return device.get("/api/v1/events").json();
    }

    @Test
    void the_list_of_events_tells_where_something_waits() throws Exception {
        device.put("/api/v1/events/sau", EVENT.formatted("warn").replace("Hội nghị thử", "Hội nghị sau"));
        assertEquals(0, listed().get("waiting").asInt());
        assertEquals(0, listed().at("/titles/0/waiting").asInt());
        assertEquals(
                200,
                device.post("/api/v1/approval?event=sau", "{\"by\":\"Lê Văn C\"}")
                        .status());
        assertEquals(0, listed().get("waiting").asInt());
        assertEquals(3, listed().at("/titles/0/waiting").asInt());
        JsonNode book = device.get("/api/v1/approval?event=sau").json();
        String decision = "{\"by\":\"Trần Thị B\",\"decision\":\"approve\",\"despiteErrors\":true,\"pictures\":";
        device.post("/api/v1/approval/phong?event=sau", decision + book.at("/cues/0/pictures") + "}");
        assertEquals(2, listed().at("/titles/0/waiting").asInt());
        String edited =
                EVENT.formatted("warn").replace("Hội nghị thử", "Hội nghị sau").replace("2000", "2001");
        String tag = device.get("/api/v1/events/sau").header("ETag");
        assertEquals(
                200,
                device.send("PUT", "/api/v1/events/sau", edited, "If-Match", tag)
                        .status());
        assertEquals(1, listed().at("/titles/0/waiting").asInt());
        device.post("/api/v1/approval", "{\"by\":\"Lê Văn C\"}");
        assertEquals(3, listed().get("waiting").asInt());
    }

    @Test
    void an_unapproved_cue_is_taken_at_the_second_press_and_a_retry_is_not_a_second_press() throws Exception {
        String press = "{\"commandId\":\"a\"}";
        JsonNode held = device.press("next", press);
        assertEquals("nothing", held.get("result").asText());
        assertTrue(held.at("/message/vi")
                .asText()
                .startsWith("Mục \"Khai mạc\": bản nháp; màn giữ nguyên, bấm lần nữa để vẫn lên hình."));
        assertEquals(
                "phong", device.press("next", press).at("/state/program/cue").asText());
        assertEquals(
                "khai-mac",
                device.press("next", "{\"commandId\":\"b\"}")
                        .at("/state/program/cue")
                        .asText());
        device.press("backdrop", "{}");
        assertEquals("phong", hall.playout().show().state().program().cue());
        device.press("load", "{\"cue\":\"khai-mac\"}");
        assertEquals(
                "khai-mac", device.press("take", "{}").at("/state/program/cue").asText());
    }

    @Test
    void an_approved_cue_is_taken_at_once_and_warns_again_when_it_changed() throws Exception {
        approve("khai-mac");
        assertEquals(
                "khai-mac", device.press("next", "{}").at("/state/program/cue").asText());
        device.press("backdrop", "{}");
        device.put("/api/v1/cues/khai-mac", "{\"fields\":{\"rgb\":1001,\"pages\":2}}");
        assertEquals("changed", standing("khai-mac"));
        device.press("load", "{\"cue\":\"khai-mac\"}");
        JsonNode held = device.press("take", "{}");
        assertTrue(held.at("/message/vi").asText().startsWith("Mục \"Khai mạc\": đã sửa sau duyệt; màn giữ nguyên"));
    }

    @Test
    void an_event_that_refuses_takes_only_what_was_approved_and_always_the_backdrop() throws Exception {
        close();
        open("refuse");
        for (int press = 0; press < 3; press++) {
            JsonNode held = device.press("next", "{}");
            assertEquals("phong", held.at("/state/program/cue").asText());
            assertTrue(held.at("/message/vi").asText().contains("chỉ cho lên hình mục đã duyệt, hãy mở /approve."));
        }
        approve("khai-mac");
        assertEquals(
                "khai-mac", device.press("next", "{}").at("/state/program/cue").asText());
        assertEquals(
                "phong", device.press("backdrop", "{}").at("/state/program/cue").asText());
    }

    @Test
    void an_event_that_was_never_submitted_warns_once_and_never_in_the_middle_of_an_evening() throws Exception {
        close();
        Event event = EventFile.parse(
                EVENT.replace("\"approval\": \"%s\", ", "").getBytes(StandardCharsets.UTF_8), "event.json");
        hall = Hall.open(event, new Wall("main", 256, 160, 4), 0, Hall.store());
        device = Caller.device(hall);
        JsonNode held = device.press("next", "{}");
        assertEquals("phong", held.at("/state/program/cue").asText());
        assertTrue(held.at("/message/vi").asText().startsWith("Chưa ai duyệt hình của sự kiện này"), held.toString());
        assertEquals(
                "khai-mac", device.press("next", "{}").at("/state/program/cue").asText());
        device.press("load", "{\"cue\":\"be-mac\"}");
        assertEquals(
                "be-mac", device.press("take", "{}").at("/state/program/cue").asText());
        device.press("backdrop", "{}");
        device.press("load", "{\"cue\":\"khai-mac\"}");
        assertEquals(
                "khai-mac", device.press("take", "{}").at("/state/program/cue").asText());
        // From the first submission on it is each cue's own matter.
        device.press("backdrop", "{}");
        device.post("/api/v1/approval", "{\"by\":\"Lê Văn C\"}");
        device.press("load", "{\"cue\":\"khai-mac\"}");
        held = device.press("take", "{}");
        assertTrue(held.at("/message/vi").asText().startsWith("Mục \"Khai mạc\": chờ duyệt; màn giữ nguyên"));
    }

    @Test
    void an_office_that_does_not_approve_hears_nothing() throws Exception {
        close();
        open("off");
        List<String> commands = List.of("next", "next", "next");
        for (String command : commands) {
            assertEquals("done", device.press(command, "{}").get("result").asText());
        }
        assertEquals(
                "off", device.get("/api/v1/state").json().at("/approval/rule").asText());
    }

    private void awaitStanding(String cue, String wanted) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!sheet(cue).get("standing").asText().equals(wanted)) {
            assertTrue(System.nanoTime() < end, sheet(cue).toString());
            Thread.sleep(50);
        }
    }

    @Test
    void another_picture_under_the_same_name_voids_what_was_approved(@TempDir Path data) throws Exception {
        close();
        Path picture = Files.createDirectories(data.resolve("images")).resolve("anh.svg");
        String drawing = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 2 1'><rect width='2' height='1'"
                + " fill='%s'/></svg>";
        Files.writeString(picture, drawing.formatted("#00ff00"));
        String event = """
            {"schemaVersion": 1, "name": "Hội nghị có ảnh", "cues": [
              {"id": "phong", "label": "Phông", "layout": "backdrop", "fields": {"org": "Sở X", "title": "Tổng kết",
                "eventType": "Hội nghị", "placeDate": "X, ngày 5", "background": "anh.svg"}}]}\
            """;
        hall = Hall.withLayouts(
                EventFile.parse(event.getBytes(StandardCharsets.UTF_8), "event.json"),
                new Wall("main", 256, 160, 4),
                data);
        device = Caller.device(hall);
        approve("phong");
        assertTrue(device.get("/api/v1/approval").json().path("notice").isMissingNode());
        Files.writeString(picture, drawing.formatted("#0000ff"));
        awaitStanding("phong", "changed");
    }

    @Test
    void the_layout_proof_is_a_pdf_of_every_page_and_names_what_cannot_be_drawn() throws Exception {
        Caller.Answer pdf = device.get("/api/v1/proof.pdf");
        assertEquals(422, pdf.status());
        assertTrue(
                pdf.json()
                        .at("/error/vi")
                        .asText()
                        .contains("Mục \"Phông chính\" chưa có ô \"Tên Hội nghị\"; hãy điền Tên Hội nghị."),
                pdf.text());
        device.put(
                "/api/v1/cues/phong",
                "{\"fields\":{\"org\":\"Sở X\",\"eventType\":\"Hội nghị\",\"title\":\"Tổng"
                        + " kết\",\"placeDate\":\"X\"}}");
        String speaker = "{\"fields\":{\"kind\":\"Khai mạc\",\"name\":\"Nguyễn Văn A\",\"position\":\"Giám đốc\"}}";
        device.put("/api/v1/cues/khai-mac", speaker);
        device.put("/api/v1/cues/be-mac", speaker);
        assertEquals(404, device.get("/api/v1/proof?ticket=abcdefgh").status());
        pdf = device.get("/api/v1/proof.pdf?ticket=abcdefgh");
        assertEquals(404, device.get("/api/v1/proof?ticket=abcdefgh").status());
        assertEquals(200, pdf.status(), pdf.text());
        assertEquals("application/pdf", pdf.header("Content-Type"));
        assertEquals("%PDF-1.", pdf.text().substring(0, 7));
    }
}
