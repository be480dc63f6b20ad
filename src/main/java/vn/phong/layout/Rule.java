package vn.phong.layout;

/**
 * A line between two blocks of a stack, which moves with them and leaves with them.
 *
 * @param classes its theme classes
 * @param align where it stands across the stack
 * @param width percent of the stack's width
 * @param height percent of the wall's height; never thinner than {@link #PX_MIN}
 * @param gap see {@link StackItem}
 */
record Rule(String classes, Align align, double width, double height, double gap) implements StackItem {
    /** Cameras lose thinner lines. */
    static final double PX_MIN = 4;

    double heightPx(double wallHeight) {
        return Math.max(PX_MIN, wallHeight * height / 100);
    }
}
