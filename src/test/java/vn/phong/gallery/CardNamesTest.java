package vn.phong.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.Fields;
import vn.phong.font.Fonts;
import vn.phong.layout.LayoutLibrary;
import vn.phong.message.Message;
import vn.phong.message.Refusal;

class CardNamesTest {
    private static final List<Path> SHIPPED = List.of(Path.of("layouts"));
    private final LayoutLibrary layouts =
            LayoutLibrary.read(SHIPPED, Fonts.bundled()).telling(new CardNames(SHIPPED));

    @Test
    void an_empty_field_is_asked_for_as_the_form_calls_it_of_the_cue_as_the_rundown_calls_it() {
        assertEquals(
                new Message(
                        "Mục \"Khai mạc\" chưa có ô \"Họ và tên\"; hãy điền Cách xưng hô, Họ và tên, Chức vụ, Đơn vị.",
                        "Cue \"Khai mạc\" has no \"Full name\"; fill in Honorific, Full name, Position, Unit."),
                refused("speaker", Map.of("kind", "Phát biểu khai mạc")));
    }

    @Test
    void an_empty_list_and_a_letter_are_told_in_the_words_of_the_form() {
        assertEquals(
                "Mục \"Khai mạc\": danh sách \"Các dòng\" còn trống; hãy điền ít nhất một dòng.",
                refused("ranking", Map.of("title", "Chỉ số")).vi());
        assertEquals(
                "Mục \"Khai mạc\", ô \"Họ và tên\": phông chữ không có 漢; hãy bỏ ký tự này.",
                refused("speaker", Map.of("kind", "Khai mạc", "name", "漢 A", "position", "Giám đốc"))
                        .vi());
    }

    @Test
    void what_stands_in_a_row_has_its_usual_word() {
        assertEquals(
                "Mục \"Khai mạc\", ô \"Tên\": phông chữ không có 漢; hãy bỏ ký tự này.",
                refused("award-batch", Map.of("award", "Bằng khen", "recipients", List.of(Map.of("name", "漢"))))
                        .vi());
    }

    @Test
    void how_many_entries_may_stand_on_a_page_is_asked_for_as_the_form_calls_it() {
        Map<String, Object> fields =
                Map.of("award", "Bằng khen", "perPage", 0, "recipients", List.of(Map.of("name", "Sở X")));
        assertEquals(
                "Mục \"Khai mạc\", ô \"Số người mỗi đợt\": 0 không dùng được; hãy cho từ 1.",
                refused("award-batch", fields).vi());
    }

    private Message refused(String layout, Map<String, Object> fields) {
        Cue cue = new Cue("khai-mac", "Khai mạc", layout, "", Fields.of(fields), Map.of(), null, Map.of());
        Event event = new Event(1, "Hội nghị", "deep-red", "", 0, null, List.of(), List.of(cue), Map.of());
        return assertThrows(Refusal.class, () -> layouts.slide(event, cue, 1, 1024, 640))
                .words();
    }
}
