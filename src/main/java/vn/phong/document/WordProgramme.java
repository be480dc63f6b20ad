package vn.phong.document;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import vn.phong.event.Letterhead;

/**
 * Lays out a Word document as an office sends it: A4 with the margins, the letters and the head of Decree
 * 30/2020/NĐ-CP. Lengths are twentieths of a point.
 */
final class WordProgramme {
    private static final int A4_WIDTH = 11_906;
    private static final int A4_HEIGHT = 16_838;
    /** 30 mm. */
    private static final int LEFT = 1_701;
    /** 20 mm: the other margins. */
    private static final int EDGE = 1_134;

    private static final int WIDTH = A4_WIDTH - LEFT - EDGE;
    private static final int HEAD_LEFT = 3_850;
    private static final int BODY_PT = 13;
    private static final int HEAD_PT = 12;
    private static final String BLANK = "……………………………";
    private static final String CENTRED_COLUMNS = "TT|Thời gian";

    private final XWPFDocument document;

    WordProgramme(XWPFDocument document) {
        this.document = document;
        CTSectPr page = document.getDocument().getBody().addNewSectPr();
        page.addNewPgSz().setW(BigInteger.valueOf(A4_WIDTH));
        page.getPgSz().setH(BigInteger.valueOf(A4_HEIGHT));
        CTPageMar margins = page.addNewPgMar();
        margins.setTop(BigInteger.valueOf(EDGE));
        margins.setBottom(BigInteger.valueOf(EDGE));
        margins.setLeft(BigInteger.valueOf(LEFT));
        margins.setRight(BigInteger.valueOf(EDGE));
        margins.setHeader(BigInteger.valueOf(EDGE / 2));
        page.addNewTitlePg();
        // The first page bears no number.
        XWPFParagraph number = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        number.setAlignment(ParagraphAlignment.CENTER);
        CTSimpleField field = number.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        letters(new XWPFRun(field.addNewR(), (IRunBody) number), "2", BODY_PT, "");
    }

    /** Who issues it, under which words, where and when; then what it is the programme of, and when that is held. */
    void head(Letterhead head, String event, Instant issued) {
        XWPFTable table = document.createTable(2, 2);
        table.removeBorders();
        grid(table, List.of(HEAD_LEFT, WIDTH - HEAD_LEFT));
        XWPFTableCell agency = cell(table.getRow(0), 0, HEAD_LEFT);
        head.superiors().forEach(superior -> line(agency, superior, HEAD_PT, ""));
        line(agency, head.agency().isEmpty() ? BLANK : head.agency(), HEAD_PT, "b");
        line(agency, "————", HEAD_PT - 4, "");
        XWPFTableCell motto = cell(table.getRow(0), 1, WIDTH - HEAD_LEFT);
        for (int index = 0; index < head.motto().size(); index++) {
            boolean last = index == head.motto().size() - 1;
            line(motto, head.motto().get(index), last ? BODY_PT : HEAD_PT, last ? "bu" : "b");
        }
        cell(table.getRow(1), 0, HEAD_LEFT);
        line(cell(table.getRow(1), 1, WIDTH - HEAD_LEFT), head.issued(issued), BODY_PT, "i");
        title("CHƯƠNG TRÌNH", event, head.held().isEmpty() ? "" : "(" + head.held() + ")");
    }

    private static XWPFTableCell cell(XWPFTableRow row, int column, int width) {
        XWPFTableCell cell = row.getCell(column);
        cell.setWidth(String.valueOf(width));
        return cell;
    }

    private static void line(XWPFTableCell cell, String text, int size, String style) {
        XWPFParagraph paragraph = cell.getParagraphs().get(0);
        if (!paragraph.getRuns().isEmpty()) {
            paragraph = cell.addParagraph();
        }
        centred(paragraph, 0);
        letters(paragraph, text, size, style);
    }

    /** On a page of its own. */
    void annex(String title, String of) {
        title(title, "", of).setPageBreak(true);
    }

    /** @return its first line */
    private XWPFParagraph title(String title, String name, String below) {
        XWPFParagraph first = document.createParagraph();
        centred(first, 0);
        first.setSpacingBefore(240);
        letters(first, title, BODY_PT + 1, "b");
        if (!name.isEmpty()) {
            XWPFParagraph second = document.createParagraph();
            centred(second, 0);
            letters(second, name, BODY_PT + 1, "b");
        }
        XWPFParagraph last = document.createParagraph();
        centred(last, 200);
        if (!below.isEmpty()) {
            letters(last, below, BODY_PT, "i");
        }
        return first;
    }

    private static void centred(XWPFParagraph paragraph, int after) {
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingAfter(after);
    }

    /** @param sizes of the columns, in parts of the width; the last is that of each further column */
    void table(List<String> heads, List<List<String>> rows, List<Integer> sizes) {
        XWPFTable table = document.createTable(rows.size() + 1, heads.size());
        int parts = IntStream.range(0, heads.size())
                .map(column -> AgendaWriter.of(sizes, column))
                .sum();
        List<Integer> widths = IntStream.range(0, heads.size())
                .mapToObj(column -> WIDTH * AgendaWriter.of(sizes, column) / parts)
                .toList();
        grid(table, widths);
        row(table.getRow(0), heads, heads, widths, "b");
        table.getRow(0).setRepeatHeader(true);
        for (int index = 0; index < rows.size(); index++) {
            row(table.getRow(index + 1), rows.get(index), heads, widths, "");
        }
    }

    /** Columns keep these widths in every program. */
    private static void grid(XWPFTable table, List<Integer> widths) {
        table.setWidth(WIDTH);
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        for (int column = 0; column < widths.size(); column++) {
            boolean isNew = column >= grid.sizeOfGridColArray();
            (isNew ? grid.addNewGridCol() : grid.getGridColArray(column)).setW(BigInteger.valueOf(widths.get(column)));
        }
    }

    private static void row(
            XWPFTableRow row, List<String> texts, List<String> heads, List<Integer> widths, String style) {
        row.setCantSplitRow(true);
        for (int column = 0; column < texts.size(); column++) {
            XWPFTableCell cell = cell(row, column, widths.get(column));
            XWPFParagraph paragraph = cell.getParagraphs().get(0);
            boolean middle = style.equals("b") || heads.get(column).matches(CENTRED_COLUMNS);
            paragraph.setAlignment(middle ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
            paragraph.setSpacingBefore(60);
            paragraph.setSpacingAfter(60);
            cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
            letters(paragraph, texts.get(column), BODY_PT, style);
        }
    }

    /**
     * A line break inside a text stays one.
     *
     * @param style any of {@code b} bold, {@code i} italic, {@code u} underlined
     */
    private static void letters(XWPFParagraph paragraph, String text, int size, String style) {
        letters(paragraph.createRun(), text, size, style);
    }

    private static void letters(XWPFRun run, String text, int size, String style) {
        run.setFontFamily(AgendaWriter.LETTERS);
        run.setFontSize(size);
        run.setBold(style.contains("b"));
        run.setItalic(style.contains("i"));
        if (style.contains("u")) {
            run.setUnderline(UnderlinePatterns.SINGLE);
        }
        String[] lines = text.split("\n", -1);
        for (int index = 0; index < lines.length; index++) {
            if (index > 0) {
                run.addBreak();
            }
            run.setText(lines[index], index);
        }
    }
}
