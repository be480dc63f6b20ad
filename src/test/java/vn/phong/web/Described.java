package vn.phong.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Holds what is asked and answered to the OpenAPI document. */
final class Described {
    static final ObjectNode DOCUMENT = OpenApi.document();

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final Map<String, JsonSchema> SCHEMAS = new ConcurrentHashMap<>();

    private Described() {}

    /** An answer to something that is in the document is one that the document names, in the shape it names. */
    static void answered(String method, String path, Caller.Answer answer) throws IOException {
        Optional<JsonNode> operation = operation(method, path);
        if (operation.isPresent() && !isNoAddress(answer)) {
            checkAnswer(operation.get(), method + " " + path + " " + answer.status(), answer);
        }
    }

    /** What was done had been asked for in the shape that the document names. */
    static void asked(String method, String path, String body, Caller.Answer answer) throws IOException {
        JsonNode schema = operation(method, path)
                .map(operation -> operation.at("/requestBody/content/application~1json/schema"))
                .orElse(MissingNode.getInstance());
        if (answer.status() == 200 && schema.isObject()) {
            JsonNode sent = Caller.JSON.readTree(body.isEmpty() ? "{}" : body);
            assertEquals(Set.of(), faults(schema, sent), method + " " + path + " " + body);
        }
    }

    /** What is no address reaches no route. */
    private static boolean isNoAddress(Caller.Answer answer) {
        return answer.status() == 400
                && answer.text().contains(Statuses.words(400).en());
    }

    private static void checkAnswer(JsonNode operation, String what, Caller.Answer answer) throws IOException {
        JsonNode response = operation.path("responses").path(String.valueOf(answer.status()));
        assertTrue(response.isObject(), what + " is not in the document: " + answer.text());
        if (answer.status() == 304) {
            return;
        }
        Map.Entry<String, JsonNode> content =
                response.get("content").properties().iterator().next();
        String type = answer.header("Content-Type").replaceAll(";.*", "");
        assertTrue(type.startsWith(content.getKey().replace("*", "")), what + " is " + type);
        if (content.getValue().has("schema")) {
            assertEquals(Set.of(), faults(content.getValue().get("schema"), answer.json()), what + answer.text());
        }
    }

    /** What is wrong with a value by a schema of the document; empty when it is as written. */
    static Set<?> faults(JsonNode schema, JsonNode value) {
        return SCHEMAS.computeIfAbsent(schema.toString(), text -> compiled(schema))
                .validate(value);
    }

    private static JsonSchema compiled(JsonNode schema) {
        ObjectNode root = DOCUMENT.deepCopy().retain("components");
        return FACTORY.getSchema(root.setAll((ObjectNode) schema.deepCopy()));
    }

    /** Of the paths that fit, the one with the fewest parameters. */
    static Optional<JsonNode> operation(String method, String address) {
        String path = address.replaceAll("\\?.*", "");
        return DOCUMENT.get("paths").properties().stream()
                .filter(each -> path.matches(each.getKey().replaceAll("\\{[a-z]+}", "[^/]+")))
                .min(Comparator.comparingLong(each ->
                        each.getKey().chars().filter(letter -> letter == '{').count()))
                .map(each -> each.getValue().get(method.toLowerCase(Locale.ROOT)));
    }
}
