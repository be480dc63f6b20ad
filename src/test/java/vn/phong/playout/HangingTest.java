package vn.phong.playout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.frame.Frame;
import vn.phong.journal.Resumed;
import vn.phong.journal.Vault;
import vn.phong.show.Press;
import vn.phong.show.ShowCommand;

/** A cue whose drawing hangs, throws what nobody expects, or takes all the memory there is. */
class HangingTest {
    @TempDir
    private Path folder;

    private final Evening.Recorder wall = new Evening.Recorder();
    private final AtomicInteger artists = new AtomicInteger();
    private final AtomicInteger rooms = new AtomicInteger();
    private final CountDownLatch never = new CountDownLatch(1);
    private Playout playout;
    private Easel easel;

    /** Draws as the usual painter, but for the cue {@code bao-cao}. */
    private final class Troubled implements Artist {
        private final Artist usual = new Evening.Painter();
        private final Runnable trouble;

        Troubled(Runnable trouble) {
            this.trouble = trouble;
            artists.incrementAndGet();
        }

        @Override
        public Frame frame(Event event, Cue cue, int page) {
            if (cue.id().equals("bao-cao")) {
                trouble.run();
            }
            return usual.frame(event, cue, page);
        }

        @Override
        public void makeRoom() {
            rooms.incrementAndGet();
        }

        @Override
        public String svg(Event event, Cue cue, int page) {
            return usual.svg(event, cue, page);
        }
    }

    private void start(Runnable trouble, int drawingMaxMs) throws Exception {
        Vault vault = Vault.open(folder.resolve("show.db"), InstantSource.system());
        Resumed evening = vault.resume(Evening.event(), Evening.PAGES);
        easel = new Easel(() -> new Troubled(trouble), drawingMaxMs);
        Pictures pictures = new Pictures(
                easel,
                () -> Frame.filled(Evening.WIDTH, Evening.HEIGHT, 0x00FF00),
                Evening.WIDTH,
                Evening.HEIGHT,
                Evening.event(),
                Optional.empty());
        playout = new Playout(
                evening,
                vault::reopen,
                pictures,
                List.of(wall),
                Optional.of(FrameShelf.open(folder)),
                Evening.overlays(),
                new Evening.HallClock("2026-11-27T08:00:00+07:00"));
        playout.start().get(10, TimeUnit.SECONDS);
        playout.lookAhead();
    }

    @AfterEach
    void close() {
        never.countDown();
        playout.close();
    }

    private void take(String cue) throws Exception {
        for (ShowCommand command : List.of(new ShowCommand.Load(Evening.at(cue)), new ShowCommand.Take())) {
            playout.press(new Press("", OptionalLong.empty(), command)).get(10, TimeUnit.SECONDS);
        }
    }

    private String newest() {
        List<String> shown = wall.shown();
        return shown.get(shown.size() - 1);
    }

    private static long msSince(long ns) {
        return (System.nanoTime() - ns) / 1_000_000;
    }

    private static void eventually(BooleanSupplier holds) {
        for (int attempt = 0; attempt < 1500 && !holds.getAsBoolean(); attempt++) {
            Evening.pause(10);
        }
        assertTrue(holds.getAsBoolean());
    }

    private boolean isMarked(String words) {
        return playout.pictures()
                .problem(Evening.at("bao-cao"))
                .filter(problem -> problem.vi().contains(words))
                .isPresent();
    }

    private void wait(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            // One that hangs does not listen either.
            wait(latch);
        }
    }

    @Test
    void a_drawing_that_hangs_leaves_the_last_picture_marks_its_cue_and_another_thread_draws_the_rest()
            throws Exception {
        start(() -> wait(never), 400);
        take("ket");
        eventually(() -> newest().startsWith("400000"));
        long hangsNs = System.nanoTime();
        take("bao-cao");
        eventually(() -> isMarked("quá lâu hoặc quá nặng"));
        System.out.printf("a drawing that hangs (limit 400 ms): marked after %d ms,", msSince(hangsNs));
        eventually(() -> playout.alarms().stream().anyMatch(alarm -> alarm.vi().contains("bao-cao")));
        assertTrue(newest().startsWith("400000"), newest());
        long nextNs = System.nanoTime();
        take("mo-dau");
        eventually(() -> newest().startsWith("200000"));
        System.out.printf(" the next cue stands %d ms after its press%n", msSince(nextNs));
        assertEquals(2, artists.get(), "a cue that hung is drawn once and no more");
    }

    @Test
    void a_drawing_that_takes_all_the_memory_leaves_the_last_picture_and_the_rest_works() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        start(
                () -> {
                    if (tries.incrementAndGet() > 1) {
                        throw new OutOfMemoryError("as the first time, and sooner");
                    }
                    List<long[]> hoard = new ArrayList<>();
                    while (true) {
                        hoard.add(new long[16 << 20]);
                        if (hoard.get(0)[0] != 0) {
                            return;
                        }
                    }
                },
                60_000);
        take("ket");
        eventually(() -> newest().startsWith("400000"));
        take("bao-cao");
        eventually(() -> isMarked("hết bộ nhớ"));
        assertTrue(newest().startsWith("400000"), newest());
        take("mo-dau");
        eventually(() -> newest().startsWith("200000"));
        take("bao-cao");
        take("ket");
        eventually(() -> newest().startsWith("400000"));
        take("bao-cao");
        take("mo-dau");
        eventually(() -> newest().startsWith("200000"));
        assertEquals(4, tries.get(), "two tries each time it is asked for, and not a third time");
    }

    @Test
    void a_picture_for_which_there_was_no_memory_is_drawn_once_there_is_room() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        start(
                () -> {
                    tries.incrementAndGet();
                    if (rooms.get() == 0) {
                        throw new OutOfMemoryError("what else ran took it");
                    }
                },
                60_000);
        take("ket");
        eventually(() -> newest().startsWith("400000"));
        take("bao-cao");
        eventually(() -> newest().startsWith("300000"));
        assertEquals(2, tries.get());
        assertEquals(Optional.empty(), playout.pictures().problem(Evening.at("bao-cao")));
    }

    @Test
    void a_drawing_that_throws_anything_leaves_the_last_picture_and_the_rest_works() throws Exception {
        AtomicInteger times = new AtomicInteger();
        start(
                () -> {
                    int time = times.incrementAndGet();
                    if (time % 2 == 0) {
                        throw new StackOverflowError();
                    }
                    throw new IllegalStateException("a font without a glyph");
                },
                60_000);
        take("ket");
        eventually(() -> newest().startsWith("400000"));
        take("bao-cao");
        eventually(() -> playout.alarms().stream().anyMatch(alarm -> alarm.vi().contains("bao-cao")));
        assertTrue(newest().startsWith("400000"), newest());
        take("mo-dau");
        eventually(() -> newest().startsWith("200000"));
        assertEquals(List.of(), playout.alarms());
        assertTrue(playout.pictures().problem(Evening.at("bao-cao")).isPresent());
        assertEquals(1, artists.get());
    }
}
