package vn.phong.transport;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.phong.message.Refusal;

/**
 * Carries finished messages to one address over TCP. It connects with the first message, and anew after an error or a
 * message that was not taken in time, so that no half message stands before the next. The send buffer holds a message
 * or two: what waits in it is older than what comes, and behind a cable that was pulled at the controller it is soon
 * full, which is the only sign of it that a stream without answers gives.
 */
public final class TcpTransport implements PacketTransport {
    private static final Logger LOG = LoggerFactory.getLogger(TcpTransport.class);
    private static final int CONNECT_TIMEOUT_MS = 1000;
    private static final int MESSAGE_TIMEOUT_MS = 1000;
    private static final int SEND_BUFFER_MIN = 4 * 1024;
    private static final int SEND_BUFFER_MAX = 64 * 1024;
    private static final int ANSWER_SIZE = 512;

    private final InetSocketAddress address;
    private final LongSupplier nanos;
    private final ByteBuffer answer = ByteBuffer.allocateDirect(ANSWER_SIZE);
    private SocketChannel channel;
    private Selector selector;
    private boolean closed;

    private TcpTransport(InetSocketAddress address, LongSupplier nanos) {
        this.address = address;
        this.nanos = nanos;
    }

    /**
     * Finds the address; connects later.
     *
     * @param nanos a clock that only goes forward, in nanoseconds
     * @throws Refusal when the name does not resolve
     */
    public static TcpTransport to(String host, int port, LongSupplier nanos) {
        return new TcpTransport(Addresses.of(host, port), nanos);
    }

    @Override
    public void send(ByteBuffer message) throws IOException {
        try {
            SocketChannel connected = connected(message.remaining());
            passOverAnswers(connected);
            write(connected, message);
        } catch (IOException e) {
            disconnect();
            throw e;
        }
    }

    @Override
    public void look() throws IOException {
        try {
            NetworkCards.assertLeads(address);
        } catch (IOException e) {
            // What waits in it would be taken up ever later.
            disconnect();
            throw e;
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        disconnect();
    }

    private void write(SocketChannel connected, ByteBuffer message) throws IOException {
        long end = nanos.getAsLong() + MESSAGE_TIMEOUT_MS * 1_000_000L;
        connected.write(message);
        while (message.hasRemaining()) {
            awaitReady(SelectionKey.OP_WRITE, end);
            connected.write(message);
        }
    }

    /** Nothing that a controller says is wanted here, only that it has not hung up. */
    private void passOverAnswers(SocketChannel connected) throws IOException {
        int read = connected.read(answer.clear());
        while (read > 0) {
            read = connected.read(answer.clear());
        }
        if (read < 0) {
            throw new EOFException("the controller has closed the connection");
        }
    }

    private SocketChannel connected(int messageSize) throws IOException {
        SocketChannel now = openedOrNew(messageSize);
        if (!now.isConnected()) {
            long end = nanos.getAsLong() + CONNECT_TIMEOUT_MS * 1_000_000L;
            boolean done = now.connect(address);
            while (!done) {
                awaitReady(SelectionKey.OP_CONNECT, end);
                done = now.finishConnect();
            }
        }
        return now;
    }

    private synchronized SocketChannel openedOrNew(int messageSize) throws IOException {
        if (closed) {
            throw new ClosedChannelException();
        }
        if (channel == null) {
            selector = Selector.open();
            channel = SocketChannel.open();
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            int buffer = Math.max(SEND_BUFFER_MIN, Math.min(SEND_BUFFER_MAX, messageSize));
            channel.setOption(StandardSocketOptions.SO_SNDBUF, buffer);
            channel.register(selector, 0);
        }
        return channel;
    }

    private void awaitReady(int operation, long endNs) throws IOException {
        Selector waiting;
        synchronized (this) {
            if (closed) {
                throw new ClosedChannelException();
            }
            waiting = selector;
            channel.keyFor(waiting).interestOps(operation);
        }
        long leftMs = (endNs - nanos.getAsLong()) / 1_000_000;
        try {
            if (leftMs <= 0 || waiting.select(leftMs) == 0) {
                throw new SocketTimeoutException("no answer in time");
            }
            waiting.selectedKeys().clear();
        } catch (ClosedSelectorException e) {
            throw new AsynchronousCloseException();
        }
    }

    private synchronized void disconnect() {
        if (channel != null) {
            try {
                channel.close();
                selector.wakeup();
                selector.close();
            } catch (IOException e) {
                LOG.debug("{} did not close: {}", address, e.toString());
            }
            channel = null;
        }
    }
}
