package vn.phong.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.phong.font.Fonts;
import vn.phong.layout.LayoutLibrary;
import vn.phong.message.Refusal;

class ShowcaseTest {
    private static final List<Path> FOLDERS = List.of(Path.of("layouts"));

    private final AtomicInteger read = new AtomicInteger();
    private final LayoutLibrary layouts = LayoutLibrary.read(FOLDERS, Fonts.bundled());
    private LayoutLibrary inUse = layouts;
    private final Showcase showcase = new Showcase(
            () -> {
                read.incrementAndGet();
                return Gallery.read(FOLDERS);
            },
            () -> inUse);

    private Card card(String id) {
        return showcase.gallery().card(id).orElseThrow();
    }

    private String svg(int width, String theme) {
        return showcase.svg(card("notice"), new Asked("notice", width, 640, theme, 0, 1));
    }

    @Test
    void cards_are_read_when_somebody_first_looks_and_again_when_other_layouts_are_in_use() {
        assertEquals(0, read.get());
        String first = svg(1024, "navy");
        svg(1024, "deep-red");
        card("notice");
        assertEquals(1, read.get());
        inUse = layouts.another();
        assertNotSame(first, svg(1024, "navy"));
        assertEquals(2, read.get());
    }

    @Test
    void a_picture_has_the_walls_size_and_the_themes_colours() {
        String svg = svg(1024, "navy");
        assertTrue(svg.contains("width=\"1024\""), svg.substring(0, 200));
        assertTrue(svg.contains("#0A2E6E"), svg.substring(0, 200));
    }

    @Test
    void further_examples_follow_the_usual_one() {
        Card card = card("flag-salute");
        assertEquals(4, showcase.pageCount(card, 1024, 640, 0));
        String third = showcase.svg(card, new Asked("flag-salute", 1024, 640, "navy", 0, 3));
        assertTrue(third.contains("aria-label=\"HỘI NGHỊ\""), third.substring(0, 200));
        Asked fifth = new Asked("flag-salute", 1024, 640, "navy", 0, 5);
        assertThrows(Refusal.class, () -> showcase.svg(card, fifth));
    }

    @Test
    void a_picture_is_kept_until_many_others_were_looked_at() {
        String first = svg(500, "navy");
        assertSame(first, svg(500, "navy"));
        for (int width = 501; width <= 501 + Showcase.KEPT_MAX; width++) {
            svg(width, "navy");
        }
        assertNotSame(first, svg(500, "navy"));
    }

    @Test
    void a_wall_that_is_too_small_for_an_example_refuses_in_a_sentence() {
        Asked tiny = new Asked("backdrop", 64, 64, "navy", 0, 1);
        Card card = card("backdrop");
        assertEquals(2, showcase.pageCount(card, 64, 64, 0));
        Refusal refusal = assertThrows(Refusal.class, () -> showcase.svg(card, tiny));
        assertTrue(refusal.words().vi().contains("64x64"), refusal.words().vi());
    }
}
