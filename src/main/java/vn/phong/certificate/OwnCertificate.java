package vn.phong.certificate;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.phong.message.Refusal;

/**
 * A certificate that is made here and kept in a folder for its owner only. What phones trust is a root that is made
 * once and may speak for nothing but {@code phong.local} and private addresses, so that whoever steals it can pretend
 * to be no site of the internet; it signs a short-lived certificate for the addresses the machine has in this hall.
 */
public final class OwnCertificate {
    private static final String ROOT = "root";
    private static final String HERE = "phong";
    private static final String HOST = "phong.local";
    private static final int ROOT_DAYS = 3650;
    /** Telephones trust none of over 825. */
    private static final int HERE_DAYS = 800;

    private static final Duration LEFT_MIN = Duration.ofDays(30);
    /**
     * Name constraints (RFC 5280, 4.2.1.10), in DER: of DNS names phong.local and localhost, of addresses 10/8,
     * 172.16/12, 192.168/16 and 127/8.
     */
    private static final String ONLY_NEARBY = "304ea04c"
            + "300d820b70686f6e672e6c6f63616c"
            + "300b82096c6f63616c686f7374"
            + "300a87080a000000ff000000"
            + "300a8708ac100000fff00000"
            + "300a8708c0a80000ffff0000"
            + "300a87087f000000ff000000";

    private static final List<String> ROOT_WORDS = List.of(
            "-ext", "bc:c=ca:true,pathlen:0", "-ext", "ku:c=keyCertSign,cRLSign", "-ext", "2.5.29.30:c=" + ONLY_NEARBY);

    private static final Logger LOG = LoggerFactory.getLogger(OwnCertificate.class);

    private final Path folder;
    private final Path file;
    private final Keytool keytool;

    private OwnCertificate(Path folder, Keytool keytool) {
        this.folder = folder;
        this.file = folder.resolve("https.p12");
        this.keytool = keytool;
    }

    /**
     * The certificate of a folder; made when there is none, and signed anew when it leaves out an address or ends
     * within a month. Making one takes seconds.
     *
     * @param javaHome the folder of the Java that runs us
     * @param addresses of this machine, IPv4; those that are not private are left out
     * @param freshPassword what a store that is made is locked with
     * @throws Refusal when it cannot be made or kept, or what is there does not open
     */
    public static Certificate kept(
            Path folder, Path javaHome, List<String> addresses, Instant now, String freshPassword) {
        Set<String> wanted = new TreeSet<>(
                addresses.stream().filter(OwnCertificate::isPrivate).toList());
        wanted.add("127.0.0.1");
        try {
            return new OwnCertificate(folder, Keytool.in(javaHome)).kept(wanted, now, freshPassword);
        } catch (IOException | GeneralSecurityException unkept) {
            throw new Refusal(
                    "Không giữ được chứng chỉ tự làm trong " + folder + "; hãy kiểm tra ổ đĩa và quyền ghi.",
                    "The certificate made here cannot be kept in " + folder + "; check the disk and the permissions.");
        }
    }

    private Certificate kept(Set<String> addresses, Instant now, String freshPassword)
            throws IOException, GeneralSecurityException {
        Optional<Certificate> found = found();
        if (found.isEmpty()) {
            lock(freshPassword);
            sign(emptyStore(), freshPassword, addresses);
            return served(CertificateFile.read(file));
        }
        return served(holds(found.get().keys(), addresses, now) ? found.get() : signedAnew(found.get(), addresses));
    }

    /** One that does not open never stops the show: it is set aside. */
    private Optional<Certificate> found() throws IOException, GeneralSecurityException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Certificate found = CertificateFile.read(file);
            if (found.keys().isKeyEntry(ROOT) && found.keys().isKeyEntry(HERE)) {
                return Optional.of(found);
            }
        } catch (Refusal unopened) {
            LOG.warn("{}", unopened.words());
        }
        Path aside = folder.resolve("damaged-https.p12");
        LOG.warn("The certificate lies in {} now; a new one is made, which phones have to trust anew.", aside);
        Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
        return Optional.empty();
    }

    /** Where that cannot be kept, the one before is better than none. */
    private Certificate signedAnew(Certificate before, Set<String> addresses) throws GeneralSecurityException {
        try {
            sign(before.keys(), before.password(), addresses);
        } catch (IOException | Refusal unsigned) {
            LOG.warn("The certificate cannot be signed for the addresses of this network.", unsigned);
        }
        return CertificateFile.read(file);
    }

    /** Only the key of this hall goes to whoever speaks https; the root's stays on the disk. */
    private static Certificate served(Certificate found) throws GeneralSecurityException {
        X509Certificate root = (X509Certificate) found.keys().getCertificate(ROOT);
        found.keys().deleteEntry(ROOT);
        return new Certificate(found.keys(), found.password(), Optional.of(root));
    }

    private static KeyStore emptyStore() throws IOException, GeneralSecurityException {
        KeyStore empty = KeyStore.getInstance("PKCS12");
        empty.load(null, null);
        return empty;
    }

    private static boolean holds(KeyStore keys, Set<String> addresses, Instant now) throws GeneralSecurityException {
        X509Certificate here = (X509Certificate) keys.getCertificate(HERE);
        Set<String> named = new TreeSet<>();
        for (List<?> name : Optional.<Collection<List<?>>>ofNullable(here.getSubjectAlternativeNames())
                .orElse(List.of())) {
            named.add(String.valueOf(name.get(1)));
        }
        return named.containsAll(addresses)
                && here.getNotAfter().toInstant().isAfter(now.plus(LEFT_MIN))
                && !here.getNotBefore().toInstant().isAfter(now);
    }

    /** In a file beside, so that a start that is killed leaves the one before. */
    private void sign(KeyStore keys, String password, Set<String> addresses)
            throws IOException, GeneralSecurityException {
        keys.deleteEntry(HERE);
        Path unfinished = Files.createTempFile(folder, "https", null);
        try {
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                keys.store(out, password.toCharArray());
            }
            Path passwordFile = CertificateFile.passwordOf(file);
            if (!keys.isKeyEntry(ROOT)) {
                keytool.make(unfinished, passwordFile, ROOT, "Phong", ROOT_DAYS, ROOT_WORDS);
            }
            keytool.make(unfinished, passwordFile, HERE, HOST, HERE_DAYS, hereWords(addresses));
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static List<String> hereWords(Set<String> addresses) {
        List<String> names = new ArrayList<>(List.of("dns:" + HOST, "dns:localhost"));
        addresses.forEach(address -> names.add("ip:" + address));
        return List.of(
                "-signer",
                ROOT,
                "-ext",
                "san=" + String.join(",", names),
                "-ext",
                "eku=serverAuth",
                "-ext",
                "ku:c=digitalSignature");
    }

    private void lock(String password) throws IOException {
        Files.createDirectories(folder);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        Path unfinished = Files.createTempFile(folder, "https", null);
        Files.writeString(unfinished, password);
        Files.move(
                unfinished,
                CertificateFile.passwordOf(file),
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.ATOMIC_MOVE);
    }

    private static boolean isPrivate(String address) {
        try {
            return InetAddress.getByName(address).isSiteLocalAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
