package vn.phong.slate;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;
import vn.phong.frame.Frame;
import vn.phong.frame.Png;

/**
 * The pages when the show does not start: the wall's page shows the picture that is held, every other page says so. The
 * least that can do it: Java's own small server and nothing of the show.
 */
public final class SlateServer implements AutoCloseable {
    private static final int UNAVAILABLE = 503;
    private static final int THREADS_MAX = 4;
    private static final String POLICY = "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self';"
            + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final Map<String, String> FILES = Map.of(
            "/slate/slate.js", "text/javascript; charset=utf-8",
            "/slate/slate.css", "text/css; charset=utf-8");

    private final HttpServer server;
    private final byte[] picture;

    private SlateServer(HttpServer server, Frame held) {
        this.server = server;
        this.picture = Png.encode(held);
    }

    /**
     * Serves the picture that the wall is held at.
     *
     * @param port 0 for any free one
     * @throws IOException when the port cannot be had
     */
    public static SlateServer open(String host, int port, Frame held) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(host, port), 0);
        SlateServer slate = new SlateServer(server, held);
        server.setExecutor(Executors.newFixedThreadPool(THREADS_MAX, SlateServer::thread));
        server.createContext("/", slate::answer);
        server.start();
        return slate;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "slate");
        thread.setDaemon(true);
        return thread;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        try (exchange) {
            if (path.equals("/slate/picture.png")) {
                send(exchange, 200, "image/png", picture);
            } else if (FILES.containsKey(path)) {
                send(exchange, 200, FILES.get(path), resource(path));
            } else if (path.startsWith("/wall/")) {
                send(exchange, 200, "text/html; charset=utf-8", resource("/slate/wall.html"));
            } else {
                exchange.getResponseHeaders().set("Retry-After", "10");
                send(exchange, UNAVAILABLE, "text/html; charset=utf-8", resource("/slate/away.html"));
            }
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream file = SlateServer.class.getResourceAsStream(name)) {
            return file == null ? name.getBytes(StandardCharsets.UTF_8) : file.readAllBytes();
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Cache-Control", "no-store");
        boolean bodyWanted = !exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, bodyWanted ? body.length : -1);
        if (bodyWanted) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
