package vn.phong.layout;

import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
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
        slide.pictures().stream().filter(picture -> !picture.aboveBoxes()).forEach(svg::picture);
        slide.boxes().forEach(svg::box);
        slide.pictures().stream().filter(SetPicture::aboveBoxes).forEach(svg::picture);
        slide.texts().forEach(svg::text);
        return svg.out.append(END).append('\n').toString();
    }

    private void box(SetBox set) {
        out.append("<rect class=\"").append(escaped(set.classes())).append('"');
        place(set.box());
        out.append("/>\n");
    }

    private void place(Rectangle2D box) {
        out.append(" x=\"");
        number(box.getX());
        out.append("\" y=\"");
        number(box.getY());
        out.append("\" width=\"");
        number(box.getWidth());
        out.append("\" height=\"");
        number(box.getHeight());
        out.append('"');
    }

    /**
     * The picture in a square of side 1, turned upright, then made as large as it is fitted and cut to what is seen.
     */
    private void picture(SetPicture set) {
        Rectangle visible = set.visible();
        AffineTransform place = new AffineTransform();
        place.translate(set.fitted().x - visible.x, set.fitted().y - visible.y);
        place.scale(set.fitted().width, set.fitted().height);
        place.concatenate(set.image().turn());
        double[] matrix = new double[6];
        place.getMatrix(matrix);
        out.append("<svg data-picture=\"").append(escaped(set.field())).append('"');
        place(visible);
        out.append("><image transform=\"matrix(");
        for (int i = 0; i < matrix.length; i++) {
            out.append(i == 0 ? "" : " ").append(matrix[i]);
        }
        out.append(")\" width=\"1\" height=\"1\" preserveAspectRatio=\"none\" image-rendering=\"optimizeQuality\"");
        out.append(" xmlns:xlink=\"http://www.w3.org/1999/xlink\" xlink:href=\"")
                .append(set.image().dataUri())
                .append("\"/>");
        if (set.shade() > 0) {
            out.append("<rect width=\"100%\" height=\"100%\" fill=\"#000\" fill-opacity=\"")
                    .append(set.shade())
                    .append("\"/>");
        }
        out.append("</svg>\n");
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
