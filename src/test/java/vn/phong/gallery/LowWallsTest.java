package vn.phong.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.phong.event.Event;
import vn.phong.event.Position;
import vn.phong.font.Fonts;
import vn.phong.image.ImageLibrary;
import vn.phong.layout.LayoutLibrary;
import vn.phong.message.Refusal;

/** A wall of few pixels, as at 5 mm, shows the shipped examples at a legible size. */
class LowWallsTest {
    private static final Path SHIPPED = Path.of("layouts");
    private static final LayoutLibrary LAYOUTS =
            LayoutLibrary.read(List.of(SHIPPED), Fonts.bundled(), ImageLibrary.in(SHIPPED.resolve("images")));
    private static final List<int[]> WALLS = List.of(
            new int[] {640, 384},
            new int[] {768, 384},
            new int[] {960, 320},
            new int[] {1280, 384},
            new int[] {1120, 384},
            new int[] {960, 288},
            new int[] {640, 320});

    static Stream<GalleryEntry> shipped() {
        return Gallery.read(List.of(SHIPPED)).entries().stream();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void every_example_is_set(GalleryEntry entry) {
        Card card = entry.card().orElseThrow();
        Event event = card.example("deep-red", 0);
        Set<String> refused = new HashSet<>();
        for (int[] wall : WALLS) {
            try {
                for (Position page : card.pages(event, LAYOUTS, wall[0], wall[1])) {
                    LAYOUTS.slide(event, event.cue(page.cue()).orElseThrow(), page.page(), wall[0], wall[1]);
                }
            } catch (Refusal refusal) {
                refused.add(wall[0] + "x" + wall[1]);
            }
        }
        assertEquals(Set.of(), refused);
    }
}
