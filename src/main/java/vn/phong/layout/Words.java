package vn.phong.layout;

import java.util.HashMap;
import java.util.Map;

/**
 * What one copy of a stack says: the words of each slot that has any.
 *
 * @param paragraphs by slot
 */
record Words(Map<Slot, Paragraph> paragraphs) {
    static final Words NONE = new Words(Map.of());

    /** The widest line that no breaking makes narrower, in ems. */
    double widest() {
        return paragraphs.values().stream()
                .mapToDouble(Paragraph::narrowest)
                .max()
                .orElse(0);
    }

    /** The same words on one line each, where manual breaks let them. */
    Words unwrapped() {
        Map<Slot, Paragraph> single = new HashMap<>(paragraphs);
        single.replaceAll((slot, paragraph) -> paragraph.within(1).orElse(paragraph));
        return new Words(single);
    }

    /** The same words, each broken only where no more than that is torn, if it can be. */
    Words torn(Broken.Torn most) {
        Map<Slot, Paragraph> whole = new HashMap<>(paragraphs);
        whole.replaceAll((slot, paragraph) -> paragraph.torn(most));
        return new Words(whole);
    }

    /** The same words, those of some slots replaced. */
    Words with(Words others) {
        Map<Slot, Paragraph> changed = new HashMap<>(paragraphs);
        changed.putAll(others.paragraphs);
        return new Words(changed);
    }

    Words with(Slot slot, Paragraph paragraph) {
        Map<Slot, Paragraph> changed = new HashMap<>(paragraphs);
        changed.put(slot, paragraph);
        return new Words(changed);
    }
}
