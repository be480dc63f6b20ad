package vn.phong.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.Fields;
import vn.phong.event.Position;
import vn.phong.message.Refusal;

class ShowCommandTest {
    private static final Event EVENT = new Event(
            1,
            "Hội nghị thử",
            "",
            "",
            0,
            null,
            List.of(),
            List.of(
                    cue("phong", "backdrop", "Phông"),
                    cue("mo-dau", "speaker", "Khai mạc"),
                    cue("trao", "ranking", "Trao thưởng"),
                    cue("ket", "speaker", "Kết luận")),
            Map.of());

    private static Cue cue(String id, String layout, String title) {
        return new Cue(id, title, layout, "", Fields.of(Map.of("title", title)), Map.of(), null, Map.of());
    }

    /** The award cue has two pages, the others one. */
    static Show opening() {
        return Show.opening(EVENT, (event, cue) -> cue.id().equals("trao") ? 2 : 1);
    }

    private static Show after(Show show, ShowCommand... commands) {
        Show current = show;
        for (ShowCommand command : commands) {
            current = command.applyTo(current).show();
        }
        return current;
    }

    private static Position at(String cue, int page) {
        return new Position(cue, page);
    }

    @Test
    void a_show_opens_on_the_backdrop_with_the_first_cue_in_preview() {
        ShowState state = opening().state();
        assertEquals(at("phong", 1), state.program());
        assertEquals(Optional.of(at("mo-dau", 1)), state.preview());
        assertEquals(0, state.revision());
    }

    @Test
    void next_walks_cues_and_their_pages_in_order() {
        Show show = after(opening(), new ShowCommand.Next());
        assertEquals(at("mo-dau", 1), show.state().program());
        show = after(show, new ShowCommand.Next());
        assertEquals(at("trao", 1), show.state().program());
        assertEquals(Optional.of(at("trao", 2)), show.state().preview());
        show = after(show, new ShowCommand.Next(), new ShowCommand.Next());
        assertEquals(at("ket", 1), show.state().program());
        assertEquals(Optional.empty(), show.state().preview());
        assertEquals(4, show.state().revision());
    }

    @Test
    void next_past_the_last_cue_holds_program_and_says_so() {
        Show end = after(opening(), new ShowCommand.Load(at("ket", 1)), new ShowCommand.Take());
        Outcome outcome = new ShowCommand.Next().applyTo(end);
        assertSame(end, outcome.show());
        assertTrue(outcome.said().orElseThrow().vi().startsWith("Đã hết chương trình"));
    }

    @Test
    void previous_at_the_start_holds_program_and_says_so() {
        Show show = opening();
        Outcome outcome = new ShowCommand.Previous().applyTo(show);
        assertSame(show, outcome.show());
        assertTrue(outcome.said().isPresent());
    }

    @Test
    void load_changes_preview_and_never_the_wall() {
        Show show = after(opening(), new ShowCommand.Next(), new ShowCommand.Load(at("trao", 2)));
        assertEquals(at("mo-dau", 1), show.state().onWall().position());
        assertEquals(Optional.of(at("trao", 2)), show.state().preview());
        show = after(show, new ShowCommand.Take());
        assertEquals(at("trao", 2), show.state().program());
        assertEquals(Optional.of(at("ket", 1)), show.state().preview());
    }

    @Test
    void load_of_an_unknown_cue_is_refused() {
        Show show = opening();
        assertThrows(Refusal.class, () -> new ShowCommand.Load(at("khong-co", 1)).applyTo(show));
        assertThrows(Refusal.class, () -> new ShowCommand.Load(at("trao", 3)).applyTo(show));
    }

    @Test
    void the_test_pattern_covers_the_program_until_the_evening_moves() {
        Show show = after(opening(), new ShowCommand.Next(), new ShowCommand.Pattern(true));
        assertEquals(new OnWall(at("mo-dau", 1), false, true), show.state().onWall());
        assertEquals(2, show.state().revision());
        for (ShowCommand step : List.of(new ShowCommand.Next(), new ShowCommand.Take(), new ShowCommand.Backdrop())) {
            assertFalse(after(show, step).state().pattern(), step.toString());
        }
        assertEquals(
                at("mo-dau", 1),
                after(show, new ShowCommand.Pattern(false)).state().onWall().position());
    }

    @Test
    void the_test_pattern_is_set_never_toggled_and_stays_under_black() {
        Show show = after(opening(), new ShowCommand.Pattern(true));
        assertSame(show, new ShowCommand.Pattern(true).applyTo(show).show());
        Show black = after(show, new ShowCommand.Black(true));
        assertEquals(new OnWall(at("phong", 1), true, true), black.state().onWall());
        assertTrue(after(black, new ShowCommand.Black(false)).state().onWall().pattern());
    }

    @Test
    void a_locked_wall_takes_no_test_pattern() {
        Show show = after(opening(), new ShowCommand.Lock(true));
        Outcome outcome = new ShowCommand.Pattern(true).applyTo(show);
        assertSame(show, outcome.show());
        assertTrue(outcome.said().orElseThrow().vi().startsWith("Màn đang khóa"));
    }

    @Test
    void the_backdrop_covers_the_evening_without_losing_its_place() {
        Show show = after(opening(), new ShowCommand.Next(), new ShowCommand.Next(), new ShowCommand.Backdrop());
        assertEquals(at("phong", 1), show.state().onWall().position());
        assertEquals(at("trao", 1), show.state().selection());
        assertEquals(at("trao", 2), after(show, new ShowCommand.Next()).state().program());
        assertEquals(
                at("trao", 1), after(show, new ShowCommand.Previous()).state().program());
    }

    @Test
    void the_backdrop_button_also_ends_black_and_freeze() {
        Show show = after(
                opening(),
                new ShowCommand.Next(),
                new ShowCommand.Freeze(true),
                new ShowCommand.Black(true),
                new ShowCommand.Backdrop());
        assertEquals(new OnWall(at("phong", 1), false, false), show.state().onWall());
        assertFalse(show.state().frozen());
    }

    @Test
    void black_is_set_and_not_toggled() {
        Show dark = after(opening(), new ShowCommand.Black(true));
        assertTrue(dark.state().onWall().black());
        assertSame(dark, new ShowCommand.Black(true).applyTo(dark).show());
        assertFalse(after(dark, new ShowCommand.Black(false)).state().onWall().black());
    }

    @Test
    void the_program_goes_on_under_black_and_is_there_when_the_wall_opens() {
        Show show = after(opening(), new ShowCommand.Black(true), new ShowCommand.Next());
        assertEquals(new OnWall(at("mo-dau", 1), true, false), show.state().onWall());
        assertEquals(
                new OnWall(at("mo-dau", 1), false, false),
                after(show, new ShowCommand.Black(false)).state().onWall());
    }

    @Test
    void a_frozen_wall_keeps_its_picture_while_the_program_goes_on() {
        Show show = after(opening(), new ShowCommand.Next(), new ShowCommand.Freeze(true), new ShowCommand.Next());
        assertEquals(at("mo-dau", 1), show.state().onWall().position());
        assertEquals(at("trao", 1), show.state().program());
        assertEquals(
                at("trao", 1),
                after(show, new ShowCommand.Freeze(false)).state().onWall().position());
    }

    @Test
    void a_wall_frozen_while_black_stays_black() {
        Show show = after(
                opening(), new ShowCommand.Black(true), new ShowCommand.Freeze(true), new ShowCommand.Black(false));
        assertTrue(show.state().onWall().black());
        assertFalse(after(show, new ShowCommand.Freeze(false)).state().onWall().black());
    }

    @Test
    void an_edit_changes_the_words_and_no_place() {
        Show show = after(opening(), new ShowCommand.Next());
        Cue changed = show.event().cue("mo-dau").orElseThrow().with(Fields.of(Map.of("title", "Khai mạc Hội nghị")));
        Show edited = after(show, new ShowCommand.Edit(changed));
        assertEquals(
                "Khai mạc Hội nghị",
                edited.event().cue("mo-dau").orElseThrow().fields().text("title"));
        assertEquals(show.state().program(), edited.state().program());
        assertEquals(show.state().preview(), edited.state().preview());
        assertEquals(show.state().revision() + 1, edited.state().revision());
    }

    private static Show withClosingBackdrop() {
        List<Cue> cues = new ArrayList<>(EVENT.cues());
        cues.add(cue("be-mac", "backdrop", "Phông"));
        cues.add(cue("chup-anh", "backdrop", "Ảnh lưu niệm"));
        return Show.opening(EVENT.withCues(cues), (event, cue) -> 1);
    }

    private static ShowCommand.Edit edit(String cue, String title) {
        return new ShowCommand.Edit(cue(cue, "backdrop", title));
    }

    private static List<String> titles(Show show) {
        return show.event().cues().stream()
                .filter(cue -> cue.layout().equals("backdrop"))
                .map(cue -> cue.fields().text("title"))
                .toList();
    }

    @Test
    void a_backdrop_that_comes_again_is_edited_as_one_and_one_that_says_something_else_is_not() {
        Show edited = after(withClosingBackdrop(), edit("phong", "Phông mới"));
        assertEquals(List.of("Phông mới", "Phông mới", "Ảnh lưu niệm"), titles(edited));
        assertEquals(
                List.of("Phông mới", "Phông mới", "Chụp ảnh"), titles(after(edited, edit("chup-anh", "Chụp ảnh"))));
    }

    @Test
    void the_events_name_follows_its_backdrop_where_it_is_the_same() {
        Cue backdrop = cue("phong", "backdrop", "tổng *kết*\nnăm 2026");
        backdrop = backdrop.with(backdrop.fields().with("eventType", "HỘI NGHỊ"));
        Show show = Show.opening(
                new Event(1, "Hội nghị tổng kết năm 2026", "", "", 0, null, List.of(), List.of(backdrop), Map.of()),
                (event, cue) -> 1);
        Fields fields = backdrop.fields().with("title", "sơ kết năm 2026");
        assertEquals(
                "Hội nghị sơ kết năm 2026",
                after(show, new ShowCommand.Edit(backdrop.with(fields))).event().name());
        assertEquals(
                "Hội nghị thử", after(opening(), edit("phong", "Khác")).event().name());
    }

    @Test
    void a_locked_wall_that_shows_the_backdrop_again_lets_nobody_edit_the_first() {
        Show locked = after(
                withClosingBackdrop(),
                new ShowCommand.Load(at("be-mac", 1)),
                new ShowCommand.Take(),
                new ShowCommand.Lock(true));
        assertSame(locked, after(locked, edit("phong", "Phông mới")));
        assertEquals("Ảnh", titles(after(locked, edit("chup-anh", "Ảnh"))).get(2));
    }

    @Test
    void an_edit_that_takes_a_page_away_leaves_the_wall_on_the_nearest_page() {
        Show show = Show.opening(
                        EVENT, (event, cue) -> cue.fields().number("pages").orElse(1))
                .with(EVENT.with(EVENT.cue("trao").orElseThrow().with(Fields.of(Map.of("pages", 3)))));
        show = after(show, new ShowCommand.Load(at("trao", 3)), new ShowCommand.Take());
        Cue shorter = show.event().cue("trao").orElseThrow().with(Fields.of(Map.of("pages", 2)));
        assertEquals(
                at("trao", 2),
                after(show, new ShowCommand.Edit(shorter)).state().program());
    }

    @Test
    void a_locked_wall_takes_nothing_but_what_nobody_in_the_hall_sees() {
        Show locked = after(opening(), new ShowCommand.Next(), new ShowCommand.Lock(true));
        for (ShowCommand command : List.of(
                new ShowCommand.Next(),
                new ShowCommand.Previous(),
                new ShowCommand.Take(),
                new ShowCommand.Backdrop(),
                new ShowCommand.Black(true),
                new ShowCommand.Freeze(true),
                new ShowCommand.Edit(locked.event().cue("mo-dau").orElseThrow()))) {
            Outcome outcome = command.applyTo(locked);
            assertSame(locked, outcome.show(), command.toString());
            assertTrue(outcome.said().orElseThrow().vi().contains("Mở khóa"));
        }
        assertEquals(
                Optional.of(at("ket", 1)),
                after(locked, new ShowCommand.Load(at("ket", 1))).state().preview());
        assertEquals(
                at("trao", 1),
                after(locked, new ShowCommand.Lock(false), new ShowCommand.Next())
                        .state()
                        .program());
    }

    @Test
    void a_lock_is_set_and_not_toggled() {
        Show locked = after(opening(), new ShowCommand.Lock(true));
        assertSame(locked, new ShowCommand.Lock(true).applyTo(locked).show());
        assertTrue(locked.state().locked());
    }
}
