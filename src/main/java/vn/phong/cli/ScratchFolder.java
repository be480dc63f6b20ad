package vn.phong.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A folder that is gone, with all in it, when it is closed. */
public record ScratchFolder(Path path) implements AutoCloseable {
    public static ScratchFolder made() throws IOException {
        return new ScratchFolder(Files.createTempDirectory("phong"));
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(file);
            }
        }
    }
}
