package vn.phong.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.phong.document.PdfLine.Segment;

/** Lines without rules around them: rows where wide gaps stand over one another, else text. */
final class PdfGaps {
    private static final double ALIGNED = 6;
    private static final double PARAGRAPH = 2.1;

    private PdfGaps() {}

    /**
     * @param before the table that the page before ended in
     * @return the table that these lines end in
     */
    static Optional<PdfColumns> emit(List<PdfLine> lines, Gathered gathered, Optional<PdfColumns> before) {
        Optional<PdfColumns> again =
                before.isEmpty() || lines.isEmpty() ? Optional.empty() : PdfColumns.at(lines, 0, before);
        Optional<PdfColumns> last = again.or(() -> before.flatMap(table -> table.goingOn(lines)));
        last.ifPresent(table -> table.emit(gathered));
        for (int at = last.map(PdfColumns::lineCount).orElse(0); at < lines.size(); ) {
            if (at > 0
                    && lines.get(at).y() - lines.get(at - 1).y()
                            > PARAGRAPH * lines.get(at).height()) {
                gathered.text("");
            }
            Optional<PdfColumns> columns = PdfColumns.at(lines, at, Optional.empty());
            last = columns;
            if (columns.isPresent()) {
                columns.get().emit(gathered);
                at += columns.get().lineCount();
                continue;
            }
            int end = tableEnd(lines, at);
            if (end - at > 2) {
                table(lines.subList(at, end), gathered);
                at = end;
            } else {
                line(lines.get(at++), gathered);
            }
        }
        return last;
    }

    private static void line(PdfLine line, Gathered gathered) {
        List<String> texts = line.segments().stream().map(Segment::text).toList();
        if (texts.size() > 1 && texts.get(0).length() > 3) {
            gathered.texts(texts, Set.of());
        } else {
            gathered.text(String.join(" ", texts));
        }
    }

    /** Where lines end that have their columns where the first one, with three columns or more, has them. */
    private static int tableEnd(List<PdfLine> lines, int start) {
        List<Segment> heads = lines.get(start).segments();
        int end = start + 1;
        while (heads.size() > 2 && end < lines.size() && fits(lines.get(end).segments(), heads)) {
            end++;
        }
        return end;
    }

    private static boolean fits(List<Segment> segments, List<Segment> heads) {
        boolean begins = segments.stream().allMatch(segment -> column(segment, heads) >= 0);
        long columns = segments.stream()
                .map(segment -> column(segment, heads))
                .distinct()
                .count();
        boolean acrossGap = segments.size() == 1
                && heads.size() > 2
                && segments.get(0).x() < heads.get(0).end() + ALIGNED
                && segments.get(0).end() > heads.get(2).x();
        return begins && columns == segments.size() && !acrossGap;
    }

    /** A head may be centred over its column: it belongs to whatever lies under it. */
    private static int column(Segment segment, List<Segment> heads) {
        int found = -1;
        for (int column = 0; column < heads.size(); column++) {
            double from = column == 0
                    ? Double.NEGATIVE_INFINITY
                    : heads.get(column - 1).end() + ALIGNED;
            double to = column + 1 == heads.size()
                    ? Double.POSITIVE_INFINITY
                    : heads.get(column + 1).x() - ALIGNED;
            boolean over =
                    segment.x() >= from && segment.x() <= heads.get(column).end() + ALIGNED
                            || segment.x() < heads.get(column).end()
                                    && segment.end() > heads.get(column).x();
            if (over && segment.x() < to && found < 0) {
                found = column;
            }
        }
        return found;
    }

    private static void table(List<PdfLine> lines, Gathered gathered) {
        List<Segment> heads = lines.get(0).segments();
        List<String> row = blank(heads.size());
        for (PdfLine line : lines) {
            List<String> told = blank(heads.size());
            for (Segment segment : line.segments()) {
                told.set(column(segment, heads), segment.text());
            }
            boolean begins = !told.get(0).isEmpty();
            if (begins && row.stream().anyMatch(cell -> !cell.isEmpty())) {
                gathered.texts(row, Set.of());
                row = blank(heads.size());
            }
            for (int column = 0; column < row.size(); column++) {
                row.set(column, (row.get(column) + " " + told.get(column)).strip());
            }
        }
        gathered.texts(row, Set.of());
    }

    private static List<String> blank(int size) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < size; column++) {
            cells.add("");
        }
        return cells;
    }
}
