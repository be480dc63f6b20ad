package vn.phong.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing of a plan is lost, and nothing of one plan is built in. */
class LineAccountTest {
    private static final Pattern HAS_WORDS = Pattern.compile("[\\p{L}\\p{N}]");

    static List<String> plans() {
        return Plans.WITH_AGENDA;
    }

    @ParameterizedTest
    @MethodSource("plans")
    void every_line_is_understood_or_given_back(String plan) {
        Draft draft = Plans.draft(plan);
        Set<Integer> accounted = new TreeSet<>();
        draft.understood().forEach(line -> accounted.add(line.line()));
        draft.unread().forEach(line -> accounted.add(line.number()));
        assertEquals(linesWithWords(Plans.text(plan)), accounted);
    }

    @ParameterizedTest
    @MethodSource("plans")
    void every_word_of_the_source_comes_back(String plan) {
        Draft draft = Plans.draft(plan);
        StringBuilder back = new StringBuilder();
        draft.understood().forEach(line -> back.append(' ').append(line.text()));
        draft.unread().forEach(line -> back.append(' ').append(line.text()));
        assertEquals(words(Plans.text(plan).replaceAll("</?[a-z]+>", " ")), words(back.toString()));
    }

    @Test
    void no_word_of_the_seed_is_built_in() throws IOException {
        List<String> own = List.of(
                "Tiền Giang",
                "TIỀN GIANG",
                "tien giang",
                "Ấp Bắc",
                "Thông tin và Truyền thông",
                "cải cách hành chính",
                "Nội vụ",
                "noi vu",
                "cai cach");
        for (String source : sources()) {
            own.forEach(word -> assertTrue(!source.contains(word), word));
        }
    }

    /** Comments may give examples; only what the program runs is looked at. */
    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/vn/phong/plan"))) {
            List<String> sources = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sources.add(Files.readString(file).replaceAll("(?s)/\\*.*?\\*/|//[^\\n]*", ""));
            }
            assertTrue(sources.size() > 10);
            return sources;
        }
    }

    private static Set<Integer> linesWithWords(String text) {
        Set<Integer> numbers = new TreeSet<>();
        String[] lines = text.split("\n", -1);
        for (int index = 0; index < lines.length; index++) {
            if (HAS_WORDS.matcher(lines[index]).find()) {
                numbers.add(index + 1);
            }
        }
        return numbers;
    }

    private static List<String> words(String text) {
        return Pattern.compile("[\\p{L}\\p{N}]+")
                .matcher(text)
                .results()
                .map(found -> found.group())
                .sorted()
                .toList();
    }
}
