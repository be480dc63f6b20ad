package vn.phong.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phong.event.Event;
import vn.phong.event.EventFile;
import vn.phong.font.Fonts;

class ThemesTest {
    private static final List<String> GROUNDS =
            List.of("ground", "ornament", "foot", "band", "band-head", "band-top", "band-current");
    private static final List<String> WORDS = List.of(
            "title",
            "heading",
            "kind",
            "number",
            "org",
            "event-type",
            "subtitle",
            "place-date",
            "topic",
            "name",
            "position",
            "unit",
            "text",
            "note",
            "footer");
    private static final List<String> NIGHT_WORDS = List.of("night-title", "night-text");
    private static final Set<String> LINES = Set.of("rule", "mark-current", "ornament-line", "night");
    private static final Pattern CLASS = Pattern.compile("<rect [^>]*\\bclass=\"([a-z -]+)\"");
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{[^}]*\\bfill:\\s*#([0-9A-Fa-f]{6})");

    @Test
    void a_cue_with_a_theme_of_its_own_leaves_the_others_in_the_events() {
        Event event = EventFile.parse("""
            {"schemaVersion": 1, "name": "Hội nghị", "cues": [
              {"id": "phong", "layout": "backdrop", "fields": {"org": ["Sở X"], "eventType": "Hội nghị",
                "title": "Tổng kết năm 2026", "placeDate": "X, ngày 26 tháng 12 năm 2026"}},
              {"id": "mo", "layout": "notice", "theme": "navy", "fields": {"message": "Giải lao"}}]}\
            """.getBytes(StandardCharsets.UTF_8), "event.json");
        LayoutLibrary layouts = LayoutLibrary.read(List.of(Path.of("layouts")), Fonts.bundled());
        String notice = layouts.slide(event, event.cue("mo").orElseThrow(), 1, 1024, 640)
                .svg();
        String backdrop = layouts.slide(event, event.cue("phong").orElseThrow(), 1, 1024, 640)
                .svg();
        assertTrue(notice.contains(".ground { fill: #0A2E6E; }"), notice.substring(0, 400));
        assertTrue(backdrop.contains(".ground { fill: #8B0000; }"), backdrop.substring(0, 400));
    }

    @ParameterizedTest
    @CsvSource({"deep-red,7", "navy,7", "light,4.5", "high-contrast,15"})
    void words_stand_out_against_every_ground(String theme, double least) throws IOException {
        Map<String, Integer> fills = fills(Files.readString(Path.of("layouts/themes/" + theme + ".css")));
        WORDS.forEach(words -> GROUNDS.forEach(ground -> assertContrast(fills, words, ground, least)));
        NIGHT_WORDS.forEach(words -> assertContrast(fills, words, "night", least));
    }

    /** Behind the words lies any picture of the office's under a veil of the ground's colour, 0.8 dense. */
    @ParameterizedTest
    @ValueSource(strings = {"deep-red", "navy", "light", "high-contrast"})
    void words_stand_out_against_the_whitest_and_the_blackest_background(String theme) throws IOException {
        Map<String, Integer> fills = fills(Files.readString(Path.of("layouts/themes/" + theme + ".css")));
        for (int pixel : new int[] {0, 255}) {
            int ground = fills.get("ground");
            int seen = 0;
            for (int shift = 0; shift <= 16; shift += 8) {
                seen |= (int) Math.round(0.8 * (ground >> shift & 0xFF) + 0.2 * pixel) << shift;
            }
            fills.put("seen", seen);
            WORDS.forEach(words -> assertContrast(fills, words, "seen", 4.5));
        }
    }

    /** Lines and marks carry no words, so three to one is enough (WCAG 2.1, 1.4.11). */
    @ParameterizedTest
    @ValueSource(strings = {"deep-red", "navy", "light", "high-contrast"})
    void rules_can_be_seen_on_the_grounds_they_stand_on(String theme) throws IOException {
        Map<String, Integer> fills = fills(Files.readString(Path.of("layouts/themes/" + theme + ".css")));
        assertContrast(fills, "rule", "ground", 3);
        assertContrast(fills, "mark-current", "band-current", 3);
    }

    @Test
    void every_class_of_every_layout_is_in_one_of_these_lists() throws IOException {
        Set<String> known = new HashSet<>(LINES);
        List.of(GROUNDS, WORDS, NIGHT_WORDS).forEach(known::addAll);
        Set<String> used = new TreeSet<>();
        for (String layout : SampleCues.library().layouts()) {
            Matcher classes = CLASS.matcher(Files.readString(Path.of("layouts/" + layout + ".svg")));
            while (classes.find()) {
                used.addAll(List.of(classes.group(1).split(" ")));
            }
        }
        assertTrue(used.size() > 15, used::toString);
        used.removeAll(known);
        assertEquals(Set.of(), used);
    }

    @Test
    void contrast_is_the_one_of_the_accessibility_guidelines() {
        assertEquals(21, contrast(0xFFFFFF, 0x000000), 0.01);
        assertEquals(9.3, contrast(0xFFFF00, 0x8B0000), 0.1);
        assertEquals(3.7, contrast(0xFFFF00, 0xFF0000), 0.1);
    }

    private static void assertContrast(Map<String, Integer> fills, String one, String other, double least) {
        double contrast = contrast(fills.get(one), fills.get(other));
        assertTrue(contrast >= least, () -> one + " on " + other + " is " + contrast);
    }

    private static Map<String, Integer> fills(String css) {
        Map<String, Integer> fills = new HashMap<>();
        Matcher rules = RULE.matcher(css.replaceAll("(?s)/\\*.*?\\*/", ""));
        while (rules.find()) {
            for (String selector : rules.group(1).split(",")) {
                fills.put(selector.strip().replaceFirst("^\\.", ""), Integer.parseInt(rules.group(2), 16));
            }
        }
        return fills;
    }

    /** WCAG 2.1, contrast ratio. */
    private static double contrast(int one, int other) {
        double high = Math.max(luminance(one), luminance(other));
        double low = Math.min(luminance(one), luminance(other));
        return (high + 0.05) / (low + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double value = (channel & 0xFF) / 255.0;
        return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
