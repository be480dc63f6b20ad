package vn.phong.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTreeTest {
    private static JsonNode read(String json) throws IOException {
        return JsonTree.read(json.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": [1, -2.5e3, 12345678901, 123456789012345678901234567890], \"b\": {\"c\": \"Hội\\u00a0nghị\"}}",
                "[true, false, null, -0, 1.0, 1e400]",
                "[]",
                "{}",
                "\"chữ\"",
                "0",
                "[[[{\"x\": [{}]}]]]",
            })
    void a_value_is_what_jacksons_own_mapper_makes_of_it(String json) throws IOException {
        assertEquals(new JsonMapper().readTree(json), read(json));
    }

    @Test
    void every_shipped_profile_is_what_jacksons_own_mapper_makes_of_it() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("firmware-profiles"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".json")).toList()) {
                byte[] json = Files.readAllBytes(file);
                assertEquals(new JsonMapper().readTree(json), JsonTree.read(json), file.toString());
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {"{\"a\": 1, \"a\": 2};1:13", "{} {};1:4", "[1,];1:4", "{\"a\" 1};1:6", "[1;1:3", "nul;1:1", "];1:1"
            })
    void what_is_not_one_value_is_refused_with_its_place(String json, String place) {
        JsonProcessingException refused = assertThrows(JsonProcessingException.class, () -> read(json));
        assertEquals(
                place,
                refused.getLocation().getLineNr() + ":" + refused.getLocation().getColumnNr());
    }

    @Test
    void white_space_is_nothing() throws IOException {
        assertTrue(read(" \n").isMissingNode());
        assertTrue(read("").isMissingNode());
    }

    @Test
    void a_nesting_of_a_hundred_thousand_is_refused() {
        assertThrows(JsonProcessingException.class, () -> read("[".repeat(100_000)));
    }
}
