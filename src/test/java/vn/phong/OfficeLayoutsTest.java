package vn.phong;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phong.event.Cue;
import vn.phong.font.Fonts;
import vn.phong.layout.LayoutLibrary;
import vn.phong.layout.SampleCues;
import vn.phong.layout.Typography;
import vn.phong.text.LineBreaks;

class OfficeLayoutsTest {
    private static final String GOOD = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>"
            + "<rect class='ground' width='100%' height='100%'/>"
            + "<rect data-slot='message' data-cap='5' data-text='CỦA CƠ QUAN'/></svg>";
    private static final String CARD = """
        {"label": {"vi": "Riêng", "en": "Own"}, "use": {"vi": "Khi cần.", "en": "When needed."},
         "fields": {"message": {"vi": "Lời", "en": "Words"}}, "example": {"fields": {"message": "%s"}}}\
        """;

    @TempDir
    Path data;

    @BeforeEach
    void folder() throws IOException {
        Files.createDirectories(data.resolve("layouts"));
    }

    @Test
    void a_layout_that_stands_every_shape_is_used_with_a_card_or_without() throws IOException {
        put("notice.svg", GOOD);
        put("rieng.svg", GOOD);
        put("rieng.json", CARD.formatted("Xin chào"));
        LayoutLibrary read = read();
        assertEquals(List.of(), read.refused());
        assertEquals(Set.of("notice", "rieng"), read.own());
        assertEquals("CỦA CƠ QUAN", notice(read));
    }

    @Test
    void a_drawing_that_cannot_be_painted_is_refused_as_it_is_read_and_the_shipped_one_stays() throws IOException {
        put("notice.svg", GOOD.replace("<rect data-slot", "<path d='M0 0 X'/><rect data-slot"));
        put("rieng.svg", GOOD);
        LayoutLibrary read = read();
        assertEquals(1, read.refused().size(), read.refused()::toString);
        assertEquals("GIẢI LAO", notice(read.another()));
        String said = read.refused().get(0).words().vi();
        assertTrue(said.startsWith("Tệp " + data.resolve("layouts/notice.svg") + " không dùng được: Nền "), said);
        assertTrue(said.endsWith("; hãy sửa bố cục hoặc giao diện."), said);
        assertEquals(Set.of("rieng"), read.own());
        assertEquals("GIẢI LAO", notice(read));
    }

    @Test
    void words_that_do_not_fit_one_of_the_shapes_are_a_reason_too() throws IOException {
        put("rieng.svg", GOOD.replace(" data-text='CỦA CƠ QUAN'", ""));
        put("rieng.json", CARD.formatted("Một lời dài ".repeat(20).strip()));
        LayoutLibrary read = read();
        assertEquals(1, read.refused().size(), read.refused()::toString);
        assertTrue(
                read.refused().get(0).words().vi().contains("chữ quá dài cho màn 640x640; hãy bớt"),
                read.refused()::toString);
        assertFalse(read.layouts().contains("rieng"));
    }

    @Test
    void what_passed_and_stayed_as_it_was_is_not_tried_again_and_what_changed_is() throws IOException {
        put("rieng.svg", GOOD);
        put("rieng.json", CARD.formatted("Xin chào"));
        read();
        Path mark = data.resolve("tried-layouts");
        FileTime longAgo = FileTime.fromMillis(0);
        Files.setLastModifiedTime(mark, longAgo);
        assertEquals(Set.of("rieng"), read().own());
        assertEquals(longAgo, Files.getLastModifiedTime(mark));
        put("rieng.json", CARD.formatted("Một lời dài ".repeat(20).strip()));
        put("rieng.svg", GOOD.replace(" data-text='CỦA CƠ QUAN'", ""));
        assertEquals(Set.of(), read().own());
        put("rieng.json", CARD.formatted("Xin chào"));
        assertEquals(Set.of("rieng"), read().own());
    }

    private void put(String name, String content) throws IOException {
        Files.writeString(data.resolve("layouts").resolve(name), content);
    }

    private LayoutLibrary read() {
        return OfficeLayouts.tried(data, new Typography(Fonts.bundled(), LineBreaks.with(List.of())));
    }

    private static String notice(LayoutLibrary library) {
        Cue cue = SampleCues.cue("n", "notice", Map.of("message", "Giải lao"));
        return library.slide(SampleCues.event(cue), cue, 1, 800, 500)
                .texts()
                .get(0)
                .text();
    }
}
