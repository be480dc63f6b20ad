package vn.phong.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phong.event.Cue;
import vn.phong.font.Fonts;
import vn.phong.message.Refusal;
import vn.phong.text.LineBreaks;

/** Each try breaks the words anew, and an event may hold two thousand letters of them: it takes few tries to refuse. */
class TooLongTest {
    private static final Slot TITLE = new Slot(
            "title",
            "title",
            new Box(0, 0, 100, 100),
            new Slot.Type(700, false, false, Align.MIDDLE, 6, 1.4),
            Wording.of("{title}"),
            Set.of(),
            5,
            true,
            false,
            0,
            Optional.empty());

    private final SlotText text = new SlotText(
            new Told(cue("x"), FieldNames.OWN), new Typography(Fonts.bundled(), LineBreaks.STANDARD).of(""));
    private int tries;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 57, 255, 256})
    void the_fewest_words_to_cut_are_found_in_few_tries(int fitting) {
        String title = String.join(" ", Collections.nCopies(256, "mía")) + " ngọt";
        assertEquals(
                "Mục \"t\", ô \"title\": chữ quá dài cho màn 320x200; hãy bớt: “" + "mía ".repeat(256 - fitting)
                        + "ngọt”.",
                refusal(title, words -> words <= fitting));
        assertTrue(tries <= 10, tries + " tries");
    }

    @Test
    void words_that_no_cut_helps_are_refused_whole_at_once() {
        assertEquals(
                "Mục \"t\", ô \"title\": chữ quá dài cho màn 320x200; hãy rút ngắn “mía mía mía” hoặc dùng màn lớn"
                        + " hơn.",
                refusal("mía mía mía", words -> false));
        assertEquals(1, tries);
    }

    /** All that can be done about a title on a wall, tried one by one, as whoever cuts it would. */
    @ParameterizedTest
    @ValueSource(ints = {320, 512, 640})
    void one_word_fewer_to_cut_would_still_be_too_long(int width) {
        List<String> title = new ArrayList<>();
        Collections.addAll(title, "Giải pháp nâng cao chất lượng dịch vụ công trực tuyến".split(" "));
        for (int i = 0; i < 3; i++) {
            title.addAll(List.copyOf(title));
        }
        String all = String.join(" ", title);
        Refusal refusal = assertThrows(Refusal.class, () -> slide(all, width));
        String cut = refusal.words().vi().replaceAll(".*“(.*)”.*", "$1");
        String rest = all.substring(0, all.length() - cut.length()).strip();
        assertFalse(slide(rest, width).texts().isEmpty());
        String more = rest + " " + cut.split(" ")[0];
        assertThrows(Refusal.class, () -> slide(more, width));
    }

    @Test
    void a_list_that_was_refused_is_remembered() {
        Cue cue = SampleCues.cue(
                "a",
                "award-batch",
                SampleCues.fields("award", "Giấy khen", "recipients", List.of(Map.of("name", "mía ".repeat(300)))));
        LayoutLibrary library = SampleCues.library();
        Refusal first =
                assertThrows(Refusal.class, () -> library.entries(SampleCues.event(cue), cue, Canvas.of(320, 200)));
        Refusal again =
                assertThrows(Refusal.class, () -> library.entries(SampleCues.event(cue), cue, Canvas.of(320, 200)));
        assertSame(first, again);
    }

    private String refusal(String title, Predicate<Integer> fits) {
        Words words = text.words(Stream.of(TITLE), field -> title);
        TooLong tooLong = new TooLong(text, new Rectangle(320, 200));
        return tooLong.refusal(words, shorter -> {
                    tries++;
                    String rich = shorter.paragraphs().get(TITLE).rich();
                    return fits.test(rich.split(" ").length);
                })
                .words()
                .vi();
    }

    private static Slide slide(String title, int width) {
        Cue cue = cue(title);
        return SampleCues.library().slide(SampleCues.event(cue), cue, 1, width, width / 2);
    }

    private static Cue cue(String title) {
        return SampleCues.cue("t", "backdrop", Map.of("title", title));
    }
}
