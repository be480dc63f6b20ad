package vn.phong.cli.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.phong.Wiring;
import vn.phong.profile.WallPlan;

/** A running show for a measurement, with its pages; everything it kept is removed when it closes. */
final class Hall implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("\"token\"\\s*:\\s*\"([^\"]+)\"");

    private final Path data;
    private final Wiring wiring;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<WebSocket> pages = new ArrayList<>();
    private final String token;

    Hall(WallPlan wall, Optional<Path> event) throws IOException, InterruptedException {
        this.data = Files.createTempDirectory("phong-bench");
        this.wiring = Wiring.lit(wall, data);
        wiring.open(event, "127.0.0.1", 0);
        String pin = "{\"pin\":\"" + wiring.keys().pin() + "\"}";
        Matcher answer = TOKEN.matcher(client.send(
                        request("/api/v1/session").POST(HttpRequest.BodyPublishers.ofString(pin)).build(),
                        BodyHandlers.ofString())
                .body());
        if (!answer.find()) {
            throw new IOException("the session gave no token");
        }
        this.token = answer.group(1);
    }

    Wiring wiring() {
        return wiring;
    }

    /** Presses over HTTP as a remote does. */
    void press(String command) throws IOException, InterruptedException {
        HttpRequest.Builder request = request("/api/v1/show/" + command)
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString("{}"));
        int status = client.send(request.build(), BodyHandlers.discarding()).statusCode();
        if (status != 200) {
            throw new IOException("the press " + command + " was answered with " + status);
        }
    }

    /** Opens a page's socket; every message calls back. */
    void openPage(String kind, Runnable message) {
        WebSocket.Listener listener = new WebSocket.Listener() {
            @Override
            public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
                if (!text.toString().startsWith("{\"tag\":\"beat\"")) {
                    message.run();
                }
                socket.request(1);
                return null;
            }
        };
        URI address = URI.create("ws://127.0.0.1:" + wiring.port() + "/api/v1/live?page=" + kind);
        pages.add(client.newWebSocketBuilder()
                .header("Authorization", "Bearer " + token)
                .buildAsync(address, listener)
                .join());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + wiring.port() + path))
                .header("Content-Type", "application/json");
    }

    @Override
    public void close() throws IOException {
        pages.forEach(WebSocket::abort);
        wiring.close();
        removeAll(data);
    }

    static void removeAll(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(file);
            }
        }
    }
}
