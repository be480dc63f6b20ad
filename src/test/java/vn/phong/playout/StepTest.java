package vn.phong.playout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.Fields;
import vn.phong.event.Position;
import vn.phong.event.Transition;
import vn.phong.show.Show;
import vn.phong.show.ShowCommand;

/** How one picture gives way to another. */
class StepTest {
    private static final Event EVENT = new Event(
            1,
            "Hội nghị thử",
            "",
            "",
            0,
            new Transition(300),
            List.of(),
            List.of(
                    cue("phong", "backdrop", null),
                    cue("mot", "notice", new Transition(120)),
                    cue("hai", "notice", null)),
            Map.of());

    private static Cue cue(String id, String layout, Transition fade) {
        return new Cue(id, id, layout, "", Fields.NONE, Map.of(), fade, Map.of());
    }

    private static int fadeMs(Show before, ShowCommand command) {
        return new Step(before, command.applyTo(before).show()).transition().fadeMs();
    }

    private static Show at(String cue) {
        Show show = Show.opening(EVENT, (event, each) -> 1);
        show = new ShowCommand.Load(Position.of(cue)).applyTo(show).show();
        return new ShowCommand.Take().applyTo(show).show();
    }

    @Test
    void a_cue_comes_by_its_own_fade_or_else_the_events() {
        assertEquals(120, fadeMs(at("phong"), new ShowCommand.Next()));
        assertEquals(300, fadeMs(at("mot"), new ShowCommand.Next()));
    }

    @Test
    void black_is_a_cut_and_opening_it_a_fade() {
        Show dark = new ShowCommand.Black(true).applyTo(at("hai")).show();
        assertEquals(0, fadeMs(at("hai"), new ShowCommand.Black(true)));
        assertEquals(300, fadeMs(dark, new ShowCommand.Black(false)));
    }

    @Test
    void the_test_pattern_is_a_cut_too() {
        assertEquals(0, fadeMs(at("mot"), new ShowCommand.Pattern(true)));
    }
}
