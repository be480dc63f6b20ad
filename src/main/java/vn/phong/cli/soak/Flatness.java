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
    /** What the system's allocator and the compilers keep comes and goes by this much. */
    private static final int RESIDENT_MB_MAX = 24;

    /** What else the machine does makes some presses slow; twice as slow and so much more is the program's. */
    private static final int SLOWER_MS_MAX = 10;

    private Flatness() {}

    /** What a process of its own grew in, its memory and times among it, each in a sentence; empty when all is flat. */
    static List<String> growthsOfProcess(List<SoakRow> rows) {
        List<SoakRow> before = second(rows);
        List<SoakRow> after = last(rows);
        List<String> growths = growths(rows);
        grown("resident MB", before, after, SoakRow::residentMb, RESIDENT_MB_MAX, growths);
        slower("press ms", before, after, SoakRow::medianMs, growths);
        slower("frame ms", before, after, SoakRow::frameMs, growths);
        return growths;
    }

    private static void slower(
            String what,
            List<SoakRow> before,
            List<SoakRow> after,
            ToDoubleFunction<SoakRow> figure,
            List<String> growths) {
        grown(what, before, after, figure, Math.max(SLOWER_MS_MAX, median(before, figure)), growths);
    }

    private static List<SoakRow> second(List<SoakRow> rows) {
        int third = rows.size() / 3;
        return rows.subList(third, 2 * third);
    }

    private static List<SoakRow> last(List<SoakRow> rows) {
        return rows.subList(rows.size() - rows.size() / 3, rows.size());
    }

    /** What of the show grew, whatever else its process does; each in a sentence, empty when all is flat. */
    static List<String> growths(List<SoakRow> rows) {
        List<SoakRow> before = second(rows);
        List<SoakRow> after = last(rows);
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
            double max,
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
