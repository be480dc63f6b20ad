package vn.phong.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.font.Fonts;
import vn.phong.frame.Frame;
import vn.phong.frame.Patch;
import vn.phong.layout.CardCues;
import vn.phong.layout.LayoutLibrary;
import vn.phong.layout.SampleCues;
import vn.phong.layout.SetText;
import vn.phong.layout.Slide;
import vn.phong.message.Refusal;
import vn.phong.overlay.OverlayArtist;
import vn.phong.overlay.Said;
import vn.phong.text.LineBreaks;

/** What is laid over a picture and the line at its foot never lie over one another. */
class FootLineTest {
    private static final LayoutLibrary LIBRARY = SampleCues.library();
    private static final List<Said> SAID = List.of(
            new Said("", "08:05", "", Said.Alert.NONE),
            new Said("", "", "-01:30", Said.Alert.DANGER),
            new Said("", "08:05", "12:34", Said.Alert.NONE),
            new Said("Mời nhận tài liệu", "08:05", "12:34", Said.Alert.NONE));

    private final FrameRenderer renderer = new FrameRenderer();

    @ParameterizedTest
    @CsvSource({"640, 640", "640, 400", "1024, 640", "1344, 832", "1920, 1080", "2112, 640"})
    void a_line_at_the_foot_is_seen_whole_wherever_there_is_room_beside(int width, int height) {
        for (String layout : LIBRARY.layouts()) {
            Slide slide = slide(layout, width, height);
            assertArrayEquals(
                    renderer.render(slide).pixels(),
                    renderer.footed(slide).frame().pixels(),
                    layout);
            for (SetText line : slide.texts()) {
                if (line.ink().getMaxY() > 0.9 * height && !line.text().contains("--:--")) {
                    Slide alone = slide.without(other -> !other.equals(line));
                    SAID.forEach(said -> assertStandsAside(
                            alone, boxes(said, width, height), line.slot().equals("footer"), layout + " " + said));
                }
            }
        }
    }

    /** All examples of all layouts, page by page; what cannot be set on so low a wall is not shown on it. */
    @ParameterizedTest
    @CsvSource({"640, 400", "640, 640", "1024, 640", "1280, 192", "1920, 1080"})
    void no_words_of_any_layout_lie_under_a_clock_or_a_countdown(int width, int height) {
        for (String layout : LIBRARY.layouts()) {
            Event event = CardCues.event("deep-red", layout);
            for (Cue cue : event.cues()) {
                try {
                    int pages = LIBRARY.pageCount(event, cue, width, height);
                    for (int page = 1; page <= pages; page++) {
                        assertUncovered(LIBRARY.slide(event, cue, page, width, height), cue.id() + ", page " + page);
                    }
                } catch (Refusal tooLow) {
                    assertTrue(height < 288, tooLow.getMessage());
                }
            }
        }
    }

    private void assertUncovered(Slide slide, String what) {
        for (Said said : SAID.subList(0, 3)) {
            List<Patch> boxes = boxes(said, slide.width(), slide.height());
            for (SetText line : slide.texts()) {
                if (boxes.stream().anyMatch(patch -> line.ink().intersects(box(patch, 0)))) {
                    List<FootLine> foot = renderer.footed(slide.without(other -> !other.equals(line)))
                            .foot();
                    assertTrue(
                            foot.stream().anyMatch(each -> each.aside(boxes).isPresent()),
                            what + ": " + line.text() + " under " + said);
                }
            }
        }
    }

    /** @param spared whether it may leave: the name of the event, which every picture says */
    private void assertStandsAside(Slide alone, List<Patch> boxes, boolean spared, String what) {
        FrameRenderer.Footed footed = renderer.footed(alone);
        Frame bare = renderer.render(alone.without(line -> true));
        Rectangle whole = changed(bare, footed.frame());
        int room = boxes.stream().mapToInt(Patch::x).min().orElseThrow();
        if (!spared && room < whole.width * 1.1) {
            return;
        }
        Rectangle seen = changed(Patch.lay(bare, boxes), Patch.lay(footed.frame(), under(boxes, footed)));
        for (Patch box : boxes) {
            assertFalse(box(box, 4).intersects(seen), what + ": " + seen + " under " + box(box, 0));
        }
        if (!seen.isEmpty()) {
            double share = (double) seen.width * whole.height / (whole.width * seen.height);
            assertEquals(1, share, 0.06, what + ": " + seen + " of " + whole);
        }
    }

    /** Where there is room for legible letters the line stands there, drawn once for as long as the clock ticks. */
    @Test
    void a_line_with_room_beside_the_clock_stands_there_in_letters_that_are_read() {
        Slide slide = slide("report", 1024, 640);
        FrameRenderer.Footed footed = renderer.footed(slide);
        List<Patch> boxes = boxes(SAID.get(2), 1024, 640);
        List<Patch> aside = under(boxes, footed).subList(0, 1);
        Frame bare = renderer.render(slide.without(line -> line.slot().equals("footer")));
        Rectangle seen = changed(Patch.lay(bare, boxes), Patch.lay(footed.frame(), under(boxes, footed)));
        assertEquals(new Rectangle(29, 598, 654, 28), seen);
        assertSame(aside.get(0), under(boxes, footed).get(0));
    }

    @Test
    void a_backdrops_date_stands_aside_and_keeps_its_size_where_it_can() {
        Slide slide = slide("backdrop", 512, 512);
        FrameRenderer.Footed footed = renderer.footed(slide);
        List<Patch> boxes = boxes(SAID.get(0), 512, 512);
        Frame bare = renderer.render(slide.without(line -> line.slot().equals("placeDate")));
        Rectangle whole = changed(bare, footed.frame());
        Rectangle seen = changed(Patch.lay(bare, boxes), Patch.lay(footed.frame(), under(boxes, footed)));
        assertTrue(seen.x < whole.x && seen.width > whole.width * 0.7, seen + " of " + whole);
    }

    private static Slide slide(String layout, int width, int height) {
        Event event = CardCues.event("deep-red", layout);
        return LIBRARY.slide(event, CardCues.cue(event), 1, width, height);
    }

    private static List<Patch> boxes(Said said, int width, int height) {
        Fonts fonts = Fonts.bundled();
        return new OverlayArtist(width, new Rectangle(width, height), () -> fonts, LineBreaks.STANDARD)
                .patches("", 0, said);
    }

    private static List<Patch> under(List<Patch> boxes, FrameRenderer.Footed footed) {
        List<Patch> all = new ArrayList<>();
        footed.foot().forEach(line -> line.aside(boxes).ifPresent(all::add));
        all.addAll(boxes);
        return all;
    }

    private static Rectangle box(Patch patch, int air) {
        Rectangle box = new Rectangle(
                patch.x(), patch.y(), patch.picture().width(), patch.picture().height());
        box.grow(air, 0);
        return box;
    }

    /** Where two pictures differ. */
    private static Rectangle changed(Frame one, Frame other) {
        Rectangle changed = new Rectangle();
        for (int at = 0; at < one.pixels().length; at++) {
            if (one.pixels()[at] != other.pixels()[at]) {
                Rectangle pixel = new Rectangle(at % one.width(), at / one.width(), 1, 1);
                changed = changed.isEmpty() ? pixel : changed.union(pixel);
            }
        }
        return changed;
    }
}
