package vn.phong.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordingTest {
    @Test
    void the_first_alternative_whose_fields_all_have_words_is_said() {
        String pattern = "THAM LUẬN {index}/{total}|THAM LUẬN {index}|THAM LUẬN";
        assertEquals(Optional.of("THAM LUẬN 3/9"), said(pattern, Map.of("index", "3", "total", "9")));
        assertEquals(Optional.of("THAM LUẬN 3"), said(pattern, Map.of("index", "3")));
        assertEquals(Optional.of("THAM LUẬN"), said(pattern, Map.of("total", "9")));
        assertEquals(Optional.empty(), said("{a}|{b}", Map.of()));
    }

    @Test
    void a_question_asks_for_a_field_without_saying_it() {
        assertEquals(Optional.of("Giám đốc"), said("{?name}{position}", Map.of("name", "A", "position", "Giám đốc")));
        assertEquals(Optional.empty(), said("{?name}{position}", Map.of("position", "Giám đốc")));
    }

    @Test
    void an_exclamation_asks_that_a_field_be_empty() {
        assertEquals(Optional.of("E"), said("{!topic}{event}", Map.of("event", "E")));
        assertEquals(Optional.empty(), said("{!topic}{event}", Map.of("event", "E", "topic", "T")));
    }

    @Test
    void what_the_field_begins_with_is_not_said_twice() {
        assertEquals(Optional.of("ngày 20 tháng 12"), said("ngày {date}", Map.of("date", "ngày 20 tháng 12")));
        assertEquals(Optional.of("của Của"), said("của {a}", Map.of("a", "Của")).map(text -> "của " + text));
        assertEquals(Optional.of("ngày 20/12"), said("ngày {date}", Map.of("date", "20/12")));
        assertEquals(Optional.of("thông ông A"), said("thông {name}", Map.of("name", "ông A")));
    }

    @Test
    void dollars_and_backslashes_are_only_letters() {
        assertEquals(Optional.of("a $1\\ b"), said("a {x} b", Map.of("x", "$1\\")));
    }

    @Test
    void fields_that_may_be_said_are_known() {
        assertEquals(
                Set.of("name", "unit"),
                Wording.of("{?kind}{name}|{!name}{unit}").fields());
    }

    @Test
    void broken_braces_are_found() {
        assertTrue(Wording.valid("Số {number} ngày {date}|{?a}{!b}c"));
        assertFalse(Wording.valid("{a"));
        assertFalse(Wording.valid("a}"));
        assertFalse(Wording.valid("{1a}"));
        assertFalse(Wording.valid(""));
    }

    private static Optional<String> said(String pattern, Map<String, String> fields) {
        return Wording.of(pattern).said(field -> fields.getOrDefault(field, ""));
    }
}
