package vn.phong.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What each column of a table holds. */
final class TableHeads {
    enum Column {
        NUMBER,
        TIME,
        START,
        END,
        DURATION,
        CONTENT,
        PERFORMER,
        TASK,
        OTHER
    }

    /** Run sheets number their rows under it when another column says what happens, and else say it there. */
    private static final String CUE = "cue";

    private static final Pattern ROOM_HEAD = Pattern.compile(
            "(phong|hoi truong|tieu ban|room|hall|track) (hop |hoi thao |so )*([a-z]?\\d+|[a-z]|[ivx]+)");

    private static final Pattern NUMBER_CELL = Pattern.compile("\\d{1,2}[.)/]?|[IVX]{1,4}[.)]?");

    private final List<Column> columns;
    private final List<String> printed;

    private TableHeads(List<Column> columns, List<String> printed) {
        this.columns = columns;
        this.printed = printed;
    }

    /** What the cells say as heads. */
    static TableHeads of(List<String> cells) {
        List<Column> columns =
                new ArrayList<>(cells.stream().map(TableHeads::column).toList());
        int cue = cells.stream().map(PlanWords::words).toList().indexOf(CUE);
        if (cue >= 0 && Collections.frequency(columns, Column.CONTENT) > 1) {
            columns.set(cue, columns.contains(Column.NUMBER) ? Column.OTHER : Column.NUMBER);
        }
        return new TableHeads(columns, cells);
    }

    /**
     * What the columns of a table without heads seem to hold; who does things may take more words than what is done.
     */
    static TableHeads guessed(List<List<String>> rows) {
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        List<Column> columns = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            boolean isTime = mostly(rows, column, ClockText::isWhole);
            boolean isNumber =
                    mostly(rows, column, cell -> NUMBER_CELL.matcher(cell).matches());
            columns.add(isTime ? Column.TIME : isNumber ? Column.NUMBER : Column.OTHER);
        }
        IntStream.range(0, width)
                .filter(column -> columns.get(column) == Column.OTHER)
                .boxed()
                .max(Comparator.<Integer, Boolean>comparing(column -> !mostly(rows, column, Performer::isLikely))
                        .thenComparing(column -> length(rows, column)))
                .ifPresent(column -> columns.set(column, Column.CONTENT));
        int performer = columns.indexOf(Column.OTHER);
        if (performer >= 0) {
            columns.set(performer, Column.PERFORMER);
        }
        return new TableHeads(columns, Collections.nCopies(width, ""));
    }

    /** The columns that each tell what happens in one room; empty unless there are several and times beside them. */
    List<Integer> rooms() {
        List<Integer> rooms = IntStream.range(0, printed.size())
                .filter(at ->
                        ROOM_HEAD.matcher(PlanWords.words(printed.get(at))).matches())
                .boxed()
                .toList();
        boolean sideBySide = rooms.size() > 1 && !hasContent() && (hasTimes() || columns.contains(Column.START));
        return sideBySide ? rooms : List.of();
    }

    /** The same table with the column of one room as what happens. */
    TableHeads ofRoom(int room) {
        List<Column> other = new ArrayList<>(columns);
        other.set(room, Column.CONTENT);
        return new TableHeads(other, printed);
    }

    /** As printed. */
    String head(int column) {
        return printed.get(column);
    }

    boolean isAgenda() {
        return isProgramme() && !isTasks();
    }

    /** How many columns are told; none when they are not those of a programme. */
    int known() {
        return isAgenda() ? columns.size() - Collections.frequency(columns, Column.OTHER) : 0;
    }

    /** Whether several heads say the same in Vietnamese and below or behind it in English. */
    boolean isBilingual() {
        return printed.stream()
                        .map(head -> head.split("\\s*[\n/]\\s*"))
                        .filter(parts -> parts.length == 2)
                        .filter(parts -> column(parts[0]) != Column.OTHER && column(parts[0]) == column(parts[1]))
                        .count()
                > 1;
    }

    /** Whether it has the columns of a programme, whatever else. */
    boolean isProgramme() {
        return columns.contains(Column.CONTENT)
                && (columns.contains(Column.PERFORMER)
                        || columns.contains(Column.TIME)
                        || columns.contains(Column.START));
    }

    boolean isTasks() {
        return columns.contains(Column.TASK);
    }

    boolean hasContent() {
        return columns.contains(Column.CONTENT);
    }

    boolean hasTimes() {
        return columns.contains(Column.TIME);
    }

    /** Where a column stands, or the first of several; -1 when there is none. */
    int at(Column column) {
        return columns.indexOf(column);
    }

    /** The cell of a column, or of the first of several; empty when the row is short or the column absent. */
    String cell(List<String> cells, Column column) {
        int at = columns.indexOf(column);
        return at >= 0 && at < cells.size() ? cells.get(at) : "";
    }

    /**
     * The cells that an item has no place of its own for, by their heads as printed: other things, and second columns
     * of a kind.
     *
     * @param told the kinds of columns whose first cell the item tells already
     */
    Map<String, String> others(List<String> cells, Set<Column> told) {
        return BesideCells.of(cells, printed, at -> {
            Column column = columns.get(at);
            return told.contains(column) && at == columns.indexOf(column);
        });
    }

    private static Column column(String cell) {
        String words = PlanWords.words(cell);
        if (PlanWords.startsWithAny(words, PlanWords.TASK_HEADS)) {
            return Column.TASK;
        }
        if (PlanWords.startsWithAny(words, PlanWords.DURATION_HEADS)) {
            return Column.DURATION;
        }
        if (PlanWords.startsWithAny(words, PlanWords.OTHER_HEADS)) {
            return Column.OTHER;
        }
        if (PlanWords.NUMBER_HEADS.contains(words) || cell.strip().equals("#")) {
            return Column.NUMBER;
        }
        if (PlanWords.START_HEADS.contains(words)) {
            return Column.START;
        }
        if (PlanWords.END_HEADS.contains(words)) {
            return Column.END;
        }
        if (PlanWords.startsWithAny(words, PlanWords.TIME_HEADS)) {
            return Column.TIME;
        }
        if (PlanWords.CONTENT_HEADS.contains(words)) {
            return Column.CONTENT;
        }
        return PlanWords.startsWithAny(words, PlanWords.PERFORMER_HEADS)
                ? Column.PERFORMER
                : words.startsWith("noi dung") ? Column.CONTENT : Column.OTHER;
    }

    private static boolean mostly(List<List<String>> rows, int column, Predicate<String> test) {
        long yes = rows.stream()
                .filter(row -> column < row.size() && test.test(row.get(column)))
                .count();
        return yes * 2 >= rows.size();
    }

    private static int length(List<List<String>> rows, int column) {
        return rows.stream()
                .filter(row -> column < row.size())
                .mapToInt(row -> row.get(column).length())
                .sum();
    }
}
