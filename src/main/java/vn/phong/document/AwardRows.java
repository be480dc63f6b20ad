package vn.phong.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.Fields;

/** Everybody who receives something, as one table under the heads that the importer of award lists knows. */
final class AwardRows {
    /** Of Word's columns, in parts of the text's width; the last is that of each further column. */
    static final List<Integer> PARTS = List.of(7, 30, 20, 24, 26, 22);
    /** Of Excel's columns, in characters; the last is that of each further column. */
    static final List<Integer> CHARACTERS = List.of(6, 34, 28, 34, 34, 28);

    private static final List<String> HEADS = List.of(
            "TT",
            "Tập thể, cá nhân",
            "Chức vụ",
            "Đơn vị",
            "Hình thức khen",
            "Nhóm",
            "Số quyết định",
            "Ghi chú trên phông");
    /** Without these no table is a list of awards. */
    private static final Set<String> ALWAYS = Set.of("TT", "Tập thể, cá nhân", "Hình thức khen");

    private AwardRows() {}

    /** The heads, then a row for each; empty without recipients. Columns that say nothing are left out. */
    static List<List<String>> of(Event event) {
        List<List<String>> rows = new ArrayList<>();
        Set<String> further = new LinkedHashSet<>();
        each(event, (cue, recipient) -> further.addAll(extra(recipient).keySet()));
        each(event, (cue, recipient) -> rows.add(row(rows.size() + 1, cue.fields(), recipient, further)));
        if (rows.isEmpty()) {
            return rows;
        }
        List<String> heads = new ArrayList<>(HEADS);
        heads.addAll(further);
        List<Integer> told = IntStream.range(0, heads.size())
                .filter(column -> ALWAYS.contains(heads.get(column))
                        || rows.stream().anyMatch(row -> !row.get(column).isEmpty()))
                .boxed()
                .toList();
        rows.add(0, heads);
        return rows.stream().map(row -> told.stream().map(row::get).toList()).toList();
    }

    private interface Told {
        void on(Cue cue, Fields recipient);
    }

    private static void each(Event event, Told told) {
        for (Cue cue : event.cues()) {
            if (cue.layout().equals(Event.AWARD_BATCH)) {
                cue.fields().list("recipients").forEach(recipient -> told.on(cue, recipient));
            }
        }
    }

    private static List<String> row(int number, Fields list, Fields recipient, Set<String> further) {
        List<String> row = new ArrayList<>(List.of(
                String.valueOf(number),
                recipient.text("name"),
                recipient.text("position"),
                recipient.text("unit"),
                list.text("award").replace('\n', ' '),
                group(list),
                list.text("decisionRef"),
                recipient.text("note")));
        further.forEach(head -> row.add(extra(recipient).getOrDefault(head, "")));
        return row;
    }

    /** The group's heading, or what kind of recipients they are where it has none. */
    private static String group(Fields list) {
        String heading = list.text("heading").replace('\n', ' ');
        return heading.isEmpty() ? list.text("recipientType") : heading;
    }

    static Map<String, String> extra(Fields recipient) {
        Map<String, String> extra = new LinkedHashMap<>();
        if (recipient.values().get(Fields.EXTRA) instanceof Map<?, ?> told) {
            told.forEach((head, text) -> extra.put(String.valueOf(head), String.valueOf(text)));
        }
        return extra;
    }
}
