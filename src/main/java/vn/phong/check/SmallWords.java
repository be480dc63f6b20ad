package vn.phong.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.phong.gallery.Gallery;
import vn.phong.message.Message;

/** Words near the floor of legibility: still set, but one word more and the picture is refused. */
final class SmallWords implements Check {
    /** The floor of bold capitals is 16 px; from a quarter above it on there is room for a late change. */
    private static final double NEAR_FLOOR_PX = 20;

    private final Gallery gallery;

    SmallWords(Gallery gallery) {
        this.gallery = gallery;
    }

    @Override
    public List<Finding> findings(SetEvent set) {
        List<Finding> findings = new ArrayList<>();
        for (SetCue cue : set.cues()) {
            blocks(cue, set.wall().pitchMm()).values().stream()
                    .filter(block -> block.capHeightPx() < NEAR_FLOOR_PX)
                    .forEach(block -> findings.add(finding(cue, block)));
        }
        return findings;
    }

    /** The smallest block of each slot over all pages of a cue, without the minor ones. */
    static Map<String, Block> blocks(SetCue cue, double pitchMm) {
        Map<String, Block> smallest = new TreeMap<>();
        cue.pages().stream()
                .flatMap(page -> Block.of(page, pitchMm).stream())
                .filter(block -> !block.minor())
                .forEach(block -> smallest.merge(
                        block.slot(), block, (one, other) -> one.capHeightPx() <= other.capHeightPx() ? one : other));
        return smallest;
    }

    private Finding finding(SetCue cue, Block block) {
        Message slot = gallery.fieldName(cue.cue().layout(), block.slot());
        long px = (long) Math.floor(block.capHeightPx());
        return new Finding(
                Severity.NOTE,
                "small-words",
                cue.cue().id(),
                cue.cue().label(),
                FieldText.placeOf(cue.cue(), block.slot(), block.words()),
                block.words(),
                new Message(
                        "“" + slot.vi() + "” chỉ còn cao " + px
                                + " điểm ảnh, sát mức nhỏ nhất; hãy bớt chữ để chữ to hơn.",
                        "“" + slot.en() + "” is only " + px
                                + " pixels high, close to the floor; use fewer words to have larger ones."));
    }
}
