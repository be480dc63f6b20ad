package vn.phong.frame;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrossFadeTest {
    @Test
    void half_way_between_black_and_white_is_middle_grey() {
        int[] into = new int[1];
        CrossFade.blend(new int[] {0xFF000000}, new int[] {0xFFFFFFFF}, 128, into);
        assertEquals(0xFF808080, into[0]);
    }

    @Test
    void each_byte_goes_its_own_way() {
        int[] into = new int[1];
        CrossFade.blend(new int[] {0x00FF00FF}, new int[] {0xFF00FF00}, 64, into);
        assertEquals(0x40BF40BF, into[0]);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void both_ends_are_exact(long seed) {
        int[] from = random(seed);
        int[] to = random(seed + 100);
        int[] into = new int[from.length];
        CrossFade.blend(from, to, 0, into);
        assertArrayEquals(from, into);
        CrossFade.blend(from, to, CrossFade.ALPHA_MAX, into);
        assertArrayEquals(to, into);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void no_byte_ever_leaves_the_way_between_its_ends_nor_turns_back(long seed) {
        int[] from = random(seed);
        int[] to = random(seed + 100);
        int[] before = from.clone();
        int[] into = new int[from.length];
        for (int alpha = 0; alpha <= CrossFade.ALPHA_MAX; alpha++) {
            CrossFade.blend(from, to, alpha, into);
            for (int i = 0; i < into.length; i++) {
                for (int shift = 0; shift < 32; shift += 8) {
                    int last = (before[i] >>> shift) & 0xFF;
                    int now = (into[i] >>> shift) & 0xFF;
                    int end = (to[i] >>> shift) & 0xFF;
                    assertTrue(Math.min(last, end) <= now && now <= Math.max(last, end), "alpha " + alpha);
                }
            }
            System.arraycopy(into, 0, before, 0, into.length);
        }
    }

    @Test
    void equal_ends_stay_still() {
        int[] both = random(9);
        int[] into = new int[both.length];
        for (int alpha = 0; alpha <= CrossFade.ALPHA_MAX; alpha++) {
            CrossFade.blend(both, both.clone(), alpha, into);
            assertArrayEquals(both, into);
        }
    }

    @Test
    void unlike_sizes_and_weights_are_refused() {
        assertThrows(IllegalArgumentException.class, () -> CrossFade.blend(new int[1], new int[2], 0, new int[1]));
        assertThrows(IllegalArgumentException.class, () -> CrossFade.blend(new int[1], new int[1], 257, new int[1]));
    }

    private static int[] random(long seed) {
        return new SplittableRandom(seed).ints(1001).toArray();
    }
}
