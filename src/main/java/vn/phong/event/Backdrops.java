package vn.phong.event;

import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The backdrop comes several times in an evening and names the event: where it says the same, it is changed as one. */
public final class Backdrops {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final int NAME_LENGTH_MAX = 200;

    private Backdrops() {}

    static Event edited(Event event, Cue changed) {
        Optional<Cue> before = event.cue(changed.id()).filter(Backdrops::isBackdrop);
        if (before.isEmpty() || !isBackdrop(changed)) {
            return event.with(changed);
        }
        Fields was = before.get().fields();
        Fields is = changed.fields();
        Event alike = event.withCues(event.cues().stream()
                .map(cue -> cue.id().equals(changed.id()) ? changed : following(cue, was, is))
                .toList());
        String name = eventName(is);
        return event.name().equals(eventName(was)) && !name.isEmpty() ? alike.named(name) : alike;
    }

    private static boolean isBackdrop(Cue cue) {
        return cue.layout().equals(Event.BACKDROP);
    }

    private static Cue following(Cue cue, Fields was, Fields is) {
        if (!isBackdrop(cue)) {
            return cue;
        }
        Set<String> names = new HashSet<>(was.values().keySet());
        names.addAll(is.values().keySet());
        Fields fields = cue.fields();
        for (String name : names) {
            Object said = said(was, name);
            if (!Objects.equals(said, said(is, name)) && Objects.equals(said, said(cue.fields(), name))) {
                fields = fields.with(name, is.values().get(name));
            }
        }
        return cue.with(fields);
    }

    /** An empty text says nothing. */
    private static Object said(Fields fields, String name) {
        Object value = fields.values().get(name);
        return "".equals(value) ? null : value;
    }

    /**
     * What people call the event that a backdrop tells of: its kind and title on one line; empty when it says neither.
     */
    public static String eventName(Fields backdrop) {
        String title =
                backdrop.text("title").replace("*", "").replaceAll("\\s+", " ").strip();
        String kind = kind(backdrop.text("eventType").strip());
        String name = (kind + " " + title).strip();
        return name.length() <= NAME_LENGTH_MAX ? name : name.substring(0, NAME_LENGTH_MAX - 1) + "…";
    }

    /** Such as {@code Hội nghị}, however the backdrop writes it. */
    public static String kind(String printed) {
        String small = printed.toLowerCase(VIETNAMESE);
        return small.isEmpty() ? "" : small.substring(0, 1).toUpperCase(VIETNAMESE) + small.substring(1);
    }
}
