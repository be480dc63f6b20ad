package vn.phong.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The rolling copies of a journal, each whole in itself, in the folder {@code copies} beside it. They are numbered and
 * not dated, so that a clock set back never makes an old one the newest.
 */
final class Copies {
    /** The newest ones that are kept. */
    static final int KEPT_MAX = 5;

    private static final Pattern NAME = Pattern.compile("show-(\\d{9})\\.db");

    private final Path journal;
    private final Path folder;

    /** @param journal the file that is copied */
    Copies(Path journal) {
        this.journal = journal;
        this.folder = journal.resolveSibling("copies");
    }

    /** All there are, the newest first; none when the folder cannot be read. */
    List<Path> newestFirst() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches())
                    .sorted(Comparator.comparing(
                            (Path file) -> file.getFileName().toString(), Comparator.reverseOrder()))
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /**
     * Makes one by {@code VACUUM INTO} over a connection of its own, which reads beside the writer and holds up nobody
     * (SQLite, "VACUUM", section 3). It has its name only when it is whole.
     */
    void make() throws IOException, SQLException {
        Files.createDirectories(folder);
        Path unfinished = folder.resolve("unfinished.db");
        Files.deleteIfExists(unfinished);
        try (Connection reading = Database.reading(journal);
                PreparedStatement vacuum = reading.prepareStatement("VACUUM INTO ?")) {
            vacuum.setString(1, unfinished.toString());
            vacuum.executeUpdate();
        }
        List<Path> before = newestFirst();
        long number = before.isEmpty() ? 1 : number(before.get(0)) + 1;
        Files.move(unfinished, folder.resolve("show-%09d.db".formatted(number)), StandardCopyOption.ATOMIC_MOVE);
        for (Path old : before.subList(Math.min(before.size(), KEPT_MAX - 1), before.size())) {
            Files.deleteIfExists(old);
        }
    }

    private static long number(Path copy) {
        String name = copy.getFileName().toString();
        return Long.parseLong(name, "show-".length(), name.length() - ".db".length(), 10);
    }
}
