package vn.phong.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A wall page is held to its own word, and only to that. */
class WallWatchTest {
    private static final long SECOND = 1_000_000_000L;

    private final WallWatch watch = new WallWatch();

    @BeforeEach
    void backdrop_then_award() {
        watch.wants("backdrop", 0, 10 * SECOND);
        watch.wants("award", 400, 100 * SECOND);
    }

    private boolean isWrong(String shown, double heardSeconds) {
        return watch.isWrong(shown, 20 * SECOND, (long) (heardSeconds * SECOND));
    }

    @Test
    void a_page_that_shows_what_it_should_is_right_however_late() {
        assertFalse(isWrong("award", 5000));
    }

    @Test
    void a_page_has_the_fade_and_three_seconds_to_follow() {
        assertFalse(isWrong("backdrop", 103.4));
        assertTrue(isWrong("backdrop", 103.5));
    }

    @Test
    void a_page_that_fell_asleep_in_time_is_not_wrong() {
        assertFalse(isWrong("backdrop", 99));
    }

    @Test
    void a_page_that_comes_back_with_an_old_picture_has_three_seconds() {
        assertFalse(watch.isWrong("backdrop", 500 * SECOND, 503 * SECOND));
        assertTrue(watch.isWrong("backdrop", 500 * SECOND, 504 * SECOND));
    }

    @Test
    void a_page_that_says_it_shows_nothing_or_what_was_never_wanted_is_wrong() {
        assertTrue(isWrong("", 24));
        assertTrue(isWrong("something", 24));
    }

    @Test
    void a_picture_that_is_wanted_again_is_right_again() {
        watch.wants("backdrop", 0, 200 * SECOND);
        assertFalse(isWrong("backdrop", 5000));
    }

    @Test
    void a_page_that_follows_a_clock_one_tick_late_is_right_and_one_that_stopped_is_not() {
        for (int tick = 0; tick < 1000; tick++) {
            watch.wants("tick-" + tick, 0, (200 + tick) * SECOND);
        }
        assertFalse(isWrong("tick-998", 1199.9));
        assertTrue(isWrong("tick-995", 1199.9));
        assertTrue(isWrong("tick-3", 1199.9));
    }
}
