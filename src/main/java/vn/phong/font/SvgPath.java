package vn.phong.font;

import java.awt.geom.PathIterator;

/** Writes outlines as the data of an SVG path. */
public final class SvgPath {
    private static final double THOUSAND = 1000;

    private SvgPath() {}

    /** Adds what {@code d} says of an outline. */
    public static void append(StringBuilder out, PathIterator path) {
        double[] points = new double[6];
        for (; !path.isDone(); path.next()) {
            switch (path.currentSegment(points)) {
                case PathIterator.SEG_MOVETO -> segment(out, 'M', points, 2);
                case PathIterator.SEG_LINETO -> segment(out, 'L', points, 2);
                case PathIterator.SEG_QUADTO -> segment(out, 'Q', points, 4);
                case PathIterator.SEG_CUBICTO -> segment(out, 'C', points, 6);
                default -> out.append('Z');
            }
        }
    }

    private static void segment(StringBuilder out, char command, double[] points, int count) {
        out.append(command);
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                out.append(' ');
            }
            append(out, points[i]);
        }
    }

    /** Thousandths of a pixel: the same in every locale, and far finer than any difference on a wall. */
    public static void append(StringBuilder out, double value) {
        long thousandths = Math.round(value * THOUSAND);
        if (thousandths % 1000 == 0) {
            out.append(thousandths / 1000);
        } else {
            out.append(thousandths / THOUSAND);
        }
    }
}
