package vn.phong.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The web API as an OpenAPI 3.1 document, for programs that build themselves from one. What each route answers is
 * written in {@code routes.txt}, which a test holds to the routes there are; presses come from {@link Verbs}.
 */
final class OpenApi {
    private static final String PRESSES = "/api/v1/show/{command}";
    private static final String BRIGHTNESS = "/api/v1/show/brightness";
    private static final Set<String> ANYBODY = Set.of("/api/v1/session", "/api/v1/pictures/{file}");
    /** What takes a file as it is; every other body is JSON. */
    private static final Set<String> FILES = Set.of(
            "/api/v1/fonts", "/api/v1/images", "/api/v1/import/read", "/api/v1/show.zip", "/api/v1/walls/cabinets");

    /** What is answered, by the end of its address; {@code {file}} is a picture; everything else is JSON. */
    private static final Map<String, String> ANSWERS = Map.of(
            "{file}", "image/*",
            ".svg", "image/svg+xml",
            ".pdf", "application/pdf",
            ".csv", "text/csv",
            ".zip", "application/zip",
            ".docx", "application/octet-stream",
            ".xlsx", "application/octet-stream",
            "/samples/{name}", "application/octet-stream",
            "/draft/{cue}", "image/svg+xml");

    private static final int TOO_LARGE = 413;
    private static final Pattern LINE =
            Pattern.compile("(GET|POST|PUT|DELETE) (/[^ ?]+)(?:\\?(\\S+))? \\| ([0-9 ]+) \\| (.+)");
    private static final Pattern PARAMETER = Pattern.compile("\\{([a-z]+)}");

    private OpenApi() {}

    /**
     * What is written of a route.
     *
     * @param queries what may stand behind the question mark; a name that ends in {@code !} must
     * @param statuses what it answers; 401 and 403 besides, unless anybody may use it
     */
    record Route(String method, String path, List<String> queries, List<Integer> statuses, String summary) {
        /** What is read can be too large. */
        boolean hasBody() {
            return statuses.contains(TOO_LARGE);
        }

        boolean takesFile() {
            return method.equals("POST") && FILES.contains(path);
        }
    }

    static void addTo(RoutesConfig routes) {
        routes.get(
                "/api/v1/openapi.json",
                context -> context.contentType("application/json").result(Json.text(document())),
                Right.WATCH);
    }

    static List<Route> routes() {
        try (InputStream file = OpenApi.class.getResourceAsStream("routes.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(OpenApi::route)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Route route(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalStateException("routes.txt: " + line);
        }
        List<String> queries =
                matcher.group(3) == null ? List.of() : List.of(matcher.group(3).split("&"));
        List<Integer> statuses =
                Arrays.stream(matcher.group(4).split(" ")).map(Integer::valueOf).toList();
        return new Route(matcher.group(1), matcher.group(2), queries, statuses, matcher.group(5));
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
        OpenApiSchemas.addTo(components.putObject("schemas"));
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
        return node;
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
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("commandId").put("type", "string").put("pattern", PressReader.COMMAND_ID.pattern());
        properties.putObject("expectedRevision").put("type", "integer").put("minimum", 0);
        asked.putInto(schema);
        if (schema.has("required")) {
            operation.withObject("/requestBody").put("required", true);
        }
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
        route.statuses().forEach(status -> response(responses, status, path));
        if (!ANYBODY.contains(path)) {
            response(responses, 401, path);
            response(responses, 403, path);
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
        if (route.takesFile()) {
            body.put("required", true).putObject("content").putObject("application/octet-stream");
        } else {
            body.putObject("content")
                    .putObject("application/json")
                    .putObject("schema")
                    .put("type", "object");
        }
    }

    private static void response(ObjectNode responses, int status, String path) {
        ObjectNode response = responses.putObject(String.valueOf(status));
        if (status >= 400) {
            response.put("description", "Turned back: a sentence with the next step");
            OpenApiSchemas.refer(content(response, "application/json"), "Error");
        } else if (status == 200) {
            response.put("description", "Done");
            answer(response, path);
        } else {
            response.put("description", "Not modified");
        }
    }

    private static void answer(ObjectNode response, String path) {
        Optional<String> other = ANSWERS.entrySet().stream()
                .filter(each -> path.endsWith(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        if (other.isPresent()) {
            content(response, other.get());
        } else {
            boolean pressed = path.startsWith("/api/v1/show/");
            OpenApiSchemas.refer(content(response, "application/json"), pressed ? "Pressed" : "Answer");
        }
    }

    private static ObjectNode content(ObjectNode response, String type) {
        return response.putObject("content").putObject(type);
    }
}
