package vn.phong.layout;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the rows of a page stand: in columns, filled one after the other.
 *
 * @param room the box of one row of even height; its place does not matter
 * @param region all that the rows and their headings have
 * @param lines rows in a column
 * @param headHeight height of the headings above each column
 * @param air added to rows of their own height
 * @param align where rows stand that do not fill the region
 */
record RowGrid(
        Rectangle2D room,
        Rectangle2D region,
        int lines,
        double headHeight,
        double air,
        Align align,
        double wallHeight) {
    /** Room between columns of rows, in percent of the region's width. */
    private static final double GUTTER = 2.5;

    /** Rows of their own height share what is left over, up to this much of their air each. */
    private static final double SPREAD_MAX = 1.2;

    static RowGrid of(Rows rows, Rectangle2D wall, int flow, int perPage) {
        Rectangle2D region = rows.box().in(wall);
        int lines = (perPage + flow - 1) / flow;
        double columnWidth = region.getWidth() * (1 - (flow - 1) * GUTTER / 100) / flow;
        double head = rows.table()
                .map(table -> region.getHeight() * table.head().height() / 100)
                .orElse(0.0);
        double rowHeight = Math.min((region.getHeight() - head) / lines, wall.getHeight() * rows.rowMax() / 100);
        Rectangle2D room = new Rectangle2D.Double(0, 0, columnWidth, rowHeight);
        return new RowGrid(
                room, region, lines, head, wall.getHeight() * rows.air() / 100, rows.align(), wall.getHeight());
    }

    /** The same rows as high as the region lets them be, less their air. */
    RowGrid filled() {
        double height = (region.getHeight() - headHeight) / lines - air;
        Rectangle2D filled = new Rectangle2D.Double(0, 0, room.getWidth(), height);
        return new RowGrid(filled, region, lines, headHeight, air, align, wallHeight);
    }

    /** Which line of its column an entry of the page stands on, from 0. */
    int line(int index) {
        return index % lines;
    }

    /** Rows of one height; a short last page stands where a full one does. */
    List<Rectangle2D> even(int count) {
        List<Rectangle2D> places = new ArrayList<>();
        double top = top(room.getHeight() * lines);
        for (int i = 0; i < count; i++) {
            places.add(place(i, top + line(i) * room.getHeight(), room.getHeight()));
        }
        return places;
    }

    /** @param heights what the words of each row need */
    boolean fits(List<Double> heights) {
        return tallest(heights) <= region.getHeight() - headHeight;
    }

    /** Rows of the height they need. */
    List<Rectangle2D> flowing(List<Double> heights) {
        double spare = region.getHeight() - headHeight - tallest(heights);
        double extra = air + Math.min(spare / lines, air * SPREAD_MAX);
        double top =
                top(tallest(heights) + Math.min(spare / lines, air * SPREAD_MAX) * Math.min(lines, heights.size()));
        List<Rectangle2D> places = new ArrayList<>();
        double y = top;
        for (int i = 0; i < heights.size(); i++) {
            y = line(i) == 0 ? top : y;
            places.add(place(i, y, heights.get(i) + extra));
            y += heights.get(i) + extra;
        }
        return places;
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

    private double tallest(List<Double> heights) {
        double tallest = 0;
        double height = 0;
        for (int i = 0; i < heights.size(); i++) {
            height = (line(i) == 0 ? 0 : height) + heights.get(i) + air;
            tallest = Math.max(tallest, height);
        }
        return tallest;
    }

    private double top(double used) {
        double spare = Math.max(0, region.getHeight() - headHeight - used);
        return region.getY() + headHeight + align.offset(spare);
    }

    private Rectangle2D place(int index, double y, double height) {
        int column = index / lines;
        double x = region.getX() + column * (room.getWidth() + region.getWidth() * GUTTER / 100);
        return new Rectangle2D.Double(x, y, room.getWidth(), height);
    }
}
