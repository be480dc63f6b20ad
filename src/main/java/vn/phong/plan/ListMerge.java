package vn.phong.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.phong.event.AgendaItem;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.Fields;
import vn.phong.event.RowPairs;
import vn.phong.message.Message;
import vn.phong.plan.EventMerge.Kind;

/**
 * Lists into the places that an event has for them: where their own title stands, else where most of their names stand
 * already, else where nothing stands yet. A list that is there already is compared row by row.
 */
final class ListMerge {
    private static final String CLOSING = "be mac";
    private static final String COLUMNS = "columns";
    private static final String DECISION = "decision";
    private static final Map<String, Message> FIELDS = Map.of(
            "award", new Message("hình thức khen", "award"),
            "title", new Message("tên bảng", "title"),
            "heading", new Message("đầu mục", "heading"),
            "recipientType", new Message("tập thể hoặc cá nhân", "collectives or individuals"),
            "decisionRef", new Message("số quyết định", "decision"));

    private final Event base;
    private final Steps steps;
    private final UnaryOperator<String> freeId;
    private final IdentityHashMap<Cue, Cue> places = new IdentityHashMap<>();
    private final Set<String> used = new HashSet<>();
    private final List<EventMerge.Unchanged> unchanged = new ArrayList<>();
    /** The last of the decisions that are announced together; empty where none is. */
    private String announced = "";

    /** Takes the changes, in their order. */
    interface Steps {
        void add(Kind kind, Message where, String before, String after, UnaryOperator<Event> apply);
    }

    /** @param freeId an id that the event does not have yet, like the given one */
    ListMerge(Event base, Steps steps, UnaryOperator<String> freeId) {
        this.base = base;
        this.steps = steps;
        this.freeId = freeId;
        this.announced = lastDecision(base);
    }

    static boolean isList(Cue cue) {
        return rows(cue).isPresent();
    }

    static boolean hasRows(Cue cue) {
        return !entries(cue).isEmpty();
    }

    private static Optional<String> rows(Cue cue) {
        return switch (cue.layout()) {
            case "award-batch" -> Optional.of("recipients");
            case "ranking" -> Optional.of("rows");
            default -> Optional.empty();
        };
    }

    private static List<Fields> entries(Cue cue) {
        return rows(cue).map(cue.fields()::list).orElse(List.of());
    }

    /** Each list, in order; every one that has a place of its own finds it before another takes it. */
    void merge(List<Cue> lists) {
        place(lists, (list, cue) -> title(cue).equals(title(list)));
        lists.forEach(list -> place(list, likest(list)));
        place(lists, (list, cue) -> entries(cue).isEmpty() && mayBeOf(cue, list));
        Map<String, DecisionText> unplaced = announced(lists);
        String before = "";
        for (Cue list : lists) {
            DecisionText decision = unplaced.remove(list.fields().text("decisionRef"));
            if (decision != null && places.containsKey(list)) {
                announced = announcedAnew(list, decision, announced);
            } else if (decision != null) {
                before = announcedAnew(list, decision, before.isEmpty() ? announced : before);
            }
            before = places.containsKey(list) ? compared(list, places.get(list)) : added(list, before);
        }
    }

    /** What the programme says of the place, in the cue and in its item. */
    private boolean mayBeOf(Cue place, Cue list) {
        String item = base.item(place.item()).map(AgendaItem::text).orElse("");
        return ListImport.mayBeOf(
                place.fields().text("award") + " " + item, list.fields().text("award"));
    }

    /**
     * Decisions that the lists name, into the cues that announce one and do not say which yet, in their order.
     *
     * @return those for which there is none where the programme announces others, by what the lists call them
     */
    private Map<String, DecisionText> announced(List<Cue> lists) {
        List<Cue> cues = base.cues().stream()
                .filter(cue -> cue.layout().equals(DECISION))
                .toList();
        List<String> known =
                cues.stream().map(cue -> cue.fields().text("number")).toList();
        Iterator<Cue> open = cues.stream()
                .filter(cue -> cue.fields().text("number").isEmpty())
                .iterator();
        Map<String, DecisionText> unplaced = new LinkedHashMap<>();
        lists.stream()
                .map(list -> list.fields().text("decisionRef"))
                .distinct()
                .forEach(named -> DecisionText.of(named)
                        .filter(decision -> !known.contains(decision.number()))
                        .ifPresent(decision -> {
                            if (open.hasNext()) {
                                announced(open.next(), decision);
                            } else if (!cues.isEmpty()) {
                                unplaced.put(named, decision);
                            }
                        }));
        return unplaced;
    }

    /**
     * A further decision, right before the first list that it gives, or beside the other decisions where that list has
     * a place of its own.
     *
     * @param before the id of the cue it follows
     */
    private String announcedAnew(Cue list, DecisionText decision, String before) {
        String id = freeId.apply("quyet-dinh");
        String award = list.fields().text("award");
        Fields fields = CardFields.texts(
                "number",
                decision.number(),
                "date",
                decision.date(),
                "authority",
                decision.authority(),
                "summary",
                award.isEmpty() || PlanWords.isCapitals(award) ? "" : "Tặng " + award,
                "reader",
                "");
        Cue cue = new Cue(id, "Công bố " + decision.printed(), DECISION, "", fields, null, null, null);
        Message where = new Message("Mục “" + cue.label() + "”", "Cue “" + cue.label() + "”");
        steps.add(Kind.ADD, where, "", decision.printed(), event -> followed(event, cue, id, before));
        return id;
    }

    private static String lastDecision(Event event) {
        return event.cues().stream()
                .filter(cue -> cue.layout().equals(DECISION))
                .reduce((first, second) -> second)
                .map(Cue::id)
                .orElse("");
    }

    private void announced(Cue cue, DecisionText decision) {
        Message where = new Message("Mục “" + cue.label() + "”", "Cue “" + cue.label() + "”");
        steps.add(Kind.FILL, where, "", decision.printed(), event -> {
            Cue now = cue(event, cue);
            Fields fields = filled(now.fields(), "number", decision.number());
            fields = filled(fields, "date", decision.date());
            return event.with(now.with(filled(fields, "authority", decision.authority())));
        });
    }

    private static Fields filled(Fields fields, String name, String text) {
        return fields.text(name).isEmpty() && !text.isEmpty() ? fields.with(name, text) : fields;
    }

    /** The rows of lists that are there already and stay as they are. */
    List<EventMerge.Unchanged> unchanged() {
        return unchanged;
    }

    private interface Fit {
        boolean test(Cue list, Cue cue);
    }

    private void place(List<Cue> lists, Fit fit) {
        for (Cue list : lists) {
            place(list, free(list, cue -> fit.test(list, cue)).stream().findFirst());
        }
    }

    private void place(Cue list, Optional<Cue> cue) {
        cue.ifPresent(found -> {
            places.put(list, found);
            used.add(found.id());
        });
    }

    private List<Cue> free(Cue list, Predicate<Cue> fits) {
        return places.containsKey(list)
                ? List.of()
                : base.cues().stream()
                        .filter(cue -> cue.layout().equals(list.layout()) && !used.contains(cue.id()) && fits.test(cue))
                        .toList();
    }

    private static String title(Cue cue) {
        Fields fields = cue.fields();
        return PlanWords.words(fields.text("award") + " " + fields.text("title") + " " + fields.text("heading") + " "
                + fields.text("recipientType"));
    }

    /** The list that shares most of its names, at least half of the shorter one's, and is for nothing else. */
    private Optional<Cue> likest(Cue list) {
        Cue best = null;
        int most = 0;
        for (Cue cue : free(list, cue -> !isForElse(cue, list))) {
            int common = RowPairs.of(entries(cue), entries(list)).common();
            boolean enough =
                    common * 2 >= Math.min(entries(cue).size(), entries(list).size());
            if (enough && common > most) {
                best = cue;
                most = common;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The same names may come in two lists: of another award, of another decision, with other ranks and scores. */
    private static boolean isForElse(Cue cue, Cue list) {
        if (list.layout().equals("ranking")) {
            List<RowPairs.Pair> both = RowPairs.of(entries(cue), entries(list)).pairs().stream()
                    .filter(pair -> !pair.came() && !pair.went())
                    .toList();
            return both.stream().filter(ListMerge::isOver).count() * 2 > both.size();
        }
        return ListImport.isOtherAward(cue.fields().text("award"), list.fields().text("award"))
                || isOther(cue, list, "recipientType")
                || isOther(cue, list, "decisionRef");
    }

    private static boolean isOther(Cue cue, Cue list, String field) {
        String one = PlanWords.words(cue.fields().text(field));
        String other = PlanWords.words(list.fields().text(field));
        return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
    }

    /** @return the id of the cue the list is in, for the next list to follow it */
    private String compared(Cue list, Cue known) {
        if (entries(known).isEmpty()) {
            steps.add(Kind.FILL, label(known), "", all(entries(list)), event -> event.with(filled(event, known, list)));
            return known.id();
        }
        fields(list, known);
        RowPairs pairs = RowPairs.of(entries(known), entries(list));
        List<String> same = new ArrayList<>();
        Fields last = Fields.NONE;
        for (RowPairs.Pair pair : pairs.pairs()) {
            row(known, list, pair, last, same);
            last = pair.went() ? last : pair.after();
        }
        if (pairs.reordered()) {
            Message where =
                    new Message(label(known).vi() + ", thứ tự", label(known).en() + ", order");
            List<Fields> order = entries(list);
            steps.add(
                    Kind.REPLACE,
                    where,
                    all(entries(known)),
                    all(order),
                    event -> event.with(ordered(cue(event, known), order)));
        }
        if (!same.isEmpty()) {
            unchanged.add(new EventMerge.Unchanged(label(known), same));
        }
        return known.id();
    }

    /** What the event leaves empty about a list that is there. */
    private void fields(Cue list, Cue known) {
        FIELDS.forEach((name, words) -> {
            String text = list.fields().text(name);
            if (!text.isEmpty() && known.fields().text(name).isEmpty()) {
                Message where = new Message(
                        label(known).vi() + ", " + words.vi(), label(known).en() + ", " + words.en());
                steps.add(Kind.FILL, where, "", text, event -> {
                    Cue now = cue(event, known);
                    return event.with(now.with(now.fields().with(name, text)));
                });
            }
        });
    }

    private void row(Cue known, Cue list, RowPairs.Pair pair, Fields last, List<String> same) {
        String before = RowPairs.words(pair.before());
        String after = RowPairs.words(RowPairs.over(pair.before(), pair.after()));
        if (pair.went()) {
            step(known, list, Kind.REMOVE, before, "", rows -> rows.remove(pair.before()));
        } else if (pair.came()) {
            step(known, list, Kind.ADD, "", after, rows -> rows.add(after(rows, last), pair.after()));
        } else if (RowPairs.over(pair.before(), pair.after()).equals(pair.before())) {
            same.add(before);
        } else {
            Fields said = RowPairs.over(pair.before(), pair.after());
            step(known, list, isOver(pair) ? Kind.REPLACE : Kind.FILL, before, after, rows -> {
                int at = rows.indexOf(pair.before());
                if (at >= 0) {
                    rows.set(at, said);
                }
            });
        }
    }

    /** Whether a later row says something else than what stands there, and not only more. */
    private static boolean isOver(RowPairs.Pair pair) {
        return isOver(
                pair.before().values(),
                RowPairs.over(pair.before(), pair.after()).values());
    }

    private static boolean isOver(Map<?, ?> before, Map<?, ?> after) {
        return after.entrySet().stream().anyMatch(cell -> {
            Object said = before.get(cell.getKey());
            if (said instanceof Map<?, ?> told && cell.getValue() instanceof Map<?, ?> now) {
                return isOver(told, now);
            }
            return said != null
                    && !String.valueOf(said).isEmpty()
                    && !String.valueOf(said).equals(String.valueOf(cell.getValue()));
        });
    }

    /** Behind the row that stands before it in the new list, corrected already or not; at the end when that is gone. */
    private static int after(List<Fields> rows, Fields last) {
        if (last.equals(Fields.NONE)) {
            return 0;
        }
        int at = IntStream.range(0, rows.size())
                .filter(index ->
                        RowPairs.of(List.of(rows.get(index)), List.of(last)).common() == 1)
                .findFirst()
                .orElse(rows.size() - 1);
        return at + 1;
    }

    private void step(Cue known, Cue list, Kind kind, String before, String after, Consumer<List<Fields>> change) {
        steps.add(kind, label(known), before, after, event -> {
            Cue now = cue(event, known);
            List<Fields> rows = new ArrayList<>(entries(now));
            change.accept(rows);
            return event.with(with(wider(now, list), rows));
        });
    }

    private static Cue with(Cue cue, List<Fields> rows) {
        List<Object> values = rows.stream().map(ListMerge::value).collect(Collectors.toList());
        return cue.with(cue.fields().with(rows(cue).orElseThrow(), values));
    }

    /** A row that was a plain text stays one. */
    private static Object value(Fields row) {
        boolean plain = row.values().size() == 1 && row.values().containsKey("text");
        return plain ? row.text("text") : row.values();
    }

    /** A table gets the columns that a later one has more. */
    private static Cue wider(Cue now, Cue list) {
        List<String> columns = list.fields().texts(COLUMNS);
        boolean more = columns.size() > now.fields().texts(COLUMNS).size();
        return more ? now.with(now.fields().with(COLUMNS, columns)) : now;
    }

    private static Cue ordered(Cue now, List<Fields> order) {
        List<Fields> left = new ArrayList<>(entries(now));
        List<Fields> rows = new ArrayList<>();
        for (RowPairs.Pair pair : RowPairs.of(left, order).pairs()) {
            if (!pair.came()) {
                rows.add(pair.before());
            }
        }
        return with(now, rows);
    }

    private String added(Cue list, String before) {
        String id = freeId.apply(list.id());
        steps.add(Kind.ADD, label(list), "", all(entries(list)), event -> followed(event, list, id, before));
        return id;
    }

    /** What a list calls its award, or what stands there where that says all of it and more. */
    private static String fuller(String called, String award) {
        return PlanWords.has(PlanWords.words(called), PlanWords.words(award)) ? called : award;
    }

    private static Message label(Cue cue) {
        return new Message("Danh sách “" + cue.label() + "”", "List “" + cue.label() + "”");
    }

    /** Every row on a line of its own. */
    private static String all(List<Fields> rows) {
        return rows.stream().map(RowPairs::words).collect(Collectors.joining("\n"));
    }

    /** The rows are the list's; of the other fields only those the event leaves empty. */
    private static Cue filled(Event event, Cue known, Cue list) {
        Cue now = cue(event, known);
        String rows = rows(list).orElseThrow();
        Map<String, Object> fields = new LinkedHashMap<>(now.fields().values());
        list.fields().values().forEach((name, value) -> {
            boolean blank = !fields.containsKey(name)
                    || String.valueOf(fields.get(name)).isEmpty();
            if (blank || name.equals(rows) || name.equals(COLUMNS)) {
                fields.put(name, value);
            }
        });
        String award = list.fields().text("award");
        String called = now.fields().text("award");
        if (!award.isEmpty() && ListImport.isSameAward(called, award)) {
            fields.put("award", fuller(called, award));
        } else if (!award.isEmpty() && !called.isEmpty() && !award.equals(called)) {
            // What the programme calls the awards of a place stands above what this list gives.
            boolean silent = now.fields().text("heading").isEmpty() && !ListImport.namesAward(called, award);
            fields.put("heading", silent ? called : now.fields().text("heading"));
            fields.put("award", award);
        }
        // A place of the programme that waits for its awards is called what they are.
        Cue named = now.label().endsWith(RundownDraft.AWARDS)
                ? now.labelled(
                        now.label().substring(0, now.label().length() - RundownDraft.AWARDS.length()) + list.label())
                : now;
        return named.with(Fields.of(fields));
    }

    /** After the list before it, else after the last cue of its kind or the decision it follows, else at the end. */
    private static Event followed(Event event, Cue list, String id, String before) {
        List<Cue> cues = new ArrayList<>(event.cues());
        int at = -1;
        for (int index = 0; index < cues.size(); index++) {
            Cue cue = cues.get(index);
            boolean follows = before.isEmpty()
                    ? cue.layout().equals(list.layout()) || cue.layout().equals(DECISION)
                    : cue.id().equals(before);
            at = follows ? index : at;
        }
        String item = at < 0 ? "" : cues.get(at).item();
        Cue told = at < 0 ? list : called(list, cues.get(at));
        cues.add(at < 0 ? beforeClosing(event) : at + 1, told.copy(id, item));
        return event.withCues(cues);
    }

    /** A further list of one decision gives the award of the one before it, by its full name. */
    private static Cue called(Cue list, Cue before) {
        String award = list.fields().text("award");
        boolean same = ListImport.isSameAward(before.fields().text("award"), award)
                && before.fields().text("decisionRef").equals(list.fields().text("decisionRef"));
        return same
                ? list.with(list.fields().with("award", fuller(before.fields().text("award"), award)))
                : list;
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

    private static Cue cue(Event event, Cue known) {
        return event.cue(known.id()).orElseThrow();
    }
}
