package vn.phong.proof;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import vn.phong.font.PaperFont;
import vn.phong.layout.PlacedRun;
import vn.phong.layout.SetText;
import vn.phong.layout.Slide;

/** Writes on one sheet; places are points from its upper left corner. */
final class PaperPen implements AutoCloseable {
    private static final float HAIRLINE = 0.5f;
    private static final float PERCENT = 100;

    private final Paper paper;
    private final float height;
    private final PDPageContentStream out;

    PaperPen(PDDocument document, PDPage page, Paper paper) throws IOException {
        this.paper = paper;
        this.height = page.getMediaBox().getHeight();
        this.out = new PDPageContentStream(document, page, AppendMode.APPEND, true, true);
    }

    /** One line that starts at a place of its baseline. */
    void text(String text, PaperFont font, float size, float x, float baseline) throws IOException {
        out.beginText();
        out.setFont(paper.font(font), size);
        out.newLineAtOffset(x, height - baseline);
        out.showText(paper.printable(text, font));
        out.endText();
    }

    void centred(String text, PaperFont font, float size, float middle, float baseline) throws IOException {
        String line = paper.printable(text, font);
        text(line, font, size, middle - paper.width(line, font, size) / 2, baseline);
    }

    void right(String text, PaperFont font, float size, float end, float baseline) throws IOException {
        String line = paper.printable(text, font);
        text(line, font, size, end - paper.width(line, font, size), baseline);
    }

    /** One line that reads upwards, its middle at a height. */
    void upwards(String text, PaperFont font, float size, float x, float middle) throws IOException {
        String line = paper.printable(text, font);
        out.beginText();
        out.setFont(paper.font(font), size);
        out.setTextMatrix(
                Matrix.getRotateInstance(Math.PI / 2, x, height - middle - paper.width(line, font, size) / 2));
        out.showText(line);
        out.endText();
    }

    /** 0 is black, 1 white; for what is written from here on. */
    void gray(float gray) throws IOException {
        out.setNonStrokingColor(gray, gray, gray);
    }

    void line(float fromX, float fromY, float toX, float toY) throws IOException {
        out.setLineWidth(HAIRLINE);
        out.moveTo(fromX, height - fromY);
        out.lineTo(toX, height - toY);
        out.stroke();
    }

    void box(float x, float y, float width, float tall) throws IOException {
        out.setLineWidth(HAIRLINE);
        out.addRect(x, height - y - tall, width, tall);
        out.stroke();
    }

    /** The picture at its true aspect, its words over it as text that is found and copied but not seen. */
    void slide(Slide slide, PDFormXObject picture, float x, float y, float scale) throws IOException {
        out.saveGraphicsState();
        out.transform(new Matrix(scale, 0, 0, scale, x, height - y - slide.height() * scale));
        out.drawForm(picture);
        out.restoreGraphicsState();
        out.saveGraphicsState();
        out.setRenderingMode(RenderingMode.NEITHER);
        for (SetText text : slide.texts()) {
            for (PlacedRun run : text.runs()) {
                unseen(run, x, y, scale);
            }
        }
        out.restoreGraphicsState();
    }

    private void unseen(PlacedRun run, float x, float y, float scale) throws IOException {
        String words = paper.printable(run.run().text(), PaperFont.REGULAR);
        float size = (float) run.size() * scale;
        float width = paper.width(words, PaperFont.REGULAR, size);
        if (width > 0 && run.run().advance() > 0) {
            out.beginText();
            out.setFont(paper.font(PaperFont.REGULAR), size);
            out.setHorizontalScaling((float) (run.run().advance() * size / width * PERCENT));
            out.newLineAtOffset(x + (float) run.x() * scale, height - y - (float) run.baseline() * scale);
            out.showText(words);
            out.endText();
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
