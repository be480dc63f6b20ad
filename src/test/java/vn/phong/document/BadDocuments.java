package vn.phong.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Documents nobody should be able to do harm with, each with words of the sentence that turns it back. */
public final class BadDocuments {
    private static final List<String> PLAN = List.of("CHƯƠNG TRÌNH", "1. Khai mạc", "2. Báo cáo", "3. Bế mạc");

    private BadDocuments() {}

    /**
     * @param vi words of the Vietnamese sentence
     * @param en words of the English one
     */
    public record Bad(byte[] bytes, String vi, String en) {}

    /** By their file names. */
    public static Map<String, Bad> all() throws Exception {
        byte[] word = DocumentMaker.word(PLAN);
        byte[] pdf = PdfMaker.made(PLAN);
        String entities = "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>";
        Map<String, Bad> all = new LinkedHashMap<>();
        all.put("khoa.docx", new Bad(encrypted(word), "có mật khẩu", "has a password"));
        all.put("khoa.pdf", new Bad(encryptedPdf(pdf), "có mật khẩu", "has a password"));
        all.put("nua.docx", new Bad(Arrays.copyOf(word, word.length / 2), "bị hỏng", "is damaged"));
        all.put("nua.pdf", new Bad(Arrays.copyOf(pdf, 40), "bị hỏng", "is damaged"));
        all.put("bom.docx", new Bad(zip("word/document.xml", new byte[64 * 1024 * 1024]), "bung ra", "unpacks"));
        all.put(
                "thuc-the.xlsx",
                new Bad(zip("xl/workbook.xml", entities.getBytes(StandardCharsets.UTF_8)), "DOCTYPE", "DOCTYPE"));
        return all;
    }

    private static byte[] encrypted(byte[] whole) throws Exception {
        Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
        encryptor.confirmPassword("mat-khau");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            try (OPCPackage opened = OPCPackage.open(new ByteArrayInputStream(whole));
                    OutputStream data = encryptor.getDataStream(container)) {
                opened.save(data);
            }
            container.writeFilesystem(out);
        }
        return out.toByteArray();
    }

    private static byte[] encryptedPdf(byte[] whole) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(whole)) {
            document.protect(new StandardProtectionPolicy("chu", "mat-khau", new AccessPermission()));
            document.save(out);
        }
        return out.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return out.toByteArray();
    }
}
