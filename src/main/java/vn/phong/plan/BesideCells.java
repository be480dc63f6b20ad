package vn.phong.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** What a row of a table says that an item or a recipient has no place of its own for. */
final class BesideCells {
    /** What a column without a head is called by, with its place. */
    private static final String NAMELESS = "Cột ";

    private BesideCells() {}

    /**
     * By the heads as printed, in their order; blank cells are left out, and columns of one head told together.
     *
     * @param heads as printed, as many as there are columns
     * @param told whether the column at a place has a place of its own
     */
    static Map<String, String> of(List<String> cells, List<String> heads, IntPredicate told) {
        Map<String, String> beside = new LinkedHashMap<>();
        for (int at = 0; at < Math.min(heads.size(), cells.size()); at++) {
            String text = oneLine(cells.get(at));
            if (!text.isEmpty() && !told.test(at)) {
                String head = oneLine(heads.get(at));
                beside.merge(
                        RundownDraft.clipped(head.isEmpty() ? NAMELESS + (at + 1) : head),
                        RundownDraft.clipped(text),
                        (one, two) -> RundownDraft.clipped(one + "; " + two));
            }
        }
        return beside;
    }

    private static String oneLine(String cell) {
        return cell.replace("*", "").replaceAll("\\s*\\n\\s*", " ").strip();
    }
}
