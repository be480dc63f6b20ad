package vn.phong.layout;

import java.awt.geom.Rectangle2D;

/** A box in percentages of what surrounds it. */
record Box(double x, double y, double width, double height) {
    static final Box WHOLE = new Box(0, 0, 100, 100);

    Rectangle2D in(Rectangle2D outer) {
        return new Rectangle2D.Double(
                outer.getX() + outer.getWidth() * x / 100,
                outer.getY() + outer.getHeight() * y / 100,
                outer.getWidth() * width / 100,
                outer.getHeight() * height / 100);
    }

    Box across(double left, double span) {
        return new Box(left, y, span, height);
    }

    /** The same box in what is left when a share of the width stays free at the left. */
    Box beyond(double zone) {
        return across(zone + x * (100 - zone) / 100, width * (100 - zone) / 100);
    }

    /**
     * With the room of a neighbour as well: of one at its side in width only, of one above or below it in height only.
     */
    Box withBeside(Box other) {
        Box both = with(other);
        boolean apartAcross = other.x >= x + width || x >= other.x + other.width;
        boolean apartDown = other.y >= y + height || y >= other.y + other.height;
        if (apartAcross && !apartDown) {
            return both.down(y, height);
        }
        return apartDown && !apartAcross ? both.across(x, width) : both;
    }

    Box down(double top, double span) {
        return new Box(x, top, width, span);
    }

    double bottom() {
        return y + height;
    }

    /** Whether it lies under another, not beside it. */
    boolean isBelow(Box other) {
        return y >= other.bottom() && x < other.x + other.width && other.x < x + width;
    }

    /** The smallest box round both. */
    Box with(Box other) {
        double left = Math.min(x, other.x);
        double top = Math.min(y, other.y);
        double right = Math.max(x + width, other.x + other.width);
        double bottom = Math.max(y + height, other.y + other.height);
        return new Box(left, top, right - left, bottom - top);
    }
}
