package vn.phong.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phong.fuzz.Fuzz;
import vn.phong.plan.ListImport;
import vn.phong.plan.PlanDocument;
import vn.phong.plan.PlanImport;

/** Documents that came in damaged are read and understood, or refused in a sentence. */
class DocumentFuzzTest {
    private static final Path CORPUS = Path.of("src/test/resources/plans/corpus");

    @TempDir
    Path folder;

    /** The process has a heap of its own. */
    private static final long APART = Long.MAX_VALUE;

    @ParameterizedTest
    @CsvSource({
        "08-danh-so-tu-dong.docx, 12, 2000",
        "17-gio-excel-gop-o.xlsx, 12, 2000",
        "21-bang-ke.pdf, 10, 800",
        "04-bat-dau-ket-thuc.csv, 100, 5000",
        "01-bang-cat-dong-trong.txt, 40, 2000"
    })
    void a_file(String name, int few, int many) throws Exception {
        byte[] good = Files.readAllBytes(CORPUS.resolve(name));
        PlanDocument whole = understood(good, name);
        Fuzz.of(few, many, APART, good, bytes -> understood(bytes, name).equals(whole));
    }

    /** Damage inside the package, which its sums would otherwise give away. */
    @ParameterizedTest
    @CsvSource({
        "08-danh-so-tu-dong.docx, word/document.xml, 30, 2000",
        "08-danh-so-tu-dong.docx, word/numbering.xml, 12, 2000",
        "17-gio-excel-gop-o.xlsx, xl/worksheets/sheet1.xml, 30, 2000",
        "17-gio-excel-gop-o.xlsx, xl/styles.xml, 10, 2000"
    })
    void a_part_of_a_package(String name, String part, int few, int many) throws Exception {
        byte[] whole = Files.readAllBytes(CORPUS.resolve(name));
        PlanDocument said = understood(whole, name);
        Fuzz.of(
                few,
                many,
                APART,
                part(whole, part),
                bytes -> understood(replaced(whole, part, bytes), name).equals(said));
    }

    /**
     * As the import goes: read, then understood as a plan and as a list; a process apart ends when it has no memory
     * left.
     */
    private PlanDocument understood(byte[] bytes, String name) throws IOException {
        try {
            return understoodHere(bytes, name);
        } catch (OutOfMemoryError ended) {
            throw DocumentFaults.damaged(name);
        }
    }

    private PlanDocument understoodHere(byte[] bytes, String name) throws IOException {
        PlanDocument document = Documents.read(Files.write(folder.resolve("document"), bytes), name);
        ListImport.kindOf(document).ifPresent(kind -> ListImport.read(document, kind));
        PlanImport.read(document);
        return document;
    }

    private static byte[] part(byte[] whole, String part) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(whole), StandardCharsets.UTF_8)) {
            ZipEntry entry = in.getNextEntry();
            while (!entry.getName().equals(part)) {
                entry = in.getNextEntry();
            }
            return in.readAllBytes();
        }
    }

    private static byte[] replaced(byte[] whole, String part, byte[] damaged) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(whole), StandardCharsets.UTF_8);
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(entry.getName().equals(part) ? damaged : in.readAllBytes());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
