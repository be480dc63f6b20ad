package vn.phong.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The golden files are written from the standard's text. */
class ArtNetTest {
    @Test
    void a_universe_of_two_pixels() throws IOException {
        assertEquals(
                Golden.hex("artnet/two-pixels-universe-1"),
                Golden.encoded(into -> ArtDmxPacket.encode(into, 1, 1, Golden.twoPixels(), 0, 6)));
    }

    @Test
    void an_odd_length_is_made_even() throws IOException {
        int[] packed = Golden.bytesAt(0, 0xC8, 0x10, 0x2E);
        assertEquals(
                Golden.hex("artnet/odd-length-is-padded"),
                Golden.encoded(into -> ArtDmxPacket.encode(into, 255, 0x1234, packed, 0, 3)));
    }

    @Test
    void a_universe_may_begin_inside_an_int() throws IOException {
        int[] packed = Golden.bytesAt(508, 0x11, 0x22, 0x33, 0x44);
        assertEquals(
                Golden.hex("artnet/second-universe-of-a-picture"),
                Golden.encoded(into -> ArtDmxPacket.encode(into, 2, 256, packed, 510, 2)));
    }

    @Test
    void sync_and_poll_are_fixed() throws IOException {
        assertEquals(Golden.hex("artnet/sync"), Golden.encoded(ArtSyncPacket::encode));
        assertEquals(Golden.hex("artnet/poll"), Golden.encoded(ArtPollPacket::encode));
    }

    @Test
    void a_reply_tells_the_names_and_the_outputs() throws IOException {
        byte[] datagram = HexFormat.of().parseHex(Golden.hex("artnet/poll-reply"));
        ArtPollReply expected =
                new ArtPollReply("192.168.1.20", "Tuong A", "Tường LED phía trái", 1, List.of(0x123, 0x124));
        assertEquals(Optional.of(expected), ArtPollReply.read(datagram));
    }

    /** Some nodes leave out the zero at its end: the next field is not a part of it. */
    @Test
    void a_name_without_its_zero_ends_with_its_field() throws IOException {
        byte[] datagram = HexFormat.of().parseHex(Golden.hex("artnet/poll-reply"));
        Arrays.fill(datagram, 26, 26 + 18, (byte) 'A');
        ArtPollReply reply = ArtPollReply.read(datagram).orElseThrow();
        assertEquals("AAAAAAAAAAAAAAAAAA", reply.shortName());
        assertEquals("Tường LED phía trái", reply.longName());
    }

    @Test
    void an_older_and_shorter_reply_is_read() throws IOException {
        byte[] datagram = HexFormat.of().parseHex(Golden.hex("artnet/poll-reply"));
        assertEquals(
                0, ArtPollReply.read(Arrays.copyOf(datagram, 207)).orElseThrow().bindIndex());
    }

    @Test
    void what_is_no_reply_is_passed_over() throws IOException {
        byte[] datagram = HexFormat.of().parseHex(Golden.hex("artnet/poll-reply"));
        assertEquals(Optional.empty(), ArtPollReply.read(Arrays.copyOf(datagram, 206)));
        assertEquals(Optional.empty(), ArtPollReply.read(new byte[0]));
        datagram[9] = 0x20;
        assertEquals(Optional.empty(), ArtPollReply.read(datagram));
        datagram[9] = 0x21;
        datagram[7] = 1;
        assertEquals(Optional.empty(), ArtPollReply.read(datagram));
    }

    @Test
    void sequence_goes_from_1_to_255_and_never_0() {
        assertEquals(1, ArtDmxPacket.sequenceAfter(0));
        assertEquals(255, ArtDmxPacket.sequenceAfter(254));
        assertEquals(1, ArtDmxPacket.sequenceAfter(255));
    }

    @Test
    void numbers_out_of_range_are_refused() {
        refused(0, 0, 3);
        refused(256, 0, 3);
        refused(1, -1, 3);
        refused(1, 32_768, 3);
        refused(1, 0, 0);
        refused(1, 0, 511);
    }

    private static void refused(int sequence, int portAddress, int size) {
        assertThrows(
                IllegalArgumentException.class,
                () -> Golden.encoded(into -> ArtDmxPacket.encode(into, sequence, portAddress, new int[200], 0, size)));
    }
}
