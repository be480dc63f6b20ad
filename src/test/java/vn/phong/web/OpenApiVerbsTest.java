package vn.phong.web;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.Fields;
import vn.phong.wall.Wall;

/** Every press that the OpenAPI document writes down is pressed, as it is written there and otherwise. */
class OpenApiVerbsTest {
    private static final String SHOW = "/api/v1/show/";
    /** There is no processor in this hall to be told of it; OscCallsTest and ControlRoutesTest have one. */
    private static final Set<String> NEEDS_PROCESSOR = Set.of("brightness", "brightness/{percent}");

    /** What has passed at some hour of the day would be turned back. */
    private final String inAnHour = LocalTime.now(ZoneId.systemDefault())
            .plusHours(1)
            .truncatedTo(ChronoUnit.MINUTES)
            .toString();

    /** A body with every member there is, in an order in which each can be done. */
    private static final Map<String, String> SAID = Map.ofEntries(
            entry("load", "{'cue':'bai-1'}"),
            entry("black", "{'on':true}"),
            entry("freeze", "{'on':true}"),
            entry("pattern", "{'on':true}"),
            entry("lock", "{'on':false}"),
            entry("skip", "{'cue':'ket','on':true}"),
            entry("move", "{'cue':'ket','after':'phong'}"),
            entry(
                    "insert",
                    "{'layout':'welcome','label':'Chào khách','fields':{'message':'Chào mừng'},'after':'phong'}"),
            entry("duplicate", "{'cue':'ket'}"),
            entry("overlay/strip", "{'text':'Xin mời'}"),
            entry("overlay/clock", "{'on':true}"),
            entry("overlay/countdown", "{'on':true}"),
            entry("timer/set", "{'seconds':300}"),
            entry("timer/until", "{'time':'HH:MM'}"),
            entry("timer/add", "{'seconds':-60}"),
            entry("message", "{'text':'Mời kết thúc'}"),
            entry("award/absent", "{'cue':'trao','n':1,'on':true}"),
            entry("award/proxy", "{'cue':'trao','n':2,'on':true,'name':'Bà Trần Thị B'}"),
            entry("award/insert", "{'cue':'trao','before':1,'name':'Sở Y','unit':'Tỉnh X','note':'mới'}"),
            entry("award/move", "{'cue':'trao','n':1,'to':2}"),
            entry("award/cut", "{'cue':'trao','size':2}"),
            entry("paper/up", "{'cue':'bai-2'}"),
            entry("paper/skip", "{'cue':'bai-5','on':true}"),
            entry("paper/late", "{'cue':'bai-4','on':true}"),
            entry("paper/move", "{'cue':'bai-5','before':'bai-4'}"),
            entry(
                    "paper/insert",
                    "{'cue':'bai-1','before':'bai-5','name':'Lê Văn C','honorific':'Ông','position':'Giám đốc',"
                            + "'unit':'Sở Y','topic':'Số hóa'}"));

    /** What stands for what in braces. */
    private static final Map<String, String> VALUES =
            Map.of("on", "on", "cue", "bai-2", "place", "3", "seconds", "60", "text", "abc", "time", "HH:MM");

    private Hall hall;
    private Caller device;
    private JsonNode paths;

    private static Event event() {
        List<Map<String, Object>> rows = List.of(Map.of("name", "Sở A"), Map.of("name", "Sở B"));
        List<Cue> cues = List.of(
                cue("phong", "backdrop", Map.of("rgb", 0xA01420)),
                cue("bai-1", "paper", Map.of("rgb", 1)),
                cue("bai-2", "paper", Map.of("rgb", 2)),
                cue("bai-3", "paper", Map.of("rgb", 3)),
                cue("bai-4", "paper", Map.of("rgb", 4)),
                cue("bai-5", "paper", Map.of("rgb", 5)),
                cue("trao", "award-batch", Map.of("rgb", 3, "recipients", rows)),
                cue("ket", "closing", Map.of("rgb", 4)));
        return new Event(1, "Hội nghị thử", "", "", 0, null, List.of(), cues, Map.of("approval", "off"));
    }

    private static Cue cue(String id, String layout, Map<String, Object> fields) {
        return new Cue(id, id, layout, "", Fields.of(fields), Map.of(), null, Map.of());
    }

    @BeforeEach
    void open() throws Exception {
        hall = Hall.open(event(), new Wall("main", 256, 160, 4), 0, Hall.store());
        device = Caller.device(hall);
        paths = device.get("/api/v1/openapi.json").json().get("paths");
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private List<String> verbs() {
        Set<String> verbs = new TreeSet<>();
        paths.fieldNames().forEachRemaining(path -> {
            if (path.startsWith(SHOW)) {
                verbs.add(path.substring(SHOW.length()));
            }
        });
        return List.copyOf(verbs);
    }

    private ObjectNode said(String verb) throws IOException {
        String body = SAID.getOrDefault(verb, "{}").replace('\'', '"').replace("HH:MM", inAnHour);
        return (ObjectNode) Caller.JSON.readTree(body);
    }

    private String address(String verb) {
        String address = verb;
        for (Map.Entry<String, String> value : VALUES.entrySet()) {
            address = address.replace("{" + value.getKey() + "}", value.getValue());
        }
        return SHOW
                + address.replace("HH:MM", inAnHour).replace("{percent}", "60").replace("{size}", "2");
    }

    private Map<String, String> documented(String verb) {
        Map<String, String> types = new LinkedHashMap<>();
        paths.get(SHOW + verb)
                .at("/post/requestBody/content/application~1json/schema/properties")
                .properties()
                .forEach(each -> types.put(
                        each.getKey(),
                        each.getValue()
                                .path("type")
                                .asText(each.getValue().path("$ref").asText())));
        return types;
    }

    private void assertAnswers(int status, Caller caller, String verb, String body) throws Exception {
        Caller.Answer answer = caller.post(address(verb), body);
        assertEquals(status, answer.status(), verb + " " + body + ": " + answer.text());
        assertTrue(paths.get(SHOW + verb).at("/post/responses").has(String.valueOf(status)), verb + " " + status);
        if (status == 200) {
            assertTrue(
                    answer.json().has("result")
                            && answer.json().at("/state/revision").isInt(),
                    answer.text());
        }
    }

    @Test
    void every_verb_can_be_pressed_with_the_members_that_are_written_down_and_no_other() throws Exception {
        assertTrue(verbs().size() > 60, verbs().toString());
        Caller viewer = Caller.with(hall, Hall.VIEWER_PIN);
        Caller stranger = Caller.stranger(hall);
        for (String verb : verbs()) {
            ObjectNode body = said(verb);
            Map<String, String> members = documented(verb);
            assertEquals("#/components/schemas/CommandId", members.remove("commandId"), verb);
            assertEquals("integer", members.remove("expectedRevision"), verb);
            assertAnswers(401, stranger, verb, body.toString());
            assertAnswers(403, viewer, verb, body.toString());
            if (NEEDS_PROCESSOR.contains(verb)) {
                assertAnswers(422, device, verb, verb.equals("brightness") ? "{\"percent\":60}" : "{}");
                continue;
            }
            assertEquals(members, types(body), verb);
            assertAnswers(400, device, verb, body.deepCopy().put("khac", 1).toString());
            for (String member : members.keySet()) {
                assertAnswers(
                        400,
                        device,
                        verb,
                        body.deepCopy().set(member, wrong(members.get(member))).toString());
            }
            assertAnswers(409, device, verb, stale(body).toString());
            assertBoundsAsWritten(verb, body);
            assertAnswers(
                    200,
                    device,
                    verb,
                    body.deepCopy().put("commandId", "v-" + verb.hashCode()).toString());
            assertAnswers(200, device, "lock", "{\"on\":false}");
        }
    }

    /** A well-formed press that is never done. */
    private static ObjectNode stale(ObjectNode body) {
        return body.deepCopy().put("expectedRevision", 999);
    }

    /** What must be there, and how long or large it may be, is what the server holds to. */
    private void assertBoundsAsWritten(String verb, ObjectNode body) throws Exception {
        JsonNode schema = paths.get(SHOW + verb).at("/post/requestBody/content/application~1json/schema");
        Set<String> required = new TreeSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        assertEquals(
                !required.isEmpty(),
                paths.get(SHOW + verb).at("/post/requestBody/required").asBoolean(),
                verb);
        for (Map.Entry<String, JsonNode> member : body.properties()) {
            String name = member.getKey();
            ObjectNode without = stale(body);
            without.remove(name);
            assertAnswers(required.contains(name) ? 400 : 409, device, verb, without.toString());
            JsonNode written = schema.at("/properties/" + name);
            if (written.has("maximum")) {
                int most = written.get("maximum").intValue();
                assertWithinBounds(verb, stale(body).put(name, most));
                assertAnswers(400, device, verb, stale(body).put(name, most + 1).toString());
                int least = written.get("minimum").intValue();
                assertWithinBounds(verb, stale(body).put(name, least));
                assertAnswers(
                        400, device, verb, stale(body).put(name, least - 1).toString());
            }
            if (written.has("maxLength")) {
                String tooLong = "a".repeat(written.get("maxLength").intValue() + 1);
                assertAnswers(400, device, verb, stale(body).put(name, tooLong).toString());
            }
        }
    }

    /** It may still be more than the evening has. */
    private void assertWithinBounds(String verb, ObjectNode body) throws Exception {
        Caller.Answer answer = device.post(address(verb), body.toString());
        assertTrue(Set.of(409, 422).contains(answer.status()), verb + " " + body + ": " + answer.text());
    }

    /** A value that no member of this type can be. */
    private static JsonNode wrong(String type) {
        return Caller.JSON.getNodeFactory().arrayNode().add(type);
    }

    private static Map<String, String> types(ObjectNode body) {
        return body.properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> type(each.getValue().getNodeType())));
    }

    private static String type(JsonNodeType type) {
        return switch (type) {
            case NUMBER -> "integer";
            case BOOLEAN -> "boolean";
            case OBJECT -> "object";
            default -> "string";
        };
    }

    @Test
    void what_must_be_there_is_written_down() {
        assertEquals("[\"cue\"]", required("load"));
        assertEquals("[\"cue\",\"n\",\"on\"]", required("award/proxy"));
        assertEquals("[\"cue\",\"name\"]", required("paper/insert"));
        assertEquals("[\"label\",\"layout\"]", required("insert"));
        assertEquals("[\"percent\"]", required("brightness"));
        assertEquals("", required("next"));
        assertEquals(
                "[\"on\",\"off\"]",
                paths.get(SHOW + "black/{on}")
                        .at("/post/parameters/0/schema/enum")
                        .toString());
    }

    private String required(String verb) {
        return paths.get(SHOW + verb)
                .at("/post/requestBody/content/application~1json/schema/required")
                .toString();
    }

    /** People read of the same verbs as programs do. */
    @Test
    void the_table_of_presses_names_every_verb_and_no_other() throws Exception {
        String all = Files.readString(Path.of("docs/API.md"));
        String table = all.substring(all.indexOf("| command | own members"), all.indexOf("None of these changes"));
        Set<String> told = new TreeSet<>();
        table.lines()
                .filter(line -> line.startsWith("| `"))
                .forEach(line -> Pattern.compile("`([a-z/]+)`")
                        .matcher(line.split("\\|")[1])
                        .results()
                        .forEach(verb -> told.add(verb.group(1))));
        Set<String> written = new TreeSet<>(Set.of("brightness"));
        Verbs.all().forEach(verb -> written.add(verb.name()));
        assertEquals(written, told);
    }

    @Test
    void who_does_not_hold_control_is_turned_back_by_every_verb_as_is_written_down() throws Exception {
        device.press("load", "{\"cue\":\"bai-1\"}");
        Caller other = Caller.device(hall);
        for (String verb : verbs()) {
            ObjectNode body = said(verb);
            assertAnswers(423, other, verb, verb.equals("brightness") ? "{\"percent\":60}" : body.toString());
        }
    }
}
