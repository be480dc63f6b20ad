package vn.phong.event;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phong.message.Refusal;

class EventFileTest {
    private static final String HEAD = "{\"schemaVersion\":1,\"cues\":[{\"id\":\"phong\",\"layout\":\"backdrop\"";

    @Test
    void sample_is_the_seeds_conference_with_six_items() {
        Event event = sample();
        assertEquals(6, event.agenda().size());
        assertEquals(
                "Phát biểu tham luận (khoảng 08 - 10 tham luận)",
                event.agenda().get(3).text());
        assertEquals("Phó Giám đốc Sở Nội vụ", event.agenda().get(1).performer());
        Fields backdrop = event.cues().get(0).fields();
        assertEquals(List.of("ỦY BAN NHÂN DÂN TỈNH TIỀN GIANG"), backdrop.texts("org"));
        assertEquals("Tiền Giang, ngày 26 tháng 12 năm 2019", backdrop.text("placeDate"));
        assertEquals(9, cuesOf(event, "paper"));
        assertEquals(2, cuesOf(event, "award-batch"));
        assertTrue(event.cue("bang-khen-tap-the")
                        .orElseThrow()
                        .fields()
                        .list("recipients")
                        .size()
                >= 18);
        assertTrue(event.cue("xep-hang").orElseThrow().fields().list("rows").size() >= 20);
        assertEquals("backdrop", event.cues().get(event.cues().size() - 1).layout());
    }

    @Test
    void every_agenda_item_of_the_sample_has_a_cue() {
        Event event = sample();
        for (AgendaItem item : event.agenda()) {
            assertTrue(event.cues().stream().anyMatch(cue -> cue.item().equals(item.id())), item.id());
        }
    }

    @Test
    void what_is_written_is_byte_for_byte_what_was_read() {
        assertArrayEquals(sampleBytes(), EventFile.write(sample()));
    }

    @Test
    void written_event_has_two_spaces_a_fixed_order_and_ends_with_a_line_end() {
        Cue cue = new Cue(
                "phong", "Phông", "backdrop", "", Fields.of(Map.of("title", "Đại hội")), null, Transition.CUT, null);
        Event event = new Event(1, "Thử", "", "", 0, null, List.of(), List.of(cue), null);
        assertEquals("""
                {
                  "schemaVersion": 1,
                  "name": "Thử",
                  "theme": "deep-red",
                  "fadeMs": 400,
                  "cues": [
                    {
                      "id": "phong",
                      "label": "Phông",
                      "layout": "backdrop",
                      "fields": {
                        "title": "Đại hội"
                      },
                      "fadeMs": 0
                    }
                  ]
                }
                """, new String(EventFile.write(event), StandardCharsets.UTF_8));
    }

    @Test
    void unknown_members_survive_at_every_level() {
        String json = """
                {
                  "schemaVersion": 1,
                  "theme": "deep-red",
                  "fadeMs": 400,
                  "agenda": [
                    {
                      "id": "mo-dau",
                      "confidence": 0.50
                    }
                  ],
                  "cues": [
                    {
                      "id": "phong",
                      "layout": "backdrop",
                      "fields": {
                        "title": "X",
                        "flagZone": {
                          "left": [
                            1,
                            null,
                            true
                          ]
                        }
                      },
                      "colour": "xanh"
                    }
                  ],
                  "office": {
                    "approved": false,
                    "by": null
                  }
                }
                """;
        Event event = parse(json);
        assertEquals("xanh", event.cues().get(0).unknown().get("colour"));
        assertEquals(json, new String(EventFile.write(event), StandardCharsets.UTF_8));
    }

    @Test
    void texts_are_composed_on_reading() {
        Event event = parse("{\"schemaVersion\":1,\"name\":\"Ho\u0323\u0302i nghi\u0323\",\"cues\":[{\"id\":\"phong\","
                + "\"layout\":\"backdrop\",\"fields\":{\"org\":[\"U\u0309y ban\"]}}]}");
        assertEquals("H\u1ED9i ngh\u1ECB", event.name());
        assertEquals(List.of("\u1EE6y ban"), event.cues().get(0).fields().texts("org"));
    }

    @Test
    void byte_order_mark_is_no_fault() {
        assertEquals("phong", parse("\uFEFF" + HEAD + "}]}").cues().get(0).id());
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]| / | nhóm",
                "{\"cues\":[]}| /schemaVersion | \"schemaVersion\": 1",
                "{\"schemaVersion\":\"1\",\"cues\":[]}| /schemaVersion | số nguyên",
                "{\"schemaVersion\":2,\"cues\":[]}| /schemaVersion | cập nhật Phông",
                "{\"schemaVersion\":1}| /cues | danh sách",
                "{\"schemaVersion\":1,\"cues\":[]}| /cues | \"layout\": \"backdrop\"",
                "{\"schemaVersion\":1,\"cues\":[{\"id\":\"a\",\"layout\":\"notice\"}]}| /cues | phông chính",
                "{\"schemaVersion\":1,\"cues\":[{\"layout\":\"backdrop\"}]}| /cues/0/id | đặt một tên",
                "{\"schemaVersion\":1,\"cues\":[{\"id\":\"Phông\",\"layout\":\"backdrop\"}]}| /cues/0/id | gạch nối",
                "{\"schemaVersion\":1,\"cues\":[{\"id\":\"a.2\",\"layout\":\"backdrop\"}]}| /cues/0/id | gạch nối",
                "{\"schemaVersion\":1,\"cues\":[{\"id\":\"a\",\"layout\":3}]}| /cues/0/layout | phải có chữ",
                "{\"schemaVersion\":1,\"cues\":[\"phong\"]}| /cues/0 | nhóm",
                "{\"schemaVersion\":1,\"name\":5,\"cues\":[]}| /name | nháy",
                "{\"schemaVersion\":1,\"fadeMs\":401,\"cues\":[]}| /fadeMs | 0 (cắt) đến 400",
                "{\"schemaVersion\":1,\"fadeMs\":-1,\"cues\":[]}| /fadeMs | 0 (cắt) đến 400",
                "{\"schemaVersion\":1,\"fadeMs\":\"100\",\"cues\":[]}| /fadeMs | số nguyên",
                "{\"schemaVersion\":1,\"agenda\":{},\"cues\":[]}| /agenda | danh sách",
                "{\"schemaVersion\":1,\"agenda\":[{\"id\":\"a\"},{\"id\":\"a\"}],\"cues\":[]}|"
                        + " /agenda/1/id | /agenda/0/id",
                "{\"schemaVersion\":1,\"agenda\":[{\"id\":\"a\",\"text\":[1]}],\"cues\":[]}| /agenda/0/text | chữ",
                "{\"schemaVersion\":1,\"theme\":\"Đỏ\",\"cues\":[]}| /theme | gạch nối",
                "{\"schemaVersion\":1,\"note/a\":1e400,\"cues\":[]}| /note~1a | số",
            })
    void fault_is_one_sentence_with_file_place_and_remedy(String json, String place, String words) {
        assertRefused(json, "chỗ " + place + ":", words);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                ",\"item\":\"x\"}]}| /cues/0/item | \"x\"",
                ",\"item\":1}]}| /cues/0/item | nháy",
                ",\"label\":1}]}| /cues/0/label | nháy",
                ",\"fadeMs\":0.5}]}| /cues/0/fadeMs | số nguyên",
                ",\"fields\":[]}]}| /cues/0/fields | nhóm",
                ",\"fields\":{\"title\":7}}]}| /cues/0/fields/title | chữ",
                ",\"fields\":{\"org\":[7]}}]}| /cues/0/fields/org | danh sách chữ",
                ",\"fields\":{\"x\":\"\\u0007\"}}]}| /cues/0/fields/x | điều khiển",
                ",\"fields\":{\"x\":\"\\ud800\"}}]}| /cues/0/fields/x | điều khiển",
                "},{\"id\":\"phong\",\"layout\":\"notice\"}]}| /cues/1/id | /cues/0/id",
                "},{\"id\":\"b\",\"layout\":\"paper\",\"fields\":{\"index\":\"1\"}}]}|"
                        + " /cues/1/fields/index | số nguyên",
                "},{\"id\":\"b\",\"layout\":\"award-batch\",\"fields\":{\"recipients\":\"A\"}}]}"
                        + "| /cues/1/fields/recipients | danh sách",
                "},{\"id\":\"b\",\"layout\":\"ranking\",\"fields\":{\"rows\":[{\"rank\":[]}]}}]}"
                        + "| /cues/1/fields/rows | danh sách",
            })
    void fault_beside_a_backdrop_is_placed(String rest, String place, String words) {
        assertRefused(HEAD + rest, "chỗ " + place + ":", words);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ \"schemaVersion\": 1,, }| dòng 1:22 | JSON",
                "{} {}| dòng 1:4 | JSON",
                "{\"cues\":[],\"cues\":[]}| dòng 1:18 | hai lần",
                "khong phai json| dòng 1: | JSON",
            })
    void broken_json_is_placed_by_line_and_column(String json, String place, String words) {
        assertRefused(json, place, words);
    }

    @Test
    void nesting_without_end_is_refused() {
        assertRefused("[".repeat(100_000), "dòng 1:", "JSON");
    }

    @Test
    void too_long_a_text_and_too_many_cues_are_refused() {
        assertRefused(HEAD + ",\"label\":\"" + "a".repeat(2_001) + "\"}]}", "chỗ /cues/0/label:", "2.000");
        assertEquals(
                1,
                parse(HEAD + ",\"label\":\"" + "a".repeat(2_000) + "\"}]}")
                        .cues()
                        .size());
        StringBuilder cues = new StringBuilder(HEAD + "}");
        for (int index = 1; index <= 500; index++) {
            cues.append(",{\"id\":\"c").append(index).append("\",\"layout\":\"notice\"}");
        }
        assertRefused(cues + "]}", "chỗ /cues:", "tối đa 500");
    }

    @Test
    void file_that_is_not_utf8_is_refused() {
        byte[] latin = "{\"name\":\"\u00EA\"}".getBytes(StandardCharsets.ISO_8859_1);
        Refusal refusal = assertThrows(Refusal.class, () -> EventFile.parse(latin, "event.json"));
        assertTrue(refusal.words().vi().contains("UTF-8"), refusal.words().vi());
    }

    @Test
    void file_over_ten_megabytes_is_refused(@TempDir Path folder) throws IOException {
        byte[] spaces = new byte[10 * 1024 * 1024 + 1];
        Arrays.fill(spaces, (byte) ' ');
        Path file = Files.write(folder.resolve("lon.json"), spaces);
        Refusal refusal = assertThrows(Refusal.class, () -> EventFile.read(file));
        assertEquals(
                "Tệp lon.json lớn hơn 10 MB; tệp sự kiện chỉ chứa chữ, hãy bỏ phần thừa.",
                refusal.words().vi());
    }

    @Test
    void missing_file_is_refused(@TempDir Path folder) {
        Refusal refusal = assertThrows(Refusal.class, () -> EventFile.read(folder.resolve("khong-co.json")));
        assertTrue(
                refusal.words().vi().contains("khong-co.json"), refusal.words().vi());
    }

    @Test
    void event_that_could_not_be_read_again_is_not_written() {
        Event event = new Event(1, "", "", "", 0, null, List.of(), List.of(), null);
        assertThrows(Refusal.class, () -> EventFile.write(event));
    }

    private static void assertRefused(String json, String place, String words) {
        Refusal refusal = assertThrows(Refusal.class, () -> parse(json));
        String vi = refusal.words().vi();
        assertTrue(vi.startsWith("Tệp event.json, " + place), vi);
        assertTrue(vi.contains(words), vi);
        assertTrue(
                refusal.words().en().startsWith("File event.json, "),
                refusal.words().en());
    }

    private static long cuesOf(Event event, String layout) {
        return event.cues().stream().filter(cue -> cue.layout().equals(layout)).count();
    }

    private static Event parse(String json) {
        return EventFile.parse(json.getBytes(StandardCharsets.UTF_8), "event.json");
    }

    private static Event sample() {
        return EventFile.parse(sampleBytes(), "event.json");
    }

    private static byte[] sampleBytes() {
        try (InputStream in = EventFileTest.class.getResourceAsStream("/sample/event.json")) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
