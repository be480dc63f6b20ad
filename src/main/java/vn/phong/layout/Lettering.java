package vn.phong.layout;

import vn.phong.font.Family;
import vn.phong.font.Typeface;
import vn.phong.text.LineBreaks;

/**
 * How one event's words are set.
 *
 * @param family the one the event chose
 * @param breaks where a line may end
 */
record Lettering(Family family, LineBreaks breaks) {
    /** Height of a capital in ems of the face that layouts are drawn for: Inter's 1490 of 2048 units. */
    private static final double CAP_HEIGHT = 1490.0 / 2048;

    Typeface plain(Slot.Type type) {
        return family.face(type.weight(), type.italic());
    }

    Typeface emphasis(Slot.Type type) {
        return family.face(type.weight(), !type.italic());
    }

    /** The distance of lines in ems of this family: as many heights of a capital as in the standard one. */
    double pitch(Slot.Type type) {
        return type.pitch() * plain(type).capHeight() / CAP_HEIGHT;
    }
}
