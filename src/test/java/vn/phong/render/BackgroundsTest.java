package vn.phong.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Rectangle;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.frame.Frame;
import vn.phong.layout.CardCues;
import vn.phong.layout.LayoutLibrary;
import vn.phong.layout.SampleCues;
import vn.phong.layout.SetPicture;
import vn.phong.layout.SetText;
import vn.phong.layout.Slide;

/** What a whole event has in common: a picture behind its words, small logos, and a strip at the foot. */
class BackgroundsTest {
    private static final LayoutLibrary LIBRARY = SampleCues.library();
    private static final String PICTURE = "mau-phong-canh";
    private static final List<String> MARKS = List.of("mau-bieu-trung", "mau-bieu-trung");

    @Test
    void the_background_lies_behind_the_words_of_every_layout_that_has_no_picture_of_its_own() {
        TreeSet<String> without = new TreeSet<>();
        for (String layout : LIBRARY.layouts()) {
            Slide slide = slide("deep-red", layout, Map.of("background", PICTURE));
            List<SetPicture> backgrounds = slide.pictures().stream()
                    .filter(picture -> picture.field().equals("background"))
                    .toList();
            if (backgrounds.isEmpty()) {
                without.add(layout);
                continue;
            }
            assertEquals(1, backgrounds.size());
            assertEquals(backgrounds.get(0), slide.pictures().get(0));
            assertFalse(backgrounds.get(0).aboveBoxes());
            assertEquals(1136, backgrounds.get(0).visible().width);
        }
        assertEquals(new TreeSet<>(List.of("flag-salute", "media", "performance", "silence")), without);
    }

    @ParameterizedTest
    @CsvSource({"deep-red", "light"})
    void painted_backgrounds_and_batik_reading_the_svg_give_one_picture(String theme) throws IOException {
        Slide slide = slide(theme, "decision", Map.of("background", PICTURE));
        int[] byBatik = Pictures.pixels(new SvgPainter().paint(slide.svg(), slide.width(), slide.height()));
        Frame frame = new FrameRenderer().render(slide);
        // edges between the flat areas are blended by one pixel at most
        Pictures.assertSame("background-" + theme, byBatik, frame, 12, 0.003);
    }

    @Test
    void the_veil_over_it_has_the_ground_s_colour() {
        Frame dark = new FrameRenderer().render(slide("deep-red", "closing", Map.of("background", PICTURE)));
        // 0.2 of the sky F2B16B over 0.8 of the ground 8B0000
        assertColour(0xA02315, dark, 5, 20);
        Frame light = new FrameRenderer().render(slide("light", "closing", Map.of("background", PICTURE)));
        assertColour(0xF3DFC6, light, 5, 20);
    }

    @Test
    void a_cue_s_own_background_wins_and_an_empty_one_is_none() {
        Cue own = SampleCues.cue("a", "notice", Map.of("message", "Giải lao", "background", "mau-bieu-trung"));
        Cue none = SampleCues.cue("b", "notice", Map.of("message", "Giải lao", "background", ""));
        assertEquals("mau-bieu-trung.svg", set(own).pictures().get(0).image().name());
        assertEquals(List.of(), set(none).pictures());
    }

    @Test
    void without_the_strip_the_foot_is_as_the_wall_and_the_background_goes_down_to_its_edge() {
        Slide with = slide("deep-red", "report", Map.of("background", PICTURE));
        Slide without = slide("deep-red", "report", Map.of("background", PICTURE, "footer", "off"));
        assertEquals(new Rectangle(0, 0, 1136, 579), with.pictures().get(0).visible());
        assertEquals(new Rectangle(0, 0, 1136, 640), without.pictures().get(0).visible());
        assertTrue(with.texts().stream().anyMatch(text -> text.slot().equals("footer")));
        assertTrue(without.texts().stream().noneMatch(text -> text.slot().equals("footer")));
        Frame bare = new FrameRenderer().render(slide("deep-red", "report", Map.of("footer", "off")));
        assertColour(0x8B0000, bare, 20, 636);
        assertColour(0x8B0000, bare, 20, 582);
    }

    /** Nothing lies over a flag or over a picture that is shown whole, and a silence is one line on a dark wall. */
    @Test
    void logos_stand_on_every_layout_but_the_flags_the_whole_picture_and_the_silence() {
        TreeSet<String> without = new TreeSet<>();
        for (String layout : LIBRARY.layouts()) {
            if (logos(slide("deep-red", layout, Map.of("logos", MARKS))).isEmpty()) {
                without.add(layout);
            }
        }
        assertEquals(new TreeSet<>(List.of("flag-salute", "media", "silence")), without);
    }

    @ParameterizedTest
    @CsvSource({"0, on", "0, off", "20, on", "20, off"})
    void logos_are_whole_and_small_and_never_meet_words_rows_or_flags(int zone, String footer) {
        for (String layout : LIBRARY.layouts()) {
            Event card = CardCues.event("deep-red", layout);
            Event bare = with(card, zone, Map.of("footer", footer));
            Event event = with(card, zone, Map.of("footer", footer, "logos", MARKS));
            for (int width : new int[] {640, 1024, 1136, 1280, 2132}) {
                Slide slide = LIBRARY.slide(event, CardCues.cue(event), 1, width, 640);
                assertEquals(said(LIBRARY.slide(bare, CardCues.cue(bare), 1, width, 640)), said(slide));
                for (SetPicture logo : logos(slide)) {
                    Rectangle place = logo.visible();
                    String where = layout + " on " + width + "x640: " + place;
                    assertEquals(logo.fitted(), place, where);
                    assertTrue(place.height >= 24 && place.height <= 82 && place.width == place.height, where);
                    assertTrue(place.x >= zone / 100.0 * width && place.getMaxX() <= width, where);
                    assertTrue(place.getMaxY() <= 640, where);
                    slide.texts().forEach(text -> assertFalse(text.ink().intersects(place), where));
                    slide.boxes().forEach(box -> assertFalse(box.box().intersects(place), where));
                }
            }
        }
    }

    @Test
    void a_cue_s_own_logos_win_and_an_empty_one_is_none() {
        Cue own = SampleCues.cue("a", "notice", Map.of("message", "Giải lao", "logos", PICTURE));
        Cue none = SampleCues.cue("b", "notice", Map.of("message", "Giải lao", "logos", ""));
        assertEquals("mau-phong-canh.svg", logos(marked(own)).get(0).image().name());
        assertEquals(List.of(), logos(marked(none)));
        Cue usual = SampleCues.cue("c", "notice", Map.of("message", "Giải lao"));
        assertEquals(2, logos(marked(usual)).size());
    }

    private static List<SetPicture> logos(Slide slide) {
        return slide.pictures().stream()
                .filter(picture -> picture.field().equals("logos"))
                .toList();
    }

    /** All words but the strip's, which gives way where both have no room. */
    private static List<String> said(Slide slide) {
        return slide.texts().stream()
                .filter(text -> !text.slot().equals("footer"))
                .map(SetText::slot)
                .distinct()
                .toList();
    }

    private static Slide marked(Cue cue) {
        return LIBRARY.slide(with(SampleCues.event(cue), Map.of("logos", MARKS)), cue, 1, 1136, 640);
    }

    private static Event with(Event event, int zone, Map<String, Object> common) {
        return new Event(
                1, event.name(), event.theme(), "", zone, event.fadeMs(), event.agenda(), event.cues(), common);
    }

    private static Slide set(Cue cue) {
        return LIBRARY.slide(with(SampleCues.event(cue), Map.of("background", PICTURE)), cue, 1, 1136, 640);
    }

    private static Slide slide(String theme, String layout, Map<String, Object> common) {
        Event event = CardCues.event(theme, layout);
        return LIBRARY.slide(with(event, common), CardCues.cue(event), 1, 1136, 640);
    }

    private static Event with(Event event, Map<String, Object> common) {
        return with(event, 0, common);
    }

    private static void assertColour(int rgb, Frame frame, int x, int y) {
        int pixel = frame.pixels()[y * frame.width() + x];
        for (int shift = 0; shift <= 16; shift += 8) {
            assertEquals(rgb >> shift & 0xFF, pixel >> shift & 0xFF, 1, () -> Integer.toHexString(pixel));
        }
    }
}
