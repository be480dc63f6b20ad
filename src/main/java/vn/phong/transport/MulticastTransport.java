package vn.phong.transport;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries finished packets to many UDP addresses, multicast groups as a rule, over one socket. */
public final class MulticastTransport implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MulticastTransport.class);

    private final Optional<String> networkCard;
    private DatagramChannel channel;
    private boolean closed;

    /** @param networkCard through which packets leave, by its name or address; the system's choice when empty */
    public MulticastTransport(Optional<String> networkCard) {
        this.networkCard = networkCard;
    }

    /** What sends to one address; closing it closes nothing. */
    public PacketTransport to(InetSocketAddress address) {
        return new PacketTransport() {
            @Override
            public void send(ByteBuffer packet) throws IOException {
                sendTo(address, packet);
            }

            @Override
            public void look() throws IOException {
                if (networkCard.isPresent()) {
                    NetworkCards.assertUp(NetworkCards.named(networkCard.get()));
                } else {
                    NetworkCards.assertLeads(address);
                }
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public synchronized void close() {
        closed = true;
        disconnect();
    }

    private void sendTo(InetSocketAddress address, ByteBuffer packet) throws IOException {
        try {
            opened().send(packet, address);
        } catch (IOException e) {
            disconnect();
            throw e;
        }
    }

    private synchronized DatagramChannel opened() throws IOException {
        if (closed) {
            throw new ClosedChannelException();
        }
        if (channel == null) {
            DatagramChannel opened = DatagramChannel.open();
            try {
                if (networkCard.isPresent()) {
                    opened.setOption(StandardSocketOptions.IP_MULTICAST_IF, NetworkCards.named(networkCard.get()));
                }
                channel = opened;
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
                LOG.debug("the multicast socket did not close: {}", e.toString());
            }
            channel = null;
        }
    }
}
