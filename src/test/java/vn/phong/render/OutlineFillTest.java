package vn.phong.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutlineFillTest {
    private static final int SIDE = 8;
    private static final Rectangle ALL = new Rectangle(SIDE, SIDE);

    private final OutlineFill fill = new OutlineFill();
    private final int[] pixels = new int[SIDE * SIDE];

    private void fill(Shape shape, Color color, Rectangle area) {
        fill.fill(shape, new AffineTransform(), shape.getBounds2D(), color, area, pixels, SIDE);
    }

    /** The blue of each pixel of a row. */
    private int[] row(int y) {
        int[] blue = new int[SIDE];
        for (int x = 0; x < SIDE; x++) {
            blue[x] = pixels[y * SIDE + x] & 0xFF;
        }
        return blue;
    }

    @Test
    void a_pixel_takes_as_much_colour_as_is_covered_of_it() {
        fill(new Rectangle2D.Double(1.5, 1.25, 3, 2), Color.WHITE, ALL);
        assertArrayEquals(new int[] {0, 96, 191, 191, 96, 0, 0, 0}, row(1));
        assertArrayEquals(new int[] {0, 128, 255, 255, 128, 0, 0, 0}, row(2));
        assertArrayEquals(new int[] {0, 32, 64, 64, 32, 0, 0, 0}, row(3));
        assertArrayEquals(new int[SIDE], row(4));
    }

    @Test
    void a_slanting_edge_covers_by_its_area() {
        Path2D triangle = new Path2D.Double();
        triangle.moveTo(0, 0);
        triangle.lineTo(4, 0);
        triangle.lineTo(0, 1);
        triangle.closePath();
        fill(triangle, Color.WHITE, ALL);
        // 7/8, 5/8, 3/8 and 1/8 of 255.
        assertArrayEquals(new int[] {223, 159, 96, 32, 0, 0, 0, 0}, row(0));
    }

    @Test
    void a_hole_stays_open_and_what_lies_over_itself_is_covered_once() {
        Path2D ring = new Path2D.Double();
        ring.append(new Rectangle2D.Double(0, 0, 6, 6), false);
        Path2D hole = new Path2D.Double();
        hole.moveTo(2, 2);
        hole.lineTo(2, 4);
        hole.lineTo(4, 4);
        hole.lineTo(4, 2);
        hole.closePath();
        ring.append(hole, false);
        ring.append(new Rectangle2D.Double(0, 0, 1, 6), false);
        fill(ring, Color.WHITE, ALL);
        assertArrayEquals(new int[] {255, 255, 0, 0, 255, 255, 0, 0}, row(2));
    }

    @Test
    void the_colour_is_laid_over_what_is_there_and_as_thin_as_it_is() {
        pixels[0] = 0x640000;
        fill(new Rectangle2D.Double(0, 0, 1, 1), new Color(200, 100, 50, 51), ALL);
        // A fifth of the colour, four fifths of what was there: 120, 20, 10.
        assertEquals(0xFF78140A, pixels[0]);
    }

    @Test
    void nothing_outside_the_area_is_touched() {
        fill(new Rectangle2D.Double(-3, -3, 20, 20), Color.WHITE, new Rectangle(2, 3, 4, 2));
        int white = 0;
        for (int at = 0; at < pixels.length; at++) {
            white += pixels[at] == 0 ? 0 : 1;
        }
        assertEquals(8, white);
        assertArrayEquals(new int[] {0, 0, 255, 255, 255, 255, 0, 0}, row(3));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void any_outline_lays_down_its_area_and_leaves_no_trace_for_the_next(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int side = 64;
        for (int round = 0; round < 200; round++) {
            double width = random.nextDouble(1, 30);
            double height = random.nextDouble(1, 30);
            Shape disc = new Ellipse2D.Double(random.nextDouble(1, 32), random.nextDouble(1, 32), width, height);
            int[] picture = new int[side * side];
            fill.fill(
                    disc,
                    new AffineTransform(),
                    disc.getBounds2D(),
                    Color.WHITE,
                    new Rectangle(side, side),
                    picture,
                    side);
            long sum = 0;
            for (int pixel : picture) {
                sum += pixel & 0xFF;
            }
            double area = Math.PI * width * height / 4;
            assertTrue(
                    Math.abs(sum / 255.0 - area) < 0.01 * area + 0.5, () -> "seed " + seed + ": " + disc.getBounds2D());
        }
    }
}
