package vn.phong.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.phong.frame.Frame;
import vn.phong.wall.WallArea;
import vn.phong.wall.WirePicture;

/** One controller, or one cabinet, flashes; everything else shows what it shows. */
class IdentifyTest {
    private static final int BLUE = 0xFF0050C8;
    private static final Mark CABINET = new Mark(new WallArea(8, 4, 4, 2), Frame.filled(4, 2, 0x0050C8));

    @Test
    void only_the_marked_area_flashes_and_the_picture_comes_back() {
        try (VirtualWall wall = VirtualWall.of("generic/ddp", 32, 16)) {
            Frame picture = wall.noise(1);
            wall.output().show(picture, 0);
            VirtualWall.await("the picture", () -> wall.shows(picture));
            wall.output().identify(Optional.of(CABINET));
            VirtualWall.await("the mark", () -> wall.controller().shown().pixels()[4 * 32 + 8] == BLUE);
            int[] marked = wall.controller().shown().pixels();
            for (int i = 0; i < marked.length; i++) {
                boolean inside = i % 32 >= 8 && i % 32 < 12 && i / 32 >= 4 && i / 32 < 6;
                assertEquals(inside ? BLUE : picture.pixels()[i], marked[i], "pixel " + i);
            }
            VirtualWall.await("the picture between", () -> wall.shows(picture));
            VirtualWall.await("the mark again", () -> wall.controller().shown().pixels()[4 * 32 + 8] == BLUE);
        }
    }

    @Test
    void the_next_picture_ends_it_for_good() {
        try (VirtualWall wall = VirtualWall.of("generic/ddp", 32, 16)) {
            wall.output().show(wall.noise(1), 0);
            wall.output().identify(Optional.of(CABINET));
            VirtualWall.await("the mark", () -> wall.controller().shown().pixels()[4 * 32 + 8] == BLUE);
            Frame next = wall.noise(2);
            wall.output().show(next, 100);
            VirtualWall.await("the next picture", () -> wall.shows(next));
            long frames = wall.controller().counts().frames();
            VirtualWall.await("more packets", () -> wall.controller().counts().frames() > frames + 4);
            assertTrue(wall.shows(next));
        }
    }

    @Test
    void it_ends_when_asked_to() {
        try (VirtualWall wall = VirtualWall.of("generic/ddp", 32, 16)) {
            Frame picture = wall.noise(1);
            wall.output().show(picture, 0);
            wall.output().identify(Optional.of(CABINET));
            VirtualWall.await("the mark", () -> wall.controller().shown().pixels()[4 * 32 + 8] == BLUE);
            wall.output().identify(Optional.empty());
            VirtualWall.await("the picture", () -> wall.shows(picture));
            long frames = wall.controller().counts().frames();
            VirtualWall.await("more packets", () -> wall.controller().counts().frames() > frames + 4);
            assertTrue(wall.shows(picture));
        }
    }

    /** The clock is the test's: twenty halves of a second, and then never again. */
    @Test
    void it_ends_by_itself_after_ten_seconds_at_the_picture() {
        Flash flash = new Flash();
        WirePicture mark = WirePicture.dark(3);
        WirePicture plain = WirePicture.dark(3);
        flash.start(mark, plain, 1000);
        StringBuilder seen = new StringBuilder();
        for (long ms = 0; ms <= 20_000; ms += 100) {
            if (flash.isDue(1000 + ms * 1_000_000)) {
                seen.append(flash.turn().equals(mark) ? 'M' : 'P');
            }
        }
        assertEquals("MPMPMPMPMPMPMPMPMPMP", seen.toString());
    }

    @Test
    void a_mark_fills_its_area_or_is_no_mark() {
        assertThrows(IllegalArgumentException.class, () -> new Mark(new WallArea(0, 0, 4, 2), Frame.filled(4, 3, 0)));
        Frame marked = CABINET.over(Frame.filled(32, 16, 0));
        assertEquals(
                8, Arrays.stream(marked.pixels()).filter(pixel -> pixel == BLUE).count());
    }
}
