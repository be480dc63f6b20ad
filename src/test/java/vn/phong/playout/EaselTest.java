package vn.phong.playout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EaselTest {
    @Test
    void a_drawing_has_the_time_that_the_operating_page_promises() throws IOException {
        assertEquals(15_000, Easel.DRAWING_MAX_MS);
        assertTrue(Files.readString(Path.of("docs/OPERATING.md")).contains("- **Drawing** has 15 s."));
    }
}
