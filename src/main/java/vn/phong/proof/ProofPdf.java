package vn.phong.proof;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import vn.phong.font.PaperFont;
import vn.phong.render.SlideDrawing;

/**
 * A layout proof (maket) in the making: pictures are added one by one, each on the thread that draws, then the whole is
 * finished with its cover, its addendum and its page numbers. One thread at a time.
 */
public final class ProofPdf implements AutoCloseable {
    private final ProofHead head;
    private final PDDocument document = new PDDocument();
    private final Paper paper;
    private final SlideDrawing drawing = new SlideDrawing();
    private final List<ProofSheet> sheets = new ArrayList<>();

    public ProofPdf(ProofHead head) {
        this.head = head;
        try {
            this.paper = new Paper(document);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /** Adds the sheet of one picture. */
    public void add(ProofSheet added) {
        ProofSheet sheet = added.as(sameAs(added.hash()));
        PDPage page = new PDPage(new PDRectangle(Paper.WIDTH, Paper.HEIGHT));
        document.addPage(page);
        try (PaperPen pen = new PaperPen(document, page, paper)) {
            new CueSheet(head, paper, pen).write(sheet, picture(sheet));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        sheets.add(sheet);
    }

    private OptionalInt sameAs(String hash) {
        return IntStream.range(0, sheets.size())
                .filter(index -> sheets.get(index).hash().equals(hash))
                .map(index -> index + 1)
                .findFirst();
    }

    private PDFormXObject picture(ProofSheet sheet) throws IOException {
        PdfBoxGraphics2D pen = new PdfBoxGraphics2D(
                document, sheet.slide().width(), sheet.slide().height());
        drawing.draw(sheet.slide(), pen);
        pen.dispose();
        return pen.getXFormObject();
    }

    /** The hash over the hashes of all pictures in order: the version that is signed; 64 hexadecimal digits. */
    public String version() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sheets.forEach(sheet -> sha256.update(sheet.hash().getBytes(StandardCharsets.US_ASCII)));
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** The whole document. Nothing can be added to it any more. */
    public byte[] finish() {
        try {
            cover();
            addendum();
            numbers();
            describe();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private void cover() throws IOException {
        try (Flow flow = new Flow(document, paper)) {
            new Cover(head, paper, flow).write(sheets, version());
            PDPage first = document.getNumberOfPages() == 0 ? null : document.getPage(0);
            for (PDPage page : flow.pages()) {
                if (first == null) {
                    document.addPage(page);
                } else {
                    document.getPages().insertBefore(page, first);
                }
            }
        }
    }

    private void addendum() throws IOException {
        List<ProofSheet> changed = Addendum.changed(sheets);
        if (changed.isEmpty()) {
            return;
        }
        try (Flow flow = new Flow(document, paper)) {
            new Addendum(paper, flow).write(changed);
            flow.pages().forEach(document::addPage);
        }
    }

    private void numbers() throws IOException {
        int count = document.getNumberOfPages();
        for (int index = 0; index < count; index++) {
            PDPage page = document.getPage(index);
            PDRectangle box = page.getMediaBox();
            try (PaperPen pen = new PaperPen(document, page, paper)) {
                String number = "Trang " + (index + 1) + "/" + count;
                pen.right(number, PaperFont.REGULAR, 8.5f, box.getWidth() - Paper.MARGIN, box.getHeight() - 29);
            }
        }
    }

    private void describe() {
        PDDocumentInformation about = document.getDocumentInformation();
        about.setTitle("Maket: " + head.event().name());
        about.setCreator("Phông");
        Calendar printed = new GregorianCalendar(TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));
        printed.setTimeInMillis(head.printedAt().toEpochMilli());
        about.setCreationDate(printed);
        document.getDocumentCatalog().setLanguage("vi");
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
