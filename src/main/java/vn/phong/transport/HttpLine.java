package vn.phong.transport;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * HTTP requests with JSON to one address, one at a time: through no proxy and to no other address, whatever the device
 * answers. One thread asks; any may close.
 */
public final class HttpLine implements AutoCloseable {
    private static final int ANSWER_SIZE_MAX = 65_536;
    private static final long MS = 1_000_000;

    private final String host;
    private final int port;
    private final int timeoutMs;
    private final LongSupplier nanos;
    private Optional<HttpURLConnection> current = Optional.empty();
    private boolean closed;

    /**
     * Connects nothing yet.
     *
     * @param host a name or an IP address
     * @param timeoutMs for connecting, and again for the whole answer
     * @param nanos a clock that only goes forward, in nanoseconds
     */
    public HttpLine(String host, int port, int timeoutMs, LongSupplier nanos) {
        this.host = host;
        this.port = port;
        this.timeoutMs = timeoutMs;
        this.nanos = nanos;
    }

    /** @param status of HTTP, such as 200 */
    public record Reply(int status, byte[] body) {}

    /**
     * Sends one request and waits for the whole answer.
     *
     * @param path from the slash on
     * @param body JSON; empty for none
     * @throws SocketTimeoutException when the answer is not whole in time
     * @throws IOException when there is nobody, or the answer is no HTTP
     */
    public Reply exchange(String method, String path, byte[] body) throws IOException {
        HttpURLConnection connection = opened(method, path);
        try {
            if (body.length > 0) {
                send(connection, body);
            }
            return reply(connection);
        } finally {
            connection.disconnect();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        current.ifPresent(HttpURLConnection::disconnect);
    }

    private synchronized HttpURLConnection opened(String method, String path) throws IOException {
        if (closed) {
            throw new IOException("closed");
        }
        String authority = host.contains(":") ? "[" + host + "]" : host;
        HttpURLConnection connection;
        try {
            URI address = new URI("http://" + authority + ":" + port + path);
            connection = (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
        } catch (URISyntaxException e) {
            throw new IOException(e.getMessage(), e);
        }
        connection.setRequestMethod(method);
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setConnectTimeout(timeoutMs);
        connection.setReadTimeout(timeoutMs);
        connection.setRequestProperty("Accept", "application/json");
        current = Optional.of(connection);
        return connection;
    }

    // A fixed length also keeps the JDK from sending a request a second time by itself.
    private static void send(HttpURLConnection connection, byte[] body) throws IOException {
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(body.length);
        try (OutputStream out = connection.getOutputStream()) {
            out.write(body);
        }
    }

    private Reply reply(HttpURLConnection connection) throws IOException {
        long endNs = nanos.getAsLong() + timeoutMs * MS;
        int status = connection.getResponseCode();
        if (status < 0) {
            throw new IOException("no HTTP");
        }
        try (InputStream in = status >= 400 ? connection.getErrorStream() : connection.getInputStream()) {
            byte[] body = in == null ? new byte[0] : all(in, endNs);
            // The JDK takes a body that ends early for a whole one.
            if (body.length < connection.getContentLengthLong()) {
                throw new EOFException("half an answer");
            }
            return new Reply(status, body);
        }
    }

    private byte[] all(InputStream in, long endNs) throws IOException {
        byte[] bytes = new byte[ANSWER_SIZE_MAX];
        int size = 0;
        int count = in.read(bytes);
        while (count > 0) {
            size += count;
            if (size == ANSWER_SIZE_MAX) {
                throw new IOException("an answer of more than " + ANSWER_SIZE_MAX + " bytes");
            }
            if (nanos.getAsLong() - endNs > 0) {
                throw new SocketTimeoutException("the answer is too slow");
            }
            count = in.read(bytes, size, bytes.length - size);
        }
        return Arrays.copyOf(bytes, size);
    }
}
