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

    /** BUSY: another process has the file. */
    private static final int HELD = 5;

    private static final int PRIMARY_CODE = 0xFF;

    private final boolean damaged;
    private final boolean held;

    private JournalException(Throwable cause, boolean damaged, boolean held) {
        super(cause.toString(), cause);
        this.damaged = damaged;
        this.held = held;
    }

    public JournalException(Throwable cause) {
        this(cause, code(cause) != 0 && !OF_THE_DISK.contains(code(cause)), code(cause) == HELD);
    }

    private static int code(Throwable cause) {
        return cause instanceof SQLException sql ? sql.getErrorCode() & PRIMARY_CODE : 0;
    }

    /** What was read is not what was once written. */
    static JournalException ofDamage(Throwable cause) {
        return new JournalException(cause, true, false);
    }

    /** Whether the file itself is bad; otherwise it may be whole and only the disk refuses. */
    public boolean damaged() {
        return damaged;
    }

    /** Whether another process has it, and nothing is wrong with it. */
    boolean held() {
        return held;
    }
}
