package vn.phong.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phong.event.Cue;
import vn.phong.font.Fonts;
import vn.phong.font.Typeface;

/** Where the lines are given, the size is the largest there is: what is set fits, and one step larger does not. */
class ExactFitTest {
    private static final Typeface BOLD = Fonts.bundled().standard().face(700, false);
    private static final double STEP = 1 / 0.985;
    /** All begin with capitals, from the tops of which a block is measured. */
    private static final List<String> WORDS = List.of("Ấm", "Biển", "Ẳng", "Gỗ", "Quảng", "Tỉnh", "Xã", "Ệ", "Nặng");

    @TempDir
    Path folder;

    @Test
    void one_step_larger_does_not_fit() throws IOException {
        LayoutLibrary library = OwnLayout.library(
                folder, "<rect data-slot='name' data-cap='40' x='10%' y='10%' width='80%' height='70%'/>");
        SplittableRandom random = new SplittableRandom(7);
        int byWidth = 0;
        for (int round = 0; round < 300; round++) {
            List<String> lines = random.ints(1 + random.nextInt(4), 1, 5)
                    .mapToObj(count -> words(random, count))
                    .toList();
            int width = random.nextInt(400, 1600);
            int height = random.nextInt(300, 900);
            Cue cue = SampleCues.cue("c", "own", Map.of("name", String.join("\n", lines)));
            Slide slide = library.slide(SampleCues.event(cue), cue, 1, width, height);
            Ink.check(slide);
            assertEquals(lines, slide.texts().stream().map(SetText::text).toList());
            double larger = slide.texts().get(0).runs().get(0).size() * STEP;
            Rectangle2D ink = slide.texts().stream()
                    .map(Ink::ink)
                    .reduce(Rectangle2D::createUnion)
                    .orElseThrow();
            boolean tooWide = widest(lines) * larger > width * 0.8;
            boolean aboveCeiling = larger * BOLD.capHeight() > height * 0.4;
            assertTrue(
                    tooWide || aboveCeiling || ink.getHeight() * STEP > height * 0.7,
                    () -> lines + " on " + width + "x" + height + " could be " + larger);
            byWidth += tooWide ? 1 : 0;
        }
        assertTrue(byWidth > 50 && byWidth < 250, "bound by their width: " + byWidth);
    }

    private static String words(SplittableRandom random, int count) {
        return String.join(
                " ", random.ints(count, 0, WORDS.size()).mapToObj(WORDS::get).toList());
    }

    private static double widest(List<String> lines) {
        return lines.stream()
                .mapToDouble(line -> BOLD.run(line).ink().getWidth())
                .max()
                .orElseThrow();
    }
}
