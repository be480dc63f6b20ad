package vn.phong.program;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import vn.phong.Home;
import vn.phong.event.EventFile;
import vn.phong.message.Refusal;
import vn.phong.profile.ProfileLibrary;
import vn.phong.profile.WallFile;

/** Whatever is in a file that somebody hands in, it is read or refused in a sentence, and nothing else happens. */
class FileFuzzTest {
    private static final int FILES = Boolean.getBoolean("phong.long") ? 500_000 : 1500;
    private static final List<String> SCRAPS = List.of(
            "{", "}", "[", "]", ",", ":", "\"", "null", "-1", "1e999", "\\u0000", "Ế", "\u0000", "true", "[[[[[[");

    /** Reads a file's bytes, or refuses. */
    private interface Reader {
        void read(byte[] bytes) throws IOException;
    }

    private static void fuzz(byte[] good, Reader reader) throws IOException {
        int refused = 0;
        for (int seed = 1; seed <= FILES; seed++) {
            byte[] bytes = mutated(good, new SplittableRandom(seed));
            try {
                reader.read(bytes);
            } catch (Refusal refusal) {
                assertTrue(
                        !refusal.words().vi().isBlank() && !refusal.words().en().isBlank(), "seed " + seed);
                refused++;
            } catch (RuntimeException | Error broken) {
                throw new AssertionError("seed " + seed + ": " + new String(bytes, StandardCharsets.UTF_8), broken);
            }
        }
        assertTrue(refused > FILES / 4, "only " + refused + " were bad: the mutations do nothing");
    }

    /** A few bytes changed, a piece doubled, dropped or put elsewhere, a scrap put in, or the end cut off. */
    private static byte[] mutated(byte[] good, SplittableRandom random) {
        byte[] bytes = good.clone();
        for (int change = 1 + random.nextInt(3); change > 0 && bytes.length > 4; change--) {
            int at = random.nextInt(bytes.length - 2);
            int until = at + 1 + random.nextInt(Math.min(60, bytes.length - at - 1));
            bytes = switch (random.nextInt(4)) {
                case 0 -> joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, until, bytes.length));
                case 1 -> joined(Arrays.copyOf(bytes, until), Arrays.copyOfRange(bytes, at, bytes.length));
                case 2 ->
                    joined(
                            joined(
                                    Arrays.copyOf(bytes, at),
                                    SCRAPS.get(random.nextInt(SCRAPS.size())).getBytes(StandardCharsets.UTF_8)),
                            Arrays.copyOfRange(bytes, at, bytes.length));
                default -> {
                    bytes[at] = (byte) random.nextInt(256);
                    yield random.nextInt(8) == 0 ? Arrays.copyOf(bytes, until) : bytes;
                }
            };
        }
        return bytes;
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    @Test
    void an_event_is_read_or_refused() throws IOException {
        byte[] good = Files.readAllBytes(Path.of("src/main/resources/sample/event.json"));
        fuzz(good, bytes -> EventFile.parse(bytes, "event.json"));
    }

    @Test
    void a_wall_is_read_or_refused() throws IOException {
        ProfileLibrary profiles = ProfileLibrary.read(Home.profiles());
        byte[] good = Files.readAllBytes(Path.of("src/main/resources/sample/wall.json"));
        fuzz(good, bytes -> WallFile.read("wall.json", bytes, profiles));
    }
}
