package vn.phong.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** TPM2, Adalight, OPC, WLED realtime and Colorlight against the golden files. */
class PixelPacketsTest {
    @Test
    void tpm2_net_numbers_its_packets_from_one() throws IOException {
        int[] packed = Golden.bytesAt(1464, 10, 11, 12);
        assertEquals(Golden.hex("tpm2/net-second-of-two"), Golden.encoded(into -> {
            Tpm2NetPacket.encode(into, 2, 2, packed, 1464, 3);
        }));
    }

    @Test
    void tpm2_over_serial_frames_the_whole_picture() throws IOException {
        assertEquals(
                Golden.hex("tpm2/serial-two-pixels"),
                Golden.encoded(into -> Tpm2Frame.encode(into, Golden.twoPixels(), 6)));
    }

    @Test
    void adalight_counts_to_the_last_pixel_and_not_the_pixels() throws IOException {
        assertEquals(
                Golden.hex("adalight/two-pixels"),
                Golden.encoded(into -> AdalightFrame.encode(into, Golden.twoPixels(), 6)));
    }

    @Test
    void adalight_checks_both_bytes_of_the_number() {
        String frame = Golden.encoded(into -> AdalightFrame.encode(into, new int[900], 3 * 0x123));
        assertEquals("416461" + "0122" + "76", frame.substring(0, 12));
    }

    @Test
    void opc_is_one_message() throws IOException {
        assertEquals(
                Golden.hex("opc/two-pixels-channel-3"),
                Golden.encoded(into -> OpcMessage.encode(into, 3, Golden.twoPixels(), 6)));
    }

    @Test
    void wled_takes_a_small_picture_whole() throws IOException {
        assertEquals(
                Golden.hex("wled/drgb-two-pixels"),
                Golden.encoded(into -> WledRealtimePacket.encodeWhole(into, 2, Golden.twoPixels(), 6)));
    }

    @Test
    void wled_counts_pixels_and_not_bytes() throws IOException {
        int[] packed = Golden.bytesAt(1467, 10, 11, 12);
        assertEquals(
                Golden.hex("wled/dnrgb-from-pixel-489"),
                Golden.encoded(into -> WledRealtimePacket.encodePart(into, 3, packed, 1467, 3)));
    }

    @Test
    void a_colorlight_row_names_its_row_and_first_pixel() throws IOException {
        int[] packed = Golden.bytesAt(0, 0, 0, 255, 12, 11, 10);
        assertEquals(
                Golden.hex("colorlight/row"),
                Golden.encoded(into -> ColorlightFrame.encodeRow(into, 258, 497, 2, packed, 0)));
    }

    @Test
    void a_colorlight_latch_and_brightness_are_at_full() throws IOException {
        assertEquals(Golden.hex("colorlight/latch"), Golden.encoded(ColorlightFrame::encodeLatch));
        assertEquals(Golden.hex("colorlight/brightness"), Golden.encoded(ColorlightFrame::encodeBrightness));
    }

    @Test
    void bytes_come_out_in_order_from_any_offset() {
        int[] packed = Golden.bytesAt(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        assertEquals("020304050607", Golden.encoded(into -> PackedBytes.put(into, packed, 1, 6)));
        assertEquals("03", Golden.encoded(into -> PackedBytes.put(into, packed, 2, 1)));
        assertEquals("0405060708090a0b0c", Golden.encoded(into -> PackedBytes.put(into, packed, 3, 9)));
        assertEquals("", Golden.encoded(into -> PackedBytes.put(into, packed, 3, 0)));
    }

    @Test
    void numbers_out_of_range_are_refused() {
        int[] packed = new int[50_000];
        refused(into -> Tpm2NetPacket.encode(into, 0, 1, packed, 0, 3));
        refused(into -> Tpm2NetPacket.encode(into, 2, 1, packed, 0, 3));
        refused(into -> Tpm2NetPacket.encode(into, 1, 256, packed, 0, 3));
        refused(into -> Tpm2NetPacket.encode(into, 1, 1, packed, 0, 1465));
        refused(into -> Tpm2Frame.encode(into, packed, 65_536));
        refused(into -> Tpm2Frame.encode(into, packed, 0));
        refused(into -> AdalightFrame.encode(into, packed, 4));
        refused(into -> AdalightFrame.encode(into, packed, 0));
        refused(into -> OpcMessage.encode(into, 256, packed, 3));
        refused(into -> OpcMessage.encode(into, 0, packed, 65_536));
        refused(into -> WledRealtimePacket.encodeWhole(into, 255, packed, 3));
        refused(into -> WledRealtimePacket.encodeWhole(into, 0, packed, 3));
        refused(into -> WledRealtimePacket.encodeWhole(into, 2, packed, 1473));
        refused(into -> WledRealtimePacket.encodePart(into, 2, packed, 2, 3));
        refused(into -> WledRealtimePacket.encodePart(into, 2, packed, 0, 1470));
        refused(into -> WledRealtimePacket.encodePart(into, 2, packed, 65_536 * 3, 3));
        refused(into -> ColorlightFrame.encodeRow(into, 0, 0, 498, packed, 0));
        refused(into -> ColorlightFrame.encodeRow(into, 65_536, 0, 1, packed, 0));
        refused(into -> ColorlightFrame.encodeRow(into, -1, 0, 1, packed, 0));
        refused(into -> ColorlightFrame.encodeRow(into, 0, -1, 1, packed, 0));
        refused(into -> ColorlightFrame.encodeRow(into, 0, 0, 0, packed, 0));
        refused(into -> OpcMessage.encode(into, -1, packed, 3));
        refused(into -> OpcMessage.encode(into, 0, packed, -1));
        refused(into -> Tpm2NetPacket.encode(into, 1, 0, packed, 0, 3));
        refused(into -> Tpm2NetPacket.encode(into, 1, 1, packed, 0, 0));
    }

    /** Header bytes of the least and the greatest that each protocol can say. */
    @Test
    void the_last_number_in_range_is_sent() {
        int[] packed = new int[65_600];
        assertEquals("9C DA 00 01 FF FF", start(6, into -> Tpm2NetPacket.encode(into, 255, 255, packed, 0, 1)));
        assertEquals("9C DA 05 B8 01 01", start(6, into -> Tpm2NetPacket.encode(into, 1, 1, packed, 0, 1464)));
        assertEquals("C9 DA 00 01", start(4, into -> Tpm2Frame.encode(into, packed, 1)));
        assertEquals("C9 DA FF FF", start(4, into -> Tpm2Frame.encode(into, packed, 65_535)));
        assertEquals("41 64 61 00 00 55", start(6, into -> AdalightFrame.encode(into, packed, 3)));
        assertEquals("41 64 61 FF FF 55", start(6, into -> AdalightFrame.encode(into, packed, 196_608)));
        assertEquals("00 00 00 00", start(4, into -> OpcMessage.encode(into, 0, packed, 0)));
        assertEquals("FF 00 FF FF", start(4, into -> OpcMessage.encode(into, 255, packed, 65_535)));
        assertEquals("02 01", start(2, into -> WledRealtimePacket.encodeWhole(into, 1, packed, 1470)));
        assertEquals("02 FE", start(2, into -> WledRealtimePacket.encodeWhole(into, 254, packed, 3)));
        assertEquals("04 01 FF FF", start(4, into -> WledRealtimePacket.encodePart(into, 1, packed, 196_605, 3)));
        assertEquals("04 01 00 00", start(4, into -> WledRealtimePacket.encodePart(into, 1, packed, 0, 1467)));
        assertEquals("55 FF FF 00 00 01 F1", row(into -> ColorlightFrame.encodeRow(into, 65_535, 0, 497, packed, 0)));
        assertEquals("55 00 00 00 00 00 01", row(into -> ColorlightFrame.encodeRow(into, 0, 0, 1, packed, 0)));
        assertEquals("41 01 0B 01 00 00 00 00 00 00", start(10, into -> DdpPacket.encode(into, 1, true, packed, 0, 0)));
        assertEquals(
                "40 0F 0B 01 00 00 00 00 05 A0", start(10, into -> DdpPacket.encode(into, 15, false, packed, 0, 1440)));
        assertEquals("01 00 00 00 00 02", artDmx(into -> ArtDmxPacket.encode(into, 1, 0, packed, 0, 1)));
        assertEquals("FF 00 FF 7F 01 FE", artDmx(into -> ArtDmxPacket.encode(into, 255, 32_767, packed, 0, 510)));
    }

    private static String start(int size, Consumer<ByteBuffer> encoder) {
        return written(0, size, encoder);
    }

    /** What follows the two addresses of an Ethernet frame. */
    private static String row(Consumer<ByteBuffer> encoder) {
        return written(12, 7, encoder);
    }

    /** From the sequence number on. */
    private static String artDmx(Consumer<ByteBuffer> encoder) {
        return written(12, 6, encoder);
    }

    private static String written(int from, int size, Consumer<ByteBuffer> encoder) {
        ByteBuffer into = ByteBuffer.allocate(200_000);
        encoder.accept(into);
        return HexFormat.ofDelimiter(" ").withUpperCase().formatHex(into.array(), from, from + size);
    }

    private static void refused(Consumer<ByteBuffer> encoder) {
        assertThrows(IllegalArgumentException.class, () -> encoder.accept(ByteBuffer.allocate(70_000)));
    }
}
