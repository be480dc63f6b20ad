package vn.phong.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import vn.phong.event.AgendaItem;
import vn.phong.event.Event;
import vn.phong.event.Fields;
import vn.phong.plan.PlanImport;

/**
 * The printed programme back into the office's own tools: a table under the headings that {@link Documents} reads, the
 * papers of an item below its words, so that what an office changes there comes back.
 */
public final class AgendaWriter {
    /** Among the file's properties; tells the importer that every cell says what its head says. */
    static final String CATEGORY = "phong/chuong-trinh";

    private static final String LETTERS = "Times New Roman";
    private static final List<String> HEADS = List.of("TT", "Thời gian", "Nội dung", "Người thực hiện");

    /** Of Excel's columns, in characters. */
    private static final List<Integer> CHARACTERS = List.of(6, 18, 64, 36);
    /** Of Word's columns, in twentieths of a point; together the text's width on A4. */
    private static final List<Integer> TWIPS = List.of(700, 1800, 4300, 2600);

    private static final String BLANK = "…………";
    private static final int CHARACTER = 256;
    private static final int SIZE_PT = 13;

    private AgendaWriter() {}

    private static List<String> cells(Event event, AgendaItem item) {
        String papers = event.cues().stream()
                .filter(cue -> PlanImport.holdsPapers(item.text()))
                .filter(cue -> cue.layout().equals("paper") && cue.item().equals(item.id()))
                .map(cue -> "\n- " + paper(cue.fields()))
                .collect(Collectors.joining());
        return List.of(item.number(), item.time(), item.text() + papers, item.performer());
    }

    /** One that nobody has named yet is a line of dots to fill in, as offices write it. */
    private static String paper(Fields fields) {
        String topic = fields.text("topic").replace('\n', ' ');
        String post = joined(" ", fields.text("position"), fields.text("unit"));
        String who = joined(", ", joined(" ", fields.text("honorific"), fields.text("name")), post);
        return (topic.isEmpty() ? BLANK : topic) + (who.isEmpty() ? "" : " (trình bày: " + who + ")");
    }

    private static String joined(String between, String one, String other) {
        return Stream.of(one, other).filter(each -> !each.isEmpty()).collect(Collectors.joining(between));
    }

    /** The programme as Word reads it. */
    public static byte[] docx(Event event) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.getProperties().getCoreProperties().setCategory(CATEGORY);
            heading(document, "CHƯƠNG TRÌNH");
            heading(document, event.name());
            XWPFTable table = document.createTable(event.agenda().size() + 1, HEADS.size());
            row(table.getRow(0), HEADS, true);
            table.getRow(0).setRepeatHeader(true);
            for (int index = 0; index < event.agenda().size(); index++) {
                row(table.getRow(index + 1), cells(event, event.agenda().get(index)), false);
            }
            document.write(out);
            return out.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static void heading(XWPFDocument document, String text) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingAfter(120);
        letters(paragraph.createRun(), text, true);
    }

    private static void row(XWPFTableRow row, List<String> texts, boolean bold) {
        row.setCantSplitRow(true);
        for (int column = 0; column < texts.size(); column++) {
            var cell = row.getCell(column);
            cell.setWidth(String.valueOf(TWIPS.get(column)));
            letters(cell.getParagraphs().get(0).createRun(), texts.get(column), bold);
        }
    }

    /** A line break inside a text stays one. */
    private static void letters(XWPFRun run, String text, boolean bold) {
        run.setFontFamily(LETTERS);
        run.setFontSize(SIZE_PT);
        run.setBold(bold);
        String[] lines = text.split("\n", -1);
        for (int index = 0; index < lines.length; index++) {
            if (index > 0) {
                run.addBreak();
            }
            run.setText(lines[index], index);
        }
    }

    /** The programme as Excel reads it; every cell is text, so that no time or number is made something else. */
    public static byte[] xlsx(Event event) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.getProperties().getCoreProperties().setCategory(CATEGORY);
            XSSFSheet sheet = book.createSheet("Chương trình");
            CellStyle head = style(book, true);
            CellStyle body = style(book, false);
            row(sheet.createRow(0), HEADS, head);
            for (int index = 0; index < event.agenda().size(); index++) {
                row(sheet.createRow(index + 1), cells(event, event.agenda().get(index)), body);
            }
            for (int column = 0; column < HEADS.size(); column++) {
                sheet.setColumnWidth(column, CHARACTERS.get(column) * CHARACTER);
            }
            sheet.createFreezePane(0, 1);
            sheet.setRepeatingRows(new CellRangeAddress(0, 0, 0, HEADS.size() - 1));
            sheet.getPrintSetup().setLandscape(true);
            sheet.setFitToPage(true);
            sheet.getPrintSetup().setFitHeight((short) 0);
            book.write(out);
            return out.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static CellStyle style(XSSFWorkbook book, boolean bold) {
        Font font = book.createFont();
        font.setFontName(LETTERS);
        font.setFontHeightInPoints((short) SIZE_PT);
        font.setBold(bold);
        CellStyle style = book.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setDataFormat(book.createDataFormat().getFormat("@"));
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }

    private static void row(Row row, List<String> texts, CellStyle style) {
        for (int column = 0; column < texts.size(); column++) {
            var cell = row.createCell(column);
            cell.setCellStyle(style);
            cell.setCellValue(texts.get(column));
        }
    }
}
