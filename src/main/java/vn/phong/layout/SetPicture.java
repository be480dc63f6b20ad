package vn.phong.layout;

import java.awt.Rectangle;
import vn.phong.image.Image;

/**
 * One of the office's pictures at its place on the wall, in whole pixels.
 *
 * @param field the field that named it
 * @param visible what of it is seen
 * @param fitted where the whole picture lies; more than what is seen when it fills its box
 * @param image the picture
 * @param shade how dense a veil lies over it, 0 to 1
 * @param veil the theme classes of the veil's colour; empty for black
 * @param aboveBoxes whether it stands on the flat areas, as in a row, or under them
 */
public record SetPicture(
        String field, Rectangle visible, Rectangle fitted, Image image, double shade, String veil, boolean aboveBoxes) {
    /** Whether a veil in a colour of the theme lies over it. */
    public boolean isVeiled() {
        return shade > 0 && !veil.isEmpty();
    }

    /** The picture's file. */
    public String name() {
        return image.name();
    }

    /** What the file holds, as {@link LayoutLibrary#picture} tells it. */
    public String content() {
        return image.key();
    }

    /** How many wall pixels one of its own covers along a side; 0 for a drawing, which is sharp at any size. */
    public double enlargement() {
        return image.svg().isPresent() ? 0 : Math.max(fitted.width / image.width(), fitted.height / image.height());
    }

    /** Equal for two pictures exactly when the same pixels are drawn, wherever they stand. */
    public String key() {
        return image.key() + "@" + fitted.width + "x" + fitted.height + "+" + (visible.x - fitted.x) + "+"
                + (visible.y - fitted.y) + "/" + visible.width + "x" + visible.height;
    }
}
