package vn.phong.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.Fields;
import vn.phong.gallery.Card;
import vn.phong.gallery.Gallery;
import vn.phong.message.Refusal;

/**
 * Ink against the boxes of all shipped layouts, measured on the letters' outlines, not on what the lines say they take.
 */
class InkTest {
    private static final String MARKED = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ";
    private static final String LETTERS =
            MARKED + "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ";
    private static final String STACKED = "ẾỘỮẴẶỴgỆyỀỖqỂpỠjẨỢ";

    /** And odd ones, and one so small that most blocks stand at their floor. */
    private static final List<int[]> WALLS = WallShapes.and(new int[] {1023, 641}, new int[] {537, 331});

    /** Layouts that say nothing but where their picture is. */
    private static final Set<String> WORDLESS = Set.of("flag-salute", "media");

    /** At least one cue of every layout with words: the fullest there are, and the examples of the others. */
    static Stream<Cue> cues() {
        Set<String> full = SampleCues.full().stream().map(Cue::layout).collect(Collectors.toSet());
        Stream<Cue> others = Gallery.read(List.of(Path.of("layouts"))).entries().stream()
                .flatMap(entry -> entry.card().stream())
                .map(Card::cue)
                .filter(cue -> !full.contains(cue.layout()) && !WORDLESS.contains(cue.layout()));
        return Stream.concat(SampleCues.full().stream(), others);
    }

    @Test
    void there_are_134_letters_with_marks() {
        assertEquals(134, LETTERS.codePoints().distinct().count());
    }

    @ParameterizedTest
    @MethodSource("cues")
    void letters_in_turn_stay_in_their_boxes_and_off_the_line_above(Cue cue) {
        Letters letters = new Letters(LETTERS);
        Set<Integer> drawn = new HashSet<>();
        int set = 0;
        for (int round = 0; drawn.size() < 134 && round < 40; round++) {
            for (int[] wall : WALLS) {
                set += check(said(cue, letters), wall, drawn);
            }
        }
        assertTrue(set >= 4, cue.layout() + " was set only " + set + " times");
    }

    @ParameterizedTest
    @MethodSource("cues")
    void the_highest_marks_above_the_lowest_letters_never_touch(Cue cue) {
        Letters letters = new Letters(STACKED);
        int set = 0;
        for (int[] wall : WALLS) {
            set += check(said(cue, letters), wall, new HashSet<>());
        }
        assertTrue(set >= 2, cue.layout() + " was set only " + set + " times");
    }

    /** How many pages of the cue fitted the wall at all. */
    private static int check(Cue cue, int[] wall, Set<Integer> drawn) {
        Event event = SampleCues.event(cue);
        try {
            int pages = SampleCues.library().pageCount(event, cue, wall[0], wall[1]);
            for (int page = 1; page <= pages; page++) {
                Slide slide = SampleCues.library().slide(event, cue, page, wall[0], wall[1]);
                Ink.check(slide);
                slide.texts()
                        .forEach(text -> text.text()
                                .codePoints()
                                .filter(letter -> LETTERS.indexOf(letter) >= 0)
                                .forEach(drawn::add));
            }
            return pages;
        } catch (Refusal tooLong) {
            return 0;
        }
    }

    private static Cue said(Cue cue, Letters letters) {
        return cue.with(Fields.of(group(cue.fields().values(), letters)));
    }

    private static Map<String, Object> group(Map<String, Object> fields, Letters letters) {
        Map<String, Object> said = new LinkedHashMap<>();
        fields.forEach((name, value) -> said.put(name, name.equals("current") ? value : said(value, letters)));
        return said;
    }

    private static Object said(Object value, Letters letters) {
        if (value instanceof String text) {
            return letters.instead(text);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(item -> said(item, letters)).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> fields = new LinkedHashMap<>();
            map.forEach((name, item) -> fields.put((String) name, item));
            return group(fields, letters);
        }
        return value;
    }

    /** Writes the same words with other letters, one after another. */
    private static final class Letters {
        private final String letters;
        private int next;

        Letters(String letters) {
            this.letters = letters;
        }

        String instead(String text) {
            return text.codePoints()
                    .mapToObj(c -> Character.isLetter(c) ? next() : Character.toString(c))
                    .collect(Collectors.joining());
        }

        private String next() {
            next = (next + 1) % letters.length();
            return letters.substring(next, next + 1);
        }
    }
}
