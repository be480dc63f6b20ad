package vn.phong.playout;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import vn.phong.layout.SetText;
import vn.phong.layout.Slide;

/** The words of a picture as people read them; a table row by row and from left to right, its headings first. */
final class ReadingOrder {
    private static final String HEADING = "heading";
    private static final String CELL = "cell";
    private static final Set<String> TABLE = Set.of(HEADING, CELL);

    private ReadingOrder() {}

    /** @param slide whose lines lie in the order in which the layout set them */
    static List<Artist.Words> of(Slide slide) {
        AffineTransform wall = AffineTransform.getScaleInstance(1.0 / slide.width(), 1.0 / slide.height());
        List<Room> rooms = rooms(slide.texts(), wall);
        List<Room> table =
                rooms.stream().filter(room -> TABLE.contains(room.slot())).toList();
        List<Artist.Words> words = new ArrayList<>();
        for (Room room : rooms) {
            if (!table.contains(room)) {
                words.add(room.words(0));
            } else if (room.equals(table.get(0))) {
                words.addAll(rowByRow(table));
            }
        }
        return List.copyOf(words);
    }

    /** Lines of one slot in one box go on; each row of a list has a box of its own. */
    private static List<Room> rooms(List<SetText> texts, AffineTransform wall) {
        List<Room> rooms = new ArrayList<>();
        for (SetText line : texts) {
            Room last = rooms.isEmpty() ? null : rooms.get(rooms.size() - 1);
            Rectangle2D ink = wall.createTransformedShape(line.ink()).getBounds2D();
            if (last != null && last.slot().equals(line.slot()) && last.box().equals(line.box())) {
                rooms.set(rooms.size() - 1, last.and(line.text(), ink));
            } else {
                rooms.add(new Room(line.slot(), line.text(), line.box(), ink));
            }
        }
        return rooms;
    }

    private static List<Artist.Words> rowByRow(List<Room> table) {
        List<Artist.Words> words = new ArrayList<>();
        sorted(table, HEADING, Comparator.comparingDouble(Room::left)).forEach(room -> words.add(room.words(0)));
        List<Room> cells = sorted(table, CELL, Comparator.comparingDouble(Room::middle));
        int row = 0;
        int begun = 0;
        for (int i = 0; i < cells.size(); i++) {
            Room next = i + 1 < cells.size() ? cells.get(i + 1) : null;
            if (next == null || next.isBelow(cells.get(i))) {
                row++;
                for (Room room : sorted(cells.subList(begun, i + 1), CELL, Comparator.comparingDouble(Room::left))) {
                    words.add(room.words(row));
                }
                begun = i + 1;
            }
        }
        return words;
    }

    private static List<Room> sorted(List<Room> rooms, String slot, Comparator<Room> order) {
        return rooms.stream()
                .filter(room -> room.slot().equals(slot))
                .sorted(order)
                .toList();
    }

    private record Room(String slot, String text, Rectangle2D box, Rectangle2D ink) {
        Room and(String more, Rectangle2D moreInk) {
            return new Room(slot, text + " " + more, box, ink.createUnion(moreInk));
        }

        double left() {
            return box.getMinX();
        }

        double middle() {
            return box.getCenterY();
        }

        boolean isBelow(Room other) {
            return middle() - other.middle() > other.box().getHeight() / 2;
        }

        Artist.Words words(int row) {
            return new Artist.Words(slot, text, row, ink);
        }
    }
}
