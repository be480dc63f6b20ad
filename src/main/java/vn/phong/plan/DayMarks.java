package vn.phong.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.phong.event.AgendaItem;

/** Tells items of the same number apart where a programme of several days counts anew every day: {@code Ngày 2}. */
final class DayMarks {
    private final List<String> days;

    private DayMarks(List<String> days) {
        this.days = days;
    }

    static DayMarks of(List<AgendaRow> rows) {
        List<AgendaRow> all = rows.stream()
                .flatMap(row -> Stream.concat(Stream.of(row), row.children().stream()))
                .toList();
        Map<String, String> dayOf = new HashMap<>();
        boolean anew = all.stream()
                .filter(row -> !row.number().isEmpty())
                .anyMatch(row -> !dayOf.merge(row.number(), row.day(), (first, other) -> first)
                        .equals(row.day()));
        return new DayMarks(
                anew
                        ? all.stream()
                                .map(AgendaRow::day)
                                .filter(day -> !day.isEmpty())
                                .distinct()
                                .toList()
                        : List.of());
    }

    /** The day of an item among them; empty where its number alone tells it. */
    String of(AgendaItem item) {
        int day = days.indexOf(item.day());
        return day < 0 ? "" : "Ngày " + (day + 1);
    }
}
