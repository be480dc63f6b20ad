package vn.phong.document;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.phong.message.Refusal;

/**
 * Looks into a Word or Excel package before anything parses it: how much it really unpacks to, and whether its XML
 * declares what could reach outside or grow without end. The sizes a package states about itself are not believed.
 */
final class OfficeZip {
    static final int ENTRY_COUNT_MAX = 5_000;
    static final long PART_SIZE_MAX = 16L * 1024 * 1024;
    static final long XML_SIZE_MAX = 32L * 1024 * 1024;
    private static final int DEPTH_MAX = 400;

    enum Kind {
        WORD,
        SHEET
    }

    private OfficeZip() {}

    /**
     * @throws Refusal when it is neither Word nor Excel, too large, or declares entities
     * @throws IOException when it is damaged
     */
    static Kind checked(File file, String fileName) throws IOException {
        try (ZipFile zip = new ZipFile(file)) {
            if (zip.size() > ENTRY_COUNT_MAX) {
                throw bomb(fileName);
            }
            long total = 0;
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml")) {
                    total += size(zip, entry, fileName);
                }
                if (total > XML_SIZE_MAX) {
                    throw bomb(fileName);
                }
            }
            return kind(zip, fileName);
        } catch (ZipException damaged) {
            throw new IOException("not a whole package", damaged);
        }
    }

    private static Kind kind(ZipFile zip, String fileName) {
        if (zip.getEntry("word/document.xml") != null) {
            return Kind.WORD;
        }
        if (zip.getEntry("xl/workbook.xml") != null) {
            return Kind.SHEET;
        }
        throw new Refusal(
                "Tệp " + fileName + " không phải tệp Word (.docx) hay Excel (.xlsx); hãy chọn tệp khác.",
                "The file " + fileName + " is neither Word (.docx) nor Excel (.xlsx); choose another file.");
    }

    /** What a part unpacks to, counted while it is looked through. */
    private static long size(ZipFile zip, ZipEntry entry, String fileName) throws IOException {
        long size = 0;
        int depth = 0;
        int before = 0;
        byte[] block = new byte[8192];
        boolean first = true;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                size += read;
                if (size > PART_SIZE_MAX) {
                    throw bomb(fileName);
                }
                if (first && declares(block, read)) {
                    throw new Refusal(
                            "Tệp " + fileName + " có khai báo XML lạ (DOCTYPE), không mở vì an toàn; hãy lưu lại tệp"
                                    + " bằng Word hoặc Excel.",
                            "The file " + fileName + " declares foreign XML (DOCTYPE) and is not opened, to be safe;"
                                    + " save it again with Word or Excel.");
                }
                first = false;
                for (int at = 0; at < read; at++) {
                    int now = block[at];
                    if (before == '<' && now != '/' && now != '!' && now != '?') {
                        depth++;
                    } else if (before == '<' && now == '/' || before == '/' && now == '>') {
                        depth--;
                    }
                    before = now;
                    if (depth > DEPTH_MAX) {
                        throw bomb(fileName);
                    }
                }
            }
        }
        return size;
    }

    /** Word and Excel never write a DOCTYPE; in UTF-16 every second byte is nothing. */
    private static boolean declares(byte[] block, int length) {
        String head = new String(block, 0, length, StandardCharsets.ISO_8859_1).replace("\0", "");
        String upper = head.toUpperCase(Locale.ROOT);
        return upper.contains("<!DOCTYPE") || upper.contains("<!ENTITY");
    }

    private static Refusal bomb(String fileName) {
        return new Refusal(
                "Tệp " + fileName + " bung ra quá lớn so với một bản kế hoạch; hãy lưu riêng phần chương trình.",
                "The file " + fileName + " unpacks to far more than a plan; save the programme alone.");
    }
}
