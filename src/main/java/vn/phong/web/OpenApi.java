package vn.phong.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The web API as an OpenAPI 3.1 document, for programs that build themselves from one. What each route takes and
 * answers is written in {@code routes.txt} and {@code shapes.txt}, which tests hold to the server; presses come from
 * {@link Verbs}.
 */
final class OpenApi {
    private static final String JSON = "application/json";
    private static final String PRESSES = "/api/v1/show/{command}";
    private static final String BRIGHTNESS = "/api/v1/show/brightness";
    private static final Set<String> ANYBODY = Set.of("/api/v1/session", "/api/v1/pictures/{file}");
    /** A body that is a file as it is. */
    private static final String FILE = "file";
    /** A body that holds the members its verb asks for. */
    private static final String MEMBERS = "members";

    private static final Pattern LINE = Pattern.compile(
            "(GET|POST|PUT|DELETE) (/[^ ?]+)(?:\\?(\\S+))? \\| (?:(\\w+) )?-> (\\S+) \\| ([0-9 ]+) \\| (.+)");
    private static final Pattern PARAMETER = Pattern.compile("\\{([a-z]+)}");

    private OpenApi() {}

    /**
     * What is written of a route.
     *
     * @param queries what may stand behind the question mark; a name that ends in {@code !} must
     * @param asked the shape of its body, see {@link Shapes}; or {@code file}, or {@code members} of a verb; or nothing
     * @param answered the shape of what it answers, or the type of a file
     * @param statuses what it answers; 401 and 403 besides, unless anybody may use it
     */
    record Route(
            String method,
            String path,
            List<String> queries,
            String asked,
            String answered,
            List<Integer> statuses,
            String summary) {
        boolean hasBody() {
            return !asked.isEmpty();
        }

        boolean takesFile() {
            return asked.equals(FILE);
        }
    }

    static void addTo(RoutesConfig routes) {
        routes.get(
                "/api/v1/openapi.json",
                context -> context.contentType("application/json").result(Json.text(document())),
                Right.WATCH);
    }

    static List<Route> routes() {
        return Shapes.text("routes.txt").lines().map(OpenApi::route).toList();
    }

    private static Route route(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalStateException("routes.txt: " + line);
        }
        List<String> queries =
                matcher.group(3) == null ? List.of() : List.of(matcher.group(3).split("&"));
        List<Integer> statuses =
                Arrays.stream(matcher.group(6).split(" ")).map(Integer::valueOf).toList();
        return new Route(
                matcher.group(1),
                matcher.group(2),
                queries,
                matcher.group(4) == null ? "" : matcher.group(4),
                matcher.group(5),
                statuses,
                matcher.group(7));
    }

    static ObjectNode document() {
        ObjectNode node = Json.object().put("openapi", "3.1.0");
        node.putObject("info").put("title", "Phông").put("version", "1");
        ObjectNode components = node.putObject("components");
        components
                .putObject("securitySchemes")
                .putObject("token")
                .put("type", "http")
                .put("scheme", "bearer");
        Shapes.addTo(components.putObject("schemas"));
        ObjectNode paths = node.putObject("paths");
        for (Route route : routes()) {
            if (route.path().equals(PRESSES)) {
                presses(paths, route);
            } else if (route.path().equals(BRIGHTNESS)) {
                press(paths, route, Brightness.VERB, Brightness.ASKED);
            } else {
                operation(paths, route.path(), route);
            }
        }
        requireBodies(node);
        return node;
    }

    /** A body must be there where some of its members must. */
    private static void requireBodies(ObjectNode document) {
        document.findValues("requestBody").forEach(body -> {
            JsonNode schema = body.at("/content/application~1json/schema");
            JsonNode shape =
                    schema.has("$ref") ? document.at(schema.get("$ref").asText().substring(1)) : schema;
            if (shape.has("required")) {
                ((ObjectNode) body).put("required", true);
            }
        });
    }

    /** Every verb with its members in the body, and what can be said by the address alone. */
    private static void presses(ObjectNode paths, Route route) {
        for (Verbs.Verb verb : Verbs.all()) {
            press(paths, route, verb.name(), verb.asked());
            if (verb.members().size() == 1) {
                spoken(paths, route, verb.name(), verb.asked());
            }
        }
        spoken(paths, route, Brightness.VERB, Brightness.ASKED);
        Spoken.ADDRESSES.forEach(address -> press(paths, route, address, AskedMembers.NONE));
    }

    /** A verb whose only member stands in the address. */
    private static void spoken(ObjectNode paths, Route route, String verb, AskedMembers asked) {
        String only = asked.names().iterator().next();
        ObjectNode operation = press(paths, route, verb + "/{" + only + "}", AskedMembers.NONE);
        ObjectNode said = asked.schema(only);
        if (said.path("type").asText().equals("boolean")) {
            said = Json.object().put("type", "string");
            said.putArray("enum").add("on").add("off");
        }
        ((ObjectNode) operation.at("/parameters/0")).set("schema", said);
    }

    private static ObjectNode press(ObjectNode paths, Route route, String verb, AskedMembers asked) {
        ObjectNode operation = operation(paths, PRESSES.replace("{command}", verb), route);
        ObjectNode schema = (ObjectNode) operation.at("/requestBody/content/application~1json/schema");
        ObjectNode properties = schema.put("additionalProperties", false).putObject("properties");
        properties.set("commandId", Shapes.refer("CommandId"));
        properties.putObject("expectedRevision").put("type", "integer").put("minimum", 0);
        asked.putInto(schema);
        return operation;
    }

    private static ObjectNode operation(ObjectNode paths, String path, Route route) {
        ObjectNode operation =
                paths.withObject(pointer(path)).putObject(route.method().toLowerCase(Locale.ROOT));
        operation.put("operationId", operationId(route.method(), path));
        operation.put("summary", route.summary());
        if (!ANYBODY.contains(path)) {
            operation.putArray("security").addObject().putArray("token");
        }
        parameters(operation, path, route.queries());
        if (route.hasBody()) {
            body(operation, route);
        }
        ObjectNode responses = operation.putObject("responses");
        route.statuses().forEach(status -> response(responses, status, route));
        if (!ANYBODY.contains(path)) {
            response(responses, 401, route);
            response(responses, 403, route);
        }
        return operation;
    }

    /** {@code postShowLoadCueByPlace}: what programs made from the document call it. */
    private static String operationId(String method, String path) {
        String spaced = path.replace("/api/v1", "").replace("{", "by-").replaceAll("[^a-z0-9]+", " ");
        return method.toLowerCase(Locale.ROOT)
                + Arrays.stream(spaced.strip().split(" "))
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining());
    }

    /** A path as one step of a JSON pointer. */
    private static String pointer(String path) {
        return "/" + path.replace("~", "~0").replace("/", "~1");
    }

    private static void parameters(ObjectNode operation, String path, List<String> queries) {
        Matcher named = PARAMETER.matcher(path);
        ArrayNode parameters = operation.putArray("parameters");
        while (named.find()) {
            parameter(parameters, "path", named.group(1), true);
        }
        for (String query : queries) {
            parameter(parameters, "query", query.replace("!", ""), query.endsWith("!"));
        }
    }

    private static void parameter(ArrayNode parameters, String in, String name, boolean required) {
        parameters
                .addObject()
                .put("name", name)
                .put("in", in)
                .put("required", required)
                .putObject("schema")
                .put("type", "string");
    }

    private static void body(ObjectNode operation, Route route) {
        ObjectNode body = operation.putObject("requestBody");
        ObjectNode content = body.putObject("content");
        if (route.takesFile()) {
            body.put("required", true);
            content.putObject("application/octet-stream");
            return;
        }
        ObjectNode schema = content.putObject(JSON).putObject("schema");
        if (route.asked().equals(MEMBERS)) {
            schema.put("type", "object");
        } else {
            schema.setAll(Shapes.refer(route.asked()));
        }
    }

    private static void response(ObjectNode responses, int status, Route route) {
        ObjectNode response = responses.putObject(String.valueOf(status));
        if (status >= 400) {
            response.put("description", "Turned back: a sentence with the next step");
            content(response, "Error");
        } else if (status == 200) {
            response.put("description", "Done");
            content(response, route.answered());
        } else {
            response.put("description", "Not modified");
        }
    }

    /** @param answered a shape, or the type of a file */
    private static void content(ObjectNode response, String answered) {
        ObjectNode content = response.putObject("content");
        if (answered.contains("/")) {
            content.putObject(answered);
        } else {
            content.putObject(JSON).set("schema", Shapes.refer(answered));
        }
    }
}
