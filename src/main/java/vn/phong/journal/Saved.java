package vn.phong.journal;

import java.util.List;
import java.util.function.ToIntBiFunction;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.show.Desk;
import vn.phong.show.Show;
import vn.phong.show.ShowCommand;
import vn.phong.show.ShowState;

/**
 * What a journal holds of the evening so far.
 *
 * @param source names the document the event came from
 * @param event the event at the newest snapshot
 * @param state the state at the newest snapshot
 * @param earlierIds the ids of the last presses before that, oldest first
 * @param entries the presses since, in their order
 */
public record Saved(String source, Event event, ShowState state, List<String> earlierIds, List<Entry> entries) {
    /**
     * @param commandId the press's own id, empty when it had none
     * @param command what was asked
     * @param after the state it led to when it was made
     */
    public record Entry(String commandId, ShowCommand command, ShowState after) {}

    /**
     * The evening again, by doing every press again. The state written with a press is what was on the wall: where a
     * changed layout would page a list otherwise today, it wins.
     */
    public Desk replayed(ToIntBiFunction<Event, Cue> pageCount) {
        Desk desk = new Desk(Show.opening(event, pageCount).at(state), earlierIds);
        entries.forEach(entry -> desk.replay(entry.commandId(), entry.command(), entry.after()));
        return desk;
    }
}
