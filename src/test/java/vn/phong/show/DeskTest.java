package vn.phong.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import vn.phong.event.Cue;
import vn.phong.event.Fields;
import vn.phong.event.Position;
import vn.phong.message.Refusal;

class DeskTest {
    private final Desk desk = new Desk(ShowCommandTest.opening());

    private Verdict press(String id, long revision, ShowCommand command) {
        return desk.press(new Press(id, OptionalLong.of(revision), command));
    }

    @Test
    void a_retried_press_is_not_a_second_step() {
        Verdict first = press("a", 0, new ShowCommand.Next());
        Verdict again = press("a", 0, new ShowCommand.Next());
        assertEquals(Verdict.Kind.ACCEPTED, first.kind());
        assertEquals(Verdict.Kind.REPEATED, again.kind());
        assertEquals("mo-dau", desk.show().state().program().cue());
    }

    @Test
    void two_operators_pressing_at_once_make_one_step() {
        press("a", 0, new ShowCommand.Next());
        Verdict second = press("b", 0, new ShowCommand.Next());
        assertEquals(Verdict.Kind.STALE, second.kind());
        assertEquals(1, second.show().state().revision());
        assertEquals("mo-dau", desk.show().state().program().cue());
        assertTrue(second.said().isPresent());
    }

    @Test
    void a_stale_press_may_be_made_again_with_the_same_id_once_the_sender_has_looked() {
        press("a", 0, new ShowCommand.Next());
        press("b", 0, new ShowCommand.Next());
        assertEquals(
                Verdict.Kind.ACCEPTED, press("b", 1, new ShowCommand.Next()).kind());
    }

    @Test
    void a_sender_that_does_not_look_is_served_whatever_the_revision() {
        desk.press(new Press("", OptionalLong.empty(), new ShowCommand.Next()));
        desk.press(new Press("", OptionalLong.empty(), new ShowCommand.Next()));
        assertEquals("trao", desk.show().state().program().cue());
    }

    @Test
    void a_refused_command_changes_nothing_and_may_be_tried_again() {
        Show before = desk.show();
        ShowCommand unknown = new ShowCommand.Load(Position.of("khong-co"));
        assertThrows(Refusal.class, () -> press("a", 0, unknown));
        assertSame(before, desk.show());
        assertEquals(
                Verdict.Kind.ACCEPTED, press("a", 0, new ShowCommand.Next()).kind());
    }

    @Test
    void only_so_many_command_ids_are_remembered_the_newest_of_them() {
        for (int index = 0; index <= Desk.COMMAND_IDS_MAX; index++) {
            desk.press(new Press("id-" + index, OptionalLong.empty(), new ShowCommand.Black(index % 2 == 0)));
        }
        String newest = "id-" + Desk.COMMAND_IDS_MAX;
        assertEquals(
                Verdict.Kind.REPEATED,
                desk.press(new Press(newest, OptionalLong.empty(), new ShowCommand.Next()))
                        .kind());
        assertEquals(
                Verdict.Kind.ACCEPTED,
                desk.press(new Press("id-0", OptionalLong.empty(), new ShowCommand.Next()))
                        .kind());
    }

    private void press(ShowCommand... commands) {
        for (ShowCommand command : commands) {
            desk.press(new Press("", OptionalLong.empty(), command));
        }
    }

    @Test
    void a_take_is_undone_to_the_very_place_before() {
        press(new ShowCommand.Next());
        ShowState before = desk.show().state();
        press(new ShowCommand.Take(), new ShowCommand.Undo());
        assertEquals(before.program(), desk.show().state().program());
        assertEquals(before.preview(), desk.show().state().preview());
        assertEquals(before.revision() + 2, desk.show().state().revision());
    }

    @Test
    void a_jump_taken_back_does_not_wait_in_preview_so_that_the_next_press_skips_nothing() {
        press(new ShowCommand.Next());
        Position next = desk.show().state().preview().orElseThrow();
        press(new ShowCommand.Load(Position.of("ket")), new ShowCommand.Take(), new ShowCommand.Undo());
        assertEquals("mo-dau", desk.show().state().program().cue());
        assertEquals(next, desk.show().state().preview().orElseThrow());
    }

    @Test
    void a_place_chosen_for_later_stays_in_preview_when_something_else_is_taken_back() {
        press(new ShowCommand.Next(), new ShowCommand.Load(Position.of("ket")));
        press(new ShowCommand.Backdrop(), new ShowCommand.Undo());
        assertEquals("mo-dau", desk.show().state().program().cue());
        assertEquals("ket", desk.show().state().preview().orElseThrow().cue());
    }

    @Test
    void an_edit_is_undone_to_the_words_before() {
        Cue cue = desk.show().event().cue("mo-dau").orElseThrow();
        press(new ShowCommand.Edit(cue.with(Fields.of(Map.of("title", "Sai tên")))));
        assertEquals(
                "Sửa \"Khai mạc\"", desk.show().undoable().orElseThrow().words().vi());
        press(new ShowCommand.Undo());
        assertEquals(cue, desk.show().event().cue("mo-dau").orElseThrow());
    }

    @Test
    void what_was_cleared_comes_back() {
        press(new ShowCommand.Next(), new ShowCommand.Black(true), new ShowCommand.Backdrop());
        press(new ShowCommand.Undo());
        assertTrue(desk.show().state().black());
        press(new ShowCommand.Undo());
        assertEquals("mo-dau", desk.show().state().onWall().position().cue());
        assertFalse(desk.show().state().black());
    }

    @Test
    void undo_goes_back_step_by_step_and_then_says_that_there_is_no_more() {
        press(new ShowCommand.Next(), new ShowCommand.Next(), new ShowCommand.Undo(), new ShowCommand.Undo());
        assertEquals("phong", desk.show().state().program().cue());
        Verdict none = desk.press(new Press("", OptionalLong.empty(), new ShowCommand.Undo()));
        assertTrue(none.said().orElseThrow().vi().startsWith("Không còn gì để hoàn tác"));
    }

    @Test
    void no_more_steps_are_remembered_than_a_person_would() {
        for (int step = 0; step < 2 * Show.PAST_MAX; step++) {
            press(new ShowCommand.Black(step % 2 == 0));
        }
        int undone = 0;
        while (desk.show().undoable().isPresent()) {
            press(new ShowCommand.Undo());
            undone++;
        }
        assertEquals(20, undone);
    }

    @Test
    void a_locked_wall_undoes_nothing_until_it_is_unlocked() {
        press(new ShowCommand.Next(), new ShowCommand.Lock(true), new ShowCommand.Undo());
        assertEquals("mo-dau", desk.show().state().program().cue());
        press(new ShowCommand.Lock(false), new ShowCommand.Undo());
        assertEquals("phong", desk.show().state().program().cue());
        assertFalse(desk.show().state().locked());
    }
}
