package vn.phong.layout;

import java.util.ArrayList;
import java.util.List;
import vn.phong.event.Cue;
import vn.phong.event.Event;

/** What the stacks of a layout say for one cue. */
record Saying(SlotText text, Event event, Cue cue) {
    /**
     * What a stack says on one page, then on the other pages where it counts them: all have one size.
     *
     * @param page from 1
     * @param pages of the layout's list, 1 or more
     */
    List<Words> copies(Stack stack, int page, int pages) {
        Words own = text.words(stack.slots(), new CueText(event, cue, page, pages)::of);
        List<Slot> counting =
                stack.slots().filter(slot -> slot.wording().tellsPage()).toList();
        List<Words> copies = new ArrayList<>(List.of(own));
        for (int other = 1; other <= pages && pages > 1 && !counting.isEmpty(); other++) {
            CueText told = new CueText(event, cue, other, pages);
            copies.add(own.with(text.words(counting.stream(), told::of)));
        }
        return copies;
    }
}
