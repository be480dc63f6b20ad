package vn.phong.show;

import java.util.Optional;
import java.util.Set;
import vn.phong.event.Cue;
import vn.phong.event.Event;

/**
 * Whose time it is. A clock and a word to the speaker are for one person: the next one at the lectern finds neither an
 * over-time that is not theirs nor a sentence that was meant for somebody else.
 */
final class Speech {
    private static final Set<String> LAYOUTS = Set.of("speaker", "report", Event.PAPER);
    private static final long MINUTE_MS = 60_000;

    private Speech() {}

    /** Whether somebody speaks while this cue is on the air. */
    static boolean is(Cue cue) {
        return LAYOUTS.contains(cue.layout());
    }

    /** What the evening has beside its cues after one gave way to another. */
    static Aside handedOver(Event event, Optional<Cue> from, Cue to, Aside aside) {
        if (from.filter(before -> goesOn(before, to)).isPresent()) {
            return aside;
        }
        return aside.with(timer(event, to, aside.timer())).withToSpeaker("");
    }

    /**
     * Whether the same person goes on speaking: their next picture, one shown in between, or the backdrop meanwhile.
     */
    private static boolean goesOn(Cue from, Cue to) {
        if (from.id().equals(to.id()) || to.layout().equals(Event.BACKDROP)) {
            return true;
        }
        return is(to)
                ? !name(to).isEmpty() && name(to).equals(name(from))
                : !to.item().isEmpty() && to.item().equals(from.item());
    }

    private static String name(Cue cue) {
        return cue.fields().text("name");
    }

    /**
     * The time a cue asks for, ready; a paper that asks for none has as much as the one before it. What was set ahead
     * by hand waits, and what counts down to a moment of the programme is nobody's and goes on until somebody speaks.
     */
    private static Timer timer(Event event, Cue to, Timer timer) {
        if (timer.cue().equals(to.id())) {
            return timer;
        }
        int minutes = to.fields().number("timerMin").orElse(0);
        if (minutes > 0) {
            return Timer.of(to.id(), Math.min(minutes * MINUTE_MS, Timer.TOTAL_MS_MAX));
        }
        if (timer.cue().isEmpty()) {
            return !is(to) || timer.isUntouched() ? timer : Timer.NONE;
        }
        return event.cue(timer.cue()).filter(before -> isNextPaper(before, to)).isPresent()
                ? Timer.of(to.id(), timer.totalMs())
                : Timer.NONE;
    }

    private static boolean isNextPaper(Cue from, Cue to) {
        return from.layout().equals(Event.PAPER)
                && to.layout().equals(Event.PAPER)
                && from.item().equals(to.item());
    }
}
