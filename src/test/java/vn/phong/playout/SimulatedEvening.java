package vn.phong.playout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import vn.phong.frame.Frame;
import vn.phong.journal.Ledger;
import vn.phong.journal.Resumed;
import vn.phong.message.Message;
import vn.phong.show.Desk;
import vn.phong.show.OverlayCommand;
import vn.phong.show.Press;
import vn.phong.show.Show;
import vn.phong.show.ShowCommand;
import vn.phong.show.ShowState;
import vn.phong.show.TimerCommand;
import vn.phong.show.Verdict;

/**
 * One evening of {@link FaultSimulationTest}: the real loop, savings and pictures over a disk, a renderer and outputs
 * that do what a seed says.
 */
final class SimulatedEvening implements AutoCloseable {
    private static final List<String> CUES = List.of("phong", "mo-dau", "bao-cao", "ket");

    private final SplittableRandom random;
    private final SimulatedDisk disk = new SimulatedDisk();
    private final List<SimulatedLine> lines = List.of(new SimulatedLine("left"), new SimulatedLine("right"));
    private final Evening.HallClock hall = new Evening.HallClock("2026-11-27T08:00:00+07:00");
    private final StringBuilder trace = new StringBuilder();
    private SimulatedHands hands;
    private SimulatedEasels easels;
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
        hands = new SimulatedHands();
        easels = new SimulatedEasels();
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
                hall,
                hands);
        CompletableFuture<Void> unused = playout.start();
        playout.lookAhead();
    }

    /** So many steps: of the show, of its helpers, of a person, of fate. */
    void play(int steps) {
        for (int step = 0; step < steps; step++) {
            hall.goOn(Duration.ofMillis(random.nextInt(2000)));
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
        return switch (random.nextInt(11)) {
            case 0 -> new ShowCommand.Load(Evening.at(cue));
            case 1 -> new ShowCommand.Take();
            case 2 -> new ShowCommand.Backdrop();
            case 3 -> new ShowCommand.Black(random.nextBoolean());
            case 4 -> new ShowCommand.Freeze(random.nextBoolean());
            case 5 -> new ShowCommand.Edit(Evening.cue(cue, cue.equals("phong") ? "backdrop" : "speaker", colour++));
            case 6 -> new ShowCommand.Undo();
            case 7 -> new ShowCommand.Previous();
            case 8 -> new OverlayCommand.Clock(random.nextBoolean());
            case 9 -> new TimerCommand.TimerStart(0);
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
        switch (random.nextInt(7)) {
            case 6 -> hall.goOn(Duration.ofHours(random.nextBoolean() ? 1 : -1));
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
        lines.forEach(SimulatedLine::restarted);
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
        lines.forEach(SimulatedLine::heal);
        settle();
        for (ShowCommand command : List.of(
                new ShowCommand.Freeze(false),
                new ShowCommand.Black(false),
                new OverlayCommand.Clock(false),
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
        for (SimulatedLine line : lines) {
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
}
