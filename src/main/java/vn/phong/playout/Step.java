package vn.phong.playout;

import vn.phong.event.Cue;
import vn.phong.event.Position;
import vn.phong.event.Transition;
import vn.phong.show.OnWall;
import vn.phong.show.Show;

/** What a press has done to the show, and what of it the wall is to show. */
record Step(Show before, Show after) {
    /** Whether another picture is wanted; a frozen wall keeps what it shows. */
    boolean changesPicture() {
        OnWall onWall = after.state().onWall();
        return !onWall.equals(before.state().onWall()) || says(onWall.position());
    }

    /** Whether the same place says something else than before. */
    private boolean says(Position position) {
        return !after.state().frozen() && !Scene.of(before.event(), position).equals(Scene.of(after.event(), position));
    }

    boolean changesOverlays() {
        return !Overlaid.of(before).equals(Overlaid.of(after));
    }

    boolean changesTimer() {
        return !before.state().aside().timer().equals(after.state().aside().timer());
    }

    /**
     * How another picture comes: black and the test pattern as a cut; everything else as its cue says, and out of both
     * by the same fade.
     */
    Transition transition() {
        OnWall was = before.state().onWall();
        OnWall is = after.state().onWall();
        if (is.black() && !was.black() || is.pattern() && !was.pattern()) {
            return Transition.CUT;
        }
        Cue cue = after.event().cue(is.position().cue()).orElseThrow();
        return after.event().transitionOf(cue);
    }
}
