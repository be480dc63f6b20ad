package vn.phong.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.message.Message;

/**
 * What must be mended in cues on the wall that runs, as the check has it: for those who approve, and for a press that
 * would bring such a cue on the air. Safe for any thread.
 */
final class Faults {
    private final Checking checking;
    private final LookedAt.On wall;
    private final Looking looking;
    private volatile Known known = new Known(Optional.empty(), Map.of());
    private CompletableFuture<Void> watching = CompletableFuture.completedFuture(null);

    private record Known(Optional<Event> event, Map<String, List<Message>> errors) {
        /** A cue that was changed since says nothing, rather than what is mended perhaps. */
        List<Message> of(Cue cue) {
            boolean same = event.flatMap(told -> told.cue(cue.id()))
                    .filter(cue::equals)
                    .isPresent();
            return same ? errors.getOrDefault(cue.id(), List.of()) : List.of();
        }
    }

    /** @param wall the one that runs */
    Faults(Checking checking, LookedAt.On wall, Looking looking) {
        this.checking = checking;
        this.wall = wall;
        this.looking = looking;
    }

    /**
     * The errors of an event by the ids of its cues; a cue without any is left out.
     *
     * @throws Rejection when too many wait (503)
     */
    CompletableFuture<Map<String, List<Message>>> of(Event event) {
        return looking.asked(() -> errors(event));
    }

    /** The errors of a cue of the running show, as far as they are known; never waits. */
    List<Message> of(Cue cue) {
        return known.of(cue);
    }

    /**
     * Checks the event of the running show, unless it is the one that was checked last; one check at a time. For one
     * thread.
     */
    void watch(Event event) {
        if (watching.isDone() && !known.event().equals(Optional.of(event))) {
            watching = of(event).thenAccept(errors -> known = new Known(Optional.of(event), errors));
        }
    }

    private Map<String, List<Message>> errors(Event event) {
        return checking.report(event, wall, OptionalDouble.empty()).errors();
    }
}
