package vn.phong.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.phong.layout.SampleCues.fields;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.phong.event.AgendaItem;
import vn.phong.event.Cue;
import vn.phong.event.Event;

/**
 * A hall that sees one page after another sees letters of one size: rows, heads, titles, and lines that count pages.
 */
class OneSizeTest {
    private static final LayoutLibrary LIBRARY = SampleCues.library();

    /** 1:1, 1.6:1, 16:9, 2:1 and 10:3. */
    private static final List<int[]> WALLS = List.of(
            new int[] {640, 640}, new int[] {1024, 640}, new int[] {1136, 640}, new int[] {1280, 640}, new int[] {
                2132, 640
            });

    private static final List<String> UNITS = List.of(
            "Sở Nội vụ",
            "Ủy ban nhân dân xã Z",
            "Trung tâm Phục vụ hành chính công",
            "Văn phòng Ủy ban nhân dân tỉnh X",
            "Sở Y tế",
            "Ban Quản lý các khu công nghiệp và khu kinh tế tỉnh X");

    static Stream<Arguments> cuesOnWalls() {
        return cues().stream().flatMap(cue -> WALLS.stream().map(wall -> Arguments.of(cue, wall[0], wall[1])));
    }

    private static List<Cue> cues() {
        return List.of(
                cue("delegates", "title", "Về dự Hội nghị tổng kết", "groups", groups()),
                cue("presidium", "role", "Đoàn Chủ tịch Đại hội", "people", people(9), "perPage", 2),
                awards("award-batch", people(43), "recipientType", "Cá nhân"),
                awards(
                        "award-batch",
                        units(101),
                        "recipientType",
                        "Tập thể lao động xuất sắc năm 2026 cấp tỉnh",
                        "presenter",
                        "Đồng chí Nguyễn Văn A, Phó Bí thư Tỉnh ủy, Chủ tịch Ủy ban nhân dân tỉnh X"),
                ranking("all"),
                ranking("row-by-row"),
                cue("agenda", "title", "Chương trình Hội nghị", "current", "item-7"),
                cue(
                        "ceremony",
                        "heading",
                        "Lễ ký kết",
                        "title",
                        "Quy chế phối hợp",
                        "parties",
                        people(7),
                        "perPage",
                        2),
                cue("performance", "title", "Tốp ca: “Bài hát B”", "lyrics", lyrics()));
    }

    @ParameterizedTest
    @MethodSource("cuesOnWalls")
    void every_role_has_one_size_on_all_pages(Cue cue, int width, int height) {
        Event event = event(cue);
        int pages = LIBRARY.pageCount(event, cue, width, height);
        Map<String, Set<Double>> sizes = new TreeMap<>();
        for (int page = 1; page <= pages; page++) {
            for (SetText text : LIBRARY.slide(event, cue, page, width, height).texts()) {
                sizes.computeIfAbsent(text.slot(), absent -> new TreeSet<>())
                        .add(Math.round(text.capHeight() * 1000) / 1000.0);
            }
        }
        assertTrue(pages > 1, "no further page");
        sizes.values().removeIf(each -> each.size() == 1);
        assertEquals(Map.of(), sizes);
    }

    /** Whoever adds a list layout adds it here. */
    @Test
    void every_layout_with_a_list_is_tried() throws IOException {
        Set<String> lists = new TreeSet<>();
        for (String layout : LIBRARY.layouts()) {
            if (Files.readString(Path.of("layouts", layout + ".svg")).contains("data-rows=")) {
                lists.add(layout);
            }
        }
        assertEquals(lists, cues().stream().map(Cue::layout).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Event event(Cue cue) {
        List<AgendaItem> agenda = IntStream.rangeClosed(1, 17)
                .mapToObj(i -> new AgendaItem(
                        "item-" + i,
                        String.valueOf(i),
                        i % 3 == 0 ? "08h00 - 08h10" : "9h",
                        i % 4 == 0 ? "Báo cáo tóm tắt kết quả công tác cải cách hành chính năm 2026" : "Tham luận",
                        UNITS.get(i % UNITS.size()),
                        Map.of()))
                .toList();
        Event base = SampleCues.event(cue);
        return new Event(1, base.name(), base.theme(), "", 0, base.fadeMs(), agenda, base.cues(), Map.of());
    }

    private static Cue cue(String layout, Object... namesAndValues) {
        return SampleCues.cue(layout, layout, fields(namesAndValues));
    }

    private static Cue awards(String layout, List<Object> recipients, Object... more) {
        Map<String, Object> fields = fields(more);
        fields.put("award", "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh");
        fields.put("recipients", recipients);
        return SampleCues.cue(layout, layout, fields);
    }

    private static Cue ranking(String reveal) {
        List<Object> rows = new ArrayList<>();
        for (int i = 0; i < 27; i++) {
            rows.add(List.of(i + 1, UNITS.get(i % UNITS.size()), 95.25 - i, i < 9 ? "Xuất sắc" : "Tốt"));
        }
        return cue(
                "ranking",
                "title",
                "Chỉ số cải cách hành chính năm 2026",
                "unitGroup",
                "Khối các sở, ban, ngành cấp tỉnh năm 2026",
                "columns",
                List.of("Hạng", "Đơn vị", "Điểm", "Xếp loại"),
                "reveal",
                reveal,
                "rows",
                rows);
    }

    private static List<Object> groups() {
        return List.of(
                fields("heading", "Lãnh đạo tỉnh", "people", people(7)),
                fields("heading", "Lãnh đạo các sở, ban, ngành và đoàn thể cấp tỉnh", "people", people(17)));
    }

    private static List<Object> people(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> (Object) fields(
                        "honorific",
                        "Đồng chí",
                        "name",
                        i % 3 == 0 ? "Nguyễn Hoàng Phương Thảo" : "Lê Văn C",
                        "person",
                        "Trần Thị B",
                        "position",
                        i % 4 == 0 ? "Phó Bí thư Thường trực Tỉnh ủy, Chủ tịch Hội đồng nhân dân tỉnh" : "Giám đốc",
                        "unit",
                        UNITS.get(i % UNITS.size())))
                .toList();
    }

    private static List<Object> units(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> (Object) fields("name", UNITS.get(i % UNITS.size())))
                .toList();
    }

    private static List<String> lyrics() {
        return List.of(
                "Quê hương ta bước vào mùa xuân mới",
                "Cờ đỏ sao vàng tung bay trong gió sớm",
                "Ẵm em thơ",
                "Nghìn bông lúa trĩu vàng trên cánh đồng rộng bát ngát đến tận chân trời",
                "Câu hát vang xa đến mọi miền");
    }
}
