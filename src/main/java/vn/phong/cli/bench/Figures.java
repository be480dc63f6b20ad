package vn.phong.cli.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * One line of the table.
 *
 * @param what what was measured
 * @param unit of the two figures
 * @param p50 the median
 * @param p99 what 99 of 100 stay under; the worst when fewer were taken
 * @param count how many were taken
 * @param aim the promise, in the same unit, or what the line is beside
 */
record Figures(String what, String unit, double p50, double p99, int count, String aim) {
    private static final double NANOS_PER_MS = 1e6;

    /** @param nanos durations in nanoseconds, any order, at least one */
    static Figures ofNanos(String what, long[] nanos, String aim) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        int last = sorted.length - 1;
        return new Figures(
                what,
                "ms",
                sorted[last / 2] / NANOS_PER_MS,
                sorted[(int) Math.ceil(last * 0.99)] / NANOS_PER_MS,
                sorted.length,
                aim);
    }

    static Figures single(String what, String unit, double value, String aim) {
        return new Figures(what, unit, value, value, 1, aim);
    }

    String line() {
        return String.format(Locale.ROOT, "%-74s %9.2f %9.2f %-4s %5d  %s", what, p50, p99, unit, count, aim)
                .stripTrailing();
    }
}
