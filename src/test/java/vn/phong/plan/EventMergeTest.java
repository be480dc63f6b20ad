package vn.phong.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phong.event.AgendaItem;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.Fields;

/** A plan read again, and lists that come later, into an event that is there already. */
class EventMergeTest {
    private static final Event BASE = Plans.draftOf("""
        CHƯƠNG TRÌNH
        1. 8h00: Khai mạc - Sở X
        2. Báo cáo - Sở Y
        3. Công bố Quyết định khen thưởng
        4. 9h00: Bế mạc
        """).event();

    @Test
    void same_plan_changes_nothing() {
        assertEquals(List.of(), EventMerge.changes(BASE, BASE));
    }

    @Test
    void additions_and_gaps_are_told_from_what_would_overwrite() {
        Event incoming = Plans.draftOf("""
            CHƯƠNG TRÌNH
            1. 8h15: Khai mạc - Sở X
            2. 8h30: Báo cáo - Sở Y
            3. Thảo luận
            4. Công bố Quyết định khen thưởng
            """).event();
        assertEquals(
                List.of(
                        "REPLACE Mục “Khai mạc” 8h00 > 8h15",
                        "FILL Mục “Báo cáo”  > 8h30",
                        "ADD Mục mới  > Thảo luận",
                        "REPLACE Số thứ tự trong chương trình 3. Công bố Quyết định khen thưởng"
                                + " > 4. Công bố Quyết định khen thưởng",
                        "REMOVE Mục không còn trong bản mới Bế mạc > "),
                EventMerge.changes(BASE, incoming).stream()
                        .map(change -> change.kind() + " " + change.where().vi() + " " + change.before() + " > "
                                + change.after())
                        .toList());
        Event merged = EventMerge.merged(BASE, incoming, quiet(BASE, incoming));
        assertEquals(
                List.of(
                        "8h00 Khai mạc",
                        "8h30 Báo cáo",
                        " Thảo luận",
                        " Công bố Quyết định khen thưởng",
                        "9h00 Bế mạc"),
                merged.agenda().stream()
                        .map(item -> item.time() + " " + item.text())
                        .toList());
        assertEquals(
                1,
                merged.cues().stream()
                        .filter(cue -> cue.item().equals("nhap-muc-3"))
                        .count());
    }

    /** What the rundown calls them goes along. */
    @Test
    void numbers_that_a_new_item_moved_are_one_change() {
        Event incoming = Plans.draftOf("""
            CHƯƠNG TRÌNH
            1. 8h00: Khai mạc - Sở X
            2. Thảo luận
            3. Báo cáo - Sở Y
            4. Công bố Quyết định khen thưởng
            5. 9h00: Bế mạc
            """).event();
        List<EventMerge.Change> changes = EventMerge.changes(BASE, incoming);
        EventMerge.Change numbers = changes.get(1);
        assertEquals("2. Báo cáo\n3. Công bố Quyết định khen thưởng\n4. Bế mạc", numbers.before());
        assertEquals("3. Báo cáo\n4. Công bố Quyết định khen thưởng\n5. Bế mạc", numbers.after());
        Set<String> all = changes.stream().map(EventMerge.Change::id).collect(Collectors.toSet());
        assertEquals(
                List.of(
                        "1. Khai mạc",
                        "2. Thảo luận",
                        "3. Báo cáo",
                        "4. Công bố Quyết định khen thưởng",
                        "4. Trao thưởng",
                        "5. Bế mạc"),
                EventMerge.merged(BASE, incoming, all).cues().stream()
                        .skip(2)
                        .map(Cue::label)
                        .toList());
    }

    @Test
    void accepted_performer_reaches_the_card_too() {
        Event incoming = Plans.draftOf("""
            CHƯƠNG TRÌNH
            1. Khai mạc
            2. Báo cáo: Ông Nguyễn Văn A, Giám đốc Sở Y
            3. Công bố Quyết định khen thưởng
            4. Bế mạc
            """).event();
        Event merged = EventMerge.merged(BASE, incoming, Set.of("c1"));
        AgendaItem item = merged.agenda().get(1);
        assertEquals("Ông Nguyễn Văn A, Giám đốc Sở Y", item.performer());
        assertEquals(
                "Nguyễn Văn A", merged.cue(item.id()).orElseThrow().fields().text("name"));
    }

    @Test
    void first_list_fills_the_empty_place_and_the_next_follows_it() {
        Event merged =
                EventMerge.with(BASE, List.of(awards("a", "Bằng khen", "Sở X"), awards("b", "Giấy khen", "Sở Y")));
        assertEquals(
                List.of("muc-3-khen-thuong Bằng khen Sở X muc-3", "b Giấy khen Sở Y muc-3"),
                merged.cues().stream()
                        .filter(cue -> cue.layout().equals("award-batch"))
                        .map(cue -> cue.id() + " " + cue.fields().text("award") + " "
                                + cue.fields().list("recipients").get(0).text("name") + " " + cue.item())
                        .toList());
    }

    @Test
    void the_decision_that_a_list_names_is_announced_and_its_place_is_called_what_it_awards() {
        Cue list = awards("a", "Bằng khen", "Sở X");
        Event merged = EventMerge.with(
                BASE,
                List.of(list.with(list.fields()
                        .with("decisionRef", "Quyết định số 301/QĐ-UBND ngày 05/12/2026 của Chủ tịch UBND tỉnh X"))));
        Fields decision = merged.cue("muc-3-quyet-dinh").orElseThrow().fields();
        assertEquals("301/QĐ-UBND", decision.text("number"));
        assertEquals("05/12/2026", decision.text("date"));
        assertEquals("Chủ tịch UBND tỉnh X", decision.text("authority"));
        assertEquals(
                "3. " + list.label(),
                merged.cue("muc-3-khen-thuong").orElseThrow().label());
    }

    @Test
    void a_list_that_the_programme_does_not_name_comes_before_the_closing() {
        Event plan = Plans.draftOf("""
            CHƯƠNG TRÌNH
            1. Khai mạc - Sở X
            2. Báo cáo - Sở Y
            3. Bế mạc
            """).event();
        List<String> cues = EventMerge.with(plan, List.of(awards("a", "Bằng khen", "Sở X"))).cues().stream()
                .map(cue -> cue.id() + " " + cue.item())
                .toList();
        assertEquals(List.of("a ", "muc-3 muc-3"), cues.subList(cues.size() - 2, cues.size()));
    }

    @Test
    void a_new_item_that_shows_the_backdrop_shows_the_events_own() {
        Event programme = Plans.draftOf("""
            | Thời gian | Nội dung |
            | 8h00 | Khai mạc |
            | 9h00 | Chụp ảnh lưu niệm |
            """).event();
        Event named = titled("Tổng kết");
        Set<String> all = EventMerge.changes(named, programme).stream()
                .filter(change -> change.kind() == EventMerge.Kind.ADD)
                .map(EventMerge.Change::id)
                .collect(Collectors.toSet());
        Event merged = EventMerge.merged(named, programme, all);
        String item = merged.agenda().stream()
                .filter(each -> each.text().equals("Chụp ảnh lưu niệm"))
                .map(AgendaItem::id)
                .findFirst()
                .orElseThrow();
        assertEquals("Tổng kết", merged.cue(item).orElseThrow().fields().text("title"));
    }

    /** A paper does not say where the office broke a line for the wall, or which words it kept together. */
    @Test
    void words_that_differ_in_their_line_breaks_alone_are_the_same() {
        Event broken = titled("Tổng kết công tác\nnăm\u2060 2026");
        assertEquals(List.of(), EventMerge.changes(broken, titled("Tổng kết công tác năm 2026")));
        assertEquals(
                1,
                EventMerge.changes(broken, titled("Tổng kết công tác năm 2027")).size());
    }

    private static Event titled(String title) {
        Cue backdrop = BASE.backdrop().orElseThrow();
        return BASE.with(backdrop.with(backdrop.fields().with("title", title)));
    }

    @Test
    void list_that_is_there_already_is_not_replaced_unasked() {
        Event filled = EventMerge.with(BASE, List.of(awards("a", "Bằng khen", "Sở X")));
        Event incoming = EventMerge.listsOnly(filled, List.of(awards("a", "Bằng khen", "Sở Z")));
        List<EventMerge.Change> changes = EventMerge.changes(filled, incoming);
        assertEquals(
                List.of(EventMerge.Kind.REPLACE),
                changes.stream().map(EventMerge.Change::kind).toList());
        assertEquals(filled, EventMerge.merged(filled, incoming, Set.of()));
    }

    @Test
    void a_corrected_list_is_known_again_and_its_rows_are_compared_one_by_one() {
        Event filled = EventMerge.with(
                BASE,
                List.of(
                        list(
                                "a",
                                "Bằng khen của Chủ tịch UBND tỉnh",
                                "Nguyễn Văn A",
                                "Trần Thị B",
                                "Lê Văn C",
                                "Võ Thị D"),
                        list("b", "Giấy khen", "Nguyễn Văn A", "Trần Thị B")));
        Event incoming = EventMerge.listsOnly(
                filled,
                List.of(
                        list("b", "Giấy khen", "Trần Thị B", "Nguyễn Văn A"),
                        list(
                                "a",
                                "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
                                "Nguyễn Văn A",
                                "Trần Thị Bé",
                                "Phạm Văn E",
                                "Lê Văn C")));
        assertEquals(
                List.of(
                        "REPLACE Danh sách “Giấy khen”, thứ tự: Nguyễn Văn A / Trần Thị B > Trần Thị B / Nguyễn Văn A",
                        "REPLACE Danh sách “3. Bằng khen của Chủ tịch UBND tỉnh”: Trần Thị B > Trần Thị Bé",
                        "ADD Danh sách “3. Bằng khen của Chủ tịch UBND tỉnh”:  > Phạm Văn E",
                        "REMOVE Danh sách “3. Bằng khen của Chủ tịch UBND tỉnh”: Võ Thị D > "),
                told(filled, incoming));
        assertEquals(
                List.of(
                        "Danh sách “Giấy khen”: [Trần Thị B, Nguyễn Văn A]",
                        "Danh sách “3. Bằng khen của Chủ tịch UBND tỉnh”: [Nguyễn Văn A, Lê Văn C]"),
                EventMerge.unchanged(filled, incoming).stream()
                        .map(list -> list.where().vi() + ": " + list.rows())
                        .toList());
        assertEquals(
                List.of("Nguyễn Văn A", "Trần Thị B", "Phạm Văn E", "Lê Văn C", "Võ Thị D"),
                names(EventMerge.merged(filled, incoming, quiet(filled, incoming)), "muc-3-khen-thuong"));
        assertEquals(
                List.of("Nguyễn Văn A", "Trần Thị Bé", "Phạm Văn E", "Lê Văn C"),
                names(EventMerge.merged(filled, incoming, Set.of("c1", "c2", "c3", "c4")), "muc-3-khen-thuong"));
        assertEquals(
                List.of("Trần Thị B", "Nguyễn Văn A"),
                names(EventMerge.merged(filled, incoming, Set.of("c1", "c2", "c3", "c4")), "b"));
        assertEquals(List.of(), told(filled, filled));
    }

    /** Somebody else where one stood is one change: never both, because one half was taken and the other was not. */
    @Test
    void somebody_in_the_place_of_another_is_one_change() {
        Event filled = EventMerge.with(
                BASE, List.of(list("a", "Bằng khen", "Nguyễn Văn A", "Lê Văn G", "Trần Thị B", "Bùi Văn Ư")));
        Event incoming = EventMerge.listsOnly(
                filled,
                List.of(list("a", "Bằng khen", "Nguyễn Văn A", "Lê Văn Giang", "Trần Thị B", "Mai Thị Thay Thế")));
        assertEquals(
                List.of(
                        "REPLACE Danh sách “3. Bằng khen”: Lê Văn G > Lê Văn Giang",
                        "REPLACE Danh sách “3. Bằng khen”: Bùi Văn Ư > Mai Thị Thay Thế"),
                told(filled, incoming));
        assertEquals(
                List.of("Nguyễn Văn A", "Lê Văn Giang", "Trần Thị B", "Bùi Văn Ư"),
                names(EventMerge.merged(filled, incoming, Set.of("c1")), "muc-3-khen-thuong"));
    }

    /** Each list into the place that names its form; what the programme has no place for follows, with its decision. */
    @Test
    void lists_of_two_forms_and_prizes_come_each_where_the_programme_gives_them() {
        Event plan = Plans.draftOf("""
            CHƯƠNG TRÌNH
            1. Khai mạc - Sở X
            2. Công bố Quyết định khen thưởng và trao Bằng khen, Giấy khen
            3. Công bố và trao giải Cuộc thi sáng tạo
            4. Bế mạc
            """).event();
        Event merged = EventMerge.with(
                plan,
                List.of(
                        decided(awards("a", "Bằng khen", "Sở X"), "Quyết định số 401/QĐ-UBND ngày 10/12/2026"),
                        decided(awards("b", "Giấy khen", "Sở Y"), "Quyết định số 122/QĐ-SCT ngày 11/12/2026"),
                        awards("c", "Giải Nhất", "Đội Z")));
        assertEquals(
                List.of(
                        "muc-2 decision 401/QĐ-UBND",
                        "muc-2 award-batch Bằng khen",
                        "muc-2 decision 122/QĐ-SCT",
                        "muc-2 award-batch Giấy khen",
                        "muc-3 award-batch Giải Nhất"),
                given(merged));
        assertEquals(
                "Giải Cuộc thi sáng tạo",
                merged.cue("muc-3-khen-thuong").orElseThrow().fields().text("heading"));
    }

    /** A programme that announces decisions and then gives each award in an item of its own. */
    @Test
    void lists_come_to_the_items_that_give_them_and_their_decisions_to_the_item_that_announces_them() {
        Event plan = Plans.draftOf("""
            CHƯƠNG TRÌNH
            1. Khai mạc - Sở X
            2. Công bố các quyết định khen thưởng
            3. Trao Bằng khen của Trung ương Hội
            4. Trao Bằng khen của Ban Chấp hành Hội tỉnh
            5. Bế mạc
            """).event();
        Event merged = EventMerge.with(
                plan,
                List.of(
                        decided(awards("a", "Bằng khen của Trung ương Hội", "Sở X"), "Quyết định số 1/QĐ-TW"),
                        decided(awards("b", "BẰNG KHEN CỦA HỘI", "Sở Y"), "Quyết định số 2/QĐ-H"),
                        decided(awards("c", "Bằng khen", "Nguyễn Văn A"), "Quyết định số 2/QĐ-H")));
        assertEquals(
                List.of(
                        "muc-2 decision 1/QĐ-TW",
                        "muc-2 decision 2/QĐ-H",
                        "muc-3 award-batch Bằng khen của Trung ương Hội",
                        "muc-4 award-batch BẰNG KHEN CỦA HỘI",
                        "muc-4 award-batch BẰNG KHEN CỦA HỘI"),
                given(merged));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Trao Bằng khen của Ban Chấp hành Hội tỉnh | Bằng khen | Bằng khen của Ban Chấp hành Hội tỉnh |",
                "Trao Bằng khen | Bằng khen của Chủ tịch UBND tỉnh | Bằng khen của Chủ tịch UBND tỉnh |",
                "Trao Bằng khen của Hội | BẰNG KHEN CỦA HỘI TỈNH | BẰNG KHEN CỦA HỘI TỈNH |",
                "Trao Bằng khen và Giấy khen | Bằng khen | Bằng khen |",
                "Trao giải Cuộc thi sáng tạo | Giải Nhất | Giải Nhất | Giải Cuộc thi sáng tạo",
            })
    void the_award_of_a_list_is_not_said_above_itself_again(String item, String award, String shown, String above) {
        Event plan = Plans.draftOf("CHƯƠNG TRÌNH\n1. Khai mạc - Sở X\n2. " + item + "\n3. Bế mạc\n")
                .event();
        Fields place = EventMerge.with(plan, List.of(awards("a", award, "Sở X")))
                .cue("muc-2-khen-thuong")
                .orElseThrow()
                .fields();
        assertEquals(shown + " | " + (above == null ? "" : above), place.text("award") + " | " + place.text("heading"));
    }

    /** Two awards in one item and a third in the next: decisions that stand together stay together. */
    @Test
    void a_decision_whose_list_has_a_place_is_announced_with_the_others() {
        Event plan = Plans.draftOf("""
            CHƯƠNG TRÌNH
            1. Khai mạc - Sở X
            2. Công bố các quyết định khen thưởng
            3. Trao Bằng khen của Bộ và Giấy khen của Sở
            4. Trao Giấy khen của Bệnh viện
            5. Bế mạc
            """).event();
        Event merged = EventMerge.with(
                plan,
                List.of(
                        decided(awards("a", "Bằng khen của Bộ", "Khoa A"), "Quyết định số 1/QĐ-B"),
                        decided(awards("b", "Giấy khen của Sở", "Khoa B"), "Quyết định số 2/QĐ-S"),
                        decided(awards("c", "Giấy khen của Bệnh viện", "Khoa C"), "Quyết định số 3/QĐ-V")));
        assertEquals(
                List.of(
                        "muc-2 decision 1/QĐ-B",
                        "muc-2 decision 3/QĐ-V",
                        "muc-3 award-batch Bằng khen của Bộ",
                        "muc-3 decision 2/QĐ-S",
                        "muc-3 award-batch Giấy khen của Sở",
                        "muc-4 award-batch Giấy khen của Bệnh viện"),
                given(merged));
    }

    /** What is announced and given in an event: by which item, and its number or award. */
    private static List<String> given(Event event) {
        return event.cues().stream()
                .filter(cue -> Set.of("decision", "award-batch").contains(cue.layout()))
                .map(cue -> cue.item() + " " + cue.layout() + " " + cue.fields().text("number")
                        + cue.fields().text("award"))
                .toList();
    }

    private static Cue decided(Cue list, String decision) {
        return list.with(list.fields().with("decisionRef", decision));
    }

    @Test
    void the_same_names_under_another_award_are_a_list_of_their_own() {
        Event filled = EventMerge.with(BASE, List.of(list("a", "Bằng khen", "Nguyễn Văn A", "Trần Thị B")));
        Event incoming = EventMerge.listsOnly(filled, List.of(list("a", "Giấy khen", "Nguyễn Văn A", "Trần Thị B")));
        assertEquals(List.of("ADD Danh sách “Giấy khen”:  > Nguyễn Văn A / Trần Thị B"), told(filled, incoming));
        Event all = filled;
        for (String award : List.of("Giấy khen", "Huân chương", "Cờ thi đua")) {
            all = EventMerge.merged(
                    all, EventMerge.listsOnly(all, List.of(list("a", award, "Võ Thị D"))), Set.of("c1"));
        }
        assertEquals(
                List.of("muc-3-khen-thuong", "a", "nhap-a", "nhap-a-2"),
                all.cues().stream()
                        .filter(cue -> cue.layout().equals("award-batch"))
                        .map(Cue::id)
                        .toList());
    }

    @Test
    void what_a_later_list_only_adds_to_a_row_fills_it_and_takes_nothing_away() {
        Event filled = EventMerge.with(BASE, List.of(awards("a", "Bằng khen", "Sở X")));
        Event noted = filled.with(filled.cue("muc-3-khen-thuong")
                .orElseThrow()
                .with(Fields.of(Map.of(
                        "award", "Bằng khen", "recipients", List.of(Map.of("name", "Sở X", "note", "nhận thay"))))));
        Event incoming = EventMerge.listsOnly(
                noted,
                List.of(new Cue(
                        "a",
                        "Bằng khen",
                        "award-batch",
                        "",
                        Fields.of(Map.of(
                                "award",
                                "Bằng khen",
                                "recipients",
                                List.of(Map.of("name", "Sở X", "extra", Map.of("Năm", "2026"))))),
                        null,
                        null,
                        null)));
        assertEquals(
                List.of(EventMerge.Kind.FILL),
                EventMerge.changes(noted, incoming).stream()
                        .map(EventMerge.Change::kind)
                        .toList());
        assertEquals(
                Map.of("name", "Sở X", "note", "nhận thay", "extra", Map.of("Năm", "2026")),
                EventMerge.merged(noted, incoming, Set.of("c1"))
                        .cue("muc-3-khen-thuong")
                        .orElseThrow()
                        .fields()
                        .list("recipients")
                        .get(0)
                        .values());
    }

    @Test
    void a_plan_read_again_with_its_corrected_list_shows_what_the_list_changes() {
        Event filled = EventMerge.with(BASE, List.of(list("a", "Bằng khen", "Nguyễn Văn A", "Trần Thị B")));
        Event again = EventMerge.with(BASE, List.of(list("a", "Bằng khen", "Nguyễn Văn A", "Trần Thị B", "Lê Văn C")));
        assertEquals(List.of("ADD Danh sách “3. Bằng khen”:  > Lê Văn C"), told(filled, again));
    }

    @Test
    void a_ranking_of_the_same_units_with_other_scores_is_another_one() {
        Event filled = EventMerge.with(BASE, List.of(ranking("a", "96,5", "94", "90")));
        assertEquals(
                List.of("REPLACE Danh sách “Xếp hạng”: Sở B · 94 > Sở B · 94,5"),
                told(filled, EventMerge.listsOnly(filled, List.of(ranking("b", "96,5", "94,5", "90")))));
        assertEquals(
                List.of("ADD Danh sách “Xếp hạng”:  > Sở A · 70 / Sở B · 60 / Sở C · 50"),
                told(filled, EventMerge.listsOnly(filled, List.of(ranking("c", "70", "60", "50")))));
    }

    private static Cue ranking(String title, String... scores) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int at = 0; at < scores.length; at++) {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("name", "Sở " + (char) ('A' + at));
            row.put("score", scores[at]);
            rows.add(row);
        }
        Map<String, Object> fields = Map.of("title", title, "rows", rows);
        return new Cue(title, "Xếp hạng", "ranking", "", Fields.of(fields), null, null, null);
    }

    private static Cue list(String id, String award, String... names) {
        List<Map<String, String>> rows =
                Arrays.stream(names).map(name -> Map.of("name", name)).toList();
        Map<String, Object> fields = Map.of("award", award, "recipients", rows);
        return new Cue(id, award, "award-batch", "", Fields.of(fields), null, null, null);
    }

    private static List<String> names(Event event, String cue) {
        return event.cue(cue).orElseThrow().fields().list("recipients").stream()
                .map(row -> row.text("name"))
                .toList();
    }

    private static List<String> told(Event base, Event incoming) {
        return EventMerge.changes(base, incoming).stream()
                .map(change -> change.kind() + " " + change.where().vi() + ": "
                        + change.before().replace("\n", " / ") + " > "
                        + change.after().replace("\n", " / "))
                .toList();
    }

    private static Cue awards(String id, String award, String name) {
        Map<String, Object> fields = Map.of("award", award, "recipients", List.of(Map.of("name", name)));
        return new Cue(id, award, "award-batch", "", Fields.of(fields), null, null, null);
    }

    private static Set<String> quiet(Event base, Event incoming) {
        return EventMerge.changes(base, incoming).stream()
                .filter(change -> !change.kind().overwrites())
                .map(EventMerge.Change::id)
                .collect(Collectors.toSet());
    }
}
