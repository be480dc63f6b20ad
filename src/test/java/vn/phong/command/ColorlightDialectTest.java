package vn.phong.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColorlightDialectTest {
    @ParameterizedTest
    @CsvSource({
        "colorlight-v-brightness, V, 0x5010, 0, 2, {u16le}, 6000",
        "colorlight-v-black, V, 0x1010, 0, 2, 01, ''",
        "colorlight-v-freeze, V, 0x1110, 0, 2, 01, ''",
        "colorlight-v-test, V, 0x1210, 0, 2, {value}, 04",
        "colorlight-v-preset, V, 0x0710, 3, 0, {u8} 00, 2",
        "colorlight-z-brightness, Z, 0x2100, 0, 0, {f32le}, 60",
        "colorlight-z-black, Z, 0x1100, 0, 0, 00, ''",
        "colorlight-z-freeze, Z, 0x1200, 0, 0, 01, ''",
        "colorlight-z-test, Z, 0x3200, 0, 0, {value} FF 00 FF 00 FF 00 00, 04",
        "colorlight-z-preset, Z, 0x7400, 0, 0, {u8}, 2",
    })
    void a_message_is_that_of_the_table(
            String golden, ColorlightDialect dialect, String opcode, int sub, int scope, String data, String value) {
        ColorlightWrite write = new ColorlightWrite(dialect, Integer.decode(opcode), sub, scope, Template.hex(data));
        assertArrayEquals(GoldenExchange.read(golden).request(), write.request(value, 0));
    }

    @Test
    void the_heartbeats_differ() {
        assertArrayEquals(
                GoldenExchange.read("colorlight-v-heartbeat").request(),
                new ColorlightHeartbeat(ColorlightDialect.V).request("", 0));
        assertArrayEquals(
                GoldenExchange.read("colorlight-z-heartbeat").request(),
                new ColorlightHeartbeat(ColorlightDialect.Z).request("", 0));
    }
}
