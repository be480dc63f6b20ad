package vn.phong;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The layouts, themes, fonts and words of the office as they lie in its data folder at one moment. Two are equal while
 * nobody wrote to a file, added one or deleted one.
 *
 * @param states what is told of each file, by its place in the data folder
 */
record OfficeFiles(Map<String, Object> states) {
    private static final List<String> FOLDERS = List.of("layouts", "layouts/themes", "fonts", "words");
    private static final int NAMED_MAX = 3;

    static OfficeFiles in(Path data) {
        Map<String, Object> states = new TreeMap<>();
        FOLDERS.forEach(folder -> addStates(data.resolve(folder), folder, states));
        return new OfficeFiles(states);
    }

    /** The first few files that are other ones than in an earlier moment. */
    String namesSince(OfficeFiles before) {
        TreeSet<String> names = new TreeSet<>(before.states.keySet());
        names.addAll(states.keySet());
        names.removeIf(name -> states.containsKey(name) && states.get(name).equals(before.states.get(name)));
        String some = String.join(", ", names.stream().limit(NAMED_MAX).toList());
        return names.size() > NAMED_MAX ? some + ", …" : some;
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
