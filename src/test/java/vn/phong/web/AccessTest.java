package vn.phong.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AccessTest {
    private static final long MINUTE_NANOS = 60_000_000_000L;

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final Hall.ForgetfulStore store = new Hall.ForgetfulStore();
    private final Access access = access(1);

    private Access access(long seed) {
        return new Access("123456", "the-secret", store, new SplittableRandom(seed), nanos::get);
    }

    private int refusedWith(String pin, String address) {
        return assertThrows(Rejection.class, () -> access.enter(pin, address)).status();
    }

    @Test
    void the_right_pin_gives_a_token_that_is_admitted_and_nothing_else_is() {
        String token = access.enter("123456", "10.0.0.1");
        assertEquals(32, token.length());
        assertTrue(access.admits(token));
        assertFalse(access.admits(token.substring(1)));
        assertFalse(access.admits(""));
    }

    @Test
    void the_scanned_secret_lets_in_and_another_does_not() {
        assertTrue(access.admits(access.join("the-secret", "10.0.0.1").orElseThrow()));
        assertTrue(access.join("the-secre", "10.0.0.1").isEmpty());
    }

    @Test
    void the_store_holds_no_token() {
        String token = access.enter("123456", "10.0.0.1");
        assertEquals(1, store.load().size());
        assertFalse(store.load().get(0).contains(token));
        assertEquals(64, store.load().get(0).length());
    }

    @Test
    void a_device_stays_known_after_a_restart() {
        String token = access.enter("123456", "10.0.0.1");
        assertTrue(access(2).admits(token));
    }

    @Test
    void the_oldest_of_65_devices_is_forgotten() {
        String first = access.enter("123456", "10.0.0.1");
        String second = access.enter("123456", "10.0.0.1");
        for (int device = 3; device <= 65; device++) {
            access.enter("123456", "10.0.0.1");
        }
        assertFalse(access.admits(first));
        assertTrue(access.admits(second));
        assertEquals(64, store.load().size());
    }

    @Test
    void after_five_wrong_pins_an_address_waits_even_with_the_right_one_and_others_do_not() {
        for (int wrong = 0; wrong < 5; wrong++) {
            assertEquals(401, refusedWith("000000", "10.0.0.1"));
        }
        assertEquals(429, refusedWith("123456", "10.0.0.1"));
        assertTrue(access.admits(access.enter("123456", "10.0.0.2")));
    }

    @Test
    void after_a_minute_the_address_may_try_again() {
        for (int wrong = 0; wrong < 5; wrong++) {
            refusedWith("000000", "10.0.0.1");
        }
        nanos.addAndGet(MINUTE_NANOS - 1);
        assertEquals(429, refusedWith("123456", "10.0.0.1"));
        nanos.addAndGet(1);
        assertTrue(access.admits(access.enter("123456", "10.0.0.1")));
    }

    @Test
    void after_thirty_wrong_pins_from_anywhere_everybody_waits() {
        for (int wrong = 0; wrong < 30; wrong++) {
            assertEquals(401, refusedWith("000000", "10.0.1." + wrong));
        }
        assertEquals(429, refusedWith("123456", "10.0.0.9"));
    }

    @Test
    void guessing_the_secret_counts_like_guessing_the_pin() {
        for (int wrong = 0; wrong < 5; wrong++) {
            access.join("guess-" + wrong, "10.0.0.1");
        }
        assertEquals(429, refusedWith("123456", "10.0.0.1"));
    }
}
