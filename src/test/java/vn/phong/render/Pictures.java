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
     * Fails when there is no reviewed picture, when its size is another, or when it differs by more than that; keeps
     * expected, actual and difference whatever the reason.
     */
    static void assertReviewed(Path golden, Frame actual, int levels, double shareMax, double meanMax)
            throws IOException {
        String name = golden.getFileName().toString().replace(".png", "");
        if (!Files.exists(golden)) {
            leave(name, Frame.filled(actual.width(), actual.height(), 0), actual);
            fail("no reviewed picture " + golden + "; look at " + EVIDENCE + " and copy it there");
        }
        BufferedImage read = ImageIO.read(golden.toFile());
        Frame reviewed = new Frame(read.getWidth(), read.getHeight(), pixels(read));
        if (reviewed.width() != actual.width() || reviewed.height() != actual.height()) {
            leave(name, reviewed, actual);
            fail(name + ": reviewed at " + reviewed.width() + "x" + reviewed.height() + ", drawn at " + actual.width()
                    + "x" + actual.height() + "; see " + EVIDENCE);
        }
        assertSame(name, reviewed.pixels(), actual, levels, shareMax);
        assertNear(name, reviewed.pixels(), actual, meanMax);
    }

    /**
     * Fails when more than a share of the pixels differ by more than some levels; keeps expected, actual and
     * difference.
     */
    static void assertSame(String name, int[] expected, Frame actual, int levels, double shareMax) throws IOException {
        int differing = 0;
        for (int i = 0; i < expected.length; i++) {
            differing += difference(expected[i], actual.pixels()[i]) > levels ? 1 : 0;
        }
        if (differing > expected.length * shareMax) {
            leave(name, new Frame(actual.width(), actual.height(), expected), actual);
            fail(name + ": " + differing + " pixels differ by more than " + levels + "; see " + EVIDENCE);
        }
    }

    /** Fails when the channels differ by more than some levels on average; keeps expected, actual and difference. */
    static void assertNear(String name, int[] expected, Frame actual, double levelsMax) throws IOException {
        long sum = 0;
        for (int i = 0; i < expected.length; i++) {
            sum += difference(expected[i], actual.pixels()[i]);
        }
        double mean = (double) sum / expected.length;
        if (mean > levelsMax) {
            leave(name, new Frame(actual.width(), actual.height(), expected), actual);
            fail(name + ": off by " + mean + " levels on average; see " + EVIDENCE);
        }
    }

    /** Sixteen times the difference, so that it can be seen; white where one of the two has nothing. */
    private static void leave(String name, Frame expected, Frame actual) throws IOException {
        int width = Math.max(expected.width(), actual.width());
        int height = Math.max(expected.height(), actual.height());
        int[] shown = new int[width * height];
        for (int i = 0; i < shown.length; i++) {
            int x = i % width;
            int y = i / width;
            boolean both = holds(expected, x, y) && holds(actual, x, y);
            shown[i] = both ? Math.min(15, difference(at(expected, x, y), at(actual, x, y))) * 0x101010 : 0xFFFFFF;
        }
        keep(name + "-expected", expected);
        keep(name + "-actual", actual);
        keep(name + "-difference", new Frame(width, height, shown));
    }

    private static boolean holds(Frame frame, int x, int y) {
        return x < frame.width() && y < frame.height();
    }

    private static int at(Frame frame, int x, int y) {
        return frame.pixels()[y * frame.width() + x];
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

    private static void keep(String name, Frame frame) throws IOException {
        Files.createDirectories(EVIDENCE);
        BufferedImage image = image(frame.width(), frame.height(), frame.pixels());
        ImageIO.write(image, "png", EVIDENCE.resolve(name + ".png").toFile());
    }
}
