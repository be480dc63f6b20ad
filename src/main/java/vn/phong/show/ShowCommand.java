package vn.phong.show;

import java.util.Optional;
import vn.phong.event.Cue;
import vn.phong.event.Position;
import vn.phong.message.Refusal;

/** What a person can ask of the show. Each command carries its own transition: one without does not compile. */
public sealed interface ShowCommand {
    /**
     * The show after this command. Pure: the same show and command always give the same outcome.
     *
     * @throws Refusal when the command names something that is not in the event
     */
    Outcome applyTo(Show show);

    /** What is in preview goes on the air; at the end of the rundown nothing happens. */
    record Next() implements ShowCommand {
        @Override
        public Outcome applyTo(Show show) {
            return show.state()
                    .preview()
                    .map(preview -> Outcome.done(show.onAir(preview)))
                    .orElseGet(() -> Outcome.nothing(
                            show,
                            "Đã hết chương trình: màn giữ nguyên; bấm Về phông hoặc chọn một mục trong danh sách.",
                            "The rundown has ended: the wall stays; press Backdrop or choose a cue from the list."));
        }
    }

    /** The place before goes on the air; while the backdrop covers the evening, the place it covers comes back. */
    record Previous() implements ShowCommand {
        @Override
        public Outcome applyTo(Show show) {
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
    }

    /** What is in preview goes on the air. */
    record Take() implements ShowCommand {
        @Override
        public Outcome applyTo(Show show) {
            return show.state()
                    .preview()
                    .map(preview -> Outcome.done(show.onAir(preview)))
                    .orElseGet(() -> Outcome.nothing(
                            show,
                            "Chưa có gì ở Xem trước: màn giữ nguyên; hãy chọn một mục trong danh sách.",
                            "There is nothing in preview: the wall stays; choose a cue from the list."));
        }
    }

    /** A place of the rundown comes into preview; the wall does not change. */
    record Load(Position position) implements ShowCommand {
        @Override
        public Outcome applyTo(Show show) {
            if (!show.rundown().has(position)) {
                throw unknownCue(position.toString());
            }
            ShowState state = show.state();
            return Outcome.done(show.changed(
                    state.program(), Optional.of(position), state.selection(), state.black(), state.held()));
        }
    }

    /** The safe picture, whatever else was asked: the backdrop on the air, neither black nor frozen. */
    record Backdrop() implements ShowCommand {
        @Override
        public Outcome applyTo(Show show) {
            ShowState state = show.state();
            return Outcome.done(show.changed(
                    show.rundown().backdrop(), state.preview(), state.selection(), false, Optional.empty()));
        }
    }

    /** The wall dark, or open again; set, never toggled, so that a press twice is a press once. */
    record Black(boolean on) implements ShowCommand {
        @Override
        public Outcome applyTo(Show show) {
            ShowState state = show.state();
            if (state.black() == on) {
                return Outcome.nothing(
                        show,
                        on ? "Màn đã tắt đen từ trước." : "Màn đang mở, không tắt đen.",
                        on ? "The wall is black already." : "The wall is not black.");
            }
            return Outcome.done(show.changed(state.program(), state.preview(), state.selection(), on, state.held()));
        }
    }

    /** The wall keeps its picture while the program goes on underneath, or follows it again. */
    record Freeze(boolean on) implements ShowCommand {
        @Override
        public Outcome applyTo(Show show) {
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
    }

    /** A cue says something else from now on, on the air too. */
    record Edit(Cue cue) implements ShowCommand {
        @Override
        public Outcome applyTo(Show show) {
            if (show.event().cue(cue.id()).isEmpty()) {
                throw unknownCue(cue.id());
            }
            ShowState state = show.state();
            Show edited = show.with(show.event().with(cue));
            ShowState placed = edited.state();
            return Outcome.done(edited.changed(
                    placed.program(), placed.preview(), placed.selection(), state.black(), placed.held()));
        }
    }

    private static Refusal unknownCue(String name) {
        return new Refusal(
                "Không có mục \"" + name + "\" trong chương trình; hãy tải lại trang để thấy danh sách mới.",
                "There is no cue \"" + name + "\" in the rundown; reload the page to see the current list.");
    }
}
