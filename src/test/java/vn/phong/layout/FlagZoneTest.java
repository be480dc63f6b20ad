package vn.phong.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.phong.event.Cue;
import vn.phong.event.Event;

class FlagZoneTest {
    private static final LayoutLibrary LIBRARY = SampleCues.library();

    @TempDir
    Path folder;

    static Stream<Cue> cues() {
        return Stream.concat(SampleCues.full().stream(), SampleCues.unusual().stream());
    }

    @ParameterizedTest
    @MethodSource("cues")
    void no_ink_of_any_word_stands_before_flags_and_a_bust(Cue cue) {
        for (int zone : List.of(20, 25, 30)) {
            Event event = zoned(zone, cue);
            for (int page = 1; page <= LIBRARY.pageCount(event, cue, 1920, 1080); page++) {
                Slide slide = LIBRARY.slide(event, cue, page, 1920, 1080);
                SetGeometry.check(slide);
                for (SetText text : slide.texts()) {
                    assertTrue(text.ink().getMinX() >= 1920 * zone / 100.0, () -> text.text() + " at " + text.ink());
                }
                for (SetBox box : slide.boxes()) {
                    assertTrue(box.box().getMinX() >= 1920 * zone / 100.0, () -> "at " + box);
                }
            }
        }
    }

    @Test
    void boxes_are_mapped_into_what_is_left_and_the_ground_is_not() throws IOException {
        LayoutLibrary library = OwnLayout.library(
                folder,
                "<rect data-slot='name' data-cap='5' x='10%' width='50%' height='40%'/>"
                        + "<rect data-slot='foot' data-zone='whole' data-cap='5' y='50%' width='100%' height='40%'/>");
        Cue cue = SampleCues.cue("c", "own", Map.of("name", "A", "foot", "B"));
        Slide plain = library.slide(zoned(0, cue), cue, 1, 1000, 500);
        Slide slide = library.slide(zoned(20, cue), cue, 1, 1000, 500);
        assertEquals(100, plain.texts().get(0).box().getMinX(), 1e-6);
        assertEquals(280, slide.texts().get(0).box().getMinX(), 1e-6);
        assertEquals(400, slide.texts().get(0).box().getWidth(), 1e-6);
        assertEquals(0, slide.texts().get(1).box().getMinX(), 1e-6);
        assertEquals(plain.parts().get(0).groundKey(), slide.parts().get(0).groundKey());
    }

    private static Event zoned(int zone, Cue cue) {
        Event event = SampleCues.event(cue);
        return new Event(
                1, event.name(), event.theme(), "", zone, event.fadeMs(), event.agenda(), event.cues(), Map.of());
    }
}
