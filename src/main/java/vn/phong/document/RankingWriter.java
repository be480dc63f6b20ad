package vn.phong.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.Fields;
import vn.phong.message.Refusal;

/**
 * The rankings of an event back into Excel: a sheet for each, its title above the table, under the captions of the
 * wall. Behind a caption of the office's own stands the head that the importer of rankings knows, in brackets, so that
 * what an office changes there comes back.
 */
public final class RankingWriter {
    private static final String RANKING = "ranking";
    private static final int CHARACTER = 256;
    /** Of the columns, in characters; the last is that of each further one. */
    private static final List<Integer> CHARACTERS = List.of(8, 48, 34, 16, 18, 34);

    /** The cells of a rank after its name, by the field that holds them. */
    private static final Map<String, String> OF_RANKS = ofRanks();

    private RankingWriter() {}

    private static Map<String, String> ofRanks() {
        Map<String, String> heads = new LinkedHashMap<>();
        heads.put("unit", "Đơn vị");
        heads.put("score", "Điểm");
        heads.put("grade", "Xếp loại");
        heads.put("note", "Ghi chú");
        return heads;
    }

    /**
     * Every cell is text, so that {@code 96,50} stays as it is.
     *
     * @throws Refusal when the event has no ranking
     */
    public static byte[] xlsx(Event event) {
        List<Cue> rankings = event.cues().stream()
                .filter(cue -> cue.layout().equals(RANKING))
                .toList();
        if (rankings.isEmpty()) {
            throw new Refusal(
                    "Sự kiện này không có bảng xếp hạng; hãy thêm ở /import hoặc /editor.",
                    "This event has no ranking; add one at /import or /editor.");
        }
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            CellStyle head = AgendaWriter.style(book, true);
            CellStyle body = AgendaWriter.style(book, false);
            for (Cue ranking : rankings) {
                String name = "Xếp hạng " + (book.getNumberOfSheets() + 1);
                fill(book.createSheet(name), ranking.fields(), head, body);
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static void fill(XSSFSheet sheet, Fields ranking, CellStyle head, CellStyle body) {
        List<Fields> rows = ranking.list("rows");
        Map<String, String> columns = columns(rows, ranking.texts("columns"));
        Set<String> further = rows.stream()
                .flatMap(row -> AwardRows.extra(row).keySet().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<String> heads = new ArrayList<>(columns.values());
        heads.addAll(further);
        AgendaWriter.row(sheet.createRow(0), List.of(ranking.text("title").replace('\n', ' ')), head);
        AgendaWriter.row(sheet.createRow(1), heads, head);
        for (Fields row : rows) {
            List<String> cells = new ArrayList<>();
            columns.keySet().forEach(field -> cells.add(row.text(field)));
            further.forEach(each -> cells.add(AwardRows.extra(row).getOrDefault(each, "")));
            AgendaWriter.row(sheet.createRow(sheet.getLastRowNum() + 1), cells, body);
        }
        for (int column = 0; column < heads.size(); column++) {
            sheet.setColumnWidth(column, AgendaWriter.of(CHARACTERS, column) * CHARACTER);
        }
        sheet.createFreezePane(0, 2);
    }

    /** The fields of the rows that any of them has, in the order of the wall, with their heads. */
    private static Map<String, String> columns(List<Fields> rows, List<String> captions) {
        Map<String, String> heads = heads(rows);
        if (captions.size() != heads.size()) {
            return heads;
        }
        Iterator<String> caption = captions.iterator();
        heads.replaceAll((field, head) -> headed(caption.next(), head));
        return heads;
    }

    private static String headed(String caption, String head) {
        String told = caption.replace('\n', ' ').strip();
        return told.isEmpty() || told.equals(head) ? head : told + " (" + head + ")";
    }

    private static Map<String, String> heads(List<Fields> rows) {
        boolean ofPeople = rows.stream().anyMatch(row -> row.values().containsKey("unit"));
        Map<String, String> all = new LinkedHashMap<>();
        all.put("rank", "Hạng");
        all.put("name", ofPeople ? "Họ và tên" : "Đơn vị");
        OF_RANKS.forEach((field, head) -> {
            if (rows.stream().anyMatch(row -> row.values().containsKey(field))) {
                all.put(field, head);
            }
        });
        return all;
    }
}
