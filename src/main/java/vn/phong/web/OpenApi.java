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
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The web API as an OpenAPI 3.1 document, for programs that build themselves from one. What each route answers is
 * written in {@code routes.txt}, which a test holds to the routes there are; presses come from {@link Verbs}.
 */
final class OpenApi {
    private static final String PRESSES = "/api/v1/show/{command}";
    private static final String BRIGHTNESS = "/api/v1/show/brightness";
    /** Of the members of presses that are no texts. */
    private static final Map<String, String> TYPES = Map.of(
            "on", "boolean",
            "seconds", "integer",
            "percent", "integer",
            "n", "integer",
            "to", "integer",
            "size", "integer",
            "fields", "object");

    private static final Set<String> ANYBODY = Set.of("/api/v1/session", "/api/v1/pictures/{file}");
    private static final Pattern LINE = Pattern.compile("(GET|POST|PUT|DELETE) (/\\S+) \\| ([0-9 ]+) \\| (.+)");
    private static final Pattern PARAMETER = Pattern.compile("\\{([a-z]+)}");

    private OpenApi() {}

    /**
     * What is written of a route.
     *
     * @param statuses what it answers; 401 and 403 besides, unless anybody may use it
     */
    record Route(String method, String path, List<Integer> statuses, String summary) {}

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
        List<Integer> statuses =
                Arrays.stream(matcher.group(3).split(" ")).map(Integer::valueOf).toList();
        return new Route(matcher.group(1), matcher.group(2), statuses, matcher.group(4));
    }

    static ObjectNode document() {
        ObjectNode node = Json.object().put("openapi", "3.1.0");
        node.putObject("info").put("title", "Phông").put("version", "1");
        ObjectNode schemes = node.putObject("components").putObject("securitySchemes");
        schemes.putObject("token").put("type", "http").put("scheme", "bearer");
        ObjectNode paths = node.putObject("paths");
        for (Route route : routes()) {
            if (route.path().equals(PRESSES)) {
                presses(paths, route);
            } else if (route.path().equals(BRIGHTNESS)) {
                press(paths, route, Brightness.VERB, Set.of("percent"));
            } else {
                operation(paths, route.path(), route);
            }
        }
        return node;
    }

    /** Every verb with its members in the body, and what can be said by the address alone. */
    private static void presses(ObjectNode paths, Route route) {
        for (Verbs.Verb verb : Verbs.all()) {
            press(paths, route, verb.name(), verb.members());
            if (verb.members().size() == 1) {
                String only = verb.members().iterator().next();
                press(paths, route, verb.name() + "/{" + only + "}", Set.of());
            }
        }
        press(paths, route, Brightness.VERB + "/{percent}", Set.of());
        Spoken.ADDRESSES.forEach(address -> press(paths, route, address, Set.of()));
    }

    private static void press(ObjectNode paths, Route route, String verb, Set<String> members) {
        ObjectNode operation = operation(paths, PRESSES.replace("{command}", verb), route);
        ObjectNode properties = body(operation).putObject("properties");
        property(properties, "commandId", "string");
        property(properties, "expectedRevision", "integer");
        members.stream().sorted().forEach(member -> property(properties, member, type(verb, member)));
    }

    private static void property(ObjectNode properties, String name, String type) {
        properties.putObject(name).put("type", type);
    }

    /** A roll call counts its places; everything else that comes before another is named. */
    private static String type(String verb, String member) {
        return member.equals("before") && verb.startsWith("award/") ? "integer" : TYPES.getOrDefault(member, "string");
    }

    private static ObjectNode operation(ObjectNode paths, String path, Route route) {
        ObjectNode operation =
                paths.withObject(pointer(path)).putObject(route.method().toLowerCase(Locale.ROOT));
        operation.put("summary", route.summary());
        if (!ANYBODY.contains(path)) {
            operation.putArray("security").addObject().putArray("token");
        }
        parameters(operation, path);
        ObjectNode responses = operation.putObject("responses");
        route.statuses().forEach(status -> response(responses, status));
        if (!ANYBODY.contains(path)) {
            response(responses, 401);
            response(responses, 403);
        }
        if (!route.method().equals("GET") && !path.startsWith("/api/v1/show/")) {
            body(operation);
        }
        return operation;
    }

    /** A path as one step of a JSON pointer. */
    private static String pointer(String path) {
        return "/" + path.replace("~", "~0").replace("/", "~1");
    }

    private static void parameters(ObjectNode operation, String path) {
        Matcher named = PARAMETER.matcher(path);
        ArrayNode parameters = operation.putArray("parameters");
        while (named.find()) {
            parameters
                    .addObject()
                    .put("name", named.group(1))
                    .put("in", "path")
                    .put("required", true)
                    .putObject("schema")
                    .put("type", "string");
        }
    }

    private static ObjectNode body(ObjectNode operation) {
        return operation
                .putObject("requestBody")
                .putObject("content")
                .putObject("application/json")
                .putObject("schema")
                .put("type", "object");
    }

    private static void response(ObjectNode responses, int status) {
        responses.putObject(String.valueOf(status)).put("description", status < 400 ? "Done" : "Turned back");
    }
}
