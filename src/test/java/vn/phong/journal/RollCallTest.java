package vn.phong.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.Fields;
import vn.phong.event.Position;
import vn.phong.event.Roll;
import vn.phong.message.Refusal;
import vn.phong.show.AwardCommand;
import vn.phong.show.Desk;
import vn.phong.show.Press;
import vn.phong.show.Show;
import vn.phong.show.ShowCommand;
import vn.phong.show.Verdict;

/**
 * Roll calls with every mishap at random: who is there is called once, in standing order and under one number, no batch
 * is too large, and the journal leads to the same evening.
 */
class RollCallTest {
    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-01-01T12:00:00Z"));
    /** Steps that can be taken back, as the show remembers them. */
    private static final int PAST_MAX = 20;

    @TempDir
    private Path folder;

    /** What stood on the wall, page by page, as {@code number name}. */
    private Map<Integer, List<String>> called = new TreeMap<>();

    private final Deque<Map<Integer, List<String>>> before = new ArrayDeque<>();

    private static Event event(SplittableRandom random) {
        List<Object> rows = new ArrayList<>();
        for (int index = random.nextInt(1, 30); index > 0; index--) {
            rows.add(Map.of("name", "R" + rows.size()));
        }
        Fields fields = Fields.NONE.with("recipients", rows).with("perPage", random.nextInt(1, 11));
        return new Event(
                1,
                "Thử",
                "",
                "",
                0,
                null,
                List.of(),
                List.of(
                        cue("phong", "backdrop", Fields.NONE),
                        cue("trao", "award-batch", fields),
                        cue("ket", "speaker", Fields.NONE)),
                Map.of());
    }

    private static Cue cue(String id, String layout, Fields fields) {
        return new Cue(id, id, layout, "", fields, Map.of(), null, Map.of());
    }

    private static int pages(Event event, Cue cue) {
        return Math.max(
                1,
                cue.layout().equals("award-batch") ? Roll.of(cue, 1).batches().size() : 1);
    }

    private static Roll roll(Show show) {
        return Roll.of(show.event().cue("trao").orElseThrow(), 1);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void everybody_present_is_called_once_in_standing_order_and_the_journal_replays(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Desk desk = new Desk(Show.opening(event(random), RollCallTest::pages));
        try (Journal journal = Journal.open(folder.resolve("show.db"), NOON)) {
            journal.snapshot(desk.show(), "plan");
            for (int step = 0; step < 200; step++) {
                press(desk, journal, any(random, desk.show()));
            }
            while (!desk.show().state().program().cue().equals("ket")) {
                press(desk, journal, new ShowCommand.Next());
            }
            Desk again = journal.saved().orElseThrow().replayed(RollCallTest::pages);
            assertEquals(desk.show().state(), again.show().state());
            assertEquals(desk.show().event(), again.show().event());
        }
        assertEquals(standing(desk.show()), calledOf(roll(desk.show())));
    }

    private static ShowCommand any(SplittableRandom random, Show show) {
        Roll roll = roll(show);
        int n = random.nextInt(1, roll.recipients().size() + 1);
        boolean last =
                show.state().preview().filter(next -> next.cue().equals("ket")).isPresent();
        return switch (random.nextInt(12)) {
            case 0, 1 -> new AwardCommand.AwardAbsent("trao", n, true);
            case 2, 3 -> new AwardCommand.AwardAbsent("trao", n, false);
            case 4 -> new AwardCommand.AwardProxy("trao", n, random.nextInt(3) > 0, "Bà P");
            case 5 ->
                new AwardCommand.AwardInsert(
                        "trao",
                        random.nextInt(0, roll.recipients().size() + 1),
                        Fields.of(Map.of("name", "X" + random.nextLong())));
            case 6 ->
                new AwardCommand.AwardMove(
                        "trao", n, random.nextInt(1, roll.recipients().size() + 1));
            case 7 -> new AwardCommand.AwardCut("trao", random.nextInt(1, 11));
            case 8, 9 -> new ShowCommand.Undo();
            case 10 -> new AwardCommand.AwardNext();
            default -> last ? new ShowCommand.Undo() : new ShowCommand.Next();
        };
    }

    private void press(Desk desk, Journal journal, ShowCommand command) {
        Show was = desk.show();
        Press press = new Press("", OptionalLong.empty(), command);
        Verdict verdict;
        try {
            verdict = desk.press(press);
        } catch (Refusal refused) {
            assertEquals(was, desk.show());
            return;
        }
        Show is = verdict.show();
        if (is == was) {
            return;
        }
        journal.append(press, verdict.done(), is.state());
        if (command instanceof ShowCommand.Undo) {
            called = before.removeLast();
        } else {
            before.addLast(new TreeMap<>(called));
            if (before.size() > PAST_MAX) {
                before.removeFirst();
            }
        }
        look(is);
    }

    /** Notes who stands on the wall now. */
    private void look(Show show) {
        Position program = show.state().program();
        if (!program.cue().equals("trao") || program.photo()) {
            return;
        }
        Roll roll = roll(show);
        List<List<Integer>> batches = roll.batches();
        List<Integer> batch = batches.isEmpty() ? List.of() : batches.get(program.page() - 1);
        assertTrue(
                batch.size() <= roll.sizeMax() || called.containsKey(program.page()), batch + " of " + roll.sizeMax());
        assertTrue(batch.size() <= 10, batch.toString());
        called.put(program.page(), batch.stream().map(n -> named(roll, n)).toList());
    }

    private static String named(Roll roll, int n) {
        return n + " " + Roll.name(roll.recipients().get(n - 1));
    }

    private static List<String> standing(Show show) {
        Roll roll = roll(show);
        return roll.batches().stream()
                .flatMap(List::stream)
                .map(n -> named(roll, n))
                .toList();
    }

    /** Who was called and has not been found absent since, in the order of the call. */
    private List<String> calledOf(Roll roll) {
        List<String> all = called.values().stream()
                .flatMap(List::stream)
                .filter(one -> Roll.isPresent(roll.recipients().get(Integer.parseInt(one.split(" ")[0]) - 1)))
                .toList();
        assertEquals(
                all.size(),
                new HashSet<>(all.stream().map(one -> one.split(" ")[1]).toList()).size());
        return all;
    }
}
