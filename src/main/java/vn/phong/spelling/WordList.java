package vn.phong.spelling;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Reads a list of words shipped beside this class: any number a line, {@code #} begins a remark. */
final class WordList {
    private WordList() {}

    static Set<String> of(String name) {
        return Set.copyOf(words(name));
    }

    static List<String> words(String name) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(WordList.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.strip().split("\\s+")))
                    .filter(word -> !word.isEmpty())
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
