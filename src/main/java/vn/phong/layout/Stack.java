package vn.phong.layout;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Blocks one below another that share a box: what is absent leaves no hole.
 *
 * @param box its place
 * @param align where the blocks stand when they are lower than the box
 * @param grow how much larger than full size the blocks may be set when they are few, 1 or more
 * @param takes the list whose box it takes too when that list is empty
 * @param margin how much wider to either side it becomes where it could not be read otherwise, in percent of its width
 * @param presence whether it is there, and how its box gives way
 * @param items from top to bottom
 */
record Stack(
        Box box,
        Align align,
        double grow,
        Optional<String> takes,
        double margin,
        Presence presence,
        List<StackItem> items) {
    static final double MARGIN_MAX = 20;

    Stream<Slot> slots() {
        return items.stream().filter(Slot.class::isInstance).map(Slot.class::cast);
    }

    Stack at(Box changed) {
        return new Stack(changed, align, grow, takes, margin, presence, items);
    }

    /** With its margins at both sides, for a wall on which lines are short. */
    Stack widened() {
        double more = box.width() * margin / 100;
        return at(box.across(box.x() - more, box.width() + 2 * more));
    }

    /** Words alone, for a wall that has no room for the lines between them. */
    Stack withoutRules() {
        List<StackItem> words = items.stream().filter(Slot.class::isInstance).toList();
        return new Stack(box, align, grow, takes, margin, presence, words);
    }

    /** The same stack, a slot of it saying its next alternative, or gone when that was the last. */
    Stack sayingNext(Slot slot) {
        List<StackItem> changed = items.stream()
                .flatMap(item -> item.equals(slot) ? slot.wording().rest().map(slot::with).stream() : Stream.of(item))
                .toList();
        return new Stack(box, align, grow, takes, margin, presence, changed);
    }

    /** The last slot that is left out where it cannot be read. */
    Optional<Slot> droppable() {
        return slots().filter(Slot::droppable).reduce((first, second) -> second);
    }

    /** The same stack from the top to the bottom of what surrounds it. */
    Stack fullHeight() {
        return at(new Box(box.x(), 0, box.width(), 100));
    }
}
