package vn.phong.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Chooses where the lines of a text end.
 *
 * <p>The cost of a division, in points, is the sum of
 *
 * <ul>
 *   <li>type size: {@value #POINTS_PER_WIDTH} × (longest line ÷ longest line of the narrowest division − 1). The
 *       longest line decides how large the type can be, so a line one per cent longer costs 8 points;
 *   <li>the penalties (0 to 1000) of the units that begin a line, manual breaks free of charge;
 *   <li>raggedness: {@value #POINTS_RAGGED} × (line ÷ mean line − 1)² for each line;
 *   <li>{@value #POINTS_STUB} × (½ − line ÷ mean line) for each line after the first, of three or more, that is shorter
 *       than half the mean: it looks like an accident;
 *   <li>{@value #POINTS_WORD} for each such line of no more than two syllables, as wide as they may be;
 *   <li>{@value #POINTS_STRADDLING} for each line from the middle of one clause into the middle of another, and
 *       {@value #POINTS_HALF_STRADDLING} where only one of its ends lies inside a clause.
 * </ul>
 *
 * <p>So a torn word (1000) is accepted only where keeping it would more than double the line, a torn phrase (600) where
 * it would make it three quarters longer. The last line is never one lonely syllable, unless a manual break puts it
 * there.
 *
 * <p>Under a bound on the line width all but the first are sums over lines, which dynamic programming minimises
 * exactly; the bound is then lowered below the longest line found, until nothing cheaper can follow. The result is the
 * cheapest division there is.
 */
public final class LineBreaker {
    static final double POINTS_PER_WIDTH = 800;
    static final double POINTS_RAGGED = 150;
    static final double POINTS_STUB = 300;
    static final double POINTS_WORD = 20;
    static final double POINTS_STRADDLING = 120;
    static final double POINTS_HALF_STRADDLING = 30;

    /** A break of at most this penalty stands between two clauses. */
    static final int CLAUSE = 20;

    /** No Vietnamese syllable is longer, in letters; a longer word is no lonely syllable. */
    static final int SYLLABLE_LETTERS_MAX = 7;

    /** The end of a range of time stands well on a line of its own. */
    private static final Pattern CLOCK = Pattern.compile("\\d{1,2}[hg:]\\d{0,2}.?");

    /** The least step from one choice to a narrower one. */
    static final double NARROWER = 0.03;

    /** Sums of the same widths in another order differ by less than this share. */
    private static final double ROUNDING = 1e-9;

    private final double[] widths;
    private final double[] spaceWidths;
    private final List<Unit> units;
    private final int lineCount;
    private final double mean;
    /** What a line costs that begins with each unit; {@link Unit#NEVER} where none may. */
    private final int[] penalties;
    /** Whether a manual break stands before each unit, and none after the last. */
    private final boolean[] forced;
    /** Whether a last line from each unit on would be one lonely syllable. */
    private final boolean[] lonely;
    /** How many clauses begin before each unit. */
    private final int[] clauses;
    /** How many syllables stand before each unit. */
    private final int[] syllables;

    private LineBreaker(double[] widths, double[] spaceWidths, List<Unit> units, int lineCount) {
        this.widths = widths;
        this.spaceWidths = spaceWidths;
        this.units = units;
        this.lineCount = lineCount;
        this.mean = Math.max(Arrays.stream(widths).sum() / lineCount, Double.MIN_NORMAL);
        this.penalties = units.stream().mapToInt(Unit::penalty).toArray();
        this.forced = new boolean[units.size() + 1];
        this.lonely = new boolean[units.size()];
        this.clauses = new int[units.size() + 1];
        this.syllables = new int[units.size() + 1];
        for (int i = 0; i < units.size(); i++) {
            forced[i] = units.get(i).forced();
            lonely[i] = isLonely(i);
        }
        for (int i = 0; i < units.size(); i++) {
            clauses[i + 1] = clauses[i] + (isClause(i) ? 1 : 0);
            syllables[i + 1] = syllables[i] + syllables(i);
        }
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
        return choices(widths, spaceWidths, units, lineCount).stream().findFirst();
    }

    /**
     * The cheapest division as {@link #lines} finds it, then ever narrower and worse ones for a box that it does not
     * fit: each at least {@value #NARROWER} of a line narrower than the one before, the last the narrowest there is.
     */
    public static List<int[]> choices(double[] widths, double[] spaceWidths, List<Unit> units, int lineCount) {
        if (widths.length != units.size() || spaceWidths.length != units.size()) {
            throw new IllegalArgumentException(
                    widths.length + " widths and " + spaceWidths.length + " spaces for " + units.size() + " units");
        }
        if (lineCount < 1 || lineCount > units.size()) {
            return List.of();
        }
        return new LineBreaker(widths, spaceWidths, units, lineCount).choices();
    }

    private List<int[]> choices() {
        double narrowest = narrowest();
        if (Double.isInfinite(narrowest)) {
            return List.of();
        }
        List<int[]> choices = new ArrayList<>();
        int[] choice = best(narrowest);
        choices.add(choice);
        double longest = longest(choice);
        while (longest > narrowest * (1 + ROUNDING)) {
            choice = divide(Math.max(narrowest, longest * (1 - NARROWER)));
            choices.add(choice);
            longest = longest(choice);
        }
        return List.copyOf(choices);
    }

    private int[] best(double narrowest) {
        double leastCost = Double.POSITIVE_INFINITY;
        int[] best = {};
        double bound = Double.POSITIVE_INFINITY;
        while (bound >= narrowest) {
            int[] starts = divide(bound);
            double longest = longest(starts);
            double additive = additive(starts);
            if (additive >= leastCost) {
                return best;
            }
            double cost = additive + (narrowest == 0 ? 0 : POINTS_PER_WIDTH * (longest / narrowest - 1));
            if (cost < leastCost) {
                leastCost = cost;
                best = starts;
            }
            bound = longest == 0 ? -1 : longest * (1 - ROUNDING);
        }
        return best;
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
                    if (end < count || !lonely[start]) {
                        next[start] = Math.min(next[start], Math.max(width, longest[end]));
                    }
                    if (forced[end] || width >= next[start]) {
                        break;
                    }
                }
            }
            longest = next;
        }
        return longest[0];
    }

    /** The cheapest division but for its longest line, which is at most {@code bound}; such a division must exist. */
    private int[] divide(double bound) {
        int count = units.size();
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
                    double cost = end == count && lonely[start]
                            ? Double.POSITIVE_INFINITY
                            : least[end] + lineCost(start, end, width);
                    if (cost < next[start]) {
                        next[start] = cost;
                        ends[line][start] = end;
                    }
                    if (forced[end]) {
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

    private double longest(int[] starts) {
        double longest = 0;
        for (int line = 0; line < lineCount; line++) {
            longest = Math.max(longest, width(starts[line], end(starts, line)));
        }
        return longest;
    }

    private double additive(int[] starts) {
        double cost = 0;
        for (int line = 0; line < lineCount; line++) {
            int end = end(starts, line);
            cost += lineCost(starts[line], end, width(starts[line], end));
        }
        return cost;
    }

    private int end(int[] starts, int line) {
        return line + 1 < lineCount ? starts[line + 1] : units.size();
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
        boolean followsOfMany = start > 0 && lineCount > 2;
        double stub = followsOfMany ? Math.max(0, 0.5 - width / mean) : 0;
        boolean word = followsOfMany && syllables[end] - syllables[start] <= 2;
        double cost = POINTS_RAGGED * ragged * ragged
                + POINTS_STUB * stub
                + (word ? POINTS_WORD : 0)
                + straddling(start, end);
        boolean free = start == 0 || forced[start];
        return free ? cost : cost + penalties[start];
    }

    private int syllables(int unit) {
        String text = units.get(unit).text();
        int spaces = (int) text.chars().filter(letter -> letter == ' ').count();
        return spaces + (units.get(unit).spaceBefore() || forced[unit] ? 1 : 0);
    }

    private double straddling(int start, int end) {
        boolean across = clauses[end] > clauses[start + 1];
        if (!across || (isClause(start) && isClause(end))) {
            return 0;
        }
        return isClause(start) || isClause(end) ? POINTS_HALF_STRADDLING : POINTS_STRADDLING;
    }

    private boolean isClause(int unit) {
        return unit == 0 || unit == units.size() || forced[unit] || penalties[unit] <= CLAUSE;
    }

    /** Whether the text would end with a line of one syllable that no manual break put there. */
    private boolean isLonely(int start) {
        if (start == 0
                || forced[start]
                || CLOCK.matcher(units.get(start).text()).matches()) {
            return false;
        }
        int letters = 0;
        for (int i = start; i < units.size(); i++) {
            Unit unit = units.get(i);
            letters +=
                    (int) unit.text().codePoints().filter(Character::isLetter).count();
            if (unit.text().indexOf(' ') >= 0 || (i > start && unit.spaceBefore())) {
                return false;
            }
        }
        return letters <= SYLLABLE_LETTERS_MAX;
    }

    private double advance(int lineStart, int unit) {
        boolean spaced = unit > lineStart && units.get(unit).spaceBefore();
        return widths[unit] + (spaced ? spaceWidths[unit] : 0);
    }

    private boolean mayStart(int unit) {
        return unit == 0 || forced[unit] || penalties[unit] != Unit.NEVER;
    }
}
