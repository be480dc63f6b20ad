package vn.phong.transport;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.Optional;

/** Datagrams to one device and those that it sends back; each request is one. */
public final class UdpLine implements Line {
    private static final int DATAGRAM_MAX = 65_507;

    private final String host;
    private final int port;
    private Optional<DatagramSocket> socket = Optional.empty();
    private boolean closed;

    /**
     * Opens nothing yet.
     *
     * @param host a name or an IP address
     * @param port 1 to 65535
     */
    public UdpLine(String host, int port) {
        this.host = host;
        this.port = port;
    }

    @Override
    public void open() throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getByName(host), port);
        fresh().connect(address);
    }

    @Override
    public void write(byte[] request) throws IOException {
        current().send(new DatagramPacket(request, request.length));
    }

    @Override
    public int read(byte[] into, int timeoutMs) throws IOException {
        DatagramSocket now = current();
        now.setSoTimeout(timeoutMs);
        DatagramPacket packet = new DatagramPacket(into, Math.min(into.length, DATAGRAM_MAX));
        try {
            now.receive(packet);
            return packet.getLength();
        } catch (SocketTimeoutException none) {
            return 0;
        }
    }

    @Override
    public synchronized void disconnect() {
        socket.ifPresent(DatagramSocket::close);
        socket = Optional.empty();
    }

    @Override
    public synchronized void close() {
        closed = true;
        disconnect();
    }

    private synchronized DatagramSocket fresh() throws IOException {
        disconnect();
        if (closed) {
            throw new SocketException("closed");
        }
        DatagramSocket fresh = new DatagramSocket();
        socket = Optional.of(fresh);
        return fresh;
    }

    private synchronized DatagramSocket current() throws IOException {
        return socket.orElseThrow(() -> new SocketException("not open"));
    }
}
