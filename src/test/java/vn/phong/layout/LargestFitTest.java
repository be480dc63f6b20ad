package vn.phong.layout;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phong.event.Cue;
import vn.phong.font.Fonts;
import vn.phong.font.Typeface;
import vn.phong.message.Refusal;

/** The size of a title against every way to break it, tried one by one. */
class LargestFitTest {
    private static final Typeface BOLD = Fonts.bundled().standard().face(700, false);

    /** Words without compounds or names: a line may end after each, and every break is as good. */
    private static final List<String> WORDS =
            List.of("mía", "cầu", "sông", "rừng", "biển", "lúa", "vườn", "chợ", "đường", "trường");

    /** Phrases that are torn only where their letters would become much smaller. */
    private static final List<String> PHRASES = List.of(
            "cải cách hành chính",
            "công nghệ thông tin",
            "an toàn giao thông",
            "thi đua yêu nước",
            "mía",
            "biển",
            "lúa");

    private static final int LINES_MAX = 5;
    private static final double LARGER = 1.03;

    /** The size that evener lines, and one line less, are worth. */
    private static final double GIVEN_UP = 0.85;

    /** And the size that whole phrases are worth, with all of that. */
    private static final double GIVEN_UP_FOR_PHRASES = 0.75;

    /** Blocks larger than full size fill no more than this of their stack. */
    private static final double FILLED = 0.66;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void no_breaks_give_a_title_a_larger_size(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        noneLarger(random, () -> words(random, 6 + random.nextInt(7)), GIVEN_UP);
    }

    @ParameterizedTest
    @ValueSource(longs = {9, 11, 13})
    void whole_phrases_never_cost_a_title_more_than_a_quarter_of_its_size(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        noneLarger(random, () -> syllables(random), GIVEN_UP_FOR_PHRASES);
    }

    private static void noneLarger(SplittableRandom random, Supplier<List<String>> titles, double givenUp) {
        int bound = 0;
        for (int i = 0; i < 40; i++) {
            List<String> words = titles.get();
            int width = random.nextInt(300, 600);
            int height = random.nextInt(500, 1000);
            double size = size(String.join(" ", words), width, height);
            double ceiling = 0.062 * 1.25 * height / BOLD.capHeight();
            double larger = size * LARGER / givenUp;
            if (larger > ceiling) {
                continue;
            }
            bound++;
            assertTrue(
                    !fits(words, larger, width * 0.93, height * 0.9 * FILLED),
                    () -> words + " at " + width + "x" + height + " could be " + larger);
        }
        assertTrue(bound > 5, "only " + bound + " titles stood below their ceiling");
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void a_title_that_no_breaks_fit_at_the_floor_is_refused_with_the_words_to_cut(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 10; i++) {
            String title = String.join(" ", words(random, 90 + random.nextInt(40)));
            Cue cue = title(title);
            Refusal refusal = assertThrows(
                    Refusal.class, () -> SampleCues.library().slide(SampleCues.event(cue), cue, 1, 320, 200));
            String cut = refusal.words().vi().replaceAll(".*“(.*)”.*", "$1");
            assertTrue(title.endsWith(cut) && cut.length() < title.length(), refusal::getMessage);
        }
    }

    private static double size(String title, int width, int height) {
        Cue cue = title(title);
        return SampleCues.library().slide(SampleCues.event(cue), cue, 1, width, height).texts().stream()
                .filter(text -> text.slot().equals("title"))
                .mapToDouble(text -> text.runs().get(0).size())
                .findFirst()
                .orElseThrow();
    }

    private static Cue title(String title) {
        return SampleCues.cue("t", "backdrop", SampleCues.fields("title", title));
    }

    /** Whether any breaks fit a box at a size: all are tried, and lines stand as close as their ink allows. */
    private static boolean fits(List<String> words, double size, double width, double height) {
        for (int mask = 0; mask < 1 << (words.size() - 1); mask++) {
            List<String> lines = lines(words, mask);
            boolean allowed = lines.size() <= LINES_MAX && !isLonely(lines);
            if (allowed && widest(lines) * size <= width && lines.size() * 1.3 * size <= height) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLonely(List<String> lines) {
        return lines.size() > 1 && !lines.get(lines.size() - 1).contains(" ");
    }

    private static double widest(List<String> lines) {
        return lines.stream()
                .mapToDouble(line -> BOLD.run(line).ink().getWidth())
                .max()
                .orElseThrow();
    }

    private static List<String> lines(List<String> words, int mask) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(words.get(0));
        for (int i = 1; i < words.size(); i++) {
            if ((mask >> (i - 1) & 1) == 1) {
                lines.add(line.toString());
                line.setLength(0);
            } else {
                line.append(' ');
            }
            line.append(words.get(i));
        }
        lines.add(line.toString());
        return lines;
    }

    private static List<String> words(SplittableRandom random, int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return words;
    }

    /** Up to 12, of phrases and of words that stand alone. */
    private static List<String> syllables(SplittableRandom random) {
        List<String> syllables = new ArrayList<>();
        while (syllables.size() < 9) {
            syllables.addAll(List.of(PHRASES.get(random.nextInt(PHRASES.size())).split(" ")));
        }
        return syllables;
    }
}
