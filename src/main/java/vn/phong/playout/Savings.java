package vn.phong.playout;

import java.util.Optional;
import java.util.function.Supplier;
import vn.phong.journal.Journal;
import vn.phong.journal.JournalException;
import vn.phong.message.Message;
import vn.phong.show.Show;
import vn.phong.show.ShowCommand;

/**
 * Saving beside the show: every accepted press goes to the journal; when that fails the show goes on, a red banner says
 * so, and the whole show is written anew as soon as the disk allows. Used by the playout thread only, but for
 * {@link #flush} and {@link #alarm}.
 */
final class Savings implements AutoCloseable {
    private static final Message NOT_SAVED = new Message(
            "Không lưu được diễn biến chương trình: màn vẫn chạy, nhưng tắt máy lúc này sẽ mất các"
                    + " thao tác mới; hãy kiểm tra"
                    + " ổ đĩa còn trống và ghi được.",
            "The show is not being saved: the wall goes on, but a restart now would lose the newest"
                    + " presses; check that the"
                    + " disk has room and can be written.");

    private final Supplier<Journal> opening;
    private Journal journal;
    private volatile boolean failing;
    private volatile boolean unflushed;

    /**
     * @param journal an open journal with a snapshot, or none when it could not be opened
     * @param opening opens it again, for the next try
     */
    Savings(Optional<Journal> journal, Supplier<Journal> opening) {
        this.journal = journal.orElse(null);
        this.opening = opening;
        this.failing = journal.isEmpty();
    }

    /** Writes an accepted press before it shows; never throws. */
    void append(String commandId, ShowCommand done, Show after) {
        if (failing) {
            return;
        }
        try {
            journal.append(commandId, done, after.state());
            unflushed = true;
        } catch (JournalException unwritten) {
            failing = true;
        }
    }

    /** What can wait until the press is done: the next snapshot, or another try after a failure. */
    void afterPress(Show show) {
        if (failing || journal.snapshotDue()) {
            recover(show);
        }
    }

    /** Writes the whole show anew; never throws. */
    void recover(Show show) {
        try {
            if (journal == null) {
                journal = opening.get();
            }
            journal.snapshot(show);
            failing = false;
            unflushed = true;
        } catch (JournalException still) {
            failing = true;
        }
    }

    boolean failing() {
        return failing;
    }

    /** To the disk itself, from a thread beside the show; never throws. */
    void flush() {
        Journal current = journal;
        if (!unflushed || current == null) {
            return;
        }
        unflushed = false;
        try {
            current.flush();
        } catch (JournalException refused) {
            failing = true;
        }
    }

    Optional<Message> alarm() {
        return failing ? Optional.of(NOT_SAVED) : Optional.empty();
    }

    @Override
    public void close() {
        if (journal != null) {
            journal.close();
        }
    }
}
