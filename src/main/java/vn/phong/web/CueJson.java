package vn.phong.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.phong.event.Cue;
import vn.phong.event.FieldKind;
import vn.phong.gallery.Card;

/** A cue as those read it who edit it. */
final class CueJson {
    private CueJson() {}

    /** What it says and its version, which an edit gives back. */
    static ObjectNode of(Cue cue) {
        ObjectNode node = Json.object()
                .put("id", cue.id())
                .put("label", cue.label())
                .put("layout", cue.layout())
                .put("item", cue.item())
                .put("skip", cue.skip())
                .put("version", cue.version());
        node.set("fields", Json.of(cue.fields()));
        if (cue.fadeMs() == null) {
            return node.putNull("fadeMs");
        }
        return node.put("fadeMs", cue.fadeMs().fadeMs());
    }

    /** All words of each cue in one line, whichever fields they stand in. */
    static ObjectNode texts(List<Cue> cues) {
        ObjectNode node = Json.object();
        ArrayNode list = node.putArray("cues");
        for (Cue cue : cues) {
            List<String> texts = new ArrayList<>();
            collect(cue.fields().values(), texts);
            list.addObject().put("id", cue.id()).put("text", String.join(" ", texts));
        }
        return node;
    }

    private static void collect(Object value, List<String> texts) {
        if (value instanceof Map<?, ?> map) {
            map.values().forEach(each -> collect(each, texts));
        } else if (value instanceof List<?> items) {
            items.forEach(each -> collect(each, texts));
        } else if (value instanceof String text) {
            texts.add(text);
        }
    }

    /** What people fill in: the fields of the layout's card in its order, and an example that shows their shape. */
    static ObjectNode form(Card card) {
        ObjectNode node = Json.object();
        ArrayNode fields = node.putArray("fields");
        card.fields().forEach(field -> {
            ObjectNode each = fields.addObject()
                    .put("name", field.name())
                    .put("kind", FieldKind.of(card.id(), field.name()))
                    .put("required", field.required());
            each.set("label", Json.of(field.label()));
        });
        node.set("example", Json.of(card.cue().fields()));
        return node;
    }
}
