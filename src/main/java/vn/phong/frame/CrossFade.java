package vn.phong.frame;

/** Blends two pictures byte by byte, four bytes to an int: pixels as they are, or bytes packed for a wire. */
public final class CrossFade {
    /** The weight of a finished fade. */
    public static final int ALPHA_MAX = 256;

    private static final int EVEN_BYTES = 0x00FF00FF;
    private static final int HALVES = 0x00800080;

    private CrossFade() {}

    /**
     * Sets each byte of {@code into} to the rounded mean of its two ends, never outside them; exact at both ends.
     * Nothing is allocated; {@code into} may be one of the ends.
     *
     * @param alpha weight of {@code to}, 0 to {@link #ALPHA_MAX}
     */
    public static void blend(int[] from, int[] to, int alpha, int[] into) {
        if (alpha < 0 || alpha > ALPHA_MAX || from.length != into.length || to.length != into.length) {
            throw new IllegalArgumentException(
                    from.length + " to " + to.length + " into " + into.length + " at " + alpha);
        }
        for (int i = 0; i < into.length; i++) {
            int a = from[i];
            int b = to[i];
            // Two bytes in 16-bit lanes at once: a * 256 + (b - a) * alpha. Borrows between lanes cancel modulo 2^32,
            // because the true sum of each lane is 0 to 65408.
            int evenFrom = a & EVEN_BYTES;
            int oddFrom = (a >>> 8) & EVEN_BYTES;
            int even = (evenFrom << 8) + ((b & EVEN_BYTES) - evenFrom) * alpha + HALVES;
            int odd = (oddFrom << 8) + (((b >>> 8) & EVEN_BYTES) - oddFrom) * alpha + HALVES;
            into[i] = ((even >>> 8) & EVEN_BYTES) | (odd & ~EVEN_BYTES);
        }
    }
}
