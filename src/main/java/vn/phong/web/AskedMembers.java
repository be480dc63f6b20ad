package vn.phong.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import vn.phong.event.Fields;
import vn.phong.event.Position;
import vn.phong.show.ShowCommand;

/** Lets a verb ask for its members, gives it any that fit, and writes down what it asked for as a JSON schema. */
final class AskedMembers implements Members {
    static final AskedMembers NONE = new AskedMembers();
    private static final String ID = "a";

    private final SortedMap<String, Asked> asked = new TreeMap<>();

    private AskedMembers() {}

    /** What was asked for: its schema, and whether it must be there. */
    private record Asked(ObjectNode schema, boolean required) {}

    static AskedMembers of(Function<Members, ShowCommand> reader) {
        AskedMembers members = new AskedMembers();
        ShowCommand unused = reader.apply(members);
        return members;
    }

    /** One whole number, which must be there. */
    static AskedMembers whole(String member, int min, int max) {
        AskedMembers members = new AskedMembers();
        members.number(member, min, max);
        return members;
    }

    Set<String> names() {
        return asked.keySet();
    }

    ObjectNode schema(String member) {
        return asked.get(member).schema().deepCopy();
    }

    /** Adds the members, and which of them must be there, to the schema of an object. */
    void putInto(ObjectNode object) {
        ObjectNode properties = object.withObject("/properties");
        asked.forEach((name, each) -> {
            properties.set(name, each.schema().deepCopy());
            if (each.required()) {
                object.withArray("/required").add(name);
            }
        });
    }

    private ObjectNode ask(String member, String type, boolean required) {
        ObjectNode schema = Json.object().put("type", type);
        asked.put(member, new Asked(schema, required));
        return schema;
    }

    @Override
    public Position position() {
        ask("cue", "string", true);
        return new Position(ID, 1);
    }

    @Override
    public String id(String member) {
        ask(member, "string", true).put("pattern", "^" + PressReader.ID.pattern() + "$");
        return ID;
    }

    @Override
    public String text(String member) {
        ask(member, "string", true).put("maxLength", PressReader.TEXT_LENGTH_MAX);
        return ID;
    }

    @Override
    public String text(String member, int lengthMax) {
        ask(member, "string", true).put("maxLength", lengthMax);
        return ID;
    }

    @Override
    public String optionalText(String member) {
        ask(member, "string", false).put("maxLength", PressReader.TEXT_LENGTH_MAX);
        return "";
    }

    @Override
    public String required(String member) {
        ask(member, "string", true).put("minLength", 1).put("maxLength", PressReader.TEXT_LENGTH_MAX);
        return ID;
    }

    @Override
    public int number(String member, int min, int max) {
        ask(member, "integer", true).put("minimum", min).put("maximum", max);
        return min;
    }

    @Override
    public int number(String member, int min, int max, int absent) {
        ask(member, "integer", false).put("minimum", min).put("maximum", max);
        return absent;
    }

    @Override
    public boolean on() {
        ask("on", "boolean", true);
        return true;
    }

    @Override
    public long milliseconds(String member, long secondsMin, long secondsMax) {
        ask(member, "integer", true).put("minimum", secondsMin).put("maximum", secondsMax);
        return secondsMax * 1000;
    }

    @Override
    public Fields optionalFields() {
        ask("fields", "object", false).set("additionalProperties", Shapes.refer("Event.anything"));
        return Fields.NONE;
    }
}
