package vn.phong.frame;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PackedFrameTest {
    private static final int WHITE = 0xFFFFFFFF;
    private static final int RED = 0xFF8B0000;

    @Test
    void any_picture_is_laid_down_as_it_was() {
        Random random = new Random(20_261_128);
        for (int turn = 0; turn < 200; turn++) {
            Frame frame = striped(random, 1 + random.nextInt(300), 1 + random.nextInt(5));
            int[] pixels = new int[frame.pixels().length];

            PackedFrame.of(frame).lay(pixels, 0, frame.width());

            assertArrayEquals(frame.pixels(), pixels);
        }
    }

    @Test
    void it_touches_nothing_beside_its_own_place() {
        Frame frame = Frame.filled(40, 2, 0x8B0000);
        int[] pixels = new int[60 * 4];
        Arrays.fill(pixels, WHITE);

        PackedFrame.of(frame).lay(pixels, 60 + 10, 60);

        for (int i = 0; i < pixels.length; i++) {
            boolean within = i / 60 >= 1 && i / 60 < 3 && i % 60 >= 10 && i % 60 < 50;
            assertEquals(within ? RED : WHITE, pixels[i], "pixel " + i);
        }
    }

    @Test
    void a_flat_picture_takes_next_to_nothing() {
        assertEquals(
                1280 * 8, PackedFrame.of(Frame.filled(2112, 1280, 0x0C0C0C)).bytes());
    }

    @Test
    void a_picture_without_runs_takes_hardly_more_than_its_pixels() {
        Random random = new Random(7);
        Frame noise = new Frame(512, 64, random.ints(512 * 64).toArray());

        assertEquals(4 * 64 * 513, PackedFrame.of(noise).bytes());
    }

    /** Stretches of one colour, some long, some of a pixel. */
    private static Frame striped(Random random, int width, int height) {
        int[] pixels = new int[width * height];
        for (int at = 0; at < pixels.length; ) {
            int end = Math.min(pixels.length, at + 1 + (random.nextBoolean() ? random.nextInt(3) : random.nextInt(90)));
            Arrays.fill(pixels, at, end, random.nextInt());
            at = end;
        }
        return new Frame(width, height, pixels);
    }
}
