package vn.phong.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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
    private static final List<Integer> ZONES = List.of(0, 20, 25, 30);
    private static final double CLOSE_PX = 0.01;

    /** What is left of a square of 640 pixels is too narrow for a table. */
    private static final List<int[]> WALLS = Stream.concat(
                    Stream.of(new int[] {960, 960}), WallShapes.FIVE.stream().skip(1))
            .toList();

    @TempDir
    Path folder;

    static List<String> layouts() {
        return LIBRARY.layouts();
    }

    /**
     * Words, bands, portraits, logos and photographs keep out of it on every wall; a background under its veil is a
     * ground, and grounds go on behind the flags. The drawn flags are measured in {@code FlagSaluteTest}.
     */
    @ParameterizedTest
    @MethodSource("layouts")
    void nothing_to_look_at_stands_before_flags_and_a_bust(String layout) {
        Event examples = CardCues.event("deep-red", layout);
        List<Cue> cues = new ArrayList<>(CardCues.more(examples));
        cues.add(CardCues.cue(examples));
        SampleCues.full().stream().filter(full -> full.layout().equals(layout)).forEach(cues::add);
        int looked = 0;
        for (int zone : ZONES) {
            for (Cue cue : cues) {
                boolean full = SampleCues.full().contains(cue);
                Event event = zoned(zone, full ? SampleCues.event(cue) : examples);
                for (int[] wall : full ? WALLS.subList(3, 4) : WALLS) {
                    looked += check(event, cue, zone, wall);
                }
            }
        }
        assertTrue(looked >= (layout.equals("flag-salute") ? 20 : 40), "only " + looked + " things were looked at");
    }

    private static int check(Event event, Cue cue, int zone, int[] wall) {
        int looked = 0;
        for (int page = 1; page <= LIBRARY.pageCount(event, cue, wall[0], wall[1]); page++) {
            looked += check(LIBRARY.slide(event, cue, page, wall[0], wall[1]), zone);
        }
        return looked;
    }

    /** How many things stand on it. */
    private static int check(Slide slide, int zone) {
        double free = slide.width() * zone / 100.0 - CLOSE_PX;
        if (!slide.texts().isEmpty()) {
            SetGeometry.check(slide);
        }
        slide.texts().forEach(text -> assertTrue(text.ink().getMinX() >= free, () -> where(slide, zone) + text.text()));
        slide.boxes().forEach(box -> assertTrue(box.box().getMinX() >= free, () -> where(slide, zone) + box));
        List<SetPicture> seen = slide.pictures().stream()
                .filter(picture -> !picture.field().equals("background"))
                .toList();
        seen.forEach(picture -> assertTrue(
                picture.visible().getMinX() >= Math.floor(free), () -> where(slide, zone) + picture.field()));
        return slide.texts().size() + seen.size();
    }

    private static String where(Slide slide, int zone) {
        return slide.width() + "x" + slide.height() + ", " + zone + " %: ";
    }

    @Test
    void boxes_are_mapped_into_what_is_left_and_the_ground_is_not() throws IOException {
        LayoutLibrary library = OwnLayout.library(
                folder,
                "<rect data-slot='name' data-cap='5' x='10%' width='50%' height='40%'/>"
                        + "<rect data-slot='foot' data-zone='whole' data-cap='5' y='50%' width='100%' height='40%'/>");
        Cue cue = SampleCues.cue("c", "own", Map.of("name", "A", "foot", "B"));
        Slide plain = library.slide(zoned(0, SampleCues.event(cue)), cue, 1, 1000, 500);
        Slide slide = library.slide(zoned(20, SampleCues.event(cue)), cue, 1, 1000, 500);
        assertEquals(100, plain.texts().get(0).box().getMinX(), 1e-6);
        assertEquals(280, slide.texts().get(0).box().getMinX(), 1e-6);
        assertEquals(400, slide.texts().get(0).box().getWidth(), 1e-6);
        assertEquals(0, slide.texts().get(1).box().getMinX(), 1e-6);
        assertEquals(plain.parts().get(0).groundKey(), slide.parts().get(0).groundKey());
    }

    private static Event zoned(int zone, Event event) {
        return new Event(
                1, event.name(), event.theme(), "", zone, event.fadeMs(), event.agenda(), event.cues(), Map.of());
    }
}
