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
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The log as a table an office opens: CSV with a byte order mark, so that Excel reads its Vietnamese, and XLSX. */
public final class LogSheet {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String STARTS_FORMULA = "=+-@\t\r";
    private static final List<String> HEAD = List.of("Từ", "Đến", "Ai", "Vai", "Việc");
    private static final String APPLICATION = "Phong";
    private static final String VERSION = "1.0";
    private static final int[] WIDTHS = {20, 20, 24, 14, 70};

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
                        entry.by().name(),
                        entry.by().role(),
                        entry.words().vi()))
                .toList();
        this.hung = hung.stream()
                .map(each -> List.of(
                        time(each.fromMs()),
                        each.toMs().isPresent() ? time(each.toMs().getAsLong()) : "",
                        "",
                        "",
                        "Trên màn: " + each.words().vi()))
                .toList();
    }

    /** Presses and what stood on the wall in one table, in the order of time (RFC 4180). */
    public byte[] csv() {
        List<List<String>> rows = new ArrayList<>(pressed);
        rows.addAll(hung);
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
            fill(book.newWorksheet("Nhật ký"), pressed);
            fill(book.newWorksheet("Trên màn"), hung);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void fill(Worksheet sheet, List<List<String>> rows) {
        for (int column = 0; column < HEAD.size(); column++) {
            sheet.value(0, column, HEAD.get(column));
            sheet.width(column, WIDTHS[column]);
        }
        sheet.range(0, 0, 0, HEAD.size() - 1).style().bold().set();
        sheet.freezePane(0, 1);
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < HEAD.size(); column++) {
                sheet.value(row + 1, column, rows.get(row).get(column));
            }
        }
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
