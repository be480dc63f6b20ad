package vn.phong.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phong.event.Cue;
import vn.phong.font.Fonts;
import vn.phong.message.Refusal;
import vn.phong.text.LineBreaks;

class DataFolderTest {
    private static final String GOOD = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>"
            + "<rect class='ground' width='100%' height='100%'/>"
            + "<rect data-slot='message' data-cap='5' data-text='CỦA CƠ QUAN'/></svg>";

    @TempDir
    Path data;

    @BeforeEach
    void folder() throws IOException {
        Files.createDirectories(data.resolve("layouts/themes"));
    }

    @Test
    void no_data_folder_is_no_fault() {
        LayoutLibrary library = read(data.resolve("nowhere"));
        assertTrue(library.layouts().contains("backdrop"));
        assertEquals(List.of(), library.refused());
    }

    @Test
    void a_layout_of_the_office_adds_or_replaces() throws IOException {
        put("notice.svg", GOOD);
        put("our-own.svg", GOOD);
        LayoutLibrary library = read(data);
        assertEquals(List.of(), library.refused());
        assertTrue(library.layouts().contains("our-own"));
        assertEquals("CỦA CƠ QUAN", words(library));
    }

    @Test
    void a_broken_layout_is_told_and_the_shipped_one_stays() throws IOException {
        put("notice.svg", GOOD.replace("<rect data-slot", "<script/><rect data-slot"));
        put("our-own.svg", GOOD);
        put("Lạ.svg", GOOD);
        put("none.svg", GOOD);
        LayoutLibrary library = read(data);
        List<String> refused = library.refused().stream()
                .map(Refusal::words)
                .map(words -> words.vi())
                .toList();
        assertEquals(3, refused.size());
        assertTrue(
                refused.contains("Tệp " + data.resolve("layouts/notice.svg") + ": có <script>; hãy xóa nó."),
                refused::toString);
        assertTrue(library.layouts().contains("our-own"));
        assertFalse(library.layouts().contains("none"));
        assertEquals("GIẢI LAO", words(library));
    }

    @Test
    void a_broken_theme_is_told_and_the_shipped_one_stays() throws IOException {
        put("themes/deep-red.css", "@import 'http://example.org/a.css';");
        put("themes/office.css", ".ground { fill: #112233 }");
        LayoutLibrary library = read(data);
        assertEquals(1, library.refused().size());
        assertTrue(library.themes().contains("office"));
        assertEquals("GIẢI LAO", words(library));
    }

    @Test
    void the_pictures_of_the_data_folder_are_found() throws IOException {
        Files.createDirectories(data.resolve("images"));
        Files.writeString(
                data.resolve("images/logo.svg"),
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 2 1'><path d='M0 0h2v1z'/></svg>");
        put("our-own.svg", GOOD.replace("<rect data-slot", "<rect data-picture='logo'/><rect data-slot"));
        Cue cue = SampleCues.cue("c", "our-own", Map.of("logo", "logo"));
        Slide slide = read(data).slide(SampleCues.event(cue), cue, 1, 800, 500);
        assertEquals("logo.svg", slide.pictures().get(0).image().name());
    }

    private void put(String name, String content) throws IOException {
        Files.writeString(data.resolve("layouts").resolve(name), content);
    }

    private static LayoutLibrary read(Path data) {
        return LayoutLibrary.read(
                List.of(Path.of("layouts")), data, new Typography(Fonts.bundled(), LineBreaks.with(List.of())));
    }

    private static String words(LayoutLibrary library) {
        Cue cue = SampleCues.cue("n", "notice", Map.of("message", "Giải lao"));
        return library.slide(SampleCues.event(cue), cue, 1, 800, 500)
                .texts()
                .get(0)
                .text();
    }
}
