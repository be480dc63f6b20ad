package vn.phong.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A page that asks for a word nobody wrote draws nothing more: every word that a page names is there. */
class WordsTest {
    private static final Path PAGES = Path.of("src/main/resources/web");
    private static final Pattern WRITTEN = Pattern.compile("^ {2}(\\w+): \\[", Pattern.MULTILINE);
    private static final Pattern VIETNAMESE = Pattern.compile("^ {2}\\w+: \\[\\s*\"([^\"]+)\"", Pattern.MULTILINE);
    private static final Pattern BOLD = Pattern.compile("\\*\\*(.+?)\\*\\*", Pattern.DOTALL);
    private static final Pattern NAMED = Pattern.compile("(?:(?<![.\\w])say\\(\\s*|data-word(?:-label)?=)\"(\\w+)\"");

    @Test
    void every_word_that_a_page_names_is_written() throws IOException {
        Set<String> written = new TreeSet<>(wordsIn(WRITTEN, PAGES.resolve("js/words.js")));
        Set<String> named = new TreeSet<>();
        try (Stream<Path> files = Files.walk(PAGES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (file.getParent().endsWith("words")) {
                    written.addAll(wordsIn(WRITTEN, file));
                } else if (file.toString().matches(".*\\.(js|html)")) {
                    named.addAll(wordsIn(NAMED, file));
                }
            }
        }
        assertTrue(named.size() > 300, named.size() + " words were found");
        named.removeAll(written);
        assertEquals(Set.of(), named);
    }

    @Test
    void every_bold_word_of_the_guide_and_the_show_days_list_stands_on_the_pages() throws IOException {
        Set<String> vietnamese = new TreeSet<>(wordsIn(VIETNAMESE, PAGES.resolve("js/words.js")));
        try (Stream<Path> files = Files.list(PAGES.resolve("js/words"))) {
            for (Path file : files.toList()) {
                vietnamese.addAll(wordsIn(VIETNAMESE, file));
            }
        }
        Set<String> lower = vietnamese.stream().map(WordsTest::lower).collect(Collectors.toSet());
        List<String> bold = wordsIn(BOLD, Path.of("docs/vi/huong-dan.md"));
        assertTrue(bold.size() > 60, bold.size() + " bold words were found");
        String operating = Files.readString(Path.of("docs/OPERATING.md"));
        String showDay = operating.substring(operating.indexOf("## Show day"), operating.indexOf("## What Phông"));
        List<String> ofTheDay = wordsIn(BOLD, showDay);
        assertTrue(ofTheDay.size() > 10, ofTheDay.size() + " bold words were found");
        assertEquals(
                List.of(),
                Stream.concat(bold.stream(), ofTheDay.stream())
                        .filter(word -> !lower.contains(lower(word)))
                        .toList());
    }

    private static String lower(String words) {
        return words.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static List<String> wordsIn(Pattern pattern, Path file) throws IOException {
        return wordsIn(pattern, Files.readString(file));
    }

    private static List<String> wordsIn(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }
}
