package vn.phong.playout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.phong.journal.JournalException;
import vn.phong.journal.Ledger;
import vn.phong.message.Message;
import vn.phong.show.Press;
import vn.phong.show.Show;
import vn.phong.show.ShowCommand;

/**
 * Saving beside the show: every accepted press goes to the journal; when that fails the show goes on, a red banner says
 * so, and the whole show is written anew as soon as the disk allows. Used by the playout thread only, but for
 * {@link #look}, {@link #failing} and {@link #alarms}.
 */
final class Savings implements AutoCloseable {
    /** Looks from one copy to the next, when anything was written between. */
    static final int LOOKS_PER_COPY = 120;

    private static final Logger LOG = LoggerFactory.getLogger(Savings.class);
    private static final Message NOT_SAVED = new Message(
            "Không lưu được diễn biến chương trình: màn vẫn chạy, nhưng tắt máy lúc này sẽ mất các"
                    + " thao tác mới; hãy kiểm tra"
                    + " ổ đĩa còn trống và ghi được.",
            "The show is not being saved: the wall goes on, but a restart now would lose the newest"
                    + " presses; check that the"
                    + " disk has room and can be written.");
    private static final Message NOT_COPIED = new Message(
            "Không tạo được bản sao của sổ diễn biến: thao tác vẫn được lưu, nhưng nếu sổ hỏng thì không có bản sao mới"
                    + " để lấy lại; hãy dọn bớt ổ đĩa.",
            "No copy of the journal can be made: presses are still saved, but were the journal damaged there would be"
                    + " no new copy to take; free some room on the disk.");

    private final Supplier<? extends Ledger> opening;
    private volatile Ledger ledger;
    private volatile boolean failing;
    private volatile boolean unflushed;
    private volatile boolean uncopied;
    private volatile boolean copyFailing;
    private volatile Optional<Message> found;
    // Of the thread that looks only.
    private int looksSinceCopy = LOOKS_PER_COPY;

    /**
     * @param ledger an open journal with a snapshot, or none when it could not be opened
     * @param opening opens it again, for the next try
     * @param found what became of the last evening's journal, when people must know
     */
    Savings(Optional<? extends Ledger> ledger, Supplier<? extends Ledger> opening, Optional<Message> found) {
        this.ledger = ledger.orElse(null);
        this.opening = opening;
        this.found = found;
        this.failing = ledger.isEmpty();
    }

    /** Writes an accepted press before it shows; never throws. */
    void append(Press press, ShowCommand done, Show after) {
        // Who presses has read the banner.
        found = Optional.empty();
        if (failing) {
            return;
        }
        try {
            ledger.append(press, done, after.state());
            written();
        } catch (JournalException unwritten) {
            failing = true;
        }
    }

    /** What can wait until the press is done: the next snapshot, or another try after a failure. */
    void afterPress(Show show) {
        if (failing || ledger.snapshotDue()) {
            recover(show);
        }
    }

    /** Writes the whole show anew, after a failure into a journal opened anew; never throws. */
    void recover(Show show) {
        try {
            if (failing) {
                letGo();
                ledger = opening.get();
            }
            ledger.snapshot(show);
            failing = false;
            written();
        } catch (JournalException still) {
            failing = true;
        }
    }

    private void written() {
        unflushed = true;
        uncopied = true;
    }

    private void letGo() {
        Ledger failed = ledger;
        ledger = null;
        if (failed != null) {
            try {
                failed.close();
            } catch (JournalException unwritten) {
                LOG.debug("The failed journal could not be closed.", unwritten);
            }
        }
    }

    boolean failing() {
        return failing;
    }

    /**
     * Looks after what was written, now and then, from a thread beside the show: takes it to the disk itself, sees
     * whether it still lies where a restart looks, and copies it; never throws.
     */
    void look() {
        Ledger current = ledger;
        if (current == null || failing) {
            return;
        }
        if (!current.isThere()) {
            failing = true;
            return;
        }
        flush(current);
        looksSinceCopy++;
        if (uncopied && looksSinceCopy >= LOOKS_PER_COPY) {
            looksSinceCopy = 0;
            copy(current);
        }
    }

    private void flush(Ledger current) {
        if (!unflushed) {
            return;
        }
        unflushed = false;
        try {
            current.flush();
        } catch (JournalException refused) {
            failing = true;
        }
    }

    private void copy(Ledger current) {
        uncopied = false;
        try {
            current.copy();
            copyFailing = false;
        } catch (JournalException unmade) {
            LOG.warn("The journal could not be copied.", unmade);
            uncopied = true;
            copyFailing = true;
            // Who cannot be read cannot be trusted with the evening either: the whole show goes into another one.
            failing = failing || unmade.damaged();
        }
    }

    /** What is not saved, and what became of what was; the gravest first. */
    List<Message> alarms() {
        List<Message> alarms = new ArrayList<>();
        if (failing) {
            alarms.add(NOT_SAVED);
        } else if (copyFailing) {
            alarms.add(NOT_COPIED);
        }
        found.ifPresent(alarms::add);
        return alarms;
    }

    @Override
    public void close() {
        if (ledger != null) {
            ledger.close();
        }
    }
}
