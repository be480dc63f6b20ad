package vn.phong.proof;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Sheets filled from the top down, a new one when there is no more room. */
final class Flow implements AutoCloseable {
    private static final float BOTTOM = 552;
    private static final float TOP = 52;

    private final PDDocument document;
    private final Paper paper;
    private final List<PDPage> pages = new ArrayList<>();
    private PaperPen pen;
    private float y;

    Flow(PDDocument document, Paper paper) throws IOException {
        this.document = document;
        this.paper = paper;
        open();
    }

    private void open() throws IOException {
        PDPage page = new PDPage(new PDRectangle(Paper.WIDTH, Paper.HEIGHT));
        pages.add(page);
        pen = new PaperPen(document, page, paper);
        y = TOP;
    }

    /** The pen on a sheet with this much room below {@link #y}. */
    PaperPen room(float height) throws IOException {
        if (y + height > BOTTOM) {
            pen.close();
            open();
        }
        return pen;
    }

    float y() {
        return y;
    }

    void down(float height) {
        y += height;
    }

    List<PDPage> pages() {
        return pages;
    }

    @Override
    public void close() throws IOException {
        pen.close();
    }
}
