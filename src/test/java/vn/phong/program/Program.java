package vn.phong.program;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The program as a process of its own, as a user starts it from the built jar. */
final class Program implements AutoCloseable {
    private static final int PATIENCE_MS = 120_000;
    private static final Pattern TOKEN = Pattern.compile("\"token\"\\s*:\\s*\"([^\"]+)\"");

    private final Process process;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Path data;
    private final int port;
    private final long startedNs = System.nanoTime();
    private String token = "";

    private Program(Process process, Path data, int port) {
        this.process = process;
        this.data = data;
        this.port = port;
    }

    /** Starts a subcommand in a folder; its output is collected in {@code output.txt} there. */
    static Process start(Path folder, List<String> words) throws IOException {
        String javaHome = System.getProperty("java.home");
        List<String> command =
                new ArrayList<>(List.of(Path.of(javaHome, "bin", "java").toString()));
        command.addAll(flags(javaHome, words));
        command.addAll(List.of(
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Dphong.home=" + Path.of("").toAbsolutePath(),
                "-jar",
                Path.of("target/phong.jar").toAbsolutePath().toString()));
        command.addAll(words);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start();
    }

    /** What {@code run.sh} would start it with; it makes the archive of classes that a start has, if there is none. */
    private static List<String> flags(String javaHome, List<String> words) throws IOException {
        String tell = ". ./run.sh; locked archive_if_stale \"$0\"; printf '%s\\n' \"${flags[@]}\" $(memory_of \"$@\")"
                + " \"-XX:SharedArchiveFile=$archive\"";
        List<String> asked = new ArrayList<>(List.of("bash", "-c", tell, javaHome));
        asked.addAll(words);
        Process told = new ProcessBuilder(asked).start();
        List<String> flags = new String(told.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        if (flags.size() < 2) {
            throw new IOException("run.sh names no flags: " + flags);
        }
        return flags;
    }

    /** Starts a show and waits until its pages are served. */
    static Program serving(Path folder, Path wall, int port) throws IOException, InterruptedException {
        Path data = folder.resolve("data");
        Process process = start(
                folder,
                List.of("serve", "--wall", wall.toString(), "--data", data.toString(), "--port", String.valueOf(port)));
        Program program = new Program(process, data, port);
        program.awaitPages(folder);
        return program;
    }

    /** Starts a show and waits for nothing. */
    static Program starting(Path folder, int port, List<String> words) throws IOException {
        return of(start(folder, serving(folder, port, words)), folder, port);
    }

    /** Starts a show through {@code run.sh}, which looks after it. */
    static Process supervised(Path folder, int port, List<String> words) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(Path.of("run.sh").toAbsolutePath().toString()));
        command.addAll(serving(folder, port, words));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start();
    }

    /** What runs already, as a program to press on. */
    static Program of(Process process, Path folder, int port) {
        return new Program(process, folder.resolve("data"), port);
    }

    private static List<String> serving(Path folder, int port, List<String> words) {
        List<String> all = new ArrayList<>(List.of("serve", "--host", "127.0.0.1", "--port", String.valueOf(port)));
        all.addAll(List.of("--data", folder.resolve("data").toString()));
        all.addAll(words);
        return all;
    }

    void awaitPages(Path folder) throws IOException, InterruptedException {
        long patience = System.nanoTime() + PATIENCE_MS * 1_000_000L;
        while (true) {
            try {
                client.send(request("/login").GET().build(), BodyHandlers.discarding());
                return;
            } catch (IOException notYet) {
                if (System.nanoTime() > patience || !process.isAlive()) {
                    throw new IOException("not started: " + Files.readString(folder.resolve("output.txt")), notYet);
                }
                Thread.sleep(20);
            }
        }
    }

    /** Since its process was started. */
    int aliveMs() {
        return (int) ((System.nanoTime() - startedNs) / 1_000_000);
    }

    /** Presses and returns the answer. */
    String press(String command, String body) throws IOException, InterruptedException {
        return send(authorised("/api/v1/show/" + command).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Replaces a cue's fields and returns the answer. */
    String edit(String cue, String body) throws IOException, InterruptedException {
        return send(authorised("/api/v1/cues/" + cue).PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** What is read at an address without a token. */
    String page(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    /** A cue with its fields. */
    String cue(String id) throws IOException, InterruptedException {
        return send(authorised("/api/v1/cues/" + id).GET());
    }

    String state() throws IOException, InterruptedException {
        return send(authorised("/api/v1/state").GET());
    }

    private HttpRequest.Builder authorised(String path) throws IOException, InterruptedException {
        if (token.isEmpty()) {
            String pin =
                    "{\"pin\":\"" + Files.readString(data.resolve("keys/pin")).strip() + "\"}";
            Matcher answer =
                    TOKEN.matcher(send(request("/api/v1/session").POST(HttpRequest.BodyPublishers.ofString(pin))));
            if (!answer.find()) {
                throw new IOException("the PIN was not taken");
            }
            token = answer.group(1);
        }
        return request(path).header("Authorization", "Bearer " + token);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json");
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString()).body();
    }

    /** {@code kill -9}. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
