package vn.phong.check;

import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.layout.SetBox;
import vn.phong.layout.SetPart;
import vn.phong.layout.SetText;
import vn.phong.layout.Slide;
import vn.phong.message.Message;

/** Words whose colour does not part from what they stand on; a warning, because an office may insist on its red. */
final class Contrast implements Check {
    private static final double POOR = 4.5;
    private static final double GOOD = 7;

    /** @param cue the first that shows the pair, when the theme is its own; empty for the event's theme */
    private record Pair(String theme, Optional<Cue> cue, String words, String ground, double ratio) {}

    /** One finding a pair of classes; a theme's fault is not told again for every cue. */
    @Override
    public List<Finding> findings(SetEvent set) {
        Map<String, Pair> pairs = new TreeMap<>();
        for (SetCue cue : set.cues()) {
            for (Slide page : cue.pages()) {
                page.parts().forEach(part -> look(set.event(), cue.cue(), part, pairs));
            }
        }
        return pairs.values().stream()
                .sorted(Comparator.comparingDouble(Pair::ratio))
                .map(Contrast::finding)
                .toList();
    }

    private static void look(Event event, Cue cue, SetPart part, Map<String, Pair> pairs) {
        Palette palette = Palette.of(part.ground());
        String theme = event.themeOf(cue);
        Optional<Cue> own = theme.equals(event.theme()) ? Optional.empty() : Optional.of(cue);
        for (SetText text : part.texts()) {
            pair(theme, own, part, text, palette)
                    .filter(pair -> pair.ratio() < GOOD)
                    .ifPresent(pair -> pairs.putIfAbsent(theme + " " + pair.words() + "/" + pair.ground(), pair));
        }
    }

    private static Optional<Pair> pair(String theme, Optional<Cue> own, SetPart page, SetText text, Palette palette) {
        if (WordsOnPictures.under(page, text).isPresent()) {
            return Optional.empty();
        }
        String ground = ground(page, text, palette);
        OptionalInt under = palette.fill(ground);
        if (under.isEmpty()) {
            return Optional.empty();
        }
        List<Pair> pairs = new ArrayList<>();
        text.runs().stream()
                .map(text::classes)
                .distinct()
                .forEach(classes -> palette.fill(classes)
                        .ifPresent(fill -> pairs.add(new Pair(
                                theme, own, classes.strip(), ground, Palette.contrast(fill, under.getAsInt())))));
        return pairs.stream().min(Comparator.comparingDouble(Pair::ratio));
    }

    /** The band or the strip that the words stand on, else the ground. */
    private static String ground(SetPart page, SetText text, Palette palette) {
        Rectangle2D ink = text.ink();
        Optional<String> band = page.boxes().stream()
                .filter(box -> box.box().contains(ink.getCenterX(), ink.getCenterY()))
                .map(SetBox::classes)
                .filter(classes -> palette.fill(classes).isPresent())
                .reduce((lower, upper) -> upper);
        boolean foot = text.classes().contains("footer") && palette.fill("foot").isPresent();
        return band.orElse(foot ? "foot" : "ground");
    }

    private static Finding finding(Pair pair) {
        String theme = pair.theme();
        String ratio =
                BigDecimal.valueOf(pair.ratio()).setScale(1, RoundingMode.FLOOR).toPlainString();
        boolean poor = pair.ratio() < POOR;
        String least = poor ? "4,5" : "7";
        return new Finding(
                poor ? Severity.WARNING : Severity.NOTE,
                "contrast",
                pair.cue().map(Cue::id).orElse(""),
                pair.cue().map(Cue::label).orElse(""),
                "theme",
                pair.words() + " / " + pair.ground(),
                new Message(
                        "Giao diện " + theme + ": chữ " + pair.words() + " trên nền " + pair.ground()
                                + " chỉ tương phản " + ratio.replace('.', ',') + ":1, nên từ " + least
                                + ":1 trở lên; hãy đổi màu hoặc chọn giao diện khác.",
                        "Theme " + theme + ": " + pair.words() + " on " + pair.ground() + " has a contrast of " + ratio
                                + ":1, " + least.replace(',', '.')
                                + ":1 or more is wanted; change the colours or choose another theme."));
    }
}
