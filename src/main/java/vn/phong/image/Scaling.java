package vn.phong.image;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.color.ColorSpace;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/**
 * Scales a part of a PNG or JPEG, strip by strip, so that a large photograph never stands in memory whole. Colours are
 * averaged with their alpha, so that transparent edges bring no dark fringe.
 */
final class Scaling {
    /** Stored pixels decoded at once: 16 MB. */
    private static final int STRIP_PIXELS_MAX = 4 << 20;

    private final PixelFile file;
    private final Rectangle columns;
    private final Weights across;
    private final Weights down;
    private final int width;
    private final int height;
    private final int[] keptRows = {-1, -1};
    private final float[][] kept;
    private int[] strip = {};
    private int stripStart;
    private int stripEnd;
    private boolean opaque = true;

    private Scaling(PixelFile file, Rectangle2D part, int width, int height) {
        this.file = file;
        this.width = width;
        this.height = height;
        int left = (int) Math.max(0, Math.floor(part.getX()) - 1);
        int right = (int) Math.min(file.width(), Math.ceil(part.getMaxX()) + 1);
        this.columns = new Rectangle(left, 0, right - left, file.height());
        this.across = Weights.of(part.getX() - left, part.getWidth(), width, columns.width);
        this.down = Weights.of(part.getY(), part.getHeight(), height, file.height());
        this.kept = new float[2][width * 4];
    }

    /**
     * @param part in stored pixels
     * @return premultiplied, or without alpha when nothing shows through
     * @throws vn.phong.message.Refusal when the file is damaged
     */
    static BufferedImage of(PixelFile file, Rectangle2D part, int width, int height) {
        return new Scaling(file, part, width, height).scaled();
    }

    private BufferedImage scaled() {
        int[] pixels = new int[width * height];
        float[] sum = new float[width * 4];
        for (int y = 0; y < height; y++) {
            java.util.Arrays.fill(sum, 0);
            for (int row = down.firsts()[y]; row <= down.last(y); row++) {
                float share = down.shares()[y][row - down.firsts()[y]];
                float[] values = row(row);
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += share * values[i];
                }
            }
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = pixel(sum, x * 4);
            }
        }
        int type = opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB_PRE;
        BufferedImage image = new BufferedImage(width, height, type);
        System.arraycopy(pixels, 0, ((DataBufferInt) image.getRaster().getDataBuffer()).getData(), 0, pixels.length);
        return image;
    }

    private int pixel(float[] sum, int at) {
        int alpha = Math.round(sum[at]);
        opaque &= alpha == 255;
        return alpha << 24
                | Math.min(alpha, Math.round(sum[at + 1])) << 16
                | Math.min(alpha, Math.round(sum[at + 2])) << 8
                | Math.min(alpha, Math.round(sum[at + 3]));
    }

    /** One stored row, scaled across: alpha, red, green, blue by turns, premultiplied. Two rows are kept. */
    private float[] row(int row) {
        int place = row % 2;
        if (keptRows[place] != row) {
            load(row);
            keptRows[place] = row;
            int from = (row - stripStart) * columns.width;
            for (int x = 0; x < width; x++) {
                mean(from + across.firsts()[x], across.shares()[x], kept[place], x * 4);
            }
        }
        return kept[place];
    }

    private void mean(int from, float[] shares, float[] into, int at) {
        float alpha = 0;
        float red = 0;
        float green = 0;
        float blue = 0;
        for (int i = 0; i < shares.length; i++) {
            int pixel = strip[from + i];
            float weight = shares[i] * (pixel >>> 24);
            alpha += weight;
            red += weight * (pixel >> 16 & 0xFF);
            green += weight * (pixel >> 8 & 0xFF);
            blue += weight * (pixel & 0xFF);
        }
        into[at] = alpha;
        into[at + 1] = red / 255;
        into[at + 2] = green / 255;
        into[at + 3] = blue / 255;
    }

    private void load(int row) {
        if (row >= stripStart && row < stripEnd) {
            return;
        }
        int rows = Math.max(1, STRIP_PIXELS_MAX / columns.width);
        stripStart = row;
        stripEnd = Math.min(down.last(height - 1) + 1, row + rows);
        Rectangle wanted = new Rectangle(columns.x, row, columns.width, stripEnd - row);
        strip = argb(file.decoded(wanted));
    }

    private static int[] argb(BufferedImage image) {
        boolean grey = image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY
                && !(image.getColorModel() instanceof IndexColorModel);
        return grey ? greys(image) : colours(image);
    }

    private static int[] colours(BufferedImage image) {
        BufferedImage copy = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = copy.createGraphics();
        pen.setComposite(AlphaComposite.Src);
        pen.drawImage(image, 0, 0, null);
        pen.dispose();
        return ((DataBufferInt) copy.getRaster().getDataBuffer()).getData();
    }

    /** Java takes grey samples for linear light and would brighten them; the files mean the screen's own greys. */
    private static int[] greys(BufferedImage image) {
        Raster raster = image.getRaster();
        int bits = image.getColorModel().getComponentSize(0);
        int most = (1 << bits) - 1;
        int[] samples = raster.getPixels(
                raster.getMinX(), raster.getMinY(), raster.getWidth(), raster.getHeight(), (int[]) null);
        int bands = raster.getNumBands();
        int[] pixels = new int[image.getWidth() * image.getHeight()];
        for (int i = 0; i < pixels.length; i++) {
            int grey = samples[i * bands] * 255 / most;
            int alpha = bands > 1 ? samples[i * bands + 1] * 255 / most : 255;
            pixels[i] = alpha << 24 | grey * 0x010101;
        }
        return pixels;
    }
}
