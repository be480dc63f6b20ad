package vn.phong.layout;

import java.util.List;
import vn.phong.font.Typeface;

/**
 * A paragraph broken into lines, in ems; good for every size.
 *
 * @param lines from top to bottom, never empty
 * @param width that it takes: of the widest line at least
 * @param pitch distance of the baselines, such that the ink of two lines never meets
 * @param face of its plain words
 * @param torn the worst that its line ends tear apart
 */
record Broken(List<Line> lines, double width, double pitch, Typeface face, Torn torn) {
    /** From nothing to what hurts most. */
    enum Torn {
        NOTHING,
        /** Words that belong together, such as the parts of a long name. */
        PHRASE,
        /** A word of several syllables. */
        WORD
    }

    /** The least air between the ink of two lines. */
    private static final double AIR_MIN = 0.06;

    static Broken of(List<Line> lines, double width, double pitch, Typeface face, Torn torn) {
        double needed = pitch;
        for (int i = 1; i < lines.size(); i++) {
            needed = Math.max(needed, lines.get(i - 1).below() + lines.get(i).above() + AIR_MIN);
        }
        return new Broken(List.copyOf(lines), width, needed, face, torn);
    }

    double capHeight() {
        return face.capHeight();
    }

    /** The smallest height of a capital at which its face can be read, in pixels. */
    double capFloorPx() {
        return face.capFloorPx();
    }

    /** From the top of the first line's capitals to the last baseline. */
    double height() {
        return capHeight() + (lines.size() - 1) * pitch;
    }

    /** Ink above the first line's capitals, such as stacked marks. */
    double above() {
        return Math.max(0, lines.get(0).above() - capHeight());
    }

    /** Ink below the last baseline. */
    double below() {
        return Math.max(0, lines.get(lines.size() - 1).below());
    }
}
