package vn.phong.chronicle;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import vn.phong.event.Cue;
import vn.phong.event.Difference;
import vn.phong.event.Position;
import vn.phong.journal.History;
import vn.phong.message.Message;
import vn.phong.show.AwardCommand;
import vn.phong.show.OnWall;
import vn.phong.show.OverlayCommand;
import vn.phong.show.PaperCommand;
import vn.phong.show.Show;
import vn.phong.show.ShowCommand;
import vn.phong.show.TimerCommand;
import vn.phong.show.ToSpeaker;

/** A step of the evening in words: by the names the cues had then, an edit with what stood there before. */
final class Told {
    /** Changes told of one press; a whole other event has more. */
    private static final int CHANGES_MAX = 6;

    private final BiFunction<Cue, String, Message> fieldNames;

    /** @param fieldNames what people call a field of a cue, without a full stop */
    Told(BiFunction<Cue, String, Message> fieldNames) {
        this.fieldNames = fieldNames;
    }

    /** What a press did, with what it led to. */
    Message pressed(ShowCommand command, History.Moment moment) {
        Show before = moment.before();
        Show after = moment.after();
        if (command instanceof ShowCommand.Load) {
            String place = after.state().preview().map(to -> place(after, to)).orElse("–");
            return new Message("Đưa vào Xem trước: " + place, "Into preview: " + place);
        }
        if (command instanceof ShowCommand.Lock lock) {
            return lock.on() ? new Message("Khóa màn", "Lock") : new Message("Mở khóa màn", "Unlock");
        }
        if (command instanceof ShowCommand.Return) {
            return undone(before, after);
        }
        if (command instanceof ShowCommand.Edit edit) {
            return followed(name(command, before), Difference.between(before.event(), edit.cue(), fieldNames));
        }
        if (command instanceof ShowCommand.TakeOver) {
            return followed(
                    named(name(command, before), after.event().name()),
                    Difference.between(before.event(), after.event(), fieldNames));
        }
        return leads(command)
                ? named(name(command, before), place(after, after.state().program()))
                : of(command, moment);
    }

    /** Presses that are told by what came on the air. */
    private static boolean leads(ShowCommand command) {
        return command instanceof ShowCommand.Next
                || command instanceof ShowCommand.Previous
                || command instanceof ShowCommand.Take
                || command instanceof ShowCommand.Restore
                || command instanceof AwardCommand.AwardNext;
    }

    private static Message of(ShowCommand command, History.Moment moment) {
        if (command instanceof TimerCommand timer) {
            return timer.words();
        }
        if (command instanceof ToSpeaker message) {
            return message.words();
        }
        if (command instanceof OverlayCommand overlay) {
            return overlay.words();
        }
        Message name = name(command, moment.before());
        if (command instanceof PaperCommand.PaperInsert) {
            return added(moment).map(cue -> named(name, cue.label())).orElse(name);
        }
        if (command instanceof AwardCommand.AwardProxy proxy
                && proxy.on()
                && !proxy.name().isEmpty()) {
            return new Message(name.vi() + " ← " + proxy.name(), name.en() + " ← " + proxy.name());
        }
        if (command instanceof AwardCommand.AwardMove move) {
            return new Message(name.vi() + " → số " + move.to(), name.en() + " → number " + move.to());
        }
        return name;
    }

    private static Optional<Cue> added(History.Moment moment) {
        return moment.after().event().cues().stream()
                .filter(cue -> moment.before().event().cue(cue.id()).isEmpty())
                .findFirst();
    }

    private static Message undone(Show before, Show after) {
        Message undo = before.undoable()
                .map(past -> new Message(
                        "Hoàn tác (" + past.words().vi() + ")",
                        "Undo (" + past.words().en() + ")"))
                .orElseGet(() -> new Message("Hoàn tác", "Undo"));
        boolean elsewhere = !before.state().program().equals(after.state().program());
        return elsewhere ? named(undo, place(after, after.state().program())) : undo;
    }

    /** As its undo is called; every press that is told by nothing else has one. */
    private static Message name(ShowCommand command, Show before) {
        return command.undoWords(before)
                .orElseThrow(() -> new IllegalStateException("no words for " + command.getClass()));
    }

    private static Message named(Message said, String what) {
        return new Message(said.vi() + ": " + what, said.en() + ": " + what);
    }

    private static Message followed(Message said, List<Message> changes) {
        if (changes.isEmpty()) {
            return said;
        }
        int more = changes.size() - CHANGES_MAX;
        String vi = changes.stream().limit(CHANGES_MAX).map(Message::vi).collect(Collectors.joining("; "));
        String en = changes.stream().limit(CHANGES_MAX).map(Message::en).collect(Collectors.joining("; "));
        return new Message(
                said.vi() + ": " + vi + (more > 0 ? "; và " + more + " chỗ khác" : ""),
                said.en() + ": " + en + (more > 0 ? "; and " + more + " more" : ""));
    }

    /** What the hall saw. */
    static Message onWall(Show show) {
        OnWall onWall = show.state().onWall();
        if (onWall.black()) {
            return new Message("Tắt đen", "Black");
        }
        if (onWall.pattern()) {
            return new Message("Hình kiểm tra", "Test pattern");
        }
        Position position = onWall.position();
        String place = place(show, position);
        return position.photo()
                ? new Message("Phông, chụp ảnh: " + place, "Backdrop, photograph: " + place)
                : new Message(place, place);
    }

    private static String place(Show show, Position position) {
        String label = show.event().cue(position.cue()).map(Cue::label).orElse(position.cue());
        int pages = show.rundown().pages(position.cue());
        return pages > 1 ? label + " (" + position.page() + "/" + pages + ")" : label;
    }
}
