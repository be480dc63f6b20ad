package vn.phong.cli.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phong.Wiring;
import vn.phong.cli.Walls;
import vn.phong.event.Position;
import vn.phong.show.OverlayCommand;
import vn.phong.show.Press;
import vn.phong.show.ShowCommand;
import vn.phong.show.TimerCommand;

class SoakTest {
    private static final int ROWS = 9;
    private static final int PRESSES_PER_ROW = 30;
    private static final long MB = 1 << 20;

    @TempDir
    private Path folder;

    private static SoakRow row(int index, long heapMb, int threads, long handles, long failed) {
        return new SoakRow(index, 10L * index, index, index, heapMb, 200, threads, handles, 2, 9, 30, 450, failed, 0);
    }

    @Test
    void a_show_with_twenty_devices_that_come_and_go_and_edits_stays_flat() throws Exception {
        List<SoakRow> rows = new ArrayList<>();
        try (Wiring show = Wiring.lit(Walls.of("1024x640@4.0"), folder)) {
            show.open(Optional.of(cutting()), "127.0.0.1", 0);
            see(show);
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
        assertTrue(last.edits() > 0 && last.reconnects() > 0 && last.frameMs() > 0, last::toString);
    }

    /** The sample, whose fades would only be waited for. */
    private Path cutting() throws IOException {
        String sample = Files.readString(Path.of("src/main/resources/sample/event.json"));
        String cutting = sample.replace("\"fadeMs\": 400", "\"fadeMs\": 0");
        assertNotEquals(sample, cutting);
        return Files.writeString(folder.resolve("cutting.json"), cutting);
    }

    /** What is kept of pictures is kept from the start, or its filling would look like a growth. */
    private static void see(Wiring show) throws Exception {
        for (Position place : show.playout().show().rundown().positions()) {
            show.playout().pictures().picture(place).get(30, TimeUnit.SECONDS);
        }
    }

    /** run.sh gives it 256 MB; what is loaded anyway and the collector need the rest. */
    @Test
    void a_show_on_a_large_wall_with_everything_laid_over_it_keeps_to_its_memory() throws Exception {
        try (Wiring show = Wiring.lit(Walls.of("1920x1080@3.0"), folder)) {
            long before = live();
            show.open(Optional.empty(), "127.0.0.1", 0);
            List<ShowCommand> laid = List.of(
                    new OverlayCommand.Strip("Xe số 12 xin di chuyển"),
                    new OverlayCommand.Clock(true),
                    new TimerCommand.TimerSet(1_800_000),
                    new TimerCommand.TimerStart(0),
                    new OverlayCommand.Countdown(true));
            for (ShowCommand command : laid) {
                press(show, command);
            }
            for (Position place : show.playout().show().rundown().positions()) {
                show.playout().pictures().picture(place).get(30, TimeUnit.SECONDS);
                press(show, new ShowCommand.Load(place));
                press(show, new ShowCommand.Take());
            }
            long grown = (live() - before) / MB;
            assertTrue(grown < 170, () -> grown + " MB");
        }
    }

    private static void press(Wiring show, ShowCommand command) throws Exception {
        show.playout().press(new Press("", OptionalLong.empty(), command)).get(30, TimeUnit.SECONDS);
    }

    private static long live() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
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
    void a_process_that_takes_more_memory_or_time_for_the_same_is_named() {
        List<SoakRow> flat = IntStream.range(0, 9)
                .mapToObj(i -> process(i, 280 + i, 20 + i % 2, 40))
                .toList();
        assertEquals(List.of(), Flatness.growthsOfProcess(flat));
        List<SoakRow> growing = IntStream.range(0, 9)
                .mapToObj(i -> process(i, 280 + 10 * i, 20 + 10 * i, 40))
                .toList();
        assertEquals(List.of("resident MB: 320, then 350"), Flatness.growthsOfProcess(growing));
        List<SoakRow> slower = IntStream.range(0, 9)
                .mapToObj(i -> process(i, 280, i < 6 ? 20 : 41, i < 6 ? 40 : 81))
                .toList();
        assertEquals(List.of("press ms: 20, then 41", "frame ms: 40, then 81"), Flatness.growthsOfProcess(slower));
    }

    private static SoakRow process(int index, long residentMb, double medianMs, double frameMs) {
        return new SoakRow(index, 10L * index, index, index, 60, residentMb, 40, 120, medianMs, 90, frameMs, 900, 0, 0);
    }

    @Test
    void warming_up_is_no_growth() {
        List<SoakRow> rows = IntStream.range(0, 9)
                .mapToObj(i -> row(i, i < 3 ? 20 : 80, i < 3 ? 10 : 40, 120, 0))
                .toList();
        assertEquals(List.of(), Flatness.growths(rows));
    }
}
