package vn.phong.plan;

import java.util.List;
import java.util.Set;

/**
 * One line of a plan as a reader understood its marks. A physical line that holds several paragraphs gives several of
 * these with one number.
 *
 * @param number of the physical line (or paragraph, or row) in the source, from 1
 * @param text NFC, without the source's marks; emphasis is kept as {@code *…*}
 * @param cells the cells when it is a row of a table, at least two; else empty. The paragraphs of one cell are parted
 *     by line feeds
 * @param continued the columns whose cell is merged with the one above it and repeats what that says
 */
public record PlanLine(int number, String text, List<String> cells, Set<Integer> continued) {
    public PlanLine {
        cells = List.copyOf(cells);
        continued = Set.copyOf(continued);
    }

    public PlanLine(int number, String text, List<String> cells) {
        this(number, text, cells, Set.of());
    }

    public boolean isRow() {
        return !cells.isEmpty();
    }

    /** Nothing to read: no letter and no digit. */
    public boolean isBlank() {
        return text.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    /** The text without emphasis marks. */
    public String plain() {
        return text.replace("*", "").strip();
    }
}
