package vn.phong.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.phong.event.EventFile;
import vn.phong.font.Fonts;
import vn.phong.image.ImageLibrary;
import vn.phong.image.PictureFiles;
import vn.phong.layout.Canvas;
import vn.phong.layout.LayoutLibrary;
import vn.phong.text.Abbreviations;
import vn.phong.wall.Wall;

/**
 * A clean event with one thing broken at a time: each gives its finding and no other, with its place and its remedy.
 */
class EveryKindTest {
    private static final String CLEAN = """
        {"schemaVersion": 1, "name": "Hội nghị tổng kết", "theme": "deep-red", "cues": [
          {"id": "phong", "label": "Phông chính", "layout": "backdrop", "fields": {
            "org": ["Ủy ban nhân dân tỉnh X"], "eventType": "Hội nghị", "title": "Tổng kết công tác năm 2026",
            "placeDate": "X, ngày 26 tháng 12 năm 2026"}},
          {"id": "chu-tri", "label": "Chủ trì", "layout": "presidium", "fields": {"role": "Chủ trì Hội nghị",
            "people": [{"honorific": "Ông", "name": "Lê Văn C", "position": "Chủ tịch"},
              {"honorific": "Bà", "name": "Trần Thị B", "position": "Phó Chủ tịch"}]}},
          {"id": "khai-mac", "label": "Khai mạc", "layout": "speaker", "fields": {"kind": "Phát biểu khai mạc",
            "honorific": "Ông", "name": "Nguyễn Văn A", "position": "Giám đốc Sở Y"}},
          {"id": "quyet-dinh", "label": "Quyết định", "layout": "decision", "fields": {"number": "01/QĐ-UBND",
            "date": "20/12/2026", "authority": "Chủ tịch Ủy ban nhân dân tỉnh X", "summary": "Tặng Bằng khen",
            "individuals": 2}},
          {"id": "trao", "label": "Trao thưởng", "layout": "award-batch", "fields": {"award": "Bằng khen",
            "recipientType": "cá nhân",
            "recipients": [{"name": "Phạm Thị D", "unit": "Sở Z"}, {"name": "Võ Văn E", "unit": "Sở T"}]}},
          {"id": "anh", "label": "Ảnh lưu niệm", "layout": "media", "fields": {"file": "du"}},
          {"id": "be-mac", "label": "Bế mạc", "layout": "backdrop", "fields": {
            "org": ["Ủy ban nhân dân tỉnh X"], "eventType": "Hội nghị", "title": "Tổng kết công tác năm 2026",
            "placeDate": "X, ngày 26 tháng 12 năm 2026"}}]}\
        """;

    @TempDir
    private static Path folder;

    private static LayoutLibrary layouts;

    @BeforeAll
    static void read() throws IOException {
        Path images = Files.createDirectories(folder.resolve("images"));
        picture(images, "du.png", 1200, 800);
        picture(images, "nho.png", 300, 200);
        Path own = Files.createDirectories(folder.resolve("layouts").resolve("themes"));
        String red = Files.readString(Path.of("layouts", "themes", "deep-red.css"));
        Files.writeString(own.resolve("mo.css"), red + "\n.title { fill: #A03030; }\n");
        layouts = LayoutLibrary.read(
                List.of(Path.of("layouts"), own.getParent()), Fonts.bundled(), ImageLibrary.in(images));
    }

    private static void picture(Path images, String name, int width, int height) throws IOException {
        PictureFiles.write(
                images, name, PictureFiles.png(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB)));
    }

    @Test
    void the_clean_event_has_nothing_to_mend() {
        assertEquals(List.of(), found(CLEAN, OptionalDouble.of(20)));
    }

    static Stream<Arguments> dates() {
        return Stream.of(
                Arguments.of(
                        "a blank date",
                        "X, ngày 26 tháng 12 năm 2026",
                        "X, ngày … tháng 12 năm 2026",
                        "ERROR blank-date phong placeDate | X, ngày … tháng 12 năm 2026 | Ngày tháng còn bỏ trống: “X,"
                                + " ngày … tháng 12 năm 2026”; hãy điền đủ ngày, tháng, năm."),
                Arguments.of(
                        "another date on the backdrop that comes again",
                        "12 năm 2026\"}}]",
                        "12 năm 2027\"}}]",
                        "WARNING unlike-date be-mac placeDate | X, ngày 26 tháng 12 năm 2027 | Phông này ghi “X,"
                                + " ngày 26 tháng 12 năm 2027”, phông “Phông chính” ghi “X, ngày 26 tháng 12 năm 2026”;"
                                + " nếu không cố ý, hãy sửa cho giống."),
                Arguments.of(
                        "a Party congress",
                        "Tổng kết công tác năm 2026",
                        "Đại hội Đảng bộ tỉnh X",
                        "WARNING party-congress phong  |  | Đại hội Đảng có hướng dẫn trang trí riêng, có thể không"
                                + " cho dùng màn LED làm phông chính; hãy hỏi ban tuyên giáo cấp trên trước khi dùng."),
                Arguments.of(
                        "an unknown layout",
                        "\"media\"",
                        "\"khong-co\"",
                        "ERROR cannot-be-set anh layout |  | Mục \"Ảnh lưu niệm\": không có bố cục \"khong-co\"; "
                                + "hãy dùng một"
                                + " trong: agenda, award-batch, backdrop, ceremony, closing, decision, delegates,"
                                + " flag-salute, media, notice, paper, performance, presidium, ranking, report,"
                                + " silence, speaker, welcome."));
    }

    static Stream<Arguments> people() {
        return Stream.of(
                Arguments.of(
                        "a post of a card",
                        "\"position\": \"Giám đốc Sở Y\"",
                        "\"position\": \"\"",
                        "ERROR missing-field khai-mac position |  | Chưa có “Chức vụ”; hãy điền trước khi đưa"
                                + " lên màn."),
                Arguments.of(
                        "a name of a card",
                        "\"name\": \"Nguyễn Văn A\"",
                        "\"name\": \"\"",
                        "WARNING missing-name khai-mac name |  | Chưa có họ tên; hãy điền, hoặc để vậy nếu phông"
                                + " chỉ ghi chức vụ."),
                Arguments.of(
                        "a unit that the post says too",
                        "\"position\": \"Giám đốc Sở Y\"",
                        "\"position\": \"Giám đốc Sở Y\", \"unit\": \"Sở Y\"",
                        "WARNING twice-said khai-mac position | Giám đốc Sở Y | Chức vụ “Giám đốc Sở Y” đã có tên"
                                + " đơn vị “Sở Y” nên phông ghi hai lần; hãy chỉ giữ ở một ô."),
                Arguments.of(
                        "a post in a list",
                        ", \"position\": \"Phó Chủ tịch\"",
                        "",
                        "WARNING missing-post chu-tri people/2/position | Trần Thị B | “Trần Thị B” chưa có chức"
                                + " vụ; hãy điền chức vụ hoặc đơn vị."),
                Arguments.of(
                        "a name in a list",
                        "\"name\": \"Trần Thị B\", ",
                        "",
                        "WARNING empty-entry chu-tri people/2/name |  | Dòng 2 chưa có tên; hãy điền tên hoặc bỏ"
                                + " dòng này."),
                Arguments.of(
                        "an empty batch",
                        "[{\"name\": \"Phạm Thị D\", \"unit\": \"Sở Z\"}, {\"name\": \"Võ Văn E\", \"unit\": \"Sở"
                                + " T\"}]",
                        "[]",
                        "ERROR missing-field trao recipients |  | Chưa có “Danh sách theo thứ tự đứng”; hãy điền"
                                + " trước khi đưa lên màn."),
                Arguments.of(
                        "an empty row of a batch",
                        "{\"name\": \"Võ Văn E\", \"unit\": \"Sở T\"}",
                        "{}",
                        "WARNING empty-entry trao recipients/2 |  | Dòng 2 để trống; hãy điền hoặc bỏ dòng này."),
                Arguments.of(
                        "an award count",
                        "\"individuals\": 2",
                        "\"individuals\": 3",
                        "WARNING award-count quyet-dinh individuals | 3 / 2 | Quyết định ghi 3 cá nhân, danh"
                                + " sách trao có 2; hãy đối chiếu với Quyết định."));
    }

    static Stream<Arguments> words() {
        return Stream.of(
                Arguments.of(
                        "an unknown syllable",
                        "Tặng Bằng khen",
                        "Tặng Bằng khuến",
                        "WARNING not-a-syllable quyet-dinh summary | khuến | Tiếng Việt không có tiếng “khuến” (âm đầu"
                                + " và vần này không đi với nhau), có phải “khuyến”; hãy sửa lại, hoặc giữ nguyên"
                                + " nếu đó là tên riêng."),
                Arguments.of(
                        "a known abbreviation",
                        "\"Sở Z\"",
                        "\"UBND xã Z\"",
                        "WARNING abbreviation trao recipients/1/unit | UBND | Còn viết tắt “UBND”; hãy viết đủ"
                                + " là “Ủy ban nhân dân”."),
                Arguments.of(
                        "an unknown abbreviation",
                        "\"Sở Z\"",
                        "\"Phòng QLKT\"",
                        "WARNING abbreviation trao recipients/1/unit | QLKT | Không rõ “QLKT” viết tắt của từ"
                                + " nào; hãy viết đủ."),
                Arguments.of(
                        "what is not settled yet",
                        "\"Giám đốc Sở Y\"",
                        "\"Giám đốc Sở Y (dự kiến)\"",
                        "WARNING not-settled khai-mac position | Giám đốc Sở Y (dự kiến) | Phông còn ghi “(dự kiến)”;"
                                + " hãy bỏ khi đã chốt."),
                Arguments.of(
                        "a broken name",
                        "\"Nguyễn Văn A\"",
                        "\"Nguyễn\\nVăn A\"",
                        "WARNING torn-words khai-mac name | Ông Nguyễn / Văn A | Xuống dòng giữa một tên hoặc"
                                + " cụm từ liền nhau: “Ông Nguyễn / Văn A”; hãy đổi chỗ ngắt dòng."),
                Arguments.of(
                        "a broken name in a list",
                        "\"Võ Văn E\"",
                        "\"Võ\\nVăn E\"",
                        "WARNING torn-words trao recipients/2/name | Võ / Văn E | Xuống dòng giữa một tên hoặc"
                                + " cụm từ liền nhau: “Võ / Văn E”; hãy đổi chỗ ngắt dòng."));
    }

    static Stream<Arguments> pictures() {
        return Stream.of(
                Arguments.of(
                        "words under the floor",
                        "Giám đốc Sở Y",
                        "Giámđốc".repeat(40),
                        "ERROR cannot-be-set khai-mac position |  | Mục \"Khai mạc\", ô \"position\": chữ quá dài cho"
                                + " màn 1200x800; hãy rút ngắn “" + "Giámđốc".repeat(40) + "” hoặc dùng màn lớn hơn."),
                Arguments.of(
                        "a missing glyph",
                        "Giám đốc Sở Y",
                        "Giám đốc 龍",
                        "ERROR cannot-be-set khai-mac position |  | Mục \"Khai mạc\", ô \"position\": phông chữ"
                                + " không có 龍; hãy bỏ ký tự này."),
                Arguments.of(
                        "poor contrast",
                        "\"deep-red\"",
                        "\"mo\"",
                        "WARNING contrast  theme | title / ground | Giao diện mo: chữ title trên nền ground chỉ"
                                + " tương phản 1,4:1, nên từ 4,5:1 trở lên; hãy đổi màu hoặc chọn giao diện khác."),
                Arguments.of(
                        "poor contrast of one cue",
                        "\"label\": \"Bế mạc\",",
                        "\"label\": \"Bế mạc\", \"theme\": \"mo\",",
                        "WARNING contrast be-mac theme | title / ground | Giao diện mo: chữ title trên nền"
                                + " ground chỉ tương phản 1,4:1, nên từ 4,5:1 trở lên; hãy đổi màu hoặc chọn giao diện"
                                + " khác."),
                Arguments.of(
                        "a picture that is not there",
                        "\"du\"",
                        "\"khong-co\"",
                        "ERROR cannot-be-set anh file |  | Mục \"Ảnh lưu niệm\", ảnh \"file\": "
                                + "Không có ảnh \"khong-co\";"
                                + " hãy chép tệp PNG, JPEG hoặc SVG tên đó vào thư mục FOLDER/images."),
                Arguments.of(
                        "a picture that would be enlarged",
                        "\"du\"",
                        "\"nho\"",
                        "WARNING enlarged-picture anh file | nho.png | Ảnh “nho.png” bị phóng to 4,0 lần trên"
                                + " màn này nên sẽ mờ; hãy gửi ảnh từ 1200x800 điểm trở lên."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"dates", "people", "words", "pictures"})
    void one_thing_broken_gives_its_finding_and_no_other(String what, String good, String bad, String expected) {
        int at = CLEAN.indexOf(good);
        String event = CLEAN.substring(0, at) + bad + CLEAN.substring(at + good.length());
        assertNotEquals(CLEAN, event);
        assertEquals(List.of(expected), found(event, OptionalDouble.of(20)), what);
    }

    @Test
    void seats_that_are_too_far_are_told_for_each_text_that_cannot_be_read_there() {
        assertEquals(
                List.of("WARNING back-row phong placeDate | X, ngày 26 tháng 12 năm 2026 | “Địa danh, ngày tháng năm”"
                        + " chỉ đọc rõ đến 34 m, hàng ghế cuối cách 40 m; hãy bớt chữ, tách trang hoặc dùng màn"
                        + " lớn hơn."),
                found(CLEAN, OptionalDouble.of(40)).stream()
                        .filter(line -> line.contains(" phong "))
                        .toList());
    }

    @Test
    void the_machine_tells_its_disk_its_clock_and_what_it_does_not_reach() {
        Instant evening = Instant.parse("2026-12-26T07:00:00Z");
        assertEquals(
                List.of("ERROR disk   |  | Ổ đĩa chỉ còn 12 MB; hãy xóa bớt tệp không cần."),
                lines(Machine.findings(OptionalLong.of(12L << 20), evening)));
        assertEquals(
                List.of("ERROR clock   |  | Đồng hồ của máy chưa đặt đúng; hãy đặt lại ngày giờ."),
                lines(Machine.findings(OptionalLong.of(5L << 30), Instant.EPOCH)));
        assertEquals(
                List.of("WARNING output   |  | Đầu ra main không trả lời trong mạng này; hãy xem nguồn, dây mạng và địa"
                        + " chỉ của nó."),
                lines(List.of(Machine.unreachable("main"))));
    }

    private static List<String> found(String json, OptionalDouble seatsM) {
        SetEvent set = SetEvent.of(
                EventFile.parse(json.getBytes(StandardCharsets.UTF_8), "event.json"),
                new Wall("main", 1200, 800, 4),
                Canvas.of(1200, 800),
                seatsM,
                layouts);
        return lines(Report.of(set, Checks.standard(Found.gallery(), Abbreviations.standard()))
                        .findings())
                .stream()
                .map(line -> line.replace(folder.toString(), "FOLDER"))
                .toList();
    }

    private static List<String> lines(List<Finding> findings) {
        return findings.stream().map(Found::line).toList();
    }
}
