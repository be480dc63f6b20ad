package vn.phong.playout;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.frame.Frame;
import vn.phong.message.Refusal;
import vn.phong.render.FootLine;
import vn.phong.render.LiveBox;

/** Draws one page of a cue for one wall. Called from the drawing thread only. */
public interface Artist {
    /** @throws Refusal when the cue cannot be drawn; the message names it and the remedy */
    Frame frame(Event event, Cue cue, int page);

    /** The same with what of it moves on by itself on the air. Refused as that is. */
    default Drawn drawn(Event event, Cue cue, int page) {
        return new Drawn(frame(event, cue, page), List.of(), List.of(), Map.of());
    }

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
     * Which entries of the cue's list stand on each of its pages, by their place in the whole list from 1; none when it
     * has no list.
     *
     * @throws Refusal when the list cannot be set; the message names it and the remedy
     */
    default List<List<Integer>> entries(Event event, Cue cue) {
        return List.of();
    }

    /**
     * What a file that pictures are drawn from holds now; equal keys, equal pictures. Reads nothing that is as it was.
     *
     * @param name as {@link Drawn#makings} names it
     */
    default String making(String name) {
        return "";
    }

    /** Lets go of what it keeps to be quick and can make again. */
    default void makeRoom() {}

    /**
     * A finished picture.
     *
     * @param frame as it is looked at, proved and approved: what is live says that it is
     * @param live the places that move on by themselves on the air
     * @param foot the lines that stand aside for what is laid over the picture
     * @param makings what beside the event it was drawn from, and what each held, as {@link #making} tells it
     */
    record Drawn(Frame frame, List<LiveBox> live, List<FootLine> foot, Map<String, String> makings) {}

    /**
     * What one slot of a picture says.
     *
     * @param slot the slot's name, such as {@code name} or {@code unit}
     * @param text without the breaks of its lines
     * @param row the row of a table it stands in, from 1; 0 outside
     * @param ink where it stands, in widths and heights of the wall: 0 to 1
     */
    record Words(String slot, String text, int row, Rectangle2D ink) {}
}
