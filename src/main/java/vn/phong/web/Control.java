package vn.phong.web;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * Who holds control: one device at a time presses, the others watch. Nobody is ever locked out: whoever presses while
 * nobody holds control gets it, a holder that is gone loses it after {@link #FREE_AFTER}, and any device that may press
 * can take it, which its holder is told. Safe for threads.
 */
final class Control {
    /** How long a holder may be away: a phone that went through a dead corner of the hall is back by then. */
    static final Duration FREE_AFTER = Duration.ofSeconds(30);

    private final DeviceBook devices;
    private final Predicate<String> connected;
    private final LongSupplier nanos;
    private String holder = "";
    private long seenNanos;

    /**
     * @param connected whether a device has a page open
     * @param nanos a clock that only moves forward
     */
    Control(DeviceBook devices, Predicate<String> connected, LongSupplier nanos) {
        this.devices = devices;
        this.connected = connected;
        this.nanos = nanos;
    }

    /** The device that holds control now; none when nobody does. */
    synchronized Optional<Device> holder() {
        long now = nanos.getAsLong();
        if (connected.test(holder)) {
            seenNanos = now;
        }
        Optional<Device> device = devices.find(holder).filter(Control::mayHold);
        if (device.isEmpty() || now - seenNanos >= FREE_AFTER.toNanos()) {
            holder = "";
            return Optional.empty();
        }
        return device;
    }

    /**
     * Lets a press through: the holder's, that of a device which presses along, and anybody's while nobody holds
     * control, who then does. Others are turned back (423).
     */
    synchronized void admit(Device device) {
        if (device.along()) {
            return;
        }
        Optional<Device> held = holder();
        if (held.filter(other -> !other.id().equals(device.id())).isPresent()) {
            throw new Rejection(
                    423,
                    "\"" + held.get().name()
                            + "\" đang giữ quyền điều khiển nên lệnh này không được nhận; hãy bấm Giành"
                            + " quyền nếu cần.",
                    "\"" + held.get().name()
                            + "\" holds control, so this press was not taken; press Take control if you" + " must.");
        }
        take(device);
    }

    /** Turns back (423) what may only be done while nobody holds control. */
    synchronized void checkFree() {
        holder().ifPresent(held -> {
            throw new Rejection(
                    423,
                    "\"" + held.name() + "\" đang điều khiển chương trình nên chưa thay được; hãy nhờ người đó đưa sự"
                            + " kiện vào.",
                    "\"" + held.name() + "\" controls the show, so it was not replaced; ask them to take the event"
                            + " in.");
        });
    }

    /** Control goes to this device, whoever held it. */
    synchronized void take(Device device) {
        holder = device.id();
        seenNanos = nanos.getAsLong();
    }

    /** The holder hands control to another device; turned back (409) when it holds none, or the other may not press. */
    synchronized void give(Device from, String to) {
        if (holder().filter(held -> held.id().equals(from.id())).isEmpty()) {
            throw new Rejection(
                    409,
                    "Thiết bị này không giữ quyền điều khiển nên không trao được; hãy bấm Giành quyền trước.",
                    "This device does not hold control and cannot hand it over; press Take control first.");
        }
        take(devices.find(to)
                .filter(Control::mayHold)
                .orElseThrow(() -> new Rejection(
                        409,
                        "Thiết bị kia không có quyền bấm nên không nhận được điều khiển; hãy chọn thiết bị khác.",
                        "That device may not press and cannot be handed control; choose another.")));
    }

    /** The holder lets go; nothing happens when it holds none. */
    synchronized void release(Device device) {
        if (holder.equals(device.id())) {
            holder = "";
        }
    }

    private static boolean mayHold(Device device) {
        return device.role().may(Right.RUN);
    }
}
