package vn.phong.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
 * papers of an item below its words, the further columns of the office's own table after ours, so that what an office
 * changes there comes back.
 */
public final class AgendaWriter {
    /** Among the file's properties; tells the importer that every cell says what its head says. */
    static final String CATEGORY = "phong/chuong-trinh";

    private static final String LETTERS = "Times New Roman";
    private static final List<String> HEADS = List.of("TT", "Thời gian", "Nội dung", "Người thực hiện");

    /** Of Excel's columns, in characters; the last is that of each further column. */
    private static final List<Integer> CHARACTERS = List.of(6, 18, 64, 36, 28);
    /** Of Word's columns, in parts of the text's width; the last is that of each further column. */
    private static final List<Integer> PARTS = List.of(7, 18, 43, 26, 22);

    /** The text's width on A4, in twentieths of a point. */
    private static final int TWIPS = 9400;

    private static final String BLANK = "…………";
    private static final int CHARACTER = 256;
    private static final int SIZE_PT = 13;

    private AgendaWriter() {}

    /** Ours, then those of the office's own table. */
    private static List<String> heads(Event event) {
        Stream<String> further = event.agenda().stream().flatMap(item -> item.extra().keySet().stream());
        return Stream.concat(HEADS.stream(), further.distinct()).toList();
    }

    private static int of(List<Integer> sizes, int column) {
        return sizes.get(Math.min(column, sizes.size() - 1));
    }

    private static List<String> cells(Event event, AgendaItem item, List<String> heads) {
        String papers = event.cues().stream()
                .filter(cue -> PlanImport.holdsPapers(item.text()))
                .filter(cue -> cue.layout().equals("paper") && cue.item().equals(item.id()))
                .map(cue -> "\n- " + paper(cue.fields()))
                .collect(Collectors.joining());
        Stream<String> own = Stream.of(item.number(), item.time(), item.text() + papers, item.performer());
        Stream<String> further =
                heads.stream().skip(HEADS.size()).map(head -> item.extra().getOrDefault(head, ""));
        return Stream.concat(own, further).toList();
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
            List<String> heads = heads(event);
            XWPFTable table = document.createTable(event.agenda().size() + 1, heads.size());
            row(table.getRow(0), heads, true);
            table.getRow(0).setRepeatHeader(true);
            for (int index = 0; index < event.agenda().size(); index++) {
                row(table.getRow(index + 1), cells(event, event.agenda().get(index), heads), false);
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
        int parts = IntStream.range(0, texts.size())
                .map(column -> of(PARTS, column))
                .sum();
        for (int column = 0; column < texts.size(); column++) {
            var cell = row.getCell(column);
            cell.setWidth(String.valueOf(TWIPS * of(PARTS, column) / parts));
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
            List<String> heads = heads(event);
            row(sheet.createRow(0), heads, head);
            for (int index = 0; index < event.agenda().size(); index++) {
                row(sheet.createRow(index + 1), cells(event, event.agenda().get(index), heads), body);
            }
            for (int column = 0; column < heads.size(); column++) {
                sheet.setColumnWidth(column, of(CHARACTERS, column) * CHARACTER);
            }
            sheet.createFreezePane(0, 1);
            sheet.setRepeatingRows(new CellRangeAddress(0, 0, 0, heads.size() - 1));
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
