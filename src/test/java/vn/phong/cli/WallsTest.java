package vn.phong.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phong.profile.WallPlan;

class WallsTest {
    @TempDir
    Path data;

    @Test
    void the_wall_that_the_setup_page_saved_is_served_unless_another_is_named() throws Exception {
        assertEquals(1024, width(Optional.empty()));
        Path walls = Files.createDirectories(data.resolve("walls"));
        Files.writeString(walls.resolve("main.json"), """
                {"schemaVersion": 1, "name": "main", "width": 768, "height": 384, "pitchMm": 4.0,
                 "outputs": [{"profile": "generic/screen"}]}""");
        assertEquals(768, width(Optional.empty()));
        assertEquals(640, width(Optional.of("640x320@4")));
    }

    private int width(Optional<String> named) throws Exception {
        WallPlan plan = Walls.served(named, data);
        return plan.wall().width();
    }
}
