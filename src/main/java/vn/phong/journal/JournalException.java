package vn.phong.journal;

/** The journal could not be written or read. The show goes on; whoever catches this says so on the remote. */
public final class JournalException extends RuntimeException {
    public JournalException(Throwable cause) {
        super(cause.toString(), cause);
    }
}
