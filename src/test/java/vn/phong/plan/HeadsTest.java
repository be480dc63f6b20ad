package vn.phong.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The heads offices and other programs put over the columns of a programme. */
class HeadsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TT | number",
                "STT | number",
                "Stt | number",
                "Số TT | number",
                "No. | number",
                "# | number",
                "Thời gian | time",
                "Giờ | time",
                "Time | time",
                "Bắt đầu | time",
                "Start | time",
                "Start time | time",
                "Time start | time",
                "Thời lượng | time",
                "Duration | time",
                "TRT | time",
                "Người thực hiện | performer",
                "Thực hiện | performer",
                "Phụ trách | performer",
                "Người phụ trách | performer",
                "Người điều hành | performer",
                "Trách nhiệm/Điều phối | performer",
                "Đơn vị | performer",
                "Báo cáo viên | performer",
                "Trình bày | performer",
                "Người trình bày | performer",
                "Speaker | performer",
                "Speakers | performer",
                "Talent/Who | performer",
                "Presenter | performer",
                "Địa điểm | extra",
                "Hội trường | extra",
                "Ghi chú | extra",
                "Notes | extra",
                "Kịch bản/Lời dẫn | extra",
                "Âm thanh | extra",
                "Ánh sáng | extra",
                "Màn hình LED | extra",
                "Chữ trên phông | extra",
                "Chức vụ | extra",
                "Playback & GFX | extra",
                "Stage | extra",
            })
    void a_column_beside_the_content_is_told_by_its_head(String head, String place) {
        var item = Plans.draftOf("CHƯƠNG TRÌNH\n| " + head + " | Nội dung |\n| 8h05 | Khai mạc |\n| 8h15 | Bế mạc |\n")
                .event()
                .agenda()
                .get(0);
        assertEquals("Khai mạc", item.text());
        String found = switch (place) {
            case "number" -> item.number();
            case "time" -> item.time();
            case "performer" -> item.performer();
            default -> item.extra().getOrDefault(head, "");
        };
        assertEquals("8h05", found);
    }

    @ParameterizedTest
    @CsvSource({
        "Nội dung",
        "Nội dung chương trình",
        "Nội dung công việc",
        "Hoạt động",
        "Chương trình",
        "Công việc",
        "Item",
        "Title",
        "Segment",
        "Activity",
        "Session",
        "Cue",
        "Cue/Item",
    })
    void what_happens_stands_under_any_of_these_heads(String head) {
        Draft draft = Plans.draftOf("CHƯƠNG TRÌNH\n| Người thực hiện | " + head + " | Thời gian |\n"
                + "| Sở X | Khai mạc | 8h00 |\n| Sở Y | Bế mạc | 9h00 |\n");
        assertEquals(List.of(" | 8h00 | Khai mạc | Sở X", " | 9h00 | Bế mạc | Sở Y"), Plans.agenda(draft));
    }

    @Test
    void the_table_of_a_timer_numbers_its_rows_under_cue() {
        Draft draft = Plans.draftOf("""
            | flag | time start | link start | time end | duration | cue | title | note | colour |
            | | 08:00 | | 08:15 | 00:15 | 1 | Opening remarks | mic 1 | red |
            | | 08:15 | | 09:00 | 00:45 | 2 | Panel discussion | | |
            """);
        assertEquals(
                List.of("1 | 08:00 - 08:15 | Opening remarks | ", "2 | 08:15 - 09:00 | Panel discussion | "),
                Plans.agenda(draft));
        assertEquals("mic 1", draft.event().agenda().get(0).extra().get("note"));
    }

    @Test
    void the_run_sheets_of_other_programs_are_read() {
        assertEquals(
                List.of(" | 08:00 - 08:10 | Opening remarks | Mr. A", " | 08:10 - 08:30 | Keynote | Ms. B"),
                Plans.agenda(Plans.draftOf("""
                    | Item | Speakers | Stage | Audio | Lighting | Notes | START | END | TRT |
                    | Opening remarks | Mr. A | left | mic 1 | full | | 08:00 | 08:10 | 10 |
                    | Keynote | Ms. B | right | mic 2 | full | | 08:10 | 08:30 | 20 |
                    """)));
        assertEquals(
                List.of(" | 08:00 | Opening remarks | Mr. A", " | 08:10 | Keynote | Ms. B"),
                Plans.agenda(Plans.draftOf("""
                    | Cue/Item | Start time | Duration | Talent/Who | Audio |
                    | Opening remarks | 08:00 | 10 | Mr. A | mic 1 |
                    | Keynote | 08:10 | 20 | Ms. B | mic 2 |
                    """)));
    }
}
