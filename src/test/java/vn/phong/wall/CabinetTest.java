package vn.phong.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phong.frame.Frame;

class CabinetTest {
    /** Pixels of a wall 16 across are numbered 0 to 15 in the first row, 16 to 31 in the second. */
    private static final Wall WALL = new Wall("main", 16, 16, 4);

    /** A cabinet of three columns and two rows at the wall's top left: 0 1 2 over 16 17 18. */
    @ParameterizedTest
    @CsvSource({
        "ROWS, false, TOP_LEFT, 0 1 2 16 17 18",
        "ROWS, true, TOP_LEFT, 0 1 2 18 17 16",
        "COLUMNS, false, TOP_LEFT, 0 16 1 17 2 18",
        "COLUMNS, true, TOP_LEFT, 0 16 17 1 2 18",
        "ROWS, false, TOP_RIGHT, 2 1 0 18 17 16",
        "ROWS, true, TOP_RIGHT, 2 1 0 16 17 18",
        "COLUMNS, false, TOP_RIGHT, 2 18 1 17 0 16",
        "COLUMNS, true, TOP_RIGHT, 2 18 17 1 0 16",
        "ROWS, false, BOTTOM_LEFT, 16 17 18 0 1 2",
        "ROWS, true, BOTTOM_LEFT, 16 17 18 2 1 0",
        "COLUMNS, false, BOTTOM_LEFT, 16 0 17 1 18 2",
        "COLUMNS, true, BOTTOM_LEFT, 16 0 1 17 18 2",
        "ROWS, false, BOTTOM_RIGHT, 18 17 16 2 1 0",
        "ROWS, true, BOTTOM_RIGHT, 18 17 16 0 1 2",
        "COLUMNS, false, BOTTOM_RIGHT, 18 2 17 1 16 0",
        "COLUMNS, true, BOTTOM_RIGHT, 18 2 1 17 16 0"
    })
    void the_data_runs_as_the_scan_says(
            ScanOrder.Lines lines, boolean serpentine, ScanOrder.Corner start, String places) {
        ScanOrder scan = new ScanOrder(lines, serpentine, start);
        assertEquals(places, chain(new Cabinet(new WallArea(0, 0, 3, 2), 0, scan)));
    }

    /** The same cabinet turned: on its side it is two across and three down, 0 1 over 16 17 over 32 33. */
    @ParameterizedTest
    @CsvSource({
        "0, 3, 2, 0 1 2 16 17 18",
        "90, 2, 3, 1 17 33 0 16 32",
        "180, 3, 2, 18 17 16 2 1 0",
        "270, 2, 3, 32 16 0 33 17 1"
    })
    void a_turned_cabinet_turns_its_rows_with_it(int rotation, int width, int height, String places) {
        Cabinet cabinet = new Cabinet(new WallArea(0, 0, width, height), rotation, ScanOrder.USUAL);
        assertEquals(places, chain(cabinet));
    }

    /** Upright 16 17 18 over 0 1 2 as a serpentine of columns from the bottom right: 18 2 1 17 16 0; then turned. */
    @ParameterizedTest
    @CsvSource({"90, 2, 3, 32 33 17 16 0 1", "180, 3, 2, 0 16 17 1 2 18", "270, 2, 3, 1 0 16 17 33 32"})
    void a_turned_cabinet_turns_any_scan_with_it(int rotation, int width, int height, String places) {
        ScanOrder scan = new ScanOrder(ScanOrder.Lines.COLUMNS, true, ScanOrder.Corner.BOTTOM_RIGHT);
        assertEquals(places, chain(new Cabinet(new WallArea(0, 0, width, height), rotation, scan)));
    }

    @Test
    void cabinets_follow_each_other_as_they_are_listed() {
        Cabinet right = new Cabinet(new WallArea(5, 3, 2, 1), 0, ScanOrder.USUAL);
        Cabinet left = new Cabinet(new WallArea(2, 3, 2, 1), 180, ScanOrder.USUAL);
        assertEquals("53 54 51 50", chain(right, left));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void every_pixel_of_the_cabinets_comes_exactly_once(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Cabinet> cabinets = new ArrayList<>();
        for (int column = 0; column < 4; column++) {
            for (int row = 0; row < 2; row++) {
                cabinets.add(new Cabinet(new WallArea(column * 4, 1 + row * 7, 4, 7), turn(random), scan(random)));
            }
        }
        List<Integer> seen = places(cabinets, WALL).stream().sorted().toList();
        List<Integer> everyPixelBelowTheFirstRow = new ArrayList<>();
        for (int pixel = 16; pixel < 240; pixel++) {
            everyPixelBelowTheFirstRow.add(pixel);
        }
        assertEquals(everyPixelBelowTheFirstRow, seen);
    }

    /**
     * Row 68 runs from place 4139 back to 4080; the chain's pixels are worked on 4096 at a time, which is within it.
     */
    @Test
    void a_row_that_runs_back_comes_whole_where_the_work_is_cut() {
        Wall tall = new Wall("main", 60, 140, 4);
        ScanOrder scan = new ScanOrder(ScanOrder.Lines.ROWS, true, ScanOrder.Corner.TOP_RIGHT);
        List<Integer> places = places(List.of(new Cabinet(new WallArea(0, 0, 60, 140), 0, scan)), tall);
        assertEquals(List.of(4079, 4139, 4138), places.subList(4079, 4082));
        assertEquals(List.of(4125, 4124, 4123, 4122), places.subList(4094, 4098));
        assertEquals(List.of(4080, 4140, 4141), places.subList(4139, 4142));
    }

    @Test
    void a_cabinet_outside_the_wall_is_an_error() {
        Cabinet cabinet = new Cabinet(new WallArea(10, 0, 7, 1), 0, ScanOrder.USUAL);
        assertThrows(IllegalArgumentException.class, () -> places(List.of(cabinet), WALL));
    }

    @Test
    void a_cabinet_leans_at_no_other_angle() {
        assertThrows(IllegalArgumentException.class, () -> new Cabinet(new WallArea(0, 0, 1, 1), 45, ScanOrder.USUAL));
    }

    @Test
    void a_frame_of_another_wall_is_an_error() {
        Cabinet cabinet = new Cabinet(new WallArea(0, 0, 2, 2), 0, ScanOrder.USUAL);
        PixelMap map = new PixelMap(List.of(cabinet), WALL, ColorOrder.RGB, GammaTable.PLAIN);
        assertThrows(IllegalArgumentException.class, () -> map.map(Frame.filled(17, 16, 0)));
    }

    private static ScanOrder scan(SplittableRandom random) {
        return new ScanOrder(
                random.nextBoolean() ? ScanOrder.Lines.ROWS : ScanOrder.Lines.COLUMNS,
                random.nextBoolean(),
                List.of(ScanOrder.Corner.values()).get(random.nextInt(4)));
    }

    private static int turn(SplittableRandom random) {
        return 90 * random.nextInt(4);
    }

    private static String chain(Cabinet... cabinets) {
        return places(List.of(cabinets), WALL).stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    /** Where each pixel of the chain came from: a frame whose colours are its pixels' numbers says it on the wire. */
    private static List<Integer> places(List<Cabinet> cabinets, Wall wall) {
        int[] pixels = new int[wall.width() * wall.height()];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = 0xFF000000 | i;
        }
        Frame frame = new Frame(wall.width(), wall.height(), pixels);
        WireFrame wire = new PixelMap(cabinets, wall, ColorOrder.BGR, GammaTable.PLAIN)
                .map(frame)
                .turn(0);
        List<Integer> places = new ArrayList<>();
        for (int at = 0; at < wire.size(); at += 3) {
            places.add(byteAt(wire, at) | byteAt(wire, at + 1) << 8 | byteAt(wire, at + 2) << 16);
        }
        return places;
    }

    private static int byteAt(WireFrame wire, int at) {
        return wire.packed()[at / 4] >>> at % 4 * 8 & 0xFF;
    }
}
