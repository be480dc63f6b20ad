package vn.phong.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phong.message.Refusal;

/** The schema and the reader are two descriptions of one file; they must refuse and accept the same. */
class EventSchemaTest {
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(resource("event.schema.json"));
    private static final String BACKDROP = "{\"id\":\"phong\",\"layout\":\"backdrop\"}";

    @Test
    void sample_keeps_to_the_schema() {
        assertEquals(Set.of(), faults(resource("/sample/event.json")));
    }

    @Test
    void written_event_keeps_to_the_schema() {
        Event event = new Event(
                1,
                "Thử",
                "",
                "",
                20,
                Transition.CUT,
                List.of(new AgendaItem("mo-dau", "1", "8h00", "Khai mạc", "", null)),
                List.of(
                        new Cue("phong", "", "backdrop", "", Fields.NONE, Map.of("trai", "agenda"), null, null),
                        new Cue("tham-luan-1", "", "paper", "mo-dau", Fields.NONE.with("index", 1), null, null, null)),
                null);
        assertEquals(Set.of(), faults(new String(EventFile.write(event), StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"schemaVersion\":1,\"cues\":[" + BACKDROP + "]}",
                "{\"schemaVersion\":1,\"cues\":[" + BACKDROP + "],\"office\":{\"x\":[1,null,true,\"a\\nb\"]}}",
                "{\"schemaVersion\":1,\"cues\":[{\"id\":\"phong\",\"layout\":\"backdrop\",\"theme\":\"navy\"}]}",
                "{\"schemaVersion\":1,\"photo\":\"off\",\"cues\":[" + BACKDROP + "]}",
                "{\"schemaVersion\":1,\"footer\":\"off\",\"background\":\"san-khau\",\"cues\":[" + BACKDROP + "]}",
                "{\"schemaVersion\":1,\"logos\":\"so-y\",\"cues\":[" + BACKDROP + "]}",
                "{\"schemaVersion\":1,\"logos\":[\"so-y\",\"xa-z\"],\"cues\":[" + BACKDROP + "]}",
                "{\"schemaVersion\":1,\"fadeMs\":0,\"theme\":\"xanh\",\"name\":\"\",\"agenda\":[],\"cues\":[" + BACKDROP
                        + "]}",
                "{\"schemaVersion\":1,\"agenda\":[{\"id\":\"a\",\"extra\":{\"Ghi chú\":\"Hoa\"}}],\"cues\":[" + BACKDROP
                        + ",{\"id\":\"b\",\"layout\":\"ranking\",\"fields\":"
                        + "{\"rows\":[{\"name\":\"A\",\"extra\":{\"Năm sinh\":\"1980\"}}]}}]}",
                "{\"schemaVersion\":1,\"cues\":[" + BACKDROP
                        + ",{\"id\":\"b\",\"layout\":\"moi\",\"fields\":{\"title\":[7]}}]}",
                "{\"schemaVersion\":1,\"cues\":[" + BACKDROP
                        + ",{\"id\":\"b\",\"layout\":\"ranking\",\"fields\":"
                        + "{\"rows\":[\"A\",{\"rank\":1,\"score\":9.50}]}}]}",
                "{\"schemaVersion\":1,\"cues\":[" + BACKDROP
                        + ",{\"id\":\"b\",\"layout\":\"delegates\",\"fields\":"
                        + "{\"groups\":[{\"heading\":\"A\",\"people\":[{\"name\":\"B\"},\"C\"]}]}}]}",
            })
    void both_accept(String json) {
        assertEquals(Set.of(), faults(json));
        assertEquals("phong", parse(json).cues().get(0).id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"theme\":\"Đỏ\"", "\"theme\":7"})
    void both_refuse_what_a_cue_cannot_have(String own) {
        String json =
                "{\"schemaVersion\":1,\"cues\":[" + BACKDROP + ",{\"id\":\"b\",\"layout\":\"closing\"," + own + "}]}";
        assertFalse(faults(json).isEmpty());
        assertThrows(Refusal.class, () -> parse(json));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"schemaVersion\":1,\"agenda\":[{\"id\":\"a\",\"extra\":{\"Ghi chú\":7}}],\"cues\":[" + BACKDROP
                        + "]}",
                "{\"schemaVersion\":1,\"agenda\":[{\"id\":\"a\",\"extra\":\"Hoa\"}],\"cues\":[" + BACKDROP + "]}",
                "{\"schemaVersion\":1,\"cues\":[" + BACKDROP + ",{\"id\":\"b\",\"layout\":\"award-batch\",\"fields\":"
                        + "{\"recipients\":[{\"extra\":[\"1980\"]}]}}]}"
            })
    void both_refuse_what_stands_beside_in_anything_but_texts(String json) {
        assertFalse(faults(json).isEmpty());
        assertThrows(Refusal.class, () -> parse(json));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"photo\":\"no\"", "\"footer\":false", "\"background\":[\"a\"]", "\"logos\":[7]"})
    void both_refuse_what_all_cues_cannot_have(String common) {
        String json = "{\"schemaVersion\":1," + common + ",\"cues\":[" + BACKDROP + "]}";
        assertFalse(faults(json).isEmpty());
        assertThrows(Refusal.class, () -> parse(json));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "{\"schemaVersion\":1}",
                "{\"cues\":[" + BACKDROP + "]}",
                "{\"schemaVersion\":\"1\",\"cues\":[" + BACKDROP + "]}",
                "{\"schemaVersion\":2,\"cues\":[" + BACKDROP + "]}",
                "{\"schemaVersion\":1,\"cues\":{}}",
                "{\"schemaVersion\":1,\"cues\":[]}",
                "{\"schemaVersion\":1,\"cues\":[{\"id\":\"a\",\"layout\":\"notice\"}]}",
                "{\"schemaVersion\":1,\"cues\":[{\"layout\":\"backdrop\"}]}",
                "{\"schemaVersion\":1,\"cues\":[{\"id\":\"phong\"}," + BACKDROP + "]}",
                "{\"schemaVersion\":1,\"cues\":[{\"id\":\"Phong\",\"layout\":\"backdrop\"}]}",
                "{\"schemaVersion\":1,\"cues\":[{\"id\":\"a.2\",\"layout\":\"backdrop\"}]}",
                "{\"schemaVersion\":1,\"cues\":[{\"id\":\"a-\",\"layout\":\"backdrop\"}]}",
                "{\"schemaVersion\":1,\"cues\":[" + BACKDROP + ",{\"id\":\"b\",\"layout\":3}]}",
                "{\"schemaVersion\":1,\"font\":\"Times\",\"cues\":[" + BACKDROP + "]}",
                "{\"schemaVersion\":1,\"flagZone\":10,\"cues\":[" + BACKDROP + "]}",
                "{\"schemaVersion\":1,\"flagZone\":\"25\",\"cues\":[" + BACKDROP + "]}",
                "{\"schemaVersion\":1,\"approval\":\"maybe\",\"cues\":[" + BACKDROP + "]}",
                "{\"schemaVersion\":1,\"cues\":[" + BACKDROP
                        + ",{\"id\":\"b\",\"layout\":\"notice\",\"parts\":{\"Trái\":\"agenda\"}}]}",
                "{\"schemaVersion\":1,\"cues\":[" + BACKDROP
                        + ",{\"id\":\"b\",\"layout\":\"notice\",\"parts\":{\"trai\":7}}]}",
                "{\"schemaVersion\":1,\"cues\":[" + BACKDROP + ",\"phong\"]}",
                "{\"schemaVersion\":1,\"cues\":[" + BACKDROP + "],\"name\":5}",
                "{\"schemaVersion\":1,\"cues\":[" + BACKDROP + "],\"name\":null}",
                "{\"schemaVersion\":1,\"cues\":[" + BACKDROP + "],\"fadeMs\":401}",
                "{\"schemaVersion\":1,\"cues\":[" + BACKDROP + "],\"fadeMs\":-1}",
                "{\"schemaVersion\":1,\"cues\":[" + BACKDROP + "],\"fadeMs\":\"100\"}",
                "{\"schemaVersion\":1,\"cues\":[" + BACKDROP + "],\"fadeMs\":0.5}",
                "{\"schemaVersion\":1,\"cues\":[" + BACKDROP + "],\"theme\":\"Đỏ\"}",
                "{\"schemaVersion\":1,\"cues\":[" + BACKDROP + "],\"agenda\":{}}",
                "{\"schemaVersion\":1,\"cues\":[" + BACKDROP + "],\"agenda\":[{}]}",
                "{\"schemaVersion\":1,\"cues\":[" + BACKDROP + "],\"agenda\":[{\"id\":\"a\",\"text\":[1]}]}",
                "{\"schemaVersion\":1,\"cues\":[" + BACKDROP + "],\"x\":1e300}",
                "{\"schemaVersion\":1,\"cues\":[" + BACKDROP + "],\"x\":\"\\u0007\"}",
                "{\"schemaVersion\":1,\"cues\":[{\"id\":\"a\",\"layout\":\"backdrop\",\"fields\":[]}]}",
                "{\"schemaVersion\":1,\"cues\":[{\"id\":\"a\",\"layout\":\"backdrop\",\"fields\":{\"title\":7}}]}",
                "{\"schemaVersion\":1,\"cues\":[{\"id\":\"a\",\"layout\":\"backdrop\",\"fields\":{\"org\":[7]}}]}",
                "{\"schemaVersion\":1,\"cues\":[{\"id\":\"a\",\"layout\":\"backdrop\",\"label\":1}]}",
                "{\"schemaVersion\":1,\"cues\":[" + BACKDROP
                        + ",{\"id\":\"b\",\"layout\":\"paper\",\"fields\":{\"index\":\"1\"}}]}",
                "{\"schemaVersion\":1,\"cues\":[" + BACKDROP
                        + ",{\"id\":\"b\",\"layout\":\"award-batch\",\"fields\":{\"recipients\":\"A\"}}]}",
                "{\"schemaVersion\":1,\"cues\":[" + BACKDROP
                        + ",{\"id\":\"b\",\"layout\":\"award-batch\",\"fields\":{\"perPage\":2001}}]}",
                "{\"schemaVersion\":1,\"cues\":[" + BACKDROP
                        + ",{\"id\":\"b\",\"layout\":\"ranking\",\"fields\":{\"rows\":[{\"rank\":[]}]}}]}",
                "{\"schemaVersion\":1,\"cues\":[" + BACKDROP
                        + ",{\"id\":\"b\",\"layout\":\"notice\",\"fields\":{\"message\":true}}]}",
                "{\"schemaVersion\":1,\"cues\":[" + BACKDROP
                        + ",{\"id\":\"b\",\"layout\":\"delegates\",\"fields\":{\"groups\":[{\"people\":\"A\"}]}}]}",
                "{\"schemaVersion\":1,\"cues\":[" + BACKDROP
                        + ",{\"id\":\"b\",\"layout\":\"delegates\",\"fields\":{\"groups\":[\"A\"]}}]}",
                "{\"schemaVersion\":1,\"cues\":[" + BACKDROP
                        + ",{\"id\":\"b\",\"layout\":\"flag-salute\",\"fields\":{\"mode\":\"text\"}}]}",
                "{\"schemaVersion\":1,\"cues\":[" + BACKDROP
                        + ",{\"id\":\"b\",\"layout\":\"media\",\"fields\":{\"fit\":\"stretch\"}}]}",
                "{\"schemaVersion\":1,\"cues\":[" + BACKDROP
                        + ",{\"id\":\"b\",\"layout\":\"ranking\",\"fields\":{\"reveal\":\"top\"}}]}",
                "{\"schemaVersion\":1,\"cues\":[" + BACKDROP
                        + ",{\"id\":\"b\",\"layout\":\"presidium\",\"fields\":{\"people\":[{\"position\":true}]}}]}",
            })
    void both_refuse(String json) {
        assertFalse(faults(json).isEmpty(), "the schema accepts it");
        assertThrows(Refusal.class, () -> parse(json));
    }

    @Test
    void both_refuse_what_is_too_long() {
        String json = "{\"schemaVersion\":1,\"name\":\"" + "a".repeat(2_001) + "\",\"cues\":[" + BACKDROP + "]}";
        assertFalse(faults(json).isEmpty());
        assertThrows(Refusal.class, () -> parse(json));
    }

    @Test
    void every_field_of_a_known_layout_is_held_by_both() {
        FieldType.BY_LAYOUT.forEach((layout, fields) -> fields.keySet().forEach(field -> {
            String json = "{\"schemaVersion\":1,\"cues\":[" + BACKDROP + ",{\"id\":\"b\",\"layout\":\"" + layout
                    + "\",\"fields\":{\"" + field + "\":{}}}]}";
            assertFalse(faults(json).isEmpty(), json);
            assertThrows(Refusal.class, () -> parse(json), json);
        }));
        assertEquals(18, FieldType.BY_LAYOUT.size());
    }

    private static Set<ValidationMessage> faults(String json) {
        return SCHEMA.validate(json, InputFormat.JSON);
    }

    private static Event parse(String json) {
        return EventFile.parse(json.getBytes(StandardCharsets.UTF_8), "event.json");
    }

    private static String resource(String name) {
        try (InputStream in = EventFile.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
