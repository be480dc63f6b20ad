package vn.phong.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.frame.Frame;
import vn.phong.layout.SampleCues;
import vn.phong.layout.SetPart;
import vn.phong.layout.SetText;
import vn.phong.layout.Slide;
import vn.phong.message.Refusal;

class FrameRendererTest {
    private final FrameRenderer renderer = new FrameRenderer();

    static Stream<Cue> cues() {
        return SampleCues.full().stream();
    }

    /**
     * Batik counts in eighths how much of a pixel a level edge covers, which is up to a sixteenth of all levels off.
     */
    private static void assertAlike(String name, int[] byBatik, Frame frame) throws IOException {
        Pictures.assertSame(name, byBatik, frame, 24, 0.0001);
        Pictures.assertNear(name, byBatik, frame, 0.2);
    }

    @ParameterizedTest
    @MethodSource("cues")
    void painted_words_and_batik_reading_the_svg_give_one_picture(Cue cue) throws IOException {
        Slide slide = slide(cue, 1344, 832);
        int[] byBatik = Pictures.pixels(new SvgPainter().paint(slide.svg(), slide.width(), slide.height()));
        assertAlike(cue.id() + "-batik", byBatik, renderer.render(slide));
    }

    @ParameterizedTest
    @ValueSource(strings = {"liberation-serif", "roboto-condensed"})
    void every_family_is_painted_as_batik_reads_the_svg(String family) throws IOException {
        for (Cue cue : List.of(SampleCues.full().get(0), SampleCues.full().get(6))) {
            Event event = SampleCues.event(cue);
            Event set =
                    new Event(1, event.name(), "", family, 0, event.fadeMs(), event.agenda(), event.cues(), Map.of());
            Slide slide = SampleCues.library().slide(set, cue, 1, 1344, 832);
            int[] byBatik = Pictures.pixels(new SvgPainter().paint(slide.svg(), slide.width(), slide.height()));
            assertAlike(cue.id() + "-" + family, byBatik, renderer.render(slide));
        }
    }

    @ParameterizedTest
    @MethodSource("cues")
    void no_pixel_of_a_letter_lies_outside_its_ink_box(Cue cue) {
        Slide slide = slide(cue, 1024, 640);
        int[] with = renderer.render(slide).pixels();
        int[] without = renderer.render(bare(slide)).pixels();
        List<Rectangle2D> inks = slide.texts().stream().map(SetText::ink).toList();
        for (int i = 0; i < with.length; i++) {
            int x = i % slide.width();
            int y = i / slide.width();
            boolean inked = with[i] != without[i];
            assertFalse(inked && inks.stream().noneMatch(ink -> near(ink, x, y)), () -> "a letter at " + x + "," + y);
        }
    }

    @Test
    void letters_are_painted_in_the_colour_of_the_theme() {
        Cue cue = SampleCues.cue("n", "notice", SampleCues.fields("message", "IIIII"));
        int[] pixels = renderer.render(slide(cue, 1024, 640)).pixels();
        assertTrue(Arrays.stream(pixels).filter(pixel -> pixel == 0xFFFFEC5C).count() > 1000);
        assertEquals(0xFF8B0000, pixels[0]);
    }

    @Test
    void a_theme_changes_the_ground() {
        Cue cue = SampleCues.full().get(8);
        Slide navy = SampleCues.library().slide(SampleCues.event("navy", List.of(cue)), cue, 1, 1024, 640);
        assertEquals(0xFF0A2E6E, renderer.render(navy).pixels()[0]);
        assertNotEquals(
                slide(cue, 1024, 640).parts().get(0).groundKey(),
                navy.parts().get(0).groundKey());
    }

    @Test
    void a_rendered_frame_is_not_touched_by_the_next() {
        Frame first = renderer.render(slide(SampleCues.full().get(1), 1024, 640));
        int[] before = first.pixels().clone();
        Frame second = renderer.render(slide(SampleCues.unusual().get(3), 1024, 640));
        assertTrue(Arrays.equals(before, first.pixels()));
        assertFalse(Arrays.equals(before, second.pixels()));
    }

    @Test
    void more_grounds_than_are_kept_are_drawn_again_alike() {
        int[] first =
                renderer.render(slide(SampleCues.full().get(0), 1024, 640)).pixels();
        for (Cue cue : SampleCues.full()) {
            renderer.render(slide(cue, 1024, 640));
        }
        assertTrue(Arrays.equals(
                first,
                renderer.render(slide(SampleCues.full().get(0), 1024, 640)).pixels()));
    }

    @Test
    void a_drawing_batik_cannot_read_is_refused() {
        Slide slide = ground("<svg xmlns='http://www.w3.org/2000/svg'><path d='M0 0 X'/></svg>", "broken");
        Refusal refusal = assertThrows(Refusal.class, () -> renderer.render(slide));
        assertTrue(refusal.words().vi().startsWith("Nền broken không vẽ được"), refusal::getMessage);
    }

    @Test
    void nothing_from_outside_is_fetched() {
        Slide slide = ground(
                "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'>"
                        + "<image width='9' height='9' xlink:href='file:///etc/hostname'/></svg>",
                "outside");
        assertThrows(Refusal.class, () -> renderer.render(slide));
    }

    private static boolean near(Rectangle2D ink, int x, int y) {
        return x >= ink.getMinX() - 1 && x <= ink.getMaxX() && y >= ink.getMinY() - 1 && y <= ink.getMaxY();
    }

    private static Slide bare(Slide slide) {
        SetPart part = slide.parts().get(0);
        return new Slide(
                slide.width(),
                slide.height(),
                List.of(new SetPart(
                        part.area(), part.ground(), part.groundKey(), part.pictures(), part.boxes(), List.of())));
    }

    private static Slide ground(String svg, String key) {
        Rectangle area = new Rectangle(64, 64);
        return new Slide(64, 64, List.of(new SetPart(area, svg, key, List.of(), List.of(), List.of())));
    }

    private static Slide slide(Cue cue, int width, int height) {
        return SampleCues.library().slide(SampleCues.event(cue), cue, 1, width, height);
    }
}
