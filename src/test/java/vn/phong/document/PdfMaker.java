package vn.phong.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Sets a source as an office's word processor prints it to PDF: broken lines, ruled tables, numbered pages. */
final class PdfMaker {
    private static final float SIZE = 12;
    private static final float LEADING = 17;
    private static final float MARGIN = 70;
    private static final float PAD = 4;
    private static final String FONT = "/com/mpobjects/jasperreports/fonts/liberation/LiberationSerif-Regular.ttf";

    private final PDDocument document;
    private final PDFont font;
    private final boolean ruled;
    private PDPageContentStream page;
    private float y;

    private PdfMaker(PDDocument document, boolean ruled) throws IOException {
        this.document = document;
        this.ruled = ruled;
        try (InputStream in = PdfMaker.class.getResourceAsStream(FONT)) {
            this.font = PDType0Font.load(document, in);
        }
        turn();
    }

    static byte[] made(List<String> lines) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PdfMaker maker = new PdfMaker(document, !lines.get(0).equals("@plain"));
            for (int at = lines.get(0).startsWith("@") ? 1 : 0; at < lines.size(); at++) {
                int end = at;
                while (end < lines.size() && lines.get(end).startsWith("|")) {
                    end++;
                }
                if (end > at) {
                    maker.table(lines.subList(at, end).stream()
                            .map(DocumentMaker::cells)
                            .toList());
                    at = end - 1;
                } else {
                    maker.paragraph(lines.get(at));
                }
            }
            maker.page.close();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private void turn() throws IOException {
        if (page != null) {
            page.close();
        }
        PDPage next = new PDPage(PDRectangle.A4);
        document.addPage(next);
        page = new PDPageContentStream(document, next);
        y = PDRectangle.A4.getHeight() - MARGIN;
        print(String.valueOf(document.getNumberOfPages()), PDRectangle.A4.getWidth() / 2, 40);
    }

    private void paragraph(String text) throws IOException {
        for (String line : broken(text, PDRectangle.A4.getWidth() - 2 * MARGIN)) {
            if (y < MARGIN) {
                turn();
            }
            print(line, MARGIN, y);
            y -= LEADING;
        }
        y -= text.isEmpty() ? LEADING : 3;
    }

    private void table(List<List<String>> rows) throws IOException {
        float[] widths = widths(rows);
        for (List<String> row : rows) {
            List<List<String>> cells = new ArrayList<>();
            int most = 1;
            for (int column = 0; column < row.size(); column++) {
                cells.add(broken(row.get(column), widths[column] - 2 * PAD));
                most = Math.max(most, cells.get(column).size());
            }
            float height = most * LEADING + PAD;
            if (y - height < MARGIN) {
                turn();
            }
            float x = MARGIN;
            for (int column = 0; column < row.size(); column++) {
                float baseline = y - LEADING + PAD;
                for (String line : cells.get(column)) {
                    print(line, x + PAD, baseline);
                    baseline -= LEADING;
                }
                if (ruled) {
                    page.addRect(x, y - height, widths[column], height);
                    page.stroke();
                }
                x += widths[column];
            }
            y -= height;
        }
        y -= LEADING;
    }

    /** As wide as the longest cell up to a share of the page, the widest column taking what is left. */
    private float[] widths(List<List<String>> rows) throws IOException {
        float room = PDRectangle.A4.getWidth() - 2 * MARGIN;
        float[] widths = new float[rows.get(0).size()];
        float sum = 0;
        int widest = 0;
        for (int column = 0; column < widths.length; column++) {
            for (List<String> row : rows) {
                widths[column] = Math.max(widths[column], width(row.get(column)) + 2 * PAD + 6);
            }
            widths[column] = Math.min(widths[column], room * 0.3f) + (ruled ? 0 : 18);
            sum += widths[column];
            widest = widths[column] >= widths[widest] && column < widths.length - 1 ? column : widest;
        }
        widths[widest] += Math.max(0, room - sum);
        return widths;
    }

    private List<String> broken(String text, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer) > width && !line.isEmpty()) {
                lines.add(line.toString());
                line = new StringBuilder(word);
            } else {
                line = new StringBuilder(longer);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private float width(String text) throws IOException {
        return font.getStringWidth(text) / 1000 * SIZE;
    }

    private void print(String text, float x, float baseline) throws IOException {
        page.beginText();
        page.setFont(font, SIZE);
        page.newLineAtOffset(x, baseline);
        page.showText(text);
        page.endText();
    }
}
