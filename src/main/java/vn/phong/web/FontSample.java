package vn.phong.web;

import java.awt.geom.AffineTransform;
import vn.phong.font.Family;
import vn.phong.font.GlyphRun;
import vn.phong.font.SvgPath;

/** A line set in a family, as a picture for the dark pages: no page is sent a font file. */
final class FontSample {
    private static final String WORDS = "Lễ trao tặng Bằng khen";
    private static final int UNITS_PER_EM = 100;

    /** Above the baseline there is room for two marks on a capital. */
    private static final int ABOVE = 115;

    private static final int HEIGHT = 150;

    private FontSample() {}

    /** @throws vn.phong.message.Refusal when the family's file cannot be read */
    static String svg(Family family) {
        GlyphRun run = family.face(400, false).run(WORDS);
        long width = (long) Math.ceil(run.advance() * UNITS_PER_EM);
        StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(HEIGHT)
                .append("\"><path fill=\"#f3f5f7\" d=\"");
        AffineTransform place = new AffineTransform(UNITS_PER_EM, 0, 0, UNITS_PER_EM, 0, ABOVE);
        SvgPath.append(svg, run.outline().getPathIterator(place));
        return svg.append("\"/></svg>").toString();
    }
}
