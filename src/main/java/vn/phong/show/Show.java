package vn.phong.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntBiFunction;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.Position;
import vn.phong.event.Rundown;
import vn.phong.message.Message;

/**
 * The event and where the evening is in it, with the last steps that can be taken back. Two equal shows put equal
 * pixels on the wall.
 */
public final class Show {
    /** Steps that can be taken back, at most: what a person still remembers. */
    static final int PAST_MAX = 20;
    /** The layouts of which is remembered how far they were shown. */
    private static final Set<String> COUNTED = Set.of(Event.AWARD_BATCH, Event.PAPER);

    private final Event event;
    private final ToIntBiFunction<Event, Cue> pageCount;
    private final Rundown rundown;
    private final ShowState state;
    private final List<Past> past;

    /**
     * A step that can be taken back.
     *
     * @param event what it was before
     * @param state where the evening was before
     * @param words what would be undone
     */
    public record Past(Event event, ShowState state, Message words) {}

    private Show(
            Event event, ToIntBiFunction<Event, Cue> pageCount, Rundown rundown, ShowState state, List<Past> past) {
        this.event = event;
        this.pageCount = pageCount;
        this.rundown = rundown;
        this.state = state;
        this.past = past;
    }

    /** A show before its first press: the backdrop on the air, the first cue after it in preview. */
    public static Show opening(Event event, ToIntBiFunction<Event, Cue> pageCount) {
        Rundown rundown = Rundown.of(event, pageCount);
        Position backdrop = rundown.backdrop();
        ShowState state = new ShowState(
                0,
                backdrop,
                rundown.after(backdrop),
                backdrop,
                false,
                false,
                false,
                Optional.empty(),
                Aside.NONE,
                Map.of());
        return new Show(event, pageCount, rundown, state, List.of());
    }

    /** The same event with the evening at another place; places that are gone fall back to the nearest that is left. */
    public Show at(ShowState changed) {
        ShowState placed = new ShowState(
                changed.revision(),
                rundown.nearest(changed.program()),
                changed.preview().map(rundown::nearest),
                rundown.nearest(changed.selection()),
                changed.black(),
                changed.pattern(),
                changed.locked(),
                changed.held().map(held -> new OnWall(rundown.nearest(held.position()), held.black(), held.pattern())),
                changed.aside(),
                changed.shown());
        return new Show(event, pageCount, rundown, placed, past);
    }

    /** The evening at the same place in a changed event. */
    public Show with(Event changed) {
        return new Show(changed, pageCount, Rundown.of(changed, pageCount), state, past).at(state);
    }

    public Event event() {
        return event;
    }

    public Rundown rundown() {
        return rundown;
    }

    /** The order of the evening if a cue said something else. */
    public Rundown rundown(Cue changed) {
        return Rundown.of(event.with(changed), pageCount);
    }

    public ShowState state() {
        return state;
    }

    /** Whether a cue's picture is what the hall sees, or would see under black. */
    public boolean shows(String cue) {
        return event.pictured(state.onWall().position())
                .filter(shown -> shown.id().equals(cue))
                .isPresent();
    }

    /** The newest step that can be taken back; none after a restart. */
    public Optional<Past> undoable() {
        return past.isEmpty() ? Optional.empty() : Optional.of(past.get(past.size() - 1));
    }

    /** This show, with the step that led to it remembered. */
    Show since(Show before, Message words) {
        List<Past> longer = new ArrayList<>(past.subList(Math.max(0, past.size() + 1 - PAST_MAX), past.size()));
        longer.add(new Past(before.event, before.state, words));
        return new Show(event, pageCount, rundown, state, List.copyOf(longer));
    }

    /** This show with the newest step forgotten. */
    Show withoutNewestPast() {
        List<Past> shorter = past.isEmpty() ? past : past.subList(0, past.size() - 1);
        return new Show(event, pageCount, rundown, state, List.copyOf(shorter));
    }

    /** The program moved to a place of the rundown, out from under a test pattern; the place after it previewed. */
    Show onAir(Position position) {
        return changed(position, rundown.after(position), position, state.black(), state.held())
                .patterned(false)
                .handedOver(event.cue(state.selection().cue()))
                .counted(position);
    }

    /** Remembers how far papers and award lists have come. */
    private Show counted(Position position) {
        boolean counts = event.cue(position.cue())
                .filter(cue -> COUNTED.contains(cue.layout()))
                .isPresent();
        return counts ? new Show(event, pageCount, rundown, state.withShown(position), past) : this;
    }

    /** The clock and the word to the speaker are those of whoever speaks now. */
    private Show handedOver(Optional<Cue> from) {
        Cue to = event.cue(state.program().cue()).orElseThrow();
        return new Show(event, pageCount, rundown, state.with(Speech.handedOver(event, from, to, state.aside())), past);
    }

    /** The cue of the person who speaks, also while the backdrop covers it. */
    Optional<Cue> speech() {
        return event.cue(state.selection().cue()).filter(Speech::is);
    }

    /** This show with the moment its program is on the air, unless it was before. */
    Show airedAt(long nowMs) {
        Aside aside = state.aside().airedAt(state.program().cue(), nowMs);
        return aside.equals(state.aside()) ? this : new Show(event, pageCount, rundown, state.with(aside), past);
    }

    /** Whether nothing may be laid over what the hall sees. */
    public boolean barred() {
        return event.cue(state.onWall().position().cue())
                .filter(Overlays::spare)
                .isPresent();
    }

    /** The next revision with something else aside. */
    Show next(Aside aside) {
        return new Show(event, pageCount, rundown, state.with(aside).withRevision(state.revision() + 1), past);
    }

    /** The same revision with the test pattern over the program, or without. */
    Show patterned(boolean on) {
        return new Show(event, pageCount, rundown, state.withPattern(on), past);
    }

    /**
     * The next revision in an event with another rundown: what the wall shows stays; what comes next follows the new
     * order, unless somebody chose another place that is still there and not skipped.
     */
    Show reordered(Event changed) {
        Show there = with(changed);
        Rundown order = there.rundown;
        Position reached = there.state.selection();
        boolean chosen = !state.preview().equals(rundown.after(state.selection()))
                && state.preview().filter(order::has).isPresent();
        Optional<Position> preview = chosen
                ? there.state.preview().flatMap(place -> order.skips(place) ? order.after(place) : Optional.of(place))
                : order.after(reached);
        return there.changed(there.state.program(), preview, reached, state.black(), there.state.held());
    }

    /** The next revision of the state with these parts. */
    Show changed(
            Position program, Optional<Position> preview, Position selection, boolean black, Optional<OnWall> held) {
        ShowState next = new ShowState(
                state.revision() + 1,
                program,
                preview,
                selection,
                black,
                state.pattern(),
                state.locked(),
                held,
                state.aside(),
                state.shown());
        return new Show(event, pageCount, rundown, next, past);
    }
}
