package vn.phong.layout;

import java.awt.geom.Rectangle2D;
import java.util.List;
import vn.phong.font.Typeface;

/**
 * One line of a slot, set.
 *
 * @param slot the slot's name
 * @param classes the theme classes that colour it
 * @param text what the line says
 * @param capHeight height of its capitals in pixels
 * @param box the room it was given, in pixels
 * @param face of its plain words
 * @param runs the line's pieces from left to right, never empty
 */
public record SetText(
        String slot,
        String classes,
        String text,
        double capHeight,
        Rectangle2D box,
        Typeface face,
        List<PlacedRun> runs) {
    /** The box of the whole line's ink. */
    public Rectangle2D ink() {
        return runs.stream()
                .map(PlacedRun::ink)
                .filter(ink -> !ink.isEmpty())
                .reduce(Rectangle2D::createUnion)
                .orElseThrow();
    }

    /** Which share of the spare room stands left of the line: 0, a half or 1, by its alignment. */
    public double share() {
        double left = ink().getMinX() - box.getMinX();
        double right = box.getMaxX() - ink().getMaxX();
        return left + right <= 0 ? 0 : Math.min(1, Math.max(0, left / (left + right)));
    }

    /** The theme classes of one piece. */
    public String classes(PlacedRun run) {
        return run.emphasis() ? classes + " emphasis" : classes;
    }
}
