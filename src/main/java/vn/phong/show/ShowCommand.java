package vn.phong.show;

import java.time.ZonedDateTime;
import java.util.Optional;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.Position;
import vn.phong.message.Message;
import vn.phong.message.Refusal;

/**
 * What a person can ask of the show. Each command carries its own transition: one without does not compile.
 *
 * <p>A locked wall takes no command that could change it; what changes the show can be taken back unless its command
 * says otherwise.
 */
public sealed interface ShowCommand
        permits ShowCommand.Next,
                ShowCommand.Previous,
                ShowCommand.Take,
                ShowCommand.Load,
                ShowCommand.Backdrop,
                ShowCommand.Restore,
                ShowCommand.Black,
                ShowCommand.Pattern,
                ShowCommand.Freeze,
                ShowCommand.Edit,
                ShowCommand.Lock,
                ShowCommand.Undo,
                ShowCommand.Return,
                ShowCommand.TakeOver,
                AwardCommand,
                PaperCommand,
                RundownCommand,
                OverlayCommand,
                TimerCommand,
                ToSpeaker {
    /**
     * The show after this command. Pure: the same show and command always give the same outcome.
     *
     * @throws Refusal when the command names something that is not in the event
     */
    default Outcome applyTo(Show show) {
        if (show.state().locked() && changesWall(show)) {
            return Outcome.nothing(
                    show,
                    "Màn đang khóa nên giữ nguyên; hãy bấm Mở khóa rồi làm lại.",
                    "The wall is locked and stays as it is; press Unlock, then do it again.");
        }
        Outcome outcome = step(show);
        Optional<Message> undo = undoWords(show);
        if (outcome.show() == show || undo.isEmpty()) {
            return outcome;
        }
        return new Outcome(outcome.show().since(show, undo.get()), outcome.said());
    }

    /** The same without the lock and without remembering what was. */
    Outcome step(Show show);

    /** The same with the moment it is judged, for one that needs to know. */
    default ShowCommand at(ZonedDateTime now) {
        return this;
    }

    /** Whether the hall could see another picture after it. */
    default boolean changesWall(Show show) {
        return true;
    }

    /** What taking it back would be called; empty for what nobody takes back. */
    default Optional<Message> undoWords(Show before) {
        return Optional.empty();
    }

    /** What is in preview goes on the air; at the end of the rundown nothing happens. */
    record Next() implements ShowCommand {
        @Override
        public Outcome step(Show show) {
            return show.state()
                    .preview()
                    .map(preview -> Outcome.done(show.onAir(preview)))
                    .orElseGet(() -> Outcome.nothing(
                            show,
                            "Đã hết chương trình: màn giữ nguyên; bấm Về phông hoặc chọn một mục trong danh sách.",
                            "The rundown has ended: the wall stays; press Backdrop or choose a cue from the list."));
        }

        @Override
        public Optional<Message> undoWords(Show before) {
            return Optional.of(new Message("Tiếp theo", "Next"));
        }
    }

    /** The place before goes on the air; while the backdrop covers the evening, the place it covers comes back. */
    record Previous() implements ShowCommand {
        @Override
        public Outcome step(Show show) {
            ShowState state = show.state();
            Optional<Position> back = state.program().equals(state.selection())
                    ? show.rundown().before(state.selection())
                    : Optional.of(state.selection());
            return back.map(position -> Outcome.done(show.onAir(position)))
                    .orElseGet(() -> Outcome.nothing(
                            show,
                            "Đang ở đầu chương trình: màn giữ nguyên; bấm Tiếp theo để bắt đầu.",
                            "This is the start of the rundown: the wall stays; press Next to begin."));
        }

        @Override
        public Optional<Message> undoWords(Show before) {
            return Optional.of(new Message("Lùi", "Back"));
        }
    }

    /** What is in preview goes on the air. */
    record Take() implements ShowCommand {
        @Override
        public Outcome step(Show show) {
            return show.state()
                    .preview()
                    .map(preview -> Outcome.done(show.onAir(preview)))
                    .orElseGet(() -> Outcome.nothing(
                            show,
                            "Chưa có gì ở Xem trước: màn giữ nguyên; hãy chọn một mục trong danh sách.",
                            "There is nothing in preview: the wall stays; choose a cue from the list."));
        }

        @Override
        public Optional<Message> undoWords(Show before) {
            return Optional.of(new Message("Lên hình", "Take"));
        }
    }

    /** A place of the rundown comes into preview; the wall does not change. */
    record Load(Position position) implements ShowCommand {
        @Override
        public Outcome step(Show show) {
            if (!show.rundown().has(position)) {
                throw unknownCue(position.toString());
            }
            ShowState state = show.state();
            return Outcome.done(show.changed(
                    state.program(), Optional.of(position), state.selection(), state.black(), state.held()));
        }

        @Override
        public boolean changesWall(Show show) {
            return false;
        }
    }

    /** The safe picture, whatever else was asked: the backdrop on the air, neither black nor frozen nor a pattern. */
    record Backdrop() implements ShowCommand {
        @Override
        public Outcome step(Show show) {
            ShowState state = show.state();
            return Outcome.done(
                    show.changed(show.rundown().backdrop(), state.preview(), state.selection(), false, Optional.empty())
                            .patterned(false));
        }

        @Override
        public Optional<Message> undoWords(Show before) {
            return Optional.of(new Message("Về phông", "Backdrop"));
        }
    }

    /**
     * What was cleared away comes back: a black wall opens; a backdrop that covers the evening makes way for the place
     * it covers. What is in preview stays there.
     */
    record Restore() implements ShowCommand {
        @Override
        public Outcome step(Show show) {
            ShowState state = show.state();
            if (state.black()) {
                return new Black(false).step(show);
            }
            if (state.program().equals(state.selection())) {
                return Outcome.nothing(
                        show,
                        "Không có gì để khôi phục: màn đang hiện đúng mục của chương trình.",
                        "There is nothing to restore: the wall shows the evening's own cue.");
            }
            return Outcome.done(show.changed(state.selection(), state.preview(), state.selection(), false, state.held())
                    .patterned(false));
        }

        @Override
        public Optional<Message> undoWords(Show before) {
            return Optional.of(new Message("Khôi phục", "Restore"));
        }
    }

    /** The wall dark, or open again; set, never toggled, so that a press twice is a press once. */
    record Black(boolean on) implements ShowCommand {
        @Override
        public Outcome step(Show show) {
            ShowState state = show.state();
            if (state.black() == on) {
                return Outcome.nothing(
                        show,
                        on ? "Màn đã tắt đen từ trước." : "Màn đang mở, không tắt đen.",
                        on ? "The wall is black already." : "The wall is not black.");
            }
            return Outcome.done(show.changed(state.program(), state.preview(), state.selection(), on, state.held()));
        }

        @Override
        public Optional<Message> undoWords(Show before) {
            return Optional.of(on ? new Message("Tắt đen màn", "Black") : new Message("Mở lại màn", "Restore"));
        }
    }

    /**
     * The test pattern over the program, or off it; set, never toggled. Black covers it; a step of the show ends it.
     */
    record Pattern(boolean on) implements ShowCommand {
        @Override
        public Outcome step(Show show) {
            ShowState state = show.state();
            if (state.pattern() == on) {
                return Outcome.nothing(
                        show,
                        on ? "Hình kiểm tra đã bật từ trước." : "Hình kiểm tra đang tắt.",
                        on ? "The test pattern is on already." : "The test pattern is off.");
            }
            return Outcome.done(
                    show.changed(state.program(), state.preview(), state.selection(), state.black(), state.held())
                            .patterned(on));
        }

        @Override
        public Optional<Message> undoWords(Show before) {
            return Optional.of(
                    on
                            ? new Message("Hình kiểm tra", "Test pattern")
                            : new Message("Tắt hình kiểm tra", "Test pattern off"));
        }
    }

    /** The wall keeps its picture while the program goes on underneath, or follows it again. */
    record Freeze(boolean on) implements ShowCommand {
        @Override
        public Outcome step(Show show) {
            ShowState state = show.state();
            if (state.frozen() == on) {
                return Outcome.nothing(
                        show,
                        on ? "Màn đang giữ hình từ trước." : "Màn không giữ hình.",
                        on ? "The wall is frozen already." : "The wall is not frozen.");
            }
            Optional<OnWall> held = on ? Optional.of(state.onWall()) : Optional.empty();
            return Outcome.done(show.changed(state.program(), state.preview(), state.selection(), state.black(), held));
        }

        @Override
        public Optional<Message> undoWords(Show before) {
            return Optional.of(on ? new Message("Giữ hình", "Freeze") : new Message("Thả hình", "Unfreeze"));
        }
    }

    /**
     * A cue says something else from now on, on the air too.
     *
     * @param cue what it says from now on
     * @param basedOn the {@link Cue#version()} that the edit was made on, so that it never goes over a newer one; empty
     *     when the sender does not look
     */
    record Edit(Cue cue, Optional<String> basedOn) implements ShowCommand {
        public Edit(Cue cue) {
            this(cue, Optional.empty());
        }

        /** Whether the cue was changed since the edit began. */
        boolean isOverNewer(Show show) {
            return basedOn.isPresent()
                    && show.event()
                            .cue(cue.id())
                            .filter(now -> now.version().equals(basedOn.get()))
                            .isEmpty();
        }

        @Override
        public Outcome step(Show show) {
            if (show.event().cue(cue.id()).isEmpty()) {
                throw unknownCue(cue.id());
            }
            ShowState state = show.state();
            Show edited = show.with(show.event().edited(cue));
            ShowState placed = edited.state();
            return Outcome.done(edited.changed(
                    placed.program(), placed.preview(), placed.selection(), state.black(), placed.held()));
        }

        @Override
        public boolean changesWall(Show show) {
            Event edited = show.event().edited(cue);
            // The event's name stands at the foot of other pictures.
            return show.shows(cue.id())
                    || !drawn(show, show.event()).equals(drawn(show, edited))
                    || !show.event().name().equals(edited.name());
        }

        /** What an event's words put on the wall where it stands now. */
        private static Optional<Cue> drawn(Show show, Event event) {
            return event.pictured(show.state().onWall().position()).map(event::drawnAs);
        }

        @Override
        public Optional<Message> undoWords(Show before) {
            String label = before.event().cue(cue.id()).map(Cue::label).orElse(cue.id());
            return Optional.of(new Message("Sửa \"" + label + "\"", "Edit of \"" + label + "\""));
        }
    }

    /** Another event takes the place of this one, the evening at the same place of it as far as there is one. */
    record TakeOver(Event event) implements ShowCommand {
        @Override
        public Outcome step(Show show) {
            if (event.equals(show.event())) {
                return Outcome.nothing(
                        show,
                        "Sự kiện này đang chạy và không có gì khác.",
                        "This event is running and nothing differs.");
            }
            Show taken = show.with(event);
            ShowState placed = taken.state();
            return Outcome.done(taken.changed(
                    placed.program(), placed.preview(), placed.selection(), placed.black(), placed.held()));
        }

        @Override
        public Optional<Message> undoWords(Show before) {
            return Optional.of(new Message("Thay sự kiện", "Another event"));
        }
    }

    /** The wall takes no command until it is unlocked; set, never toggled. */
    record Lock(boolean on) implements ShowCommand {
        @Override
        public Outcome step(Show show) {
            ShowState state = show.state();
            if (state.locked() == on) {
                return Outcome.nothing(
                        show,
                        on ? "Màn đã khóa từ trước." : "Màn không khóa.",
                        on ? "The wall is locked already." : "The wall is not locked.");
            }
            return Outcome.done(show.at(state.withLocked(on).withRevision(state.revision() + 1)));
        }

        @Override
        public boolean changesWall(Show show) {
            return false;
        }
    }

    /**
     * The newest step is taken back; the desk turns it into the {@link Return} it comes to, as long as there is one.
     */
    record Undo() implements ShowCommand {
        @Override
        public Outcome step(Show show) {
            return Outcome.nothing(
                    show,
                    "Không còn gì để hoàn tác; hãy chọn mục cần lên hình trong danh sách.",
                    "There is nothing left to undo; choose the cue you want from the list.");
        }

        @Override
        public boolean changesWall(Show show) {
            return false;
        }
    }

    /**
     * What an undo comes to, for the journal: it must lead to the same show when the steps before it are no longer
     * known.
     *
     * @param event the event to go back to; empty when it stays
     */
    record Return(Optional<Event> event, ShowState to) implements ShowCommand {
        static Return before(Show show, Show.Past past) {
            return new Return(
                    past.event().equals(show.event()) ? Optional.empty() : Optional.of(past.event()),
                    withoutJump(show, past.state())
                            .withLocked(show.state().locked())
                            .with(asideBefore(show, past)));
        }

        private static Aside asideBefore(Show show, Show.Past past) {
            Aside before = past.state().aside();
            Aside brought = show.event()
                    .cue(show.state().selection().cue())
                    .map(to -> Speech.handedOver(
                            past.event(),
                            past.event().cue(past.state().selection().cue()),
                            to,
                            before))
                    .orElse(before);
            return show.state().aside().takenBackTo(before, brought);
        }

        /** A place that was taken by mistake does not wait in preview for the next press: what follows there does. */
        private static ShowState withoutJump(Show show, ShowState before) {
            Position program = show.state().program();
            boolean taken = !before.program().equals(program)
                    && before.preview().filter(program::equals).isPresent();
            return taken ? before.withPreview(show.rundown().after(before.selection())) : before;
        }

        @Override
        public Outcome step(Show show) {
            Show there = event.map(show::with).orElse(show).withoutNewestPast();
            return Outcome.done(there.at(to.withRevision(show.state().revision() + 1)));
        }
    }

    static Refusal unknownCue(String name) {
        return new Refusal(
                "Không có mục \"" + name + "\" trong chương trình; hãy tải lại trang để thấy danh sách mới.",
                "There is no cue \"" + name + "\" in the rundown; reload the page to see the current list.");
    }
}
