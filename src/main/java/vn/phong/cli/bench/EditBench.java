package vn.phong.cli.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import vn.phong.event.Cue;
import vn.phong.playout.Picture;
import vn.phong.playout.Playout;
import vn.phong.profile.WallPlan;
import vn.phong.show.Press;
import vn.phong.show.ShowCommand;

/** A name changed on the air to the new frame handed to the outputs. */
final class EditBench {
    private static final int WARM = 100;
    private static final int COUNT = 500;
    private static final String FIELD = "name";

    private EditBench() {}

    static List<Figures> run(WallPlan wall, Path event) throws IOException, InterruptedException {
        try (Hall hall = new Hall(wall, Optional.of(event))) {
            Playout playout = hall.wiring().playout();
            Cue cue = playout.show().event().cues().stream()
                    .filter(each -> !each.fields().text(FIELD).isEmpty())
                    .findFirst()
                    .orElseThrow();
            press(playout, new ShowCommand.Load(vn.phong.event.Position.of(cue.id())));
            press(playout, new ShowCommand.Take());
            Thread.sleep(1000);
            long[] nanos = new long[COUNT];
            for (int index = -WARM; index < COUNT; index++) {
                long taken = changed(playout, cue, "Nguyễn Văn " + (char) ('A' + Math.floorMod(index, 26)) + index);
                if (index >= 0) {
                    nanos[index] = taken;
                }
            }
            return List.of(Figures.ofNanos(
                    "%dx%d: a name changed on the air → new frame at the outputs"
                            .formatted(wall.wall().width(), wall.wall().height()),
                    nanos,
                    "aim p50 < 50 ms"));
        }
    }

    private static long changed(Playout playout, Cue cue, String name) {
        Picture before = playout.presented().picture();
        long start = System.nanoTime();
        press(playout, new ShowCommand.Edit(cue.with(cue.fields().with(FIELD, name))));
        while (playout.presented().picture() == before) {
            LockSupport.parkNanos(20_000);
        }
        long taken = System.nanoTime() - start;
        LockSupport.parkNanos(20_000_000);
        return taken;
    }

    private static void press(Playout playout, ShowCommand command) {
        playout.press(new Press("", OptionalLong.empty(), command)).join();
    }
}
