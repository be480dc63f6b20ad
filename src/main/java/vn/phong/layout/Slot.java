package vn.phong.layout;

import java.util.Optional;
import java.util.Set;

/**
 * A named place for words.
 *
 * @param name what refusals and the finished picture call it, nearly always the field's own name
 * @param classes its theme classes
 * @param box its place; in a stack only across
 * @param type how its letters look
 * @param wording what it says
 * @param keep fields whose words never part, such as a person's name
 * @param linesMax how many lines it may take
 * @param required whether a cue without it is refused
 * @param droppable whether it is left out where it cannot be read, instead of refusing the picture
 * @param gap see {@link StackItem}
 * @param atMost the slot it may not outgrow
 */
record Slot(
        String name,
        String classes,
        Box box,
        Type type,
        Wording wording,
        Set<String> keep,
        int linesMax,
        boolean required,
        boolean droppable,
        double gap,
        Optional<AtMost> atMost)
        implements StackItem {

    /**
     * @param weight 100 to 900; one of the standard family, another family has its nearest
     * @param italic whether plain words are italic; emphasis is then upright
     * @param upper whether it is set in capitals
     * @param align across its box
     * @param capMax height of a capital at full size, in percent of the wall's height
     * @param pitch distance of its lines in ems of the standard family; more where the ink of two lines would meet
     */
    record Type(int weight, boolean italic, boolean upper, Align align, double capMax, double pitch) {
        Type with(Align changed) {
            return new Type(weight, italic, upper, changed, capMax, pitch);
        }

        Type with(double changedCapMax) {
            return new Type(weight, italic, upper, align, changedCapMax, pitch);
        }
    }

    /** Capitals of this slot are at most {@code factor} times as high as those of another slot of the same stack. */
    record AtMost(String slot, double factor) {}

    /** Words are looked up by their slots over and over while they are fitted, and names hardly ever meet. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }

    Slot across(Box changed) {
        return new Slot(name, classes, changed, type, wording, keep, linesMax, required, droppable, gap, atMost);
    }

    Slot with(Wording changed) {
        return new Slot(name, classes, box, type, changed, keep, linesMax, required, droppable, gap, atMost);
    }

    Slot with(Type changed) {
        return new Slot(name, classes, box, changed, wording, keep, linesMax, required, droppable, gap, atMost);
    }
}
