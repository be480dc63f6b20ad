package vn.phong.layout;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.phong.event.Event;
import vn.phong.message.Refusal;

/**
 * How a list and what stands right above it share the height of a wall: in the layout's own boxes; and where the wall
 * is so low that one of them cannot be read there, the one above as high as it must be and the list in all the rest.
 */
final class Division {
    private final Layout layout;
    private final Saying saying;
    private final Lettering lettering;
    private final Pictures pictures;
    private final Event event;
    private final Told told;
    private final Rectangle2D wall;

    /** @param layout one with a list, as it is for the cue */
    Division(Layout layout, Lettering lettering, Pictures pictures, Event event, Told told, Rectangle2D wall) {
        this.layout = layout;
        this.saying = new Saying(new SlotText(told, lettering), event, told.cue());
        this.lettering = lettering;
        this.pictures = pictures;
        this.event = event;
        this.told = told;
        this.wall = wall;
    }

    /**
     * A layout whose list is set.
     *
     * @param layout each block in its place on the wall
     */
    record Divided(Layout layout, ListSetting list) {}

    /** @throws Refusal when an entry or what stands above cannot be set, or the rows do not fit at a legible size */
    Divided divided() {
        Optional<Stack> head = layout.head();
        if (head.isEmpty()) {
            return set(layout);
        }
        try {
            Divided own = set(layout);
            boolean legible = own.list().isEmpty()
                    || heightMin(head.get(), own.list().pages())
                            <= head.get().box().height();
            return legible ? own : low(head.get(), 1).orElse(own);
        } catch (Refusal refusal) {
            return low(head.get(), 1).orElseThrow(() -> refusal);
        }
    }

    /**
     * Empty when there is not room for both even so.
     *
     * @param pages of the list, which what stands above it may tell; when they are more, it may need more height
     */
    private Optional<Divided> low(Stack head, int pages) {
        Optional<Divided> low = layout.withHead(head, heightMin(head, pages)).flatMap(this::tried);
        int found = low.map(divided -> divided.list().pages()).orElse(pages);
        return found > pages ? low(head, found) : low;
    }

    private Optional<Divided> tried(Layout divided) {
        try {
            return Optional.of(set(divided));
        } catch (Refusal tooLow) {
            return Optional.empty();
        }
    }

    private Divided set(Layout divided) {
        Rows rows = divided.rows().orElseThrow();
        return new Divided(divided, ListSetting.of(rows, lettering, pictures, event, told, wall));
    }

    /** In percent of the wall's height; rather higher than with torn words. */
    private double heightMin(Stack head, int pages) {
        Stack stack = head.withoutRules();
        List<Words> copies = saying.copies(stack, 1, pages);
        return Stream.of(Broken.Torn.values())
                .mapToDouble(torn -> heightMin(stack, copies, torn))
                .filter(Double::isFinite)
                .findFirst()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private double heightMin(Stack stack, List<Words> copies, Broken.Torn torn) {
        List<Words> whole = copies.stream().map(words -> words.torn(torn)).toList();
        double room = new StackFit(List.of(stack), whole, wall, wall.getHeight()).heightAtFloor();
        return stack.box().height() * room / wall.getHeight();
    }
}
