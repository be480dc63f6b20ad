package vn.phong.layout;

import java.util.HashMap;
import java.util.Map;

/**
 * What one copy of a stack says: the words of each slot that has any.
 *
 * @param paragraphs by slot
 * @param current whether it is the entry the cue points at
 */
record Words(Map<Slot, Paragraph> paragraphs, boolean current) {
    boolean isEmpty() {
        return paragraphs.isEmpty();
    }

    Words without(Slot slot) {
        Map<Slot, Paragraph> rest = new HashMap<>(paragraphs);
        rest.remove(slot);
        return new Words(rest, current);
    }

    Words with(Slot slot, Paragraph paragraph) {
        Map<Slot, Paragraph> changed = new HashMap<>(paragraphs);
        changed.put(slot, paragraph);
        return new Words(changed, current);
    }
}
