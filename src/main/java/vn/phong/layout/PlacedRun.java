package vn.phong.layout;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import vn.phong.font.GlyphRun;

/**
 * Shaped text at its place on the wall, in pixels.
 *
 * @param run the text
 * @param emphasis whether it is set apart
 * @param size pixels to the em
 * @param x where the pen starts
 * @param baseline distance from the wall's top
 */
public record PlacedRun(GlyphRun run, boolean emphasis, double size, double x, double baseline) {
    /** From the run's ems to the wall's pixels. */
    public AffineTransform transform() {
        return new AffineTransform(size, 0, 0, size, x, baseline);
    }

    /** Where its ink lies on the wall; empty for spaces. */
    public Rectangle2D ink() {
        Rectangle2D ink = run.ink();
        return new Rectangle2D.Double(
                x + ink.getX() * size, baseline + ink.getY() * size, ink.getWidth() * size, ink.getHeight() * size);
    }
}
