package vn.phong.gallery;

import java.util.List;
import java.util.Optional;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.message.Message;

/**
 * What people read about a layout before they use it, from the file {@code <id>.json} beside it.
 *
 * @param id the layout's id
 * @param label what people call it; no full stop
 * @param use one sentence: when it is used
 * @param fields in the order people fill them in
 * @param example an event whose first cue shows the layout
 */
public record Card(String id, Message label, Message use, List<CardField> fields, Event example) {
    public Card {
        fields = List.copyOf(fields);
    }

    /** The cue that shows the layout. */
    public Cue cue() {
        return example.cues().get(0);
    }

    public Optional<CardField> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /**
     * The example in another theme, with room for flags.
     *
     * @param theme the id of a theme
     * @param flagZone percent of the wall's width: 0, 20, 25 or 30
     */
    public Event example(String theme, int flagZone) {
        return new Event(
                example.schemaVersion(),
                example.name(),
                theme,
                example.font(),
                flagZone,
                example.fadeMs(),
                example.agenda(),
                example.cues(),
                example.unknown());
    }
}
