package vn.phong.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.phong.message.Message;

/**
 * The layouts, themes and fonts of the office as they lay when the program read them. It reads them once, so that
 * nothing changes under a running evening; what was written since comes with the next start, and is told until then.
 */
final class OfficeFiles {
    private static final String FONTS = "fonts";
    private static final List<String> FOLDERS = List.of("layouts", "layouts/themes", FONTS);
    private static final int NAMED_MAX = 3;

    private final Path data;
    private final Map<String, Object> read;

    private OfficeFiles(Path data, Map<String, Object> read) {
        this.data = data;
        this.read = read;
    }

    /** The files as they lie there now. */
    static OfficeFiles in(Path data) {
        return new OfficeFiles(data, states(data));
    }

    /** What was changed, added or deleted since, in one sentence. A font that was added is in use at once. */
    Optional<Message> changed() {
        Map<String, Object> now = states(data);
        TreeSet<String> names = new TreeSet<>(read.keySet());
        names.addAll(now.keySet());
        names.removeIf(name -> read.containsKey(name) ? read.get(name).equals(now.get(name)) : name.startsWith(FONTS));
        if (names.isEmpty()) {
            return Optional.empty();
        }
        String some =
                String.join(", ", names.stream().limit(NAMED_MAX).toList()) + (names.size() > NAMED_MAX ? ", …" : "");
        return Optional.of(new Message(
                "Tệp đã đổi sau khi mở chương trình: " + some + "; màn và bản duyệt vẫn theo tệp cũ. Muốn dùng tệp"
                        + " mới, hãy mở lại chương trình rồi duyệt lại các mục đổi hình.",
                "Files were changed after the program started: " + some + "; the wall and what is approved go by the"
                        + " old ones. To use the new ones, restart, then approve again what looks different."));
    }

    private static Map<String, Object> states(Path data) {
        Map<String, Object> states = new TreeMap<>();
        FOLDERS.forEach(folder -> addStates(data.resolve(folder), folder, states));
        return states;
    }

    private static void addStates(Path place, String folder, Map<String, Object> states) {
        if (!Files.isDirectory(place)) {
            return;
        }
        try (Stream<Path> files = Files.list(place)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (!name.startsWith(".")) {
                    BasicFileAttributes state = Files.readAttributes(file, BasicFileAttributes.class);
                    states.put(
                            folder + "/" + name,
                            Arrays.asList(state.lastModifiedTime(), state.size(), state.fileKey()));
                }
            }
        } catch (IOException unreadable) {
            // What cannot be listed is read by nobody.
            states.keySet().removeIf(name -> name.startsWith(folder + "/"));
        }
    }
}
