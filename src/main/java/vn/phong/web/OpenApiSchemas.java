package vn.phong.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What answers look like, by name, for the OpenAPI document. */
final class OpenApiSchemas {
    private OpenApiSchemas() {}

    static void addTo(ObjectNode schemas) {
        ObjectNode sentence = object(schemas, "Sentence", List.of("vi", "en"));
        property(sentence, "vi").put("type", "string");
        property(sentence, "en").put("type", "string");
        ObjectNode error = object(schemas, "Error", List.of("error"));
        point(property(error, "error"), "Sentence");
        ObjectNode pressed = object(schemas, "Pressed", List.of("result", "state"));
        property(pressed, "result")
                .put("type", "string")
                .putArray("enum")
                .add("done")
                .add("nothing")
                .add("repeated");
        point(property(pressed, "message"), "Sentence");
        ObjectNode state = property(pressed, "state").put("type", "object");
        state.putArray("required").add("revision");
        property(state, "revision").put("type", "integer");
        schemas.putObject("Answer").put("type", "object");
    }

    /** The schema of a body becomes the one of this name. */
    static void refer(ObjectNode content, String name) {
        point(content.putObject("schema"), name);
    }

    private static ObjectNode object(ObjectNode schemas, String name, List<String> required) {
        ObjectNode object = schemas.putObject(name).put("type", "object");
        required.forEach(object.putArray("required")::add);
        return object;
    }

    private static ObjectNode property(ObjectNode object, String name) {
        return object.withObject("/properties").putObject(name);
    }

    private static void point(ObjectNode schema, String name) {
        schema.put("$ref", "#/components/schemas/" + name);
    }
}
