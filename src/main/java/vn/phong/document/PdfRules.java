package vn.phong.document;

import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** The straight lines drawn on a page, for they are what parts the cells of its tables. */
final class PdfRules extends PDFGraphicsStreamEngine {
    private static final double THIN = 3;
    private static final double SHORT = 6;
    private static final int COUNT_MAX = 20_000;

    private final double height;
    private final AffineTransform toTop;
    private final List<Line2D> pending = new ArrayList<>();
    private final List<Line2D> verticals = new ArrayList<>();
    private final List<Line2D> horizontals = new ArrayList<>();
    private Point2D current = new Point2D.Double();

    private PdfRules(PDPage page) {
        super(page);
        this.height = page.getCropBox().getHeight();
        this.toTop = new AffineTransform(
                1,
                0,
                0,
                -1,
                -page.getCropBox().getLowerLeftX(),
                height + page.getCropBox().getLowerLeftY());
    }

    /** Coordinates as those of letters: points from the top left. */
    static PdfRules of(PDPage page) throws IOException {
        PdfRules rules = new PdfRules(page);
        if (page.getRotation() == 0) {
            rules.processPage(page);
        }
        return rules;
    }

    /** The table a line of text stands in; null outside of all. */
    PdfGrid gridAt(PdfLine line) {
        PdfGrid grid = PdfGrid.around(line, verticals, horizontals);
        return grid != null && grid.columnCount() > 1 ? grid : null;
    }

    @Override
    public void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) {
        Rectangle2D box = new Rectangle2D.Double(a.getX(), a.getY(), 0, 0);
        box.add(c);
        add(new Line2D.Double(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMinY()));
        add(new Line2D.Double(box.getMinX(), box.getMaxY(), box.getMaxX(), box.getMaxY()));
        add(new Line2D.Double(box.getMinX(), box.getMinY(), box.getMinX(), box.getMaxY()));
        add(new Line2D.Double(box.getMaxX(), box.getMinY(), box.getMaxX(), box.getMaxY()));
    }

    private void add(Line2D line) {
        if (pending.size() < COUNT_MAX) {
            pending.add(line);
        }
    }

    private void keep() {
        for (Line2D drawn : pending) {
            Point2D from = toTop.transform(drawn.getP1(), null);
            Point2D to = toTop.transform(drawn.getP2(), null);
            double across = Math.abs(from.getX() - to.getX());
            double down = Math.abs(from.getY() - to.getY());
            List<Line2D> kind = down < THIN && across > SHORT ? horizontals : verticals;
            boolean isRule = down < THIN && across > SHORT || across < THIN && down > SHORT;
            if (isRule && kind.size() < COUNT_MAX) {
                kind.add(new Line2D.Double(from, to));
            }
        }
        pending.clear();
    }

    @Override
    public void moveTo(float x, float y) {
        current = new Point2D.Double(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        Point2D next = new Point2D.Double(x, y);
        add(new Line2D.Double(current, next));
        current = next;
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        current = new Point2D.Double(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return current;
    }

    @Override
    public void strokePath() {
        keep();
    }

    @Override
    public void fillPath(int windingRule) {
        keep();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        keep();
    }

    @Override
    public void endPath() {
        pending.clear();
    }

    @Override
    public void closePath() {
        // The sides of a table's cells are drawn one by one.
    }

    @Override
    public void clip(int windingRule) {
        // What is clipped away is no rule of a table.
    }

    @Override
    protected void showType3Glyph(Matrix at, PDType3Font font, int code, Vector displacement) {
        // Browsers print letters as drawings; the strokes of a letter are no rules.
    }

    @Override
    public void drawImage(PDImage image) {
        // A picture holds no text.
    }

    @Override
    public void shadingFill(COSName name) {
        // A shade parts no cells.
    }
}
