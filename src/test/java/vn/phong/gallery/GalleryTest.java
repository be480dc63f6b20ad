package vn.phong.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phong.event.Event;
import vn.phong.message.Message;

class GalleryTest {
    private static final Path SHIPPED = Path.of("layouts");

    @TempDir
    private Path office;

    private Gallery gallery() {
        return Gallery.read(List.of(SHIPPED, office));
    }

    /** A card with one part replaced. */
    private void card(String id, String part, String replacement) throws IOException {
        String card = """
            {"label": {"vi": "Thẻ thử", "en": "Trial card"},
             "use": {"vi": "Khi thử.", "en": "When trying."},
             "fields": {"title": {"vi": "Tiêu đề (ngắn)", "en": "Title (short)", "required": true},
                        "note": {"vi": "Ghi chú", "en": "Note"}},
             "example": {"fields": {"title": "Chào mừng"}}}
            """;
        assertTrue(card.contains(part), part);
        Files.writeString(office.resolve(id + ".json"), card.replace(part, replacement));
        Files.copy(SHIPPED.resolve("notice.svg"), office.resolve(id + ".svg"));
    }

    private Optional<Message> fault(String id) {
        return gallery().entry(id).orElseThrow().fault();
    }

    @Test
    void every_shipped_layout_has_a_card() {
        Gallery shipped = Gallery.read(List.of(SHIPPED));
        assertEquals(
                List.of(),
                shipped.entries().stream()
                        .filter(entry -> entry.fault().isPresent())
                        .map(entry -> entry.fault().get())
                        .toList());
        assertEquals("backdrop", shipped.entries().get(0).id());
        assertEquals("Phát biểu", shipped.card("speaker").orElseThrow().label().vi());
        assertTrue(shipped.entries().stream().allMatch(GalleryEntry::shipped));
    }

    @Test
    void a_card_tells_the_fields_in_their_order_and_carries_an_example() throws IOException {
        card("thu", "Khi thử.", "Khi thử.");
        Card card = gallery().card("thu").orElseThrow();
        assertEquals(
                List.of(
                        new CardField("title", new Message("Tiêu đề (ngắn)", "Title (short)"), true),
                        new CardField("note", new Message("Ghi chú", "Note"), false)),
                card.fields());
        assertEquals(new Message("Tiêu đề", "Title"), card.fields().get(0).brief());
        assertEquals("thu", card.cue().layout());
        assertEquals("Chào mừng", card.cue().fields().text("title"));
        Event example = card.example("navy", 25);
        assertEquals("navy", example.theme());
        assertEquals(25, example.flagZone());
    }

    @Test
    void the_offices_layout_comes_last_and_takes_the_shipped_card_when_it_replaces_a_drawing() throws IOException {
        card("thu", "Khi thử.", "Khi thử.");
        Files.copy(SHIPPED.resolve("notice.svg"), office.resolve("speaker.svg"));
        List<GalleryEntry> entries = gallery().entries();
        assertEquals("thu", entries.get(entries.size() - 1).id());
        assertFalse(entries.get(entries.size() - 1).shipped());
        GalleryEntry speaker = gallery().entry("speaker").orElseThrow();
        assertFalse(speaker.shipped());
        assertEquals("Phát biểu", speaker.card().orElseThrow().label().vi());
    }

    @Test
    void a_layout_without_a_card_says_so() throws IOException {
        Files.copy(SHIPPED.resolve("notice.svg"), office.resolve("thu.svg"));
        assertEquals(
                "Bố cục \"thu\" chưa có thẻ giới thiệu; hãy viết thu.json bên cạnh theo layouts/README.md.",
                fault("thu").orElseThrow().vi());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"Thẻ thử\"|7|, /label/vi: phải là chữ, từ 1 đến 300 ký tự; hãy xem layouts/README.md.",
                "\"use\"|\"used\"|, /used: tên này không có nghĩa; hãy bỏ; hãy xem layouts/README.md.",
                "true|\"yes\"|, /fields/title/required: phải là true hoặc false; hãy xem layouts/README.md.",
                "\"title\": {|\"a b\": {|, /fields/a b: tên ô chỉ gồm chữ a-z và số; hãy xem layouts/README.md.",
                "{\"fields\": {\"title\": \"Chào mừng\"}}|[]|, /example: phải có, là một nhóm { … }; hãy xem"
                        + " layouts/README.md.",
                "\"example\"|\"more\": {}, \"example\"|, /more: phải là danh sách [ … ] gồm tối đa 8; hãy xem"
                        + " layouts/README.md.",
                "\"example\"|\"more\": [{\"title\": 1}], \"example\"|, /more/0/title: tên này không có nghĩa; hãy bỏ;"
                        + " hãy xem layouts/README.md.",
                "\"use\"|\"label\"|, dòng 2:9: không đúng JSON; hãy sửa ngay trước chỗ này."
            })
    void a_card_that_is_not_understood_names_the_place(String part, String replacement, String sentence)
            throws IOException {
        card("thu", part, replacement);
        assertEquals(
                "Tệp " + office.resolve("thu.json") + sentence,
                fault("thu").orElseThrow().vi());
    }

    @Test
    void an_example_is_held_to_the_rules_of_real_events() throws IOException {
        Files.copy(SHIPPED.resolve("speaker.svg"), office.resolve("speaker.svg"));
        String card = Files.readString(SHIPPED.resolve("speaker.json"));
        Files.writeString(office.resolve("speaker.json"), card.replace("\"Nguyễn Văn A\"", "5"));
        assertTrue(
                fault("speaker").orElseThrow().vi().contains("/cues/0/fields/name"),
                () -> fault("speaker").toString());
    }

    @Test
    void a_huge_card_is_refused_unread() throws IOException {
        card("thu", "Khi thử.", "Khi thử.");
        Files.writeString(office.resolve("thu.json"), " ".repeat(CardFile.SIZE_MAX + 1));
        assertEquals(
                "Tệp " + office.resolve("thu.json") + ": lớn hơn 256 KB; hãy xem layouts/README.md.",
                fault("thu").orElseThrow().vi());
    }
}
