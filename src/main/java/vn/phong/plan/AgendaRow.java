package vn.phong.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import vn.phong.event.AgendaItem;

/**
 * One item of an agenda as found in the document.
 *
 * @param lines places in the document's list of lines, the first one first
 * @param number as printed
 * @param clock its time
 * @param text what happens
 * @param performer who does it, as printed
 * @param children items nested under it
 * @param extra what further columns say, by their heads
 * @param card the kind of its card as a person chose it; empty for the one its words tell
 */
record AgendaRow(
        List<Integer> lines,
        String number,
        Clock clock,
        String text,
        String performer,
        List<AgendaRow> children,
        Map<String, String> extra,
        String card) {
    private static final int BREAK_LENGTH_MAX = 60;

    AgendaRow {
        lines = List.copyOf(lines);
        children = List.copyOf(children);
        extra = Collections.unmodifiableMap(new LinkedHashMap<>(extra));
    }

    /** An item of a list or of a table without further columns. */
    AgendaRow(
            List<Integer> lines, String number, Clock clock, String text, String performer, List<AgendaRow> children) {
        this(lines, number, clock, text, performer, children, Map.of(), "");
    }

    /** @param at its place in the list of lines */
    static AgendaRow of(int at, DraftRow row) {
        String time = row.time().strip();
        Clock clock = ClockText.atStart(time)
                .map(found -> new Clock(time, found.start(), found.end()))
                .orElseGet(() -> new Clock(time, OptionalInt.empty(), OptionalInt.empty()));
        List<AgendaRow> papers = row.papers().stream()
                .map(paper -> new AgendaRow(List.of(at), "", Clock.NONE, paper.topic(), paper.performer(), List.of()))
                .toList();
        return new AgendaRow(
                List.of(at),
                row.number().strip(),
                clock,
                row.text().strip(),
                row.performer().strip(),
                papers,
                row.extra(),
                row.card());
    }

    AgendaRow with(List<AgendaRow> nested) {
        return new AgendaRow(lines, number, clock, text, performer, nested, extra, card);
    }

    AgendaRow with(Map<String, String> beside) {
        return new AgendaRow(lines, number, clock, text, performer, children, beside, card);
    }

    /** With another row in the place of one, be it this or one nested under it. */
    AgendaRow with(AgendaRow row, AgendaRow other) {
        return equals(row)
                ? other
                : with(children.stream().map(child -> child.with(row, other)).toList());
    }

    AgendaRow performedBy(String whom, List<Integer> toldOn) {
        return new AgendaRow(toldOn, number, clock, text, whom, children, extra, card);
    }

    /** Whether it goes on in the middle of a phrase, without a number or a time of its own. */
    boolean isRest() {
        return number.isEmpty() && clock.printed().isEmpty() && text.matches("\\p{Ll}.*");
    }

    AgendaRow goingOn(AgendaRow rest) {
        String whom = (performer + " " + rest.performer).strip();
        return told(text + " " + rest.text)
                .performedBy(
                        whom, Stream.concat(lines.stream(), rest.lines.stream()).toList());
    }

    AgendaRow told(String other) {
        return new AgendaRow(lines, number, clock, other, performer, children, extra, card);
    }

    /** The day it stands under, else the date beside its time; empty when the programme has one day only. */
    String day() {
        return new AgendaItem("", number, clock.printed(), "", "", extra, null).day();
    }

    AgendaRow shownAs(CueKind other) {
        return new AgendaRow(lines, number, clock, text, performer, children, extra, other.id());
    }

    CueKind kind() {
        return CueKind.named(card).orElseGet(() -> CueKind.of(text));
    }

    /** Without the commas that lines broken by hand end with. */
    AgendaRow closed() {
        List<AgendaRow> nested = children.stream().map(AgendaRow::closed).toList();
        return new AgendaRow(lines, number, clock, closed(text), closed(performer), nested, extra, card);
    }

    private static String closed(String text) {
        return text.replaceAll("[,\\s]+$", "");
    }

    /** Whether what happens is, within its first words, what agendas are about. */
    boolean soundsLikeAgenda() {
        String key = PlanWords.beginning(text);
        if (key.startsWith("ve ")) {
            return false;
        }
        String[] words = key.split(" ", 12);
        String beginning = String.join(" ", List.of(words).subList(0, Math.min(words.length, 5)));
        return PlanWords.hasAny(beginning, PlanWords.AGENDA_WORDS);
    }

    /** Whether it only names a part of the programme. */
    boolean isPart() {
        return PlanWords.SECTION.matcher(PlanWords.beginning(text)).matches();
    }

    /** Breaks are often left out of the numbering and of the table's columns. */
    boolean isBreak() {
        return text.length() <= BREAK_LENGTH_MAX && CueKind.of(text) == CueKind.BREAK;
    }

    /** @param printed as printed; empty when the agenda gives no time */
    record Clock(String printed, OptionalInt start, OptionalInt end) {
        static final Clock NONE = new Clock("", OptionalInt.empty(), OptionalInt.empty());
    }
}
