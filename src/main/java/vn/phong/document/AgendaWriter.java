package vn.phong.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
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
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import vn.phong.event.AgendaItem;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.Fields;
import vn.phong.event.Letterhead;
import vn.phong.plan.PlanImport;

/**
 * The printed programme back into the office's own tools: a table under the headings that {@link Documents} reads, the
 * papers of an item below its words, the further columns of the office's own table after ours, so that what an office
 * changes there comes back.
 */
public final class AgendaWriter {
    /** Among the file's properties; tells the importer that every cell says what its head says. */
    static final String CATEGORY = "phong/chuong-trinh";

    static final String LETTERS = "Times New Roman";
    private static final List<String> HEADS = List.of("TT", "Thời gian", "Nội dung", "Người thực hiện");

    /** Of Excel's columns, in characters; the last is that of each further column. */
    private static final List<Integer> CHARACTERS = List.of(6, 18, 64, 36, 28);
    /** Of Word's columns, in parts of the text's width; the last is that of each further column. */
    private static final List<Integer> PARTS = List.of(7, 18, 43, 26, 22);

    private static final String BLANK = "…………";
    private static final int CHARACTER = 256;
    private static final int SIZE_PT = 13;

    private AgendaWriter() {}

    /** Ours, then those of the office's own table. */
    private static List<String> heads(Event event) {
        Stream<String> further = event.agenda().stream().flatMap(item -> item.extra().keySet().stream());
        return Stream.concat(HEADS.stream(), further.distinct()).toList();
    }

    /** The heads and the rows; a programme without numbers has no column for them. */
    private static List<List<String>> table(Event event) {
        List<String> heads = heads(event);
        List<List<String>> table = new ArrayList<>(rows(event, heads));
        table.add(0, heads);
        return table.stream().map(row -> withoutNumber(event, row)).toList();
    }

    private static <T> List<T> withoutNumber(Event event, List<T> columns) {
        boolean numbered =
                event.agenda().stream().anyMatch(item -> !item.number().isEmpty());
        return columns.subList(numbered ? 0 : 1, columns.size());
    }

    static int of(List<Integer> sizes, int column) {
        return sizes.get(Math.min(column, sizes.size() - 1));
    }

    private static List<String> cells(Event event, AgendaItem item, List<String> heads) {
        Stream<String> own =
                Stream.of(item.number(), item.time(), item.text() + papersBelow(event, item), item.performer());
        Stream<String> further =
                heads.stream().skip(HEADS.size()).map(head -> item.extra().getOrDefault(head, ""));
        return Stream.concat(own, further).toList();
    }

    /** A line for each paper of the item, but for the only one of an item that says it itself. */
    private static String papersBelow(Event event, AgendaItem item) {
        List<Fields> papers = event.cues().stream()
                .filter(cue -> PlanImport.holdsPapers(item.text()))
                .filter(cue -> cue.layout().equals(Event.PAPER) && cue.item().equals(item.id()))
                .map(Cue::fields)
                .toList();
        boolean said = papers.size() == 1 && PlanImport.saysPaper(item, papers.get(0));
        return papers.stream()
                .filter(paper -> !said)
                .map(paper -> "\n- " + paper(paper))
                .collect(Collectors.joining());
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

    /** Below the heads, the items in their order, and the breaks that only the rundown has where they come in it. */
    private static List<List<String>> rows(Event event, List<String> heads) {
        List<List<String>> rows = new ArrayList<>();
        for (String pause : breaks(event, "")) {
            rows.add(pause(pause, heads.size()));
        }
        for (AgendaItem item : event.agenda()) {
            rows.add(cells(event, item, heads));
            for (String pause : breaks(event, item.id())) {
                rows.add(pause(pause, heads.size()));
            }
        }
        return rows;
    }

    private static List<String> pause(String text, int width) {
        List<String> row = new ArrayList<>(Collections.nCopies(width, ""));
        row.set(HEADS.indexOf("Nội dung"), text);
        return row;
    }

    /** The breaks of the rundown that belong to no item and come after one; at the very beginning, after none. */
    private static List<String> breaks(Event event, String after) {
        List<String> breaks = new ArrayList<>();
        String last = "";
        for (Cue cue : event.cues()) {
            last = cue.item().isEmpty() ? last : cue.item();
            if (cue.item().isEmpty() && last.equals(after) && PlanImport.isBreak(cue.label())) {
                breaks.add(cue.label());
            }
        }
        return breaks;
    }

    /**
     * The programme as Word reads it.
     *
     * @param issued when it is written, for its date
     */
    public static byte[] docx(Event event, Instant issued) {
        List<List<String>> table = table(event);
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.getProperties().getCoreProperties().setCategory(CATEGORY);
            document.getProperties().getCoreProperties().setTitle("Chương trình " + event.name());
            WordProgramme programme = new WordProgramme(document);
            programme.head(Letterhead.of(event), event.name(), issued);
            programme.table(table.get(0), table.subList(1, table.size()), withoutNumber(event, PARTS));
            List<List<String>> awards = AwardRows.of(event);
            if (!awards.isEmpty()) {
                programme.annex("DANH SÁCH KHEN THƯỞNG", "(Kèm theo Chương trình " + event.name() + ")");
                programme.table(awards.get(0), awards.subList(1, awards.size()), AwardRows.PARTS);
            }
            document.write(out);
            return out.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
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
            List<List<String>> table = table(event);
            fill(sheet, table.get(0), table.subList(1, table.size()), withoutNumber(event, CHARACTERS), head, body);
            List<List<String>> awards = AwardRows.of(event);
            if (!awards.isEmpty()) {
                XSSFSheet list = book.createSheet("Khen thưởng");
                fill(list, awards.get(0), awards.subList(1, awards.size()), AwardRows.CHARACTERS, head, body);
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static void fill(
            XSSFSheet sheet,
            List<String> heads,
            List<List<String>> rows,
            List<Integer> characters,
            CellStyle head,
            CellStyle body) {
        row(sheet.createRow(0), heads, head);
        for (int index = 0; index < rows.size(); index++) {
            row(sheet.createRow(index + 1), rows.get(index), body);
        }
        for (int column = 0; column < heads.size(); column++) {
            sheet.setColumnWidth(column, of(characters, column) * CHARACTER);
        }
        sheet.createFreezePane(0, 1);
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, 0, heads.size() - 1));
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    static CellStyle style(XSSFWorkbook book, boolean bold) {
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

    static void row(Row row, List<String> texts, CellStyle style) {
        for (int column = 0; column < texts.size(); column++) {
            var cell = row.createCell(column);
            cell.setCellStyle(style);
            cell.setCellValue(texts.get(column));
        }
    }
}
