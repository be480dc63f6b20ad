package vn.phong.layout;

import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;

/** Writes a slide's words into its ground. */
final class SlideSvg {
    private static final String END = "</svg>";
    private static final double THOUSAND = 1000;

    private final StringBuilder out;

    private SlideSvg(StringBuilder out) {
        this.out = out;
    }

    static String of(Slide slide) {
        String ground = slide.ground();
        SlideSvg svg = new SlideSvg(new StringBuilder(ground.substring(0, ground.lastIndexOf(END))));
        slide.boxes().forEach(svg::box);
        slide.texts().forEach(svg::text);
        return svg.out.append(END).append('\n').toString();
    }

    private void box(SetBox set) {
        Rectangle2D box = set.box();
        out.append("<rect class=\"").append(escaped(set.classes())).append("\" x=\"");
        number(box.getX());
        out.append("\" y=\"");
        number(box.getY());
        out.append("\" width=\"");
        number(box.getWidth());
        out.append("\" height=\"");
        number(box.getHeight());
        out.append("\"/>\n");
    }

    private void text(SetText text) {
        out.append("<g data-slot=\"").append(escaped(text.slot())).append("\">\n");
        for (PlacedRun run : text.runs()) {
            out.append("<path class=\"").append(escaped(text.classes(run)));
            out.append("\" role=\"img\" aria-label=\"")
                    .append(escaped(run.run().text()))
                    .append("\" d=\"");
            path(run.run().outline().getPathIterator(run.transform()));
            out.append("\"/>\n");
        }
        out.append("</g>\n");
    }

    private void path(PathIterator path) {
        double[] points = new double[6];
        for (; !path.isDone(); path.next()) {
            switch (path.currentSegment(points)) {
                case PathIterator.SEG_MOVETO -> segment('M', points, 2);
                case PathIterator.SEG_LINETO -> segment('L', points, 2);
                case PathIterator.SEG_QUADTO -> segment('Q', points, 4);
                case PathIterator.SEG_CUBICTO -> segment('C', points, 6);
                default -> out.append('Z');
            }
        }
    }

    private void segment(char command, double[] points, int count) {
        out.append(command);
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                out.append(' ');
            }
            number(points[i]);
        }
    }

    /** Thousandths of a pixel: the same in every locale, and far finer than any difference on a wall. */
    private void number(double value) {
        long thousandths = Math.round(value * THOUSAND);
        if (thousandths % 1000 == 0) {
            out.append(thousandths / 1000);
        } else {
            out.append(thousandths / THOUSAND);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
