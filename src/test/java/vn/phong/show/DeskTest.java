package vn.phong.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
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
}
