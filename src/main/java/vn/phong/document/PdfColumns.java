package vn.phong.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import vn.phong.document.PdfLine.Glyph;

/**
 * A table without rules whose cells are centred beside cells of more lines: its lines lie less than a line apart, so no
 * row is a line. Its columns are parted by the strips that no letter crosses, its rows by what is more than the step
 * from line to line.
 *
 * @param dividers between its columns, from left to right
 * @param head the lines of its heads
 * @param body the lines of its rows
 * @param leadingMax the most that the step from line to line inside a cell is, as pages before tell; in points
 */
record PdfColumns(List<Double> dividers, List<PdfLine> head, List<PdfLine> body, double leadingMax) {
    /** In heights of letters: two lines that lie closer stand in different cells. */
    private static final double CLOSE = 0.8;

    private static final double PARAGRAPH = 2.1;
    /**
     * In heights of letters: more than the space between words, which heads of narrow columns are hardly further apart.
     */
    private static final double HEAD_GAP = 0.35;

    private static final double STRIP_MIN = 0.28;
    private static final int COLUMNS_MIN = 3;
    private static final int CLOSE_LINES_MIN = 2;
    /** In points: the least that is left between rows beside the step from line to line. */
    private static final double BETWEEN_ROWS = 1;

    private record Span(double from, double to) {
        double width() {
            return to - from;
        }

        double middle() {
            return (from + to) / 2;
        }

        /** What is left of it without another. */
        List<Span> without(double start, double end) {
            if (end <= from || start >= to) {
                return List.of(this);
            }
            List<Span> left = new ArrayList<>();
            if (start > from) {
                left.add(new Span(from, start));
            }
            if (end < to) {
                left.add(new Span(end, to));
            }
            return left;
        }
    }

    /** The table whose heads begin with this line, if one does. */
    static Optional<PdfColumns> at(List<PdfLine> lines, int start) {
        int headEnd = start + 1;
        while (headEnd < lines.size() && isClose(lines, headEnd)) {
            headEnd++;
        }
        List<PdfLine> head = lines.subList(start, headEnd);
        double height = head.get(0).height();
        List<Span> heads = spans(head);
        if (heads.size() < COLUMNS_MIN) {
            return Optional.empty();
        }
        List<List<Span>> strips = between(heads);
        for (PdfLine line : head) {
            strips = left(strips, line, height);
        }
        int end = headEnd;
        while (end < lines.size() && step(lines, end) < PARAGRAPH * height) {
            List<List<Span>> fewer = left(strips, lines.get(end), height);
            if (fewer.stream().anyMatch(List::isEmpty)) {
                break;
            }
            strips = fewer;
            end++;
        }
        List<PdfLine> body = lines.subList(headEnd, end);
        long close = IntStream.range(1, body.size())
                .filter(index -> isClose(body, index))
                .count();
        if (close < CLOSE_LINES_MIN || strips.stream().anyMatch(List::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(
                new PdfColumns(strips.stream().map(PdfColumns::middleOfWidest).toList(), head, body, Double.MAX_VALUE));
    }

    /** Its rest at the top of the next page, where no letter crosses its dividers. */
    Optional<PdfColumns> goingOn(List<PdfLine> lines) {
        int end = 0;
        while (end < lines.size()
                && isBetween(lines.get(end))
                && (end == 0 || step(lines, end) < PARAGRAPH * lines.get(end).height())) {
            end++;
        }
        List<PdfLine> rest = lines.subList(0, end);
        long told = IntStream.rangeClosed(0, dividers.size())
                .filter(column ->
                        rest.stream().anyMatch(line -> !text(line, column).isEmpty()))
                .count();
        return told >= COLUMNS_MIN
                ? Optional.of(new PdfColumns(dividers, List.of(), rest, leading()))
                : Optional.empty();
    }

    private boolean isBetween(PdfLine line) {
        return line.glyphs().stream()
                .filter(glyph -> !glyph.text().isBlank())
                .noneMatch(
                        glyph -> dividers.stream().anyMatch(divider -> glyph.x() < divider && glyph.end() > divider));
    }

    private static double middleOfWidest(List<Span> free) {
        return free.stream()
                .max(Comparator.comparingDouble(Span::width))
                .orElseThrow()
                .middle();
    }

    /** From the middle of each head to that of the next: somewhere there the columns part. */
    private static List<List<Span>> between(List<Span> heads) {
        return IntStream.range(1, heads.size())
                .mapToObj(column -> List.of(new Span(
                        heads.get(column - 1).middle(), heads.get(column).middle())))
                .toList();
    }

    private static double step(List<PdfLine> lines, int index) {
        return lines.get(index).y() - lines.get(index - 1).y();
    }

    private static boolean isClose(List<PdfLine> lines, int index) {
        return step(lines, index) < CLOSE * lines.get(index).height();
    }

    /** The words of heads, those that stand over one another together. */
    private static List<Span> spans(List<PdfLine> head) {
        List<Span> words = new ArrayList<>();
        for (PdfLine line : head) {
            double end = Double.NaN;
            for (Glyph glyph : line.glyphs()) {
                if (glyph.text().isBlank()) {
                    continue;
                }
                boolean begins = !(glyph.x() - end < HEAD_GAP * line.height());
                words.add(begins ? new Span(glyph.x(), glyph.end()) : joined(words, glyph));
                end = glyph.end();
            }
        }
        words.sort(Comparator.comparingDouble(Span::from));
        List<Span> spans = new ArrayList<>();
        for (Span word : words) {
            Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
            if (last != null && word.from() < last.to()) {
                spans.set(spans.size() - 1, new Span(last.from(), Math.max(last.to(), word.to())));
            } else {
                spans.add(word);
            }
        }
        return spans;
    }

    private static Span joined(List<Span> words, Glyph glyph) {
        return new Span(words.remove(words.size() - 1).from(), glyph.end());
    }

    /** What of the strips no letter of a line stands in, where it is wide enough. */
    private static List<List<Span>> left(List<List<Span>> strips, PdfLine line, double height) {
        List<List<Span>> left = strips;
        for (Glyph glyph : line.glyphs()) {
            if (!glyph.text().isBlank()) {
                left = left.stream()
                        .map(free -> free.stream()
                                .flatMap(span -> span.without(glyph.x(), glyph.end()).stream())
                                .filter(span -> span.width() >= STRIP_MIN * height)
                                .toList())
                        .toList();
            }
        }
        return left;
    }

    /** How many lines of the page it takes. */
    int lineCount() {
        return head.size() + body.size();
    }

    void emit(Gathered gathered) {
        if (!head.isEmpty()) {
            emit(head, gathered);
        }
        double leading = leading();
        int start = 0;
        for (int index = 1; index <= body.size(); index++) {
            if (index == body.size() || step(body, index) > leading + BETWEEN_ROWS) {
                emit(body.subList(start, index), gathered);
                start = index;
            }
        }
    }

    /** The step from line to line inside a cell. */
    private double leading() {
        double leading = leadingMax;
        for (int column = 0; column <= dividers.size(); column++) {
            double before = Double.NaN;
            for (PdfLine line : body) {
                if (!text(line, column).isEmpty()) {
                    leading =
                            line.y() - before >= CLOSE * line.height() ? Math.min(leading, line.y() - before) : leading;
                    before = line.y();
                }
            }
        }
        return leading;
    }

    private void emit(List<PdfLine> row, Gathered gathered) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column <= dividers.size(); column++) {
            int at = column;
            cells.add(String.join(
                    " ",
                    row.stream()
                            .map(line -> text(line, at))
                            .filter(text -> !text.isEmpty())
                            .toList()));
        }
        gathered.texts(cells, Set.of());
    }

    private String text(PdfLine line, int column) {
        double from = column == 0 ? Double.NEGATIVE_INFINITY : dividers.get(column - 1);
        double to = column == dividers.size() ? Double.POSITIVE_INFINITY : dividers.get(column);
        List<Glyph> inside = line.glyphs().stream()
                .filter(glyph -> glyph.x() >= from && glyph.x() < to)
                .toList();
        return PdfLine.text(inside, line.height()).strip();
    }
}
