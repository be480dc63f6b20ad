package vn.phong.chronicle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.Position;
import vn.phong.journal.History;
import vn.phong.journal.LogBook;
import vn.phong.message.Message;
import vn.phong.show.OnWall;
import vn.phong.show.Presser;
import vn.phong.show.Show;
import vn.phong.show.ShowCommand;

/** The evening told afterwards: presses and edits from the journal, everything beside them from the log. */
public final class Chronicle {
    private final History history;
    private final LogBook book;

    public Chronicle(History history, LogBook book) {
        this.history = history;
        this.book = book;
    }

    /** Writes down what is no press; returns at once. */
    public void note(Presser by, Message words) {
        book.note(by, words);
    }

    /** The newest entries, oldest first. */
    public List<LogEntry> entries(int max) {
        List<LogEntry> entries = new ArrayList<>();
        for (History.Moment moment : history.newest(max)) {
            moment.command()
                    .ifPresent(
                            command -> entries.add(new LogEntry(moment.atMs(), moment.by(), words(command, moment))));
        }
        book.newest(max).forEach(line -> entries.add(new LogEntry(line.atMs(), line.by(), line.words())));
        entries.sort(Comparator.comparingLong(LogEntry::atMs));
        return List.copyOf(entries.subList(Math.max(0, entries.size() - max), entries.size()));
    }

    /** What stood on the wall, oldest first; the last one stands there now. */
    public List<Hung> hung(int max) {
        List<Hung> hung = new ArrayList<>();
        Optional<History.Moment> standing = Optional.empty();
        for (History.Moment moment : history.newest(max)) {
            if (standing.isEmpty()) {
                standing = Optional.of(moment);
            } else if (!words(standing.get()).equals(words(moment))) {
                hung.add(hung(standing.get(), OptionalLong.of(moment.atMs())));
                standing = Optional.of(moment);
            }
        }
        standing.ifPresent(moment -> hung.add(hung(moment, OptionalLong.empty())));
        return List.copyOf(hung);
    }

    private static Hung hung(History.Moment moment, OptionalLong toMs) {
        return new Hung(moment.atMs(), toMs, words(moment));
    }

    private static Message words(History.Moment moment) {
        OnWall onWall = moment.state().onWall();
        if (onWall.black()) {
            return new Message("Tắt đen", "Black");
        }
        if (onWall.pattern()) {
            return new Message("Hình kiểm tra", "Test pattern");
        }
        String place = place(moment.event(), onWall.position());
        return new Message(place, place);
    }

    /** A press by the name its undo has, and what it led to. */
    private static Message words(ShowCommand command, History.Moment moment) {
        if (command instanceof ShowCommand.Load load) {
            String place = place(moment.event(), load.position());
            return new Message("Đưa vào Xem trước: " + place, "Into preview: " + place);
        }
        if (command instanceof ShowCommand.Lock lock) {
            return lock.on() ? new Message("Khóa màn", "Lock") : new Message("Mở khóa màn", "Unlock");
        }
        if (command instanceof ShowCommand.Return) {
            return led(new Message("Hoàn tác", "Undo"), moment);
        }
        String name = command.getClass().getSimpleName();
        Message said = command.undoWords(Show.opening(moment.event(), (event, cue) -> 1))
                .orElseGet(() -> new Message(name, name));
        boolean steps = command instanceof ShowCommand.Next
                || command instanceof ShowCommand.Previous
                || command instanceof ShowCommand.Take;
        return steps ? led(said, moment) : said;
    }

    private static Message led(Message said, History.Moment moment) {
        String place = place(moment.event(), moment.state().program());
        return new Message(said.vi() + ": " + place, said.en() + ": " + place);
    }

    private static String place(Event event, Position position) {
        String label = event.cue(position.cue()).map(Cue::label).orElse(position.cue());
        return position.page() == 1 ? label : label + " (" + position.page() + ")";
    }
}
