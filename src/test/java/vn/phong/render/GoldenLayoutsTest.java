package vn.phong.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.phong.event.Cue;
import vn.phong.frame.Frame;
import vn.phong.layout.SampleCues;

/** Each layout as a person has looked at it and found it right; a change of look is a change of these files. */
class GoldenLayoutsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/layout");
    private static final int WIDTH = 1024;
    private static final int HEIGHT = 640;

    /** Another build of Java may round the edge of a letter otherwise. */
    private static final int LEVELS = 24;

    private static final double SHARE_MAX = 0.0005;

    static Stream<Cue> cues() {
        return SampleCues.full().stream();
    }

    @ParameterizedTest
    @MethodSource("cues")
    void every_layout_looks_as_reviewed(Cue cue) throws IOException {
        Frame frame =
                new FrameRenderer().render(SampleCues.library().slide(SampleCues.event(cue), cue, 1, WIDTH, HEIGHT));
        Path golden = GOLDEN.resolve(cue.id() + ".png");
        if (!Files.exists(golden)) {
            Pictures.keep(cue.id(), WIDTH, HEIGHT, frame.pixels());
            fail("no reviewed picture " + golden + "; look at target/golden/" + cue.id() + ".png and copy it there");
        }
        BufferedImage reviewed = ImageIO.read(golden.toFile());
        assertEquals(WIDTH, reviewed.getWidth());
        Pictures.assertSame(cue.id(), Pictures.pixels(reviewed), frame, LEVELS, SHARE_MAX);
    }
}
