package vn.phong.program;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.phong.Home;
import vn.phong.event.EventFile;
import vn.phong.fuzz.Fuzz;
import vn.phong.profile.ProfileLibrary;
import vn.phong.profile.WallFile;

/** Whatever is in a file that somebody hands in, it is read or refused in a sentence, and nothing else happens. */
class FileFuzzTest {
    @Test
    void an_event_is_read_or_refused() throws Exception {
        byte[] good = Files.readAllBytes(Path.of("src/main/resources/sample/event.json"));
        Fuzz.of(1500, 500_000, good, bytes -> EventFile.parse(bytes, "event.json") != null);
    }

    @Test
    void a_wall_is_read_or_refused() throws Exception {
        ProfileLibrary profiles = ProfileLibrary.read(Home.profiles());
        byte[] good = Files.readAllBytes(Path.of("src/main/resources/sample/wall.json"));
        Fuzz.of(1500, 500_000, good, bytes -> WallFile.read("wall.json", bytes, profiles) != null);
    }
}
