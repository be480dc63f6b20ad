package vn.phong.plan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import vn.phong.plan.TableHeads.Column;

/**
 * The programme as this program printed it, changed since by the office or not: every cell is taken at its word, and
 * nothing is looked for in it that a column of its own is there for.
 */
final class PrintedAgenda {
    private static final String PAPER = "- ";
    private static final Set<Column> TOLD = EnumSet.of(Column.NUMBER, Column.TIME, Column.CONTENT, Column.PERFORMER);

    private final List<PlanLine> lines;

    PrintedAgenda(List<PlanLine> lines) {
        this.lines = lines;
    }

    /** From the first head row to a table under other heads; empty when the office took the table out. */
    Optional<AgendaCandidate> found() {
        for (int at = 0; at < lines.size(); at++) {
            PlanLine line = lines.get(at);
            TableHeads heads = TableHeads.of(line.cells());
            if (line.isRow() && heads.isProgramme()) {
                List<Integer> framing = new ArrayList<>(List.of(at));
                List<AgendaRow> rows = rows(heads, at, framing);
                return rows.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new AgendaCandidate(rows, framing, true, true, false));
            }
        }
        return Optional.empty();
    }

    /** Where the heads of the list of awards stand; the count of lines when there is none. */
    static int awardsAt(List<PlanLine> lines) {
        return (int) lines.stream()
                .takeWhile(line -> !line.isRow() || !ListHeads.of(line.cells()).isAwards())
                .count();
    }

    private List<AgendaRow> rows(TableHeads heads, int head, List<Integer> framing) {
        int width = lines.get(head).cells().size();
        List<AgendaRow> rows = new ArrayList<>();
        for (int at = head + 1; at < lines.size(); at++) {
            PlanLine line = lines.get(at);
            if (line.cells().equals(lines.get(head).cells())) {
                framing.add(at);
                continue;
            }
            // Excel leaves out the empty cells at a row's end.
            if (line.cells().size() > width
                    || line.isRow() && TableHeads.of(line.cells()).hasContent()
                    || line.isRow() && ListHeads.of(line.cells()).isAwards()) {
                break;
            }
            if (line.isRow() && !heads.cell(line.cells(), Column.CONTENT).isBlank()) {
                rows.add(row(heads, line.cells(), at));
            }
        }
        return rows;
    }

    private static AgendaRow row(TableHeads heads, List<String> cells, int at) {
        String content = heads.cell(cells, Column.CONTENT);
        List<AgendaRow> papers = List.of();
        int listed = content.indexOf("\n" + PAPER);
        if (listed >= 0 && CueKind.of(content.substring(0, listed)) == CueKind.PAPERS) {
            papers = papers(content.substring(listed + 1), at);
            content = content.substring(0, listed);
        }
        String time = heads.cell(cells, Column.TIME);
        AgendaRow.Clock clock = ClockText.atStart(time)
                .map(found -> new AgendaRow.Clock(time, found.start(), found.end()))
                .orElseGet(() -> new AgendaRow.Clock(time, OptionalInt.empty(), OptionalInt.empty()));
        String number = heads.cell(cells, Column.NUMBER);
        return new AgendaRow(
                List.of(at),
                number,
                clock,
                content,
                heads.cell(cells, Column.PERFORMER),
                papers,
                heads.others(cells, TOLD),
                "");
    }

    private static List<AgendaRow> papers(String listed, int at) {
        return listed.lines()
                .filter(line -> line.startsWith(PAPER))
                .map(line -> RowText.row(List.of(at), "", line.substring(PAPER.length())))
                .toList();
    }
}
