package vn.phong.layout;

import java.awt.Rectangle;
import java.util.List;
import java.util.function.Predicate;

/**
 * One part of a wall, set: a ground and what stands on it, all in pixels of the wall.
 *
 * @param area where it is
 * @param ground the ground as a complete SVG document of the part's size, with its theme; parts that share it share
 *     this very string
 * @param groundKey equal for two parts exactly when their grounds are
 * @param pictures the office's own, in the order of the layout; some under the boxes, some on them
 * @param boxes flat areas over the ground and under the words
 * @param texts every line, in the order of the layout
 */
public record SetPart(
        Rectangle area,
        String ground,
        String groundKey,
        List<SetPicture> pictures,
        List<SetBox> boxes,
        List<SetText> texts) {
    /** The same without some of its lines. */
    SetPart without(Predicate<SetText> left) {
        List<SetText> rest = texts.stream().filter(left.negate()).toList();
        return new SetPart(area, ground, groundKey, pictures, boxes, rest);
    }
}
