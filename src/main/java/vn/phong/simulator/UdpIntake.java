package vn.phong.simulator;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A UDP socket, in multicast groups too where the protocol has them. */
final class UdpIntake implements Intake {
    private static final Logger LOG = LoggerFactory.getLogger(UdpIntake.class);
    private static final int DATAGRAM_MAX = 65_536;
    private static final int RECEIVE_BUFFER_WANTED = 16 * 1024 * 1024;
    /** Linux lets a socket join no more, all network cards together. */
    private static final int MEMBERSHIPS_MAX = 20;

    private final BadWay way;
    private final List<InetAddress> groups;
    private final Selector selector;
    private final ByteBuffer datagram = ByteBuffer.allocateDirect(DATAGRAM_MAX);
    private InetSocketAddress address;
    private DatagramChannel channel;

    UdpIntake(InetSocketAddress address, List<InetAddress> groups, BadWay way) throws IOException {
        this.address = address;
        this.groups = groups;
        this.way = way;
        this.channel = opened();
        this.address = (InetSocketAddress) channel.getLocalAddress();
        this.selector = Selector.open();
        channel.register(selector, SelectionKey.OP_READ);
    }

    private DatagramChannel opened() throws IOException {
        DatagramChannel opened = DatagramChannel.open(StandardProtocolFamily.INET);
        try {
            // The system gives what it allows; the more, the longer this program may be kept from its socket.
            opened.setOption(StandardSocketOptions.SO_RCVBUF, RECEIVE_BUFFER_WANTED);
            // Other receivers on this machine may listen to the same groups.
            opened.setOption(StandardSocketOptions.SO_REUSEADDR, !groups.isEmpty());
            opened.bind(address).configureBlocking(false);
            join(opened);
            return opened;
        } catch (IOException e) {
            opened.close();
            throw e;
        }
    }

    private void join(DatagramChannel opened) throws IOException {
        int joined = 0;
        for (NetworkInterface card : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (InetAddress group : groups) {
                if (card.isUp() && joined < MEMBERSHIPS_MAX) {
                    joined += join(opened, group, card) ? 1 : 0;
                }
            }
        }
    }

    private static boolean join(DatagramChannel opened, InetAddress group, NetworkInterface card) {
        try {
            opened.join(group, card);
            return true;
        } catch (IOException | IllegalArgumentException e) {
            LOG.debug("{} takes no part in {}: {}", card.getName(), group, e.toString());
            return false;
        }
    }

    @Override
    public int port() {
        return address.getPort();
    }

    @Override
    public boolean step(int waitMs) throws IOException {
        boolean any = selector.select(waitMs) > 0;
        selector.selectedKeys().clear();
        SocketAddress sender = channel.receive(datagram.clear());
        while (sender != null && selector.isOpen()) {
            way.take(sender, datagram.flip(), answer(sender));
            sender = channel.receive(datagram.clear());
        }
        return any;
    }

    private Decoder.Answer answer(SocketAddress sender) {
        return bytes -> {
            try {
                channel.send(bytes, sender);
            } catch (IOException e) {
                LOG.debug("{} got no answer: {}", sender, e.toString());
            }
        };
    }

    @Override
    public void goAway() throws IOException {
        channel.close();
        selector.selectNow();
        LockSupport.parkNanos(Mischief.AWAY_MS * 1_000_000L);
        channel = opened();
        channel.register(selector, SelectionKey.OP_READ);
    }

    @Override
    public void wake() {
        selector.wakeup();
    }

    @Override
    public void close() throws IOException {
        selector.close();
        channel.close();
    }
}
