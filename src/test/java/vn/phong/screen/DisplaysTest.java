package vn.phong.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.phong.message.Refusal;

class DisplaysTest {
    private static final List<Display> TWO =
            List.of(new Display("eDP-1", 0, 0, 1366, 768), new Display("HDMI-1", 1366, 0, 1920, 1080));

    @Test
    void the_sockets_of_a_listing_have_names_sizes_and_places() {
        assertEquals(TWO, Displays.read("""
                        Monitors: 2
                         0: +*eDP-1 1366/344x768/193+0+0  eDP-1
                         1: +HDMI-1 1920/510x1080/290+1366+0  HDMI-1
                        """));
    }

    @Test
    void a_listing_without_monitors_has_no_displays() {
        assertEquals(List.of(), Displays.read("Monitors: 0\n"));
    }

    @Test
    void a_display_is_chosen_by_its_name_or_by_its_number() {
        assertEquals(TWO.get(1), Displays.chosen(TWO, "HDMI-1"));
        assertEquals(TWO.get(0), Displays.chosen(TWO, "1"));
    }

    @Test
    void a_display_that_is_not_there_is_refused_with_those_that_are() {
        Refusal refusal = assertThrows(Refusal.class, () -> Displays.chosen(TWO, "DP-3"));
        assertTrue(
                refusal.words().vi().contains("HDMI-1  1920x1080  +1366+0"),
                refusal.words().vi());
    }

    @Test
    void a_question_without_an_answer_leaves_the_displays_as_they_were() {
        Iterator<Optional<List<Display>>> answers = List.of(
                        Optional.of(TWO),
                        Optional.<List<Display>>empty(),
                        Optional.of(List.of(TWO.get(0))),
                        Optional.<List<Display>>empty())
                .iterator();
        Displays displays = new Displays(answers::next, TWO);
        assertEquals(TWO, displays.now());
        assertEquals(TWO, displays.now());
        assertEquals(List.of(TWO.get(0)), displays.now());
        assertEquals(List.of(TWO.get(0)), displays.now());
    }
}
