package vn.phong.layout;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.List;

/** What must be true of every slide, whatever it says. */
final class SetGeometry {
    private static final double FLOOR_PX = 16;
    private static final double CLOSE_PX = 0.01;

    private SetGeometry() {}

    static void check(Slide slide) {
        Rectangle2D wall = new Rectangle2D.Double(0, 0, slide.width(), slide.height());
        List<SetText> texts = slide.texts();
        assertFalse(texts.isEmpty(), "nothing was set");
        for (int i = 0; i < texts.size(); i++) {
            SetText text = texts.get(i);
            assertTrue(
                    holds(text.box(), text.ink()),
                    () -> text.text() + " leaves its box: " + text.ink() + " " + text.box());
            assertTrue(holds(wall, text.ink()), () -> text.text() + " leaves the wall: " + text.ink());
            assertTrue(
                    text.capHeight() >= FLOOR_PX - CLOSE_PX, () -> text.text() + " is too small: " + text.capHeight());
            for (int j = 0; j < i; j++) {
                SetText other = texts.get(j);
                assertFalse(text.ink().intersects(other.ink()), () -> text.text() + " meets " + other.text());
            }
        }
        slide.boxes().forEach(box -> assertTrue(holds(wall, box.box()), () -> box + " leaves the wall"));
    }

    private static boolean holds(Rectangle2D outer, Rectangle2D inner) {
        return inner.getMinX() >= outer.getMinX() - CLOSE_PX
                && inner.getMaxX() <= outer.getMaxX() + CLOSE_PX
                && inner.getMinY() >= outer.getMinY() - CLOSE_PX
                && inner.getMaxY() <= outer.getMaxY() + CLOSE_PX;
    }
}
