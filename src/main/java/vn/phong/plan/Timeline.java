package vn.phong.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.phong.event.AgendaItem;

/** The times of a programme's items in its order, held against each other within one day and one room only. */
final class Timeline {
    private static final Pattern DATE = Pattern.compile("\\d{1,2}[/.-]\\d{1,2}(?:[/.-]\\d{4})?");
    /** Heads of columns that tell where an item takes place, or on which day. */
    private static final List<String> PLACE_HEADS = List.of(
            "ngay",
            "thu",
            "buoi",
            "phong",
            "hoi truong",
            "dia diem",
            "tieu ban",
            "phien",
            "room",
            "venue",
            "location",
            "hall",
            "track",
            "day",
            "date",
            "session");

    private static final Pattern PARALLEL = Pattern.compile("\\b(song song|parallel)\\b");

    private final Map<String, Track> tracks = new HashMap<>();
    private Track before = new Track("", "", -1);

    /** What takes place on one day in one room, one thing after another; minutes from midnight. */
    private static final class Track {
        private final String day;
        private final String room;
        private final int firstStart;
        private int lastStart = -1;
        private int lastEnd;

        Track(String day, String room, int firstStart) {
            this.day = day;
            this.room = room;
            this.firstStart = firstStart;
        }
    }

    /** Whether an item's time cannot be right by itself or beside those before it; they are all remembered. */
    boolean contradicts(AgendaRow row) {
        OptionalInt start = row.clock().start();
        OptionalInt end = row.clock().end();
        if (start.isEmpty()) {
            return false;
        }
        Track track = track(row, start.getAsInt());
        boolean backwards = end.isPresent() && end.getAsInt() < start.getAsInt();
        boolean beside = start.getAsInt() == track.lastStart
                && PARALLEL.matcher(track.room).find();
        boolean early = start.getAsInt() < track.lastEnd && !beside;
        track.lastStart = start.getAsInt();
        track.lastEnd = end.isPresent() && !backwards ? end.getAsInt() : start.getAsInt();
        before = track;
        return backwards || early;
    }

    private Track track(AgendaRow row, int start) {
        String section = row.extra().getOrDefault(AgendaItem.SECTION, "");
        String day = day(row, section);
        StringBuilder room = new StringBuilder();
        StringBuilder session = new StringBuilder();
        for (String part : section.split(Sections.WITHIN)) {
            String words = PlanWords.words(part);
            Matcher told = PlanWords.ROOM.matcher(words);
            room.append(told.find() ? words.substring(told.start()) : "");
            session.append(PlanWords.HALF_DAY.matcher(words).matches() ? "" : words);
        }
        row.extra().forEach((head, text) -> {
            if (PLACE_HEADS.contains(PlanWords.words(head))) {
                room.append(PlanWords.words(text));
            }
        });
        return tracks.computeIfAbsent(
                String.join("\t", day, room, session), unused -> opened(day, room.toString(), start));
    }

    /** A session goes on where the one before ended, unless it begins as early: then it sits beside it. */
    private Track opened(String day, String room, int start) {
        Track track = new Track(day, room, start);
        boolean goesOn = day.equals(before.day) && room.equals(before.room) && start > before.firstStart;
        track.lastEnd = goesOn ? before.lastEnd : 0;
        return track;
    }

    private static String day(AgendaRow row, String section) {
        Matcher date = DATE.matcher(row.clock().printed());
        boolean dated = row.clock().printed().contains("ngày") && date.find();
        Matcher told = PlanWords.DAY.matcher(PlanWords.words(section));
        return dated ? date.group() : told.find() ? told.group() : "";
    }
}
