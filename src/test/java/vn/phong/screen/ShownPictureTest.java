package vn.phong.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import vn.phong.frame.Frame;

class ShownPictureTest {
    private static final int BLACK = 0xFF000000;
    private static final int GRAY = 0xFF808080;
    private static final int WHITE = 0xFFFFFFFF;
    private static final long MS = 1_000_000;

    private final AtomicLong now = new AtomicLong();
    private final ShownPicture picture = new ShownPicture(now::get);

    private static Frame filled(int rgb) {
        return Frame.filled(4, 2, rgb & 0xFFFFFF);
    }

    @Test
    void a_cut_shows_the_whole_new_picture_at_once() {
        picture.show(filled(WHITE), 0);
        assertEquals(WHITE, picture.pixels()[7]);
        assertFalse(picture.isFading());
    }

    @Test
    void a_fade_is_half_way_at_half_time_and_exact_at_its_end() {
        picture.show(filled(BLACK), 0);
        picture.show(filled(WHITE), 400);
        now.set(200 * MS);
        assertEquals(GRAY, picture.pixels()[0]);
        assertTrue(picture.isFading());
        now.set(401 * MS);
        assertEquals(WHITE, picture.pixels()[0]);
        assertFalse(picture.isFading());
    }

    @Test
    void a_fade_in_a_fade_starts_from_what_is_seen() {
        picture.show(filled(BLACK), 0);
        picture.show(filled(WHITE), 400);
        now.set(200 * MS);
        picture.show(filled(BLACK), 400);
        assertEquals(GRAY, picture.pixels()[0]);
        now.set(600 * MS);
        assertEquals(BLACK, picture.pixels()[0]);
    }

    @Test
    void a_picture_of_another_size_cuts() {
        picture.show(filled(WHITE), 0);
        picture.show(Frame.filled(8, 8, 0), 400);
        assertEquals(8, picture.width());
        assertEquals(BLACK, picture.pixels()[63]);
        assertFalse(picture.isFading());
    }
}
