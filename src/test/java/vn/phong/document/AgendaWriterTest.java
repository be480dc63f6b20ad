package vn.phong.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import vn.phong.event.AgendaItem;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.EventFile;
import vn.phong.event.Fields;
import vn.phong.plan.Draft;
import vn.phong.plan.EventMerge;
import vn.phong.plan.ListImport;
import vn.phong.plan.PlanImport;

/** The programme goes out to the office's tools and comes back through the importer as it was. */
class AgendaWriterTest {
    private static final Event EVENT = EventFile.parse("""
        {"schemaVersion": 1, "name": "Hội nghị tổng kết năm 2026", "agenda": [
          {"id": "a", "number": "1", "time": "7h30 - 8h00", "text": "Đón tiếp đại biểu", "performer": "Ban Tổ chức"},
          {"id": "b", "number": "2", "time": "8h00 - 8h10", "text": "Tuyên bố lý do, giới thiệu đại biểu",
            "performer": "Ông Nguyễn Văn A"},
          {"id": "c", "number": "3", "time": "8h10 - 8h40", "text": "Báo cáo tổng kết: kết quả & phương hướng",
            "performer": "Lãnh đạo Sở Nội vụ", "extra": {"Chuẩn bị": "Máy chiếu", "Kết quả": "Nghe nhìn"}},
          {"id": "d", "number": "4", "time": "8h40 - 10h00", "text": "Thảo luận tại hội trường (khoảng 08 - 10 ý kiến)",
            "performer": "Đại biểu"},
          {"id": "e", "number": "5", "time": "10h00 - 10h30", "text": "Công bố Quyết định khen thưởng",
            "performer": "Bà Trần Thị B", "extra": {"Ghi chú": "Hoa, khay", "Chuẩn bị": "Bằng khen"}}],
         "cues": [{"id": "phong", "layout": "backdrop"}]}
        """.getBytes(StandardCharsets.UTF_8), "event.json");

    @TempDir
    Path folder;

    private static byte[] docx(Event event) {
        return AgendaWriter.docx(event, Instant.parse("2026-11-28T03:00:00Z"));
    }

    /** What a programme that looks for trouble says: what columns are there for stands in its texts too. */
    private static final Event WAYWARD = EventFile.parse("""
        {"schemaVersion": 1, "name": "Hội nghị tổng kết năm 2026", "agenda": [
          {"id": "a", "number": "I", "text": "Phần nghi thức"},
          {"id": "b", "number": "-", "time": "Sau 11g00", "text": "Chào cờ"},
          {"id": "c", "number": "1.1", "text": "Phát biểu chào mừng – Sở Nội vụ"},
          {"id": "d", "text": "Đồng chí Nguyễn Văn A phát biểu khai mạc"},
          {"id": "e", "number": "2.", "text": "Dòng một\\ndòng hai\\n- Dòng ba"},
          {"id": "f", "number": "3", "text": "Thảo luận (30 phút)", "performer": "Đại biểu\\nKhách mời"},
          {"id": "g", "number": "4", "text": "8h00 đón khách; 2. Vào chỗ"},
          {"id": "h", "number": "B", "time": "09:50 AM - 09:00 AM", "text": "Tổng kết;", "performer": "Ban Tổ chức."},
          {"id": "i", "number": "5", "text": "Tham luận: *An toàn* thông tin."},
          {"id": "k", "number": "5", "time": "10h00", "text": "Bế mạc", "performer": "MC"}],
         "cues": [
          {"id": "phong", "layout": "backdrop"},
          {"id": "t1", "layout": "paper", "item": "i", "fields": {"topic": "Đề tài (phần 2)", "unit": "Tổ 3"}},
          {"id": "t2", "layout": "paper", "item": "i", "fields": {"topic": ""}},
          {"id": "t3", "layout": "paper", "item": "i", "fields": {"topic": "", "honorific": "Bà", "name": "Lê Thị C",
            "position": "Phó Giám đốc", "unit": "Sở Y"}}]}
        """.getBytes(StandardCharsets.UTF_8), "event.json");

    /** Papers in rows of their own: the first says what its row says, the second was changed after it was imported. */
    private static final Event OWN_ROWS = EventFile.parse("""
        {"schemaVersion": 1, "name": "Hội nghị tổng kết năm 2026", "agenda": [
          {"id": "a", "number": "1", "time": "8h00", "text": "Tham luận 1: Chuyển đổi số",
            "performer": "Ông Nguyễn Văn A, Giám đốc Công ty Z"},
          {"id": "b", "number": "2", "time": "8h20", "text": "Tham luận 2: Nước sạch", "performer": "Bà Trần Thị B"}],
         "cues": [
          {"id": "phong", "layout": "backdrop"},
          {"id": "t1", "layout": "paper", "item": "a", "fields": {"index": 1, "total": 2, "topic": "Chuyển đổi số",
            "honorific": "Ông", "name": "Nguyễn Văn A", "position": "Giám đốc", "unit": "Công ty Z"}},
          {"id": "t2", "layout": "paper", "item": "b", "fields": {"index": 2, "total": 2,
            "topic": "Nước sạch nông thôn", "honorific": "Bà", "name": "Trần Thị Bé"}}]}
        """.getBytes(StandardCharsets.UTF_8), "event.json");

    @Test
    void a_paper_in_a_row_of_its_own_is_said_once_and_comes_back_in_its_queue() throws Exception {
        byte[] written = docx(OWN_ROWS);
        assertEquals(shown(OWN_ROWS), back(OWN_ROWS, "chuong-trinh.docx", event -> written));
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(written))) {
            List<String> texts = word.getTables().stream()
                    .flatMap(table -> table.getRows().stream())
                    .filter(row -> row.getTableCells().size() > 2)
                    .map(row -> row.getCell(2).getText())
                    .filter(text -> text.startsWith("Tham luận"))
                    .toList();
            assertEquals("Tham luận 1: Chuyển đổi số", texts.get(0));
            assertEquals(
                    List.of("Tham luận 2: Nước sạch", "- Nước sạch nông thôn (trình bày: Bà Trần Thị Bé)"),
                    texts.get(1).lines().toList());
        }
        Path file = folder.resolve("chuong-trinh.docx");
        assertEquals(
                List.of("1/2", "2/2"),
                PlanImport.read(Documents.read(file, "chuong-trinh.docx")).event().cues().stream()
                        .filter(cue -> cue.layout().equals("paper"))
                        .map(cue ->
                                cue.fields().text("index") + "/" + cue.fields().text("total"))
                        .toList());
    }

    private List<List<String>> back(String name, Function<Event, byte[]> written) throws Exception {
        return back(EVENT, name, written);
    }

    private List<List<String>> back(Event event, String name, Function<Event, byte[]> written) throws Exception {
        Path file = folder.resolve(name);
        Files.write(file, written.apply(event));
        return shown(PlanImport.read(Documents.read(file, name)).event());
    }

    /** Each item, with its papers after it. */
    private static List<List<String>> shown(Event event) {
        List<List<String>> all = new ArrayList<>();
        for (AgendaItem item : event.agenda()) {
            List<String> told = new ArrayList<>(List.of(item.number(), item.time(), item.text(), item.performer()));
            item.extra().forEach((head, text) -> told.add(head + ": " + text));
            all.add(told);
            event.cues().stream()
                    .filter(cue -> cue.layout().equals("paper") && cue.item().equals(item.id()))
                    .map(cue -> Stream.of("topic", "honorific", "name", "position", "unit")
                            .map(cue.fields()::text)
                            .toList())
                    .forEach(all::add);
        }
        return all;
    }

    private static final List<List<String>> PROGRAMME = List.of(
            List.of("1", "7h30 - 8h00", "Đón tiếp đại biểu", "Ban Tổ chức"),
            List.of("2", "8h00 - 8h10", "Tuyên bố lý do, giới thiệu đại biểu", "Ông Nguyễn Văn A"),
            List.of(
                    "3",
                    "8h10 - 8h40",
                    "Báo cáo tổng kết: kết quả & phương hướng",
                    "Lãnh đạo Sở Nội vụ",
                    "Chuẩn bị: Máy chiếu",
                    "Kết quả: Nghe nhìn"),
            List.of("4", "8h40 - 10h00", "Thảo luận tại hội trường (khoảng 08 - 10 ý kiến)", "Đại biểu"),
            List.of(
                    "5",
                    "10h00 - 10h30",
                    "Công bố Quyết định khen thưởng",
                    "Bà Trần Thị B",
                    "Chuẩn bị: Bằng khen",
                    "Ghi chú: Hoa, khay"));

    @Test
    void word_gives_the_programme_back_as_it_was() throws Exception {
        assertEquals(PROGRAMME, back("chuong-trinh.docx", AgendaWriterTest::docx));
    }

    @Test
    void excel_gives_the_programme_back_as_it_was() throws Exception {
        assertEquals(PROGRAMME, back("chuong-trinh.xlsx", AgendaWriter::xlsx));
    }

    @Test
    void every_cell_comes_back_at_its_word() throws Exception {
        List<List<String>> expected = List.of(
                List.of("I", "", "Phần nghi thức", ""),
                List.of("-", "Sau 11g00", "Chào cờ", ""),
                List.of("1.1", "", "Phát biểu chào mừng – Sở Nội vụ", ""),
                List.of("", "", "Đồng chí Nguyễn Văn A phát biểu khai mạc", ""),
                List.of("2.", "", "Dòng một\ndòng hai\n- Dòng ba", ""),
                List.of("3", "", "Thảo luận (30 phút)", "Đại biểu\nKhách mời"),
                List.of("4", "", "8h00 đón khách; 2. Vào chỗ", ""),
                List.of("B", "09:50 AM - 09:00 AM", "Tổng kết;", "Ban Tổ chức."),
                List.of("5", "", "Tham luận: *An toàn* thông tin.", ""),
                List.of("Đề tài (phần 2)", "", "", "", "Tổ 3"),
                List.of("", "", "", "", ""),
                List.of("", "Bà", "Lê Thị C", "Phó Giám đốc", "Sở Y"),
                List.of("5", "10h00", "Bế mạc", "MC"));
        assertEquals(expected, shown(WAYWARD));
        assertEquals(expected, back(WAYWARD, "chuong-trinh.docx", AgendaWriterTest::docx));
        assertEquals(expected, back(WAYWARD, "chuong-trinh.xlsx", AgendaWriter::xlsx));
    }

    @Test
    void the_sample_event_goes_out_and_comes_back_with_its_papers() throws Exception {
        Event sample = EventFile.read(Path.of("src", "main", "resources", "sample", "event.json"));
        List<List<String>> expected = shown(sample);
        assertEquals(15, expected.size());
        assertEquals(
                List.of(
                        "Giải pháp giảm thời gian giải quyết hồ sơ tại bộ phận một cửa",
                        "Bà",
                        "Phạm Thị D",
                        "Chủ tịch",
                        "Ủy ban nhân dân xã X"),
                expected.get(4));
        // The break that only the rundown has stands where it comes.
        List<List<String>> printed = new ArrayList<>(expected);
        printed.add(14, List.of("", "", "Giải lao", ""));
        assertEquals(printed, back(sample, "chuong-trinh.docx", AgendaWriterTest::docx));
        assertEquals(printed, back(sample, "chuong-trinh.xlsx", AgendaWriter::xlsx));
    }

    private Draft draft(String name, byte[] written) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, written);
        assertEquals(Optional.empty(), ListImport.kindOf(Documents.read(file, name)));
        return PlanImport.read(Documents.read(file, name));
    }

    @Test
    void the_sample_event_comes_back_into_itself_without_a_change() throws Exception {
        Event sample = EventFile.read(Path.of("src", "main", "resources", "sample", "event.json"));
        List<String> people = recipients(sample.cues());
        assertEquals(32, people.size());
        assertEquals("Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh: Sở A", people.get(0));
        Draft word = draft("chuong-trinh.docx", docx(sample));
        assertEquals(List.of(), word.unread());
        assertEquals(people, recipients(word.lists()));
        Fields backdrop = word.event().cues().get(0).fields();
        assertEquals(List.of("ỦY BAN NHÂN DÂN TỈNH TIỀN GIANG"), backdrop.texts("org"));
        assertEquals("Tiền Giang, ngày 26 tháng 12 năm 2019", backdrop.text("placeDate"));
        Draft excel = draft("chuong-trinh.xlsx", AgendaWriter.xlsx(sample));
        assertEquals(people, recipients(excel.lists()));
        for (Draft each : List.of(word, excel)) {
            Event incoming = EventMerge.with(each.event(), each.lists());
            assertEquals(List.of(), EventMerge.changes(sample, incoming));
        }
    }

    /** An event whose every text was broken by hand for the wall, or kept together on one of its lines. */
    private static final Event BROKEN = EventFile.parse("""
        {"schemaVersion": 1, "name": "Hội nghị tổng kết năm 2026", "agenda": [
          {"id": "a", "number": "1", "time": "7h30\\n- 8h00", "text": "Khai mạc\\nHội nghị",
            "performer": "Ông Nguyễn\u2060 Văn\u2060 A,\\nGiám đốc Sở Y", "extra": {"Ghi chú": "Hoa,\\nkhay"}},
          {"id": "b", "number": "2", "time": "8h00", "text": "Tham luận:", "performer": "Đại biểu"},
          {"id": "c", "number": "3", "time": "9h00", "text": "Trao Bằng khen", "performer": "Bà Trần Thị B"}],
         "cues": [
          {"id": "phong", "layout": "backdrop", "fields": {"org": ["ỦY BAN\\nNHÂN DÂN TỈNH X"],
            "eventType": "Hội\u2060 nghị",
            "title": "Tổng kết\\nnăm 2026", "placeDate": "X, ngày 26\\ntháng 12 năm 2026"}},
          {"id": "t", "layout": "paper", "item": "b", "fields": {"index": 1, "total": 1,
            "topic": "Nước sạch\\nnông thôn",
            "honorific": "Bà", "name": "Lê Thị\u2060 C", "position": "Phó\\nGiám đốc", "unit": "Sở\\nY"}},
          {"id": "k", "layout": "award-batch", "item": "c", "fields": {"award": "Bằng khen\\ncủa Chủ tịch",
            "heading": "Khối sở,\\nngành", "recipientType": "Cá nhân", "decisionRef": "Quyết định\\nsố 1/QĐ-UBND",
            "recipients": [
              {"name": "Phạm\u2060 Thị\u2060 D", "position": "Phó Chánh\\nVăn phòng",
                "unit": "Sở Nông nghiệp\\nvà Môi trường"},
              {"name": "Võ Văn\\nE", "position": "Chuyên viên", "unit": "Sở Z", "note": "Vắng\\nmặt"}]}}]}
        """.getBytes(StandardCharsets.UTF_8), "event.json");

    @Test
    void what_an_office_broke_for_the_wall_comes_back_without_a_change() throws Exception {
        for (Draft each : List.of(draft("ngat.docx", docx(BROKEN)), draft("ngat.xlsx", AgendaWriter.xlsx(BROKEN)))) {
            Event incoming = EventMerge.with(each.event(), each.lists());
            assertEquals(List.of(), EventMerge.changes(BROKEN, incoming));
        }
    }

    private static List<String> recipients(List<Cue> cues) {
        return cues.stream()
                .filter(cue -> cue.layout().equals("award-batch"))
                .flatMap(cue -> cue.fields().list("recipients").stream()
                        .map(row -> cue.fields().text("award") + ": " + row.text("name")))
                .toList();
    }

    @Test
    void word_shows_who_issues_the_programme_where_and_when() throws Exception {
        Event sample = EventFile.read(Path.of("src", "main", "resources", "sample", "event.json"));
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx(sample)))) {
            CTSectPr page = document.getDocument().getBody().getSectPr();
            assertEquals(
                    "11906 16838", page.getPgSz().getW() + " " + page.getPgSz().getH());
            XWPFTable head = document.getTables().get(0);
            assertEquals(
                    "ỦY BAN NHÂN DÂN TỈNH TIỀN GIANG————",
                    head.getRow(0).getCell(0).getText().strip());
            assertEquals(
                    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAMĐộc lập - Tự do - Hạnh phúc",
                    head.getRow(0).getCell(1).getText().strip());
            assertEquals(
                    "Tiền Giang, ngày 28 tháng 11 năm 2026",
                    head.getRow(1).getCell(1).getText().strip());
            assertEquals(
                    List.of(
                            "CHƯƠNG TRÌNH",
                            "Hội nghị tổng kết chuyên đề thi đua năm 2019",
                            "(Tiền Giang, ngày 26 tháng 12 năm 2019)",
                            "DANH SÁCH KHEN THƯỞNG",
                            "(Kèm theo Chương trình Hội nghị tổng kết chuyên đề thi đua năm 2019)"),
                    document.getParagraphs().stream()
                            .map(paragraph -> paragraph.getText().strip())
                            .filter(text -> !text.isEmpty())
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void what_was_read_out_of_a_plan_goes_out_and_comes_back(Path plan) throws Exception {
        Event event = PlanImport.read(Documents.read(plan, plan.getFileName().toString()))
                .event();
        List<List<String>> expected = shown(event);
        assertEquals(expected, back(event, "chuong-trinh.docx", AgendaWriterTest::docx));
        assertEquals(expected, back(event, "chuong-trinh.xlsx", AgendaWriter::xlsx));
    }

    /** The corpus of the importer, but for its documents without a programme. */
    static List<Path> plans() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src", "test", "resources", "plans", "corpus"))) {
            return files.filter(file -> file.toString().matches(".*[a-z]\\.(?:docx|xlsx|pdf|csv|md|txt)"))
                    .filter(file -> !file.toString().matches(".*\\.(?:docx|xlsx|pdf)\\.txt|.*khong-chuong-trinh.*"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void what_an_office_adds_in_word_comes_back_with_the_rest() throws Exception {
        byte[] written = docx(EVENT);
        Path file = folder.resolve("sua.docx");
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(written));
                OutputStream out = Files.newOutputStream(file)) {
            XWPFTableRow row = document.getTables().get(1).createRow();
            row.getCell(0).setText("6");
            row.getCell(2).setText("Chụp ảnh lưu niệm – toàn thể đại biểu");
            document.createParagraph().createRun().setText("Bảng phân công");
            XWPFTable other = document.createTable(2, 2);
            other.getRow(0).getCell(0).setText("STT");
            other.getRow(0).getCell(1).setText("Nội dung công việc");
            other.getRow(1).getCell(0).setText("1");
            other.getRow(1).getCell(1).setText("Chuẩn bị hoa");
            document.write(out);
        }
        List<List<String>> expected = new ArrayList<>(PROGRAMME);
        expected.add(List.of("6", "", "Chụp ảnh lưu niệm – toàn thể đại biểu", ""));
        assertEquals(
                expected,
                shown(PlanImport.read(Documents.read(file, "sua.docx")).event()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "xlsx"})
    void a_programme_without_numbers_has_no_column_for_them(String ending) throws IOException {
        Event event = EventFile.parse("""
            {"schemaVersion": 1, "name": "Hội nghị", "agenda": [
              {"id": "a", "time": "8h00", "text": "Khai mạc", "performer": "Ông Nguyễn Văn A"},
              {"id": "b", "time": "8h10", "text": "Bế mạc", "extra": {"Chuẩn bị": "Hoa"}}],
             "cues": [{"id": "phong", "layout": "backdrop", "fields": {"eventType": "Hội nghị"}}]}
            """.getBytes(StandardCharsets.UTF_8), "event.json");
        Path file = folder.resolve("chuong-trinh." + ending);
        Files.write(file, ending.equals("docx") ? docx(event) : AgendaWriter.xlsx(event));
        List<String> heads = Documents.read(file, "chuong-trinh." + ending).lines().stream()
                .filter(line -> line.cells().contains("Nội dung"))
                .findFirst()
                .orElseThrow()
                .cells();
        assertEquals(List.of("Thời gian", "Nội dung", "Người thực hiện", "Chuẩn bị"), heads);
        Event again =
                PlanImport.read(Documents.read(file, "chuong-trinh." + ending)).event();
        assertEquals(List.of(), EventMerge.changes(event, again));
    }
}
