package vn.phong.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phong.font.Fonts;
import vn.phong.frame.Frame;

class IdentityMarkTest {
    private static final int WHITE = 0xFFFFFFFF;
    private static final int GROUND = 0xFF0050C8;
    private static final Fonts FONTS = Fonts.bundled();

    @ParameterizedTest
    @CsvSource({"1, 64, 64", "2.14, 128, 64", "2.4096, 64, 128", "12, 1024, 640", "7, 4, 4"})
    void the_number_stands_within_a_white_edge_of_one_pixel(String number, int width, int height) {
        Frame mark = IdentityMark.of(number, width, height, FONTS);
        int[] pixels = mark.pixels();
        for (int i = 0; i < pixels.length; i++) {
            int x = i % width;
            int y = i / width;
            boolean edge = x == 0 || y == 0 || x == width - 1 || y == height - 1;
            boolean beside = x == 1 || y == 1 || x == width - 2 || y == height - 2;
            if (edge) {
                assertEquals(WHITE, pixels[i], x + "," + y);
            } else if (beside && width > 8) {
                assertEquals(GROUND, pixels[i], x + "," + y);
            }
        }
    }

    @Test
    void different_numbers_are_different_pictures() {
        int[] two = IdentityMark.of("2", 64, 64, FONTS).pixels();
        int[] three = IdentityMark.of("3", 64, 64, FONTS).pixels();
        assertTrue(!Arrays.equals(two, three));
        long ink = Arrays.stream(two).filter(pixel -> pixel == WHITE).count();
        assertTrue(ink > 700, ink + " white pixels of 4096, 252 of them the edge");
    }
}
