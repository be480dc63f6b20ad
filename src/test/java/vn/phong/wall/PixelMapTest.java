package vn.phong.wall;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phong.frame.Frame;
import vn.phong.message.Refusal;

class PixelMapTest {
    @ParameterizedTest
    @CsvSource({"RGB,563412", "RBG,345612", "GRB,561234", "GBR,125634", "BRG,341256", "BGR,123456"})
    void the_first_byte_of_the_wire_is_the_lowest(ColorOrder order, String packed) {
        Frame frame = Frame.filled(1, 1, 0x123456);
        WireFrame wire = new PixelMap(new WallArea(0, 0, 1, 1), order, GammaTable.PLAIN)
                .map(frame)
                .turn(0);
        assertArrayEquals(new int[] {Integer.parseInt(packed, 16)}, wire.packed());
        assertEquals(3, wire.size());
    }

    @Test
    void four_pixels_fill_three_ints() {
        Frame frame = new Frame(4, 1, new int[] {0xFF010203, 0xFF040506, 0xFF070809, 0xFF0A0B0C});
        WireFrame wire = new PixelMap(new WallArea(0, 0, 4, 1), ColorOrder.RGB, GammaTable.PLAIN)
                .map(frame)
                .turn(0);
        assertArrayEquals(new int[] {0x04030201, 0x08070605, 0x0C0B0A09}, wire.packed());
    }

    @Test
    void an_area_is_cut_out_row_by_row() {
        Frame frame = new Frame(3, 3, new int[] {1, 2, 3, 4, 0xFF111213, 0xFF212223, 7, 0xFF313233, 0xFF414243});
        PixelMap map = new PixelMap(new WallArea(1, 1, 2, 2), ColorOrder.RGB, GammaTable.PLAIN);
        assertArrayEquals(
                new int[] {0x21131211, 0x32312322, 0x43424133},
                map.map(frame).turn(0).packed());
    }

    @Test
    void an_area_outside_the_frame_is_an_error() {
        PixelMap map = new PixelMap(new WallArea(2, 0, 2, 1), ColorOrder.RGB, GammaTable.PLAIN);
        assertThrows(IllegalArgumentException.class, () -> map.map(Frame.filled(3, 1, 0)));
    }

    @Test
    void half_brightness_halves_every_level() {
        GammaTable half = GammaTable.of(1, 0.5);
        assertEquals(0, half.red(0));
        assertEquals(50, half.red(100));
        assertEquals(128, half.red(255));
    }

    /** 0.25, 0.5 and 0.75 of a level are it once, twice and three times of four; what is whole stays. */
    @Test
    void in_turns_a_level_is_right_to_a_quarter() {
        Frame frame = new Frame(4, 1, new int[] {0xFF010101, 0xFF020202, 0xFF030303, 0xFF000004});
        GammaTable quarter = GammaTable.inTurns(1, 0.25, new WhiteBalance(1, 0, 0));
        WirePicture picture = new PixelMap(new WallArea(0, 0, 4, 1), ColorOrder.RGB, quarter).map(frame);
        int[] sums = new int[4];
        for (int turn = 0; turn < 4; turn++) {
            int[] packed = picture.turn(turn).packed();
            sums[0] += packed[0] & 0xFF;
            sums[1] += packed[0] >>> 24;
            sums[2] += packed[1] >>> 16 & 0xFF;
            sums[3] += packed[2] >>> 8 & 0xFF;
        }
        assertArrayEquals(new int[] {1, 2, 3, 0}, sums);
        assertSame(picture.turn(1), picture.turn(5));
    }

    @Test
    void gamma_keeps_both_ends_and_darkens_the_middle() {
        GammaTable gamma = GammaTable.of(2.2, 1);
        assertEquals(0, gamma.red(0));
        assertEquals(56, gamma.red(128));
        assertEquals(255, gamma.red(255));
    }

    @Test
    void white_balance_brightness_and_gamma_are_one_table() {
        GammaTable table = GammaTable.of(2, 0.5, new WhiteBalance(1, 0.5, 0));
        assertEquals(128, table.red(255));
        assertEquals(64, table.green(255));
        assertEquals(0, table.blue(255));
        assertEquals(32, table.red(128));
        assertEquals(16, table.green(128));
    }

    @ParameterizedTest
    @CsvSource({"RGB,0040FF", "RBG,4000FF", "GRB,00FF40", "GBR,FF0040", "BRG,40FF00", "BGR,FF4000"})
    void white_balance_goes_to_its_colour_in_every_order(ColorOrder order, String packed) {
        GammaTable table = GammaTable.of(1, 1, new WhiteBalance(1, 0.25, 0));
        WireFrame wire = new PixelMap(new WallArea(0, 0, 1, 1), order, table)
                .map(Frame.filled(1, 1, 0xFFFFFF))
                .turn(0);
        assertArrayEquals(new int[] {Integer.parseInt(packed, 16)}, wire.packed());
    }

    @ParameterizedTest
    @CsvSource({"1.1, 1, 1", "1, -0.1, 1", "1, 1, NaN"})
    void a_gain_beyond_all_of_a_colour_is_an_error(double red, double green, double blue) {
        assertThrows(IllegalArgumentException.class, () -> new WhiteBalance(red, green, blue));
    }

    /** Longer than one block, in rows that end inside of blocks; the last group of four is not whole. */
    @ParameterizedTest
    @ValueSource(ints = {4095, 4096, 4097, 4098, 4099, 8191, 8193})
    void pictures_larger_than_a_block_come_whole(int width) {
        int[] pixels = new int[(width + 2) * 4];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = 0xFF000000 | i * 7;
        }
        Frame frame = new Frame(width + 2, 4, pixels);
        WireFrame wire = new PixelMap(new WallArea(1, 1, width, 3), ColorOrder.BGR, GammaTable.PLAIN)
                .map(frame)
                .turn(0);
        assertEquals(width * 9, wire.size());
        assertEquals((width * 9 + 3) / 4, wire.packed().length);
        for (int i = 0; i < width * 9; i++) {
            int pixel = i / 3;
            int from = (1 + pixel / width) * (width + 2) + 1 + pixel % width;
            int expected = from * 7 >>> i % 3 * 8 & 0xFF;
            assertEquals(expected, wire.packed()[i / 4] >>> i % 4 * 8 & 0xFF, "byte " + i);
        }
    }

    @Test
    void an_area_without_pixels_is_refused() {
        assertThrows(Refusal.class, () -> new WallArea(0, 0, 0, 5));
        assertThrows(Refusal.class, () -> new WallArea(-1, 0, 5, 5));
    }
}
