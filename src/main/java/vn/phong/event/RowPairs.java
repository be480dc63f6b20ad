package vn.phong.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The rows of a list beside those of a later one: who stayed, whose row was corrected, who came and who went. A row is
 * known again by its name and unit, then by its name, then by a name a few letters apart in the same unit or without
 * one, then by its place: the only one that went and the only one that came between the same neighbours.
 */
public final class RowPairs {
    /** Rows that are not known by their name are compared letter by letter only while they are so few. */
    private static final int COMPARED_MAX = 40_000;

    private static final int NAME_LENGTH_MAX = 100;
    private static final int LETTERS_APART_MAX = 3;
    private static final String NAME = "name";
    private static final String UNIT = "unit";

    private final List<Fields> before;
    private final List<Fields> after;
    /** For each later row the place of the one it is; -1 for a new one. */
    private final int[] same;

    private final boolean[] known;
    private final int common;

    private RowPairs(List<Fields> before, List<Fields> after) {
        this.before = List.copyOf(before);
        this.after = List.copyOf(after);
        this.same = new int[after.size()];
        this.known = new boolean[before.size()];
        Arrays.fill(same, -1);
        match(row -> name(row) + "\t" + lower(row.text(UNIT)));
        match(RowPairs::name);
        alike();
        this.common = (int) Arrays.stream(same).filter(at -> at >= 0).count();
        inPlace();
    }

    public static RowPairs of(List<Fields> before, List<Fields> after) {
        return new RowPairs(before, after);
    }

    /**
     * @param before what the row said; {@link Fields#NONE} for one that came
     * @param after what it says; {@link Fields#NONE} for one that went
     */
    public record Pair(Fields before, Fields after) {
        public boolean came() {
            return before.equals(Fields.NONE);
        }

        public boolean went() {
            return after.equals(Fields.NONE);
        }

        public boolean stayed() {
            return before.equals(after);
        }
    }

    /** In the order of the later list, who went after whom they followed. */
    public List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        went(pairs, 0);
        for (int at = 0; at < same.length; at++) {
            pairs.add(new Pair(same[at] < 0 ? Fields.NONE : before.get(same[at]), after.get(at)));
            if (same[at] >= 0) {
                went(pairs, same[at] + 1);
            }
        }
        return List.copyOf(pairs);
    }

    private void went(List<Pair> pairs, int from) {
        for (int at = from; at < known.length && !known[at]; at++) {
            pairs.add(new Pair(before.get(at), Fields.NONE));
        }
    }

    private void inPlace() {
        for (int at = 0; at < same.length; at++) {
            int above = at == 0 ? -1 : same[at - 1];
            int below = at + 1 == same.length ? known.length : same[at + 1];
            boolean first = at == 0 || above >= 0;
            if (same[at] < 0 && first && below == above + 2 && !known[above + 1]) {
                same[at] = above + 1;
                known[above + 1] = true;
            }
        }
    }

    /** How many rows are in both by what they say. */
    public int common() {
        return common;
    }

    /** Whether those in both stand in another order. */
    public boolean reordered() {
        int[] kept = Arrays.stream(same).filter(at -> at >= 0).toArray();
        return IntStream.range(1, kept.length).anyMatch(at -> kept[at] < kept[at - 1]);
    }

    /** What a row says, such as {@code 1 · Sở X · 96,50}; what stands beside it by its heads. */
    public static String words(Fields row) {
        StringJoiner words = new StringJoiner(" · ");
        row.values().forEach((name, value) -> {
            if (value instanceof List) {
                add(words, "", String.join(", ", Fields.of(Map.of(name, value)).everyText()));
            } else if (Fields.isBeside(name, value)) {
                ((Map<?, ?>) value).forEach((head, text) -> add(words, head + ": ", text));
            } else {
                add(words, "", value);
            }
        });
        return words.toString();
    }

    private static void add(StringJoiner words, String lead, Object value) {
        String text = Objects.toString(value, "").replace('\n', ' ').strip();
        if (!text.isEmpty()) {
            words.add(lead + text);
        }
    }

    private static String name(Fields row) {
        String name = row.text(NAME).isEmpty() ? row.text("text") : row.text(NAME);
        return lower(name);
    }

    private static String lower(String text) {
        return Unbroken.of(text)
                .replace("*", "")
                .replaceAll("\\s+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private void match(Function<Fields, String> key) {
        Map<String, List<Integer>> places = new HashMap<>();
        for (int at = 0; at < known.length; at++) {
            if (!known[at]) {
                places.computeIfAbsent(key.apply(before.get(at)), unused -> new ArrayList<>())
                        .add(at);
            }
        }
        for (int at = 0; at < same.length; at++) {
            List<Integer> left = same[at] < 0 ? places.getOrDefault(key.apply(after.get(at)), List.of()) : List.of();
            if (!left.isEmpty()) {
                pair(at, left.remove(0));
            }
        }
    }

    private void pair(int later, int earlier) {
        same[later] = earlier;
        known[earlier] = true;
    }

    private void alike() {
        int[] came = IntStream.range(0, same.length).filter(at -> same[at] < 0).toArray();
        int[] gone = IntStream.range(0, known.length).filter(at -> !known[at]).toArray();
        if ((long) came.length * gone.length > COMPARED_MAX) {
            return;
        }
        for (int at : came) {
            Arrays.stream(gone)
                    .filter(earlier -> !known[earlier] && isAlike(before.get(earlier), after.get(at)))
                    .findFirst()
                    .ifPresent(earlier -> pair(at, earlier));
        }
    }

    private static boolean isAlike(Fields one, Fields other) {
        String name = name(one);
        String told = name(other);
        String unit = lower(one.text(UNIT));
        boolean elsewhere = !unit.equals(lower(other.text(UNIT)));
        int most = Math.min(LETTERS_APART_MAX, Math.min(name.length(), told.length()) / 4);
        return !elsewhere
                && Math.max(name.length(), told.length()) <= NAME_LENGTH_MAX
                && Math.abs(name.length() - told.length()) <= most
                && lettersApart(name, told) <= most;
    }

    /** How many letters must be put in, taken out or changed to make one of the other. */
    private static int lettersApart(String one, String other) {
        int[] above = IntStream.rangeClosed(0, other.length()).toArray();
        for (int row = 1; row <= one.length(); row++) {
            int[] here = new int[above.length];
            here[0] = row;
            for (int column = 1; column < here.length; column++) {
                int changed = above[column - 1] + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
                here[column] = Math.min(changed, Math.min(above[column], here[column - 1]) + 1);
            }
            above = here;
        }
        return above[other.length()];
    }

    /** A row with what a later one says over it; what only the first says stays. */
    public static Fields over(Fields before, Fields after) {
        Map<String, Object> cells = new LinkedHashMap<>(before.values());
        after.values().forEach((name, value) -> {
            if (Fields.isBeside(name, value) && Fields.isBeside(name, cells.get(name))) {
                Map<Object, Object> beside = new LinkedHashMap<>((Map<?, ?>) cells.get(name));
                ((Map<?, ?>) value).forEach((head, text) -> {
                    if (isOther(beside.get(head), text)) {
                        beside.put(head, text);
                    }
                });
                cells.put(name, beside);
            } else if (isOther(cells.get(name), value)) {
                cells.put(name, value);
            }
        });
        return Fields.of(cells);
    }

    private static boolean isOther(Object before, Object after) {
        return !Unbroken.same(Objects.toString(before, ""), Objects.toString(after, ""));
    }
}
