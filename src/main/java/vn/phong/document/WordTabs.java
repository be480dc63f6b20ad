package vn.phong.document;

import java.util.ArrayList;
import java.util.List;
import vn.phong.legacy.FontRun;

/** Parts a paragraph at its tabs, as letterheads and tables without lines are typed. */
final class WordTabs {
    /** A tab after no more than this is the gap between a number and its text. */
    private static final int NUMBER_LENGTH_MAX = 4;

    private WordTabs() {}

    /** At least one cell; the tabs at either end and the one after a number part nothing. */
    static List<List<FontRun>> cells(List<FontRun> runs) {
        List<List<FontRun>> cells = new ArrayList<>();
        List<FontRun> open = new ArrayList<>();
        for (FontRun run : runs) {
            String[] parts = run.text().split("\t", -1);
            for (int part = 0; part < parts.length; part++) {
                if (part > 0 && length(open) > 0) {
                    boolean isNumber = cells.isEmpty() && length(open) <= NUMBER_LENGTH_MAX;
                    if (isNumber) {
                        open.add(new FontRun(" ", ""));
                    } else {
                        cells.add(open);
                        open = new ArrayList<>();
                    }
                }
                open.add(new FontRun(parts[part], run.font()));
            }
        }
        if (length(open) > 0 || cells.isEmpty()) {
            cells.add(open);
        }
        return cells;
    }

    private static int length(List<FontRun> runs) {
        return runs.stream().mapToInt(run -> run.text().strip().length()).sum();
    }
}
