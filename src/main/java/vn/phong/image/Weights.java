package vn.phong.image;

/**
 * How much of each stored row or column goes into each drawn one: the mean of what it covers when the picture is
 * reduced, a straight blend of two neighbours when it is enlarged.
 *
 * @param firsts for each drawn one, the first stored one that counts
 * @param shares for each drawn one, the shares from the first on; they add up to 1
 */
record Weights(int[] firsts, float[][] shares) {
    /**
     * @param from where the drawn part begins, in stored pixels
     * @param length how long it is, in stored pixels
     * @param count how many pixels it is drawn on
     * @param limit how many pixels are stored
     */
    static Weights of(double from, double length, int count, int limit) {
        double step = length / count;
        double reach = Math.max(1, step);
        int[] firsts = new int[count];
        float[][] shares = new float[count][];
        for (int i = 0; i < count; i++) {
            double centre = from + (i + 0.5) * step;
            int first = clamped((int) Math.floor(centre - reach / 2 + 1e-9), limit);
            int last = clamped((int) Math.ceil(centre + reach / 2 - 1e-9) - 1, limit);
            firsts[i] = first;
            shares[i] = shares(centre - reach / 2, centre + reach / 2, first, last);
        }
        return new Weights(firsts, shares);
    }

    int last(int index) {
        return firsts[index] + shares[index].length - 1;
    }

    private static float[] shares(double start, double end, int first, int last) {
        double[] covered = new double[last - first + 1];
        double sum = 0;
        for (int i = 0; i < covered.length; i++) {
            covered[i] = Math.max(1e-9, Math.min(end, first + i + 1) - Math.max(start, first + i));
            sum += covered[i];
        }
        float[] shares = new float[covered.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = (float) (covered[i] / sum);
        }
        return shares;
    }

    private static int clamped(int index, int limit) {
        return Math.max(0, Math.min(limit - 1, index));
    }
}
