package vn.phong.layout;

import java.util.List;
import java.util.function.Predicate;

/**
 * One picture of a whole wall, set and ready to draw.
 *
 * @param width pixels across
 * @param height pixels down
 * @param parts apart from each other; what lies outside them all is black
 */
public record Slide(int width, int height, List<SetPart> parts) {
    /** The pictures of all parts. */
    public List<SetPicture> pictures() {
        return parts.stream().flatMap(part -> part.pictures().stream()).toList();
    }

    /** The flat areas of all parts. */
    public List<SetBox> boxes() {
        return parts.stream().flatMap(part -> part.boxes().stream()).toList();
    }

    /** Every line of all parts. */
    public List<SetText> texts() {
        return parts.stream().flatMap(part -> part.texts().stream()).toList();
    }

    /** The same picture without some of its lines. */
    public Slide without(Predicate<SetText> left) {
        return new Slide(
                width, height, parts.stream().map(part -> part.without(left)).toList());
    }

    /** The whole picture as one SVG document that needs no fonts: letters are outlines, each line tells its text. */
    public String svg() {
        return SlideSvg.of(this);
    }
}
