package vn.phong.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.Fields;
import vn.phong.event.Position;
import vn.phong.event.Roll;
import vn.phong.message.Refusal;

class AwardCommandTest {
    private final Desk desk = new Desk(opening(7, 3));

    /** Backdrop, decision, recipients A, B, C … in batches of so many, closing. */
    static Show opening(int recipients, int perPage) {
        List<Object> rows = new ArrayList<>();
        for (int index = 0; index < recipients; index++) {
            rows.add(Map.of("name", "R" + (index + 1)));
        }
        Fields fields = Fields.NONE.with("recipients", rows).with("perPage", perPage);
        List<Cue> cues = List.of(
                cue("phong", "backdrop", Fields.NONE),
                cue("quyet-dinh", "decision", Fields.NONE),
                cue("trao", "award-batch", fields),
                cue("ket", "speaker", Fields.NONE));
        return Show.opening(new Event(1, "Thử", "", "", 0, null, List.of(), cues, Map.of()), AwardCommandTest::pages);
    }

    static int pages(Event event, Cue cue) {
        return cue.layout().equals("award-batch") ? Roll.of(cue, 1).batches().size() : 1;
    }

    private static Cue cue(String id, String layout, Fields fields) {
        return new Cue(id, id, layout, "", fields, Map.of(), null, Map.of());
    }

    private Verdict press(ShowCommand command) {
        return desk.press(new Press("", OptionalLong.empty(), command));
    }

    private ShowState next(int times) {
        for (int index = 0; index < times; index++) {
            press(new ShowCommand.Next());
        }
        return desk.show().state();
    }

    private Roll roll() {
        return Roll.of(desk.show().event().cue("trao").orElseThrow(), 1);
    }

    private String program() {
        return desk.show().state().program().toString();
    }

    private String preview() {
        return desk.show().state().preview().map(Position::toString).orElse("");
    }

    @Test
    void the_next_batch_comes_from_wherever_the_evening_is_and_ends_with_the_last_photograph() {
        press(new AwardCommand.AwardNext());
        assertEquals("trao", program());
        press(new ShowCommand.Backdrop());
        press(new AwardCommand.AwardNext());
        assertEquals("trao.1.photo", program());
        for (int step = 0; step < 4; step++) {
            press(new AwardCommand.AwardNext());
        }
        assertEquals("trao.3.photo", program());
        Verdict end = press(new AwardCommand.AwardNext());
        assertEquals("trao.3.photo", program());
        assertTrue(end.said().orElseThrow().vi().startsWith("Đã trao hết các đợt"));
    }

    @Test
    void an_absent_one_leaves_the_wall_and_undo_brings_everybody_back() {
        next(2);
        press(new AwardCommand.AwardAbsent("trao", 2, true));
        assertEquals(List.of(1, 3), roll().batches().get(0));
        assertEquals("trao", program());
        assertEquals("Vắng: R2", desk.show().undoable().orElseThrow().words().vi());
        press(new ShowCommand.Undo());
        assertEquals(List.of(1, 2, 3), roll().batches().get(0));
    }

    @Test
    void a_mark_that_is_there_already_changes_nothing() {
        press(new AwardCommand.AwardAbsent("trao", 2, true));
        Show before = desk.show();
        assertTrue(press(new AwardCommand.AwardAbsent("trao", 2, true)).said().isPresent());
        assertSame(before, desk.show());
    }

    @Test
    void cutting_again_in_the_middle_leads_on_with_the_batches_as_they_are_now() {
        next(3);
        assertEquals("trao.1.photo", program());
        press(new AwardCommand.AwardCut("trao", 2));
        assertEquals("trao.2", preview());
        assertEquals(List.of(List.of(1, 2, 3), List.of(4, 5), List.of(6, 7)), roll().batches());
        next(1);
        assertEquals("trao.2", program());
    }

    @Test
    void a_batch_that_goes_while_it_is_in_preview_gives_way_to_what_follows() {
        next(5);
        assertEquals("trao.2.photo", program());
        assertEquals("trao.3", preview());
        press(new AwardCommand.AwardAbsent("trao", 7, true));
        assertEquals("ket", preview());
        press(new AwardCommand.AwardAbsent("trao", 7, false));
        assertEquals("trao.3", preview());
    }

    @Test
    void what_somebody_loaded_stays_in_preview() {
        press(new ShowCommand.Load(Position.of("ket")));
        press(new AwardCommand.AwardAbsent("trao", 7, true));
        assertEquals("ket", preview());
    }

    @Test
    void going_back_to_an_earlier_batch_does_not_call_the_later_ones_again() {
        next(4);
        press(new ShowCommand.Load(Position.of("trao")));
        press(new ShowCommand.Take());
        press(new AwardCommand.AwardCut("trao", 1));
        assertEquals(List.of(List.of(1, 2, 3), List.of(4, 5, 6), List.of(7)), roll().batches());
    }

    @Test
    void who_comes_late_is_called_with_a_batch_to_come() {
        next(2);
        press(new AwardCommand.AwardAbsent("trao", 2, true));
        next(2);
        press(new AwardCommand.AwardAbsent("trao", 2, false));
        assertEquals(List.of(List.of(1, 3), List.of(4, 5, 6), List.of(7, 8)), roll().batches());
        assertEquals("R2", Roll.name(roll().recipients().get(7)));
    }

    @Test
    void a_locked_wall_keeps_the_batch_that_is_on_it() {
        next(2);
        press(new ShowCommand.Lock(true));
        Verdict verdict = press(new AwardCommand.AwardAbsent("trao", 2, true));
        assertTrue(verdict.said().orElseThrow().vi().startsWith("Màn đang khóa"));
        assertEquals(List.of(1, 2, 3), roll().batches().get(0));
    }

    @Test
    void a_locked_wall_lets_the_batches_to_come_be_put_right_during_the_photograph() {
        next(3);
        press(new ShowCommand.Lock(true));
        press(new AwardCommand.AwardAbsent("trao", 4, true));
        assertEquals(List.of(5, 6), roll().batches().get(1));
    }

    @Test
    void a_list_that_does_not_exist_is_refused() {
        assertThrows(Refusal.class, () -> press(new AwardCommand.AwardAbsent("ket", 1, true)));
        assertThrows(Refusal.class, () -> press(new AwardCommand.AwardAbsent("trao", 8, true)));
    }
}
