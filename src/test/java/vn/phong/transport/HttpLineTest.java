package vn.phong.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class HttpLineTest {
    private static final byte[] BODY = "{\"value\":1}".getBytes(StandardCharsets.UTF_8);

    @Test
    void a_request_has_its_method_path_and_body_and_nothing_is_asked_twice() throws Exception {
        try (ServerSocket server = server();
                HttpLine line = line(server)) {
            CompletableFuture<String> request = answer(server, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
            HttpLine.Reply reply = line.exchange("PUT", "/api/v1/device/screen/displaymode", BODY);
            assertEquals(200, reply.status());
            assertEquals("{}", new String(reply.body(), StandardCharsets.UTF_8));
            String asked = request.join();
            assertTrue(asked.startsWith("PUT /api/v1/device/screen/displaymode HTTP/1.1\r\n"), asked);
            assertTrue(asked.contains("\r\nContent-Length: 11\r\n"), asked);
            assertTrue(asked.endsWith("\r\n\r\n{\"value\":1}"), asked);
        }
    }

    @Test
    void no_redirect_is_followed() throws Exception {
        try (ServerSocket elsewhere = server();
                ServerSocket server = server();
                HttpLine line = line(server)) {
            elsewhere.setSoTimeout(300);
            String to = "http://127.0.0.1:" + elsewhere.getLocalPort() + "/";
            CompletableFuture<String> request =
                    answer(server, "HTTP/1.1 302 Found\r\nLocation: " + to + "\r\nContent-Length: 0\r\n\r\n");
            assertEquals(302, line.exchange("GET", "/json/info", new byte[0]).status());
            assertThrows(SocketTimeoutException.class, elsewhere::accept);
            assertTrue(request.join().startsWith("GET /json/info"));
        }
    }

    @Test
    void an_error_has_its_body_too() throws Exception {
        try (ServerSocket server = server();
                HttpLine line = line(server)) {
            CompletableFuture<String> request =
                    answer(server, "HTTP/1.1 404 Not Found\r\nContent-Length: 4\r\n\r\ngone");
            HttpLine.Reply reply = line.exchange("GET", "/json/info", new byte[0]);
            assertEquals(404, reply.status());
            assertEquals("gone", new String(reply.body(), StandardCharsets.UTF_8));
            assertTrue(request.join().startsWith("GET /json/info"));
        }
    }

    @Test
    void half_an_answer_no_answer_and_no_http_are_errors() throws Exception {
        for (String said :
                new String[] {"HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n{\"code\":", "", "SSH-2.0\r\n\r\n"}) {
            try (ServerSocket server = server();
                    HttpLine line = line(server)) {
                CompletableFuture<String> request = answer(server, said);
                assertThrows(IOException.class, () -> line.exchange("POST", "/json/state", BODY), said);
                assertTrue(request.join().startsWith("POST /json/state"));
            }
        }
    }

    @Test
    void a_device_that_says_nothing_is_left_in_time() throws Exception {
        try (ServerSocket server = server();
                HttpLine line = line(server)) {
            long start = System.nanoTime();
            assertThrows(SocketTimeoutException.class, () -> line.exchange("POST", "/json/state", BODY));
            assertTrue(System.nanoTime() - start < 3_000_000_000L);
        }
    }

    @Test
    void a_closed_line_asks_no_more() throws Exception {
        try (ServerSocket server = server()) {
            HttpLine line = line(server);
            line.close();
            assertThrows(IOException.class, () -> line.exchange("GET", "/", new byte[0]));
        }
    }

    private static ServerSocket server() throws IOException {
        return new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    }

    private static HttpLine line(ServerSocket server) {
        return new HttpLine("127.0.0.1", server.getLocalPort(), 500, System::nanoTime);
    }

    /** Takes one request, answers it and hangs up. */
    private static CompletableFuture<String> answer(ServerSocket server, String answer) {
        return CompletableFuture.supplyAsync(() -> {
            try (Socket client = server.accept()) {
                InputStream in = client.getInputStream();
                StringBuilder request = new StringBuilder();
                do {
                    request.append((char) in.read());
                } while (!(request.indexOf("GET") == 0 && request.indexOf("\r\n\r\n") > 0)
                        && request.lastIndexOf("}") != request.length() - 1);
                client.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
                return request.toString();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }
}
