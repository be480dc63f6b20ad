package vn.phong.layout;

import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import vn.phong.font.SvgPath;

/** Writes a part's words into its ground, and the parts of a wall side by side. */
final class SlideSvg {
    private static final String END = "</svg>";

    private final StringBuilder out;

    private SlideSvg(StringBuilder out) {
        this.out = out;
    }

    static String of(Slide slide) {
        Rectangle whole = new Rectangle(slide.width(), slide.height());
        if (slide.parts().size() == 1 && slide.parts().get(0).area().equals(whole)) {
            return of(slide.parts().get(0));
        }
        SlideSvg svg = new SlideSvg(new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\""));
        svg.place(whole);
        svg.out.append("><rect width=\"100%\" height=\"100%\" fill=\"#000\"/>\n");
        slide.parts().forEach(svg::part);
        return svg.out.append(END).append('\n').toString();
    }

    private static String of(SetPart part) {
        String ground = part.ground();
        SlideSvg svg = new SlideSvg(new StringBuilder(ground.substring(0, ground.lastIndexOf(END))));
        boolean moved = part.area().x != 0 || part.area().y != 0;
        if (moved) {
            svg.out.append("<g transform=\"translate(").append(-part.area().x).append(' ');
            svg.out.append(-part.area().y).append(")\">\n");
        }
        part.pictures().stream().filter(picture -> !picture.aboveBoxes()).forEach(svg::picture);
        part.boxes().forEach(svg::box);
        part.pictures().stream().filter(SetPicture::aboveBoxes).forEach(svg::picture);
        part.texts().forEach(svg::text);
        return svg.out.append(moved ? "</g>" : "").append(END).append('\n').toString();
    }

    /** As a picture of its own, so that the names and styles of two drawings never meet. */
    private void part(SetPart part) {
        byte[] svg = of(part).getBytes(StandardCharsets.UTF_8);
        out.append("<image");
        place(part.area());
        link("data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg));
        out.append('\n');
    }

    private void box(SetBox set) {
        out.append("<rect class=\"").append(escaped(set.classes())).append('"');
        place(set.box());
        out.append("/>\n");
    }

    private void place(Rectangle2D box) {
        out.append(" x=\"");
        SvgPath.append(out, box.getX());
        out.append("\" y=\"");
        SvgPath.append(out, box.getY());
        out.append("\" width=\"");
        SvgPath.append(out, box.getWidth());
        out.append("\" height=\"");
        SvgPath.append(out, box.getHeight());
        out.append('"');
    }

    private void picture(SetPicture set) {
        out.append("<svg data-picture=\"").append(escaped(set.field())).append('"');
        place(set.visible());
        out.append("><image preserveAspectRatio=\"none\" image-rendering=\"optimizeQuality\"");
        if (set.image().isHeavy()) {
            seen(set);
        } else {
            stored(set);
        }
        if (set.shade() > 0) {
            String veil = set.veil().isEmpty() ? "fill=\"#000\"" : "class=\"" + escaped(set.veil()) + "\"";
            out.append("<rect width=\"100%\" height=\"100%\" ")
                    .append(veil)
                    .append(" fill-opacity=\"")
                    .append(set.shade())
                    .append("\"/>");
        }
        out.append("</svg>\n");
    }

    private void seen(SetPicture set) {
        Rectangle part = new Rectangle(set.visible());
        part.translate(-set.fitted().x, -set.fitted().y);
        out.append(" width=\"100%\" height=\"100%\"");
        link(set.image().dataUri(set.fitted().width, set.fitted().height, part));
    }

    /** As a square of side 1, turned upright, then made as large as it is fitted and cut to what is seen. */
    private void stored(SetPicture set) {
        AffineTransform place = new AffineTransform();
        place.translate(set.fitted().x - set.visible().x, set.fitted().y - set.visible().y);
        place.scale(set.fitted().width, set.fitted().height);
        place.concatenate(set.image().turn());
        double[] matrix = new double[6];
        place.getMatrix(matrix);
        out.append(" width=\"1\" height=\"1\" transform=\"matrix(");
        for (int i = 0; i < matrix.length; i++) {
            out.append(i == 0 ? "" : " ").append(matrix[i]);
        }
        out.append(")\"");
        link(set.image().dataUri());
    }

    private void link(String address) {
        out.append(" xmlns:xlink=\"http://www.w3.org/1999/xlink\" xlink:href=\"")
                .append(address)
                .append("\"/>");
    }

    private void text(SetText text) {
        out.append("<g data-slot=\"").append(escaped(text.slot())).append("\">\n");
        for (PlacedRun run : text.runs()) {
            out.append("<path class=\"").append(escaped(text.classes(run)));
            out.append("\" role=\"img\" aria-label=\"")
                    .append(escaped(run.run().text()))
                    .append("\" d=\"");
            SvgPath.append(out, run.run().outline().getPathIterator(run.transform()));
            out.append("\"/>\n");
        }
        out.append("</g>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
