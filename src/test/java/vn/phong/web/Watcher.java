package vn.phong.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A program on the live connection; keeps what it hears until it is asked. */
final class Watcher implements WebSocket.Listener, AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int WAIT_S = 5;

    private final BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
    private final Set<String> tags = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final StringBuilder partial = new StringBuilder();
    private WebSocket socket;

    private Watcher() {}

    static Watcher open(Hall hall, String query, String... headers) {
        return open(CLIENT, URI.create("ws://127.0.0.1:" + hall.port() + "/api/v1/live" + query), headers);
    }

    static Watcher open(HttpClient client, URI address, String... headers) {
        Watcher watcher = new Watcher();
        WebSocket.Builder builder = client.newWebSocketBuilder();
        for (int index = 0; index < headers.length; index += 2) {
            builder.header(headers[index], headers[index + 1]);
        }
        watcher.socket = builder.buildAsync(address, watcher).join();
        return watcher;
    }

    void say(String message) {
        socket.sendText(message, true).join();
    }

    /** The payload of the next message with this tag; others before it are passed over. */
    JsonNode next(String tag) throws InterruptedException {
        return until(tag, payload -> true);
    }

    JsonNode until(String tag, Predicate<JsonNode> wanted) throws InterruptedException {
        return until(tag, WAIT_S, wanted);
    }

    JsonNode until(String tag, int waitS, Predicate<JsonNode> wanted) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(waitS);
        while (true) {
            JsonNode message = heard.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (message == null) {
                throw new AssertionError("No such " + tag + " within " + waitS + " s");
            }
            if (message.get("tag").asText().equals(tag) && wanted.test(message.get("payload"))) {
                return message.get("payload");
            }
        }
    }

    /** Every tag heard since the beginning. */
    Set<String> tags() {
        return Set.copyOf(tags);
    }

    boolean closedWithin(int seconds) throws InterruptedException {
        return closed.await(seconds, TimeUnit.SECONDS);
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            try {
                JsonNode message = Caller.JSON.readTree(partial.toString());
                tags.add(message.get("tag").asText());
                heard.add(message);
            } catch (JsonProcessingException e) {
                throw new AssertionError(e);
            }
            partial.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.countDown();
        return null;
    }

    @Override
    public void close() {
        socket.abort();
    }
}
