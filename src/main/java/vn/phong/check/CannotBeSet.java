package vn.phong.check;

import java.util.List;
import vn.phong.gallery.Gallery;

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
                .map(cue -> new Finding(
                        Severity.ERROR,
                        "cannot-be-set",
                        cue.cue().id(),
                        cue.cue().label(),
                        "",
                        "",
                        cue.refusal().get()))
                .toList();
    }
}
