package vn.phong.layout;

/**
 * How far what stands side by side reaches from its common middle, so that neighbours of one row keep one height
 * however high their marks are.
 *
 * @param up from the middle to the highest ink, in pixels
 * @param down from the middle to the lowest ink, in pixels
 */
record Level(double up, double down) {
    static final Level NONE = new Level(0, 0);

    Level with(Level other) {
        return new Level(Math.max(up, other.up), Math.max(down, other.down));
    }

    double height() {
        return up + down;
    }

    /** What shares a middle: parts of a row that stand at one height, each in the middle of its box. */
    record Place(double y, double height) {
        static Place of(Stack part) {
            return new Place(part.box().y(), part.box().height());
        }
    }

    static boolean isShared(Stack part) {
        return part.align() == Align.MIDDLE;
    }
}
