package vn.phong.chronicle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.phong.event.Cue;
import vn.phong.journal.History;
import vn.phong.journal.LogBook;
import vn.phong.message.Message;
import vn.phong.show.Presser;

/** The evening told afterwards: presses and edits from the journal, everything beside them from the log. */
public final class Chronicle {
    private final History history;
    private final LogBook book;
    private final Told told;

    /** @param fieldNames what people call a field of a cue, without a full stop */
    public Chronicle(History history, LogBook book, BiFunction<Cue, String, Message> fieldNames) {
        this.history = history;
        this.book = book;
        this.told = new Told(fieldNames);
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
                    .ifPresent(command ->
                            entries.add(new LogEntry(moment.atMs(), moment.by(), told.pressed(command, moment))));
        }
        book.newest(max).forEach(line -> entries.add(new LogEntry(line.atMs(), line.by(), line.words())));
        entries.sort(Comparator.comparingLong(LogEntry::atMs));
        return List.copyOf(entries.subList(Math.max(0, entries.size() - max), entries.size()));
    }

    /**
     * What stood on the wall, oldest first; the last one stands there now. A picture that was asked for but never drawn
     * stood nowhere.
     */
    public List<Hung> hung(int max) {
        List<Hung> hung = new ArrayList<>();
        for (Hung next : stood(max)) {
            int last = hung.size() - 1;
            if (last >= 0 && hung.get(last).words().equals(next.words())) {
                continue;
            }
            if (last >= 0) {
                Hung before = hung.get(last);
                hung.set(last, new Hung(before.fromMs(), OptionalLong.of(next.fromMs()), before.words()));
            }
            hung.add(next);
        }
        return List.copyOf(hung);
    }

    /** Every change of the wall: as the log saw it, before there was one as it was asked for. */
    private List<Hung> stood(int max) {
        List<History.Moment> moments = history.newest(max);
        List<LogBook.Shown> shown = book.newestShown(max);
        Map<Long, List<History.Moment>> byRevision = moments.stream()
                .collect(Collectors.groupingBy(moment -> moment.after().state().revision()));
        List<Hung> stood = new ArrayList<>();
        unwatched(moments, shown).forEach(moment -> stood.add(standing(moment.atMs(), moment)));
        for (LogBook.Shown each : shown) {
            newestUntil(byRevision.getOrDefault(each.revision(), List.of()), each.atMs())
                    .ifPresent(moment -> stood.add(standing(each.atMs(), moment)));
        }
        return stood;
    }

    /** What was asked for before anybody wrote down what came. */
    private static Stream<History.Moment> unwatched(List<History.Moment> moments, List<LogBook.Shown> shown) {
        return shown.isEmpty()
                ? moments.stream()
                : moments.stream()
                        .filter(moment -> moment.atMs() < shown.get(0).atMs())
                        .filter(moment -> moment.after().state().revision()
                                != shown.get(0).revision());
    }

    /** Another document begins to count its revisions anew. */
    private static Optional<History.Moment> newestUntil(List<History.Moment> ofRevision, long atMs) {
        return ofRevision.stream().filter(moment -> moment.atMs() <= atMs).reduce((one, next) -> next);
    }

    private static Hung standing(long fromMs, History.Moment moment) {
        return new Hung(fromMs, OptionalLong.empty(), Told.onWall(moment.after()));
    }
}
