package vn.phong.command;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.phong.fuzz.Fuzz;

/** Whatever a processor answers, over the network or a serial line, it is understood or not, and that is all. */
class ReplyFuzzTest {
    private static final int FEW = 3000;
    private static final int MANY = 200_000;

    private static void fuzz(byte[] good, LineStep step, String value, int serial) throws Exception {
        Fuzz.of(FEW, MANY, good, bytes -> step.answer(bytes, value, serial) instanceof Answer.Good);
    }

    @Test
    void a_novastar_reply() throws Exception {
        byte[] reply = GoldenExchange.read("novastar-read-brightness").reply();
        NovastarRead read =
                new NovastarRead(NovastarTarget.FIRST_CARD, 0x02000001, 5, List.of(Template.hex("{u8} FF FF FF FF")));
        fuzz(reply, read, "255", 0x14);
    }

    @Test
    void a_pjlink_reply() throws Exception {
        PjlinkStep ask = new PjlinkStep("AVMT", Template.text("?"), List.of(Template.text("11"), Template.text("31")));
        fuzz(bytes("%1AVMT=31\r"), ask, "", 0);
    }

    @Test
    void a_pjlink_greeting() throws Exception {
        byte[] greeting = bytes("PJLINK 1 498e4a67\r");
        Fuzz.of(FEW, MANY, greeting, bytes -> PjlinkGreeting.read(bytes, "thu") instanceof Answer.Good);
    }

    @Test
    void a_reply_of_a_sheet_of_commands() throws Exception {
        RawStep ask = new RawStep(
                Template.text("BRIGHTNESS?\r\n"), List.of(Template.text("BRIGHTNESS={value}\r\n")), List.of());
        fuzz(bytes("BRIGHTNESS=60\r\n"), ask, "60", 0);
    }

    @Test
    void an_http_reply() throws Exception {
        HttpStep step = new HttpStep(
                "POST",
                Template.text("/json/state"),
                Template.text(""),
                List.of(new HttpStep.Expected("/bri", Template.text("{value}"), 1)));
        byte[] reply = bytes("{\"on\":true,\"bri\":128,\"seg\":[{\"id\":0,\"col\":[[255,0,0]]}]}");
        Fuzz.of(FEW, MANY, reply, bytes -> step.answer(200, bytes, "128") instanceof Answer.Good);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
