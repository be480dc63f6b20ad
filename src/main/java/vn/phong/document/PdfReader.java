package vn.phong.document;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import vn.phong.message.Refusal;
import vn.phong.plan.PlanDocument;

/** Reads a PDF that holds text: its lines from top to bottom, and the cells of tables by their rules or their gaps. */
final class PdfReader {
    static final int PAGE_COUNT_MAX = 100;
    private static final int GLYPH_COUNT_MAX = 400_000;

    private PdfReader() {}

    /** @throws IOException when the file is no readable PDF */
    static PlanDocument read(File file, String fileName) throws IOException {
        try (PDDocument document = Loader.loadPDF(file, IOUtils.createTempFileOnlyStreamCache())) {
            int pages = document.getNumberOfPages();
            Gathered gathered = new Gathered(fileName);
            Optional<PdfColumns> open = Optional.empty();
            for (int page = 1; page <= Math.min(pages, PAGE_COUNT_MAX); page++) {
                open = page(document, page, gathered, open);
            }
            if (pages > PAGE_COUNT_MAX) {
                gathered.remark(
                        "Chỉ đọc " + PAGE_COUNT_MAX + " trang đầu trong " + pages
                                + " trang; nếu cần hãy tách phần còn lại thành tệp riêng.",
                        "Only the first " + PAGE_COUNT_MAX + " of " + pages
                                + " pages were read; make another file of the rest if you need it.");
            }
            fields(document, gathered);
            if (gathered.lineCount() == 0) {
                throw new Refusal(
                        "Tệp " + fileName + " không có chữ (có thể là bản quét ảnh); hãy dùng bản Word, hoặc chép chữ"
                                + " rồi dán vào.",
                        "The file " + fileName + " holds no text (it may be a scan); use the Word file, or copy the"
                                + " text and paste it.");
            }
            return gathered.document();
        } catch (InvalidPasswordException locked) {
            throw DocumentFaults.locked(fileName);
        }
    }

    /** What is filled into a form is drawn apart from the page's text. */
    private static void fields(PDDocument document, Gathered gathered) {
        PDAcroForm form = document.getDocumentCatalog().getAcroForm();
        if (form != null) {
            for (PDField field : form.getFieldTree()) {
                String value = field.getValueAsString();
                gathered.aside("Ô điền (form field)", value == null ? "" : value);
            }
        }
    }

    /**
     * @param before the table that the page before ended in
     * @return the one that this page ends in
     */
    private static Optional<PdfColumns> page(
            PDDocument document, int number, Gathered gathered, Optional<PdfColumns> before) throws IOException {
        PDPage page = document.getPage(number - 1);
        List<TextPosition> glyphs = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition glyph) {
                if (glyphs.size() < GLYPH_COUNT_MAX) {
                    glyphs.add(glyph);
                }
            }
        };
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        stripper.getText(document);
        List<PdfLine> lines = PdfLine.of(glyphs);
        tell(page, number, glyphs.size(), gathered);
        lines.removeIf(line -> line.isPageNumber(page.getCropBox().getHeight()));
        return emit(lines, PdfRules.of(page), gathered, before);
    }

    private static void tell(PDPage page, int number, int glyphs, Gathered gathered) throws IOException {
        for (PDAnnotation note : page.getAnnotations()) {
            gathered.aside(
                    "Nhận xét trang " + number + " (comment)", note.getContents() == null ? "" : note.getContents());
        }
        if (glyphs == 0
                && page.getResources() != null
                && page.getResources().getXObjectNames().iterator().hasNext()) {
            gathered.aside(
                    "Trang " + number + " (page)", "không có chữ, có thể là ảnh quét (no text, it may be a scan)");
        }
        if (glyphs == GLYPH_COUNT_MAX) {
            gathered.remark(
                    "Trang " + number + " quá nhiều chữ, chỉ đọc phần đầu; hãy kiểm tra với bản gốc.",
                    "Page " + number
                            + " holds too much text and only its beginning was read; check it with the source.");
        }
    }

    /** Tables where their rules are; elsewhere lines, those with wide gaps as rows. */
    private static Optional<PdfColumns> emit(
            List<PdfLine> lines, PdfRules rules, Gathered gathered, Optional<PdfColumns> before) {
        List<PdfLine> open = new ArrayList<>();
        Optional<PdfColumns> goingOn = before;
        for (int at = 0; at < lines.size(); ) {
            PdfGrid grid = rules.gridAt(lines.get(at));
            if (grid == null) {
                open.add(lines.get(at++));
                continue;
            }
            PdfGaps.emit(open, gathered, goingOn);
            goingOn = Optional.empty();
            open.clear();
            int end = at;
            while (end < lines.size() && grid.covers(lines.get(end))) {
                end++;
            }
            grid.emit(lines.subList(at, end), gathered);
            at = end;
        }
        Optional<PdfColumns> last = PdfGaps.emit(open, gathered, goingOn);
        if (gathered.lineCount() > 0) {
            gathered.texts(List.of(""), Set.of());
        }
        return last;
    }
}
