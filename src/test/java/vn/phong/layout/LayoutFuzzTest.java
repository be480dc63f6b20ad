package vn.phong.layout;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.phong.font.Fonts;
import vn.phong.fuzz.Fuzz;

/** Whatever is in a layout that somebody hands in, it is read or refused in a sentence. */
class LayoutFuzzTest {
    @Test
    void a_layout_is_read_or_refused() throws Exception {
        Fonts fonts = Fonts.bundled();
        byte[] good = Files.readAllBytes(Path.of("layouts/speaker.svg"));
        Fuzz.of(
                400,
                100_000,
                good,
                bytes -> LayoutReader.read("thu", "thu.svg", new String(bytes, StandardCharsets.UTF_8), fonts) != null);
    }
}
