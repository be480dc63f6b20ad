package vn.phong.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import vn.phong.Wiring;
import vn.phong.show.Press;
import vn.phong.show.ShowCommand;

/**
 * {@code cds}: opens the sample show twice in a folder that is thrown away, presses once and stops, so that the build
 * can archive the classes a real start loads.
 */
final class Rehearse implements Command {
    @Override
    public int run(List<String> words) throws IOException {
        Path data = Files.createTempDirectory("phong-rehearsal");
        try {
            for (int start = 0; start < 2; start++) {
                try (Wiring wiring = Wiring.lit(Walls.of(Walls.SAMPLE), data)) {
                    wiring.open(Optional.empty(), "127.0.0.1", 0);
                    wiring.playout()
                            .press(new Press("", OptionalLong.empty(), new ShowCommand.Next()))
                            .join();
                    wiring.playout().presented().picture().png();
                    Welcome.text(wiring);
                }
            }
        } finally {
            removeAll(data);
        }
        return 0;
    }

    private static void removeAll(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(file);
            }
        }
    }
}
