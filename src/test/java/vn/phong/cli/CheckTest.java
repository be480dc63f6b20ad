package vn.phong.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phong.message.Refusal;

class CheckTest {
    @TempDir
    private Path folder;

    private int check(String date, String... options) throws IOException, InterruptedException {
        Path event = folder.resolve("event.json");
        Files.writeString(event, """
            {"schemaVersion": 1, "cues": [{"id": "phong", "layout": "backdrop", "fields": {
              "org": ["Ủy ban nhân dân tỉnh X"], "eventType": "Hội nghị", "title": "Tổng kết công tác năm 2026",
              "placeDate": "X, %s"}}]}\
            """.formatted(date));
        List<String> words = new ArrayList<>(List.of(event.toString(), "--data", folder.toString()));
        words.addAll(List.of(options));
        return Commands.named("check").run(words);
    }

    @Test
    void an_event_with_an_error_exits_with_1_and_one_without_with_0() throws Exception {
        assertEquals(0, check("ngày 26 tháng 12 năm 2026", "--wall", "1344x832@3.0"));
        assertEquals(1, check("ngày tháng 12 năm 2026", "--wall", "1344x832@3.0", "--json"));
        assertEquals(0, check("ngày 26 tháng 12 năm 2026", "--json", "--seats", "200"));
    }

    @Test
    void a_layout_of_the_office_that_cannot_be_used_is_told_beside_the_report() throws Exception {
        Files.createDirectories(folder.resolve("layouts"));
        Files.writeString(
                folder.resolve("layouts/rieng.svg"),
                "<!DOCTYPE svg []><svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'/>");
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream usual = System.err;
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertEquals(0, check("ngày 26 tháng 12 năm 2026", "--wall", "1344x832@3.0"));
        } finally {
            System.setErr(usual);
        }
        String told = said.toString(StandardCharsets.UTF_8);
        assertTrue(told.contains("rieng.svg: dòng 1:10 có DOCTYPE; hãy bỏ dòng ấy"), told);
    }

    @Test
    void outputs_that_do_not_answer_are_named_in_their_order_and_are_no_errors() throws Exception {
        Path wall = folder.resolve("wall.json");
        // Addresses that no network has.
        Files.writeString(wall, """
            {"schemaVersion": 1, "name": "main", "width": 1344, "height": 832, "pitchMm": 3.0, "outputs": [
              {"profile": "generic/ddp", "host": "192.0.2.21",
               "area": {"x": 0, "y": 0, "width": 672, "height": 832}},
              {"profile": "generic/ddp", "host": "192.0.2.20",
               "area": {"x": 672, "y": 0, "width": 672, "height": 832}}]}\
            """);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream usual = System.out;
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertEquals(0, check("ngày 26 tháng 12 năm 2026", "--wall", wall.toString()));
        } finally {
            System.setOut(usual);
        }
        List<String> told = said.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("không trả lời trong mạng này"))
                .map(String::strip)
                .toList();
        assertEquals(2, told.size(), said.toString(StandardCharsets.UTF_8));
        assertTrue(told.get(0).startsWith("Đầu ra 192.0.2.21"), told.get(0));
        assertTrue(told.get(1).startsWith("Đầu ra 192.0.2.20"), told.get(1));
    }

    @Test
    void options_are_told_when_one_is_wrong() {
        Refusal unknown = assertThrows(Refusal.class, () -> check("", "--ghe", "25"));
        assertEquals(
                "Không có tùy chọn --ghe; các tùy chọn dùng được: --data --json --seats --wall.",
                unknown.words().vi());
        Refusal seats = assertThrows(Refusal.class, () -> check("", "--seats", "xa"));
        assertEquals(
                "--seats xa không dùng được; hãy cho một số từ 1 đến 500.",
                seats.words().vi());
    }

    @Test
    void the_report_as_json_says_where_what_and_how_to_mend_it() throws Exception {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream usual = System.out;
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertEquals(1, check("ngày … tháng 12 năm 2026", "--wall", "1344x832@3.0", "--json", "--seats", "25"));
        } finally {
            System.setOut(usual);
        }
        JsonNode report = new ObjectMapper().readTree(said.toByteArray());
        JsonNode finding = report.get("findings").get(0);
        assertEquals(
                "error blank-date phong placeDate “X, ngày … tháng 12 năm 2026”",
                finding.get("severity").asText() + " " + finding.get("check").asText() + " "
                        + finding.get("cue").asText() + " "
                        + finding.get("field").asText() + " “"
                        + finding.get("words").asText() + "”");
        assertEquals(
                "Ngày tháng còn bỏ trống: “X, ngày … tháng 12 năm 2026”; hãy điền đủ ngày, tháng, năm.",
                finding.at("/message/vi").asText());
        assertTrue(finding.at("/message/en").asText().endsWith("."), finding.toString());
        assertEquals(25, report.get("seatsM").asDouble());
        assertEquals("phong", report.at("/pages/0/key").asText());
        assertTrue(report.at("/pages/0/worst/message/vi").asText().startsWith("Đọc rõ"), report.toString());
    }
}
