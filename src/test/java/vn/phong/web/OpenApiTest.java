package vn.phong.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The OpenAPI document says what the server does: the same routes, and no answer it does not name. */
class OpenApiTest {
    /** What draws or searches takes longer than a test should: only strangers ask. */
    private static final Set<String> SLOW = Set.of(
            "/api/v1/approval",
            "/api/v1/check",
            "/api/v1/cues",
            "/api/v1/cues/{id}",
            "/api/v1/draft/check",
            "/api/v1/draft/{cue}",
            "/api/v1/forms",
            "/api/v1/layouts",
            "/api/v1/layouts/{file}",
            "/api/v1/pictures.zip",
            "/api/v1/proof.pdf",
            "/api/v1/readiness",
            "/api/v1/setup/search",
            "/api/v1/show.zip");

    private static Hall hall;
    private static JsonNode document;

    @BeforeAll
    static void open() throws Exception {
        hall = Hall.open();
        document = Caller.device(hall).get("/api/v1/openapi.json").json();
    }

    @AfterAll
    static void close() {
        hall.close();
    }

    @Test
    void every_route_of_the_server_is_written_down_and_no_other() {
        Set<String> written = new TreeSet<>();
        OpenApi.routes().forEach(route -> written.add(route.method() + " " + route.path()));
        Set<String> served = new TreeSet<>();
        hall.server().routes().stream()
                .filter(route -> route.contains(" /api/v1/"))
                .map(route -> route.replace("<command>", "{command}"))
                .forEach(served::add);
        assertTrue(served.size() > 40, served.toString());
        Set<String> missing = new TreeSet<>(served);
        missing.removeAll(written);
        Set<String> gone = new TreeSet<>(written);
        gone.removeAll(served);
        assertEquals(Set.of(), missing, "write these into routes.txt");
        assertEquals(Set.of(), gone, "take these out of routes.txt");
    }

    @Test
    void every_verb_is_a_path_with_its_members() {
        JsonNode paths = document.get("paths");
        for (String verb : List.of("next", "load", "black", "undo")) {
            assertTrue(paths.has("/api/v1/show/" + verb), verb);
        }
        JsonNode load = paths.get("/api/v1/show/load").at("/post/requestBody/content/application~1json/schema");
        assertTrue(load.at("/properties/cue").isObject(), load.toString());
        assertTrue(load.at("/properties/commandId").isObject(), load.toString());
        assertEquals("3.1.0", document.get("openapi").asText());
    }

    /** Asked by a stranger, by a viewer and by the technician with nothing useful to say. */
    @Test
    void no_route_answers_with_a_status_that_is_not_named() throws Exception {
        List<String> unnamed = new ArrayList<>();
        List<Caller> callers = List.of(Caller.stranger(hall), Caller.with(hall, Hall.VIEWER_PIN), Caller.device(hall));
        for (OpenApi.Route route : OpenApi.routes()) {
            String path = route.path().replaceAll("\\{[a-z]+}", "khong-co");
            for (Caller caller : SLOW.contains(route.path()) ? callers.subList(0, 1) : callers) {
                String body = route.method().equals("GET") ? "" : "{}";
                int status = status(caller, route.method(), path, body);
                boolean named = route.path().contains("{command}") || isNamed(route, status);
                if (!named || status == 500) {
                    unnamed.add(route.method() + " " + path + " " + status);
                }
            }
        }
        assertEquals(List.of(), unnamed);
    }

    /** What a program that writes a client from the document stumbles over. */
    @Test
    void every_operation_has_a_name_of_its_own_and_every_reference_leads_somewhere() {
        List<String> names = new ArrayList<>();
        document.findValues("operationId").forEach(name -> names.add(name.asText()));
        assertEquals(names.size(), Set.copyOf(names).size(), names.toString());
        assertTrue(names.containsAll(List.of("postShowNext", "postShowLoadCueByPlace", "getState")), names.toString());
        List<JsonNode> references = document.findValues("$ref");
        assertTrue(references.size() > 500, () -> references.size() + " references");
        references.forEach(reference ->
                assertTrue(document.at(reference.asText().substring(1)).isObject(), reference.toString()));
        assertEquals(
                "[\"error\"]", document.at("/components/schemas/Error/required").toString());
    }

    /** What no code names is not in a body; what a test gets is held to the shapes by {@link Caller}. */
    @Test
    void every_member_of_a_shape_is_named_in_the_code() throws Exception {
        Set<String> named = new TreeSet<>();
        Pattern text = Pattern.compile("\"([A-Za-z_]+)\"");
        for (String room : List.of("web", "check", "plan", "profile")) {
            try (Stream<Path> files = Files.list(Path.of("src/main/java/vn/phong", room))) {
                for (Path file : files.toList()) {
                    text.matcher(Files.readString(file)).results().forEach(found -> named.add(found.group(1)));
                }
            }
        }
        Set<String> written = new TreeSet<>();
        document.at("/components/schemas").properties().forEach(shape -> {
            if (!shape.getKey().equals("Event")) {
                shape.getValue().path("properties").fieldNames().forEachRemaining(written::add);
            }
        });
        written.removeAll(named);
        assertEquals(Set.of(), written);
    }

    @Test
    void no_body_is_without_its_members() {
        List<String> bare = new ArrayList<>();
        for (JsonNode operation : document.get("paths").findParents("operationId")) {
            operation.findValues("application/json").forEach(body -> {
                JsonNode schema = body.path("schema");
                if (!schema.has("$ref") && !schema.has("properties")) {
                    bare.add(operation.get("operationId").asText());
                }
            });
        }
        assertEquals(List.of(), bare);
        document.at("/components/schemas").properties().forEach(shape -> {
            boolean isObject = shape.getValue().path("type").asText().equals("object");
            assertTrue(!isObject || shape.getValue().has("additionalProperties"), shape.getKey());
        });
    }

    @Test
    void a_shape_says_types_bounds_and_what_must_be_there() {
        JsonNode shapes = document.at("/components/schemas");
        assertSchema("['holder','freeAfterS']", shapes.at("/Control/required"));
        assertSchema(
                "{'anyOf':[{'type':'integer','minimum':0,'maximum':400},{'type':'null'}]}",
                shapes.at("/CueEdit/properties/fadeMs"));
        assertSchema(
                "{'type':'array','items':{'$ref':'#/components/schemas/Recipient'},'minItems':0,'maxItems':3}",
                shapes.at("/Award/properties/next"));
        assertSchema(
                "{'type':'object','additionalProperties':{'$ref':'#/components/schemas/Event/$defs/anything'}}",
                shapes.get("Values"));
        assertSchema("['off','warn','refuse']", shapes.at("/Rule/enum"));
    }

    private static void assertSchema(String expected, JsonNode actual) {
        assertEquals(expected.replace('\'', '"'), actual.toString());
    }

    @Test
    void every_query_that_the_server_reads_is_written_down() throws Exception {
        Set<String> read = new TreeSet<>();
        Pattern query = Pattern.compile("queryParam\\(\"([a-z]+)\"\\)");
        try (Stream<Path> files = Files.list(Path.of("src/main/java/vn/phong/web"))) {
            for (Path file : files.toList()) {
                query.matcher(Files.readString(file)).results().forEach(found -> read.add(found.group(1)));
            }
        }
        // The live connection is no operation of HTTP.
        read.remove("page");
        Set<String> written = new TreeSet<>();
        OpenApi.routes().forEach(route -> route.queries().forEach(each -> written.add(each.replace("!", ""))));
        written.remove("page");
        assertEquals(read, written);
    }

    @Test
    void a_body_is_json_or_a_file_as_it_is_written_down() throws Exception {
        Caller technician = Caller.device(hall);
        for (OpenApi.Route route : OpenApi.routes()) {
            if (!route.hasBody() || route.path().contains("{command}")) {
                continue;
            }
            String path = route.path()
                    .replace("{cue}", "khai-mac")
                    .replace("{id}", "khai-mac")
                    .replaceAll("\\{[a-z]+}", "khong-co");
            Caller.Answer broken = technician.send(route.method(), path, "{");
            boolean json = broken.text().contains("JSON");
            assertEquals(!route.takesFile(), json || broken.status() == 404, route + " " + broken.text());
        }
    }

    private static int status(Caller caller, String method, String path, String body) throws Exception {
        try {
            return caller.send(method, path, body).status();
        } catch (HttpTimeoutException slow) {
            throw new AssertionError(method + " " + path + " does not answer", slow);
        }
    }

    private static boolean isNamed(OpenApi.Route route, int status) {
        return document.get("paths")
                .get(route.path())
                .get(route.method().toLowerCase(Locale.ROOT))
                .get("responses")
                .has(String.valueOf(status));
    }
}
