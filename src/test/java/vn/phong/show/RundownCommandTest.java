package vn.phong.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import vn.phong.event.AgendaItem;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.Fields;
import vn.phong.event.Position;
import vn.phong.message.Refusal;

/** The order of the evening changes while it runs. */
class RundownCommandTest {
    private static final Event EVENT = new Event(
            1,
            "Hội nghị thử",
            "",
            "",
            0,
            null,
            List.of(new AgendaItem("muc-4", "4", "", "Tham luận", "", Map.of())),
            List.of(
                    cue("phong", "backdrop", ""),
                    cue("mot", "paper", "muc-4"),
                    cue("hai", "paper", "muc-4"),
                    cue("ba", "paper", "muc-4"),
                    cue("ket", "closing", "")),
            Map.of());

    private static Cue cue(String id, String layout, String item) {
        return new Cue(id, id, layout, item, Fields.NONE, Map.of(), null, Map.of());
    }

    private static Show opening() {
        return Show.opening(EVENT, (event, cue) -> 1);
    }

    private static Show after(Show show, ShowCommand... commands) {
        Show current = show;
        for (ShowCommand command : commands) {
            current = command.applyTo(current).show();
        }
        return current;
    }

    private static String preview(Show show) {
        return show.state().preview().map(Position::cue).orElse("");
    }

    private static List<String> order(Show show) {
        return show.event().cues().stream().map(Cue::id).toList();
    }

    @Test
    void a_skipped_cue_is_passed_over_in_both_directions_and_can_still_be_loaded() {
        Show show = after(opening(), new RundownCommand.Skip("hai", true), new ShowCommand.Next());
        assertEquals("ba", preview(show));
        show = after(show, new ShowCommand.Next());
        assertEquals("ba", show.state().program().cue());
        assertEquals(
                "mot", after(show, new ShowCommand.Previous()).state().program().cue());
        show = after(show, new ShowCommand.Load(Position.of("hai")), new ShowCommand.Take());
        assertEquals("hai", show.state().program().cue());
    }

    @Test
    void skipping_what_is_in_preview_brings_the_next_one_there() {
        Show show = after(opening(), new RundownCommand.Skip("mot", true));
        assertEquals("hai", preview(show));
        assertEquals("phong", show.state().program().cue());
        assertEquals("mot", preview(after(show, new RundownCommand.Skip("mot", false))));
    }

    @Test
    void what_somebody_chose_for_the_preview_stays_there() {
        Show chosen = after(opening(), new ShowCommand.Load(Position.of("ba")));
        assertEquals("ba", preview(after(chosen, new RundownCommand.Skip("mot", true))));
        assertEquals("ket", preview(after(chosen, new RundownCommand.Skip("ba", true))));
        assertEquals("ba", preview(after(chosen, new RundownCommand.Move("hai", ""))));
    }

    @Test
    void a_skip_is_set_never_toggled() {
        Show show = after(opening(), new RundownCommand.Skip("mot", true));
        Outcome again = new RundownCommand.Skip("mot", true).applyTo(show);
        assertSame(show, again.show());
        assertTrue(again.said().isPresent());
    }

    @Test
    void the_last_cue_skipped_leaves_the_end_of_the_rundown() {
        Show show = after(
                opening(),
                new ShowCommand.Load(Position.of("ba")),
                new ShowCommand.Take(),
                new RundownCommand.Skip("ket", true));
        assertEquals(Optional.empty(), show.state().preview());
        assertEquals("ket", preview(after(show, new RundownCommand.Skip("ket", false))));
    }

    @Test
    void a_cue_inserted_after_the_one_on_the_air_is_next_and_serves_the_same_item() {
        Show show = after(opening(), new ShowCommand.Next());
        Cue welcome = new Cue("welcome", "Chào khách", "welcome", "", Fields.NONE, Map.of(), null, Map.of());
        show = after(show, new RundownCommand.Insert(welcome, "mot"));
        assertEquals(List.of("phong", "mot", "welcome", "hai", "ba", "ket"), order(show));
        assertEquals("welcome", preview(show));
        assertEquals("muc-4", show.event().cue("welcome").orElseThrow().item());
        assertEquals("mot", show.state().program().cue());
        show = after(show, new RundownCommand.Insert(welcome, ""));
        assertEquals("welcome-2", order(show).get(0));
    }

    @Test
    void late_changes_never_renumber_what_was_printed() {
        Show show = after(
                opening(),
                new RundownCommand.Insert(cue("paper", "paper", ""), "mot"),
                new RundownCommand.Move("ba", "phong"),
                new RundownCommand.Skip("hai", true),
                new RundownCommand.Duplicate("hai"));
        assertEquals(EVENT.agenda(), show.event().agenda());
        assertEquals(List.of("phong", "ba", "mot", "paper", "hai", "hai-2", "ket"), order(show));
    }

    @Test
    void a_copy_stands_after_its_original_and_is_not_skipped() {
        Show show = after(opening(), new RundownCommand.Skip("hai", true), new RundownCommand.Duplicate("hai"));
        assertEquals(List.of("phong", "mot", "hai", "hai-2", "ba", "ket"), order(show));
        assertFalse(show.event().cue("hai-2").orElseThrow().skip());
    }

    @Test
    void a_move_changes_what_comes_next_and_never_what_is_on_the_air() {
        Show show = after(opening(), new ShowCommand.Next(), new RundownCommand.Move("ba", "mot"));
        assertEquals(List.of("phong", "mot", "ba", "hai", "ket"), order(show));
        assertEquals("ba", preview(show));
        assertEquals("mot", show.state().program().cue());
        assertEquals(
                List.of("mot", "phong", "ba", "hai", "ket"), order(after(show, new RundownCommand.Move("mot", ""))));
        assertSame(show, after(show, new RundownCommand.Move("mot", "mot")));
        assertSame(show, after(show, new RundownCommand.Move("ba", "mot")));
    }

    @Test
    void a_locked_wall_takes_changes_of_the_order() {
        Show locked = after(opening(), new ShowCommand.Lock(true));
        assertEquals("hai", preview(after(locked, new RundownCommand.Skip("mot", true))));
    }

    @Test
    void each_change_is_undone_by_one_press() {
        for (ShowCommand change : List.of(
                new RundownCommand.Skip("mot", true),
                new RundownCommand.Insert(cue("notice", "notice", ""), "phong"),
                new RundownCommand.Duplicate("mot"),
                new RundownCommand.Move("ba", ""))) {
            Desk desk = new Desk(opening());
            desk.press(new Press("1", OptionalLong.empty(), change));
            assertFalse(desk.show().event().equals(EVENT), change.toString());
            desk.press(new Press("2", OptionalLong.empty(), new ShowCommand.Undo()));
            assertEquals(EVENT, desk.show().event(), change.toString());
            assertEquals("mot", preview(desk.show()), change.toString());
        }
    }

    @Test
    void unknown_cues_are_refused() {
        Show show = opening();
        for (ShowCommand wrong : List.of(
                new RundownCommand.Skip("khong-co", true),
                new RundownCommand.Move("khong-co", ""),
                new RundownCommand.Move("mot", "khong-co"),
                new RundownCommand.Duplicate("khong-co"),
                new RundownCommand.Insert(cue("notice", "notice", ""), "khong-co"))) {
            assertThrows(Refusal.class, () -> wrong.applyTo(show), wrong.toString());
        }
    }

    @Test
    void what_the_backdrop_covers_comes_back_and_the_preview_stays() {
        Show show = after(opening(), new ShowCommand.Next(), new ShowCommand.Load(Position.of("ket")));
        Show cleared = after(show, new ShowCommand.Backdrop());
        assertEquals("phong", cleared.state().program().cue());
        Show restored = after(cleared, new ShowCommand.Restore());
        assertEquals("mot", restored.state().program().cue());
        assertEquals("ket", preview(restored));
    }

    @Test
    void restore_opens_a_black_wall_first_and_says_when_there_is_nothing_to_restore() {
        Show show = after(opening(), new ShowCommand.Next(), new ShowCommand.Backdrop(), new ShowCommand.Black(true));
        Show opened = after(show, new ShowCommand.Restore());
        assertFalse(opened.state().black());
        assertEquals("phong", opened.state().program().cue());
        Show restored = after(opened, new ShowCommand.Restore());
        assertEquals("mot", restored.state().program().cue());
        Outcome nothing = new ShowCommand.Restore().applyTo(restored);
        assertSame(restored, nothing.show());
        assertTrue(nothing.said().isPresent());
    }

    @Test
    void an_edit_over_a_newer_edit_is_turned_back_and_the_newer_one_stays() {
        Desk desk = new Desk(opening());
        String seen = EVENT.cue("mot").orElseThrow().version();
        Cue mine = EVENT.cue("mot").orElseThrow().with(Fields.of(Map.of("name", "Nguyễn Văn A")));
        Cue theirs = EVENT.cue("mot").orElseThrow().with(Fields.of(Map.of("name", "Trần Thị B")));
        desk.press(new Press("1", OptionalLong.empty(), new ShowCommand.Edit(theirs, Optional.of(seen))));
        Verdict verdict =
                desk.press(new Press("2", OptionalLong.empty(), new ShowCommand.Edit(mine, Optional.of(seen))));
        assertEquals(Verdict.Kind.STALE, verdict.kind());
        assertEquals(theirs, desk.show().event().cue("mot").orElseThrow());
        verdict = desk.press(
                new Press("3", OptionalLong.empty(), new ShowCommand.Edit(mine, Optional.of(theirs.version()))));
        assertEquals(Verdict.Kind.ACCEPTED, verdict.kind());
        assertEquals(mine, desk.show().event().cue("mot").orElseThrow());
    }
}
