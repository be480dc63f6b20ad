package vn.phong.layout;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Document;

/**
 * One way to set a cue on the wall.
 *
 * @param id its file's name without {@code .svg}
 * @param art the drawing without its slots; for reading only
 * @param stacks in the order of the file
 * @param rows the list region, for layouts that page
 */
record Layout(String id, Document art, List<Stack> stacks, Optional<Rows> rows) {
    /** Every slot, wherever it is. */
    Stream<Slot> slots() {
        Stream<Slot> ofRows = rows.stream()
                .flatMap(region -> Stream.concat(
                        region.row().slots(),
                        region.table().stream().flatMap(table -> Stream.of(table.heading(), table.cell()))));
        return Stream.concat(stacks.stream().flatMap(Stack::slots), ofRows);
    }
}
