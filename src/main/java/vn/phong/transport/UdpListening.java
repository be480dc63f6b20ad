package vn.phong.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears what is told to everybody of a multicast group, and sends nothing. */
public final class UdpListening {
    private static final Logger LOG = LoggerFactory.getLogger(UdpListening.class);
    private static final int HEARD_MAX = 4096;
    private static final int WAIT_MS_MAX = 20_000;

    private UdpListening() {}

    /**
     * Listens on every network card the whole time, beside whoever else does.
     *
     * @param waitMs 1 to 20000
     * @param nanos a clock that only goes forward, in nanoseconds
     * @return at most 4096 datagrams, in the order they came
     */
    public static List<UdpQuestion.Answer> hear(InetAddress group, int port, int waitMs, LongSupplier nanos)
            throws IOException {
        long end = nanos.getAsLong() + Math.min(waitMs, WAIT_MS_MAX) * 1_000_000L;
        try (DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET);
                Selector selector = Selector.open()) {
            channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            bind(channel, group, port);
            join(channel, group);
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ);
            List<UdpQuestion.Answer> heard = new ArrayList<>();
            long leftMs = (end - nanos.getAsLong()) / 1_000_000;
            while (leftMs > 0 && heard.size() < HEARD_MAX) {
                selector.select(leftMs);
                selector.selectedKeys().clear();
                UdpQuestion.collect(channel, heard);
                leftMs = (end - nanos.getAsLong()) / 1_000_000;
            }
            return heard;
        }
    }

    /**
     * To the group alone, else the system would hand over here what is sent to another program of this machine at the
     * same port: the pictures of a live wall.
     */
    private static void bind(DatagramChannel channel, InetAddress group, int port) throws IOException {
        try {
            channel.bind(new InetSocketAddress(group, port));
        } catch (SocketException notAGroupHere) {
            LOG.debug("{} is listened to on every address: {}", group, notAGroupHere.toString());
            channel.bind(new InetSocketAddress(port));
        }
    }

    private static void join(DatagramChannel channel, InetAddress group) throws IOException {
        for (NetworkInterface card : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            try {
                if (card.isUp() && (card.supportsMulticast() || card.isLoopback())) {
                    channel.join(group, card);
                }
            } catch (IOException e) {
                LOG.info("{} cannot be listened to on {}: {}", group, card.getName(), e.toString());
            }
        }
    }
}
