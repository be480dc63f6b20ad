package vn.phong.proof;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Upright A4 with the margins of an official document, filled from the top down; a new sheet when one is full. */
final class Flow implements AutoCloseable {
    static final float LEFT = 80;
    static final float RIGHT = Paper.HEIGHT - 48;
    static final float INNER = RIGHT - LEFT;
    static final float MIDDLE = (LEFT + RIGHT) / 2;
    private static final float BOTTOM = Paper.WIDTH - 48;
    private static final float TOP = 56;

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
        PDPage page = new PDPage(new PDRectangle(/* width= */ Paper.HEIGHT, /* height= */ Paper.WIDTH));
        pages.add(page);
        pen = new PaperPen(document, page, paper);
        y = TOP;
    }

    boolean hasRoom(float height) {
        return y + height <= BOTTOM;
    }

    /** The pen on a sheet with this much room below {@link #y}. */
    PaperPen room(float height) throws IOException {
        if (!hasRoom(height)) {
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
