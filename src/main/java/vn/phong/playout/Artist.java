package vn.phong.playout;

import java.util.List;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.frame.Frame;
import vn.phong.message.Refusal;

/** Draws one page of a cue for one wall. Called from the drawing thread only. */
public interface Artist {
    /** @throws Refusal when the cue cannot be drawn; the message names it and the remedy */
    Frame frame(Event event, Cue cue, int page);

    /** @throws Refusal when the cue cannot be drawn; the message names it and the remedy */
    String svg(Event event, Cue cue, int page);

    /**
     * The words of the picture in reading order, for those who read them aloud; none when it has none.
     *
     * @throws Refusal when the cue cannot be drawn; the message names it and the remedy
     */
    default List<Words> words(Event event, Cue cue, int page) {
        return List.of();
    }

    /**
     * What one slot of a picture says.
     *
     * @param slot the slot's name, such as {@code name} or {@code unit}
     * @param text without the breaks of its lines
     */
    record Words(String slot, String text) {}
}
