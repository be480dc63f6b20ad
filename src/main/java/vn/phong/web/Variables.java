package vn.phong.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.phong.event.Cue;
import vn.phong.event.Fields;
import vn.phong.event.Position;
import vn.phong.event.Roll;
import vn.phong.output.OutputHealth;
import vn.phong.show.AwardCommand;
import vn.phong.show.Show;
import vn.phong.show.ShowState;
import vn.phong.show.Timer;

/**
 * The state as flat names and plain values, so that a button of Bitfocus Companion or any other controller shows it
 * without a line of code; docs/API.md says what each means.
 */
final class Variables {
    private static final String AWARDS = "award";
    private static final List<String> SPEAKERS = List.of("name", "speaker");

    private Variables() {}

    /**
     * @param holder who holds control; empty when nobody does
     * @param nowMs the present moment in the hall, for its timer
     */
    static ObjectNode of(Show show, List<OutputHealth> outputs, int alarms, Optional<Device> holder, long nowMs) {
        ShowState state = show.state();
        Timer timer = state.aside().timer();
        Optional<Cue> now = cue(show, Optional.of(state.program()));
        boolean awards = now.filter(cue -> cue.layout().startsWith(AWARDS)).isPresent();
        return Json.object()
                .put("cue_now", state.program().toString())
                .put("cue_now_title", title(show, Optional.of(state.program())))
                .put("cue_next", state.preview().map(Position::toString).orElse(""))
                .put("cue_next_title", title(show, state.preview()))
                .put("cue_on_wall_title", title(show, Optional.of(state.onWall().position())))
                .put("speaker_now", speaker(now))
                .put("award_index", awards ? state.program().page() : 0)
                .put(
                        "award_total",
                        awards ? show.rundown().pages(state.program().cue()) : 0)
                .put("award_now_names", awards ? batchNames(show, now.get(), state.program()) : "")
                .put(
                        "ranking_revealed_name",
                        now.map(cue -> revealed(show, cue, state.program())).orElse(""))
                .put("position", place(show, state.selection()))
                .put("positions", show.rundown().positions().size())
                .put("blackout", state.onWall().black())
                .put("frozen", state.frozen())
                .put("output_locked", state.locked())
                .put("test_pattern", state.pattern())
                .put("wall_status", wallStatus(outputs))
                .put("alarm_count", alarms)
                .put("control_holder", holder.map(Device::name).orElse(""))
                .put(
                        "undo_title",
                        show.undoable().map(past -> past.words().vi()).orElse(""))
                .put("timer_current_hms", timer.isSet() ? Timer.hms(timer.leftMs(nowMs)) : "")
                .put("timer_phase", timer.phase(nowMs).name().toLowerCase(Locale.ROOT))
                .put("event_title", show.event().name())
                .put("revision", state.revision());
    }

    /**
     * {@code live} when every output is, {@code away} when none is, {@code partly} in between, {@code none} without.
     */
    private static String wallStatus(List<OutputHealth> outputs) {
        long live = outputs.stream()
                .filter(output -> output.state() == OutputHealth.State.LIVE)
                .count();
        if (outputs.isEmpty()) {
            return "none";
        }
        return live == outputs.size() ? "live" : live == 0 ? "away" : "partly";
    }

    private static Optional<Cue> cue(Show show, Optional<Position> position) {
        return position.flatMap(there -> show.event().cue(there.cue()));
    }

    private static String title(Show show, Optional<Position> position) {
        String label = cue(show, position).map(Cue::label).orElse("");
        int pages = position.map(there -> show.rundown().pages(there.cue())).orElse(1);
        return pages > 1 ? label + " (" + position.get().page() + "/" + pages + ")" : label;
    }

    private static String speaker(Optional<Cue> cue) {
        return cue.stream()
                .flatMap(shown -> SPEAKERS.stream().map(field -> shown.fields().text(field)))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Who is called with the batch on the air, in the order of the roll. */
    private static String batchNames(Show show, Cue cue, Position at) {
        Roll roll = AwardCommand.roll(show, cue);
        return roll.batches().stream()
                .skip(at.page() - 1L)
                .limit(1)
                .flatMap(List::stream)
                .map(n -> Roll.name(roll.recipients().get(n - 1)))
                .collect(Collectors.joining("; "));
    }

    /**
     * The name that the press before uncovered, of results that come row by row from the last: none on the first page.
     */
    private static String revealed(Show show, Cue cue, Position at) {
        List<Fields> rows = cue.fields().list("rows").stream()
                .filter(row -> row.text("heading").isEmpty())
                .toList();
        boolean stepwise = cue.fields().text("reveal").equals("row-by-row")
                && show.rundown().pages(cue.id()) == rows.size() + 1;
        int uncovered = at.page() - 1;
        return stepwise && uncovered > 0 && uncovered <= rows.size()
                ? rows.get(rows.size() - uncovered).text("name")
                : "";
    }

    /** From 1; 0 for a place that is not in the rundown. */
    private static int place(Show show, Position position) {
        return show.rundown().positions().indexOf(position) + 1;
    }
}
