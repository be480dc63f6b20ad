package vn.phong.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phong.document.BadDocuments;

/** Documents over HTTP: what is wrong with them is a sentence, and nothing reaches the show. */
class ImportRoutesTest {
    private static final String ROW =
            "{\"lines\":[1],\"number\":\"1\",\"time\":\"8h00\",\"text\":\"Khai mạc\",\"performer\":\"Sở X\"}";

    private Hall hall;
    private Caller device;

    @BeforeEach
    void open() throws Exception {
        hall = Hall.open();
        device = Caller.device(hall);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    @Test
    void a_stranger_imports_nothing() throws Exception {
        assertEquals(
                401,
                Caller.stranger(hall)
                        .post("/api/v1/import/read?name=a.txt", "8h00: Khai mạc")
                        .status());
        assertEquals(
                401, Caller.stranger(hall).post("/api/v1/import/event", "{}").status());
    }

    @Test
    void pasted_text_comes_back_as_rows_beside_its_lines() throws Exception {
        Caller.Answer answer = device.post(
                "/api/v1/import/read?name=dan.txt", "CHƯƠNG TRÌNH\n1. 8h00: Khai mạc - Sở X\n2. Báo cáo\n3. Bế mạc\n");
        JsonNode read = answer.json();
        assertEquals(200, answer.status(), read.toString());
        assertEquals("plan", read.get("kind").asText());
        assertEquals("[2]", read.get("rows").get(0).get("lines").toString());
        assertEquals("8h00", read.get("rows").get(0).get("time").asText());
        assertEquals("CHƯƠNG TRÌNH", read.get("lines").get(0).get("text").asText());
    }

    @Test
    void text_without_an_agenda_is_told_in_a_sentence() throws Exception {
        Caller.Answer answer = device.post("/api/v1/import/read?name=../a%00.txt", "Kính gửi các đơn vị.");
        assertEquals(422, answer.status());
        assertTrue(answer.json().at("/error/vi").asText().contains("không có chương trình"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[] | 400",
                "{} | 422",
                "{\"plan\": 7} | 422",
                "{\"plan\": {\"rows\": 7}, \"into\": \"khong-co\"} | 404",
                "{\"plan\": {}, \"lists\": [7], \"save\": true} | 422",
                "{\"plan\": {}, \"lists\": [{\"id\": \"a\", \"layout\": \"ranking\", \"fields\": {\"rows\": 7}}]}"
                        + " | 422",
                "{\"plan\": {}, \"save\": true, \"name\": \"../../a\"} | 422",
                "{\"plan\": {}, \"save\": true} | 422",
            })
    void whatever_is_sent_is_answered_with_a_sentence_and_saves_nothing(String body, int status) throws Exception {
        Caller.Answer answer = device.post("/api/v1/import/event", body);
        assertEquals(status, answer.status(), answer.json().toString());
        assertFalse(answer.json().at("/error/vi").asText().isEmpty());
        assertFalse(Files.exists(hall.events().resolve("a.json")));
    }

    @Test
    void event_is_saved_once_under_a_name_and_the_show_stays_as_it_was() throws Exception {
        String body =
                "{\"plan\":{\"backdrop\":{\"title\":\"Thử\"},\"rows\":[" + ROW + "]},\"name\":\"thu\",\"save\":true}";
        long revision = hall.playout().show().state().revision();
        JsonNode saved = device.post("/api/v1/import/event", body).json();
        assertEquals(1, saved.get("items").asInt(), saved.toString());
        assertTrue(Files.exists(hall.events().resolve("thu.json")));
        assertEquals(409, device.post("/api/v1/import/event", body).status());
        assertEquals(revision, hall.playout().show().state().revision());
    }

    @Test
    void a_document_that_would_do_harm_is_a_sentence_in_both_languages_and_leaves_nothing_behind() throws Exception {
        long revision = hall.playout().show().state().revision();
        for (Map.Entry<String, BadDocuments.Bad> bad : BadDocuments.all().entrySet()) {
            Caller.Answer answer = device.post(
                    "/api/v1/import/read?name=" + bad.getKey(), bad.getValue().bytes());
            assertEquals(422, answer.status(), bad.getKey());
            String vi = answer.json().at("/error/vi").asText();
            String en = answer.json().at("/error/en").asText();
            assertTrue(vi.contains(bad.getKey()) && vi.contains(bad.getValue().vi()), vi);
            assertTrue(en.contains(bad.getKey()) && en.contains(bad.getValue().en()), en);
        }
        assertEquals(revision, hall.playout().show().state().revision());
        assertEquals(
                200,
                device.post("/api/v1/import/read?name=a.txt", "CHƯƠNG TRÌNH\n1. Khai mạc\n2. Báo cáo\n3. Bế mạc\n")
                        .status());
    }

    @Test
    void a_picture_of_fifty_thousand_pixels_and_a_drawing_with_a_script_are_sentences_too() throws Exception {
        byte[] head = {
            (byte) 0x89,
            'P',
            'N',
            'G',
            13,
            10,
            26,
            10,
            0,
            0,
            0,
            13,
            'I',
            'H',
            'D',
            'R',
            0,
            0,
            (byte) 0xC3,
            0x50,
            0,
            0,
            (byte) 0xC3,
            0x50,
            8,
            2,
            0,
            0,
            0,
            0,
            0,
            0,
            0
        };
        assertSentence(device.post("/api/v1/images?name=to.png", head), "50000x50000");
        String script = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><script>1</script></svg>";
        assertSentence(device.post("/api/v1/images?name=ve.svg", script), "script");
    }

    private static void assertSentence(Caller.Answer answer, String words) throws Exception {
        assertEquals(422, answer.status(), answer.text());
        assertTrue(answer.json().at("/error/vi").asText().contains(words), answer.text());
        assertFalse(answer.json().at("/error/en").asText().isEmpty(), answer.text());
    }

    @Test
    void sample_is_made_when_it_is_asked_for_and_another_name_is_refused() throws Exception {
        assertEquals(200, device.get("/api/v1/samples/awards.csv").status());
        assertEquals(422, device.get("/api/v1/samples/khac.xlsx").status());
    }
}
