package vn.phong.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AccessTest {
    private static final long MINUTE_NANOS = 60_000_000_000L;

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final Hall.ForgetfulStore store = new Hall.ForgetfulStore();
    private final Access access = access(1);

    private Access access(long seed) {
        return new Access(store, new SplittableRandom(seed), nanos::get);
    }

    private static Access.Asking from(String address) {
        return new Access.Asking(address, Optional.empty(), "Android");
    }

    private DeviceBook.LetIn enter(String pin, String address) {
        return access.enter(pin, from(address));
    }

    private String token(String pin) {
        return enter(pin, "10.0.0.1").token();
    }

    private boolean admits(String token) {
        return access.devices().of(token).isPresent();
    }

    private int refusedWith(String pin, String address) {
        return assertThrows(Rejection.class, () -> enter(pin, address)).status();
    }

    @Test
    void the_right_pin_gives_a_token_that_is_admitted_and_nothing_else_is() {
        String token = token("042917");
        assertEquals(32, token.length());
        assertTrue(admits(token));
        assertFalse(admits(token.substring(1)));
        assertFalse(admits(""));
    }

    @Test
    void each_pin_gives_its_role() {
        assertEquals(Role.TECHNICIAN, enter("042917", "10.0.0.1").device().role());
        assertEquals(Role.OPERATOR, enter("135790", "10.0.0.1").device().role());
        assertEquals(Role.APPROVER, enter("246801", "10.0.0.1").device().role());
        assertEquals(Role.VIEWER, enter("357912", "10.0.0.1").device().role());
    }

    @Test
    void the_scanned_secret_lets_in_and_another_does_not() {
        DeviceBook.LetIn letIn =
                access.join("a-secret-for-operators-02", from("10.0.0.1")).orElseThrow();
        assertEquals(Role.OPERATOR, letIn.device().role());
        assertTrue(admits(letIn.token()));
        assertTrue(access.join("a-secret-for-operators-0", from("10.0.0.1")).isEmpty());
    }

    @Test
    void the_store_holds_no_token() {
        String token = token("042917");
        assertEquals(1, store.devices().size());
        assertFalse(store.devices().toString().contains(token));
        assertEquals(64, store.devices().get(0).tokenHash().length());
    }

    @Test
    void a_device_stays_known_after_a_restart() {
        String token = token("135790");
        assertEquals(Role.OPERATOR, access(2).devices().of(token).orElseThrow().role());
    }

    @Test
    void the_oldest_of_65_devices_is_forgotten() {
        String first = token("042917");
        String second = token("042917");
        for (int device = 3; device <= 65; device++) {
            token("042917");
        }
        assertFalse(admits(first));
        assertTrue(admits(second));
        assertEquals(64, store.devices().size());
    }

    @Test
    void viewers_without_number_do_not_push_the_technician_out() {
        String technician = token("042917");
        for (int device = 1; device <= 100; device++) {
            token("357912");
        }
        assertTrue(admits(technician));
    }

    @Test
    void a_device_that_enters_again_keeps_its_name_and_its_old_token_is_void() {
        DeviceBook.LetIn before = enter("357912", "10.0.0.1");
        access.devices().change(before.device().id(), device -> device.named("Máy ở bục"));
        Access.Asking again = new Access.Asking("10.0.0.1", access.devices().of(before.token()), "Android");
        DeviceBook.LetIn after = access.enter("042917", again);
        assertEquals("Máy ở bục", after.device().name());
        assertEquals(Role.TECHNICIAN, after.device().role());
        assertFalse(admits(before.token()));
        assertEquals(1, store.devices().size());
    }

    @Test
    void two_devices_of_a_kind_are_told_apart() {
        token("042917");
        assertEquals("Android 2", enter("042917", "10.0.0.1").device().name());
    }

    @Test
    void a_device_that_was_forgotten_is_a_stranger() {
        DeviceBook.LetIn letIn = enter("042917", "10.0.0.1");
        access.devices().forget(letIn.device().id());
        assertFalse(admits(letIn.token()));
        assertFalse(access(2).devices().of(letIn.token()).isPresent());
    }

    @Test
    void another_pin_shuts_out_the_old_one_and_leaves_devices_in() {
        String token = token("135790");
        String fresh = access.renew(Role.OPERATOR).pin();
        assertNotEquals("135790", fresh);
        assertEquals(401, refusedWith("135790", "10.0.0.1"));
        assertTrue(access.join("a-secret-for-operators-02", from("10.0.0.1")).isEmpty());
        assertTrue(admits(token));
        assertEquals(
                Role.OPERATOR, access(3).enter(fresh, from("10.0.0.2")).device().role());
    }

    @Test
    void the_walls_page_is_open_until_it_is_given_a_pin() {
        assertTrue(access.wallIsOpen());
        String pin = access.renew(Role.WALL).pin();
        assertFalse(access.wallIsOpen());
        assertEquals(Role.WALL, enter(pin, "10.0.0.1").device().role());
        assertFalse(access(2).wallIsOpen());
        access.openWall();
        assertTrue(access(3).wallIsOpen());
    }

    @Test
    void after_five_wrong_pins_an_address_waits_even_with_the_right_one_and_others_do_not() {
        for (int wrong = 0; wrong < 5; wrong++) {
            assertEquals(401, refusedWith("000000", "10.0.0.1"));
        }
        assertEquals(429, refusedWith("042917", "10.0.0.1"));
        assertTrue(admits(enter("042917", "10.0.0.2").token()));
    }

    @Test
    void after_a_minute_the_address_may_try_again() {
        for (int wrong = 0; wrong < 5; wrong++) {
            refusedWith("000000", "10.0.0.1");
        }
        nanos.addAndGet(MINUTE_NANOS - 1);
        assertEquals(429, refusedWith("042917", "10.0.0.1"));
        nanos.addAndGet(1);
        assertTrue(admits(token("042917")));
    }

    @Test
    void after_thirty_wrong_pins_from_anywhere_everybody_waits_but_a_scanned_code_opens() {
        for (int wrong = 0; wrong < 30; wrong++) {
            assertEquals(401, refusedWith("000000", "10.0.1." + wrong));
        }
        assertEquals(429, refusedWith("042917", "10.0.0.9"));
        assertTrue(access.join(Hall.SECRET, from("10.0.0.9")).isPresent());
    }

    @Test
    void whoever_tries_pins_all_evening_gets_120_tries_an_hour() {
        int tried = 0;
        for (int second = 0; second < 4 * 3600; second++) {
            if (refusedWith("000000", "10.0." + second / 250 + "." + second % 250) == 401) {
                tried++;
            }
            nanos.addAndGet(1_000_000_000L);
        }
        assertEquals(480, tried);
    }
}
