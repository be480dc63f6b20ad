package vn.phong.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.Position;
import vn.phong.show.OnWall;
import vn.phong.show.ShowCommand;
import vn.phong.show.ShowState;

/** Commands and states as the journal writes them: one short JSON object each, read back by the same names. */
final class CommandJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private CommandJson() {}

    static String write(ShowCommand command) {
        ObjectNode node = JSON.createObjectNode();
        if (command instanceof ShowCommand.Load load) {
            node.put("do", "load").set("position", position(load.position()));
        } else if (command instanceof ShowCommand.Black black) {
            node.put("do", "black").put("on", black.on());
        } else if (command instanceof ShowCommand.Pattern pattern) {
            node.put("do", "pattern").put("on", pattern.on());
        } else if (command instanceof ShowCommand.Freeze freeze) {
            node.put("do", "freeze").put("on", freeze.on());
        } else if (command instanceof ShowCommand.Lock lock) {
            node.put("do", "lock").put("on", lock.on());
        } else if (command instanceof ShowCommand.Return back) {
            node.put("do", "return").set("to", state(back.to()));
            back.event().ifPresent(event -> node.set("event", JSON.valueToTree(event)));
        } else if (command instanceof ShowCommand.Edit edit) {
            node.put("do", "edit").set("cue", JSON.valueToTree(edit.cue()));
        } else {
            node.put("do", command.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT));
        }
        return node.toString();
    }

    static ShowCommand readCommand(String text) throws JsonProcessingException {
        JsonNode node = JSON.readTree(text);
        return switch (node.path("do").asText()) {
            case "next" -> new ShowCommand.Next();
            case "previous" -> new ShowCommand.Previous();
            case "take" -> new ShowCommand.Take();
            case "backdrop" -> new ShowCommand.Backdrop();
            case "load" -> new ShowCommand.Load(position(node.path("position")));
            case "black" -> new ShowCommand.Black(node.path("on").asBoolean());
            case "pattern" -> new ShowCommand.Pattern(node.path("on").asBoolean());
            case "freeze" -> new ShowCommand.Freeze(node.path("on").asBoolean());
            case "lock" -> new ShowCommand.Lock(node.path("on").asBoolean());
            case "return" ->
                new ShowCommand.Return(
                        node.has("event")
                                ? Optional.of(JSON.treeToValue(node.path("event"), Event.class))
                                : Optional.empty(),
                        state(node.path("to")));
            case "edit" -> new ShowCommand.Edit(JSON.treeToValue(node.path("cue"), Cue.class));
            default -> throw new IllegalStateException("the journal holds an unknown command: " + text);
        };
    }

    static String write(ShowState state) {
        return state(state).toString();
    }

    private static ObjectNode state(ShowState state) {
        ObjectNode node = JSON.createObjectNode();
        node.put("revision", state.revision());
        node.set("program", position(state.program()));
        state.preview().ifPresent(preview -> node.set("preview", position(preview)));
        node.set("selection", position(state.selection()));
        node.put("black", state.black());
        if (state.pattern()) {
            node.put("pattern", true);
        }
        if (state.locked()) {
            node.put("locked", true);
        }
        state.held().ifPresent(held -> {
            ObjectNode kept = node.putObject("held");
            kept.set("position", position(held.position()));
            kept.put("black", held.black());
            if (held.pattern()) {
                kept.put("pattern", true);
            }
        });
        return node;
    }

    static ShowState readState(String text) throws JsonProcessingException {
        return state(JSON.readTree(text));
    }

    private static ShowState state(JsonNode node) {
        return new ShowState(
                node.path("revision").asLong(),
                position(node.path("program")),
                node.has("preview") ? Optional.of(position(node.path("preview"))) : Optional.empty(),
                position(node.path("selection")),
                node.path("black").asBoolean(),
                node.path("pattern").asBoolean(),
                node.path("locked").asBoolean(),
                node.has("held") ? Optional.of(held(node.path("held"))) : Optional.empty());
    }

    private static OnWall held(JsonNode node) {
        return new OnWall(
                position(node.path("position")),
                node.path("black").asBoolean(),
                node.path("pattern").asBoolean());
    }

    private static ObjectNode position(Position position) {
        return JSON.createObjectNode().put("cue", position.cue()).put("page", position.page());
    }

    private static Position position(JsonNode node) {
        return new Position(node.path("cue").asText(), node.path("page").asInt(1));
    }
}
