package vn.phong.wall;

/**
 * What each of the 256 levels of each colour becomes on the wire: {@code 255 * brightness * white balance * (level /
 * 255) ^ gamma}.
 */
public final class GammaTable {
    public static final GammaTable PLAIN = of(1, 1);

    private static final int LEVELS = 256;

    private final int[] red;
    private final int[] green;
    private final int[] blue;

    private GammaTable(int[] red, int[] green, int[] blue) {
        this.red = red;
        this.green = green;
        this.blue = blue;
    }

    /** As {@link #of(double, double, WhiteBalance)}, white as the modules have it. */
    public static GammaTable of(double gamma, double brightness) {
        return of(gamma, brightness, WhiteBalance.NONE);
    }

    /**
     * @param gamma 1 where the controller corrects by itself, else 1 to 4
     * @param brightness 0 for dark to 1 for all of it
     */
    public static GammaTable of(double gamma, double brightness, WhiteBalance balance) {
        if (!(gamma >= 1 && gamma <= 4) || !(brightness >= 0 && brightness <= 1)) {
            throw new IllegalArgumentException("gamma " + gamma + ", brightness " + brightness);
        }
        return new GammaTable(
                levels(gamma, brightness * balance.red()),
                levels(gamma, brightness * balance.green()),
                levels(gamma, brightness * balance.blue()));
    }

    private static int[] levels(double gamma, double gain) {
        int[] levels = new int[LEVELS];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (int) Math.round(255 * gain * Math.pow(i / 255.0, gamma));
        }
        return levels;
    }

    /** The wire level of a level 0 to 255 of red. */
    public int red(int level) {
        return red[level];
    }

    public int green(int level) {
        return green[level];
    }

    public int blue(int level) {
        return blue[level];
    }

    /** What each level of red adds to a pixel on the wire, whose first byte is the lowest. */
    int[] redBits(ColorOrder order) {
        return shifted(red, order.redShift());
    }

    int[] greenBits(ColorOrder order) {
        return shifted(green, order.greenShift());
    }

    int[] blueBits(ColorOrder order) {
        return shifted(blue, order.blueShift());
    }

    private static int[] shifted(int[] levels, int shift) {
        int[] bits = new int[LEVELS];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = levels[i] << shift;
        }
        return bits;
    }
}
