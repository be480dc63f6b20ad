package vn.phong.screen;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.phong.frame.Frame;

/**
 * Follows the show as the wall's page does: is told which picture to show and which may come next, fetches them ahead,
 * and connects again by itself. One thread does all of it.
 */
final class WallLink implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WallLink.class);
    /** A connection that says nothing for so long is given up; the server says something twice a second. */
    private static final int SILENCE_MAX_MS = 4000;

    private static final int RETRY_MIN_MS = 250;
    private static final int RETRY_MAX_MS = 4000;
    private static final Duration REQUEST_MAX = Duration.ofSeconds(5);
    private static final int KEPT_MAX = 8;
    private static final int WAITING_MAX = 64;
    private static final int MESSAGE_LENGTH_MAX = 1 << 16;
    private static final String LOST = "";

    private final URI server;
    private final Shown shown;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(REQUEST_MAX).build();
    private final JsonMapper json = JsonMapper.builder().build();
    private final BlockingQueue<String> messages = new ArrayBlockingQueue<>(WAITING_MAX);
    private final Map<String, Frame> pictures = new LinkedHashMap<>();
    private final Thread thread = new Thread(this::follow, "wall-link");
    private volatile boolean closed;
    private String onDisplay = "";

    /** What to do with a new picture; called from the link's own thread. */
    interface Shown {
        void show(Frame picture, int fadeMs);
    }

    /** @param server such as {@code http://localhost:7700} */
    WallLink(URI server, Shown shown) {
        this.server = server;
        this.shown = shown;
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }

    private void follow() {
        int retryMs = RETRY_MIN_MS;
        while (!closed) {
            try {
                WebSocket socket = client.newWebSocketBuilder()
                        .connectTimeout(REQUEST_MAX)
                        .buildAsync(live(), new Inbox())
                        .join();
                retryMs = RETRY_MIN_MS;
                listen(socket);
                socket.abort();
            } catch (CompletionException away) {
                LOG.debug("{}: {}", server, away.toString());
            } catch (InterruptedException e) {
                return;
            }
            messages.clear();
            try {
                TimeUnit.MILLISECONDS.sleep(retryMs);
            } catch (InterruptedException e) {
                return;
            }
            retryMs = Math.min(2 * retryMs, RETRY_MAX_MS);
        }
    }

    private URI live() {
        return URI.create(server.toString().replaceFirst("^http", "ws") + "/api/v1/live?page=wall");
    }

    /** Until the connection is lost. */
    private void listen(WebSocket socket) throws InterruptedException {
        if (!onDisplay.isEmpty()) {
            say(socket, "shown", "{\"picture\":\"" + onDisplay + "\"}");
        }
        String message = messages.poll(SILENCE_MAX_MS, TimeUnit.MILLISECONDS);
        while (message != null && !message.equals(LOST) && !closed) {
            hear(socket, message);
            message = messages.poll(SILENCE_MAX_MS, TimeUnit.MILLISECONDS);
        }
    }

    private void hear(WebSocket socket, String message) throws InterruptedException {
        try {
            JsonNode told = json.readTree(message);
            if (told.path("tag").asText().equals("beat")) {
                say(socket, "beat", "{}");
            } else if (told.path("tag").asText().equals("wall")) {
                wall(socket, told.path("payload"));
            }
        } catch (JsonProcessingException notOurs) {
            LOG.warn("{} says what is not understood: {}", server, notOurs.toString());
        }
    }

    private void wall(WebSocket socket, JsonNode payload) throws InterruptedException {
        String wanted = payload.path("picture").asText();
        try {
            if (!wanted.equals(onDisplay)) {
                shown.show(
                        picture(wanted),
                        onDisplay.isEmpty() ? 0 : payload.path("fadeMs").asInt());
                onDisplay = wanted;
                say(socket, "shown", "{\"picture\":\"" + wanted + "\"}");
            }
            fetchAhead(wanted, payload.path("ready"));
        } catch (IOException notNow) {
            // The last good picture stays; the new connection asks for this one again.
            LOG.warn("{}: picture {} cannot be had now: {}", server, wanted, notNow.toString());
            messages.offer(LOST);
        }
    }

    private void fetchAhead(String wanted, JsonNode ready) throws IOException, InterruptedException {
        List<String> kept = new ArrayList<>(List.of(wanted));
        ready.forEach(id -> kept.add(id.asText()));
        pictures.keySet().retainAll(kept.subList(0, Math.min(KEPT_MAX, kept.size())));
        for (String id : kept.subList(0, Math.min(KEPT_MAX, kept.size()))) {
            if (!messages.isEmpty()) {
                return;
            }
            picture(id);
        }
    }

    private Frame picture(String id) throws IOException, InterruptedException {
        Frame known = pictures.get(id);
        if (known != null) {
            return known;
        }
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/api/v1/pictures/" + id + ".png"))
                .timeout(REQUEST_MAX)
                .build();
        HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        BufferedImage image = answer.statusCode() == 200 ? ImageIO.read(new ByteArrayInputStream(answer.body())) : null;
        if (image == null) {
            throw new IOException("status " + answer.statusCode());
        }
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        Frame frame = new Frame(image.getWidth(), image.getHeight(), pixels);
        pictures.put(id, frame);
        return frame;
    }

    private static void say(WebSocket socket, String tag, String payload) {
        socket.sendText("{\"tag\":\"" + tag + "\",\"payload\":" + payload + "}", true)
                .exceptionally(gone -> socket);
    }

    /** Puts whole messages into the queue; a full queue only ever loses older news than the reader will still get. */
    private final class Inbox implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            text.append(part);
            if (last || text.length() > MESSAGE_LENGTH_MAX) {
                arrived(text.toString());
                text.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            arrived(LOST);
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            arrived(LOST);
        }

        private void arrived(String message) {
            while (!messages.offer(message)) {
                messages.poll();
            }
        }
    }
}
