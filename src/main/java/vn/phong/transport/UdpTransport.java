package vn.phong.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
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

    private final InetSocketAddress address;
    private DatagramChannel channel;
    private boolean closed;

    private UdpTransport(InetSocketAddress address) {
        this.address = address;
    }

    /**
     * Finds the address; sends nothing yet.
     *
     * @param host a name or an IP address
     * @param port 1 to 65535
     * @throws Refusal when the name does not resolve
     */
    public static UdpTransport to(String host, int port) {
        try {
            return new UdpTransport(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (UnknownHostException e) {
            throw new Refusal(
                    "Không tìm thấy bộ điều khiển \"" + host
                            + "\" trong mạng; hãy ghi đúng địa chỉ IP của nó vào \"host\" của tệp màn hình.",
                    "The controller \"" + host
                            + "\" is not found on the network; write its IP address as \"host\" in the wall file.");
        }
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
                channel = opened.connect(address);
            } catch (IOException e) {
                opened.close();
                throw e;
            }
        }
        return channel;
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
