package vn.phong.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineBreaksPropertyTest {
    private static final LineBreaks AGAIN = LineBreaks.with(List.of());

    /** A line of one foreign word, too long for a syllable. */
    private static final Pattern LONELY = Pattern.compile("^(?=\\P{L}*\\p{L}{8,}).*$");

    private static final int TEXTS = 2500;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void no_line_of_any_title_ends_inside_a_name_or_a_number(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Wording wording = new Wording(random);
        int broken = 0;
        for (int i = 0; i < TEXTS; i++) {
            String marked = i % 3 == 0 ? wording.shoutedTitle() : wording.title();
            broken += check(marked, random);
        }
        assertTrue(broken > TEXTS, "too few line ends to prove anything: " + broken);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12})
    void a_manual_break_anywhere_ends_a_line_there_and_no_word_is_lost(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Wording wording = new Wording(random);
        for (int i = 0; i < TEXTS / 3; i++) {
            String[] words = wording.title().replace('~', ' ').split(" ");
            int at = 1 + random.nextInt(words.length - 1);
            String first = String.join(" ", Arrays.copyOfRange(words, 0, at));
            String second = String.join(" ", Arrays.copyOfRange(words, at, words.length));
            assertEquals(List.of(first, second), lines(first + "\n" + second, 2));
        }
    }

    @Test
    void the_checker_itself_finds_forbidden_breaks() {
        assertFalse(
                ForbiddenBreaks.in(List.of("Bình Minh, ngày", "26 tháng 12")).isEmpty());
        assertFalse(ForbiddenBreaks.in(List.of("TẶNG 30", "TẬP THỂ")).isEmpty());
        assertFalse(ForbiddenBreaks.in(List.of("Phát biểu (", "khoảng")).isEmpty());
        assertFalse(ForbiddenBreaks.in(List.of("Trần Thị", "B")).isEmpty());
        assertFalse(ForbiddenBreaks.in(List.of("Sở", "Nội vụ")).isEmpty());
        assertFalse(ForbiddenBreaks.in(List.of("PGS. TS.", "Trần Thị B, Phó Giám đốc"))
                .isEmpty());
        assertFalse(ForbiddenBreaks.in(List.of("Kế hoạch số", "12/KH-UBND")).isEmpty());
        assertFalse(ForbiddenBreaks.in(List.of("hạng", "Nhì")).isEmpty());
        assertFalse(ForbiddenBreaks.in(List.of("08 -", "10 tham luận")).isEmpty());
        assertTrue(ForbiddenBreaks.in(List.of("Tổng kết công tác", "năm 2025")).isEmpty());
    }

    /** Breaks the text into every number of lines it allows, up to eight; returns how many line ends were looked at. */
    private static int check(String marked, SplittableRandom random) {
        String text = marked.replace('~', ' ');
        List<Integer> never = never(marked);
        String rich = emphasised(text, random);
        List<Unit> units = LineBreaks.breakable(rich);
        assertEquals(units, AGAIN.units(rich), "not the same again");
        int looked = 0;
        for (int count = 1; count <= 8; count++) {
            List<String> lines = lines(units, count);
            if (lines.isEmpty()) {
                continue;
            }
            assertEquals(text, String.join(" ", lines), "words lost");
            assertTrue(
                    count == 1
                            || LONELY.matcher(lines.get(count - 1))
                                    .replaceAll("")
                                    .contains(" "),
                    () -> "lonely: " + String.join(" | ", lines));
            assertEquals(List.of(), ForbiddenBreaks.in(lines));
            int length = 0;
            for (String line : lines.subList(0, lines.size() - 1)) {
                length += line.length();
                assertFalse(never.contains(length), () -> "torn: " + String.join(" | ", lines) + " of " + marked);
                length++;
                looked++;
            }
        }
        return looked;
    }

    private static List<Integer> never(String marked) {
        List<Integer> never = new ArrayList<>();
        for (int at = marked.indexOf('~'); at >= 0; at = marked.indexOf('~', at + 1)) {
            never.add(at);
        }
        return never;
    }

    /** Emphasis from one random word to another, names and numbers not spared. */
    private static String emphasised(String text, SplittableRandom random) {
        String[] words = text.split(" ");
        int from = random.nextInt(words.length);
        int to = from + random.nextInt(words.length - from);
        words[from] = "*" + words[from];
        words[to] = words[to] + "*";
        return random.nextInt(3) == 0 ? text : String.join(" ", words);
    }

    private static List<String> lines(String rich, int count) {
        return lines(LineBreaks.breakable(rich), count);
    }

    private static List<String> lines(List<Unit> units, int count) {
        double[] widths =
                units.stream().mapToDouble(unit -> unit.text().length()).toArray();
        double[] spaces = new double[units.size()];
        Arrays.fill(spaces, 1);
        int[] starts = LineBreaker.lines(widths, spaces, units, count).orElse(new int[0]);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < starts.length; i++) {
            int end = i + 1 < starts.length ? starts[i + 1] : units.size();
            lines.add(units.subList(starts[i], end).stream()
                    .map(unit -> (unit.spaceBefore() ? " " : "") + unit.text())
                    .collect(Collectors.joining())
                    .strip());
        }
        return lines;
    }
}
