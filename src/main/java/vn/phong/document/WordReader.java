package vn.phong.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xwpf.usermodel.IRunElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.w3c.dom.Node;
import vn.phong.legacy.FontRun;
import vn.phong.plan.PlanDocument;

/**
 * Reads a plan written in Word: paragraphs with the numbers Word counts by itself, tables with their merged cells, text
 * boxes, and the font of every stretch, for old fonts tell the encoding.
 */
final class WordReader {
    /** What POI puts where Word shows the small number of a note. */
    private static final Pattern NOTE_MARK = Pattern.compile("\\[(?:footnote|endnote)Ref:\\d+\\]");

    private final Gathered gathered;
    private final WordNumbers numbers;
    private final WordFonts fonts;
    /** The columns of the table being read, each with what the merged cell above says. */
    private Map<Integer, List<FontRun>> above = new HashMap<>();

    private WordReader(XWPFDocument document, String fileName) {
        this.gathered = new Gathered(fileName);
        this.numbers = new WordNumbers();
        this.fonts = new WordFonts(document);
    }

    /** @throws IOException when the package holds no readable document */
    static PlanDocument read(OPCPackage opened, String fileName) throws IOException {
        try (XWPFDocument document = new XWPFDocument(opened)) {
            WordReader reader = new WordReader(document, fileName);
            reader.body(document);
            WordAsides.read(document, reader.gathered);
            return reader.gathered.document();
        }
    }

    private void body(XWPFDocument document) {
        for (XmlObject element : WordParts.of(document.getDocument().getBody())) {
            if (element instanceof CTP paragraph) {
                paragraph(new XWPFParagraph(paragraph, document));
            } else if (element instanceof CTTbl table) {
                table(new XWPFTable(table, document));
            }
        }
    }

    private void paragraph(XWPFParagraph paragraph) {
        List<FontRun> runs = runs(paragraph);
        List<List<FontRun>> cells = WordTabs.cells(runs);
        if (cells.size() > 1) {
            gathered.row(cells, Set.of());
        } else {
            gathered.paragraph(cells.get(0));
        }
        boxes(paragraph.getCTP().getDomNode());
    }

    private List<FontRun> runs(XWPFParagraph paragraph) {
        List<FontRun> runs = new ArrayList<>();
        String number = numbers.of(paragraph);
        if (!number.isEmpty()) {
            runs.add(new FontRun(number + " ", ""));
        }
        boolean emphasised = isPartlyItalic(paragraph);
        for (IRunElement element : paragraph.getIRuns()) {
            if (element instanceof XWPFRun run) {
                runs.add(new FontRun(text(run, emphasised), fonts.of(run, paragraph)));
            } else if (element instanceof XWPFSDT control) {
                runs.add(new FontRun(control.getContent().getText(), ""));
            }
        }
        return runs;
    }

    /** Wholly italic paragraphs are notes and dates; only a phrase among others is emphasis. */
    private static boolean isPartlyItalic(XWPFParagraph paragraph) {
        List<XWPFRun> told = paragraph.getRuns().stream()
                .filter(run -> !run.text().isBlank())
                .toList();
        return told.stream().anyMatch(XWPFRun::isItalic) && told.stream().anyMatch(run -> !run.isItalic());
    }

    private static String text(XWPFRun run, boolean emphasised) {
        String text = NOTE_MARK.matcher(run.text()).replaceAll("");
        return emphasised && run.isItalic() && !text.isBlank() ? "*" + text + "*" : text;
    }

    private void table(XWPFTable table) {
        Map<Integer, List<FontRun>> outer = above;
        above = new HashMap<>();
        for (XmlObject row : WordParts.of(table.getCTTbl())) {
            if (row instanceof CTRow told) {
                row(new XWPFTableRow(told, table));
            }
        }
        above = outer;
    }

    private void row(XWPFTableRow row) {
        List<List<FontRun>> cells = new ArrayList<>();
        Set<Integer> continued = new HashSet<>();
        List<XWPFTableCell> inside = new ArrayList<>();
        for (XmlObject each : WordParts.of(row.getCtRow())) {
            if (!(each instanceof CTTc told)) {
                continue;
            }
            XWPFTableCell cell = new XWPFTableCell(told, row, row.getTable().getBody());
            inside.add(cell);
            cells.add(merged(cell, cells.size(), continued));
            for (int span = 1; span < span(cell) && cells.size() < Gathered.CELL_COUNT_MAX; span++) {
                cells.add(List.of());
            }
        }
        if (cells.size() == 1) {
            gathered.paragraph(cells.get(0));
        } else if (cells.size() > 1) {
            gathered.row(cells, continued);
        }
        for (XWPFTableCell cell : inside) {
            paragraphs(cell).forEach(paragraph -> boxes(paragraph.getCTP().getDomNode()));
            WordParts.of(cell.getCTTc()).stream()
                    .filter(CTTbl.class::isInstance)
                    .forEach(table -> table(new XWPFTable((CTTbl) table, cell)));
        }
    }

    private static List<XWPFParagraph> paragraphs(XWPFTableCell cell) {
        return WordParts.of(cell.getCTTc()).stream()
                .filter(CTP.class::isInstance)
                .map(paragraph -> new XWPFParagraph((CTP) paragraph, cell))
                .toList();
    }

    private List<FontRun> merged(XWPFTableCell cell, int column, Set<Integer> continued) {
        CTTcPr properties = cell.getCTTc().getTcPr();
        boolean isMerged = properties != null && properties.getVMerge() != null;
        if (!isMerged) {
            above.remove(column);
            return cell(cell);
        }
        if (STMerge.RESTART.equals(properties.getVMerge().getVal())) {
            above.put(column, cell(cell));
        } else {
            continued.add(column);
        }
        return above.getOrDefault(column, List.of());
    }

    private static int span(XWPFTableCell cell) {
        CTTcPr properties = cell.getCTTc().getTcPr();
        return properties == null || properties.getGridSpan() == null
                ? 1
                : properties.getGridSpan().getVal().intValue();
    }

    private List<FontRun> cell(XWPFTableCell cell) {
        List<FontRun> runs = new ArrayList<>();
        for (XWPFParagraph paragraph : paragraphs(cell)) {
            List<FontRun> told = runs(paragraph);
            if (told.stream().anyMatch(run -> !run.text().isBlank())) {
                if (!runs.isEmpty()) {
                    runs.add(new FontRun("\n", ""));
                }
                runs.addAll(told);
            }
        }
        return runs;
    }

    /** The paragraphs of text boxes drawn beside this one: a backdrop is often laid out in one. */
    private void boxes(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            String name = String.valueOf(child.getLocalName());
            if (name.equals("Fallback")) {
                continue;
            }
            if (name.equals("txbxContent")) {
                paragraphs(child);
            } else {
                boxes(child);
            }
        }
    }

    private void paragraphs(Node box) {
        for (Node child = box.getFirstChild(); child != null; child = child.getNextSibling()) {
            StringBuilder text = new StringBuilder();
            collect(child, text);
            gathered.text(text.toString());
        }
    }

    private static void collect(Node node, StringBuilder text) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            String name = String.valueOf(child.getLocalName());
            if (name.equals("t")) {
                Node inside = child.getFirstChild();
                text.append(inside == null ? "" : inside.getNodeValue());
            } else if (name.equals("br") || name.equals("cr")) {
                text.append('\n');
            } else {
                collect(child, text);
            }
        }
    }
}
