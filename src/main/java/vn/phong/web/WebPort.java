package vn.phong.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import vn.phong.message.Refusal;

/**
 * The port the web side listens on, and its limits.
 *
 * @param host the address to listen on, such as {@code 0.0.0.0}
 * @param port 0 for any free one
 * @param secure what speaks https beside it
 */
public record WebPort(String host, int port, Optional<SecurePort> secure) {
    private static final int THREADS_MAX = 16;
    private static final int THREADS_MIN = 4;
    private static final int UNUSED_SESSION_S = 60;
    private static final int REQUEST_IDLE_MS = 20_000;
    /** Little lies between a slow phone and us: what waits there is old by the time it arrives. */
    private static final int SEND_BUFFER_SIZE = 64 * 1024;

    /** What Jetty counts for each piece of a collected body beside its bytes. */
    private static final int FRAMING_SIZE = 64;

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
        config.jetty.modifyServer(WebPort::server);
        config.jetty.modifyServletContextHandler(WebPort::context);
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.jetty.modifyWebSocketServletFactory(factory -> factory.setMaxTextMessageSize(Bodies.SIZE_MAX));
        config.jetty.addConnector(
                (server, http) -> limited(new ServerConnector(server, 1, 1, new HttpConnectionFactory(http)), port));
        if (secure.isPresent()) {
            SecurePort beside = secure.get();
            config.jetty.addConnector((server, http) -> limited(beside.connector(server, http), beside.port()));
        }
    }

    /** A body that comes a byte at a time is collected without a thread that waits for it; there are few threads. */
    private static void server(Server server) {
        server.setErrorHandler(new JsonErrors());
        EagerContentHandler collecting = new EagerContentHandler(
                new EagerContentHandler.RetainedContentLoaderFactory(Bodies.SIZE_MAX, FRAMING_SIZE, false));
        // A larger one is turned back by what it declares, unread.
        collecting.include(request -> request.getLength() <= Bodies.SIZE_MAX);
        server.setHandler(collecting);
    }

    /** Every live connection makes a server session that nobody uses: no cookie for it, and soon forgotten. */
    private static void context(ServletContextHandler context) {
        context.setErrorHandler(new JsonErrors());
        context.getSessionHandler().setUsingCookies(false);
        context.getSessionHandler().setMaxInactiveInterval(UNUSED_SESSION_S);
    }

    private ServerConnector limited(ServerConnector connector, int listened) {
        connector.setHost(host);
        connector.setPort(listened);
        connector.setIdleTimeout(REQUEST_IDLE_MS);
        connector.setAcceptedSendBufferSize(SEND_BUFFER_SIZE);
        return connector;
    }

    /** The port that https is spoken on, of a server that is open. */
    static int securePort(Javalin javalin) {
        return ((ServerConnector) javalin.jettyServer().server().getConnectors()[1]).getLocalPort();
    }

    /** @throws Refusal when a port is in use; names a free one */
    void open(Javalin javalin) {
        try {
            javalin.start();
        } catch (JavalinBindException inUse) {
            javalin.stop();
            throw secure.isPresent() && isFree(port)
                    ? inUse("--https", secure.get().port())
                    : inUse("--port", port);
        }
    }

    private Refusal inUse(String option, int taken) {
        String again = option + " " + freePort(taken);
        return new Refusal(
                "Cổng " + taken + " đang có chương trình khác dùng; hãy chạy lại với " + again + ".",
                "Port " + taken + " is in use by another program; run again with " + again + ".");
    }

    /** The next free port, or any. */
    private int freePort(int taken) {
        for (int next = taken + 1; next <= Math.min(taken + PORTS_TRIED, PORT_MAX); next++) {
            if (next != port && isFree(next)) {
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
