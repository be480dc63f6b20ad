package vn.phong.playout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.phong.frame.Frame;
import vn.phong.message.Message;
import vn.phong.output.OutputHealth;
import vn.phong.output.PixelOutput;

class WatchTest {
    private static final Presented RED = new Presented(new Picture(Frame.filled(4, 4, 0xFF0000)), 0, 0);
    private static final Presented BLUE = new Presented(new Picture(Frame.filled(4, 4, 0x0000FF)), 0, 0);

    /** An output that says what it is made to say. */
    private static final class Line implements PixelOutput {
        private Optional<Frame> sent = Optional.empty();
        private OutputHealth.State state = OutputHealth.State.LIVE;
        private long packets;

        @Override
        public void show(Frame frame, int fadeMs) {}

        @Override
        public boolean sends(Frame frame) {
            return sent.filter(each -> each == frame).isPresent();
        }

        @Override
        public OutputHealth health() {
            Message words = new Message("Chạy.", "Live.");
            return new OutputHealth("hall-left", "generic/ddp", state, words, new Message("", ""), 0, packets);
        }

        @Override
        public void close() {}
    }

    private final Line line = new Line();
    private final Watch watch = new Watch(List.of(line));

    private int looksUntilToldAgain(Presented wanted, int packetsBetween) {
        for (int look = 1; look <= 200; look++) {
            line.packets += packetsBetween;
            if (!watch.look(wanted).isEmpty()) {
                return look;
            }
        }
        return 0;
    }

    @Test
    void an_output_that_sent_what_it_should_is_left_alone() {
        line.sent = Optional.of(RED.picture().frame());
        assertEquals(0, looksUntilToldAgain(RED, 10));
        assertEquals(List.of(), watch.alarms());
    }

    @Test
    void an_output_that_sends_nothing_new_is_told_again_after_six_looks_with_an_alarm() {
        line.sent = Optional.of(RED.picture().frame());
        assertEquals(6, looksUntilToldAgain(BLUE, 0));
        assertTrue(watch.alarms().get(0).vi().contains("hall-left"), () -> "" + watch.alarms());
        watch.look(BLUE);
        assertEquals(1, watch.alarms().size(), "it stays wrong until it shows otherwise");
        line.sent = Optional.of(BLUE.picture().frame());
        watch.look(BLUE);
        assertEquals(List.of(), watch.alarms());
    }

    @Test
    void an_output_that_goes_on_sending_the_old_picture_is_told_again_after_half_a_minute() {
        line.sent = Optional.of(RED.picture().frame());
        assertEquals(60, looksUntilToldAgain(BLUE, 10));
    }

    @Test
    void an_output_that_never_sent_anything_whole_is_told_again_too() {
        assertEquals(6, looksUntilToldAgain(RED, 0));
    }

    @Test
    void a_new_picture_has_its_own_time() {
        line.sent = Optional.of(RED.picture().frame());
        for (int look = 0; look < 4; look++) {
            watch.look(BLUE);
        }
        Presented green = new Presented(new Picture(Frame.filled(4, 4, 0x00FF00)), 0, 0);
        assertEquals(6, looksUntilToldAgain(green, 0));
    }

    @Test
    void an_output_that_is_away_says_so_itself() {
        line.sent = Optional.of(RED.picture().frame());
        line.state = OutputHealth.State.AWAY;
        assertEquals(0, looksUntilToldAgain(BLUE, 0));
        assertEquals(List.of(), watch.alarms());
    }
}
