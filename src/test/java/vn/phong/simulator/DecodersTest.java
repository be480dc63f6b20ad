package vn.phong.simulator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each decoder fed by packets written by hand from its standard; the display is 2x2 unless said. */
class DecodersTest {
    private static final SocketAddress SENDER = new InetSocketAddress(InetAddress.getLoopbackAddress(), 1);
    private static final SocketAddress ANOTHER = new InetSocketAddress(InetAddress.getLoopbackAddress(), 2);
    private static final int BLACK = 0xFF000000;
    private static final String ART = "4172742d4e657400";
    private static final String PIXELS = "ff0000 00ff00 0000ff 010203";

    private final Canvas canvas = new Canvas(2, 2);
    private final List<String> answers = new ArrayList<>();
    private long nowNs;

    @Test
    void art_net_shows_at_its_last_universe_until_it_is_synchronized_and_4_s_after_again() {
        Decoder node = new ArtNetDecoder(canvas, 0x123, () -> nowNs);
        assertTrue(take(node, dmx("01", "2301", "000c", PIXELS)));
        assertShows(0xFFFF0000, 0xFF00FF00, 0xFF0000FF, 0xFF010203);
        assertFalse(take(node, ART + "0052 000e 0000"), "nothing new to show");
        assertFalse(take(node, dmx("02", "2301", "000c", "111111 111111 111111 111111")));
        assertShows(0xFFFF0000, 0xFF00FF00, 0xFF0000FF, 0xFF010203);
        assertFalse(node.silence(), "held for the sync");
        assertTrue(take(node, ART + "0052 000e 0000"));
        assertShows(0xFF111111, 0xFF111111, 0xFF111111, 0xFF111111);
        nowNs = 4_000_000_000L;
        assertTrue(take(node, dmx("03", "2301", "000c", PIXELS)), "four seconds without a sync");
    }

    @Test
    void art_net_takes_no_sync_from_another_than_the_last_sender() {
        Decoder node = new ArtNetDecoder(new Canvas(20, 20), 0, () -> nowNs);
        assertFalse(take(node, dmx("01", "0000", "0004", "01020304")));
        assertFalse(node.take(ANOTHER, bytes(ART + "0052 000e 0000"), this::answer));
        assertTrue(node.take(SENDER, bytes(ART + "0052 000e 0000"), this::answer));
    }

    @Test
    void art_net_passes_over_what_is_late_or_for_others_and_counts_what_is_missing() {
        Decoder node = new ArtNetDecoder(canvas, 0, () -> nowNs);
        take(node, dmx("0a", "0000", "000c", PIXELS));
        assertFalse(take(node, dmx("09", "0000", "000c", "000000 000000 000000 000000")), "late");
        assertFalse(take(node, dmx("0a", "0000", "000c", "000000 000000 000000 000000")), "twice");
        assertFalse(take(node, dmx("0b", "0100", "000c", "000000 000000 000000 000000")), "another universe");
        assertTrue(take(node, dmx("0d", "0000", "000c", PIXELS)));
        assertTrue(take(node, dmx("00", "0000", "000c", PIXELS)), "0: the order is not looked at");
        assertEquals(2, canvas.counts().lostPackets());
        assertEquals(0, canvas.counts().badPackets());
    }

    @Test
    void art_net_wraps_from_255_to_1() {
        Decoder node = new ArtNetDecoder(canvas, 0, () -> nowNs);
        take(node, dmx("fe", "0000", "000c", PIXELS));
        take(node, dmx("ff", "0000", "000c", PIXELS));
        assertTrue(take(node, dmx("01", "0000", "000c", PIXELS)));
        assertEquals(0, canvas.counts().lostPackets());
    }

    @Test
    void art_net_refuses_odd_and_untrue_lengths_and_other_versions() {
        Decoder node = new ArtNetDecoder(canvas, 0, () -> nowNs);
        take(node, dmx("01", "0000", "0003", "010203"));
        take(node, dmx("01", "0000", "0006", "01020304"));
        take(node, ART + "0050 000d 01000000 0002 0102");
        take(node, "4172742d4e657420" + "0050 000e 01000000 0002 0102");
        take(node, ART + "0050 000e");
        assertEquals(5, canvas.counts().badPackets());
    }

    @Test
    void art_net_answers_a_poll() {
        take(new ArtNetDecoder(canvas, 0x7FFF, () -> nowNs), ART + "0020 000e 0000");
        assertEquals(1, answers.size());
        String reply = answers.get(0);
        assertEquals(239 * 2, reply.length());
        assertTrue(reply.startsWith(ART + "0021" + "00000000" + "3619"), reply);
        assertEquals("7f0f", reply.substring(36, 40)); // net and sub-net
        assertEquals("0001" + "80", reply.substring(344, 350)); // one port, an output
        assertEquals("0f", reply.substring(380, 382)); // universe 15
    }

    @Test
    void sacn_is_held_once_synchronized() {
        Decoder receiver = new SacnDecoder(canvas, 1, () -> nowNs);
        assertTrue(take(receiver, sacn("aa", "64", "1f1a", "00", "00", PIXELS)), "no sync seen yet");
        assertFalse(take(receiver, sync("aa", "1f1a")), "nothing new");
        assertFalse(take(receiver, sacn("aa", "64", "1f1a", "01", "00", "111111 111111 111111 111111")));
        assertFalse(take(receiver, sync("aa", "0001")), "another sync universe");
        assertFalse(take(receiver, sync("bb", "1f1a")), "another source");
        assertTrue(take(receiver, sync("aa", "1f1a")));
        assertShows(0xFF111111, 0xFF111111, 0xFF111111, 0xFF111111);
        nowNs = 2_600_000_000L;
        assertFalse(take(receiver, sacn("aa", "64", "1f1a", "02", "00", PIXELS)), "holds the last look");
        assertTrue(take(receiver, sacn("aa", "64", "1f1a", "03", "20", PIXELS)), "force synchronization");
    }

    @Test
    void sacn_shows_the_source_with_the_highest_priority_until_it_ends() {
        Decoder receiver = new SacnDecoder(canvas, 1, () -> nowNs);
        assertTrue(take(receiver, sacn("aa", "64", "0000", "00", "00", PIXELS)));
        assertFalse(take(receiver, sacn("bb", "63", "0000", "00", "00", "000000 000000 000000 000000")));
        assertTrue(take(receiver, sacn("bb", "65", "0000", "01", "00", PIXELS)));
        assertFalse(take(receiver, sacn("aa", "64", "0000", "01", "00", "000000 000000 000000 000000")));
        assertFalse(take(receiver, sacn("bb", "65", "0000", "02", "40", "")), "the end");
        assertShows(0xFFFF0000, 0xFF00FF00, 0xFF0000FF, 0xFF010203);
        assertTrue(take(receiver, sacn("aa", "64", "0000", "02", "00", PIXELS)), "at once after the end");
        nowNs = 2_600_000_000L;
        assertTrue(take(receiver, sacn("cc", "01", "0000", "00", "00", PIXELS)), "the other is lost after 2.5 s");
    }

    @Test
    void sacn_passes_over_previews_other_start_codes_and_what_is_out_of_order() {
        Decoder receiver = new SacnDecoder(canvas, 1, () -> nowNs);
        take(receiver, sacn("aa", "64", "0000", "ff", "00", PIXELS));
        assertTrue(take(receiver, sacn("aa", "64", "0000", "00", "00", PIXELS)), "255 to 0");
        assertFalse(take(receiver, sacn("aa", "64", "0000", "01", "80", PIXELS)), "preview");
        assertFalse(take(receiver, sacn("aa", "64", "0000", "00", "00", PIXELS)), "the same");
        assertFalse(take(receiver, sacn("aa", "64", "0000", "ed", "00", PIXELS)), "19 before");
        assertTrue(take(receiver, sacn("aa", "64", "0000", "ec", "00", PIXELS)), "20 before: begun anew");
        String alternate = sacn("aa", "64", "0000", "ed", "00", PIXELS);
        assertFalse(take(receiver, alternate.substring(0, 250) + "dd" + alternate.substring(252)));
        assertEquals(0, canvas.counts().badPackets());
    }

    @Test
    void sacn_refuses_lengths_that_are_not_its_size() {
        Decoder receiver = new SacnDecoder(canvas, 1, () -> nowNs);
        String sound = sacn("aa", "64", "0000", "00", "00", PIXELS);
        for (int at : new int[] {32, 76, 230, 246}) {
            take(receiver, sound.substring(0, at) + "7fff" + sound.substring(at + 4));
        }
        take(receiver, sound + "00");
        take(receiver, sound.substring(0, 100));
        assertEquals(6, canvas.counts().badPackets());
        assertEquals(0, canvas.counts().frames());
    }

    /** Its pixels count whenever they come, so one that was passed on the way was never lost. */
    @Test
    void a_ddp_packet_that_comes_late_is_not_lost_and_one_that_comes_twice_neither() {
        Decoder display = new DdpDecoder(canvas);
        String pixel = " 0b 01 00000000 0003 ff0000";
        for (String sequence : List.of("01", "03", "02", "04", "04", "05", "07", "08")) {
            take(display, "40" + sequence + pixel);
        }
        assertEquals(1, canvas.counts().lostPackets(), "06");
        for (String sequence : List.of("0a", "0f", "01", "0d")) {
            take(display, "40" + sequence + pixel);
        }
        assertEquals(5, canvas.counts().lostPackets(), "06, 09, 0b, 0c and 0e");
        assertEquals(0, canvas.counts().badPackets());
    }

    @Test
    void tpm2_net_places_packets_by_their_number() {
        Decoder receiver = new Tpm2NetDecoder(canvas);
        assertFalse(take(receiver, "9c da 0006 01 02 ff0000 00ff00 36"));
        assertTrue(take(receiver, "9c da 0006 02 02 0000ff 010203 36"));
        assertShows(0xFFFF0000, 0xFF00FF00, 0xFF0000FF, 0xFF010203);
        assertTrue(take(receiver, "9c da 0006 02 02 999999 999999 36"));
        assertEquals(1, canvas.counts().lostPackets());
        take(receiver, "9c da 0006 01 02 ff0000 00ff00 37");
        take(receiver, "9c da 0007 01 02 ff0000 00ff00 36");
        take(receiver, "9c da 0006 00 02 ff0000 00ff00 36");
        take(receiver, "9c c0 0006 01 02 ff0000 00ff00 36");
        assertEquals(4, canvas.counts().badPackets());
    }

    @Test
    void wled_takes_warls_drgb_and_dnrgb() {
        Decoder wled = new WledDecoder(canvas);
        assertTrue(take(wled, "02 02 " + PIXELS));
        assertTrue(take(wled, "01 02 00 aaaaaa 03 bbbbbb"));
        assertShows(0xFFAAAAAA, 0xFF00FF00, 0xFF0000FF, 0xFFBBBBBB);
        assertFalse(take(wled, "04 02 0000 121212"));
        assertTrue(take(wled, "04 02 0001 131313 141414 151515"));
        assertShows(0xFF121212, 0xFF131313, 0xFF141414, 0xFF151515);
        take(wled, "09 02 010101");
        assertEquals(1, canvas.counts().badPackets());
    }

    @Test
    void opc_shows_each_message_of_its_channel() {
        Decoder server = new OpcDecoder(canvas, 3);
        assertTrue(take(server, "03 00 000c " + PIXELS));
        assertShows(0xFFFF0000, 0xFF00FF00, 0xFF0000FF, 0xFF010203);
        assertFalse(take(server, "04 00 0003 aaaaaa"), "another channel");
        assertFalse(take(server, "03 ff 0003 aaaaaa"), "another command");
        assertTrue(take(server, "00 00 0003 bbbbbb"), "all channels");
        assertShows(0xFFBBBBBB, 0xFF00FF00, 0xFF0000FF, 0xFF010203);
    }

    @Test
    void half_an_opc_message_of_a_connection_that_is_gone_spoils_nothing_of_the_next() {
        Decoder server = new OpcDecoder(canvas, 0);
        take(server, "00 00 000c aaaaaa bbbb");
        assertTrue(server.take(ANOTHER, bytes("00 00 000c " + PIXELS), this::answer));
        assertShows(0xFFFF0000, 0xFF00FF00, 0xFF0000FF, 0xFF010203);
    }

    @Test
    void adalight_finds_its_way_back_after_a_lost_byte() {
        Decoder sketch = new AdalightDecoder(canvas);
        assertTrue(take(sketch, "41 41 41 64 61 0003 56 " + PIXELS), "an A before it");
        assertShows(0xFFFF0000, 0xFF00FF00, 0xFF0000FF, 0xFF010203);
        take(sketch, "41 64 61 0003 57 ");
        assertEquals(1, canvas.counts().badPackets());
        take(sketch, "416461 0003 56 111111 111111 111111 1111"); // one byte lost on the way
        take(sketch, "416461 0003 56 222222 222222 222222 222222");
        assertTrue(take(sketch, "416461 0003 56 333333 333333 333333 333333"));
        assertShows(0xFF333333, 0xFF333333, 0xFF333333, 0xFF333333);
    }

    @Test
    void tpm2_answers_a_ping_and_needs_its_end_byte() {
        Decoder device = new Tpm2Decoder(canvas);
        assertFalse(take(device, "c9 aa"));
        assertEquals(List.of("ac"), answers);
        assertFalse(take(device, "c9 da 000c " + PIXELS + " 00"));
        assertEquals(1, canvas.counts().badPackets());
        assertTrue(take(device, "00 c9 da 000c " + PIXELS + " 36"));
        assertShows(0xFFFF0000, 0xFF00FF00, 0xFF0000FF, 0xFF010203);
    }

    @Test
    void colorlight_shows_rows_at_the_display_frame_only() {
        Decoder card = new ColorlightDecoder(canvas);
        String header = "112233445566 222233445566 ";
        assertFalse(take(card, header + "55 0000 0000 0002 0888 ff0000 00ff00"));
        assertFalse(take(card, header + "55 0001 0001 0001 0888 010203"));
        assertShows(BLACK, BLACK, BLACK, BLACK);
        String display = header + "01 07" + "00".repeat(98);
        assertTrue(take(card, display));
        assertFalse(take(card, display), "the second of two");
        assertShows(0xFFFF0000, 0xFF00FF00, BLACK, 0xFF010203);
        take(card, header + "55 0002 0000 0001 0888 010203"); // below the display
        take(card, header + "55 0000 0001 0002 0888 010203 010203"); // right of it
        take(card, header + "55 0000 0000 0002 0888 010203"); // shorter than it says
        take(card, "112233445567 222233445566 01 07" + "00".repeat(98)); // for another
        take(card, header + "01 07"); // cut off
        assertEquals(5, canvas.counts().badPackets());
    }

    static Stream<Function<Canvas, Decoder>> decoders() {
        return Stream.of(
                DdpDecoder::new,
                canvas -> new ArtNetDecoder(canvas, 0, () -> 0),
                canvas -> new SacnDecoder(canvas, 1, () -> 0),
                Tpm2NetDecoder::new,
                WledDecoder::new,
                canvas -> new OpcDecoder(canvas, 0),
                AdalightDecoder::new,
                Tpm2Decoder::new,
                ColorlightDecoder::new);
    }

    @ParameterizedTest
    @MethodSource("decoders")
    void garbage_never_breaks_a_decoder(Function<Canvas, Decoder> made) {
        SplittableRandom random = new SplittableRandom(2026);
        Decoder decoder = made.apply(canvas);
        for (int i = 0; i < 3000; i++) {
            byte[] noise = new byte[random.nextInt(1, 200)];
            random.nextBytes(noise);
            decoder.take(SENDER, ByteBuffer.wrap(noise), this::answer);
            decoder.silence();
        }
        assertEquals(4, canvas.shown().pixels().length);
    }

    /** A stream arrives in pieces of any size. */
    @Test
    void a_stream_cut_anywhere_makes_the_same_pictures() {
        for (int cut = 1; cut < 17; cut++) {
            Canvas whole = new Canvas(2, 2);
            assertCut(new AdalightDecoder(whole), whole, "416461 0003 56 " + PIXELS, cut);
            assertCut(new Tpm2Decoder(whole), whole, "c9 da 000c " + PIXELS + "36", cut);
            assertCut(new OpcDecoder(whole, 0), whole, "00 00 000c " + PIXELS, cut);
        }
    }

    private void assertCut(Decoder decoder, Canvas whole, String hex, int cut) {
        ByteBuffer stream = bytes(hex + hex);
        long before = whole.counts().frames();
        while (stream.hasRemaining()) {
            int size = Math.min(cut, stream.remaining());
            decoder.take(SENDER, stream.slice(stream.position(), size), this::answer);
            stream.position(stream.position() + size);
        }
        assertEquals(before + 2, whole.counts().frames(), "pieces of " + cut);
        assertEquals(0xFF010203, whole.shown().pixels()[3]);
    }

    private static String dmx(String sequence, String portAddress, String length, String data) {
        return ART + "0050 000e" + sequence + "00" + portAddress + length + data;
    }

    private static String sacn(String cid, String priority, String sync, String sequence, String options, String data) {
        int slots = data.replace(" ", "").length() / 2;
        return "0010 0000 4153432d45312e3137000000".replace(" ", "")
                + "7%03x".formatted(110 + slots)
                + "00000004"
                + cid.repeat(16)
                + "7%03x".formatted(88 + slots)
                + "00000002"
                + "00".repeat(64)
                + priority
                + sync
                + sequence
                + options
                + "0001"
                + "7%03x".formatted(11 + slots)
                + "02a100000001"
                + "%04x".formatted(slots + 1)
                + "00"
                + data.replace(" ", "");
    }

    private static String sync(String cid, String address) {
        return "001000004153432d45312e31370000007021" + "00000008" + cid.repeat(16) + "700b" + "00000001" + "00"
                + address + "0000";
    }

    private boolean take(Decoder decoder, String hex) {
        return decoder.take(SENDER, bytes(hex), this::answer);
    }

    private void answer(ByteBuffer bytes) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        answers.add(HexFormat.of().formatHex(copy));
    }

    private static ByteBuffer bytes(String hex) {
        return ByteBuffer.wrap(HexFormat.of().parseHex(hex.replace(" ", "")));
    }

    private void assertShows(int... pixels) {
        assertArrayEquals(pixels, canvas.shown().pixels());
    }
}
