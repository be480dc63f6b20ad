package vn.phong.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phong.command.CommandTable;
import vn.phong.command.GoldenExchange;
import vn.phong.command.HttpStep;
import vn.phong.command.LineStep;
import vn.phong.command.Operation;
import vn.phong.command.Step;
import vn.phong.profile.ControlProfile;

/** What the profiles of the text languages say, against the standard's and the sources' own words. */
class GoldenRequestTest {
    @ParameterizedTest
    @CsvSource({
        "generic/pjlink, BLACK, 0, pjlink-black",
        "generic/pjlink, NORMAL, 0, pjlink-normal",
        "generic/pjlink, INPUT, 5, pjlink-digital-1",
        "novastar/mx40-pro, BRIGHTNESS, 50, coex-brightness-half",
        "novastar/mx40-pro, BLACK, 0, coex-black",
        "novastar/cx80-pro, FREEZE, 0, coex-freeze",
        "novastar/ku20, NORMAL, 0, coex-normal",
        "wled/json, BRIGHTNESS, 50, wled-brightness-half",
        "wled/json, BLACK, 0, wled-black",
        "wled/json, PRESET, 3, wled-preset-3",
        "novastar/h-series, BRIGHTNESS, 50, h-series-brightness-half",
        "novastar/h-series, BLACK, 0, h-series-black",
        "novastar/h-series, FREEZE, 0, h-series-freeze",
        "novastar/h-series, PRESET, 1, h-series-first-preset"
    })
    void a_command_is_the_documents(String id, Operation.Kind kind, int number, String golden) {
        ControlProfile profile = (ControlProfile) Hall.LIBRARY.profile(id);
        CommandTable.Entry entry = profile.commands().of(kind).orElseThrow();
        String value = kind.isNumbered() ? entry.values().of(number).orElseThrow() : "";
        assertEquals(GoldenExchange.text(golden), request(entry.send().get(0), value));
    }

    private static String request(Step step, String value) {
        if (step instanceof HttpStep http) {
            return http.method() + " " + http.path(value) + " " + new String(http.body(value), StandardCharsets.UTF_8);
        }
        return new String(((LineStep) step).request(value, 0), StandardCharsets.UTF_8);
    }

    /** On the wire, to a display that greets with the standard's own random number. */
    @Test
    void a_password_goes_before_the_first_command_as_the_standards_digest() throws Exception {
        ControlProfile pjlink = (ControlProfile) Hall.LIBRARY.profile("generic/pjlink");
        try (ServerSocket display = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ControlLink link = Hall.link(pjlink, display.getLocalPort(), "JBMIAProjectorLink")) {
            assertEquals(pjlink, link.plan().profile());
            display.setSoTimeout(20_000);
            try (Socket controller = display.accept()) {
                controller.setSoTimeout(20_000);
                controller.getOutputStream().write("PJLINK 1 498e4a67\r".getBytes(StandardCharsets.US_ASCII));
                String wanted = GoldenExchange.text("pjlink-authenticated-power-question");
                byte[] first = controller.getInputStream().readNBytes(wanted.length());
                assertEquals(wanted, new String(first, StandardCharsets.US_ASCII));
            }
        }
    }
}
