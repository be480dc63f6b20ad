package vn.phong.playout;

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
}
