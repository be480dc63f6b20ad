package vn.phong.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.text.VietnameseText;

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

    /**
     * The stacks in their order, without repeats: what a slot above says already, such as the heading, is not said
     * again, but the slot's next alternative or nothing.
     *
     * @param page from 1
     * @param pages of the layout's list, 1 or more
     */
    List<Stack> withoutRepeats(List<Stack> stacks, int page, int pages) {
        CueText fields = new CueText(event, cue, page, pages);
        Set<String> said = new HashSet<>();
        return stacks.stream().map(stack -> fresh(stack, fields, said)).toList();
    }

    private static Stack fresh(Stack stack, CueText fields, Set<String> said) {
        Stack fresh = stack;
        for (Slot slot : stack.slots().toList()) {
            Optional<String> words = slot.wording().said(fields::of).map(VietnameseText::upperCase);
            boolean tells = words.filter(Saying::hasLetters).isPresent()
                    && Live.ofSlot(slot.name()).isEmpty();
            if (tells && !said.add(words.get())) {
                fresh = fresh.sayingNext(slot);
            }
        }
        return fresh;
    }

    private static boolean hasLetters(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }
}
