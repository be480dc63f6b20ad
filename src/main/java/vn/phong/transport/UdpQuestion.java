package vn.phong.transport;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a network one question and collects who answers within a time, with a socket of its own. */
public final class UdpQuestion {
    private static final Logger LOG = LoggerFactory.getLogger(UdpQuestion.class);
    private static final int ANSWERS_MAX = 1024;
    private static final int DATAGRAM_MAX = 2048;
    private static final int WAIT_MS_MAX = 5000;

    /** One datagram that came back. */
    public record Answer(String host, byte[] bytes) {}

    private UdpQuestion() {}

    /** This machine's networks, each by the address that reaches all of it. */
    public static List<InetSocketAddress> broadcasts(int port) throws IOException {
        List<InetSocketAddress> addresses = new ArrayList<>();
        for (NetworkInterface card : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            if (card.isUp() && !card.isLoopback()) {
                card.getInterfaceAddresses().stream()
                        .map(InterfaceAddress::getBroadcast)
                        .filter(Objects::nonNull)
                        .map(broadcast -> new InetSocketAddress(broadcast, port))
                        .forEach(addresses::add);
            }
        }
        return addresses;
    }

    /**
     * Sends the question to each address and waits the whole time.
     *
     * @param localPort where answers go by the protocol's rule; any other port where that is taken
     * @param waitMs 1 to 5000
     * @param nanos a clock that only goes forward, in nanoseconds
     * @return at most 1024 answers, in the order they came
     */
    public static List<Answer> ask(
            ByteBuffer question, List<InetSocketAddress> to, int localPort, int waitMs, LongSupplier nanos)
            throws IOException {
        long end = nanos.getAsLong() + Math.min(waitMs, WAIT_MS_MAX) * 1_000_000L;
        try (DatagramChannel channel = opened(localPort);
                Selector selector = Selector.open()) {
            channel.register(selector, SelectionKey.OP_READ);
            for (InetSocketAddress address : to) {
                send(channel, question.duplicate(), address);
            }
            List<Answer> answers = new ArrayList<>();
            long leftMs = (end - nanos.getAsLong()) / 1_000_000;
            while (leftMs > 0 && answers.size() < ANSWERS_MAX) {
                selector.select(leftMs);
                selector.selectedKeys().clear();
                collect(channel, answers);
                leftMs = (end - nanos.getAsLong()) / 1_000_000;
            }
            return answers;
        }
    }

    private static DatagramChannel opened(int localPort) throws IOException {
        DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET);
        try {
            channel.setOption(StandardSocketOptions.SO_BROADCAST, true);
            channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            channel.configureBlocking(false);
            try {
                channel.bind(new InetSocketAddress(localPort));
            } catch (BindException taken) {
                channel.bind(new InetSocketAddress(0));
            }
            return channel;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static void send(DatagramChannel channel, ByteBuffer question, InetSocketAddress address) {
        try {
            channel.send(question, address);
        } catch (IOException e) {
            LOG.info("{} cannot be asked: {}", address, e.toString());
        }
    }

    static void collect(DatagramChannel channel, List<Answer> answers) throws IOException {
        ByteBuffer datagram = ByteBuffer.allocate(DATAGRAM_MAX);
        InetSocketAddress sender = (InetSocketAddress) channel.receive(datagram);
        while (sender != null && answers.size() < ANSWERS_MAX) {
            byte[] bytes = new byte[datagram.flip().remaining()];
            datagram.get(bytes);
            answers.add(new Answer(sender.getAddress().getHostAddress(), bytes));
            sender = (InetSocketAddress) channel.receive(datagram.clear());
        }
    }
}
