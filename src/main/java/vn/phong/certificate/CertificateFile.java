package vn.phong.certificate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.util.Collections;
import java.util.Optional;
import vn.phong.message.Refusal;

/** Reads a certificate with its private key: PKCS #12 (RFC 7292), its password in a file of its own beside it. */
public final class CertificateFile {
    private static final String PASSWORD = ".password";

    private CertificateFile() {}

    /** Where the password of a file is: {@code hall.p12.password} beside {@code hall.p12}. */
    static Path passwordOf(Path file) {
        return file.resolveSibling(file.getFileName() + PASSWORD);
    }

    /** @throws Refusal when a file is not there, the password does not fit or there is no private key */
    public static Certificate read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new Refusal(
                    "Không có tệp chứng chỉ " + file + "; hãy sửa --certificate, hoặc bỏ đi để Phông tự làm chứng chỉ.",
                    "There is no certificate " + file
                            + "; correct --certificate, or leave it out and Phông makes one itself.");
        }
        String password = password(file);
        try {
            KeyStore keys = KeyStore.getInstance(file.toFile(), password.toCharArray());
            checkKeys(keys, file, password);
            return new Certificate(keys, password, Optional.empty());
        } catch (KeyStoreException otherForm) {
            throw new Refusal(
                    "Tệp " + file + " không phải PKCS #12 (.p12, .pfx); hãy đổi chứng chỉ và khóa sang dạng đó bằng"
                            + " openssl pkcs12 -export.",
                    "The file " + file
                            + " is no PKCS #12 (.p12, .pfx); convert the certificate and its key with openssl"
                            + " pkcs12 -export.");
        } catch (IOException | GeneralSecurityException unopened) {
            throw new Refusal(
                    "Không mở được chứng chỉ " + file + "; hãy kiểm tra mật khẩu ghi trong " + passwordOf(file) + ".",
                    "The certificate " + file + " does not open; check the password in " + passwordOf(file) + ".");
        }
    }

    private static String password(Path file) {
        try {
            return Files.readString(passwordOf(file)).strip();
        } catch (IOException unread) {
            throw new Refusal(
                    "Chưa đọc được mật khẩu của chứng chỉ; hãy ghi nó vào tệp " + passwordOf(file) + ".",
                    "The certificate's password cannot be read; write it into the file " + passwordOf(file) + ".");
        }
    }

    private static void checkKeys(KeyStore keys, Path file, String password) throws GeneralSecurityException {
        for (String alias : Collections.list(keys.aliases())) {
            if (keys.isKeyEntry(alias) && keys.getKey(alias, password.toCharArray()) != null) {
                return;
            }
        }
        throw new Refusal(
                "Chứng chỉ " + file
                        + " thiếu khóa riêng; hãy xuất lại cùng khóa riêng (openssl pkcs12 -export -inkey …).",
                "The certificate " + file
                        + " has no private key; export it again with its key (openssl pkcs12 -export -inkey …).");
    }
}
