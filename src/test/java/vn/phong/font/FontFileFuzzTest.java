package vn.phong.font;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import vn.phong.message.Refusal;

class FontFileFuzzTest {
    private static final int MUTATIONS = Boolean.getBoolean("phong.long") ? 20_000 : 600;
    /** Only for what never ends: the machine may be busy. */
    private static final Duration LONGEST = Duration.ofSeconds(120 + MUTATIONS / 20);

    @Test
    void a_damaged_font_is_refused_or_drawn_and_never_breaks_the_program() {
        byte[] trueType = FontBytes.serif(true).named("Thử", "Bold").bytes();
        byte[] postScript = FontBytes.sans().named("Thử", "SemiBold").bytes();
        int[] drawn = new int[1];
        Assertions.assertTimeoutPreemptively(LONGEST, () -> {
            for (int seed = 0; seed < MUTATIONS; seed++) {
                byte[] font = (seed % 3 == 0 ? postScript : trueType).clone();
                drawn[0] += survives(mutated(font, new SplittableRandom(seed)), seed) ? 1 : 0;
            }
        });
        // damage to a glyph nobody asks for, or to hints, is none to us
        assertTrue(drawn[0] > MUTATIONS / 20 && drawn[0] < MUTATIONS, () -> drawn[0] + " drawn");
    }

    private static boolean survives(byte[] font, int seed) {
        try {
            FontFile file = FontFile.read("thu.ttf", font);
            Typeface face = new Typeface(file.style(), file.font(), false, Optional.empty());
            assertFalse(face.run("Hội nghị tổng kết").ink().isEmpty());
            assertTrue(face.capHeight() > 0);
            return true;
        } catch (Refusal refused) {
            assertTrue(refused.words().vi().startsWith("Phông chữ thu.ttf "), () -> "seed " + seed);
            return false;
        }
    }

    /** A few bytes anywhere, in the directory, or in the tables that are read first; cut short; or filled. */
    private static byte[] mutated(byte[] font, SplittableRandom random) {
        int from = 0;
        int to = font.length;
        switch (random.nextInt(6)) {
            case 0 -> to = 12 + 16 * 24;
            case 1 -> {
                return Arrays.copyOf(font, random.nextInt(font.length));
            }
            case 2 -> {
                from = random.nextInt(font.length);
                int end = Math.min(font.length, from + random.nextInt(4096));
                Arrays.fill(font, from, end, (byte) random.nextInt(256));
                return font;
            }
            case 3 -> {
                int table = 12 + 16 * random.nextInt(font[5]);
                from = ByteBuffer.wrap(font).getInt(table + 8);
                to = Math.min(font.length, from + 64);
            }
            default -> {}
        }
        for (int i = random.nextInt(1, 16); i > 0; i--) {
            font[random.nextInt(from, to)] = (byte) random.nextInt(256);
        }
        return font;
    }
}
