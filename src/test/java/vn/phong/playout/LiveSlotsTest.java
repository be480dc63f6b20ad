package vn.phong.playout;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Rectangle;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.Position;
import vn.phong.font.Fonts;
import vn.phong.frame.Frame;
import vn.phong.frame.Patch;
import vn.phong.journal.Journal;
import vn.phong.journal.Resumed;
import vn.phong.layout.Canvas;
import vn.phong.layout.LayoutLibrary;
import vn.phong.layout.SampleCues;
import vn.phong.overlay.OverlayArtist;
import vn.phong.render.FrameRenderer;
import vn.phong.render.LiveBox;
import vn.phong.show.Desk;
import vn.phong.show.Press;
import vn.phong.show.Show;
import vn.phong.show.ShowCommand;
import vn.phong.show.TimerCommand;
import vn.phong.text.LineBreaks;

/** The clock and the countdowns inside layouts, in a running show. */
class LiveSlotsTest {
    private static final int WIDTH = 1024;
    private static final int HEIGHT = 640;
    private static final Canvas CANVAS = Canvas.of(WIDTH, HEIGHT);
    private static final Event EVENT = SampleCues.event(
            "deep-red",
            List.of(
                    SampleCues.cue("phong", "backdrop", SampleCues.fields("title", "Hội nghị thử")),
                    cue("don", "welcome", "message", "Chào mừng", "startTime", "08 giờ 30", "countdown", "on"),
                    cue("nghi", "notice", "message", "Giải lao", "resumeTime", "8h07", "countdown", "on"),
                    cue("gio", "welcome", "message", "Chào mừng", "showClock", "on"),
                    cue("tham-luan", "paper", "topic", "Một chủ đề", "unit", "Sở A", "showTimer", "on")));

    @TempDir
    private Path folder;

    private final Evening.HallClock clock = new Evening.HallClock("2026-11-27T08:05:10+07:00");
    /** Apart from the show's own: an artist belongs to one thread. */
    private final SlideArtist artist = artist();

    private Playout playout;

    private static Cue cue(String id, String layout, Object... fields) {
        return SampleCues.cue(id, layout, SampleCues.fields(fields));
    }

    private static SlideArtist artist() {
        LayoutLibrary layouts = LayoutLibrary.read(List.of(Path.of("layouts")), Fonts.bundled());
        return new SlideArtist(layouts, new FrameRenderer(), CANVAS);
    }

    private void begin() throws Exception {
        Journal journal = Journal.open(folder.resolve("show.db"), InstantSource.system());
        Desk desk = new Desk(Show.opening(EVENT, Evening.PAGES));
        journal.snapshot(desk.show(), "test");
        Fonts fonts = Fonts.bundled();
        playout = new Playout(
                new Resumed(desk, Optional.of(journal), Optional.empty()),
                () -> journal,
                new Pictures(artist(), () -> Frame.filled(WIDTH, HEIGHT, 0), WIDTH, HEIGHT, EVENT, Optional.empty()),
                List.of(),
                Optional.empty(),
                new OverlayArtist(WIDTH, new Rectangle(WIDTH, HEIGHT), () -> fonts, LineBreaks.STANDARD),
                clock);
        playout.start().get(10, TimeUnit.SECONDS);
    }

    @AfterEach
    void close() {
        if (playout != null) {
            playout.close();
        }
    }

    private void press(ShowCommand command) throws Exception {
        playout.press(new Press("", OptionalLong.empty(), command)).get(10, TimeUnit.SECONDS);
    }

    private Picture onAir(String cue) throws Exception {
        press(new ShowCommand.Load(Position.of(cue)));
        press(new ShowCommand.Take());
        eventually(() -> playout.presented().picture().ground().isPresent());
        // The step that showed it also plans the next tick, by the clock as it is now.
        assertTrue(playout.answers(10));
        return playout.presented().picture();
    }

    private static void eventually(BooleanSupplier holds) {
        for (int attempt = 0; attempt < 500 && !holds.getAsBoolean(); attempt++) {
            Evening.pause(10);
        }
        assertTrue(holds.getAsBoolean());
    }

    private LiveBox box(String cue) {
        List<LiveBox> live =
                artist.drawn(EVENT, EVENT.cue(cue).orElseThrow(), 1).live();
        assertEquals(1, live.size());
        return live.get(0);
    }

    /** What the wall shows is the drawn picture with these figures in it and nothing else changed. */
    private void assertSays(String cue, String reading, Picture seen) {
        Frame drawn = artist.frame(EVENT, EVENT.cue(cue).orElseThrow(), 1);
        Frame expected = Patch.lay(drawn, List.of(box(cue).saying(reading)));
        assertArrayEquals(expected.pixels(), seen.frame().pixels(), reading);
    }

    @Test
    void a_welcome_counts_down_to_its_start_and_only_its_own_line_is_drawn() throws Exception {
        begin();
        Picture first = onAir("don");
        assertSays("don", "24:50", first);
        clock.goOn(Duration.ofSeconds(1));
        eventually(() -> playout.presented().picture() != first);
        Picture second = playout.presented().picture();
        assertSays("don", "24:49", second);
        assertSame(first.ground().orElseThrow(), second.ground().orElseThrow());
        assertEquals(1, second.pieces().size());
        assertTrue(second.pieces().get(0).picture().frame().height() < HEIGHT / 8);
    }

    @Test
    void a_break_stands_at_nought_when_it_is_over_and_says_nothing_on_another_part_of_the_day() throws Exception {
        begin();
        clock.goOn(Duration.ofMinutes(5));
        assertSays("nghi", "00:00", onAir("nghi"));
        clock.goOn(Duration.ofHours(3));
        Picture over = playout.presented().picture();
        eventually(() -> playout.presented().picture() != over);
        assertSays("nghi", "", playout.presented().picture());
    }

    @Test
    void a_clock_inside_a_layout_moves_every_minute() throws Exception {
        begin();
        Picture first = onAir("gio");
        assertSays("gio", "08:05", first);
        clock.goOn(Duration.ofSeconds(50));
        eventually(() -> playout.presented().picture() != first);
        assertSays("gio", "08:06", playout.presented().picture());
    }

    @Test
    void a_paper_shows_the_timer_as_soon_as_it_is_set_and_nothing_before() throws Exception {
        begin();
        assertSays("tham-luan", "", onAir("tham-luan"));
        press(new TimerCommand.TimerSet(420_000));
        assertSays("tham-luan", "07:00", playout.presented().picture());
        press(new TimerCommand.TimerClear());
        assertSays("tham-luan", "", playout.presented().picture());
    }

    @Test
    void a_frozen_wall_keeps_its_words_when_its_timer_is_set() throws Exception {
        begin();
        onAir("tham-luan");
        press(new ShowCommand.Freeze(true));
        Cue paper = EVENT.cue("tham-luan").orElseThrow();
        press(new ShowCommand.Edit(paper.with(paper.fields().with("topic", "Chủ đề khác"))));
        press(new TimerCommand.TimerSet(420_000));
        Scene other = Scene.of(playout.show().event(), Position.of("tham-luan"));
        eventually(() -> playout.pictures().finished(other).isPresent());
        assertTrue(playout.answers(10));
        assertSays("tham-luan", "07:00", playout.presented().picture());
    }

    @Test
    void the_picture_that_is_approved_does_not_know_the_time() throws Exception {
        begin();
        Picture first = onAir("don");
        String ground = first.ground().orElseThrow().id();
        clock.goOn(Duration.ofMinutes(1));
        eventually(() -> playout.presented().picture() != first);
        assertNotEquals(first.id(), playout.presented().picture().id());
        assertEquals(
                ground, playout.presented().picture().ground().orElseThrow().id());
        assertEquals(ground, new Picture(artist.frame(EVENT, EVENT.cue("don").orElseThrow(), 1)).id());
    }

    @Test
    void the_reading_off_the_air_is_wholly_covered_and_the_words_before_it_never_tremble() {
        LiveBox box = box("don");
        Patch ones = box.saying("11:11");
        Patch noughts = box.saying("00:00");
        assertEquals(ones.picture().width(), noughts.picture().width());
        int firstChange = ones.picture().width();
        for (int i = 0; i < ones.picture().pixels().length; i++) {
            if (ones.picture().pixels()[i] != noughts.picture().pixels()[i]) {
                firstChange = Math.min(firstChange, i % ones.picture().width());
            }
        }
        assertTrue(firstChange > ones.picture().width() / 2 - 20, "the words moved at " + firstChange);
        for (int pixel : box.saying("").picture().pixels()) {
            assertTrue((pixel >> 8 & 0xFF) < 0x40, "something yellow is left of the reading");
        }
    }
}
