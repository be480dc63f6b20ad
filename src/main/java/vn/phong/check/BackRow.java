package vn.phong.check;

import java.util.ArrayList;
import java.util.List;
import vn.phong.gallery.Gallery;
import vn.phong.message.Message;

/** Words that cannot be read from the back row. */
final class BackRow implements Check {
    private final Gallery gallery;

    BackRow(Gallery gallery) {
        this.gallery = gallery;
    }

    @Override
    public List<Finding> findings(SetEvent set) {
        List<Finding> findings = new ArrayList<>();
        set.seatsM().ifPresent(seatsM -> {
            for (SetCue cue : set.cues()) {
                SmallWords.blocks(cue, set.wall().pitchMm()).values().stream()
                        .filter(block -> block.legibility().legibleM() < seatsM)
                        .forEach(block -> findings.add(finding(cue, block, seatsM)));
            }
        });
        return findings;
    }

    private Finding finding(SetCue cue, Block block, double seatsM) {
        Message slot = gallery.fieldName(cue.cue().layout(), block.slot());
        double reach = block.legibility().legibleM();
        return new Finding(
                Severity.WARNING,
                "back-row",
                cue.cue().id(),
                cue.cue().label(),
                FieldText.placeOf(cue.cue(), block.slot(), block.words()),
                block.words(),
                new Message(
                        "“" + slot.vi() + "” chỉ đọc rõ đến " + Legibility.metresVi(reach) + " m, hàng ghế cuối cách "
                                + Legibility.metresVi(seatsM) + " m; hãy bớt chữ, tách trang hoặc dùng màn lớn hơn.",
                        "“" + slot.en() + "” is legible to " + Legibility.metres(reach) + " m and the back row sits "
                                + Legibility.metres(seatsM)
                                + " m away; use fewer words, more pages or a larger wall."));
    }
}
