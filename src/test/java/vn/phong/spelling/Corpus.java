package vn.phong.spelling;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Sentences written for the tests: official Vietnamese without a fault, and words with one each. */
public final class Corpus {
    private Corpus() {}

    public static List<String> official() {
        return lines("official.txt");
    }

    /** Wrong text, then the right one. */
    static List<String[]> misspellings() {
        return lines("misspellings.txt").stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" \\| "))
                .toList();
    }

    private static List<String> lines(String name) {
        try (InputStream in = Corpus.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
