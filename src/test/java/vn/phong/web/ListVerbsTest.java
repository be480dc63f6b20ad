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
        for (int n = 1; n <= 3; n++) {
            Fields fields =
                    Fields.of(Map.of("topic", "Nội dung " + n, "name", "Trần Thị " + n, "index", n, "total", 3));
            cues.add(new Cue("bai-" + n, "Tham luận " + n, "paper", "", fields, Map.of(), null, Map.of()));
        }
        Event event = new Event(1, "Hội nghị", "", "", 0, null, Hall.EVENT.agenda(), cues, Map.of("approval", "off"));
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
    void a_recipient_more_leaves_the_others_their_printed_numbers() throws Exception {
        device.press("award/insert", "{\"cue\":\"trao\",\"before\":10,\"name\":\"Bà Lê Thị C\"}");
        List<String> called = new ArrayList<>();
        list().get("recipients")
                .forEach(each -> called.add(
                        each.get("n").asText() + "=" + each.get("number").asText()));
        assertEquals("9=9 10=9a 11=10 12=11 13=12", String.join(" ", called.subList(8, 13)));
    }

    @Test
    void papers_are_called_put_off_left_out_moved_and_added_over_http() throws Exception {
        assertEquals(
                "bai-1",
                device.press("paper/next", "{}").at("/state/program/cue").asText());
        assertEquals(List.of("bai-1 now", "bai-2 next", "bai-3 waiting"), papers());
        device.press("paper/late", "{\"cue\":\"bai-2\",\"on\":true}");
        assertEquals(List.of("bai-1 now", "bai-3 next", "bai-2 late"), papers());
        device.press("paper/skip", "{\"cue\":\"bai-3\",\"on\":true}");
        assertEquals(List.of("bai-1 now", "bai-3 skipped", "bai-2 next"), papers());
        device.press("paper/skip", "{\"cue\":\"bai-3\",\"on\":false}");
        device.press("paper/late", "{\"cue\":\"bai-2\",\"on\":false}");
        device.press("paper/move", "{\"cue\":\"bai-2\",\"before\":\"bai-3\"}");
        device.press("paper/insert", "{\"cue\":\"bai-1\",\"before\":\"bai-2\",\"name\":\"Bà Lê Thị C\"}");
        assertEquals(List.of("bai-1 now", "tham-luan-1 next", "bai-2 waiting", "bai-3 waiting"), papers());
        assertEquals(
                "tham-luan-1",
                device.press("paper/up", "{\"cue\":\"tham-luan-1\"}")
                        .at("/state/preview/cue")
                        .asText());
        assertEquals(
                422, device.post("/api/v1/show/paper/up", "{\"cue\":\"ket\"}").status());
        assertEquals(
                400,
                device.post("/api/v1/show/paper/late", "{\"cue\":\"bai-2\"}").status());
    }

    @Test
    void the_variables_name_who_is_called_with_the_batch_on_the_air() throws Exception {
        assertEquals("", variable("award_now_names"));
        device.press("load", "{\"cue\":\"trao.3\"}");
        device.press("take", "{}");
        assertEquals("Nguyễn Văn J; Nguyễn Văn K; Nguyễn Văn L; Nguyễn Văn M", variable("award_now_names"));
        assertEquals("", variable("ranking_revealed_name"));
    }

    private String variable(String name) throws Exception {
        return device.get("/api/v1/state").json().at("/variables/" + name).asText("missing");
    }

    private List<String> papers() throws Exception {
        List<String> papers = new ArrayList<>();
        device.get("/api/v1/lists")
                .json()
                .get("papers")
                .forEach(paper -> papers.add(
                        paper.get("cue").asText() + " " + paper.get("status").asText()));
        return papers;
    }

    @Test
    void a_list_that_is_not_there_is_a_sentence_and_no_fault() throws Exception {
        Caller.Answer answer = device.post("/api/v1/show/award/cut", "{\"cue\":\"khong-co\",\"size\":6}");
        assertEquals(422, answer.status());
    }
}
