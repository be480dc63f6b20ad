package vn.phong.layout;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A region that repeats one row for every entry of a list, page by page; every row of every page has one size.
 *
 * @param box its place
 * @param list the field with the entries; {@link #AGENDA} for the event's own programme
 * @param perPage entries on a page unless the cue says otherwise
 * @param flowMax columns the rows may flow into where the wall is wide
 * @param rowMax the most a row may be high, in percent of the wall's height
 * @param air room above and below the words of a row of its own height, together, in percent of the wall's height
 * @param align where the rows stand when they do not fill the region
 * @param required whether a cue without entries is refused
 * @param presence whether it is there, and how its box gives way
 * @param atMost the slot of a stack above or below the list that no words of a row may outgrow
 * @param row what one row shows
 * @param narrow how its words stand on a narrow wall; empty when they always stand as in the row
 * @param table the columns, when the list is a table
 * @param groups what stands over the entries of each group, when the list is one of groups
 */
record Rows(
        Box box,
        String list,
        int perPage,
        int flowMax,
        double rowMax,
        double air,
        Align align,
        boolean required,
        Presence presence,
        Optional<Slot.AtMost> atMost,
        Row row,
        List<Stack> narrow,
        Optional<Table> table,
        Optional<Groups> groups) {
    static final String AGENDA = "@agenda";

    /**
     * @param bands flat areas behind the words
     * @param pictures on the bands, under the words
     * @param parts stacks side by side, in percentages of the row
     */
    record Row(List<Band> bands, List<PictureBox> pictures, List<Stack> parts) {
        Stream<Slot> slots() {
            return parts.stream().flatMap(Stack::slots);
        }
    }

    /** @param when behind which rows it stands */
    record Band(Box box, String classes, When when) {
        /**
         * Its place behind a row; a line is no thinner than cameras keep, and stays within the row.
         *
         * @param lowest height of the lowest row about it, in pixels: all leave the same gaps as that one
         */
        Rectangle2D in(Rectangle2D row, double lowest) {
            double top = edge(row, lowest, box.y());
            double bottom = edge(row, lowest, box.y() + box.height());
            double left = row.getX() + row.getWidth() * box.x() / 100;
            double width = Math.max(Rule.PX_MIN, row.getWidth() * box.width() / 100);
            double height = Math.max(Rule.PX_MIN, bottom - top);
            double x = Math.min(left, row.getMaxX() - width);
            double y = Math.min(top, row.getMaxY() - height);
            return new Rectangle2D.Double(x, y, width, height);
        }

        /** What is in the upper half of a row keeps its distance from the top, what is below from the bottom. */
        private static double edge(Rectangle2D row, double lowest, double percent) {
            return percent < 50 ? row.getY() + lowest * percent / 100 : row.getMaxY() - lowest * (100 - percent) / 100;
        }
    }

    enum When {
        ALWAYS,
        ODD,
        EVEN,
        CURRENT,
        TOP
    }

    /**
     * @param entries the field of a group that holds its entries
     * @param heading what a group's heading shows
     */
    record Groups(String entries, Row heading) {}

    /**
     * @param columns the field with the columns' headings
     * @param head the box of the headings' line, in percentages of the region; the rows have what is below
     * @param bands behind the headings
     * @param heading how a heading is set
     * @param cell how a cell is set
     */
    record Table(String columns, Box head, List<Band> bands, Slot heading, Slot cell) {}

    Rows at(Box changed) {
        return new Rows(
                changed, list, perPage, flowMax, rowMax, air, align, required, presence, atMost, row, narrow, table,
                groups);
    }

    /** The same list where no entry is a heading. */
    Rows withoutGroups() {
        return new Rows(
                box,
                list,
                perPage,
                flowMax,
                rowMax,
                air,
                align,
                required,
                presence,
                atMost,
                row,
                narrow,
                table,
                Optional.empty());
    }

    Stream<Slot> slots() {
        Stream<Slot> ofTable = table.stream().flatMap(columns -> Stream.of(columns.heading(), columns.cell()));
        Stream<Slot> ofGroups = groups.stream().flatMap(group -> group.heading().slots());
        return Stream.of(row.slots(), ofTable, ofGroups).flatMap(slots -> slots);
    }

    boolean ofAgenda() {
        return list.equals(AGENDA);
    }
}
