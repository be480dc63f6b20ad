package vn.phong.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phong.event.Fields;
import vn.phong.message.Refusal;

/** Plans in other words, shapes and orders than the seed's. */
class OtherPlansTest {
    @Test
    void numbered_list_with_southern_times_and_performers_in_line() {
        Draft draft = Plans.draft("chuong-trinh-so-ket.md");
        assertEquals(
                List.of(
                        "1 | 7g30 – 8g00 | Đón tiếp đại biểu | Ban Tổ chức",
                        "2 | 8g00– 8g10 | Chào cờ, tuyên bố lý do, giới thiệu đại biểu | Văn phòng Hội",
                        "3 | 8g10 - 8g20 | Phát biểu khai mạc | Đ/c Nguyễn Văn A, Chủ tịch Hội Nông dân tỉnh",
                        "4 | 8g15 – 8g45 | Trình bày Báo cáo sơ kết 6 tháng đầu năm và phương hướng 6 tháng cuối năm"
                                + " | Đ/c Trần Thị B, Phó Chủ tịch Hội",
                        "5 | 8g45 – 9g30 | Tham luận | ",
                        " | 15 phút | Giải lao | ",
                        "6 | 9g45 – 10g15 (30 phút) | Thảo luận | ",
                        "7 | Sau 10g15 | Phát biểu chỉ đạo của lãnh đạo Tỉnh ủy | ",
                        "1 | 13g30 | Tham quan mô hình | Ban Tổ chức",
                        "2 | 16g00 | Bế mạc | "),
                Plans.agenda(draft));
        assertEquals(
                List.of(
                        "phong backdrop ",
                        "chuong-trinh agenda ",
                        "muc-1 backdrop muc-1",
                        "muc-2 backdrop muc-2",
                        "muc-3 speaker muc-3",
                        "muc-4 report muc-4",
                        "muc-5-tham-luan-1 paper muc-5",
                        "muc-5-tham-luan-2 paper muc-5",
                        "muc-5-tham-luan-3 paper muc-5",
                        "muc-6 notice muc-6",
                        "muc-7 backdrop muc-7",
                        "muc-8 speaker muc-8",
                        "muc-9 backdrop muc-9",
                        "muc-10 backdrop muc-10"),
                Plans.rundown(draft));
    }

    /** A card of a speaker asks for a name and a post, so it is made only where somebody speaks. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bầu cử Ban Chấp hành nhiệm kỳ 2026 - 2031 | notice",
                "Công bố kết quả bầu cử Ban Chấp hành khóa mới | notice",
                "Bầu Đoàn Chủ tịch, Đoàn Thư ký | notice",
                "Biểu quyết thông qua Nghị quyết | notice",
                "Ra mắt Ban Chấp hành khóa mới | ceremony",
                "Ký kết giao ước thi đua | ceremony",
                "Thảo luận tại tổ | backdrop",
                "Tham quan gian hàng | backdrop",
                "Coffee break | notice",
                "Registration | backdrop",
                "Tưới tiết kiệm nước (ThS. Nguyễn Văn A) | speaker",
                "Phát biểu của đại diện học sinh | speaker",
                "Diễn văn kỷ niệm | speaker",
                "Opening remarks | speaker",
            })
    void an_item_gets_a_card_of_a_speaker_only_where_somebody_speaks(String item, String layout) {
        Draft draft = Plans.draftOf("CHƯƠNG TRÌNH\n1. Chào cờ\n2. " + item + "\n3. Bế mạc\n");
        assertEquals("muc-2 " + layout + " muc-2", Plans.rundown(draft).get(3));
    }

    @Test
    void a_place_of_one_letter_is_a_place_too() {
        Draft draft = Plans.draftOf("""
            CHƯƠNG TRÌNH HỘI NGHỊ
            1. Khai mạc
            2. Báo cáo tổng kết
            3. Bế mạc
            Phông Hội nghị:
            ỦY BAN NHÂN DÂN TỈNH X
            HỘI NGHỊ
            Tổng kết công tác năm 2026
            X, ngày tháng 12 năm 2026
            """);
        Fields backdrop = fields(draft, "phong");
        assertEquals("X, tháng 12 năm 2026", backdrop.text("placeDate"));
        assertEquals("Tổng kết công tác năm 2026", backdrop.text("title"));
    }

    @Test
    void a_duration_in_a_tables_content_is_told_once_beside_the_performer() {
        Draft draft = Plans.draftOf("""
            CHƯƠNG TRÌNH
            | TT | Nội dung | Người thực hiện |
            | 1 | Khai mạc | Sở X |
            | 2 | Thảo luận (30 phút) | Đại biểu |
            | 3 | Bế mạc | Sở X |
            """);
        assertEquals("2 | 30 phút | Thảo luận | Đại biểu", Plans.agenda(draft).get(1));
    }

    @Test
    void papers_that_are_listed_are_as_many_as_there_are_when_the_plan_allows_so_few() {
        Draft draft = Plans.draftOf("""
            CHƯƠNG TRÌNH HỘI NGHỊ
            1. Khai mạc
            2. Tham luận (02 - 04 tham luận)
            - Chuyển đổi số ở xã (Bà Phạm Thị D)
            - Một cửa điện tử (Ông Lê Văn C)
            - Trả kết quả tại nhà (trình bày: Tổ Bưu chính)
            3. Bế mạc
            """);
        assertEquals(
                List.of("Chuyển đổi số ở xã", "Một cửa điện tử", "Trả kết quả tại nhà"),
                draft.event().cues().stream()
                        .filter(cue -> cue.layout().equals("paper"))
                        .map(cue -> cue.fields().text("topic"))
                        .toList());
        assertEquals(
                List.of(),
                draft.questions().stream()
                        .map(question -> question.words().vi())
                        .filter(words -> words.contains("tham luận"))
                        .toList());
    }

    @Test
    void nested_lines_under_papers_are_the_papers() {
        Fields paper = fields(Plans.draft("chuong-trinh-so-ket.md"), "muc-5-tham-luan-2");
        assertEquals("Tổ hợp tác nuôi tôm sạch", paper.text("topic"));
        assertEquals("Phường Z", paper.text("unit"));
    }

    @Test
    void overlapping_times_are_flagged_and_the_order_kept() {
        Draft draft = Plans.draft("chuong-trinh-so-ket.md");
        List<Integer> flagged = draft.questions().stream()
                .filter(question -> question.words().vi().contains("chồng lên"))
                .map(Question::line)
                .toList();
        assertEquals(List.of(25), flagged);
    }

    @Test
    void without_a_backdrop_section_the_head_of_the_document_is_taken_and_asked_about() {
        Draft draft = Plans.draft("chuong-trinh-so-ket.md");
        Fields backdrop = fields(draft, "phong");
        assertEquals(List.of("ĐẢNG ỦY KHỐI X", "HỘI NÔNG DÂN TỈNH X"), backdrop.texts("org"));
        assertEquals("Hội nghị", backdrop.text("eventType"));
        assertEquals(
                "Sơ kết phong trào *“Nông dân thi đua sản xuất giỏi”* 6 tháng đầu năm 2026", backdrop.text("title"));
        assertEquals("", backdrop.text("placeDate"));
        assertTrue(draft.questions().get(0).words().vi().contains("không có phần nội dung phông"));
    }

    @Test
    void annex_table_with_columns_in_another_order_wins_over_summary_and_task_table() {
        Draft draft = Plans.draft("ke-hoach-bang-dao-cot.md");
        assertEquals(
                List.of(
                        " | 08h00’ – 08h10’ | Ổn định tổ chức, chào cờ | Ban Tổ chức",
                        " | 08h10’ – 08h20’ | Phát biểu khai mạc | Ông Nguyễn Văn A, Giám đốc Sở X",
                        " | 08h20’ – 08h40’ | Báo cáo tóm tắt kết quả chuyển đổi số | Phó Giám đốc Sở X",
                        " | 08h40’ – 09h00’ | Công bố xếp hạng các đơn vị | Trưởng phòng Tổng hợp",
                        " | 09h00’ – 09h20’ | Công bố Quyết định và trao Giấy khen | Bà Trần Thị B Phó Giám đốc Sở X",
                        " |  | Giải lao | ",
                        " | 09h35’ – 09h45’ | Trao tặng Bằng khen cho 05 tập thể | ",
                        " | 09h45’ – 10h00’ | Phát biểu chỉ đạo và kết luận | Đại diện UBND tỉnh"),
                Plans.agenda(draft));
        assertEquals(
                List.of(
                        "phong backdrop ",
                        "chuong-trinh agenda ",
                        "muc-1 backdrop muc-1",
                        "muc-2 speaker muc-2",
                        "muc-3 report muc-3",
                        "muc-4 ranking muc-4",
                        "muc-5-quyet-dinh decision muc-5",
                        "muc-5-khen-thuong award-batch muc-5",
                        "muc-6 notice muc-6",
                        "muc-7-khen-thuong award-batch muc-7",
                        "muc-8 speaker muc-8"),
                Plans.rundown(draft));
        assertEquals(
                "Bằng khen cho 05 tập thể", fields(draft, "muc-7-khen-thuong").text("award"));
        assertEquals("Phát biểu chỉ đạo và kết luận", fields(draft, "muc-8").text("kind"));
    }

    @Test
    void backdrop_lines_with_labels_and_a_wholly_open_date() {
        Draft draft = Plans.draft("ke-hoach-bang-dao-cot.md");
        Fields backdrop = fields(draft, "phong");
        assertEquals(List.of("SỞ X"), backdrop.texts("org"));
        assertEquals("LỄ CÔNG BỐ", backdrop.text("eventType"));
        assertEquals("Kết quả đánh giá, xếp hạng *chuyển đổi số* năm 2025", backdrop.text("title"));
        assertEquals("Xã V, năm 2026", backdrop.text("placeDate"));
    }

    @Test
    void rows_without_heads_parted_by_tabs() {
        Draft draft = Plans.draft("kich-ban-hoi-thao.txt");
        assertEquals(
                List.of(
                        " | 7:00 - 7:30 | Đăng ký đại biểu | Ban Tổ chức",
                        " | 7:30 - 7:45 | Văn nghệ chào mừng | Đoàn trường",
                        " | 7:45 - 8:00 | Phát biểu chào mừng | TS. Lê Văn C, Hiệu trưởng",
                        " | 8:00 - 9:30 | Trình bày tham luận (03 tham luận) | ",
                        " | 9:30 - 9:45 | Giải lao | ",
                        " | 9:45 - 10:30 | Trao đổi, thảo luận | ",
                        " | 10:30 - 10:40 | Phát biểu bế mạc | Phó Hiệu trưởng",
                        " | 10:40 | Chụp ảnh lưu niệm | Toàn thể đại biểu"),
                Plans.agenda(draft));
        assertEquals(12, draft.event().cues().size());
    }

    @Test
    void meeting_room_is_not_taken_for_the_backdrop() {
        Draft draft = Plans.draft("kich-ban-hoi-thao.txt");
        Fields backdrop = fields(draft, "phong");
        assertEquals(List.of("TRƯỜNG CAO ĐẲNG X", "KHOA Y"), backdrop.texts("org"));
        assertEquals("HỘI THẢO KHOA HỌC", backdrop.text("eventType"));
        assertEquals("“Ứng dụng mô phỏng trong giảng dạy điều dưỡng”", backdrop.text("title"));
        assertEquals("Xã Z, 12/5/2026", backdrop.text("placeDate"));
        assertEquals(
                "Hội thảo khoa học “Ứng dụng mô phỏng trong giảng dạy điều dưỡng”",
                draft.event().name());
    }

    @Test
    void timed_lines_without_table_or_numbers() {
        Draft draft = Plans.draft("thoi-gian-bieu.txt");
        assertEquals(
                List.of(
                        " | 13h30 – 13h45 | Ổn định tổ chức | Ban Tổ chức",
                        " | 13h45 – 14h00 | Chào cờ, mặc niệm | ",
                        " | Từ 14h00 đến 14h15 | Phát biểu khai mạc | Đồng chí Nguyễn Văn A, Bí thư Chi bộ",
                        " | 14-14h30 | Báo cáo của Ban Chấp hành về công tác nhiệm kỳ | Đ/c Trần Thị B",
                        " | 14h30 (45 phút) | Bầu cử | ",
                        " | 15h15’ | Bế mạc Đại hội | "),
                Plans.agenda(draft));
        assertEquals("ĐẠI HỘI", fields(draft, "phong").text("eventType"));
        assertEquals("", fields(draft, "phong").text("title"));
        assertTrue(Plans.rundown(draft).contains("muc-2-mac-niem silence muc-2"));
        assertEquals("Đồng chí", fields(draft, "muc-4").text("honorific"));
        assertEquals("Trần Thị B", fields(draft, "muc-4").text("name"));
    }

    @Test
    void nested_items_become_items_of_their_own() {
        Draft draft = Plans.draftOf("""
            CHƯƠNG TRÌNH
            I. PHẦN MỞ ĐẦU
            - Chào cờ
            - Phát biểu khai mạc (Chủ tịch Hội X)
            II. Báo cáo kết quả năm 2025
            - Số liệu kèm theo
            III. Bế mạc
            """);
        assertEquals(
                List.of(
                        "- |  | Chào cờ | ",
                        "- |  | Phát biểu khai mạc | Chủ tịch Hội X",
                        "II |  | Báo cáo kết quả năm 2025 | ",
                        "III |  | Bế mạc | "),
                Plans.agenda(draft));
        assertEquals(
                List.of(
                        "phong backdrop ",
                        "chuong-trinh agenda ",
                        "muc-1 backdrop muc-1",
                        "muc-2 speaker muc-2",
                        "muc-3 report muc-3",
                        "muc-4 backdrop muc-4"),
                Plans.rundown(draft));
        assertEquals(List.of(new UnreadLine(6, "- Số liệu kèm theo")), draft.unread());
    }

    @Test
    void break_without_cells_or_time_is_an_item_of_the_table() {
        Draft draft = Plans.draftOf("""
            TT\tNội dung\tThực hiện
            1\tKhai mạc\tSở X
            \tGiải lao
            2\tBế mạc\tSở X,
            Phòng Y
            """);
        assertEquals(
                List.of("1 |  | Khai mạc | Sở X", " |  | Giải lao | ", "2 |  | Bế mạc | Sở X, Phòng Y"),
                Plans.agenda(draft));
    }

    @Test
    void pipes_without_outer_borders_and_numbered_parts() {
        Draft draft = Plans.draftOf("""
            STT | Thời gian | Nội dung | Người thực hiện
            I | Buổi sáng | |
            1 | 7h30 | Khai mạc | Đ/c Trần Thị B
             | | - Chào cờ |
             | | - Giới thiệu đại biểu | MC
            II | Buổi chiều | |
            2 | 15h | Bế mạc |
            """);
        assertEquals(
                List.of(
                        "1 | 7h30 | Khai mạc | Đ/c Trần Thị B",
                        "- |  | Chào cờ | ",
                        "- |  | Giới thiệu đại biểu | MC",
                        "2 | 15h | Bế mạc | "),
                Plans.agenda(draft));
        assertEquals(List.of(), draft.unread());
    }

    /** The heads of a running order as halls write it: whose post a column tells is no sign of a table of tasks. */
    @Test
    void running_order_with_posts_and_words_for_the_wall_is_a_programme() {
        Draft draft = Plans.draftOf("""
            STT | Thời gian | Nội dung | Người thực hiện | Chức vụ | Đơn vị | Chữ trên phông
            1 | 8h00 | Chào cờ | Ban Tổ chức | | |
            2 | 8h10 | Phát biểu khai mạc | Ông Nguyễn Văn A | Chủ tịch | UBND tỉnh X | KHAI MẠC
            """);
        assertEquals(
                List.of("1 | 8h00 | Chào cờ | Ban Tổ chức", "2 | 8h10 | Phát biểu khai mạc | Ông Nguyễn Văn A"),
                Plans.agenda(draft));
        assertEquals("Chủ tịch", draft.event().agenda().get(1).extra().get("Chức vụ"));
    }

    @Test
    void letterhead_of_two_bodies_and_quotes_around_the_whole_backdrop() {
        String head = """
            UBND TỈNH X\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            SỞ Y\tĐộc lập - Tự do - Hạnh phúc
            Số: 00/KH-SY\tXã Z, ngày 03 tháng 3 năm 2026

            KẾ HOẠCH
            Tổ chức Hội thảo “Chuyển đổi số”

            Chương trình:
            1. Khai mạc
            2. Tham luận
            3. Bế mạc
            """;
        Fields taken = fields(Plans.draftOf(head), "phong");
        assertEquals(List.of("UBND TỈNH X", "SỞ Y"), taken.texts("org"));
        assertEquals("Hội thảo", taken.text("eventType"));
        assertEquals("“Chuyển đổi số”", taken.text("title"));
        String section = "\nNội dung phông:\n“SỞ Y\nHỘI THẢO\nCHUYỂN ĐỔI SỐ\nXã Z, tháng 4 năm 2026”\n";
        Fields told = fields(Plans.draftOf(head + section), "phong");
        assertEquals(List.of("SỞ Y"), told.texts("org"));
        assertEquals("CHUYỂN ĐỔI SỐ", told.text("title"));
        assertEquals("Xã Z, tháng 4 năm 2026", told.text("placeDate"));
    }

    @Test
    void programme_without_end_is_refused_in_a_sentence() {
        String text = "8h00 - 8h10: Khai mạc (Sở X)\n".repeat(201);
        Refusal refusal = assertThrows(Refusal.class, () -> Plans.draftOf(text));
        assertEquals(
                "Tệp thu.txt: chương trình có 201 mục, tối đa 200; hãy chia thành nhiều kế hoạch.",
                refusal.words().vi());
    }

    @Test
    void plan_without_an_agenda_is_refused_in_a_sentence() {
        Refusal refusal = assertThrows(Refusal.class, () -> Plans.draft("khong-co-chuong-trinh.txt"));
        assertEquals(
                "Tệp khong-co-chuong-trinh.txt không có chương trình (bảng hoặc danh sách các mục); hãy thêm bảng "
                        + "\"TT, Nội dung, Người thực hiện\" hoặc chọn văn bản khác.",
                refusal.words().vi());
    }

    private static Fields fields(Draft draft, String cue) {
        return draft.event().cue(cue).orElseThrow().fields();
    }
}
