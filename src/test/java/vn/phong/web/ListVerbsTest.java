package vn.phong.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.Fields;
import vn.phong.wall.Wall;

class ListVerbsTest {
    private Hall hall;
    private Caller device;

    @BeforeEach
    void open() throws Exception {
        List<Map<String, Object>> recipients = IntStream.rangeClosed(1, 12)
                .<Map<String, Object>>mapToObj(n -> Map.of("name", "Nguyễn Văn " + (char) ('A' + n)))
                .toList();
        List<Cue> cues = new ArrayList<>(Hall.EVENT.cues());
        cues.add(new Cue(
                "trao",
                "Trao bằng khen",
                "award-batch",
                "khen",
                Fields.of(Map.of("recipients", recipients, "perPage", 4, "pages", 3)),
                Map.of(),
                null,
                Map.of()));
        Event event = new Event(1, "Hội nghị", "", "", 0, null, Hall.EVENT.agenda(), cues, Map.of());
        hall = Hall.open(event, new Wall("main", 256, 160, 4), 0, Hall.store());
        device = Caller.device(hall);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private JsonNode list() throws Exception {
        return device.get("/api/v1/lists").json().at("/awards/1");
    }

    @Test
    void batches_that_no_page_could_hold_are_refused_before_the_evening_has_them() throws Exception {
        long revision = device.get("/api/v1/state").json().get("revision").asLong();
        Caller.Answer refused = device.post("/api/v1/show/award/cut", "{\"cue\":\"trao\",\"size\":10}");
        assertEquals(422, refused.status());
        assertTrue(refused.json().at("/error/vi").asText().contains("không vẽ được"), refused::toString);
        assertEquals(
                revision, device.get("/api/v1/state").json().get("revision").asLong());
        assertEquals(4, list().get("size").asInt());
    }

    @Test
    void batches_that_a_page_can_hold_are_cut_at_once() throws Exception {
        assertEquals(
                200,
                device.post("/api/v1/show/award/cut", "{\"cue\":\"trao\",\"size\":6}")
                        .status());
        assertEquals(6, list().get("size").asInt());
    }

    @Test
    void a_list_that_is_not_there_is_a_sentence_and_no_fault() throws Exception {
        Caller.Answer answer = device.post("/api/v1/show/award/cut", "{\"cue\":\"khong-co\",\"size\":6}");
        assertEquals(422, answer.status());
    }
}
