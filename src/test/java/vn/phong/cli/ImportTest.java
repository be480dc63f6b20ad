package vn.phong.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phong.document.BadDocuments;
import vn.phong.event.Event;
import vn.phong.event.EventFile;
import vn.phong.message.Refusal;

/** The office's documents become an event, or what they add to one, without a server. */
class ImportTest {
    private static final String PLAN = """
        KẾ HOẠCH
        Tổ chức Hội nghị tổng kết năm 2026
        CHƯƠNG TRÌNH
        | TT | Thời gian | Nội dung | Người thực hiện | Chuẩn bị |
        | 1 | 8h00 | Khai mạc | Giám đốc Sở X | Hoa |
        | 2 | 8h30 | Công bố Quyết định khen thưởng | Sở Y | |
        | 3 | 7h00 | Bế mạc | | |
        Nơi nhận:
        - Như trên;
        """;

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    private String run(String... words) throws Exception {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream usual = System.out;
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertEquals(0, Commands.named("import").run(List.of(words)));
        } finally {
            System.setOut(usual);
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    private static List<String> names(Event event) {
        return event.cues().stream()
                .filter(cue -> cue.layout().equals(Event.AWARD_BATCH))
                .flatMap(cue -> cue.fields().list("recipients").stream())
                .map(row -> row.text("name"))
                .toList();
    }

    @Test
    void a_plan_and_a_list_become_an_event_and_a_report_of_what_was_understood_and_what_not() throws Exception {
        Path plan = file("ke-hoach.txt", PLAN);
        Path awards = file("khen.csv", "Họ và tên;Đơn vị;Danh hiệu\nNguyễn Văn A;Sở X;Giấy khen\n");
        Path event = folder.resolve("ra").resolve("event.json");
        Path report = folder.resolve("report.json");
        String said = run(plan.toString(), awards.toString(), "-o", event.toString(), "--report", report.toString());
        assertTrue(said.contains("CẦN HỎI"), said);
        assertEquals(List.of("Nguyễn Văn A"), names(EventFile.read(event)));
        assertEquals("Hoa", EventFile.read(event).agenda().get(0).extra().get("Chuẩn bị"));
        JsonNode told = new ObjectMapper().readTree(report.toFile());
        JsonNode rows = told.at("/files/0/rows");
        assertEquals(3, rows.size());
        assertEquals("[5]", rows.at("/0/lines").toString());
        assertEquals("sure", rows.at("/0/sure").asText());
        assertEquals("doubtful", rows.at("/2/sure").asText());
        assertEquals("- Như trên;", told.at("/files/0/unread/1/text").asText());
        assertTrue(told.at("/files/0/questions").toString().contains("họ tên"), told.toString());
        assertEquals("awards", told.at("/files/1/kind").asText());
        assertEquals(1, told.at("/files/1/rowCount").asInt());
        assertEquals(event.toString(), told.get("event").asText());
    }

    @Test
    void a_plan_awards_and_a_ranking_in_one_go_fill_their_cards_and_every_question_has_a_next_step() throws Exception {
        Path plan = file(
                "ke-hoach.txt",
                PLAN.replace(
                        "| 3 | 7h00 |",
                        "| 3 | 9h00 | Công bố xếp hạng Chỉ số cải cách hành chính | Sở Z | |\n| 4 | 7h00 |"));
        Path awards = file("khen.csv", "Họ và tên;Đơn vị;Danh hiệu\nNguyễn Văn A;Sở X;Giấy khen\nTrần Thị B;Sở Y;\n");
        Path ranking = file("hang.csv", "Hạng;Đơn vị;Điểm\n1;Sở X;96\n2;Sở Y;94\n");
        Path event = folder.resolve("event.json");
        Path report = folder.resolve("report.json");
        run(
                ranking.toString(),
                awards.toString(),
                plan.toString(),
                "-o",
                event.toString(),
                "--report",
                report.toString());
        Event made = EventFile.read(event);
        assertTrue(made.cues().stream()
                .anyMatch(cue -> cue.layout().equals("ranking")
                        && cue.item().equals("muc-3")
                        && cue.fields().list("rows").size() == 2));
        assertEquals(Set.of("Nguyễn Văn A", "Trần Thị B"), Set.copyOf(names(made)));
        JsonNode told = new ObjectMapper().readTree(report.toFile());
        assertEquals("ranking", told.at("/files/0/kind").asText());
        assertEquals(2, told.at("/files/0/rowCount").asInt());
        assertEquals("awards", told.at("/files/1/kind").asText());
        assertEquals("plan", told.at("/files/2/kind").asText());
        JsonNode rows = told.at("/files/2/rows");
        assertEquals("decision-and-awards", rows.at("/1/card").asText());
        assertEquals("ranking", rows.at("/2/card").asText());
        assertEquals("doubtful", rows.at("/3/sure").asText());
        int asked = 0;
        for (JsonNode file : told.get("files")) {
            assertTrue(file.has("unread") && file.has("questions"), file.toString());
            for (JsonNode question : file.get("questions")) {
                String words = question.at("/words/vi").asText();
                assertTrue(words.contains("hãy"), words);
                assertFalse(question.at("/words/en").asText().isEmpty(), words);
                asked++;
            }
        }
        assertTrue(asked >= 5, asked + " questions");
    }

    @Test
    void a_corrected_list_is_merged_into_the_event_and_overwrites_only_when_asked() throws Exception {
        Path event = folder.resolve("event.json");
        run(
                file("ke-hoach.txt", PLAN).toString(),
                file("khen.csv", "Họ và tên;Danh hiệu\nNguyễn Văn A;Giấy khen\nTrần Thị B;Giấy khen\n")
                        .toString(),
                "-o",
                event.toString());
        String list = file(
                        "khen.csv",
                        "Họ và tên;Danh hiệu\nNguyễn Văn A;Giấy khen\nTrần Thị Bé;Giấy khen\nLê Văn C;Giấy khen\n")
                .toString();
        assertThrows(Refusal.class, () -> run(file("khac.txt", PLAN).toString(), "-o", event.toString()));
        String said = run(list, "--into", event.toString());
        assertTrue(said.contains("  · Danh sách “2. Trao Giấy khen”: Trần Thị B → Trần Thị Bé\n"), said);
        assertTrue(said.contains("  + Danh sách “2. Trao Giấy khen”: Lê Văn C\n"), said);
        assertTrue(said.contains("  = Danh sách “2. Trao Giấy khen”: 1 dòng giữ nguyên"), said);
        assertEquals(List.of("Nguyễn Văn A", "Trần Thị B", "Lê Văn C"), names(EventFile.read(event)));
        run(list, "--into", event.toString(), "--replace");
        assertEquals(List.of("Nguyễn Văn A", "Trần Thị Bé", "Lê Văn C"), names(EventFile.read(event)));
    }

    @Test
    void a_document_that_would_do_harm_is_a_sentence_and_the_event_there_stays_as_it_is() throws Exception {
        Path event = folder.resolve("event.json");
        run(file("ke-hoach.txt", PLAN).toString(), "-o", event.toString());
        byte[] before = Files.readAllBytes(event);
        for (String name : List.of("khoa.docx", "bom.docx")) {
            BadDocuments.Bad bad = BadDocuments.all().get(name);
            String document = Files.write(folder.resolve(name), bad.bytes()).toString();
            Refusal refusal = assertThrows(Refusal.class, () -> run(document, "--into", event.toString()));
            assertTrue(refusal.words().vi().contains(bad.vi()), refusal.words().vi());
            assertTrue(refusal.words().en().contains(bad.en()), refusal.words().en());
        }
        assertArrayEquals(before, Files.readAllBytes(event));
    }

    @Test
    void a_list_without_a_plan_makes_no_event() throws Exception {
        Path event = folder.resolve("event.json");
        String list = file("khen.csv", "Họ và tên;Danh hiệu\nNguyễn Văn A;Giấy khen\n")
                .toString();
        Refusal refusal = assertThrows(Refusal.class, () -> run(list, "-o", event.toString()));
        assertTrue(refusal.words().vi().contains("--into"), refusal.words().vi());
        assertFalse(Files.exists(event));
    }
}
