package vn.phong.render;

import static org.junit.jupiter.api.Assertions.fail;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import vn.phong.frame.Frame;

/** Compares pictures and leaves evidence. */
final class Pictures {
    private static final Path EVIDENCE = Path.of("target", "golden");

    private Pictures() {}

    static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    static BufferedImage image(int width, int height, int[] pixels) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        return image;
    }

    /** The largest difference of any channel of two pixels. */
    static int difference(int one, int other) {
        int red = Math.abs((one >> 16 & 0xFF) - (other >> 16 & 0xFF));
        int green = Math.abs((one >> 8 & 0xFF) - (other >> 8 & 0xFF));
        int blue = Math.abs((one & 0xFF) - (other & 0xFF));
        return Math.max(red, Math.max(green, blue));
    }

    /**
     * Fails when more than a share of the pixels differ by more than some levels; keeps expected, actual and
     * difference.
     */
    static void assertSame(String name, int[] expected, Frame actual, int levels, double shareMax) throws IOException {
        int differing = 0;
        int[] shown = new int[expected.length];
        for (int i = 0; i < expected.length; i++) {
            int difference = difference(expected[i], actual.pixels()[i]);
            differing += difference > levels ? 1 : 0;
            shown[i] = difference > levels ? 0xFFFFFF : difference * 0x101010;
        }
        if (differing > expected.length * shareMax) {
            keep(name + "-expected", actual.width(), actual.height(), expected);
            keep(name + "-actual", actual.width(), actual.height(), actual.pixels());
            keep(name + "-difference", actual.width(), actual.height(), shown);
            fail(name + ": " + differing + " pixels differ by more than " + levels + "; see " + EVIDENCE);
        }
    }

    /** Fails when the channels differ by more than some levels on average; keeps expected and actual. */
    static void assertNear(String name, int[] expected, Frame actual, double levelsMax) throws IOException {
        long sum = 0;
        for (int i = 0; i < expected.length; i++) {
            sum += difference(expected[i], actual.pixels()[i]);
        }
        double mean = (double) sum / expected.length;
        if (mean > levelsMax) {
            keep(name + "-expected", actual.width(), actual.height(), expected);
            keep(name + "-actual", actual.width(), actual.height(), actual.pixels());
            fail(name + ": off by " + mean + " levels on average; see " + EVIDENCE);
        }
    }

    /** Smaller by a whole number: each pixel is the mean of a square; what is left over at the edges is dropped. */
    static Frame shrunk(Frame frame, int by) {
        int width = frame.width() / by;
        int height = frame.height() / by;
        int[] pixels = new int[width * height];
        for (int i = 0; i < pixels.length; i++) {
            int corner = i / width * by * frame.width() + i % width * by;
            int[] sums = new int[3];
            for (int at = 0; at < by * by; at++) {
                int pixel = frame.pixels()[corner + at / by * frame.width() + at % by];
                for (int channel = 0; channel < 3; channel++) {
                    sums[channel] += pixel >> 8 * channel & 0xFF;
                }
            }
            int area = by * by;
            pixels[i] = 0xFF000000 | sums[2] / area << 16 | sums[1] / area << 8 | sums[0] / area;
        }
        return new Frame(width, height, pixels);
    }

    static void keep(String name, int width, int height, int[] pixels) throws IOException {
        Files.createDirectories(EVIDENCE);
        ImageIO.write(
                image(width, height, pixels),
                "png",
                EVIDENCE.resolve(name + ".png").toFile());
    }
}
