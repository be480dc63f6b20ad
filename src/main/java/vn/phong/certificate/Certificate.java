package vn.phong.certificate;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What https is spoken with.
 *
 * @param keys holds one or more private keys, each with its certificates up to a root
 * @param password of the store and of each key
 * @param ownRoot of a certificate that was made here, what a phone has to trust; empty for the user's own
 */
public record Certificate(KeyStore keys, String password, Optional<X509Certificate> ownRoot) {
    /** What whoever trusts the root compares: its SHA-256 as {@code 0A:1B:…}. */
    public Optional<String> rootFingerprint() {
        return ownRoot.map(Certificate::fingerprint);
    }

    private static String fingerprint(X509Certificate root) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(root.getEncoded());
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(hash);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Says nothing of the key and its password. */
    @Override
    public String toString() {
        return ownRoot.isPresent() ? "a certificate made here" : "the user's certificate";
    }
}
