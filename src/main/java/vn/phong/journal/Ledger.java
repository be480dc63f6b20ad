package vn.phong.journal;

import vn.phong.show.Press;
import vn.phong.show.Show;
import vn.phong.show.ShowCommand;
import vn.phong.show.ShowState;

/**
 * Where the evening is saved while it runs. Every method throws {@link JournalException} when it could not do its work;
 * whoever called opens another one then.
 */
public interface Ledger extends AutoCloseable {
    /**
     * Writes a press that was accepted, before it shows.
     *
     * @param press the press: its id and who made it
     * @param done what was done
     * @param after the state that the press leads to
     */
    void append(Press press, ShowCommand done, ShowState after);

    /** Whether a new snapshot is due, so that a restart replays few presses. */
    boolean snapshotDue();

    /** Writes the whole show; presses from now on follow it. Nothing written before is touched. */
    void snapshot(Show show);

    /** Takes what was written to the disk itself; may run beside the others. */
    void flush();

    /** Whether what is written still lands where a restart looks for it; may run beside the others. */
    boolean isThere();

    /** Makes one more copy and lets the oldest go; may run beside the others. */
    void copy();

    @Override
    void close();
}
