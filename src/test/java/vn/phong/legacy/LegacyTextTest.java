package vn.phong.legacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phong.spelling.Corpus;

class LegacyTextTest {
    @Test
    void unicode_comes_back_untouched() {
        String text = String.join("\n", Corpus.official());
        Converted converted = LegacyText.converted(text);
        assertSame(text, converted.text());
        assertEquals(List.of(), converted.changes());
        assertEquals(List.of(), converted.suggestions());
    }

    @Test
    void each_official_sentence_alone_comes_back_untouched() {
        for (String line : Corpus.official()) {
            assertEquals(new Converted(line, List.of(), List.of()), LegacyText.converted(line));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "· Khai mạc\n· Báo cáo\n· Bế mạc\n· Văn nghệ",
                "« Dạy tốt » – « Học tốt »; 30 °C; 50 m²; 5 µm; © 2025; Samsung®; ½ ngày",
                "München, Zürich, Malmö, São Paulo, El Niño, La Niña, Citroën, café, señor, Løgstør",
                "Le café est à côté de l'hôtel; déjà vu, là où ça s'arrête",
                "Der Präsident grüßt die Gäste; Köln, Düsseldorf, Nürnberg",
                "Meeting agenda: opening, reports, closing"
            })
    void text_of_other_kinds_comes_back_untouched(String text) {
        assertSame(text, LegacyText.converted(text).text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Héi nghÞ tæng kÕt c«ng t¸c n¨m 2025 | Hội nghị tổng kết công tác năm 2025",
                "CH¦¥NG TR×NH HéI NGHÞ | CHƯƠNG TRÌNH HỘI NGHỊ",
                "«ng NguyÔn V¨n A, Gi¸m ®èc Së Néi vô | ông Nguyễn Văn A, Giám đốc Sở Nội vụ",
                "Hoäi nghò toång keát coâng taùc naêm 2025 | Hội nghị tổng kết công tác năm 2025",
                "CHÖÔNG TRÌNH HOÄI NGHÒ TOÅNG KEÁT | CHƯƠNG TRÌNH HỘI NGHỊ TỔNG KẾT",
                "H¶i nghÎ t°ng k‰t công tác næm 2025 | Hội nghị tổng kết công tác năm 2025"
            })
    void a_line_in_an_old_encoding_is_converted_and_told(String before, String after) {
        Converted converted = LegacyText.converted(before);
        assertEquals(after, converted.text());
        assertEquals(1, converted.changes().size());
        assertEquals(before, converted.changes().get(0).before());
        assertEquals(after, converted.changes().get(0).after());
        assertEquals(1, converted.changes().get(0).line());
    }

    @Test
    void only_the_old_lines_of_a_mixed_document_change() {
        Converted converted = LegacyText.converted("""
                Kế hoạch tổ chức hội nghị
                Héi nghÞ tæng kÕt n¨m 2025
                Ngày 26 tháng 12, ng\u00B5y thø s¸u tại hội trường lớn của tỉnh
                Bé Néi vô
                bế mạc""");
        assertEquals("""
                Kế hoạch tổ chức hội nghị
                Hội nghị tổng kết năm 2025
                Ngày 26 tháng 12, ngày thứ sáu tại hội trường lớn của tỉnh
                Bộ Nội vụ
                bế mạc""", converted.text());
        assertEquals(
                List.of(2, 3, 4), converted.changes().stream().map(Change::line).toList());
    }

    @Test
    void a_stray_old_word_is_suggested_and_stays() {
        String text = "Hội nghị khai mạc ng\u00B5y 26 tháng 12 tại hội trường";
        Converted converted = LegacyText.converted(text);
        assertSame(text, converted.text());
        assertEquals(1, converted.suggestions().size());
        assertEquals("ng\u00B5y", converted.suggestions().get(0).word());
        assertTrue(converted.suggestions().get(0).instead().contains("ngày"));
    }

    @Test
    void a_lost_horn_is_proposed_never_put_back() {
        Converted converted = LegacyText.converted("Ch¬ng tr×nh héi nghÞ, ®îc ngêi d©n níc ta, TH¦");
        assertEquals("Chơng trình hội nghị, đợc ngời dân nớc ta, THƯ", converted.text());
        assertEquals(
                List.of("Chơng Chương", "đợc được", "nớc nước"),
                converted.suggestions().stream()
                        .map(doubt -> doubt.word() + " " + String.join(" ", doubt.instead()))
                        .toList());
        assertEquals(
                "Dòng 1: “Chơng” có thể đã mất chữ ư khi sao chép, có phải “Chương”; hãy sửa nếu đúng.",
                converted.suggestions().get(0).words().vi());
    }

    @Test
    void damage_of_a_double_conversion_is_proposed() {
        Converted converted = LegacyText.converted("Phịng họp của tồn tỉnh khơng cĩ người");
        assertEquals(
                List.of("Phịng Phòng", "tồn toàn", "khơng không", "cĩ có"),
                converted.suggestions().stream()
                        .map(doubt -> doubt.word() + " " + String.join(" ", doubt.instead()))
                        .toList());
        assertEquals(List.of(), LegacyText.converted("Những tồn tại, hạn chế").suggestions());
    }

    @Test
    void runs_are_converted_by_their_fonts() {
        Converted converted = LegacyText.converted(List.of(
                new FontRun("héi nghÞ ", ".VnTimeH"),
                new FontRun("tæng kÕt n¨m\n", ".VnTime"),
                new FontRun("Tiếng Việt, café, ", "Times New Roman"),
                new FontRun("vieä", "VNI-Times"),
                new FontRun("t na", "VNI-Times"),
                new FontRun("êm", "VNI-Times")));
        assertEquals("HỘI NGHỊ tổng kết năm\nTiếng Việt, café, việt năm", converted.text());
        assertEquals(
                List.of("1 TCVN3", "1 TCVN3", "2 VNI"),
                converted.changes().stream()
                        .map(change -> change.line() + " " + change.from())
                        .toList());
    }

    @Test
    void a_long_damaged_document_is_bounded() {
        Converted converted = LegacyText.converted("khơng cĩ ".repeat(5000));
        assertEquals(Repairs.SUGGESTION_COUNT_MAX, converted.suggestions().size());
    }
}
