package vn.phong.output;

import vn.phong.frame.Frame;
import vn.phong.wall.WallArea;

/**
 * What shows where a controller, or one of its cabinets, is on the wall.
 *
 * @param area of the wall, in its pixels
 * @param picture as large as the area
 */
public record Mark(WallArea area, Frame picture) {
    /** How long it comes and goes. */
    public static final int SECONDS = 10;

    /** @throws IllegalArgumentException when the picture does not fill the area */
    public Mark {
        if (picture.width() != area.width() || picture.height() != area.height()) {
            throw new IllegalArgumentException(picture.width() + "x" + picture.height() + " does not fill " + area);
        }
    }

    /** The wall's picture with the mark in its place. */
    Frame over(Frame wall) {
        int[] pixels = wall.pixels().clone();
        for (int row = 0; row < area.height(); row++) {
            int to = (area.y() + row) * wall.width() + area.x();
            System.arraycopy(picture.pixels(), row * area.width(), pixels, to, area.width());
        }
        return new Frame(wall.width(), wall.height(), pixels);
    }
}
