package vn.phong.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phong.fuzz.Mutator;

/**
 * Damaged bodies at every route that takes one, and damaged messages on the live connection: never 500, and the show
 * goes on. The seed of what breaks is printed; {@code -Dphong.seed=N} sends that one alone.
 */
class EveryRouteFuzzTest {
    private static final int BODIES = Boolean.getBoolean("phong.long") ? 2000 : 12;
    private static final int MESSAGES = Boolean.getBoolean("phong.long") ? 20_000 : 300;
    private static final int ADDRESSES = Boolean.getBoolean("phong.long") ? 2000 : 3;
    /** Each starts a process, which takes its time. */
    private static final int DOCUMENTS = Boolean.getBoolean("phong.long") ? 500 : 2;

    private static final long SLOWEST_NS = 2_000_000_000L;

    private static final String IMPORT = "/api/v1/import/read";

    private static final List<String> NAMES = List.of("khai-mac", "..", "%2e%2e%2fa", "%E1%BA%BE", "a%00b", "next");
    private static final List<String> BODIES_OF_ALL = List.of(
            "{\"commandId\":\"a-1\",\"expectedRevision\":3,\"cue\":\"khai-mac\",\"on\":true,\"fields\":{\"t\":\"Ế\"}}",
            "{\"name\":\"thu\",\"wall\":{\"width\":64,\"height\":32},\"outputs\":[{\"name\":\"a\",\"x\":0}]}",
            "{\"event\":{\"schemaVersion\":1,\"title\":\"Thử\",\"cues\":[{\"id\":\"a\",\"layout\":\"title\"}]}}",
            "{\"device\":\"a\",\"to\":\"b\",\"by\":\"Nguyễn Văn A\",\"verdict\":\"approved\",\"value\":5}");
    private static final String ASKED =
            "wall=3840x1080&page=2&zone=25&seats=20x30&theme=deep-red&name=a.docx&as=awards&thumbnail=1&replace=1";
    private static final String PRESS =
            "{\"tag\":\"press\",\"payload\":{\"command\":\"next\",\"commandId\":\"a-7\",\"expectedRevision\":0}}";

    private Hall hall;
    private Caller device;

    @BeforeEach
    void open() throws Exception {
        hall = Hall.open();
        device = Caller.device(hall);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private static long[] seeds(int count) {
        Long only = Long.getLong("phong.seed");
        long[] seeds = new SplittableRandom(7).longs(count).toArray();
        return only == null ? seeds : new long[] {only};
    }

    @Test
    void no_body_at_any_route_is_answered_with_500() throws Exception {
        int sent = 0;
        for (String line : Files.readAllLines(Path.of("src/main/resources/vn/phong/web/routes.txt"))) {
            String route = line.split(" \\| ", 2)[0];
            if (route.startsWith("POST ") || route.startsWith("PUT ")) {
                for (long seed : seeds(route.endsWith(IMPORT) ? DOCUMENTS : BODIES)) {
                    send(route, seed);
                    sent++;
                }
            }
        }
        assertTrue(sent >= 20, "only " + sent + " bodies were sent");
        assertEquals(200, device.get("/api/v1/state").status());
    }

    /** Names, places and parameters of an address that nobody would ask for. */
    @Test
    void no_address_is_answered_with_500() throws Exception {
        int sent = 0;
        for (String line : Files.readAllLines(Path.of("src/main/resources/vn/phong/web/routes.txt"))) {
            String route = line.split(" \\| ", 2)[0];
            if (route.startsWith("GET ")) {
                for (long seed : seeds(ADDRESSES)) {
                    ask(route.substring(4), seed);
                    sent++;
                }
            }
        }
        assertTrue(sent >= 60, "only " + sent + " addresses were asked for");
        assertEquals(200, device.get("/api/v1/state").status());
    }

    private void ask(String route, long seed) throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(seed);
        String path = route.replaceAll("\\{[a-z]+}", NAMES.get(random.nextInt(NAMES.size())));
        byte[] asked = Mutator.mutated(ASKED.getBytes(StandardCharsets.UTF_8), random);
        StringBuilder query = new StringBuilder("?");
        for (byte each : asked) {
            boolean plain = each >= '0' && each <= '9' || each >= 'a' && each <= 'z' || each == '=' || each == '&';
            query.append(plain ? String.valueOf((char) each) : String.format("%%%02X", each));
        }
        Caller.Answer answer = device.get(path + query);
        boolean known =
                answer.status() < 500 || answer.status() == 503 && answer.json().has("error");
        assertTrue(
                known,
                () -> path + query + " -> " + answer.status() + " " + answer.text() + " (again with -Dphong.seed="
                        + seed + ")");
    }

    private void send(String route, long seed) throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(seed);
        String method = route.split(" ", 2)[0];
        String path = route.split(" ", 2)[1].replaceAll("\\{[a-z]+}", NAMES.get(random.nextInt(NAMES.size())));
        byte[] good = BODIES_OF_ALL.get(random.nextInt(BODIES_OF_ALL.size())).getBytes(StandardCharsets.UTF_8);
        byte[] body = Mutator.mutated(good, random);
        long beforeNs = cpuNs();
        Caller.Answer answer = answered(method, path, body);
        long tookNs = cpuNs() - beforeNs;
        assertTrue(
                tookNs < SLOWEST_NS,
                () -> method + " " + path + " took " + tookNs + " ns of computing (again with -Dphong.seed=" + seed
                        + ")");
        // 503 is what a server without the office's folders says, in a sentence.
        boolean known = answer.status() == 200 || answer.status() >= 400 && answer.status() < 500;
        assertTrue(
                known || answer.status() == 503 && answer.json().has("error"),
                () -> method + " " + path + " -> " + answer.status() + " " + answer.text()
                        + " (again with -Dphong.seed=" + seed + "): " + new String(body, StandardCharsets.UTF_8));
    }

    /** Of all threads together, so that a busy machine makes no answer slow. */
    private static long cpuNs() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** After a body that nobody read the server ends the connection, perhaps as the next request goes out on it. */
    private Caller.Answer answered(String method, String path, byte[] body) throws IOException, InterruptedException {
        try {
            return device.send(method, path, BodyPublishers.ofByteArray(body));
        } catch (IOException ended) {
            return device.send(method, path, BodyPublishers.ofByteArray(body));
        }
    }

    @Test
    void no_message_on_the_live_connection_stops_the_show() throws Exception {
        Watcher watcher = watcher();
        for (long seed : seeds(MESSAGES)) {
            byte[] message = Mutator.mutated(PRESS.getBytes(StandardCharsets.UTF_8), new SplittableRandom(seed));
            try {
                watcher.say(new String(message, StandardCharsets.UTF_8));
            } catch (CompletionException putOut) {
                watcher.close();
                watcher = watcher();
            }
        }
        watcher.close();
        try (Watcher after = watcher()) {
            after.say("{\"tag\":\"press\",\"payload\":{\"command\":\"backdrop\",\"commandId\":\"z-1\"}}");
            assertEquals(
                    200,
                    after.until(
                                    "answer",
                                    said -> said.path("commandId").asText().equals("z-1"))
                            .path("status")
                            .asInt());
        }
    }

    private Watcher watcher() {
        return Watcher.open(hall, "", "Authorization", "Bearer " + device.token());
    }
}
