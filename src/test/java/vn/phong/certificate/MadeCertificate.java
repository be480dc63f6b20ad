package vn.phong.certificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** A certificate made once for all tests, because making one takes seconds. */
public final class MadeCertificate {
    static final String PASSWORD = "a-password-of-the-tests";
    static final List<String> ADDRESSES = List.of("192.168.1.10", "203.0.113.7");
    static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));
    private static final Path FOLDER = made();

    private MadeCertificate() {}

    private static Path made() {
        try {
            Path here = Files.createDirectories(Path.of("target", "certificates"));
            Path folder = Files.createTempDirectory(here, "certificate").resolve("keys");
            OwnCertificate.kept(folder, JAVA_HOME, ADDRESSES, Instant.now(), PASSWORD);
            return folder;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** With its root's key too; its password is in the file beside it. */
    static Path file() {
        return FOLDER.resolve("https.p12");
    }

    /** A copy of the files that were made. */
    static Path copiedTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path copy = Files.copy(file(), folder.resolve("https.p12"));
        Files.copy(CertificateFile.passwordOf(file()), CertificateFile.passwordOf(copy));
        return copy;
    }

    /** As a start serves it. */
    public static Certificate served() {
        return OwnCertificate.kept(FOLDER, JAVA_HOME, List.of(), Instant.now(), "");
    }
}
