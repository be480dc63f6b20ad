package vn.phong.playout;

import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.Position;

/**
 * What one picture is drawn from. Two equal scenes are one picture.
 *
 * @param event the event, for what a layout shows beside its cue
 * @param cue the cue drawn
 * @param page the page of its list, from 1
 */
record Scene(Event event, Cue cue, int page) {
    static Scene of(Event event, Position position) {
        Cue cue = event.pictured(position).orElseThrow();
        return new Scene(event, cue, position.photo() ? 1 : position.page());
    }

    Position position() {
        return new Position(cue.id(), page);
    }

    /** Other cues of the event may change without changing this picture. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Scene scene
                && page == scene.page
                && cue.equals(scene.cue)
                && event.drawnAs(cue).equals(scene.event.drawnAs(scene.cue))
                && event.theme().equals(scene.event.theme())
                && event.font().equals(scene.event.font())
                && event.flagZone() == scene.event.flagZone()
                && event.name().equals(scene.event.name())
                && event.agenda().equals(scene.event.agenda());
    }

    @Override
    public int hashCode() {
        return 31 * cue.hashCode() + page;
    }
}
