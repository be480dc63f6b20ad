package vn.phong.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MeterTest {
    private static final long MS = 1_000_000;

    private final Meter meter = new Meter();

    @Test
    void before_the_first_picture_there_is_no_age() {
        assertEquals(new OutputHealth.Sending(0, -1, 0, 0), meter.read(5000 * MS));
    }

    @Test
    void the_rate_is_what_went_out_in_the_last_second() {
        for (int picture = 0; picture < 90; picture++) {
            meter.sent(picture * 20L * MS);
        }
        // At 1780 ms the last went out; at 1800 ms those from 801 ms on count: 820 to 1780.
        assertEquals(new OutputHealth.Sending(90, 20, 49, 0), meter.read(1800 * MS));
        assertEquals(new OutputHealth.Sending(90, 1220, 0, 0), meter.read(3000 * MS));
    }

    @Test
    void a_ring_that_went_round_counts_no_picture_twice() {
        for (int picture = 0; picture < 5000; picture++) {
            meter.sent(picture * MS);
        }
        meter.dropped(3);
        assertEquals(new OutputHealth.Sending(5000, 1, 511, 3), meter.read(5000 * MS));
    }
}
