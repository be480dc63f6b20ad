package vn.phong.layout;

import java.awt.Rectangle;
import java.util.List;

/**
 * What a slide is set on: a wall, and the parts of it that are set each on its own.
 *
 * @param width of the wall in pixels
 * @param height of the wall in pixels
 * @param parts inside the wall and apart from each other, at least one; what lies outside them all is black
 */
public record Canvas(int width, int height, List<Part> parts) {
    /**
     * @param name what a cue calls it; empty for the whole of a wall
     * @param area in pixels of the wall
     */
    public record Part(String name, Rectangle area) {}

    public Canvas {
        parts = List.copyOf(parts);
    }

    /** A wall of one part. */
    public static Canvas of(int width, int height) {
        return new Canvas(width, height, List.of(new Part("", new Rectangle(width, height))));
    }

    /**
     * How much of a part stands behind flags and a bust at the wall's left, in percent of the part's width.
     *
     * @param flagZone in percent of the wall's width
     */
    double zone(Part part, int flagZone) {
        double behind = width * flagZone / 100.0 - part.area().x;
        return Math.max(0, Math.min(100, behind * 100 / part.area().width));
    }
}
