package vn.phong.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways plans write times, people, kinds of items and dates. */
class PlanWordingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "8h00 - 8h10 Khai mạc | 8h00 - 8h10 | 480 | 490",
                "07h30 – 07h50: Khai mạc | 07h30 – 07h50 | 450 | 470",
                "6h30'-7h15' Khai mạc | 6h30'-7h15' | 390 | 435",
                "7h30’ - 7h40’ Khai mạc | 7h30’ - 7h40’ | 450 | 460",
                "08h00’: Khai mạc | 08h00’ | 480 | -1",
                "8g00– 8g10: Khai mạc | 8g00– 8g10 | 480 | 490",
                "7:30 - 8:00 Khai mạc | 7:30 - 8:00 | 450 | 480",
                "(8:00 - 8:15) Khai mạc | 8:00 - 8:15 | 480 | 495",
                "7-9h Khai mạc | 7-9h | 420 | 540",
                "14-15h30: Khai mạc | 14-15h30 | 840 | 930",
                "19 giờ 30 phút ngày 24/4/2022: Khai mạc | 19 giờ 30 phút ngày 24/4/2022 | 1170 | -1",
                "Buổi sáng, 7 giờ 45 phút: Khai mạc | Buổi sáng, 7 giờ 45 phút | 465 | -1",
                "từ 08h00 đến 09h15: Khai mạc | từ 08h00 đến 09h15 | 480 | 555",
                "14h00’ đến 17h00' Khai mạc | 14h00’ đến 17h00' | 840 | 1020",
                "13h30 Khai mạc | 13h30 | 810 | -1",
                "Sau 11g00 Khai mạc | Sau 11g00 | 660 | -1",
                "09:50 AM - 09:00 AM Khai mạc | 09:50 AM - 09:00 AM | 590 | 540",
                "8.00 - 8.15: Khai mạc | 8.00 - 8.15 | 480 | 495",
            })
    void times_are_kept_as_printed(String line, String printed, int start, int end) {
        ClockText clock = ClockText.atStart(line).orElseThrow();
        assertEquals(printed, clock.printed());
        assertEquals(optional(start), clock.start());
        assertEquals(optional(end), clock.end());
        assertEquals("Khai mạc", clock.rest());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8 tham luận",
                "1. Khai mạc",
                "10.000 đồng",
                "02 hồ sơ",
                "10 giải pháp",
                "02 buổi",
                "24/4/2022",
                "6 tháng đầu năm",
                ""
            })
    void other_numbers_are_no_times(String line) {
        assertTrue(ClockText.atStart(line).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Đ/c Nguyễn Văn A, Phó Bí thư Tỉnh ủy | Đồng chí | Nguyễn Văn A | Phó Bí thư | Tỉnh ủy",
                "Bà Trần Thị B - Giám đốc Sở Y | Bà | Trần Thị B | Giám đốc | Sở Y",
                "Lê Văn C, Chủ tịch UBND xã Z | - | Lê Văn C | Chủ tịch | UBND xã Z",
                "Phó Giám đốc Sở X | - | - | Phó Giám đốc | Sở X",
                "Trưởng phòng Tổng hợp | - | - | Trưởng phòng Tổng hợp | -",
                "Chủ tịch xã Z | - | - | Chủ tịch | xã Z",
                "Chủ tịch Hội đồng nhân dân tỉnh | - | - | Chủ tịch | Hội đồng nhân dân tỉnh",
                "Sở X | - | - | - | Sở X",
                "Đại biểu | - | - | - | Đại biểu",
                "PGS. TS. Nguyễn Văn A | PGS. TS. | Nguyễn Văn A | - | -",
                "Ms. Jane Sample, President, Green Farm Union | Ms. | Jane Sample | President | Green Farm Union",
                "Dr. John Sample, Vice Rector of Sample University | Dr. | John Sample"
                        + " | Vice Rector of Sample University | -",
                "BSCKII. Ngô Văn L, Phó Giám đốc, Chủ tịch CĐCS Bệnh viện Z | BSCKII. | Ngô Văn L"
                        + " | Phó Giám đốc, Chủ tịch CĐCS Bệnh viện Z | -",
                "Đ/c Nguyễn Thị A - Ủy viên Ban Thường vụ Tỉnh ủy, Chủ tịch LĐLĐ tỉnh | Đồng chí | Nguyễn Thị A"
                        + " | Ủy viên Ban Thường vụ Tỉnh ủy, Chủ tịch LĐLĐ tỉnh | -",
                "Moderator: Mr. John Sample | Mr. | John Sample | Moderator | -",
                "Chair: Dr. Jane Sample, Director, Sample Institute | Dr. | Jane Sample | Director"
                        + " | Sample Institute",
                "Chủ tọa: GS. TS. Nguyễn Văn A | GS. TS. | Nguyễn Văn A | - | -",
                "Bà Trần Thị B Phó Giám đốc Sở X | Bà | Trần Thị B | Phó Giám đốc | Sở X",
            })
    void performer_is_taken_apart(String text, String honorific, String name, String position, String unit) {
        assertEquals(
                new Performer(orEmpty(honorific), orEmpty(name), orEmpty(position), orEmpty(unit)), Performer.of(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Phát biểu tham luận của các đơn vị | PAPERS",
                "Báo cáo công tác thi đua, khen thưởng | REPORT",
                "Trình bày dự thảo Báo cáo chính trị | REPORT",
                "Công bố xếp hạng thi đua | RANKING",
                "Nghỉ giải lao | BREAK",
                "Phút mặc niệm | SILENCE",
                "Chào cờ | BACKDROP",
                "Chụp ảnh lưu niệm | BACKDROP",
                "Bế mạc Hội nghị | BACKDROP",
                "Phát biểu bế mạc Hội nghị | SPEECH",
                "Công bố các Quyết định tặng Bằng khen | DECISION_AND_AWARDS",
                "Khen thưởng | DECISION_AND_AWARDS",
                "Trao Giấy khen cho 12 cá nhân | AWARDS",
                "Công bố quyết định bổ nhiệm | DECISION",
                "Phát biểu chỉ đạo | SPEECH",
                "Tuyên bố lý do, giới thiệu đại biểu | BACKDROP",
            })
    void kind_is_told_by_the_words(String text, CueKind kind) {
        assertEquals(kind, CueKind.of(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Xã Z, ngày 26 tháng 12 năm 2026 | Xã Z, ngày 26 tháng 12 năm 2026",
                "Xã Z, ngày tháng 12 năm 2026 | Xã Z, tháng 12 năm 2026",
                "Xã Z, ngày …… tháng 12 năm 2026 | Xã Z, tháng 12 năm 2026",
                "Xã Z, ngày... tháng 9 năm 2026 | Xã Z, tháng 9 năm 2026",
                "Xã Z, ngày ___ tháng ___ năm 2026 | Xã Z, năm 2026",
                "Xã Z, ngày 26 tháng … năm 2026 | Xã Z, năm 2026",
                "Xã Z, ngày 26 tháng 12 năm 20… | Xã Z, ngày 26 tháng 12",
                "Xã Z, ngày … tháng … năm … | Xã Z",
                "Tháng 12 năm 2026 | Tháng 12 năm 2026",
            })
    void gap_in_a_date_never_reaches_the_wall(String printed, String shown) {
        BackdropText text =
                BackdropText.of(List.of(new BackdropSection.Block(0, "*" + printed + "*")), OptionalInt.empty());
        assertEquals(printed, text.placeDate());
        assertEquals(shown, text.placeDateForWall());
    }

    @Test
    void parenthesis_is_told_apart() {
        assertEquals("Sở X", row("Báo cáo (Sở X)").performer());
        assertEquals("30 phút", row("Thảo luận (30 phút)").clock().printed());
        assertEquals(
                "Tham luận (khoảng 08 - 10 tham luận)",
                row("Tham luận (khoảng 08 - 10 tham luận)").text());
        assertEquals(
                "Khai mạc (có kịch bản riêng)",
                row("Khai mạc (có kịch bản riêng)").text());
    }

    @Test
    void performer_may_come_first() {
        AgendaRow row = row("Đồng chí Nguyễn Văn A, Chủ tịch Hội X lên phát biểu khai mạc");
        assertEquals("Đồng chí Nguyễn Văn A, Chủ tịch Hội X", row.performer());
        assertEquals("Lên phát biểu khai mạc", row.text());
    }

    private static AgendaRow row(String text) {
        return RowText.row(List.of(0), "", text);
    }

    private static OptionalInt optional(int minutes) {
        return minutes < 0 ? OptionalInt.empty() : OptionalInt.of(minutes);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
