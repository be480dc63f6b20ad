package vn.phong.cli.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phong.Wiring;
import vn.phong.cli.Walls;

class SoakTest {
    private static final int ROWS = 9;
    private static final int PRESSES_PER_ROW = 40;

    @TempDir
    private Path folder;

    private static SoakRow row(int index, long heapMb, int threads, long handles, long failed) {
        return new SoakRow(index, 10L * index, index, index, heapMb, 200, threads, handles, 2, 9, failed, 0);
    }

    @Test
    void a_show_with_twenty_devices_that_come_and_go_and_edits_stays_flat() throws Exception {
        List<SoakRow> rows = new ArrayList<>();
        try (Wiring show = Wiring.lit(Walls.of("256x160@8.0"), folder)) {
            show.open(Optional.empty(), "127.0.0.1", 0);
            try (SoakRun run = new SoakRun(show, 20, 1, System::nanoTime)) {
                for (int number = 0; number < ROWS; number++) {
                    for (int press = 0; press < PRESSES_PER_ROW; press++) {
                        run.step();
                    }
                    rows.add(run.row());
                }
                assertTrue(run.messages() > 20, "the devices were told nothing");
            }
        }
        assertEquals(List.of(), Flatness.growths(rows), () -> rows.toString());
        SoakRow last = rows.get(ROWS - 1);
        assertEquals(ROWS * PRESSES_PER_ROW, last.presses());
        assertTrue(last.edits() > 0 && last.reconnects() > 0, last::toString);
    }

    @Test
    void what_grows_is_named() {
        List<SoakRow> flat =
                IntStream.range(0, 9).mapToObj(i -> row(i, 60, 40, 120, 0)).toList();
        assertEquals(List.of(), Flatness.growths(flat));
        List<SoakRow> leaking = IntStream.range(0, 9)
                .mapToObj(i -> row(i, 60 + 10 * i, 40 + i, 120 + 5 * i, 0))
                .toList();
        assertEquals(List.of("heap MB: 100, then 130", "handles: 140, then 155"), Flatness.growths(leaking));
        List<SoakRow> missing =
                IntStream.range(0, 9).mapToObj(i -> row(i, 60, 40, 120, i / 8)).toList();
        assertEquals(List.of("1 failed"), Flatness.growths(missing));
    }

    @Test
    void warming_up_is_no_growth() {
        List<SoakRow> rows = IntStream.range(0, 9)
                .mapToObj(i -> row(i, i < 3 ? 20 : 80, i < 3 ? 10 : 40, 120, 0))
                .toList();
        assertEquals(List.of(), Flatness.growths(rows));
    }
}
