package vn.phong.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phong.event.AgendaItem;
import vn.phong.event.Cue;
import vn.phong.event.Fields;

/** A plan as departments write them: letterhead, legal bases, then the time, and the papers of an item on one line. */
class WholePlanTest {
    private static final String PLAN = """
        | UBND TỈNH X<br>SỞ Y | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc |
        | Số: 217/KH-SY | X, ngày 16 tháng 11 năm 2026 |

        KẾ HOẠCH
        Tổ chức Hội nghị tổng kết phong trào thi đua yêu nước năm 2026
        Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;
        Căn cứ Quyết định số 88/QĐ-UBND ngày 12 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh X;
        Sở Y ban hành Kế hoạch tổ chức Hội nghị như sau:
        II. THỜI GIAN, ĐỊA ĐIỂM
        1. Thời gian: %s
        2. Địa điểm: Hội trường A, Trung tâm Hội nghị tỉnh X.
        III. CHƯƠNG TRÌNH HỘI NGHỊ

        | Thời gian | Nội dung | Người thực hiện |
        | 7h30 - 8h00 | Đón tiếp đại biểu | Văn phòng Sở |
        | 8h00 - 8h30 | Báo cáo tổng kết | Ông Lê Văn C, Phó Giám đốc Sở |
        | 8h30 - 9h10 | Tham luận 1: Gắn sản phẩm với du lịch; Tham luận 2: Chuyển đổi số | Bà Phạm Thị D, \
        Trưởng phòng; ông Hoàng Văn E, Giám đốc Công ty Z |
        | 9h10 - 9h20 | Bế mạc | Ông Nguyễn Văn A, Giám đốc Sở |

        Nơi nhận:
        """;

    private static Draft heldOn(String time) {
        return Plans.draftOf(PLAN.formatted(time));
    }

    private static Fields backdrop(Draft draft) {
        return draft.event().backdrop().orElseThrow().fields();
    }

    @Test
    void legal_bases_are_no_part_of_the_title() {
        Draft draft = heldOn("8 giờ 00, ngày 18 tháng 12 năm 2026.");
        assertEquals("Hội nghị", backdrop(draft).text("eventType"));
        assertEquals(
                "Tổng kết phong trào thi đua yêu nước năm 2026", backdrop(draft).text("title"));
        assertTrue(draft.unread().stream().anyMatch(line -> line.text().startsWith("Căn cứ Luật")));
    }

    /** The paper's own date is when it was written; the place is the one it names there. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "01 buổi, từ 7 giờ 30 phút ngày 18 tháng 12 năm 2026 (thứ Sáu). | X, ngày 18 tháng 12 năm 2026",
                "8h00, thứ Sáu, ngày 05/02/2026 | X, ngày 05 tháng 02 năm 2026",
                "ngày 5 tháng 3 năm 2026 | X, ngày 05 tháng 3 năm 2026",
                "02 ngày, từ ngày 18 đến ngày 19 tháng 12 năm 2026 | X, ngày 18 - 19 tháng 12 năm 2026",
                "từ ngày 18/12/2026 (thứ Sáu) đến hết ngày 19/12/2026 (thứ Bảy). | X, ngày 18 - 19 tháng 12 năm 2026",
                "ngày 18 và 19 tháng 12 năm 2026 | X, ngày 18 - 19 tháng 12 năm 2026",
                "02 ngày: 18-19/12/2026 | X, ngày 18 - 19 tháng 12 năm 2026",
                "từ ngày 30/11 đến ngày 01/12/2026 | X, ngày 30 tháng 11 - ngày 01 tháng 12 năm 2026",
                "từ ngày 19 đến ngày 18 tháng 12 năm 2026 | -",
                "8h00 ngày 18/12/2026; họp trù bị ngày 20/12/2026 | -",
                "từ 7 giờ 30 - 11 giờ 00 ngày 18/12/2026 | X, ngày 18 tháng 12 năm 2026",
                "dự kiến tháng 12 năm 2026 | -",
                "ngày … tháng 12 năm 2026 | -",
                "ngày 31 tháng 02 năm 2026 | -",
            })
    void the_day_is_the_one_the_plan_gives_and_is_asked_about(String time, String placeDate) {
        Draft draft = heldOn(time);
        assertEquals(placeDate == null ? "" : placeDate, backdrop(draft).text("placeDate"));
        assertEquals(
                1,
                draft.questions().stream()
                        .filter(asked -> asked.field().equals("placeDate"))
                        .count());
    }

    @Test
    void papers_written_on_one_line_are_papers_of_their_own() {
        Draft draft = heldOn("ngày 18/12/2026");
        List<Fields> papers = draft.event().cues().stream()
                .filter(cue -> cue.layout().equals("paper"))
                .map(cue -> cue.fields())
                .toList();
        assertEquals(
                List.of("Gắn sản phẩm với du lịch", "Chuyển đổi số"),
                papers.stream().map(paper -> paper.text("topic")).toList());
        assertEquals(
                List.of("Phạm Thị D", "Hoàng Văn E"),
                papers.stream().map(paper -> paper.text("name")).toList());
        assertEquals("Công ty Z", papers.get(1).text("unit"));
        assertFalse(
                draft.questions().stream().anyMatch(asked -> asked.words().en().contains("how many papers")));
        assertEquals(
                List.of("Gắn sản phẩm với du lịch", "Chuyển đổi số"),
                draft.rows().get(2).papers().stream().map(DraftRow.Paper::topic).toList());
    }

    /** As most programmes have them: each paper in a row of its own, over days and breaks. */
    @Test
    void papers_that_are_items_of_their_own_are_numbered_through_the_programme() {
        Draft draft = Plans.draftOf("""
            CHƯƠNG TRÌNH
            | Thời gian | Nội dung | Người thực hiện |
            | 8h00 - 8h20 | Tham luận 1: Chuyển đổi số trong tiêu thụ nông sản | Ông Nguyễn Văn A, Giám đốc Công ty Z |
            | 8h20 - 8h30 | Giải lao | |
            | 8h30 - 8h50 | Tham luận số 2 - Truy xuất nguồn gốc | TS. Trần Thị B, Trưởng khoa, Trường Đại học X |
            | 8h50 - 9h10 | Tham luận: Vốn cho hộ sản xuất | Bà Lê Thị C, Giám đốc Ngân hàng M |
            | 9h10 - 9h30 | Tham luận 4 | |
            | 9h30 - 9h40 | Bế mạc | |
            """);
        List<Cue> papers = draft.event().cues().stream()
                .filter(cue -> cue.layout().equals("paper"))
                .toList();
        assertEquals(
                List.of("Tham luận 1/4", "Tham luận 2/4", "Tham luận 3/4", "Tham luận 4/4"),
                papers.stream().map(Cue::label).toList());
        assertEquals(
                List.of("Chuyển đổi số trong tiêu thụ nông sản", "Truy xuất nguồn gốc", "Vốn cho hộ sản xuất", ""),
                papers.stream().map(cue -> cue.fields().text("topic")).toList());
        assertEquals(
                List.of("Nguyễn Văn A", "Trần Thị B", "Lê Thị C", ""),
                papers.stream().map(cue -> cue.fields().text("name")).toList());
        assertEquals(
                List.of("muc-1", "muc-3", "muc-4", "muc-5"),
                papers.stream().map(Cue::item).toList());
        assertEquals(
                List.of("muc-5-tham-luan-4", "muc-5-tham-luan-4"),
                draft.questions().stream()
                        .map(Question::cue)
                        .filter(cue -> cue.contains("tham-luan"))
                        .toList());
    }

    /** A body that is named by its kind alone says nothing on a line of its own. */
    @Test
    void a_post_keeps_the_bare_kind_of_its_body() {
        assertEquals(
                new Performer("Ông", "Lê Văn C", "Phó Giám đốc Sở", ""), Performer.of("Ông Lê Văn C, Phó Giám đốc Sở"));
        assertEquals(new Performer("", "", "Chánh Văn phòng Sở", ""), Performer.of("Chánh Văn phòng Sở"));
        assertEquals(
                new Performer("Bà", "Trần Thị B", "Giám đốc", "Sở Y"), Performer.of("Bà Trần Thị B, Giám đốc Sở Y"));
    }

    /** A congress whose plan ends its reasons with a colon and says what hangs on the backdrop. */
    @Test
    void reasons_above_the_plan_are_no_title_and_the_backdrop_is_what_is_written_on_it() {
        Draft draft = Plans.draftOf("""
            KẾ HOẠCH
            Tổ chức Đại hội đại biểu Phụ nữ tỉnh X
            Thực hiện Kế hoạch số 10/KH-ĐCT của Trung ương Hội, Ban Thường vụ xây dựng kế hoạch như sau:
            I. TRANG TRÍ KHÁNH TIẾT
            Trên phông ghi:
            ĐẠI HỘI ĐẠI BIỂU PHỤ NỮ TỈNH X
            LẦN THỨ XVII, NHIỆM KỲ 2026 - 2031
            X, ngày 09 - 10 tháng 12 năm 2026
            II. CHƯƠNG TRÌNH
            1. Khai mạc - Bà Trần Thị B
            2. Báo cáo chính trị trình Đại hội - Bà Lê Thị C
            3. Bế mạc
            """);
        Fields backdrop = draft.event().cue("phong").orElseThrow().fields();
        assertEquals("ĐẠI HỘI ĐẠI BIỂU", backdrop.text("eventType"));
        assertEquals("PHỤ NỮ TỈNH X\nLẦN THỨ XVII, NHIỆM KỲ 2026 - 2031", backdrop.text("title"));
        assertEquals("X, ngày 09 - 10 tháng 12 năm 2026", backdrop.text("placeDate"));
        assertEquals(
                "Báo cáo chính trị trình Đại hội",
                draft.event().cue("muc-2").orElseThrow().fields().text("title"));
        Fields plain = Plans.draftOf("""
            KẾ HOẠCH
            Tổ chức Hội nghị tổng kết năm 2026
            Thực hiện Kế hoạch số 10/KH-ĐCT của Trung ương Hội, Ban Thường vụ xây dựng kế hoạch như sau:
            CHƯƠNG TRÌNH
            1. Khai mạc
            2. Bế mạc
            """).event().cue("phong").orElseThrow().fields();
        assertEquals("Tổng kết năm 2026", plain.text("title"));
    }

    /** The wall says both languages of what is done; who does it is a person once. */
    @Test
    void a_programme_in_two_languages_keeps_them_apart() {
        PlanDocument document = new PlanDocument(
                "ct.docx",
                List.of(
                        new PlanLine(1, "LỄ KHAI GIẢNG NĂM HỌC 2026 - 2027", List.of()),
                        new PlanLine(2, "Thời gian/Time: 7h30, ngày 05/9/2026", List.of()),
                        row(3, "Thời gian\nTime", "Nội dung\nContent", "Người thực hiện\nIn charge"),
                        row(
                                4,
                                "7h30",
                                "Diễn văn khai giảng\nOpening speech",
                                "PGS.TS. Nguyễn Văn A, Hiệu trưởng\nAssoc. Prof. Dr. Nguyen Van A, Rector"),
                        row(5, "7h45", "Phát biểu của tân sinh viên\nSpeech by a student", "SV. Trần Thị B"),
                        row(
                                6,
                                "8h00",
                                "Ký kết Biên bản ghi nhớ giữa Trường A và Đại học B\nSigning of the MoU",
                                "GS. Lê Văn C, Giám đốc Đại học B; PGS.TS. Nguyễn Văn A")),
                List.of());
        Draft draft = PlanImport.read(document);
        assertEquals(
                List.of(
                        "Diễn văn khai giảng / Opening speech",
                        "Phát biểu của tân sinh viên / Speech by a student",
                        "Ký kết Biên bản ghi nhớ giữa Trường A và Đại học B / Signing of the MoU"),
                draft.event().agenda().stream().map(AgendaItem::text).toList());
        assertEquals(
                new Performer("PGS.TS.", "Nguyễn Văn A", "Hiệu trưởng", ""),
                Performer.of(draft.event().agenda().get(0).performer()));
        assertEquals(
                "SV. Trần Thị B",
                draft.event().cue("muc-2").orElseThrow().fields().text("honorific") + " "
                        + draft.event().cue("muc-2").orElseThrow().fields().text("name"));
        Fields signing = draft.event().cue("muc-3").orElseThrow().fields();
        assertEquals("Ký kết Biên bản ghi nhớ / Signing of the MoU", signing.text("title"));
        assertEquals(
                List.of("Trường A: PGS.TS. Nguyễn Văn A, Hiệu trưởng", "Đại học B: GS. Lê Văn C, Giám đốc"),
                signing.list("parties").stream()
                        .map(party -> party.text("name") + ": " + party.text("honorific") + " " + party.text("person")
                                + ", " + party.text("position"))
                        .toList());
        assertEquals(
                "Ngày 05 tháng 9 năm 2026",
                draft.event().cue("phong").orElseThrow().fields().text("placeDate"));
    }

    private static PlanLine row(int number, String... cells) {
        return new PlanLine(number, String.join(" | ", cells), List.of(cells));
    }
}
