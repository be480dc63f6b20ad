package vn.phong.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

/** The clock and the word to the speaker are one person's: nobody reads what was left by the one before. */
class SpeechTest {
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
                    cue("phong", "backdrop", "", Map.of()),
                    cue("don-khach", "welcome", "", Map.of()),
                    cue("bao-cao", "report", "2", Map.of("name", "Lê Văn C")),
                    cue("bao-cao-tiep", "report", "2", Map.of("name", "Lê Văn C")),
                    cue("so-do", "media", "2", Map.of()),
                    cue("mot", "paper", "3", Map.of("name", "Phạm Thị D", "timerMin", 5)),
                    cue("hai", "paper", "3", Map.of("name", "Đặng Văn E", "timerMin", 7)),
                    cue("ba", "paper", "3", Map.of("unit", "Sở Y")),
                    cue("bon", "paper", "3", Map.of("unit", "Sở Z")),
                    cue("giai-lao", "notice", "4", Map.of()),
                    cue("ket-luan", "speaker", "5", Map.of("name", "Nguyễn Văn A"))),
            Map.of());

    private final Desk desk = new Desk(Show.opening(EVENT, (event, cue) -> 1));
    private ZonedDateTime now = START;

    private static Cue cue(String id, String layout, String item, Map<String, ?> fields) {
        return new Cue(id, id, layout, item, Fields.of(fields), Map.of(), null, Map.of());
    }

    private void press(ShowCommand command) {
        desk.now(now);
        desk.press(new Press("", OptionalLong.empty(), command));
    }

    private void take(String... cues) {
        for (String cue : cues) {
            press(new ShowCommand.Load(Position.of(cue)));
            press(new ShowCommand.Take());
        }
    }

    private void start(int seconds) {
        press(new TimerCommand.TimerSet(seconds * 1000L));
        press(new TimerCommand.TimerStart(0));
    }

    private Timer timer() {
        return desk.show().state().aside().timer();
    }

    private String toSpeaker() {
        return desk.show().state().aside().toSpeaker();
    }

    private long leftSeconds() {
        return timer().leftMs(now.toInstant().toEpochMilli()) / 1000;
    }

    @Test
    void the_next_speaker_does_not_read_what_was_said_to_the_one_before() {
        take("mot");
        press(new ToSpeaker("Mời kết thúc"));
        take("hai");
        assertEquals("", toSpeaker());
    }

    @Test
    void a_word_stays_while_its_speaker_goes_on_with_another_picture_one_in_between_or_the_backdrop() {
        take("bao-cao");
        press(new ToSpeaker("Xin nói gần micro"));
        take("bao-cao-tiep", "so-do", "phong");
        press(new ShowCommand.Backdrop());
        press(new ShowCommand.Restore());
        assertEquals("Xin nói gần micro", toSpeaker());
        take("giai-lao");
        assertEquals("", toSpeaker());
    }

    @Test
    void a_paper_finds_its_own_time_ready_whatever_the_one_before_ran_over() {
        take("mot");
        press(new TimerCommand.TimerStart(0));
        now = now.plusMinutes(9);
        take("hai");
        assertEquals(Timer.of("hai", 420_000), timer());
    }

    @Test
    void a_paper_without_a_planned_time_has_as_much_as_the_one_before_it() {
        take("mot");
        press(new TimerCommand.TimerStart(0));
        now = now.plusMinutes(9);
        take("ba");
        assertEquals(Timer.of("ba", 300_000), timer());
        start(240);
        now = now.plusMinutes(6);
        take("bon");
        assertEquals(Timer.of("bon", 240_000), timer());
    }

    @Test
    void a_minute_more_is_this_speakers_alone_and_once() {
        take("mot");
        press(new TimerCommand.TimerAdd(60_000));
        assertEquals(360, leftSeconds());
        press(new TimerCommand.TimerStart(0));
        now = now.plusMinutes(2);
        press(new TimerCommand.TimerAdd(60_000));
        assertEquals(300, leftSeconds());
        press(new TimerCommand.TimerReset());
        assertEquals(Timer.of("mot", 300_000), timer());
        press(new TimerCommand.TimerAdd(-60_000));
        press(new TimerCommand.TimerStart(0));
        take("ba");
        assertEquals(Timer.of("ba", 300_000), timer());
    }

    @Test
    void a_minute_more_on_a_time_that_waits_sets_it_better_and_it_goes_on_waiting() {
        take("giai-lao");
        press(new TimerCommand.TimerSet(600_000));
        press(new TimerCommand.TimerAdd(60_000));
        take("ba");
        assertEquals(Timer.of("", 660_000), timer());
        press(new TimerCommand.TimerStart(0));
        now = now.plusMinutes(3);
        take("bon");
        assertEquals(Timer.of("bon", 660_000), timer());
    }

    @Test
    void a_minute_less_never_leaves_less_than_a_second_of_a_speakers_time() {
        take("mot");
        for (int press = 0; press < 8; press++) {
            press(new TimerCommand.TimerAdd(-60_000));
        }
        assertEquals(1, leftSeconds());
        press(new TimerCommand.TimerReset());
        assertEquals(300, leftSeconds());
    }

    @Test
    void a_time_of_their_own_is_gone_when_somebody_else_speaks_or_the_break_begins() {
        take("mot");
        press(new TimerCommand.TimerStart(0));
        now = now.plusMinutes(9);
        take("ket-luan");
        assertEquals(Timer.NONE, timer());
        start(300);
        now = now.plusMinutes(9);
        take("giai-lao");
        assertEquals(Timer.NONE, timer());
    }

    @Test
    void a_time_set_ahead_by_hand_waits_for_who_comes_and_is_theirs_once_it_runs() {
        take("giai-lao");
        press(new TimerCommand.TimerSet(600_000));
        take("ket-luan");
        assertEquals(Timer.of("", 600_000), timer());
        press(new TimerCommand.TimerStart(0));
        assertEquals("ket-luan", timer().cue());
        now = now.plusMinutes(1);
        press(new ShowCommand.Backdrop());
        take("ket-luan");
        assertEquals(540, leftSeconds());
    }

    @Test
    void a_countdown_to_the_opening_goes_on_over_the_reception_and_ends_with_the_first_speech() {
        press(new TimerCommand.TimerUntil("08:30", 0, 0));
        take("don-khach", "phong");
        now = now.plusMinutes(31);
        assertEquals(-60, leftSeconds());
        take("giai-lao");
        assertTrue(timer().isRunning());
        take("bao-cao");
        assertEquals(Timer.NONE, timer());
    }

    @Test
    void a_time_set_by_hand_for_a_speaker_outlives_the_backdrop_and_the_next_page() {
        take("mot");
        start(120);
        press(new ShowCommand.Backdrop());
        now = now.plusSeconds(30);
        take("mot");
        assertEquals(90, leftSeconds());
    }

    @Test
    void an_undone_take_gives_the_speaker_back_time_and_word() {
        take("mot");
        press(new TimerCommand.TimerStart(0));
        press(new ToSpeaker("Còn 1 phút"));
        Timer running = timer();
        take("ket-luan");
        press(new ShowCommand.Undo());
        assertEquals(running, timer());
        assertEquals("Còn 1 phút", toSpeaker());
    }

    @Test
    void what_was_said_after_the_take_stays_when_the_take_is_undone() {
        take("mot");
        press(new ToSpeaker("Còn 1 phút"));
        take("hai");
        press(new ToSpeaker("Xin nói chậm hơn"));
        press(new ShowCommand.Undo());
        assertEquals("Xin nói chậm hơn", toSpeaker());
    }
}
