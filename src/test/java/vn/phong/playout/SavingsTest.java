package vn.phong.playout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phong.event.Event;
import vn.phong.journal.JournalException;
import vn.phong.journal.Ledger;
import vn.phong.journal.Resumed;
import vn.phong.journal.Vault;
import vn.phong.show.Press;
import vn.phong.show.Show;
import vn.phong.show.ShowCommand;
import vn.phong.show.ShowState;

/** A copy a minute of what was written, and none of what was not. */
class SavingsTest {
    /** Twice a second, as the show looks after what is saved. */
    private static final int LOOKS_A_MINUTE = 120;
    /** SQLITE_CORRUPT. */
    private static final int CORRUPT = 11;

    private static final Show SHOW = Show.opening(
            new Event(
                    1,
                    "Hội nghị thử",
                    "",
                    "",
                    0,
                    null,
                    List.of(),
                    List.of(Evening.cue("phong", "backdrop", 0x100000)),
                    Map.of()),
            Evening.PAGES);

    @TempDir
    private Path folder;

    private int copies;
    private int snapshots;
    private boolean damaged;

    private final Ledger counting = new Ledger() {
        @Override
        public void append(Press press, ShowCommand done, ShowState after) {}

        @Override
        public boolean snapshotDue() {
            return false;
        }

        @Override
        public void snapshot(Show show) {
            snapshots++;
        }

        @Override
        public void flush() {}

        @Override
        public boolean isThere() {
            return true;
        }

        @Override
        public void copy() {
            if (damaged) {
                throw new JournalException(new SQLException("malformed", "", CORRUPT));
            }
            copies++;
        }

        @Override
        public void close() {}
    };

    @Test
    void what_was_written_is_copied_at_once_and_then_once_a_minute() {
        try (Savings savings = new Savings(Optional.of(counting), () -> counting, Optional.empty())) {
            look(savings, LOOKS_A_MINUTE);
            assertEquals(0, copies, "nothing was written");
            press(savings);
            look(savings, 1);
            assertEquals(1, copies);
            press(savings);
            look(savings, LOOKS_A_MINUTE - 1);
            assertEquals(1, copies, "the minute is not over");
            look(savings, 1);
            assertEquals(2, copies);
            look(savings, 3 * LOOKS_A_MINUTE);
            assertEquals(2, copies, "nothing was written since");
        }
    }

    /** What lies on the disk is read once a minute: presses alone would not meet the damage. */
    @Test
    void a_copy_that_finds_the_journal_damaged_has_the_whole_show_written_into_another() {
        try (Savings savings = new Savings(Optional.of(counting), this::another, Optional.empty())) {
            press(savings);
            damaged = true;
            look(savings, 1);
            assertTrue(savings.failing());
            savings.recover(SHOW);
            assertFalse(savings.failing());
            assertEquals(1, snapshots);
            press(savings);
            look(savings, LOOKS_A_MINUTE);
            assertEquals(1, copies);
        }
    }

    /** The same with a real journal, written over in the middle by what knows nothing of it. */
    @Test
    void a_journal_overwritten_under_the_show_is_set_aside_and_the_whole_show_is_written_anew() throws Exception {
        Path file = folder.resolve("show.db");
        Vault vault = Vault.open(file, InstantSource.system());
        Resumed begun = vault.resume(SHOW.event(), Evening.PAGES);
        try (Savings savings = new Savings(begun.journal(), vault::reopen, begun.said())) {
            savings.recover(SHOW);
            look(savings, 1);
            for (Path part : List.of(file, folder.resolve("show.db-wal"))) {
                Files.write(part, new byte[(int) Files.size(part)]);
            }
            press(savings);
            look(savings, LOOKS_A_MINUTE);
            assertTrue(savings.failing());
            savings.recover(SHOW);
            assertFalse(savings.failing());
            press(savings);
        }
        Resumed again = Vault.open(file, InstantSource.system()).resume(SHOW.event(), Evening.PAGES);
        assertEquals(SHOW.event(), again.desk().show().event());
        assertEquals(Optional.empty(), again.said());
        again.journal().orElseThrow().close();
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    1,
                    files.filter(each -> each.toString().matches(".*damaged-.*show\\.db"))
                            .count());
        }
    }

    private Ledger another() {
        damaged = false;
        return counting;
    }

    private static void press(Savings savings) {
        savings.append(new Press("", OptionalLong.empty(), new ShowCommand.Next()), new ShowCommand.Next(), SHOW);
    }

    private static void look(Savings savings, int times) {
        for (int i = 0; i < times; i++) {
            savings.look();
        }
    }
}
