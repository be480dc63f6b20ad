package vn.phong.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import vn.phong.command.CommandTable;
import vn.phong.command.Operation;
import vn.phong.command.Values;
import vn.phong.control.ControlHealth;
import vn.phong.control.ControlLink;
import vn.phong.message.Message;
import vn.phong.output.OutputHealth;
import vn.phong.profile.FirmwareProfile;
import vn.phong.profile.OutputPlan;

/** How outputs and control links are doing, as pages and programs read it; docs/API.md describes every member. */
final class HealthJson {
    private HealthJson() {}

    static ObjectNode of(List<OutputHealth> outputs, RemoteServer.Devices devices) {
        ObjectNode node = Json.object();
        ArrayNode list = node.putArray("outputs");
        for (OutputHealth output : outputs) {
            OutputPlan plan = devices.outputs().get(list.size());
            list.add(output(list.size() + 1, output, plan));
        }
        ArrayNode links = node.putArray("controls");
        devices.controls().forEach(link -> links.add(control(links.size() + 1, link)));
        return node;
    }

    /** The lamps of the control links, for the remote. */
    static ArrayNode lamps(List<ControlLink> controls) {
        ArrayNode links = Json.object().arrayNode();
        controls.forEach(link -> links.add(lamp(links.size() + 1, link.health())));
        return links;
    }

    private static ObjectNode output(int number, OutputHealth output, OutputPlan plan) {
        ObjectNode node = Json.object()
                .put("n", number)
                .put("name", output.name())
                .put("profile", output.profile())
                .put("model", name(plan.profile()))
                .put("address", plan.address())
                .put("state", word(output.state()));
        node.set("words", Json.of(output.words()));
        node.put("frames", output.frames()).put("packets", output.packets());
        OutputHealth.Sending sending = output.sending();
        boolean sent = sending.lastAgeMs() != OutputHealth.Sending.NEVER;
        node.put("pictures", sending.pictures())
                .put("lastPictureAgeMs", sent ? Long.valueOf(sending.lastAgeMs()) : null)
                .put("pictureRate", sending.lately())
                .put("drops", sending.drops());
        node.set("lastError", said(output.lastError()));
        boolean pixels = plan instanceof OutputPlan.Pixels;
        return node.put("identify", pixels)
                .put("cabinets", pixels ? ((OutputPlan.Pixels) plan).cabinets().size() : 0);
    }

    static String name(FirmwareProfile profile) {
        return profile.maker() + " " + profile.model();
    }

    private static ObjectNode lamp(int number, ControlHealth health) {
        ObjectNode node = Json.object()
                .put("n", number)
                .put("name", health.name())
                .put("profile", health.profile())
                .put("model", health.model())
                .put("state", word(health.state()));
        node.set("words", Json.of(health.words()));
        return node;
    }

    private static ObjectNode control(int number, ControlLink link) {
        ControlHealth health = link.health();
        ObjectNode node = lamp(number, health).put("lastAnswer", health.lastAnswer());
        boolean answered = health.lastAnswerAgeMs() >= 0;
        node.put("lastAnswerAgeMs", answered ? Long.valueOf(health.lastAnswerAgeMs()) : null);
        node.set("lastError", said(health.lastError()));
        ArrayNode commands = node.putArray("commands");
        CommandTable table = link.plan().profile().commands();
        for (Operation.Kind kind : table.kinds()) {
            table.of(kind).ifPresent(entry -> commands.add(command(kind, entry)));
        }
        return node;
    }

    private static ObjectNode command(Operation.Kind kind, CommandTable.Entry entry) {
        ObjectNode node = Json.object()
                .put("command", kind.key())
                .put("confirmed", !entry.readBack().isEmpty());
        if (kind.isNumbered() && kind != Operation.Kind.BRIGHTNESS) {
            ArrayNode choices = node.putArray("choices");
            entry.values().numbers().forEach(number -> choices.add(choice(number, entry.values())));
        }
        return node;
    }

    private static ObjectNode choice(int number, Values values) {
        ObjectNode node = Json.object().put("number", number);
        Message name = values.name(number).orElseGet(() -> new Message("" + number, "" + number));
        node.set("name", Json.of(name));
        return node;
    }

    private static JsonNode said(Message words) {
        return words.vi().isEmpty() ? NullNode.getInstance() : Json.of(words);
    }

    private static String word(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
