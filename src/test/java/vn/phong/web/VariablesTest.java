package vn.phong.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The state in flat names, for buttons without a line of code. */
class VariablesTest {
    private static final Pattern NAME = Pattern.compile("`([a-z]+(?:_[a-z]+)*)`");
    /** Values, not names. */
    private static final Set<String> VALUES = Set.of("live", "partly", "away", "none");

    private Hall hall;
    private Caller device;

    @BeforeEach
    void open() throws Exception {
        hall = Hall.open();
        device = Caller.device(hall);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private JsonNode state() throws Exception {
        return device.get("/api/v1/state").json();
    }

    @Test
    void the_documentation_names_every_variable_and_no_other() throws Exception {
        Set<String> told = new TreeSet<>();
        state().get("variables").fieldNames().forEachRemaining(told::add);
        assertEquals(documented(), told);
    }

    private static Set<String> documented() throws IOException {
        String all = Files.readString(Path.of("docs/API.md"));
        String section = all.substring(all.indexOf("### Variables"));
        Set<String> names = new TreeSet<>();
        NAME.matcher(section.substring(0, section.indexOf("\n`GET")))
                .results()
                .map(found -> found.group(1))
                .filter(name -> !VALUES.contains(name))
                .forEach(names::add);
        return names;
    }

    @Test
    void the_next_speaker_finds_neither_time_nor_word_of_the_one_before() throws Exception {
        device.press("load/cue/khai-mac", "{}");
        device.press("take", "{}");
        device.press("timer/set", "{\"seconds\":60}");
        device.press("timer/start", "{}");
        device.press("message", "{\"text\":\"Mời kết thúc\"}");
        assertEquals("running", state().at("/timer/state").asText());
        device.press("load/cue/ket", "{}");
        device.press("take", "{}");
        JsonNode after = state();
        assertEquals("none", after.at("/timer/state").asText());
        assertEquals("", after.get("toSpeaker").asText());
        assertEquals("", after.at("/variables/timer_current_hms").asText());
        assertEquals("none", after.at("/variables/timer_phase").asText());
        device.press("undo", "{}");
        assertEquals("running", state().at("/timer/state").asText());
        assertEquals("Mời kết thúc", state().get("toSpeaker").asText());
    }
}
