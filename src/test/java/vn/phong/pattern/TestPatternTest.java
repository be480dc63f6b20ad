package vn.phong.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import vn.phong.font.Fonts;
import vn.phong.frame.Frame;
import vn.phong.frame.Png;

class TestPatternTest {
    private static final int WHITE = 0xFFFFFFFF;
    private static final Path REVIEWED = Path.of("src/test/resources/golden/pattern/main-1024x640.png");
    private static final Path EVIDENCE = Path.of("target/golden/pattern/main-1024x640.png");
    private static final Frame PATTERN = TestPattern.of("main", 1024, 640, 64, 32, Fonts.bundled());

    private static int at(int x, int y) {
        return PATTERN.pixels()[y * 1024 + x];
    }

    @Test
    void every_pixel_of_the_edge_is_white_so_that_a_missing_row_or_column_shows() {
        for (int x = 0; x < 1024; x++) {
            assertEquals(WHITE, at(x, 0), "top " + x);
            assertEquals(WHITE, at(x, 639), "bottom " + x);
        }
        for (int y = 0; y < 640; y++) {
            assertEquals(WHITE, at(0, y), "left " + y);
            assertEquals(WHITE, at(1023, y), "right " + y);
        }
    }

    @Test
    void the_four_corners_differ_so_that_a_turned_or_mirrored_wall_shows() {
        assertEquals(0xFFFF0000, at(5, 5));
        assertEquals(0xFF00FF00, at(1018, 5));
        assertEquals(0xFF0000FF, at(5, 634));
        assertEquals(0xFFFFFF00, at(1018, 634));
    }

    @Test
    void lines_stand_where_modules_meet() {
        assertEquals(0xFF505050, at(64, 100));
        assertEquals(0xFF505050, at(960, 100));
        assertEquals(0xFF505050, at(30, 32));
        assertEquals(0xFF000000, at(63, 100));
    }

    @Test
    void the_circle_is_as_wide_as_it_is_high() {
        int left = 1;
        while ((at(left, 318) & 0xFF) < 0xC0) {
            left++;
        }
        int top = 1;
        while ((at(512, top) & 0xFF) < 0xC0) {
            top++;
        }
        assertEquals(211, left, 1);
        assertEquals(19, top, 1);
    }

    @Test
    void the_ramp_only_gets_brighter() {
        int brighter = 0;
        for (int x = 273; x < 751; x++) {
            int step = (at(x, 350) & 0xFF) - (at(x - 1, 350) & 0xFF);
            assertTrue(step >= 0, "x " + x);
            brighter += step;
        }
        assertTrue(brighter >= 253, "from black to white: " + brighter);
    }

    /** As docs/VENUE.md tells the technician; on a wall in the wrong order the bars are others. */
    @Test
    void the_bars_are_white_yellow_cyan_green_magenta_red_blue_black() {
        int[] bars = {0xFFFFFFFF, 0xFFFFFF00, 0xFF00FFFF, 0xFF00FF00, 0xFFFF00FF, 0xFFFF0000, 0xFF0000FF, 0xFF000000};
        // Between x 272 and 752 eight of 60 pixels, in the 53 rows above the middle.
        for (int bar = 0; bar < 8; bar++) {
            assertEquals(Integer.toHexString(bars[bar]), Integer.toHexString(at(302 + 60 * bar, 300)), "bar " + bar);
        }
    }

    @Test
    void the_grid_and_its_numbers_are_those_of_the_wall_s_own_modules() {
        Frame pattern = TestPattern.of("main", 1024, 640, 128, 80, Fonts.bundled());
        int[] pixels = pattern.pixels();
        assertEquals(0xFF505050, pixels[100 * 1024 + 128]);
        assertEquals(0xFF505050, pixels[80 * 1024 + 140]);
        assertEquals(0xFF000000, pixels[100 * 1024 + 64]);
        assertEquals(0xFF000000, pixels[32 * 1024 + 30]);
        // The number of the second module stands at its top left, and none where a 64x32 module would have one.
        assertTrue(lit(pixels, 132, 4) > 10);
        assertEquals(0, lit(pixels, 68, 36));
    }

    /** Pixels that are not black of the 20 x 9 from here, where a number stands. */
    private static int lit(int[] pixels, int left, int top) {
        int lit = 0;
        for (int y = top; y < top + 9; y++) {
            for (int x = left; x < left + 20; x++) {
                lit += (pixels[y * 1024 + x] & 0xFFFFFF) == 0 ? 0 : 1;
            }
        }
        return lit;
    }

    @Test
    void the_smallest_wall_has_a_pattern_too() {
        Frame small = TestPattern.of("main", 16, 16, 8, 8, Fonts.bundled());
        assertEquals(WHITE, small.pixels()[0]);
        assertEquals(WHITE, small.pixels()[255]);
    }

    @Test
    void it_looks_as_it_was_reviewed() throws IOException {
        Files.createDirectories(EVIDENCE.getParent());
        Files.write(EVIDENCE, Png.encode(PATTERN));
        BufferedImage reviewed = ImageIO.read(REVIEWED.toFile());
        int different = 0;
        for (int y = 0; y < 640; y++) {
            for (int x = 0; x < 1024; x++) {
                different += isOther(reviewed.getRGB(x, y), at(x, y)) ? 1 : 0;
            }
        }
        assertTrue(different < 1024 * 640 / 1000, different + " pixels differ; see " + EVIDENCE);
    }

    private static boolean isOther(int reviewed, int drawn) {
        for (int shift = 0; shift <= 16; shift += 8) {
            if (Math.abs((reviewed >> shift & 0xFF) - (drawn >> shift & 0xFF)) > 40) {
                return true;
            }
        }
        return false;
    }
}
