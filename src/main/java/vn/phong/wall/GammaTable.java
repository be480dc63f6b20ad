package vn.phong.wall;

/** What each of the 256 levels of a colour becomes on the wire: {@code 255 * brightness * (level / 255) ^ gamma}. */
public final class GammaTable {
    public static final GammaTable PLAIN = of(1, 1);

    private final int[] levels;

    private GammaTable(int[] levels) {
        this.levels = levels;
    }

    /**
     * @param gamma 1 where the controller corrects by itself, else 1 to 4
     * @param brightness 0 for dark to 1 for all of it
     */
    public static GammaTable of(double gamma, double brightness) {
        if (!(gamma >= 1 && gamma <= 4) || !(brightness >= 0 && brightness <= 1)) {
            throw new IllegalArgumentException("gamma " + gamma + ", brightness " + brightness);
        }
        int[] levels = new int[256];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (int) Math.round(255 * brightness * Math.pow(i / 255.0, gamma));
        }
        return new GammaTable(levels);
    }

    /** The wire level of a level 0 to 255. */
    public int level(int level) {
        return levels[level];
    }
}
