package vn.phong.playout;

import java.awt.Rectangle;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToIntBiFunction;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.Fields;
import vn.phong.event.Position;
import vn.phong.font.Fonts;
import vn.phong.frame.Frame;
import vn.phong.message.Message;
import vn.phong.message.Refusal;
import vn.phong.output.OutputHealth;
import vn.phong.output.PixelOutput;
import vn.phong.overlay.OverlayArtist;
import vn.phong.text.LineBreaks;

/**
 * A small evening for the tests: pictures of one colour each, told by the cue's field, and an output that remembers.
 */
final class Evening {
    static final int WIDTH = 32;
    static final int HEIGHT = 16;
    static final ToIntBiFunction<Event, Cue> PAGES =
            (event, cue) -> cue.fields().number("pages").orElse(1);

    private Evening() {}

    static Event event() {
        return new Event(
                1,
                "Hội nghị thử",
                "",
                "",
                0,
                null,
                List.of(),
                List.of(
                        cue("phong", "backdrop", 0x100000),
                        cue("mo-dau", "speaker", 0x200000),
                        cue("hong", "speaker", -1),
                        cue("bao-cao", "report", 0x300000),
                        cue("ket", "speaker", 0x400000)),
                Map.of());
    }

    static OverlayArtist overlays() {
        Fonts fonts = Fonts.bundled();
        return new OverlayArtist(WIDTH, new Rectangle(WIDTH, HEIGHT), () -> fonts, LineBreaks.STANDARD);
    }

    static Cue cue(String id, String layout, int rgb) {
        return new Cue(id, id, layout, "", Fields.of(Map.of("rgb", rgb)), Map.of(), null, Map.of());
    }

    /** Fills the wall with the cue's colour and the page; a cue without a colour cannot be drawn. */
    static final class Painter implements Artist {
        volatile int delayMs;

        @Override
        public Frame frame(Event event, Cue cue, int page) {
            int rgb = cue.fields().number("rgb").orElse(-1);
            if (rgb < 0) {
                throw new Refusal("Mục " + cue.id() + " không vẽ được.", "The cue " + cue.id() + " cannot be drawn.");
            }
            pause(delayMs);
            return Frame.filled(WIDTH, HEIGHT, rgb + page - 1);
        }

        @Override
        public String svg(Event event, Cue cue, int page) {
            return "<svg/>";
        }
    }

    /** Remembers every picture it was told to show, by its colour and fade. */
    static final class Recorder implements PixelOutput {
        private final List<String> shown = new ArrayList<>();
        private final List<String> expected = new ArrayList<>();

        @Override
        public synchronized void expect(Frame frame) {
            expected.add("%06x".formatted(frame.pixels()[0] & 0xFFFFFF));
        }

        /** What it was last told to make ready for. */
        synchronized String expectedLast() {
            return expected.isEmpty() ? "" : expected.get(expected.size() - 1);
        }

        @Override
        public synchronized void show(Frame frame, int fadeMs) {
            shown.add("%06x/%d".formatted(frame.pixels()[0] & 0xFFFFFF, fadeMs));
        }

        synchronized List<String> shown() {
            return List.copyOf(shown);
        }

        @Override
        public OutputHealth health() {
            return new OutputHealth(
                    "recorder",
                    "test",
                    OutputHealth.State.LIVE,
                    new Message("Chạy.", "Live."),
                    new Message("", ""),
                    0,
                    0);
        }

        @Override
        public void close() {}
    }

    /** The time of day in the hall, which goes on when it is told to, in whatever zone it is read. */
    static final class HallClock extends Clock {
        private final AtomicReference<Instant> now;
        private final ZoneId zone;

        HallClock(String now) {
            this(
                    new AtomicReference<>(OffsetDateTime.parse(now).toInstant()),
                    OffsetDateTime.parse(now).getOffset());
        }

        private HallClock(AtomicReference<Instant> now, ZoneId zone) {
            this.now = now;
            this.zone = zone;
        }

        void goOn(Duration time) {
            now.updateAndGet(before -> before.plus(time));
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new HallClock(now, other);
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }

    static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    static Position at(String cue) {
        return Position.of(cue);
    }
}
