package vn.phong.check;

import java.util.List;
import java.util.Map;
import vn.phong.event.Cue;
import vn.phong.gallery.Card;
import vn.phong.gallery.CardField;
import vn.phong.gallery.Gallery;
import vn.phong.message.Message;

/** Fields that a layout's card marks as required and the cue leaves empty. */
final class MissingFields implements Check {
    private final Gallery gallery;

    MissingFields(Gallery gallery) {
        this.gallery = gallery;
    }

    @Override
    public List<Finding> findings(SetEvent set) {
        return set.cues().stream()
                .flatMap(cue -> of(cue.cue(), gallery).stream())
                .toList();
    }

    static List<Finding> of(Cue cue, Gallery gallery) {
        return gallery.card(cue.layout()).map(Card::fields).orElse(List.of()).stream()
                .filter(CardField::required)
                .filter(field -> empty(cue.fields().values().get(field.name())))
                .map(field -> finding(cue, field))
                .toList();
    }

    private static Finding finding(Cue cue, CardField field) {
        return new Finding(
                Severity.ERROR,
                "missing-field",
                cue.id(),
                cue.label(),
                field.name(),
                "",
                new Message(
                        "Chưa có “" + field.brief().vi() + "”; hãy điền trước khi đưa lên màn.",
                        "“" + field.brief().en() + "” is empty; fill it in before it goes on the wall."));
    }

    /** Nothing, a blank text, or a list or group of nothing else. */
    static boolean empty(Object value) {
        return value == null
                || value instanceof String text && text.isBlank()
                || value instanceof List<?> list && list.stream().allMatch(MissingFields::empty)
                || value instanceof Map<?, ?> group && group.values().stream().allMatch(MissingFields::empty);
    }
}
