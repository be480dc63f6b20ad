package vn.phong.web;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ControlTest {
    private static final long SECOND_NANOS = 1_000_000_000L;

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final DeviceBook devices = new DeviceBook(new Hall.ForgetfulStore(), new SplittableRandom(3), nanos::get);
    private final Set<String> connected = new HashSet<>();
    private final Control control = new Control(devices, connected::contains, nanos::get);
    private final Device phone = letIn(Role.TECHNICIAN);
    private final Device laptop = letIn(Role.OPERATOR);

    private Device letIn(Role role) {
        return devices.letIn(role, Optional.empty(), role.key()).device();
    }

    private String holder() {
        return control.holder().map(Device::name).orElse("nobody");
    }

    private int refused(Device device) {
        return assertThrows(Rejection.class, () -> control.admit(device)).status();
    }

    @Test
    void nobody_holds_control_until_somebody_presses() {
        assertEquals("nobody", holder());
        control.admit(laptop);
        assertEquals("operator", holder());
    }

    @Test
    void while_one_holds_control_the_others_are_turned_back_with_its_name() {
        control.admit(phone);
        Rejection turned = assertThrows(Rejection.class, () -> control.admit(laptop));
        assertEquals(423, turned.status());
        assertEquals(
                "\"technician\" đang giữ quyền điều khiển nên lệnh này không được nhận; hãy bấm Giành quyền nếu cần.",
                turned.words().vi());
        assertDoesNotThrow(() -> control.admit(phone));
    }

    @Test
    void control_is_taken_handed_over_and_let_go() {
        control.admit(phone);
        control.take(laptop);
        assertEquals(423, refused(phone));
        control.give(laptop, phone.id());
        assertEquals(423, refused(laptop));
        control.release(laptop);
        assertEquals("technician", holder());
        control.release(phone);
        assertEquals("nobody", holder());
        assertDoesNotThrow(() -> control.admit(laptop));
    }

    @Test
    void only_the_holder_hands_over_and_only_to_a_device_that_may_press() {
        Device viewer = letIn(Role.VIEWER);
        control.admit(phone);
        assertEquals(
                409,
                assertThrows(Rejection.class, () -> control.give(laptop, laptop.id()))
                        .status());
        assertEquals(
                409,
                assertThrows(Rejection.class, () -> control.give(phone, viewer.id()))
                        .status());
        assertEquals(
                409,
                assertThrows(Rejection.class, () -> control.give(phone, "gone")).status());
        assertEquals("technician", holder());
    }

    @Test
    void a_holder_that_is_gone_loses_control_after_thirty_seconds() {
        control.admit(phone);
        nanos.addAndGet(30 * SECOND_NANOS - 1);
        assertEquals(423, refused(laptop));
        nanos.addAndGet(1);
        assertDoesNotThrow(() -> control.admit(laptop));
        assertEquals("operator", holder());
    }

    @Test
    void a_holder_with_a_page_open_keeps_control_however_long_it_is_silent() {
        connected.add(phone.id());
        control.admit(phone);
        nanos.addAndGet(3600 * SECOND_NANOS);
        assertEquals("technician", holder());
        connected.clear();
        nanos.addAndGet(29 * SECOND_NANOS);
        assertEquals("technician", holder());
        nanos.addAndGet(SECOND_NANOS);
        assertEquals("nobody", holder());
    }

    @Test
    void a_device_that_is_put_out_or_may_not_press_any_more_loses_control() {
        control.admit(laptop);
        devices.letIn(Role.VIEWER, Optional.of(laptop), "");
        assertEquals("nobody", holder());
        control.admit(phone);
        devices.forget(phone.id());
        assertEquals("nobody", holder());
    }

    @Test
    void a_device_that_presses_along_is_never_turned_back_and_never_takes_control() {
        Device buttons = letIn(Role.OPERATOR);
        Device along = devices.change(buttons.id(), device -> device.with(true)).orElseThrow();
        control.admit(phone);
        assertDoesNotThrow(() -> control.admit(along));
        assertEquals("technician", holder());
    }

    /** Whatever happens, somebody can press: the holder, or anybody after 30 s of nothing, or whoever takes it. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void nobody_is_ever_locked_out(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Device> people =
                IntStream.range(0, 5).mapToObj(each -> letIn(Role.OPERATOR)).toList();
        for (int step = 0; step < 2000; step++) {
            Device device = people.get(random.nextInt(5));
            switch (random.nextInt(6)) {
                case 0 -> control.take(device);
                case 1 -> control.release(device);
                case 2 -> connected.add(device.id());
                case 3 -> connected.remove(device.id());
                case 4 -> nanos.addAndGet(random.nextInt(40) * SECOND_NANOS);
                default -> pressed(device);
            }
            Optional<Device> holder = control.holder();
            holder.ifPresent(held -> assertDoesNotThrow(() -> control.admit(held)));
        }
        connected.clear();
        control.holder();
        nanos.addAndGet(30 * SECOND_NANOS);
        assertDoesNotThrow(() -> control.admit(phone));
    }

    /** Turned back only when another holds control. */
    private void pressed(Device device) {
        Optional<String> before = control.holder().map(Device::id);
        try {
            control.admit(device);
            assertEquals(Optional.of(device.id()), control.holder().map(Device::id));
        } catch (Rejection turned) {
            assertEquals(423, turned.status());
            assertEquals(before, control.holder().map(Device::id));
        }
    }
}
