package vn.phong.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import vn.phong.event.Event;
import vn.phong.event.EventFile;
import vn.phong.show.Desk;
import vn.phong.show.Press;
import vn.phong.show.Show;
import vn.phong.show.ShowCommand;
import vn.phong.show.ShowState;

/**
 * The evening on disk: a press is written here before the wall changes. A write reaches the operating system at once,
 * so a killed process loses nothing; {@link #flush} takes it to the disk itself, for a power cut, and belongs beside
 * the press, never in it (SQLite, "Write-Ahead Logging", section 3: with {@code synchronous=NORMAL} a commit does not
 * sync).
 *
 * <p>Appends and snapshots come from one thread at a time; {@link #flush} may run beside them.
 */
public final class Journal implements Ledger {
    /** After so many presses a new snapshot is due, so that a restart replays at most this many. */
    public static final int ENTRIES_PER_SNAPSHOT_MAX = 200;

    private static final String TABLES = """
        CREATE TABLE IF NOT EXISTS snapshot (
          id INTEGER PRIMARY KEY, at_ms INTEGER NOT NULL, source TEXT NOT NULL,
          event TEXT NOT NULL, state TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS entry (
          id INTEGER PRIMARY KEY, snapshot INTEGER NOT NULL REFERENCES snapshot (id), at_ms INTEGER NOT NULL,
          command_id TEXT NOT NULL, command TEXT NOT NULL, state TEXT NOT NULL,
          by_name TEXT NOT NULL DEFAULT '', by_role TEXT NOT NULL DEFAULT '');
        CREATE INDEX IF NOT EXISTS entry_snapshot ON entry (snapshot);
        """;

    private final Path file;
    private final Object fileKey;
    private final Connection connection;
    private final InstantSource clock;
    private final PreparedStatement insertEntry;
    private String source = "";
    private int entriesSinceSnapshot;
    private FileChannel wal;
    private Optional<Read> read = Optional.empty();

    /** A snapshot never changes, and a start asks for the same one several times. */
    private record Read(long snapshot, Event event) {}

    private Journal(Path file, Connection connection, InstantSource clock) throws SQLException, IOException {
        this.file = file;
        this.fileKey = keyOf(file);
        this.connection = connection;
        this.clock = clock;
        this.insertEntry = connection.prepareStatement(
                "INSERT INTO entry (snapshot, at_ms, command_id, command, state, by_name, by_role)"
                        + " VALUES ((SELECT max(id) FROM snapshot), ?, ?, ?, ?, ?, ?)");
    }

    /**
     * Opens or makes the journal.
     *
     * @throws JournalException when the file cannot be used; it is left as it is
     */
    public static Journal open(Path file, InstantSource clock) {
        try {
            Connection connection = Database.writing(file);
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate(TABLES);
                addPressers(statement);
                return new Journal(file, connection, clock);
            } catch (SQLException unusable) {
                connection.close();
                throw unusable;
            }
        } catch (SQLException | IOException unusable) {
            throw new JournalException(unusable);
        }
    }

    /** A journal of the time before presses had names gets room for them. */
    private static void addPressers(Statement statement) throws SQLException {
        try (ResultSet found =
                statement.executeQuery("SELECT 1 FROM pragma_table_info('entry') WHERE name = 'by_name'")) {
            if (found.next()) {
                return;
            }
        }
        statement.executeUpdate("ALTER TABLE entry ADD COLUMN by_name TEXT NOT NULL DEFAULT ''");
        statement.executeUpdate("ALTER TABLE entry ADD COLUMN by_role TEXT NOT NULL DEFAULT ''");
    }

    /**
     * The same, looked through from end to end first.
     *
     * @throws JournalException when it cannot be used or is damaged; it is left as it is
     */
    static Journal openWhole(Path file, InstantSource clock) {
        Journal journal = open(file, clock);
        try (Statement statement = journal.connection.createStatement();
                ResultSet found = statement.executeQuery("PRAGMA quick_check(1)")) {
            if (!found.next() || !found.getString(1).equals("ok")) {
                throw JournalException.ofDamage(new IOException("quick_check: " + found.getString(1)));
            }
            journal.saved();
            return journal;
        } catch (SQLException unreadable) {
            journal.close();
            throw new JournalException(unreadable);
        } catch (JournalException damaged) {
            journal.close();
            throw damaged;
        }
    }

    /** Names the file itself, however it is called: another one by the same name has another key. */
    private static Object keyOf(Path file) throws IOException {
        Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        return key == null ? file : key;
    }

    /** Snapshots from now on are of this document. */
    void follow(String ofSource) {
        source = ofSource;
    }

    @Override
    public void append(Press press, ShowCommand done, ShowState after) {
        try {
            insertEntry.setLong(1, clock.millis());
            insertEntry.setString(2, press.commandId());
            insertEntry.setString(3, CommandJson.write(done));
            insertEntry.setString(4, CommandJson.write(after));
            insertEntry.setString(5, press.by().name());
            insertEntry.setString(6, press.by().role());
            insertEntry.executeUpdate();
            entriesSinceSnapshot++;
        } catch (SQLException unwritten) {
            throw new JournalException(unwritten);
        }
    }

    @Override
    public boolean snapshotDue() {
        return entriesSinceSnapshot >= ENTRIES_PER_SNAPSHOT_MAX;
    }

    /**
     * Writes the whole show; presses from now on follow it. Nothing written before is touched.
     *
     * @param newSource names the document the event came from, for {@link #saved(String)}
     * @throws JournalException when it could not be written
     */
    public void snapshot(Show show, String newSource) {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO snapshot (at_ms, source, event, state) VALUES (?, ?, ?, ?)")) {
            insert.setLong(1, clock.millis());
            insert.setString(2, newSource);
            insert.setString(3, new String(EventFile.write(show.event()), StandardCharsets.UTF_8));
            insert.setString(4, CommandJson.write(show.state()));
            insert.executeUpdate();
            source = newSource;
            entriesSinceSnapshot = 0;
        } catch (SQLException | RuntimeException unwritten) {
            throw new JournalException(unwritten);
        }
    }

    /** A snapshot from the same document as the one before. */
    @Override
    public void snapshot(Show show) {
        snapshot(show, source);
    }

    /**
     * The newest snapshot and the presses after it, in order; empty for a new journal.
     *
     * @throws JournalException when what is there cannot be read
     */
    public Optional<Saved> saved() {
        return newest("SELECT id, source, event, state FROM snapshot WHERE ?1 = '' ORDER BY id DESC LIMIT 1", "");
    }

    /** The same for one document: a show of another document in between is passed over. */
    public Optional<Saved> saved(String ofSource) {
        return newest(
                "SELECT id, source, event, state FROM snapshot WHERE source = ?1 ORDER BY id DESC LIMIT 1", ofSource);
    }

    private Optional<Saved> newest(String query, String ofSource) {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setString(1, ofSource);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                return Optional.of(new Saved(
                        row.getString(2),
                        event(row.getLong(1), row.getString(3)),
                        CommandJson.readState(row.getString(4)),
                        idsUntil(row.getLong(1)),
                        entriesAfter(row.getLong(1))));
            }
        } catch (SQLException unreadable) {
            throw new JournalException(unreadable);
        } catch (IOException | RuntimeException garbled) {
            throw JournalException.ofDamage(garbled);
        }
    }

    private Event event(long snapshot, String json) {
        Read known = read.filter(kept -> kept.snapshot() == snapshot)
                .orElseGet(() -> new Read(snapshot, EventFile.parse(json.getBytes(StandardCharsets.UTF_8), "journal")));
        read = Optional.of(known);
        return known.event();
    }

    /** The ids of the last presses before a snapshot, oldest first: a retry is one whenever the snapshot was made. */
    private List<String> idsUntil(long snapshot) throws SQLException {
        Deque<String> ids = new ArrayDeque<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT command_id FROM entry WHERE snapshot < ? AND command_id <> '' ORDER BY id DESC LIMIT ?")) {
            select.setLong(1, snapshot);
            select.setInt(2, Desk.COMMAND_IDS_MAX);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ids.addFirst(row.getString(1));
                }
            }
        }
        return List.copyOf(ids);
    }

    private List<Saved.Entry> entriesAfter(long snapshot) throws SQLException, IOException {
        List<Saved.Entry> entries = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT command_id, command, state FROM entry WHERE snapshot = ? ORDER BY id")) {
            select.setLong(1, snapshot);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    entries.add(new Saved.Entry(
                            row.getString(1),
                            CommandJson.readCommand(row.getString(2)),
                            CommandJson.readState(row.getString(3))));
                }
            }
        }
        return entries;
    }

    /**
     * Takes what was written to the disk itself. Syncs the write-ahead log through a channel of its own: SQLite keeps
     * its locks on other files, so opening this one does not touch them.
     *
     * @throws JournalException when the disk refuses
     */
    @Override
    public synchronized void flush() {
        try {
            if (wal == null) {
                wal = FileChannel.open(
                        file.resolveSibling(file.getFileName() + "-wal"),
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
            }
            wal.force(false);
        } catch (IOException refused) {
            throw new JournalException(refused);
        }
    }

    @Override
    public boolean isThere() {
        try {
            return fileKey.equals(keyOf(file));
        } catch (IOException gone) {
            return false;
        }
    }

    @Override
    public void copy() {
        try {
            new Copies(file).make();
        } catch (SQLException | IOException unmade) {
            throw new JournalException(unmade);
        }
    }

    @Override
    public synchronized void close() {
        try {
            if (wal != null) {
                wal.close();
            }
            connection.close();
        } catch (SQLException | IOException unwritten) {
            throw new JournalException(unwritten);
        }
    }
}
