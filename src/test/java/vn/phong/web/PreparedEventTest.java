package vn.phong.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phong.wall.Wall;

/** Tomorrow's event is looked at, checked, approved and taken away while another one is on the wall. */
class PreparedEventTest {
    private static final String TOMORROW = """
        {"schemaVersion":1,"name":"Hội nghị ngày mai","agenda":[{"id":"m1","number":"1","text":"Khai mạc Hội nghị"}],
         "cues":[
          {"id":"phong","label":"Phông chính","layout":"backdrop","fields":{"org":["Sở X"],"eventType":"Hội nghị",
            "title":"Triển khai công tác năm 2027","placeDate":"X, ngày tháng 1 năm 2027"}},
          {"id":"khen","label":"Trao Bằng khen","layout":"award-batch","item":"m1","fields":{"award":"Bằng khen",
            "pages":2,"rgb":1234,"recipients":[{"name":"Nguyễn Văn A"},{"name":"Trần Thị B"}]}}]}\
        """;

    private Hall hall;
    private Caller device;

    @BeforeEach
    void open() throws Exception {
        hall = Hall.open(Hall.EVENT, new Wall("main", 1024, 640, 4), 0, Hall.store());
        device = Caller.device(hall);
        assertEquals(200, device.put("/api/v1/events/ngay-mai", TOMORROW).status());
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private void assertShowUntouched() {
        assertEquals(0, hall.playout().show().state().revision());
        assertEquals(Hall.EVENT, hall.playout().show().event());
    }

    private JsonNode cue(String cue, String query) throws Exception {
        JsonNode book = device.get("/api/v1/approval" + query).json();
        for (JsonNode each : book.get("cues")) {
            if (each.get("cue").asText().equals(cue)) {
                return each;
            }
        }
        throw new AssertionError(book);
    }

    @Test
    void an_output_that_is_away_is_an_error_of_the_show_and_a_note_of_what_comes_later() throws Exception {
        hall.unplug();
        assertEquals("error", output("").get("severity").asText());
        JsonNode later = output("?event=ngay-mai");
        assertEquals("note", later.get("severity").asText());
        assertEquals(
                "Đầu ra 127.0.0.1:4048: Đang gửi hình. Chưa cần khi còn soạn; hãy nối trước giờ khai mạc.",
                later.at("/message/vi").asText());
    }

    private JsonNode output(String query) throws Exception {
        JsonNode findings = device.get("/api/v1/readiness" + query).json().get("findings");
        for (JsonNode finding : findings) {
            if (finding.get("check").asText().equals("output")) {
                return finding;
            }
        }
        throw new AssertionError(findings);
    }

    @Test
    void its_rundown_is_told_as_the_state_tells_the_shows() throws Exception {
        JsonNode planned = device.get("/api/v1/rundown?event=ngay-mai").json();
        assertEquals("Hội nghị ngày mai", planned.get("event").asText());
        assertEquals(1024, planned.at("/wall/width").asInt());
        assertEquals("Khai mạc Hội nghị", planned.at("/agenda/0/text").asText());
        assertEquals("khen", planned.at("/rundown/1/cue").asText());
        assertEquals(2, planned.at("/rundown/1/pages").asInt());
        Caller.Answer unknown = device.get("/api/v1/rundown?event=hom-qua");
        assertEquals(404, unknown.status());
    }

    @Test
    void its_pictures_are_drawn_under_the_same_names_as_the_shows() throws Exception {
        byte[] running = device.get("/api/v1/frames/phong.png").bytes();
        byte[] tomorrow = device.get("/api/v1/frames/phong.png?event=ngay-mai").bytes();
        assertEquals(1024, ImageIO.read(new ByteArrayInputStream(tomorrow)).getWidth());
        assertFalse(Arrays.equals(running, tomorrow));
        assertEquals(200, device.get("/api/v1/frames/khen.2.png?event=ngay-mai").status());
        assertEquals(404, device.get("/api/v1/frames/khen.2.png").status());
        assertEquals(404, device.get("/api/v1/frames/phong.png?event=hom-qua").status());
        assertEquals(
                422, device.get("/api/v1/frames/phong.png?event=..%2Fevent").status());
        assertShowUntouched();
    }

    @Test
    void the_check_speaks_of_it_alone() throws Exception {
        JsonNode report = device.get("/api/v1/check?event=ngay-mai").json();
        assertEquals("Hội nghị ngày mai", report.get("event").asText());
        assertEquals("blank-date", report.at("/findings/0/check").asText());
        assertEquals(
                "Hội nghị thử <b>& \"ngoặc\"</b>",
                device.get("/api/v1/check").json().get("event").asText());
        assertShowUntouched();
    }

    @Test
    void what_is_approved_in_it_stays_approved_when_it_becomes_the_show() throws Exception {
        JsonNode pictures = cue("khen", "?event=ngay-mai").get("pictures");
        assertEquals(2, pictures.size());
        Caller.Answer said = device.post(
                "/api/v1/approval/khen?event=ngay-mai",
                "{\"by\":\"Trần Thị B\",\"decision\":\"approve\",\"pictures\":" + pictures
                        + ",\"despiteErrors\":true}");
        assertEquals("approved", said.json().get("standing").asText(), said.text());
        assertEquals(
                1,
                device.post("/api/v1/approval?event=ngay-mai", "{\"by\":\"Lê Văn C\"}")
                        .json()
                        .get("submitted")
                        .asInt());
        assertEquals(
                "submitted", cue("phong", "?event=ngay-mai").get("standing").asText());
        assertEquals("draft", cue("phong", "").get("standing").asText());
        assertShowUntouched();
        assertEquals(200, device.post("/api/v1/events/ngay-mai/take-over", "{}").status());
        assertEquals("approved", cue("khen", "").get("standing").asText());
    }

    @Test
    void its_paper_and_its_files_are_its_own() throws Exception {
        // The pictures of this hall have as many pages as they are told; those of the paper are set in earnest.
        device.put("/api/v1/events/ban-in", TOMORROW.replace("\"pages\":2,", ""));
        byte[] pdf = device.get("/api/v1/proof.pdf?event=ban-in").bytes();
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            assertTrue(new PDFTextStripper().getText(paper).contains("Hội nghị ngày mai"));
        }
        assertEquals(
                List.of("01-phong.png", "02-khen.png", "03-khen.2.png"),
                names(device.get("/api/v1/pictures.zip?event=ngay-mai")));
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(
                device.get("/api/v1/pictures.zip?event=ngay-mai").bytes()))) {
            while (zip.getNextEntry() != null) {
                BufferedImage picture = ImageIO.read(new ByteArrayInputStream(zip.readAllBytes()));
                assertEquals("1024x640", picture.getWidth() + "x" + picture.getHeight());
            }
        }
        Caller.Answer show = device.get("/api/v1/show.zip?event=ngay-mai");
        assertTrue(names(show).contains("event.json"));
        assertEquals("attachment; filename=\"ngay-mai.zip\"", show.header("Content-Disposition"));
        assertEquals(
                "ngay-mai",
                device.post("/api/v1/show.zip", show.bytes())
                        .json()
                        .get("event")
                        .asText());
        assertEquals(200, device.get("/api/v1/agenda.docx?event=ngay-mai").status());
        assertEquals(404, device.get("/api/v1/agenda.xlsx?event=hom-qua").status());
        assertShowUntouched();
    }

    @Test
    void who_must_log_in_first_comes_back_to_it() throws Exception {
        assertEquals(
                "/login?next=/approve%3Fevent%3Dngay-mai",
                Caller.stranger(hall).get("/approve?event=ngay-mai").header("Location"));
        assertEquals(
                "/login?next=/approve",
                Caller.stranger(hall).get("/approve?event=%22%3E%0d").header("Location"));
    }

    private static List<String> names(Caller.Answer answer) throws Exception {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.bytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
