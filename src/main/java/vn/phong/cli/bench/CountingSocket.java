package vn.phong.cli.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.function.LongConsumer;

/** A UDP socket of this machine that only counts what comes, and tells when a packet with a push came. */
final class CountingSocket implements AutoCloseable {
    private static final int RECEIVE_BUFFER_WANTED = 16 * 1024 * 1024;
    private static final int DATAGRAM_MAX = 65_536;
    /** DDP: the bit of the first byte that says that the picture is whole. */
    private static final int PUSH = 1;

    private final DatagramChannel channel;
    private final Thread thread;
    private final LongConsumer pushed;
    private volatile long packets;

    /**
     * @param pushed is told the time, in nanoseconds, of each packet whose first byte has DDP's push; must return at
     *     once
     */
    CountingSocket(LongConsumer pushed) throws IOException {
        this.pushed = pushed;
        this.channel = DatagramChannel.open(StandardProtocolFamily.INET);
        channel.setOption(StandardSocketOptions.SO_RCVBUF, RECEIVE_BUFFER_WANTED);
        channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        this.thread = new Thread(this::count, "counting-socket");
        thread.setDaemon(true);
        thread.start();
    }

    int port() throws IOException {
        return ((InetSocketAddress) channel.getLocalAddress()).getPort();
    }

    long packets() {
        return packets;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void count() {
        ByteBuffer datagram = ByteBuffer.allocateDirect(DATAGRAM_MAX);
        long counted = 0;
        try {
            while (channel.isOpen()) {
                channel.receive(datagram.clear());
                packets = ++counted;
                if (datagram.position() > 0 && (datagram.get(0) & PUSH) != 0) {
                    pushed.accept(System.nanoTime());
                }
            }
        } catch (IOException closed) {
            // The measurement is over.
        }
    }
}
