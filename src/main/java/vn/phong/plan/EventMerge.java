package vn.phong.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.phong.event.AgendaItem;
import vn.phong.event.Backdrops;
import vn.phong.event.Cue;
import vn.phong.event.CueLabels;
import vn.phong.event.Event;
import vn.phong.event.EventFile;
import vn.phong.event.Fields;
import vn.phong.event.Unbroken;
import vn.phong.message.Message;

/**
 * What an import would change in an event that is there already: each change by itself, to be accepted or not. Items
 * are the same when they say the same; {@link ListMerge} finds the places of lists.
 */
public final class EventMerge {
    private static final List<String> PERSON = List.of("honorific", "name", "position", "unit");

    private final Event base;
    private final Event incoming;
    private final List<Step> steps = new ArrayList<>();
    private final List<Unchanged> unchanged = new ArrayList<>();
    private final Set<String> given = new HashSet<>();

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
     * @param before what the event says now, a row a line; empty for something added
     * @param after what the import says, a row a line; empty for something removed
     */
    public record Change(String id, Kind kind, Message where, String before, String after) {}

    /**
     * What stays of a list that is there already.
     *
     * @param where the same words as those of the list's changes
     * @param rows what its rows say, in order
     */
    public record Unchanged(Message where, List<String> rows) {
        public Unchanged {
            rows = List.copyOf(rows);
        }
    }

    private record Step(Change change, UnaryOperator<Event> apply) {}

    private EventMerge(Event base, Event incoming) {
        this.base = base;
        this.incoming = incoming;
        backdrop();
        lists(items());
    }

    public static List<Change> changes(Event base, Event incoming) {
        return new EventMerge(base, incoming).steps.stream().map(Step::change).toList();
    }

    /** What stays of the lists that the incoming event holds too. */
    public static List<Unchanged> unchanged(Event base, Event incoming) {
        return new EventMerge(base, incoming).unchanged;
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
        // A programme on paper is headed by the event's name, which the office may have shortened.
        boolean named = !Backdrops.eventName(to.get().fields()).isEmpty()
                && key(Backdrops.eventName(from.get().fields())).equals(key(base.name()));
        List<String> told = named ? List.of("org", "placeDate") : List.of("org", "eventType", "title", "placeDate");
        for (String name : told) {
            String before = String.join("\n", to.get().fields().texts(name));
            String after = String.join("\n", from.get().fields().texts(name));
            if (!after.isEmpty() && !Unbroken.same(before, after)) {
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

    /** @return the incoming items that are new */
    private Set<String> items() {
        Set<String> matched = new HashSet<>();
        Map<AgendaItem, AgendaItem> known = new LinkedHashMap<>();
        Set<String> fresh = new HashSet<>();
        String before = "";
        for (AgendaItem item : incoming.agenda()) {
            Optional<AgendaItem> same = base.agenda().stream()
                    .filter(each ->
                            !matched.contains(each.id()) && key(each.text()).equals(key(item.text())))
                    .findFirst();
            if (same.isPresent()) {
                matched.add(same.get().id());
                known.put(same.get(), item);
                changed(same.get(), item);
                before = same.get().id();
            } else if (!isBreakOfRundown(item)) {
                before = added(item, before);
                fresh.add(item.id());
            }
        }
        numbers(known);
        if (!incoming.agenda().isEmpty()) {
            base.agenda().stream().filter(item -> !matched.contains(item.id())).forEach(this::removed);
        }
        return fresh;
    }

    /** An item more or less moves the numbers of all below: they are one change. */
    private void numbers(Map<AgendaItem, AgendaItem> known) {
        Map<AgendaItem, AgendaItem> moved = new LinkedHashMap<>(known);
        moved.values().removeIf(item -> item.number().isEmpty());
        moved.entrySet()
                .removeIf(each -> each.getKey().number().equals(each.getValue().number()));
        if (moved.isEmpty()) {
            return;
        }
        step(
                moved.keySet().stream().allMatch(old -> old.number().isEmpty()) ? Kind.FILL : Kind.REPLACE,
                new Message("Số thứ tự trong chương trình", "Numbers in the programme"),
                numbered(moved.keySet(), AgendaItem::number),
                numbered(moved.keySet(), old -> moved.get(old).number()),
                event -> {
                    Event now = event;
                    for (Map.Entry<AgendaItem, AgendaItem> each : moved.entrySet()) {
                        now = CueLabels.renumbered(
                                now, each.getKey().id(), each.getValue().number());
                    }
                    return now;
                });
    }

    private static String numbered(Set<AgendaItem> items, Function<AgendaItem, String> number) {
        return items.stream()
                .map(item -> CueLabels.of("", number.apply(item), item.text()))
                .collect(Collectors.joining("\n"));
    }

    /** A programme on paper names the breaks that only the rundown has. */
    private boolean isBreakOfRundown(AgendaItem item) {
        return PlanImport.isBreak(item.text())
                && base.cues().stream()
                        .anyMatch(
                                cue -> cue.item().isEmpty() && key(cue.label()).equals(key(item.text())));
    }

    private static String key(String text) {
        return PlanWords.words(text);
    }

    private void changed(AgendaItem old, AgendaItem item) {
        String told = Unbroken.of(old.text());
        Message where = new Message("Mục “" + told + "”", "Item “" + told + "”");
        if (!item.time().isEmpty() && !Unbroken.same(old.time(), item.time())) {
            step(
                    kind(old.time()),
                    where,
                    old.time(),
                    item.time(),
                    event -> with(event, item(event, old.id()).at(item.time())));
        }
        if (!item.performer().isEmpty() && !Unbroken.same(old.performer(), item.performer())) {
            step(kind(old.performer()), where, old.performer(), item.performer(), event -> {
                AgendaItem now = item(event, old.id());
                return person(with(event, now.performedBy(item.performer())), old, item);
            });
        }
        item.extra().forEach((head, text) -> beside(old, head, text));
    }

    private void beside(AgendaItem old, String head, String text) {
        String before = old.extra().getOrDefault(head, "");
        if (!text.isEmpty() && !Unbroken.same(before, text)) {
            String item = Unbroken.of(old.text());
            Message where =
                    new Message("Mục “" + item + "”, cột “" + head + "”", "Item “" + item + "”, column “" + head + "”");
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
                .map(cue -> cue.copy(cue.id().equals(item.id()) ? id : freeId(cue.id()), id))
                .toList();
        step(Kind.ADD, new Message("Mục mới", "New item"), "", item.text(), event -> {
            List<Cue> shown = cues.stream().map(cue -> alike(event, cue)).toList();
            return inserted(event, own, shown, after);
        });
        return id;
    }

    /** A new item that shows the backdrop shows the event's own: a programme alone says nothing of it. */
    private Cue alike(Event event, Cue cue) {
        boolean repeats = cue.layout().equals(Event.BACKDROP)
                && firstBackdrop(incoming)
                        .filter(main -> main.fields().equals(cue.fields()))
                        .isPresent();
        return repeats
                ? firstBackdrop(event).map(main -> cue.with(main.fields())).orElse(cue)
                : cue;
    }

    private String freeId(String id) {
        String free = id;
        for (int number = 1; isTaken(free); number++) {
            free = number == 1 ? "nhap-" + id : "nhap-" + id + "-" + number;
        }
        given.add(free);
        return free;
    }

    private boolean isTaken(String id) {
        return given.contains(id) || base.item(id).isPresent() || base.cue(id).isPresent();
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

    /** Those of items that are new came with them. */
    private void lists(Set<String> added) {
        List<Cue> all = incoming.cues().stream()
                .filter(cue -> ListMerge.isList(cue) && !added.contains(cue.item()))
                .filter(cue -> cue.item().isEmpty() || ListMerge.hasRows(cue))
                .toList();
        ListMerge merge = new ListMerge(base, this::step, this::freeId);
        merge.merge(all);
        unchanged.addAll(merge.unchanged());
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
