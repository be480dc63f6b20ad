package vn.phong.gallery;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.Position;
import vn.phong.layout.LayoutLibrary;
import vn.phong.message.Message;

/**
 * What people read about a layout before they use it, from the file {@code <id>.json} beside it.
 *
 * @param id the layout's id
 * @param label what people call it; no full stop
 * @param use one sentence: when it is used
 * @param fields in the order people fill them in
 * @param example an event whose first cues show the layout, in its usual form and in others
 */
public record Card(String id, Message label, Message use, List<CardField> fields, Event example) {
    public Card {
        fields = List.copyOf(fields);
    }

    /** The cue that shows the layout as it usually is. */
    public Cue cue() {
        return example.cues().get(0);
    }

    /**
     * Every page of the cues that show the layout on a wall, the usual one first.
     *
     * @param event the example, in any theme and with any room for flags
     */
    public List<Position> pages(Event event, LayoutLibrary layouts, int width, int height) {
        return event.cues().stream()
                .filter(cue -> cue.id().startsWith(SampleFrame.CUE))
                .flatMap(cue -> IntStream.rangeClosed(1, layouts.pageCount(event, cue, width, height))
                        .mapToObj(page -> new Position(cue.id(), page)))
                .toList();
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
