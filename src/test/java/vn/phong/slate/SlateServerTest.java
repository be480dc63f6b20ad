package vn.phong.slate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phong.frame.Frame;

class SlateServerTest {
    private final HttpClient client = HttpClient.newHttpClient();
    private SlateServer slate;

    @BeforeEach
    void open() throws Exception {
        slate = SlateServer.open("127.0.0.1", 0, Frame.filled(48, 30, 0x8B1A1A));
    }

    @AfterEach
    void close() {
        slate.close();
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + slate.port() + path);
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
    }

    @Test
    void the_wall_page_shows_the_picture_that_is_held() throws Exception {
        String page = new String(get("/wall/main").body(), StandardCharsets.UTF_8);
        assertTrue(page.contains("src=\"/slate/picture.png\""), page);
        HttpResponse<byte[]> held = get("/slate/picture.png");
        assertEquals(200, held.statusCode(), "to the page a 404 says that the show is back");
        var picture = ImageIO.read(new ByteArrayInputStream(held.body()));
        assertEquals(48, picture.getWidth());
        assertEquals(30, picture.getHeight());
        assertEquals(0x8B1A1A, picture.getRGB(47, 29) & 0xFFFFFF);
        assertEquals(200, get("/slate/slate.js").statusCode());
        assertEquals(200, get("/slate/slate.css").statusCode());
    }

    @Test
    void every_other_page_says_what_is_the_matter_in_both_languages() throws Exception {
        HttpResponse<byte[]> answer = get("/remote");
        assertEquals(503, answer.statusCode());
        String page = new String(answer.body(), StandardCharsets.UTF_8);
        assertTrue(page.contains("Màn LED đang giữ hình cuối cùng"), page);
        assertTrue(page.contains("The wall holds its last picture"), page);
        assertTrue(answer.headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow()
                .contains("default-src 'none'"));
    }

    @Test
    void presses_and_files_beside_its_own_are_no_business_of_the_slate() throws Exception {
        assertEquals(503, get("/api/v1/state").statusCode());
        assertEquals(503, get("/slate/../web/remote.html").statusCode());
        assertEquals(503, get("/slate/wall.html").statusCode());
    }
}
