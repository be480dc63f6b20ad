package vn.phong.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NovastarMessageTest {
    private static final int FACTORY_RESET = 0x01000002;

    @ParameterizedTest
    @CsvSource({
        "novastar-brightness-all-cards, ALL_CARDS, 0x02000001, 8080808080, 0x15",
        "novastar-brightness-first-card, FIRST_CARD, 0x02000001, 80, 0x15",
        "novastar-black, PORT_0_CARDS, 0x02000100, FF, 0x80",
        "novastar-freeze, PORT_0_CARDS, 0x02000102, FF, 0x80",
        "novastar-test-red, PORT_0_CARDS, 0x02000101, 02, 0x80",
        "novastar-test-off, PORT_0_CARDS, 0x02000101, 00, 0x80",
        "novastar-vx4s-hdmi, CONTROLLER, 0x0220002D, A0, 0",
        "novastar-vx4s-black, CONTROLLER, 0x02200050, 02, 0",
    })
    void a_write_is_the_vendors_byte_for_byte(
            String golden, NovastarTarget target, String register, String data, String serial) {
        NovastarWrite write = new NovastarWrite(target, Integer.decode(register), Template.hex(data));
        GoldenExchange exchange = GoldenExchange.read(golden);
        assertArrayEquals(exchange.request(), write.request("", Integer.decode(serial)));
        if (exchange.reply().length > 0) {
            assertEquals(new Answer.Good(""), write.answer(exchange.reply(), "", Integer.decode(serial)));
        }
    }

    @Test
    void the_model_is_asked_for_and_understood() {
        GoldenExchange exchange = GoldenExchange.read("novastar-model");
        NovastarRead vx4s = new NovastarRead(NovastarTarget.CONTROLLER, 2, 2, List.of(Template.hex("0661")));
        assertArrayEquals(exchange.request(), vx4s.request("", 0));
        assertEquals(new Answer.Good("0661"), vx4s.answer(exchange.reply(), "", 0));
        NovastarRead vx1000 = new NovastarRead(NovastarTarget.CONTROLLER, 2, 2, List.of(Template.hex("0C62")));
        assertEquals(new Answer.Different("0661"), vx1000.answer(exchange.reply(), "", 0));
    }

    @Test
    void brightness_is_read_back() {
        GoldenExchange exchange = GoldenExchange.read("novastar-read-brightness");
        NovastarRead read =
                new NovastarRead(NovastarTarget.FIRST_CARD, 0x02000001, 5, List.of(Template.hex("{u8} FF FF FF FF")));
        assertArrayEquals(exchange.request(), read.request("255", 0x14));
        assertEquals(new Answer.Good("FFFFFFFFFF"), read.answer(exchange.reply(), "255", 0x14));
        assertEquals(new Answer.Different("FFFFFFFFFF"), read.answer(exchange.reply(), "128", 0x14));
    }

    @Test
    void the_reply_of_a_broadcast_is_understood() {
        NovastarWrite write = new NovastarWrite(NovastarTarget.ALL_CARDS_OF_ANY, 0x02000001, Template.hex("{u8}"));
        byte[] reply = GoldenExchange.read("novastar-vx4s-brightness-ack").reply();
        assertEquals(new Answer.Good(""), write.answer(reply, "128", 0));
    }

    @Test
    void half_a_reply_is_no_answer_at_any_length() {
        byte[] reply = GoldenExchange.read("novastar-read-brightness").reply();
        NovastarRead read = new NovastarRead(NovastarTarget.FIRST_CARD, 0x02000001, 5, List.of());
        for (int length = 0; length < reply.length; length++) {
            byte[] half = java.util.Arrays.copyOf(reply, length);
            assertEquals(new Answer.Silent(), read.answer(half, "", 0x14), length + " bytes");
        }
    }

    @Test
    void a_reply_with_any_byte_damaged_is_never_good() {
        byte[] reply = GoldenExchange.read("novastar-read-brightness").reply();
        NovastarRead read = new NovastarRead(NovastarTarget.FIRST_CARD, 0x02000001, 5, List.of());
        for (int at = 0; at < reply.length; at++) {
            byte[] damaged = reply.clone();
            damaged[at] ^= 0x10;
            assertFalse(read.answer(damaged, "", 0x14) instanceof Answer.Good, "byte " + at);
        }
        reply[reply.length - 1] ^= 0x01;
        assertTrue(read.answer(reply, "", 0x14) instanceof Answer.Damaged);
    }

    @Test
    void a_late_reply_to_an_earlier_request_and_noise_are_passed_over() {
        byte[] late = GoldenExchange.read("novastar-vx4s-hdmi").reply();
        byte[] ours = GoldenExchange.read("novastar-read-brightness").reply();
        byte[] noise = HexFormat.of().parseHex("00AA00FFAA");
        byte[] all = HexFormat.of()
                .parseHex(HexFormat.of().formatHex(noise)
                        + HexFormat.of().formatHex(late)
                        + HexFormat.of().formatHex(ours));
        NovastarRead read = new NovastarRead(NovastarTarget.FIRST_CARD, 0x02000001, 5, List.of());
        assertEquals(new Answer.Good("FFFFFFFFFF"), read.answer(all, "", 0x14));
    }

    /** The vendor's reply with another status, its checksum one more for each. */
    @ParameterizedTest
    @CsvSource({
        "AA55010000FE000000000100 50002002 0000 C756, receiving cards",
        "AA55040000FE000000000100 50002002 0000 CA56, status 4",
    })
    void a_status_is_told_with_its_next_step(String reply, String words) {
        NovastarWrite write = new NovastarWrite(NovastarTarget.CONTROLLER, 0x02200050, Template.hex("02"));
        byte[] bytes = Template.hex(reply).filled("");
        Answer.Refused refused = (Answer.Refused) write.answer(bytes, "", 0);
        assertTrue(refused.words().en().contains(words), refused.words().en());
        assertTrue(refused.words().vi().contains("hãy"), refused.words().vi());
    }

    @Test
    void a_wrong_checksum_of_ours_is_said_again() {
        NovastarWrite write = new NovastarWrite(NovastarTarget.CONTROLLER, 0x02200050, Template.hex("02"));
        byte[] bytes =
                Template.hex("AA55020000FE000000000100 50002002 0000 C856").filled("");
        assertEquals(new Answer.Damaged("status 2"), write.answer(bytes, "", 0));
    }

    /** All addresses about the display registers; of the others each in the long run, else each 251st. */
    @Test
    void no_address_outside_the_display_registers_can_be_written() {
        long writable = 0;
        for (int page = 0; page < 256; page++) {
            boolean near = page <= 0x03 || page >= 0x12 && page <= 0x14;
            int step = near || Boolean.getBoolean("phong.long") ? 1 : 251;
            for (int low = page % step; low < 1 << 24; low += step) {
                if (NovastarMessage.isWritable(page << 24 | low, 1)) {
                    if (page != 0x02 && page != 0x13) {
                        throw new AssertionError(Integer.toHexString(page << 24 | low));
                    }
                    writable++;
                }
            }
        }
        assertEquals(2 * 16_777_216, writable);
    }

    @Test
    void no_length_from_any_address_reaches_the_factory_reset() {
        for (int address = FACTORY_RESET - 70_000; address <= FACTORY_RESET + 70_000; address++) {
            for (int length = 0; length <= 300; length++) {
                assertFalse(NovastarMessage.isWritable(address, length));
            }
            refused(address, 1);
        }
        for (int length = 1; length <= 256; length++) {
            assertFalse(NovastarMessage.isWritable(0x02FFFFFF - length + 2, length), "over the end");
            refused(FACTORY_RESET - length + 1, length);
        }
        assertFalse(NovastarMessage.isWritable(0x02000000, 257));
        assertFalse(NovastarMessage.isWritable(0x02000000, 0));
    }

    @Test
    void brightness_goes_out_little_endian_and_never_as_the_factory_reset() {
        byte[] request = NovastarMessage.write(NovastarTarget.ALL_CARDS, 0x02000001, new byte[] {5}, 0);
        assertEquals("01000002", HexFormat.of().formatHex(request, 12, 16));
        assertFalse(NovastarMessage.isFactoryReset(request));
    }

    @ParameterizedTest
    @CsvSource({
        "55AA0000FE00000000000100 02000001 0100 00 5756, true",
        "00 55AA0000FE00000000000100 02000001 0100 00 5756, true",
        "55AA0000FE00000000000100 00000001 0500 0000000000 5756, true",
        "55AA0000FE00000000000000 02000001 0100 5756, false",
        "55AA0000FE00000000000100 01000002 0100 00 5756, false",
    })
    void a_factory_reset_somebody_else_wrote_is_noticed(String bytes, boolean isReset) {
        assertEquals(isReset, NovastarMessage.isFactoryReset(Template.hex(bytes).filled("")));
    }

    @Test
    void more_than_256_bytes_are_not_asked_for() {
        assertThrows(IllegalArgumentException.class, () -> NovastarMessage.read(NovastarTarget.CONTROLLER, 0, 257, 0));
        assertThrows(IllegalArgumentException.class, () -> NovastarMessage.read(NovastarTarget.CONTROLLER, 0, 0, 0));
    }

    private static void refused(int address, int length) {
        assertThrows(
                IllegalArgumentException.class,
                () -> NovastarMessage.write(NovastarTarget.CONTROLLER, address, new byte[length], 0));
    }
}
