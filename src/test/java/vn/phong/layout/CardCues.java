package vn.phong.layout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.EventFile;

/** The examples on each layout's card, as an event of its own; the first cue's id is the layout's. */
public final class CardCues {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectNode BACKDROP = JSON.createObjectNode()
            .put("org", "Ủy ban nhân dân tỉnh X")
            .put("eventType", "Hội nghị")
            .put("title", "Tổng kết công tác năm 2026")
            .put("placeDate", "X, ngày 26 tháng 12 năm 2026");

    private CardCues() {}

    public static Event event(String theme, String layout) {
        try {
            JsonNode card = JSON.readTree(Path.of("layouts", layout + ".json").toFile());
            JsonNode example = card.get("example");
            ObjectNode event = JSON.createObjectNode().put("schemaVersion", 1).put("theme", theme);
            event.put("name", "Hội nghị tổng kết công tác cải cách hành chính năm 2026");
            event.set("agenda", example.has("agenda") ? example.get("agenda") : JSON.createArrayNode());
            ArrayNode cues = event.putArray("cues");
            cues.addObject().put("id", layout).put("layout", layout).set("fields", example.get("fields"));
            for (JsonNode more : card.path("more")) {
                cues.addObject()
                        .put("id", layout + "-" + cues.size())
                        .put("layout", layout)
                        .set("fields", more.get("fields"));
            }
            cues.addObject().put("id", "phong-chinh").put("layout", "backdrop").set("fields", BACKDROP);
            return EventFile.parse(JSON.writeValueAsBytes(event), layout + ".json");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static Cue cue(Event event) {
        return event.cues().get(0);
    }

    /** The layout's other examples, such as those with pictures. */
    public static List<Cue> more(Event event) {
        return event.cues().subList(1, event.cues().size() - 1);
    }
}
