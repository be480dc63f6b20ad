package vn.phong.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/** The devices that were let in. Safe for threads. */
final class DeviceBook {
    /** Devices of one role remembered at once; the oldest of that role is forgotten first. */
    static final int PER_ROLE_MAX = 64;

    private static final int TOKEN_SIZE = 16;
    private static final int ID_SIZE = 4;

    private final AccessStore store;
    private final RandomGenerator random;
    private final LongSupplier nanos;
    private final List<Device> known;
    private final Map<String, Long> seenNanos = new HashMap<>();

    DeviceBook(AccessStore store, RandomGenerator random, LongSupplier nanos) {
        this.nanos = nanos;
        this.store = store;
        this.random = random;
        this.known = new ArrayList<>(store.devices());
    }

    /** A device and the token it proves itself with, which is kept nowhere else. */
    record LetIn(Device device, String token) {}

    /**
     * A new token.
     *
     * @param before the device that asks, when it was let in before: it keeps its name, and its old token is void
     * @param name what a new device is called until somebody names it
     */
    synchronized LetIn letIn(Role role, Optional<Device> before, String name) {
        String token = hex(TOKEN_SIZE);
        Device device = before.map(same -> new Device(same.id(), hash(token), role, same.name(), same.along()))
                .orElseGet(() -> new Device(hex(ID_SIZE), hash(token), role, free(name), false));
        known.removeIf(same -> same.id().equals(device.id()));
        known.add(device);
        List<Device> alike = known.stream().filter(each -> each.role() == role).toList();
        known.removeAll(alike.subList(0, Math.max(0, alike.size() - PER_ROLE_MAX)));
        store.save(List.copyOf(known));
        return new LetIn(device, token);
    }

    /** Whose token this is; takes as long whether or not it is anybody's. */
    synchronized Optional<Device> of(String token) {
        byte[] hash = hash(token).getBytes(StandardCharsets.US_ASCII);
        Optional<Device> found = Optional.empty();
        for (Device device : known) {
            if (MessageDigest.isEqual(device.tokenHash().getBytes(StandardCharsets.US_ASCII), hash)) {
                found = Optional.of(device);
            }
        }
        found.ifPresent(device -> seenNanos.put(device.id(), nanos.getAsLong()));
        return found;
    }

    synchronized List<Device> all() {
        return List.copyOf(known);
    }

    synchronized Optional<Device> find(String id) {
        return known.stream().filter(device -> device.id().equals(id)).findFirst();
    }

    /** How many seconds ago a device last asked for anything; empty when it has not since the start. */
    synchronized Optional<Long> lastSeenS(String id) {
        return Optional.ofNullable(seenNanos.get(id))
                .map(seen -> Duration.ofNanos(nanos.getAsLong() - seen).toSeconds());
    }

    /** A device changed in place; empty when it is not known any more. */
    synchronized Optional<Device> change(String id, UnaryOperator<Device> change) {
        Optional<Device> before = find(id);
        before.ifPresent(device -> {
            known.set(known.indexOf(device), change.apply(device));
            store.save(List.copyOf(known));
        });
        return before.map(change);
    }

    /** The token is void from now on. */
    synchronized Optional<Device> forget(String id) {
        Optional<Device> before = find(id);
        before.ifPresent(device -> {
            known.remove(device);
            seenNanos.remove(device.id());
            store.save(List.copyOf(known));
        });
        return before;
    }

    private String free(String name) {
        Set<String> taken = new HashSet<>();
        known.forEach(device -> taken.add(device.name()));
        String free = name;
        for (int number = 2; taken.contains(free); number++) {
            free = name + " " + number;
        }
        return free;
    }

    private String hex(int size) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String hash(String token) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
