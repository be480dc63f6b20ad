package vn.phong.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import vn.phong.document.PdfLine.Glyph;

/**
 * What parts the columns of a table without rules: from the middle of each head to that of the next, the stretches that
 * no letter of its lines stands in.
 *
 * @param free for each pair of neighbouring columns, in points from left to right; empty where letters cross everywhere
 */
record PdfStrips(List<List<Span>> free) {
    /**
     * In heights of letters: more than the space between words, which heads of narrow columns are hardly further apart.
     */
    private static final double HEAD_GAP = 0.35;

    private static final double STRIP_MIN = 0.28;

    record Span(double from, double to) {
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

    static PdfStrips of(List<PdfLine> head) {
        List<Span> heads = spans(head);
        PdfStrips strips = new PdfStrips(IntStream.range(1, heads.size())
                .mapToObj(column -> List.of(new Span(
                        heads.get(column - 1).middle(), heads.get(column).middle())))
                .toList());
        for (PdfLine line : head) {
            strips = strips.without(line);
        }
        return strips;
    }

    int columns() {
        return free.size() + 1;
    }

    /** Whether something is left of each. */
    boolean part() {
        return free.stream().noneMatch(List::isEmpty);
    }

    /** What of them no letter of a line stands in, where it is wide enough. */
    PdfStrips without(PdfLine line) {
        List<List<Span>> left = free;
        for (Glyph glyph : line.glyphs()) {
            if (!glyph.text().isBlank()) {
                left = left.stream()
                        .map(spans -> spans.stream()
                                .flatMap(span -> span.without(glyph.x(), glyph.end()).stream())
                                .filter(span -> span.width() >= STRIP_MIN * line.height())
                                .toList())
                        .toList();
            }
        }
        return new PdfStrips(left);
    }

    /** The cells of a line, blank where it says nothing. */
    List<String> cells(PdfLine line) {
        List<Double> dividers = free.stream().map(PdfStrips::middleOfWidest).toList();
        return IntStream.rangeClosed(0, dividers.size())
                .mapToObj(column -> {
                    double from = column == 0 ? Double.NEGATIVE_INFINITY : dividers.get(column - 1);
                    double to = column == dividers.size() ? Double.POSITIVE_INFINITY : dividers.get(column);
                    List<Glyph> inside = line.glyphs().stream()
                            .filter(glyph -> glyph.x() >= from && glyph.x() < to)
                            .toList();
                    return PdfLine.text(inside, line.height()).strip();
                })
                .toList();
    }

    private static double middleOfWidest(List<Span> free) {
        return free.stream()
                .max(Comparator.comparingDouble(Span::width))
                .orElseThrow()
                .middle();
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
}
