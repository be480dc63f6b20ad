package vn.phong.profile;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.phong.message.Message;
import vn.phong.message.Refusal;

/**
 * A table of cabinets as a spreadsheet saves it: CSV in UTF-8 with or without its mark, a header that names the columns
 * in any order, comma or semicolon. Each line becomes an object as {@link Cabinets} reads them.
 */
final class CabinetTable {
    private static final List<String> COLUMNS_WANTED = List.of("x", "y", "width", "height");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CabinetTable() {}

    /** @throws Refusal naming the file and the line */
    static List<Members> read(Path file) {
        return read(file, Members.bytes(file));
    }

    /** As {@link #read(Path)}, of a table that was found elsewhere; refusals call it by this file. */
    static List<Members> read(Path file, byte[] csv) {
        String text = new String(csv, StandardCharsets.UTF_8);
        List<String> lines = (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text)
                .lines()
                .toList();
        String separator = !lines.isEmpty() && lines.get(0).contains(";") ? ";" : ",";
        List<String> header = header(file, lines.isEmpty() ? List.of() : cells(lines.get(0), separator));
        List<Members> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            List<String> cells = cells(lines.get(i), separator);
            if (!cells.stream().allMatch(String::isEmpty)) {
                rows.add(row(file, i + 1, header, cells));
            }
        }
        if (rows.isEmpty() || rows.size() > Cabinets.COUNT_MAX) {
            throw refusal(
                    file,
                    1,
                    "cần từ 1 đến " + Cabinets.COUNT_MAX + " cabinet, mỗi dòng một cabinet, sau dòng tên cột",
                    "1 to " + Cabinets.COUNT_MAX + " cabinets are wanted below the header, one a line");
        }
        return rows;
    }

    private static List<String> header(Path file, List<String> names) {
        for (String name : names) {
            if (!Cabinets.KEYS.contains(name) || names.indexOf(name) != names.lastIndexOf(name)) {
                throw refusal(
                        file,
                        1,
                        "cột \"" + name + "\" không dùng được; các cột, mỗi cột một lần: "
                                + String.join(", ", Cabinets.KEYS),
                        "the column \"" + name + "\" cannot be used; the columns are, each once: "
                                + String.join(", ", Cabinets.KEYS));
            }
        }
        for (String wanted : COLUMNS_WANTED) {
            if (!names.contains(wanted)) {
                throw refusal(
                        file,
                        1,
                        "thiếu cột \"" + wanted + "\"; hãy ghi tên các cột ở dòng đầu",
                        "the column \"" + wanted + "\" is missing; name the columns in the first line");
            }
        }
        return names;
    }

    private static Members row(Path file, int line, List<String> header, List<String> cells) {
        if (cells.size() > header.size()) {
            throw refusal(
                    file,
                    line,
                    "có " + cells.size() + " ô nhưng chỉ có " + header.size() + " cột; hãy bỏ ô thừa",
                    "there are " + cells.size() + " cells for " + header.size()
                            + " columns; take out what is too many");
        }
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            if (NUMBER.matcher(cell).matches()) {
                row.put(header.get(i), Integer.parseInt(cell));
            } else if (cell.equals("true") || cell.equals("false")) {
                row.put(header.get(i), Boolean.parseBoolean(cell));
            } else if (!cell.isEmpty()) {
                row.put(header.get(i), cell);
            }
        }
        return Members.of(file, place(line), row);
    }

    /** Spreadsheets write TRUE, and may put any cell between quotes. */
    private static List<String> cells(String line, String separator) {
        return Stream.of(line.split(separator, -1))
                .map(cell ->
                        cell.strip().replaceFirst("^\"(.*)\"$", "$1").strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static Message place(int line) {
        return new Message("dòng " + line, "line " + line);
    }

    private static Refusal refusal(Path file, int line, String vi, String en) {
        return Members.refusal(file, place(line), vi, en);
    }
}
