package vn.phong.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** A headless Chromium that is already running and draws SVG pictures, asked through its DevTools protocol. */
final class ChromiumPeer implements SvgPeer, AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;
    private static final String LISTENING = "DevTools listening on ";
    private static final String DRAWN = """
        (async () => {
          const canvas = new OffscreenCanvas(%d, %d);
          const pen = canvas.getContext('2d', {willReadFrequently: true});
          const svg = new TextDecoder().decode(Uint8Array.from(atob('%s'), c => c.charCodeAt(0)));
          const image = new Image();
          image.src = URL.createObjectURL(new Blob([svg + '<!--%d-->'], {type: 'image/svg+xml'}));
          const start = performance.now();
          await image.decode();
          pen.drawImage(image, 0, 0, canvas.width, canvas.height);
          pen.getImageData(0, 0, 1, 1);
          const drawn = performance.now() - start;
          URL.revokeObjectURL(image.src);
          return drawn;
        })()
        """;

    private final JsonMapper json = JsonMapper.builder().build();
    private final BlockingQueue<JsonNode> answers = new ArrayBlockingQueue<>(16);
    private final Process process;
    private final WebSocket devTools;
    private final int width;
    private final int height;
    private String session = "";
    private int requests;

    private ChromiumPeer(Process process, URI address, int width, int height) throws IOException, InterruptedException {
        this.process = process;
        this.width = width;
        this.height = height;
        this.devTools = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, new Answers())
                .join();
        String target = asked("Target.createTarget", "{\"url\":\"about:blank\"}")
                .path("targetId")
                .asText();
        session = asked("Target.attachToTarget", "{\"targetId\":\"" + target + "\",\"flatten\":true}")
                .path("sessionId")
                .asText();
    }

    /** Draws pictures of this many pixels; empty when this machine has no Chromium. */
    static Optional<ChromiumPeer> started(Path profile, int width, int height)
            throws IOException, InterruptedException {
        String program = System.getenv().getOrDefault("PHONG_CHROMIUM", "/usr/bin/chromium");
        Process process;
        try {
            process = new ProcessBuilder(List.of(
                            program,
                            "--headless",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--remote-debugging-port=0",
                            "--user-data-dir=" + profile,
                            "about:blank"))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException absent) {
            return Optional.empty();
        }
        BufferedReader words = process.errorReader();
        String line = words.readLine();
        while (line != null && !line.startsWith(LISTENING)) {
            line = words.readLine();
        }
        if (line == null) {
            throw new IOException("Chromium ended before it listened");
        }
        return Optional.of(new ChromiumPeer(process, URI.create(line.substring(LISTENING.length())), width, height));
    }

    /** From the document to pixels that can be read; no document it has drawn before serves again. */
    @Override
    public Spent drawn(String svg) throws IOException, InterruptedException {
        String script = DRAWN.formatted(
                width, height, Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8)), requests);
        String parameters = json.createObjectNode()
                .put("expression", script)
                .put("awaitPromise", true)
                .put("returnByValue", true)
                .toString();
        JsonNode result = asked("Runtime.evaluate", parameters);
        if (result.has("exceptionDetails")) {
            throw new IOException("Chromium: " + result.path("exceptionDetails"));
        }
        return new Spent(result.path("result").path("value").asDouble(), OptionalDouble.empty());
    }

    private JsonNode asked(String method, String parameters) throws IOException, InterruptedException {
        int id = ++requests;
        String from = session.isEmpty() ? "" : ",\"sessionId\":\"" + session + "\"";
        devTools.sendText(
                        "{\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + parameters + from + "}", true)
                .join();
        JsonNode answer = answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        while (answer != null && answer.path("id").asInt() != id) {
            answer = answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
        if (answer == null || answer.has("error")) {
            throw new IOException("Chromium did not answer " + method + ": " + answer);
        }
        return answer.path("result");
    }

    @Override
    public void close() {
        devTools.abort();
        process.destroy();
        try {
            process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Answers implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                take(text.toString());
                text.setLength(0);
            }
            socket.request(1);
            return null;
        }

        private void take(String message) {
            try {
                JsonNode answer = json.readTree(message);
                if (answer.has("id")) {
                    answers.add(answer);
                }
            } catch (IOException e) {
                throw new IllegalStateException("not JSON from Chromium: " + message, e);
            }
        }
    }
}
