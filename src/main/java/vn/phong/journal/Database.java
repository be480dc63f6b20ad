package vn.phong.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import org.sqlite.SQLiteConfig;

/**
 * How a database of ours is opened: with a write-ahead log, so that readers hinder no writer (SQLite, "Write-Ahead
 * Logging", section 2.2), and with the index of that log in this process's own memory. The usual index is a file that
 * is mapped into memory, and a disk that fails or turns read-only then ends the process by a signal, where a write
 * would only have been refused. SQLite's way there is the file system layer {@code unix-excl} ("The SQLite OS
 * Interface", section 2.1): all connections of one process share the file, and other processes are kept out of it.
 * Windows has no such layer, and no such signal.
 */
final class Database {
    private static final int BUSY_TIMEOUT_MS = 200;
    private static final boolean IS_WINDOWS =
            System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");

    private Database() {}

    /** Opens or makes the file and its folder; a commit does not sync ({@code synchronous=NORMAL}, section 3 there). */
    static Connection writing(Path file) throws SQLException, IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.setBusyTimeout(BUSY_TIMEOUT_MS);
        return config.createConnection(address(file));
    }

    /** Another connection of this process, which cannot write. */
    static Connection reading(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        return config.createConnection(address(file));
    }

    private static String address(Path file) {
        return "jdbc:sqlite:" + file.toUri() + (IS_WINDOWS ? "" : "?vfs=unix-excl");
    }
}
