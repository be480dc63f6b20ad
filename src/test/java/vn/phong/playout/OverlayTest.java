package vn.phong.playout;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Rectangle;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
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
import vn.phong.journal.Journal;
import vn.phong.journal.Resumed;
import vn.phong.message.Message;
import vn.phong.message.Refusal;
import vn.phong.output.OutputHealth;
import vn.phong.output.PixelOutput;
import vn.phong.overlay.OverlayArtist;
import vn.phong.show.Desk;
import vn.phong.show.OverlayCommand;
import vn.phong.show.Press;
import vn.phong.show.Show;
import vn.phong.show.ShowCommand;
import vn.phong.show.TimerCommand;
import vn.phong.text.LineBreaks;

/** What is laid over the wall, in a running show. */
class OverlayTest {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 300;
    private static final Event EVENT = new Event(
            1,
            "Hội nghị thử",
            "",
            "",
            0,
            null,
            List.of(),
            List.of(
                    Evening.cue("phong", "backdrop", 0x100000),
                    Evening.cue("chao-co", "flag-salute", 0xDA251D),
                    Evening.cue("ket", "speaker", 0x400000)),
            Map.of());

    @TempDir
    private Path folder;

    private final Evening.HallClock clock = new Evening.HallClock("2026-11-27T08:05:10+07:00");
    private final Wall wall = new Wall();
    private final Painter painter = new Painter();
    private Playout playout;
    private Journal journal;

    /** Remembers whole frames. */
    private static final class Wall implements PixelOutput {
        private final List<Frame> frames = new ArrayList<>();
        private final List<Integer> fades = new ArrayList<>();

        @Override
        public synchronized void show(Frame frame, int fadeMs) {
            frames.add(frame);
            fades.add(fadeMs);
        }

        synchronized Frame newest() {
            return frames.get(frames.size() - 1);
        }

        synchronized int newestFade() {
            return fades.get(fades.size() - 1);
        }

        @Override
        public OutputHealth health() {
            Message none = new Message("", "");
            return new OutputHealth("wall", "test", OutputHealth.State.LIVE, none, none, 0, 0);
        }

        @Override
        public void close() {}
    }

    /** Draws by layouts that may be other ones later. */
    private static final class Painter implements Artist {
        private volatile int blue;

        @Override
        public Frame frame(Event event, Cue cue, int page) {
            return Frame.filled(WIDTH, HEIGHT, cue.fields().number("rgb").orElseThrow() + blue);
        }

        @Override
        public Drawn drawn(Event event, Cue cue, int page) {
            return new Drawn(frame(event, cue, page), List.of(), List.of(), Map.of("*", making("*")));
        }

        @Override
        public String making(String name) {
            return String.valueOf(blue);
        }

        @Override
        public String svg(Event event, Cue cue, int page) {
            return "<svg/>";
        }
    }

    private Optional<Frame> begin() throws Exception {
        journal = Journal.open(folder.resolve("show.db"), InstantSource.system());
        Desk desk = journal.saved()
                .map(saved -> saved.replayed(Evening.PAGES))
                .orElseGet(() -> new Desk(Show.opening(EVENT, Evening.PAGES)));
        journal.snapshot(desk.show(), "test");
        FrameShelf shelf = FrameShelf.open(folder.resolve("frames"));
        Optional<Frame> last = shelf.last();
        Pictures pictures =
                new Pictures(painter, () -> Frame.filled(WIDTH, HEIGHT, 0x00FF00), WIDTH, HEIGHT, EVENT, last);
        Fonts fonts = Fonts.bundled();
        OverlayArtist artist = new OverlayArtist(WIDTH, new Rectangle(WIDTH, HEIGHT), () -> fonts, LineBreaks.STANDARD);
        playout = new Playout(
                new Resumed(desk, Optional.of(journal), Optional.empty()),
                () -> journal,
                pictures,
                List.of(wall),
                Optional.of(shelf),
                artist,
                clock);
        playout.start().get(10, TimeUnit.SECONDS);
        playout.lookAhead();
        eventually(() -> pictures.ready().size() >= 4);
        return last;
    }

    @AfterEach
    void close() {
        playout.close();
    }

    private void press(ShowCommand command) throws Exception {
        playout.press(new Press("", OptionalLong.empty(), command)).get(10, TimeUnit.SECONDS);
    }

    private void goOn(Duration time) {
        clock.goOn(time);
    }

    private String seen() {
        return playout.presented().picture().id();
    }

    private static void eventually(BooleanSupplier holds) {
        for (int attempt = 0; attempt < 500 && !holds.getAsBoolean(); attempt++) {
            Evening.pause(10);
        }
        assertTrue(holds.getAsBoolean());
    }

    /** The top half of a frame is the cue's own. */
    private static void assertGround(int rgb, Frame frame) {
        for (int i = 0; i < WIDTH * HEIGHT / 2; i++) {
            assertEquals(0xFF000000 | rgb, frame.pixels()[i]);
        }
    }

    private static boolean plain(int rgb, Frame frame) {
        for (int pixel : frame.pixels()) {
            if (pixel != (0xFF000000 | rgb)) {
                return false;
            }
        }
        return true;
    }

    @Test
    void an_announcement_comes_as_a_cut_and_stays_over_the_next_cue() throws Exception {
        begin();
        press(new OverlayCommand.Strip("Mời đại biểu nhận tài liệu"));
        assertGround(0x100000, wall.newest());
        assertEquals(0, wall.newestFade());
        assertEquals(0xFF0C0C0C, wall.newest().pixels()[WIDTH * HEIGHT - 1]);
        press(new ShowCommand.Load(Position.of("ket")));
        press(new ShowCommand.Take());
        assertGround(0x400000, wall.newest());
        assertEquals(400, wall.newestFade());
        assertEquals(0xFF0C0C0C, wall.newest().pixels()[WIDTH * HEIGHT - 1]);
        press(new OverlayCommand.Strip(""));
        assertTrue(plain(0x400000, wall.newest()));
    }

    @Test
    void other_layouts_leave_the_wall_as_it_is_until_a_take_even_under_what_is_laid_over_it() throws Exception {
        begin();
        painter.blue = 0x7F;
        playout.drawAnew();
        // A picture of the new ones: they are in use.
        eventually(() -> playout.coming().stream().anyMatch(coming -> plain(0xDA259C, coming.frame())));
        assertTrue(plain(0x100000, wall.newest()));
        press(new OverlayCommand.Strip("Mời đại biểu nhận tài liệu"));
        assertGround(0x100000, wall.newest());
        press(new OverlayCommand.Strip(""));
        assertTrue(plain(0x100000, wall.newest()));
        press(new ShowCommand.Load(Position.of("ket")));
        press(new ShowCommand.Take());
        eventually(() -> plain(0x40007F, wall.newest()));
        press(new ShowCommand.Load(Position.of("phong")));
        press(new ShowCommand.Take());
        eventually(() -> plain(0x10007F, wall.newest()));
    }

    @Test
    void the_flag_black_and_the_pattern_are_never_covered_and_the_overlay_is_there_again_after() throws Exception {
        begin();
        press(new OverlayCommand.Clock(true));
        press(new ShowCommand.Load(Position.of("chao-co")));
        press(new ShowCommand.Take());
        assertTrue(plain(0xDA251D, wall.newest()));
        goOn(Duration.ofMinutes(2));
        Evening.pause(700);
        assertTrue(plain(0xDA251D, wall.newest()), "a tick covered the flag");
        press(new ShowCommand.Next());
        assertTrue(!plain(0x400000, wall.newest()));
        press(new ShowCommand.Black(true));
        assertTrue(plain(0x000000, wall.newest()));
        goOn(Duration.ofMinutes(2));
        Evening.pause(700);
        assertTrue(plain(0x000000, wall.newest()), "a tick covered the black");
    }

    @Test
    void the_clock_moves_every_minute_and_only_its_own_box_changes() throws Exception {
        begin();
        press(new OverlayCommand.Strip("Chào mừng"));
        press(new OverlayCommand.Clock(true));
        Picture before = playout.presented().picture();
        goOn(Duration.ofSeconds(20));
        Evening.pause(700);
        assertEquals(before.id(), seen(), "08:05:30 is still 08:05");
        goOn(Duration.ofSeconds(30));
        eventually(() -> !seen().equals(before.id()));
        Picture after = playout.presented().picture();
        assertSame(before.ground().orElseThrow(), after.ground().orElseThrow());
        assertEquals(2, after.pieces().size());
        assertSame(before.pieces().get(1).picture(), after.pieces().get(1).picture());
        assertTrue(before.pieces().get(0).picture() != after.pieces().get(0).picture());
        assertEquals(0, wall.newestFade());
    }

    @Test
    void a_clock_of_the_hall_that_is_set_back_is_right_at_once() throws Exception {
        begin();
        press(new OverlayCommand.Clock(true));
        String before = seen();
        goOn(Duration.ofMinutes(-65));
        eventually(() -> !seen().equals(before));
        goOn(Duration.ofMinutes(65));
        eventually(() -> seen().equals(before));
    }

    @Test
    void a_running_countdown_moves_every_second_until_nothing_is_left() throws Exception {
        begin();
        press(new OverlayCommand.Countdown(true));
        assertTrue(plain(0x100000, wall.newest()), "no timer, nothing to see");
        press(new TimerCommand.TimerSet(2000));
        press(new TimerCommand.TimerStart(0));
        for (int second = 1; second <= 2; second++) {
            String before = seen();
            goOn(Duration.ofSeconds(1));
            eventually(() -> !seen().equals(before));
        }
        String over = seen();
        goOn(Duration.ofMinutes(5));
        press(new TimerCommand.TimerPause(0));
        assertEquals(over, seen(), "the hall reads nothing below 00:00");
        press(new TimerCommand.TimerClear());
        assertTrue(plain(0x100000, wall.newest()));
    }

    @Test
    void a_press_during_a_tick_is_never_cut_short() throws Exception {
        begin();
        press(new OverlayCommand.Clock(true));
        clock.goOn(Duration.ofMillis(49_900));
        press(new ShowCommand.Load(Position.of("ket")));
        press(new ShowCommand.Take());
        assertEquals(400, wall.newestFade());
        String before = seen();
        goOn(Duration.ofMillis(200));
        Evening.pause(700);
        assertEquals(before, seen(), "the minute waits for the fade");
        goOn(Duration.ofMillis(400));
        eventually(() -> !seen().equals(before));
    }

    @Test
    void a_restart_shows_the_same_picture_first_and_lays_the_same_over_it() throws Exception {
        begin();
        press(new OverlayCommand.Strip("Nhiệt liệt chào mừng"));
        press(new OverlayCommand.Clock(true));
        press(new TimerCommand.TimerSet(300_000));
        Frame seen = wall.newest();
        eventually(() -> {
            try (FrameShelf shelf = FrameShelf.open(folder.resolve("frames"))) {
                return shelf.last()
                        .filter(frame -> java.util.Arrays.equals(frame.pixels(), seen.pixels()))
                        .isPresent();
            }
        });
        playout.close();
        Optional<Frame> last = begin();
        assertArrayEquals(seen.pixels(), last.orElseThrow().pixels());
        assertArrayEquals(seen.pixels(), wall.newest().pixels());
        assertEquals(300_000, playout.show().state().aside().timer().totalMs());
    }

    @Test
    void an_announcement_that_does_not_fit_is_refused_and_nothing_changes() throws Exception {
        begin();
        String shown = seen();
        String endless = "một hai ba bốn năm sáu bảy tám chín mười ".repeat(6).strip();
        ExecutionException refused = org.junit.jupiter.api.Assertions.assertThrows(
                ExecutionException.class, () -> press(new OverlayCommand.Strip(endless)));
        assertTrue(((Refusal) refused.getCause()).words().vi().contains("hãy rút ngắn"));
        assertEquals("", playout.show().state().aside().overlays().strip());
        assertEquals(shown, seen());
    }

    @Test
    void the_preview_is_the_picture_that_a_take_puts_on_the_wall() throws Exception {
        begin();
        press(new OverlayCommand.Strip("Chào mừng"));
        press(new ShowCommand.Load(Position.of("ket")));
        eventually(() -> playout.coming().isPresent());
        Picture coming = playout.coming().orElseThrow();
        press(new ShowCommand.Take());
        assertSame(coming, playout.presented().picture());
        assertSame(coming, playout.pictures().byId(coming.id()).orElseThrow());
        assertTrue(
                playout.pictures().byId(coming.pieces().get(0).picture().id()).isPresent());
    }
}
