package vn.phong.playout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import vn.phong.event.Event;
import vn.phong.journal.JournalException;
import vn.phong.journal.Ledger;
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
