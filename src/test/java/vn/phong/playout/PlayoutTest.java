package vn.phong.playout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phong.event.Cue;
import vn.phong.event.Fields;
import vn.phong.frame.Frame;
import vn.phong.journal.Journal;
import vn.phong.journal.Resumed;
import vn.phong.show.Desk;
import vn.phong.show.Press;
import vn.phong.show.Show;
import vn.phong.show.ShowCommand;
import vn.phong.show.Verdict;

class PlayoutTest {
    @TempDir
    private Path folder;

    private final Evening.Painter painter = new Evening.Painter();
    private final Evening.Recorder wall = new Evening.Recorder();
    private final Evening.HallClock clock = new Evening.HallClock("2026-11-27T08:00:00+07:00");
    private Playout playout;

    private Path journalFile() {
        return folder.resolve("show.db");
    }

    private Playout started() throws Exception {
        Journal journal = Journal.open(journalFile(), InstantSource.system());
        Desk desk = journal.saved()
                .map(saved -> saved.replayed(Evening.PAGES))
                .orElseGet(() -> new Desk(Show.opening(Evening.event(), Evening.PAGES)));
        journal.snapshot(desk.show(), "test");
        return started(desk, Optional.of(journal), () -> Journal.open(journalFile(), InstantSource.system()));
    }

    private Playout started(Desk desk, Optional<Journal> journal, Supplier<Journal> reopening) throws Exception {
        FrameShelf shelf = FrameShelf.open(folder.resolve("frames"));
        Optional<Frame> last = shelf.last();
        last.ifPresent(frame -> wall.show(frame, 0));
        Pictures pictures = new Pictures(
                painter,
                () -> Frame.filled(Evening.WIDTH, Evening.HEIGHT, 0x00FF00),
                Evening.WIDTH,
                Evening.HEIGHT,
                desk.show().event(),
                last);
        playout = new Playout(
                new Resumed(desk, journal, Optional.empty()),
                reopening,
                pictures,
                List.of(wall),
                Optional.of(shelf),
                Evening.overlays(),
                clock);
        playout.start().get(5, TimeUnit.SECONDS);
        playout.lookAhead();
        return playout;
    }

    @AfterEach
    void close() {
        if (playout != null) {
            playout.close();
        }
    }

    private Verdict press(ShowCommand command) throws Exception {
        return playout.press(new Press("", OptionalLong.empty(), command)).get(5, TimeUnit.SECONDS);
    }

    private static void eventually(BooleanSupplier holds) {
        for (int attempt = 0; attempt < 500 && !holds.getAsBoolean(); attempt++) {
            Evening.pause(10);
        }
        assertTrue(holds.getAsBoolean());
    }

    private String newest() {
        List<String> shown = wall.shown();
        return shown.get(shown.size() - 1);
    }

    /** An output on a large wall keeps two mapped frames: the one it shows and the newest it was told of. */
    @Test
    void what_the_next_take_shows_is_made_ready_last_of_all_that_may_come() throws Exception {
        started();
        press(new ShowCommand.Load(Evening.at("bao-cao")));
        press(new ShowCommand.Take());
        String preview = "%06x"
                .formatted(playout.pictures()
                                .picture(playout.show().state().preview().orElseThrow())
                                .get(5, TimeUnit.SECONDS)
                                .frame()
                                .pixels()[0]
                        & 0xFFFFFF);
        eventually(() -> wall.expectedLast().equals(preview));
        press(new ShowCommand.Previous());
        eventually(() -> wall.expectedLast().equals("300000"));
    }

    @Test
    void the_evening_starts_with_the_backdrop_as_a_cut() throws Exception {
        started();
        assertEquals(List.of("100000/0"), wall.shown());
    }

    @Test
    void a_press_is_on_its_way_to_the_wall_when_it_is_answered() throws Exception {
        started();
        eventually(() -> playout.pictures().ready().size() >= 3);
        press(new ShowCommand.Next());
        assertEquals(List.of("100000/0", "200000/400"), wall.shown());
    }

    @Test
    void black_comes_as_a_cut_and_opens_with_a_fade() throws Exception {
        started();
        press(new ShowCommand.Black(true));
        press(new ShowCommand.Black(false));
        assertEquals(List.of("100000/0", "000000/0", "100000/400"), wall.shown());
    }

    @Test
    void the_test_pattern_comes_as_a_cut_and_the_next_step_fades_out_of_it() throws Exception {
        started();
        eventually(() -> playout.pictures().ready().size() >= 3);
        press(new ShowCommand.Pattern(true));
        eventually(() -> newest().equals("00ff00/0"));
        press(new ShowCommand.Next());
        assertEquals(List.of("100000/0", "00ff00/0", "200000/400"), wall.shown());
    }

    @Test
    void a_restart_under_the_test_pattern_shows_it_again() throws Exception {
        started();
        press(new ShowCommand.Pattern(true));
        eventually(() -> newest().equals("00ff00/0"));
        eventually(() -> shelved("00ff00"));
        playout.close();
        int before = wall.shown().size();
        started();
        List<String> after = wall.shown().subList(before, wall.shown().size());
        assertEquals(List.of("00ff00/0", "00ff00/0"), after);
    }

    @Test
    void loading_a_cue_sends_nothing_to_the_wall() throws Exception {
        started();
        press(new ShowCommand.Load(Evening.at("bao-cao")));
        assertEquals(List.of("100000/0"), wall.shown());
    }

    @Test
    void a_cue_that_cannot_be_drawn_leaves_the_last_picture_and_says_so() throws Exception {
        started();
        press(new ShowCommand.Load(Evening.at("hong")));
        press(new ShowCommand.Take());
        eventually(() -> !playout.alarms().isEmpty());
        assertEquals("Mục hong không vẽ được.", playout.alarms().get(0).vi());
        assertEquals(List.of("100000/0"), wall.shown());
        press(new ShowCommand.Next());
        eventually(() -> newest().equals("300000/400"));
        assertEquals(List.of(), playout.alarms());
    }

    @Test
    void a_picture_that_is_late_never_overtakes_a_newer_press() throws Exception {
        started();
        painter.delayMs = 150;
        press(new ShowCommand.Load(Evening.at("ket")));
        press(new ShowCommand.Take());
        press(new ShowCommand.Backdrop());
        Evening.pause(600);
        assertEquals("100000/400", newest());
        assertTrue(wall.shown().stream().noneMatch(shown -> shown.startsWith("400000")), () -> "" + wall.shown());
    }

    @Test
    void an_edit_of_the_cue_on_the_air_reaches_the_wall_without_a_picture_between() throws Exception {
        started();
        press(new ShowCommand.Next());
        eventually(() -> newest().equals("200000/400"));
        Cue changed = playout.show().event().cue("mo-dau").orElseThrow();
        press(new ShowCommand.Edit(changed.with(changed.fields().with("rgb", 0x222222))));
        eventually(() -> newest().equals("222222/400"));
        assertEquals(List.of("100000/0", "200000/400", "222222/400"), wall.shown());
    }

    @Test
    void an_edit_elsewhere_sends_nothing_to_the_wall_and_is_there_when_its_cue_comes() throws Exception {
        started();
        Cue changed = playout.show().event().cue("mo-dau").orElseThrow();
        press(new ShowCommand.Edit(changed.with(Fields.of(java.util.Map.of("rgb", 0x777777)))));
        assertEquals(List.of("100000/0"), wall.shown());
        press(new ShowCommand.Next());
        eventually(() -> newest().equals("777777/400"));
    }

    @Test
    void a_restart_lights_the_wall_with_the_same_picture_and_no_other() throws Exception {
        started();
        press(new ShowCommand.Next());
        eventually(() -> newest().equals("200000/400"));
        eventually(() -> shelved("200000"));
        playout.close();
        int before = wall.shown().size();
        started();
        List<String> after = wall.shown().subList(before, wall.shown().size());
        assertEquals(List.of("200000/0", "200000/0"), after);
        assertEquals("mo-dau", playout.show().state().program().cue());
    }

    private boolean shelved(String colour) {
        return FrameShelf.open(folder.resolve("frames")).last().stream()
                .anyMatch(
                        frame -> "%06x".formatted(frame.pixels()[0] & 0xFFFFFF).equals(colour));
    }

    @Test
    void a_retry_after_a_restart_is_still_not_a_second_step() throws Exception {
        started();
        playout.press(new Press("mot", OptionalLong.of(0), new ShowCommand.Next()))
                .get(5, TimeUnit.SECONDS);
        playout.close();
        started();
        Verdict again = playout.press(new Press("mot", OptionalLong.of(0), new ShowCommand.Next()))
                .get(5, TimeUnit.SECONDS);
        assertEquals(Verdict.Kind.REPEATED, again.kind());
        assertEquals("mo-dau", playout.show().state().program().cue());
    }

    @Test
    void the_show_goes_on_under_a_banner_when_saving_fails_and_is_saved_whole_when_it_works_again() throws Exception {
        Path blocked = folder.resolve("khong-ghi-duoc");
        Files.writeString(blocked, "a file where a folder should be");
        Path inside = blocked.resolve("show.db");
        started(
                new Desk(Show.opening(Evening.event(), Evening.PAGES)),
                Optional.empty(),
                () -> Journal.open(inside, InstantSource.system()));
        press(new ShowCommand.Next());
        eventually(() -> newest().equals("200000/400"));
        assertTrue(playout.alarms().get(0).vi().startsWith("Không lưu được diễn biến"));

        Files.delete(blocked);
        eventually(() -> playout.alarms().isEmpty());
        playout.close();
        try (Journal journal = Journal.open(inside, InstantSource.system())) {
            Show saved = journal.saved().orElseThrow().replayed(Evening.PAGES).show();
            assertEquals("mo-dau", saved.state().program().cue());
        }
    }
}
