package vn.phong.frame;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class ScaledTest {
    @Test
    void four_pixels_become_their_mean() {
        Frame four = new Frame(2, 2, new int[] {0xFF000000, 0xFFFF0000, 0xFF00FF00, 0xFF0000FF});
        assertArrayEquals(new int[] {0xFF404040}, Scaled.to(four, 1).pixels());
    }

    @Test
    void the_shape_is_kept() {
        Frame small = Scaled.to(Frame.filled(1024, 640, 0x123456), 480);
        assertEquals(480, small.width());
        assertEquals(300, small.height());
        assertEquals(0xFF123456, small.pixels()[480 * 300 - 1]);
    }

    @Test
    void a_line_of_a_very_wide_wall_does_not_vanish() {
        assertEquals(1, Scaled.to(Frame.filled(1600, 16, 0), 40).height());
    }

    @Test
    void a_narrow_frame_is_left_alone() {
        Frame narrow = Frame.filled(480, 300, 0);
        assertSame(narrow, Scaled.to(narrow, 480));
    }
}
