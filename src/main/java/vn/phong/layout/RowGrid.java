package vn.phong.layout;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where the rows of a page stand: in columns, filled one after the other.
 *
 * @param room the box of one row of even height; its place does not matter
 * @param region all that the rows and their headings have
 * @param lines rows in a column
 * @param flow columns
 * @param headHeight height of the headings above each column
 * @param air added to rows of their own height
 * @param align where rows stand that do not fill the region
 */
record RowGrid(
        Rectangle2D room,
        Rectangle2D region,
        int lines,
        int flow,
        double headHeight,
        double air,
        Align align,
        double wallHeight) {
    /** Room between columns of rows, in percent of the region's width. */
    private static final double GUTTER = 2.5;

    /** Rows of their own height share what is left over, up to this much of their air each. */
    private static final double SPREAD_MAX = 1.2;

    /**
     * @param headMin the least height of the headings, in pixels, which a low wall may need more than their share for
     */
    static RowGrid of(Rows rows, Rectangle2D wall, int flow, int perPage, double headMin) {
        Rectangle2D region = rows.box().in(wall);
        boolean grouped = rows.groups().isPresent();
        int besideHeading = grouped ? flow - 1 : 0;
        int lines = Math.max(grouped ? 2 : 1, (perPage + besideHeading + flow - 1) / flow);
        double columnWidth = region.getWidth() * (1 - (flow - 1) * GUTTER / 100) / flow;
        double head = rows.table()
                .map(table -> region.getHeight() * table.head().height() / 100)
                .map(share -> Math.max(share, headMin))
                .orElse(0.0);
        double rowHeight = Math.min((region.getHeight() - head) / lines, wall.getHeight() * rows.rowMax() / 100);
        Rectangle2D room = new Rectangle2D.Double(0, 0, columnWidth, rowHeight);
        return new RowGrid(
                room, region, lines, flow, head, wall.getHeight() * rows.air() / 100, rows.align(), wall.getHeight());
    }

    /** The same rows as high as the region lets them be, less their air. */
    RowGrid filled() {
        double height = (region.getHeight() - headHeight) / lines - air;
        Rectangle2D filled = new Rectangle2D.Double(0, 0, room.getWidth(), height);
        return new RowGrid(filled, region, lines, flow, headHeight, air, align, wallHeight);
    }

    /** Rows of one height; a short last page stands where a full one does. */
    List<Rectangle2D> even(int count) {
        List<Rectangle2D> places = new ArrayList<>();
        double top = top(room.getHeight() * lines);
        for (int i = 0; i < count; i++) {
            places.add(place(i / lines, top + i % lines * room.getHeight(), room.getHeight()));
        }
        return places;
    }

    /** @param pages what the rows of each need */
    boolean fits(List<List<Needed>> pages) {
        return pages.stream().allMatch(rows -> tallest(rows, columns(rows)) <= region.getHeight() - headHeight);
    }

    /**
     * A row of the height it needs.
     *
     * @param height in pixels, without air
     * @param heading whether it is the heading of the rows after it
     */
    record Needed(double height, boolean heading) {}

    /**
     * How much of the region the fullest pages take.
     *
     * @param tallest of all columns, in pixels, with air
     * @param longest the most rows in a column, but no fewer than it has lines
     * @param rows the most on a page
     */
    record Fullest(double tallest, int longest, int rows) {}

    Fullest fullest(List<List<Needed>> pages) {
        Fullest fullest = new Fullest(0, lines, 0);
        for (List<Needed> page : pages) {
            int[] columns = columns(page);
            fullest = new Fullest(
                    Math.max(fullest.tallest(), tallest(page, columns)),
                    Math.max(fullest.longest(), longest(page, columns)),
                    Math.max(fullest.rows(), page.size()));
        }
        return fullest;
    }

    /**
     * Rows of the height they need; every page begins where a full one does, and one of as many but lower rows ends
     * where it does too, as far as they may be spread.
     */
    List<Rectangle2D> flowing(List<Needed> rows, Fullest fullest) {
        int[] columns = columns(rows);
        int full = Math.min(fullest.longest(), fullest.rows());
        double free = region.getHeight() - headHeight;
        double least = Math.min((free - fullest.tallest()) / fullest.longest(), air * SPREAD_MAX);
        double used = fullest.tallest() + least * full;
        double asFull = tallest(rows, columns) * full / longest(rows, columns);
        double spread = Math.max(least, Math.min((used - asFull) / full, air * SPREAD_MAX));
        double top = top(used);
        List<Rectangle2D> places = new ArrayList<>();
        double y = top;
        for (int i = 0; i < rows.size(); i++) {
            y = starts(columns, i) ? top + (continues(rows, i) ? rows.get(0).height() + air + spread : 0) : y;
            double height = rows.get(i).height() + air + spread;
            places.add(place(columns[i], y, height));
            y += height;
        }
        return places;
    }

    /** A column that goes on with a group begins beside the group's first row, not beside its heading. */
    private static boolean continues(List<Needed> rows, int first) {
        return first > 0 && rows.get(0).heading() && !rows.get(first).heading();
    }

    /**
     * Which column each row stands in: as many in each as there are lines, but a heading never ends one, and of two
     * columns the second begins with a heading where that makes neither longer by more than a row.
     */
    private int[] columns(List<Needed> rows) {
        int[] columns = new int[rows.size()];
        int second = secondColumn(rows);
        if (second > 0) {
            Arrays.fill(columns, second, columns.length, 1);
            return columns;
        }
        int column = 0;
        int line = 0;
        for (int i = 0; i < columns.length; i++) {
            boolean full = line >= lines
                    || line == lines - 1 && line > 0 && rows.get(i).heading();
            if (full && column < flow - 1) {
                column++;
                line = continues(rows, i) ? 1 : 0;
            }
            columns[i] = column;
            line++;
        }
        return columns;
    }

    /** The heading that halves the rows best; 0 when there are not two columns, or none does well enough. */
    private int secondColumn(List<Needed> rows) {
        if (flow != 2) {
            return 0;
        }
        int best = 0;
        int longest = (rows.size() + 1) / 2 + 2;
        for (int i = 1; i < rows.size(); i++) {
            int longer = Math.max(i, rows.size() - i);
            if (rows.get(i).heading() && longer < longest) {
                best = i;
                longest = longer;
            }
        }
        return best;
    }

    private static boolean starts(int[] columns, int index) {
        return index == 0 || columns[index] != columns[index - 1];
    }

    private static int longest(List<Needed> rows, int[] columns) {
        int longest = 0;
        int line = 0;
        for (int i = 0; i < columns.length; i++) {
            line = starts(columns, i) ? (continues(rows, i) ? 2 : 1) : line + 1;
            longest = Math.max(longest, line);
        }
        return longest;
    }

    /** The boxes of the headings above the columns that are in use. */
    List<Rectangle2D> heads(List<Rectangle2D> places) {
        List<Rectangle2D> heads = new ArrayList<>();
        for (int i = 0; i < places.size(); i += lines) {
            Rectangle2D first = places.get(i);
            heads.add(new Rectangle2D.Double(first.getX(), first.getY() - headHeight, first.getWidth(), headHeight));
        }
        return heads;
    }

    private double tallest(List<Needed> rows, int[] columns) {
        double tallest = 0;
        double height = 0;
        for (int i = 0; i < rows.size(); i++) {
            double above = continues(rows, i) ? rows.get(0).height() + air : 0;
            height = (starts(columns, i) ? above : height) + rows.get(i).height() + air;
            tallest = Math.max(tallest, height);
        }
        return tallest;
    }

    private double top(double used) {
        double spare = Math.max(0, region.getHeight() - headHeight - used);
        return region.getY() + headHeight + align.offset(spare);
    }

    private Rectangle2D place(int column, double y, double height) {
        double x = region.getX() + column * (room.getWidth() + region.getWidth() * GUTTER / 100);
        return new Rectangle2D.Double(x, y, room.getWidth(), height);
    }
}
