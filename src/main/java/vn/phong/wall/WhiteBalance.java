package vn.phong.wall;

/**
 * How much of each colour is left, so that white looks the same on two kinds of modules.
 *
 * @param red 0 for none to 1 for all of it
 * @param green 0 to 1
 * @param blue 0 to 1
 */
public record WhiteBalance(double red, double green, double blue) {
    /** White as the modules have it. */
    public static final WhiteBalance NONE = new WhiteBalance(1, 1, 1);

    public WhiteBalance {
        if (!isShare(red) || !isShare(green) || !isShare(blue)) {
            throw new IllegalArgumentException("white balance " + red + ", " + green + ", " + blue);
        }
    }

    private static boolean isShare(double gain) {
        return gain >= 0 && gain <= 1;
    }
}
