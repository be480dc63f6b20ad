package vn.phong.show;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.phong.message.Message;
import vn.phong.message.Refusal;

/**
 * Takes presses in their order: a retried press is not a second step, and a press against an older state is turned
 * back. Owned by one thread.
 */
public final class Desk {
    /**
     * How many command ids are remembered: an evening's retries come within seconds, this is minutes of hard pressing.
     */
    public static final int COMMAND_IDS_MAX = 1024;

    private final Deque<String> order = new ArrayDeque<>();
    private final Set<String> done = new HashSet<>();
    private Show show;
    private ZonedDateTime now = Instant.EPOCH.atZone(ZoneOffset.UTC);

    public Desk(Show show) {
        this(show, List.of());
    }

    /** @param doneBefore the ids of presses done before this show was, oldest first */
    public Desk(Show show, List<String> doneBefore) {
        this.show = show;
        doneBefore.forEach(this::remember);
    }

    public Show show() {
        return show;
    }

    /** What time it is for the presses from now on. */
    public void now(ZonedDateTime moment) {
        now = moment;
    }

    /**
     * Judges and applies one press.
     *
     * @throws Refusal when the command names something that is not in the event; nothing changed then
     */
    public Verdict press(Press press) {
        if (done.contains(press.commandId())) {
            return new Verdict(Verdict.Kind.REPEATED, show, press.command(), Optional.empty());
        }
        if (press.expectedRevision().isPresent()
                && press.expectedRevision().getAsLong() != show.state().revision()) {
            return new Verdict(
                    Verdict.Kind.STALE,
                    show,
                    press.command(),
                    Optional.of(new Message(
                            "Chương trình vừa đổi ở máy khác; hãy nhìn lại màn rồi bấm.",
                            "The show has just changed elsewhere; look again, then press.")));
        }
        if (press.command() instanceof ShowCommand.Edit edit && edit.isOverNewer(show)) {
            return new Verdict(
                    Verdict.Kind.STALE,
                    show,
                    press.command(),
                    Optional.of(new Message(
                            "Máy khác vừa sửa mục này; hãy xem cả hai bản rồi chọn.",
                            "This cue has just been edited elsewhere; look at both versions, then choose.")));
        }
        ShowCommand command = resolved(press.command()).at(now);
        Outcome outcome = command.applyTo(show);
        show = outcome.show() == show
                ? show
                : outcome.show().airedAt(now.toInstant().toEpochMilli());
        remember(press.commandId());
        return new Verdict(Verdict.Kind.ACCEPTED, show, command, outcome.said());
    }

    /** The pages of cues are counted anew: other layouts are in use. Nobody pressed, and the wall stays. */
    public void countPages() {
        show = show.with(show.event());
    }

    private ShowCommand resolved(ShowCommand command) {
        return command instanceof ShowCommand.Undo && show.undoable().isPresent()
                ? ShowCommand.Return.before(show, show.undoable().get())
                : command;
    }

    /** A press found in the journal: it was judged when it was made, and is only done again, to the state it led to. */
    public void replay(String commandId, ShowCommand command, ShowState after) {
        show = command.applyTo(show).show().at(after);
        remember(commandId);
    }

    private void remember(String commandId) {
        if (commandId.isEmpty() || !done.add(commandId)) {
            return;
        }
        order.addLast(commandId);
        if (order.size() > COMMAND_IDS_MAX) {
            done.remove(order.removeFirst());
        }
    }
}
