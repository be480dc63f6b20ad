package vn.phong.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.PaperQueue;
import vn.phong.message.Message;
import vn.phong.message.Refusal;

/**
 * The order of the evening changes while it runs. None of these changes the wall, so a locked wall takes them; none
 * changes the printed programme: cues keep their ids, and agenda items their numbers.
 */
public sealed interface RundownCommand extends ShowCommand {
    @Override
    default boolean changesWall(Show show) {
        return false;
    }

    /** A cue is passed over by Next, or no longer; set, never toggled. */
    record Skip(String cue, boolean on) implements RundownCommand {
        @Override
        public Outcome step(Show show) {
            Cue now = named(show, cue);
            if (now.skip() == on) {
                return Outcome.nothing(
                        show,
                        on ? "Mục này đã bỏ qua từ trước." : "Mục này không bị bỏ qua.",
                        on ? "This cue is skipped already." : "This cue is not skipped.");
            }
            return Outcome.done(changed(show, show.event().with(now.skipped(on)), now));
        }

        @Override
        public Optional<Message> undoWords(Show before) {
            String label = label(before, cue);
            return Optional.of(
                    on
                            ? new Message("Bỏ qua \"" + label + "\"", "Skip of \"" + label + "\"")
                            : new Message("Không bỏ qua \"" + label + "\"", "Return of \"" + label + "\""));
        }
    }

    /**
     * A new cue comes into the rundown.
     *
     * @param cue the new cue; when its id is taken it gets the next free one, {@code id-2}, {@code id-3} and so on; it
     *     serves the agenda item of the cue it follows
     * @param after the id of the cue it follows; empty to come first
     */
    record Insert(Cue cue, String after) implements RundownCommand {
        @Override
        public Outcome step(Show show) {
            return inserted(show, cue, after);
        }

        @Override
        public Optional<Message> undoWords(Show before) {
            return Optional.of(new Message("Chèn \"" + cue.label() + "\"", "Insertion of \"" + cue.label() + "\""));
        }
    }

    /** A copy of a cue comes after it. */
    record Duplicate(String cue) implements RundownCommand {
        @Override
        public Outcome step(Show show) {
            return inserted(show, named(show, cue), cue);
        }

        @Override
        public Optional<Message> undoWords(Show before) {
            String label = label(before, cue);
            return Optional.of(new Message("Nhân đôi \"" + label + "\"", "Copy of \"" + label + "\""));
        }
    }

    /**
     * A cue comes elsewhere in the rundown.
     *
     * @param after the id of the cue it follows from now on; empty to come first
     */
    record Move(String cue, String after) implements RundownCommand {
        @Override
        public Outcome step(Show show) {
            Cue moved = named(show, cue);
            if (after.equals(cue)) {
                return Outcome.nothing(show, "Một mục không thể đứng sau chính nó.", "A cue cannot come after itself.");
            }
            List<Cue> cues = new ArrayList<>(show.event().cues());
            int to = placeAfter(show.event(), after);
            int from = cues.indexOf(moved);
            cues.remove(from);
            cues.add(from < to ? to - 1 : to, moved);
            if (cues.equals(show.event().cues())) {
                return Outcome.nothing(show, "Mục này đã ở chỗ đó.", "The cue is there already.");
            }
            return Outcome.done(changed(show, show.event().withCues(cues), moved));
        }

        @Override
        public Optional<Message> undoWords(Show before) {
            String label = label(before, cue);
            return Optional.of(new Message("Đổi chỗ \"" + label + "\"", "Move of \"" + label + "\""));
        }
    }

    private static Outcome inserted(Show show, Cue cue, String after) {
        Event event = show.event();
        if (event.cues().size() >= Event.CUE_COUNT_MAX) {
            throw new Refusal(
                    "Chương trình đã có " + Event.CUE_COUNT_MAX + " mục; hãy sửa một mục có sẵn.",
                    "The rundown has " + Event.CUE_COUNT_MAX + " cues already; edit one that is there.");
        }
        List<Cue> cues = new ArrayList<>(event.cues());
        String item = event.cue(after).map(Cue::item).orElse("");
        Cue added = cue.copy(freeId(event, cue.id()), item);
        cues.add(placeAfter(event, after), added);
        return Outcome.done(changed(show, event.withCues(cues), added));
    }

    /** Where the cue is a paper, those to come are numbered as the queue does it. */
    private static Show changed(Show show, Event event, Cue cue) {
        return show.reordered(
                cue.layout().equals(Event.PAPER)
                        ? PaperQueue.numbered(event, cue, paper -> show.state().shown(paper.id()) > 0)
                        : event);
    }

    private static String freeId(Event event, String wish) {
        return IntStream.rangeClosed(1, Event.CUE_COUNT_MAX + 1)
                .mapToObj(number -> number == 1 ? wish : wish + "-" + number)
                .filter(id -> event.cue(id).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static Cue named(Show show, String id) {
        return show.event().cue(id).orElseThrow(() -> ShowCommand.unknownCue(id));
    }

    private static String label(Show show, String id) {
        return show.event().cue(id).map(Cue::label).orElse(id);
    }

    private static int placeAfter(Event event, String after) {
        if (after.isEmpty()) {
            return 0;
        }
        return event.cues().indexOf(event.cue(after).orElseThrow(() -> ShowCommand.unknownCue(after))) + 1;
    }
}
