package vn.phong.wall;

import vn.phong.message.Refusal;

/**
 * A rectangle of a wall, in pixels from its top left.
 *
 * @param x at least 0
 * @param y at least 0
 * @param width at least 1
 * @param height at least 1
 */
public record WallArea(int x, int y, int width, int height) {
    public WallArea {
        if (x < 0 || y < 0 || width < 1 || height < 1) {
            throw new Refusal(
                    "Vùng " + x + "," + y + " " + width + "x" + height
                            + " không dùng được; hãy cho x, y từ 0 và mỗi cạnh từ 1 điểm ảnh.",
                    "The area " + x + "," + y + " " + width + "x" + height
                            + " cannot be used; give x, y from 0 and sides of at least 1 pixel.");
        }
    }

    /** The whole of a wall. */
    public static WallArea of(Wall wall) {
        return new WallArea(0, 0, wall.width(), wall.height());
    }

    public boolean isWithin(int wallWidth, int wallHeight) {
        return (long) x + width <= wallWidth && (long) y + height <= wallHeight;
    }

    /** Whether the two have a pixel in common. */
    public boolean meets(WallArea other) {
        return x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height;
    }

    public long pixels() {
        return (long) width * height;
    }
}
