package vn.phong.cli.soak;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import vn.phong.Wiring;
import vn.phong.cli.Arguments;
import vn.phong.cli.Command;
import vn.phong.cli.ScratchFolder;
import vn.phong.cli.Walls;

/**
 * {@code soak [--minutes 10] [--wall WALL] [--devices 20] [--pace 1000] [--seed 1]}: presses, edits and reconnects for
 * as long as is asked, and a table of memory, threads, handles and times; ends with 1 when anything grew.
 */
public final class Soak implements Command {
    private static final int MINUTES_MAX = 7 * 24 * 60;
    private static final int ROWS = 30;
    private static final int DEVICES_MAX = 200;
    private static final int PACE_MS_MAX = 60_000;
    private static final long ROW_S_MIN = 5;

    @Override
    public int run(List<String> words) throws IOException, InterruptedException {
        Arguments arguments = Arguments.of(words, Set.of("minutes", "wall", "devices", "pace", "seed"));
        arguments.nothingElse();
        int minutes = arguments.number("minutes", 10, 1, MINUTES_MAX);
        int paceMs = arguments.number("pace", 1000, 0, PACE_MS_MAX);
        Optional<String> wall = arguments.option("wall");
        long rowNs = TimeUnit.SECONDS.toNanos(Math.max(ROW_S_MIN, 60L * minutes / ROWS));
        try (ScratchFolder data = ScratchFolder.made();
                Wiring show = Wiring.lit(wall.isPresent() ? Walls.of(wall.get()) : Walls.sample(), data.path())) {
            show.open(Optional.empty(), "127.0.0.1", 0);
            try (SoakRun run = new SoakRun(
                    show,
                    arguments.number("devices", 20, 1, DEVICES_MAX),
                    arguments.number("seed", 1, 0, Integer.MAX_VALUE),
                    System::nanoTime)) {
                return told(rows(run, TimeUnit.MINUTES.toNanos(minutes), rowNs, paceMs));
            }
        }
    }

    private static List<SoakRow> rows(SoakRun run, long lastsNs, long rowNs, int paceMs) throws InterruptedException {
        System.out.println(SoakRow.HEAD);
        List<SoakRow> rows = new ArrayList<>();
        long beganNs = System.nanoTime();
        long nextNs = rowNs;
        while (System.nanoTime() - beganNs < lastsNs) {
            run.step();
            Thread.sleep(paceMs);
            if (System.nanoTime() - beganNs >= nextNs) {
                nextNs += rowNs;
                rows.add(run.row());
                System.out.println(rows.get(rows.size() - 1));
            }
        }
        return rows;
    }

    private static int told(List<SoakRow> rows) {
        if (rows.size() < Flatness.ROWS_MIN) {
            System.out.println("Chưa đủ dòng để kết luận. (Too few rows to tell whether anything grows.)");
            return 0;
        }
        List<String> growths = Flatness.growthsOfProcess(rows);
        System.out.println(growths.isEmpty() ? "Bằng phẳng. (Flat.)" : "Tăng (grew): " + String.join("; ", growths));
        return growths.isEmpty() ? 0 : 1;
    }
}
