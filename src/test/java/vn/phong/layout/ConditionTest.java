package vn.phong.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phong.event.Cue;
import vn.phong.message.Refusal;

class ConditionTest {
    private static final String INSIDE =
            "<g><path id='flag' data-when='mode flag' d='M0 0h9v9z'/></g><g id='plain' data-when='mode - plain'/>"
                    + "<rect data-slot='name' data-cap='5' data-when='mode plain -' height='50%'/>"
                    + "<rect data-slot='other' data-cap='5' data-when='quiet true' y='50%' height='50%'/>";

    @TempDir
    Path folder;

    @Test
    void a_drawing_stays_only_for_the_values_it_asks_for() throws IOException {
        assertTrue(slide("mode", "flag").parts().get(0).ground().contains("id=\"flag\""));
        assertFalse(slide("mode", "flag").parts().get(0).ground().contains("id=\"plain\""));
        assertFalse(slide("mode", "plain").parts().get(0).ground().contains("id=\"flag\""));
        assertTrue(slide("mode", "plain").parts().get(0).ground().contains("id=\"plain\""));
        assertTrue(slide("x", "y").parts().get(0).ground().contains("id=\"plain\""));
        assertFalse(slide("mode", "other").parts().get(0).ground().contains("id="));
    }

    @Test
    void grounds_that_differ_have_keys_that_differ() throws IOException {
        assertNotEquals(
                slide("mode", "flag").parts().get(0).groundKey(),
                slide("mode", "plain").parts().get(0).groundKey());
        assertEquals(
                slide("x", "y").parts().get(0).groundKey(),
                slide("mode", "plain").parts().get(0).groundKey());
        assertFalse(slide("mode", "plain").parts().get(0).ground().contains("data-when"));
    }

    @Test
    void a_slot_stays_only_for_the_values_it_asks_for() throws IOException {
        assertEquals(1, slide("mode", "plain").texts().size());
        assertEquals(0, slide("mode", "flag").texts().size());
        assertEquals(2, slide("quiet", true).texts().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"mode", "", "9 x", "mode=flag"})
    void what_is_no_condition_is_refused(String condition) {
        Refusal refusal = assertThrows(
                Refusal.class, () -> OwnLayout.library(folder, "<g data-when='" + condition + "'/>" + INSIDE));
        assertTrue(refusal.words().vi().contains("data-when"), refusal::getMessage);
    }

    private Slide slide(String field, Object value) throws IOException {
        Cue cue = SampleCues.cue("c", "own", Map.of("name", "A", "other", "B", field, value));
        return OwnLayout.library(folder, INSIDE).slide(SampleCues.event(cue), cue, 1, 1000, 500);
    }
}
