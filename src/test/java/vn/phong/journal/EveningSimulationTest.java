package vn.phong.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phong.event.Position;
import vn.phong.message.Refusal;
import vn.phong.show.AwardCommand;
import vn.phong.show.Desk;
import vn.phong.show.OverlayCommand;
import vn.phong.show.PaperCommand;
import vn.phong.show.Press;
import vn.phong.show.Show;
import vn.phong.show.ShowCommand;
import vn.phong.show.TimerCommand;
import vn.phong.show.ToSpeaker;
import vn.phong.show.Verdict;

/**
 * Evenings at random: several devices press, each from what it last saw, over a network that loses, doubles and delays
 * what they send: steps, edits, the order, papers, the roll call, the timer, what is laid over. Whatever happens, the
 * wall shows a cue of the rundown or black, one press is one step, what was printed keeps its number, and what was
 * written down leads to the same show.
 */
class EveningSimulationTest {
    private static final int EVENINGS = 500;
    private static final int TICKS = 80;
    private static final int DEVICES = 3;
    /** A press that got no answer is sent again so many ticks later, with the same id, and then no more. */
    private static final int RETRY_AFTER = 3;

    /** Kinds of commands that these evenings see; each must have done something. */
    private static final int COMMANDS = 39;

    private static final ZonedDateTime OPENING = ZonedDateTime.parse("2026-11-27T08:00:00+07:00");

    /** What a device sent and when it arrives; a tie is settled by the order of sending. */
    private record Sent(int at, int order, Press press) {}

    private record Written(String commandId, String command, String state) {}

    private final Map<Verdict.Kind, Integer> verdicts = new EnumMap<>(Verdict.Kind.class);
    /** How often each command changed the show. */
    private final Map<String, Integer> done = new TreeMap<>();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void one_press_is_one_step_whatever_the_network_does(long seed) throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        for (int evening = 0; evening < EVENINGS; evening++) {
            evening(random.split());
        }
        for (Verdict.Kind kind : Verdict.Kind.values()) {
            assertTrue(verdicts.getOrDefault(kind, 0) > EVENINGS, "too few to mean anything: " + verdicts);
        }
        assertEquals(COMMANDS, done.size(), "commands that changed a show: " + done);
        done.forEach((command, times) -> assertTrue(times > EVENINGS / 50, "too few to mean anything: " + done));
    }

    private void evening(SplittableRandom random) throws JsonProcessingException {
        Desk desk = new Desk(Show.opening(AnyEvening.EVENT, AnyEvening::pages));
        List<Written> journal = new ArrayList<>();
        PriorityQueue<Sent> network =
                new PriorityQueue<>(Comparator.comparingInt(Sent::at).thenComparingInt(Sent::order));
        Set<String> accepted = new HashSet<>();
        long[] seen = new long[DEVICES];
        for (int tick = 0; tick < TICKS; tick++) {
            int device = random.nextInt(DEVICES);
            desk.now(OPENING.plusSeconds(20L * tick));
            if (random.nextInt(3) > 0) {
                send(network, random, tick, press(random, desk.show(), "d" + device + "-" + tick, seen[device]));
            } else {
                seen[device] = desk.show().state().revision();
            }
            while (!network.isEmpty() && network.peek().at() <= tick) {
                deliver(desk, network.poll().press(), accepted, journal);
            }
        }
        assertReplayed(desk.show(), journal);
    }

    /** Steps look at what the device last saw, as the remote's do; the rest is set, not stepped. */
    private static Press press(SplittableRandom random, Show show, String id, long seen) {
        boolean step = random.nextBoolean();
        ShowCommand command = step ? new ShowCommand.Next() : AnyEvening.anyCommand(random, show);
        return new Press(id, step ? OptionalLong.of(seen) : OptionalLong.empty(), command);
    }

    private static void send(PriorityQueue<Sent> network, SplittableRandom random, int tick, Press press) {
        int order = tick * 4;
        switch (random.nextInt(8)) {
            case 0 -> network.add(new Sent(tick + RETRY_AFTER, order, press));
            case 1 -> {
                network.add(new Sent(tick, order, press));
                network.add(new Sent(tick, order + 1, press));
            }
            case 2 -> network.add(new Sent(tick + random.nextInt(12), order, press));
            case 3 -> {
                network.add(new Sent(tick, order, press));
                network.add(new Sent(tick + RETRY_AFTER, order + 2, press));
            }
            case 4 -> {}
            default -> network.add(new Sent(tick, order, press));
        }
    }

    private void deliver(Desk desk, Press press, Set<String> accepted, List<Written> journal) {
        Show before = desk.show();
        Verdict verdict;
        try {
            verdict = desk.press(press);
        } catch (Refusal refused) {
            assertSame(before, desk.show());
            return;
        }
        verdicts.merge(verdict.kind(), 1, Integer::sum);
        Show after = desk.show();
        if (verdict.kind() != Verdict.Kind.ACCEPTED) {
            assertSame(before, after);
            return;
        }
        assertTrue(accepted.add(press.commandId()), "done twice: " + press);
        assertTrue(press.expectedRevision().isEmpty()
                || press.expectedRevision().getAsLong() == before.state().revision());
        if (after != before) {
            assertEquals(before.state().revision() + 1, after.state().revision(), press.toString());
            done.merge(press.command().getClass().getSimpleName(), 1, Integer::sum);
            journal.add(new Written(
                    press.commandId(), CommandJson.write(verdict.done()), CommandJson.write(after.state())));
        }
        if (after != before) {
            assertOneStep(before, after, press.command());
            assertBeside(before, after, press.command());
        }
        assertShown(after);
    }

    private static void assertOneStep(Show before, Show after, ShowCommand command) {
        if (command instanceof ShowCommand.Next) {
            Position loaded = before.state().preview().orElseThrow();
            assertEquals(loaded, after.state().program());
            assertEquals(after.rundown().after(loaded), after.state().preview());
        } else if (command instanceof PaperCommand.PaperNext) {
            String called = AnyEvening.papers(before)
                    .filter(paper -> !paper.skip() && before.state().shown(paper.id()) == 0)
                    .findFirst()
                    .orElseThrow()
                    .id();
            assertEquals(Position.of(called), after.state().program());
        } else if (command instanceof AwardCommand.AwardNext) {
            String called = after.state().program().cue();
            assertEquals("award-batch", after.event().cue(called).orElseThrow().layout());
        }
    }

    /** What is put right or laid over moves nothing on the wall, and what was printed there keeps its number. */
    private static void assertBeside(Show before, Show after, ShowCommand command) {
        boolean beside = command instanceof PaperCommand.Change
                || command instanceof TimerCommand
                || command instanceof OverlayCommand
                || command instanceof ToSpeaker;
        if (beside) {
            assertEquals(before.state().program(), after.state().program(), command.toString());
            assertEquals(before.state().onWall(), after.state().onWall(), command.toString());
        }
        if (!(command instanceof ShowCommand.Undo)) {
            AnyEvening.papers(before)
                    .filter(paper -> before.state().shown(paper.id()) > 0)
                    .forEach(paper -> assertEquals(number(before, paper.id()), number(after, paper.id())));
        }
    }

    private static OptionalInt number(Show show, String paper) {
        return show.event().cue(paper).orElseThrow().fields().number("index");
    }

    /** The wall is black, a test pattern, or a cue that the rundown has. */
    private static void assertShown(Show show) {
        assertTrue(show.rundown().has(show.state().program()), () -> "no cue on the air: " + show.state());
        assertTrue(show.rundown().has(show.state().onWall().position()), () -> "no cue on the wall: " + show.state());
        assertTrue(show.state().preview().map(show.rundown()::has).orElse(true), () -> "no cue next: " + show.state());
        assertTrue(show.event().cues().stream().anyMatch(cue -> cue.layout().equals("backdrop")));
    }

    private static void assertReplayed(Show live, List<Written> journal) throws JsonProcessingException {
        Desk again = new Desk(Show.opening(AnyEvening.EVENT, AnyEvening::pages));
        for (Written entry : journal) {
            again.replay(
                    entry.commandId(), CommandJson.readCommand(entry.command()), CommandJson.readState(entry.state()));
        }
        assertEquals(live.state(), again.show().state());
        assertEquals(live.event(), again.show().event());
    }
}
