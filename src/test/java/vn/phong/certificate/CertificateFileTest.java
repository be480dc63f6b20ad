package vn.phong.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phong.message.Refusal;

class CertificateFileTest {
    @TempDir
    Path folder;

    @Test
    void a_store_opens_with_the_password_beside_it() throws Exception {
        Path file = MadeCertificate.copiedTo(folder);
        Files.writeString(CertificateFile.passwordOf(file), MadeCertificate.PASSWORD + "\n");
        Certificate read = CertificateFile.read(file);
        assertTrue(read.keys().isKeyEntry("phong"));
        assertTrue(read.ownRoot().isEmpty());
        assertEquals("the user's certificate", read.toString());
    }

    @Test
    void a_file_that_is_not_there_is_refused() {
        Path file = folder.resolve("hall.p12");
        assertRefused(
                file,
                "Không có tệp chứng chỉ " + file + "; hãy sửa --certificate, hoặc bỏ đi để Phông tự làm chứng chỉ.",
                "There is no certificate " + file
                        + "; correct --certificate, or leave it out and Phông makes one itself.");
    }

    @Test
    void a_missing_or_wrong_password_is_refused_with_the_place_where_it_belongs() throws Exception {
        Path file = MadeCertificate.copiedTo(folder);
        Path password = CertificateFile.passwordOf(file);
        Files.writeString(password, "wrong");
        assertRefused(
                file,
                "Không mở được chứng chỉ " + file + "; hãy kiểm tra mật khẩu ghi trong " + password + ".",
                "The certificate " + file + " does not open; check the password in " + password + ".");
        Files.delete(password);
        assertRefused(
                file,
                "Chưa đọc được mật khẩu của chứng chỉ; hãy ghi nó vào tệp " + password + ".",
                "The certificate's password cannot be read; write it into the file " + password + ".");
    }

    @Test
    void another_kind_of_file_is_refused() throws Exception {
        Path file = Files.writeString(folder.resolve("hall.pem"), "-----BEGIN CERTIFICATE-----\nMIIB\n");
        Files.writeString(CertificateFile.passwordOf(file), "secret");
        assertRefused(
                file,
                "Tệp " + file + " không phải PKCS #12 (.p12, .pfx); hãy đổi chứng chỉ và khóa sang dạng đó bằng"
                        + " openssl pkcs12 -export.",
                "The file " + file + " is no PKCS #12 (.p12, .pfx); convert the certificate and its key with openssl"
                        + " pkcs12 -export.");
    }

    @Test
    void a_certificate_without_its_key_is_refused() throws Exception {
        Path file = folder.resolve("hall.p12");
        Files.writeString(CertificateFile.passwordOf(file), "secret");
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(null, null);
        keys.setCertificateEntry("hall", MadeCertificate.served().ownRoot().orElseThrow());
        try (OutputStream out = Files.newOutputStream(file)) {
            keys.store(out, "secret".toCharArray());
        }
        assertRefused(
                file,
                "Chứng chỉ " + file
                        + " thiếu khóa riêng; hãy xuất lại cùng khóa riêng (openssl pkcs12 -export -inkey …).",
                "The certificate " + file
                        + " has no private key; export it again with its key (openssl pkcs12 -export -inkey …).");
    }

    private static void assertRefused(Path file, String vi, String en) {
        Refusal refusal = assertThrows(Refusal.class, () -> CertificateFile.read(file));
        assertEquals(vi, refusal.words().vi());
        assertEquals(en, refusal.words().en());
    }
}
