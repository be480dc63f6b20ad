package vn.phong.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import vn.phong.event.AgendaItem;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.EventFile;
import vn.phong.event.Fields;
import vn.phong.message.Message;

/**
 * What an import would change in an event that is there already: each change by itself, to be accepted or not. Items
 * are the same when they say the same; a list goes where its award or its title stands, else into a place still empty.
 */
public final class EventMerge {
    private static final String CLOSING = "be mac";
    private static final List<String> PERSON = List.of("honorific", "name", "position", "unit");

    private final Event base;
    private final Event incoming;
    private final List<Step> steps = new ArrayList<>();

    /** What a change does to what is there. */
    public enum Kind {
        ADD,
        FILL,
        REPLACE,
        REMOVE;

        /** Whether something that somebody wrote would be lost. */
        public boolean overwrites() {
            return this == REPLACE || this == REMOVE;
        }
    }

    /**
     * One change.
     *
     * @param id names it among the changes of this merge
     * @param where what it is about
     * @param before what the event says now; empty for something added
     * @param after what the import says; empty for something removed
     */
    public record Change(String id, Kind kind, Message where, String before, String after) {}

    private record Step(Change change, UnaryOperator<Event> apply) {}

    private EventMerge(Event base, Event incoming) {
        this.base = base;
        this.incoming = incoming;
        backdrop();
        items();
        lists();
    }

    public static List<Change> changes(Event base, Event incoming) {
        return new EventMerge(base, incoming).steps.stream().map(Step::change).toList();
    }

    /**
     * The event with the changes that were accepted, in their order; the others leave it as it is.
     *
     * @throws vn.phong.message.Refusal when the result would be no event
     */
    public static Event merged(Event base, Event incoming, Set<String> accepted) {
        Event merged = base;
        for (Step step : new EventMerge(base, incoming).steps) {
            merged = accepted.contains(step.change().id()) ? step.apply().apply(merged) : merged;
        }
        EventFile.write(merged);
        return merged;
    }

    /** The event of a plan with lists put into their places: nothing is there yet that could be lost. */
    public static Event with(Event plan, List<Cue> lists) {
        Event incoming = listsOnly(plan, lists);
        Set<String> all = new HashSet<>();
        changes(plan, incoming).forEach(change -> all.add(change.id()));
        return merged(plan, incoming, all);
    }

    /** Lists alone as an event to merge: nothing of it but they differs from the base. */
    public static Event listsOnly(Event base, List<Cue> lists) {
        return event(base, List.of(), lists);
    }

    private void step(Kind kind, Message where, String before, String after, UnaryOperator<Event> apply) {
        steps.add(new Step(new Change("c" + (steps.size() + 1), kind, where, before, after), apply));
    }

    private void backdrop() {
        Optional<Cue> from = firstBackdrop(incoming);
        Optional<Cue> to = firstBackdrop(base);
        if (from.isEmpty() || to.isEmpty()) {
            return;
        }
        for (String name : List.of("org", "eventType", "title", "placeDate")) {
            String before = String.join("\n", to.get().fields().texts(name));
            String after = String.join("\n", from.get().fields().texts(name));
            if (!after.isEmpty() && !after.equals(before)) {
                Object value = from.get().fields().values().get(name);
                step(
                        before.isEmpty() ? Kind.FILL : Kind.REPLACE,
                        new Message("Phông: " + vi(name), "Backdrop: " + name),
                        before,
                        after,
                        event -> event.with(cue(event, to.get().id())
                                .with(cue(event, to.get().id()).fields().with(name, value))));
            }
        }
    }

    private static String vi(String name) {
        return switch (name) {
            case "org" -> "cơ quan";
            case "eventType" -> "loại sự kiện";
            case "title" -> "tên";
            default -> "địa danh, ngày tháng";
        };
    }

    private static Optional<Cue> firstBackdrop(Event event) {
        return event.cues().stream()
                .filter(cue -> cue.layout().equals(Event.BACKDROP))
                .findFirst();
    }

    private void items() {
        Set<String> matched = new HashSet<>();
        String before = "";
        for (AgendaItem item : incoming.agenda()) {
            Optional<AgendaItem> same = base.agenda().stream()
                    .filter(each ->
                            !matched.contains(each.id()) && key(each.text()).equals(key(item.text())))
                    .findFirst();
            if (same.isPresent()) {
                matched.add(same.get().id());
                changed(same.get(), item);
                before = same.get().id();
            } else {
                before = added(item, before);
            }
        }
        if (!incoming.agenda().isEmpty()) {
            base.agenda().stream().filter(item -> !matched.contains(item.id())).forEach(this::removed);
        }
    }

    private static String key(String text) {
        return PlanWords.words(text);
    }

    private void changed(AgendaItem old, AgendaItem item) {
        Message where = new Message("Mục “" + old.text() + "”", "Item “" + old.text() + "”");
        if (!item.time().isEmpty() && !item.time().equals(old.time())) {
            step(
                    kind(old.time()),
                    where,
                    old.time(),
                    item.time(),
                    event -> with(event, item(event, old.id()).at(item.time())));
        }
        if (!item.performer().isEmpty() && !item.performer().equals(old.performer())) {
            step(kind(old.performer()), where, old.performer(), item.performer(), event -> {
                AgendaItem now = item(event, old.id());
                return person(with(event, now.performedBy(item.performer())), old, item);
            });
        }
        item.extra().forEach((head, text) -> beside(old, head, text));
    }

    private void beside(AgendaItem old, String head, String text) {
        String before = old.extra().getOrDefault(head, "");
        if (!text.isEmpty() && !text.equals(before)) {
            Message where = new Message(
                    "Mục “" + old.text() + "”, cột “" + head + "”", "Item “" + old.text() + "”, column “" + head + "”");
            step(kind(before), where, before, text, event -> {
                AgendaItem now = item(event, old.id());
                Map<String, String> told = new LinkedHashMap<>(now.extra());
                told.put(head, text);
                return with(event, now.with(told));
            });
        }
    }

    private static Kind kind(String before) {
        return before.isEmpty() ? Kind.FILL : Kind.REPLACE;
    }

    /** The cue of an item whose performer changes shows the new one. */
    private Event person(Event event, AgendaItem old, AgendaItem item) {
        Optional<Cue> from = incoming.cues().stream()
                .filter(cue ->
                        cue.item().equals(item.id()) && cue.fields().values().containsKey("position"))
                .findFirst();
        Optional<Cue> to = event.cues().stream()
                .filter(cue -> cue.item().equals(old.id())
                        && from.isPresent()
                        && cue.layout().equals(from.get().layout()))
                .findFirst();
        if (from.isEmpty() || to.isEmpty()) {
            return event;
        }
        Fields fields = to.get().fields();
        for (String name : PERSON) {
            fields = fields.with(name, from.get().fields().text(name));
        }
        return event.with(to.get().with(fields));
    }

    /** @return the id the item has in the event if it is added */
    private String added(AgendaItem item, String after) {
        String id = freeId(item.id());
        AgendaItem own = item.named(id);
        List<Cue> cues = incoming.cues().stream()
                .filter(cue -> cue.item().equals(item.id()))
                .map(cue -> new Cue(
                        freeId(cue.id()),
                        cue.label(),
                        cue.layout(),
                        id,
                        cue.fields(),
                        cue.parts(),
                        cue.fadeMs(),
                        cue.unknown()))
                .toList();
        step(Kind.ADD, new Message("Mục mới", "New item"), "", item.text(), event -> inserted(event, own, cues, after));
        return id;
    }

    private String freeId(String id) {
        boolean taken = base.item(id).isPresent() || base.cue(id).isPresent();
        return taken ? "nhap-" + id : id;
    }

    private static Event inserted(Event event, AgendaItem item, List<Cue> added, String after) {
        List<AgendaItem> agenda = new ArrayList<>(event.agenda());
        int at = event.item(after).map(agenda::indexOf).orElse(-1);
        agenda.add(at < 0 && !after.isEmpty() ? agenda.size() : at + 1, item);
        List<Cue> cues = new ArrayList<>(event.cues());
        int last = -1;
        for (int index = 0; index < cues.size(); index++) {
            boolean before = after.isEmpty()
                    ? cues.get(index).item().isEmpty() && last == index - 1
                    : cues.get(index).item().equals(after);
            last = before ? index : last;
        }
        cues.addAll(last < 0 ? cues.size() : last + 1, added);
        return event(event, agenda, cues);
    }

    private void removed(AgendaItem item) {
        step(
                Kind.REMOVE,
                new Message("Mục không còn trong bản mới", "Item gone from the new plan"),
                item.text(),
                "",
                event -> event(
                        event,
                        event.agenda().stream()
                                .filter(each -> !each.id().equals(item.id()))
                                .toList(),
                        event.cues().stream()
                                .filter(cue -> !cue.item().equals(item.id()))
                                .toList()));
    }

    private void lists() {
        Set<String> used = new HashSet<>();
        String before = "";
        for (Cue list : incoming.cues()) {
            boolean isList = list.item().isEmpty() && rows(list).isPresent();
            if (isList) {
                before = list(list, used, before);
            }
        }
    }

    private static Optional<String> rows(Cue cue) {
        return switch (cue.layout()) {
            case "award-batch" -> Optional.of("recipients");
            case "ranking" -> Optional.of("rows");
            default -> Optional.empty();
        };
    }

    /** @return the id of the cue the list is in, for the next list to follow it */
    private String list(Cue list, Set<String> used, String before) {
        String rows = rows(list).orElseThrow();
        Optional<Cue> same = place(list, used, cue -> title(cue).equals(title(list)));
        Optional<Cue> place = same.isPresent()
                ? same
                : place(list, used, cue -> cue.fields().list(rows).isEmpty());
        String after = size(list, rows);
        if (place.isPresent()) {
            Cue known = place.get();
            used.add(known.id());
            boolean empty = known.fields().list(rows).isEmpty();
            boolean equal = known.fields()
                    .values()
                    .get(rows)
                    .equals(list.fields().values().get(rows));
            if (!equal) {
                step(
                        empty ? Kind.FILL : Kind.REPLACE,
                        label(known),
                        empty ? "" : size(known, rows),
                        after,
                        event -> event.with(filled(cue(event, known.id()), list, rows)));
            }
            return known.id();
        }
        String id = freeId(list.id());
        step(Kind.ADD, label(list), "", after, event -> followed(event, list, id, before));
        return id;
    }

    private Optional<Cue> place(Cue list, Set<String> used, java.util.function.Predicate<Cue> fits) {
        return base.cues().stream()
                .filter(cue -> cue.layout().equals(list.layout()) && !used.contains(cue.id()) && fits.test(cue))
                .findFirst();
    }

    private static String title(Cue cue) {
        Fields fields = cue.fields();
        return key(fields.text("award") + " " + fields.text("title") + " " + fields.text("heading") + " "
                + fields.text("recipientType"));
    }

    private static Message label(Cue cue) {
        return new Message("Danh sách “" + cue.label() + "”", "List “" + cue.label() + "”");
    }

    private static String size(Cue cue, String rows) {
        List<Fields> told = cue.fields().list(rows);
        String names = String.join(
                ", ", told.stream().limit(3).map(row -> row.text("name")).toList());
        return told.size() + ": " + names + (told.size() > 3 ? " …" : "");
    }

    /** The rows are the list's; of the other fields only those the event leaves empty. */
    private static Cue filled(Cue known, Cue list, String rows) {
        Map<String, Object> fields = new LinkedHashMap<>(known.fields().values());
        list.fields().values().forEach((name, value) -> {
            boolean blank = !fields.containsKey(name)
                    || String.valueOf(fields.get(name)).isEmpty();
            if (blank || name.equals(rows) || name.equals("columns")) {
                fields.put(name, value);
            }
        });
        return known.with(Fields.of(fields));
    }

    /** After the list before it, else after the last cue of its kind or the decision it follows, else at the end. */
    private static Event followed(Event event, Cue list, String id, String before) {
        List<Cue> cues = new ArrayList<>(event.cues());
        int at = -1;
        for (int index = 0; index < cues.size(); index++) {
            Cue cue = cues.get(index);
            boolean follows = before.isEmpty()
                    ? cue.layout().equals(list.layout()) || cue.layout().equals("decision")
                    : cue.id().equals(before);
            at = follows ? index : at;
        }
        String item = at < 0 ? "" : cues.get(at).item();
        cues.add(
                at < 0 ? beforeClosing(event) : at + 1,
                new Cue(
                        id,
                        list.label(),
                        list.layout(),
                        item,
                        list.fields(),
                        list.parts(),
                        list.fadeMs(),
                        list.unknown()));
        return event(event, event.agenda(), cues);
    }

    /** Where what the programme does not name goes: nothing is called out after the closing. */
    private static int beforeClosing(Event event) {
        List<Cue> cues = event.cues();
        int end = cues.size();
        while (end > 1 && isClosing(event, cues.get(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean isClosing(Event event, Cue cue) {
        String item = event.item(cue.item()).map(AgendaItem::text).orElse(cue.label());
        return cue.layout().equals("closing") || PlanWords.beginning(item).startsWith(CLOSING);
    }

    private static Cue cue(Event event, String id) {
        return event.cue(id).orElseThrow();
    }

    private static AgendaItem item(Event event, String id) {
        return event.item(id).orElseThrow();
    }

    private static Event with(Event event, AgendaItem changed) {
        List<AgendaItem> agenda = event.agenda().stream()
                .map(item -> item.id().equals(changed.id()) ? changed : item)
                .toList();
        return event(event, agenda, event.cues());
    }

    private static Event event(Event event, List<AgendaItem> agenda, List<Cue> cues) {
        return new Event(
                event.schemaVersion(),
                event.name(),
                event.theme(),
                event.font(),
                event.flagZone(),
                event.fadeMs(),
                agenda,
                cues,
                event.unknown());
    }
}
