package vn.phong.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shipped layout has a card: what it is called, when to use it, its fields and an example. */
class LayoutCardsTest {
    private static final Path FOLDER = Path.of("layouts");
    private static final ObjectMapper JSON = new ObjectMapper();

    static List<String> layouts() throws IOException {
        return ids(".svg");
    }

    @Test
    void layouts_and_cards_go_together() throws IOException {
        assertEquals(ids(".svg"), ids(".json"));
        assertEquals(new TreeSet<>(FieldType.BY_LAYOUT.keySet()), new TreeSet<>(ids(".json")));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void a_card_says_in_two_languages_what_it_is_and_when_to_use_it(String layout) throws IOException {
        JsonNode card = card(layout);
        Stream.of("/label/vi", "/label/en", "/use/vi", "/use/en")
                .forEach(place -> assertFalse(card.at(place).asText().isBlank(), place));
        assertTrue(card.at("/use/vi").asText().endsWith("."));
        card.get("fields").forEach(field -> {
            assertFalse(field.path("vi").asText().isBlank(), field::toString);
            assertFalse(field.path("en").asText().isBlank(), field::toString);
        });
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void a_card_names_exactly_the_fields_an_event_is_held_to(String layout) throws IOException {
        assertEquals(
                new TreeSet<>(FieldType.BY_LAYOUT.get(layout).keySet()),
                names(card(layout).get("fields")));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void an_example_fills_fields_of_its_card_and_makes_an_event(String layout) throws IOException {
        JsonNode card = card(layout);
        JsonNode example = card.get("example");
        assertTrue(names(card.get("fields")).containsAll(names(example.get("fields"))), example::toString);
        Event event = EventFile.parse(JSON.writeValueAsBytes(event(layout, example)), layout + ".json");
        assertEquals(layout, event.cue("mau").orElseThrow().layout());
    }

    private static ObjectNode event(String layout, JsonNode example) {
        ObjectNode event = JSON.createObjectNode().put("schemaVersion", 1);
        event.set("agenda", example.has("agenda") ? example.get("agenda") : JSON.createArrayNode());
        ArrayNode cues = event.putArray("cues");
        cues.addObject().put("id", "phong").put("layout", "backdrop");
        cues.addObject().put("id", "mau").put("layout", layout).set("fields", example.get("fields"));
        return event;
    }

    private static Set<String> names(JsonNode group) {
        Set<String> names = new TreeSet<>();
        group.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode card(String layout) throws IOException {
        return JSON.readTree(Files.readString(FOLDER.resolve(layout + ".json")));
    }

    private static List<String> ids(String ending) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .sorted()
                    .toList();
        }
    }
}
