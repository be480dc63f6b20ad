package vn.phong.simulator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phong.message.Refusal;

/** Packets written by hand from the protocol's text, over a real socket. */
class VirtualControllerTest {
    private static final int BLACK = 0xFF000000;

    private VirtualController controller;
    private DatagramSocket sender;

    @BeforeEach
    void open() throws IOException {
        controller = VirtualController.openLocal(2, 2, 0);
        sender = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() {
        sender.close();
        controller.close();
    }

    @Test
    void four_pixels_with_push_are_shown() throws IOException {
        send("41 01 0b 01 00000000 000c ff0000 00ff00 0000ff 010203");
        await(() -> controller.counts().frames() == 1);
        assertShows(0xFFFF0000, 0xFF00FF00, 0xFF0000FF, 0xFF010203);
        assertEquals(new Counts(1, 1, 0, 0, 0, 0, 0, 22), controller.counts());
    }

    @Test
    void nothing_is_shown_before_the_push() throws IOException {
        send("41 01 0b 01 00000000 000c 010101 010101 010101 010101");
        send("40 02 0b 01 00000000 0006 222222 222222");
        await(() -> controller.counts().packets() == 2);
        pause(250);
        assertShows(0xFF010101, 0xFF010101, 0xFF010101, 0xFF010101);
        send("41 03 0b 01 00000006 0006 333333 333333");
        await(() -> controller.counts().frames() == 2);
        assertShows(0xFF222222, 0xFF222222, 0xFF333333, 0xFF333333);
    }

    @Test
    void a_push_alone_shows_what_has_come() throws IOException {
        send("40 00 00 01 00000003 0003 778899");
        send("41 00 80 01 00000000 0000");
        await(() -> controller.counts().frames() == 1);
        assertShows(BLACK, 0xFF778899, BLACK, BLACK);
    }

    @Test
    void rows_that_did_not_come_are_counted() throws IOException {
        send("41 01 0b 01 00000000 0009 111111 222222 333333");
        await(() -> controller.counts().frames() == 1);
        assertEquals(1, controller.counts().missingRows());
        assertEquals(1, controller.counts().incompleteFrames());
    }

    @Test
    void a_gap_in_the_sequence_is_a_loss_and_15_to_1_is_none() throws IOException {
        for (String sequence : new String[] {"0e", "0f", "01", "02", "05"}) {
            send("41 " + sequence + " 0b 01 00000000 0003 010101");
        }
        await(() -> controller.counts().packets() == 5);
        assertEquals(2, controller.counts().lostPackets());
    }

    @Test
    void another_sender_starts_its_own_sequence() throws IOException {
        send("41 03 0b 01 00000000 0003 010101");
        await(() -> controller.counts().packets() == 1);
        sender.close();
        sender = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        send("41 09 0b 01 00000000 0003 020202");
        await(() -> controller.counts().packets() == 2);
        assertEquals(0, controller.counts().lostPackets());
    }

    @Test
    void a_timecode_is_read_over() throws IOException {
        send("51 01 0b 01 00000000 0003 12345678 aabbcc");
        await(() -> controller.counts().frames() == 1);
        assertShows(0xFFAABBCC, BLACK, BLACK, BLACK);
    }

    @Test
    void an_offset_inside_a_pixel_is_taken_byte_by_byte() throws IOException {
        send("41 01 0b 01 00000002 0003 aabbcc");
        await(() -> controller.counts().frames() == 1);
        assertShows(0xFF0000AA, 0xFFBBCC00, BLACK, BLACK);
    }

    @Test
    void what_does_not_fit_is_bad_and_changes_nothing() throws IOException {
        send("41 01 0b 01 00000000 000f 010101 010101 010101 010101 010101"); // beyond the display
        send("41 01 0b 01 ffffffff 0003 010101"); // an offset beyond 31 bits
        send("41 01 0b 01 00000000 0006 010101"); // shorter than it says
        send("01 01 0b 01 00000000 0003 010101"); // version 0
        send("41 01 1b 01 00000000 0004 01010101"); // RGBW
        send("41 01 0b"); // no header
        await(() -> controller.counts().packets() == 6);
        assertEquals(6, controller.counts().badPackets());
        assertEquals(0, controller.counts().frames());
    }

    @Test
    void queries_and_other_destinations_are_passed_over() throws IOException {
        send("42 00 00 fb 00000000 0000"); // query of the status
        send("41 01 0b 02 00000000 0003 010101"); // another display
        await(() -> controller.counts().packets() == 2);
        assertEquals(0, controller.counts().badPackets());
        assertEquals(0, controller.counts().frames());
    }

    @Test
    void garbage_never_stops_it() throws IOException {
        SplittableRandom random = new SplittableRandom(2026);
        for (int i = 0; i < 500; i++) {
            byte[] noise = new byte[random.nextInt(1, 60)];
            random.nextBytes(noise);
            sendBytes(noise);
        }
        send("41 00 0b 01 00000000 000c 0a0a0a 0b0b0b 0c0c0c 0d0d0d");
        await(() -> controller.shown().pixels()[3] == 0xFF0D0D0D);
        assertShows(0xFF0A0A0A, 0xFF0B0B0B, 0xFF0C0C0C, 0xFF0D0D0D);
    }

    @Test
    void a_sender_that_never_pushes_is_shown_once_it_falls_silent() throws IOException {
        send("40 01 0b 01 00000000 000c 010203 010203 010203 010203");
        await(() -> controller.counts().frames() == 1);
        assertShows(0xFF010203, 0xFF010203, 0xFF010203, 0xFF010203);
        assertEquals(1, controller.counts().unendedFrames());
    }

    @Test
    void a_listener_hears_of_every_picture_and_its_failure_does_no_harm() throws IOException {
        AtomicInteger heard = new AtomicInteger();
        controller.onPicture(() -> {
            heard.incrementAndGet();
            throw new IllegalStateException("a listener that fails");
        });
        send("41 01 0b 01 00000000 0003 010101");
        send("41 02 0b 01 00000000 0003 020202");
        await(() -> heard.get() == 2);
    }

    @Test
    void a_port_in_use_is_refused_in_a_sentence() {
        Refusal refusal = assertThrows(Refusal.class, () -> VirtualController.openLocal(2, 2, controller.port()));
        assertTrue(
                refusal.words().vi().contains(String.valueOf(controller.port())),
                refusal.words().vi());
    }

    @Test
    void a_line_counts_what_came_since_the_line_before() throws IOException {
        CountLines lines = new CountLines(controller);
        send("41 01 0b 01 00000000 0003 010101");
        await(() -> controller.counts().frames() == 1);
        assertTrue(lines.next().contains("  1 hình"));
        assertTrue(lines.next().contains("  0 hình"));
    }

    private void assertShows(int... pixels) {
        assertArrayEquals(pixels, controller.shown().pixels());
    }

    private void send(String hex) throws IOException {
        sendBytes(HexFormat.of().parseHex(hex.replace(" ", "")));
    }

    private void sendBytes(byte[] bytes) throws IOException {
        sender.send(new DatagramPacket(bytes, bytes.length, InetAddress.getLoopbackAddress(), controller.port()));
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + 5_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() - end < 0, "not within 5 s");
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static void pause(long ms) {
        long end = System.nanoTime() + ms * 1_000_000;
        while (System.nanoTime() - end < 0) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }
}
