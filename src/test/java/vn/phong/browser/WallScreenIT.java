package vn.phong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phong.frame.Frame;
import vn.phong.wall.Wall;
import vn.phong.web.Hall;
import vn.phong.web.WallPages;

/** The full-screen page on screens of all kinds: exact where it can be, and telling the technician where it is not. */
class WallScreenIT {
    @RegisterExtension
    static final Chromium CHROMIUM = Chromium.whole();

    private static final int WIDTH = 256;
    private static final int HEIGHT = 160;

    private Hall hall;

    @BeforeEach
    void open() throws Exception {
        hall = Hall.open(Hall.EVENT, new Wall("main", WIDTH, HEIGHT, 4), 0, Hall.store());
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private static void eventually(BooleanSupplier holds) {
        for (int attempt = 0; attempt < 500 && !holds.getAsBoolean(); attempt++) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        assertTrue(holds.getAsBoolean());
    }

    /** @param query of the wall's address */
    private Page wallPage(String query, int width, int height, double scale, int screenWidth, int screenHeight) {
        Page page = CHROMIUM.pageOnScreen(width, height, scale, screenWidth, screenHeight);
        int before = hall.server().wallPages().current();
        page.navigate(hall.address() + "/wall/main" + query);
        eventually(() -> hall.server().wallPages().current() == before + 1);
        return page;
    }

    private Page health() {
        Page page = CHROMIUM.joined(hall.joinAddress(), "/health", 1440, 900);
        return page;
    }

    private Frame onWall() {
        return hall.playout().pictures().onWall().frame();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.25, 1.5, 1.75, 2, 3})
    void on_a_scaled_screen_one_pixel_of_the_wall_is_one_of_the_screen_and_the_technician_is_told(double scale) {
        Page page = wallPage("?x=40&y=20", 320, 240, scale, 320, 240);
        page.waitForTimeout(300);
        BufferedImage picture = CHROMIUM.screenshot(page, "wall-scaled-" + scale);
        assertEquals((int) (320 * scale), picture.getWidth());
        assertArrayEquals(onWall().pixels(), picture.getRGB(40, 20, WIDTH, HEIGHT, null, 0, WIDTH));
        Locator report = health().locator("[data-page='1']");
        assertThat(report).containsText((int) (320 * scale) + " × " + (int) (240 * scale));
        assertThat(report).containsText("Máy tính phóng " + Math.round(scale * 100) + " %");
    }

    @Test
    void a_page_that_is_right_has_nothing_to_be_told() {
        Page page = wallPage("", 800, 600, 1, 800, 600);
        Page health = health();
        assertThat(health.locator("[data-page='1']")).containsText("800 × 600");
        assertThat(health.locator("[data-page='1'] .wrong")).hasCount(0);
        assertThat(page.locator("#notice")).isHidden();
        assertThat(page).hasTitle("Phông – Màn LED");
    }

    @Test
    void a_screen_that_is_too_small_is_said_to_cut_the_picture() {
        wallPage("?x=100", 300, 200, 1, 300, 200);
        assertThat(health().locator("[data-page='1'] .wrong").first())
                .hasText(Pattern.compile(
                        "^Trang màn chỉ có 300×200 điểm, màn cần 256×160 \\(100,0\\) nên hình bị cắt; hãy"));
    }

    @Test
    void the_second_opener_is_told_and_becomes_the_first_when_that_one_goes() {
        Page first = wallPage("", 800, 600, 1, 1920, 1080);
        Page second = wallPage("", 800, 600, 1, 1920, 1080);
        assertThat(second).hasTitle("(2) Phông – Màn LED");
        assertThat(second.locator("#notice")).containsText("Đây là trang màn thứ 2 đang mở");
        assertThat(second.locator("#notice")).containsText("This is wall page number 2");
        CHROMIUM.screenshot(second, "wall-second");
        assertThat(first).hasTitle("Phông – Màn LED");
        assertThat(first.locator("#notice")).not().containsText("trang màn thứ");
        assertThat(health().locator("[data-page='2'] .wrong").first()).containsText("trang màn thứ 2");
        first.close();
        assertThat(second).hasTitle("Phông – Màn LED");
    }

    /** A page over the whole screen is the hall's wall: it says nothing there, whatever is wrong. */
    @Test
    void a_second_page_that_covers_its_screen_shows_the_picture_alone() {
        wallPage("", 800, 600, 1, 800, 600);
        Page second = wallPage("", 800, 600, 1.25, 800, 600);
        assertThat(second).hasTitle("(2) Phông – Màn LED");
        assertThat(second.locator("#notice")).isHidden();
        assertEquals(new WallPages(2, 2), hall.server().wallPages());
    }

    @Test
    void the_whole_picture_over_the_whole_screen_for_a_processor_that_maps_all_of_it() {
        Page page = wallPage("?fit=whole", 512, 480, 1, 512, 480);
        page.waitForTimeout(300);
        BufferedImage picture = CHROMIUM.screenshot(page, "wall-whole");
        Frame frame = onWall();
        // Twice as wide, three times as high: each enlarged pixel is near the pixel itself, above the words.
        for (int y = 8; y < HEIGHT / 3; y += 8) {
            for (int x = 8; x < WIDTH - 8; x += 16) {
                assertNear(frame.pixels()[y * WIDTH + x], picture.getRGB(2 * x, 3 * y + 1), x + "," + y);
            }
        }
        assertThat(health().locator("[data-page='1'] .wrong")).hasCount(0);
    }

    private static void assertNear(int wanted, int seen, String place) {
        for (int shift = 0; shift <= 16; shift += 8) {
            int off = Math.abs((wanted >> shift & 0xFF) - (seen >> shift & 0xFF));
            assertTrue(
                    off <= 3, place + ": " + Integer.toHexString(wanted) + " is shown as " + Integer.toHexString(seen));
        }
    }

    @Test
    void the_zoom_of_the_browser_is_told_apart_from_the_systems_scale() {
        Page page = CHROMIUM.page(100, 100);
        page.navigate(hall.address() + "/wall/main");
        Object told = page.evaluate("""
            async () => {
              const { screenOf, placeOf } = await import('/js/wall-screen.js');
              const screen = { width: 1536, height: 864 };
              const at = (devicePixelRatio, zoom, chrome) => {
                const inner = { innerWidth: 1536 / zoom, innerHeight: (864 - chrome) / zoom };
                const { scale, zoom: told, width, height, full } =
                  screenOf({ devicePixelRatio, ...inner, outerWidth: 1536, screen });
                return [scale, told, width, height, full].join(' ');
              };
              const place = (search, told) => JSON.stringify(placeOf(search, told));
              return [at(1, 1, 0), at(1.25, 1, 0), at(1.375, 1.1, 0), at(0.75, 0.75, 120),
                place('', { x: 5, y: 6 }), place('?x=1&fit=whole', { x: 5, y: 6 }), place('?x=a', {})].join('\\n');
            }\
            """);
        assertEquals("""
                1 1 1536 864 true
                1.25 1 1920 1080 true
                1.25 1.1 1920 1080 true
                1 0.75 1536 744 false
                {"x":5,"y":6,"whole":false}
                {"x":1,"y":6,"whole":true}
                {"x":0,"y":0,"whole":false}\
                """, told);
    }
}
