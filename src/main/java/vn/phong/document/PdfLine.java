package vn.phong.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.text.TextPosition;

/**
 * Letters of one page that stand on one line, from left to right.
 *
 * @param y of the baseline, in points from the top of the page
 * @param height of its letters, in points
 */
record PdfLine(double y, double height, List<Glyph> glyphs) {
    /** A gap of so many letter heights parts words; of so many, columns. */
    private static final double SPACE = 0.2;

    private static final double COLUMN = 1.6;
    private static final double SAME_LINE = 0.5;
    private static final double MARGIN = 0.09;
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?:[Tt]rang|[Pp]age)?[\\s-]*\\d{1,3}(?:\\s?/\\s?\\d{1,3})?[\\s-]*");

    /** @param text of one letter, often one character */
    record Glyph(double x, double end, String text, String font) {}

    /** A stretch without a wide gap. */
    record Segment(double x, double end, String text) {}

    static List<PdfLine> of(List<TextPosition> positions) {
        List<TextPosition> sorted = new ArrayList<>(positions);
        sorted.sort(Comparator.comparingDouble(TextPosition::getYDirAdj));
        List<PdfLine> lines = new ArrayList<>();
        List<TextPosition> open = new ArrayList<>();
        for (TextPosition position : sorted) {
            if (!open.isEmpty() && !isOn(open.get(0), position)) {
                lines.add(line(open));
                open = new ArrayList<>();
            }
            open.add(position);
        }
        if (!open.isEmpty()) {
            lines.add(line(open));
        }
        lines.removeIf(line -> line.text().isBlank());
        return lines;
    }

    private static boolean isOn(TextPosition first, TextPosition next) {
        double height = Math.max(first.getYScale(), next.getYScale());
        return next.getYDirAdj() - first.getYDirAdj() < SAME_LINE * height;
    }

    private static PdfLine line(List<TextPosition> positions) {
        List<Glyph> glyphs = new ArrayList<>();
        double height = 1;
        for (TextPosition position : positions) {
            double x = position.getXDirAdj();
            String font = position.getFont() == null
                    ? ""
                    : String.valueOf(position.getFont().getName());
            glyphs.add(new Glyph(x, x + position.getWidthDirAdj(), position.getUnicode(), plainName(font)));
            height = Math.max(height, position.getYScale());
        }
        glyphs.sort(Comparator.comparingDouble(Glyph::x));
        return new PdfLine(positions.get(0).getYDirAdj(), height, glyphs);
    }

    /** Without the six letters that mark a part of a font. */
    private static String plainName(String font) {
        return font.replaceFirst("^[A-Z]{6}\\+", "");
    }

    String text() {
        return text(glyphs, height);
    }

    /** The letters of a part of the line as words. */
    static String text(List<Glyph> glyphs, double height) {
        StringBuilder text = new StringBuilder();
        double end = Double.NaN;
        for (Glyph glyph : glyphs) {
            if (glyph.x() - end > SPACE * height && text.length() > 0) {
                text.append(' ');
            }
            text.append(glyph.text());
            end = glyph.text().isBlank() ? Double.NaN : glyph.end();
        }
        return text.toString();
    }

    List<Segment> segments() {
        List<Segment> segments = new ArrayList<>();
        List<Glyph> open = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            if (glyph.text().isBlank()) {
                if (!open.isEmpty()) {
                    open.add(glyph);
                }
                continue;
            }
            if (!open.isEmpty() && glyph.x() - endOf(open) > COLUMN * height) {
                segments.add(segment(open));
                open = new ArrayList<>();
            }
            open.add(glyph);
        }
        if (!open.isEmpty()) {
            segments.add(segment(open));
        }
        return segments;
    }

    private static double endOf(List<Glyph> glyphs) {
        return glyphs.stream()
                .filter(glyph -> !glyph.text().isBlank())
                .mapToDouble(Glyph::end)
                .max()
                .orElse(0);
    }

    private Segment segment(List<Glyph> part) {
        return new Segment(part.get(0).x(), endOf(part), text(part, height).strip());
    }

    /** A number alone at the edge of a page of this height counts pages and belongs to no text. */
    boolean isPageNumber(double pageHeight) {
        boolean atEdge = y < pageHeight * MARGIN || y > pageHeight * (1 - MARGIN);
        return atEdge && PAGE_NUMBER.matcher(text().strip()).matches();
    }
}
