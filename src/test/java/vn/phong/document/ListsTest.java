package vn.phong.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.Fields;
import vn.phong.message.Refusal;
import vn.phong.plan.ListDraft;
import vn.phong.plan.ListImport;
import vn.phong.plan.ListKind;
import vn.phong.plan.PlanDocument;

/** Award lists and rankings as offices keep them. */
class ListsTest {
    @TempDir
    Path folder;

    @Test
    void recipients_are_gathered_by_award_and_kind_and_unknown_columns_are_kept() throws IOException {
        ListDraft draft = awards("""
            \uFEFFSTT;Họ và tên;Chức vụ;Đơn vị;Hình thức khen;Năm sinh
            1;Nguyễn Văn A;Chuyên viên;Sở X;Bằng khen;1980
            2;Trần Thị B;;Sở Y;Giấy khen;1985
            3;Lê Văn C;;Xã Z;Bằng khen;
            """);
        assertEquals(
                List.of("Bằng khen", "Giấy khen"),
                draft.cues().stream().map(cue -> cue.fields().text("award")).toList());
        assertEquals(
                Map.of(
                        "name",
                        "Nguyễn Văn A",
                        "position",
                        "Chuyên viên",
                        "unit",
                        "Sở X",
                        "extra",
                        Map.of("Năm sinh", "1980")),
                recipients(draft, 0).get(0).values());
        assertEquals("Lê Văn C", recipients(draft, 0).get(1).text("name"));
    }

    /** The line under a list's title, and one between its rows, name the decision of what stands below. */
    @Test
    void a_list_is_of_the_decision_that_the_line_above_it_names() throws IOException {
        ListDraft draft = awards("""
            DANH SÁCH KHEN THƯỞNG NĂM 2026;;;
            (Kèm theo Quyết định số 301/QĐ-UBND ngày 05 tháng 12 năm 2026 của Chủ tịch UBND tỉnh X);;;
            STT;Họ và tên;Chức vụ, đơn vị;Hình thức khen thưởng
            1;Nguyễn Văn A;Trưởng phòng Sở Y;Bằng khen của Chủ tịch UBND tỉnh
            Quyết định số 145/QĐ-SY ngày 08/12/2026 của Giám đốc Sở Y về việc tặng Giấy khen;;;
            1;Trần Thị B;Chuyên viên;Giấy khen của Giám đốc Sở
            """);
        assertEquals(
                List.of(
                        "Quyết định số 301/QĐ-UBND ngày 05 tháng 12 năm 2026 của Chủ tịch UBND tỉnh X",
                        "Quyết định số 145/QĐ-SY ngày 08/12/2026 của Giám đốc Sở Y"),
                draft.cues().stream()
                        .map(cue -> cue.fields().text("decisionRef"))
                        .toList());
        assertEquals(
                List.of("DANH SÁCH KHEN THƯỞNG NĂM 2026"),
                draft.unread().stream()
                        .map(line -> line.text().replace(" |", "").strip())
                        .toList());
        // What stands under the name on the wall is the unit.
        assertEquals(
                Map.of("name", "Nguyễn Văn A", "unit", "Trưởng phòng Sở Y"),
                recipients(draft, 0).get(0).values());
    }

    /** The title of a list is no award: what it says that they are given is. */
    @Test
    void the_award_is_told_out_of_the_title_of_its_list() throws IOException {
        ListDraft draft = awards("""
            DANH SÁCH TẬP THỂ, CÁ NHÂN ĐƯỢC TẶNG BẰNG KHEN CỦA BAN CHẤP HÀNH LIÊN ĐOÀN TỈNH Z;;
            (Kèm theo Quyết định số 12/QĐ-LĐ ngày 30/11/2026 của Ban Chấp hành Liên đoàn tỉnh Z);;
            TT;Họ và tên;Chức vụ, đơn vị;Hình thức khen
            A;Tập thể;;
            1;Công đoàn Trường A;;
            """);
        assertEquals(
                "BẰNG KHEN CỦA BAN CHẤP HÀNH LIÊN ĐOÀN TỈNH Z",
                draft.cues().get(0).fields().text("award"));
    }

    @Test
    void prizes_are_called_prizes() throws IOException {
        ListDraft draft = awards("""
            Thứ hạng;Thí sinh;Công đoàn cơ sở;Tổng điểm;Đạt giải
            1;Nguyễn Văn A;Công đoàn Trường A;97,5;Nhất
            2;Trần Thị B;Công đoàn Trường B;96;Giải Nhì
            3;Lê Văn C;Công đoàn Trường C;90;Khuyến khích
            """);
        assertEquals(
                List.of("Giải Nhất", "Giải Nhì", "Giải Khuyến khích"),
                draft.cues().stream().map(cue -> cue.fields().text("award")).toList());
        assertEquals("Công đoàn Trường A", recipients(draft, 0).get(0).text("unit"));
    }

    @Test
    void what_a_line_says_beside_its_decision_is_read_too() throws IOException {
        ListDraft draft = awards("""
            DANH SÁCH TẬP THỂ (Kèm theo Quyết định số 9/QĐ-SY ngày 08/12/2026 của Giám đốc Sở Y);
            STT;Tên tập thể
            Quyết định số 10/QĐ-UBND ngày 05/12/2026 của Chủ tịch UBND tỉnh X về việc tặng Bằng khen của Chủ tịch;
            1;Phòng A
            """);
        Fields fields = draft.cues().get(0).fields();
        assertEquals("Tập thể", fields.text("recipientType"));
        assertEquals("Trao Bằng khen của Chủ tịch: tập thể", draft.cues().get(0).label());
        assertEquals("Bằng khen của Chủ tịch", fields.text("award"));
        assertEquals("Quyết định số 10/QĐ-UBND ngày 05/12/2026 của Chủ tịch UBND tỉnh X", fields.text("decisionRef"));
    }

    @Test
    void a_note_comes_on_the_wall_only_under_the_head_that_asks_for_it() throws IOException {
        ListDraft draft = awards("""
            STT;Họ và tên;Danh hiệu;Ghi chú;Ghi chú trên phông;Ngày sinh;;Ảnh
            1;Nguyễn Văn A;Bằng khen;gọi lại sau;nhận thay: Lê Văn C;01/02/1980;xe riêng;a.jpg
            """);
        assertEquals(
                Map.of(
                        "name",
                        "Nguyễn Văn A",
                        "note",
                        "nhận thay: Lê Văn C",
                        "extra",
                        Map.of(
                                "Ghi chú",
                                "gọi lại sau",
                                "Ngày sinh",
                                "01/02/1980",
                                "Cột 7",
                                "xe riêng",
                                "Ảnh",
                                "a.jpg")),
                recipients(draft, 0).get(0).values());
    }

    @Test
    void a_rank_has_a_cell_for_each_column_of_its_table_and_keeps_the_others_beside() throws IOException {
        ListDraft draft = list("xep-hang.csv", """
            Hạng;Họ và tên;Đơn vị;Điểm;Ngày sinh
            1;Nguyễn Văn A;Sở X;96,5;1980
            2;Trần Thị B;Sở Y;;
            """.getBytes(StandardCharsets.UTF_8), ListKind.RANKING);
        Fields ranking = draft.cues().get(0).fields();
        assertEquals(List.of("Hạng", "Họ và tên", "Đơn vị", "Điểm"), ranking.texts("columns"));
        assertEquals(
                List.of(
                        "{rank=1, name=Nguyễn Văn A, unit=Sở X, score=96,5, extra={Ngày sinh=1980}}",
                        "{rank=2, name=Trần Thị B, unit=Sở Y, score=}"),
                ranking.list("rows").stream().map(Fields::toString).toList());
    }

    @Test
    void dates_and_numbers_of_excel_are_read_as_they_are_printed() throws IOException {
        ListDraft draft = list(
                "khen.xlsx",
                DocumentMaker.sheet(List.of(
                        "= Trang 1",
                        "STT\tHọ và tên\tĐơn vị\tDanh hiệu\tNgày sinh\tSố tiền",
                        "num:1\tNguyễn Văn A\tSở X\tBằng khen\tdate:1980-02-01\tnum:1500000")),
                ListKind.AWARDS);
        assertEquals(
                Map.of("Ngày sinh", "01/02/1980", "Số tiền", "1500000"),
                recipients(draft, 0).get(0).values().get("extra"));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t", "|"})
    void any_separator_parts_the_cells(String separator) throws IOException {
        ListDraft draft =
                awards("\uFEFFSTT;Họ và tên;Đơn vị;Danh hiệu\n1;Nguyễn Văn A;Sở X;Bằng khen\n".replace(";", separator));
        assertEquals("Sở X", recipients(draft, 0).get(0).text("unit"));
    }

    @Test
    void english_heads_and_commas_in_quotes_are_read() throws IOException {
        ListDraft draft = awards("""
            No,Name,Position,Unit,Award,Group
            1,"Nguyen Van A, Jr.",Officer,Unit X,Medal,Individuals
            """);
        assertEquals("Nguyen Van A, Jr.", recipients(draft, 0).get(0).text("name"));
        assertEquals("Individuals", draft.cues().get(0).fields().text("heading"));
    }

    @Test
    void merged_awards_and_rows_that_name_a_kind_belong_to_what_follows() throws IOException {
        ListDraft draft = list(
                "khen.xlsx",
                DocumentMaker.sheet(List.of(
                        "= Trang 1",
                        "DANH SÁCH KHEN THƯỞNG NĂM 2026\t<\t<\t<",
                        "STT\tTên tập thể, cá nhân\tĐơn vị\tHình thức khen",
                        "I. TẬP THỂ\t<\t<\t<",
                        "num:1\tPhòng Tổng hợp\tSở X\tBằng khen",
                        "num:2\tPhòng Hành chính\tSở Y\t^",
                        "II. CÁ NHÂN\t<\t<\t<",
                        "num:1\tNguyễn Văn A\tSở X\tGiấy khen")),
                ListKind.AWARDS);
        assertEquals(
                List.of("Bằng khen Tập thể 2", "Giấy khen Cá nhân 1"),
                draft.cues().stream()
                        .map(cue ->
                                cue.fields().text("award") + " " + cue.fields().text("recipientType") + " "
                                        + cue.fields().list("recipients").size())
                        .toList());
    }

    @Test
    void each_table_of_ranks_is_a_ranking_with_the_line_above_it_as_title() throws IOException {
        ListDraft draft = list("xep-hang.csv", """
            Khối sở, ngành;;
            Hạng;Đơn vị;Điểm
            1;Sở X;96,5
            2;Sở Y;94
            Khối xã, phường;;
            Hạng;Đơn vị;Điểm
            1;Xã Z;91,25
            """.getBytes(StandardCharsets.UTF_8), ListKind.RANKING);
        assertEquals(
                List.of("Khối sở, ngành", "Khối xã, phường"),
                draft.cues().stream().map(cue -> cue.fields().text("title")).toList());
        assertEquals(
                Map.of("rank", "2", "name", "Sở Y", "score", "94"),
                draft.cues().get(0).fields().list("rows").get(1).values());
    }

    @Test
    void what_a_table_is_a_list_of_its_heads_tell() throws IOException {
        assertEquals(Optional.of(ListKind.RANKING), kind("Hạng;Đơn vị;Điểm\n1;Sở X;9\n"));
        assertEquals(Optional.of(ListKind.AWARDS), kind("Họ và tên;Danh hiệu\nNguyễn Văn A;Chiến sĩ thi đua\n"));
        assertEquals(Optional.empty(), kind("Họ và tên;Chức vụ;Đơn vị\nNguyễn Văn A;Giám đốc;Sở X\n"));
        assertEquals(Optional.empty(), kind("TT;Nội dung;Người thực hiện\n1;Khai mạc;Sở X\n"));
    }

    /** A head as an office writes it, and where the cell below it goes. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Họ và tên | name",
                "Tập thể | name",
                "Họ và tên / Tập thể | name",
                "TÊN TẬP THỂ, CÁ NHÂN | name",
                "Name | name",
                "Full name | name",
                "Recipient | name",
                "Chức vụ | position",
                "Chức danh | position",
                "Position | position",
                "Job title | position",
                "Đơn vị | unit",
                "Cơ quan, đơn vị | unit",
                "Đơn vị công tác | unit",
                "Unit | unit",
                "Organization | unit",
                "Organisation | unit",
                "Department | unit",
                "Khoa, phòng | unit",
                "Bộ phận | unit",
                "Danh hiệu | award",
                "Hình thức khen | award",
                "Danh hiệu/Hình thức khen | award",
                "Hình thức khen thưởng | award",
                "Award | award",
                "Prize | award",
                "Số quyết định | decisionRef",
                "Quyết định | decisionRef",
                "Số QĐ | decisionRef",
                "Decision | decisionRef",
                "Decision No. | decisionRef",
                "Nhóm | heading",
                "Khối | heading",
                "Group | heading",
                "Ảnh | extra",
                "Photo | extra",
                "Ghi chú | extra",
                "Notes | extra",
                "Ghi chú trên phông | note",
                "Quê quán | extra",
            })
    void every_head_of_an_award_list_is_known_in_both_languages_and_others_are_kept(String head, String field)
            throws IOException {
        boolean isName = field.equals("name");
        String others = isName ? "Danh hiệu;X" : field.equals("award") ? "Họ và tên;X" : "Họ và tên;Danh hiệu";
        ListDraft draft = awards(others + ";" + head.replace(";", ",") + "\nmột;hai;ba\n");
        Fields cue = draft.cues().get(0).fields();
        Map<String, Object> row = recipients(draft, 0).get(0).values();
        String found = field.equals("extra")
                ? String.valueOf(((Map<?, ?>) row.get("extra")).get(head))
                : row.containsKey(field) ? String.valueOf(row.get(field)) : cue.text(field);
        assertEquals("ba", found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hạng | rank",
                "Xếp hạng | rank",
                "Thứ hạng | rank",
                "Vị thứ | rank",
                "Rank | rank",
                "Place | rank",
                "Đơn vị | name",
                "Tên đơn vị | name",
                "Unit | name",
                "Team | name",
                "Điểm | score",
                "Tổng điểm | score",
                "Score | score",
                "Points | score",
                "Total score | score",
                "Xếp loại | grade",
                "Grade | grade",
                "Rating | grade",
                "Ghi chú | note",
                "Note | note",
                "Remarks | note",
                "Năm trước | extra",
            })
    void every_head_of_a_ranking_is_known_in_both_languages_and_others_are_kept(String head, String field)
            throws IOException {
        String others = field.equals("name") ? "Hạng;Điểm" : field.equals("rank") ? "Đơn vị;Điểm" : "Hạng;Đơn vị";
        byte[] csv = (others + ";" + head + (field.matches("score|rank|name") ? "" : ";Điểm") + "\n1;2;3;4\n")
                .getBytes(StandardCharsets.UTF_8);
        Map<String, Object> row = list("xep-hang.csv", csv, ListKind.RANKING)
                .cues()
                .get(0)
                .fields()
                .list("rows")
                .get(0)
                .values();
        assertEquals("3", field.equals("extra") ? ((Map<?, ?>) row.get("extra")).get(head) : row.get(field));
    }

    @Test
    void list_without_its_heads_is_refused_with_the_heads_to_use() throws IOException {
        PlanDocument document = document("a.csv", "a;b\nc;d\n".getBytes(StandardCharsets.UTF_8));
        Refusal refusal = assertThrows(Refusal.class, () -> ListImport.read(document, ListKind.AWARDS));
        assertTrue(
                refusal.words().vi().contains("Hình thức khen"), refusal.words().vi());
    }

    @ParameterizedTest
    @ValueSource(strings = {"awards.xlsx", "awards.csv", "ranking.xlsx", "ranking.csv"})
    void samples_are_read_as_what_they_are(String name) throws IOException {
        PlanDocument document = document(name, Samples.made(name));
        ListKind kind = ListImport.kindOf(document).orElseThrow();
        ListDraft draft = ListImport.read(document, kind);
        assertEquals(name.startsWith("awards") ? 4 : 3, draft.rowCount());
        assertEquals(List.of(), draft.questions());
        String note = name.startsWith("awards") ? "theo thứ tự đứng nhận trên sân khấu." : "ghi thế nào thì lên màn";
        assertTrue(draft.unread().stream().anyMatch(line -> line.text().contains(note)), () -> "notes of " + name);
        assertEquals(name.startsWith("awards") ? 2 : 1, draft.cues().size());
    }

    private ListDraft awards(String csv) throws IOException {
        return list("khen.csv", csv.getBytes(StandardCharsets.UTF_8), ListKind.AWARDS);
    }

    private ListDraft list(String name, byte[] bytes, ListKind kind) throws IOException {
        PlanDocument document = document(name, bytes);
        return ListImport.read(document, kind);
    }

    private Optional<ListKind> kind(String csv) throws IOException {
        return ListImport.kindOf(document("a.csv", csv.getBytes(StandardCharsets.UTF_8)));
    }

    private PlanDocument document(String name, byte[] bytes) throws IOException {
        return Documents.read(Files.write(folder.resolve(name), bytes), name);
    }

    private static List<Fields> recipients(ListDraft draft, int cue) {
        return draft.cues().get(cue).fields().list("recipients");
    }

    private ListDraft ranked(String csv) throws IOException {
        return list("bang.csv", csv.getBytes(StandardCharsets.UTF_8), ListKind.RANKING);
    }

    @Test
    void rankings_go_out_to_excel_and_come_back_as_they_were() throws IOException {
        ListDraft sectors = ranked("""
            Khối sở, ngành;;;;
            Hạng;Đơn vị;Điểm;Xếp loại;Năm trước
            1;Sở X;96,50;Xuất sắc;3
            2;Sở Y;94,25;Tốt;
            Khối xã;;;;
            Hạng;Đơn vị;Điểm;Xếp loại;Năm trước
            1;Xã Z;91,00;;1
            """);
        ListDraft people = ranked("""
            Hạng;Họ và tên;Đơn vị;Điểm
            1;Nguyễn Văn A;Sở X;9,5
            2;Trần Thị B;;9,25
            """);
        List<Cue> cues = new ArrayList<>(sectors.cues());
        cues.addAll(people.cues());
        Event event = new Event(1, "Hội nghị", "", "", 0, null, List.of(), cues, Map.of());
        Path file = Files.write(folder.resolve("xep-hang.xlsx"), RankingWriter.xlsx(event));
        PlanDocument document = Documents.read(file, "xep-hang.xlsx");
        assertEquals(Optional.of(ListKind.RANKING), ListImport.kindOf(document));
        ListDraft back = ListImport.read(document, ListKind.RANKING);
        assertEquals(
                List.of("Khối sở, ngành", "Khối xã", "Bảng xếp hạng"),
                back.cues().stream().map(cue -> cue.fields().text("title")).toList());
        assertEquals(
                cues.stream().map(Cue::fields).toList(),
                back.cues().stream().map(Cue::fields).toList());
        assertEquals(
                "Sự kiện này không có bảng xếp hạng; hãy thêm ở /import hoặc /editor.",
                assertThrows(
                                Refusal.class,
                                () -> RankingWriter.xlsx(
                                        new Event(1, "Hội nghị", "", "", 0, null, List.of(), List.of(), Map.of())))
                        .words()
                        .vi());
    }

    /** Captions are the office's: those it heads its table with, and those it wrote on the wall since. */
    @Test
    void captions_of_the_office_come_back_from_excel_whatever_they_say() throws IOException {
        ListDraft draft = ranked("""
            Thứ hạng;Đội;Tổng điểm;Ghi chú
            1;Xã X;96,5;
            2;Xã Y;94;bốc thăm
            """);
        Cue read = draft.cues().get(0);
        assertEquals(
                List.of("Thứ hạng", "Đội", "Tổng điểm", "Ghi chú"),
                read.fields().texts("columns"));
        List<String> captions = List.of("Hạng", "Đoàn vận động viên", "Số huy chương", "Lời (tóm tắt)");
        Cue written = read.with(read.fields().with("columns", captions));
        Event event = new Event(1, "Hội thao", "", "", 0, null, List.of(), List.of(written), Map.of());
        Path file = Files.write(folder.resolve("huy-chuong.xlsx"), RankingWriter.xlsx(event));
        PlanDocument document = Documents.read(file, "huy-chuong.xlsx");
        assertTrue(
                document.lines().stream()
                        .anyMatch(line -> line.cells()
                                .equals(List.of(
                                        "Hạng",
                                        "Đoàn vận động viên (Đơn vị)",
                                        "Số huy chương (Điểm)",
                                        "Lời (tóm tắt) (Ghi chú)"))),
                document.lines()::toString);
        assertEquals(
                written.fields(),
                ListImport.read(document, ListKind.RANKING).cues().get(0).fields());
    }

    @Test
    void a_row_with_a_name_alone_is_a_recipient_and_a_line_that_heads_a_part_is_none() throws IOException {
        ListDraft draft = awards("""
            STT;Họ và tên;Đơn vị;Hình thức khen
            ;CÁ NHÂN;;
            1;Nguyễn Văn A;Sở X;Bằng khen
            ;Trần Thị B;;
            ;Giấy khen của Giám đốc;;
            ;Lê Văn C;;
            II. Tập thể;;;
            """);
        assertEquals(
                List.of("Bằng khen [Nguyễn Văn A]", "Giấy khen của Giám đốc [Lê Văn C]"),
                draft.cues().stream()
                        .filter(cue -> !cue.fields().text("award").isEmpty())
                        .map(cue -> cue.fields().text("award") + " "
                                + cue.fields().list("recipients").stream()
                                        .map(each -> each.text("name"))
                                        .toList())
                        .toList());
        assertEquals(
                List.of("Chưa rõ hình thức khen của “Trần Thị B”; hãy điền."),
                draft.questions().stream()
                        .map(question -> question.words().vi())
                        .toList());
        assertEquals(
                List.of("CÁ NHÂN", "Giấy khen của Giám đốc", "Tập thể"),
                draft.unread().stream()
                        .map(line -> line.text().replaceAll("[|]|^II\\.", "").strip())
                        .map(text -> text.replace("II. ", ""))
                        .toList());
    }

    @Test
    void a_head_that_says_whose_names_they_are_is_one_of_names() throws IOException {
        ListDraft draft = awards("""
            TT;Họ và tên tác giả;Chức vụ;Đơn vị công tác;Tên giải pháp;Giải
            1;Lê Văn C;Giảng viên;Trường Đại học T;Ao tôm thông minh;Giải Nhì
            2;HTX Nông nghiệp Y;;;Tưới nhỏ giọt;Giải Nhì
            """);
        assertEquals(
                List.of(
                        Map.of(
                                "name", "Lê Văn C",
                                "position", "Giảng viên",
                                "unit", "Trường Đại học T",
                                "extra", Map.of("Tên giải pháp", "Ao tôm thông minh")),
                        Map.of("name", "HTX Nông nghiệp Y", "extra", Map.of("Tên giải pháp", "Tưới nhỏ giọt"))),
                recipients(draft, 0).stream().map(row -> row.values()).toList());
    }
}
