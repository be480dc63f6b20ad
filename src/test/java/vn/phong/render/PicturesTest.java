package vn.phong.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;
import vn.phong.event.Cue;
import vn.phong.frame.Frame;
import vn.phong.layout.SampleCues;

/** The comparison of reviewed pictures is worth something only when it can fail. */
class PicturesTest {
    @Test
    void a_lost_mark_is_found_even_in_a_small_picture_and_the_evidence_is_left() throws IOException {
        int[] reviewed = notice("Giải lao").pixels();
        Frame actual = notice("Giai lao");
        assertThrows(AssertionFailedError.class, () -> Pictures.assertSame("lost-mark", reviewed, actual, 24, 0.0001));
        assertEvidence("lost-mark");
    }

    @Test
    void a_drift_of_a_whole_area_is_found() throws IOException {
        int[] reviewed = Frame.filled(10, 10, 0x8B0000).pixels();
        Pictures.assertNear("drift", reviewed, Frame.filled(10, 10, 0x8C0000), 1.5);
        assertThrows(
                AssertionFailedError.class,
                () -> Pictures.assertNear("drift", reviewed, Frame.filled(10, 10, 0x8D0000), 1.5));
        assertEvidence("drift");
    }

    @Test
    void a_picture_that_nobody_reviewed_and_one_of_another_size_leave_their_evidence_too(@TempDir Path folder)
            throws IOException {
        Path golden = folder.resolve("unreviewed.png");
        Frame drawn = Frame.filled(10, 6, 0x8B0000);
        assertThrows(AssertionFailedError.class, () -> Pictures.assertReviewed(golden, drawn, 24, 0.0001, 1.5));
        assertEvidence("unreviewed");
        ImageIO.write(Pictures.image(10, 6, drawn.pixels()), "png", golden.toFile());
        Pictures.assertReviewed(golden, drawn, 24, 0.0001, 1.5);
        Frame wider = Frame.filled(12, 5, 0x8B0000);
        assertThrows(AssertionFailedError.class, () -> Pictures.assertReviewed(golden, wider, 24, 0.0001, 1.5));
        assertEvidence("unreviewed");
    }

    private static void assertEvidence(String name) throws IOException {
        for (String kind : List.of("expected", "actual", "difference")) {
            Path evidence = Path.of("target", "golden", name + "-" + kind + ".png");
            assertTrue(Files.deleteIfExists(evidence), evidence::toString);
        }
    }

    @Test
    void a_smaller_picture_has_the_mean_of_each_square() {
        Frame frame = new Frame(4, 2, new int[] {
            0xFF000000, 0xFF0000FF, 0xFF102030, 0xFF102030, 0xFFFF0000, 0xFF00FF00, 0xFF102030, 0xFF102030
        });
        Frame small = Pictures.shrunk(frame, 2);
        assertEquals(2, small.width());
        assertEquals(0xFF3F3F3F, small.pixels()[0]);
        assertEquals(0xFF102030, small.pixels()[1]);
    }

    private static Frame notice(String message) {
        Cue cue = SampleCues.cue("giai-lao", "notice", SampleCues.fields("message", message));
        Frame frame = new FrameRenderer().render(SampleCues.library().slide(SampleCues.event(cue), cue, 1, 2132, 640));
        return Pictures.shrunk(frame, 3);
    }
}
