package vn.phong.check;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.phong.layout.SetPicture;
import vn.phong.message.Message;

/**
 * Pictures with too few pixels for their place on this wall: enlarged they are blurred, and nobody sees it on a phone.
 */
final class EnlargedPictures implements Check {
    /** Half as large again is not seen from the seats. */
    private static final double ENLARGED_MAX = 1.5;

    @Override
    public List<Finding> findings(SetEvent set) {
        return set.cues().stream()
                .flatMap(cue -> worst(cue).map(picture -> finding(cue, picture)).stream())
                .toList();
    }

    private static Optional<SetPicture> worst(SetCue cue) {
        return cue.pages().stream()
                .flatMap(page -> page.pictures().stream())
                .filter(picture -> picture.enlargement() > ENLARGED_MAX)
                .max(Comparator.comparingDouble(SetPicture::enlargement));
    }

    private static Finding finding(SetCue cue, SetPicture picture) {
        String needed = picture.fitted().width + "x" + picture.fitted().height;
        String times = String.valueOf(Math.round(picture.enlargement() * 10) / 10.0);
        return new Finding(
                Severity.WARNING,
                "enlarged-picture",
                cue.cue().id(),
                cue.cue().label(),
                picture.field(),
                picture.name(),
                new Message(
                        "Ảnh “" + picture.name() + "” bị phóng to " + times.replace('.', ',')
                                + " lần trên màn này nên sẽ mờ; hãy gửi ảnh từ " + needed + " điểm trở lên.",
                        "The picture “" + picture.name() + "” is enlarged " + times
                                + " times on this wall and will be blurred; send one of at least " + needed
                                + " pixels."));
    }
}
