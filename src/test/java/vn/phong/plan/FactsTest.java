package vn.phong.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phong.event.Cue;
import vn.phong.event.Fields;

/** What a plan says in lines of their own beside its programme: when, where, who chairs, who holds it. */
class FactsTest {
    private static final String PROGRAMME = """

            CHƯƠNG TRÌNH
            1. Đón tiếp đại biểu
            2. Tuyên bố lý do, giới thiệu đại biểu
            3. Báo cáo tổng kết
            4. Thảo luận
            """;

    private static Draft with(String lines) {
        return Plans.draftOf("SỞ Y\nKẾ HOẠCH\nTổ chức Hội nghị tổng kết năm 2026\n\n" + lines + PROGRAMME);
    }

    private static Fields backdrop(Draft draft) {
        return draft.event().backdrop().orElseThrow().fields();
    }

    private static String seated(Draft draft) {
        return draft.event().cues().stream()
                .filter(cue -> cue.layout().equals("presidium"))
                .map(FactsTest::said)
                .collect(Collectors.joining("\n"));
    }

    private static String said(Cue cue) {
        String people = cue.fields().list("people").stream()
                .map(person -> String.join(
                        ", ",
                        person.text("honorific") + " " + person.text("name"),
                        person.text("position"),
                        person.text("unit")))
                .collect(Collectors.joining("; "));
        return cue.item() + " | " + cue.fields().text("role") + " | " + people;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Thời gian: 8h00, ngày 08/12/2026 # Địa điểm: Hội trường Sở, phường Z | Z, ngày 08 tháng 12 năm 2026",
                "Thời gian: 8h00, ngày 08/12/2026; Địa điểm: Trung tâm Hội nghị tỉnh X | X, ngày 08 tháng 12 năm 2026",
                "Thời gian tổ chức: ngày 08/12/2026 # Địa điểm tổ chức: Hội trường tầng 2 | Ngày 08 tháng 12 năm 2026",
                "1. Thời gian, địa điểm # - Ngày 08/12/2026, tại Hội trường UBND xã Z | Z, ngày 08 tháng 12 năm 2026",
                "1. Thời gian và địa điểm: # 8h00, ngày 08/12/2026, tại Nhà Văn hóa TP. Y"
                        + " | Y, ngày 08 tháng 12 năm 2026",
                "Thời gian: 1,5 ngày, từ 13 giờ 30 phút ngày 08/12/2026 (thứ Ba) đến hết buổi sáng ngày 09/12/2026"
                        + " | Ngày 08 - 09 tháng 12 năm 2026",
                "📅 Thứ 3, 08/12/2026 # 📍 Phòng họp tầng 2 | Ngày 08 tháng 12 năm 2026",
                "Date: 8 December 2026 # Venue: Lotus Hall | Lotus Hall, 8 December 2026",
                "When: Tuesday, Dec. 8, 2026 # Where: Lotus Hall | Lotus Hall, Dec. 8, 2026",
                "Date and venue: 8th and 9th of December 2026 | 8th and 9th of December 2026",
                "Date: 08/12/2026 # Place: Lotus Hall | Lotus Hall, 08/12/2026",
            })
    void the_day_and_the_place_come_to_the_backdrop(String lines, String placeDate) {
        assertEquals(
                placeDate, backdrop(with(lines.replace(" # ", "\n") + "\n")).text("placeDate"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ngày thứ nhất (16/12/2026) | Ngày thứ hai (17/12/2026) | Ngày 16 - 17 tháng 12 năm 2026",
                "Sáng ngày 12/12/2026 | Chiều ngày 12/12/2026 | Ngày 12 tháng 12 năm 2026",
                "Ngày 1 (31/12/2026) | Ngày 2 (01/01/2027) | Ngày 31 tháng 12 năm 2026 - ngày 01 tháng 01 năm 2027",
                "Ngày thứ nhất (16/12/2026) | Ngày thứ hai | ''",
                "Ngày thứ nhất (31/11/2026) | Ngày thứ hai (01/12/2026) | ''",
            })
    void a_plan_that_no_line_dates_is_dated_by_the_days_of_its_programme(String first, String second, String date) {
        Draft draft = Plans.draftOf("CHƯƠNG TRÌNH\nHội nghị tổng kết năm 2026\n\n" + first
                + "\n1. 8h00: Khai mạc\n2. 8h15: Báo cáo\n" + second + "\n1. 8h00: Thảo luận\n2. 10h00: Bế mạc\n");
        assertEquals(date, backdrop(draft).text("placeDate"));
    }

    @Test
    void the_venue_is_told_beside_the_day_that_it_was_taken_with() {
        Draft draft = with("Thời gian: ngày 08/12/2026\nĐịa điểm: Hội trường tầng 2, số 1 đường B\n");
        assertTrue(
                draft.questions().stream()
                        .anyMatch(question ->
                                question.words().vi().contains("; địa điểm: Hội trường tầng 2, số 1 đường B;")),
                draft.questions()::toString);
    }

    @Test
    void who_the_plan_says_chairs_stands_on_the_wall_where_everybody_is_introduced() {
        Draft draft =
                with("Chủ trì: Đồng chí Nguyễn Văn A, Giám đốc Sở Y và đồng chí Trần Thị B, Phó Giám đốc Sở Y.\n");
        assertEquals(
                "muc-2 | Chủ trì Hội nghị | Đồng chí Nguyễn Văn A, Giám đốc, Sở Y;"
                        + " Đồng chí Trần Thị B, Phó Giám đốc, Sở Y",
                seated(draft));
        assertEquals(
                List.of("Đồng chí Nguyễn Văn A, Giám đốc Sở Y", "Đồng chí Trần Thị B, Phó Giám đốc Sở Y"),
                draft.chair());
    }

    @Test
    void those_who_chair_may_stand_below_the_label() {
        Draft draft = with("""
            2. Chủ trì hội nghị:
            - Ông Nguyễn Văn A, Giám đốc Sở Y
            - Bà Trần Thị B, Phó Giám đốc
            3. Thành phần:
            - Ông Lê Văn C, Trưởng phòng
            """);
        assertEquals(List.of("Ông Nguyễn Văn A, Giám đốc Sở Y", "Bà Trần Thị B, Phó Giám đốc"), draft.chair());
    }

    @Test
    void they_take_the_empty_seats_of_the_programme_and_no_others() {
        String chair = "Chủ trì: Ông Nguyễn Văn A, Giám đốc Sở Y\n";
        String seats = "\nCHƯƠNG TRÌNH\n1. Chào cờ\n2. Giới thiệu Chủ tọa%s\n3. Báo cáo tổng kết\n4. Thảo luận\n";
        String head = "SỞ Y\nKẾ HOẠCH\nTổ chức Hội nghị tổng kết năm 2026\n\n" + chair;
        assertEquals(
                "muc-2 | Chủ tọa | Ông Nguyễn Văn A, Giám đốc, Sở Y",
                seated(Plans.draftOf(head + seats.formatted(""))));
        assertEquals(
                "muc-2 | Chủ tọa | Bà Trần Thị B, Phó Giám đốc, ",
                seated(Plans.draftOf(head + seats.formatted(": Bà Trần Thị B, Phó Giám đốc"))));
    }

    @Test
    void a_post_alone_puts_nobody_on_the_wall() {
        assertEquals("", seated(with("Chủ trì: Lãnh đạo Sở Y\n")));
    }

    @Test
    void what_a_person_corrected_of_the_chair_counts() {
        Draft draft = with("Chủ trì: Ông Nguyễn Văn A, Giám đốc Sở Y\n");
        Draft again = PlanImport.of(backdrop(draft), draft.rows(), List.of("Bà Trần Thị B, Phó Giám đốc Sở Y"));
        assertEquals("muc-2 | Chủ trì Hội nghị | Bà Trần Thị B, Phó Giám đốc, Sở Y", seated(again));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Organised by: Department of Health | Department of Health",
                "Organizer: Department of Health | Department of Health",
                "Hosted by the Farmers' Union of Province Z | Farmers' Union of Province Z",
                "Host: Farmers' Union of Province Z | Farmers' Union of Province Z",
                "Đơn vị tổ chức: Trường Trung học phổ thông A | Trường Trung học phổ thông A",
            })
    void who_holds_it_is_the_organisation_of_a_plan_without_a_letterhead(String line, String org) {
        Draft draft = Plans.draftOf("AGENDA\nWorkshop on Safe Water\n\n" + line
                + "\n\n8:00: Registration\n8:30: Opening remarks\n9:00: Closing remarks\n");
        assertEquals(List.of(org), backdrop(draft).texts("org"));
        assertEquals("Workshop on Safe Water", backdrop(draft).text("title"));
    }

    @Test
    void attendance_beside_its_label_makes_the_table_below_no_list_of_attendance() {
        Draft draft = Plans.draftOf("""
            Thành phần: lãnh đạo các phòng.

            | Thời gian | Nội dung |
            | 8h00 | Khai mạc |
            | 8h10 | Báo cáo |
            | 9h00 | Bế mạc |
            """);
        assertEquals(3, draft.event().agenda().size());
    }

    @Test
    void the_event_is_named_above_its_programme_too() {
        Draft draft = Plans.draftOf(
                "SỞ Y\nHỘI NGHỊ TỔNG KẾT\nCÔNG TÁC NĂM 2026\nCHƯƠNG TRÌNH\n1. Khai mạc\n2. Báo cáo\n3. Bế mạc\n");
        assertEquals(List.of("SỞ Y"), backdrop(draft).texts("org"));
        assertEquals("HỘI NGHỊ", backdrop(draft).text("eventType"));
        assertEquals("TỔNG KẾT CÔNG TÁC NĂM 2026", backdrop(draft).text("title"));
    }

    @Test
    void an_organisation_that_goes_on_after_and_is_one() {
        Draft draft = Plans.draftOf(
                "LIÊN HIỆP CÁC HỘI KHOA HỌC\nVÀ KỸ THUẬT TỈNH Z\nKẾ HOẠCH\nTổ chức Hội nghị A\n" + PROGRAMME);
        assertEquals(
                List.of("LIÊN HIỆP CÁC HỘI KHOA HỌC VÀ KỸ THUẬT TỈNH Z"),
                backdrop(draft).texts("org"));
    }
}
