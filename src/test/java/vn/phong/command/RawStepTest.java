package vn.phong.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class RawStepTest {
    private static final RawStep HEX = new RawStep(
            Template.hex("A5 01 {u8} 5A"), List.of(Template.hex("A5 06 5A")), List.of(Template.hex("A5 15 5A")));

    @Test
    void bytes_go_out_as_the_sheet_has_them() {
        assertEquals("a501995a", HexFormat.of().formatHex(HEX.request("153", 7)));
    }

    @Test
    void the_reply_may_stand_amid_other_bytes_and_in_pieces() {
        assertEquals(new Answer.Silent(), HEX.answer(new byte[] {0, (byte) 0xA5, 6}, "153", 7));
        assertEquals(new Answer.Good("A5065A"), HEX.answer(new byte[] {0, (byte) 0xA5, 6, 0x5A, 1}, "153", 7));
    }

    @Test
    void a_refusal_is_known_from_a_reply() {
        assertTrue(HEX.answer(new byte[] {(byte) 0xA5, 0x15, 0x5A}, "153", 7) instanceof Answer.Refused);
    }

    @Test
    void a_text_is_read_back_with_its_value() {
        RawStep ask = new RawStep(
                Template.text("BRIGHTNESS?\r\n"), List.of(Template.text("BRIGHTNESS={value}\r\n")), List.of());
        assertEquals(new Answer.Good("BRIGHTNESS=60"), ask.answer(bytes("BRIGHTNESS=60\r\n"), "60", 0));
        assertEquals(new Answer.Silent(), ask.answer(bytes("BRIGHTNESS=61\r\n"), "60", 0));
        assertEquals(LineStep.Reply.REQUIRED, ask.reply());
        assertEquals(LineStep.Reply.NONE, new RawStep(Template.text("BLACK\r"), List.of(), List.of()).reply());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
