package vn.phong.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.phong.event.AgendaItem;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.Fields;
import vn.phong.text.VietnameseText;

/**
 * One text somebody typed.
 *
 * @param cue the id of its cue; empty for the event's own
 * @param label what the rundown calls the cue
 * @param field its place, such as {@code title} or {@code recipients/3/name}, entries counted from 1
 * @param name the last word of the place that is no number
 * @param typed as it was typed
 * @param text as the wall shows it: in NFC, without the marks of emphasis
 */
record FieldText(String cue, String label, String field, String name, String typed, String text) {
    private static final String EVENT_LABEL = "Tên sự kiện";
    private static final String AGENDA = "agenda";

    /** Every text of an event that may come on the wall, in its order; the programme's when a cue shows it. */
    static List<FieldText> of(Event event) {
        List<FieldText> texts = new ArrayList<>();
        if (!event.name().isBlank()) {
            texts.add(new FieldText("", EVENT_LABEL, "name", "eventName", event.name(), shown(event.name())));
        }
        for (Cue cue : event.cues()) {
            texts.addAll(of(cue));
            if (cue.layout().equals(AGENDA)
                    && texts.stream().noneMatch(text -> text.field().startsWith("agenda/"))) {
                agenda(texts, cue, event.agenda());
            }
        }
        return texts;
    }

    static List<FieldText> of(Cue cue) {
        List<FieldText> texts = new ArrayList<>();
        cue.fields().values().forEach((name, value) -> add(texts, cue, name, name, value));
        return texts;
    }

    /**
     * Where the words of a slot were typed: the field of the slot's name that holds them, else any that does, else the
     * first of the slot's name, else the slot.
     */
    static String placeOf(Cue cue, String slot, String words) {
        String wanted = onOneLine(words);
        List<FieldText> texts = of(cue);
        List<FieldText> named =
                texts.stream().filter(text -> text.name().equals(slot)).toList();
        return Stream.of(named, texts)
                .flatMap(List::stream)
                .filter(text -> !wanted.isEmpty() && onOneLine(text.text()).contains(wanted))
                .findFirst()
                .or(() -> named.stream().findFirst())
                .map(FieldText::field)
                .orElse(slot);
    }

    private static String onOneLine(String text) {
        return VietnameseText.upperCase(text.replaceAll("\\s+", " ").strip());
    }

    private static void agenda(List<FieldText> texts, Cue cue, List<AgendaItem> agenda) {
        for (AgendaItem item : agenda) {
            String place = AGENDA + "/" + item.id();
            add(texts, cue, place + "/time", "time", item.time());
            add(texts, cue, place + "/text", "text", item.text());
            add(texts, cue, place + "/performer", "performer", item.performer());
        }
    }

    private static void add(List<FieldText> texts, Cue cue, String place, String name, Object value) {
        if (value instanceof String text && !text.isBlank()) {
            texts.add(new FieldText(cue.id(), cue.label(), place, name, text, shown(text)));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                add(texts, cue, place + "/" + (i + 1), name, list.get(i));
            }
        } else if (value instanceof Map<?, ?> group) {
            group.forEach((key, inner) -> {
                if (!Fields.isBeside(key, inner)) {
                    add(texts, cue, place + "/" + key, String.valueOf(key), inner);
                }
            });
        }
    }

    private static String shown(String text) {
        return VietnameseText.normalized(text)
                .replace("\\*", "\u0000")
                .replace("*", "")
                .replace('\u0000', '*');
    }

    Finding finding(Severity severity, String check, String words, String vi, String en) {
        return new Finding(severity, check, cue, label, field, words, new vn.phong.message.Message(vi, en));
    }
}
