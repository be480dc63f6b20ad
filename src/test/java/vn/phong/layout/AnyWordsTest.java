package vn.phong.layout;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phong.event.Cue;
import vn.phong.message.Refusal;

class AnyWordsTest {
    private static final int SLIDES = 60;
    private static final List<String> SYLLABLES = List.of(
            "Ẳng", "Ẵm", "Ễnh", "Ỗi", "Ộc", "Ự", "Ỵ", "nghiêng", "quyết", "định", "và", "của", "trong", "ủy", "ban",
            "nhân", "dân", "tỉnh", "xã", "Nguyễn", "Thị", "Đẩy", "mạnh", "2026", "hành", "chính", "*công", "nghệ*", "g",
            "ị");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void any_words_are_set_whole_or_refused(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int set = 0;
        for (int i = 0; i < SLIDES; i++) {
            int width = random.nextInt(320, 2600);
            int height = random.nextInt(256, 1100);
            Cue cue = cue(random);
            try {
                SetGeometry.check(SampleCues.library().slide(SampleCues.event(cue), cue, 1, width, height));
                set++;
            } catch (Refusal refusal) {
                assertTrue(refusal.words().vi().startsWith("Mục \"any\""), refusal::getMessage);
            }
        }
        assertTrue(set > SLIDES / 3, "only " + set + " were set");
    }

    private static Cue cue(SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 ->
                SampleCues.cue(
                        "any",
                        "backdrop",
                        SampleCues.fields(
                                "org",
                                words(random, 8),
                                "eventType",
                                words(random, 2),
                                "title",
                                words(random, 25),
                                "placeDate",
                                words(random, 6)));
            case 1 ->
                SampleCues.cue(
                        "any",
                        "speaker",
                        SampleCues.fields(
                                "kind",
                                words(random, 4),
                                "honorific",
                                "Đồng chí",
                                "name",
                                words(random, 4),
                                "position",
                                words(random, 15)));
            case 2 ->
                SampleCues.cue(
                        "any",
                        "paper",
                        SampleCues.fields("index", 1, "topic", words(random, 20), "unit", words(random, 7)));
            default ->
                SampleCues.cue(
                        "any",
                        "award-batch",
                        SampleCues.fields(
                                "award",
                                words(random, 9),
                                "recipients",
                                List.of(words(random, 5), words(random, 9), words(random, 3))));
        };
    }

    private static String words(SplittableRandom random, int most) {
        StringBuilder words = new StringBuilder();
        int count = random.nextInt(1, most + 1);
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : " ").append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        }
        return words.toString();
    }
}
