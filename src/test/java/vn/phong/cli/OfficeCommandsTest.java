package vn.phong.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phong.message.Refusal;

/** What an office makes of an event on the command line, looked at with others' readers. */
class OfficeCommandsTest {
    private static final String WALL = "512x320@8";
    private static final String PICTURE = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 2 1'/>";

    @TempDir
    private Path folder;

    private Path event;
    private Path data;

    @BeforeEach
    void files() throws IOException {
        data = folder.resolve("data");
        Files.createDirectories(data.resolve("images"));
        Files.writeString(data.resolve("images/anh.svg"), PICTURE);
        event = Files.writeString(folder.resolve("event.json"), """
            {"schemaVersion": 1, "name": "Hội nghị thử", "agenda": [
              {"id": "m1", "number": "1", "time": "7h30", "text": "Khai mạc Hội nghị", "performer": "Ông Nguyễn Văn A"},
              {"id": "m2", "number": "2", "time": "8h00", "text": "Trao thưởng", "performer": "Ban Tổ chức"}],
             "cues": [
              {"id": "phong", "label": "Phông chính", "layout": "backdrop", "fields": {
                "org": ["Ủy ban nhân dân tỉnh X"], "eventType": "Hội nghị", "title": "Tổng kết năm 2026",
                "placeDate": "X, ngày 26 tháng 12 năm 2026"}},
              {"id": "khen", "label": "Trao Bằng khen", "layout": "award-batch", "fields": {
                "award": "Bằng khen", "perPage": 1, "recipients": [
                  {"name": "Hoàng Văn E", "unit": "Ấp 1"}, {"name": "Phạm Thị D", "unit": "Ấp 2"}]}}]}\
            """);
    }

    private int run(String command, String... words) throws IOException, InterruptedException {
        return Commands.named(command).run(List.of(words));
    }

    /** What a command printed. */
    private String said(String command, String... words) throws IOException, InterruptedException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream usual = System.out;
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertEquals(0, run(command, words));
        } finally {
            System.setOut(usual);
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void proof_writes_a_page_a_picture_with_the_version_that_it_prints() throws Exception {
        Path pdf = folder.resolve("moi/maket.pdf");
        String said = said("proof", event.toString(), "--wall", WALL, "--data", data.toString(), "-o", pdf.toString());
        String version = said.replaceFirst("(?s).*Phiên bản \\(version\\): ([0-9a-f]{64}).*", "$1");
        assertEquals(64, version.length(), said);
        try (PDDocument paper = Loader.loadPDF(pdf.toFile())) {
            // The cover, then three pictures.
            assertEquals(4, paper.getNumberOfPages());
            assertEquals(842, paper.getPage(1).getMediaBox().getWidth(), 0.5);
            assertEquals(595, paper.getPage(1).getMediaBox().getHeight(), 0.5);
            String words = new PDFTextStripper().getText(paper).replaceAll("\\s+", " ");
            for (String expected : List.of(
                    version.substring(0, 16),
                    "4,10 × 2,56 m, 512 × 320 điểm ảnh",
                    "Hoàng Văn E",
                    "Phạm Thị D",
                    "Người lập",
                    "Người kiểm tra",
                    "Người duyệt",
                    "Đọc rõ",
                    "Mã hình (SHA-256 của điểm ảnh)")) {
                assertTrue(words.contains(expected), expected + " in: " + words);
            }
        }
        String again = said("proof", event.toString(), "--wall", WALL, "--data", data.toString(), "-o", pdf.toString());
        assertTrue(again.contains(version), again);
    }

    @Test
    void render_writes_every_page_at_the_walls_own_pixels_in_the_order_of_the_evening() throws Exception {
        Path out = folder.resolve("out");
        assertEquals(
                0, run("render", event.toString(), "--wall", WALL, "--data", data.toString(), "-o", out.toString()));
        try (Stream<Path> files = Files.list(out)) {
            assertEquals(
                    List.of("01-phong.png", "02-khen.png", "03-khen.2.png"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
        BufferedImage picture = ImageIO.read(out.resolve("03-khen.2.png").toFile());
        assertEquals(512, picture.getWidth());
        assertEquals(320, picture.getHeight());
    }

    @Test
    void a_cue_that_cannot_be_drawn_is_named_and_the_others_are_written() throws Exception {
        Files.writeString(event, Files.readString(event).replace("\"award\": \"Bằng khen\", ", ""));
        Path out = folder.resolve("out");
        assertEquals(
                1, run("render", event.toString(), "--wall", WALL, "--data", data.toString(), "-o", out.toString()));
        assertTrue(Files.exists(out.resolve("01-phong.png")));
    }

    @Test
    void agenda_writes_the_programme_for_word_and_for_excel() throws Exception {
        Path word = folder.resolve("chuong-trinh.docx");
        assertEquals(0, run("agenda", event.toString(), "-o", word.toString()));
        try (InputStream in = Files.newInputStream(word);
                XWPFDocument document = new XWPFDocument(in)) {
            String rows = document.getTables().stream()
                    .flatMap(table -> table.getRows().stream())
                    .map(row -> row.getTableCells().stream()
                            .map(cell -> cell.getText())
                            .toList())
                    .toList()
                    .toString();
            assertTrue(rows.contains("[1, 7h30, Khai mạc Hội nghị, Ông Nguyễn Văn A]"), rows);
        }
        Path excel = folder.resolve("moi/chuong-trinh.xlsx");
        assertEquals(0, run("agenda", event.toString(), "-o", excel.toString()));
        try (InputStream in = Files.newInputStream(excel);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            List<String> texts = new ArrayList<>();
            for (Row row : book.getSheetAt(0)) {
                row.forEach(cell -> texts.add(cell.toString()));
            }
            assertTrue(texts.containsAll(List.of("8h00", "Trao thưởng", "Ban Tổ chức")), texts.toString());
        }
    }

    @Test
    void pack_and_unpack_carry_a_show_to_another_computer() throws Exception {
        Path zip = folder.resolve("show.zip");
        assertEquals(0, run("pack", event.toString(), "--data", data.toString(), "-o", zip.toString()));
        try (ZipFile packed = new ZipFile(zip.toFile())) {
            assertEquals(
                    List.of("manifest.json", "event.json", "images/anh.svg"),
                    packed.stream().map(entry -> entry.getName()).toList());
        }
        Path other = folder.resolve("other");
        String said = said("unpack", zip.toString(), "--data", other.toString());
        assertTrue(said.contains("  + images/anh.svg"), said);
        assertArrayEquals(
                Files.readAllBytes(data.resolve("images/anh.svg")),
                Files.readAllBytes(other.resolve("images/anh.svg")));
        assertTrue(said.contains("./run.sh serve --event " + other.resolve("events/hoi-nghi-thu.json")), said);
        assertTrue(Files.readString(other.resolve("events/hoi-nghi-thu.json")).contains("Phạm Thị D"));
    }

    @Test
    void a_prepared_event_is_called_the_same_on_another_computer() throws Exception {
        Path prepared = Files.createDirectories(data.resolve("events")).resolve("ke-hoach.json");
        Files.copy(event, prepared);
        Path zip = folder.resolve("show.zip");
        assertEquals(0, run("pack", prepared.toString(), "--data", data.toString(), "-o", zip.toString()));
        Path other = folder.resolve("other");
        String said = said("unpack", zip.toString(), "--data", other.toString());
        assertTrue(said.contains("./run.sh serve --event " + other.resolve("events/ke-hoach.json")), said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        proof  | Cần đúng một tệp sự kiện (event file); xem ./run.sh help.
        render | Cần đúng một tệp sự kiện (event file); xem ./run.sh help.
        agenda | Cần đúng một tệp sự kiện (event file); xem ./run.sh help.
        pack   | Cần đúng một tệp sự kiện (event file); xem ./run.sh help.
        unpack | Cần đúng một tệp đã đóng gói (packed show); xem ./run.sh help.
        """)
    void a_command_without_its_file_says_what_it_needs(String command, String expected) {
        Refusal refused = assertThrows(Refusal.class, () -> run(command));
        assertEquals(expected, refused.words().vi());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        proof  |                                  | Thiếu tùy chọn -o; ví dụ: -o maket.pdf.
        render |                                  | Thiếu tùy chọn -o; ví dụ: -o out/.
        agenda |                                  | Thiếu tùy chọn -o; ví dụ: -o chuong-trinh.docx.
        pack   |                                  | Thiếu tùy chọn -o; ví dụ: -o show.zip.
        render | -o out --format gif              | --format gif không dùng được; hãy cho png hoặc svg.
        agenda | -o ct.pdf | Không ghi được loại tệp này; hãy đặt tên kết thúc bằng .docx hoặc .xlsx.
        pack   | --wall 512x320@8                 | Không có tùy chọn --wall; các tùy chọn dùng được: --data -o.
        """)
    void a_wrong_option_is_one_sentence_and_nothing_is_written(String command, String options, String expected)
            throws IOException {
        List<String> words = new ArrayList<>(List.of(event.toString()));
        if (options != null) {
            words.addAll(List.of(options.split(" ")));
        }
        Refusal refused =
                assertThrows(Refusal.class, () -> Commands.named(command).run(words));
        assertEquals(expected, refused.words().vi());
        assertFalse(Files.exists(Path.of("out")));
        assertFalse(Files.exists(Path.of("ct.pdf")));
    }

    @Test
    void a_file_that_is_no_show_or_not_there_changes_nothing() {
        Refusal refused = assertThrows(
                Refusal.class,
                () -> run(
                        "unpack",
                        event.toString(),
                        "--data",
                        folder.resolve("other").toString()));
        assertTrue(refused.words().vi().endsWith("."), refused.words().vi());
        assertFalse(Files.exists(folder.resolve("other/events")));
        assertThrows(
                NoSuchFileException.class,
                () -> run("unpack", folder.resolve("khong-co.zip").toString(), "--data", data.toString()));
        assertThrows(Refusal.class, () -> run("proof", data.toString(), "--wall", WALL, "-o", "x.pdf"));
    }
}
