package vn.phong.document;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import vn.phong.message.Refusal;
import vn.phong.plan.PlainTextReader;
import vn.phong.plan.PlanDocument;
import vn.phong.plan.PlanLine;

/**
 * Reads an office's document, whatever program wrote it, into lines and cells. What a file is, its first bytes tell,
 * not its name.
 */
public final class Documents {
    public static final long SIZE_MAX = 25L * 1024 * 1024;

    private static final double RATIO_MIN = 0.001;
    private static final byte[] PACKAGE = {'P', 'K', 3, 4};
    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};

    private Documents() {}

    /**
     * Reads in this process, trusting that the file does no harm that the limits do not stop; {@link Apart} reads what
     * a stranger sent.
     *
     * @param fileName what the sentences call it
     * @throws Refusal when it cannot be read, with what to do
     */
    public static PlanDocument read(Path file, String fileName) {
        try {
            long size = Files.size(file);
            if (size > SIZE_MAX) {
                throw DocumentFaults.tooLarge(fileName);
            }
            PlanDocument read = read(file.toFile(), head(file), fileName);
            if (read.asides().isEmpty() && read.lines().stream().allMatch(PlanLine::isBlank)) {
                throw DocumentFaults.empty(fileName);
            }
            return read;
        } catch (IOException | OpenXML4JException | RuntimeException broken) {
            if (broken instanceof Refusal refusal) {
                throw refusal;
            }
            throw DocumentFaults.damaged(fileName);
        }
    }

    private static PlanDocument read(File file, byte[] head, String fileName) throws IOException, OpenXML4JException {
        if (startsWith(head, PACKAGE)) {
            return office(file, fileName);
        }
        if (startsWith(head, OLD_OFFICE)) {
            throw isLocked(file) ? DocumentFaults.locked(fileName) : DocumentFaults.oldOffice(fileName);
        }
        if (startsWith(head, PDF)) {
            return PdfReader.read(file, fileName);
        }
        byte[] bytes = Files.readAllBytes(file.toPath());
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv") || name.endsWith(".tsv")) {
            return CsvReader.read(PlainTextReader.decoded(bytes, fileName), fileName);
        }
        return PlainTextReader.read(bytes, fileName);
    }

    private static PlanDocument office(File file, String fileName) throws IOException, OpenXML4JException {
        OfficeZip.Kind kind = OfficeZip.checked(file, fileName);
        ZipSecureFile.setMinInflateRatio(RATIO_MIN);
        ZipSecureFile.setMaxEntrySize(2 * SIZE_MAX);
        ZipSecureFile.setMaxFileCount(OfficeZip.ENTRY_COUNT_MAX);
        try (OPCPackage opened = OPCPackage.open(file, PackageAccess.READ)) {
            // The readers close the package.
            Optional<String> category = opened.getPackageProperties().getCategoryProperty();
            PlanDocument read = kind == OfficeZip.Kind.WORD
                    ? WordReader.read(opened, fileName)
                    : SheetReader.read(opened, fileName);
            return category.filter(AgendaWriter.CATEGORY::equals).isPresent() ? read.asPrinted() : read;
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(PACKAGE.length);
        }
    }

    private static boolean startsWith(byte[] head, byte[] magic) {
        return Arrays.equals(head, magic);
    }

    /** A password puts the package inside an old container, under this name in UTF-16. */
    private static boolean isLocked(File file) throws IOException {
        String text = new String(Files.readAllBytes(file.toPath()), StandardCharsets.ISO_8859_1).replace("\0", "");
        return text.contains("EncryptedPackage");
    }
}
