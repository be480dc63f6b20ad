package vn.phong.font;

import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;

/** What a family's letters are like, as far as it decides how small they may be and where they suit. */
public enum Kind {
    SANS,
    /** Strokes end in feet, which small letters lose on LEDs. */
    SERIF,
    /** A sans of narrow letters, for narrow walls and long names. */
    CONDENSED;

    /** A foot widens a capital H by at least this share of its width; the thinnest of serifs does by 0.1. */
    private static final double FEET_MIN = 0.04;

    /** Advance of "nnoo" against the height of a capital: Inter 3.3, Roboto Condensed 2.6. */
    private static final double CONDENSED_MAX = 2.85;

    /** Measures outlines: fonts that offices have seldom say truly what they are. */
    static Kind of(Shape capitalH, double nnooAdvance, double capHeight) {
        double foot = width(capitalH, -0.025 * capHeight);
        double stems = width(capitalH, -0.25 * capHeight);
        if (foot - stems > FEET_MIN * foot) {
            return SERIF;
        }
        return nnooAdvance / capHeight < CONDENSED_MAX ? CONDENSED : SANS;
    }

    /** How wide a letter is at one height; a slant does not change it. */
    private static double width(Shape letter, double y) {
        Area slice = new Area(letter);
        slice.intersect(new Area(new Rectangle2D.Double(-10, y - 0.002, 20, 0.004)));
        return slice.getBounds2D().getWidth();
    }
}
