package vn.phong.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.phong.message.Refusal;

/** The roll call of an award, with the mishaps of an evening. */
class RollTest {
    /** Recipients A, B, C … in batches of so many. */
    private static Roll roll(int count, int size) {
        return Roll.of(cue(count, Map.of("perPage", size)), 1);
    }

    private static Cue cue(int count, Map<String, Object> more) {
        List<Object> rows = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            rows.add(Map.of("name", String.valueOf((char) ('A' + index))));
        }
        Fields fields = Fields.of(more).with("recipients", rows);
        return new Cue("trao", "Trao", "award-batch", "", fields, Map.of(), null, Map.of());
    }

    /** Who stands in each batch under which number, such as {@code [1A 2B, 3C]}. */
    private static List<String> batches(Roll roll) {
        return roll.batches().stream()
                .map(batch -> String.join(
                        " ",
                        batch.stream()
                                .map(n -> roll.numbers().get(n - 1)
                                        + Roll.name(roll.recipients().get(n - 1)))
                                .toList()))
                .toList();
    }

    @Test
    void batches_are_those_of_the_page_length_or_of_the_layout() {
        assertEquals(List.of("1A 2B 3C", "4D 5E 6F", "7G"), batches(roll(7, 3)));
        assertEquals(List.of("1A 2B 3C", "4D 5E 6F 7G"), batches(Roll.of(cue(7, Map.of()), 2)));
    }

    @Test
    void who_is_absent_leaves_and_everybody_keeps_number_and_batch() {
        assertEquals(List.of("1A 3C", "4D 5E 6F", "7G"), batches(roll(7, 3).absent(2, 0)));
    }

    @Test
    void a_batch_whose_people_are_all_absent_is_no_batch() {
        assertEquals(List.of("1A 2B 3C", "4D 5E 6F"), batches(roll(7, 3).absent(7, 1)));
    }

    @Test
    void the_last_one_of_a_batch_on_the_wall_is_not_taken_away() {
        Roll two = roll(4, 2).absent(1, 1);
        assertThrows(Refusal.class, () -> two.absent(2, 1));
        assertEquals(List.of("3C 4D"), batches(two.absent(2, 0)));
    }

    @Test
    void who_comes_before_the_batch_does_stands_where_he_stood() {
        Roll roll = roll(6, 3).absent(5, 1);
        assertEquals(List.of("1A 2B 3C", "4D 5E 6F"), batches(roll.present(5, 1, 1)));
    }

    @Test
    void who_comes_while_the_batch_is_on_the_wall_joins_it() {
        Roll roll = roll(6, 3).absent(2, 1);
        assertEquals(List.of("1A 2B 3C", "4D 5E 6F"), batches(roll.present(2, 1, 1)));
    }

    @Test
    void who_comes_too_late_is_called_with_the_first_batch_that_has_room() {
        Roll roll = roll(7, 3).absent(2, 1).present(2, 1, 0);
        assertEquals(List.of("1A 3C", "4D 5E 6F", "7G 2B"), batches(roll));
        assertTrue(Roll.isLater(roll.recipients().get(1)));
        assertEquals(roll, roll.present(2, 2, 2), "called once is called");
        assertEquals(
                List.of("1A 3C", "4D 5E 6F", "2B"),
                batches(roll(6, 3).absent(2, 1).present(2, 1, 0)),
                "as a batch of his own");
    }

    @Test
    void who_receives_on_behalf_is_named_or_is_somebody() {
        Roll roll = roll(3, 3).proxied(1, "Bà Lý Thị P", 0, 0).proxied(2, " ", 0, 0);
        assertEquals("Bà Lý Thị P", Roll.proxy(roll.recipients().get(0)));
        assertEquals("người đại diện", Roll.proxy(roll.recipients().get(1)));
        assertEquals("", Roll.proxy(roll.unproxied(1).recipients().get(0)));
    }

    @Test
    void an_absent_one_for_whom_somebody_receives_is_called() {
        Roll roll = roll(3, 3).absent(2, 0).proxied(2, "Ông Q", 0, 0);
        assertEquals(List.of("1A 2B 3C"), batches(roll));
    }

    @Test
    void a_newcomer_takes_the_place_asked_for_and_who_is_too_many_goes_to_the_next_batch() {
        Fields newcomer = Fields.of(Map.of("name", "X"));
        assertEquals(
                List.of("1A 2B 3C", "4D 4aX 5E", "6F 7G"), batches(roll(7, 3).inserted(newcomer, 5, 1)));
        assertEquals(List.of("1A 2B 3C", "4D 5E 6F", "7X"), batches(roll(6, 3).inserted(newcomer, 0, 1)));
        assertEquals(List.of("1A 2B 3C", "4D 5E 6X"), batches(roll(5, 3).inserted(newcomer, 0, 1)));
        assertEquals(List.of("1A 2B 3C", "4D 5E", "6X"), batches(roll(5, 3).inserted(newcomer, 0, 2)));
        assertEquals(List.of("1X"), batches(roll(0, 3).inserted(newcomer, 0, 0)));
        assertThrows(Refusal.class, () -> roll(7, 3).inserted(newcomer, 3, 1));
    }

    @Test
    void nobody_ever_gets_another_number_than_the_printed_list_gives() {
        Fields one = Fields.of(Map.of("name", "X"));
        Fields two = Fields.of(Map.of("name", "Y"));
        Roll between = roll(4, 4).inserted(one, 3, 0).inserted(two, 4, 0);
        assertEquals(List.of("1A 2B 2aX 2bY", "3C 4D"), batches(between));
        assertEquals(
                List.of("1A 2B 2bY 2aX", "3C 4D"),
                batches(roll(4, 4).inserted(one, 3, 0).inserted(two, 3, 0)));
        assertEquals(List.of("1A 2B 2bY", "3C 2aX 4D"), batches(between.moved(3, 5, 0)));
        assertEquals(List.of("X 1A 2B", "3C"), batches(roll(3, 3).inserted(one, 1, 0)), "no number before the first");
        assertEquals(
                List.of("4D 1A 2B 3C", "5X"),
                batches(roll(4, 4).moved(4, 1, 0).inserted(one, 0, 0)),
                "the end of the list goes on");
    }

    @Test
    void who_moves_keeps_the_number_and_never_goes_among_those_who_were_called() {
        assertEquals(List.of("1A 2B 3C", "7G 4D 5E", "6F"), batches(roll(7, 3).moved(7, 4, 1)));
        assertEquals(List.of("1A 2B 3C", "5E 6F", "7G 4D"), batches(roll(7, 3).moved(4, 7, 1)));
        assertThrows(Refusal.class, () -> roll(7, 3).moved(7, 3, 1));
        assertThrows(Refusal.class, () -> roll(7, 3).moved(2, 5, 1));
        assertThrows(Refusal.class, () -> roll(7, 3).moved(2, 8, 0));
    }

    @Test
    void cutting_again_touches_only_those_who_were_not_called() {
        assertEquals(List.of("1A 2B 3C", "4D 5E", "6F 7G"), batches(roll(7, 3).cut(2, 1)));
        assertEquals(List.of("1A 2B 3C", "4D 5E 6F", "7G"), batches(roll(7, 3).cut(2, 3)));
        assertEquals(List.of("1A 2B 3C 4D 5E 6F 7G"), batches(roll(7, 3).cut(10, 0)));
        assertEquals(
                List.of("1A 2B", "3C 5E", "6F 7G"),
                batches(roll(7, 3).absent(4, 0).cut(2, 0)));
        assertThrows(Refusal.class, () -> roll(7, 3).cut(11, 0));
        assertThrows(Refusal.class, () -> roll(7, 3).cut(0, 0));
    }

    @Test
    void a_roll_that_was_written_into_its_cue_is_read_again() {
        Cue cue = cue(7, Map.of("perPage", 3));
        Roll roll = Roll.of(cue, 1).absent(2, 0).moved(7, 4, 1).cut(4, 1);
        assertEquals(roll, Roll.of(roll.on(cue), 9));
    }

    @Test
    void an_edit_that_makes_the_list_longer_or_shorter_loses_nobody() {
        Cue cue = roll(6, 3).on(cue(6, Map.of()));
        List<Object> rows = new ArrayList<>((List<?>) cue.fields().values().get("recipients"));
        rows.add(Map.of("name", "X"));
        assertEquals(
                List.of("1A 2B 3C", "4D 5E 6F", "7X"),
                batches(Roll.of(cue.with(cue.fields().with("recipients", rows)), 1)));
        assertEquals(
                List.of("1A 2B 3C", "4D"),
                batches(Roll.of(cue.with(cue.fields().with("recipients", rows.subList(0, 4))), 1)));
    }
}
