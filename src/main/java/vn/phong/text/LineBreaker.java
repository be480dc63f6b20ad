package vn.phong.text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Chooses where the lines of a text end.
 *
 * <p>The cost of a division, in points, is the sum of
 *
 * <ul>
 *   <li>type size: {@value #POINTS_PER_WIDTH} × (longest line ÷ longest line of the narrowest division − 1). The
 *       longest line decides how large the type can be, so a line one per cent longer costs 15 points;
 *   <li>the penalties (0 to 1000) of the units that begin a line, manual breaks free of charge;
 *   <li>raggedness: {@value #POINTS_RAGGED} × (line ÷ mean line − 1)² for each line;
 *   <li>{@value #POINTS_LONELY} when the last line is one lonely syllable that no manual break put there.
 * </ul>
 *
 * <p>So a torn word (1000) is accepted only where keeping it would cost two fifths of the type's size, a torn compound
 * (450) where it would cost a quarter. Under a bound on the line width the other three are sums over lines, which
 * dynamic programming minimises exactly; the bound itself is tried in steps of {@value #STEP} up to {@value #STEPS}
 * steps over the narrowest.
 */
public final class LineBreaker {
    static final double POINTS_PER_WIDTH = 1500;
    static final double POINTS_RAGGED = 300;
    static final double POINTS_LONELY = 3000;
    static final double STEP = 0.025;
    static final int STEPS = 24;

    /** Sums of the same widths in another order differ by less than this share. */
    private static final double ROUNDING = 1e-9;

    private final double[] widths;
    private final double[] spaceWidths;
    private final List<Unit> units;
    private final int lineCount;
    private final double mean;

    private LineBreaker(double[] widths, double[] spaceWidths, List<Unit> units, int lineCount) {
        this.widths = widths;
        this.spaceWidths = spaceWidths;
        this.units = units;
        this.lineCount = lineCount;
        this.mean = Math.max(Arrays.stream(widths).sum() / lineCount, Double.MIN_NORMAL);
    }

    /**
     * Divides units into exactly {@code lineCount} lines.
     *
     * @param widths the width of each unit, in any unit of length, not negative
     * @param spaceWidths the width of the space before each unit; counts only where {@link Unit#spaceBefore()} and not
     *     at the start of a line
     * @return the index of the first unit of each line, the first being 0; empty when there are no units, fewer lines
     *     than manual breaks ask for, or more lines than there are places to break
     * @throws IllegalArgumentException when the three are not equally many
     */
    public static Optional<int[]> lines(double[] widths, double[] spaceWidths, List<Unit> units, int lineCount) {
        if (widths.length != units.size() || spaceWidths.length != units.size()) {
            throw new IllegalArgumentException(
                    widths.length + " widths and " + spaceWidths.length + " spaces for " + units.size() + " units");
        }
        if (lineCount < 1 || lineCount > units.size()) {
            return Optional.empty();
        }
        return new LineBreaker(widths, spaceWidths, units, lineCount).best();
    }

    private Optional<int[]> best() {
        double narrowest = narrowest();
        if (Double.isInfinite(narrowest)) {
            return Optional.empty();
        }
        double leastCost = Double.POSITIVE_INFINITY;
        int[] best = {};
        for (int step = 0; step <= STEPS; step++) {
            int[] starts = divide(narrowest * (1 + step * STEP));
            double cost = cost(starts, narrowest);
            if (cost < leastCost - ROUNDING) {
                leastCost = cost;
                best = starts;
            }
        }
        return Optional.of(best);
    }

    /** The smallest longest line there is; infinite when no division exists. */
    private double narrowest() {
        int count = units.size();
        double[] longest = new double[count + 1];
        Arrays.fill(longest, Double.POSITIVE_INFINITY);
        longest[count] = 0;
        for (int line = 0; line < lineCount; line++) {
            double[] next = new double[count + 1];
            Arrays.fill(next, Double.POSITIVE_INFINITY);
            for (int start = 0; start < count; start++) {
                double width = 0;
                for (int end = start + 1; end <= count && mayStart(start); end++) {
                    width += advance(start, end - 1);
                    next[start] = Math.min(next[start], Math.max(width, longest[end]));
                    if (isForced(end) || width >= next[start]) {
                        break;
                    }
                }
            }
            longest = next;
        }
        return longest[0];
    }

    /** The cheapest division whose lines are at most {@code widest} wide; such a division must exist. */
    private int[] divide(double widest) {
        int count = units.size();
        double bound = widest * (1 + ROUNDING);
        int[][] ends = new int[lineCount][count];
        double[] least = new double[count + 1];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        least[count] = 0;
        for (int line = lineCount - 1; line >= 0; line--) {
            double[] next = new double[count + 1];
            Arrays.fill(next, Double.POSITIVE_INFINITY);
            for (int start = 0; start < count; start++) {
                double width = 0;
                for (int end = start + 1; end <= count && mayStart(start); end++) {
                    width += advance(start, end - 1);
                    if (width > bound) {
                        break;
                    }
                    double cost = least[end] + lineCost(start, end, width);
                    if (cost < next[start]) {
                        next[start] = cost;
                        ends[line][start] = end;
                    }
                    if (isForced(end)) {
                        break;
                    }
                }
            }
            least = next;
        }
        return starts(ends);
    }

    private static int[] starts(int[][] ends) {
        int[] starts = new int[ends.length];
        for (int line = 1; line < ends.length; line++) {
            starts[line] = ends[line - 1][starts[line - 1]];
        }
        return starts;
    }

    private double cost(int[] starts, double narrowest) {
        double longest = 0;
        double cost = 0;
        for (int line = 0; line < lineCount; line++) {
            int end = line + 1 < lineCount ? starts[line + 1] : units.size();
            double width = width(starts[line], end);
            longest = Math.max(longest, width);
            cost += lineCost(starts[line], end, width);
        }
        return narrowest == 0 ? cost : cost + POINTS_PER_WIDTH * (longest / narrowest - 1);
    }

    private double width(int start, int end) {
        double width = 0;
        for (int i = start; i < end; i++) {
            width += advance(start, i);
        }
        return width;
    }

    private double lineCost(int start, int end, double width) {
        double ragged = width / mean - 1;
        double cost = POINTS_RAGGED * ragged * ragged;
        if (start == 0 || isForced(start)) {
            return cost;
        }
        boolean lonely = end == units.size() && isLonely(start, end);
        return cost + units.get(start).penalty() + (lonely ? POINTS_LONELY : 0);
    }

    private boolean isLonely(int start, int end) {
        for (int i = start; i < end; i++) {
            Unit unit = units.get(i);
            if (unit.text().indexOf(' ') >= 0 || (i > start && unit.spaceBefore())) {
                return false;
            }
        }
        return true;
    }

    private double advance(int lineStart, int unit) {
        boolean spaced = unit > lineStart && units.get(unit).spaceBefore();
        return widths[unit] + (spaced ? spaceWidths[unit] : 0);
    }

    private boolean mayStart(int unit) {
        return unit == 0 || isForced(unit) || units.get(unit).penalty() != Unit.NEVER;
    }

    private boolean isForced(int unit) {
        return unit < units.size() && units.get(unit).forced();
    }
}
