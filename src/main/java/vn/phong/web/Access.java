package vn.phong.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/** Who may do what: whoever gave a PIN or scanned a code keeps a token on the device. Safe for threads. */
public final class Access {
    private static final int PINS = 1_000_000;
    private static final int SECRET_SIZE = 18;

    private final AccessStore store;
    private final RandomGenerator random;
    private final WrongPins wrongPins;
    private final DeviceBook devices;
    private final Map<Role, Entrance> entrances;

    /**
     * @param random the source of tokens and PINs; a cryptographic one
     * @param nanos a clock that only moves forward
     */
    public Access(AccessStore store, RandomGenerator random, LongSupplier nanos) {
        this.store = store;
        this.random = random;
        this.wrongPins = new WrongPins(nanos);
        this.devices = new DeviceBook(store, random, nanos);
        this.entrances = new EnumMap<>(store.entrances());
    }

    /**
     * Somebody asks to be let in.
     *
     * @param address where from, to count wrong tries
     * @param before the device, when it is known already
     * @param name what a new device is called until somebody names it
     */
    record Asking(String address, Optional<Device> before, String name) {}

    /** A token for the right PIN; turns a wrong one back (401), and everybody after too many (429). */
    synchronized DeviceBook.LetIn enter(String pin, Asking asking) {
        int waitS = wrongPins.waitS(asking.address());
        if (waitS > 0) {
            throw new TooManyPins(waitS);
        }
        return letIn(pin, Entrance::pin, asking).orElseThrow(() -> {
            wrongPins.note(asking.address());
            return new Rejection(
                    401,
                    "Mã PIN không đúng; hãy hỏi kỹ thuật viên hoặc xem lại ở cửa sổ nơi chạy Phông rồi nhập lại.",
                    "The PIN is wrong; ask the technician or look in the window where Phông runs, and enter it again.");
        });
    }

    /**
     * A token for the right secret of a scanned code. Nobody guesses one, so wrong ones are not counted, and the right
     * one opens even while PINs have to wait: whoever tries PINs at the door cannot keep the technician out.
     */
    synchronized Optional<DeviceBook.LetIn> join(String secret, Asking asking) {
        return letIn(secret, Entrance::secret, asking);
    }

    /** Whether the wall's page is shown to anybody. */
    synchronized boolean wallIsOpen() {
        return !entrances.containsKey(Role.WALL);
    }

    synchronized Map<Role, Entrance> entrances() {
        return Map.copyOf(entrances);
    }

    /** Another PIN and code for a role; devices that were let in stay. The wall's page asks for one from now on. */
    synchronized Entrance renew(Role role) {
        Entrance fresh = new Entrance(freePin(), secret(random));
        entrances.put(role, fresh);
        store.keep(Map.copyOf(entrances));
        return fresh;
    }

    /** The wall's page is shown to anybody again. */
    synchronized void openWall() {
        entrances.remove(Role.WALL);
        store.keep(Map.copyOf(entrances));
    }

    DeviceBook devices() {
        return devices;
    }

    /** A secret for a code to scan. */
    public static String secret(RandomGenerator random) {
        byte[] bytes = new byte[SECRET_SIZE];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    /** A PIN. */
    public static String pin(RandomGenerator random) {
        return "%06d".formatted(random.nextInt(PINS));
    }

    private String freePin() {
        String pin = pin(random);
        while (isTaken(pin)) {
            pin = pin(random);
        }
        return pin;
    }

    private boolean isTaken(String pin) {
        return entrances.values().stream().anyMatch(entrance -> entrance.pin().equals(pin));
    }

    /** Compares with every entrance, so that the time it takes tells nothing. */
    private Optional<DeviceBook.LetIn> letIn(String given, Function<Entrance, String> expected, Asking asking) {
        Optional<Role> role = Optional.empty();
        for (Map.Entry<Role, Entrance> each : entrances.entrySet()) {
            if (same(expected.apply(each.getValue()), given)) {
                role = Optional.of(each.getKey());
            }
        }
        return role.map(known -> devices.letIn(known, asking.before(), asking.name()));
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
