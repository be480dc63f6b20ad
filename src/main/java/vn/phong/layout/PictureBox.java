package vn.phong.layout;

import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import vn.phong.image.Image;

/**
 * A box for the office's own pictures, which are fitted and never stretched.
 *
 * @param field the field that names them: a text, or a list of texts that stand side by side
 * @param cover whether they fill the box and lose what goes beyond it, instead of standing in it whole
 * @param align where they stand across the box
 * @param valign where they stand down the box
 * @param required whether a cue without them is refused
 * @param gap room between two of them, in percent of the wall's width
 * @param shade how dense a veil lies over them, 0 to 1
 * @param veil the theme classes of the veil's colour; empty for black
 */
record PictureBox(
        Box box,
        String field,
        boolean cover,
        Align align,
        Align valign,
        boolean required,
        double gap,
        double shade,
        String veil,
        Presence presence) {
    PictureBox at(Box changed) {
        return new PictureBox(changed, field, cover, align, valign, required, gap, shade, veil, presence);
    }

    /**
     * Puts pictures into a box, on whole pixels.
     *
     * @param room the box, in pixels
     * @param wallWidth in pixels
     */
    List<SetPicture> place(List<Image> images, Rectangle2D room, double wallWidth, boolean aboveBoxes) {
        double gapPx = gap / 100 * wallWidth;
        return cover ? covering(images, room, gapPx, aboveBoxes) : contained(images, room, gapPx, aboveBoxes);
    }

    /** Each gets an equal share of the box. */
    private List<SetPicture> covering(List<Image> images, Rectangle2D room, double gapPx, boolean aboveBoxes) {
        List<SetPicture> set = new ArrayList<>();
        double share = (room.getWidth() - gapPx * (images.size() - 1)) / images.size();
        for (int i = 0; i < images.size(); i++) {
            double left = room.getX() + i * (share + gapPx);
            Rectangle visible = pixels(left, room.getY(), share, room.getHeight());
            Image image = images.get(i);
            double scale = Math.max(visible.width / image.width(), visible.height / image.height());
            int width = Math.max(visible.width, (int) Math.round(image.width() * scale));
            int height = Math.max(visible.height, (int) Math.round(image.height() * scale));
            int x = visible.x + (int) Math.round(align.offset(visible.width - width));
            int y = visible.y + (int) Math.round(valign.offset(visible.height - height));
            set.add(new SetPicture(field, visible, new Rectangle(x, y, width, height), image, shade, veil, aboveBoxes));
        }
        return set;
    }

    /** All have one height, and share the width by their shapes. */
    private List<SetPicture> contained(List<Image> images, Rectangle2D room, double gapPx, boolean aboveBoxes) {
        double shapes = images.stream()
                .mapToDouble(image -> image.width() / image.height())
                .sum();
        double gaps = gapPx * (images.size() - 1);
        double height = Math.min(room.getHeight(), (room.getWidth() - gaps) / shapes);
        double x = room.getX() + align.offset(room.getWidth() - height * shapes - gaps);
        double y = room.getY() + valign.offset(room.getHeight() - height);
        List<SetPicture> set = new ArrayList<>();
        for (Image image : images) {
            double width = height * image.width() / image.height();
            Rectangle fitted = pixels(x, y, width, height);
            set.add(new SetPicture(field, fitted, fitted, image, shade, veil, aboveBoxes));
            x += width + gapPx;
        }
        return set;
    }

    private static Rectangle pixels(double x, double y, double width, double height) {
        int left = (int) Math.round(x);
        int top = (int) Math.round(y);
        return new Rectangle(left, top, Math.max(1, (int) Math.round(width)), Math.max(1, (int) Math.round(height)));
    }
}
