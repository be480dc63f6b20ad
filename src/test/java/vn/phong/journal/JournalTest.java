package vn.phong.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.Fields;
import vn.phong.event.Position;
import vn.phong.message.Refusal;
import vn.phong.show.Aside;
import vn.phong.show.Desk;
import vn.phong.show.Press;
import vn.phong.show.Presser;
import vn.phong.show.RundownCommand;
import vn.phong.show.Show;
import vn.phong.show.ShowCommand;
import vn.phong.show.ShowState;
import vn.phong.show.Timer;
import vn.phong.show.Verdict;

class JournalTest {
    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-01-01T12:00:00Z"));

    @TempDir
    private Path folder;

    private static Cue cue(String id, String layout, int pages) {
        return new Cue(id, id, layout, "", Fields.of(Map.of("pages", pages)), Map.of(), null, Map.of());
    }

    static final Event EVENT = new Event(
            1,
            "Hội nghị thử",
            "",
            "",
            0,
            null,
            List.of(),
            List.of(
                    cue("phong", "backdrop", 1),
                    cue("mot", "speaker", 1),
                    cue("hai", "ranking", 3),
                    cue("ba", "report", 1)),
            Map.of());

    static int pages(Event event, Cue cue) {
        return cue.fields().number("pages").orElse(1);
    }

    private Desk replayed() {
        try (Journal journal = Journal.open(folder.resolve("show.db"), NOON)) {
            return journal.saved().orElseThrow().replayed(JournalTest::pages);
        }
    }

    @Test
    void a_new_journal_holds_nothing() {
        try (Journal journal = Journal.open(folder.resolve("show.db"), NOON)) {
            assertTrue(journal.saved().isEmpty());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void replay_equals_live_whatever_was_pressed(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Desk desk = new Desk(Show.opening(EVENT, JournalTest::pages));
        try (Journal journal = Journal.open(folder.resolve("show.db"), NOON)) {
            journal.snapshot(desk.show(), "plan");
            for (int index = 0; index < 300; index++) {
                press(desk, journal, new Press("id-" + index, OptionalLong.empty(), anyCommand(random, desk.show())));
                if (journal.snapshotDue()) {
                    journal.snapshot(desk.show());
                }
            }
        }
        Desk again = replayed();
        assertEquals(desk.show().state(), again.show().state());
        assertEquals(desk.show().event(), again.show().event());
    }

    private static void press(Desk desk, Journal journal, Press press) {
        Show before = desk.show();
        try {
            Verdict verdict = desk.press(press);
            if (verdict.show() != before) {
                journal.append(press, verdict.done(), verdict.show().state());
            }
        } catch (Refusal refused) {
            assertTrue(press.command() instanceof ShowCommand.Load);
        }
    }

    static ShowCommand anyCommand(SplittableRandom random, Show show) {
        List<Position> positions = show.rundown().positions();
        List<String> cues = show.event().cues().stream().map(Cue::id).toList();
        String cue = cues.get(random.nextInt(cues.size()));
        return switch (random.nextInt(18)) {
            case 13 -> new RundownCommand.Skip(cue, random.nextBoolean());
            case 14 ->
                new RundownCommand.Move(cue, random.nextInt(4) == 0 ? "" : cues.get(random.nextInt(cues.size())));
            case 15 -> new RundownCommand.Insert(cue("moi", "notice", 1), cue);
            case 16 -> new RundownCommand.Duplicate(cue);
            case 17 -> new ShowCommand.Restore();
            case 0 -> new ShowCommand.Previous();
            case 1 -> new ShowCommand.Take();
            case 2 -> new ShowCommand.Load(positions.get(random.nextInt(positions.size())));
            case 3 -> new ShowCommand.Backdrop();
            case 4 -> new ShowCommand.Black(random.nextBoolean());
            case 5 -> new ShowCommand.Freeze(random.nextBoolean());
            case 6 ->
                new ShowCommand.Edit(show.event()
                        .cue("hai")
                        .orElseThrow()
                        .with(Fields.of(
                                Map.of("pages", 1 + random.nextInt(4), "title", "Bản *mới* " + random.nextInt()))));
            case 7 -> new ShowCommand.Load(Position.of("khong-co"));
            case 8 -> new ShowCommand.Lock(random.nextInt(3) == 0);
            case 11 -> new ShowCommand.Pattern(random.nextBoolean());
            case 9, 10 -> new ShowCommand.Undo();
            default -> new ShowCommand.Next();
        };
    }

    @Test
    void a_journal_of_the_time_before_presses_had_names_is_taken_on() throws Exception {
        Path file = folder.resolve("show.db");
        try (Connection old = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = old.createStatement()) {
            statement.executeUpdate("CREATE TABLE entry (id INTEGER PRIMARY KEY, snapshot INTEGER NOT NULL,"
                    + " at_ms INTEGER NOT NULL, command_id TEXT NOT NULL, command TEXT NOT NULL, state TEXT NOT NULL)");
        }
        Desk desk = new Desk(Show.opening(EVENT, JournalTest::pages));
        Press press = new Press("id", OptionalLong.empty(), new ShowCommand.Next());
        try (Journal journal = Journal.open(file, NOON)) {
            journal.snapshot(desk.show(), "plan");
            press(desk, journal, press.by(new Presser("iPhone", "technician")));
        }
        List<History.Moment> moments = new History(file, JournalTest::pages).newest(10);
        assertEquals(2, moments.size());
        assertEquals(new Presser("iPhone", "technician"), moments.get(1).by());
        assertEquals(Optional.of(new ShowCommand.Next()), moments.get(1).command());
        assertEquals(desk.show().state(), replayed().show().state());
    }

    @Test
    void a_press_that_was_appended_survives_a_process_that_never_closes() throws Exception {
        Desk desk = new Desk(Show.opening(EVENT, JournalTest::pages));
        Path copy = folder.resolve("copy");
        Files.createDirectories(copy);
        try (Journal journal = Journal.open(folder.resolve("show.db"), NOON)) {
            journal.snapshot(desk.show(), "plan");
            press(desk, journal, new Press("a", OptionalLong.empty(), new ShowCommand.Next()));
            journal.flush();
            for (String file : List.of("show.db", "show.db-wal")) {
                Files.copy(folder.resolve(file), copy.resolve(file));
            }
        }
        try (Journal journal = Journal.open(copy.resolve("show.db"), NOON)) {
            Show saved =
                    journal.saved().orElseThrow().replayed(JournalTest::pages).show();
            assertEquals("mot", saved.state().program().cue());
        }
    }

    /**
     * A page mapped from a disk that fails ends the process; a write is only refused. Also where names are not plain.
     */
    @Test
    void no_part_of_an_open_journal_is_mapped_into_memory() throws Exception {
        Path file = folder.resolve("hội nghị 100% #1").resolve("show.db");
        try (Journal journal = Journal.open(file, NOON)) {
            journal.snapshot(Show.opening(EVENT, JournalTest::pages), "");
            journal.copy();
            assertEquals(1, new History(file, JournalTest::pages).newest(10).size());
            assertTrue(Files.exists(file.resolveSibling("show.db-wal")));
            assertFalse(Files.exists(file.resolveSibling("show.db-shm")));
        }
    }

    @Test
    void commands_are_written_in_words_that_later_versions_must_still_read() throws Exception {
        Map<String, ShowCommand> written = Map.of(
                "{\"do\":\"next\"}", new ShowCommand.Next(),
                "{\"do\":\"black\",\"on\":true}", new ShowCommand.Black(true),
                "{\"do\":\"load\",\"position\":{\"cue\":\"hai\",\"page\":2}}",
                        new ShowCommand.Load(new Position("hai", 2)));
        for (Map.Entry<String, ShowCommand> each : written.entrySet()) {
            assertEquals(each.getKey(), CommandJson.write(each.getValue()));
            assertEquals(each.getValue(), CommandJson.readCommand(each.getKey()));
        }
    }

    /** Before a minute more was the speaker's alone, it was part of the whole time. */
    @Test
    void a_timer_of_an_older_journal_runs_on() throws Exception {
        ShowState state = CommandJson.readState("{\"revision\":7,\"program\":{\"cue\":\"mot\",\"page\":1},"
                + "\"selection\":{\"cue\":\"mot\",\"page\":1},\"aside\":{\"timer\":{\"cue\":\"mot\","
                + "\"totalMs\":360000,\"leftMs\":360000,\"deadlineMs\":5000}}}");
        assertEquals(
                new Timer("mot", 360_000, 0, 360_000, OptionalLong.of(5000)),
                state.aside().timer());
    }

    @Test
    void a_state_of_an_older_journal_has_nothing_of_what_came_later() throws Exception {
        ShowState state = CommandJson.readState("{\"revision\":7,\"program\":{\"cue\":\"mot\",\"page\":1},"
                + "\"selection\":{\"cue\":\"mot\",\"page\":1},\"black\":false}");
        Position one = Position.of("mot");
        assertEquals(
                new ShowState(
                        7, one, Optional.empty(), one, false, false, false, Optional.empty(), Aside.NONE, Map.of()),
                state);
    }

    @Test
    void a_snapshot_remembers_which_document_the_event_came_from() {
        try (Journal journal = Journal.open(folder.resolve("show.db"), NOON)) {
            journal.snapshot(Show.opening(EVENT, JournalTest::pages), "sha-1");
            assertEquals("sha-1", journal.saved().orElseThrow().source());
        }
    }

    @Test
    void the_show_of_another_document_in_between_loses_nothing() {
        Desk desk = new Desk(Show.opening(EVENT, JournalTest::pages));
        try (Journal journal = Journal.open(folder.resolve("show.db"), NOON)) {
            journal.snapshot(desk.show(), "mot");
            press(desk, journal, new Press("a", OptionalLong.empty(), new ShowCommand.Next()));
            journal.snapshot(Show.opening(EVENT, JournalTest::pages), "hai");
            assertEquals("hai", journal.saved().orElseThrow().source());
            Show first = journal.saved("mot")
                    .orElseThrow()
                    .replayed(JournalTest::pages)
                    .show();
            assertEquals("mot", first.state().program().cue());
        }
    }

    @Test
    void a_file_that_is_no_database_is_refused_and_left_as_it_is() throws Exception {
        Path file = folder.resolve("show.db");
        Files.writeString(file, "This is a letter, not a database. ".repeat(100));
        assertThrows(JournalException.class, () -> Journal.open(file, NOON));
        assertTrue(Files.readString(file).startsWith("This is a letter"));
    }
}
