package vn.phong;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.phong.web.Access;
import vn.phong.web.AccessStore;
import vn.phong.web.Device;
import vn.phong.web.Entrance;
import vn.phong.web.Role;

/** The PINs, the secrets of the scanned codes and the devices let in, kept in the data folder for its owner only. */
public final class Keys implements AccessStore {
    private static final Logger LOG = LoggerFactory.getLogger(Keys.class);
    private static final String PIN_FORM = "\\d{6}";
    private static final String SECRET_FORM = "[A-Za-z0-9_-]{22,64}";
    private static final int DEVICE_PARTS = 5;

    private final Path folder;
    private volatile Map<Role, Entrance> entrances;

    private Keys(Path folder, Map<Role, Entrance> entrances) {
        this.folder = folder;
        this.entrances = Map.copyOf(entrances);
    }

    /**
     * The keys of a data folder; made when there are none, and only remembered until the stop when it cannot be
     * written. The wall's page asks for a PIN only when the folder has one for it.
     */
    static Keys in(Path data, SecureRandom random) {
        Path folder = data.resolve("keys");
        Map<Role, Entrance> entrances = new EnumMap<>(Role.class);
        Set<String> pins = new HashSet<>();
        for (Role role : Role.values()) {
            if (role != Role.WALL || Files.exists(pinFile(folder, role))) {
                String pin = kept(pinFile(folder, role), freePin(pins, random), PIN_FORM);
                pins.add(pin);
                entrances.put(
                        role, new Entrance(pin, kept(joinFile(folder, role), Access.secret(random), SECRET_FORM)));
            }
        }
        return new Keys(folder, entrances);
    }

    private static String freePin(Set<String> taken, SecureRandom random) {
        String pin = Access.pin(random);
        while (taken.contains(pin)) {
            pin = Access.pin(random);
        }
        return pin;
    }

    /** This installation's identifier as a source of sACN: the same at every start with this data folder. */
    static UUID senderId(Path data) {
        Path file = data.resolve("keys").resolve("sacn-cid");
        return UUID.fromString(kept(file, UUID.randomUUID().toString(), "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
    }

    /** The technician's PIN. */
    public String pin() {
        return entrances.get(Role.TECHNICIAN).pin();
    }

    /** What a technician's phone opens after {@code /join/} to be let in without typing. */
    public String joinSecret() {
        return entrances.get(Role.TECHNICIAN).secret();
    }

    @Override
    public Map<Role, Entrance> entrances() {
        return entrances;
    }

    @Override
    public void keep(Map<Role, Entrance> kept) {
        entrances = Map.copyOf(kept);
        try {
            for (Role role : Role.values()) {
                if (kept.containsKey(role)) {
                    write(pinFile(folder, role), kept.get(role).pin());
                    write(joinFile(folder, role), kept.get(role).secret());
                } else {
                    Files.deleteIfExists(pinFile(folder, role));
                    Files.deleteIfExists(joinFile(folder, role));
                }
            }
        } catch (IOException unwritable) {
            LOG.warn("The PINs cannot be kept; after a restart the ones before are back.", unwritable);
        }
    }

    @Override
    public List<Device> devices() {
        Path file = folder.resolve("devices");
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream().flatMap(Keys::device).toList()
                    : List.of();
        } catch (IOException unreadable) {
            LOG.warn("The devices let in before cannot be read; they log in again.", unreadable);
            return List.of();
        }
    }

    @Override
    public void save(List<Device> devices) {
        try {
            write(
                    folder.resolve("devices"),
                    String.join("\n", devices.stream().map(Keys::line).toList()));
        } catch (IOException unwritable) {
            LOG.warn("The devices let in cannot be remembered; after a restart they log in again.", unwritable);
        }
    }

    /** One device a line, its parts apart by tabs; a name has none. */
    private static String line(Device device) {
        return String.join(
                "\t",
                device.tokenHash(),
                device.id(),
                device.role().key(),
                device.along() ? "along" : "",
                device.name());
    }

    /** A line that is a hash alone is of a time when there were only technicians; one that is broken is passed over. */
    private static Stream<Device> device(String line) {
        String[] parts = line.split("\t", -1);
        String hash = parts[0];
        if (!hash.matches("[0-9a-f]{64}")) {
            return Stream.empty();
        }
        if (parts.length == 1) {
            return Stream.of(new Device(hash.substring(0, 8), hash, Role.TECHNICIAN, hash.substring(0, 4), false));
        }
        if (parts.length != DEVICE_PARTS) {
            return Stream.empty();
        }
        return Role.ofKey(parts[2]).stream()
                .map(role -> new Device(parts[1], hash, role, parts[4], parts[3].equals("along")));
    }

    private static Path pinFile(Path folder, Role role) {
        return folder.resolve(role == Role.TECHNICIAN ? "pin" : "pin-" + role.key());
    }

    private static Path joinFile(Path folder, Role role) {
        return folder.resolve(role == Role.TECHNICIAN ? "join" : "join-" + role.key());
    }

    private static String kept(Path file, String fresh, String form) {
        try {
            String text = Files.exists(file) ? Files.readString(file).strip() : "";
            if (text.matches(form)) {
                return text;
            }
            write(file, fresh);
        } catch (IOException unkept) {
            LOG.warn("{} cannot be kept; a restart makes a new one.", file, unkept);
        }
        return fresh;
    }

    private static void write(Path file, String text) throws IOException {
        Path folder = file.getParent();
        Files.createDirectories(folder);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        Path unfinished = Files.createTempFile(folder, "key", null);
        Files.writeString(unfinished, text);
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
