package vn.phong.certificate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.PKIXReason;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phong.message.Refusal;

/** With the real keytool of the Java that runs the tests. */
class OwnCertificateTest {
    @TempDir
    Path folder;

    @Test
    void it_speaks_for_the_private_addresses_of_the_machine_and_its_name() throws Exception {
        X509Certificate here = here(MadeCertificate.served());
        List<String> names = here.getSubjectAlternativeNames().stream()
                .map(name -> String.valueOf(name.get(1)))
                .toList();
        assertEquals(List.of("phong.local", "localhost", "127.0.0.1", "192.168.1.10"), names);
        assertEquals(List.of("1.3.6.1.5.5.7.3.1"), here.getExtendedKeyUsage());
        assertEquals(-1, here.getBasicConstraints());
        assertTrue(here.getNotAfter().toInstant().isBefore(Instant.now().plus(Duration.ofDays(825))));
    }

    @Test
    void its_root_can_speak_for_nothing_but_private_addresses_and_its_key_is_not_served() throws Exception {
        Certificate served = MadeCertificate.served();
        X509Certificate root = served.ownRoot().orElseThrow();
        here(served).verify(root.getPublicKey());
        assertEquals(0, root.getBasicConstraints());
        assertTrue(root.getCriticalExtensionOIDs().contains("2.5.29.30"));
        assertFalse(served.keys().containsAlias("root"));
    }

    @Test
    void what_its_root_signs_for_a_site_of_the_internet_is_worth_nothing() throws Exception {
        Path stolen = MadeCertificate.copiedTo(folder);
        List<String> signed = List.of("-signer", "root", "-ext", "san=dns:example.com");
        Keytool.in(MadeCertificate.JAVA_HOME)
                .make(stolen, CertificateFile.passwordOf(stolen), "elsewhere", "example.com", 10, signed);
        KeyStore keys = CertificateFile.read(stolen).keys();
        validate(keys, "phong");
        CertPathValidatorException worthless =
                assertThrows(CertPathValidatorException.class, () -> validate(keys, "elsewhere"));
        assertEquals(PKIXReason.INVALID_NAME, worthless.getReason());
    }

    /** As whoever heeds the constraints of a root does: Java does so in a link of the chain, not in what it trusts. */
    private static void validate(KeyStore keys, String alias) throws Exception {
        X509Certificate root = (X509Certificate) keys.getCertificate("root");
        TrustAnchor trusted = new TrustAnchor(root.getSubjectX500Principal(), root.getPublicKey(), null);
        PKIXParameters trusting = new PKIXParameters(Set.of(trusted));
        trusting.setRevocationEnabled(false);
        CertPath path =
                CertificateFactory.getInstance("X.509").generateCertPath(List.of(keys.getCertificate(alias), root));
        CertPathValidator.getInstance("PKIX").validate(path, trusting);
    }

    @Test
    void its_files_are_their_owners_only() throws Exception {
        for (String name : List.of("https.p12", "https.p12.password")) {
            Path file = MadeCertificate.file().resolveSibling(name);
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)), name);
        }
        assertEquals(
                "rwx------",
                PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(MadeCertificate.file().getParent())));
    }

    @Test
    void a_later_start_keeps_it_and_another_network_or_its_end_renews_all_but_the_root() throws Exception {
        Path file = MadeCertificate.copiedTo(folder);
        byte[] before = Files.readAllBytes(file);
        kept(List.of("192.168.1.10"), Instant.now());
        assertArrayEquals(before, Files.readAllBytes(file));
        Certificate elsewhere = kept(List.of("10.0.0.5"), Instant.now().plus(Duration.ofDays(760)));
        assertEquals(MadeCertificate.served().ownRoot(), elsewhere.ownRoot());
        assertTrue(here(elsewhere).getSubjectAlternativeNames().contains(List.of(7, "10.0.0.5")));
        assertNotEquals(here(MadeCertificate.served()), here(elsewhere));
    }

    @Test
    void one_that_ends_within_a_month_and_cannot_be_signed_anew_is_served_on() throws Exception {
        Path file = MadeCertificate.copiedTo(folder);
        byte[] before = Files.readAllBytes(file);
        Certificate kept =
                OwnCertificate.kept(folder, folder, List.of(), Instant.now().plus(Duration.ofDays(780)), "");
        assertEquals(here(MadeCertificate.served()), here(kept));
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void one_that_does_not_open_is_set_aside_and_never_overwritten() throws Exception {
        Path file = Files.writeString(folder.resolve("https.p12"), "damaged");
        Files.writeString(CertificateFile.passwordOf(file), "secret");
        Refusal refusal = assertThrows(
                Refusal.class, () -> OwnCertificate.kept(folder, folder, List.of(), Instant.now(), "a-fresh-password"));
        assertTrue(refusal.words().en().contains("install a complete JDK 17 or use --certificate."));
        assertEquals("damaged", Files.readString(folder.resolve("damaged-https.p12")));
    }

    private Certificate kept(List<String> addresses, Instant now) {
        return OwnCertificate.kept(folder, MadeCertificate.JAVA_HOME, addresses, now, "");
    }

    private static X509Certificate here(Certificate certificate) throws Exception {
        return (X509Certificate) certificate.keys().getCertificate("phong");
    }
}
