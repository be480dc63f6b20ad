package vn.phong.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PJLink class 1, JBMIA 2013. */
class PjlinkStepTest {
    private static final PjlinkStep MUTE = new PjlinkStep("AVMT", Template.text("11"), List.of());
    private static final PjlinkStep ASK =
            new PjlinkStep("AVMT", Template.text("?"), List.of(Template.text("11"), Template.text("31")));

    @Test
    void a_command_is_the_standards() {
        assertEquals("%1AVMT 11\r", text(MUTE.request("", 0)));
        PjlinkStep input = new PjlinkStep("INPT", Template.text("{value}"), List.of());
        assertEquals("%1INPT 31\r", text(input.request("31", 0)));
    }

    /** The standard's example, section 5.1. */
    @Test
    void the_password_is_the_standards_digest() {
        Answer answer = PjlinkGreeting.read(bytes("PJLINK 1 498e4a67\r"), "JBMIAProjectorLink");
        assertEquals(new Answer.Good("5d8409bc1c3fa39749434aa3a5c38682"), answer);
    }

    @Test
    void an_open_device_wants_nothing_first() {
        assertEquals(new Answer.Good(""), PjlinkGreeting.read(bytes("PJLINK 0\r"), "unused"));
        assertEquals(new Answer.Silent(), PjlinkGreeting.read(bytes("PJLINK 0"), ""));
        assertTrue(PjlinkGreeting.read(bytes("SSH-2.0\r"), "") instanceof Answer.Damaged);
    }

    @Test
    void a_missing_and_a_wrong_password_are_told_apart() {
        Answer.Refused missing = (Answer.Refused) PjlinkGreeting.read(bytes("PJLINK 1 498e4a67\r"), "");
        assertTrue(missing.words().en().contains("write it as \"password\""));
        Answer.Refused wrong = (Answer.Refused) MUTE.answer(bytes("PJLINK ERRA\r"), "", 0);
        assertTrue(wrong.words().en().contains("correct its \"password\""));
    }

    @ParameterizedTest
    @CsvSource({"ERR1, choose another", "ERR2, choose another", "ERR3, wait a minute", "ERR4, warning lamps"})
    void an_error_is_told_with_its_next_step(String error, String words) {
        Answer.Refused refused = (Answer.Refused) MUTE.answer(bytes("%1AVMT=" + error + "\r"), "", 0);
        assertTrue(refused.words().en().contains(words), refused.words().en());
        assertEquals(error, refused.said());
    }

    @Test
    void an_answer_is_whole_with_its_return_only() {
        assertEquals(new Answer.Silent(), MUTE.answer(bytes("%1AVMT=OK"), "", 0));
        assertEquals(new Answer.Good("OK"), MUTE.answer(bytes("%1AVMT=OK\r"), "", 0));
        assertTrue(MUTE.answer(bytes("%1POWR=OK\r"), "", 0) instanceof Answer.Damaged);
    }

    @Test
    void what_is_read_back_may_be_one_of_several() {
        assertEquals(new Answer.Good("31"), ASK.answer(bytes("%1AVMT=31\r"), "", 0));
        assertEquals(new Answer.Different("30"), ASK.answer(bytes("%1AVMT=30\r"), "", 0));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
