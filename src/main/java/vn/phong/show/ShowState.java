package vn.phong.show;

import java.util.Optional;
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
        Aside aside) {
    /** A journal older than the member has nothing aside. */
    public ShowState {
        aside = aside == null ? Aside.NONE : aside;
    }

    /** What the hall sees: the held picture, or the program. */
    public OnWall onWall() {
        return held.orElseGet(() -> new OnWall(program, black, pattern));
    }

    /** Whether a cue is what the hall sees, or would see under black. */
    public boolean shows(String cue) {
        return onWall().position().cue().equals(cue);
    }

    ShowState withLocked(boolean on) {
        return new ShowState(revision, program, preview, selection, black, pattern, on, held, aside);
    }

    ShowState withRevision(long changed) {
        return new ShowState(changed, program, preview, selection, black, pattern, locked, held, aside);
    }

    ShowState withPattern(boolean on) {
        return new ShowState(revision, program, preview, selection, black, on, locked, held, aside);
    }

    ShowState with(Aside changed) {
        return new ShowState(revision, program, preview, selection, black, pattern, locked, held, changed);
    }

    public boolean frozen() {
        return held.isPresent();
    }
}
