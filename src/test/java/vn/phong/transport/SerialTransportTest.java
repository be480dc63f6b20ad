package vn.phong.transport;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real ports, though without a wire: a pseudo-terminal proves the bytes and the faults, not the baud rate. */
@Timeout(60)
class SerialTransportTest {
    private static final String NOBODY_READS = "EXEC:sleep 50";

    @TempDir
    Path folder;

    @BeforeEach
    void socat() {
        SerialCable.assumeSocat();
    }

    @Test
    void every_byte_goes_through_at_any_baud() throws IOException {
        byte[] frame = new byte[5000];
        new SplittableRandom(1).nextBytes(frame);
        for (int baud : new int[] {115_200, 460_800, 1_000_000, 2_000_000}) {
            try (ServerSocket far = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                    SerialCable cable =
                            SerialCable.plugged(folder.resolve("tty"), "tcp:127.0.0.1:" + far.getLocalPort());
                    Socket read = far.accept();
                    SerialTransport transport = new SerialTransport(cable.port(), baud, 0, System::nanoTime)) {
                transport.send(ByteBuffer.wrap(frame));
                assertArrayEquals(frame, read.getInputStream().readNBytes(frame.length));
            }
        }
    }

    /** A board that prints what it does, or one that went mad: a pixel line is never listened to. */
    @Test
    void what_a_controller_says_on_its_line_disturbs_no_frame() throws IOException {
        SplittableRandom random = new SplittableRandom(2);
        byte[] noise = new byte[1000];
        byte[] frame = new byte[3000];
        try (ServerSocket far = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                SerialCable cable = SerialCable.plugged(folder.resolve("tty"), "tcp:127.0.0.1:" + far.getLocalPort());
                Socket board = far.accept();
                SerialTransport transport = new SerialTransport(cable.port(), 2_000_000, 0, System::nanoTime)) {
            for (int round = 0; round < 3; round++) {
                random.nextBytes(noise);
                random.nextBytes(frame);
                board.getOutputStream().write(noise);
                transport.send(ByteBuffer.wrap(frame));
                assertArrayEquals(frame, board.getInputStream().readNBytes(frame.length));
            }
        }
    }

    @Test
    void a_port_that_another_program_has_is_told_and_used_as_soon_as_it_is_free() throws IOException {
        byte[] frame = {1, 2, 3};
        try (ServerSocket far = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                SerialCable cable = SerialCable.taken(folder.resolve("tty"), "tcp:127.0.0.1:" + far.getLocalPort());
                Socket board = far.accept();
                SerialTransport transport = new SerialTransport(cable.port(), 115_200, 0, System::nanoTime)) {
            LinkException taken = assertThrows(LinkException.class, () -> transport.send(ByteBuffer.wrap(frame)));
            assertTrue(
                    taken.words().vi().contains("đang bận; hãy đóng chương trình khác đang dùng nó"),
                    taken.words().vi());
            cable.giveBack();
            transport.send(ByteBuffer.wrap(frame));
            assertArrayEquals(frame, board.getInputStream().readNBytes(frame.length));
        }
    }

    @Test
    void a_port_that_is_not_there_is_told_in_a_sentence() {
        try (SerialTransport transport =
                new SerialTransport(folder.resolve("none").toString(), 115_200, 0, System::nanoTime)) {
            LinkException absent =
                    assertThrows(LinkException.class, () -> transport.send(ByteBuffer.wrap(new byte[3])));
            assertTrue(
                    absent.words().vi().contains("cắm lại cáp USB"),
                    absent.words().vi());
            assertTrue(absent.words().vi().contains("none"), absent.words().vi());
        }
    }

    @Test
    void a_write_that_nobody_takes_ends_and_the_port_opens_anew() throws IOException {
        try (SerialCable cable = SerialCable.plugged(folder.resolve("tty"), NOBODY_READS);
                SerialTransport transport = new SerialTransport(cable.port(), 3_000_000, 0, System::nanoTime)) {
            long start = System.nanoTime();
            assertThrows(LinkException.class, () -> {
                for (int i = 0; i < 20; i++) {
                    sendMuch(transport);
                }
            });
            long tookMs = (System.nanoTime() - start) / 1_000_000;
            assertTrue(tookMs < 4000, "stuck for " + tookMs + " ms");
        }
    }

    @Test
    void closing_ends_a_write_that_hangs() throws Exception {
        try (SerialCable cable = SerialCable.plugged(folder.resolve("tty"), NOBODY_READS)) {
            // At 1200 baud the watch would wait for minutes.
            SerialTransport transport = new SerialTransport(cable.port(), 1200, 0, System::nanoTime);
            CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> {
                assertThrows(IOException.class, () -> {
                    for (int i = 0; i < 20; i++) {
                        sendMuch(transport);
                    }
                });
            });
            LockSupport.parkNanos(500_000_000);
            transport.close();
            sending.get(3, TimeUnit.SECONDS);
            assertThrows(ClosedChannelException.class, () -> sendMuch(transport));
        }
    }

    @Test
    @SuppressWarnings("try") // a cable only has to be there
    void an_unplugged_port_fails_and_serves_again_when_it_is_back() throws IOException {
        Path port = folder.resolve("tty");
        try (SerialTransport transport = new SerialTransport(port.toString(), 115_200, 0, System::nanoTime);
                ServerSocket far = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "tcp:127.0.0.1:" + far.getLocalPort();
            try (SerialCable cable = SerialCable.plugged(port, address);
                    Socket read = far.accept()) {
                transport.send(ByteBuffer.wrap(new byte[] {1, 2, 3}));
                assertArrayEquals(new byte[] {1, 2, 3}, read.getInputStream().readNBytes(3));
            }
            assertThrows(LinkException.class, () -> transport.send(ByteBuffer.wrap(new byte[] {4})));
            try (SerialCable cable = SerialCable.plugged(port, address);
                    Socket read = far.accept()) {
                transport.send(ByteBuffer.wrap(new byte[] {5, 6}));
                assertArrayEquals(new byte[] {5, 6}, read.getInputStream().readNBytes(2));
            }
        }
    }

    private static void sendMuch(SerialTransport transport) throws IOException {
        transport.send(ByteBuffer.wrap(new byte[50_000]));
    }
}
