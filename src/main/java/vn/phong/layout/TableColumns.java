package vn.phong.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The columns of a table, as wide as their words ask for. */
final class TableColumns {
    /** Air beside the words of a cell, both sides together, in ems. */
    private static final double PADDING_EM = 0.96;

    /** Columns whose texts are all this short are centred; the others start at their left edge. */
    private static final int CENTRED_CHARACTERS_MAX = 12;

    private final List<Slot> cells;
    private final List<Slot> headings;

    private TableColumns(List<Slot> cells, List<Slot> headings) {
        this.cells = cells;
        this.headings = headings;
    }

    /** The texts of a table: every row has as many cells as there are columns. */
    record Texts(List<String> headings, List<List<String>> rows) {}

    /** @param lines how many lines the widest column may wrap into */
    static TableColumns of(Rows.Table table, Texts texts, int lines, SlotText text) {
        double[] widths = new double[texts.rows().get(0).size()];
        int widest = 0;
        for (int column = 0; column < widths.length; column++) {
            widths[column] = cellsWidth(table, texts, column, 1, text);
            widest = widths[column] > widths[widest] ? column : widest;
        }
        widths[widest] = cellsWidth(table, texts, widest, lines, text);
        double total = 0;
        for (int column = 0; column < widths.length; column++) {
            double heading = headingWidth(table, texts, column, text);
            widths[column] = Math.max(widths[column], heading) + PADDING_EM;
            total += widths[column];
        }
        return placed(table, texts, widths, total);
    }

    private static TableColumns placed(Rows.Table table, Texts texts, double[] widths, double total) {
        List<Slot> cells = new ArrayList<>();
        List<Slot> headings = new ArrayList<>();
        Box all = table.cell().box();
        double x = all.x();
        for (int column = 0; column < widths.length; column++) {
            double width = all.width() * widths[column] / total;
            double padding = all.width() * PADDING_EM / total;
            Box box = all.across(x + padding / 2, width - padding);
            Align align = centred(texts, column) ? Align.MIDDLE : Align.START;
            cells.add(table.cell().across(box).with(table.cell().type().with(align)));
            headings.add(table.heading().across(box).with(table.heading().type().with(align)));
            x += width;
        }
        return new TableColumns(List.copyOf(cells), List.copyOf(headings));
    }

    private static double cellsWidth(Rows.Table table, Texts texts, int column, int lines, SlotText text) {
        double width = 0;
        for (List<String> row : texts.rows()) {
            width = Math.max(width, width(table.cell(), row.get(column), lines, text));
        }
        return width;
    }

    private static double headingWidth(Rows.Table table, Texts texts, int column, SlotText text) {
        return texts.headings().isEmpty()
                ? 0
                : width(
                        table.heading(),
                        texts.headings().get(column),
                        table.heading().linesMax(),
                        text);
    }

    private static double width(Slot slot, String rich, int lines, SlotText text) {
        if (rich.isBlank()) {
            return 0;
        }
        List<Broken> candidates = text.paragraph(slot, rich).candidates();
        return candidates.get(Math.min(lines, candidates.size()) - 1).width();
    }

    private static boolean centred(Texts texts, int column) {
        return texts.rows().stream().allMatch(row -> row.get(column).length() <= CENTRED_CHARACTERS_MAX);
    }

    List<Stack> cells() {
        return stacks(cells);
    }

    List<Stack> headings() {
        return stacks(headings);
    }

    private static List<Stack> stacks(List<Slot> slots) {
        return slots.stream()
                .map(slot -> new Stack(
                        slot.box().across(0, 100), Align.MIDDLE, 1, Optional.empty(), 0, Presence.USUAL, List.of(slot)))
                .toList();
    }
}
