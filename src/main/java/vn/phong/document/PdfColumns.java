package vn.phong.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.phong.plan.PlanImport;

/**
 * A table without rules under the heads of a programme, or with cells that are centred beside cells of more lines: its
 * rows are told apart by what is more than the step from line to line, else by their numbers or times.
 *
 * @param strips between its columns
 * @param head the lines of its heads
 * @param body the lines of its rows, and the names of parts that stand across its columns between them
 * @param leadingMax the most that the step from line to line inside a cell is, as pages before tell; in points
 */
record PdfColumns(PdfStrips strips, List<PdfLine> head, List<PdfLine> body, double leadingMax) {
    /** In heights of letters: two lines that lie closer stand in different cells. */
    private static final double CLOSE = 0.8;

    private static final double PARAGRAPH = 2.1;
    private static final double FAR = 4;
    private static final int COLUMNS_MIN = 3;
    private static final int HEAD_LINES_MAX = 3;
    private static final int CLOSE_LINES_MIN = 2;
    private static final int ROWS_MIN = 2;
    /** In points: the least that is left between rows beside the step from line to line. */
    private static final double BETWEEN_ROWS = 1;

    private static final Pattern NUMBER = Pattern.compile("(?:\\d{1,3}|[IVX]{1,5})[.)/]?");
    private static final Pattern TIME = Pattern.compile("(?:[Tt]ừ )?\\d{1,2}\\s?[hgHG:.].*");
    private static final Pattern OPEN = Pattern.compile(".*(?:[-–—]|đến|tới|to)");

    /**
     * The table whose heads begin with this line, if one does.
     *
     * @param before the table that the page before ended in, whose heads may come again
     */
    static Optional<PdfColumns> at(List<PdfLine> lines, int start, Optional<PdfColumns> before) {
        double leadingMax = before.map(PdfColumns::leading).orElse(Double.MAX_VALUE);
        int closeEnd = start + 1;
        while (closeEnd < lines.size() && isClose(lines, closeEnd)) {
            closeEnd++;
        }
        Optional<PdfColumns> known = IntStream.rangeClosed(1, Math.max(HEAD_LINES_MAX, closeEnd - start))
                .map(count -> start + count)
                .filter(end -> end <= lines.size())
                .boxed()
                .max(Comparator.<Integer>comparingInt(end -> knownHeads(lines.subList(start, end)))
                        .thenComparing(Comparator.reverseOrder()))
                .filter(end -> knownHeads(lines.subList(start, end)) > 1)
                .map(end -> below(lines, start, end, leadingMax))
                .filter(table -> table.rows().size() >= ROWS_MIN);
        if (known.isPresent() || !isTable(PdfStrips.of(lines.subList(start, closeEnd)))) {
            return known;
        }
        return Optional.of(below(lines, start, closeEnd, leadingMax)).filter(PdfColumns::isCentred);
    }

    private static boolean isTable(PdfStrips heads) {
        return heads.columns() >= COLUMNS_MIN && heads.part();
    }

    private static int knownHeads(List<PdfLine> head) {
        PdfStrips strips = PdfStrips.of(head);
        return isTable(strips) ? PlanImport.knownHeads(joined(head, strips)) : 0;
    }

    private static PdfColumns below(List<PdfLine> lines, int start, int headEnd, double leadingMax) {
        List<PdfLine> head = lines.subList(start, headEnd);
        return goingOn(PdfStrips.of(head), head, lines.subList(headEnd, lines.size()), leadingMax);
    }

    /** Its rest at the top of the next page, where letters leave something of what parts its columns. */
    Optional<PdfColumns> goingOn(List<PdfLine> lines) {
        PdfColumns rest = goingOn(strips, List.of(), lines, leading());
        long told = IntStream.range(0, strips.columns())
                .filter(column -> rest.body.stream()
                        .anyMatch(line -> !rest.strips.cells(line).get(column).isEmpty()))
                .count();
        return told >= COLUMNS_MIN ? Optional.of(rest) : Optional.empty();
    }

    private static PdfColumns goingOn(PdfStrips strips, List<PdfLine> head, List<PdfLine> lines, double leadingMax) {
        PdfStrips left = strips;
        int end = 0;
        while (end < lines.size() && left.part()) {
            PdfLine line = lines.get(end);
            PdfStrips fewer = left.without(line);
            double step = end == 0 ? 0 : step(lines, end) / line.height();
            boolean far = step >= PARAGRAPH;
            if (!fewer.part() && (end == 0 || !isPartOver(lines, end, left))
                    || far && (step > FAR || !fewer.part() || !begins(fewer.cells(line)))) {
                break;
            }
            left = fewer.part() ? fewer : left;
            end++;
        }
        return new PdfColumns(left, head, lines.subList(0, end), leadingMax);
    }

    /** A line across the columns with a row right below it. */
    private static boolean isPartOver(List<PdfLine> lines, int at, PdfStrips strips) {
        if (at + 1 >= lines.size()) {
            return false;
        }
        PdfLine next = lines.get(at + 1);
        PdfStrips fewer = strips.without(next);
        return fewer.part() && next.segments().size() > 1 && begins(fewer.cells(next));
    }

    private static boolean begins(List<String> cells) {
        return cells.stream().anyMatch(PdfColumns::isStart);
    }

    private static boolean isStart(String cell) {
        return NUMBER.matcher(cell).matches() || TIME.matcher(cell).matches();
    }

    private static double step(List<PdfLine> lines, int index) {
        return lines.get(index).y() - lines.get(index - 1).y();
    }

    private static boolean isClose(List<PdfLine> lines, int index) {
        return step(lines, index) < CLOSE * lines.get(index).height();
    }

    /** Whether lines of neighbouring cells lie less than a line apart. */
    private boolean isCentred() {
        long close =
                IntStream.range(1, body.size()).filter(at -> isClose(body, at)).count();
        return close >= CLOSE_LINES_MIN;
    }

    /** How many lines of the page it takes. */
    int lineCount() {
        return head.size() + body.size();
    }

    void emit(Gathered gathered) {
        if (!head.isEmpty()) {
            gathered.texts(joined(head, strips), Set.of());
        }
        for (List<PdfLine> row : rows()) {
            if (isAcross(row.get(0))) {
                gathered.text(row.get(0).text());
            } else {
                gathered.texts(joined(row, strips), Set.of());
            }
        }
    }

    private boolean isAcross(PdfLine line) {
        return !strips.without(line).part();
    }

    /** Its cells begin level, so that a row begins with its number or time; or they are centred or end level. */
    private List<List<PdfLine>> rows() {
        List<Integer> starts = starts();
        long level = starts.stream()
                .filter(at -> above(at) > below(at) + BETWEEN_ROWS)
                .count();
        long otherwise = starts.stream()
                .filter(at -> below(at) > above(at) + BETWEEN_ROWS)
                .count();
        return starts.isEmpty() || isCentred() || otherwise > level
                ? nearby(parted(at -> above(at) > leading() + BETWEEN_ROWS), starts)
                : level(starts);
    }

    private List<List<PdfLine>> level(List<Integer> starts) {
        double least = starts.stream()
                .filter(at -> at > 0 && !isAcross(body.get(at - 1)))
                .mapToDouble(this::above)
                .min()
                .orElse(Double.MAX_VALUE);
        boolean apart = least > leading() + BETWEEN_ROWS;
        return parted(at -> starts.contains(at) || apart && above(at) > least - BETWEEN_ROWS / 2);
    }

    /** Rows by their gaps, those without a number or time with the row they are nearer to than rows are to another. */
    private List<List<PdfLine>> nearby(List<List<PdfLine>> rows, List<Integer> starts) {
        List<PdfLine> begun = starts.stream().map(body::get).toList();
        Predicate<List<PdfLine>> whole =
                row -> isAcross(row.get(0)) || row.stream().anyMatch(begun::contains);
        double least = IntStream.range(1, rows.size())
                .filter(at -> whole.test(rows.get(at - 1)) && whole.test(rows.get(at)))
                .mapToDouble(at -> between(rows.get(at - 1), rows.get(at)))
                .min()
                .orElse(0);
        List<List<PdfLine>> told = new ArrayList<>();
        for (int at = 0; at < rows.size(); at++) {
            List<PdfLine> row = rows.get(at);
            List<PdfLine> last = told.isEmpty() ? List.of() : told.get(told.size() - 1);
            boolean joins = !last.isEmpty()
                    && !(whole.test(last) && whole.test(row))
                    && between(last, row) < least - BETWEEN_ROWS
                    && (at + 1 == rows.size()
                            || whole.test(row)
                            || between(last, row) <= between(row, rows.get(at + 1)));
            if (joins) {
                told.set(
                        told.size() - 1,
                        Stream.concat(last.stream(), row.stream()).toList());
            } else {
                told.add(row);
            }
        }
        return told;
    }

    private static double between(List<PdfLine> row, List<PdfLine> next) {
        return next.get(0).y() - row.get(row.size() - 1).y();
    }

    private double above(int at) {
        return at == 0 ? Double.MAX_VALUE : step(body, at);
    }

    private double below(int at) {
        return at + 1 == body.size() ? Double.MAX_VALUE : step(body, at + 1);
    }

    private List<List<PdfLine>> parted(Predicate<Integer> begins) {
        List<List<PdfLine>> rows = new ArrayList<>();
        int start = 0;
        for (int index = 1; index <= body.size(); index++) {
            if (index == body.size()
                    || isAcross(body.get(index))
                    || isAcross(body.get(index - 1))
                    || begins.test(index)) {
                rows.add(body.subList(start, index));
                start = index;
            }
        }
        return rows;
    }

    /** The places of the lines with a number or a time in the column that has most of them. */
    private List<Integer> starts() {
        return IntStream.range(0, strips.columns())
                .mapToObj(this::starts)
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }

    private List<Integer> starts(int column) {
        List<Integer> starts = new ArrayList<>();
        String last = "";
        for (int at = 0; at < body.size(); at++) {
            String cell =
                    isAcross(body.get(at)) ? "" : strips.cells(body.get(at)).get(column);
            if (isStart(cell) && !OPEN.matcher(last).matches()) {
                starts.add(at);
            }
            last = cell.isEmpty() ? last : cell;
        }
        return starts;
    }

    /** The step from line to line inside a cell. */
    private double leading() {
        double leading = leadingMax;
        for (int column = 0; column < strips.columns(); column++) {
            double before = Double.NaN;
            for (PdfLine line : body) {
                if (!isAcross(line) && !strips.cells(line).get(column).isEmpty()) {
                    leading =
                            line.y() - before >= CLOSE * line.height() ? Math.min(leading, line.y() - before) : leading;
                    before = line.y();
                }
            }
        }
        return leading;
    }

    private static List<String> joined(List<PdfLine> row, PdfStrips strips) {
        List<List<String>> lines = row.stream().map(strips::cells).toList();
        return IntStream.range(0, strips.columns())
                .mapToObj(column -> String.join(
                        " ",
                        lines.stream()
                                .map(cells -> cells.get(column))
                                .filter(text -> !text.isEmpty())
                                .toList()))
                .toList();
    }
}
