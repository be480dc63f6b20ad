package vn.phong.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The golden files are written from the standard's tables. */
class SacnTest {
    private static final UUID CID = UUID.fromString("0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0");
    private static final SacnSource SOURCE = new SacnSource(CID, "Phông");
    private static final SacnDataPacket.Framing PLAIN = new SacnDataPacket.Framing(100, 0, 0);

    @Test
    void a_universe_of_two_pixels() throws IOException {
        assertEquals(
                Golden.hex("sacn/two-pixels-universe-1"),
                Golden.encoded(into -> SacnDataPacket.encode(into, SOURCE, PLAIN, 42, 1, Golden.twoPixels(), 0, 6)));
    }

    @Test
    void the_end_of_a_synchronized_stream_shrinks_every_length() throws IOException {
        SacnDataPacket.Framing last = new SacnDataPacket.Framing(200, 7962, SacnDataPacket.STREAM_TERMINATED);
        assertEquals(
                Golden.hex("sacn/synchronized-terminated"),
                Golden.encoded(into -> SacnDataPacket.encode(into, SOURCE, last, 255, 63_999, new int[0], 0, 0)));
    }

    @Test
    void a_full_universe_has_the_lengths_of_510_slots() {
        String packet = Golden.encoded(into -> SacnDataPacket.encode(into, SOURCE, PLAIN, 0, 1, new int[128], 0, 510));
        assertEquals(636 * 2, packet.length());
        assertEquals("726c", packet.substring(32, 36)); // root
        assertEquals("7256", packet.substring(76, 80)); // framing
        assertEquals("7209", packet.substring(230, 234)); // DMP
        assertEquals("01ff", packet.substring(246, 250)); // property values
    }

    @Test
    void the_synchronization_packet() throws IOException {
        assertEquals(Golden.hex("sacn/sync"), Golden.encoded(into -> SacnSyncPacket.encode(into, SOURCE, 255, 7962)));
    }

    /** Sequence and address at their limits: the last universe there is, 63,999, is F9FF. */
    @Test
    void a_synchronization_goes_to_the_first_universe_and_to_the_last() {
        assertEquals("00" + "0001" + "0000", sync(0, 1).substring(44 * 2));
        assertEquals("ff" + "f9ff" + "0000", sync(255, 63_999).substring(44 * 2));
    }

    private static String sync(int sequence, int universe) {
        return Golden.encoded(into -> SacnSyncPacket.encode(into, SOURCE, sequence, universe));
    }

    @Test
    void the_universe_discovery_packet() throws IOException {
        assertEquals(
                Golden.hex("sacn/discovery"),
                Golden.encoded(into -> SacnDiscoveryPacket.encode(into, SOURCE, new int[] {1, 2, 7962}, 0)));
    }

    @Test
    void more_than_512_universes_take_a_second_page() {
        int[] universes = new int[513];
        universes[512] = 0x1234;
        assertEquals(2, SacnDiscoveryPacket.pages(513));
        assertEquals(1, SacnDiscoveryPacket.pages(512));
        assertEquals(1, SacnDiscoveryPacket.pages(0));
        String second = Golden.encoded(into -> SacnDiscoveryPacket.encode(into, SOURCE, universes, 1));
        assertEquals("0101" + "1234", second.substring(118 * 2));
    }

    @Test
    void a_long_name_is_cut_between_letters_and_keeps_its_zero() {
        SacnSource source = new SacnSource(CID, "Hội nghị tổng kết công tác thi đua khen thưởng năm 2026");
        String packet = Golden.encoded(into -> SacnSyncPacket.encode(into, source, 0, 1));
        assertEquals(49 * 2, packet.length());
        String data = Golden.encoded(into -> SacnDataPacket.encode(into, source, PLAIN, 0, 1, new int[1], 0, 3));
        byte[] name = HexFormat.of().parseHex(data.substring(88, 88 + 128));
        assertEquals(0, name[63]);
        String text = new String(name, StandardCharsets.UTF_8);
        assertTrue(text.startsWith("Hội nghị tổng kết công tác thi đua khen th"), text);
        assertTrue(text.indexOf('\uFFFD') < 0, text);
    }

    @Test
    void numbers_out_of_range_are_refused() {
        assertThrows(IllegalArgumentException.class, () -> new SacnDataPacket.Framing(201, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new SacnDataPacket.Framing(100, 64_000, 0));
        assertThrows(
                IllegalArgumentException.class,
                () -> Golden.encoded(into -> SacnSyncPacket.encode(into, SOURCE, 0, 64_000)));
        refused(0, 3);
        refused(64_000, 3);
        refused(1, 511);
        assertThrows(
                IllegalArgumentException.class,
                () -> Golden.encoded(into -> SacnSyncPacket.encode(into, SOURCE, 0, 0)));
    }

    private static void refused(int universe, int size) {
        assertThrows(
                IllegalArgumentException.class,
                () -> Golden.encoded(
                        into -> SacnDataPacket.encode(into, SOURCE, PLAIN, 0, universe, new int[200], 0, size)));
    }
}
