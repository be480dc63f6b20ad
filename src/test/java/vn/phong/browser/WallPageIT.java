package vn.phong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.phong.event.Position;
import vn.phong.frame.Frame;
import vn.phong.show.Press;
import vn.phong.show.ShowCommand;
import vn.phong.wall.Wall;
import vn.phong.web.Hall;
import vn.phong.web.WallPages;

/** The page that is the hall's backdrop: the frame's own pixels, and never anything else. */
class WallPageIT {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final int WIDTH = 256;
    private static final int HEIGHT = 160;
    private static final Wall WALL = new Wall("main", WIDTH, HEIGHT, 4);

    private static final LocatorAssertions.HasClassOptions PATIENTLY =
            new LocatorAssertions.HasClassOptions().setTimeout(20_000);

    private Hall hall;

    @BeforeEach
    void open() throws Exception {
        hall = Hall.open(Hall.EVENT, WALL, 0, Hall.store());
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private Page wallPage(String query) {
        Page page = CHROMIUM.open(hall.address() + "/wall/main" + query, WIDTH + 60, HEIGHT + 40);
        eventually(this::shown);
        return page;
    }

    private boolean shown() {
        return hall.server().wallPages().equals(new WallPages(1, 1));
    }

    private void press(ShowCommand command) {
        hall.playout().press(new Press("", OptionalLong.empty(), command)).join();
    }

    private static void eventually(BooleanSupplier holds) {
        for (int attempt = 0; attempt < 500 && !holds.getAsBoolean(); attempt++) {
            pause(20);
        }
        assertTrue(holds.getAsBoolean());
    }

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** The wall's pixels on the page at an offset, and black all around. */
    private static void assertShows(Page page, Frame frame, int x, int y, String name) {
        BufferedImage picture = CHROMIUM.screenshot(page, name);
        int[] wall = picture.getRGB(x, y, WIDTH, HEIGHT, null, 0, WIDTH);
        assertArrayEquals(frame.pixels(), wall, name);
        for (int row = 0; row < picture.getHeight(); row++) {
            for (int column = 0; column < picture.getWidth(); column++) {
                boolean outside = column < x || column >= x + WIDTH || row < y || row >= y + HEIGHT;
                if (outside && picture.getRGB(column, row) != 0xFF000000) {
                    throw new AssertionError("Not black at " + column + "," + row);
                }
            }
        }
    }

    private Frame onWall() {
        return hall.playout().pictures().onWall().frame();
    }

    @Test
    void the_remote_presses_and_the_wall_shows_the_frame_to_the_pixel() {
        Page wall = wallPage("");
        assertShows(wall, onWall(), 0, 0, "wall-backdrop");
        Page remote = CHROMIUM.open(hall.joinAddress(), 360, 780);
        for (String press : List.of("Tiếp theo", "Tiếp theo", "Lùi", "Tắt đen màn", "Mở lại màn", "Về phông")) {
            Frame before = onWall();
            remote.waitForTimeout(350);
            remote.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(press))
                    .first()
                    .click();
            eventually(() -> onWall() != before && shown());
            wall.waitForTimeout(500);
            assertShows(wall, onWall(), 0, 0, "wall-after-press");
        }
    }

    @Test
    void the_picture_stands_at_its_offset_one_to_one_without_cursor_or_scroll_bar() {
        Page wall = wallPage("?x=37&y=21");
        assertShows(wall, onWall(), 37, 21, "wall-offset");
        assertEquals("none", wall.evaluate("getComputedStyle(document.documentElement).cursor"));
        assertEquals("none", wall.evaluate("getComputedStyle(document.body).cursor"));
        assertEquals(WIDTH + 60, wall.evaluate("document.documentElement.clientWidth"));
    }

    @Test
    void a_fade_lies_between_its_ends_and_ends_exactly() {
        Page wall = wallPage("");
        boolean mixed = false;
        for (int attempt = 0; attempt < 5 && !mixed; attempt++) {
            Frame from = onWall();
            press(attempt % 2 == 0 ? new ShowCommand.Next() : new ShowCommand.Previous());
            List<BufferedImage> during = new ArrayList<>();
            for (int sample = 0; sample < 6; sample++) {
                during.add(CHROMIUM.screenshot(wall, "wall-fade"));
            }
            Frame to = onWall();
            during.forEach(picture -> assertBetween(picture, from, to));
            mixed = during.stream().anyMatch(picture -> !shows(picture, from) && !shows(picture, to));
            wall.waitForTimeout(500);
            assertShows(wall, to, 0, 0, "wall-faded");
        }
        assertTrue(mixed, "no sample fell into a fade");
    }

    private static boolean shows(BufferedImage picture, Frame frame) {
        return Arrays.equals(frame.pixels(), picture.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH));
    }

    /** The canvas by itself, with a clock and screen refreshes of the test's own. */
    @Test
    void a_take_during_a_fade_starts_from_the_mixed_picture() {
        Page page = wallPage("");
        Object seen = page.evaluate("""
            async () => {
              const { WallCanvas } = await import('/js/wall-canvas.js');
              let now = 0, due = [];
              performance.now = () => now;
              window.requestAnimationFrame = (step) => due.push(step);
              const at = (ms) => {
                now = ms;
                due.splice(0).forEach((step) => step());
                return [...canvas.getContext('2d').getImageData(0, 0, 1, 1).data].slice(0, 3).join(',');
              };
              const of = async (colour) => {
                const one = new OffscreenCanvas(1, 1);
                const pen = one.getContext('2d');
                pen.fillStyle = colour;
                pen.fillRect(0, 0, 1, 1);
                return createImageBitmap(one);
              };
              const canvas = document.createElement('canvas');
              const wall = new WallCanvas(canvas);
              wall.size(1, 1);
              wall.show(await of('rgb(200,0,0)'), 0);
              const seen = [at(0)];
              wall.show(await of('rgb(0,0,200)'), 400);
              seen.push(at(0), at(200));
              wall.show(await of('rgb(0,200,0)'), 400);
              seen.push(at(200), at(400), at(600));
              return seen.join(' ');
            }\
            """);
        // The canvas may round each mix down by one.
        assertEquals("200,0,0 200,0,0 99,0,100 99,0,100 49,100,49 0,200,0", seen);
    }

    private static void assertBetween(BufferedImage picture, Frame from, Frame to) {
        for (int index = 0; index < WIDTH * HEIGHT; index++) {
            int shown = picture.getRGB(index % WIDTH, index / WIDTH);
            for (int shift = 0; shift <= 16; shift += 8) {
                int one = from.pixels()[index] >> shift & 0xFF;
                int two = to.pixels()[index] >> shift & 0xFF;
                int value = shown >> shift & 0xFF;
                // The canvas rounds once for each of the two pictures it mixes.
                if (value < Math.min(one, two) - 1 || value > Math.max(one, two) + 1) {
                    throw new AssertionError("Pixel " + index + ": " + value + " is not from " + one + " to " + two);
                }
            }
        }
    }

    @Test
    void the_first_picture_is_there_though_no_other_ever_arrives() {
        Page wall = CHROMIUM.page(WIDTH, HEIGHT);
        wall.route("**/api/v1/pictures/**", route -> route.abort());
        wall.navigate(hall.address() + "/wall/main");
        assertShows(wall, onWall(), 0, 0, "wall-loaded");
        eventually(this::shown);
    }

    @Test
    void a_page_that_keeps_an_old_picture_turns_the_lamp_red_and_says_what_to_do() {
        Page wall = wallPage("");
        Page remote = CHROMIUM.open(hall.joinAddress(), 360, 780);
        Page health = remote.context().newPage();
        health.navigate(hall.address() + "/health");
        Locator lamp = remote.locator("output-lamps .lamp", new Page.LocatorOptions().setHasText("Trang màn LED"));
        Locator card = health.locator("[data-page='1']");
        assertThat(card).containsText("đang hiện đúng hình");
        wall.route("**/api/v1/pictures/**", route -> route.abort());
        press(new ShowCommand.Pattern(true));
        assertThat(lamp).hasClass("lamp away", PATIENTLY);
        assertThat(remote.locator("alarm-list")).containsText("Trang màn LED 1 (127.0.0.1) đang hiện hình khác");
        assertThat(card.locator(".lamp.away")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
        assertThat(card).containsText("hãy tải lại trang đó (F5)");
        CHROMIUM.screenshot(remote, "remote-wrong-picture");
        CHROMIUM.screenshot(health, "health-wrong-picture");
        wall.unroute("**/api/v1/pictures/**");
        assertThat(lamp).hasClass("lamp live", PATIENTLY);
        assertThat(remote.locator("alarm-list")).isHidden();
    }

    @Test
    void the_page_is_black_though_style_and_script_never_arrive() {
        Page wall = CHROMIUM.page(WIDTH, HEIGHT);
        wall.route("**/css/**", route -> route.abort());
        wall.route("**/js/**", route -> route.abort());
        wall.navigate(hall.address() + "/wall/main");
        BufferedImage picture = CHROMIUM.screenshot(wall, "wall-bare");
        assertEquals("000000", Chromium.colour(picture, WIDTH / 2, HEIGHT / 2));
        assertEquals("000000", Chromium.colour(picture, WIDTH - 1, HEIGHT - 1));
    }

    @Test
    void a_newer_picture_wins_though_an_older_one_is_still_loading() {
        Page wall = wallPage("");
        hall.playout().pictures().picture(new Position("danh-sach", 3)).join();
        hall.playout().pictures().picture(Position.of("ket")).join();
        wall.waitForTimeout(300);
        String slow = hall.playout()
                .pictures()
                .picture(new Position("danh-sach", 3))
                .join()
                .id();
        wall.route("**/api/v1/pictures/" + slow + ".png", route -> {
            pause(700);
            route.resume();
        });
        press(new ShowCommand.Load(new Position("danh-sach", 3)));
        press(new ShowCommand.Take());
        wall.waitForTimeout(100);
        press(new ShowCommand.Load(Position.of("ket")));
        press(new ShowCommand.Take());
        eventually(this::shown);
        wall.waitForTimeout(1200);
        assertShows(wall, onWall(), 0, 0, "wall-newest");
    }

    @Test
    void the_last_picture_stays_while_the_server_is_away_and_the_page_finds_back() throws Exception {
        Page wall = wallPage("");
        Frame last = onWall();
        int port = hall.port();
        hall.close();
        wall.waitForTimeout(2500);
        assertShows(wall, last, 0, 0, "wall-alone");
        hall = Hall.open(Hall.EVENT, WALL, port, Hall.store());
        eventually(this::shown);
        press(new ShowCommand.Next());
        eventually(this::shown);
        wall.waitForTimeout(500);
        assertShows(wall, onWall(), 0, 0, "wall-back");
    }

    @Test
    void a_screen_that_scales_still_gets_one_pixel_for_one() {
        Page wall = wallPage("");
        wall.evaluate("Object.defineProperty(window, 'devicePixelRatio', {value: 2})");
        wall.evaluate("dispatchEvent(new Event('resize'))");
        assertEquals(128, wall.evaluate("document.getElementById('wall').getBoundingClientRect().width"));
        assertEquals(WIDTH, wall.evaluate("document.getElementById('wall').width"));
    }

    @Test
    void every_cue_is_on_the_preview_page_and_a_broken_one_says_why() {
        Page page = CHROMIUM.joined(hall.joinAddress(), "/preview", 1440, 1400);
        assertThat(page.locator("figure")).hasCount(7);
        assertThat(page.locator("figure .wrong")).hasText("Mục \"Mục hỏng\" không vẽ được; hãy sửa mục này.");
        assertThat(page.locator("figure img")).hasCount(6);
        for (Locator image : page.locator("figure img").all()) {
            assertThat(image).hasJSProperty("naturalWidth", 256);
        }
        CHROMIUM.screenshot(page, "preview-page");
    }

    @Test
    void the_virtual_wall_is_shown_pixel_for_pixel_with_its_counts() {
        Page page = CHROMIUM.joined(hall.joinAddress(), "/virtual/main", 800, 600);
        assertThat(page.locator("[data-count=packets]")).hasText("0");
        assertThat(page.locator("#shown")).hasJSProperty("naturalWidth", 256);
        assertEquals(256.0, page.locator("#shown").boundingBox().width);
    }
}
