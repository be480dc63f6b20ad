package vn.phong.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import vn.phong.event.AgendaItem;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.Fields;
import vn.phong.event.PaperQueue;
import vn.phong.event.Position;
import vn.phong.message.Refusal;

class PaperCommandTest {
    private final Desk desk = new Desk(opening());

    /** Backdrop, papers p1 to p4 of 4 with a break after the second, closing. */
    private static Show opening() {
        return opening(index -> "");
    }

    /** @param item the agenda item of each paper */
    private static Show opening(IntFunction<String> item) {
        List<Cue> cues = new ArrayList<>();
        cues.add(cue("phong", "backdrop", "", Fields.NONE));
        for (int index = 1; index <= 4; index++) {
            Fields fields = Fields.of(Map.of("index", index, "total", 4, "unit", "Sở " + index));
            Cue paper = cue("p" + index, "paper", "Tham luận " + index + "/4: Sở " + index, fields);
            cues.add(paper.copy(paper.id(), item.apply(index)));
            if (index == 2) {
                cues.add(cue("nghi", "notice", "Giải lao", Fields.NONE));
            }
        }
        cues.add(cue("ket", "speaker", "", Fields.NONE));
        return Show.opening(new Event(1, "Thử", "", "", 0, null, List.of(), cues, Map.of()), (event, cue) -> 1);
    }

    private static Cue cue(String id, String layout, String label, Fields fields) {
        return new Cue(id, label, layout, "", fields, Map.of(), null, Map.of());
    }

    private Verdict press(ShowCommand command) {
        return desk.press(new Press("", OptionalLong.empty(), command));
    }

    private void next() {
        press(new ShowCommand.Next());
    }

    /** The rundown with what each paper prints, such as {@code p1=1/4}. */
    private String rundown() {
        List<String> places = desk.show().rundown().positions().stream()
                .filter(position -> !desk.show().rundown().skips(position))
                .map(position -> desk.show().event().cue(position.cue()).orElseThrow())
                .map(cue -> cue.layout().equals("paper")
                        ? cue.id() + "=" + cue.fields().text("index") + "/"
                                + cue.fields().text("total")
                        : cue.id())
                .toList();
        return String.join(" ", places);
    }

    private String program() {
        return desk.show().state().program().toString();
    }

    private String preview() {
        return desk.show().state().preview().map(Position::toString).orElse("");
    }

    /** A programme that gives each paper a row of its own. */
    @Test
    void papers_of_several_items_are_one_queue() {
        Desk own = new Desk(opening(index -> "muc-" + index));
        own.press(new Press("", OptionalLong.empty(), new PaperCommand.PaperSkip("p2", true)));
        own.press(new Press("", OptionalLong.empty(), new PaperCommand.PaperMove("p1", "p4")));
        assertEquals(
                List.of("p2 2/4", "p3 1/3", "p1 2/3", "p4 3/3"),
                own.show().event().cues().stream()
                        .filter(cue -> cue.layout().equals("paper"))
                        .map(cue -> cue.id() + " " + cue.fields().text("index") + "/"
                                + cue.fields().text("total"))
                        .toList());
    }

    /** Two items that hold one paper each and count no further. */
    @Test
    void papers_that_count_within_their_items_stay_apart() {
        List<Cue> cues = List.of(
                cue("phong", "backdrop", "", Fields.NONE),
                cue("sang", "paper", "Tham luận 1/1", Fields.of(Map.of("index", 1, "total", 1)))
                        .copy("sang", "muc-1"),
                cue("chieu", "paper", "Tham luận 1/1", Fields.of(Map.of("index", 1, "total", 1)))
                        .copy("chieu", "muc-2"));
        Desk own = new Desk(
                Show.opening(new Event(1, "Thử", "", "", 0, null, List.of(), cues, Map.of()), (event, cue) -> 1));
        own.press(new Press("", OptionalLong.empty(), new PaperCommand.PaperLate("sang", true)));
        assertEquals(
                List.of("1/1", "1/1"),
                own.show().event().cues().stream()
                        .skip(1)
                        .map(cue ->
                                cue.fields().text("index") + "/" + cue.fields().text("total"))
                        .toList());
    }

    @Test
    void the_next_paper_is_called_from_wherever_the_evening_is() {
        press(new PaperCommand.PaperNext());
        assertEquals("p1", program());
        press(new ShowCommand.Load(Position.of("ket")));
        press(new ShowCommand.Take());
        press(new PaperCommand.PaperNext());
        assertEquals("p2", program());
        press(new PaperCommand.PaperNext());
        press(new PaperCommand.PaperNext());
        assertEquals("p4", program());
        Verdict none = press(new PaperCommand.PaperNext());
        assertEquals("p4", program());
        assertTrue(none.said().orElseThrow().vi().startsWith("Không còn tham luận"));
    }

    @Test
    void a_late_speaker_comes_last_and_the_numbers_follow() {
        next();
        press(new PaperCommand.PaperLate("p2", true));
        assertEquals("phong p1=1/4 p3=2/4 nghi p4=3/4 p2=4/4 ket", rundown());
        assertEquals("p3", preview());
        assertEquals(
                "Tham luận 4/4: Sở 2",
                desk.show().event().cue("p2").orElseThrow().label());
    }

    @Test
    void a_paper_that_is_brought_up_is_next_and_takes_the_next_number() {
        next();
        press(new PaperCommand.PaperUp("p4"));
        assertEquals("phong p1=1/4 p4=2/4 nghi p2=3/4 p3=4/4 ket", rundown());
        assertEquals("p4", preview());
        assertEquals("p1", program());
        next();
        assertEquals("p4", program());
        assertEquals("nghi", preview());
    }

    @Test
    void a_skipped_paper_is_passed_by_and_no_longer_counted() {
        next();
        press(new PaperCommand.PaperSkip("p2", true));
        assertEquals("phong p1=1/4 nghi p3=2/3 p4=3/3 ket", rundown());
        assertEquals("nghi", preview());
        press(new PaperCommand.PaperSkip("p2", false));
        assertEquals("phong p1=1/4 p2=2/4 nghi p3=3/4 p4=4/4 ket", rundown());
    }

    @Test
    void what_was_shown_keeps_its_number_whatever_happens_to_the_others() {
        next();
        next();
        press(new PaperCommand.PaperSkip("p3", true));
        press(new PaperCommand.PaperInsert("p1", "", Fields.of(Map.of("name", "Nguyễn Văn A", "unit", "Sở X"))));
        assertEquals("phong p1=1/4 p2=2/4 nghi p4=3/4 tham-luan-1=4/4 ket", rundown());
        assertEquals(
                "Tham luận 4/4: Sở X",
                desk.show().event().cue("tham-luan-1").orElseThrow().label());
    }

    @Test
    void a_paper_more_is_called_in_the_rundown_as_the_others_of_its_item_are() {
        Map<String, Object> said = Map.of("index", 1, "total", 1, "unit", "Sở 1");
        Cue paper = cue("p1", "paper", "Ngày 2 · 4. Tham luận 1/1: Sở 1", Fields.of(said));
        AgendaItem item = new AgendaItem("m4", "4", "", "Tham luận", "", Map.of());
        List<Cue> cues = List.of(cue("phong", "backdrop", "", Fields.NONE), paper.copy("p1", "m4"));
        Event event = new Event(1, "Thử", "", "", 0, null, List.of(item), cues, Map.of());
        Desk evening = new Desk(Show.opening(event, (any, cue) -> 1));
        evening.press(new Press(
                "", OptionalLong.empty(), new PaperCommand.PaperInsert("p1", "", Fields.of(Map.of("unit", "Sở V")))));
        assertEquals(
                "Ngày 2 · 4. Tham luận 2/2: Sở V",
                evening.show().event().cue("tham-luan-1").orElseThrow().label());
    }

    @Test
    void a_skipped_paper_is_called_without_a_number() {
        next();
        press(new PaperCommand.PaperSkip("p2", true));
        assertEquals("Tham luận: Sở 2", called("p2"));
        assertEquals("Tham luận 2/3: Sở 3", called("p3"));
        press(new PaperCommand.PaperSkip("p2", false));
        assertEquals("Tham luận 2/4: Sở 2", called("p2"));
    }

    private String called(String cue) {
        return PaperQueue.called(desk.show().event().cue(cue).orElseThrow());
    }

    @Test
    void a_paper_moves_before_another_that_is_still_to_come() {
        next();
        press(new PaperCommand.PaperMove("p4", "p3"));
        assertEquals("phong p1=1/4 p2=2/4 nghi p4=3/4 p3=4/4 ket", rundown());
        press(new PaperCommand.PaperMove("p4", ""));
        assertEquals("phong p1=1/4 p2=2/4 nghi p3=3/4 p4=4/4 ket", rundown());
        assertThrows(Refusal.class, () -> press(new PaperCommand.PaperMove("p1", "p3")));
        assertThrows(Refusal.class, () -> press(new PaperCommand.PaperMove("p4", "p1")));
        assertThrows(Refusal.class, () -> press(new PaperCommand.PaperMove("p4", "ket")));
        assertThrows(Refusal.class, () -> press(new PaperCommand.PaperSkip("p1", true)));
        assertThrows(Refusal.class, () -> press(new PaperCommand.PaperLate("ket", true)));
    }

    @Test
    void a_paper_that_was_jumped_to_is_done_and_the_others_are_still_called() {
        press(new ShowCommand.Load(Position.of("p3")));
        press(new ShowCommand.Take());
        press(new PaperCommand.PaperLate("p4", true));
        assertEquals("phong p3=3/4 p1=1/4 nghi p2=2/4 p4=4/4 ket", rundown());
        assertEquals("p1", preview());
    }

    @Test
    void a_change_of_the_queue_is_taken_back() {
        next();
        String before = rundown();
        press(new PaperCommand.PaperLate("p2", true));
        assertTrue(desk.show().undoable().orElseThrow().words().vi().startsWith("Chưa đến"));
        press(new ShowCommand.Undo());
        assertEquals(before, rundown());
        assertEquals("p2", preview());
    }

    @Test
    void the_queue_may_be_put_right_while_the_wall_is_locked_but_nobody_is_called() {
        next();
        press(new ShowCommand.Lock(true));
        press(new PaperCommand.PaperSkip("p2", true));
        assertEquals("phong p1=1/4 nghi p3=2/3 p4=3/3 ket", rundown());
        press(new PaperCommand.PaperNext());
        assertEquals("p1", program());
    }

    @Test
    void papers_without_numbers_stay_without() {
        Show show = desk.show();
        Cue bare = show.event().cue("p2").orElseThrow();
        press(new ShowCommand.Edit(bare.with(Fields.of(Map.of("unit", "Sở 2")))));
        press(new PaperCommand.PaperUp("p2"));
        assertEquals("phong p2=/ p1=2/4 nghi p3=3/4 p4=4/4 ket", rundown());
    }

    @Test
    void the_numbers_follow_what_the_rundown_does_with_papers_too() {
        next();
        press(new RundownCommand.Skip("p2", true));
        assertEquals("phong p1=1/4 nghi p3=2/3 p4=3/3 ket", rundown());
        press(new RundownCommand.Move("p4", "nghi"));
        assertEquals("phong p1=1/4 nghi p4=2/3 p3=3/3 ket", rundown());
        press(new RundownCommand.Skip("p2", false));
        assertEquals("phong p1=1/4 p2=2/4 nghi p4=3/4 p3=4/4 ket", rundown());
        press(new RundownCommand.Duplicate("p3"));
        assertEquals("phong p1=1/4 p2=2/5 nghi p4=3/5 p3=4/5 p3-2=5/5 ket", rundown());
        press(new RundownCommand.Skip("p1", true));
        assertEquals("phong p2=2/5 nghi p4=3/5 p3=4/5 p3-2=5/5 ket", rundown());
        press(new ShowCommand.Undo());
        press(new ShowCommand.Undo());
        assertEquals("phong p1=1/4 p2=2/4 nghi p4=3/4 p3=4/4 ket", rundown());
    }
}
