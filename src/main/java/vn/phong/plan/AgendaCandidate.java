package vn.phong.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A part of the document that may be the agenda.
 *
 * @param rows its items
 * @param framing places of its heading, its head row and the names of its parts
 * @param underHeading whether a heading announces an agenda
 * @param hasHeads whether it is a table with heads for what happens and who or when
 * @param elsewhere whether its heading or its heads say that it is a list of something else
 */
record AgendaCandidate(
        List<AgendaRow> rows, List<Integer> framing, boolean underHeading, boolean hasHeads, boolean elsewhere) {
    static final AgendaCandidate NONE = new AgendaCandidate(List.of(), List.of(), false, false, false);

    private static final double SCORE_MIN = 6;
    private static final int LONG_TEXT = 250;

    AgendaCandidate {
        rows = List.copyOf(rows);
        framing = List.copyOf(framing);
    }

    /** Both as one agenda, this one first; the end of a page between them may have cut a row. */
    AgendaCandidate followedBy(AgendaCandidate next) {
        List<AgendaRow> all = new ArrayList<>(rows);
        next.rows.stream().limit(1).forEach(first -> {
            boolean cut = !all.isEmpty() && first.isRest();
            all.add(cut ? all.remove(all.size() - 1).goingOn(first) : first);
        });
        next.rows.stream().skip(1).forEach(all::add);
        return new AgendaCandidate(
                all,
                Stream.concat(framing.stream(), next.framing.stream()).toList(),
                underHeading || next.underHeading,
                hasHeads || next.hasHeads,
                false);
    }

    /** With another row in the place of one of its rows, and more lines of frame. */
    AgendaCandidate with(AgendaRow row, AgendaRow other, List<Integer> more) {
        return new AgendaCandidate(
                rows.stream().map(each -> each.with(row, other)).toList(),
                Stream.concat(framing.stream(), more.stream()).toList(),
                underHeading,
                hasHeads,
                elsewhere);
    }

    /** Whether most of the other's items stand here already: a summary and the full agenda are no two days. */
    boolean repeats(AgendaCandidate other) {
        List<String> told = all().map(row -> PlanWords.words(row.text())).toList();
        long again = other.all()
                .filter(row -> told.contains(PlanWords.words(row.text())))
                .count();
        return again * 2 > other.count();
    }

    /** Items and what is nested under them. */
    long count() {
        return all().count();
    }

    boolean isAgenda() {
        boolean founded = underHeading
                || hasHeads
                || all().filter(AgendaRow::soundsLikeAgenda).count() >= 2;
        return !rows.isEmpty() && founded && !elsewhere && score() >= SCORE_MIN;
    }

    /**
     * Sums what speaks for an agenda: its words, times, heads and heading; and against it: other things, long texts.
     */
    double score() {
        long hits = all().filter(AgendaRow::soundsLikeAgenda).count();
        long times = all().filter(row -> !row.clock().printed().isEmpty()).count();
        long longTexts = all().filter(row -> row.text().length() > LONG_TEXT).count();
        double misses = underHeading || hasHeads ? 0 : 1.5 * (count() - hits);
        return 3.0 * hits
                + times
                + (underHeading ? 6 : 0)
                + (hasHeads ? 6 : 0)
                + (count() >= 3 ? 2 : 0)
                - misses
                - 3.0 * longTexts
                - (elsewhere ? 30 : 0);
    }

    Stream<AgendaRow> all() {
        return rows.stream().flatMap(row -> Stream.concat(Stream.of(row), row.children().stream()));
    }
}
