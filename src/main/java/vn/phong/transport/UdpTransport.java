package vn.phong.transport;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.phong.message.Refusal;

/**
 * Carries finished packets to one address over UDP. The socket is opened by the first packet, and again after an error,
 * so that a cable plugged in late or an address changed by the router heals by itself. The socket keeps the system's
 * send buffer: a small one makes a sender wait for a slow network card, a large one would make packets drop behind it.
 */
public final class UdpTransport implements PacketTransport {
    private static final Logger LOG = LoggerFactory.getLogger(UdpTransport.class);

    private static final int ANY_PORT = 0;

    private final InetSocketAddress address;
    private final int localPort;
    private DatagramChannel channel;
    private boolean closed;

    private UdpTransport(InetSocketAddress address, int localPort) {
        this.address = address;
        this.localPort = localPort;
    }

    /**
     * Finds the address; sends nothing yet.
     *
     * @param host a name, an IP address or a broadcast address
     * @param port 1 to 65535
     * @throws Refusal when the name does not resolve
     */
    public static UdpTransport to(String host, int port) {
        return new UdpTransport(Addresses.of(host, port), ANY_PORT);
    }

    /**
     * As {@link #to}, sending from a port that some controllers insist on; from any other where that is taken, and
     * towards this machine itself, where a virtual controller may want to listen there.
     */
    public static UdpTransport fromPort(int localPort, String host, int port) {
        InetSocketAddress address = Addresses.of(host, port);
        return new UdpTransport(address, address.getAddress().isLoopbackAddress() ? ANY_PORT : localPort);
    }

    // PortUnreachableException: the other side has said that nobody listens there.
    @Override
    public void send(ByteBuffer packet) throws IOException {
        try {
            connected().write(packet);
        } catch (IOException e) {
            disconnect();
            throw e;
        }
    }

    @Override
    public void look() throws IOException {
        NetworkCards.assertLeads(address);
    }

    @Override
    public synchronized void close() {
        closed = true;
        disconnect();
    }

    private synchronized DatagramChannel connected() throws IOException {
        if (closed) {
            throw new ClosedChannelException();
        }
        if (channel == null) {
            DatagramChannel opened = DatagramChannel.open();
            try {
                opened.setOption(StandardSocketOptions.SO_BROADCAST, true);
                bind(opened);
                channel = opened.connect(address);
            } catch (IOException e) {
                opened.close();
                throw e;
            }
        }
        return channel;
    }

    private void bind(DatagramChannel opened) throws IOException {
        if (localPort == ANY_PORT) {
            return;
        }
        try {
            opened.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            opened.bind(new InetSocketAddress(localPort));
        } catch (BindException taken) {
            LOG.info("{} is sent to from any port, because {} is taken", address, localPort);
        }
    }

    private synchronized void disconnect() {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                LOG.debug("{} did not close: {}", address, e.toString());
            }
            channel = null;
        }
    }
}
