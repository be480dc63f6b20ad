package vn.phong.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OldEncodingsTest {
    private static String speaker(String name, String position) {
        return """
            {"id": "a", "label": "Phát biểu", "layout": "speaker", "fields": {"kind": "Phát biểu khai mạc",
              "honorific": "Ông", "name": "%s", "position": "%s"}}\
            """.formatted(name, position);
    }

    @Test
    void a_field_typed_for_old_fonts_is_told_with_what_it_would_be_and_nothing_else_is_said_of_it() {
        Report report = Found.of(speaker("Nguyễn Văn A", "Tröôøng Ñaïi hoïc toång hôïp"));
        assertEquals(
                List.of("ERROR old-encoding a position | Tröôøng Ñaïi hoïc toång hôïp | “Tröôøng Ñaïi hoïc toång hôïp”"
                        + " gõ bằng bảng mã cũ VNI (phông VNI-Times), lên màn thành chữ sai; hãy đổi thành “Trường"
                        + " Đại học tổng hợp”."),
                Found.lines(report));
        assertEquals("Trường Đại học tổng hợp", report.findings().get(0).instead());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Thöù hai ngaøy | Thứ hai ngày",
                "§¹i héi ®¹i biÓu | Đại hội đại biểu",
                "Hoäi nghò\\ntoång keát | Hội nghị\\ntổng kết",
                "H¶i nghÎ t°ng k‰t | Hội nghị tổng kết"
            })
    void every_old_encoding_is_known_and_lines_stay_lines(String typed, String unicode) {
        assertEquals(
                List.of(unicode.replace("\\n", "\n")),
                Found.of(speaker("Nguyễn Văn A", typed)).findings().stream()
                        .map(Finding::instead)
                        .toList());
    }

    /** The soft hyphen is ư in TCVN3, and dropped from what the wall shows. */
    @Test
    void a_letter_that_is_unseen_in_unicode_is_converted_too() {
        assertEquals(
                List.of("chương trình hội nghị"),
                Found.of(speaker("Nguyễn Văn A", "ch\u00AD¬ng tr×nh héi nghÞ")).findings().stream()
                        .map(Finding::instead)
                        .toList());
    }

    @Test
    void short_fields_of_a_cue_are_judged_together() {
        assertEquals(
                List.of("Nguyễn Văn A", "Hiệu trưởng"),
                Found.of(speaker("Nguyeãn Vaên A", "Hieäu tröôûng")).findings().stream()
                        .map(Finding::instead)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Señor Müller | Giám đốc Công ty Citroën",
                "Åse Løgstør | Đại sứ Vương quốc Na Uy",
                "François Düsseldorf | Café São Paulo, Malmö",
                "Nguyễn Văn A | Giám đốc Sở Y",
                "Nguyễn Thị Hoà | Trưởng phòng Öko"
            })
    void foreign_words_stay_unsaid(String name, String position) {
        assertEquals(List.of(), Found.lines(Found.of(speaker(name, position)), "old-encoding"));
    }

    @Test
    void the_backdrop_is_read_too() {
        Report report = Found.report(
                "\"cues\": [" + Found.BACKDROP.replace("Tổng kết công tác năm 2026", "Toång keát coâng taùc") + "]",
                OptionalDouble.empty());
        assertEquals(1, Found.lines(report, "old-encoding").size());
    }
}
