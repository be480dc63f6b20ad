package vn.phong.profile;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phong.fuzz.Fuzz;

/** Whatever is in a firmware profile that somebody hands in, it is read or refused in a sentence. */
class ProfileFuzzTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"novastar/cx40-pro.json", "wled/adalight.json"})
    void a_profile_is_read_or_refused(String name) throws Exception {
        byte[] good = Files.readAllBytes(Path.of("firmware-profiles", name));
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Fuzz.of(800, 50_000, good, bytes -> ProfileFile.read(Files.write(file, bytes)) != null);
    }
}
