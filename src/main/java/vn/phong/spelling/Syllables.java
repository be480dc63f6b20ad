package vn.phong.spelling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The syllables of Vietnamese: those the rules allow, less the gaps: forms that no word has, listed one by one. */
public final class Syllables {
    private static final Syllables STANDARD = new Syllables();
    private static final int NEAREST_MAX = 3;
    /** What is as near as the nearest. */
    private static final double AS_NEAR = 0.1;

    /** Letters of one key: what a slip of the mark turns into each other. */
    private static final List<String> FAMILIES = List.of("aăâ", "eê", "oôơ", "uư", "dđ", "iy");

    private static final int[] ALL_TONES = {0, 1, 2, 3, 4, 5};
    private static final int[] STOPPED_TONES = {1, 5};

    private final Set<String> gaps = WordList.of("gaps.txt");
    /** Those met often in official texts; suggested before any other. */
    private final Set<String> usual = WordList.of("usual.txt");

    private final List<Spelled> toneless = SyllableRules.all().stream()
            .map(Spelled::of)
            .flatMap(Optional::stream)
            .toList();

    private Syllables() {}

    /** The rules and gaps shipped with the program. */
    public static Syllables standard() {
        return STANDARD;
    }

    /**
     * Whether the word may be a syllable, whatever its capitals; either manner of {@code hòa, hoà} and of {@code kỹ,
     * kĩ} will do.
     */
    public boolean has(String word) {
        return Spelled.of(word).filter(this::has).isPresent();
    }

    boolean has(Spelled word) {
        return SyllableRules.fault(word).isEmpty() && !gaps.contains(written(word, word.tone()));
    }

    /**
     * Up to three syllables that one slip of the fingers makes into the word, the likeliest first; those that official
     * texts often have before all others.
     */
    public List<String> nearest(String word) {
        List<Near> found = near(word);
        List<Near> usually = found.stream()
                .filter(near -> near.distance() == 0 || usual.contains(near.word()))
                .toList();
        List<Near> chosen = usually.isEmpty() ? found : usually;
        double least = chosen.stream().mapToDouble(Near::distance).min().orElse(0);
        return chosen.stream()
                .filter(near -> near.distance() <= least + AS_NEAR)
                .sorted(Comparator.comparingDouble(Near::distance).thenComparing(Near::word))
                .map(Near::word)
                .distinct()
                .limit(NEAREST_MAX)
                .toList();
    }

    private List<Near> near(String word) {
        Optional<Spelled> told = Spelled.of(word);
        String letters = told.map(Spelled::letters).orElseGet(() -> Spellings.toneless(word));
        int tone = told.map(Spelled::tone).orElseGet(() -> Spellings.lastTone(word));
        List<Near> found = new ArrayList<>();
        VniSlip.undone(word).filter(usual::contains).ifPresent(meant -> found.add(new Near(meant, 0)));
        for (Spelled other : toneless) {
            double apart = Spellings.distance(letters, other.letters(), FAMILIES);
            if (apart <= Spellings.ONE_SLIP) {
                for (int itsTone : tones(other)) {
                    double all = apart + Spellings.toneSlip(itsTone, tone);
                    String meant = written(other, itsTone);
                    if (all <= Spellings.ONE_SLIP && !gaps.contains(meant)) {
                        found.add(new Near(meant, all));
                    }
                }
            }
        }
        return found;
    }

    /** Every syllable, written with its tone in the newer manner ({@code hòa}). */
    public List<String> all() {
        return toneless.stream()
                .flatMap(letters -> Arrays.stream(tones(letters)).mapToObj(tone -> written(letters, tone)))
                .filter(word -> !gaps.contains(word))
                .sorted()
                .toList();
    }

    private static int[] tones(Spelled letters) {
        return SyllableRules.isStopped(letters.rime()) ? STOPPED_TONES : ALL_TONES;
    }

    private static String written(Spelled letters, int tone) {
        return Spellings.written(letters.onset(), letters.rime(), tone);
    }

    private record Near(String word, double distance) {}
}
