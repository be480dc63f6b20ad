package vn.phong.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import org.junit.jupiter.api.Test;

class TcpLineTest {
    @Test
    void bytes_cross_both_ways_and_silence_ends_in_time() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                TcpLine line = new TcpLine("127.0.0.1", server.getLocalPort(), 500)) {
            line.open();
            try (Socket device = server.accept()) {
                line.write(new byte[] {1, 2, 3});
                assertEquals(3, device.getInputStream().readNBytes(3).length);
                device.getOutputStream().write(9);
                byte[] into = new byte[8];
                assertEquals(1, line.read(into, 2000));
                assertEquals(9, into[0]);
                assertEquals(0, line.read(into, 50));
            }
            assertThrows(EOFException.class, () -> line.read(new byte[8], 2000));
        }
    }

    @Test
    void a_reset_is_told_apart_from_a_goodbye() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                TcpLine line = new TcpLine("127.0.0.1", server.getLocalPort(), 500)) {
            line.open();
            Socket device = server.accept();
            device.setSoLinger(true, 0);
            device.close();
            SocketException reset = assertThrows(SocketException.class, () -> line.read(new byte[8], 2000));
            assertTrue(reset.getMessage().contains("reset"), reset.getMessage());
        }
    }

    @Test
    void nobody_there_is_an_error_and_a_closed_line_stays_closed() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        TcpLine line = new TcpLine("127.0.0.1", port, 500);
        assertThrows(ConnectException.class, line::open);
        assertThrows(IOException.class, () -> line.write(new byte[1]));
        line.close();
        assertThrows(SocketException.class, line::open);
    }

    @Test
    void a_datagram_is_a_request_and_another_its_answer() throws IOException {
        try (DatagramSocket device = new DatagramSocket(0, InetAddress.getLoopbackAddress());
                UdpLine line = new UdpLine("127.0.0.1", device.getLocalPort())) {
            line.open();
            line.write(new byte[] {5, 6});
            DatagramPacket request = new DatagramPacket(new byte[8], 8);
            device.setSoTimeout(2000);
            device.receive(request);
            assertEquals(2, request.getLength());
            device.send(new DatagramPacket(new byte[] {7}, 1, request.getSocketAddress()));
            byte[] into = new byte[8];
            assertEquals(1, line.read(into, 2000));
            assertEquals(7, into[0]);
            assertEquals(0, line.read(into, 50));
            line.disconnect();
            assertThrows(IOException.class, () -> line.write(new byte[1]));
        }
    }
}
