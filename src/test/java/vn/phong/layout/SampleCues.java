package vn.phong.layout;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.phong.event.AgendaItem;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.Fields;
import vn.phong.event.Transition;
import vn.phong.font.Fonts;
import vn.phong.image.ImageLibrary;

/** Plainly fictional cues: one or more for each layout, full and half empty. */
public final class SampleCues {
    private static final LayoutLibrary LIBRARY = LayoutLibrary.read(
            List.of(Path.of("layouts")), Fonts.bundled(), ImageLibrary.in(Path.of("layouts/images")));

    private SampleCues() {}

    /** The layouts as they are shipped, with the pictures of their examples. */
    public static LayoutLibrary library() {
        return LIBRARY;
    }

    public static Event event(String theme, List<Cue> cues) {
        return new Event(
                1,
                "Hội nghị tổng kết chuyên đề thi đua năm 2026",
                theme,
                "",
                0,
                Transition.FADE,
                agenda(),
                cues,
                Map.of());
    }

    public static Event event(Cue cue) {
        return event("deep-red", List.of(cue));
    }

    public static Cue cue(String id, String layout, Map<String, ?> fields) {
        return new Cue(id, "", layout, "", Fields.of(fields), Map.of(), null, Map.of());
    }

    /** Names and values by turns, in order. */
    public static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    /** One full cue for each layout; its id is the layout's. */
    public static List<Cue> full() {
        return List.of(
                backdrop(), speaker(), report(), paper(), decision(), awardBatch(), ranking(), agendaCue(), notice());
    }

    /** Cues with fields missing, several organisers, or long lists. */
    public static List<Cue> unusual() {
        return List.of(
                cue(
                        "two-organisers",
                        "backdrop",
                        fields(
                                "org", List.of("Ủy ban nhân dân tỉnh X", "Sở Nội vụ"),
                                "eventType", "Lễ công bố",
                                "title", "Quyết định thành lập Trung tâm Phục vụ hành chính công",
                                "subtitle", "Chào mừng ngày truyền thống",
                                "placeDate", "Tháng 12 năm 2026")),
                cue("title-only", "backdrop", fields("title", "Tổng kết năm học")),
                cue(
                        "post-only",
                        "speaker",
                        fields("kind", "Phát biểu kết luận", "position", "Chủ tịch Ủy ban nhân dân tỉnh")),
                cue(
                        "unit-apart",
                        "speaker",
                        fields(
                                "kind",
                                "Phát biểu chào mừng",
                                "honorific",
                                "Bà",
                                "name",
                                "Trần Thị B",
                                "position",
                                "Phó Giám đốc",
                                "unit",
                                "Sở Nông nghiệp và Môi trường tỉnh X")),
                cue("empty-paper", "paper", fields("index", 4, "total", 9)),
                cue("unit-paper", "paper", fields("index", 5, "total", 9, "unit", "Ủy ban nhân dân xã Z")),
                cue(
                        "people",
                        "award-batch",
                        fields(
                                "award",
                                "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
                                "recipientType",
                                "Cá nhân",
                                "recipients",
                                people())),
                cue("no-recipients", "award-batch", fields("award", "Cờ thi đua của Ủy ban nhân dân tỉnh")),
                cue(
                        "lyrics",
                        "performance",
                        fields(
                                "title",
                                "Tốp ca: “Bài hát B”",
                                "lyrics",
                                List.of(
                                        "Quê hương ta bước vào mùa xuân mới",
                                        "Cờ đỏ sao vàng tung bay trong gió sớm",
                                        "Ẵm em thơ, mẹ hát khúc ru xưa",
                                        "Nghìn bông lúa trĩu vàng trên đồng rộng",
                                        "Câu hát vang xa đến mọi miền"))),
                cue(
                        "clock",
                        "welcome",
                        fields(
                                "message",
                                "Nhiệt liệt chào mừng quý vị đại biểu",
                                "startTime",
                                "07 giờ 30",
                                "countdown",
                                "on",
                                "showClock",
                                "on")),
                cue("thanks", "notice", fields("message", "Trân trọng cảm ơn quý vị đại biểu")));
    }

    private static Cue backdrop() {
        return cue(
                "backdrop",
                "backdrop",
                fields(
                        "org",
                        List.of("Ủy ban nhân dân tỉnh X"),
                        "eventType",
                        "Hội nghị",
                        "title",
                        "Tổng kết Chuyên đề thi đua *Đẩy mạnh cải cách hành chính và Ứng dụng công nghệ thông tin trong"
                                + " các cơ quan nhà nước năm 2026* trên địa bàn tỉnh X",
                        "placeDate",
                        "X, ngày 26 tháng 12 năm 2026"));
    }

    private static Cue speaker() {
        return cue(
                "speaker",
                "speaker",
                fields(
                        "kind",
                        "Phát biểu khai mạc",
                        "honorific",
                        "Đồng chí",
                        "name",
                        "Nguyễn Văn A",
                        "position",
                        "Phó Bí thư Tỉnh ủy, Chủ tịch Ủy ban nhân dân tỉnh X"));
    }

    private static Cue report() {
        return cue(
                "report",
                "report",
                fields(
                        "title",
                        "Tóm tắt kết quả công tác cải cách hành chính năm 2026 và triển khai phương hướng,"
                                + " nhiệm vụ năm 2027",
                        "honorific",
                        "Ông",
                        "name",
                        "Lê Văn C",
                        "position",
                        "Phó Giám đốc Sở Nội vụ"));
    }

    private static Cue paper() {
        return cue(
                "paper",
                "paper",
                fields(
                        "index",
                        3,
                        "total",
                        9,
                        "topic",
                        "Giải pháp nâng cao tỷ lệ hồ sơ trực tuyến toàn trình ở cấp xã",
                        "honorific",
                        "Bà",
                        "name",
                        "Phạm Thị D",
                        "position",
                        "Chủ tịch Ủy ban nhân dân xã Z"));
    }

    private static Cue decision() {
        return cue(
                "decision",
                "decision",
                fields(
                        "number",
                        "123/QĐ-UBND",
                        "date",
                        "ngày 20 tháng 12 năm 2026",
                        "authority",
                        "Chủ tịch Ủy ban nhân dân tỉnh X",
                        "summary",
                        "Về việc tặng Bằng khen cho 32 tập thể và 45 cá nhân có thành tích xuất sắc trong công tác"
                                + " cải cách hành chính",
                        "reader",
                        "Đồng chí Trần Thị B, Trưởng Ban Thi đua - Khen thưởng"));
    }

    private static Cue awardBatch() {
        List<Object> recipients = new ArrayList<>();
        UNITS.forEach(unit -> recipients.add(fields("name", unit)));
        return cue(
                "award-batch",
                "award-batch",
                fields(
                        "award",
                        "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
                        "recipientType",
                        "Tập thể",
                        "recipients",
                        recipients));
    }

    private static Cue ranking() {
        List<Object> rows = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            rows.add(List.of(i + 1, UNITS.get(i), 95.25 - i, i < 2 ? "Xuất sắc" : "Tốt"));
        }
        return cue(
                "ranking",
                "ranking",
                fields(
                        "title",
                        "Chỉ số cải cách hành chính năm 2026 khối sở, ngành",
                        "columns",
                        List.of("Hạng", "Đơn vị", "Điểm", "Xếp loại"),
                        "rows",
                        rows));
    }

    private static Cue agendaCue() {
        return cue("agenda", "agenda", fields("current", "item-4"));
    }

    private static Cue notice() {
        return cue("notice", "notice", fields("message", "Giải lao", "note", "Hội nghị tiếp tục lúc 09 giờ 45"));
    }

    static final List<String> UNITS = List.of(
            "Sở Nội vụ",
            "Sở Tài chính",
            "Sở Giáo dục và Đào tạo",
            "Văn phòng Ủy ban nhân dân tỉnh",
            "Ủy ban nhân dân phường Y",
            "Ủy ban nhân dân xã Z",
            "Sở Nông nghiệp và Môi trường",
            "Trung tâm Phục vụ hành chính công",
            "Thanh tra tỉnh",
            "Ủy ban nhân dân xã Ẳ");

    private static List<Object> people() {
        List<String> names = List.of(
                "Nguyễn Văn A",
                "Trần Thị B",
                "Lê Văn C",
                "Phạm Thị D",
                "Hoàng Văn E",
                "Vũ Thị G",
                "Đặng Văn H",
                "Bùi Thị K");
        List<Object> people = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            people.add(fields(
                    "name",
                    names.get(i),
                    "unit",
                    i % 2 == 0 ? "Chuyên viên Sở Nội vụ" : "Công chức Ủy ban nhân dân xã Z",
                    "note",
                    i == 2 ? "Nhận thay: ông Đỗ Văn L" : ""));
        }
        return people;
    }

    private static List<AgendaItem> agenda() {
        return List.of(
                item(1, "Tuyên bố lý do, giới thiệu đại biểu", "Sở Nội vụ"),
                item(
                        2,
                        "Báo cáo tóm tắt kết quả công tác cải cách hành chính năm 2026 và triển khai phương hướng,"
                                + " nhiệm vụ năm 2027",
                        "Phó Giám đốc Sở Nội vụ"),
                item(
                        3,
                        "Báo cáo tóm tắt kết quả ứng dụng công nghệ thông tin năm 2026 và phương hướng năm 2027",
                        "Phó Giám đốc Sở Khoa học và Công nghệ"),
                item(4, "Phát biểu tham luận", "Đại biểu"),
                item(5, "Công bố Quyết định khen thưởng", "Ban Thi đua - Khen thưởng"),
                item(6, "Phát biểu kết luận", "Chủ tịch Ủy ban nhân dân tỉnh"));
    }

    private static AgendaItem item(int number, String text, String performer) {
        return new AgendaItem("item-" + number, String.valueOf(number), "", text, performer, Map.of());
    }
}
