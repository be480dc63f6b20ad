package vn.phong.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The browser the other tests look through shows what a page says, to the pixel. */
class ChromiumIT {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final String BODY = "<body style='margin:0;overflow:hidden;background:#0a0c10'>";

    @Test
    void a_screenshot_has_the_page_colours_exactly_at_their_pixels() {
        Page page = CHROMIUM.open(document(BODY + box(3, 2, 5, 4, "#d71920") + box(8, 2, 1, 1, "#00ff7f")), 64, 40);
        BufferedImage picture = CHROMIUM.screenshot(page, "chromium-colours");
        assertEquals(64, picture.getWidth());
        assertEquals(40, picture.getHeight());
        assertEquals(
                List.of("0a0c10", "0a0c10", "d71920", "d71920", "00ff7f", "0a0c10", "0a0c10"),
                List.of(
                        Chromium.colour(picture, 0, 0),
                        Chromium.colour(picture, 2, 2),
                        Chromium.colour(picture, 3, 2),
                        Chromium.colour(picture, 7, 5),
                        Chromium.colour(picture, 8, 2),
                        Chromium.colour(picture, 9, 2),
                        Chromium.colour(picture, 63, 39)));
    }

    @Test
    void a_scroll_bar_can_be_seen() {
        Page page = CHROMIUM.open(document("<body style='margin:0;background:#0a0c10;height:900px'>"), 64, 40);
        int inside = (int) page.evaluate("document.documentElement.clientWidth");
        assertTrue(inside < 64, "clientWidth is " + inside);
    }

    @Test
    void two_pages_share_nothing_and_know_their_own_size() {
        Page phone = CHROMIUM.open(document(BODY), 360, 780);
        Page laptop = CHROMIUM.open(document(BODY), 1440, 900);
        phone.evaluate("document.body.dataset.mine = 'phone'");
        assertEquals("360x780@1", phone.evaluate("`${innerWidth}x${innerHeight}@${devicePixelRatio}`"));
        assertEquals("1440x900@1", laptop.evaluate("`${innerWidth}x${innerHeight}@${devicePixelRatio}`"));
        assertEquals("undefined", laptop.evaluate("String(document.body.dataset.mine)"));
    }

    @Test
    void an_uncaught_error_of_a_page_is_a_complaint() {
        Page page = CHROMIUM.open(document(BODY + "<script>throw new Error('planted')</script>"), 64, 40);
        page.evaluate("1");
        List<String> complaints = CHROMIUM.takeComplaints();
        assertEquals(1, complaints.size(), complaints.toString());
        assertTrue(complaints.get(0).contains("planted"), complaints.toString());
    }

    private static String document(String html) {
        byte[] bytes = ("<!doctype html><meta charset=utf-8>" + html).getBytes(StandardCharsets.UTF_8);
        return "data:text/html;base64," + Base64.getEncoder().encodeToString(bytes);
    }

    private static String box(int x, int y, int width, int height, String colour) {
        return "<div style='position:absolute;left:%dpx;top:%dpx;width:%dpx;height:%dpx;background:%s'></div>"
                .formatted(x, y, width, height, colour);
    }
}
