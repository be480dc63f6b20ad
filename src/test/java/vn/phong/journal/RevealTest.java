package vn.phong.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.Fields;
import vn.phong.event.Position;
import vn.phong.font.Fonts;
import vn.phong.layout.LayoutLibrary;
import vn.phong.layout.SetText;
import vn.phong.show.Desk;
import vn.phong.show.Press;
import vn.phong.show.Show;
import vn.phong.show.ShowCommand;
import vn.phong.show.Verdict;

/** A ranking revealed row by row: every row is a step of the evening. */
class RevealTest {
    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-01-01T12:00:00Z"));

    @TempDir
    private Path folder;

    private static Event event(String reveal) {
        List<Object> rows = List.of(
                Map.of("rank", 1, "name", "Sở Y tế"),
                Map.of("rank", 2, "name", "Sở Nội vụ"),
                Map.of("rank", 3, "name", "Sở Tài chính"));
        Fields fields = Fields.NONE
                .with("title", "Kết quả xếp hạng")
                .with("columns", List.of("Hạng", "Đơn vị"))
                .with("rows", rows)
                .with("reveal", reveal);
        return new Event(
                1,
                "Thử",
                "",
                "",
                0,
                null,
                List.of(),
                List.of(
                        cue("phong", "backdrop", Fields.NONE),
                        cue("hang", "ranking", fields),
                        cue("ket", "closing", Fields.NONE)),
                Map.of());
    }

    private static Cue cue(String id, String layout, Fields fields) {
        return new Cue(id, id, layout, "", fields, Map.of(), null, Map.of());
    }

    private static LayoutLibrary layouts() {
        return LayoutLibrary.read(List.of(Path.of("layouts")), Fonts.bundled());
    }

    @Test
    void each_press_reveals_one_row_previous_takes_it_back_and_the_journal_replays() {
        LayoutLibrary layouts = layouts();
        Desk desk =
                new Desk(Show.opening(event("row-by-row"), (event, cue) -> layouts.pageCount(event, cue, 1024, 640)));
        try (Journal journal = Journal.open(folder.resolve("show.db"), NOON)) {
            journal.snapshot(desk.show(), "plan");
            assertEquals(List.of(), revealed(layouts, press(desk, journal, new ShowCommand.Next())));
            assertEquals(List.of("Sở Tài chính"), revealed(layouts, press(desk, journal, new ShowCommand.Next())));
            assertEquals(
                    List.of("Sở Nội vụ", "Sở Tài chính"),
                    revealed(layouts, press(desk, journal, new ShowCommand.Next())));
            assertEquals(List.of("Sở Tài chính"), revealed(layouts, press(desk, journal, new ShowCommand.Previous())));
            press(desk, journal, new ShowCommand.Next());
            Show all = press(desk, journal, new ShowCommand.Next());
            assertEquals(List.of("Sở Y tế", "Sở Nội vụ", "Sở Tài chính"), revealed(layouts, all));
            assertEquals(new Position("hang", 4), all.state().program());
            assertEquals(Position.of("ket"), all.state().preview().orElseThrow());
            Desk again =
                    journal.saved().orElseThrow().replayed((event, cue) -> layouts.pageCount(event, cue, 1024, 640));
            assertEquals(all.state(), again.show().state());
        }
    }

    @Test
    void a_ranking_that_comes_all_at_once_is_one_step() {
        LayoutLibrary layouts = layouts();
        Show show = Show.opening(event("all"), (event, cue) -> layouts.pageCount(event, cue, 1024, 640));
        assertEquals(
                List.of(Position.of("phong"), Position.of("hang"), Position.of("ket")),
                show.rundown().positions());
    }

    private static Show press(Desk desk, Journal journal, ShowCommand command) {
        Press press = new Press("", OptionalLong.empty(), command);
        Verdict verdict = desk.press(press);
        journal.append(press, verdict.done(), verdict.show().state());
        return verdict.show();
    }

    /** The names on the wall, the best first. */
    private static List<String> revealed(LayoutLibrary layouts, Show show) {
        Position place = show.state().program();
        Cue cue = show.event().cue(place.cue()).orElseThrow();
        return layouts.slide(show.event(), cue, place.page(), 1024, 640).texts().stream()
                .map(SetText::text)
                .filter(text -> text.startsWith("Sở"))
                .toList();
    }
}
