package vn.phong.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phong.event.Cue;
import vn.phong.message.Refusal;
import vn.phong.text.ForbiddenBreaks;
import vn.phong.text.Wording;

/**
 * Thousands of invented titles and names as the shipped layouts set them on the wall: the line ends they got are judged
 * by what the generator knows of each space and by patterns over neighbouring lines, the room by the letters' outlines.
 */
class GeneratedTextsTest {
    private static final LayoutLibrary LIBRARY = SampleCues.library();
    private static final int TEXTS = 400;

    /** One syllable and nothing beside it; a long foreign word is no syllable. */
    private static final Pattern LONELY = Pattern.compile("[^ \\p{L}]*\\p{L}{1,7}[^ \\p{L}]*");

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {31, 32, 33, 34})
    void titles_stand_within_their_boxes_and_no_line_ends_where_none_may(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Wording wording = new Wording(random);
        int set = 0;
        int ends = 0;
        for (int i = 0; i < TEXTS; i++) {
            String title = i % 3 == 0 ? wording.shoutedTitle() : wording.title();
            Cue cue = SampleCues.cue("b", "backdrop", SampleCues.fields("org", "Sở Y", "title", plain(title)));
            int[] wall = WallShapes.FIVE.get(i % WallShapes.FIVE.size());
            List<String> lines = lines(cue, wall, "title");
            if (!lines.isEmpty()) {
                judge(title, lines);
                set++;
                ends += lines.size() - 1;
            }
        }
        assertTrue(set > TEXTS * 0.98, "only " + set + " titles were set");
        assertTrue(ends > TEXTS, "too few line ends to prove anything: " + ends);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {41, 42})
    void names_stand_within_their_boxes_and_never_part(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Wording wording = new Wording(random);
        for (int i = 0; i < TEXTS; i++) {
            String name = wording.person().replaceFirst(",.*", "");
            Cue cue = SampleCues.cue(
                    "s",
                    "speaker",
                    SampleCues.fields(
                            "kind",
                            "Phát biểu",
                            "name",
                            plain(name),
                            "position",
                            plain(wording.place()) + ", Giám đốc"));
            int[] wall = WallShapes.FIVE.get(i % WallShapes.FIVE.size());
            List<String> lines = lines(cue, wall, "name");
            assertFalse(lines.isEmpty(), () -> name + " was refused on " + wall[0] + "x" + wall[1]);
            judge(name, lines);
        }
    }

    /** The lines of a slot, all ink looked at; none when the words are too long for the wall. */
    private static List<String> lines(Cue cue, int[] wall, String slot) {
        try {
            Slide slide = LIBRARY.slide(SampleCues.event(cue), cue, 1, wall[0], wall[1]);
            Ink.check(slide);
            return slide.texts().stream()
                    .filter(text -> text.slot().equals(slot))
                    .map(SetText::text)
                    .toList();
        } catch (Refusal tooLong) {
            return List.of();
        }
    }

    private static void judge(String marked, List<String> lines) {
        assertEquals(plain(marked), String.join(" ", lines), "words lost");
        assertEquals(List.of(), ForbiddenBreaks.in(lines), () -> "of " + marked);
        int end = 0;
        for (String line : lines.subList(0, lines.size() - 1)) {
            end += line.length();
            assertEquals(' ', marked.charAt(end), () -> "torn: " + String.join(" | ", lines) + " of " + marked);
            end++;
        }
        String last = lines.get(lines.size() - 1);
        assertFalse(lines.size() > 1 && LONELY.matcher(last).matches(), () -> "lonely: " + String.join(" | ", lines));
    }

    private static String plain(String marked) {
        return marked.replace('~', ' ');
    }
}
