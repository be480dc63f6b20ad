package vn.phong.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The golden files are written from the protocol's text; the encoder must give exactly their bytes. */
class DdpPacketTest {
    @Test
    void four_pixels_with_push() throws IOException {
        // ff 00 00 | 00 ff 00 | 00 00 ff | 01 02 03 with the first byte of each four lowest
        int[] packed = {0x000000FF, 0x000000FF, 0x030201FF};
        assertEquals(Golden.hex("ddp/four-pixels-push"), encoded(1, true, packed, 0, 12));
    }

    @Test
    void one_pixel_ends_inside_an_int() throws IOException {
        assertEquals(Golden.hex("ddp/one-pixel-push"), encoded(15, true, new int[] {0x002E10C8}, 0, 3));
    }

    @Test
    void a_packet_amid_a_picture_has_no_push_and_a_big_endian_offset() throws IOException {
        int[] packed = new int[362];
        packed[360] = 0x44332211;
        packed[361] = 0x00006655;
        assertEquals(Golden.hex("ddp/second-packet-no-push"), encoded(2, false, packed, 1440, 6));
    }

    @Test
    void an_empty_packet_is_a_push_alone() throws IOException {
        assertEquals(Golden.hex("ddp/empty-push"), encoded(7, true, new int[0], 0, 0));
    }

    @Test
    void offsets_go_beyond_16_bits() throws IOException {
        int[] packed = new int[491_509];
        packed[491_508] = 0x000C0B0A;
        assertEquals(Golden.hex("ddp/far-offset"), encoded(3, true, packed, 1_966_032, 3));
    }

    @Test
    void a_status_is_asked_for_and_its_reply_known() throws IOException {
        assertEquals(Golden.hex("ddp/status-query"), Golden.encoded(DdpPacket::encodeStatusQuery));
        assertEquals(true, DdpPacket.isStatusReply(HexFormat.of().parseHex("450000fb000000000000")));
        assertEquals(false, DdpPacket.isStatusReply(HexFormat.of().parseHex("420000fb000000000000")));
        assertEquals(false, DdpPacket.isStatusReply(HexFormat.of().parseHex("45000001000000000000")));
        assertEquals(false, DdpPacket.isStatusReply(HexFormat.of().parseHex("450000fb")));
    }

    @Test
    void sequence_goes_from_1_to_15_and_never_0() {
        assertEquals(1, DdpPacket.sequenceAfter(0));
        assertEquals(2, DdpPacket.sequenceAfter(1));
        assertEquals(15, DdpPacket.sequenceAfter(14));
        assertEquals(1, DdpPacket.sequenceAfter(15));
    }

    @Test
    void an_exact_multiple_of_the_payload_takes_no_extra_packet() {
        assertEquals(1, DdpPacket.count(1));
        assertEquals(1, DdpPacket.count(1440));
        assertEquals(2, DdpPacket.count(1441));
        assertEquals(1366, DdpPacket.count(1024 * 640 * 3));
    }

    @Test
    void numbers_out_of_range_are_refused() {
        assertThrows(IllegalArgumentException.class, () -> encoded(0, true, new int[1], 0, 3));
        assertThrows(IllegalArgumentException.class, () -> encoded(16, true, new int[1], 0, 3));
        assertThrows(IllegalArgumentException.class, () -> encoded(1, true, new int[9], 2, 3));
        assertThrows(IllegalArgumentException.class, () -> encoded(1, true, new int[999], 0, 1441));
    }

    private static String encoded(int sequence, boolean push, int[] packed, int offset, int size) {
        ByteBuffer packet = ByteBuffer.allocate(DdpPacket.HEADER_SIZE + DdpPacket.PAYLOAD_MAX);
        DdpPacket.encode(packet, sequence, push, packed, offset, size);
        return HexFormat.of().formatHex(packet.array(), 0, packet.position());
    }
}
