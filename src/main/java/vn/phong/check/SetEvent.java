package vn.phong.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.layout.Canvas;
import vn.phong.layout.LayoutLibrary;
import vn.phong.layout.Slide;
import vn.phong.message.Refusal;
import vn.phong.wall.Wall;

/**
 * A whole event set for one wall: what the checks look at.
 *
 * @param seatsM how far the back row sits from the wall, in metres; empty when nobody said
 * @param cues in the order of the event
 * @param typed its texts, which several checks ask for and which take long to tell apart
 */
public record SetEvent(Event event, Wall wall, OptionalDouble seatsM, List<SetCue> cues, Typed typed) {
    /** Pages of one cue that are looked at; a list of 2000 entries has the same faults on its first hundred pages. */
    static final int PAGES_MAX = 100;

    public SetEvent {
        cues = List.copyOf(cues);
    }

    /**
     * Sets every page of every cue; a cue that cannot be set says why.
     *
     * @param canvas the wall with its parts
     */
    public static SetEvent of(Event event, Wall wall, Canvas canvas, OptionalDouble seatsM, LayoutLibrary layouts) {
        List<SetCue> cues = new ArrayList<>();
        for (Cue cue : event.cues()) {
            cues.add(set(event, cue, canvas, layouts));
        }
        return new SetEvent(event, wall, seatsM, cues, Typed.of(event));
    }

    private static SetCue set(Event event, Cue cue, Canvas canvas, LayoutLibrary layouts) {
        try {
            int pages = layouts.pageCount(event, cue, canvas);
            List<Slide> slides = new ArrayList<>();
            for (int page = 1; page <= Math.min(pages, PAGES_MAX); page++) {
                slides.add(layouts.slide(event, cue, page, canvas));
            }
            return new SetCue(cue, slides, Optional.empty());
        } catch (Refusal refusal) {
            return new SetCue(cue, List.of(), Optional.of(refusal));
        }
    }
}
