package vn.phong.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpStepTest {
    private static final HttpStep BRIGHTNESS = new HttpStep(
            "GET",
            Template.text("/json/state"),
            Template.text(""),
            List.of(new HttpStep.Expected("/state/bri", Template.text("{value}"), 1)));

    @Test
    void a_body_carries_the_value_as_a_number() {
        HttpStep step = new HttpStep(
                "PUT",
                Template.text("/api/v1/device/cabinet/brightness"),
                Template.text("{\"ratio\":{value},\"idList\":[16777215]}"),
                List.of());
        assertEquals("{\"ratio\":0.60,\"idList\":[16777215]}", new String(step.body("0.60"), StandardCharsets.UTF_8));
        assertEquals("/api/v1/device/cabinet/brightness", step.path("0.60"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"state\":{\"bri\":128}} | true",
                "{\"state\":{\"bri\":127}} | true",
                "{\"state\":{\"bri\":126.5}} | false",
                "{\"state\":{\"bri\":\"128\"}} | true",
                "{\"state\":{\"bri\":\"127\"}} | false",
                "{\"state\":{\"bri\":null}} | false",
                "{\"state\":{}} | false",
                "[] | false"
            })
    void a_number_is_right_within_its_tolerance(String answer, boolean right) {
        Answer judged = BRIGHTNESS.answer(200, answer.getBytes(StandardCharsets.UTF_8), "128");
        assertEquals(right, judged instanceof Answer.Good);
        assertEquals(!right, judged instanceof Answer.Different);
    }

    @Test
    void half_a_document_is_damaged_and_an_error_is_a_no() {
        assertTrue(BRIGHTNESS.answer(200, new byte[] {'{', '"'}, "128") instanceof Answer.Damaged);
        Answer.Refused refused = (Answer.Refused) BRIGHTNESS.answer(404, new byte[0], "128");
        assertTrue(refused.words().en().contains("HTTP 404"), refused.words().en());
        assertTrue(BRIGHTNESS.answer(302, new byte[0], "128") instanceof Answer.Refused, "no redirect is followed");
    }
}
