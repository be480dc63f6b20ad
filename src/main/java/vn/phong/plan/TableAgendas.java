package vn.phong.plan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import vn.phong.event.AgendaItem;
import vn.phong.plan.TableHeads.Column;

/** Every table of a document that may be the agenda. */
final class TableAgendas {
    private static final Pattern NUMBER_ALONE = Pattern.compile("(\\d{1,2}|[IVX]{1,5}|[A-H])[.)/]?");

    private static final Set<Column> TOLD =
            EnumSet.of(Column.NUMBER, Column.TIME, Column.START, Column.END, Column.CONTENT, Column.PERFORMER);

    private final List<PlanLine> lines;
    private final Outline outline;

    TableAgendas(List<PlanLine> lines, Outline outline) {
        this.lines = lines;
        this.outline = outline;
    }

    /** Each table alone, and each with those that follow it under the same heads: days, rooms, the next page. */
    List<AgendaCandidate> found() {
        List<AgendaCandidate> found = new ArrayList<>();
        List<String> heads = List.of();
        for (int at = 0; at < lines.size(); ) {
            if (!lines.get(at).isRow() || outline.isClosing(at)) {
                at++;
                continue;
            }
            int end = end(at);
            AgendaCandidate table = table(at, end);
            List<String> own = headWords(at);
            boolean goesOn = !found.isEmpty() && TableHeads.of(own).isAgenda() && own.equals(heads);
            AgendaCandidate last = goesOn ? found.get(found.size() - 1) : table;
            if (goesOn && !table.elsewhere() && !last.elsewhere() && !last.repeats(table)) {
                found.set(found.size() - 1, last.followedBy(table));
            } else {
                found.add(table);
            }
            heads = own;
            at = end;
        }
        return found;
    }

    private List<String> headWords(int at) {
        return lines.get(at).cells().stream().map(PlanWords::words).toList();
    }

    /** Blank lines and one line of text at a time do not end a table when another row follows. */
    private int end(int start) {
        int end = start + 1;
        int texts = 0;
        for (int at = start + 1; at < lines.size() && !outline.isClosing(at); at++) {
            PlanLine line = lines.get(at);
            if (line.isRow() && TableHeads.of(line.cells()).isAgenda()) {
                break;
            }
            if (line.isRow()) {
                end = at + 1;
                texts = 0;
            } else if (!line.isBlank() && (++texts > 1 || endsTable(line))) {
                break;
            }
        }
        return end < lines.size() && goesOn(lines.get(end - 1), lines.get(end)) ? end + 1 : end;
    }

    /** The last row's last cell broken by hand. */
    private static boolean goesOn(PlanLine row, PlanLine next) {
        boolean open = row.plain().endsWith(",") || next.text().matches("^\\p{Ll}.*");
        return open
                && !next.isRow()
                && !next.isBlank()
                && Marker.of(next.plain()).isEmpty();
    }

    private static boolean endsTable(PlanLine line) {
        return !Outline.isSection(line)
                && (Outline.isAgendaHeading(line)
                        || Outline.isOtherHeading(line)
                        || Marker.of(line.plain()).isPresent());
    }

    private AgendaCandidate table(int start, int end) {
        List<List<String>> cells = lines.subList(start, end).stream()
                .filter(PlanLine::isRow)
                .map(PlanLine::cells)
                .toList();
        TableHeads heads = TableHeads.of(cells.get(0));
        List<Integer> framing = new ArrayList<>();
        int first = start;
        boolean headed = heads.hasContent() || !heads.rooms().isEmpty();
        if (headed) {
            framing.add(start);
            first = start + 1;
        } else {
            heads = TableHeads.guessed(cells);
        }
        List<AgendaRow> rows = rows(heads, first, end, framing);
        OptionalInt heading = outline.agendaHeading(start);
        heading.ifPresent(framing::add);
        heading.ifPresent(at -> framing.addAll(outline.partsBetween(at, start)));
        boolean elsewhere = heads.isTasks() || outline.isUnderOtherHeading(start);
        boolean known = headed && heads.rooms().isEmpty() ? heads.isAgenda() : heads.hasTimes();
        return new AgendaCandidate(rows, framing, heading.isPresent(), known, elsewhere);
    }

    private List<AgendaRow> rows(TableHeads heads, int start, int end, List<Integer> framing) {
        List<AgendaRow> rows = new ArrayList<>();
        for (int at = start; at < end; at++) {
            PlanLine line = lines.get(at);
            if (line.isBlank()) {
                continue;
            }
            if (Sections.isPart(line)) {
                framing.add(at);
            } else if (!line.isRow()) {
                continuation(rows, at);
            } else if (!heads.rooms().isEmpty()) {
                rows.addAll(sideBySide(heads, line, at));
            } else if (isCut(heads, line, rows)) {
                rows.add(cut(heads, line, rows.remove(rows.size() - 1), at));
            } else if (!heads.cell(line.cells(), Column.CONTENT).isBlank()) {
                rows.add(row(heads, line, at));
            }
        }
        return rows;
    }

    /** An item for each room of a table that has a column for each; what stands in one of them only is for all. */
    private static List<AgendaRow> sideBySide(TableHeads heads, PlanLine line, int at) {
        List<Integer> told = heads.rooms().stream()
                .filter(room ->
                        room < line.cells().size() && !line.cells().get(room).isBlank())
                .toList();
        List<AgendaRow> rows = new ArrayList<>();
        for (int room : told) {
            List<String> cells = new ArrayList<>(line.cells());
            told.stream().filter(other -> other != room).forEach(other -> cells.set(other, ""));
            AgendaRow row =
                    row(heads.ofRoom(room), new PlanLine(line.number(), line.text(), cells, line.continued()), at);
            Map<String, String> beside = new LinkedHashMap<>(row.extra());
            if (told.size() > 1) {
                beside.put(AgendaItem.SECTION, heads.head(room).replace('\n', ' '));
            }
            rows.add(row.with(beside));
        }
        return rows;
    }

    static boolean isNumberAlone(String cell) {
        return NUMBER_ALONE.matcher(cell).matches();
    }

    private void continuation(List<AgendaRow> rows, int at) {
        String text = lines.get(at).text();
        AgendaRow alone = RowText.row(List.of(at), "", text);
        boolean wrapped = !rows.isEmpty() && !lines.get(at - 1).isBlank() && !alone.isBreak();
        if (!wrapped) {
            rows.add(alone);
            return;
        }
        AgendaRow last = rows.remove(rows.size() - 1);
        List<Integer> both = new ArrayList<>(last.lines());
        both.add(at);
        rows.add(
                last.performer().isEmpty()
                        ? last.told(last.text() + " " + text).performedBy("", both)
                        : last.performedBy(last.performer() + " " + text, both));
    }

    /** The rest of a row that a page's end cut: no number, no time, and the text goes on in the middle of a phrase. */
    private static boolean isCut(TableHeads heads, PlanLine line, List<AgendaRow> rows) {
        List<String> cells = line.cells();
        boolean goesOn = heads.cell(cells, Column.CONTENT).matches("\\p{Ll}.*")
                || line.continued().contains(heads.at(Column.CONTENT));
        return goesOn
                && !rows.isEmpty()
                && heads.cell(cells, Column.NUMBER).isBlank()
                && heads.cell(cells, Column.TIME).isBlank()
                && heads.cell(cells, Column.START).isBlank();
    }

    private static AgendaRow cut(TableHeads heads, PlanLine line, AgendaRow open, int at) {
        List<Integer> both = new ArrayList<>(open.lines());
        both.add(at);
        boolean repeats = line.continued().contains(heads.at(Column.CONTENT));
        String text = repeats ? open.text() : open.text() + " " + heads.cell(line.cells(), Column.CONTENT);
        String more = heads.cell(line.cells(), Column.PERFORMER);
        String whom =
                more.isBlank() || more.equals(open.performer()) ? open.performer() : open.performer() + " " + more;
        Map<String, String> beside = new LinkedHashMap<>(open.extra());
        others(heads, line.cells(), open.clock())
                .forEach((head, rest) -> beside.merge(
                        head, rest, (one, two) -> one.equals(two) ? one : RundownDraft.clipped(one + " " + two)));
        return open.told(text).performedBy(whom.strip(), both).with(beside);
    }

    private static AgendaRow row(TableHeads heads, PlanLine line, int at) {
        List<String> cells = firstOnly(heads, line);
        List<String> paragraphs = List.of(heads.cell(cells, Column.CONTENT).split("\n"));
        int nested = 1;
        while (nested < paragraphs.size() && !isNested(paragraphs.get(nested))) {
            nested++;
        }
        AgendaRow row = row(heads, cells, oneLine(heads, paragraphs.subList(0, nested)), at);
        return row.with(children(paragraphs.subList(nested, paragraphs.size()), at))
                .with(others(heads, cells, row.clock()));
    }

    private static String oneLine(TableHeads heads, List<String> paragraphs) {
        return heads.isBilingual() ? Bilingual.joined(paragraphs) : String.join(" ", paragraphs);
    }

    /** How long an item takes stands beside its time, and for it when there is none. */
    private static Map<String, String> others(TableHeads heads, List<String> cells, AgendaRow.Clock clock) {
        boolean forTime = heads.cell(cells, Column.DURATION).equals(clock.printed());
        Set<Column> told = forTime ? EnumSet.of(Column.DURATION) : EnumSet.noneOf(Column.class);
        told.addAll(TOLD);
        return heads.others(cells, told);
    }

    /** A dash, a plus or a dot inside a cell: an item of the item. */
    private static boolean isNested(String paragraph) {
        return Marker.of(paragraph).filter(marker -> marker.rank() >= 3).isPresent();
    }

    private static List<AgendaRow> children(List<String> paragraphs, int at) {
        List<String> texts = new ArrayList<>();
        for (String paragraph : paragraphs) {
            if (isNested(paragraph)) {
                texts.add(paragraph);
            } else {
                texts.set(texts.size() - 1, texts.get(texts.size() - 1) + " " + paragraph);
            }
        }
        return texts.stream()
                .map(text -> Marker.of(text).orElseThrow())
                .map(marker -> RowText.row(List.of(at), marker.printed(), marker.rest()))
                .toList();
    }

    /** A merged performer performs all; a merged number or time is the first row's. */
    private static List<String> firstOnly(TableHeads heads, PlanLine line) {
        List<String> cells = new ArrayList<>(line.cells());
        for (Column column : List.of(Column.NUMBER, Column.TIME, Column.START, Column.END, Column.DURATION)) {
            if (line.continued().contains(heads.at(column))) {
                cells.set(heads.at(column), "");
            }
        }
        return cells;
    }

    private static AgendaRow row(TableHeads heads, List<String> cells, String content, int at) {
        String number = heads.cell(cells, Column.NUMBER).replaceAll("[.)/]+$", "");
        if (number.isEmpty()) {
            number = Marker.of(content).map(Marker::printed).orElse("");
        }
        AgendaRow.Clock clock = clock(heads, cells);
        AgendaRow row = clock.printed().isEmpty()
                ? RowText.row(List.of(at), number, Marker.without(content))
                : RowText.row(List.of(at), number, clock, Marker.without(content), "");
        String performer =
                oneLine(heads, List.of(heads.cell(cells, Column.PERFORMER).split("\n")));
        return performer.isBlank()
                ? row
                : RowText.row(List.of(at), number, row.clock(), withoutClock(content, clock), performer);
    }

    private static String withoutClock(String content, AgendaRow.Clock clock) {
        String text = Marker.without(content);
        return clock.printed().isEmpty()
                ? ClockText.atStart(text)
                        .map(ClockText::rest)
                        .filter(rest -> !rest.isBlank())
                        .orElse(text)
                : text;
    }

    private static AgendaRow.Clock clock(TableHeads heads, List<String> cells) {
        String start = ClockText.printed(heads.cell(cells, Column.START));
        String end = ClockText.printed(heads.cell(cells, Column.END));
        String duration = heads.cell(cells, Column.DURATION);
        String printed = ClockText.printed(heads.cell(cells, Column.TIME));
        if (printed.isBlank() && !start.isBlank()) {
            printed = end.isBlank() ? start : start + " - " + end;
        }
        if (printed.isBlank()) {
            printed = duration;
        }
        String shown = printed;
        return ClockText.atStart(shown)
                .map(clock -> new AgendaRow.Clock(shown, clock.start(), clock.end()))
                .orElseGet(() -> new AgendaRow.Clock(shown, OptionalInt.empty(), OptionalInt.empty()));
    }
}
