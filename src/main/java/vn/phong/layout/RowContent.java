package vn.phong.layout;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.phong.event.Cue;

/**
 * What the rows of a list show.
 *
 * @param parts stacks side by side; those of groups' headings last
 * @param pictures those that some entry has
 * @param copies every entry's words for them, in order
 * @param headings the columns' headings; empty when there are none
 * @param headingWords their words
 */
record RowContent(
        List<Stack> parts, List<PictureBox> pictures, List<Words> copies, List<Stack> headings, Words headingWords) {
    /** How many lines the widest column of a table may wrap into. */
    private static final int CELL_LINES_MAX = 3;

    /** The ways the rows can be set: one for free rows, one for each number of lines in a table's widest column. */
    static List<RowContent> of(Rows rows, List<Entries.Entry> all, Cue cue, CueText fields, SlotText text) {
        return rows.table().isPresent()
                ? tables(rows.table().get(), all, cue, text)
                : List.of(free(rows, rows.row().parts(), all, fields, text));
    }

    /** The way for a narrow wall; empty when the layout has none. */
    static List<RowContent> narrow(Rows rows, List<Entries.Entry> all, CueText fields, SlotText text) {
        return rows.narrow().isEmpty() ? List.of() : List.of(free(rows, rows.narrow(), all, fields, text));
    }

    private static RowContent free(Rows rows, List<Stack> row, List<Entries.Entry> all, CueText fields, SlotText text) {
        List<Stack> heading =
                rows.groups().map(groups -> groups.heading().parts()).orElse(List.of());
        List<Words> copies = new ArrayList<>();
        for (Entries.Entry entry : all) {
            Stream<Slot> slots = (entry.isHeading() ? heading : row).stream().flatMap(Stack::slots);
            copies.add(text.words(slots, field -> fields.of(entry, field)));
        }
        List<PictureBox> pictures = rows.row().pictures().stream()
                .filter(picture -> all.stream().anyMatch(entry -> Pictures.named(entry.fields(), picture)))
                .toList();
        List<Stack> parts =
                new ArrayList<>(RowParts.present(besides(row, rows.row().pictures(), pictures), copies));
        parts.addAll(RowParts.present(heading, copies));
        return new RowContent(parts, pictures, copies, List.of(), Words.NONE);
    }

    /** The parts, wider where a picture that no entry has leaves them its room. */
    private static List<Stack> besides(List<Stack> row, List<PictureBox> all, List<PictureBox> pictures) {
        Map<String, Box> absent = new HashMap<>();
        all.forEach(picture -> absent.put(picture.field(), picture.box()));
        pictures.forEach(picture -> absent.remove(picture.field()));
        return row.stream()
                .map(part -> part.at(part.presence().placed(part.box(), absent, 0)))
                .toList();
    }

    private static List<RowContent> tables(Rows.Table table, List<Entries.Entry> all, Cue cue, SlotText text) {
        List<String> headings = cue.fields().texts(table.columns());
        List<List<String>> cells = all.stream().map(Entries.Entry::cells).toList();
        checkCells(text.told(), headings, cells);
        List<RowContent> contents = new ArrayList<>();
        for (int lines = 1; lines <= CELL_LINES_MAX; lines++) {
            TableColumns columns = TableColumns.of(table, new TableColumns.Texts(headings, cells), lines, text);
            List<Words> copies = new ArrayList<>();
            for (Entries.Entry entry : all) {
                copies.add(text.words(columns.cells(), entry.cells()));
            }
            contents.add(
                    headings.isEmpty()
                            ? new RowContent(columns.cells(), List.of(), copies, List.of(), Words.NONE)
                            : new RowContent(
                                    columns.cells(),
                                    List.of(),
                                    copies,
                                    columns.headings(),
                                    text.words(columns.headings(), headings)));
        }
        return contents;
    }

    private static void checkCells(Told told, List<String> headings, List<List<String>> cells) {
        int columns = headings.isEmpty() ? cells.get(0).size() : headings.size();
        for (int i = 0; i < cells.size(); i++) {
            int found = cells.get(i).size();
            if (found != columns || columns == 0) {
                throw told.refusal(
                        ": dòng " + (i + 1) + " có " + found + " ô, bảng có " + columns + " cột; hãy cho bằng nhau.",
                        ": row " + (i + 1) + " has " + found + " cells and the table " + columns
                                + " columns; make them equal.");
            }
        }
    }

    /** The same rows without any wrapping but at manual breaks. */
    RowContent unwrapped() {
        return saying(Words::unwrapped);
    }

    /**
     * The same rows broken only where no more is torn than must be.
     *
     * @param room one of them, in pixels
     */
    RowContent untorn(Rectangle2D room) {
        Map<Slot, Double> widths = new HashMap<>();
        for (Stack part : parts) {
            Rectangle2D box = part.box().in(room);
            part.slots().forEach(slot -> widths.put(slot, slot.box().in(box).getWidth()));
        }
        return saying(words -> words.untorn(widths));
    }

    private RowContent saying(UnaryOperator<Words> change) {
        List<Words> changed = copies.stream().map(change).toList();
        RowContent broken = new RowContent(parts, pictures, changed, headings, headingWords);
        return isBrokenAs(broken) ? this : broken;
    }

    /** Whether no line ends otherwise; nobody need look into words that are the very same. */
    @SuppressWarnings("ReferenceEquality")
    boolean isBrokenAs(RowContent other) {
        return IntStream.range(0, copies.size()).allMatch(i -> copies.get(i) == other.copies.get(i));
    }

    /** The same rows under other headings. */
    RowContent saying(Words others) {
        return new RowContent(parts, pictures, copies, headings, others);
    }

    /** Rows of their own height bring their air themselves. */
    RowContent fullHeight() {
        return new RowContent(parts.stream().map(Stack::fullHeight).toList(), pictures, copies, headings, headingWords);
    }
}
