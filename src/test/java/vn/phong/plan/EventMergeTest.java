package vn.phong.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
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
    void list_that_is_there_already_is_not_replaced_unasked() {
        Event filled = EventMerge.with(BASE, List.of(awards("a", "Bằng khen", "Sở X")));
        Event incoming = EventMerge.listsOnly(filled, List.of(awards("a", "Bằng khen", "Sở Z")));
        List<EventMerge.Change> changes = EventMerge.changes(filled, incoming);
        assertEquals(
                List.of(EventMerge.Kind.REPLACE),
                changes.stream().map(EventMerge.Change::kind).toList());
        assertEquals(filled, EventMerge.merged(filled, incoming, Set.of()));
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
