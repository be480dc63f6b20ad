package vn.phong.playout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.phong.journal.JournalException;
import vn.phong.journal.Ledger;
import vn.phong.journal.Saved;
import vn.phong.show.Press;
import vn.phong.show.Show;
import vn.phong.show.ShowCommand;
import vn.phong.show.ShowState;

/** What is on the disk, which may refuse, and may be deleted under the show. */
final class SimulatedDisk {
    private Show snapshot;
    private final List<Saved.Entry> entries = new ArrayList<>();
    boolean refuses;
    boolean gone;

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
