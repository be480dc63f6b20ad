package vn.phong.frame;

/**
 * One finished picture, opaque: {@code width * height} pixels, row by row from the top left, each {@code 0xFFRRGGBB}. A
 * frame is never changed once made; whoever hands in the array gives it away.
 */
public final class Frame {
    private final int width;
    private final int height;
    private final int[] pixels;

    /**
     * @param width pixels in a row, at least 1
     * @param height rows, at least 1
     * @param pixels {@code width * height} values; kept, not copied
     */
    public Frame(int width, int height, int[] pixels) {
        if (width < 1 || height < 1 || pixels.length != width * height) {
            throw new IllegalArgumentException(width + "x" + height + " is not " + pixels.length + " pixels");
        }
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    /** A frame of one colour, {@code 0xRRGGBB}. */
    public static Frame filled(int width, int height, int rgb) {
        int[] pixels = new int[width * height];
        java.util.Arrays.fill(pixels, 0xFF000000 | rgb);
        return new Frame(width, height, pixels);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** The pixels themselves, for reading only: nothing is copied on the hot path. */
    public int[] pixels() {
        return pixels;
    }
}
