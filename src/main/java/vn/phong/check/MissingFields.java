package vn.phong.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.phong.event.Cue;
import vn.phong.event.Fields;
import vn.phong.gallery.Card;
import vn.phong.gallery.CardField;
import vn.phong.gallery.Gallery;
import vn.phong.message.Message;

/** Fields that a layout's card marks as required and the cue leaves empty. */
final class MissingFields implements Check {
    private static final String CHECK = "missing-field";

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
        List<Finding> findings = new ArrayList<>();
        for (CardField field : gallery.card(cue.layout()).map(Card::fields).orElse(List.of())) {
            Object value = cue.fields().values().get(field.name());
            if (field.required() && empty(value)) {
                findings.add(finding(cue, field.name(), whole(field)));
            } else if (!field.entry().isEmpty()) {
                entries(findings, cue, field);
            }
        }
        return findings;
    }

    private static void entries(List<Finding> findings, Cue cue, CardField list) {
        List<Fields> entries = cue.fields().list(list.name());
        for (int i = 0; i < entries.size(); i++) {
            for (CardField field : list.entry()) {
                Map<String, Object> values = entries.get(i).values();
                // A plain text stands for a whole entry.
                boolean plain = values.size() == 1 && !empty(values.get("text"));
                if (field.required() && !plain && empty(values.get(field.name()))) {
                    findings.add(finding(cue, list.name() + "/" + (i + 1) + "/" + field.name(), of(list, i, field)));
                }
            }
        }
    }

    private static Message whole(CardField field) {
        return new Message(
                "Chưa có “" + field.label().vi() + "”; hãy điền trước khi đưa lên màn.",
                "“" + field.label().en() + "” is empty; fill it in before it goes on the wall.");
    }

    private static Message of(CardField list, int index, CardField field) {
        return new Message(
                "“" + list.label().vi() + "”, dòng " + (index + 1) + ": chưa có “"
                        + field.label().vi() + "”; hãy điền hoặc bỏ dòng này.",
                "“" + list.label().en() + "”, entry " + (index + 1) + ": “"
                        + field.label().en() + "” is empty; fill it in or take the entry out.");
    }

    private static Finding finding(Cue cue, String field, Message message) {
        return new Finding(Severity.ERROR, CHECK, cue.id(), cue.label(), field, "", message);
    }

    static boolean empty(Object value) {
        return value == null
                || value instanceof String text && text.isBlank()
                || value instanceof List<?> list && list.stream().allMatch(MissingFields::empty)
                || value instanceof Map<?, ?> group && group.values().stream().allMatch(MissingFields::empty);
    }
}
