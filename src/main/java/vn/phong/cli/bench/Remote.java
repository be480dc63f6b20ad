package vn.phong.cli.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Presses over HTTP, as a phone does, once it has given the PIN. */
final class Remote {
    private static final Pattern TOKEN = Pattern.compile("\"token\"\\s*:\\s*\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;
    private final String token;

    Remote(int port, String pin) throws IOException, InterruptedException {
        this.port = port;
        Matcher answer = TOKEN.matcher(post("/api/v1/session", "", "{\"pin\":\"" + pin + "\"}"));
        if (!answer.find()) {
            throw new IOException("the session gave no token");
        }
        this.token = answer.group(1);
    }

    String token() {
        return token;
    }

    HttpClient client() {
        return client;
    }

    /** @return whether the press changed anything */
    boolean next() throws IOException, InterruptedException {
        return press("next");
    }

    /** @return whether the press changed anything */
    boolean press(String command) throws IOException, InterruptedException {
        return post("/api/v1/show/" + command, token, "{}").contains("\"result\":\"done\"");
    }

    private String post(String path, String bearer, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!bearer.isEmpty()) {
            request.header("Authorization", "Bearer " + bearer);
        }
        return client.send(request.build(), BodyHandlers.ofString()).body();
    }
}
