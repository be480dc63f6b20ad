package vn.phong.playout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.frame.Frame;
import vn.phong.journal.JournalException;
import vn.phong.journal.Ledger;
import vn.phong.journal.Resumed;
import vn.phong.journal.Saved;
import vn.phong.message.Message;
import vn.phong.message.Refusal;
import vn.phong.output.OutputHealth;
import vn.phong.output.PixelOutput;
import vn.phong.show.Desk;
import vn.phong.show.Press;
import vn.phong.show.Show;
import vn.phong.show.ShowCommand;
import vn.phong.show.ShowState;
import vn.phong.show.Verdict;

/**
 * One evening of {@link FaultSimulationTest}: the real loop, savings and pictures over a disk, a renderer and outputs
 * that do what a seed says.
 */
final class SimulatedEvening implements AutoCloseable {
    private static final List<String> CUES = List.of("phong", "mo-dau", "bao-cao", "ket");

    private final SplittableRandom random;
    private final Disk disk = new Disk();
    private final List<Line> lines = List.of(new Line("left"), new Line("right"));
    private final StringBuilder trace = new StringBuilder();
    private Hands hands;
    private Easels easels;
    private Playout playout;
    private Pictures pictures;
    private int pressed;
    private int kills;
    private int faults;
    private int colour = 0x500000;
    // What a checker knows: the newest state that was acknowledged while no banner said that it is not saved.
    private ShowState promised;
    private Optional<Press> unanswered = Optional.empty();

    SimulatedEvening(SplittableRandom random) {
        this.random = random;
        start();
    }

    int kills() {
        return kills;
    }

    int faults() {
        return faults;
    }

    String trace() {
        return trace.toString();
    }

    private void start() {
        hands = new Hands();
        easels = new Easels();
        Desk desk = disk.saved()
                .map(saved -> saved.replayed(Evening.PAGES))
                .orElseGet(() -> new Desk(Show.opening(Evening.event(), Evening.PAGES)));
        Optional<Ledger> ledger = disk.opened(desk.show());
        pictures = new Pictures(
                easels,
                () -> Frame.filled(Evening.WIDTH, Evening.HEIGHT, 0x00FF00),
                Evening.WIDTH,
                Evening.HEIGHT,
                desk.show().event(),
                Optional.empty());
        playout = new Playout(
                new Resumed(desk, ledger, Optional.empty()),
                disk::reopened,
                pictures,
                List.copyOf(lines),
                Optional.empty(),
                Evening.overlays(),
                new Evening.HallClock("2026-11-27T08:00:00+07:00"),
                hands);
        CompletableFuture<Void> unused = playout.start();
        playout.lookAhead();
    }

    /** So many steps: of the show, of its helpers, of a person, of fate. */
    void play(int steps) {
        for (int step = 0; step < steps; step++) {
            int kind = random.nextInt(100);
            if (kind < 25) {
                press();
            } else if (kind < 60) {
                hands.work(random);
            } else if (kind < 80) {
                easels.drawOne(random);
            } else if (kind < 90) {
                lines.get(random.nextInt(lines.size())).sendOne(random);
            } else if (kind < 97) {
                fault();
            } else {
                kill();
            }
        }
    }

    private void press() {
        boolean retry = unanswered.isPresent() && random.nextInt(3) == 0;
        Press press = retry ? unanswered.get() : new Press("id-" + ++pressed, OptionalLong.empty(), command());
        unanswered = Optional.of(press);
        CompletableFuture<Void> unused = playout.press(press).handle((verdict, failed) -> {
            answered(press, verdict);
            return null;
        });
    }

    private ShowCommand command() {
        String cue = CUES.get(random.nextInt(CUES.size()));
        return switch (random.nextInt(9)) {
            case 0 -> new ShowCommand.Load(Evening.at(cue));
            case 1 -> new ShowCommand.Take();
            case 2 -> new ShowCommand.Backdrop();
            case 3 -> new ShowCommand.Black(random.nextBoolean());
            case 4 -> new ShowCommand.Freeze(random.nextBoolean());
            case 5 -> new ShowCommand.Edit(Evening.cue(cue, cue.equals("phong") ? "backdrop" : "speaker", colour++));
            case 6 -> new ShowCommand.Undo();
            case 7 -> new ShowCommand.Previous();
            default -> new ShowCommand.Next();
        };
    }

    private void answered(Press press, Verdict verdict) {
        if (unanswered.filter(press::equals).isPresent()) {
            unanswered = Optional.empty();
        }
        if (verdict != null && !notSaved()) {
            promised = verdict.show().state();
        }
        trace.append(press.commandId())
                .append(verdict == null ? "!" : verdict.kind())
                .append(' ');
    }

    private boolean notSaved() {
        return banners().stream().anyMatch(words -> words.startsWith("Không lưu được diễn biến"));
    }

    private void fault() {
        faults++;
        switch (random.nextInt(6)) {
            case 0 -> disk.refuses = !disk.refuses;
            case 1 -> disk.gone = true;
            case 2 -> easels.trouble = random.nextInt(5);
            case 3 -> lines.get(random.nextInt(lines.size())).away ^= true;
            case 4 -> lines.get(random.nextInt(lines.size())).drops = 1 + random.nextInt(3);
            default -> lines.get(random.nextInt(lines.size())).breaks = true;
        }
    }

    /** The process is gone between two steps; what it had not told the disk is gone with it. */
    private void kill() {
        kills++;
        trace.append("kill ");
        boolean kept = !disk.gone;
        lines.forEach(Line::restarted);
        start();
        if (kept && promised != null) {
            long revision = playout.show().state().revision();
            assertTrue(revision >= promised.revision(), "revision " + revision + " after " + promised.revision());
        }
        promised = null;
    }

    /** All faults end: after a while the wall shows what it should, on every output, and everything is saved. */
    void heal() {
        disk.refuses = false;
        easels.trouble = 0;
        lines.forEach(Line::heal);
        settle();
        for (ShowCommand command : List.of(
                new ShowCommand.Freeze(false),
                new ShowCommand.Black(false),
                new ShowCommand.Backdrop(),
                new ShowCommand.Load(Evening.at("ket")),
                new ShowCommand.Take())) {
            CompletableFuture<Verdict> unused = playout.press(new Press("", OptionalLong.empty(), command));
        }
        settle();
        Show show = playout.show();
        String expected = "%06x"
                .formatted(show.event()
                        .cue("ket")
                        .orElseThrow()
                        .fields()
                        .number("rgb")
                        .orElse(-1));
        for (Line line : lines) {
            assertEquals(
                    expected,
                    colourOf(line.wall),
                    line.name + " shows another picture, of " + show.state() + ", " + banners() + ", told "
                            + colourOf(line.told) + ", presented "
                            + colourOf(playout.presented().picture().frame()));
        }
        assertEquals(List.of(), banners());
        ShowState state = show.state();
        start();
        assertEquals(state, playout.show().state(), "a restart is at another place");
    }

    /** Everything that waits is done, again and again, for as long as an output may be given to put itself right. */
    private void settle() {
        for (int round = 0; round < Watch.BUSY_LOOKS_MAX + 4; round++) {
            hands.regular.run();
            hands.workOff();
            while (easels.waiting() > 0) {
                easels.drawOne(random);
                hands.workOff();
            }
            lines.forEach(line -> line.sendOne(random));
        }
    }

    /** The evening has no shelf here, which is said all the time. */
    private List<String> banners() {
        return playout.alarms().stream()
                .map(Message::vi)
                .filter(words -> !words.startsWith("Không lưu được hình cuối"))
                .toList();
    }

    private static String colourOf(Frame frame) {
        return frame == null ? "nothing" : "%06x".formatted(frame.pixels()[0] & 0xFFFFFF);
    }

    @Override
    public void close() {
        pictures.close();
    }

    /** The three threads as three queues. */
    private static final class Hands implements Crew {
        private final Deque<Runnable> steps = new ArrayDeque<>();
        private final Deque<Runnable> besides = new ArrayDeque<>();
        private final Deque<Runnable> tells = new ArrayDeque<>();
        private Runnable regular = () -> {};

        @Override
        public int waiting() {
            return steps.size();
        }

        @Override
        public void step(Runnable step) {
            steps.add(step);
        }

        @Override
        public void later(Runnable step, long delayMs) {
            step(step);
        }

        @Override
        public void beside(Runnable work) {
            besides.add(work);
        }

        @Override
        public void everyInterval(Runnable work, int intervalMs) {
            regular = work;
        }

        @Override
        public void tell(Runnable work) {
            tells.add(work);
        }

        void work(SplittableRandom random) {
            switch (random.nextInt(6)) {
                case 0 -> regular.run();
                case 1 -> runFirst(besides);
                case 2 -> runFirst(tells);
                default -> runFirst(steps);
            }
        }

        void workOff() {
            while (!steps.isEmpty() || !besides.isEmpty() || !tells.isEmpty()) {
                runFirst(steps);
                runFirst(besides);
                runFirst(tells);
            }
        }

        private static void runFirst(Deque<Runnable> queue) {
            Runnable first = queue.poll();
            if (first != null) {
                first.run();
            }
        }

        @Override
        public void close() {}
    }

    /** The drawing thread as a list from which fate picks, with an artist that has days. */
    private static final class Easels implements Drawings {
        private record Waiting(CompletableFuture<?> answer, Consumer<Artist> work) {}

        private final List<Waiting> waiting = new ArrayList<>();
        private final Artist usual = new Evening.Painter();
        private int trouble;

        @Override
        public int waiting() {
            return waiting.size();
        }

        @Override
        public void enqueue(Urgency urgency, CompletableFuture<?> answer, Consumer<Artist> work) {
            waiting.add(new Waiting(answer, work));
        }

        void drawOne(SplittableRandom random) {
            if (waiting.isEmpty()) {
                return;
            }
            Waiting drawing = waiting.remove(random.nextInt(waiting.size()));
            try {
                drawing.work().accept(trouble == 0 ? usual : new Troubled());
            } catch (RuntimeException | Error failed) {
                drawing.answer().completeExceptionally(failed);
            }
        }

        private final class Troubled implements Artist {
            @Override
            public Frame frame(Event event, Cue cue, int page) {
                if (cue.layout().equals("backdrop")) {
                    return usual.frame(event, cue, page);
                }
                throw trouble == 1
                        ? new Refusal("Không vẽ được.", "It cannot be drawn.")
                        : new IllegalStateException("the layout is broken");
            }

            @Override
            public String svg(Event event, Cue cue, int page) {
                return usual.svg(event, cue, page);
            }
        }

        @Override
        public void close() {}
    }

    /** A controller: what was told waits in a mailbox of one until it is sent, or lost on the way. */
    private static final class Line implements PixelOutput {
        private final String name;
        private Frame told;
        private Frame sent;
        private Frame wall;
        private boolean away;
        private boolean breaks;
        private int drops;
        private long packets;

        Line(String name) {
            this.name = name;
        }

        @Override
        public void show(Frame frame, int fadeMs) {
            if (breaks) {
                breaks = false;
                throw new IllegalStateException("the output breaks");
            }
            told = frame;
        }

        @Override
        public boolean sends(Frame frame) {
            return sent == frame;
        }

        void sendOne(SplittableRandom random) {
            if (away || told == null) {
                return;
            }
            if (drops > 0) {
                // The sender took it from its mailbox and failed.
                drops--;
                told = null;
                return;
            }
            packets += 1 + random.nextInt(5);
            sent = told;
            wall = told;
        }

        void restarted() {
            told = null;
            sent = null;
        }

        void heal() {
            away = false;
            breaks = false;
            drops = 0;
        }

        @Override
        public OutputHealth health() {
            Message words = new Message("", "");
            OutputHealth.State state = away ? OutputHealth.State.AWAY : OutputHealth.State.LIVE;
            return new OutputHealth(name, "test", state, words, words, 0, packets);
        }

        @Override
        public void close() {}
    }

    /** What is on the disk, which may refuse, and may be deleted under the show. */
    private static final class Disk {
        private Show snapshot;
        private final List<Saved.Entry> entries = new ArrayList<>();
        private boolean refuses;
        private boolean gone;

        Optional<Saved> saved() {
            if (gone) {
                snapshot = null;
                entries.clear();
                gone = false;
            }
            return Optional.ofNullable(snapshot)
                    .map(show -> new Saved("test", show.event(), show.state(), List.of(), List.copyOf(entries)));
        }

        Optional<Ledger> opened(Show show) {
            try {
                Ledger ledger = reopened();
                ledger.snapshot(show);
                return Optional.of(ledger);
            } catch (JournalException refused) {
                return Optional.empty();
            }
        }

        Ledger reopened() {
            check();
            boolean anew = gone;
            gone = false;
            if (anew) {
                snapshot = null;
                entries.clear();
            }
            return new Open();
        }

        private void check() {
            if (refuses) {
                throw new JournalException(new IllegalStateException("the disk refuses"));
            }
        }

        private final class Open implements Ledger {
            private int since;

            @Override
            public void append(Press press, ShowCommand done, ShowState after) {
                check();
                since++;
                entries.add(new Saved.Entry(press.commandId(), done, after));
            }

            @Override
            public boolean snapshotDue() {
                return since >= 20;
            }

            @Override
            public void snapshot(Show show) {
                check();
                since = 0;
                snapshot = show;
                entries.clear();
            }

            @Override
            public void flush() {
                check();
            }

            @Override
            public boolean isThere() {
                return !gone;
            }

            @Override
            public void copy() {
                check();
            }

            @Override
            public void close() {}
        }
    }
}
