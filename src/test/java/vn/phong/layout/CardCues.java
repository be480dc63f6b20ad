package vn.phong.layout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.EventFile;

/** The example on each layout's card, as an event of its own; the cue's id is the layout's. */
public final class CardCues {
    private static final ObjectMapper JSON = new ObjectMapper();

    private CardCues() {}

    public static Event event(String theme, String layout) {
        try {
            JsonNode example =
                    JSON.readTree(Path.of("layouts", layout + ".json").toFile()).get("example");
            ObjectNode event = JSON.createObjectNode().put("schemaVersion", 1).put("theme", theme);
            event.put("name", "Hội nghị tổng kết công tác cải cách hành chính năm 2026");
            event.set("agenda", example.has("agenda") ? example.get("agenda") : JSON.createArrayNode());
            ArrayNode cues = event.putArray("cues");
            cues.addObject().put("id", layout).put("layout", layout).set("fields", example.get("fields"));
            cues.addObject().put("id", "phong-chinh").put("layout", "backdrop");
            return EventFile.parse(JSON.writeValueAsBytes(event), layout + ".json");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static Cue cue(Event event) {
        return event.cues().get(0);
    }
}
