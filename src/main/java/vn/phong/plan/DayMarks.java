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
        List<AgendaItem> items = rows.stream()
                .flatMap(row -> Stream.concat(Stream.of(row), row.children().stream()))
                .map(row -> new AgendaItem("", row.number(), row.clock().printed(), "", "", row.extra(), null))
                .toList();
        Map<String, String> dayOf = new HashMap<>();
        boolean anew = items.stream()
                .filter(item -> !item.number().isEmpty())
                .anyMatch(item -> !dayOf.merge(item.number(), item.day(), (first, other) -> first)
                        .equals(item.day()));
        return new DayMarks(
                anew
                        ? items.stream()
                                .map(AgendaItem::day)
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
