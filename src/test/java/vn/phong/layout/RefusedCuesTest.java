package vn.phong.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.Roll;
import vn.phong.message.Refusal;

class RefusedCuesTest {
    private static final LayoutLibrary LIBRARY = SampleCues.library();

    @Test
    void a_text_too_long_names_the_cue_the_slot_and_the_words_to_cut() {
        Cue full = SampleCues.full().get(0);
        String more = " và phương hướng, nhiệm vụ trọng tâm năm 2027 của các sở, ngành và địa phương";
        Cue cue = full.with(full.fields().with("title", full.fields().text("title") + more));
        Refusal refusal = refusal(cue, 512, 256);
        assertTrue(refusal.words()
                .vi()
                .startsWith("Mục \"backdrop\", ô \"title\": chữ quá dài cho màn 512x256; hãy bớt: “"));
        assertTrue(refusal.words()
                .en()
                .startsWith("Cue \"backdrop\", field \"title\": too long for the 512x256 wall; cut: “"));
        String cut = refusal.words().vi().replaceAll(".*“(.*)”.*", "$1");
        String title = cue.fields().text("title");
        assertTrue(title.endsWith(cut), cut);
        Cue shorter = cue.with(cue.fields().with("title", title.substring(0, title.length() - cut.length())));
        SetGeometry.check(LIBRARY.slide(SampleCues.event(shorter), shorter, 1, 512, 256));
    }

    @Test
    void what_the_layout_counts_is_not_among_the_words_to_cut() {
        String type = "Tập thể lao động xuất sắc".repeat(6).replace("sắcTập", "sắc, tập");
        Cue full = SampleCues.full().get(5);
        Cue cue = full.with(full.fields().with("recipientType", type).with("perPage", 4));
        String cut = refusal(cue, 640, 640).words().vi().replaceAll(".*hãy bớt: “(.*)”.*", "$1");
        assertTrue(type.endsWith(cut), cut);
        String shorter = type.substring(0, type.length() - cut.length());
        Cue mended = cue.with(cue.fields().with("recipientType", shorter));
        SetGeometry.check(LIBRARY.slide(SampleCues.event(mended), mended, 1, 640, 640));
    }

    @Test
    void a_letter_the_font_lacks_is_named() {
        Cue cue = SampleCues.cue("s", "speaker", Map.of("name", "Nguyễn 漢 A 😀"));
        assertEquals(
                "Mục \"s\", ô \"name\": phông chữ không có 漢 😀; hãy bỏ ký tự này.",
                refusal(cue, 1024, 640).words().vi());
    }

    @Test
    void an_empty_required_field_is_named() {
        Cue cue = SampleCues.cue("n", "notice", Map.of("note", "x"));
        assertEquals(
                "Mục \"n\" chưa có ô \"message\"; hãy điền message.",
                refusal(cue, 1024, 640).words().vi());
    }

    @Test
    void an_empty_table_is_refused() {
        Cue cue = SampleCues.cue("r", "ranking", Map.of("title", "T"));
        assertEquals(
                "Mục \"r\": danh sách \"rows\" còn trống; hãy điền ít nhất một dòng.",
                refusal(cue, 1024, 640).words().vi());
    }

    @Test
    void a_row_with_a_cell_too_many_is_named() {
        Cue cue = SampleCues.cue(
                "r",
                "ranking",
                SampleCues.fields(
                        "title",
                        "T",
                        "columns",
                        List.of("A", "B"),
                        "rows",
                        List.of(List.of("1", "2"), List.of("1", "2", "3"))));
        assertEquals(
                "Mục \"r\": dòng 2 có 3 ô, bảng có 2 cột; hãy cho bằng nhau.",
                refusal(cue, 1024, 640).words().vi());
    }

    @Test
    void too_many_rows_on_a_given_page_say_how_many_fit() {
        List<Object> rows = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            rows.add(List.of(String.valueOf(i + 1), "Ủy ban nhân dân xã Z"));
        }
        Cue cue = SampleCues.cue("r", "ranking", SampleCues.fields("title", "T", "rows", rows, "perPage", 40));
        String vi = refusal(cue, 1024, 640).words().vi();
        assertTrue(
                vi.matches("Mục \"r\": 40 dòng một trang thì chữ quá nhỏ trên màn này; hãy đặt \"perPage\" là \\d+\\."),
                vi);
        Cue fewer = cue.with(cue.fields().with("perPage", Integer.parseInt(vi.replaceAll(".* (\\d+)\\.", "$1"))));
        SetGeometry.check(LIBRARY.slide(SampleCues.event(fewer), fewer, 1, 1024, 640));
    }

    /** The batches of a roll call no longer follow the field: only the roll call cuts them anew. */
    @Test
    void batches_that_are_too_large_for_the_wall_say_where_they_are_cut() {
        List<Map<String, Object>> recipients = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            recipients.add(Map.of("name", "Ủy ban nhân dân xã Z"));
        }
        Cue cue = SampleCues.cue(
                "k", "award-batch", SampleCues.fields("award", "Bằng khen", "recipients", recipients, "perPage", 40));
        Cue called = Roll.of(cue, 1).on(cue);
        String vi = refusal(called, 1024, 640).words().vi();
        assertTrue(
                vi.matches("Mục \"k\": 40 người một đợt thì chữ quá nhỏ trên màn này; hãy mở Trao thưởng trên /remote"
                        + " và đặt Mỗi đợt là \\d+\\."),
                vi);
        int size = Integer.parseInt(vi.replaceAll(".* (\\d+)\\.", "$1"));
        Cue fewer = Roll.of(called, 1).cut(size, 0).on(called);
        SetGeometry.check(LIBRARY.slide(SampleCues.event(fewer), fewer, 1, 1024, 640));
    }

    @Test
    void a_page_length_of_nothing_is_refused() {
        Cue cue = SampleCues.full().get(5);
        Cue none = cue.with(cue.fields().with("perPage", 0));
        assertEquals(
                "Mục \"award-batch\", ô \"perPage\": 0 không dùng được; hãy cho từ 1.",
                refusal(none, 1024, 640).words().vi());
    }

    @Test
    void an_unknown_layout_names_the_known_ones() {
        Cue cue = SampleCues.cue("x", "karaoke", Map.of());
        String vi = refusal(cue, 1024, 640).words().vi();
        assertTrue(
                vi.startsWith("Mục \"x\": không có bố cục \"karaoke\"; hãy dùng một trong: agenda, award-batch, "), vi);
    }

    @Test
    void an_unknown_theme_names_the_known_ones() {
        Cue cue = SampleCues.full().get(8);
        Event event = SampleCues.event("pink", List.of(cue));
        Refusal refusal = assertThrows(Refusal.class, () -> LIBRARY.slide(event, cue, 1, 1024, 640));
        assertEquals(
                "Không có giao diện \"pink\"; hãy dùng một trong: deep-red, high-contrast, light, navy.",
                refusal.words().vi());
    }

    @Test
    void a_page_beyond_the_last_is_refused() {
        Cue cue = SampleCues.full().get(8);
        Refusal refusal = assertThrows(Refusal.class, () -> LIBRARY.slide(SampleCues.event(cue), cue, 2, 1024, 640));
        assertEquals(
                "Mục \"notice\" không có trang 2; hãy chọn từ 1 đến 1.",
                refusal.words().vi());
    }

    private static Refusal refusal(Cue cue, int width, int height) {
        return assertThrows(Refusal.class, () -> LIBRARY.slide(SampleCues.event(cue), cue, 1, width, height));
    }
}
