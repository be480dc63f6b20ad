package vn.phong.frame;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PngTest {
    @ParameterizedTest
    @CsvSource({"1,1", "1,7", "3,2", "17,5", "640,360", "1023,3"})
    void another_reader_sees_every_pixel(int width, int height) throws IOException {
        int[] pixels = new SplittableRandom(width)
                .ints((long) width * height)
                .map(p -> p | 0xFF000000)
                .toArray();
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(Png.encode(new Frame(width, height, pixels))));
        assertEquals(width, read.getWidth());
        assertEquals(height, read.getHeight());
        assertFalse(read.getColorModel().hasAlpha());
        assertArrayEquals(pixels, read.getRGB(0, 0, width, height, null, 0, width));
    }

    @Test
    void a_flat_ground_is_small() {
        int size = Png.encode(Frame.filled(1024, 640, 0xB01217)).length;
        assertTrue(size < 20_000, size + " bytes");
    }
}
