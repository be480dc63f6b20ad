package vn.phong.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phong.message.Message;
import vn.phong.message.Refusal;

class EventFolderTest {
    @TempDir
    Path folder;

    private static byte[] json(String name) {
        return ("{\"schemaVersion\":1,\"name\":\"" + name + "\",\"cues\":[{\"id\":\"phong\",\"layout\":\"backdrop\"}]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Event event(String cues) {
        String json = "{\"schemaVersion\":1,\"name\":\"A\",\"cues\":[{\"id\":\"phong\",\"layout\":\"backdrop\"}" + cues
                + "]}";
        return EventFile.parse(json.getBytes(StandardCharsets.UTF_8), "event.json");
    }

    @Test
    void a_choice_that_differs_is_told_in_the_words_of_each_language() {
        Event before = event(", {\"id\": \"chao-co\", \"label\": \"Chào cờ\", \"layout\": \"flag-salute\"}");
        Cue salute = before.cue("chao-co").orElseThrow();
        Event after = before.with(salute.with(salute.fields().with("mode", "both")));
        assertEquals(
                List.of(new Message(
                        "Chào cờ, Nghi lễ: “” → “Cờ Đảng và Quốc kỳ”",
                        "Chào cờ, Ceremony: “” → “The Party flag and the national flag”")),
                Difference.between(before, after, (cue, field) -> new Message("Nghi lễ", "Ceremony")));
    }

    @Test
    void a_change_against_the_revision_that_lies_there_is_kept_and_the_older_one_beside_it() throws Exception {
        EventFolder events = new EventFolder(folder);
        EventFolder.Stored first =
                events.save("hoi-nghi", json("Một"), Optional.empty()).orElseThrow();
        EventFolder.Stored second = events.save("hoi-nghi", json("Hai"), Optional.of(first.revision()))
                .orElseThrow();
        assertEquals("Hai", events.read("hoi-nghi").orElseThrow().event().name());
        assertEquals(List.of("hoi-nghi"), events.names());
        Path earlier = folder.resolve("earlier/hoi-nghi/" + first.revision() + ".json");
        assertEquals("Một", EventFile.read(earlier).name());
        assertFalse(first.revision().equals(second.revision()));
    }

    @Test
    void an_event_that_is_renamed_is_signed_for_under_its_first_name() {
        EventFolder events = new EventFolder(folder);
        String revision = events.save("hoi-nghi", json("Một"), Optional.empty())
                .orElseThrow()
                .revision();
        for (String name : List.of("Hai", "Hai ", "Ba")) {
            EventFolder.Stored renamed =
                    events.save("hoi-nghi", json(name), Optional.of(revision)).orElseThrow();
            assertEquals(name, renamed.event().name());
            assertEquals("Một", renamed.event().signedAs());
            revision = renamed.revision();
        }
        assertEquals("Một", events.listed().get(0).signedAs());
        Event back = events.save("hoi-nghi", json("Một"), Optional.of(revision))
                .orElseThrow()
                .event();
        assertEquals(EventFile.parse(json("Một"), "event.json"), back);
    }

    @Test
    void a_change_against_another_revision_or_a_name_that_is_taken_changes_nothing() {
        EventFolder events = new EventFolder(folder);
        EventFolder.Stored first =
                events.save("hoi-nghi", json("Một"), Optional.empty()).orElseThrow();
        events.save("hoi-nghi", json("Hai"), Optional.of(first.revision()));
        assertTrue(events.save("hoi-nghi", json("Ba"), Optional.of(first.revision()))
                .isEmpty());
        assertTrue(events.save("hoi-nghi", json("Ba"), Optional.empty()).isEmpty());
        assertEquals("Hai", events.read("hoi-nghi").orElseThrow().event().name());
    }

    @Test
    void a_name_that_windows_gives_to_a_device_is_refused_unless_such_a_file_is_there() throws Exception {
        EventFolder events = new EventFolder(folder);
        Refusal refused = assertThrows(Refusal.class, () -> events.save("con", json("Một"), Optional.empty()));
        assertEquals(
                "Windows không cho tệp mang tên \"con\"; hãy đặt tên khác.",
                refused.words().vi());
        Files.write(folder.resolve("aux.json"), json("Một"));
        String revision = events.read("aux").orElseThrow().revision();
        assertTrue(events.save("aux", json("Hai"), Optional.of(revision)).isPresent());
    }

    @Test
    void what_is_no_event_is_refused_and_the_file_stays() {
        EventFolder events = new EventFolder(folder);
        EventFolder.Stored first =
                events.save("hoi-nghi", json("Một"), Optional.empty()).orElseThrow();
        assertThrows(Refusal.class, () -> events.save("hoi-nghi", new byte[] {'{'}, Optional.of(first.revision())));
        assertEquals("Một", events.read("hoi-nghi").orElseThrow().event().name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../x", "a/b", "Hội nghị", "a.b", "-a", "a--b", "con trai"})
    void a_name_that_could_lead_elsewhere_is_refused(String name) throws Exception {
        EventFolder events = new EventFolder(folder);
        assertThrows(Refusal.class, () -> events.save(name, json("Một"), Optional.empty()));
        try (var files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void a_list_says_what_people_call_an_event_and_when_it_is_also_after_a_change() throws Exception {
        EventFolder events = new EventFolder(folder);
        String dated = """
            {"schemaVersion":1,"name":"Hội nghị tổng kết","cues":[{"id":"phong","layout":"backdrop",
             "fields":{"placeDate":"X, ngày 5 tháng 1 năm 2027"}}]}\
            """;
        events.save("tong-ket", dated.getBytes(StandardCharsets.UTF_8), Optional.empty());
        EventFolder.Stored first =
                events.save("hoi-nghi", json("Một"), Optional.empty()).orElseThrow();
        Files.writeString(folder.resolve("hong.json"), "{");
        List<EventFolder.Listed> listed = List.of(
                new EventFolder.Listed("hoi-nghi", "Một", "", "Một"),
                new EventFolder.Listed("hong", "", "", ""),
                new EventFolder.Listed(
                        "tong-ket", "Hội nghị tổng kết", "X, ngày 5 tháng 1 năm 2027", "Hội nghị tổng kết"));
        assertEquals(listed, events.listed());
        assertEquals(listed, events.listed());
        events.save("hoi-nghi", json("Hai"), Optional.of(first.revision()));
        assertEquals("Hai", events.listed().get(0).title());
    }

    private static Message called(Cue cue, String field) {
        return cue.layout().equals("speaker") && field.equals("name")
                ? new Message("Họ và tên", "Name")
                : new Message(field, field);
    }

    @Test
    void a_difference_says_what_came_went_and_changed_in_the_order_of_the_event() {
        Event before = event(
                ",{\"id\":\"a\",\"label\":\"Khai mạc\",\"layout\":\"speaker\",\"fields\":{\"name\":\"Nguyễn Văn A\"}}"
                        + ",{\"id\":\"b\",\"label\":\"Bế mạc\",\"layout\":\"closing\"}");
        Event after = event(",{\"id\":\"c\",\"label\":\"Giải lao\",\"layout\":\"notice\"}"
                + ",{\"id\":\"a\",\"label\":\"Khai mạc\",\"layout\":\"speaker\",\"fields\":{\"name\":\"Trần Thị B\"}}");
        assertEquals(
                List.of("Bỏ hình: Bế mạc", "Thêm hình: Giải lao", "Khai mạc, Họ và tên: “Nguyễn Văn A” → “Trần Thị B”"),
                Difference.between(before, after, EventFolderTest::called).stream()
                        .map(Message::vi)
                        .toList());
        assertEquals(List.of(), Difference.between(before, before, EventFolderTest::called));
    }

    @Test
    void every_row_of_a_list_that_differs_is_told_however_long_the_list_is() {
        String list = ",{\"id\":\"a\",\"label\":\"Trao\",\"layout\":\"award-batch\",\"fields\":{\"recipients\":[%s]}}";
        String many =
                "{\"name\":\"Nguyễn Văn A\"},{\"name\":\"Trần Thị B\"},{\"name\":\"Lê Văn C\"},{\"name\":\"Sở X\"}";
        String last = ",{\"name\":\"Phạm Thị D\",\"unit\":\"Sở Y\"},{\"name\":\"Võ Văn E\"}";
        String now =
                ",{\"name\":\"Phạm Thị Du\",\"unit\":\"Sở Y\"},{\"name\":\"Bùi Thị F\",\"extra\":{\"Năm\":\"1980\"}}";
        assertEquals(
                List.of(
                        "Trao, recipients: “Phạm Thị D · Sở Y” → “Phạm Thị Du · Sở Y”",
                        "Trao, recipients: “Võ Văn E” → “Bùi Thị F · Năm: 1980”"),
                Difference.between(
                                event(list.formatted(many + last)),
                                event(list.formatted(many + now)),
                                (cue, name) -> new Message(name, name))
                        .stream()
                        .map(Message::vi)
                        .toList());
    }

    @Test
    void a_group_tells_which_of_its_people_changed() {
        String list =
                ",{\"id\":\"a\",\"label\":\"Đại biểu\",\"layout\":\"delegates\",\"fields\":{\"groups\":[{\"heading\":"
                        + "\"Tỉnh\",\"people\":[{\"name\":\"Nguyễn Văn A\"},{\"name\":\"%s\"}]}]}}";
        assertEquals(
                List.of("Đại biểu, groups “Tỉnh”: “Trần Thị B” → “Trần Thị Bé”"),
                Difference.between(
                                event(list.formatted("Trần Thị B")),
                                event(list.formatted("Trần Thị Bé")),
                                (cue, name) -> new Message(name, name))
                        .stream()
                        .map(Message::vi)
                        .toList());
    }

    @Test
    void another_order_is_a_difference() {
        String a = ",{\"id\":\"a\",\"layout\":\"notice\"}";
        String b = ",{\"id\":\"b\",\"layout\":\"notice\"}";
        assertEquals(
                List.of("Thứ tự các hình có đổi"),
                Difference.between(event(a + b), event(b + a), EventFolderTest::called).stream()
                        .map(Message::vi)
                        .toList());
    }
}
