package vn.phong.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import vn.phong.event.AgendaItem;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.Fields;
import vn.phong.event.Roll;

/**
 * The entries of a cue's list, cut into pages. A page length the cue gives is kept to; otherwise pages are evened out,
 * so that ten recipients stand five and five rather than eight and two.
 *
 * @param all in standing order, each group's heading before its entries
 * @param pages the places in {@code all} of what each page shows; a page that continues a group repeats its heading;
 *     one empty page for an empty list
 */
record Entries(List<Entry> all, List<List<Integer>> pages) {
    private static final String REVEAL = "reveal";
    private static final String BOTTOM_UP = "bottom-up";
    private static final String ROW_BY_ROW = "row-by-row";

    /**
     * @param fields what it says, by name; a plain text is the field {@code text}
     * @param cells its texts in order, for tables
     * @param ordinal its place in the whole list, from 1; those who are absent keep theirs
     * @param number what it is called by on the wall
     * @param mark what sets it apart
     */
    record Entry(Fields fields, List<String> cells, int ordinal, String number, Mark mark) {
        /** Called by its place. */
        Entry(Fields fields, List<String> cells, int ordinal, Mark mark) {
            this(fields, cells, ordinal, String.valueOf(ordinal), mark);
        }

        boolean isHeading() {
            return mark == Mark.HEADING;
        }
    }

    enum Mark {
        NONE,
        /** The cue points at it. */
        CURRENT,
        /** It is one of the best, as many as the cue says. */
        TOP,
        /** It is the heading of the entries after it. */
        HEADING
    }

    /** All entries of a cue's list, on one page. */
    static List<Entry> all(Rows rows, Event event, Cue cue) {
        if (rows.ofAgenda()) {
            List<Entry> items = agenda(event, cue);
            return rows.groups().isPresent() ? sectioned(event, items) : items;
        }
        if (rows.groups().isPresent()) {
            return grouped(cue, rows.list(), rows.groups().get().entries());
        }
        return list(cue, rows.list());
    }

    /** Pages of exactly this length; the last takes the rest. */
    static Entries exact(List<Entry> all, int perPage) {
        return cut(all, pages(all, perPage), page -> page * perPage);
    }

    /** As few pages as this length allows, evened out. */
    static Entries even(List<Entry> all, int perPage) {
        int pages = pages(all, perPage);
        int size = standing(all).size();
        return cut(all, pages, page -> (int) ((long) size * page / pages));
    }

    /** The batches of a roll call; who is in none of them is on no page. */
    static Entries batched(List<Entry> all, List<List<Integer>> batches) {
        Map<Integer, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            places.put(all.get(i).ordinal(), i);
        }
        List<List<Integer>> pages = batches.stream()
                .map(batch -> batch.stream().map(places::get).toList())
                .toList();
        return new Entries(all, pages.isEmpty() ? List.of(List.of()) : pages);
    }

    private static Entries cut(List<Entry> all, int pages, IntUnaryOperator start) {
        List<Integer> standing = standing(all);
        List<List<Integer>> cut = new ArrayList<>();
        for (int page = 0; page < pages; page++) {
            int end = page + 1 < pages ? start.applyAsInt(page + 1) : standing.size();
            cut.add(headed(all, standing.subList(start.applyAsInt(page), end)));
        }
        return new Entries(all, List.copyOf(cut));
    }

    /** These entries with the headings of their groups. */
    private static List<Integer> headed(List<Entry> all, List<Integer> standing) {
        List<Integer> page = new ArrayList<>();
        int last = -1;
        for (int index : standing) {
            int heading = index;
            while (heading >= 0 && !all.get(heading).isHeading()) {
                heading--;
            }
            if (heading > last) {
                page.add(heading);
                last = heading;
            }
            page.add(index);
        }
        return List.copyOf(page);
    }

    private static List<Integer> standing(List<Entry> all) {
        return IntStream.range(0, all.size())
                .filter(index -> !all.get(index).isHeading())
                .boxed()
                .toList();
    }

    private static int pages(List<Entry> all, int perPage) {
        return Math.max(1, (standing(all).size() + perPage - 1) / perPage);
    }

    /** The most rows on a page, headings too. */
    int rowsMax() {
        return pages.stream().mapToInt(List::size).max().orElse(0);
    }

    /** The most entries on a page, without headings. */
    int perPageMax() {
        return pages.stream()
                .mapToInt(page -> (int) page.stream()
                        .filter(index -> !all.get(index).isHeading())
                        .count())
                .max()
                .orElse(0);
    }

    /**
     * What the wall shows between two presses.
     *
     * @param turn how many pages of the list were turned to, this one too, from 1
     * @param rows the places in {@link #all} of the page's rows
     * @param covered how many of them, from the top, are not said yet: their place stays empty
     */
    record Step(int turn, List<Integer> rows, int covered) {}

    /**
     * The pages in the order in which presses show them; results that are revealed from the bottom up show the last
     * first, and row by row each page begins with its last row, the first page with none.
     */
    List<Step> steps(Cue cue) {
        String reveal = cue.fields().text(REVEAL);
        List<List<Integer>> turned = new ArrayList<>(pages);
        if (reveal.equals(BOTTOM_UP) || reveal.equals(ROW_BY_ROW)) {
            Collections.reverse(turned);
        }
        List<Step> steps = new ArrayList<>();
        for (int turn = 1; turn <= turned.size(); turn++) {
            List<Integer> rows = turned.get(turn - 1);
            if (reveal.equals(ROW_BY_ROW) && turn == 1 && !rows.isEmpty()) {
                steps.add(new Step(turn, rows, rows.size()));
            }
            for (int covered : reveal.equals(ROW_BY_ROW) ? uncovering(rows) : List.of(0)) {
                steps.add(new Step(turn, rows, covered));
            }
        }
        return List.copyOf(steps);
    }

    /** How many rows stay covered, press by press; a heading comes with the first of its entries. */
    private List<Integer> uncovering(List<Integer> rows) {
        List<Integer> uncovering = new ArrayList<>();
        for (int i = rows.size() - 1; i >= 0; i--) {
            if (!all.get(rows.get(i)).isHeading()) {
                boolean headed = i > 0 && all.get(rows.get(i - 1)).isHeading();
                uncovering.add(headed ? i - 1 : i);
            }
        }
        return uncovering.isEmpty() ? List.of(0) : uncovering;
    }

    private static List<Entry> agenda(Event event, Cue cue) {
        String current = cue.fields().text("current");
        List<Entry> entries = new ArrayList<>();
        for (AgendaItem item : event.agenda()) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("number", item.number());
            values.put("time", item.time());
            values.put("text", item.text());
            values.put("performer", item.performer());
            Fields fields = Fields.of(values);
            Mark mark = item.id().equals(current) ? Mark.CURRENT : Mark.NONE;
            entries.add(new Entry(fields, texts(fields), entries.size() + 1, mark));
        }
        return window(entries, cue);
    }

    /** The items of a programme of several days, sessions or rooms under the names of these. */
    private static List<Entry> sectioned(Event event, List<Entry> items) {
        List<AgendaItem> agenda = event.agenda();
        if (agenda.stream().map(AgendaItem::section).distinct().count() < 2) {
            return items;
        }
        List<Entry> entries = new ArrayList<>();
        String last = "";
        for (Entry item : items) {
            String section = agenda.get(item.ordinal() - 1).section();
            if (!section.isEmpty() && !section.equals(last)) {
                entries.add(new Entry(Fields.of(Map.of("section", section)), List.of(), item.ordinal(), Mark.HEADING));
            }
            last = section;
            entries.add(item);
        }
        return List.copyOf(entries);
    }

    /** Only so many items before and after the current one as the cue says. */
    private static List<Entry> window(List<Entry> entries, Cue cue) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).mark() == Mark.CURRENT) {
                int before = cue.fields().number("before").orElse(i);
                int after = cue.fields().number("after").orElse(entries.size());
                int end = (int) Math.min(entries.size(), (long) i + Math.max(0, after) + 1);
                return List.copyOf(entries.subList(Math.max(0, i - Math.max(0, before)), end));
            }
        }
        return List.copyOf(entries);
    }

    private static List<Entry> list(Cue cue, String name) {
        List<Fields> groups = cue.fields().list(name);
        List<String> columns = groups.stream()
                .flatMap(group -> cells(group).keySet().stream())
                .distinct()
                .toList();
        Object raw = cue.fields().values().get(name);
        boolean roll = name.equals(Roll.RECIPIENTS);
        List<String> numbers = roll ? Roll.numbers(groups) : List.of();
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            if (!Roll.isPresent(groups.get(i))) {
                continue;
            }
            List<String> cells = raw instanceof List<?> list && list.get(i) instanceof List<?> texts
                    ? texts.stream().map(CueText::shown).toList()
                    : row(groups.get(i), columns);
            String number = roll ? numbers.get(i) : String.valueOf(i + 1);
            entries.add(new Entry(groups.get(i), cells, i + 1, number, mark(cue, i + 1)));
        }
        return List.copyOf(entries);
    }

    /** Numbered through all groups; a group nobody is in leaves with its heading. */
    private static List<Entry> grouped(Cue cue, String groups, String inner) {
        List<Entry> entries = new ArrayList<>();
        int ordinal = 0;
        for (Fields group : cue.fields().list(groups)) {
            List<Fields> members = group.list(inner);
            Fields own = group.with(inner, null);
            boolean said = own.values().values().stream()
                    .anyMatch(value -> !CueText.shown(value).isBlank());
            if (said && !members.isEmpty()) {
                entries.add(new Entry(own, List.of(), ordinal, Mark.HEADING));
            }
            for (Fields member : members) {
                ordinal++;
                entries.add(new Entry(member, texts(member), ordinal, mark(cue, ordinal)));
            }
        }
        return List.copyOf(entries);
    }

    private static Mark mark(Cue cue, int ordinal) {
        if (cue.fields().number("current").orElse(0) == ordinal) {
            return Mark.CURRENT;
        }
        return ordinal <= cue.fields().number("highlightTop").orElse(0) ? Mark.TOP : Mark.NONE;
    }

    /** A row of a table: a cell for each column, empty where it says nothing. */
    private static List<String> row(Fields fields, List<String> columns) {
        Map<String, String> cells = cells(fields);
        return columns.stream().map(column -> cells.getOrDefault(column, "")).toList();
    }

    private static List<String> texts(Fields fields) {
        return List.copyOf(cells(fields).values());
    }

    /** What may come on the wall of an entry, by name. */
    private static Map<String, String> cells(Fields fields) {
        Map<String, String> cells = new LinkedHashMap<>();
        fields.values().forEach((name, value) -> {
            if (!Fields.isBeside(name, value)) {
                cells.put(name, CueText.shown(value));
            }
        });
        return cells;
    }
}
