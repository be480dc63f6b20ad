package vn.phong.check;

import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import vn.phong.event.Cue;
import vn.phong.layout.PlacedRun;
import vn.phong.layout.SetPart;
import vn.phong.layout.SetPicture;
import vn.phong.layout.SetText;
import vn.phong.message.Message;

/**
 * Words on one of the office's pictures that would not part from it where it is lightest or darkest; a note, because
 * only an eye tells whether it is so under the words.
 */
final class WordsOnPictures implements Check {
    private static final double POOR = 4.5;
    private static final int WHITE = 0xFFFFFF;

    private record Risk(Cue cue, SetPicture picture, double ratio) {}

    /** One finding a picture, at the first cue that shows it under words. */
    @Override
    public List<Finding> findings(SetEvent set) {
        Map<String, Risk> risks = new LinkedHashMap<>();
        for (SetCue cue : set.cues()) {
            cue.pages().stream()
                    .flatMap(page -> page.parts().stream())
                    .flatMap(part -> risk(cue.cue(), part).stream())
                    .forEach(risk -> risks.merge(risk.picture().name(), risk, WordsOnPictures::graver));
        }
        return risks.values().stream().map(WordsOnPictures::finding).toList();
    }

    private static Risk graver(Risk first, Risk other) {
        return new Risk(first.cue(), first.picture(), Math.min(first.ratio(), other.ratio()));
    }

    private static Optional<Risk> risk(Cue cue, SetPart part) {
        Palette palette = Palette.of(part.ground());
        return part.texts().stream()
                .flatMap(text ->
                        under(part, text)
                                .map(picture -> new Risk(cue, picture, worst(text, picture, palette)))
                                .stream())
                .filter(risk -> risk.ratio() < POOR)
                .min(Comparator.comparingDouble(Risk::ratio));
    }

    /** The uppermost picture that the words stand on, unless a flat area lies between. */
    static Optional<SetPicture> under(SetPart part, SetText text) {
        Rectangle2D ink = text.ink();
        double x = ink.getCenterX();
        double y = ink.getCenterY();
        boolean covered = part.boxes().stream().anyMatch(box -> box.box().contains(x, y));
        return part.pictures().stream()
                .filter(picture -> picture.visible().contains(x, y) && (picture.aboveBoxes() || !covered))
                .reduce((lower, upper) -> upper);
    }

    /** The contrast with what the picture shows where it is black, white, or just as light as the words. */
    private static double worst(SetText text, SetPicture picture, Palette palette) {
        int veil = picture.isVeiled() ? palette.fill(picture.veil()).orElse(0) : 0;
        int dark = mixed(veil, 0, picture.shade());
        int light = mixed(veil, WHITE, picture.shade());
        return text.runs().stream()
                .map((PlacedRun run) -> palette.fill(text.classes(run)))
                .flatMapToDouble(fill ->
                        fill.isEmpty() ? DoubleStream.empty() : DoubleStream.of(lowest(fill.getAsInt(), dark, light)))
                .min()
                .orElse(Double.MAX_VALUE);
    }

    private static double lowest(int fill, int dark, int light) {
        double own = Palette.luminance(fill);
        boolean between = own >= Palette.luminance(dark) && own <= Palette.luminance(light);
        return between ? 1 : Math.min(Palette.contrast(fill, dark), Palette.contrast(fill, light));
    }

    /** A colour under a veil. */
    private static int mixed(int veil, int under, double shade) {
        return Stream.of(16, 8, 0)
                .mapToInt(shift -> {
                    double channel = shade * (veil >> shift & 0xFF) + (1 - shade) * (under >> shift & 0xFF);
                    return (int) Math.round(channel) << shift;
                })
                .sum();
    }

    private static Finding finding(Risk risk) {
        String ratio =
                BigDecimal.valueOf(risk.ratio()).setScale(1, RoundingMode.FLOOR).toPlainString();
        String name = risk.picture().name();
        return new Finding(
                Severity.NOTE,
                "contrast",
                risk.cue().id(),
                risk.cue().label(),
                risk.picture().field(),
                name,
                new Message(
                        "Chữ đứng trên ảnh “" + name + "”: nơi ảnh sáng hoặc tối nhất, tương phản chỉ còn "
                                + ratio.replace('.', ',')
                                + ":1; hãy nhìn hình, khó đọc thì chọn ảnh khác hoặc giao diện"
                                + " khác.",
                        "Words stand on the picture “" + name
                                + "”: where it is lightest or darkest the contrast is down"
                                + " to " + ratio
                                + ":1; look at it, and choose another picture or theme if it is hard to"
                                + " read."));
    }
}
