package vn.phong.transport;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A TCP connection to one device. The name is looked up at each connecting, so that a changed address heals. */
public final class TcpLine implements Line {
    private static final Logger LOG = LoggerFactory.getLogger(TcpLine.class);

    private final String host;
    private final int port;
    private final int connectTimeoutMs;
    private Socket socket = new Socket();
    private boolean closed;

    /**
     * Connects nothing yet.
     *
     * @param host a name or an IP address
     * @param port 1 to 65535
     */
    public TcpLine(String host, int port, int connectTimeoutMs) {
        this.host = host;
        this.port = port;
        this.connectTimeoutMs = connectTimeoutMs;
    }

    @Override
    public void open() throws IOException {
        Socket fresh = fresh();
        fresh.setTcpNoDelay(true);
        fresh.connect(new InetSocketAddress(InetAddress.getByName(host), port), connectTimeoutMs);
    }

    @Override
    public void write(byte[] request) throws IOException {
        current().getOutputStream().write(request);
    }

    @Override
    public int read(byte[] into, int timeoutMs) throws IOException {
        Socket now = current();
        now.setSoTimeout(timeoutMs);
        try {
            int count = now.getInputStream().read(into);
            if (count < 0) {
                throw new EOFException("closed by " + host);
            }
            return count;
        } catch (SocketTimeoutException none) {
            return 0;
        }
    }

    @Override
    public synchronized void disconnect() {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("{}:{} did not close: {}", host, port, e.toString());
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        disconnect();
    }

    private synchronized Socket fresh() throws IOException {
        disconnect();
        if (closed) {
            throw new SocketException("closed");
        }
        socket = new Socket();
        return socket;
    }

    private synchronized Socket current() {
        return socket;
    }
}
