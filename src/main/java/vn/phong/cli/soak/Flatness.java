package vn.phong.cli.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Whether anything grew in a soak: the last third of its rows is held against the second third; the first is for
 * warming up. A leak of one object a press shows in hours, and one of a thread or a file a reconnect in minutes.
 */
final class Flatness {
    /** The least rows that say anything. */
    static final int ROWS_MIN = 6;

    private static final int HEAP_MB_MAX = 16;
    private static final int THREADS_MAX = 3;
    private static final int HANDLES_MAX = 8;

    private Flatness() {}

    /** What grew, each in a sentence; empty when all is flat. */
    static List<String> growths(List<SoakRow> rows) {
        int third = rows.size() / 3;
        List<SoakRow> before = rows.subList(third, 2 * third);
        List<SoakRow> after = rows.subList(rows.size() - third, rows.size());
        List<String> growths = new ArrayList<>();
        grown("heap MB", before, after, SoakRow::heapMb, HEAP_MB_MAX, growths);
        grown("threads", before, after, SoakRow::threads, THREADS_MAX, growths);
        grown("handles", before, after, SoakRow::handles, HANDLES_MAX, growths);
        long failed = rows.get(rows.size() - 1).failed();
        if (failed > 0) {
            growths.add(failed + " failed");
        }
        return growths;
    }

    private static void grown(
            String what,
            List<SoakRow> before,
            List<SoakRow> after,
            ToDoubleFunction<SoakRow> figure,
            int max,
            List<String> growths) {
        double was = median(before, figure);
        double is = median(after, figure);
        if (is - was > max) {
            growths.add("%s: %.0f, then %.0f".formatted(what, was, is));
        }
    }

    private static double median(List<SoakRow> rows, ToDoubleFunction<SoakRow> figure) {
        double[] sorted = rows.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
