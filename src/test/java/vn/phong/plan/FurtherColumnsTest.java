package vn.phong.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the office's table says beside an item stays with it, under the head it stood under. */
class FurtherColumnsTest {
    @Test
    void every_column_an_item_has_no_place_for_is_kept_by_its_head() {
        assertEquals(
                List.of(
                        Map.of("Địa điểm", "Hội trường A", "Chuẩn bị", "Khánh tiết", "Ghi chú", "Hoa"),
                        Map.of("Chuẩn bị", "Máy chiếu")),
                beside("""
                    CHƯƠNG TRÌNH
                    | TT | Thời gian | Nội dung | Người thực hiện | Địa điểm | Chuẩn bị | Ghi chú |
                    | 1 | 8h00 | Đón tiếp đại biểu | Ban Tổ chức | Hội trường A | Khánh tiết | Hoa |
                    | 2 | 8h30 | Báo cáo tổng kết | Sở Nội vụ | | Máy chiếu | |
                    """));
    }

    @Test
    void a_second_column_of_a_kind_and_a_length_beside_the_time_are_kept_too() {
        assertEquals(
                List.of(Map.of("Thời lượng", "15 phút", "Người phụ trách", "Ông Nguyễn Văn A"), Map.of()), beside("""
                    CHƯƠNG TRÌNH
                    | Thời gian | Thời lượng | Nội dung | Người thực hiện | Người phụ trách |
                    | 8h00 | 15 phút | Khai mạc | Sở X | Ông Nguyễn Văn A |
                    | | 20 phút | Bế mạc | Sở X | |
                    """));
    }

    @Test
    void a_row_that_the_page_cut_keeps_both_halves() {
        assertEquals(List.of(Map.of("Ghi chú", "Hoa, khay và bằng khen"), Map.of()), beside("""
            CHƯƠNG TRÌNH
            | TT | Thời gian | Nội dung | Người thực hiện | Ghi chú |
            | 1 | 8h00 | Công bố Quyết định | Sở Nội vụ | Hoa, khay |
            | | | khen thưởng | | và bằng khen |
            | 2 | 9h00 | Bế mạc | Sở Nội vụ | |
            """));
    }

    private static List<Map<String, String>> beside(String plan) {
        Draft draft = Plans.draftOf(plan);
        assertEquals(
                draft.rows().stream().map(DraftRow::extra).toList(),
                draft.event().agenda().stream().map(item -> item.extra()).toList());
        return draft.event().agenda().stream().map(item -> item.extra()).toList();
    }
}
