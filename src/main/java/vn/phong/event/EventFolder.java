package vn.phong.event;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.phong.filename.ReservedNames;
import vn.phong.message.Refusal;

/**
 * The events an office prepares, a file each. A file is replaced whole or not at all, and its last versions are kept
 * beside it, so that no change is ever lost. Safe for any thread.
 */
public final class EventFolder {
    private static final String ENDING = ".json";
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int NAME_LENGTH_MAX = 64;
    private static final int NAMES_MAX = 500;
    private static final int EARLIER_MAX = 50;
    private static final int REVISION_DIGITS = 16;

    private final Path folder;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    /**
     * An event as a list shows it.
     *
     * @param name of its file
     * @param title what people call it; empty when the file is no event
     * @param placeDate where and when, as its backdrop says; empty when it does not
     * @param signedAs what people sign under for its pictures; empty when the file is no event
     */
    public record Listed(String name, String title, String placeDate, String signedAs) {
        static Listed noEvent(String name) {
            return new Listed(name, "", "", "");
        }
    }

    /** A file that was looked into, as long as it stays as it was. */
    private record Known(FileTime writtenAt, long size, Listed listed) {}

    /**
     * An event as it lies in the folder.
     *
     * @param revision equal exactly for equal files
     */
    public record Stored(String name, Event event, String revision) {}

    /** @param folder need not be there before the first event is saved */
    public EventFolder(Path folder) {
        this.folder = folder;
    }

    /** The events there are, by name. */
    public List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(ENDING))
                    .map(file -> file.substring(0, file.length() - ENDING.length()))
                    .filter(name -> NAME.matcher(name).matches())
                    .sorted()
                    .limit(NAMES_MAX)
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /** The events there are, by name, with what people call them. */
    public List<Listed> listed() {
        return names().stream().map(this::listed).toList();
    }

    private Listed listed(String name) {
        try {
            Path file = file(name);
            FileTime writtenAt = Files.getLastModifiedTime(file);
            long size = Files.size(file);
            Known last = known.get(name);
            if (last == null || !last.writtenAt().equals(writtenAt) || last.size() != size) {
                last = new Known(writtenAt, size, told(name));
                known.put(name, last);
            }
            return last.listed();
        } catch (IOException gone) {
            return Listed.noEvent(name);
        }
    }

    private Listed told(String name) {
        try {
            Optional<Event> event = read(name).map(Stored::event);
            String placeDate = event.flatMap(Event::backdrop)
                    .map(cue -> cue.fields().text("placeDate"))
                    .orElse("");
            return event.map(told -> new Listed(name, told.name(), placeDate, told.signedAs()))
                    .orElseGet(() -> Listed.noEvent(name));
        } catch (Refusal noEvent) {
            return Listed.noEvent(name);
        }
    }

    /** Where an event of this name is, or would be. */
    public Path file(String name) {
        return folder.resolve(checked(name) + ENDING);
    }

    /** The event of a name; empty when there is none. @throws Refusal when its file is no event */
    public synchronized Optional<Stored> read(String name) {
        Path file = file(name);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            return Optional.of(
                    new Stored(name, EventFile.parse(bytes, file.getFileName().toString()), revision(bytes)));
        } catch (IOException unreadable) {
            throw new Refusal(
                    "Không đọc được tệp " + file + "; hãy kiểm tra quyền đọc.",
                    "The file " + file + " cannot be read; check your right to read it.");
        }
    }

    /**
     * Keeps an event under a name.
     *
     * @param expected the revision that was changed; empty for a name that is not there yet
     * @return the event as it lies there now; empty when another revision lies there than was expected, and then
     *     nothing has changed
     * @throws Refusal when this is no event, or the folder cannot be written
     */
    public synchronized Optional<Stored> save(String name, byte[] json, Optional<String> expected) {
        Event told = EventFile.parse(json, checked(name) + ENDING);
        Optional<Stored> earlier = read(name);
        if (earlier.isEmpty() && ReservedNames.has(name)) {
            throw new Refusal(
                    "Windows không cho tệp mang tên \"" + name + "\"; hãy đặt tên khác.",
                    "Windows lets no file be called \"" + name + "\"; choose another name.");
        }
        if (!earlier.map(Stored::revision).equals(expected)) {
            return Optional.empty();
        }
        Event event = earlier.map(Stored::event).map(told::following).orElse(told);
        byte[] bytes = EventFile.write(event);
        try {
            keepEarlier(name, expected);
            replace(file(name), bytes);
            known.remove(name);
        } catch (IOException full) {
            throw new Refusal(
                    "Không ghi được sự kiện " + name + "; hãy kiểm tra ổ đĩa còn trống và ghi được.",
                    "The event " + name + " cannot be written; check that the disk has room and can be written.");
        }
        return Optional.of(new Stored(name, event, revision(bytes)));
    }

    private void keepEarlier(String name, Optional<String> revision) throws IOException {
        if (revision.isEmpty()) {
            return;
        }
        Path earlier = folder.resolve("earlier").resolve(name);
        Files.createDirectories(earlier);
        Files.copy(file(name), earlier.resolve(revision.get() + ENDING), StandardCopyOption.REPLACE_EXISTING);
        try (Stream<Path> files = Files.list(earlier)) {
            List<Path> oldest = files.sorted(
                            Comparator.comparing(EventFolder::writtenAt).reversed())
                    .skip(EARLIER_MAX)
                    .toList();
            for (Path each : oldest) {
                Files.deleteIfExists(each);
            }
        }
    }

    private static FileTime writtenAt(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }

    private void replace(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(folder);
        Path whole = Files.createTempFile(folder, "saving", ".part");
        try {
            Files.write(whole, bytes);
            try (FileChannel written = FileChannel.open(whole, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    /** Whether an event's file may be called so. */
    public static boolean isName(String name) {
        return name.length() <= NAME_LENGTH_MAX && NAME.matcher(name).matches();
    }

    private static String checked(String name) {
        if (!isName(name)) {
            throw new Refusal(
                    "Tên tệp sự kiện chỉ dùng chữ a-z không dấu, số và gạch nối, như \"hoi-nghi-2026\"; hãy đổi tên.",
                    "The name of an event's file may hold only a-z, digits and hyphens, such as \"conference-2026\";"
                            + " change the name.");
        }
        return name;
    }

    private static String revision(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash).substring(0, REVISION_DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
