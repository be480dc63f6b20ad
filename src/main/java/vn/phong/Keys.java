package vn.phong;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.phong.web.AccessStore;

/** The PIN, the secret of the scanned code and the devices let in, kept in the data folder for its owner only. */
public final class Keys implements AccessStore {
    private static final Logger LOG = LoggerFactory.getLogger(Keys.class);
    private static final int PINS = 1_000_000;
    private static final int SECRET_BYTES = 18;

    private final Path devices;
    private final String pin;
    private final String joinSecret;

    private Keys(Path devices, String pin, String joinSecret) {
        this.devices = devices;
        this.pin = pin;
        this.joinSecret = joinSecret;
    }

    /**
     * The keys of a data folder; made when there are none, and only remembered until the stop when it cannot be
     * written.
     */
    static Keys in(Path data, SecureRandom random) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        Path folder = data.resolve("keys");
        return new Keys(
                folder.resolve("devices"),
                kept(folder.resolve("pin"), "%06d".formatted(random.nextInt(PINS)), "\\d{6}"),
                kept(folder.resolve("join"), Base64.getUrlEncoder().encodeToString(secret), "[A-Za-z0-9_-]{22,64}"));
    }

    /** This installation's identifier as a source of sACN: the same at every start with this data folder. */
    static UUID senderId(Path data) {
        Path file = data.resolve("keys").resolve("sacn-cid");
        return UUID.fromString(kept(file, UUID.randomUUID().toString(), "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
    }

    public String pin() {
        return pin;
    }

    public String joinSecret() {
        return joinSecret;
    }

    @Override
    public List<String> load() {
        try {
            return Files.exists(devices) ? Files.readAllLines(devices) : List.of();
        } catch (IOException unreadable) {
            LOG.warn("The devices let in before cannot be read; they log in again.", unreadable);
            return List.of();
        }
    }

    @Override
    public void save(List<String> tokenHashes) {
        try {
            write(devices, String.join("\n", tokenHashes));
        } catch (IOException unwritable) {
            LOG.warn("The devices let in cannot be remembered; after a restart they log in again.", unwritable);
        }
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
