package vn.phong.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTextBox;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phong.message.Message;
import vn.phong.plan.Draft;
import vn.phong.plan.PlanDocument;
import vn.phong.plan.PlanImport;
import vn.phong.plan.UnreadLine;

/** What stands outside a document's text is given back with where it stood, and never becomes an agenda. */
class AsidesTest {
    @TempDir
    Path folder;

    @Test
    void headers_footnotes_and_comments_of_word_are_given_back() throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createHeader(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("Bản dự thảo lần 2");
            document.createFooter(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("Lưu hành nội bộ");
            List.of("CHƯƠNG TRÌNH", "1. Khai mạc", "2. Báo cáo tổng kết", "3. Bế mạc")
                    .forEach(line -> document.createParagraph().createRun().setText(line));
            var note = document.createFootnote();
            note.createParagraph().createRun().setText("Tài liệu gửi sau");
            document.getParagraphs().get(2).addFootnoteReference(note);
            document.createComments()
                    .createComment(BigInteger.ONE)
                    .createParagraph()
                    .createRun()
                    .setText("Hỏi lại giờ bế mạc");
            PlanDocument read = read("a.docx", document::write);
            Draft draft = PlanImport.read(read);
            assertEquals(3, draft.event().agenda().size());
            assertEquals("Báo cáo tổng kết", draft.event().agenda().get(1).text());
            assertEquals(
                    List.of(
                            "Đầu trang (header): Bản dự thảo lần 2",
                            "Chân trang (footer): Lưu hành nội bộ",
                            "Chú thích (footnote): Tài liệu gửi sau",
                            "Nhận xét (comment): Hỏi lại giờ bế mạc"),
                    draft.unread().stream().map(UnreadLine::text).toList());
            assertEquals(read, Apart.read(folder.resolve("a.docx"), "a.docx"));
        }
    }

    @Test
    void a_table_inside_a_cell_of_word_is_read_too() throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("CHƯƠNG TRÌNH");
            XWPFTable table = document.createTable(1, 2);
            table.getRow(0).getCell(0).setText("Địa điểm");
            table.getRow(0)
                    .getCell(1)
                    .insertNewTbl(
                            table.getRow(0).getCell(1).addParagraph().getCTP().newCursor())
                    .createRow()
                    .createCell()
                    .setText("Hội trường lớn");
            PlanDocument read = read("b.docx", document::write);
            assertTrue(read.lines().stream().anyMatch(line -> line.text().contains("Hội trường lớn")));
        }
    }

    @Test
    void notes_boxes_and_headers_of_excel_are_given_back_and_rows_far_down_are_read() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet("Chương trình");
            List<List<String>> rows = List.of(
                    List.of("TT", "Thời gian", "Nội dung", "Người thực hiện"),
                    List.of("1", "8h00", "Khai mạc", "Sở X"),
                    List.of("2", "8h30", "Bế mạc", "Sở X"));
            for (int at = 0; at < rows.size(); at++) {
                for (int column = 0; column < 4; column++) {
                    var row = sheet.getRow(at) == null ? sheet.createRow(at) : sheet.getRow(at);
                    row.createCell(column).setCellValue(rows.get(at).get(column));
                }
            }
            sheet.createRow(900).createCell(0).setCellValue("Phụ trách chung: Văn phòng");
            sheet.createRow(901).createCell(120).setCellValue("ngoài khung");
            sheet.getHeader().setCenter("Bản dự thảo");
            note(book, sheet, "Chờ chốt giờ");
            XSSFTextBox box =
                    sheet.createDrawingPatriarch().createTextbox(new XSSFClientAnchor(0, 0, 0, 0, 6, 6, 8, 8));
            box.setText("Nhớ chuẩn bị hoa");
            PlanDocument read = read("c.xlsx", book::write);
            assertEquals(
                    List.of(
                            "Đầu trang (header): Bản dự thảo",
                            "Ghi chú ô C2 (note): Chờ chốt giờ",
                            "Khung chữ (text box): Nhớ chuẩn bị hoa"),
                    read.asides().stream().map(aside -> aside.text()).toList());
            assertTrue(read.lines().stream().anyMatch(line -> line.text().equals("Phụ trách chung: Văn phòng")));
            assertTrue(read.lines().size() < 12, read.lines().size() + " lines");
            Message told = read.review().get(0).words();
            assertTrue(told.vi().startsWith("Trang tính Chương trình có 1 ô sau cột thứ 100"), told.vi());
        }
    }

    private static void note(XSSFWorkbook book, XSSFSheet sheet, String text) {
        CreationHelper making = book.getCreationHelper();
        ClientAnchor anchor = making.createClientAnchor();
        anchor.setCol2(2);
        anchor.setRow2(2);
        Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(making.createRichTextString(text));
        sheet.getRow(1).getCell(2).setCellComment(comment);
    }

    @Test
    void comments_on_a_page_of_pdf_are_given_back() throws IOException {
        try (PDDocument document = Loader.loadPDF(
                PdfMaker.made(List.of("CHƯƠNG TRÌNH", "1. Khai mạc", "2. Báo cáo tổng kết", "3. Bế mạc")))) {
            PDAnnotationText comment = new PDAnnotationText();
            comment.setContents("Hỏi lại giờ");
            document.getPage(0).getAnnotations().add(comment);
            PlanDocument read = read("d.pdf", document::save);
            assertEquals(
                    List.of("Nhận xét trang 1 (comment): Hỏi lại giờ"),
                    read.asides().stream().map(aside -> aside.text()).toList());
        }
    }

    private interface Saving {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private PlanDocument read(String name, Saving saving) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        saving.to(out);
        return Documents.read(Files.write(folder.resolve(name), out.toByteArray()), name);
    }
}
