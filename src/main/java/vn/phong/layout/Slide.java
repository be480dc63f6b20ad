package vn.phong.layout;

import java.util.List;

/**
 * One picture, set and ready to draw: a ground and what stands on it.
 *
 * @param width pixels across
 * @param height pixels down
 * @param ground the ground as a complete SVG document with its theme; slides that share it share this very string
 * @param groundKey equal for two slides exactly when their grounds are
 * @param pictures the office's own, in the order of the layout; some under the boxes, some on them
 * @param boxes flat areas over the ground and under the words
 * @param texts every line, in the order of the layout
 */
public record Slide(
        int width,
        int height,
        String ground,
        String groundKey,
        List<SetPicture> pictures,
        List<SetBox> boxes,
        List<SetText> texts) {
    /** The whole picture as one SVG document that needs no fonts: letters are outlines, each line tells its text. */
    public String svg() {
        return SlideSvg.of(this);
    }
}
