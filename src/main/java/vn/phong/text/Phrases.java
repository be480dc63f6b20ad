package vn.phong.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A list of words of one or several syllables, found in a text whatever its capitals and tone mark places. */
final class Phrases {
    private static final int[] NONE = {};

    private final Map<String, List<String[]>> byFirst = new HashMap<>();

    private Phrases(Collection<String> phrases) {
        for (String phrase : phrases) {
            String[] words = Syllable.key(VietnameseText.normalized(phrase)).split(" ");
            byFirst.computeIfAbsent(withoutStop(words[0]), first -> new ArrayList<>())
                    .add(words);
        }
    }

    private static String withoutStop(String word) {
        return word.endsWith(".") || word.endsWith(",") ? word.substring(0, word.length() - 1) : word;
    }

    static Phrases of(Collection<String> phrases) {
        return new Phrases(phrases);
    }

    /** The list of a resource file beside this class: one phrase a line, {@code #} begins a remark. */
    static Phrases resource(String name) {
        return of(lines(name));
    }

    static List<String> lines(String name) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(Phrases.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Whether a single word is in the list, by its key. */
    boolean has(String key) {
        return byFirst.getOrDefault(key, List.of()).stream().anyMatch(words -> words.length == 1);
    }

    /** How many syllables the longest phrase beginning at {@code start} has; 0 when none does. */
    int length(List<Syllable> syllables, int start) {
        int longest = 0;
        for (String[] words : begun(syllables, start)) {
            if (words.length > longest && matches(words, syllables, start)) {
                longest = words.length;
            }
        }
        return longest;
    }

    /** How many syllables each phrase beginning at {@code start} has. */
    int[] lengths(List<Syllable> syllables, int start) {
        List<String[]> begun = begun(syllables, start);
        return begun.isEmpty()
                ? NONE
                : begun.stream()
                        .filter(words -> matches(words, syllables, start))
                        .mapToInt(words -> words.length)
                        .toArray();
    }

    private List<String[]> begun(List<Syllable> syllables, int start) {
        return byFirst.getOrDefault(syllables.get(start).key(), List.of());
    }

    private static boolean matches(String[] words, List<Syllable> syllables, int start) {
        if (start + words.length > syllables.size()) {
            return false;
        }
        int last = words.length - 1;
        for (int i = 0; i <= last; i++) {
            Syllable syllable = syllables.get(start + i);
            if (i > 0 && (syllable.forced() || syllable.opened())) {
                return false;
            }
            // Punctuation inside a phrase must be the phrase's own: "phòng, chống" is one, "phòng" and "chống" apart
            // not.
            String found = i == last ? syllable.key() : syllable.keyWithEnd();
            if (!found.equals(words[i])) {
                return false;
            }
        }
        return true;
    }
}
