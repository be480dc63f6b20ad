package vn.phong.playout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import vn.phong.simulator.VirtualController;
import vn.phong.transport.Patience;

/** The judge of the faulty evenings, itself judged: two red pixels, then two blue ones, in packets of one pixel. */
class WholePicturesTest {
    private static final int PATIENCE_MS = 10_000;
    private static final String RED = "ff0000";
    private static final String BLUE = "0000ff";

    private final VirtualController controller = VirtualController.openLocal(2, 1, 0);
    private final WholePictures judge = new WholePictures(controller);

    @Test
    void a_picture_of_two_with_no_packet_lost_is_the_senders_fault() throws IOException {
        send(first(1, RED), last(2, RED), first(3, RED), last(4, BLUE));
        assertMixed(1);
    }

    @Test
    void a_picture_whose_first_half_was_never_sent_is_the_senders_fault() throws IOException {
        send(first(1, RED), last(2, RED), last(3, BLUE));
        assertMixed(1);
    }

    @Test
    void a_picture_given_up_for_a_newer_one_is_none() throws IOException {
        send(first(1, RED), last(2, RED), first(3, RED), first(4, BLUE), last(5, BLUE));
        assertMixed(0);
    }

    @Test
    void a_packet_lost_on_the_way_is_no_fault_of_the_sender() throws IOException {
        send(first(1, RED), last(2, RED), last(4, BLUE), first(5, BLUE), last(6, BLUE));
        assertMixed(0);
    }

    /** What a machine does that keeps the sender from its work between two packets. */
    @Test
    void a_sender_held_up_within_its_picture_mixes_nothing() throws IOException {
        send(first(1, RED));
        Patience.within(
                PATIENCE_MS, "shown at silence", () -> controller.counts().unendedFrames() == 1);
        send(last(2, RED));
        assertMixed(0);
    }

    private void assertMixed(int count) throws IOException {
        try (controller) {
            send("41 00 0b 01 00000000 0006" + "ffffff" + "ffffff");
            Patience.within(
                    PATIENCE_MS, "the white picture", () -> controller.shown().pixels()[0] == 0xFFFFFFFF);
        }
        assertEquals(count, judge.mixed().size(), judge.mixed().toString());
    }

    private static String first(int sequence, String colour) {
        return "40 0" + sequence + " 0b 01 00000000 0003" + colour;
    }

    private static String last(int sequence, String colour) {
        return "41 0" + sequence + " 0b 01 00000003 0003" + colour;
    }

    private void send(String... packets) throws IOException {
        try (DatagramSocket socket = new DatagramSocket()) {
            for (String packet : packets) {
                byte[] bytes = HexFormat.of().parseHex(packet.replace(" ", ""));
                socket.send(
                        new DatagramPacket(bytes, bytes.length, InetAddress.getLoopbackAddress(), controller.port()));
            }
        }
    }
}
