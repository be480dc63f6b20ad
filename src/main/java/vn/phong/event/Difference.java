package vn.phong.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import vn.phong.message.Message;

/** What would change if one event took the place of another, in sentences without a full stop. */
public final class Difference {
    private static final String ALL = "all";

    private final Event before;
    private final Event after;
    private final BiFunction<Cue, String, Message> fieldNames;
    private final List<Message> changes = new ArrayList<>();

    private Difference(Event before, Event after, BiFunction<Cue, String, Message> fieldNames) {
        this.before = before;
        this.after = after;
        this.fieldNames = fieldNames;
    }

    /**
     * In the order of the event; empty for equal events.
     *
     * @param fieldNames what people call a field of a cue, without a full stop
     */
    public static List<Message> between(Event before, Event after, BiFunction<Cue, String, Message> fieldNames) {
        Difference difference = new Difference(before, after, fieldNames);
        difference.event();
        difference.cues();
        return List.copyOf(difference.changes);
    }

    /** What a cue of the event says otherwise now, field by field, without naming the cue. */
    public static List<Message> between(Event before, Cue changed, BiFunction<Cue, String, Message> fieldNames) {
        Difference difference = new Difference(before, before.with(changed), fieldNames);
        before.cue(changed.id()).ifPresent(was -> difference.cue(was, changed, new Message("", "")));
        return List.copyOf(difference.changes);
    }

    /** What is signed under is the same for both, and no setting of anybody's. */
    private static Map<String, Object> others(Event event) {
        Map<String, Object> others = new HashMap<>(event.unknown());
        others.remove(Event.SIGNED_AS);
        return others;
    }

    private void event() {
        change("Tên sự kiện", "Name of the event", before.name(), after.name());
        if (!before.theme().equals(after.theme())) {
            named("Giao diện", "Theme", ThemeName.of(before.theme()), ThemeName.of(after.theme()));
        }
        change("Phông chữ", "Font", before.font(), after.font());
        change("Vùng cờ (%)", "Flag zone (%)", before.flagZone(), after.flagZone());
        change(
                "Chuyển cảnh (ms)",
                "Fade (ms)",
                before.fadeMs().fadeMs(),
                after.fadeMs().fadeMs());
        if (!before.agenda().equals(after.agenda())) {
            say(
                    "Chương trình in: " + before.agenda().size() + " mục → "
                            + after.agenda().size() + " mục, có sửa",
                    "Programme: " + before.agenda().size() + " items → "
                            + after.agenda().size() + ", changed");
        }
        if (!others(before).equals(others(after))) {
            say("Các thiết lập khác của sự kiện có sửa", "Other settings of the event changed");
        }
    }

    private void cues() {
        for (Cue cue : before.cues()) {
            if (after.cue(cue.id()).isEmpty()) {
                say("Bỏ hình: " + cue.label(), "Cue taken out: " + cue.label());
            }
        }
        for (Cue cue : after.cues()) {
            before.cue(cue.id())
                    .ifPresentOrElse(
                            was -> cue(was, cue, new Message(cue.label() + ", ", cue.label() + ", ")),
                            () -> say("Thêm hình: " + cue.label(), "Cue added: " + cue.label()));
        }
        if (!order(before, after).equals(order(after, before))) {
            say("Thứ tự các hình có đổi", "The order of the cues changed");
        }
    }

    /** The cues of one event that the other has too. */
    private static List<String> order(Event event, Event other) {
        return event.cues().stream()
                .map(Cue::id)
                .filter(id -> other.cue(id).isPresent())
                .toList();
    }

    /** @param about comes before each sentence */
    private void cue(Cue was, Cue is, Message about) {
        Map<String, Object> old = was.fields().values();
        Map<String, Object> now = is.fields().values();
        Set<String> names = new LinkedHashSet<>(old.keySet());
        names.addAll(now.keySet());
        for (String name : names) {
            if (!Objects.equals(old.get(name), now.get(name))) {
                Message field = fieldNames.apply(is, name);
                String vi = about.vi() + field.vi();
                String en = about.en() + field.en();
                if (FieldType.of(is.layout(), name).filter(FieldType::isChoice).isPresent()) {
                    named(vi, en, ChoiceName.of(text(old.get(name))), ChoiceName.of(text(now.get(name))));
                } else {
                    field(vi, en, old.get(name), now.get(name));
                }
            }
        }
        if (!was.with(Fields.NONE).equals(is.with(Fields.NONE))) {
            say("Sửa tên, bố cục hoặc cách lên hình: " + is.label(), "Label, layout or fade changed: " + is.label());
        }
    }

    private void field(String vi, String en, Object old, Object now) {
        if (isRows(old) || isRows(now)) {
            rows(
                    vi,
                    en,
                    Fields.of(values(old)).list(ALL),
                    Fields.of(values(now)).list(ALL));
        } else {
            change(vi, en, text(old), text(now));
        }
    }

    private static boolean isRows(Object value) {
        return value instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance);
    }

    private static Map<String, Object> values(Object value) {
        return value == null ? Map.of() : Map.of(ALL, value);
    }

    /** Every row that differs; a list's end is as likely to be corrected as its beginning. */
    private void rows(String vi, String en, List<Fields> old, List<Fields> now) {
        RowPairs pairs = RowPairs.of(old, now);
        for (RowPairs.Pair pair : pairs.pairs()) {
            String before = RowPairs.words(pair.before());
            String after = RowPairs.words(pair.after());
            if (pair.came()) {
                say(vi + ": thêm “" + after + "”", en + ": “" + after + "” added");
            } else if (pair.went()) {
                say(vi + ": bỏ “" + before + "”", en + ": “" + before + "” taken out");
            } else {
                row(vi, en, pair);
            }
        }
        if (pairs.reordered()) {
            say(vi + ": thứ tự có đổi", en + ": the order changed");
        }
    }

    /** A row that stayed or was corrected; the rows of a group one by one. */
    private void row(String vi, String en, RowPairs.Pair pair) {
        Fields old = pair.before();
        Fields now = pair.after();
        for (String name : now.values().keySet()) {
            Object was = old.values().get(name);
            Object is = now.values().get(name);
            if (isRows(was) && isRows(is)) {
                String group = now.text("heading").isEmpty() ? "" : " “" + now.text("heading") + "”";
                field(vi + group, en + group, was, is);
                old = old.with(name, null);
                now = now.with(name, null);
            }
        }
        change(vi, en, RowPairs.words(old), RowPairs.words(now));
    }

    private void change(String vi, String en, Object old, Object now) {
        if (!old.equals(now)) {
            String both = Excerpt.of(old.toString(), now.toString());
            say(vi + ": " + both, en + ": " + both);
        }
    }

    /** For words of the program's own, which each language calls otherwise. */
    private void named(String vi, String en, Message old, Message now) {
        say(vi + ": " + Excerpt.of(old.vi(), now.vi()), en + ": " + Excerpt.of(old.en(), now.en()));
    }

    private static String text(Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof String text
                ? text
                : String.join(", ", Fields.of(values(value)).everyText());
    }

    private void say(String vi, String en) {
        changes.add(new Message(vi, en));
    }
}
