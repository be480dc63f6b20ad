package vn.phong.cli;

import java.nio.file.Path;
import vn.phong.Home;
import vn.phong.profile.ProfileLibrary;
import vn.phong.profile.WallFile;
import vn.phong.profile.WallPlan;

/** What {@code --wall} takes: a size such as {@code 1024x640@4.0}, or a wall file. */
public final class Walls {
    /** The sample wall: 4.10 x 2.56 m at P4. */
    public static final String SAMPLE = "1024x640@4.0";

    private Walls() {}

    /** @throws vn.phong.message.Refusal when it is neither, or the wall cannot be used */
    public static WallPlan of(String wall) {
        ProfileLibrary profiles = ProfileLibrary.read(Home.profiles());
        return wall.endsWith(".json") ? WallFile.read(Path.of(wall), profiles) : WallPlan.ofSize(wall, profiles);
    }
}
