package vn.phong;

import java.nio.file.Path;
import java.util.List;

/** Where the program's own files are: the folder that holds {@code layouts/} and {@code firmware-profiles/}. */
public final class Home {
    private static final Path FOLDER =
            Path.of(System.getProperty("phong.home", ".")).toAbsolutePath().normalize();

    private Home() {}

    public static List<Path> layouts() {
        return List.of(FOLDER.resolve("layouts"));
    }

    /** The program's own layouts, then the office's from its data folder, which replace those of the same name. */
    public static List<Path> layouts(Path data) {
        return List.of(FOLDER.resolve("layouts"), data.resolve("layouts"));
    }

    public static List<Path> profiles() {
        return List.of(FOLDER.resolve("firmware-profiles"));
    }

    /** Where builds and measurements leave what can be made again. */
    public static Path buildFolder() {
        return FOLDER.resolve("target");
    }

    /** Where the evening is kept unless the command line says otherwise. */
    public static Path dataFolder() {
        return FOLDER.resolve("data");
    }
}
