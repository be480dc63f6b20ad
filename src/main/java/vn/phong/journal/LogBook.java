package vn.phong.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.phong.message.Message;
import vn.phong.show.Presser;

/**
 * What happens beside the presses: who came in, wrong PINs, who took control. In a file of its own, written by a thread
 * of its own, so that no press ever waits for it; when it cannot be written the show does not notice. Safe for threads.
 */
public final class LogBook implements AutoCloseable {
    /** Lines that may wait to be written; more are dropped, for they can only come from somebody who floods us. */
    private static final int WAITING_MAX = 1024;

    private static final int CLOSING_S = 2;
    private static final int SETTLING_S = 2;
    private static final String TABLE = """
        CREATE TABLE IF NOT EXISTS line (
          id INTEGER PRIMARY KEY, at_ms INTEGER NOT NULL, by_name TEXT NOT NULL, by_role TEXT NOT NULL,
          vi TEXT NOT NULL, en TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS shown (id INTEGER PRIMARY KEY, at_ms INTEGER NOT NULL, revision INTEGER NOT NULL);
        """;
    private static final Logger LOG = LoggerFactory.getLogger(LogBook.class);

    private final Path file;
    private final InstantSource clock;
    private final ThreadPoolExecutor writing = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING_MAX),
            LogBook::thread,
            new ThreadPoolExecutor.DiscardPolicy());
    private Connection connection;

    public LogBook(Path file, InstantSource clock) {
        this.file = file;
        this.clock = clock;
    }

    /** A line of the log. */
    public record Line(long atMs, Presser by, Message words) {}

    /**
     * A picture came on the wall.
     *
     * @param revision of the show it is the picture of
     */
    public record Shown(long atMs, long revision) {}

    /** Writes down that the wall shows this revision of the show; returns at once; never throws. */
    public void shown(long revision) {
        Shown shown = new Shown(clock.millis(), revision);
        writing.execute(() -> write("INSERT INTO shown (at_ms, revision) VALUES (?, ?)", insert -> {
            insert.setLong(1, shown.atMs());
            insert.setLong(2, shown.revision());
        }));
    }

    /** Returns at once; never throws. */
    public void note(Presser by, Message words) {
        Line line = new Line(clock.millis(), by, words);
        writing.execute(() ->
                write("INSERT INTO line (at_ms, by_name, by_role, vi, en) VALUES (?, ?, ?, ?, ?)", insert -> {
                    insert.setLong(1, line.atMs());
                    insert.setString(2, line.by().name());
                    insert.setString(3, line.by().role());
                    insert.setString(4, line.words().vi());
                    insert.setString(5, line.words().en());
                }));
    }

    /** The newest lines, oldest first. What cannot be read is no line. */
    public List<Line> newest(int max) {
        return read(
                "SELECT at_ms, by_name, by_role, vi, en FROM (SELECT * FROM line ORDER BY id DESC LIMIT ?) ORDER BY id",
                max,
                row -> new Line(
                        row.getLong(1),
                        new Presser(row.getString(2), row.getString(3)),
                        new Message(row.getString(4), row.getString(5))));
    }

    /** The newest pictures that came on the wall, oldest first; none from before this was written down. */
    public List<Shown> newestShown(int max) {
        return read(
                "SELECT at_ms, revision FROM (SELECT * FROM shown ORDER BY id DESC LIMIT ?) ORDER BY id",
                max,
                row -> new Shown(row.getLong(1), row.getLong(2)));
    }

    /** One row as a value. */
    private interface Reader<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** The values of a row to write. */
    private interface Filler {
        void fill(PreparedStatement insert) throws SQLException;
    }

    private <T> List<T> read(String sql, int max, Reader<T> reader) {
        settle();
        List<T> lines = new ArrayList<>();
        synchronized (this) {
            try (PreparedStatement select = open().prepareStatement(sql)) {
                select.setInt(1, max);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        lines.add(reader.of(row));
                    }
                }
            } catch (SQLException | IOException unreadable) {
                LOG.warn("The log {} cannot be read.", file, unreadable);
            }
        }
        return lines;
    }

    /** Waits for what was said before to be written, or for {@link #SETTLING_S}. */
    private void settle() {
        CountDownLatch written = new CountDownLatch(1);
        writing.execute(written::countDown);
        try {
            if (!written.await(SETTLING_S, TimeUnit.SECONDS)) {
                LOG.warn("The newest lines of the log {} are not written yet.", file);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void write(String sql, Filler filler) {
        try (PreparedStatement insert = open().prepareStatement(sql)) {
            filler.fill(insert);
            insert.executeUpdate();
        } catch (SQLException | IOException unwritten) {
            LOG.warn("A line of the log {} could not be written.", file, unwritten);
        }
    }

    private Connection open() throws SQLException, IOException {
        if (connection == null) {
            Connection opened = Database.writing(file);
            try (Statement statement = opened.createStatement()) {
                statement.executeUpdate(TABLE);
            } catch (SQLException unusable) {
                opened.close();
                throw unusable;
            }
            connection = opened;
        }
        return connection;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "log");
        thread.setDaemon(true);
        return thread;
    }

    /** Writes what waits, then lets go of the file. */
    @Override
    public void close() {
        writing.shutdown();
        try {
            if (!writing.awaitTermination(CLOSING_S, TimeUnit.SECONDS)) {
                LOG.warn("The newest lines of the log {} could not be written in time.", file);
            }
            synchronized (this) {
                if (connection != null) {
                    connection.close();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (SQLException unclosed) {
            LOG.warn("The log {} could not be closed.", file, unclosed);
        }
    }
}
