package vn.phong.show;

import java.util.Optional;
import java.util.function.ToIntBiFunction;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.Position;
import vn.phong.event.Rundown;

/** The event and where the evening is in it. Two equal shows put equal pixels on the wall. */
public final class Show {
    private final Event event;
    private final ToIntBiFunction<Event, Cue> pageCount;
    private final Rundown rundown;
    private final ShowState state;

    private Show(Event event, ToIntBiFunction<Event, Cue> pageCount, Rundown rundown, ShowState state) {
        this.event = event;
        this.pageCount = pageCount;
        this.rundown = rundown;
        this.state = state;
    }

    /** A show before its first press: the backdrop on the air, the first cue after it in preview. */
    public static Show opening(Event event, ToIntBiFunction<Event, Cue> pageCount) {
        Rundown rundown = Rundown.of(event, pageCount);
        Position backdrop = rundown.backdrop();
        ShowState state = new ShowState(0, backdrop, rundown.after(backdrop), backdrop, false, Optional.empty());
        return new Show(event, pageCount, rundown, state);
    }

    /** The same event with the evening at another place; places that are gone fall back to the nearest that is left. */
    public Show at(ShowState changed) {
        ShowState placed = new ShowState(
                changed.revision(),
                rundown.nearest(changed.program()),
                changed.preview().map(rundown::nearest),
                rundown.nearest(changed.selection()),
                changed.black(),
                changed.held().map(held -> new OnWall(rundown.nearest(held.position()), held.black())));
        return new Show(event, pageCount, rundown, placed);
    }

    /** The evening at the same place in a changed event. */
    public Show with(Event changed) {
        return new Show(changed, pageCount, Rundown.of(changed, pageCount), state).at(state);
    }

    public Event event() {
        return event;
    }

    public Rundown rundown() {
        return rundown;
    }

    public ShowState state() {
        return state;
    }

    /** The program moved to a place of the rundown; the place after it comes into preview. */
    Show onAir(Position position) {
        return changed(position, rundown.after(position), position, state.black(), state.held());
    }

    /** The next revision of the state with these parts. */
    Show changed(
            Position program, Optional<Position> preview, Position selection, boolean black, Optional<OnWall> held) {
        ShowState next = new ShowState(state.revision() + 1, program, preview, selection, black, held);
        return new Show(event, pageCount, rundown, next);
    }
}
