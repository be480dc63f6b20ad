package vn.phong.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class AwardCountsTest {
    private static final String DECISION = """
        {"id": "qd", "label": "Quyết định", "layout": "decision", "fields": {"number": "1/QĐ-UBND",
          "date": "20 tháng 12 năm 2026", "authority": "Chủ tịch Ủy ban nhân dân tỉnh X",
          "summary": "Tặng Bằng khen cho 2 tập thể và 1 cá nhân"}}\
        """;

    private static String batch(String id, String kind, String... names) {
        return "{\"id\": \"" + id + "\", \"layout\": \"award-batch\", \"fields\": {\"award\": \"Bằng khen\","
                + " \"recipientType\": \"" + kind + "\", \"recipients\": [\"" + String.join("\", \"", names) + "\"]}}";
    }

    private static List<String> found(String... cues) {
        return Found.lines(Found.of(cues), "award-count");
    }

    @Test
    void lists_that_hold_as_many_as_the_decision_states_are_right() {
        assertEquals(
                List.of(), found(DECISION, batch("tt", "Tập thể", "Sở A", "Sở B"), batch("cn", "cá nhân", "Ông C")));
    }

    @Test
    void too_few_collectives_over_several_batches_are_told_at_the_decision() {
        assertEquals(
                List.of("WARNING award-count qd collectives | 2 / 3 | Quyết định ghi 2 tập thể, danh sách trao có 3;"
                        + " hãy đối chiếu với Quyết định."),
                found(DECISION, batch("a", "Tập thể", "Sở A", "Sở B"), batch("b", "Tập thể", "Sở C")));
    }

    @Test
    void a_filled_in_number_goes_before_the_text_and_kinds_without_a_list_are_left_alone() {
        String filled = DECISION.replace("\"date\"", "\"collectives\": 1, \"date\"");
        assertEquals(List.of(), found(filled, batch("a", "Tập thể", "Sở A")));
        assertEquals(List.of(), found(filled));
    }

    @Test
    void a_decision_that_states_no_number_leaves_nothing_to_compare() {
        String silent = DECISION.replace("2 tập thể và 1 cá nhân", "các tập thể");
        assertEquals(List.of(), found(silent, batch("a", "Tập thể", "Sở A")));
    }
}
