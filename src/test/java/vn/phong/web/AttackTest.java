package vn.phong.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody in the hall's network with time and no PIN. Whatever is tried, the technician's presses go through. */
class AttackTest {
    private static final int PRESSES = 40;
    private static final int IDLE_SOCKETS = 1000;
    private static final int SLOW_BODIES = 60;

    private static final int HALF_FACTOR = 10;
    private static final long HALF_SLACK_NS = 200_000_000;
    private static final int MOST_FACTOR = 3;
    private static final long MOST_SLACK_NS = 500_000_000;

    private static Hall hall;
    private static Caller technician;

    private Pace quiet;

    /**
     * How soon presses are answered.
     *
     * @param halfNs half of them, at most
     * @param mostNs nineteen of twenty, at most
     */
    private record Pace(long halfNs, long mostNs) {
        boolean keepsUpWith(Pace quiet) {
            return halfNs < HALF_FACTOR * quiet.halfNs + HALF_SLACK_NS
                    && mostNs < MOST_FACTOR * quiet.mostNs + MOST_SLACK_NS;
        }

        String told() {
            return "%.1f ms (half of the presses) and %.1f ms (19 of 20)".formatted(halfNs / 1e6, mostNs / 1e6);
        }
    }

    @BeforeAll
    static void open() throws Exception {
        hall = Hall.open();
        technician = Caller.device(hall);
    }

    @AfterAll
    static void close() {
        hall.close();
    }

    /** Speaks HTTP by hand, because a client library mends what an attacker sends broken. */
    private static String raw(String request) throws IOException {
        try (Socket socket = connected()) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            byte[] answer = new byte[4096];
            int length = 0;
            for (int more = 0;
                    more >= 0 && length < answer.length && !isWhole(answer, length);
                    length += Math.max(0, more)) {
                more = socket.getInputStream().read(answer, length, answer.length - length);
            }
            return new String(answer, 0, length, StandardCharsets.ISO_8859_1);
        }
    }

    /** The head is all that is looked at, beside what little of the body comes with it. */
    private static boolean isWhole(byte[] answer, int length) {
        return new String(answer, 0, length, StandardCharsets.ISO_8859_1).contains("\r\n\r\n");
    }

    private static Socket connected() throws IOException {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), hall.port()), 5000);
        return socket;
    }

    private static int status(String answer) {
        assertTrue(answer.startsWith("HTTP/1.1 "), answer);
        return Integer.parseInt(answer.substring(9, 12));
    }

    private static String get(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + hall.port() + "\r\nConnection: close\r\n\r\n";
    }

    private static String post(String path, String headers, String body) {
        return "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + hall.port() + "\r\nContent-Length: " + body.length()
                + "\r\n" + headers + "Connection: close\r\n\r\n" + body;
    }

    @BeforeEach
    void thePaceBefore() throws Exception {
        quiet = pace();
    }

    /**
     * The show's pace: whatever else goes on, every press of the technician is answered, in its order, and as soon as
     * before, with what a busy machine makes of that.
     */
    private void assertPressesGoThrough(String attack) throws Exception {
        Pace now = pace();
        if (!now.keepsUpWith(quiet)) {
            // A machine that stood still for a moment does not do so twice; an attack that works goes on.
            now = pace();
        }
        String figures = attack + ": answered within " + now.told() + ", before " + quiet.told();
        System.out.println(figures);
        assertTrue(now.keepsUpWith(quiet), figures);
    }

    private static Pace pace() throws Exception {
        technician.post("/api/v1/show/black", "{\"on\":false}".getBytes(StandardCharsets.UTF_8));
        long before = hall.playout().show().state().revision();
        long[] tookNs = new long[PRESSES];
        for (int press = 0; press < PRESSES; press++) {
            long start = System.nanoTime();
            Caller.Answer answer = technician.post(
                    "/api/v1/show/black", ("{\"on\":" + (press % 2 == 0) + "}").getBytes(StandardCharsets.UTF_8));
            tookNs[press] = System.nanoTime() - start;
            assertEquals(200, answer.status());
        }
        assertEquals(before + PRESSES, hall.playout().show().state().revision());
        Arrays.sort(tookNs);
        return new Pace(tookNs[PRESSES / 2], tookNs[PRESSES * 19 / 20]);
    }

    @Test
    void a_thousand_idle_sockets_do_not_hold_up_a_press() throws Exception {
        List<Socket> idle = new ArrayList<>();
        try {
            for (int number = 0; number < IDLE_SOCKETS; number++) {
                Socket socket = connected();
                if (number % 2 == 0) {
                    socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: a".getBytes(StandardCharsets.US_ASCII));
                }
                idle.add(socket);
            }
            assertPressesGoThrough("1,000 idle sockets");
        } finally {
            for (Socket socket : idle) {
                socket.close();
            }
        }
    }

    @Test
    void bodies_that_come_a_byte_at_a_time_do_not_hold_up_a_press() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int number = 0; number < SLOW_BODIES; number++) {
                Socket socket = connected();
                socket.getOutputStream()
                        .write(("POST /api/v1/session HTTP/1.1\r\nHost: 127.0.0.1:" + hall.port()
                                        + "\r\nContent-Length: 40000\r\n\r\n{")
                                .getBytes(StandardCharsets.US_ASCII));
                slow.add(socket);
            }
            assertPressesGoThrough("bodies a byte at a time");
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void bodies_larger_than_they_may_be_are_turned_back() throws Exception {
        assertEquals(413, status(raw(post("/api/v1/session", "", " ".repeat(70_000)))));
        String lies = "POST /api/v1/session HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999\r\n\r\n";
        assertTrue(Set.of(400, 413).contains(status(raw(lies))));
        assertEquals(431, status(raw("GET / HTTP/1.1\r\nHost: a\r\nX: " + "y".repeat(40_000) + "\r\n\r\n")));
        assertPressesGoThrough("bodies too large");
    }

    @Test
    void no_path_leads_out_of_the_pages() throws Exception {
        List<String> paths = List.of(
                "/css/../../../../etc/passwd",
                "/css/..%2f..%2f..%2fetc%2fpasswd",
                "/js/%2e%2e/%2e%2e/simplelogger.properties",
                "/js/..;/..;/etc/passwd",
                "/css/....//....//etc/passwd",
                "/css/%00",
                "/css/words.css%00.js",
                "/js/\\..\\..\\windows\\win.ini",
                "/api/v1/pictures/..%2f..%2fkeys%2fpin.png",
                "/api/v1/layouts/..%2f..%2fkeys%2fpin",
                "//etc/passwd",
                "/wall/..%2f..%2fkeys");
        for (String path : paths) {
            String answer = raw(get(path));
            assertTrue(status(answer) >= 300 && status(answer) < 500, path + ": " + answer);
            assertFalse(answer.contains("root:"), path);
            assertFalse(answer.contains("simpleLogger"), path);
        }
        assertPressesGoThrough("no path leads out of the pages");
    }

    @Test
    void another_site_cannot_act_in_the_technicians_name() throws Exception {
        long before = hall.playout().show().state().revision();
        for (String origin :
                List.of("http://evil.example", "null", "http://127.0.0.1:1", "http://127.0.0.1.evil.example")) {
            String answer = raw(post("/api/v1/show/next", "Origin: " + origin + "\r\n", "{}"));
            assertEquals(403, status(answer), origin);
            String upgrade = "GET /api/v1/live HTTP/1.1\r\nHost: 127.0.0.1:" + hall.port() + "\r\nOrigin: " + origin
                    + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                    + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n";
            assertEquals(403, status(raw(upgrade)), origin);
        }
        assertEquals(before, hall.playout().show().state().revision());
        assertPressesGoThrough("another site cannot act in the technicians name");
    }

    @Test
    void without_the_pin_nothing_is_read_or_changed_but_the_wall_page() throws Exception {
        long before = hall.playout().show().state().revision();
        for (String path : List.of("/api/v1/state", "/api/v1/frames/program.png", "/api/v1/virtual/main.png")) {
            assertEquals(401, status(raw(get(path))), path);
        }
        for (String command : List.of("next", "take", "black", "undo", "backdrop")) {
            assertEquals(401, status(raw(post("/api/v1/show/" + command, "", "{}"))), command);
        }
        assertEquals(200, status(raw(get("/wall/main"))));
        assertEquals(before, hall.playout().show().state().revision());
    }

    @Test
    void a_pin_cannot_be_tried_out() throws Exception {
        int wrong = 0;
        int refused = 0;
        for (int pin = 0; pin < 60; pin++) {
            String body = "{\"pin\":\"%06d\"}".formatted(900_000 + pin);
            int status = status(raw(post("/api/v1/session", "X-Forwarded-For: 10.0.0." + pin + "\r\n", body)));
            wrong += status == 401 ? 1 : 0;
            refused += status == 429 ? 1 : 0;
        }
        assertEquals(60, wrong + refused);
        assertTrue(wrong <= 5, wrong + " tries were heard: a header must not make an address");
        assertPressesGoThrough("a pin cannot be tried out");
    }

    @Test
    void what_is_no_http_is_no_trouble() throws Exception {
        for (String noise : List.of(
                "\0\0\0\0",
                "GET\r\n\r\n",
                "GET / HTTP/9.9\r\n\r\n",
                "\u0016\u0003\u0001\u0002\0",
                "PRI * HTTP/2.0\r\n\r\n")) {
            try (Socket socket = connected()) {
                socket.setSoTimeout(3000);
                socket.getOutputStream().write(noise.getBytes(StandardCharsets.ISO_8859_1));
                socket.shutdownOutput();
                InputStream answer = socket.getInputStream();
                String text = new String(answer.readNBytes(1000), StandardCharsets.ISO_8859_1);
                assertFalse(text.contains(" 500 "), text);
            } catch (IOException closed) {
                // As good an answer as any.
                assertTrue(closed.getMessage() != null);
            }
        }
        assertPressesGoThrough("what is no http is no trouble");
    }
}
