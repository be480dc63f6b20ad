package vn.phong.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.phong.event.AgendaItem;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.EventFile;
import vn.phong.event.Fields;

/** The user's own plan, as it is: a blank line in the table, a misspelt heading, HTML in one line, a day left open. */
class SeedPlanTest {
    private static final Draft DRAFT = Plans.draft("ke-hoach-hoi-nghi.txt");

    @Test
    void backdrop_has_its_four_blocks_and_keeps_the_italic_phrase() {
        Fields backdrop = cue("phong").fields();
        assertEquals(List.of("ỦY BAN NHÂN DÂN TỈNH TIỀN GIANG"), backdrop.texts("org"));
        assertEquals("HỘI NGHỊ", backdrop.text("eventType"));
        assertEquals(
                "Tổng kết Chuyên đề thi đua *Đẩy mạnh cải cách hành chính và Ứng dụng công nghệ thông tin trong các cơ "
                        + "quan nhà nước năm 2019* trên địa bàn tỉnh Tiền Giang",
                backdrop.text("title"));
    }

    @Test
    void missing_day_is_asked_for_and_never_shown_as_a_gap() {
        assertEquals("Tiền Giang, tháng 12 năm 2019", cue("phong").fields().text("placeDate"));
        Question question = DRAFT.questions().get(0);
        assertEquals(44, question.line());
        assertEquals("phong", question.cue());
        assertEquals(
                "Ngày trên phông chưa điền đủ (\"Tiền Giang, ngày tháng 12 năm 2019\"), tạm ghi "
                        + "\"Tiền Giang, tháng 12 năm 2019\"; hãy điền ngày.",
                question.words().vi());
    }

    @Test
    void agenda_has_the_six_items_with_their_performers() {
        assertEquals(
                List.of(
                        item(1, "Tuyên bố lý do, giới thiệu đại biểu", "Sở Nội vụ"),
                        item(
                                2,
                                "Báo cáo tóm tắt kết quả công tác cải cách hành chính năm 2019 và triển khai phương "
                                        + "hướng, nhiệm vụ năm 2020",
                                "Phó Giám đốc Sở Nội vụ"),
                        item(
                                3,
                                "Báo cáo tóm tắt kết quả Ứng dụng công nghệ thông tin năm 2019 và triển khai phương "
                                        + "hướng nhiệm vụ năm 2020",
                                "Phó Giám đốc Sở Thông tin và Truyền thông"),
                        item(4, "Phát biểu tham luận (khoảng 08 - 10 tham luận)", "Đại biểu"),
                        item(5, "Công bố Quyết định khen thưởng", "Ban Thi đua - Khen thưởng - Sở Nội vụ"),
                        item(6, "Phát biểu kết luận của UBND tỉnh", "Chủ tịch UBND tỉnh")),
                DRAFT.event().agenda());
    }

    @Test
    void rundown_is_backdrop_agenda_then_the_items() {
        assertEquals(
                List.of(
                        "phong backdrop ",
                        "chuong-trinh agenda ",
                        "muc-1 backdrop muc-1",
                        "muc-2 report muc-2",
                        "muc-3 report muc-3",
                        "muc-4-tham-luan-1 paper muc-4",
                        "muc-4-tham-luan-2 paper muc-4",
                        "muc-4-tham-luan-3 paper muc-4",
                        "muc-4-tham-luan-4 paper muc-4",
                        "muc-4-tham-luan-5 paper muc-4",
                        "muc-4-tham-luan-6 paper muc-4",
                        "muc-4-tham-luan-7 paper muc-4",
                        "muc-4-tham-luan-8 paper muc-4",
                        "muc-4-tham-luan-9 paper muc-4",
                        "muc-4-tham-luan-10 paper muc-4",
                        "muc-5-quyet-dinh decision muc-5",
                        "muc-5-khen-thuong award-batch muc-5",
                        "muc-6 speaker muc-6"),
                Plans.rundown(DRAFT));
    }

    @Test
    void reports_lose_the_word_the_layout_says_and_split_post_from_unit() {
        Fields report = cue("muc-3").fields();
        assertEquals(
                "Tóm tắt kết quả Ứng dụng công nghệ thông tin năm 2019 và triển khai phương hướng nhiệm vụ năm 2020",
                report.text("title"));
        assertEquals("Phó Giám đốc", report.text("position"));
        assertEquals("Sở Thông tin và Truyền thông", report.text("unit"));
        assertEquals("", report.text("name"));
        assertTrue(asked("muc-3").contains("hãy điền họ tên"), asked("muc-3"));
    }

    @Test
    void papers_are_a_queue_of_empty_places() {
        Fields last = cue("muc-4-tham-luan-10").fields();
        assertEquals(10, last.number("index").orElseThrow());
        assertEquals(10, last.number("total").orElseThrow());
        assertEquals("", last.text("topic"));
        assertTrue(asked("muc-4-tham-luan-1").contains("08 - 10 tham luận"), asked("muc-4-tham-luan-1"));
    }

    @Test
    void conclusion_is_a_speaker_card_of_its_kind() {
        Fields speaker = cue("muc-6").fields();
        assertEquals("Phát biểu kết luận", speaker.text("kind"));
        assertEquals("Chủ tịch", speaker.text("position"));
        assertEquals("UBND tỉnh", speaker.text("unit"));
    }

    @Test
    void award_item_is_a_decision_read_by_its_performer_and_an_empty_award() {
        assertEquals(
                "Ban Thi đua - Khen thưởng - Sở Nội vụ",
                cue("muc-5-quyet-dinh").fields().text("reader"));
        assertEquals(List.of(), cue("muc-5-khen-thuong").fields().list("recipients"));
        assertTrue(asked("muc-5-khen-thuong").contains("danh sách nhận"));
    }

    @Test
    void venue_and_chair_are_noticed() {
        assertEquals("địa điểm: Trung tâm Hội nghị tỉnh", understoodAs(48));
        assertEquals("chủ trì: Chủ tịch UBND tỉnh", understoodAs(21));
    }

    @Test
    void recipients_signature_and_addresses_stay_off_the_wall() {
        String written = new String(EventFile.write(DRAFT.event()), StandardCharsets.UTF_8);
        assertFalse(written.contains("Nguyễn Văn A"));
        assertFalse(written.contains("@"));
        assertFalse(written.contains("Lưu: VT"));
        assertTrue(DRAFT.unread().contains(new UnreadLine(111, "Nguyễn Văn A")));
        assertTrue(DRAFT.unread().contains(new UnreadLine(98, "- TTTU;")));
    }

    private static AgendaItem item(int number, String text, String performer) {
        return new AgendaItem("muc-" + number, String.valueOf(number), "", text, performer, null);
    }

    private static Cue cue(String id) {
        Event event = DRAFT.event();
        return event.cue(id).orElseThrow();
    }

    private static String asked(String cue) {
        return DRAFT.questions().stream()
                .filter(question -> question.cue().equals(cue))
                .findFirst()
                .orElseThrow()
                .words()
                .vi();
    }

    private static String understoodAs(int line) {
        return DRAFT.understood().stream()
                .filter(understood -> understood.line() == line)
                .findFirst()
                .orElseThrow()
                .as()
                .vi();
    }
}
