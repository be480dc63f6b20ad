package vn.phong.layout;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;

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
        return mapped((slot, paragraph) -> paragraph.within(1).orElse(paragraph));
    }

    /** The same words, each broken only where no more than that is torn, if it can be. */
    Words torn(Broken.Torn most) {
        return mapped((slot, paragraph) -> paragraph.torn(most));
    }

    /**
     * The same words, each broken only where no more is torn than must be.
     *
     * @param widths of the slots, in pixels
     */
    Words untorn(Map<Slot, Double> widths) {
        return mapped((slot, paragraph) -> paragraph.untorn(widths.get(slot)));
    }

    /** The very same where nothing changes. */
    @SuppressWarnings("ReferenceEquality")
    private Words mapped(BiFunction<Slot, Paragraph, Paragraph> change) {
        Map<Slot, Paragraph> changed = new HashMap<>(paragraphs);
        changed.replaceAll(change);
        boolean same = paragraphs.keySet().stream().allMatch(slot -> changed.get(slot) == paragraphs.get(slot));
        return same ? this : new Words(changed);
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
