package vn.phong.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import vn.phong.event.AgendaItem;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.Fields;
import vn.phong.event.Position;

class ScheduleTest {
    private static final ZonedDateTime EIGHT = ZonedDateTime.parse("2026-11-27T08:00:00+07:00");

    private static Desk desk(String first, String second) {
        List<AgendaItem> agenda = List.of(item("mo", first), item("bao-cao", second), item("ket", "10 giờ 30"));
        List<Cue> cues =
                List.of(cue("phong", "backdrop", ""), cue("a", "speaker", "mo"), cue("b", "report", "bao-cao"));
        return new Desk(
                Show.opening(new Event(1, "Hội nghị", "", "", 0, null, agenda, cues, Map.of()), (event, cue) -> 1));
    }

    private static AgendaItem item(String id, String time) {
        return new AgendaItem(id, "", time, id, "", Map.of());
    }

    private static Cue cue(String id, String layout, String item) {
        return new Cue(id, id, layout, item, Fields.NONE, Map.of(), null, Map.of());
    }

    private static Schedule taken(Desk desk, String cue, ZonedDateTime at) {
        desk.now(at);
        desk.press(new Press("", OptionalLong.empty(), new ShowCommand.Load(Position.of(cue))));
        desk.press(new Press("", OptionalLong.empty(), new ShowCommand.Take()));
        return Schedule.of(desk.show(), at);
    }

    private static OptionalLong at(ZonedDateTime moment) {
        return OptionalLong.of(moment.toInstant().toEpochMilli());
    }

    @Test
    void an_item_that_begins_ten_minutes_late_is_ten_minutes_late() {
        Schedule schedule = taken(desk("8h00 - 8h15", "8h15"), "a", EIGHT.plusMinutes(10));
        assertEquals(OptionalLong.of(600_000), schedule.lateMs());
        assertEquals(at(EIGHT.plusMinutes(15)), schedule.dueMs());
        assertEquals(at(EIGHT.plusMinutes(150)), schedule.endMs());
    }

    @Test
    void an_item_without_an_end_is_due_when_the_next_begins() {
        Schedule schedule = taken(desk("8h00", "08:20"), "a", EIGHT.minusMinutes(5));
        assertEquals(OptionalLong.of(-300_000), schedule.lateMs());
        assertEquals(at(EIGHT.plusMinutes(20)), schedule.dueMs());
    }

    @Test
    void a_programme_without_times_says_nothing_of_them() {
        Schedule schedule = taken(desk("", ""), "a", EIGHT);
        assertTrue(schedule.lateMs().isEmpty());
        assertTrue(schedule.dueMs().isEmpty());
    }

    @Test
    void neither_a_late_start_nor_any_minute_more_rewrites_the_printed_times() {
        Desk desk = desk("8h00 - 8h15", "8h15");
        taken(desk, "a", EIGHT.plusMinutes(10));
        for (ShowCommand timer : List.of(
                new TimerCommand.TimerSet(300_000),
                new TimerCommand.TimerStart(0),
                new TimerCommand.TimerAdd(600_000))) {
            desk.press(new Press("", OptionalLong.empty(), timer));
        }
        assertEquals(
                List.of("8h00 - 8h15", "8h15", "10 giờ 30"),
                desk.show().event().agenda().stream().map(AgendaItem::time).toList());
        Schedule schedule = Schedule.of(desk.show(), EIGHT.plusMinutes(12));
        assertEquals(at(EIGHT.plusMinutes(15)), schedule.dueMs());
        assertEquals(at(EIGHT.plusMinutes(150)), schedule.endMs());
    }

    /** The programme ends as late as its present item began; a page that looks counts what runs over its end. */
    @Test
    void the_item_under_way_decides_how_late_the_evening_is() {
        Desk desk = desk("8h00 - 8h15", "8h15 - 9h00");
        taken(desk, "a", EIGHT.plusMinutes(10));
        Schedule caughtUp = taken(desk, "b", EIGHT.plusMinutes(17));
        assertEquals(OptionalLong.of(120_000), caughtUp.lateMs());
        assertEquals(at(EIGHT.plusMinutes(60)), caughtUp.dueMs());
        assertEquals(at(EIGHT.plusMinutes(150)), caughtUp.endMs());
    }

    @Test
    void of_several_days_only_the_one_that_the_evening_stands_in_counts() {
        List<AgendaItem> agenda = List.of(
                under("mo", "8h00", "Ngày thứ nhất (27/11) · Buổi sáng"),
                under("toi", "19h30 - 21h00", "Ngày thứ nhất (27/11) · Buổi tối"),
                under("thao-luan", "8h30", "Ngày thứ hai (28/11) · Buổi sáng"),
                under("ket", "10 giờ 30", "Ngày thứ hai (28/11) · Buổi sáng"));
        List<Cue> cues = List.of(
                cue("phong", "backdrop", ""),
                cue("a", "speaker", "mo"),
                cue("b", "performance", "toi"),
                cue("c", "report", "thao-luan"),
                cue("d", "closing", "ket"));
        Desk desk = new Desk(
                Show.opening(new Event(1, "Hội nghị", "", "", 0, null, agenda, cues, Map.of()), (event, cue) -> 1));
        assertEquals("Ngày thứ nhất (27/11)", Schedule.of(desk.show(), EIGHT).day());
        Schedule first = taken(desk, "b", EIGHT.plusHours(12));
        assertEquals(at(EIGHT.plusHours(13)), first.endMs());
        assertEquals(at(EIGHT.plusHours(13)), first.dueMs());
        taken(desk, "c", EIGHT.plusHours(12));
        ZonedDateTime next = EIGHT.plusDays(1).plusMinutes(35);
        assertTrue(Schedule.of(desk.show(), next).lateMs().isEmpty(), "the day before was a rehearsal");
        Schedule second = taken(desk, "d", EIGHT.plusDays(1).plusMinutes(155));
        assertEquals("Ngày thứ hai (28/11)", second.day());
        assertEquals(OptionalLong.of(300_000), second.lateMs());
        assertEquals(at(EIGHT.plusDays(1).plusMinutes(150)), second.endMs());
        assertTrue(second.dueMs().isEmpty());
    }

    private static AgendaItem under(String id, String time, String section) {
        return item(id, time).with(Map.of(AgendaItem.SECTION, section));
    }

    @Test
    void a_morning_and_an_afternoon_are_one_day_and_a_date_beside_the_time_tells_the_day() {
        assertEquals("", under("mo", "8h00", "Buổi sáng · Hội trường A").day());
        assertEquals(
                "Thứ Hai, ngày 2/11",
                under("mo", "8h00", "Thứ Hai, ngày 2/11 · Buổi sáng").day());
        assertEquals("Day 2", under("mo", "8:00", "Day 2 · Morning").day());
        assertEquals("ngày 28/11", item("mo", "8h00 ngày 28/11").day());
        assertEquals("", item("mo", "8h00").day());
    }
}
