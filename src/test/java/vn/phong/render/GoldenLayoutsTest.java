package vn.phong.render;

import static org.junit.jupiter.api.Assertions.assertAll;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.frame.Frame;
import vn.phong.layout.CardCues;
import vn.phong.layout.LayoutLibrary;
import vn.phong.layout.SampleCues;
import vn.phong.layout.WallShapes;

/**
 * Each layout's example on five shapes of wall in two themes, as a person has looked at it and found it right; a change
 * of look is a change of these files. They are kept at a third of their size; of a long list the first and the last
 * page, and of a layout's further examples one theme.
 */
class GoldenLayoutsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/layout");
    private static final LayoutLibrary LIBRARY = SampleCues.library();

    private static final int SHRUNK = 3;
    private static final List<String> THEMES = List.of("deep-red", "light");

    /** Another build of Java may round the edge of a letter otherwise. */
    private static final int LEVELS = 24;

    private static final double SHARE_MAX = 0.0001;

    /** And a whole area may not drift, however little. */
    private static final double MEAN_MAX = 1.5;

    static List<String> pictures() {
        List<String> pictures = new ArrayList<>();
        for (String layout : LIBRARY.layouts()) {
            for (String theme : THEMES) {
                pictures.add(layout + " " + theme);
            }
        }
        return pictures;
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void every_layout_looks_as_reviewed_on_five_shapes_of_wall(String picture) {
        String layout = picture.split(" ")[0];
        String theme = picture.split(" ")[1];
        Event event = CardCues.event(theme, layout);
        Cue cue = CardCues.cue(event);
        FrameRenderer renderer = new FrameRenderer();
        List<Executable> compared = new ArrayList<>();
        for (int[] wall : WallShapes.FIVE) {
            int pages = LIBRARY.pageCount(event, cue, wall[0], wall[1]);
            for (int page = 1; page <= pages; page += Math.max(1, pages - 1)) {
                String name = layout + "-" + theme + "-" + wall[0] + "x" + wall[1] + (page == 1 ? "" : "-last");
                Frame frame = renderer.render(LIBRARY.slide(event, cue, page, wall[0], wall[1]));
                Frame small = Pictures.shrunk(frame, SHRUNK);
                compared.add(() -> compare(name, small));
            }
            if (theme.equals(THEMES.get(0))) {
                for (Cue more : CardCues.more(event)) {
                    Frame frame = renderer.render(LIBRARY.slide(event, more, 1, wall[0], wall[1]));
                    Frame small = Pictures.shrunk(frame, SHRUNK);
                    String name = more.id() + "-" + wall[0] + "x" + wall[1];
                    compared.add(() -> compare(name, small));
                }
            }
        }
        assertAll(picture, compared);
    }

    private static void compare(String name, Frame small) throws IOException {
        Pictures.assertReviewed(GOLDEN.resolve(name + ".png"), small, LEVELS, SHARE_MAX, MEAN_MAX);
    }
}
