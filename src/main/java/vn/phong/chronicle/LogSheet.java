package vn.phong.chronicle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.phong.show.Presser;

/** The log as a table an office opens: CSV with a byte order mark, so that Excel reads its Vietnamese, and XLSX. */
public final class LogSheet {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String STARTS_FORMULA = "=+-@\t\r";
    private static final List<String> HEAD = List.of("Từ", "Đến", "Ai", "Vai", "Việc");
    private static final Map<String, String> ROLES = Map.of(
            "technician",
            "Kỹ thuật",
            "operator",
            "Vận hành",
            "approver",
            "Soạn và duyệt",
            "viewer",
            "Xem",
            "wall",
            "Màn LED");
    private static final String ON_WALL = "Trên màn: ";
    private static final String APPLICATION = "Phong";
    private static final String VERSION = "1.0";
    private static final List<Column> PRESSED = List.of(
            new Column("Lúc", 0, 20), new Column("Ai", 2, 24), new Column("Vai", 3, 14), new Column("Việc", 4, 90));
    private static final List<Column> HUNG =
            List.of(new Column("Từ", 0, 20), new Column("Đến", 1, 20), new Column("Hình", 4, 90));

    /** A column of a sheet: what stands in a row at {@code of}, so many characters wide. */
    private record Column(String head, int of, int width) {}

    private final ZoneId zone;
    private final List<List<String>> pressed;
    private final List<List<String>> hung;

    /** @param zone by whose clock the times are written */
    public LogSheet(List<LogEntry> entries, List<Hung> hung, ZoneId zone) {
        this.zone = zone;
        this.pressed = entries.stream()
                .map(entry -> List.of(
                        time(entry.atMs()),
                        "",
                        entry.by().equals(Presser.PROGRAM)
                                ? "Phông"
                                : entry.by().name(),
                        ROLES.getOrDefault(entry.by().role(), ""),
                        entry.words().vi()))
                .toList();
        this.hung = hung.stream()
                .map(each -> List.of(
                        time(each.fromMs()),
                        each.toMs().isPresent() ? time(each.toMs().getAsLong()) : "",
                        "",
                        "",
                        each.words().vi()))
                .toList();
    }

    /** Presses and what stood on the wall in one table, in the order of time (RFC 4180). */
    public byte[] csv() {
        List<List<String>> rows = new ArrayList<>(pressed);
        hung.forEach(row -> rows.add(Stream.concat(row.stream().limit(4), Stream.of(ON_WALL + row.get(4)))
                .toList()));
        rows.sort((one, two) -> one.get(0).compareTo(two.get(0)));
        rows.add(0, HEAD);
        String text = rows.stream()
                .map(row -> row.stream().map(LogSheet::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", BYTE_ORDER_MARK, "\r\n"));
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** One sheet for who did what, one for what stood on the wall. */
    public byte[] xlsx() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, APPLICATION, VERSION)) {
            fill(book.newWorksheet("Nhật ký"), PRESSED, pressed);
            fill(book.newWorksheet("Trên màn"), HUNG, hung);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void fill(Worksheet sheet, List<Column> columns, List<List<String>> rows) {
        for (int at = 0; at < columns.size(); at++) {
            Column column = columns.get(at);
            sheet.value(0, at, column.head());
            sheet.width(at, column.width());
            for (int row = 0; row < rows.size(); row++) {
                sheet.value(row + 1, at, rows.get(row).get(column.of()));
            }
        }
        sheet.range(0, 0, 0, columns.size() - 1).style().bold().set();
        sheet.range(1, 0, Math.max(1, rows.size()), columns.size() - 1)
                .style()
                .wrapText(true)
                .verticalAlignment("top")
                .set();
        sheet.freezePane(0, 1);
    }

    /** A name somebody gave a device must not become a formula on the office's machine. */
    private static String quoted(String text) {
        boolean formula = !text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }

    private String time(long atMs) {
        return TIME.format(Instant.ofEpochMilli(atMs).atZone(zone));
    }
}
