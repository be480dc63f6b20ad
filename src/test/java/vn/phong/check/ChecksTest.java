package vn.phong.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {
    private static String speaker(String id, String name, String position) {
        return """
            {"id": "%s", "label": "Phát biểu", "layout": "speaker", "fields": {"kind": "Phát biểu khai mạc",
              "honorific": "Ông", "name": "%s", "position": "%s"}}\
            """.formatted(id, name, position);
    }

    @Test
    void a_clean_event_has_nothing_to_mend() {
        assertEquals(List.of(), Found.lines(Found.of(speaker("a", "Nguyễn Văn A", "Giám đốc Sở Y"))));
    }

    @Test
    void a_cue_that_does_not_fit_is_an_error_in_the_layouts_own_words() {
        String post = "Giámđốc".repeat(40);
        assertEquals(
                List.of("ERROR cannot-be-set a position |  | Mục \"Phát biểu\", ô \"position\": "
                        + "chữ quá dài cho màn 1344x832;"
                        + " hãy rút ngắn “" + post + "” hoặc dùng màn lớn hơn."),
                Found.lines(Found.of(speaker("a", "Nguyễn Văn A", post)), "cannot-be-set"));
    }

    @Test
    void an_unknown_layout_and_an_unknown_theme_are_errors() {
        Report report = Found.report(
                "\"theme\": \"hong\", \"cues\": [" + Found.BACKDROP + ", {\"id\": \"a\", \"layout\": \"khong-co\"}]",
                OptionalDouble.empty());
        List<String> lines = Found.lines(report);
        assertEquals(2, lines.size(), lines::toString);
        assertStarts("ERROR cannot-be-set phong  |  | Không có giao diện \"hong\"; hãy dùng một trong: ", lines.get(0));
        assertStarts(
                "ERROR cannot-be-set a layout |  | Mục \"a\": không có bố cục \"khong-co\"; hãy dùng một trong: ",
                lines.get(1));
    }

    @Test
    void the_errors_of_each_cue_are_told_by_its_id_and_those_without_any_are_left_out() {
        Report report = Found.of(speaker("a", "Nguyễn Văn A", ""), speaker("b", "Nguyễn Văn B", "Giám đốc Sở Y"));
        assertEquals(
                "{a=[Chưa có “Chức vụ”; hãy điền trước khi đưa lên màn."
                        + " (“Position” is empty; fill it in before it goes on the wall.)]}",
                report.errors().toString());
    }

    private static void assertStarts(String start, String line) {
        assertEquals(start, line.substring(0, Math.min(line.length(), start.length())));
    }

    @Test
    void a_letter_the_font_lacks_is_an_error() {
        assertEquals(
                List.of("ERROR cannot-be-set a position |  | Mục \"Phát biểu\", ô \"position\": "
                        + "phông chữ không có 龍; hãy bỏ"
                        + " ký tự này."),
                Found.lines(Found.of(speaker("a", "Nguyễn Văn A", "龍"))));
    }

    @Test
    void the_rows_of_a_ranking_are_read_as_every_other_list_is() {
        String ranking = """
            {"id": "xep", "label": "Xếp hạng", "layout": "ranking", "fields": {
              "title": "Kết quả chung cuộc", "columns": ["Hạng", "Đơn vị", "Điểm"], "rows": [
              {"rank": "1", "name": "Phòng Khuến nông", "score": "98,5"},
              {"rank": "2", "name": "BTC huyện Y", "score": "95"}, {"rank": "3", "name": "", "score": "90"}]}}\
            """;
        assertEquals(
                List.of("empty-entry rows/3/name", "not-a-syllable rows/1/name", "abbreviation rows/2/name"),
                Found.of(ranking).findings().stream()
                        .map(finding -> finding.check() + " " + finding.field())
                        .toList());
    }

    @Test
    void required_fields_are_named_as_people_call_them_and_told_once() {
        assertEquals(
                List.of(
                        "ERROR missing-field a topic |  | Chưa có “Chủ đề”; hãy điền trước khi đưa lên màn.",
                        "ERROR missing-field a unit |  | Chưa có “Đơn vị”; hãy điền trước khi đưa lên màn."),
                Found.lines(Found.of("{\"id\": \"a\", \"layout\": \"paper\", \"fields\": {\"topic\": \" \"}}")));
    }

    @Test
    void an_empty_list_is_told_once_and_holes_in_a_list_by_their_place() {
        assertEquals(
                List.of("ERROR missing-field a recipients |  | Chưa có “Danh sách theo thứ tự đứng”; hãy điền trước khi"
                        + " đưa lên màn."),
                Found.lines(Found.of("""
                    {"id": "a", "layout": "award-batch", "fields": {"award": "Giấy khen", "recipients": []}}\
                    """)));
        assertEquals(
                List.of(
                        "WARNING empty-entry a recipients/2/name |  | Dòng 2 chưa có tên; hãy điền tên hoặc bỏ dòng"
                                + " này.",
                        "WARNING empty-entry a recipients/3 |  | Dòng 3 để trống; hãy điền hoặc bỏ dòng này."),
                Found.lines(Found.of("""
                    {"id": "a", "layout": "award-batch", "fields": {"award": "Giấy khen", "recipients": [
                      {"name": "Sở Nội vụ"}, {"unit": "Sở Y"},
                      {"name": "", "unit": " "}]}}\
                    """), "empty-entry"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X, ngày tháng 12 năm 2026|1",
                "X, ngày … tháng 9 năm 2026|1",
                "X, ngày 02 tháng … năm 2026|1",
                "X, ngày 02 tháng 9 năm 2026|0",
                "Tháng 12 năm 2026|0"
            })
    void a_blank_date_is_an_error(String date, int findings) {
        String backdrop = Found.BACKDROP.replace("X, ngày 26 tháng 12 năm 2026", date);
        List<String> lines =
                Found.lines(Found.report("\"cues\": [" + backdrop + "]", OptionalDouble.empty()), "blank-date");
        assertEquals(
                findings == 0
                        ? List.of()
                        : List.of("ERROR blank-date phong placeDate | " + date + " | Ngày tháng còn bỏ trống: “" + date
                                + "”; hãy điền đủ ngày, tháng, năm."),
                lines);
    }

    @ParameterizedTest
    @CsvSource({
        "'Xuân Y, tháng 12 năm 2026', 1",
        "'X, ngày 26 tháng 12 năm 2026', 0",
        "'X, ngày tháng 12 năm 2026', 0",
        "'', 0"
    })
    void a_backdrop_that_comes_again_with_another_date_is_a_warning(String date, int findings) {
        String again = """
            {"id": "b", "label": "Bế mạc", "layout": "backdrop", "fields": {"org": ["Sở Y"], "eventType": "Hội nghị",
              "title": "Tổng kết năm 2026", "placeDate": "%s"}}\
            """;
        List<String> expected = List.of("WARNING unlike-date b placeDate | " + date + " | Phông này ghi “" + date
                + "”, phông “Phông chính” ghi “X, ngày 26 tháng 12 năm 2026”; nếu không cố ý, hãy sửa cho giống.");
        assertEquals(findings == 0 ? List.of() : expected, Found.lines(Found.of(again.formatted(date)), "unlike-date"));
    }

    @ParameterizedTest
    @CsvSource({
        "'Ông Nguyễn Văn A, Giám đốc Sở Y', 0",
        "'ÔNG NGUYỄN VĂN A', 0",
        "'Bà Trần Thị B; ông Nguyễn Văn A', 0",
        "'Văn phòng Sở', 0",
        "'Đồng chí Chủ tịch UBND tỉnh', 0",
        "'PGS. TS. Trần Thị B', 1",
        "'', 0",
        "'Ông Nguyễn Văn An, Giám đốc Sở Y', 1",
        "'Ông Nguyễn Văn Á, Giám đốc Sở Y', 1",
        "'Đồng chí Trần Thị B', 1"
    })
    void a_card_that_names_somebody_else_than_the_programme_is_a_warning(String performer, int findings) {
        String members = """
            "agenda": [{"id": "muc-1", "text": "Khai mạc", "performer": "%s"}], "cues": [%s, {"id": "kc",
              "label": "Khai mạc", "layout": "speaker", "item": "muc-1", "fields": {"kind": "Phát biểu khai mạc",
              "honorific": "Ông", "name": "Nguyễn Văn A", "position": "Giám đốc Sở Y"}}]\
            """.formatted(performer, Found.BACKDROP);
        List<String> expected = List.of("WARNING unlike-name kc name | Nguyễn Văn A | Hình ghi “Nguyễn Văn A”, chương"
                + " trình ghi “" + performer + "”; nếu đổi người, hãy sửa cả hai cho giống.");
        assertEquals(
                findings == 0 ? List.of() : expected,
                Found.lines(Found.report(members, OptionalDouble.empty()), "unlike-name"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "\"person\": \"Lê Văn C\", \"position\": \"Giám đốc\" | \"person\": \"\" | WARNING missing-name ky-ket"
                        + " parties/2/person . Trường B . Chưa có người ký của “Trường B”; hãy điền họ tên và chức vụ.",
                "\"person\": \"Lê Văn C\", \"position\": \"Giám đốc\" | \"person\": \"Trần Thị B\" |"
                        + " WARNING missing-post ky-ket parties/2/position . Trần Thị B . “Trần Thị B” chưa có"
                        + " chức vụ; hãy điền chức vụ hoặc đơn vị.",
                "\"person\": \"\" | \"person\": \"\" | -",
            })
    void who_signs_is_asked_for_where_the_picture_shows_signers(String first, String second, String found) {
        Report report = Found.of("""
            {"id": "ky-ket", "label": "Ký kết", "layout": "ceremony", "fields": {"title": "Quy chế phối hợp",
              "parties": [{"name": "Sở A", %s}, {"name": "Trường B", %s}]}}\
            """.formatted(first, second));
        assertEquals(
                found == null ? List.of() : List.of(found.replace(" . ", " | ")),
                Found.lines(report).stream()
                        .filter(line -> line.contains(" missing-"))
                        .toList());
    }

    @Test
    void abbreviations_are_written_out_when_known_and_asked_about_when_not() {
        assertEquals(
                List.of(
                        "WARNING abbreviation a position | PCT | Còn viết tắt “PCT”; hãy viết đủ là “Phó Chủ tịch”.",
                        "WARNING abbreviation a position | UBND | Còn viết tắt “UBND”; hãy viết đủ là “Ủy ban nhân"
                                + " dân”.",
                        "WARNING abbreviation a position | QLKH | Không rõ “QLKH” viết tắt của từ nào; hãy viết đủ."),
                Found.lines(Found.of(speaker("a", "Nguyễn Văn A", "PCT UBND xã Z, phụ trách QLKH"))));
    }

    @Test
    void numbers_of_documents_and_words_in_capitals_are_no_abbreviations() {
        assertEquals(List.of(), Found.lines(Found.of("""
            {"id": "a", "layout": "decision", "fields": {"number": "123/QĐ-UBND",
              "date": "ngày 20 tháng 12 năm 2026", "authority": "CHỦ TỊCH TỈNH X",
              "summary": "Khen thưởng khóa XV"}}\
            """), "abbreviation"));
    }

    @Test
    void a_syllable_that_does_not_exist_is_a_warning_and_names_are_left_alone() {
        String backdrop = Found.BACKDROP.replace("Tổng kết công tác năm 2026", "Tổng kết công tác *khuến nông* 2026");
        List<String> lines =
                Found.lines(Found.report("\"cues\": [" + backdrop + "]", OptionalDouble.empty()), "not-a-syllable");
        assertEquals(1, lines.size(), lines::toString);
        assertStarts("WARNING not-a-syllable phong title | khuến | Tiếng Việt không có tiếng “khuến”", lines.get(0));
        assertEquals(List.of(), Found.lines(Found.of(speaker("a", "Đỗ Thị Khuến", "Giám đốc Sở Y"))));
    }

    @Test
    void both_places_of_a_tone_mark_in_one_event_are_noted_at_the_rarer() {
        List<String> lines = Found.lines(
                Found.of(
                        speaker("a", "Nguyễn Văn A", "Giám đốc Sở Văn hóa"),
                        speaker("b", "Trần Thị B", "Phó Giám đốc Sở Văn hóa"),
                        speaker("c", "Lê Văn C", "Trưởng phòng Văn hoá")),
                "mixed-tone-marks");
        assertEquals(1, lines.size(), lines::toString);
        assertStarts("NOTE mixed-tone-marks c position | hoá | Dấu thanh đặt theo hai cách", lines.get(0));
    }

    @Test
    void a_shouted_abbreviation_is_written_out_in_capitals() {
        String backdrop = Found.BACKDROP.replace("Ủy ban nhân dân tỉnh X", "UBND TỈNH X");
        assertEquals(
                List.of("WARNING abbreviation phong org/1 | UBND | Còn viết tắt “UBND”; hãy viết đủ là “ỦY BAN NHÂN"
                        + " DÂN”."),
                Found.lines(Found.report("\"cues\": [" + backdrop + "]", OptionalDouble.empty())));
    }

    /** What companies, unions and upland tea are called on every list of awards. */
    @Test
    void words_of_award_lists_are_known() {
        String list = """
            {"id": "trao", "label": "Trao", "layout": "award-batch", "fields": {"award": "Giấy khen", "recipients": [
            {"name": "Công ty CP Chè A"}, {"name": "Hội LHPN xã Z"}, {"name": "Công ty TNHH MTV B"},
            {"name": "Tổ hợp tác chè shan tuyết"}]}}\
            """;
        assertEquals(
                List.of(
                        "WARNING abbreviation trao recipients/1/name | CP | Còn viết tắt “CP”; hãy viết đủ là “Cổ"
                                + " phần”.",
                        "WARNING abbreviation trao recipients/2/name | LHPN | Còn viết tắt “LHPN”; hãy viết đủ là “Liên"
                                + " hiệp Phụ nữ”."),
                Found.lines(Found.of(list)));
    }

    @Test
    void the_programme_is_looked_at_when_a_cue_shows_it() {
        String agenda = "\"agenda\": [{\"id\": \"m1\", \"number\": \"1\", \"time\": \"8h00\", \"text\": \"Khai"
                + " mạc\", \"performer\": \"PGĐ Sở Y\"}], ";
        String shown = "{\"id\": \"ct\", \"label\": \"Chương trình\", \"layout\": \"agenda\"}";
        Report without = Found.report(agenda + "\"cues\": [" + Found.BACKDROP + "]", OptionalDouble.empty());
        assertEquals(List.of(), Found.lines(without));
        Report with =
                Found.report(agenda + "\"cues\": [" + Found.BACKDROP + ", " + shown + "]", OptionalDouble.empty());
        assertEquals(
                List.of("WARNING abbreviation ct agenda/m1/performer | PGĐ | Còn viết tắt “PGĐ”; hãy viết đủ là “Phó"
                        + " Giám đốc”."),
                Found.lines(with));
    }

    @Test
    void two_organisers_below_one_another_are_two_texts() {
        String backdrop = Found.BACKDROP
                .replace("phong", "hai")
                .replace("[\"Ủy ban nhân dân tỉnh X\"]", "[\"Ủy ban nhân dân tỉnh X\", \"Hoà Bình Group\"]");
        assertEquals(List.of(), Found.lines(Found.of(backdrop), "torn-words"));
    }

    @Test
    void a_name_torn_by_a_manual_break_is_a_warning_and_a_good_break_is_not() {
        assertEquals(
                List.of("WARNING torn-words a name | Ông Nguyễn Văn / A | Xuống dòng giữa một tên hoặc cụm từ liền"
                        + " nhau: “Ông Nguyễn Văn / A”; hãy đổi chỗ ngắt dòng."),
                Found.lines(Found.of(speaker("a", "Nguyễn Văn\\nA", "Giám đốc Sở Y"))));
        assertEquals(
                List.of(), Found.lines(Found.of(speaker("a", "Nguyễn Văn A", "Phó Bí thư Tỉnh ủy,\\nGiám đốc Sở Y"))));
    }

    @Test
    void words_close_to_the_floor_of_legibility_are_noted_before_one_more_is_refused() {
        String post = "Giám đốc Sở Y, ".repeat(18).strip();
        List<String> lines = Found.lines(Found.of(speaker("a", "Nguyễn Văn A", post)), "small-words");
        assertEquals(1, lines.size(), lines::toString);
        assertTrue(lines.get(0).startsWith("NOTE small-words a position | "), lines.get(0));
        assertTrue(
                lines.get(0)
                        .matches(".* \\| “Chức vụ” chỉ còn cao 1[6-9] điểm ảnh, sát mức nhỏ nhất; hãy bớt chữ để chữ to"
                                + " hơn\\."),
                lines.get(0));
        assertEquals(List.of(), Found.lines(Found.of(speaker("a", "Nguyễn Văn A", "Giám đốc Sở Y")), "small-words"));
    }

    @Test
    void a_letter_of_another_alphabet_among_vietnamese_ones_is_a_warning() {
        List<String> lines =
                Found.lines(Found.of(speaker("a", "Nguyễn V\u0103n \u0410", "Giám đốc Sở Y")), "odd-character");
        assertEquals(1, lines.size(), lines::toString);
        assertTrue(lines.get(0).contains(" a name | \u0410 | "), lines.get(0));
    }

    @Test
    void words_that_cannot_be_read_from_the_back_row_are_named_with_the_distance() {
        String cues = "\"cues\": [" + Found.BACKDROP + "]";
        assertEquals(List.of(), Found.lines(Found.report(cues, OptionalDouble.of(20)), "back-row"));
        List<String> lines = Found.lines(Found.report(cues, OptionalDouble.of(60)), "back-row");
        assertEquals(
                List.of("org/1", "placeDate", "title"),
                lines.stream().map(line -> line.split(" ")[3]).toList());
        assertEquals(
                " m, hàng ghế cuối cách 60 m; hãy bớt chữ, tách trang hoặc dùng màn lớn hơn.",
                lines.get(1).substring(lines.get(1).indexOf(" m, hàng")));
    }

    @Test
    void a_list_of_several_pages_is_noted() {
        StringBuilder people = new StringBuilder();
        for (int i = 1; i <= 9; i++) {
            people.append(i > 1 ? ", " : "")
                    .append("{\"name\": \"Xã số ")
                    .append(i)
                    .append("\"}");
        }
        String cue =
                "{\"id\": \"a\", \"layout\": \"award-batch\", \"fields\": {\"award\": \"Giấy khen\", \"perPage\": 3,"
                        + " \"recipients\": [" + people + "]}}";
        assertEquals(
                List.of("NOTE list-pages a  | 3 | Danh sách này có 3 trang trên màn này; hãy bấm Tiếp theo khi đọc xong"
                        + " mỗi trang."),
                Found.lines(Found.of(cue)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Đại hội đại biểu Đảng bộ tỉnh X", "ĐẠI HỘI CHI BỘ Y", "Đại hội Đảng các cấp"})
    void a_party_congress_asks_whether_led_is_allowed(String title) {
        String backdrop = Found.BACKDROP.replace("Tổng kết công tác năm 2026", title);
        assertEquals(
                List.of("WARNING party-congress phong  |  | Đại hội Đảng có hướng dẫn trang trí riêng, có thể không cho"
                        + " dùng màn LED làm phông chính; hãy hỏi ban tuyên giáo cấp trên trước khi dùng."),
                Found.lines(Found.report("\"cues\": [" + backdrop + "]", OptionalDouble.empty()), "party-congress"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Đại hội Công đoàn tỉnh X", "Hội nghị Đảng bộ tỉnh X"})
    void another_congress_or_another_party_event_does_not_ask(String title) {
        String backdrop = Found.BACKDROP.replace("Tổng kết công tác năm 2026", title);
        assertEquals(
                List.of(),
                Found.lines(Found.report("\"cues\": [" + backdrop + "]", OptionalDouble.empty()), "party-congress"));
    }

    @Test
    void errors_come_first_and_then_the_order_of_the_event() {
        Report report = Found.of(
                speaker("a", "Nguyễn Văn A", "PGĐ Sở Y"),
                "{\"id\": \"b\", \"layout\": \"paper\", \"fields\": {\"topic\": \"Chủ đề\"}}",
                speaker("c", "Nguyễn Văn A", "GĐ Sở Y"));
        assertEquals(
                List.of("b", "a", "c"),
                report.findings().stream().map(Finding::cue).toList());
        assertEquals(1, report.count(Severity.ERROR));
        assertEquals(2, report.count(Severity.WARNING));
        assertEquals(0, report.count(Severity.NOTE));
    }

    /** An English programme, and the English half of a bilingual one, hold no Vietnamese syllables. */
    @Test
    void english_words_are_not_taken_for_misspelt_vietnamese() {
        Report report = Found.of("""
            {"id": "one", "label": "Opening speech", "layout": "speaker", "fields": {
              "kind": "Opening remarks", "name": "Nguyễn Văn A", "position": "Director of the Department"}}\
            """, """
            {"id": "two", "label": "Signing ceremony", "layout": "ceremony", "fields": {
              "title": "Signing ceremony of the cooperation agreement on digital transformation"}}\
            """, """
            {"id": "three", "label": "Report", "layout": "report", "fields": {
              "title": "Review of the year's work and the plan for the coming years", "name": "Trần Thị B",
              "position": "Deputy Head of the Provincial People's Committee Office"}}\
            """);
        assertEquals(List.of(), Found.lines(report, "not-a-syllable"));
        assertEquals(List.of(), Found.lines(report, "abbreviation"));
    }
}
