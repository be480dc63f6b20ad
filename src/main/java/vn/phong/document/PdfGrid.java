package vn.phong.document;

import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A ruled table on a page.
 *
 * @param xs the rules between its columns, outer ones too, from left to right
 * @param ys the rules between its rows, outer ones too, from top to bottom
 * @param horizontals the rules across, to tell which cells go over several rows
 * @param verticals the rules down, to tell which cells go over several columns
 */
record PdfGrid(List<Double> xs, List<Double> ys, List<Line2D> horizontals, List<Line2D> verticals) {
    private static final double NEAR = 3;

    /** The smallest ruled table around a line of text; null when none is. */
    static PdfGrid around(PdfLine line, List<Line2D> verticals, List<Line2D> horizontals) {
        double middle = line.y() - line.height() * 0.3;
        double top = middle;
        double bottom = middle;
        Set<Line2D> taken = new HashSet<>();
        boolean grows = true;
        while (grows) {
            grows = false;
            for (Line2D each : verticals) {
                double from = Math.min(each.getY1(), each.getY2());
                double to = Math.max(each.getY1(), each.getY2());
                if (!taken.contains(each) && from < bottom + NEAR && to > top - NEAR) {
                    taken.add(each);
                    top = Math.min(top, from);
                    bottom = Math.max(bottom, to);
                    grows = true;
                }
            }
        }
        List<Double> xs = distinct(taken.stream().map(Line2D::getX1).toList());
        double upper = top;
        double lower = bottom;
        List<Line2D> across = horizontals.stream()
                .filter(each -> each.getY1() > upper - NEAR && each.getY1() < lower + NEAR)
                .toList();
        List<Double> ys = distinct(across.stream().map(Line2D::getY1).toList());
        return xs.size() < 2 || ys.size() < 2 ? null : new PdfGrid(xs, ys, across, List.copyOf(taken));
    }

    private static List<Double> distinct(List<Double> places) {
        List<Double> distinct = new ArrayList<>();
        for (double place : new TreeSet<>(places)) {
            if (distinct.isEmpty() || place - distinct.get(distinct.size() - 1) > NEAR) {
                distinct.add(place);
            }
        }
        return distinct;
    }

    int columnCount() {
        return xs.size() - 1;
    }

    boolean covers(PdfLine line) {
        double middle = line.y() - line.height() * 0.3;
        return middle > ys.get(0) - NEAR && middle < ys.get(ys.size() - 1) + NEAR;
    }

    void emit(List<PdfLine> lines, Gathered gathered) {
        int rows = ys.size() - 1;
        String[][] cells = new String[rows][columnCount()];
        for (PdfLine line : lines) {
            int row = index(ys, line.y() - line.height() * 0.3);
            for (int column = 0; column < columnCount(); column++) {
                String text = isParted(row, column) ? text(line, row, column) : "";
                int top = top(row, column);
                if (!text.isEmpty()) {
                    cells[top][column] = cells[top][column] == null ? text : cells[top][column] + "\n" + text;
                }
            }
        }
        for (int row = 0; row < rows; row++) {
            emit(cells, row, gathered);
        }
    }

    private void emit(String[][] cells, int row, Gathered gathered) {
        List<String> told = new ArrayList<>();
        Set<Integer> continued = new HashSet<>();
        for (int column = 0; column < columnCount(); column++) {
            int top = top(row, column);
            String text = cells[top][column];
            told.add(text == null ? "" : unwrapped(text));
            if (top < row && text != null) {
                continued.add(column);
            }
        }
        if (told.stream().anyMatch(text -> !text.isBlank())) {
            gathered.texts(told, continued);
        }
    }

    /** Lines that a cell's width broke, put together; a line with a mark of its own begins anew. */
    private static String unwrapped(String text) {
        return text.replaceAll("\\n(?![-–+•*❖]\\s|\\d{1,2}[.)]\\s)", " ");
    }

    private String text(PdfLine line, int row, int column) {
        int next = column + 1;
        while (next < columnCount() && !isParted(row, next)) {
            next++;
        }
        double from = column == 0 ? Double.NEGATIVE_INFINITY : xs.get(column);
        double to = next == columnCount() ? Double.POSITIVE_INFINITY : xs.get(next);
        List<PdfLine.Glyph> inside = line.glyphs().stream()
                .filter(glyph -> {
                    double middle = (glyph.x() + glyph.end()) / 2;
                    return middle >= from && middle < to;
                })
                .toList();
        return PdfLine.text(inside, line.height()).strip();
    }

    /** The first row of the cell, going up where no rule parts it from the row above. */
    private int top(int row, int column) {
        int top = row;
        while (top > 0 && !isRuled(ys.get(top), column)) {
            top--;
        }
        return top;
    }

    /** Whether a rule stands left of a column in this row: else its cell begins further left. */
    private boolean isParted(int row, int column) {
        double x = xs.get(column);
        double middle = (ys.get(row) + ys.get(row + 1)) / 2;
        return column == 0
                || verticals.stream()
                        .anyMatch(each -> Math.abs(each.getX1() - x) <= NEAR
                                && Math.min(each.getY1(), each.getY2()) <= middle
                                && Math.max(each.getY1(), each.getY2()) >= middle);
    }

    private boolean isRuled(double y, int column) {
        double middle = (xs.get(column) + xs.get(column + 1)) / 2;
        return horizontals.stream()
                .anyMatch(each -> Math.abs(each.getY1() - y) <= NEAR
                        && Math.min(each.getX1(), each.getX2()) <= middle
                        && Math.max(each.getX1(), each.getX2()) >= middle);
    }

    private static int index(List<Double> places, double value) {
        for (int index = places.size() - 2; index > 0; index--) {
            if (value >= places.get(index)) {
                return index;
            }
        }
        return 0;
    }
}
