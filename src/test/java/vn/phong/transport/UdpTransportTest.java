package vn.phong.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.PortUnreachableException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import org.junit.jupiter.api.Test;
import vn.phong.message.Refusal;

class UdpTransportTest {
    @Test
    void a_name_that_does_not_resolve_is_refused_in_a_sentence() {
        Refusal refusal = assertThrows(Refusal.class, () -> UdpTransport.to("no-such-controller.invalid", 4048));
        assertTrue(
                refusal.words().vi().contains("no-such-controller.invalid"),
                refusal.words().vi());
        assertTrue(refusal.words().vi().contains("địa chỉ IP"), refusal.words().vi());
    }

    @Test
    void a_closed_port_is_noticed_and_packets_arrive_once_it_opens() throws IOException {
        int port;
        try (DatagramSocket free = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        try (UdpTransport transport = UdpTransport.to("127.0.0.1", port)) {
            assertThrows(PortUnreachableException.class, () -> {
                transport.send(packet());
                transport.send(packet());
            });
            try (DatagramSocket listener = new DatagramSocket(port, InetAddress.getLoopbackAddress())) {
                listener.setSoTimeout(2000);
                transport.send(packet());
                DatagramPacket received = new DatagramPacket(new byte[10], 10);
                listener.receive(received);
                assertEquals(3, received.getLength());
            }
        }
    }

    @Test
    void a_closed_transport_sends_no_more() {
        UdpTransport transport = UdpTransport.to("127.0.0.1", 9);
        transport.close();
        assertThrows(ClosedChannelException.class, () -> transport.send(packet()));
    }

    private static ByteBuffer packet() {
        return ByteBuffer.allocateDirect(3);
    }
}
