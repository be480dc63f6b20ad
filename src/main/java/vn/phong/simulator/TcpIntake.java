package vn.phong.simulator;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A TCP server with one client at a time: a new one takes the place of the one before. */
final class TcpIntake implements Intake {
    private static final Logger LOG = LoggerFactory.getLogger(TcpIntake.class);
    private static final int CHUNK_SIZE = 65_536;

    private final BadWay way;
    private final Runnable newClient;
    private final Selector selector;
    private final ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK_SIZE);
    private InetSocketAddress address;
    private ServerSocketChannel server;
    private Optional<SocketChannel> client = Optional.empty();

    /** @param newClient called when a stream begins anew */
    TcpIntake(InetSocketAddress address, BadWay way, Runnable newClient) throws IOException {
        this.address = address;
        this.way = way;
        this.newClient = newClient;
        this.selector = Selector.open();
        this.server = listening();
        this.address = (InetSocketAddress) server.getLocalAddress();
    }

    private ServerSocketChannel listening() throws IOException {
        ServerSocketChannel opened = ServerSocketChannel.open();
        try {
            opened.bind(address).configureBlocking(false);
            opened.register(selector, SelectionKey.OP_ACCEPT);
            return opened;
        } catch (IOException e) {
            opened.close();
            throw e;
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
        SocketChannel accepted = server.accept();
        if (accepted != null) {
            hangUp();
            accepted.configureBlocking(false);
            accepted.register(selector, SelectionKey.OP_READ);
            client = Optional.of(accepted);
            newClient.run();
        }
        if (client.isPresent()) {
            read(client.get());
        }
        return any;
    }

    private void read(SocketChannel from) throws IOException {
        try {
            int size = from.read(chunk.clear());
            if (size > 0) {
                way.take(from.getRemoteAddress(), chunk.flip(), bytes -> write(from, bytes));
            } else if (size < 0) {
                hangUp();
            }
        } catch (IOException e) {
            LOG.debug("the client is gone: {}", e.toString());
            hangUp();
        }
    }

    private static void write(SocketChannel to, ByteBuffer bytes) {
        try {
            to.write(bytes);
        } catch (IOException e) {
            LOG.debug("the client got no answer: {}", e.toString());
        }
    }

    private void hangUp() throws IOException {
        if (client.isPresent()) {
            client.get().close();
            client = Optional.empty();
        }
    }

    @Override
    public void goAway() throws IOException {
        hangUp();
        server.close();
        selector.selectNow();
        LockSupport.parkNanos(Mischief.AWAY_MS * 1_000_000L);
        server = listening();
    }

    @Override
    public void wake() {
        selector.wakeup();
    }

    @Override
    public void close() throws IOException {
        hangUp();
        server.close();
        selector.close();
    }
}
