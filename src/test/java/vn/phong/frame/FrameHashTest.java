package vn.phong.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class FrameHashTest {
    @Test
    void the_hash_is_sha_256_of_size_and_pixels() {
        // printf '\0\0\0\1\0\0\0\1\377\0\0\0' | sha256sum
        assertEquals(
                "6d6addd14c78c92f41037e906f6fb4bf3bc5fbcb0646d5aee433f748ac3f2810",
                FrameHash.of(new Frame(1, 1, new int[] {0xFF000000})));
    }

    @Test
    void one_other_bit_far_into_the_picture_is_another_hash() {
        int[] pixels = new int[128 * 128];
        String before = FrameHash.of(new Frame(128, 128, pixels.clone()));
        pixels[128 * 128 - 1] ^= 1;
        assertNotEquals(before, FrameHash.of(new Frame(128, 128, pixels)));
        assertNotEquals(before, FrameHash.of(new Frame(256, 64, new int[128 * 128])));
    }
}
