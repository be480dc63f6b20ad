package vn.phong.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phong.approval.Decision;
import vn.phong.approval.Standing;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.EventFile;
import vn.phong.font.Fonts;
import vn.phong.layout.LayoutLibrary;
import vn.phong.layout.Slide;
import vn.phong.wall.Wall;

/** Reads the finished document again, with a reader that knows nothing of how it was made. */
class ProofPdfTest {
    private static final LayoutLibrary LAYOUTS = LayoutLibrary.read(List.of(Path.of("layouts")), Fonts.bundled());
    private static final Wall WALL = new Wall("main", 1344, 832, 3);
    private static final String HASH = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    private static final Event EVENT = EventFile.parse("""
        {"schemaVersion": 1, "name": "Hội nghị tổng kết năm 2026", "cues": [
          {"id": "phong", "label": "Phông chính", "layout": "backdrop", "fields": {
            "org": ["Ủy ban nhân dân tỉnh X"], "eventType": "Hội nghị", "title": "Tổng kết *công tác* năm 2026",
            "placeDate": "X, ngày 20 tháng 12 năm 2026"}},
          {"id": "khai-mac", "label": "Khai mạc", "layout": "speaker", "fields": {"kind": "Phát biểu khai mạc",
            "honorific": "Ông", "name": "Nguyễn Văn A", "position": "Giám đốc Sở Y"}}]}
        """.getBytes(StandardCharsets.UTF_8), "event.json");

    private static ProofSheet sheet(String id, Standing standing, List<Decision> said) {
        Cue cue = EVENT.cue(id).orElseThrow();
        return new ProofSheet(
                cue, 1, 1, LAYOUTS.slide(EVENT, cue, 1, WALL.width(), WALL.height()), HASH, standing, said);
    }

    private static Decision approved(List<String> words) {
        return new Decision(
                Instant.parse("2026-12-18T02:05:00Z"),
                Decision.Kind.APPROVED,
                "Trần Thị B",
                "",
                EVENT.name(),
                "1344x832",
                "khai-mac",
                words,
                2,
                List.of("ffeeddccbbaa99887766554433221100"));
    }

    private static PDDocument proof(Standing standing, List<Decision> said) throws IOException {
        ProofHead head = new ProofHead(EVENT, WALL, "Inter", Instant.parse("2026-12-19T09:30:00Z"));
        try (ProofPdf pdf = new ProofPdf(head)) {
            pdf.add(sheet("phong", Standing.DRAFT, List.of()));
            pdf.add(sheet("khai-mac", standing, said));
            return Loader.loadPDF(pdf.finish());
        }
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf).replaceAll(" +", " ");
    }

    @Test
    void the_cover_says_what_is_signed_and_each_picture_has_a_sheet() throws IOException {
        try (PDDocument pdf = proof(
                Standing.APPROVED,
                List.of(new Decision(
                        Instant.parse("2026-12-18T02:05:00Z"),
                        Decision.Kind.APPROVED,
                        "Trần Thị B",
                        "",
                        EVENT.name(),
                        "1344x832",
                        "khai-mac",
                        List.of(),
                        0,
                        List.of(HASH))))) {
            assertEquals(3, pdf.getNumberOfPages());
            String cover = text(pdf, 1);
            assertTrue(cover.contains("MAKET MÀN LED"), cover);
            assertTrue(cover.contains("main: 4,03 × 2,50 m, 1344 × 832 điểm ảnh, bước điểm 3 mm"), cover);
            assertTrue(cover.contains("2 hình của 2 mục (1 hình khác nhau); đã duyệt 1/2 mục"), cover);
            assertTrue(cover.contains("Khai mạc (như hình 1) 45 m Đã duyệt: Trần Thị B, 18/12/2026"), cover);
            assertTrue(cover.contains("16:30 ngày 19/12/2026"), cover);
            assertTrue(cover.contains("Người lập Người kiểm tra Người duyệt"), cover);
            String second = text(pdf, 3);
            assertTrue(second.contains("Đã duyệt: Trần Thị B, 09:05 ngày 18/12/2026"), second);
            assertTrue(second.contains("Cùng một hình với hình 1 của danh sách"), second);
            assertTrue(second.contains("4,03 m · 1344 điểm ảnh"), second);
            assertTrue(second.contains("Mã hình (SHA-256 của điểm ảnh): " + HASH), second);
            assertTrue(second.contains("Trang 3/3"), second);
            assertTrue(second.contains("PHÁT BIỂU KHAI MẠC / Ông Nguyễn Văn A / Giám đốc Sở Y"), second);
        }
    }

    @Test
    void the_picture_is_shapes_at_its_true_aspect_with_its_words_under_it() throws IOException {
        try (PDDocument pdf = proof(Standing.DRAFT, List.of())) {
            PDPage page = pdf.getPage(1);
            assertEquals(0, images(page.getResources()));
            String words = text(pdf, 2);
            // Once in the picture, once in the list of its words.
            assertEquals(3, words.split("Tổng kết", -1).length, words);
            // At 72 dots an inch the picture starts 80 points down and is 326 high: 526,6 wide, in the middle.
            BufferedImage seen = new PDFRenderer(pdf).renderImage(1);
            assertEquals(0x8B0000, seen.getRGB(420, 88 + 20) & 0xFFFFFF, 0x030303);
            assertEquals(0xFFFFFF, seen.getRGB(150, 240) & 0xFFFFFF);
            assertEquals(0xFFFFFF, seen.getRGB(692, 240) & 0xFFFFFF);
            assertFalse((seen.getRGB(161, 240) & 0xFFFFFF) == 0xFFFFFF);
            assertFalse((seen.getRGB(681, 240) & 0xFFFFFF) == 0xFFFFFF);
        }
    }

    private static int images(PDResources resources) throws IOException {
        int count = 0;
        for (COSName name : resources.getXObjectNames()) {
            if (resources.getXObject(name) instanceof PDImageXObject) {
                count++;
            }
            if (resources.getXObject(name) instanceof PDFormXObject form && form.getResources() != null) {
                count += images(form.getResources());
            }
        }
        return count;
    }

    @Test
    void every_letter_is_embedded() throws IOException {
        try (PDDocument pdf = proof(Standing.DRAFT, List.of())) {
            for (PDPage page : pdf.getPages()) {
                for (COSName font : page.getResources().getFontNames()) {
                    assertTrue(page.getResources().getFont(font).isEmbedded(), font.getName());
                }
            }
        }
    }

    @Test
    void the_addendum_names_what_went_and_what_came_since_the_approval() throws IOException {
        Decision before = approved(List.of("Phát biểu khai mạc", "Ông", "Nguyễn Văn B", "Giám đốc Sở Y"));
        try (PDDocument pdf = proof(Standing.CHANGED, List.of(before))) {
            assertEquals(4, pdf.getNumberOfPages());
            String addendum = text(pdf, 4);
            assertTrue(addendum.contains("PHỤ LỤC\nThay đổi sau duyệt"), addendum);
            assertTrue(addendum.contains("Đã duyệt khi còn 2 lỗi: Trần Thị B, 09:05 ngày 18/12/2026"), addendum);
            assertTrue(addendum.contains("Bỏ: Nguyễn Văn B"), addendum);
            assertTrue(addendum.contains("Thêm: Nguyễn Văn A"), addendum);
            assertTrue(addendum.contains("mã hình ffeeddccbbaa, nay là 0123456789ab"), addendum);
            assertFalse(addendum.contains("Giám đốc Sở Y"), addendum);
        }
    }

    @Test
    void a_change_without_another_word_says_so() throws IOException {
        Decision before = approved(List.of("Phát biểu khai mạc", "Ông", "Nguyễn Văn A", "Giám đốc Sở Y"));
        try (PDDocument pdf = proof(Standing.CHANGED, List.of(before))) {
            assertTrue(text(pdf, 4).contains("Chữ giữ nguyên; thứ tự, giao diện"));
        }
    }

    @Test
    void the_cover_has_the_head_of_an_official_document() throws IOException {
        try (PDDocument pdf = proof(Standing.DRAFT, List.of())) {
            assertEquals(595, Math.round(pdf.getPage(0).getMediaBox().getWidth()));
            String cover = text(pdf, 1);
            assertTrue(cover.contains("ỦY BAN NHÂN DÂN TỈNH X CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), cover);
            assertTrue(cover.contains("Độc lập - Tự do - Hạnh phúc"), cover);
            assertTrue(cover.contains("X, ngày 19 tháng 12 năm 2026"), cover);
            assertFalse(cover.contains("…"), cover);
        }
    }

    /** Upright sheets alone: with as many pictures, or as many changes. */
    private interface Written {
        void on(Paper paper, Flow flow) throws IOException;
    }

    private static List<String> upright(Written written) throws IOException {
        try (PDDocument document = new PDDocument()) {
            Paper paper = new Paper(document);
            try (Flow flow = new Flow(document, paper)) {
                written.on(paper, flow);
                flow.pages().forEach(document::addPage);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            try (PDDocument read = Loader.loadPDF(bytes.toByteArray())) {
                List<String> pages = new ArrayList<>();
                for (int page = 1; page <= read.getNumberOfPages(); page++) {
                    pages.add(text(read, page));
                }
                return pages;
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 24, 25, 26, 27, 28, 29, 30, 31, 32, 60, 120})
    void the_boxes_stand_below_the_end_of_the_list(int count) throws IOException {
        ProofSheet one = sheet("khai-mac", Standing.DRAFT, List.of());
        ProofHead head = new ProofHead(EVENT, WALL, "Inter", Instant.parse("2026-12-19T09:30:00Z"));
        List<ProofSheet> sheets = IntStream.rangeClosed(1, count)
                .mapToObj(page -> new ProofSheet(one.cue(), page, count, one.slide(), HASH, one.standing(), List.of()))
                .toList();
        List<String> pages = upright((paper, flow) -> new Cover(head, paper, flow).write(sheets, HASH));
        String last = pages.get(pages.size() - 1);
        assertTrue(last.contains("Người lập Người kiểm tra Người duyệt"), last);
        for (int page = Math.max(2, count - 4); page <= count; page++) {
            assertTrue(last.contains("Khai mạc (" + page + "/" + count + ")"), last);
        }
    }

    @Test
    void every_name_of_a_full_list_is_told_whole() throws IOException {
        String row = """
            {"name": "Bà Trần Thị Bảo Châu n%d", "position": "Trưởng phòng Kiểm soát thủ tục hành chính",
             "unit": "Văn phòng Ủy ban nhân dân tỉnh X"}\
            """;
        String rows = IntStream.rangeClosed(1, 4).mapToObj(row::formatted).collect(Collectors.joining(","));
        String json = """
            {"schemaVersion": 1, "name": "A", "cues": [{"id": "phong", "layout": "backdrop"},
             {"id": "khen", "layout": "award-batch", "fields": {"award": "Bằng khen", "recipients": [%s]}}]}\
            """.formatted(rows);
        Cue cue = EventFile.parse(json.getBytes(StandardCharsets.UTF_8), "event.json")
                .cue("khen")
                .orElseThrow();
        Slide slide = LAYOUTS.slide(EVENT, cue, 1, 1024, 640);
        ProofHead head = new ProofHead(EVENT, new Wall("main", 1024, 640, 4), "Inter", Instant.EPOCH);
        ProofPdf proof = new ProofPdf(head);
        proof.add(new ProofSheet(cue, 1, 1, slide, HASH, Standing.DRAFT, List.of()));
        try (proof;
                PDDocument pdf = Loader.loadPDF(proof.finish())) {
            String words = text(pdf, 2);
            String told = words.substring(words.indexOf("đúng từng chữ")).replaceAll("\\s+", " ");
            for (int at = 1; at <= 4; at++) {
                assertTrue(told.contains("Bà Trần Thị Bảo Châu n" + at), told);
            }
            assertFalse(told.contains("…"), told);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 9, 10, 11, 12, 13, 14, 40})
    void changes_since_the_approval_end_with_their_boxes(int count) throws IOException {
        Decision before = approved(List.of("Phát biểu khai mạc", "Ông", "Nguyễn Văn B", "Giám đốc Sở Y"));
        ProofSheet changed = sheet("khai-mac", Standing.CHANGED, List.of(before));
        List<String> pages =
                upright((paper, flow) -> new Addendum(paper, flow).write(Collections.nCopies(count, changed)));
        String last = pages.get(pages.size() - 1);
        assertTrue(last.contains("Thêm: Nguyễn Văn A"), last);
        assertTrue(last.contains("Người lập Người kiểm tra Người duyệt"), last);
    }
}
