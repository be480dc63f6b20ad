package vn.phong.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.phong.event.AgendaItem;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.text.NameWords;
import vn.phong.text.VietnameseText;

/** A card whose person is another one than the programme names for its item: the hall reads both. */
final class UnlikeNames implements Check {
    private static final String NAME = "name";
    private static final Pattern COMRADE = Pattern.compile("(?iu)^(?:các )?đồng chí\\s+");

    @Override
    public List<Finding> findings(SetEvent set) {
        return set.event().cues().stream()
                .flatMap(cue -> finding(set.event(), cue).stream())
                .toList();
    }

    private static Optional<Finding> finding(Event event, Cue cue) {
        String name = cue.fields().text(NAME);
        return event.item(cue.item())
                .map(AgendaItem::performer)
                .filter(told -> !name.isBlank() && namesSomebody(told))
                .filter(told -> !names(told, name))
                .map(told -> finding(cue, name, told));
    }

    /** A unit, everybody or a post is no name: forms of address are followed by a surname. */
    private static boolean namesSomebody(String performer) {
        String rest = COMRADE.matcher(performer.strip()).replaceFirst("");
        boolean addressed = rest.length() < performer.strip().length();
        for (String word : rest.replaceAll("\\.(?=\\s)", "").split("\\s+")) {
            if (!NameWords.isHonorific(word)) {
                return addressed && NameWords.isSurname(word);
            }
            addressed = true;
        }
        return false;
    }

    /** However it is capitalised; another mark is another name, and so is a longer one. */
    private static boolean names(String performer, String name) {
        return Pattern.compile("(?<!\\p{L})" + Pattern.quote(folded(name)) + "(?!\\p{L})")
                .matcher(folded(performer))
                .find();
    }

    private static String folded(String text) {
        return VietnameseText.upperCase(VietnameseText.normalized(text))
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static Finding finding(Cue cue, String name, String told) {
        return new FieldText(cue.id(), cue.label(), NAME, NAME, name, name)
                .finding(
                        Severity.WARNING,
                        "unlike-name",
                        name,
                        "Hình ghi " + Quoted.of(name) + ", chương trình ghi " + Quoted.of(told)
                                + "; nếu đổi người, hãy sửa cả hai cho giống.",
                        "The picture says " + Quoted.of(name) + ", the programme " + Quoted.of(told)
                                + "; if somebody else comes, make them alike.");
    }
}
