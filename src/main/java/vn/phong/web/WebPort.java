package vn.phong.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import vn.phong.message.Refusal;

/**
 * The port the web side listens on, and its limits.
 *
 * @param host the address to listen on, such as {@code 0.0.0.0}
 * @param port 0 for any free one
 */
record WebPort(String host, int port) {
    private static final int THREADS_MAX = 16;
    private static final int THREADS_MIN = 4;
    private static final int REQUEST_IDLE_MS = 20_000;
    /** Little lies between a slow phone and us: what waits there is old by the time it arrives. */
    private static final int SEND_BUFFER_SIZE = 64 * 1024;

    private static final int PORTS_TRIED = 20;
    private static final int PORT_MAX = 65_535;

    static QueuedThreadPool threads() {
        QueuedThreadPool threads = new QueuedThreadPool(THREADS_MAX, THREADS_MIN);
        threads.setName("web");
        return threads;
    }

    void configure(JavalinConfig config, QueuedThreadPool threads) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = false;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = Bodies.SIZE_MAX + 1L;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.jetty.threadPool = threads;
        config.jetty.modifyServer(server -> server.setErrorHandler(new JsonErrors()));
        config.jetty.modifyServletContextHandler(context -> context.setErrorHandler(new JsonErrors()));
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.jetty.modifyWebSocketServletFactory(factory -> factory.setMaxTextMessageSize(Bodies.SIZE_MAX));
        config.jetty.addConnector(this::connector);
    }

    private Connector connector(Server server, HttpConfiguration http) {
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(REQUEST_IDLE_MS);
        connector.setAcceptedSendBufferSize(SEND_BUFFER_SIZE);
        return connector;
    }

    /** @throws Refusal when the port is in use; names a free one */
    void open(Javalin javalin) {
        try {
            javalin.start();
        } catch (JavalinBindException inUse) {
            javalin.stop();
            int free = freePort();
            throw new Refusal(
                    "Cổng " + port + " đang có chương trình khác dùng; hãy chạy lại với --port " + free + ".",
                    "Port " + port + " is in use by another program; run again with --port " + free + ".");
        }
    }

    /** The next free port, or any. */
    private int freePort() {
        for (int next = port + 1; next <= Math.min(port + PORTS_TRIED, PORT_MAX); next++) {
            if (isFree(next)) {
                return next;
            }
        }
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        } catch (IOException e) {
            throw new Refusal(
                    "Không mở được cổng mạng nào; hãy kiểm tra cấu hình mạng của máy.",
                    "No network port can be opened; check the machine's network settings.");
        }
    }

    private boolean isFree(int candidate) {
        try (ServerSocket socket = new ServerSocket(candidate, 1, InetAddress.getByName(host))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
