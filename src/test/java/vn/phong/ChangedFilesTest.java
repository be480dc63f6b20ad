package vn.phong;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phong.event.Position;
import vn.phong.playout.Playout;
import vn.phong.profile.ProfileLibrary;
import vn.phong.profile.WallPlan;
import vn.phong.show.Press;
import vn.phong.show.ShowCommand;

/** The whole program while a file of the office's changes on its disk. */
class ChangedFilesTest {
    @TempDir
    Path data;

    private static String drawn(Playout playout, Position position) throws Exception {
        return playout.pictures().picture(position).get(30, TimeUnit.SECONDS).id();
    }

    @Test
    void a_theme_that_changes_on_disk_is_drawn_by_from_the_next_take_on_without_a_restart() throws Exception {
        Wiring program = Wiring.lit(WallPlan.ofSize("768x480@4.0", ProfileLibrary.read(Home.profiles())), data);
        try {
            program.open(Optional.empty(), "127.0.0.1", 0);
            Playout playout = program.playout();
            Position next = playout.show().state().preview().orElseThrow();
            String before = drawn(playout, next);
            String onWall = playout.presented().picture().id();
            Path themes = Files.createDirectories(data.resolve("layouts").resolve("themes"));
            String css = Files.readString(
                    Path.of("layouts", "themes", playout.show().event().theme() + ".css"));
            Files.writeString(
                    themes.resolve(playout.show().event().theme() + ".css"), css + "\n.ground { fill: #004400; }\n");
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (drawn(playout, next).equals(before)) {
                assertTrue(System.nanoTime() < end, "the changed theme is not in use");
                Thread.sleep(100);
            }
            assertEquals(onWall, playout.presented().picture().id());
            playout.press(new Press("", OptionalLong.empty(), new ShowCommand.Take()))
                    .get(30, TimeUnit.SECONDS);
            while (playout.presented().picture().id().equals(onWall)) {
                assertTrue(System.nanoTime() < end, "the take does not come");
                Thread.sleep(20);
            }
            assertEquals(drawn(playout, next), playout.presented().picture().id());
            assertNotEquals(before, playout.presented().picture().id());
        } finally {
            program.close();
        }
    }
}
