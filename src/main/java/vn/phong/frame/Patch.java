package vn.phong.frame;

import java.util.List;

/**
 * A small opaque picture and its place on a larger one.
 *
 * @param x of its left edge
 * @param y of its upper edge
 * @param picture wholly inside the larger one
 */
public record Patch(int x, int y, Frame picture) {
    /** Whether it lies wholly on a picture. */
    public boolean fits(Frame ground) {
        return x >= 0 && y >= 0 && x + picture.width() <= ground.width() && y + picture.height() <= ground.height();
    }

    /**
     * What stands on a picture at this place now.
     *
     * @param width pixels across, wholly inside the picture
     * @param height pixels down, likewise
     */
    public static Patch cut(Frame from, int x, int y, int width, int height) {
        int[] pixels = new int[width * height];
        for (int row = 0; row < height; row++) {
            System.arraycopy(from.pixels(), (y + row) * from.width() + x, pixels, row * width, width);
        }
        return new Patch(x, y, new Frame(width, height, pixels));
    }

    /** A new frame: the ground with the patches over it, the later over the earlier. */
    public static Frame lay(Frame ground, List<Patch> patches) {
        int[] pixels = ground.pixels().clone();
        for (Patch patch : patches) {
            Frame small = patch.picture;
            for (int row = 0; row < small.height(); row++) {
                System.arraycopy(
                        small.pixels(),
                        row * small.width(),
                        pixels,
                        (patch.y + row) * ground.width() + patch.x,
                        small.width());
            }
        }
        return new Frame(ground.width(), ground.height(), pixels);
    }
}
