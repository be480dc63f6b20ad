package vn.phong.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.font.FontBytes;
import vn.phong.font.Fonts;
import vn.phong.image.ImageLibrary;
import vn.phong.message.Refusal;
import vn.phong.text.LineBreaks;

class FamiliesTest {
    private static final LayoutLibrary LIBRARY = SampleCues.library();
    private static final Map<String, Double> SERIF_AND_CONDENSED =
            Map.of("liberation-serif", 24.0, "roboto-condensed", 16.0);

    static Stream<Arguments> cues() {
        return SERIF_AND_CONDENSED.keySet().stream()
                .flatMap(family -> Stream.concat(SampleCues.full().stream(), SampleCues.unusual().stream())
                        .map(cue -> Arguments.of(family, cue)));
    }

    @ParameterizedTest
    @MethodSource("cues")
    void every_cue_stands_in_every_family_legibly_without_touching(String family, Cue cue) {
        Event event = event(family, cue);
        for (int[] wall : new int[][] {{1024, 640}, {1344, 832}, {2560, 768}}) {
            int pages = LIBRARY.pageCount(event, cue, wall[0], wall[1]);
            for (int page = 1; page <= pages; page++) {
                Slide slide = LIBRARY.slide(event, cue, page, wall[0], wall[1]);
                SetGeometry.check(slide);
                slide.texts()
                        .forEach(text -> assertTrue(
                                text.capHeight() >= SERIF_AND_CONDENSED.get(family) - 0.01,
                                () -> text.text() + " is too small: " + text.capHeight()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"inter", "liberation-serif", "roboto-condensed"})
    void stacked_capitals_of_neighbouring_lines_never_touch(String family) {
        String marks = "Ẳẵ Ỗộ Ậệ Ựỵ Ễặ Ổợ Ẫụ Ểị ";
        Cue cue = SampleCues.cue(
                "marks",
                "backdrop",
                SampleCues.fields("eventType", marks, "title", marks.repeat(6).strip()));
        Slide slide = LIBRARY.slide(event(family, cue), cue, 1, 1024, 640);
        SetGeometry.check(slide);
        assertTrue(slide.texts().size() >= 4);
    }

    /** Words beside a wall of the same width: the condensed face is to be of use on narrow ones. */
    @Test
    void a_condensed_face_is_larger_where_width_is_short() {
        Cue cue = SampleCues.cue(
                "name",
                "notice",
                SampleCues.fields("message", "CHÀO MỪNG QUÝ VỊ ĐẠI BIỂU VỀ DỰ HỘI NGHỊ\nTỔNG KẾT CÔNG TÁC NĂM 2026"));
        assertTrue(capHeight("roboto-condensed", cue) > 1.2 * capHeight("inter", cue));
    }

    private static double capHeight(String family, Cue cue) {
        return LIBRARY.slide(event(family, cue), cue, 1, 640, 640)
                .texts()
                .get(0)
                .capHeight();
    }

    @Test
    void lines_are_as_many_capitals_apart_in_every_family() {
        Cue cue = SampleCues.cue("two", "notice", SampleCues.fields("message", "nnn\nnnn"));
        double inter = pitchInCapitals("inter", cue);
        assertEquals(inter, pitchInCapitals("liberation-serif", cue), 0.01);
        assertEquals(inter, pitchInCapitals("roboto-condensed", cue), 0.01);
    }

    private static double pitchInCapitals(String family, Cue cue) {
        List<SetText> lines =
                LIBRARY.slide(event(family, cue), cue, 1, 1024, 640).texts();
        double pitch = lines.get(1).runs().get(0).baseline()
                - lines.get(0).runs().get(0).baseline();
        return pitch / lines.get(0).capHeight();
    }

    @Test
    void an_unknown_font_is_refused_and_the_rundown_still_stands() {
        Cue cue = SampleCues.full().get(5);
        Event event = event("comic", cue);
        assertEquals(2, LIBRARY.pageCount(event, cue, 1024, 640));
        Refusal refusal = assertThrows(Refusal.class, () -> LIBRARY.slide(event, cue, 1, 1024, 640));
        assertEquals(
                "Không có phông chữ \"comic\"; hãy dùng một trong: inter, liberation-serif, roboto-condensed.",
                refusal.words().vi());
    }

    @Test
    void the_same_list_in_another_family_is_set_anew() {
        Cue cue = SampleCues.full().get(5);
        Slide inter = LIBRARY.slide(event("inter", cue), cue, 1, 1024, 640);
        Slide serif = LIBRARY.slide(event("liberation-serif", cue), cue, 1, 1024, 640);
        assertFalse(inter.texts().get(0).ink().equals(serif.texts().get(0).ink()));
        assertEquals(
                inter.svg(), LIBRARY.slide(event("", cue), cue, 1, 1024, 640).svg());
    }

    @Test
    void an_office_s_words_stay_together_in_the_picture() {
        LayoutLibrary own = LayoutLibrary.read(
                List.of(Path.of("layouts")),
                new Typography(Fonts.bundled(), LineBreaks.with(List.of("trái sim rừng", "gió biển"))),
                ImageLibrary.none());
        int torn = 0;
        for (int width = 800; width <= 2400; width += 50) {
            assertFalse(torn(own, width), "torn at " + width);
            torn += torn(LIBRARY, width) ? 1 : 0;
        }
        assertTrue(torn > 0, "the common rules would do as well");
    }

    private static boolean torn(LayoutLibrary library, int width) {
        Cue cue = SampleCues.cue(
                "words",
                "notice",
                SampleCues.fields("message", "Chào mừng đại biểu dự lễ hội trái sim rừng gió biển lần thứ nhất"));
        String lines = library.slide(event("", cue), cue, 1, width, 640).texts().stream()
                .map(text -> text.text().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("|"));
        return !lines.contains("trái sim rừng") || !lines.contains("gió biển");
    }

    @Test
    void a_font_sent_in_sets_the_next_picture(@TempDir Path data) {
        Fonts fonts = Fonts.with(data);
        LayoutLibrary library = LayoutLibrary.read(List.of(Path.of("layouts")), fonts);
        Cue cue = SampleCues.full().get(1);
        Event event = event("chu-co-quan", cue);
        assertThrows(Refusal.class, () -> library.slide(event, cue, 1, 1344, 832));
        fonts.add(FontBytes.serif(false).named("Chữ Cơ Quan", "Regular").bytes());
        Slide slide = library.slide(event, cue, 1, 1344, 832);
        SetGeometry.check(slide);
        assertTrue(slide.texts().stream().allMatch(text -> text.capHeight() >= 24 - 0.01));
    }

    private static Event event(String family, Cue cue) {
        Event event = SampleCues.event(cue);
        return new Event(
                event.schemaVersion(),
                event.name(),
                event.theme(),
                family,
                event.flagZone(),
                event.fadeMs(),
                event.agenda(),
                event.cues(),
                Map.of());
    }
}
