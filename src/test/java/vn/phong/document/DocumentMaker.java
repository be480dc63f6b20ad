package vn.phong.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/**
 * Makes the corpus's Word, Excel and PDF files of their readable sources ({@code NN-name.docx.txt} and so on):
 * {@code main FOLDER}. In a source, {@code | a | b |} is a row of a table with {@code ^} for a cell merged with the one
 * above, {@code <} with the one before and {@code \n} for a new paragraph; {@code #.} a number that Word counts,
 * {@code #-} a dot it draws; <code>{Font|text}</code> text in a font; {@code [box]} to {@code [/box]} a text box;
 * {@code = Name} a sheet; {@code time:}, {@code date:} and {@code num:} values as Excel keeps them.
 */
public final class DocumentMaker {
    private static final Pattern FONT = Pattern.compile("\\{([^|{}]+)\\|([^{}]*)\\}|\\*([^*]+)\\*|([^{*]+)");

    private DocumentMaker() {}

    public static void main(String[] words) throws IOException {
        Path folder = Path.of(words[0]);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                String stem = name.replaceFirst("\\.txt$", "");
                if (name.matches(".*\\.(docx|xlsx|pdf)\\.txt")) {
                    Files.write(folder.resolve(stem), made(stem, Files.readString(file)));
                }
            }
        }
    }

    /** @param name ends with what is to be made */
    static byte[] made(String name, String source) throws IOException {
        List<String> lines = source.lines().toList();
        if (name.endsWith(".docx")) {
            return word(lines);
        }
        return name.endsWith(".xlsx") ? sheet(lines) : PdfMaker.made(lines);
    }

    static byte[] word(List<String> lines) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            BigInteger numbers = list(document, 1, STNumberFormat.DECIMAL, "%1.");
            BigInteger dots = list(document, 2, STNumberFormat.BULLET, "•");
            for (int at = 0; at < lines.size(); at++) {
                String line = lines.get(at);
                if (line.startsWith("|")) {
                    int end = at;
                    while (end < lines.size() && lines.get(end).startsWith("|")) {
                        end++;
                    }
                    table(document, lines.subList(at, end));
                    at = end - 1;
                } else if (line.equals("[box]")) {
                    int end = lines.subList(at, lines.size()).indexOf("[/box]") + at;
                    box(document.createParagraph(), lines.subList(at + 1, end));
                    at = end;
                } else if (line.equals("---page---")) {
                    document.createParagraph().createRun().addBreak(BreakType.PAGE);
                } else {
                    XWPFParagraph paragraph = document.createParagraph();
                    boolean counted = line.startsWith("#. ") || line.startsWith("#- ");
                    if (counted) {
                        paragraph.setNumID(line.startsWith("#. ") ? numbers : dots);
                    }
                    runs(paragraph, counted ? line.substring(3) : line);
                }
            }
            return bytes(document::write);
        }
    }

    private static BigInteger list(XWPFDocument document, int id, STNumberFormat.Enum format, String text) {
        CTAbstractNum numbering = CTAbstractNum.Factory.newInstance();
        numbering.setAbstractNumId(BigInteger.valueOf(id));
        CTLvl level = numbering.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(format);
        level.addNewLvlText().setVal(text);
        return document.createNumbering()
                .addNum(document.getNumbering().addAbstractNum(new XWPFAbstractNum(numbering)));
    }

    private static void runs(XWPFParagraph paragraph, String text) {
        Matcher part = FONT.matcher(text);
        while (part.find()) {
            XWPFRun run = paragraph.createRun();
            if (part.group(1) != null) {
                run.setFontFamily(part.group(1));
                run.setText(part.group(2));
            } else if (part.group(3) != null) {
                run.setItalic(true);
                run.setText(part.group(3));
            } else {
                run.setText(part.group(4));
            }
        }
    }

    private static void table(XWPFDocument document, List<String> rows) {
        List<List<String>> cells = rows.stream().map(DocumentMaker::cells).toList();
        XWPFTable table = document.createTable(cells.size(), cells.get(0).size());
        for (int row = 0; row < cells.size(); row++) {
            List<String> told = cells.get(row);
            for (int column = told.size() - 1; column >= 0; column--) {
                XWPFTableCell cell = table.getRow(row).getCell(column);
                String text = told.get(column);
                if (text.equals("^")) {
                    merge(table, row, column);
                } else if (text.equals("<")) {
                    table.getRow(row).removeCell(column);
                } else {
                    fill(cell, text);
                }
                int span = 1;
                while (column + span < told.size() && told.get(column + span).equals("<")) {
                    span++;
                }
                if (span > 1 && !text.equals("<")) {
                    properties(cell).addNewGridSpan().setVal(BigInteger.valueOf(span));
                }
            }
        }
    }

    private static void merge(XWPFTable table, int row, int column) {
        properties(table.getRow(row).getCell(column)).addNewVMerge().setVal(STMerge.CONTINUE);
        var above = properties(table.getRow(row - 1).getCell(column));
        if (!above.isSetVMerge()) {
            above.addNewVMerge().setVal(STMerge.RESTART);
        }
    }

    private static org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr properties(XWPFTableCell cell) {
        return cell.getCTTc().isSetTcPr()
                ? cell.getCTTc().getTcPr()
                : cell.getCTTc().addNewTcPr();
    }

    private static void fill(XWPFTableCell cell, String text) {
        String[] paragraphs = text.split("\\\\n", -1);
        for (int index = 0; index < paragraphs.length; index++) {
            runs(index == 0 ? cell.getParagraphs().get(0) : cell.addParagraph(), paragraphs[index]);
        }
    }

    static List<String> cells(String row) {
        String inner = row.strip().replaceFirst("^\\|", "").replaceFirst("\\|$", "");
        List<String> cells = new ArrayList<>();
        int depth = 0;
        StringBuilder cell = new StringBuilder();
        for (int index = 0; index < inner.length(); index++) {
            char c = inner.charAt(index);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == '|' && depth == 0) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }

    private static void box(XWPFParagraph paragraph, List<String> lines) throws IOException {
        StringBuilder inside = new StringBuilder();
        lines.forEach(line -> inside.append("<w:p><w:r><w:t>").append(line).append("</w:t></w:r></w:p>"));
        String xml = "<xml-fragment xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                + " xmlns:v=\"urn:schemas-microsoft-com:vml\"><w:pict><v:shape><v:textbox><w:txbxContent>" + inside
                + "</w:txbxContent></v:textbox></v:shape></w:pict></xml-fragment>";
        try {
            paragraph
                    .createRun()
                    .getCTR()
                    .set(org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR.Factory.parse(xml));
        } catch (org.apache.xmlbeans.XmlException wrong) {
            throw new IOException(wrong);
        }
    }

    static byte[] sheet(List<String> lines) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Sheet sheet = null;
            int row = 0;
            for (String line : lines) {
                if (line.startsWith("= ")) {
                    sheet = book.createSheet(line.substring(2));
                    row = 0;
                    continue;
                }
                row(book, sheet, row++, line.split("\t", -1));
            }
            return bytes(book::write);
        }
    }

    private static void row(XSSFWorkbook book, Sheet sheet, int at, String[] cells) {
        Row row = sheet.createRow(at);
        for (int column = 0; column < cells.length; column++) {
            Cell cell = row.createCell(column);
            String text = cells[column];
            if (text.equals("^")) {
                extend(sheet, at, column);
            } else if (text.startsWith("num:")) {
                cell.setCellValue(Double.parseDouble(text.substring(4)));
            } else if (text.startsWith("time:")) {
                String[] clock = text.substring(5).split(":");
                cell.setCellValue((Integer.parseInt(clock[0]) * 60 + Integer.parseInt(clock[1])) / 1440.0);
                cell.setCellStyle(style(book, "h:mm"));
            } else if (text.startsWith("date:")) {
                cell.setCellValue(LocalDate.parse(text.substring(5)));
                cell.setCellStyle(style(book, "dd/mm/yyyy"));
            } else if (!text.equals("<")) {
                cell.setCellValue(text);
            }
        }
        int first = List.of(cells).indexOf("<") - 1;
        if (first >= 0) {
            sheet.addMergedRegion(new CellRangeAddress(at, at, first, cells.length - 1));
        }
    }

    /** Makes a merged cell one row longer, or merges the cell above with this one. */
    private static void extend(Sheet sheet, int row, int column) {
        int top = row - 1;
        for (int index = 0; index < sheet.getNumMergedRegions(); index++) {
            CellRangeAddress region = sheet.getMergedRegion(index);
            if (region.isInRange(row - 1, column)) {
                top = region.getFirstRow();
                sheet.removeMergedRegion(index);
                break;
            }
        }
        sheet.addMergedRegion(new CellRangeAddress(top, row, column, column));
    }

    private static CellStyle style(XSSFWorkbook book, String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    private interface Writer {
        void to(OutputStream out) throws IOException;
    }

    private static byte[] bytes(Writer writer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.to(out);
        return out.toByteArray();
    }
}
