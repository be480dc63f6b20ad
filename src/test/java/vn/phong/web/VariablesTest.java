package vn.phong.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    /** Nobody has to ask: every name comes with each state, and what changes without a press with the beat. */
    @Test
    void every_variable_is_pushed() throws Exception {
        try (Watcher button = Watcher.open(hall, "?page=companion", "Authorization", "Bearer " + device.token())) {
            Set<String> pushed = new TreeSet<>();
            button.next("state").get("variables").fieldNames().forEachRemaining(pushed::add);
            assertEquals(documented(), pushed);
            device.press("load/cue/khai-mac", "{}");
            device.press("take", "{}");
            JsonNode speaking = pushed(button, "state", "cue_now_title", "Phát biểu khai mạc");
            assertEquals("Danh sách khen (1/3)", speaking.get("cue_next_title").asText());
            assertEquals(0, speaking.get("award_index").asInt());
            device.press("next", "{}");
            device.press("next", "{}");
            assertEquals(
                    3,
                    pushed(button, "state", "award_index", "2")
                            .get("award_total")
                            .asInt());
            device.press("lock/on", "{}");
            assertEquals(
                    "live",
                    pushed(button, "state", "output_locked", "true")
                            .get("wall_status")
                            .asText());
            device.press("timer/set", "{\"seconds\":300}");
            pushed(button, "state", "timer_current_hms", "05:00");
            device.press("timer/start", "{}");
            pushed(button, "beat", "timer_current_hms", "04:59");
            hall.unplug();
            pushed(button, "beat", "wall_status", "away");
        }
    }

    @Test
    void who_speaks_is_a_variable() throws Exception {
        device.put("/api/v1/cues/ket", "{\"fields\":{\"rgb\":66051,\"name\":\"Nguyễn Văn A\"}}");
        device.press("load/cue/ket", "{}");
        device.press("take", "{}");
        assertEquals("Nguyễn Văn A", state().at("/variables/speaker_now").asText());
    }

    private static JsonNode pushed(Watcher button, String tag, String name, String value) throws InterruptedException {
        return button.until(
                        tag,
                        20,
                        payload -> payload.at("/variables/" + name).asText().equals(value))
                .get("variables");
    }

    /** A row of buttons beside the phone, set up with the words of docs/API.md and nothing else. */
    @Test
    void a_companion_set_up_as_documented_presses_beside_the_phone() throws Exception {
        String all = Files.readString(Path.of("docs/API.md"));
        String section = all.substring(all.indexOf("## Bitfocus Companion"), all.indexOf("## For programs"));
        List<String> buttons = found(section, "`(/api/v1/show/[^`]+)`");
        assertEquals(List.of("/api/v1/show/next", "/api/v1/show/load/cue/5", "/api/v1/show/black/on"), buttons);
        Caller companion = Caller.with(hall, Hall.OPERATOR_PIN);
        String header = found(section, "`(\\{\"Authorization[^`]+)`").get(0).replace("TOKEN", companion.token());
        String authorization = Caller.JSON.readTree(header).get("Authorization").asText();
        device.press("load/cue/ket", "{}");
        device.press("load/cue/khai-mac", "{}");
        assertEquals(423, button(buttons.get(0), authorization));
        String id = companion.get("/api/v1/session").json().get("device").asText();
        assertEquals(
                200, device.put("/api/v1/devices/" + id, "{\"along\":true}").status());
        for (String button : buttons) {
            assertEquals(200, button(button, authorization), button);
        }
        JsonNode state = companion.get("/api/v1/state").json();
        String feedback = found(section, "`\\$\\.(variables\\.[a-z_]+)`").get(0);
        assertEquals(
                "Phát biểu khai mạc", state.at("/" + feedback.replace('.', '/')).asText());
        assertEquals("danh-sach.3", state.at("/variables/cue_next").asText());
        assertTrue(state.at("/variables/blackout").asBoolean());
    }

    private int button(String address, String authorization) throws Exception {
        return Caller.stranger(hall)
                .post(address, "{}", "Authorization", authorization)
                .status();
    }

    private static List<String> found(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
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
