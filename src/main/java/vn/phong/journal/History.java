package vn.phong.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import vn.phong.event.Event;
import vn.phong.event.EventFile;
import vn.phong.message.Refusal;
import vn.phong.show.Presser;
import vn.phong.show.ShowCommand;
import vn.phong.show.ShowState;

/**
 * Reads a journal beside the show through a connection of its own that cannot write: with a write-ahead log a reader
 * hinders no writer (SQLite, "Write-Ahead Logging", section 2.2).
 */
public final class History {
    private static final Logger LOG = LoggerFactory.getLogger(History.class);
    private static final String NEWEST = """
        SELECT at_ms, snapshot, by_name, by_role, command, state FROM (
          SELECT at_ms, id AS snapshot, '' AS by_name, '' AS by_role, '' AS command, state, 0 AS entry FROM snapshot
          UNION ALL
          SELECT at_ms, snapshot, by_name, by_role, command, state, id AS entry FROM entry
          ORDER BY snapshot DESC, entry DESC LIMIT ?)
        ORDER BY snapshot, entry
        """;

    private final Path file;

    /** @param file the journal's file */
    public History(Path file) {
        this.file = file;
    }

    /**
     * A state the evening was in.
     *
     * @param command what led to it; empty where the whole show was written: at a start, or now and then
     * @param event the plan by whose words it is told
     */
    public record Moment(long atMs, Presser by, Optional<ShowCommand> command, ShowState state, Event event) {}

    /** The newest moments, oldest first; none when the journal cannot be read. */
    public List<Moment> newest(int max) {
        if (!Files.exists(file)) {
            return List.of();
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        try (Connection connection = config.createConnection("jdbc:sqlite:" + file);
                PreparedStatement select = connection.prepareStatement(NEWEST)) {
            select.setInt(1, max);
            Map<Long, Event> events = new HashMap<>();
            List<Moment> moments = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    moments.add(moment(row, event(connection, row.getLong(2), events)));
                }
            }
            return moments;
        } catch (SQLException | IOException | Refusal | IllegalStateException unreadable) {
            LOG.warn("The journal {} cannot be read for the log.", file, unreadable);
            return List.of();
        }
    }

    private static Moment moment(ResultSet row, Event event) throws SQLException, IOException {
        String command = row.getString(5);
        return new Moment(
                row.getLong(1),
                new Presser(row.getString(3), row.getString(4)),
                command.isEmpty() ? Optional.empty() : Optional.of(CommandJson.readCommand(command)),
                CommandJson.readState(row.getString(6)),
                event);
    }

    private static Event event(Connection connection, long snapshot, Map<Long, Event> known) throws SQLException {
        Event before = known.get(snapshot);
        if (before != null) {
            return before;
        }
        try (PreparedStatement select = connection.prepareStatement("SELECT event FROM snapshot WHERE id = ?")) {
            select.setLong(1, snapshot);
            try (ResultSet row = select.executeQuery()) {
                Event event = EventFile.parse(row.getString(1).getBytes(StandardCharsets.UTF_8), "journal");
                known.put(snapshot, event);
                return event;
            }
        }
    }
}
