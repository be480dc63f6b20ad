package vn.phong.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.phong.layout.SetText;
import vn.phong.layout.Slide;

/**
 * The words of one slot on a slide, judged by their smallest line.
 *
 * @param slot the slot's name, nearly always the field's
 * @param words the smallest line
 * @param capHeightPx height of its capitals in pixels
 * @param minor whether the hall can do without it: the footer that repeats the event's name
 */
public record Block(String slot, String words, double capHeightPx, Legibility legibility, boolean minor) {
    private static final String MINOR_CLASS = "footer";

    /**
     * The blocks of a slide in the order of the layout.
     *
     * @param pitchMm of the wall
     */
    public static List<Block> of(Slide slide, double pitchMm) {
        Map<String, SetText> smallest = new LinkedHashMap<>();
        for (SetText line : slide.texts()) {
            smallest.merge(line.slot(), line, (one, other) -> one.capHeight() <= other.capHeight() ? one : other);
        }
        List<Block> blocks = new ArrayList<>();
        smallest.forEach((slot, line) -> blocks.add(new Block(
                slot,
                line.text(),
                line.capHeight(),
                Legibility.of(line.capHeight(), pitchMm),
                Set.of(line.classes().split(" ")).contains(MINOR_CLASS))));
        return blocks;
    }

    /** The block that is read least far, of those that matter; empty for a picture without words. */
    public static Optional<Block> worst(List<Block> blocks) {
        return blocks.stream().filter(block -> !block.minor()).min(Comparator.comparingDouble(Block::capHeightPx));
    }
}
