package vn.phong.wall;

/**
 * What each of the 256 levels of each colour becomes on the wire: {@code 255 * brightness * white balance * (level /
 * 255) ^ gamma}, rounded; or in several turns, whose mean is that to a quarter of a level.
 */
public final class GammaTable {
    private static final int LEVELS = 256;

    /** What is added before the fraction is cut off. */
    private static final double[] ROUNDED = {0.5};

    /** Far apart from one turn to the next, so that a level comes and goes as fast as it can. */
    private static final double[] IN_TURNS = {0.125, 0.625, 0.375, 0.875};

    public static final GammaTable PLAIN = of(1, 1);

    private final int[][] red;
    private final int[][] green;
    private final int[][] blue;

    private GammaTable(double gamma, double brightness, WhiteBalance balance, double[] added) {
        if (!(gamma >= 1 && gamma <= 4) || !(brightness >= 0 && brightness <= 1)) {
            throw new IllegalArgumentException("gamma " + gamma + ", brightness " + brightness);
        }
        this.red = levels(gamma, brightness * balance.red(), added);
        this.green = levels(gamma, brightness * balance.green(), added);
        this.blue = levels(gamma, brightness * balance.blue(), added);
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
        return new GammaTable(gamma, brightness, balance, ROUNDED);
    }

    /** As {@link #of(double, double, WhiteBalance)}, in four turns. Black is black and full is full in each. */
    public static GammaTable inTurns(double gamma, double brightness, WhiteBalance balance) {
        return new GammaTable(gamma, brightness, balance, IN_TURNS);
    }

    private static int[][] levels(double gamma, double gain, double[] added) {
        int[][] levels = new int[added.length][LEVELS];
        for (int turn = 0; turn < added.length; turn++) {
            for (int i = 0; i < LEVELS; i++) {
                levels[turn][i] = (int) Math.floor(255 * gain * Math.pow(i / 255.0, gamma) + added[turn]);
            }
        }
        return levels;
    }

    /** 1, or 4 of a table that has its levels in turns. */
    int turns() {
        return red.length;
    }

    /** The wire level of a level 0 to 255 of red, at its first turn. */
    public int red(int level) {
        return red[0][level];
    }

    public int green(int level) {
        return green[0][level];
    }

    public int blue(int level) {
        return blue[0][level];
    }

    /** What each level of red adds to a pixel on the wire at a turn; the pixel's first byte is the lowest. */
    int[] redBits(ColorOrder order, int turn) {
        return shifted(red[turn], order.redShift());
    }

    int[] greenBits(ColorOrder order, int turn) {
        return shifted(green[turn], order.greenShift());
    }

    int[] blueBits(ColorOrder order, int turn) {
        return shifted(blue[turn], order.blueShift());
    }

    private static int[] shifted(int[] levels, int shift) {
        int[] bits = new int[LEVELS];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = levels[i] << shift;
        }
        return bits;
    }
}
