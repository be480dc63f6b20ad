package vn.phong.cli.soak;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The devices of a hall: phones and laptops that listen, and one that presses too. */
final class Crowd implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("\"token\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern PICTURE = Pattern.compile("\"picture\"\\s*:\\s*\"([0-9a-f]+)\"");
    private static final int WALL_PAGES = 4;
    private static final int REFUSED = 422;

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<WebSocket> pages = new ArrayList<>();
    private final AtomicLong messages = new AtomicLong();
    private final int port;
    private final String token;

    Crowd(int port, String pin, int devices) throws IOException, InterruptedException {
        this.port = port;
        Matcher answer = TOKEN.matcher(
                sent(HttpRequest.newBuilder(address("http", "/api/v1/session")), "{\"pin\":\"" + pin + "\"}")
                        .body());
        if (!answer.find()) {
            throw new IOException("the session gave no token");
        }
        this.token = answer.group(1);
        for (int device = 0; device < devices; device++) {
            pages.add(opened(device));
        }
    }

    int size() {
        return pages.size();
    }

    /** Messages that the devices have got. */
    long messages() {
        return messages.get();
    }

    /** @return the status of the answer */
    int press(String command, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address("http", "/api/v1/show/" + command))
                .header("Authorization", "Bearer " + token);
        return sent(request, body).statusCode();
    }

    /** @return whether the picture of a cue, as it could become, came whole, or was refused because it says too much */
    boolean look(String cue) throws IOException, InterruptedException {
        HttpResponse<String> drawn = sent(
                HttpRequest.newBuilder(address("http", "/api/v1/cues/" + cue + "/draft"))
                        .header("Authorization", "Bearer " + token),
                "{\"label\":\"" + cue + "\"}");
        Matcher picture = PICTURE.matcher(drawn.body());
        if (drawn.statusCode() == REFUSED) {
            return true;
        }
        if (drawn.statusCode() != 200 || !picture.find()) {
            return false;
        }
        HttpRequest png = HttpRequest.newBuilder(address("http", "/api/v1/pictures/" + picture.group(1) + ".png"))
                .header("Authorization", "Bearer " + token)
                .build();
        return client.send(png, BodyHandlers.discarding()).statusCode() == 200;
    }

    /** A device goes without a word, as one whose network fails, and comes again. */
    void reconnect(int device) {
        pages.get(device).abort();
        pages.set(device, opened(device));
    }

    private WebSocket opened(int device) {
        String page = device < WALL_PAGES ? "wall" : "remote";
        return client.newWebSocketBuilder()
                .header("Authorization", "Bearer " + token)
                .buildAsync(address("ws", "/api/v1/live?page=" + page), new Counting())
                .join();
    }

    private HttpResponse<String> sent(HttpRequest.Builder request, String body)
            throws IOException, InterruptedException {
        request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body));
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private URI address(String scheme, String path) {
        return URI.create(scheme + "://127.0.0.1:" + port + path);
    }

    private final class Counting implements WebSocket.Listener {
        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            messages.incrementAndGet();
            socket.request(1);
            return null;
        }
    }

    @Override
    public void close() {
        pages.forEach(WebSocket::abort);
    }
}
