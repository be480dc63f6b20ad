package vn.phong.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who did what, and what stood on the wall, as the technician reads it afterwards. */
class LogRoutesTest {
    @TempDir
    Path folder;

    private Hall hall;
    private Caller technician;

    @BeforeEach
    void open() throws Exception {
        hall = Hall.open();
        technician = Caller.device(hall);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private JsonNode log() throws Exception {
        return technician.get("/api/v1/log").json();
    }

    /** Who and what, in order; the log is written beside the requests, so it is asked until a line is there. */
    private List<String> linesWith(String awaited) throws Exception {
        List<String> lines = new ArrayList<>();
        for (int wait = 0; wait < 300; wait++) {
            lines.clear();
            for (JsonNode entry : log().get("entries")) {
                lines.add(entry.get("name").asText() + "/" + entry.get("role").asText() + ": "
                        + entry.at("/words/vi").asText());
            }
            if (lines.contains(awaited)) {
                return lines;
            }
            Thread.sleep(10);
        }
        throw new AssertionError(awaited + " is not among " + lines);
    }

    @Test
    void each_press_and_edit_is_told_with_who_made_it_and_what_it_led_to() throws Exception {
        technician.press("next", "{}");
        technician.press("load", "{\"cue\":\"ket\"}");
        technician.put("/api/v1/cues/ket", "{\"fields\":{\"rgb\":66051}}");
        technician.press("lock", "{\"on\":true}");
        technician.press("lock", "{\"on\":false}");
        technician.press("undo", "{}");
        List<String> lines = linesWith("Chương trình/technician: Hoàn tác (Sửa \"Bế mạc\")");
        assertTrue(lines.contains("Chương trình/technician: Tiếp theo: Phát biểu khai mạc"), lines.toString());
        assertTrue(lines.contains("Chương trình/technician: Đưa vào Xem trước: Bế mạc"), lines.toString());
        assertTrue(
                lines.contains("Chương trình/technician: Sửa \"Bế mạc\": rgb: “5909890”" + " → “66051”"),
                lines.toString());
        assertTrue(lines.contains("Chương trình/technician: Khóa màn"), lines.toString());
        assertTrue(lines.contains("Chương trình/technician: Mở khóa màn"), lines.toString());
    }

    @Test
    void coming_in_wrong_pins_and_control_are_told_and_no_pin_is_written_down() throws Exception {
        Caller operator = Caller.with(hall, Hall.OPERATOR_PIN);
        Caller.stranger(hall).post("/api/v1/session", "{\"pin\":\"999999\"}");
        technician.press("next", "{}");
        operator.post("/api/v1/control/take", "{}");
        List<String> lines = linesWith("Chương trình 2/operator: Giành quyền điều khiển từ Chương trình");
        assertTrue(lines.contains("Chương trình 2/operator: Vào từ địa chỉ 127.0.0.1"), lines.toString());
        assertTrue(lines.contains("/: Mã PIN sai từ địa chỉ 127.0.0.1, Chương trình"), lines.toString());
        assertFalse(lines.toString().contains("999999"), lines.toString());
        assertFalse(lines.toString().contains(Hall.PIN), lines.toString());
    }

    /** What stood on the wall, asked until it is this; a picture may still be drawn when its press is answered. */
    private JsonNode hungOnce(List<String> awaited) throws Exception {
        List<String> words = new ArrayList<>();
        for (int wait = 0; wait < 1000; wait++) {
            words.clear();
            JsonNode hung = log().get("hung");
            hung.forEach(each -> words.add(each.at("/words/vi").asText()));
            if (words.equals(awaited)) {
                return hung;
            }
            Thread.sleep(10);
        }
        throw new AssertionError(awaited + " but was " + words);
    }

    @Test
    void what_stood_on_the_wall_is_told_from_when_to_when() throws Exception {
        technician.press("next", "{}");
        hungOnce(List.of("Phông Hội nghị", "Phát biểu khai mạc"));
        technician.press("black", "{\"on\":true}");
        technician.press("black", "{\"on\":false}");
        JsonNode hung = hungOnce(List.of("Phông Hội nghị", "Phát biểu khai mạc", "Tắt đen", "Phát biểu khai mạc"));
        assertEquals(hung.at("/1/fromMs").asLong(), hung.at("/0/toMs").asLong());
        assertTrue(hung.at("/3/toMs").isNull());
    }

    @Test
    void a_picture_that_cannot_be_drawn_is_told_and_was_never_on_the_wall() throws Exception {
        technician.press("load", "{\"cue\":\"hong\"}");
        technician.press("take", "{}");
        List<String> lines = linesWith("/: Mục \"Mục hỏng\" không vẽ được; hãy sửa mục này.");
        assertTrue(lines.contains("Chương trình/technician: Lên hình: Mục hỏng"), lines.toString());
        hungOnce(List.of("Phông Hội nghị"));
    }

    @Test
    void the_csv_opens_in_excel_with_its_vietnamese_and_a_name_never_becomes_a_formula() throws Exception {
        String id = technician.get("/api/v1/session").json().get("device").asText();
        technician.put("/api/v1/devices/" + id, "{\"name\":\"=1+1\"}");
        technician.press("next", "{}");
        Caller.Answer csv = technician.get("/api/v1/log.csv");
        assertArrayEquals(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, Arrays.copyOf(csv.bytes(), 3));
        assertTrue(csv.text().contains("\"'=1+1\",\"Kỹ thuật\",\"Tiếp theo: Phát biểu khai mạc\"\r\n"), csv.text());
        assertTrue(csv.text().contains("\"Trên màn: Phát biểu khai mạc\"\r\n"), csv.text());
        assertEquals("attachment; filename=\"nhat-ky.csv\"", csv.header("Content-Disposition"));
    }

    @Test
    void the_xlsx_has_a_sheet_for_who_and_a_sheet_for_the_wall() throws Exception {
        technician.press("next", "{}");
        Path file = Files.write(
                folder.resolve("nhat-ky.xlsx"),
                technician.get("/api/v1/log.xlsx").bytes());
        List<String> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry part : Collections.list(zip.entries())) {
                parts.add(part.getName());
                text.append(characters(new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8)));
            }
        }
        assertTrue(
                parts.containsAll(List.of("xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml")), parts.toString());
        assertTrue(text.toString().contains("Nhật ký") && text.toString().contains("Trên màn"), text.toString());
        assertTrue(text.toString().contains("Tiếp theo: Phát biểu khai mạc"), text.toString());
    }

    /** Numbered characters as themselves. */
    private static String characters(String xml) {
        return Pattern.compile("&#x([0-9A-Fa-f]+);")
                .matcher(xml)
                .replaceAll(match -> Character.toString(Integer.parseInt(match.group(1), 16)));
    }

    @Test
    void only_the_technician_reads_the_log() throws Exception {
        Caller operator = Caller.with(hall, Hall.OPERATOR_PIN);
        for (String path : List.of("/api/v1/log", "/api/v1/log.csv", "/api/v1/log.xlsx")) {
            assertEquals(403, operator.get(path).status());
            assertEquals(401, Caller.stranger(hall).get(path).status());
        }
    }
}
