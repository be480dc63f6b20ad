package vn.phong.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phong.event.Event;
import vn.phong.message.Refusal;
import vn.phong.plan.PlanDocument;

/** Documents that are locked, broken, endless or meant to harm end in one sentence. */
class BadDocumentsTest {
    private static final List<String> PLAN = List.of(
            "CHƯƠNG TRÌNH", "| TT | Nội dung | Thực hiện |", "| 1 | Khai mạc | Sở X |", "| 2 | Bế mạc | Sở Y |");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"docx", "xlsx"})
    void word_or_excel_file_with_a_password_asks_to_take_it_off(String ending) throws Exception {
        byte[] whole = ending.equals("docx") ? DocumentMaker.word(PLAN) : DocumentMaker.sheet(List.of("= A", "1\t2"));
        EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
        Encryptor encryptor = info.getEncryptor();
        encryptor.confirmPassword("mat-khau");
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            try (OPCPackage opened = OPCPackage.open(new ByteArrayInputStream(whole));
                    OutputStream out = encryptor.getDataStream(container)) {
                opened.save(out);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            container.writeFilesystem(out);
            String name = "khoa." + ending;
            assertEquals(
                    "Tệp " + name + " có mật khẩu; hãy mở bằng mật khẩu, bỏ mật khẩu rồi lưu lại.",
                    refused(name, out.toByteArray()));
        }
    }

    @Test
    void pdf_with_a_password_asks_to_take_it_off() throws Exception {
        try (PDDocument document = Loader.loadPDF(PdfMaker.made(PLAN))) {
            document.protect(new StandardProtectionPolicy("chu", "mat-khau", new AccessPermission()));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            assertTrue(refused("khoa.pdf", out.toByteArray()).contains("mật khẩu"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"WordDocument", "Workbook"})
    void file_of_an_old_word_or_excel_asks_to_be_saved_anew(String stream) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(new ByteArrayInputStream(new byte[4096]), stream);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            container.writeFilesystem(out);
            assertTrue(refused("cu.doc", out.toByteArray()).contains("đời cũ"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "pdf", "xlsx"})
    void half_a_file_is_said_to_be_incomplete(String ending) throws IOException {
        byte[] whole = ending.equals("pdf")
                ? PdfMaker.made(PLAN)
                : ending.equals("docx") ? DocumentMaker.word(PLAN) : DocumentMaker.sheet(List.of("= A", "1\t2"));
        String sentence = refused("nua." + ending, Arrays.copyOf(whole, whole.length / 2));
        assertTrue(sentence.contains("hỏng") || sentence.contains("không có chữ"), sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"txt", "csv", "pdf", "docx"})
    void file_of_no_bytes_is_said_to_hold_no_words(String ending) throws IOException {
        assertEquals(
                "Tệp rong." + ending + " không có chữ nào; hãy mở tệp kiểm tra, lưu lại rồi nhập lại.",
                refused("rong." + ending, new byte[0]));
    }

    @Test
    void word_file_of_empty_lines_is_said_to_hold_no_words() throws IOException {
        assertTrue(refused("rong.docx", DocumentMaker.word(List.of("", "  "))).contains("không có chữ nào"));
    }

    @Test
    void scan_without_text_is_told_from_a_document() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            assertTrue(refused("quet.pdf", out.toByteArray()).contains("bản quét"));
        }
    }

    @Test
    void two_hundred_megabytes_are_not_opened() throws IOException {
        Path file = folder.resolve("lon.docx");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(200L * 1024 * 1024);
        }
        assertTrue(sentence(() -> Documents.read(file, "lon.docx")).contains("25 MB"));
        assertTrue(sentence(() -> Apart.read(file, "lon.docx")).contains("25 MB"));
    }

    @Test
    void package_that_unpacks_to_far_more_is_not_parsed() throws IOException {
        byte[] bomb = zip("word/document.xml", out -> {
            byte[] nothing = new byte[1024 * 1024];
            for (int megabyte = 0; megabyte < 64; megabyte++) {
                out.write(nothing);
            }
        });
        assertTrue(refused("bom.docx", bomb).contains("bung ra quá lớn"));
    }

    @Test
    void elements_within_elements_without_end_are_not_parsed() throws IOException {
        byte[] deep =
                zip("word/document.xml", out -> out.write("<w:p>".repeat(10_000).getBytes(StandardCharsets.UTF_8)));
        assertTrue(refused("sau.docx", deep).contains("bung ra quá lớn"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16"})
    void declarations_of_entities_are_not_parsed(String charset) throws IOException {
        String xml = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>";
        byte[] bytes = zip("word/document.xml", out -> out.write(xml.getBytes(charset)));
        assertTrue(refused("thuc-the.docx", bytes).contains("DOCTYPE"));
    }

    @Test
    void entities_within_entities_are_not_parsed() throws IOException {
        StringBuilder laughs = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY l0 \"ha\">");
        for (int depth = 1; depth < 12; depth++) {
            laughs.append("<!ENTITY l").append(depth).append(" \"");
            laughs.append(("&l" + (depth - 1) + ";").repeat(10)).append("\">");
        }
        byte[] xml = laughs.append("]><a>&l11;</a>").toString().getBytes(StandardCharsets.UTF_8);
        for (String part : List.of("word/document.xml", "xl/workbook.xml", "[Content_Types].xml", "_rels/.rels")) {
            String sentence = refused("cuoi.docx", zip(part, out -> out.write(xml)));
            assertTrue(sentence.contains("DOCTYPE"), part + ": " + sentence);
        }
    }

    @Test
    void package_of_something_else_is_told() throws IOException {
        assertTrue(refused("anh.zip", zip("a.xml", out -> out.write('a'))).contains(".docx"));
    }

    @Test
    void pdf_whose_pages_contain_themselves_ends() throws IOException {
        String pdf = """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Count 1000000000/Kids[2 0 R 2 0 R]>>endobj
            trailer<</Root 1 0 R/Size 3>>
            %%EOF
            """;
        String sentence = sentence(() -> Apart.read(
                Files.write(folder.resolve("vong.pdf"), pdf.getBytes(StandardCharsets.UTF_8)), "vong.pdf", 20));
        assertTrue(sentence.contains("vong.pdf"), sentence);
    }

    /** Widths for two thousand million letters of a font: the process apart ends, and the show has lost nothing. */
    @Test
    void pdf_that_takes_all_the_memory_is_said_to_be_damaged() throws IOException {
        String pdf = """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
            4 0 obj<</Length 23>>stream
            BT /F 9 Tf <0041> Tj ET
            endstream endobj
            5 0 obj<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[6 0 R]>>endobj
            6 0 obj<</Type/Font/Subtype/CIDFontType2/BaseFont/A/W[0 2000000000 500]
            /CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor 7 0 R>>endobj
            7 0 obj<</Type/FontDescriptor/FontName/A/Flags 4>>endobj
            trailer<</Root 1 0 R/Size 8>>
            %%EOF
            """;
        Path file = Files.write(folder.resolve("nang.pdf"), pdf.getBytes(StandardCharsets.UTF_8));
        assertTrue(sentence(() -> Apart.read(file, "nang.pdf")).contains("bị hỏng"));
    }

    @Test
    void reading_that_takes_too_long_is_stopped() throws IOException {
        Path file = Files.write(folder.resolve("cham.docx"), DocumentMaker.word(PLAN));
        assertTrue(sentence(() -> Apart.read(file, "cham.docx", 0)).contains("quá lâu"));
    }

    @Test
    void process_apart_gives_what_reading_here_gives() throws IOException {
        Path file = Files.write(folder.resolve("a.docx"), DocumentMaker.word(PLAN));
        PlanDocument here = Documents.read(file, "a.docx");
        assertEquals(here, Apart.read(file, "a.docx"));
        assertEquals(List.of("1", "Khai mạc", "Sở X"), here.lines().get(2).cells());
        assertFalse(here.printed());
        Event event = new Event(1, "Hội nghị X", "", "", 0, null, List.of(), List.of(), null);
        Path own = Files.write(folder.resolve("c.docx"), AgendaWriter.docx(event, Instant.EPOCH));
        assertTrue(Apart.read(own, "c.docx").printed());
        assertTrue(sentence(() ->
                        Apart.read(Files.write(folder.resolve("b.docx"), new byte[] {'P', 'K', 3, 4}), "b.docx"))
                .contains("b.docx"));
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static byte[] zip(String name, Writing writing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            writing.to(zip);
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    private String refused(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        return sentence(() -> Documents.read(file, name));
    }

    private static String sentence(org.junit.jupiter.api.function.Executable reading) {
        return assertThrows(Refusal.class, reading).words().vi();
    }
}
