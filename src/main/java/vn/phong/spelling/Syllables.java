package vn.phong.spelling;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The syllables of Vietnamese in use, by onset, rime and tone; a few thousand of those the rules allow. */
public final class Syllables {
    private static final Syllables STANDARD = new Syllables(lines());
    private static final int NEAREST_MAX = 3;
    /** What is as near as the nearest. */
    private static final double AS_NEAR = 0.1;

    private static final int DIGIT_FIRST = '0';

    /** Letters of one key: what a slip of the mark turns into each other. */
    private static final List<String> FAMILIES = List.of("aăâ", "eê", "oôơ", "uư", "dđ", "iy");

    private final Map<String, Map<String, String>> tones = new LinkedHashMap<>();

    private Syllables(List<String> lines) {
        for (String line : lines) {
            int colon = line.indexOf(':');
            String onset = line.substring(0, colon).replace("-", "");
            Map<String, String> rimes = tones.computeIfAbsent(onset, any -> new HashMap<>());
            for (String entry : line.substring(colon + 1).strip().split(" ")) {
                int digits = entry.length();
                while (Character.isDigit(entry.charAt(digits - 1))) {
                    digits--;
                }
                rimes.put(entry.substring(0, digits), entry.substring(digits));
            }
        }
    }

    /** The list shipped with the program. */
    public static Syllables standard() {
        return STANDARD;
    }

    /**
     * Whether the word is one syllable in use, whatever its capitals; either manner of {@code hòa, hoà} and of
     * {@code kỹ, kĩ} will do.
     */
    public boolean has(String word) {
        return Spelled.of(word).filter(this::has).isPresent();
    }

    boolean has(Spelled word) {
        return word.toneInPlace() && isInUse(word);
    }

    private boolean isInUse(Spelled word) {
        return isInUse(word.onset(), word.rime(), word.tone())
                || (word.rime().equals("y") && !word.onset().isEmpty() && isInUse(word.onset(), "i", word.tone()))
                || (word.rime().equals("i") && isInUse(word.onset(), "y", word.tone()));
    }

    private boolean isInUse(String onset, String rime, int tone) {
        return tones.getOrDefault(onset, Map.of()).getOrDefault(rime, "").indexOf(DIGIT_FIRST + tone) >= 0;
    }

    /** Up to three syllables in use that one slip of the fingers makes into the word, the likeliest first. */
    public List<String> nearest(String word) {
        Optional<Spelled> told = Spelled.of(word);
        String letters = told.map(Spelled::letters).orElseGet(() -> Spellings.toneless(word));
        int tone = told.map(Spelled::tone).orElseGet(() -> Spellings.lastTone(word));
        List<Near> found = new ArrayList<>();
        VniSlip.undone(word).filter(this::has).ifPresent(meant -> found.add(new Near(meant, 0)));
        tones.forEach((onset, rimes) -> rimes.forEach((rime, digits) -> {
            String other = Spellings.letters(onset, rime);
            double apart = Spellings.distance(letters, other, FAMILIES);
            for (int i = 0; i < digits.length() && apart <= Spellings.ONE_SLIP; i++) {
                int itsTone = digits.charAt(i) - DIGIT_FIRST;
                double all = apart + Spellings.toneSlip(itsTone, tone);
                if (all <= Spellings.ONE_SLIP) {
                    found.add(new Near(Spellings.written(onset, rime, itsTone), all));
                }
            }
        }));
        double least = found.stream().mapToDouble(Near::distance).min().orElse(0);
        return found.stream()
                .filter(near -> near.distance() <= least + AS_NEAR)
                .sorted(Comparator.comparingDouble(Near::distance).thenComparing(Near::word))
                .map(Near::word)
                .distinct()
                .limit(NEAREST_MAX)
                .toList();
    }

    /** Every syllable, written with its tone in the newer manner ({@code hòa}). */
    public List<String> all() {
        List<String> all = new ArrayList<>();
        tones.forEach((onset, rimes) -> rimes.forEach((rime, digits) ->
                digits.chars().forEach(digit -> all.add(Spellings.written(onset, rime, digit - DIGIT_FIRST)))));
        return all.stream().sorted().toList();
    }

    private record Near(String word, double distance) {}

    private static List<String> lines() {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(Syllables.class.getResourceAsStream("syllables.txt"), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
