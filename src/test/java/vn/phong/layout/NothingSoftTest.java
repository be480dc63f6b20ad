package vn.phong.layout;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.message.Refusal;

/** What LEDs and cameras make ugly: colours that run into each other, soft edges, and thin lines. */
class NothingSoftTest {
    private static final LayoutLibrary LIBRARY = SampleCues.library();
    private static final Pattern SOFT = Pattern.compile("(?i)gradient|filter|blur|shadow|<pattern|<mask|url\\(");
    private static final Pattern RULE = Pattern.compile("<rect [^>]*\\bclass=\"rule\"[^>]*>");
    private static final Pattern HEIGHT = Pattern.compile("\\bheight=\"([0-9.]+)(%?)\"");
    private static final Pattern ORNAMENT = Pattern.compile(
            "<svg [^>]*\\bheight=\"([0-9.]+)%\"[^>]*\\bviewBox=\"\\S+ \\S+ \\S+ ([0-9.]+)\"[^>]*>"
                    + "(?:(?!</svg>).)*?stroke-width=\"([0-9.]+)\"",
            Pattern.DOTALL);
    private static final int RULES_MIN = 100;
    private static final int STROKES_MIN = 20;
    private static final List<int[]> SMALL = List.of(
            new int[] {256, 160}, new int[] {320, 160}, new int[] {512, 256}, new int[] {640, 320}, new int[] {768, 384
            });
    private static final int SMALL_BOXES_MIN = 40;

    @Test
    void no_shipped_layout_theme_or_picture_has_a_gradient_a_blur_or_a_shadow() throws IOException {
        int read = 0;
        try (Stream<Path> files = Files.walk(Path.of("layouts"))) {
            for (Path file : files.filter(each -> each.toString().matches(".*\\.(svg|css)"))
                    .toList()) {
                Matcher soft = SOFT.matcher(Files.readString(file));
                assertFalse(soft.find(), () -> file + ": " + soft.group());
                read++;
            }
        }
        assertTrue(read >= 22, "only " + read + " files were read");
    }

    /** The rules of the ground, also on a wall of 320x192; those between words are LayoutsTest's. */
    @Test
    void no_rule_of_a_ground_is_thinner_than_four_pixels() {
        int seen = 0;
        for (String layout : LIBRARY.layouts()) {
            for (int[] wall : WallShapes.and(new int[] {320, 192})) {
                Matcher rules = RULE.matcher(ground(layout, wall));
                while (rules.find()) {
                    Matcher height = HEIGHT.matcher(rules.group());
                    assertTrue(height.find(), rules.group());
                    double said = Double.parseDouble(height.group(1));
                    double px = height.group(2).isEmpty() ? said : said * wall[1] / 100;
                    assertTrue(px >= 4, () -> layout + " on " + wall[0] + "x" + wall[1] + ": " + rules.group());
                    seen++;
                }
            }
        }
        assertTrue(seen >= RULES_MIN, "only " + seen + " rules were seen");
    }

    private static String ground(String layout, int[] wall) {
        Event event = CardCues.event("deep-red", layout);
        Cue bare =
                new Cue("b", "", layout, "", CardCues.cue(event).fields(), Map.of("", "none"), null, false, Map.of());
        return LIBRARY.slide(event, bare, 1, wall[0], wall[1]).svg();
    }

    /** An ornament is left out of a wall that is too low for its lines. */
    @Test
    void no_line_of_an_ornament_is_ever_thinner_than_four_pixels() {
        int seen = 0;
        for (String layout : LIBRARY.layouts()) {
            for (int height : List.of(160, 256, 306, 307, 320, 370, 371, 384, 640)) {
                Matcher ornaments = ORNAMENT.matcher(ground(layout, new int[] {2 * height, height}));
                while (ornaments.find()) {
                    double drawn = Double.parseDouble(ornaments.group(1)) / 100 * height;
                    double px = Double.parseDouble(ornaments.group(3)) * drawn / Double.parseDouble(ornaments.group(2));
                    String where = layout + " on a wall " + height + " high";
                    assertTrue(px >= 4, () -> where + ": " + px);
                    seen++;
                }
            }
        }
        assertTrue(seen >= STROKES_MIN, "only " + seen + " strokes were seen");
    }

    @Test
    void no_rule_or_band_of_a_small_wall_is_thinner_than_four_pixels() {
        int seen = 0;
        for (String layout : LIBRARY.layouts()) {
            for (int[] wall : SMALL) {
                for (SetBox box : boxes(layout, wall)) {
                    double thickness = Math.min(box.box().getWidth(), box.box().getHeight());
                    assertTrue(thickness >= 4, () -> layout + " on " + wall[0] + "x" + wall[1] + ": " + box);
                    seen++;
                }
            }
        }
        assertTrue(seen >= SMALL_BOXES_MIN, "only " + seen + " were seen");
    }

    /** None when the words are too long for so small a wall. */
    private static List<SetBox> boxes(String layout, int[] wall) {
        Event event = CardCues.event("deep-red", layout);
        try {
            return LIBRARY.slide(event, CardCues.cue(event), 1, wall[0], wall[1])
                    .boxes();
        } catch (Refusal tooSmall) {
            return List.of();
        }
    }
}
