package vn.phong.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import vn.phong.Home;
import vn.phong.profile.ProfileLibrary;
import vn.phong.profile.WallFile;
import vn.phong.profile.WallPlan;

/** What {@code --wall} takes: a size in pixels, metres or modules such as {@code 1024x640@4.0}, or a wall file. */
public final class Walls {
    private static final String SAMPLE = "/sample/wall.json";

    private Walls() {}

    /** The wall that comes with the program: 4.10 x 2.56 m at P4, driven by the built-in virtual controller. */
    public static WallPlan sample() throws IOException {
        return sample(ProfileLibrary.read(Home.profiles()));
    }

    private static WallPlan sample(ProfileLibrary profiles) throws IOException {
        try (InputStream wall = Walls.class.getResourceAsStream(SAMPLE)) {
            return WallFile.read(SAMPLE, wall.readAllBytes(), profiles);
        }
    }

    /** @throws vn.phong.message.Refusal when it is neither, or the wall cannot be used */
    public static WallPlan of(String wall) {
        return of(wall, ProfileLibrary.read(Home.profiles()));
    }

    /**
     * The wall that was asked for; without one the wall saved by the setup page as {@code main}, and without that the
     * sample. Profiles of the data folder that had to be left out are told.
     */
    static WallPlan served(Optional<String> wall, Path data) throws IOException {
        ProfileLibrary profiles = profiles(data);
        // No logger of this class: making one would come before the wall's light.
        profiles.refused().forEach(words -> LoggerFactory.getLogger(Walls.class).warn("{}", words));
        if (wall.isPresent()) {
            return of(wall.get(), profiles);
        }
        Path saved = Home.walls(data).resolve("main.json");
        return Files.exists(saved) ? WallFile.read(saved, profiles) : sample(profiles);
    }

    /** As {@link #of(String)}, with the profiles that the data folder adds or replaces. */
    static WallPlan of(String wall, Path data) {
        return of(wall, profiles(data));
    }

    /** The profiles that come with the program and those of the data folder. */
    static ProfileLibrary profiles(Path data) {
        return ProfileLibrary.read(Home.profiles()).with(data.resolve("profiles"));
    }

    private static WallPlan of(String wall, ProfileLibrary profiles) {
        return wall.endsWith(".json") ? WallFile.read(Path.of(wall), profiles) : WallPlan.ofSize(wall, profiles);
    }
}
