package vn.phong.layout;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import vn.phong.event.Fields;

/**
 * One way to set a cue on the wall.
 *
 * @param id its file's name without {@code .svg}
 * @param key equal for two layouts exactly when their files say the same
 * @param art the drawing without its slots; for reading only
 * @param conditions what parts of the drawing ask of the cue, as the file writes it
 * @param pictures in the order of the file
 * @param stacks in the order of the file
 * @param rows the list region, for layouts that page
 */
record Layout(
        String id,
        String key,
        Document art,
        List<String> conditions,
        List<PictureBox> pictures,
        List<Stack> stacks,
        Optional<Rows> rows) {
    /** Every slot, wherever it is. */
    Stream<Slot> slots() {
        Stream<Slot> ofRows = rows.stream().flatMap(Rows::slots);
        return Stream.concat(stacks.stream().flatMap(Stack::slots), ofRows);
    }

    /**
     * What is there for a cue, each block in its place.
     *
     * @param zone the share of the width that stays free at the left, in percent
     */
    Layout shown(Fields fields, double zone) {
        Map<String, Box> absent = new HashMap<>();
        pictures.forEach(picture -> absent.put(picture.field(), picture.box()));
        pictures.stream()
                .filter(picture -> picture.presence().holds(fields) && Pictures.named(fields, picture))
                .forEach(picture -> absent.remove(picture.field()));
        return new Layout(
                id,
                key,
                art,
                conditions,
                pictures.stream()
                        .filter(picture -> picture.presence().holds(fields))
                        .map(picture -> picture.at(picture.presence().placed(picture.box(), absent, zone)))
                        .toList(),
                stacks.stream()
                        .filter(stack -> stack.presence().holds(fields))
                        .map(stack -> stack.at(stack.presence().placed(stack.box(), absent, zone)))
                        .toList(),
                rows.filter(region -> region.presence().holds(fields))
                        .map(region -> region.at(region.presence().placed(region.box(), absent, zone))));
    }

    /** The stack right above the list. */
    Optional<Stack> head() {
        return rows.flatMap(list -> stacks.stream()
                .filter(stack -> list.box().isBelow(stack.box()))
                .max(Comparator.comparingDouble(stack -> stack.box().bottom())));
    }

    /**
     * The same layout where the stack above the list is as high as that, and the list takes or leaves the rest; empty
     * when nothing would be left for it.
     *
     * @param height in percent of the wall's height
     */
    Optional<Layout> withHead(Stack head, double height) {
        Box list = rows.orElseThrow().box();
        double moved = height - head.box().height();
        if (moved >= list.height()) {
            return Optional.empty();
        }
        Stack fitted = head.at(head.box().down(head.box().y(), height));
        Rows rest = rows.orElseThrow().at(list.down(list.y() + moved, list.height() - moved));
        List<Stack> divided = stacks.stream()
                .map(stack -> stack.equals(head) ? fitted : stack)
                .toList();
        return Optional.of(new Layout(id, key, art, conditions, pictures, divided, Optional.of(rest)));
    }

    /** The conditions of the drawing that a cue meets. */
    List<String> met(Fields fields) {
        return conditions.stream()
                .filter(text -> Condition.of(text).orElseThrow().holds(fields))
                .toList();
    }
}
