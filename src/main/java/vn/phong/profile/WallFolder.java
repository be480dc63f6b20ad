package vn.phong.profile;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.phong.filename.ReservedNames;
import vn.phong.message.Refusal;

/** The walls that an office saved, a file each, called as the wall is. */
public final class WallFolder {
    private static final String ENDING = ".json";
    private static final String SENT = "wall" + ENDING;
    private static final String SENT_TABLE = "cabinets.csv";
    private static final int NAMES_MAX = 200;

    private final Path folder;
    private final ProfileLibrary library;

    /** @param folder need not exist before the first wall is saved */
    public WallFolder(Path folder, ProfileLibrary library) {
        this.folder = folder;
        this.library = library;
    }

    public ProfileLibrary library() {
        return library;
    }

    /** Where a wall of this name is, or would be. */
    public Path file(String name) {
        return folder.resolve(name + ENDING);
    }

    /** The walls there are, by name. */
    public List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(ENDING))
                    .map(file -> file.substring(0, file.length() - ENDING.length()))
                    .sorted()
                    .limit(NAMES_MAX)
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /** @throws Refusal when this is no wall file that could be started with; names the place and the remedy */
    public WallPlan read(byte[] json) {
        return WallFile.read(SENT, folder, json, library);
    }

    /**
     * The text of a saved wall, which may have been written by hand and be wrong; empty when there is none.
     *
     * @throws Refusal when it cannot be read, or is far too long for a wall
     */
    public Optional<String> text(String name) {
        return names().contains(name)
                ? Optional.of(new String(Members.bytes(file(name)), StandardCharsets.UTF_8))
                : Optional.empty();
    }

    /**
     * The cabinets of a table as a wall file lists them; whether they hang on a wall is for {@link #read}.
     *
     * @throws Refusal naming the line
     */
    public List<JsonNode> cabinets(byte[] csv) {
        return CabinetTable.read(Path.of(SENT_TABLE), csv).stream()
                .map(Members::node)
                .toList();
    }

    /**
     * Keeps a wall file under its wall's name, whole or not at all, in the place of an older one.
     *
     * @throws Refusal as {@link #read}, or when the folder cannot be written
     */
    public Path save(byte[] json) {
        String name = read(json).wall().name();
        if (ReservedNames.has(name)) {
            throw new Refusal(
                    "Windows không cho tệp mang tên \"" + name + "\"; hãy đặt tên khác cho màn.",
                    "Windows lets no file be called \"" + name + "\"; give the wall another name.");
        }
        Path file = file(name);
        try {
            Files.createDirectories(folder);
            Path whole = Files.createTempFile(folder, "saving", ".part");
            try {
                Files.write(whole, json);
                try (FileChannel written = FileChannel.open(whole, StandardOpenOption.WRITE)) {
                    written.force(true);
                }
                Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(whole);
            }
            return file;
        } catch (IOException e) {
            throw new Refusal(
                    "Không ghi được " + file + "; hãy kiểm tra ổ đĩa còn trống và ghi được.",
                    file + " cannot be written; check that the disk has room and can be written.");
        }
    }
}
