package vn.phong.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phong.event.Cue;
import vn.phong.event.Fields;

/** Which card each step of a conference puts on the wall, and what a person may choose instead. */
class CardsTest {
    /** The steps of a conference and what the wall shows at each, as offices have it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Đón tiếp đại biểu | backdrop",
                "Ổn định tổ chức | backdrop",
                "Văn nghệ chào mừng - Đội văn nghệ Trường B | performance",
                "Chương trình văn nghệ | performance",
                "Chào cờ | backdrop",
                "Nghi lễ chào cờ | backdrop",
                "Phút mặc niệm | silence",
                "Mặc niệm các Anh hùng liệt sĩ | silence",
                "Tuyên bố lý do, giới thiệu đại biểu - Sở Nội vụ | backdrop",
                "Tuyên bố lý do, giới thiệu đại biểu (Đ/c Nguyễn Văn A) | backdrop",
                "Giới thiệu đại biểu | backdrop",
                "Mời Đoàn Chủ tịch lên làm việc | presidium",
                "Giới thiệu Chủ tọa, Thư ký | presidium",
                "Chủ trì hội nghị | presidium",
                "Bầu Đoàn Chủ tịch, Đoàn Thư ký | notice",
                "Phát biểu khai mạc - Giám đốc Sở Y | speaker",
                "Phát biểu chỉ đạo của Chủ tịch UBND tỉnh | speaker",
                "Phát biểu kết luận | speaker",
                "Diễn văn khai mạc | speaker",
                "Báo cáo tổng kết năm 2026 | report",
                "Trình bày dự thảo Nghị quyết | report",
                "Tham luận | paper",
                "Giải lao | notice",
                "Nghỉ trưa | notice",
                "Công bố Quyết định thành lập | decision",
                "Công bố Quyết định khen thưởng | decision, award-batch",
                "Trao Bằng khen của Chủ tịch UBND tỉnh | award-batch",
                "Công bố xếp hạng Chỉ số cải cách hành chính | ranking",
                "Ký kết giao ước thi đua | ceremony",
                "Ra mắt Ban Chấp hành | ceremony",
                "Bấm nút khai trương | ceremony",
                "Chụp ảnh lưu niệm | backdrop",
                "Bế mạc Hội nghị | backdrop",
                "Bế mạc, chụp ảnh chung | backdrop",
                "Công bố Quyết định và trao giải Hội thi | decision, award-batch",
                "Phát biểu bế mạc - Ông Nguyễn Văn A | speaker",
                "Biểu quyết thông qua Nghị quyết | notice",
                "Registration | backdrop",
                "Coffee break | notice",
                "Welcome remarks - Mr. A, Director | speaker",
                "Award ceremony | award-batch",
                "Signing ceremony | ceremony",
                "Group photo | backdrop",
            })
    void each_step_puts_its_card_on_the_wall(String item, String layouts) {
        Draft draft = Plans.draftOf("CHƯƠNG TRÌNH\n1. Khai mạc\n2. " + item + "\n3. Bế mạc\n");
        assertEquals(layouts, layouts(draft, "muc-2"));
    }

    @Test
    void what_is_not_settled_stays_in_the_programme_and_comes_on_no_card() {
        Draft draft = Plans.draftOf("""
            CHƯƠNG TRÌNH
            1. Khai mạc
            2. Phát biểu chỉ đạo - Ông Nguyễn Văn A, Phó Bí thư Tỉnh ủy (dự kiến)
            3. Bế mạc
            """);
        Fields card = draft.event().cue("muc-2").orElseThrow().fields();
        assertEquals("Phó Bí thư", card.text("position"));
        assertEquals("Tỉnh ủy", card.text("unit"));
        assertEquals(
                "Ông Nguyễn Văn A, Phó Bí thư Tỉnh ủy (dự kiến)",
                draft.event().agenda().get(1).performer());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "backdrop | backdrop",
                "welcome | welcome",
                "performance | performance",
                "flag | flag-salute",
                "silence | silence",
                "delegates | delegates",
                "presidium | presidium",
                "speech | speaker",
                "report | report",
                "papers | paper",
                "decision | decision",
                "decision-and-awards | decision, award-batch",
                "awards | award-batch",
                "ranking | ranking",
                "vote | notice",
                "break | notice",
                "ceremony | ceremony",
                "closing | closing",
                "none | ''",
            })
    void a_person_may_choose_any_card_for_a_row(String card, String layouts) {
        Draft draft = Plans.draftOf("CHƯƠNG TRÌNH\n1. Khai mạc\n2. Thăm gian hàng - Sở X\n3. Bế mạc\n");
        Draft chosen = PlanImport.of(backdrop(draft), choosing(draft.rows(), card), draft.chair());
        assertEquals(layouts, layouts(chosen, "muc-2"));
        assertEquals(card, chosen.rows().get(1).card());
        assertEquals("Thăm gian hàng", chosen.event().agenda().get(1).text());
    }

    /** Else the wall would say the same words twice, large and small. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Văn nghệ chào mừng | Văn nghệ chào mừng | ''",
                "Văn nghệ chào mừng / Welcome performance | Văn nghệ chào mừng / Welcome performance | ''",
                "Chương trình văn nghệ | Chương trình văn nghệ | ''",
                "Chương trình nghệ thuật chào mừng Đại hội | Chương trình nghệ thuật chào mừng Đại hội | ''",
                "Văn nghệ chào mừng: Tốp ca “Bài hát A” | Văn nghệ chào mừng | Tốp ca “Bài hát A”",
                "Tiết mục văn nghệ – Múa “Bài hát B” | Tiết mục văn nghệ | Múa “Bài hát B”",
                "Văn nghệ của Trường B | '' | Văn nghệ của Trường B",
            })
    void what_announces_a_performance_is_its_heading_and_not_its_piece_as_well(
            String text, String heading, String title) {
        Fields fields = CardFields.performance(text, "Đội văn nghệ xã Z");
        assertEquals(heading, fields.text("heading"));
        assertEquals(title, fields.text("title"));
        assertEquals("Đội văn nghệ xã Z", fields.text("performers"));
    }

    @Test
    void a_row_says_which_card_its_words_give_it() {
        Draft draft = Plans.draftOf("""
            CHƯƠNG TRÌNH
            1. Chào cờ
            2. Thảo luận (Ông Nguyễn Văn A)
            3. Mở đầu
            - Khai mạc
            - Báo cáo tổng kết
            4. Giải lao
            """);
        assertEquals(
                List.of("backdrop", "speech", "none", "speech", "report", "break"),
                draft.rows().stream().map(DraftRow::card).toList());
    }

    @Test
    void the_review_of_a_heading_gives_it_no_card_as_reading_it_gave_none() {
        Draft draft = Plans.draftOf("CHƯƠNG TRÌNH\n1. Phần mở đầu\n- Chào cờ\n- Khai mạc\n2. Bế mạc\n");
        Draft again = PlanImport.of(backdrop(draft), draft.rows(), draft.chair());
        assertEquals(Plans.rundown(draft), Plans.rundown(again));
    }

    @Test
    void a_break_says_when_the_meeting_goes_on() {
        Draft draft = Plans.draftOf("CHƯƠNG TRÌNH\n1. 8h00: Khai mạc\n2. 9h30 - 9h45: Giải lao\n3. 9h45: Bế mạc\n");
        assertEquals(
                "09 giờ 45", draft.event().cue("muc-2").orElseThrow().fields().text("resumeTime"));
    }

    @Test
    void a_presidium_says_its_role_and_whom_the_plan_names_and_asks_for_the_rest() {
        Draft draft = Plans.draftOf(
                "CHƯƠNG TRÌNH\n1. Khai mạc\n2. Mời Đoàn Chủ tịch lên làm việc: Ông Nguyễn Văn A, Chủ tịch UBND xã Z\n");
        Fields fields = draft.event().cue("muc-2").orElseThrow().fields();
        assertEquals("Đoàn Chủ tịch", fields.text("role"));
        assertEquals("Nguyễn Văn A", fields.list("people").get(0).text("name"));
        assertTrue(draft.questions().stream()
                .anyMatch(question -> question.cue().equals("muc-2")
                        && question.words().vi().contains("chức vụ những người lên làm việc")));
    }

    private static List<DraftRow> choosing(List<DraftRow> rows, String card) {
        return rows.stream()
                .map(row -> new DraftRow(
                        row.lines(),
                        row.number(),
                        row.time(),
                        row.text(),
                        row.performer(),
                        row.papers(),
                        row.extra(),
                        row.equals(rows.get(1)) ? card : "",
                        row.sure(),
                        row.why()))
                .toList();
    }

    private static Fields backdrop(Draft draft) {
        return draft.event().cue("phong").orElseThrow().fields();
    }

    private static String layouts(Draft draft, String item) {
        return String.join(
                ", ",
                draft.event().cues().stream()
                        .filter(cue -> cue.item().equals(item))
                        .map(Cue::layout)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Ký kết Quy chế phối hợp giữa Sở A và Liên đoàn Lao động tỉnh | - | Ký kết Quy chế phối hợp"
                        + " | Sở A; Liên đoàn Lao động tỉnh",
                "Lễ ký kết bản ghi nhớ giữa Sở Văn hóa, Thể thao và Du lịch với Trường Đại học B | -"
                        + " | Lễ ký kết bản ghi nhớ"
                        + " | Sở Văn hóa, Thể thao và Du lịch; Trường Đại học B",
                "Ký kết giao ước thi đua giữa Khối số 1, Khối số 2 và Khối số 3 | - | Ký kết giao ước thi đua"
                        + " | Khối số 1; Khối số 2; Khối số 3",
                "Ký kết hợp tác giữa Hội Nông dân và Thương hiệu Z | - | Ký kết hợp tác | Hội Nông dân; Thương hiệu Z",
                "Ký kết hợp đồng bao tiêu | Hợp tác xã A, Công ty B | Ký kết hợp đồng bao tiêu"
                        + " | Hợp tác xã A; Công ty B",
                "Signing of the memorandum between Green Farm and Blue River | - | Signing of the memorandum"
                        + " | Green Farm; Blue River",
                "Ký kết giao ước thi đua | Văn phòng Sở | Ký kết giao ước thi đua | -",
                "Ra mắt mô hình giữa Sở A và Sở B | - | Ra mắt mô hình giữa Sở A và Sở B | -",
            })
    void a_signing_names_its_parties(String text, String performer, String title, String parties) {
        Fields card = CardFields.ceremony(
                text, Parties.of(text, performer == null ? "" : performer, UnaryOperator.identity()));
        assertEquals(title, card.text("title"));
        assertEquals(
                parties == null ? List.of() : List.of(parties.split("; ")),
                card.list("parties").stream().map(party -> party.text("name")).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Ký kết hợp tác giữa LĐLĐ tỉnh và Công ty TNHH May Z"
                        + " | Bà Trần Thị B, Chủ tịch LĐLĐ tỉnh; ông Nguyễn Văn A, Giám đốc Công ty TNHH May Z"
                        + " | LĐLĐ tỉnh: Bà Trần Thị B, Chủ tịch; Công ty TNHH May Z: Ông Nguyễn Văn A, Giám đốc",
                "Ký kết hợp tác giữa Sở A và Trường Đại học B"
                        + " | Ông Lê Văn C - Hiệu trưởng Trường Đại học B, ông Nguyễn Văn A - Giám đốc Sở A"
                        + " | Sở A: Ông Nguyễn Văn A, Giám đốc; Trường Đại học B: Ông Lê Văn C, Hiệu trưởng",
                "Ký kết Quy chế phối hợp giữa Liên đoàn Lao động tỉnh và Sở A"
                        + " | Đ/c Trần Thị B, Chủ tịch LĐLĐ tỉnh và đ/c Nguyễn Văn A, Phó Giám đốc Sở A"
                        + " | Liên đoàn Lao động tỉnh: Đồng chí Trần Thị B, Chủ tịch;"
                        + " Sở A: Đồng chí Nguyễn Văn A, Phó Giám đốc",
                "Ký kết hợp tác | Bên A: Sở A do ông Nguyễn Văn A, Giám đốc ký;"
                        + " Bên B: Trường Đại học B do bà Trần Thị B, Hiệu trưởng ký"
                        + " | Sở A: Ông Nguyễn Văn A, Giám đốc; Trường Đại học B: Bà Trần Thị B, Hiệu trưởng",
                "Ký kết hợp tác | Ông Nguyễn Văn A – Giám đốc, đại diện Sở A ký kết với bà Trần Thị B – Hiệu trưởng,"
                        + " đại diện Trường Đại học B"
                        + " | Sở A: Ông Nguyễn Văn A, Giám đốc; Trường Đại học B: Bà Trần Thị B, Hiệu trưởng",
                "Ký kết hợp tác giữa Sở A và Trường B | Đại diện Sở A: ông Nguyễn Văn A, Giám đốc;"
                        + " Trường B (bà Trần Thị B, Hiệu trưởng)"
                        + " | Sở A: Ông Nguyễn Văn A, Giám đốc; Trường B: Bà Trần Thị B, Hiệu trưởng",
                "Ký kết hợp tác giữa Sở A và Trường B | Đ/c Nguyễn Văn A; đ/c Trần Thị B"
                        + " | Sở A: Đồng chí Nguyễn Văn A, ; Trường B: Đồng chí Trần Thị B, ",
                "Ký kết hợp tác giữa Sở A và Trường B | Ông Nguyễn Văn A, Giám đốc Sở A"
                        + " | Sở A: Ông Nguyễn Văn A, Giám đốc; Trường B:  , ",
                "Signing of the memorandum between Green Farm and Blue River | Mr. John Sample; Ms. Jane Sample"
                        + " | Green Farm: Mr. John Sample, ; Blue River: Ms. Jane Sample, ",
                "Ký kết hợp tác giữa Sở A và Trường B | Đại diện lãnh đạo hai bên | Sở A:  , ; Trường B:  , ",
            })
    void a_signing_names_who_signs_for_each_party(String text, String performer, String parties) {
        Fields card = CardFields.ceremony(text, Parties.of(text, performer, UnaryOperator.identity()));
        assertEquals(
                parties.strip(),
                card.list("parties").stream()
                        .map(party -> party.text("name") + ": " + party.text("honorific") + " " + party.text("person")
                                + ", " + party.text("position"))
                        .collect(Collectors.joining("; "))
                        .strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                3. Ký kết Quy chế phối hợp giữa Sở A và Trường Đại học B
                - Đại diện Sở A: ông Nguyễn Văn A, Giám đốc;
                - Đại diện Trường Đại học B: bà Trần Thị B, Hiệu trưởng.
                4. Bế mạc
                """,
                """
                3. Ký kết Quy chế phối hợp giữa Sở A và Trường Đại học B
                4. Bế mạc

                IV. TỔ CHỨC THỰC HIỆN
                Đại diện ký: ông Nguyễn Văn A, Giám đốc Sở A và bà Trần Thị B, Hiệu trưởng Trường Đại học B.
                """,
                """
                3. Ký kết Quy chế phối hợp giữa Sở A và Trường Đại học B
                4. Bế mạc

                IV. TỔ CHỨC THỰC HIỆN
                Bên A: Sở A do ông Nguyễn Văn A, Giám đốc ký.
                Bên B: Trường Đại học B do bà Trần Thị B, Hiệu trưởng ký.
                """,
                """
                3. Ký kết Quy chế phối hợp giữa Sở A và Trường Đại học B
                4. Bế mạc

                IV. TỔ CHỨC THỰC HIỆN
                Ông Nguyễn Văn A – Giám đốc, đại diện Sở A ký kết với bà Trần Thị B – Hiệu trưởng, đại diện Trường \
                Đại học B.
                """,
            })
    void who_signs_is_read_below_the_item_and_in_lines_of_its_own(String signing) {
        Draft draft = Plans.draftOf("CHƯƠNG TRÌNH\n1. Chào cờ\n2. Khai mạc\n" + signing);
        assertEquals(
                List.of("Sở A | Ông | Nguyễn Văn A | Giám đốc", "Trường Đại học B | Bà | Trần Thị B | Hiệu trưởng"),
                parties(draft));
        assertTrue(asked(draft).stream().noneMatch(words -> words.contains("người ký")), asked(draft)::toString);
        assertEquals(
                List.of(),
                draft.unread().stream()
                        .filter(line -> line.text().contains("Nguyễn Văn A"))
                        .toList());
        Fields none = Fields.of(Map.of());
        assertEquals(
                parties(draft),
                parties(PlanImport.of(none, draft.rows(), List.of())),
                "after the review it is the same");
    }

    @Test
    void who_signs_is_asked_once_where_the_plan_does_not_say() {
        Draft draft = Plans.draftOf("""
                CHƯƠNG TRÌNH
                1. Khai mạc: ông Lê Văn C, Giám đốc Sở Y
                2. Ký kết Quy chế phối hợp giữa Sở A và Trường Đại học B
                3. Ra mắt mô hình
                """);
        assertEquals(
                List.of("Mục “Ký kết Quy chế phối hợp giữa Sở A và Trường Đại h…”: hãy điền các bên, họ tên và chức vụ"
                        + " người ký của từng bên."),
                asked(draft).stream().filter(words -> words.contains("Mục")).toList());
    }

    private static List<String> parties(Draft draft) {
        return draft.event().cues().stream()
                .filter(cue -> cue.layout().equals("ceremony"))
                .flatMap(cue -> cue.fields().list("parties").stream())
                .map(party -> String.join(
                        " | ",
                        party.text("name"),
                        party.text("honorific"),
                        party.text("person"),
                        party.text("position")))
                .toList();
    }

    private static List<String> asked(Draft draft) {
        return draft.questions().stream().map(question -> question.words().vi()).toList();
    }

    @Test
    void a_paper_names_its_speaker_after_a_comma_too() {
        Draft draft = Plans.draftOf("""
            CHƯƠNG TRÌNH
            1. Khai mạc
            2. Tham luận:
            - Giống lúa chịu mặn, TS. Phạm Thị D, Viện Lúa
            - Sấy nông sản, tưới nước, Bà Lê Thị C
            3. Giới thiệu đại biểu, Ông Nguyễn Văn A phát biểu
            4. Bế mạc
            """);
        assertEquals(
                List.of("Giống lúa chịu mặn | TS. Phạm Thị D, Viện Lúa", "Sấy nông sản, tưới nước | Bà Lê Thị C"),
                draft.rows().get(1).papers().stream()
                        .map(paper -> paper.topic() + " | " + paper.performer())
                        .toList());
        assertEquals("", draft.rows().get(2).performer());
    }

    @Test
    void an_event_of_two_kinds_is_called_by_both() {
        Draft draft = Plans.draftOf("""
            KẾ HOẠCH
            Tổ chức Hội thảo khoa học và Lễ tổng kết Hội thi Sáng tạo

            CHƯƠNG TRÌNH
            1. Khai mạc
            2. Báo cáo
            3. Bế mạc
            """);
        Fields backdrop = draft.event().backdrop().orElseThrow().fields();
        assertEquals("Hội thảo khoa học và Lễ tổng kết", backdrop.text("eventType"));
        assertEquals("Hội thi Sáng tạo", backdrop.text("title"));
    }

    @Test
    void who_is_named_without_a_post_has_the_one_that_the_plan_gives_him_elsewhere() {
        Draft draft = Plans.draftOf("""
            KẾ HOẠCH
            Tổ chức Hội nghị A

            Chủ trì: Ông Nguyễn Văn A, Giám đốc Sở Y

            CHƯƠNG TRÌNH
            1. Phát biểu khai mạc: Ông Nguyễn Văn A
            2. Báo cáo: Bà Trần Thị B
            3. Phát biểu kết luận: Ông Nguyễn Văn A, Bí thư
            """);
        assertEquals("Giám đốc | Sở Y", post(draft, "muc-1"));
        assertEquals(" | ", post(draft, "muc-2"));
        assertEquals("Bí thư | ", post(draft, "muc-3"));
        assertEquals("Ông Nguyễn Văn A", draft.event().agenda().get(0).performer());
    }

    private static String post(Draft draft, String cue) {
        Fields fields = draft.event().cue(cue).orElseThrow().fields();
        return fields.text("position") + " | " + fields.text("unit");
    }

    @Test
    void a_decision_that_is_announced_and_carried_out_is_about_what_is_done() {
        Draft draft =
                Plans.draftOf("CHƯƠNG TRÌNH\n1. Khai mạc\n2. Công bố Quyết định và trao giải Hội thi\n3. Bế mạc\n");
        assertEquals(
                "Trao giải Hội thi",
                draft.event().cue("muc-2-quyet-dinh").orElseThrow().fields().text("summary"));
    }
}
