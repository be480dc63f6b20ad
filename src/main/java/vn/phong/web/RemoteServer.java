package vn.phong.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.phong.message.Message;
import vn.phong.message.Refusal;
import vn.phong.playout.Playout;
import vn.phong.simulator.VirtualController;
import vn.phong.wall.Wall;

/** The web side of a running show: pages and presses over one port. */
public final class RemoteServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RemoteServer.class);
    private static final int THREADS_MAX = 16;
    private static final int THREADS_MIN = 4;
    private static final int BEAT_INTERVAL_MS = 500;
    private static final int REQUEST_IDLE_MS = 20_000;
    /** Little lies between a slow phone and us: what waits there is old by the time it arrives. */
    private static final int SEND_BUFFER_SIZE = 64 * 1024;

    private static final int PORTS_TRIED = 20;

    private final Javalin javalin;
    private final Live live;
    private final AutoCloseable listening;
    private final ScheduledExecutorService beats;

    private RemoteServer(Javalin javalin, Live live, AutoCloseable listening, ScheduledExecutorService beats) {
        this.javalin = javalin;
        this.live = live;
        this.listening = listening;
        this.beats = beats;
    }

    /**
     * Opens the port; returns when requests are answered.
     *
     * @param virtuals the virtual controllers to show under {@code /virtual/NAME}
     * @param host the address to listen on, such as {@code 0.0.0.0}
     * @param port 0 for any free one
     * @param nanos a clock that only moves forward
     * @throws Refusal when the port is in use; names a free one
     */
    public static RemoteServer start(
            Playout playout,
            Wall wall,
            Map<String, VirtualController> virtuals,
            Access access,
            String host,
            int port,
            LongSupplier nanos) {
        QueuedThreadPool threads = new QueuedThreadPool(THREADS_MAX, THREADS_MIN);
        threads.setName("web");
        Live live = new Live(playout, wall, virtuals, nanos);
        Gate gate = new Gate(access);
        ShowRoutes shows = new ShowRoutes(playout, live);
        Javalin javalin = Javalin.create(config -> {
            quiet(config);
            jetty(config, threads, host, port);
            RoutesConfig routes = config.routes;
            routes.before(gate::headers);
            routes.beforeMatched(gate::admit);
            shows.addTo(routes);
            new SessionRoutes(access, gate).addTo(routes);
            new PictureRoutes(playout, virtuals, threads).addTo(routes);
            new PageRoutes(wall.name(), virtuals, gate).addTo(routes);
            new LiveRoutes(live, shows, gate).addTo(routes);
            errors(routes);
        });
        open(javalin, host, port);
        AutoCloseable listening = playout.onChange(live::changed);
        return new RemoteServer(javalin, live, listening, beating(live));
    }

    public int port() {
        return javalin.port();
    }

    public WallPages wallPages() {
        return live.wallPages();
    }

    private static void quiet(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = false;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = Bodies.SIZE_MAX + 1L;
        config.http.compressionStrategy = CompressionStrategy.NONE;
    }

    private static void jetty(JavalinConfig config, QueuedThreadPool threads, String host, int port) {
        config.jetty.threadPool = threads;
        config.jetty.modifyServer(server -> server.setErrorHandler(new JsonErrors()));
        config.jetty.modifyServletContextHandler(context -> context.setErrorHandler(new JsonErrors()));
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.jetty.modifyWebSocketServletFactory(factory -> factory.setMaxTextMessageSize(Bodies.SIZE_MAX));
        config.jetty.addConnector((server, http) -> {
            ServerConnector connector =
                    new ServerConnector(server, 1, 1, new org.eclipse.jetty.server.HttpConnectionFactory(http));
            connector.setHost(host);
            connector.setPort(port);
            connector.setIdleTimeout(REQUEST_IDLE_MS);
            connector.setAcceptedSendBufferSize(SEND_BUFFER_SIZE);
            return connector;
        });
    }

    private static void errors(RoutesConfig routes) {
        routes.exception(
                Rejection.class, (rejection, context) -> turnBack(context, rejection.status(), rejection.words()));
        routes.exception(
                HttpResponseException.class,
                (known, context) -> turnBack(context, known.getStatus(), Statuses.words(known.getStatus())));
        routes.exception(Exception.class, (broken, context) -> {
            LOG.error("{} {} failed.", context.method(), context.path(), broken);
            turnBack(context, 500, Statuses.words(500));
        });
    }

    private static void turnBack(Context context, int status, Message words) {
        if (status == 429) {
            context.header("Retry-After", String.valueOf(WrongPins.WINDOW.toSeconds()));
        }
        ShowRoutes.answer(context, status, Json.error(words));
    }

    private static void open(Javalin javalin, String host, int port) {
        try {
            javalin.start();
        } catch (JavalinBindException inUse) {
            javalin.stop();
            int free = freePort(host, port);
            throw new Refusal(
                    "Cổng " + port + " đang có chương trình khác dùng; hãy chạy lại với --port " + free + ".",
                    "Port " + port + " is in use by another program; run again with --port " + free + ".");
        }
    }

    /** The next free port, or any. */
    private static int freePort(String host, int port) {
        for (int next = port + 1; next <= Math.min(port + PORTS_TRIED, 65_535); next++) {
            if (isFree(host, next)) {
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

    private static boolean isFree(String host, int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(host))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static ScheduledExecutorService beating(Live live) {
        ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "beats");
            thread.setDaemon(true);
            return thread;
        });
        ScheduledFuture<?> unused =
                beats.scheduleAtFixedRate(() -> beat(live), BEAT_INTERVAL_MS, BEAT_INTERVAL_MS, TimeUnit.MILLISECONDS);
        return beats;
    }

    /** One failed beat must not be the last. */
    private static void beat(Live live) {
        try {
            live.beat();
        } catch (RuntimeException broken) {
            LOG.error("A beat failed; the next one follows.", broken);
        }
    }

    @Override
    public void close() {
        beats.shutdownNow();
        try {
            listening.close();
        } catch (Exception broken) {
            LOG.warn("The show could not be let go of.", broken);
        }
        live.close();
        javalin.stop();
    }
}
