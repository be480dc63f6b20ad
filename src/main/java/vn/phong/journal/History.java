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
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntBiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.EventFile;
import vn.phong.message.Refusal;
import vn.phong.show.Presser;
import vn.phong.show.Show;
import vn.phong.show.ShowCommand;
import vn.phong.show.ShowState;

/**
 * Reads a journal beside the show through a connection of its own that cannot write: with a write-ahead log a reader
 * hinders no writer (SQLite, "Write-Ahead Logging", section 2.2).
 */
public final class History {
    private static final Logger LOG = LoggerFactory.getLogger(History.class);
    private static final String ROWS = """
        SELECT at_ms, id AS snapshot, '' AS by_name, '' AS by_role, '' AS command, state, event, 0 AS entry
        FROM snapshot
        UNION ALL
        SELECT at_ms, snapshot, by_name, by_role, command, state, '' AS event, id AS entry FROM entry
        """;
    /** From the snapshot on that the oldest of so many rows is told by. */
    private static final String NEWEST = "SELECT * FROM (" + ROWS + ") WHERE snapshot >= (SELECT min(snapshot) FROM"
            + " (SELECT snapshot FROM (" + ROWS + ") ORDER BY snapshot DESC, entry DESC LIMIT ?))"
            + " ORDER BY snapshot, entry";

    private final Path file;
    private final ToIntBiFunction<Event, Cue> pageCount;

    /**
     * @param file the journal's file
     * @param pageCount how many pages a cue has; asked by whoever reads
     */
    public History(Path file, ToIntBiFunction<Event, Cue> pageCount) {
        this.file = file;
        this.pageCount = pageCount;
    }

    /**
     * A step of the evening. The plan changes with it, so that each is told in the words it had then.
     *
     * @param command what was pressed; empty where the whole show was written: at a start, or now and then
     * @param before the show before it; the same as {@code after} where there was no press
     * @param after the show it led to
     */
    public record Moment(long atMs, Presser by, Optional<ShowCommand> command, Show before, Show after) {}

    /** The newest moments, oldest first; none when the journal cannot be read. */
    public List<Moment> newest(int max) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (Connection connection = Database.reading(file);
                PreparedStatement select = connection.prepareStatement(NEWEST)) {
            select.setInt(1, max);
            List<Moment> moments = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    moments.add(moment(row, moments));
                }
            }
            return List.copyOf(moments.subList(Math.max(0, moments.size() - max), moments.size()));
        } catch (SQLException | IOException | Refusal | IllegalStateException unreadable) {
            LOG.warn("The journal {} cannot be read for the log.", file, unreadable);
            return List.of();
        }
    }

    private Moment moment(ResultSet row, List<Moment> earlier) throws SQLException, IOException {
        long atMs = row.getLong("at_ms");
        ShowState state = CommandJson.readState(row.getString("state"));
        String command = row.getString("command");
        if (command.isEmpty()) {
            Event event = EventFile.parse(row.getString("event").getBytes(StandardCharsets.UTF_8), "journal");
            Show show = newest(earlier)
                    .filter(known -> known.event().equals(event))
                    .orElseGet(() -> Show.opening(event, pageCount))
                    .at(state);
            return new Moment(atMs, Presser.PROGRAM, Optional.empty(), show, show);
        }
        ShowCommand done = CommandJson.readCommand(command);
        Presser by = new Presser(row.getString("by_name"), row.getString("by_role"));
        Show before = newest(earlier).orElseThrow(() -> new IllegalStateException("a press before any snapshot"));
        return new Moment(
                atMs, by, Optional.of(done), before, after(before, done).at(state));
    }

    private static Optional<Show> newest(List<Moment> earlier) {
        return earlier.isEmpty()
                ? Optional.empty()
                : Optional.of(earlier.get(earlier.size() - 1).after());
    }

    /** A press was done when it was written; what an older version did otherwise is told as far as it can be. */
    private static Show after(Show before, ShowCommand done) {
        try {
            return done.applyTo(before).show();
        } catch (Refusal changedSince) {
            LOG.debug("A press of the journal cannot be done again.", changedSince);
            return before;
        }
    }
}
