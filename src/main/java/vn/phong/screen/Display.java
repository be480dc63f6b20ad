package vn.phong.screen;

/**
 * One display of this computer, such as a monitor or the HDMI output that feeds a wall's processor.
 *
 * @param name what the platform calls it, such as {@code HDMI-1}; the same as long as the cable is in the same socket
 * @param x of its left edge on the desktop, in pixels
 * @param y of its top edge on the desktop, in pixels
 * @param width pixels across
 * @param height pixels down
 */
public record Display(String name, int x, int y, int width, int height) {
    /** Name, size and place in one line, as people see them listed. */
    @Override
    public String toString() {
        return "%s  %dx%d  +%d+%d".formatted(name, width, height, x, y);
    }
}
