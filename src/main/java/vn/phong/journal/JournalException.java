package vn.phong.journal;

import java.sql.SQLException;
import java.util.Set;

/** The journal could not be written or read. The show goes on; whoever catches this says so on the remote. */
public final class JournalException extends RuntimeException {
    /**
     * The primary result codes of a disk that refuses: PERM, BUSY, LOCKED, NOMEM, READONLY, IOERR, FULL, CANTOPEN
     * (SQLite, "Result and Error Codes"). All others are of a file that is not what it was.
     */
    private static final Set<Integer> OF_THE_DISK = Set.of(3, 5, 6, 7, 8, 10, 13, 14);

    private static final int PRIMARY_CODE = 0xFF;

    private final boolean damaged;

    private JournalException(Throwable cause, boolean damaged) {
        super(cause.toString(), cause);
        this.damaged = damaged;
    }

    public JournalException(Throwable cause) {
        this(cause, cause instanceof SQLException sql && !OF_THE_DISK.contains(sql.getErrorCode() & PRIMARY_CODE));
    }

    /** What was read is not what was once written. */
    static JournalException ofDamage(Throwable cause) {
        return new JournalException(cause, true);
    }

    /** Whether the file itself is bad; otherwise it may be whole and only the disk refuses. */
    public boolean damaged() {
        return damaged;
    }
}
