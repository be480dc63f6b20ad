package vn.phong.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.phong.frame.Frame;
import vn.phong.message.Refusal;

/** A DDP display that is only a program: takes real packets from a real socket and keeps the picture they make. */
public final class VirtualController implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(VirtualController.class);
    private static final int DATAGRAM_MAX = 65_536;
    private static final int RECEIVE_BUFFER_WANTED = 16 * 1024 * 1024;
    private static final int LATCH_TIMEOUT_MS = 100;
    private static final Runnable NOBODY = () -> {};

    private final DdpDisplay display;
    private final DatagramChannel channel;
    private final Selector selector;
    private final Thread receiver;
    private final int port;
    private final AtomicReference<Runnable> listener = new AtomicReference<>(NOBODY);
    private volatile boolean closed;

    private VirtualController(DdpDisplay display, DatagramChannel channel, Selector selector) throws IOException {
        this.display = display;
        this.channel = channel;
        this.selector = selector;
        this.port = ((InetSocketAddress) channel.getLocalAddress()).getPort();
        this.receiver = new Thread(this::receive, "virtual-controller-" + port);
        receiver.setDaemon(true);
    }

    /**
     * Listens on every address of this machine.
     *
     * @param width pixels across
     * @param height pixels down
     * @param port UDP port, 0 for a free one
     * @throws Refusal when the port is taken
     */
    public static VirtualController open(int width, int height, int port) {
        return open(width, height, new InetSocketAddress(port));
    }

    /** As {@link #open(int, int, int)}, for this machine's own senders only. */
    public static VirtualController openLocal(int width, int height, int port) {
        return open(width, height, new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    private static VirtualController open(int width, int height, InetSocketAddress address) {
        try {
            DatagramChannel channel = DatagramChannel.open();
            try {
                // The system gives what it allows; the more, the longer this program may be kept from its socket.
                channel.setOption(StandardSocketOptions.SO_RCVBUF, RECEIVE_BUFFER_WANTED);
                channel.bind(address).configureBlocking(false);
                Selector selector = Selector.open();
                channel.register(selector, SelectionKey.OP_READ);
                DdpDisplay display = new DdpDisplay(width, height);
                VirtualController controller = new VirtualController(display, channel, selector);
                controller.receiver.start();
                return controller;
            } catch (IOException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw new Refusal(
                    "Không mở được cổng UDP " + address.getPort() + " cho bộ điều khiển ảo (" + e.getMessage()
                            + "); hãy chọn cổng khác bằng --port.",
                    "UDP port " + address.getPort() + " cannot be opened for the virtual controller (" + e.getMessage()
                            + "); choose another with --port.");
        }
    }

    public int port() {
        return port;
    }

    public int width() {
        return display.width();
    }

    public int height() {
        return display.height();
    }

    /** The picture at the last push, black before the first; never half a picture. */
    public Frame shown() {
        return display.shown();
    }

    public Counts counts() {
        return display.counts();
    }

    /** Calls back from the receiving thread after each new picture; must return quickly. One listener, the last set. */
    public void onPicture(Runnable newListener) {
        listener.set(newListener);
    }

    @Override
    public void close() {
        closed = true;
        selector.wakeup();
        try {
            receiver.join();
            selector.close();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void receive() {
        ByteBuffer datagram = ByteBuffer.allocateDirect(DATAGRAM_MAX);
        while (!closed) {
            try {
                boolean silent = selector.select(LATCH_TIMEOUT_MS) == 0;
                selector.selectedKeys().clear();
                if (silent && display.latchUnpushed()) {
                    tell();
                }
                takeWaiting(datagram);
            } catch (IOException e) {
                LOG.warn("virtual controller {}: {}", port, e.toString());
            }
        }
    }

    private void takeWaiting(ByteBuffer datagram) throws IOException {
        SocketAddress sender = channel.receive(datagram.clear());
        while (sender != null && !closed) {
            if (display.take(sender, datagram.flip())) {
                tell();
            }
            sender = channel.receive(datagram.clear());
        }
    }

    private void tell() {
        try {
            listener.get().run();
        } catch (RuntimeException e) {
            LOG.warn("virtual controller {}: the listener failed: {}", port, e.toString());
        }
    }
}
