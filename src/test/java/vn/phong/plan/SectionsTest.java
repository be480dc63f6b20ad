package vn.phong.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.phong.event.AgendaItem;
import vn.phong.event.Event;

/** Days, sessions and rooms of a programme stay with its items, and times are compared within one of them only. */
class SectionsTest {
    @Test
    void days_and_parts_of_days_stay_with_their_items_and_a_second_day_begins_anew() {
        Draft draft = Plans.draftOf("""
            CHƯƠNG TRÌNH
            NGÀY THỨ NHẤT (24/10/2026)
            Buổi sáng
            1. 8h00 - 9h00: Khai mạc
            2. 9h00 - 11h00: Báo cáo tổng kết
            Buổi chiều:
            1. 14h00 - 16h30: Thảo luận
            NGÀY THỨ HAI (25/10/2026)
            1. 7h30 - 9h00: Tham luận về chuyển đổi số
            2. 9h00: Bế mạc
            """);
        assertEquals(
                List.of(
                        "NGÀY THỨ NHẤT (24/10/2026) · Buổi sáng",
                        "NGÀY THỨ NHẤT (24/10/2026) · Buổi sáng",
                        "NGÀY THỨ NHẤT (24/10/2026) · Buổi chiều",
                        "NGÀY THỨ HAI (25/10/2026)",
                        "NGÀY THỨ HAI (25/10/2026)"),
                sections(draft));
        assertEquals(List.of(), overlaps(draft));
        assertEquals(
                sections(draft),
                draft.rows().stream()
                        .map(row -> row.extra().get("Ngày, buổi, phòng"))
                        .toList());
    }

    /** A day's date and weekday in brackets make no sentence of its name. */
    @Test
    void a_day_named_with_its_date_stands_over_its_own_table() {
        Draft draft = Plans.draftOf("""
            III. CHƯƠNG TRÌNH HỘI NGHỊ
            Ngày thứ nhất (Thứ Tư, ngày 16/12/2026)
            | STT | Thời gian | Nội dung | Thực hiện |
            | BUỔI SÁNG | | | |
            | 1 | 8h00 - 8h30 | Khai mạc | Ban Tổ chức |
            Ngày thứ hai (Thứ Năm, ngày 17/12/2026)
            | STT | Thời gian | Nội dung | Thực hiện |
            | 1 | 7h30 - 8h00 | Bế mạc | Ban Tổ chức |
            """);
        assertEquals(
                List.of(
                        "Ngày thứ nhất (Thứ Tư, ngày 16/12/2026) · BUỔI SÁNG",
                        "Ngày thứ hai (Thứ Năm, ngày 17/12/2026)"),
                sections(draft));
        assertEquals(List.of(), overlaps(draft));
    }

    @Test
    void a_day_ends_the_half_day_above_it() {
        Draft draft = Plans.draftOf("""
            CHƯƠNG TRÌNH
            Sáng 16/12/2026:
            + 7h30-8h: Đón tiếp đại biểu
            •8h50: Khai mạc
            * Chiều
            13h30 Thảo luận
            * Ngày 17/12
            8h00 Bế mạc
            """);
        assertEquals(List.of("Sáng 16/12/2026", "Sáng 16/12/2026", "Chiều", "Ngày 17/12"), sections(draft));
        assertEquals(List.of(), overlaps(draft));
    }

    @Test
    void rooms_side_by_side_are_compared_each_with_itself() {
        Draft draft = Plans.draftOf("""
            CHƯƠNG TRÌNH
            PHIÊN TOÀN THỂ
            | Thời gian | Nội dung | Báo cáo viên |
            | 8h00 - 8h30 | Phát biểu chào mừng | TS. Nguyễn Văn A |

            TIỂU BAN 1 (Phòng A101)
            | Thời gian | Nội dung | Báo cáo viên |
            | 9h00 - 9h40 | Giống lúa chịu mặn | ThS. Lê Văn C |
            | 9h20 - 9h50 | Tưới tiết kiệm nước | TS. Phạm Thị D |

            TIỂU BAN 2 (Phòng A102)
            | Thời gian | Nội dung | Báo cáo viên |
            | 9h00 - 9h20 | Chuỗi giá trị trái cây | TS. Hoàng Văn E |
            | 9h20 - 9h40 | Truy xuất nguồn gốc | ThS. Vũ Thị G |
            """);
        assertEquals(
                List.of(
                        "PHIÊN TOÀN THỂ",
                        "TIỂU BAN 1 (Phòng A101)",
                        "TIỂU BAN 1 (Phòng A101)",
                        "TIỂU BAN 2 (Phòng A102)",
                        "TIỂU BAN 2 (Phòng A102)"),
                sections(draft));
        assertEquals(List.of("9h20 - 9h50"), overlaps(draft));
    }

    @Test
    void sessions_one_after_another_are_compared_and_sessions_side_by_side_are_not() {
        assertEquals(List.of("9h30 - 10h00"), overlaps(Plans.draftOf("""
            CHƯƠNG TRÌNH
            Phiên 1
            1. 8h00 - 10h00: Báo cáo tổng kết
            Phiên 2
            2. 9h30 - 10h00: Thảo luận
            """)));
        assertEquals(List.of(), overlaps(Plans.draftOf("""
            CHƯƠNG TRÌNH
            Phiên 1
            1. 8h00 - 10h00: Báo cáo tổng kết
            Phiên 2
            1. 8h00 - 10h00: Thảo luận
            """)));
    }

    @Test
    void the_afternoon_of_the_same_day_is_compared_with_its_morning() {
        assertEquals(List.of("11h00"), overlaps(Plans.draftOf("""
            CHƯƠNG TRÌNH
            SÁNG NGÀY 12/12/2026
            1. 8h00 - 11h30: Báo cáo tổng kết
            CHIỀU NGÀY 12/12/2026
            2. 11h00: Thảo luận
            """)));
    }

    @Test
    void columns_and_times_that_tell_the_day_or_the_room_part_the_times_too() {
        assertEquals(List.of(), overlaps(Plans.draftOf("""
            CHƯƠNG TRÌNH
            | Ngày | Thời gian | Nội dung | Người thực hiện |
            | 24/10 | 8h00 - 9h00 | Khai mạc | Sở X |
            | 25/10 | 7h30 - 8h00 | Bế mạc | Sở X |
            """)));
        assertEquals(List.of(), overlaps(Plans.draftOf("""
            CHƯƠNG TRÌNH
            | Thời gian | Nội dung | Phòng |
            | 8h00 - 9h00 | Báo cáo chuyên đề 1 | A |
            | 8h00 - 9h00 | Báo cáo chuyên đề 2 | B |
            """)));
        assertEquals(List.of(), overlaps(Plans.draftOf("""
            CHƯƠNG TRÌNH
            1. 19 giờ 30 phút ngày 24/4/2026: Văn nghệ chào mừng
            2. 7 giờ 30 phút ngày 25/4/2026: Khai mạc hội nghị
            """)));
    }

    @Test
    void a_column_for_each_room_is_an_item_for_each_room() {
        Draft draft = Plans.draftOf("""
            CHƯƠNG TRÌNH HỘI THẢO
            | Thời gian | Phòng A | Phòng B |
            | 8h00 - 8h15 | Khai mạc | |
            | 8h15 - 9h00 | Báo cáo chuyên đề 1 (TS. Nguyễn Văn A) | Báo cáo chuyên đề 2 (TS. Trần Thị B) |
            | 8h45 - 9h30 | Thảo luận | Trao đổi |
            """);
        assertEquals(
                List.of(
                        " | 8h00 - 8h15 | Khai mạc | ",
                        " | 8h15 - 9h00 | Báo cáo chuyên đề 1 | TS. Nguyễn Văn A",
                        " | 8h15 - 9h00 | Báo cáo chuyên đề 2 | TS. Trần Thị B",
                        " | 8h45 - 9h30 | Thảo luận | ",
                        " | 8h45 - 9h30 | Trao đổi | "),
                Plans.agenda(draft));
        assertEquals(List.of("", "Phòng A", "Phòng B", "Phòng A", "Phòng B"), sections(draft));
        assertEquals(List.of("8h45 - 9h30", "8h45 - 9h30"), overlaps(draft));
    }

    @Test
    void the_day_of_an_item_that_is_there_already_is_filled_in_by_a_merge() {
        String items = "1. 8h00: Khai mạc\n2. 9h00: Bế mạc\n";
        Event base = Plans.draftOf("CHƯƠNG TRÌNH\n" + items).event();
        Event dated = Plans.draftOf("CHƯƠNG TRÌNH\nNGÀY THỨ NHẤT\n" + items).event();
        Set<String> all = new HashSet<>();
        EventMerge.changes(base, dated).forEach(change -> all.add(change.id()));
        assertEquals(
                List.of("NGÀY THỨ NHẤT", "NGÀY THỨ NHẤT"),
                EventMerge.merged(base, dated, all).agenda().stream()
                        .map(AgendaItem::section)
                        .toList());
    }

    @Test
    void the_printed_report_says_the_day_and_what_is_not_sure() {
        String report =
                PlanReport.text(Plans.draftOf("CHƯƠNG TRÌNH\nNGÀY THỨ NHẤT\n1. 9h00: Khai mạc\n2. 8h00: Bế mạc\n"));
        assertTrue(report.contains("\n  [NGÀY THỨ NHẤT]\n  1  [9h00] Khai mạc"), report);
        assertTrue(report.contains("Bế mạc  (backdrop)  ? Giờ chồng hoặc lùi trước mục trên."), report);
    }

    @Test
    void an_overlap_within_one_room_is_told_and_the_order_kept() {
        Draft draft = Plans.draftOf("""
            CHƯƠNG TRÌNH
            1. 9h00: Khai mạc
            2. 8h00: Thảo luận
            """);
        assertEquals(List.of("8h00"), overlaps(draft));
        assertEquals("Khai mạc", draft.event().agenda().get(0).text());
        assertEquals(List.of("", ""), sections(draft));
    }

    @Test
    void what_a_person_corrected_in_the_review_is_compared_in_the_same_way() {
        Draft draft = Plans.draftOf("""
            CHƯƠNG TRÌNH
            Day 1
            09:00 Opening remarks
            10:00 Discussion
            Day 2
            08:30 Closing remarks
            """);
        Draft again = PlanImport.of(draft.event().cue("phong").orElseThrow().fields(), draft.rows(), draft.chair());
        assertEquals(List.of("Day 1", "Day 1", "Day 2"), sections(again));
        assertEquals(List.of(), overlaps(again));
    }

    @Test
    void what_begins_together_in_a_part_of_parallel_sessions_sits_side_by_side() {
        Draft draft = Plans.draftOf("""
            CHƯƠNG TRÌNH
            | Thời gian | Nội dung | Ghi chú |
            | 8h00 - 8h30 | Khai mạc | |
            | Phiên song song (8h30 - 10h00) | | |
            | 8h30 - 10h00 | Tọa đàm 1 | Hội trường lớn |
            | 8h30 - 10h00 | Tọa đàm 2 | Phòng họp nhỏ |
            | 9h30 - 10h15 | Báo cáo | Hội trường lớn |
            """);
        assertEquals(List.of("9h30 - 10h15"), overlaps(draft));
    }

    private static List<String> sections(Draft draft) {
        return draft.event().agenda().stream().map(AgendaItem::section).toList();
    }

    /** The times of the rows that are said to overlap. */
    private static List<String> overlaps(Draft draft) {
        return draft.rows().stream()
                .filter(row -> row.why().vi().startsWith("Giờ chồng"))
                .map(DraftRow::time)
                .toList();
    }

    @Test
    void what_comes_after_parallel_sessions_is_in_none_of_them() {
        Draft draft = Plans.draftOf("""
            PROGRAMME
            Day 1 – Wednesday, 21 October 2026
            | Time | Session | Speaker |
            | 8.00 am - 10.00 am | Opening remarks | Ms. Jane Sample |
            | Parallel Session A (Room 1) | | |
            | 10.00 am - 11.00 am | Chemical safety | Dr. John Sample |
            | 11.00 am - 11.10 am | Tea break | |
            | 11.10 am - 12.00 noon | Dust | Dr. John Sample |
            | Parallel Session B (Room 2) | | |
            | 10.00 am - 11.00 am | Heat stress | Dr. Jane Sample |
            | 11.00 am - 11.50 am | Noise | Dr. Jane Sample |
            | 12.00 noon - 1.30 pm | Lunch | |
            | 1.30 pm - 3.00 pm | Lessons from the provinces | |
            """);
        String day = "Day 1 – Wednesday, 21 October 2026";
        String first = day + " · Parallel Session A (Room 1)";
        String second = day + " · Parallel Session B (Room 2)";
        assertEquals(List.of(day, first, first, first, second, second, day, day), sections(draft));
        assertEquals(List.of(), overlaps(draft));
    }

    @Test
    void a_break_and_what_follows_it_leave_parallel_sessions_without_times() {
        Draft draft = Plans.draftOf("""
            CHƯƠNG TRÌNH
            1. Khai mạc
            Tiểu ban 1
            2. Báo cáo về lúa gạo
            3. Thảo luận
            Tiểu ban 2
            4. Báo cáo về thủy sản
            5. Thảo luận
            6. Giải lao
            7. Báo cáo kết quả thảo luận của các tiểu ban
            """);
        assertEquals(List.of("", "Tiểu ban 1", "Tiểu ban 1", "Tiểu ban 2", "Tiểu ban 2", "", ""), sections(draft));
    }

    @Test
    void what_two_rooms_have_beside_each_other_all_day_stays_in_its_room() {
        Draft draft = Plans.draftOf("""
            CHƯƠNG TRÌNH
            Phòng 1
            1. 8h00 - 9h00: Báo cáo về lúa gạo
            2. 9h00 - 9h15: Giải lao
            3. 9h15 - 11h00: Thảo luận
            Phòng 2
            4. 8h00 - 9h00: Báo cáo về thủy sản
            5. 9h00 - 9h15: Giải lao
            6. 9h15 - 11h00: Thảo luận
            """);
        assertEquals(List.of("Phòng 1", "Phòng 1", "Phòng 1", "Phòng 2", "Phòng 2", "Phòng 2"), sections(draft));
    }

    @Test
    void where_every_day_counts_anew_the_rundown_says_the_day() {
        String plan = """
            CHƯƠNG TRÌNH
            NGÀY THỨ NHẤT (24/10/2026)
            1. Khai mạc
            2. Thảo luận tổ
            NGÀY THỨ HAI (25/10/2026)
            %d. Thảo luận chung
            %d. Bế mạc
            """;
        assertEquals(
                List.of(
                        "Ngày 1 · 1. Khai mạc",
                        "Ngày 1 · 2. Thảo luận tổ",
                        "Ngày 2 · 1. Thảo luận chung",
                        "Ngày 2 · 2. Bế mạc"),
                labels(plan.formatted(1, 2)));
        assertEquals(
                List.of("1. Khai mạc", "2. Thảo luận tổ", "3. Thảo luận chung", "4. Bế mạc"),
                labels(plan.formatted(3, 4)));
    }

    private static List<String> labels(String plan) {
        return Plans.draftOf(plan).event().cues().stream()
                .filter(cue -> !cue.item().isEmpty())
                .map(cue -> cue.label())
                .toList();
    }
}
