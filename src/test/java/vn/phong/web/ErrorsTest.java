package vn.phong.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.javalin.Javalin;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ErrorsTest {
    private static final int PATIENCE_S = 10;

    /** Javalin hands what an error answer meets to the error answer again: a thread would never come back from that. */
    @Test
    void an_answer_that_comes_when_its_request_is_gone_keeps_no_thread() throws Exception {
        CompletableFuture<String> late = new CompletableFuture<>();
        CountDownLatch asked = new CountDownLatch(1);
        Javalin server = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    Errors.addTo(config.routes);
                    config.routes.get("/late", context -> {
                        context.future(() -> late);
                        asked.countDown();
                    });
                })
                .start("127.0.0.1", 0);
        try (Socket page = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            page.getOutputStream().write("GET /late HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertTrue(asked.await(PATIENCE_S, TimeUnit.SECONDS));
            server.stop();
        }
        Thread maker = new Thread(() -> late.complete("too late"));
        maker.setDaemon(true);
        maker.start();
        maker.join(TimeUnit.SECONDS.toMillis(PATIENCE_S));
        assertTrue(!maker.isAlive(), "who made the answer is kept");
    }
}
