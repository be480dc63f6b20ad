package vn.phong.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import vn.phong.event.AgendaItem;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.Fields;

/**
 * The entries of a cue's list, cut into pages. A page length the cue gives is kept to; otherwise pages are evened out,
 * so that ten recipients stand five and five rather than eight and two.
 *
 * @param all in standing order
 * @param pageStarts index of each page's first entry, the end of the list last; one empty page for an empty list
 */
record Entries(List<Entry> all, List<Integer> pageStarts) {
    /**
     * @param fields what it says, by name; a plain text is the field {@code text}
     * @param cells its texts in order, for tables
     * @param ordinal its place in the whole list, from 1
     * @param current whether the cue points at it
     */
    record Entry(Fields fields, List<String> cells, int ordinal, boolean current) {}

    /** All entries of a cue's list, on one page. */
    static List<Entry> all(Rows rows, Event event, Cue cue) {
        return rows.ofAgenda() ? agenda(event, cue) : list(cue, rows.list());
    }

    /** Pages of exactly this length; the last takes the rest. */
    static Entries exact(List<Entry> all, int perPage) {
        return cut(all, perPage, page -> page * perPage);
    }

    /** As few pages as this length allows, evened out. */
    static Entries even(List<Entry> all, int perPage) {
        int pages = pages(all, perPage);
        return cut(all, perPage, page -> (int) ((long) all.size() * page / pages));
    }

    private static Entries cut(List<Entry> all, int perPage, IntUnaryOperator start) {
        List<Integer> starts = new ArrayList<>();
        for (int page = 0; page < pages(all, perPage); page++) {
            starts.add(start.applyAsInt(page));
        }
        starts.add(all.size());
        return new Entries(all, List.copyOf(starts));
    }

    private static int pages(List<Entry> all, int perPage) {
        return Math.max(1, (all.size() + perPage - 1) / perPage);
    }

    int pages() {
        return pageStarts.size() - 1;
    }

    /** @param page from 1 */
    List<Entry> page(int page) {
        return all.subList(pageStarts.get(page - 1), pageStarts.get(page));
    }

    int perPageMax() {
        int most = 0;
        for (int page = 1; page <= pages(); page++) {
            most = Math.max(most, page(page).size());
        }
        return most;
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
            entries.add(new Entry(
                    fields, cells(fields), entries.size() + 1, item.id().equals(current)));
        }
        return List.copyOf(entries);
    }

    private static List<Entry> list(Cue cue, String name) {
        List<Fields> groups = cue.fields().list(name);
        Object raw = cue.fields().values().get(name);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            List<String> cells = raw instanceof List<?> list && list.get(i) instanceof List<?> texts
                    ? texts.stream().map(CueText::shown).toList()
                    : cells(groups.get(i));
            boolean current = cue.fields().number("current").orElse(0) == i + 1;
            entries.add(new Entry(groups.get(i), cells, i + 1, current));
        }
        return List.copyOf(entries);
    }

    private static List<String> cells(Fields fields) {
        return fields.values().values().stream().map(CueText::shown).toList();
    }
}
