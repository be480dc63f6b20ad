package vn.phong.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phong.message.Message;

class TemplateTest {
    @ParameterizedTest
    @CsvSource({
        "A5 {u8} 5A, 200, a5c85a",
        "{u16le}, 6000, 7017",
        "{u16be}, 6000, 1770",
        "{u32le}, 16777215, ffffff00",
        "{u32be}, 16777215, 00ffffff",
        "{f32le}, 60, 00007042",
        "06 {value}, 0a, 060a",
        "'', '', ''",
    })
    void a_value_stands_in_its_place(String template, String value, String bytes) {
        assertEquals(bytes, HexFormat.of().formatHex(Template.hex(template).filled(value)));
    }

    @Test
    void text_keeps_every_other_brace() {
        Template json = Template.text("{\"on\":true,\"bri\":{value}}");
        assertEquals("{\"on\":true,\"bri\":12}", new String(json.filled("12"), StandardCharsets.UTF_8));
        assertFalse(Template.text("{x}").hasPlace());
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "0x10", "{u8", "A5 {u9}", "A 5"})
    void what_is_no_hex_is_refused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Template.hex(text));
    }

    @ParameterizedTest
    @CsvSource({"{u8}, 256", "{u8}, -1", "{u8}, 1.5", "{u8}, red", "{u16le}, 65536", "{value}, ABC", "{f32le}, x"})
    void a_value_that_does_not_fit_is_refused(String template, String value) {
        assertThrows(
                IllegalArgumentException.class, () -> Template.hex(template).filled(value));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 255, 0, 0, 0",
        "0, 255, 0, 50, 128",
        "0, 255, 0, 60, 153",
        "0, 255, 0, 100, 255",
        "1, 255, 0, 0, 1",
        "0, 1, 2, 60, 0.60",
        "0, 10000, 0, 33, 3300",
        "255, 0, 0, 0, 255",
        "255, 0, 0, 100, 0",
    })
    void percent_is_spread_over_the_scale(double min, double max, int decimals, int percent, String value) {
        assertEquals(value, new Values.Scale(min, max, decimals).of(percent).orElseThrow());
    }

    @Test
    void a_number_there_is_none_for_has_no_value() {
        Values presets = new Values.Counted(10, 0);
        assertEquals("0", presets.of(1).orElseThrow());
        assertEquals("9", presets.of(10).orElseThrow());
        assertEquals(false, presets.of(0).isPresent() || presets.of(11).isPresent());
        Values inputs = new Values.Choices(List.of(new Values.Choice(new Message("HDMI", "HDMI"), "A0")));
        assertEquals("A0", inputs.of(1).orElseThrow());
        assertEquals("HDMI", inputs.name(1).orElseThrow().vi());
        assertEquals(false, inputs.of(0).isPresent() || inputs.of(2).isPresent());
        Values brightness = new Values.Scale(0, 255, 0);
        assertEquals(false, brightness.of(-1).isPresent() || brightness.of(101).isPresent());
    }
}
