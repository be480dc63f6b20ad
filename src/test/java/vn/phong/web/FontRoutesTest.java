package vn.phong.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.phong.font.FontBytes;

class FontRoutesTest {
    private static final String FONTS = "/api/v1/fonts";

    private static Hall hall;
    private static Caller device;

    @BeforeAll
    static void open() throws Exception {
        hall = Hall.open();
        device = Caller.device(hall);
    }

    @AfterAll
    static void close() {
        hall.close();
    }

    @Test
    void the_list_tells_whose_each_family_is_and_its_faces() throws Exception {
        JsonNode inter = device.get(FONTS).json().at("/fonts/0");
        assertEquals("inter", inter.get("id").asText());
        assertEquals("Inter", inter.get("label").asText());
        assertEquals("program", inter.get("source").asText());
        assertTrue(inter.get("licence").asText().contains("SIL Open Font License 1.1"));
        assertEquals(8, inter.get("faces").size());
        assertEquals(300, inter.at("/faces/0/weight").asInt());
    }

    @Test
    void a_font_sent_in_is_in_the_list_at_once() throws Exception {
        byte[] font = FontBytes.serif(true).named("Chữ Cơ Quan", "Bold").bytes();
        Caller.Answer answer = device.post(FONTS, font);
        assertEquals(200, answer.status(), answer::text);
        assertEquals("chu-co-quan", answer.json().at("/font/id").asText());
        assertEquals("office", answer.json().at("/font/source").asText());
        List<String> ids = device.get(FONTS).json().get("fonts").findValuesAsText("id");
        assertTrue(ids.contains("chu-co-quan"), ids::toString);
        assertEquals(200, device.post(FONTS, font).status());
    }

    @Test
    void a_font_without_all_letters_is_refused_by_name_of_the_letters() throws Exception {
        Caller.Answer answer = device.post(
                FONTS,
                FontBytes.serif(true).mapping("abcdefghijklmnopqrstuvwxyz").bytes());
        assertEquals(422, answer.status());
        String said = answer.json().at("/error/vi").asText();
        assertTrue(said.startsWith("Phông chữ này không dành cho tiếng Việt Unicode, thiếu à á ả"), said);
    }

    @Test
    void a_family_is_seen_in_a_line_set_in_it() throws Exception {
        Caller.Answer drawn = device.get(FONTS + "/roboto-condensed/sample.svg");
        assertEquals(200, drawn.status(), drawn::text);
        String outlines = "<svg [^<]*viewBox=\"0 0 \\d{3,4} 150\"><path [^<]* d=\"M[^<]{2000,}Z\"/></svg>";
        assertTrue(drawn.text().matches(outlines), drawn::text);
        assertNotEquals(drawn.text(), device.get(FONTS + "/inter/sample.svg").text());
        Caller.Answer unknown = device.get(FONTS + "/comic/sample.svg");
        assertEquals(404, unknown.status());
        assertTrue(unknown.json().at("/error/vi").asText().startsWith("Không có phông chữ \"comic\""), unknown::text);
    }

    @Test
    void what_is_no_font_is_refused() throws Exception {
        Caller.Answer nothing = device.post(FONTS, new byte[0]);
        assertEquals(422, nothing.status());
        assertEquals(
                "Phông chữ này không phải phông TTF hay OTF; hãy chọn đúng tệp phông.",
                nothing.json().at("/error/vi").asText());
    }

    @Test
    void more_than_20_mb_gets_413() throws Exception {
        byte[] large = new byte[(20 << 20) + 1];
        Caller.Answer answer =
                device.send("POST", FONTS, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)));
        assertEquals(413, answer.status());
        assertTrue(answer.json().at("/error/vi").asText().contains("20 MB"), answer::text);
    }

    @Test
    void a_stranger_neither_sees_nor_sends_fonts() throws Exception {
        assertEquals(401, Caller.stranger(hall).get(FONTS).status());
        assertEquals(401, Caller.stranger(hall).post(FONTS, new byte[12]).status());
    }
}
