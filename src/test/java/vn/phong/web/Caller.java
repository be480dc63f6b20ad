package vn.phong.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * A program that calls the server over HTTP, logged in or not; an answer that the OpenAPI document does not describe
 * fails.
 */
final class Caller {
    static final ObjectMapper JSON = new ObjectMapper();

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final String address;
    private final Optional<String> token;

    private Caller(String address, Optional<String> token) {
        this.address = address;
        this.token = token;
    }

    static Caller stranger(Hall hall) {
        return new Caller(hall.address(), Optional.empty());
    }

    /** A technician's. */
    static Caller device(Hall hall) throws IOException, InterruptedException {
        return with(hall, Hall.PIN);
    }

    static Caller with(Hall hall, String pin) throws IOException, InterruptedException {
        Answer entered = stranger(hall).post("/api/v1/session", "{\"pin\":\"" + pin + "\"}");
        return new Caller(
                hall.address(), Optional.of(entered.json().get("token").asText()));
    }

    String token() {
        return token.orElseThrow();
    }

    Answer get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    Answer post(String path, String body, String... headers) throws IOException, InterruptedException {
        return send("POST", path, body, headers);
    }

    Answer post(String path, byte[] body) throws IOException, InterruptedException {
        return send("POST", path, BodyPublishers.ofByteArray(body));
    }

    Answer put(String path, String body) throws IOException, InterruptedException {
        return send("PUT", path, body);
    }

    /** Presses {@code command} and expects it done. */
    JsonNode press(String command, String body) throws IOException, InterruptedException {
        Answer answer = post("/api/v1/show/" + command, body);
        if (answer.status() != 200) {
            throw new AssertionError(command + ": " + answer.status() + " " + answer.text());
        }
        return answer.json();
    }

    Answer send(String method, String path, String body, String... headers) throws IOException, InterruptedException {
        Answer answer = send(method, path, BodyPublishers.ofString(body), headers);
        Described.asked(method, path, body, answer);
        return answer;
    }

    Answer send(String method, String path, BodyPublisher body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(15));
        token.ifPresent(known -> request.header("Authorization", "Bearer " + known));
        if (headers.length > 0) {
            request.headers(headers);
        }
        Answer answer = new Answer(CLIENT.send(request.method(method, body).build(), BodyHandlers.ofByteArray()));
        Described.answered(method, path, answer);
        return answer;
    }

    record Answer(HttpResponse<byte[]> response) {
        int status() {
            return response.statusCode();
        }

        byte[] bytes() {
            return response.body();
        }

        String text() {
            return new String(bytes(), StandardCharsets.UTF_8);
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        JsonNode json() throws IOException {
            return JSON.readTree(bytes());
        }
    }
}
