package vn.phong.layout;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Measures lines on the outlines of their letters as they stand on the wall, not on what the lines say they take. */
final class Ink {
    private static final double CLOSE_PX = 0.01;

    private Ink() {}

    /** No line leaves its box or the wall, and every two have a pixel of air between them. */
    static void check(Slide slide) {
        Rectangle2D wall = new Rectangle2D.Double(0, 0, slide.width(), slide.height());
        List<Rectangle2D> inks = new ArrayList<>();
        for (SetText text : slide.texts()) {
            Rectangle2D ink = ink(text);
            assertTrue(holds(text.box(), ink), () -> where(slide, text) + " leaves its box: " + ink + text.box());
            assertTrue(holds(wall, ink), () -> where(slide, text) + " leaves the wall: " + ink);
            for (int above = 0; above < inks.size(); above++) {
                SetText other = slide.texts().get(above);
                double air = air(inks.get(above), ink);
                assertTrue(air >= 1, () -> where(slide, text) + " has " + air + " px of air to " + other.text());
            }
            inks.add(ink);
        }
    }

    /** The room between two lines' ink, down or across, whichever is more. */
    private static double air(Rectangle2D one, Rectangle2D other) {
        double down = Math.max(other.getMinY() - one.getMaxY(), one.getMinY() - other.getMaxY());
        double across = Math.max(other.getMinX() - one.getMaxX(), one.getMinX() - other.getMaxX());
        return Math.max(down, across);
    }

    static Rectangle2D ink(SetText text) {
        return text.runs().stream()
                .map(run -> run.transform()
                        .createTransformedShape(run.run().outline())
                        .getBounds2D())
                .filter(ink -> !ink.isEmpty())
                .reduce(Rectangle2D::createUnion)
                .orElseThrow();
    }

    private static boolean holds(Rectangle2D outer, Rectangle2D inner) {
        return inner.getMinX() >= outer.getMinX() - CLOSE_PX
                && inner.getMaxX() <= outer.getMaxX() + CLOSE_PX
                && inner.getMinY() >= outer.getMinY() - CLOSE_PX
                && inner.getMaxY() <= outer.getMaxY() + CLOSE_PX;
    }

    private static String where(Slide slide, SetText text) {
        return slide.width() + "x" + slide.height() + " " + text.slot() + " “" + text.text() + "” of "
                + text.capHeight() + " px";
    }
}
