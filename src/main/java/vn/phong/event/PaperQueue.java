package vn.phong.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.phong.message.Refusal;

/**
 * The papers of one agenda item, or of all the items that hold one each: those that were on the wall in their order,
 * then those to come. A change gives those to come the numbers that are free, and the total as it stands; what was on
 * the wall keeps what it said.
 */
public final class PaperQueue {
    private static final String MARK = "mark";
    private static final String LATE = "late";

    private final Event event;
    private final Predicate<Cue> shown;
    private final Set<String> items;
    private final List<Cue> order;

    private PaperQueue(Event event, Predicate<Cue> shown, Set<String> items, List<Cue> order) {
        this.event = event;
        this.shown = shown;
        this.items = Set.copyOf(items);
        this.order = List.copyOf(order);
    }

    /**
     * The queue that the paper stands in.
     *
     * @param shown whether a paper was on the wall
     */
    public static PaperQueue of(Event event, Cue paper, Predicate<Cue> shown) {
        Set<String> items = items(event, paper);
        List<Cue> order = papers(event, items)
                .sorted(Comparator.comparing(cue -> !shown.test(cue)))
                .toList();
        return new PaperQueue(event, shown, items, order);
    }

    private static Stream<Cue> papers(Event event, Set<String> items) {
        return event.cues().stream().filter(cue -> isPaper(cue) && items.contains(cue.item()));
    }

    private static boolean isPaper(Cue cue) {
        return cue.layout().equals(Event.PAPER);
    }

    /**
     * The items of the paper's queue: its own, or all that hold one paper each once their numbers go on from item to
     * item.
     */
    private static Set<String> items(Event event, Cue paper) {
        Stream<Cue> others =
                event.cues().stream().filter(cue -> isPaper(cue) && !cue.id().equals(paper.id()));
        Map<String, List<Cue>> byItem =
                Stream.concat(others, Stream.of(paper)).collect(Collectors.groupingBy(Cue::item));
        Set<String> counted = byItem.keySet().stream()
                .filter(item -> isCountedBeyond(byItem.get(item)))
                .collect(Collectors.toSet());
        if (!counted.isEmpty()) {
            byItem.keySet().stream()
                    .filter(item -> byItem.get(item).size() == 1)
                    .forEach(counted::add);
        }
        return counted.contains(paper.item()) ? counted : Set.of(paper.item());
    }

    /** Whether there are more papers by their own numbers than the item has. */
    private static boolean isCountedBeyond(List<Cue> papers) {
        return papers.stream().anyMatch(paper -> paper.fields().number("total").orElse(0) > papers.size());
    }

    /** Whether who gives a paper is not there yet. */
    public static boolean isLate(Cue cue) {
        return isPaper(cue) && cue.fields().text(MARK).equals(LATE);
    }

    /** What the rundown calls a cue: a paper that is left out has no place among those that are counted. */
    public static String called(Cue cue) {
        boolean leftOut = isPaper(cue) && cue.skip() && isCounted(cue.fields());
        return leftOut ? cue.label().replace(" " + count(cue.fields()), "") : cue.label();
    }

    private static boolean isCounted(Fields paper) {
        return paper.number("index").isPresent() && paper.number("total").isPresent();
    }

    private static String count(Fields paper) {
        return paper.text("index") + "/" + paper.text("total");
    }

    public Event event() {
        return event;
    }

    /** The papers in their order, skipped ones too. */
    public List<Cue> order() {
        return order;
    }

    /** Who gives the paper is late: it comes last, and says so until the speaker is there. */
    public Event late(Cue paper) {
        checkToCome(paper);
        return placed(paper, marked(paper, LATE), order.size());
    }

    /** The speaker is there, or the paper is given after all; where it would be passed by, it comes last. */
    public Event ready(Cue paper) {
        Cue ready = marked(paper, null).skipped(false);
        return shown.test(paper) ? event.with(ready) : placed(paper, ready, order.indexOf(paper));
    }

    /** The paper is left out. */
    public Event skipped(Cue paper) {
        checkToCome(paper);
        return placed(paper, marked(paper, null).skipped(true), order.indexOf(paper));
    }

    /** The paper is the next one. */
    public Event first(Cue paper) {
        return placed(paper, marked(paper, null).skipped(false), called());
    }

    /**
     * The paper comes before another, or last.
     *
     * @param before the other; empty text for last
     */
    public Event moved(Cue paper, String before) {
        checkToCome(paper);
        return placed(paper, paper, place(before));
    }

    /** One more paper, before another or last; {@code before} as in {@link #moved}. */
    public Event inserted(Cue paper, String before) {
        List<Cue> longer = new ArrayList<>(order);
        longer.add(place(before), paper);
        return written(longer);
    }

    private int called() {
        return (int) order.stream().filter(shown).count();
    }

    private int place(String before) {
        if (before.isEmpty()) {
            return order.size();
        }
        Cue other = order.stream()
                .filter(cue -> cue.id().equals(before))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "Tham luận \"" + before + "\" không ở cùng hàng chờ; hãy tải lại trang để thấy danh sách mới.",
                        "The paper \"" + before + "\" is not in this queue; reload the page to see the current list."));
        checkToCome(other);
        return order.indexOf(other);
    }

    private void checkToCome(Cue paper) {
        if (shown.test(paper)) {
            throw new Refusal(
                    "\"" + paper.label() + "\" đã lên hình nên giữ nguyên; hãy chọn một tham luận còn chờ.",
                    "\"" + paper.label() + "\" was on the wall and stays; choose a paper that is still to come.");
        }
    }

    private static Cue marked(Cue paper, String mark) {
        return paper.with(paper.fields().with(MARK, mark));
    }

    private Event placed(Cue paper, Cue changed, int place) {
        List<Cue> moved = new ArrayList<>(order);
        int from = moved.indexOf(paper);
        moved.remove(from);
        moved.add(from < place ? place - 1 : place, changed);
        return written(moved);
    }

    /** The event with the papers in this order, in the places that papers had; one more stands after the last. */
    private Event written(List<Cue> papers) {
        List<Cue> numbered = numbered(papers);
        List<Cue> cues = new ArrayList<>();
        int next = 0;
        for (Cue cue : event.cues()) {
            boolean one = isPaper(cue) && items.contains(cue.item());
            cues.add(one ? numbered.get(next++) : cue);
            if (one && next == order.size()) {
                cues.addAll(numbered.subList(next, numbered.size()));
            }
        }
        return event.withCues(cues);
    }

    /**
     * The event with the papers of one queue numbered as they stand in it.
     *
     * @param paper any of them
     * @param shown whether a paper was on the wall
     */
    public static Event numbered(Event event, Cue paper, Predicate<Cue> shown) {
        Set<String> items = items(event, paper);
        List<Cue> papers = papers(event, items).toList();
        return new PaperQueue(event, shown, items, papers).written(papers);
    }

    private List<Cue> numbered(List<Cue> papers) {
        Set<Integer> taken = new HashSet<>();
        papers.stream()
                .filter(shown)
                .forEach(paper -> paper.fields().number("index").ifPresent(taken::add));
        int total = (int) papers.stream()
                .filter(paper -> !paper.skip() || shown.test(paper))
                .count();
        int index = 0;
        List<Cue> numbered = new ArrayList<>();
        for (Cue paper : papers) {
            if (shown.test(paper) || paper.skip()) {
                numbered.add(paper);
                continue;
            }
            index = IntStream.iterate(index + 1, n -> n + 1)
                    .filter(n -> !taken.contains(n))
                    .findFirst()
                    .orElseThrow();
            numbered.add(numbered(paper, index, total));
        }
        return numbered;
    }

    /** Only what the office numbered is numbered, also where the label says it. */
    private static Cue numbered(Cue paper, int index, int total) {
        Fields fields = paper.fields();
        UnaryOperator<String> written = label -> label.replace(count(fields), index + "/" + total);
        Fields changed = fields.number("index").isPresent() ? fields.with("index", index) : fields;
        Cue renumbered = paper.with(fields.number("total").isPresent() ? changed.with("total", total) : changed);
        return isCounted(fields) ? renumbered.labelled(written.apply(paper.label())) : renumbered;
    }
}
