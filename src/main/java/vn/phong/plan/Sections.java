package vn.phong.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.phong.event.AgendaItem;

/**
 * The days, sessions and rooms of a programme: the lines between its items that name them, kept with every item below.
 * Which stands within which, their first order tells: a line takes the place of the one of its kind and of all within.
 */
final class Sections {
    static final String WITHIN = AgendaItem.WITHIN;

    private enum Kind {
        DAY,
        HALF_DAY,
        ROOM,
        SESSION
    }

    private final List<PlanLine> lines;
    private final Map<Kind, String> open = new LinkedHashMap<>();

    private Sections(List<PlanLine> lines) {
        this.lines = lines;
    }

    /**
     * The agenda with its parts among what stands beside its items, and their lines as frame.
     *
     * @param titled whether the title stands right above the items, as where the program printed it: it is no part,
     *     however it begins
     */
    static AgendaCandidate kept(AgendaCandidate agenda, List<PlanLine> lines, boolean titled) {
        Set<Integer> items = new HashSet<>();
        agenda.rows().forEach(row -> addLines(items, row));
        int first = firstLine(agenda, lines, items, titled);
        int last = items.stream().mapToInt(Integer::intValue).max().orElse(-1);
        Sections sections = new Sections(lines);
        List<Integer> framing = new ArrayList<>(agenda.framing());
        Map<Integer, String> above = new LinkedHashMap<>();
        for (int at = first; at <= last; at++) {
            if (!items.contains(at) && isPart(lines.get(at))) {
                sections.opens(at);
                framing.add(at);
            }
            above.put(at, String.join(WITHIN, sections.open.values()));
        }
        List<AgendaRow> rows = agenda.rows().stream()
                .map(row -> under(row, above.getOrDefault(row.lines().get(0), "")))
                .toList();
        return new AgendaCandidate(
                ParallelSessions.ended(rows), framing, agenda.underHeading(), agenda.hasHeads(), agenda.elsewhere());
    }

    /** A row or line that only names a part of the programme, with or without its number. */
    static boolean isPart(PlanLine line) {
        if (!line.isRow()) {
            return Outline.isSection(line);
        }
        List<String> told = line.cells().stream()
                .filter(cell -> !cell.isBlank() && !TableAgendas.isNumberAlone(cell))
                .toList();
        return told.size() == 1 && Outline.isSection(new PlanLine(line.number(), told.get(0), List.of()));
    }

    /** From the frame on, or from the names of parts right above the first item. */
    private static int firstLine(AgendaCandidate agenda, List<PlanLine> lines, Set<Integer> items, boolean titled) {
        int first = Stream.concat(agenda.framing().stream(), items.stream())
                .mapToInt(Integer::intValue)
                .min()
                .orElse(0);
        while (!titled && first > 0 && (lines.get(first - 1).isBlank() || isPart(lines.get(first - 1)))) {
            first--;
        }
        return first;
    }

    private static void addLines(Set<Integer> items, AgendaRow row) {
        items.addAll(row.lines());
        row.children().forEach(child -> addLines(items, child));
    }

    private static AgendaRow under(AgendaRow row, String section) {
        if (section.isEmpty()) {
            return row;
        }
        Map<String, String> beside = new LinkedHashMap<>();
        String own = row.extra().getOrDefault(AgendaItem.SECTION, "");
        beside.put(AgendaItem.SECTION, RundownDraft.clipped(own.isEmpty() ? section : section + WITHIN + own));
        row.extra().forEach(beside::putIfAbsent);
        List<AgendaRow> nested =
                row.children().stream().map(child -> under(child, section)).toList();
        return row.with(beside).with(nested);
    }

    private void opens(int at) {
        String text = Marker.without(lines.get(at).plain()).replaceAll("[\\s:.;,]+$", "");
        Kind kind = kind(PlanWords.beginning(text));
        List<Kind> order = List.copyOf(open.keySet());
        int from = order.indexOf(kind);
        if (from >= 0) {
            order.subList(from, order.size()).forEach(open::remove);
        }
        if (kind == Kind.DAY) {
            open.remove(Kind.HALF_DAY);
        }
        open.put(kind, text);
    }

    private static Kind kind(String words) {
        if (PlanWords.DAY.matcher(words).find()) {
            return Kind.DAY;
        }
        if (PlanWords.HALF_DAY.matcher(words).matches()) {
            return Kind.HALF_DAY;
        }
        boolean isRoom = words.matches("(phong|hoi truong|room|hall) .*");
        return isRoom ? Kind.ROOM : Kind.SESSION;
    }
}
