package vn.phong.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.Fields;
import vn.phong.event.Position;
import vn.phong.message.Refusal;

class AsideTest {
    private static final ZonedDateTime START = ZonedDateTime.parse("2026-11-27T08:00:00+07:00");
    private static final Event EVENT = new Event(
            1,
            "Hội nghị thử",
            "",
            "",
            0,
            null,
            List.of(),
            List.of(
                    cue("phong", "backdrop", Map.of()),
                    cue("chao-co", "flag-salute", Map.of()),
                    cue("mac-niem", "silence", Map.of()),
                    cue("mot", "paper", Map.of("timerMin", 5)),
                    cue("hai", "paper", Map.of("timerMin", 7)),
                    new Cue(
                            "canh",
                            "Có cánh",
                            "notice",
                            "",
                            Fields.NONE,
                            Map.of("left", "flag-salute"),
                            null,
                            Map.of())),
            Map.of());

    private final Desk desk = new Desk(Show.opening(EVENT, (event, cue) -> 1));
    private ZonedDateTime now = START;

    private static Cue cue(String id, String layout, Map<String, ?> fields) {
        return new Cue(id, id, layout, "", Fields.of(fields), Map.of(), null, Map.of());
    }

    private Verdict press(ShowCommand command) {
        desk.now(now);
        return desk.press(new Press("", OptionalLong.empty(), command));
    }

    private void take(String cue) {
        press(new ShowCommand.Load(Position.of(cue)));
        press(new ShowCommand.Take());
    }

    private Aside aside() {
        return desk.show().state().aside();
    }

    private Timer timer() {
        return aside().timer();
    }

    private long leftSeconds() {
        return timer().leftMs(now.toInstant().toEpochMilli()) / 1000;
    }

    private Timer.Phase phase() {
        return timer().phase(now.toInstant().toEpochMilli());
    }

    @Test
    void an_announcement_stays_over_every_next_cue_and_is_undone() {
        press(new OverlayCommand.Strip("Mời đại biểu nhận tài liệu"));
        take("mot");
        assertEquals(new Overlays("Mời đại biểu nhận tài liệu", false, false), aside().overlays());
        press(new ShowCommand.Undo());
        press(new ShowCommand.Undo());
        assertEquals(Overlays.NONE, aside().overlays());
        assertEquals(Position.of("phong"), desk.show().state().program());
    }

    @Test
    void nothing_is_laid_over_the_flag_the_silence_or_a_part_with_the_flag() {
        for (String bare : List.of("chao-co", "mac-niem", "canh")) {
            take(bare);
            assertTrue(desk.show().barred(), bare);
            Show before = desk.show();
            for (ShowCommand adds : List.of(
                    new OverlayCommand.Strip("Chào mừng"),
                    new OverlayCommand.Clock(true),
                    new OverlayCommand.Countdown(true))) {
                Verdict verdict = press(adds);
                assertSame(before, verdict.show());
                assertTrue(verdict.said().orElseThrow().vi().startsWith("Không phủ gì lên lễ chào cờ"));
            }
        }
        take("mot");
        assertFalse(desk.show().barred());
    }

    @Test
    void an_overlay_is_taken_away_even_over_the_flag() {
        press(new OverlayCommand.Clock(true));
        take("chao-co");
        press(new OverlayCommand.Clock(false));
        assertEquals(Overlays.NONE, aside().overlays());
    }

    @Test
    void a_frozen_or_locked_wall_keeps_its_overlays() {
        press(new ShowCommand.Freeze(true));
        assertTrue(press(new OverlayCommand.Clock(true)).said().isPresent());
        press(new ShowCommand.Freeze(false));
        press(new ShowCommand.Lock(true));
        assertTrue(press(new OverlayCommand.Clock(true)).said().isPresent());
        assertEquals(Overlays.NONE, aside().overlays());
    }

    @Test
    void a_paper_on_the_air_sets_its_time_and_going_back_to_it_does_not_begin_anew() {
        take("mot");
        assertEquals(Timer.of("mot", 300_000), timer());
        press(new TimerCommand.TimerStart(0));
        now = now.plusSeconds(60);
        press(new ShowCommand.Backdrop());
        take("mot");
        assertEquals(240, leftSeconds());
        take("hai");
        assertEquals(Timer.of("hai", 420_000), timer());
    }

    @Test
    void the_phases_follow_one_another_and_time_goes_on_below_zero() {
        press(new TimerCommand.TimerSet(300_000));
        assertEquals(Timer.Phase.NORMAL, phase());
        press(new TimerCommand.TimerStart(0));
        now = START.plusSeconds(180);
        assertEquals(Timer.Phase.WARNING, phase());
        now = START.plusSeconds(270);
        assertEquals(Timer.Phase.DANGER, phase());
        now = START.plusSeconds(300);
        assertEquals(Timer.Phase.DANGER, phase());
        now = START.plusSeconds(363);
        assertEquals(Timer.Phase.OVERTIME, phase());
        assertEquals(-63, leftSeconds());
    }

    @Test
    void a_short_speech_is_warned_in_its_last_two_fifths() {
        Timer minute = Timer.of("", 60_000);
        assertEquals(24_000, minute.warningMs());
        assertEquals(6_000, minute.dangerMs());
    }

    @Test
    void a_timer_pauses_goes_on_and_takes_a_minute_more_or_less() {
        press(new TimerCommand.TimerSet(300_000));
        press(new TimerCommand.TimerStart(0));
        now = now.plusSeconds(100);
        press(new TimerCommand.TimerPause(0));
        now = now.plusSeconds(1000);
        assertEquals(200, leftSeconds());
        press(new TimerCommand.TimerAdd(60_000));
        assertEquals(260, leftSeconds());
        press(new TimerCommand.TimerStart(0));
        now = now.plusSeconds(10);
        press(new TimerCommand.TimerAdd(-60_000));
        assertEquals(190, leftSeconds());
        press(new TimerCommand.TimerReset());
        assertEquals(300, leftSeconds());
        assertFalse(timer().isRunning());
        press(new TimerCommand.TimerClear());
        assertEquals(Timer.NONE, timer());
    }

    @Test
    void a_break_runs_until_its_time_of_day_and_one_that_has_passed_is_refused() {
        press(new TimerCommand.TimerUntil("09:45", 0, 0));
        assertEquals(105 * 60, leftSeconds());
        now = START.plusHours(2);
        Refusal refusal = assertThrows(Refusal.class, () -> press(new TimerCommand.TimerUntil("09:45", 0, 0)));
        assertTrue(refusal.words().vi().startsWith("09:45 đã qua rồi"));
        assertThrows(Refusal.class, () -> press(new TimerCommand.TimerUntil("25:00", 0, 0)));
    }

    @Test
    void a_timer_command_without_a_timer_says_what_to_do_first() {
        assertEquals(
                "Chưa đặt giờ; hãy chọn số phút trước.",
                press(new TimerCommand.TimerStart(0)).said().orElseThrow().vi());
    }

    @Test
    void a_locked_wall_lets_a_timer_run_that_it_does_not_show() {
        press(new TimerCommand.TimerSet(300_000));
        press(new ShowCommand.Lock(true));
        press(new TimerCommand.TimerStart(0));
        assertTrue(timer().isRunning());
    }

    @Test
    void an_undone_take_gives_the_timer_back_unless_it_was_started() {
        take("mot");
        press(new TimerCommand.TimerStart(0));
        Timer running = timer();
        take("hai");
        press(new ShowCommand.Undo());
        assertEquals(running, timer());
        take("hai");
        press(new TimerCommand.TimerStart(0));
        press(new ShowCommand.Undo());
        assertEquals("hai", timer().cue());
    }

    @Test
    void the_message_to_the_speaker_is_no_step_to_take_back() {
        press(new ToSpeaker("Còn 1 phút"));
        assertEquals("Còn 1 phút", aside().toSpeaker());
        assertTrue(desk.show().undoable().isEmpty());
        press(new ToSpeaker(""));
        assertEquals("", aside().toSpeaker());
    }

    @Test
    void each_cue_is_remembered_with_the_moment_it_was_first_on_the_air() {
        take("mot");
        now = now.plusMinutes(10);
        take("hai");
        take("mot");
        assertEquals(
                List.of(
                        START.toInstant().toEpochMilli(),
                        START.plusMinutes(10).toInstant().toEpochMilli()),
                List.of(aside().aired().get("mot"), aside().aired().get("hai")));
    }

    @Test
    void time_left_reads_as_people_say_it() {
        assertEquals("07:30", Timer.hms(450_000));
        assertEquals("07:30", Timer.hms(449_001));
        assertEquals("00:00", Timer.hms(0));
        assertEquals("00:00", Timer.hms(-999));
        assertEquals("-00:45", Timer.hms(-45_500));
        assertEquals("1:02:00", Timer.hms(3_720_000));
    }
}
