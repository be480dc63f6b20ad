package vn.phong.playout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phong.frame.Frame;
import vn.phong.journal.Resumed;
import vn.phong.journal.Vault;
import vn.phong.show.Press;
import vn.phong.show.ShowCommand;

/** A whole show on disks that are full, read-only or gone, and with clocks that are set: the wall goes on. */
class DiskFaultsTest {
    private static final String NOT_SAVED = "Không lưu được diễn biến";

    @TempDir
    private Path temporary;

    private final Evening.Recorder wall = new Evening.Recorder();
    private final AtomicLong clockMs =
            new AtomicLong(Instant.parse("2026-01-01T12:00:00Z").toEpochMilli());
    private final InstantSource clock = () -> Instant.ofEpochMilli(clockMs.get());
    private Playout playout;

    private void start(Path data) throws Exception {
        Vault vault = Vault.open(data.resolve("show.db"), clock);
        Resumed evening = vault.resume(Evening.event(), Evening.PAGES);
        FrameShelf shelf = FrameShelf.open(data.resolve("frames"));
        Optional<Frame> last = shelf.last();
        last.ifPresent(frame -> wall.show(frame, 0));
        Pictures pictures = new Pictures(
                new Evening.Painter(),
                () -> Frame.filled(Evening.WIDTH, Evening.HEIGHT, 0x00FF00),
                Evening.WIDTH,
                Evening.HEIGHT,
                evening.desk().show().event(),
                last);
        playout = new Playout(
                evening,
                vault::reopen,
                pictures,
                List.of(wall),
                Optional.of(shelf),
                Evening.overlays(),
                new Evening.HallClock("2026-11-27T08:00:00+07:00"));
        playout.start().get(10, TimeUnit.SECONDS);
        playout.lookAhead();
    }

    @AfterEach
    void close() {
        stop();
    }

    private void stop() {
        if (playout != null) {
            playout.close();
            playout = null;
        }
    }

    private void next(String id) throws Exception {
        playout.press(new Press(id, OptionalLong.empty(), new ShowCommand.Next()))
                .get(10, TimeUnit.SECONDS);
    }

    private String program() {
        return playout.show().state().program().cue();
    }

    private boolean says(String words) {
        return playout.alarms().stream().anyMatch(alarm -> alarm.vi().startsWith(words));
    }

    private static long msSince(long ns) {
        return (System.nanoTime() - ns) / 1_000_000;
    }

    private static void eventually(BooleanSupplier holds) {
        for (int attempt = 0; attempt < 1000 && !holds.getAsBoolean(); attempt++) {
            Evening.pause(10);
        }
        assertTrue(holds.getAsBoolean());
    }

    private String newest() {
        List<String> shown = wall.shown();
        return shown.get(shown.size() - 1);
    }

    private void load(String cue) throws Exception {
        playout.press(new Press("", OptionalLong.empty(), new ShowCommand.Load(Evening.at(cue))))
                .get(10, TimeUnit.SECONDS);
        playout.press(new Press("", OptionalLong.empty(), new ShowCommand.Take()))
                .get(10, TimeUnit.SECONDS);
    }

    @Test
    void on_a_full_disk_the_show_goes_on_under_a_banner_and_is_whole_again_when_there_is_room() throws Exception {
        try (SmallDisk disk = SmallDisk.mounted(temporary.resolve("disk"), "512k")) {
            start(disk.folder());
            next("a");
            disk.fill();
            // The journal's file grows in pages: presses fill what it has left.
            for (int press = 0; press < 200 && !says(NOT_SAVED); press++) {
                load(press % 2 == 0 ? "bao-cao" : "ket");
            }
            assertTrue(says(NOT_SAVED));
            load("bao-cao");
            eventually(() -> newest().startsWith("300000"));
            assertTrue(says(NOT_SAVED));

            disk.empty();
            eventually(() -> playout.alarms().isEmpty());
            stop();
            start(disk.folder());
            assertEquals("bao-cao", program());
            stop();
        }
    }

    @Test
    void a_start_on_a_full_disk_takes_the_evening_up_and_sets_nothing_aside() throws Exception {
        try (SmallDisk disk = SmallDisk.mounted(temporary.resolve("disk"), "512k")) {
            start(disk.folder());
            next("a");
            stop();
            disk.fill();
            start(disk.folder());
            assertEquals("mo-dau", program());
            load("ket");
            eventually(() -> newest().startsWith("400000"));
            try (Stream<Path> files = Files.list(disk.folder())) {
                assertEquals(
                        0,
                        files.filter(file -> file.toString().contains("damaged"))
                                .count());
            }
            stop();
        }
    }

    @Test
    void a_start_on_a_read_only_disk_takes_the_evening_up_under_a_banner() throws Exception {
        Path data = temporary.resolve("data");
        start(data);
        next("a");
        stop();
        try (SmallDisk disk = SmallDisk.readOnly(temporary.resolve("disk"), data)) {
            start(disk.folder());
            assertEquals("mo-dau", program());
            assertTrue(says(NOT_SAVED));
            next("b");
            load("ket");
            eventually(() -> newest().startsWith("400000"));
            assertTrue(says(NOT_SAVED));
            stop();
        }
    }

    @Test
    void a_disk_that_turns_read_only_under_the_show_costs_a_banner_and_nothing_once_it_can_be_written()
            throws Exception {
        Path data = temporary.resolve("data");
        start(data);
        next("a");
        SmallDisk.turnReadOnly(data, true);
        long refusedNs = System.nanoTime();
        try {
            load("bao-cao");
            eventually(() -> newest().startsWith("300000"));
            System.out.printf("a disk turned read-only: the next picture stands after %d ms,", msSince(refusedNs));
            eventually(() -> says(NOT_SAVED));
            System.out.printf(" the banner after %d ms,", msSince(refusedNs));
            load("ket");
            eventually(() -> newest().startsWith("400000"));
        } finally {
            SmallDisk.turnReadOnly(data, false);
        }
        long writableNs = System.nanoTime();
        eventually(() -> playout.alarms().isEmpty());
        System.out.printf(" saved again %d ms after it can be written%n", msSince(writableNs));
        stop();
        start(data);
        assertEquals("ket", program());
    }

    @Test
    void a_shelf_that_could_not_be_opened_at_the_start_is_opened_when_it_can_be() throws Exception {
        Path data = temporary.resolve("data");
        Files.createDirectories(data);
        Path inTheWay = Files.writeString(data.resolve("frames"), "");
        start(data);
        load("bao-cao");
        assertTrue(says("Không lưu được hình cuối"));
        Files.delete(inTheWay);
        eventually(() -> playout.alarms().isEmpty());
        eventually(() -> lastOnShelf(data).filter("300000"::equals).isPresent());
    }

    @Test
    void a_deleted_data_folder_is_made_again_with_the_whole_show_in_it() throws Exception {
        Path data = temporary.resolve("data");
        start(data);
        next("a");
        delete(data);
        long goneNs = System.nanoTime();
        load("bao-cao");
        eventually(
                () -> Files.exists(data.resolve("show.db")) && playout.alarms().isEmpty());
        System.out.printf("a deleted data folder: the whole show is saved again after %d ms%n", msSince(goneNs));
        eventually(() -> lastOnShelf(data).filter("300000"::equals).isPresent());
        load("ket");
        stop();
        start(data);
        assertEquals("ket", program());
    }

    private static Optional<String> lastOnShelf(Path data) {
        return FrameShelf.open(data.resolve("frames"))
                .last()
                .map(frame -> "%06x".formatted(frame.pixels()[0] & 0xFFFFFF));
    }

    /** As somebody does it while the show writes there: again, until all of it was gone. */
    private static void delete(Path folder) {
        boolean gone = false;
        for (int attempt = 0; attempt < 1000 && !gone; attempt++) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
                gone = true;
            } catch (IOException | UncheckedIOException written) {
                Evening.pause(1);
            }
        }
        assertTrue(gone);
    }

    @Test
    void a_clock_set_an_hour_back_or_forward_changes_nothing() throws Exception {
        Path data = temporary.resolve("data");
        start(data);
        next("a");
        clockMs.addAndGet(-3_600_000);
        load("ket");
        clockMs.addAndGet(2 * 3_600_000);
        load("bao-cao");
        clockMs.addAndGet(-3 * 3_600_000);
        load("ket");
        stop();
        clockMs.addAndGet(-3_600_000);
        start(data);
        assertEquals("ket", program());
        assertEquals(List.of(), playout.alarms());
        next("a");
        assertEquals("ket", program());
        load("bao-cao");
        stop();
        start(data);
        assertEquals("bao-cao", program());
    }
}
