package vn.phong.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Rectangle;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.frame.Frame;
import vn.phong.layout.SampleCues;
import vn.phong.layout.Slide;
import vn.phong.message.Refusal;

/** The flags as the rules describe them, measured on the finished picture. */
class FlagSaluteTest {
    private static final int RED = 0xDA251D;
    private static final int YELLOW = 0xFFFF00;
    private static final int GROUND = 0x8B0000;

    /** Of the star's points to its inner corners, when its edges are straight. */
    private static final double INNER = 0.381966;

    @ParameterizedTest
    @CsvSource({"640,640,640", "1024,640,960", "1136,640,960", "1280,640,960", "2132,640,960"})
    void the_national_flag_is_two_to_three_on_every_wall(int width, int height, int length) {
        Frame frame = frame("deep-red", "", width, height);
        int left = (width - length) / 2;
        int top = (height - length * 2 / 3) / 2;
        assertEquals(RED, at(frame, left + 2, height / 2.0));
        assertEquals(RED, at(frame, width - left - 3, height / 2.0));
        assertEquals(RED, at(frame, width / 2.0, top + 2));
        if (left > 4) {
            assertEquals(GROUND, at(frame, left - 3, height / 2.0));
            assertEquals(GROUND, at(frame, width - left + 2, height / 2.0));
        }
        if (top > 4) {
            assertEquals(GROUND, at(frame, width / 2.0, top - 3));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"deep-red", "navy", "light", "high-contrast"})
    void the_star_reaches_a_fifth_of_the_length_in_every_theme(String theme) {
        Frame frame = frame(theme, "flag", 1280, 640);
        double radius = 960 / 5.0;
        for (int point = 0; point < 5; point++) {
            double tip = Math.toRadians(-90 + 72 * point);
            double corner = Math.toRadians(-54 + 72 * point);
            assertEquals(YELLOW, polar(frame, 640, 320, radius * 0.97, tip));
            assertEquals(RED, polar(frame, 640, 320, radius * 1.01, tip));
            assertEquals(YELLOW, polar(frame, 640, 320, radius * (INNER - 0.02), corner));
            assertEquals(RED, polar(frame, 640, 320, radius * (INNER + 0.02), corner));
        }
    }

    @Test
    void the_party_flag_is_left_and_the_national_flag_right() {
        Frame frame = frame("navy", "both", 2132, 640);
        double length = Math.min(2132 * 0.455, 960);
        double left = 2132 * (0.03 + 0.455 / 2);
        double right = 2132 * (0.515 + 0.455 / 2);
        assertEquals(YELLOW, at(frame, right, 320));
        assertEquals(YELLOW, polar(frame, right, 320, length / 5 * 0.97, Math.toRadians(-90)));
        double top = 1;
        double bottom = 0;
        for (int y = 0; y < 640; y++) {
            for (int x = (int) (left - length / 2); x < left + length / 2; x++) {
                if (at(frame, x, y) == YELLOW) {
                    double distance = Math.hypot(x + 0.5 - left, y + 0.5 - 320);
                    assertTrue(distance <= length / 5 + 1, () -> "the emblem goes beyond 4/10 of the length");
                    top = Math.min(top, (y - 320) / length);
                    bottom = Math.max(bottom, (y - 320) / length);
                }
            }
        }
        assertEquals(-0.2, top, 0.006);
        assertEquals(YELLOW, polar(frame, left, 320, length / 5 * 0.95, Math.toRadians(45)));
        assertEquals(YELLOW, polar(frame, left, 320, length / 5 * 0.95, Math.toRadians(135)));
        assertEquals(0.155, bottom, 0.006);
    }

    /** Each two to three and whole: its red ends where it should, and the emblem's and the star's points are there. */
    @ParameterizedTest
    @CsvSource({"640,640", "1024,640", "1136,640", "1280,640", "2132,640"})
    void both_flags_are_two_to_three_on_every_wall(int width, int height) {
        Frame frame = frame("deep-red", "both", width, height);
        double length = Math.min(width * 0.455, height * 1.5);
        for (double middle : new double[] {width * (0.03 + 0.455 / 2), width * (0.515 + 0.455 / 2)}) {
            double y = height / 2.0;
            assertEquals(RED, at(frame, middle - length / 2 + 2, y));
            assertEquals(RED, at(frame, middle + length / 2 - 3, y));
            assertEquals(RED, at(frame, middle, y - length / 3 + 2));
            assertEquals(RED, at(frame, middle, y + length / 3 - 3));
            assertEquals(GROUND, at(frame, middle - length / 2 - 3, y));
            assertEquals(GROUND, at(frame, middle + length / 2 + 3, y));
            if (length / 3 < y - 4) {
                assertEquals(GROUND, at(frame, middle, y - length / 3 - 3));
                assertEquals(GROUND, at(frame, middle, y + length / 3 + 3));
            }
        }
        double party = width * (0.03 + 0.455 / 2);
        assertYellow(polar(frame, party, height / 2.0, length / 5 * 0.95, Math.toRadians(45)));
        assertYellow(polar(frame, party, height / 2.0, length / 5 * 0.95, Math.toRadians(135)));
        double national = width * (0.515 + 0.455 / 2);
        assertYellow(polar(frame, national, height / 2.0, length / 5 * 0.95, Math.toRadians(-90)));
        assertEquals(RED, polar(frame, national, height / 2.0, length / 5 + 2, Math.toRadians(-90)));
    }

    /** A point of a small flag is a pixel wide, which its edges may tint by a few levels. */
    private static void assertYellow(int pixel) {
        assertEquals(YELLOW & 0xF8F8F8, pixel & 0xF8F8F8);
    }

    /** Flags and a bust that stand before the wall hide nothing of the flag on it. */
    @ParameterizedTest
    @CsvSource({"640,640,20,512", "1024,640,25,768", "1280,640,30,896", "2132,640,25,960"})
    void the_flag_stands_beside_the_flag_zone(int width, int height, int zone, int length) {
        Frame frame = new FrameRenderer().render(slide(zone, "", width, height));
        int rest = width - width * zone / 100;
        int left = width - rest + (rest - length) / 2;
        assertEquals(RED, at(frame, left + 2, height / 2.0));
        assertEquals(GROUND, at(frame, left - 3, height / 2.0));
        assertEquals(RED, at(frame, left + length - 3, height / 2.0));
        assertEquals(YELLOW, at(frame, left + length / 2.0, height / 2.0));
        assertEquals(RED, at(frame, left + length / 2.0, height / 2.0 - length / 3.0 + 2));
        assertEquals(RED, at(frame, left + length / 2.0, height / 2.0 + length / 3.0 - 3));
    }

    @Test
    void both_flags_stand_beside_the_flag_zone() {
        Frame frame = new FrameRenderer().render(slide(30, "both", 2000, 640));
        for (int x = 0; x < 600; x++) {
            assertEquals(GROUND, at(frame, x, 320));
        }
        assertEquals(YELLOW, at(frame, 600 + 1400 * (0.515 + 0.455 / 2), 320));
    }

    @Test
    void a_salute_to_the_flag_on_the_stage_shows_the_backdrop_and_nothing_more() {
        Cue salute = SampleCues.cue("chao-co", "flag-salute", Map.of("mode", "backdrop"));
        Cue backdrop = SampleCues.full().get(0);
        Event event = SampleCues.event("deep-red", List.of(salute, backdrop));
        Slide shown = SampleCues.library().slide(event, salute, 1, 1024, 640);
        assertEquals(SampleCues.library().slide(event, backdrop, 1, 1024, 640).svg(), shown.svg());
        assertEquals("HỘI NGHỊ", shown.texts().get(1).text());
    }

    @ParameterizedTest
    @CsvSource({"640,640,0,0,140,640,360", "1024,640,25,256,104,768,432", "2132,640,0,497,0,1138,640"})
    void a_clip_is_the_offices_picture_whole(int width, int height, int zone, int x, int y, int across, int down) {
        Cue salute = SampleCues.cue("chao-co", "flag-salute", Map.of("mode", "clip", "clip", "mau-phong-canh"));
        Slide slide = slide(SampleCues.event("deep-red", List.of(salute)), zone, salute, width, height);
        assertEquals(List.of(), slide.texts());
        assertEquals(1, slide.pictures().size());
        assertEquals(new Rectangle(x, y, across, down), slide.pictures().get(0).visible());
        assertEquals(new Rectangle(x, y, across, down), slide.pictures().get(0).fitted());
        Frame frame = new FrameRenderer().render(slide);
        assertEquals(0xF2B16B, at(frame, x + across / 2.0, y + 4));
        assertEquals(x > 0 || y > 0 ? GROUND : 0xF2B16B, at(frame, 1, 1));
    }

    @Test
    void a_clip_without_its_picture_is_refused() {
        Cue salute = SampleCues.cue("chao-co", "flag-salute", Map.of("mode", "clip"));
        Event event = SampleCues.event("deep-red", List.of(salute));
        assertEquals(
                "Mục \"chao-co\" chưa có ảnh \"clip\"; hãy ghi tên một tệp ảnh.",
                assertThrows(Refusal.class, () -> SampleCues.library().slide(event, salute, 1, 1024, 640))
                        .words()
                        .vi());
    }

    @Test
    void no_word_stands_on_a_flag() {
        for (String mode : List.of("", "flag", "both")) {
            Slide slide = slide("deep-red", mode, 1024, 640);
            assertEquals(List.of(), slide.texts());
            assertEquals(List.of(), slide.boxes());
        }
    }

    private static Slide slide(String theme, String mode, int width, int height) {
        Cue cue = SampleCues.cue("chao-co", "flag-salute", Map.of("mode", mode));
        return slide(SampleCues.event(theme, List.of(cue)), 0, cue, width, height);
    }

    private static Slide slide(int zone, String mode, int width, int height) {
        Cue cue = SampleCues.cue("chao-co", "flag-salute", Map.of("mode", mode));
        return slide(SampleCues.event("deep-red", List.of(cue)), zone, cue, width, height);
    }

    private static Slide slide(Event event, int zone, Cue cue, int width, int height) {
        Event zoned = new Event(
                1, event.name(), event.theme(), "", zone, event.fadeMs(), event.agenda(), event.cues(), Map.of());
        return SampleCues.library().slide(zoned, cue, 1, width, height);
    }

    private static Frame frame(String theme, String mode, int width, int height) {
        return new FrameRenderer().render(slide(theme, mode, width, height));
    }

    private static int polar(Frame frame, double x, double y, double radius, double angle) {
        return at(frame, x + radius * Math.cos(angle), y + radius * Math.sin(angle));
    }

    private static int at(Frame frame, double x, double y) {
        int column = (int) x;
        int row = (int) y;
        return frame.pixels()[row * frame.width() + column] & 0xFFFFFF;
    }
}
