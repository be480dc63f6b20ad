package vn.phong.transport;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.phong.message.Refusal;

@Timeout(30)
class TcpTransportTest {
    private static final byte[] MESSAGE = {1, 2, 3};

    @Test
    void messages_follow_one_another_on_one_connection() throws IOException {
        try (ServerSocket server = server();
                TcpTransport transport = to(server.getLocalPort())) {
            transport.send(ByteBuffer.wrap(MESSAGE));
            try (Socket client = server.accept()) {
                transport.send(ByteBuffer.wrap(MESSAGE));
                assertArrayEquals(
                        new byte[] {1, 2, 3, 1, 2, 3}, client.getInputStream().readNBytes(6));
            }
        }
    }

    @Test
    void a_controller_that_hung_up_is_noticed_and_connected_to_again() throws IOException {
        try (ServerSocket server = server();
                TcpTransport transport = to(server.getLocalPort())) {
            transport.send(ByteBuffer.wrap(MESSAGE));
            server.accept().close();
            LockSupport.parkNanos(100_000_000);
            assertThrows(IOException.class, () -> transport.send(ByteBuffer.wrap(MESSAGE)));
            transport.send(ByteBuffer.wrap(MESSAGE));
            try (Socket client = server.accept()) {
                assertArrayEquals(MESSAGE, client.getInputStream().readNBytes(3));
            }
        }
    }

    @Test
    void nobody_listening_is_an_error_at_once() throws IOException {
        int port;
        try (ServerSocket free = server()) {
            port = free.getLocalPort();
        }
        try (TcpTransport transport = to(port)) {
            assertThrows(IOException.class, () -> transport.send(ByteBuffer.wrap(MESSAGE)));
        }
    }

    /** What waits in the buffers is old when it arrives; so little may wait, and half a message never stays. */
    @Test
    void a_controller_that_takes_nothing_is_left_after_a_second() throws IOException {
        try (ServerSocket server = server();
                TcpTransport transport = to(server.getLocalPort())) {
            long start = System.nanoTime();
            assertThrows(SocketTimeoutException.class, () -> {
                for (int i = 0; i < 1000; i++) {
                    transport.send(ByteBuffer.allocate(60_000));
                }
            });
            assertTrue(System.nanoTime() - start < 5_000_000_000L);
        }
    }

    @Test
    void closing_ends_a_send_that_waits() throws Exception {
        try (ServerSocket server = server()) {
            TcpTransport transport = to(server.getLocalPort());
            CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> {
                assertThrows(IOException.class, () -> {
                    for (int i = 0; i < 1000; i++) {
                        transport.send(ByteBuffer.allocate(60_000));
                    }
                });
            });
            LockSupport.parkNanos(300_000_000);
            transport.close();
            sending.get(500, TimeUnit.MILLISECONDS);
            assertThrows(ClosedChannelException.class, () -> transport.send(ByteBuffer.wrap(MESSAGE)));
        }
    }

    @Test
    void a_name_that_does_not_resolve_is_refused() {
        assertThrows(Refusal.class, () -> TcpTransport.to("no-such-controller.invalid", 7890, System::nanoTime));
    }

    private static ServerSocket server() throws IOException {
        return new ServerSocket(0, 4, InetAddress.getLoopbackAddress());
    }

    private static TcpTransport to(int port) {
        return TcpTransport.to("127.0.0.1", port, System::nanoTime);
    }
}
