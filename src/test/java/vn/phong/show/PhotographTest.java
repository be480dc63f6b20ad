package vn.phong.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.Fields;
import vn.phong.event.Position;
import vn.phong.message.Refusal;

/** The photograph after a batch of awards: a place of its own that the wall shows as the backdrop. */
class PhotographTest {
    private static Event event(Map<String, Object> own) {
        return new Event(
                1,
                "Hội nghị thử",
                "",
                "",
                0,
                null,
                List.of(),
                List.of(
                        cue("phong", "backdrop", Fields.NONE),
                        cue("quyet-dinh", "decision", Fields.NONE),
                        cue("trao", "award-batch", Fields.of(Map.of("pages", 2))),
                        cue("ket", "speaker", Fields.NONE)),
                own);
    }

    private static Cue cue(String id, String layout, Fields fields) {
        return new Cue(id, id, layout, "", fields, Map.of(), null, Map.of());
    }

    private static Show opening() {
        return opening(event(Map.of()));
    }

    private static Show opening(Event event) {
        return Show.opening(event, (shown, cue) -> cue.fields().number("pages").orElse(1));
    }

    private static Show after(Show show, ShowCommand... commands) {
        Show current = show;
        for (ShowCommand command : commands) {
            current = command.applyTo(current).show();
        }
        return current;
    }

    private static List<String> places(Show show) {
        return show.rundown().positions().stream().map(Position::toString).toList();
    }

    private static Show at(String cue, int page, boolean photo) {
        return after(opening(), new ShowCommand.Load(new Position(cue, page, photo)), new ShowCommand.Take());
    }

    @Test
    void one_button_goes_from_the_decision_through_batches_and_photographs_to_the_next_item() {
        Show show = opening();
        List<String> walked = new ArrayList<>();
        while (show.state().preview().isPresent()) {
            show = after(show, new ShowCommand.Next());
            walked.add(show.state().program().toString());
        }
        assertEquals(List.of("quyet-dinh", "trao", "trao.1.photo", "trao.2", "trao.2.photo", "ket"), walked);
    }

    @Test
    void the_wall_shows_the_backdrop_for_a_photograph() {
        Show show = at("trao", 1, true);
        assertEquals(
                "phong",
                show.event()
                        .pictured(show.state().onWall().position())
                        .orElseThrow()
                        .id());
        assertTrue(show.shows("phong"));
        assertFalse(show.shows("trao"));
    }

    @Test
    void back_from_a_photograph_is_its_batch_and_undo_too() {
        Show photo = at("trao", 2, true);
        assertEquals(
                "trao.2",
                after(photo, new ShowCommand.Previous()).state().program().toString());
        Desk desk = new Desk(at("trao", 2, false));
        desk.press(new Press("", OptionalLong.empty(), new ShowCommand.Next()));
        assertEquals("trao.2.photo", desk.show().state().program().toString());
        desk.press(new Press("", OptionalLong.empty(), new ShowCommand.Undo()));
        assertEquals("trao.2", desk.show().state().program().toString());
        assertEquals(Optional.of(Position.photo("trao", 2)), desk.show().state().preview());
    }

    @Test
    void a_photograph_that_nobody_takes_cannot_be_loaded() {
        assertThrows(Refusal.class, () -> after(opening(), new ShowCommand.Load(Position.photo("ket", 1))));
    }

    @Test
    void the_event_or_the_cue_says_when_no_photographs_are_wanted() {
        assertEquals(
                List.of("phong", "quyet-dinh", "trao", "trao.2", "ket"),
                places(opening(event(Map.of("photo", "off")))));
        Event none = event(Map.of());
        Cue cue = none.cue("trao").orElseThrow();
        assertEquals(
                List.of("phong", "quyet-dinh", "trao", "trao.2", "ket"),
                places(opening(none.with(cue.with(cue.fields().with("photo", "off"))))));
    }

    @Test
    void any_cue_may_ask_for_a_photograph() {
        Event none = event(Map.of("photo", "off"));
        Cue cue = none.cue("ket").orElseThrow();
        assertEquals(
                List.of("phong", "quyet-dinh", "trao", "trao.2", "ket", "ket.1.photo"),
                places(opening(none.with(cue.with(cue.fields().with("photo", "on"))))));
    }

    @Test
    void a_batch_that_goes_leaves_the_nearest_photograph_and_the_end_of_photographs_the_batch() {
        Show photo = at("trao", 2, true);
        Cue cue = photo.event().cue("trao").orElseThrow();
        assertEquals(
                "trao.1.photo",
                after(photo, new ShowCommand.Edit(cue.with(Fields.of(Map.of("pages", 1)))))
                        .state()
                        .program()
                        .toString());
        assertEquals(
                "trao.2",
                after(photo, new ShowCommand.Edit(cue.with(cue.fields().with("photo", "off"))))
                        .state()
                        .program()
                        .toString());
    }

    @Test
    void a_locked_wall_at_a_photograph_lets_nobody_edit_the_backdrop() {
        Show locked = after(at("trao", 1, true), new ShowCommand.Lock(true));
        Cue backdrop = locked.event().cue("phong").orElseThrow();
        Outcome outcome = new ShowCommand.Edit(backdrop.with(Fields.of(Map.of("title", "Khác")))).applyTo(locked);
        assertEquals(backdrop, outcome.show().event().cue("phong").orElseThrow());
        assertTrue(outcome.said().orElseThrow().vi().startsWith("Màn đang khóa"));
    }
}
