package vn.phong.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, the answer is a status with a sentence and never 500, and the show goes on. */
class RequestFuzzTest {
    private static final int BODIES = 150;
    private static final Set<Integer> EXPECTED = Set.of(200, 400, 409, 422);
    private static final List<String> COMMANDS =
            List.of("next", "previous", "take", "load", "backdrop", "black", "freeze");
    private static final List<String> SCRAPS = List.of(
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "\"",
            "\\",
            "\"cue\"",
            "\"khai-mac\"",
            "\"on\"",
            "true",
            "false",
            "null",
            "\"commandId\"",
            "\"expectedRevision\"",
            "\"fields\"",
            "0",
            "-1",
            "1e999",
            "\\u0000",
            "\\ud800",
            "\"Ế\"",
            "\u0000",
            "\uFEFF",
            " ",
            "\n",
            "/*",
            "//",
            "NaN",
            "'",
            "{\"a\":",
            "[[[[");

    private static final String GOOD = "{\"commandId\":\"a-1\",\"expectedRevision\":3,\"cue\":\"khai-mac\",\"on\":true,"
            + "\"fields\":{\"t\":\"Ế\"}}";

    private static Hall hall;
    private static Caller device;

    @BeforeAll
    static void open() throws Exception {
        hall = Hall.open();
        device = Caller.device(hall);
    }

    @AfterAll
    static void close() {
        hall.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void no_body_breaks_the_server(long seed) throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        for (int number = 0; number < BODIES; number++) {
            byte[] body = body(random);
            String shown = "seed " + seed + ", body " + number + ": " + new String(body, StandardCharsets.UTF_8);
            String command = COMMANDS.get(random.nextInt(COMMANDS.size()));
            Caller.Answer answer = random.nextInt(4) == 0
                    ? device.put("/api/v1/cues/ket", new String(body, StandardCharsets.UTF_8))
                    : device.post("/api/v1/show/" + command, body);
            assertTrue(EXPECTED.contains(answer.status()), answer.status() + " to " + shown);
            assertTrue(answer.json().has("error") || answer.json().has("result"), shown);
        }
        assertEquals(200, device.get("/api/v1/state").status());
    }

    private static byte[] body(SplittableRandom random) {
        return switch (random.nextInt(3)) {
            case 0 -> bytes(random);
            case 1 -> scraps(random).getBytes(StandardCharsets.UTF_8);
            default -> torn(random);
        };
    }

    private static byte[] bytes(SplittableRandom random) {
        byte[] bytes = new byte[random.nextInt(200)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String scraps(SplittableRandom random) {
        StringBuilder text = new StringBuilder("{");
        for (int count = random.nextInt(12); count > 0; count--) {
            text.append(SCRAPS.get(random.nextInt(SCRAPS.size())));
        }
        return text.append('}').toString();
    }

    /** A good body with one byte changed and perhaps its end cut off. */
    private static byte[] torn(SplittableRandom random) {
        byte[] body = GOOD.getBytes(StandardCharsets.UTF_8);
        body[random.nextInt(body.length)] = (byte) random.nextInt(256);
        return Arrays.copyOf(body, body.length - random.nextInt(3) * random.nextInt(20));
    }
}
