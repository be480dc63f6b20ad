package vn.phong.text;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A short text to divide, with every division weighed one by one as the breaker's description says. */
record Division(double[] widths, double[] spaces, List<Unit> units, int lineCount) {
    private static final int[] PENALTIES = {0, 10, 20, 60, 190, 320, 600, 1000, Unit.NEVER};

    static Division some(SplittableRandom random) {
        int count = 2 + random.nextInt(8);
        double[] widths = new double[count];
        double[] spaces = new double[count];
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            widths[i] = 1 + random.nextInt(9) + random.nextDouble();
            spaces[i] = 0.3;
            String text = random.nextInt(3) == 0 ? "hai tiếng" : "tiếng";
            boolean forced = i > 0 && random.nextInt(12) == 0;
            int penalty = i == 0 || forced ? 0 : PENALTIES[random.nextInt(PENALTIES.length)];
            units.add(new Unit(text, false, i > 0, penalty, forced));
        }
        return new Division(widths, spaces, units, 1 + random.nextInt(4));
    }

    /** The least cost of all divisions; infinite when there is none. */
    double leastCost() {
        return all().stream().mapToDouble(this::cost).min().orElse(Double.POSITIVE_INFINITY);
    }

    double narrowest() {
        return all().stream().mapToDouble(this::longest).min().orElse(Double.POSITIVE_INFINITY);
    }

    double longest(int[] starts) {
        double longest = 0;
        for (int line = 0; line < starts.length; line++) {
            longest = Math.max(longest, width(starts, line));
        }
        return longest;
    }

    double cost(int[] starts) {
        double mean = 0;
        for (double width : widths) {
            mean += width / lineCount;
        }
        double cost = 800 * (longest(starts) / narrowest() - 1);
        for (int line = 0; line < starts.length; line++) {
            Unit first = units.get(starts[line]);
            cost += line == 0 || first.forced() ? 0 : first.penalty();
            cost += 150 * Math.pow(width(starts, line) / mean - 1, 2);
            boolean later = line > 0 && lineCount > 2;
            cost += later ? 300 * Math.max(0, 0.5 - width(starts, line) / mean) : 0;
            cost += later && syllables(starts, line) <= 2 ? 20 : 0;
            cost += straddling(starts[line], end(starts, line));
        }
        return cost;
    }

    private double straddling(int start, int end) {
        boolean inside = false;
        for (int i = start + 1; i < end; i++) {
            inside |= isClause(i);
        }
        int torn = (isClause(start) ? 0 : 1) + (isClause(end) ? 0 : 1);
        return inside ? new double[] {0, 30, 120}[torn] : 0;
    }

    private boolean isClause(int i) {
        return i == 0
                || i == units.size()
                || units.get(i).forced()
                || units.get(i).penalty() <= 20;
    }

    private double width(int[] starts, int line) {
        double width = 0;
        for (int i = starts[line]; i < end(starts, line); i++) {
            width += widths[i] + (i > starts[line] ? spaces[i] : 0);
        }
        return width;
    }

    private int syllables(int[] starts, int line) {
        return units.subList(starts[line], end(starts, line)).stream()
                .mapToInt(unit -> unit.text().split(" ").length)
                .sum();
    }

    private int end(int[] starts, int line) {
        return line + 1 < starts.length ? starts[line + 1] : units.size();
    }

    private List<int[]> all() {
        List<int[]> all = new ArrayList<>();
        for (int mask = 0; mask < 1 << (units.size() - 1); mask++) {
            if (Integer.bitCount(mask) == lineCount - 1) {
                int[] starts = starts(mask);
                if (isAllowed(starts, mask)) {
                    all.add(starts);
                }
            }
        }
        return all;
    }

    private int[] starts(int mask) {
        int[] starts = new int[lineCount];
        int line = 1;
        for (int i = 1; i < units.size(); i++) {
            if ((mask >> (i - 1) & 1) == 1) {
                starts[line++] = i;
            }
        }
        return starts;
    }

    private boolean isAllowed(int[] starts, int mask) {
        for (int i = 1; i < units.size(); i++) {
            boolean begins = (mask >> (i - 1) & 1) == 1;
            boolean never =
                    units.get(i).penalty() == Unit.NEVER && !units.get(i).forced();
            if ((begins && never) || (!begins && units.get(i).forced())) {
                return false;
            }
        }
        int last = starts[lineCount - 1];
        boolean one = last == units.size() - 1 && !units.get(last).text().contains(" ");
        return lineCount == 1 || !one || units.get(last).forced();
    }
}
