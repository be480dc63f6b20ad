package vn.phong.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phong.plan.PlanImport;

/** Documents that name addresses: none is asked. A listener on this computer counts who comes. */
class NothingIsFetchedTest {
    private static final List<String> PLAN = List.of(
            "CHƯƠNG TRÌNH", "| TT | Nội dung | Thực hiện |", "| 1 | Khai mạc | Sở X |", "| 2 | Bế mạc | Sở Y |");
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    @TempDir
    private Path folder;

    private final AtomicInteger callers = new AtomicInteger();
    private ServerSocket listener;
    private String address;

    @BeforeEach
    void listen() throws IOException {
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        address = "http://127.0.0.1:" + listener.getLocalPort() + "/x";
        Thread counting = new Thread(this::count);
        counting.setDaemon(true);
        counting.start();
    }

    private void count() {
        try {
            while (true) {
                listener.accept().close();
                callers.incrementAndGet();
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    @AfterEach
    void close() throws IOException {
        listener.close();
    }

    /** That nobody came says something only if somebody would have been counted. */
    private void nobodyCame() throws Exception {
        int before = callers.get();
        new Socket(InetAddress.getLoopbackAddress(), listener.getLocalPort()).close();
        for (int wait = 0; wait < 1000 && callers.get() == before; wait++) {
            Thread.sleep(10);
        }
        assertEquals(1, callers.get(), "somebody called the address in the document, or nobody is counted");
    }

    private void read(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        assertEquals(2, PlanImport.read(Apart.read(file, name)).rows().size());
    }

    @Test
    void a_word_file_with_pictures_a_template_and_parts_elsewhere_is_read_and_no_address_is_asked() throws Exception {
        byte[] plan = DocumentMaker.word(PLAN);
        String elsewhere = relation("image", 91)
                + relation("attachedTemplate", 92)
                + relation("subDocument", 93)
                + relation("oleObject", 94)
                + relation("hyperlink", 95);
        read(
                "ke-hoach.docx",
                edited(
                        plan,
                        Map.of(
                                "word/_rels/document.xml.rels",
                                xml -> xml.replace("</Relationships>", elsewhere + "</Relationships>"),
                                "word/document.xml",
                                xml -> xml.replace(
                                        "<w:body>",
                                        "<w:body><w:subDoc r:id=\"rId93\" xmlns:r=\"" + RELATIONS
                                                + "\"/><w:p><w:r><w:instrText>INCLUDETEXT \"" + address
                                                + "\"</w:instrText></w:r></w:p>"))));
        nobodyCame();
    }

    @Test
    void an_excel_file_with_formulas_and_tables_elsewhere_is_read_and_no_address_is_asked() throws Exception {
        byte[] plan =
                DocumentMaker.sheet(List.of("= A", "TT\tNội dung\tThực hiện", "1\tKhai mạc\tSở X", "2\tBế mạc\tSở Y"));
        String formula = "<c r=\"E2\"><f>WEBSERVICE(&quot;" + address + "&quot;)</f><v>0</v></c>";
        read(
                "ke-hoach.xlsx",
                edited(
                        plan,
                        Map.of(
                                "xl/_rels/workbook.xml.rels",
                                xml -> xml.replace(
                                        "</Relationships>", relation("externalLinkPath", 91) + "</Relationships>"),
                                "xl/worksheets/sheet1.xml",
                                xml -> xml.replaceFirst("(<row r=\"2\".*?)</row>", "$1" + formula + "</row>"))));
        nobodyCame();
    }

    @Test
    void a_pdf_with_an_action_that_opens_an_address_is_read_and_no_address_is_asked() throws Exception {
        try (PDDocument document = Loader.loadPDF(PdfMaker.made(PLAN))) {
            PDActionURI calls = new PDActionURI();
            calls.setURI(address);
            document.getDocumentCatalog().setOpenAction(calls);
            PDAnnotationLink link = new PDAnnotationLink();
            link.setAction(calls);
            document.getPage(0).getAnnotations().add(link);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            read("ke-hoach.pdf", out.toByteArray());
        }
        nobodyCame();
    }

    @Test
    void text_with_the_pictures_of_a_page_is_read_and_no_address_is_asked() throws Exception {
        String text = "CHƯƠNG TRÌNH\n<img src=\"" + address + "\"><link rel=\"stylesheet\" href=\"" + address + "\">\n"
                + "![ảnh](" + address + ")\n1. Khai mạc\n2. Bế mạc\n";
        read("ke-hoach.md", text.getBytes(StandardCharsets.UTF_8));
        nobodyCame();
    }

    private String relation(String kind, int number) {
        return "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\" TargetMode=\"External\"/>"
                .formatted(number, RELATIONS, kind, address);
    }

    private interface Editing {
        String of(String xml);
    }

    /** Every named part is there and becomes another. */
    private static byte[] edited(byte[] whole, Map<String, Editing> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int changed = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(whole), StandardCharsets.UTF_8);
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                String edited =
                        parts.getOrDefault(entry.getName(), same -> same).of(xml);
                changed += edited.equals(xml) ? 0 : 1;
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(edited.getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        assertEquals(parts.size(), changed, () -> "a part was not found: " + parts.keySet());
        return bytes.toByteArray();
    }
}
