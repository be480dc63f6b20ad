package vn.phong;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phong.event.Cue;
import vn.phong.layout.Canvas;
import vn.phong.layout.LayoutLibrary;
import vn.phong.layout.Replacement;
import vn.phong.layout.SampleCues;
import vn.phong.message.Message;

class OfficeLooksTest {
    private static final String NOTICE = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>"
            + "<rect class='ground' width='100%' height='100%'/>"
            + "<rect data-slot='message' data-cap='5' data-text='CỦA CƠ QUAN'/></svg>";

    @TempDir
    Path data;

    private final Queue<Runnable> beside = new ArrayDeque<>();

    private OfficeLooks opened() throws IOException {
        Files.createDirectories(data.resolve("layouts"));
        return OfficeLooks.in(data, Home.typography(data), beside::add);
    }

    private void put(String name, String content) throws IOException {
        Path file = data.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    /** Looks until what was written is judged; whether other layouts are in use then. */
    private boolean lookedUntilJudged(OfficeLooks looks) {
        boolean first = looks.look();
        boolean news = first || looks.look();
        assertEquals(1, beside.size());
        beside.remove().run();
        return news || looks.look();
    }

    private static String notice(LayoutLibrary layouts) {
        Cue cue = SampleCues.cue("n", "notice", Map.of("message", "Giải lao"));
        return layouts.slide(SampleCues.event(cue), cue, 1, 800, 500)
                .texts()
                .get(0)
                .text();
    }

    @Test
    void a_layout_that_is_added_comes_in_use_once_it_was_tried_and_not_before() throws IOException {
        OfficeLooks looks = opened();
        Supplier<LayoutLibrary> apart = looks.apart();
        LayoutLibrary before = looks.layouts();
        assertEquals("GIẢI LAO", notice(apart.get()));
        put("layouts/notice.svg", NOTICE);
        assertFalse(looks.look());
        assertTrue(looks.told().orElseThrow().vi().contains("layouts/notice.svg"), looks.told()::toString);
        assertTrue(beside.isEmpty(), "a file may still be written");
        assertFalse(looks.look());
        assertFalse(looks.look());
        assertEquals(1, beside.size(), "it is tried once");
        assertSame(before, looks.layouts());
        beside.remove().run();
        assertTrue(looks.look(), "told once");
        assertFalse(looks.look());
        assertEquals("CỦA CƠ QUAN", notice(looks.layouts()));
        assertEquals("CỦA CƠ QUAN", notice(apart.get()));
        assertEquals("GIẢI LAO", notice(before));
        assertNotEquals(before.key(), looks.layouts().key());
        assertEquals(Optional.empty(), looks.told());
    }

    @Test
    void a_layout_that_cannot_be_drawn_is_left_out_and_told_until_it_is_mended() throws IOException {
        OfficeLooks looks = opened();
        put("layouts/notice.svg", NOTICE.replace("<rect data-slot", "<path d='M0 0 X'/><rect data-slot"));
        assertTrue(lookedUntilJudged(looks));
        assertEquals("GIẢI LAO", notice(looks.layouts()));
        assertTrue(
                looks.told()
                        .orElseThrow()
                        .vi()
                        .startsWith("Tệp " + data.resolve("layouts/notice.svg") + " không dùng được: Nền "),
                looks.told()::toString);
        put("layouts/notice.svg", NOTICE);
        assertTrue(lookedUntilJudged(looks));
        assertEquals("CỦA CƠ QUAN", notice(looks.layouts()));
        assertEquals(Optional.empty(), looks.told());
    }

    @Test
    void what_would_take_a_cue_from_the_running_show_is_not_used() throws IOException {
        put("layouts/rieng.svg", NOTICE);
        OfficeLooks looks = opened();
        Cue cue = SampleCues.cue("n", "rieng", Map.of());
        Canvas wall = Canvas.of(800, 500);
        looks.unless(read -> Replacement.loss(SampleCues.event(cue), wall, looks.layouts(), read), () -> "");
        Files.delete(data.resolve("layouts/rieng.svg"));
        assertFalse(lookedUntilJudged(looks));
        assertEquals(Set.of("rieng"), looks.layouts().own());
        Message told = looks.told().orElseThrow();
        assertTrue(told.vi().startsWith("Tệp đã đổi nhưng chưa dùng được: layouts/rieng.svg; "), told.vi());
        assertTrue(told.vi().contains("không có bố cục \"rieng\""), told.vi());
    }

    @Test
    void words_and_themes_come_in_use_too() throws IOException {
        OfficeLooks looks = opened();
        String before = looks.layouts().key();
        put("words/compounds.txt", "phông sân khấu\n");
        assertTrue(lookedUntilJudged(looks));
        String words = looks.layouts().key();
        assertNotEquals(before, words);
        put("layouts/themes/rieng.css", ".ground{fill:#102030}");
        assertTrue(lookedUntilJudged(looks));
        assertTrue(looks.layouts().themes().contains("rieng"));
    }

    /** The office takes up its next event, which needs no such layout. */
    @Test
    void what_the_event_before_did_not_allow_is_tried_again_for_the_next() throws IOException {
        put("layouts/rieng.svg", NOTICE);
        OfficeLooks looks = opened();
        Cue own = SampleCues.cue("n", "rieng", Map.of());
        Cue shipped = SampleCues.cue("n", "notice", Map.of("message", "Giải lao"));
        AtomicReference<Cue> running = new AtomicReference<>(own);
        Canvas wall = Canvas.of(800, 500);
        looks.unless(
                read -> Replacement.loss(SampleCues.event(running.get()), wall, looks.layouts(), read),
                () -> running.get().layout());
        Files.delete(data.resolve("layouts/rieng.svg"));
        assertFalse(lookedUntilJudged(looks));
        assertFalse(looks.look());
        assertTrue(beside.isEmpty(), "tried once for this event");
        running.set(shipped);
        assertTrue(lookedUntilJudged(looks));
        assertEquals(Set.of(), looks.layouts().own());
        assertEquals(Optional.empty(), looks.told());
    }
}
