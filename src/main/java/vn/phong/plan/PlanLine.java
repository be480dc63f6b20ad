package vn.phong.plan;

import java.util.List;

/**
 * One line of a plan as a reader understood its marks. A physical line that holds several paragraphs gives several of
 * these with one number.
 *
 * @param number of the physical line (or paragraph) in the source, from 1
 * @param text NFC, without the source's marks; emphasis is kept as {@code *…*}
 * @param cells the cells when it is a row of a table, at least two; else empty
 */
public record PlanLine(int number, String text, List<String> cells) {
    public PlanLine {
        cells = List.copyOf(cells);
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
