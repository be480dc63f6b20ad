package vn.phong.show;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.phong.event.Position;

/**
 * Where the evening is. Program, preview and selection are three different things: what is on the air, what a take
 * would put there, and the last place taken from the rundown (which stays while the backdrop is shown in between).
 *
 * @param revision grows by one with every change; a press says which revision it was made against
 * @param program what is on the air, under black and freeze
 * @param preview what the next take puts on the air; empty at the end of the rundown
 * @param selection the place of the rundown that the evening has reached
 * @param black whether the wall is dark
 * @param pattern whether the test pattern covers the program; black covers it too
 * @param locked whether the wall takes no command until it is unlocked
 * @param held what the wall keeps showing while frozen; empty when it follows the program
 * @param aside what the evening has beside its cues
 * @param shown how far papers and award lists have come: the highest page of each that was on the air, by its cue
 */
public record ShowState(
        long revision,
        Position program,
        Optional<Position> preview,
        Position selection,
        boolean black,
        boolean pattern,
        boolean locked,
        Optional<OnWall> held,
        Aside aside,
        Map<String, Integer> shown) {
    /** A journal older than these members has nothing aside, and counted nothing. */
    public ShowState {
        aside = aside == null ? Aside.NONE : aside;
        shown = shown == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(shown));
    }

    /** What the hall sees: the held picture, or the program. */
    public OnWall onWall() {
        return held.orElseGet(() -> new OnWall(program, black, pattern));
    }

    ShowState withLocked(boolean on) {
        return new ShowState(revision, program, preview, selection, black, pattern, on, held, aside, shown);
    }

    ShowState withRevision(long changed) {
        return new ShowState(changed, program, preview, selection, black, pattern, locked, held, aside, shown);
    }

    ShowState withPreview(Optional<Position> changed) {
        return new ShowState(revision, program, changed, selection, black, pattern, locked, held, aside, shown);
    }

    ShowState withPattern(boolean on) {
        return new ShowState(revision, program, preview, selection, black, on, locked, held, aside, shown);
    }

    ShowState with(Aside changed) {
        return new ShowState(revision, program, preview, selection, black, pattern, locked, held, changed, shown);
    }

    /** How many pages of a cue were on the air, as far as that is counted. */
    public int shown(String cue) {
        int here = Stream.of(program, selection)
                .filter(position -> position.cue().equals(cue))
                .mapToInt(Position::page)
                .max()
                .orElse(0);
        return Math.max(here, shown.getOrDefault(cue, 0));
    }

    /** The same with a place that is on the air now. */
    ShowState withShown(Position position) {
        Map<String, Integer> further = new TreeMap<>(shown);
        further.merge(position.cue(), position.page(), Math::max);
        return new ShowState(revision, program, preview, selection, black, pattern, locked, held, aside, further);
    }

    public boolean frozen() {
        return held.isPresent();
    }
}
