package vn.phong.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.phong.plan.PlanDocument;

/** Reads values parted by commas, semicolons, tabs or bars, quoted or not, as RFC 4180 and every office write them. */
final class CsvReader {
    private static final char[] SEPARATORS = {';', '\t', ',', '|'};
    private static final int RECORDS_JUDGED = 30;

    private CsvReader() {}

    static PlanDocument read(String text, String fileName) {
        String body = text;
        char separator = separator(text);
        // Excel's own hint in the first line.
        if (text.matches("(?s)sep=.\\R.*")) {
            separator = text.charAt(4);
            body = text.substring(text.indexOf('\n') + 1);
        }
        Gathered gathered = new Gathered(fileName);
        for (List<String> record : records(body, separator, Integer.MAX_VALUE)) {
            if (record.size() > 1) {
                gathered.texts(record, Set.of());
            } else {
                gathered.text(record.get(0));
            }
        }
        return gathered.document();
    }

    /** The one that gives most records the same number of cells, and the more cells the better. */
    private static char separator(String text) {
        char best = ',';
        int most = 0;
        for (char separator : SEPARATORS) {
            List<List<String>> records = records(text, separator, RECORDS_JUDGED);
            int width = records.stream().mapToInt(List::size).max().orElse(0);
            int alike = (int) records.stream()
                    .filter(record -> record.size() > 1 && record.size() == width)
                    .count();
            if (width > 1 && alike * 10 + width > most) {
                most = alike * 10 + width;
                best = separator;
            }
        }
        return best;
    }

    private static List<List<String>> records(String text, char separator, int countMax) {
        List<List<String>> records = new ArrayList<>();
        List<String> record = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < text.length() && records.size() < countMax; at++) {
            char c = text.charAt(at);
            if (quoted) {
                boolean doubled = c == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"';
                quoted = c != '"' || doubled;
                if (c != '"' || doubled) {
                    cell.append(c);
                }
                at += doubled ? 1 : 0;
            } else if (c == '"' && cell.toString().isBlank()) {
                cell.setLength(0);
                quoted = true;
            } else if (c == separator || c == '\n') {
                record.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    records.add(record);
                    record = new ArrayList<>();
                }
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        if (cell.length() > 0 || !record.isEmpty()) {
            record.add(cell.toString());
            records.add(record);
        }
        return records;
    }
}
