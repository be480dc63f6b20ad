package vn.phong.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineBreakerTest {
    @TestFactory
    Stream<DynamicTest> every_reviewed_text_ends_its_lines_as_written_by_hand() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        String text = "";
        for (String line : reviewed()) {
            if (line.startsWith("= ")) {
                String rich = text;
                String expected = line.substring(2);
                tests.add(DynamicTest.dynamicTest(expected, () -> assertEquals(expected, broken(rich, expected))));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                text = line.replace("\\n", "\n");
            }
        }
        assertTrue(tests.size() >= 60, "only " + tests.size() + " reviewed breaks");
        return tests.stream();
    }

    @Test
    void a_manual_break_always_ends_a_line_even_inside_a_name() {
        List<Unit> units = LineBreaks.breakable("Đồng chí Nguyễn\nVăn A");
        assertEquals(Optional.empty(), lines(units, 1));
        assertArrayEquals(new int[] {0, 1}, lines(units, 2).orElseThrow());
    }

    @Test
    void more_lines_than_places_to_break_is_impossible() {
        assertEquals(Optional.empty(), lines(LineBreaks.breakable("Nguyễn Văn A"), 2));
    }

    @Test
    void no_units_no_lines() {
        assertEquals(Optional.empty(), lines(List.of(), 1));
        assertEquals(Optional.empty(), lines(List.of(plain("một", 0)), 0));
    }

    @Test
    void widths_for_other_units_are_turned_down() {
        List<Unit> units = List.of(plain("một", 0));
        assertThrows(IllegalArgumentException.class, () -> LineBreaker.lines(new double[2], new double[1], units, 1));
    }

    @Test
    void a_unit_bound_to_the_one_before_never_begins_a_line() {
        List<Unit> units = List.of(plain("thi", 0), plain("đua", Unit.NEVER), plain("khen", 900), plain("tặng", 0));
        assertArrayEquals(new int[] {0, 2}, lines(units, 2).orElseThrow());
    }

    @Test
    void equal_words_fall_into_equal_lines() {
        List<Unit> units = List.of(plain("một", 0), plain("hai", 100), plain("bốn", 100), plain("sáu", 100));
        assertArrayEquals(new int[] {0, 2}, lines(units, 2).orElseThrow());
    }

    @Test
    void a_cheap_break_is_worth_a_little_type_size_and_a_dear_one_is_not_taken_for_it() {
        List<Unit> cheapEarly =
                List.of(plain("abcde", 0), plain("abcde", 0), plain("abcdef", 300), plain("abcde", 300));
        assertArrayEquals(new int[] {0, 2}, lines(cheapEarly, 2).orElseThrow());
        List<Unit> dearMiddle = List.of(
                plain("aaaaaaaaaa", 0),
                plain("aaaaaaaaa", 100),
                plain("a", 1000),
                plain("aaaaaaaa", 0),
                plain("aaaaaaaaaa", 100));
        assertArrayEquals(new int[] {0, 3}, lines(dearMiddle, 2).orElseThrow());
    }

    @Test
    void the_last_line_is_not_one_lonely_syllable() {
        List<Unit> units = List.of(plain("aaaaaaa", 0), plain("aaaaaaa", 900), plain("aaaaaaa", 0));
        assertArrayEquals(new int[] {0, 1}, lines(units, 2).orElseThrow());
        assertEquals(Optional.empty(), lines(units, 3));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void no_other_division_is_cheaper(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 400; i++) {
            Division some = Division.some(random);
            Optional<int[]> found = LineBreaker.lines(some.widths(), some.spaces(), some.units(), some.lineCount());
            double least = some.leastCost();
            assertEquals(Double.isFinite(least), found.isPresent());
            found.ifPresent(starts -> assertEquals(least, some.cost(starts), 1e-6));
        }
    }

    @Test
    void each_choice_is_narrower_than_the_one_before_down_to_the_narrowest() {
        SplittableRandom random = new SplittableRandom(7);
        int narrower = 0;
        for (int i = 0; i < 400; i++) {
            Division some = Division.some(random);
            List<int[]> choices = LineBreaker.choices(some.widths(), some.spaces(), some.units(), some.lineCount());
            for (int j = 1; j < choices.size(); j++) {
                assertTrue(some.longest(choices.get(j)) < some.longest(choices.get(j - 1)));
                narrower++;
            }
            if (!choices.isEmpty()) {
                assertEquals(some.narrowest(), some.longest(choices.get(choices.size() - 1)), 1e-6);
            }
        }
        assertTrue(narrower > 50, "only " + narrower + " narrower choices");
    }

    @Test
    void spaces_at_the_end_of_a_line_have_no_width() {
        List<Unit> units = List.of(plain("aa", 0), plain("aa", 0), plain("aa", 0), plain("aa", 0));
        double[] widths = {2, 2, 2, 2};
        assertArrayEquals(
                new int[] {0, 2},
                LineBreaker.lines(widths, new double[] {50, 1, 50, 1}, units, 2).orElseThrow());
    }

    @Test
    void two_hundred_units_are_divided_at_once() {
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            units.add(plain("a".repeat(1 + i % 7), i % 5 * 100));
        }
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            for (int count = 1; count <= 12; count++) {
                assertEquals(count, lines(units, count).orElseThrow().length);
            }
        });
    }

    private static Unit plain(String text, int penalty) {
        return new Unit(text, false, true, penalty, false);
    }

    private static Optional<int[]> lines(List<Unit> units, int count) {
        double[] widths =
                units.stream().mapToDouble(unit -> unit.text().length()).toArray();
        double[] spaces = new double[units.size()];
        Arrays.fill(spaces, 1);
        return LineBreaker.lines(widths, spaces, units, count);
    }

    private static String broken(String rich, String expected) {
        List<Unit> units = LineBreaks.breakable(rich);
        int[] starts = lines(units, expected.split(" \\| ").length).orElseThrow();
        return Arrays.stream(starts)
                .mapToObj(start -> line(units, start, starts))
                .collect(Collectors.joining(" | "));
    }

    private static String line(List<Unit> units, int start, int[] starts) {
        int end = Arrays.stream(starts).filter(other -> other > start).min().orElse(units.size());
        StringBuilder line = new StringBuilder();
        for (int i = start; i < end; i++) {
            line.append(i > start && units.get(i).spaceBefore() ? " " : "")
                    .append(units.get(i).text());
        }
        return line.toString();
    }

    private static List<String> reviewed() throws IOException {
        try (var file = LineBreakerTest.class.getResourceAsStream("breaks.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
