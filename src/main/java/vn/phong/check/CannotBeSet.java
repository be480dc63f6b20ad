package vn.phong.check;

import java.util.List;
import vn.phong.event.Cue;
import vn.phong.gallery.Gallery;
import vn.phong.message.Refusal;

/** Cues the wall cannot show at all, in the words of whoever refused: too long, an unknown layout, a missing glyph. */
final class CannotBeSet implements Check {
    private final Gallery gallery;

    CannotBeSet(Gallery gallery) {
        this.gallery = gallery;
    }

    /** A cue whose required fields are empty is told about them, not about the slot that is left without words. */
    @Override
    public List<Finding> findings(SetEvent set) {
        return set.cues().stream()
                .filter(cue -> cue.refusal().isPresent())
                .filter(cue -> MissingFields.of(cue.cue(), gallery).isEmpty())
                .map(cue -> finding(cue.cue(), cue.refusal().get()))
                .toList();
    }

    private static Finding finding(Cue cue, Refusal refusal) {
        String field = FieldText.placeOf(cue, refusal.place(), "");
        return new Finding(Severity.ERROR, "cannot-be-set", cue.id(), cue.label(), field, "", refusal.words());
    }
}
