package vn.phong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.phong.event.Position;
import vn.phong.show.Press;
import vn.phong.show.ShowCommand;
import vn.phong.web.Hall;

/** The remote on every shape of screen it is held to, upright and on its side: no button is ever out of reach. */
class RemoteShapesIT {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final int[][] UPRIGHT = {{360, 780}, {320, 568}, {768, 1024}, {1440, 900}};
    private static final int[][] ON_ITS_SIDE = {{780, 360}, {568, 320}, {640, 360}, {932, 430}};

    private Hall hall;

    @BeforeEach
    void open() throws Exception {
        hall = Hall.open();
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private Page joined() {
        Page page = CHROMIUM.open(hall.joinAddress(), 360, 780);
        assertThat(page.locator("#program .tally span")).hasText("Phông Hội nghị");
        return page;
    }

    private void press(ShowCommand command) {
        hall.playout().press(new Press("", OptionalLong.empty(), command)).join();
    }

    @Test
    void every_button_is_on_the_screen_and_large_enough_for_a_thumb() {
        Page page = joined();
        for (int[][] shapes : new int[][][] {UPRIGHT, ON_ITS_SIDE}) {
            for (int[] shape : shapes) {
                page.setViewportSize(shape[0], shape[1]);
                assertReached(page, "press-bar button:visible, output-lamps button:visible", 48);
                CHROMIUM.screenshot(page, "remote-" + shape[0] + "x" + shape[1]);
            }
        }
    }

    @Test
    void a_laptop_shows_the_whole_page_whatever_stands_above_it() {
        Page page = joined();
        assertLaptops(page, "");
        press(new ShowCommand.Load(Position.of("hong")));
        press(new ShowCommand.Take());
        assertThat(page.locator("alarm-list")).hasText(Pattern.compile("Mục hỏng"));
        assertLaptops(page, "-alarm");
    }

    private static void assertLaptops(Page page, String name) {
        for (int[] shape : new int[][] {{1366, 768}, {1280, 720}, {1024, 768}, {1440, 900}}) {
            page.setViewportSize(shape[0], shape[1]);
            assertReached(page, "press-bar button:visible", 48);
            BoundingBox rundown = page.locator("#rundown").boundingBox();
            assertTrue(rundown.y + rundown.height <= shape[1], "the rundown ends at " + (rundown.y + rundown.height));
            BoundingBox picture = page.locator("#program .screen").boundingBox();
            assertTrue(picture.height >= 160, "the picture is " + picture.height + " high");
            CHROMIUM.screenshot(page, "remote-laptop-" + shape[0] + "x" + shape[1] + name);
        }
    }

    @Test
    void a_phone_says_each_button_on_one_line() {
        Page page = joined();
        page.setViewportSize(360, 780);
        for (Locator word : page.locator("#buttons .word:visible").all()) {
            Object lines = word.evaluate("each => { const range = document.createRange();"
                    + " range.selectNodeContents(each); return range.getClientRects().length; }");
            assertEquals(1, lines, word.textContent());
        }
    }

    @Test
    void a_phone_on_its_side_shows_both_pictures_and_the_rundown() {
        Page page = joined();
        for (int[] shape : ON_ITS_SIDE) {
            page.setViewportSize(shape[0], shape[1]);
            for (String picture : new String[] {"#program .screen", "#preview .screen"}) {
                BoundingBox box = page.locator(picture).boundingBox();
                assertTrue(box.width >= 140 && box.height >= 90, picture + " is " + box.width + "x" + box.height);
            }
            assertTrue(page.locator("#rundown").boundingBox().height >= 150, "room for the rundown");
        }
    }

    @Test
    void a_tool_on_a_phone_on_its_side_has_room_and_leaves_the_buttons() {
        Page page = joined();
        page.locator("[data-tool=search]").click();
        for (int[] shape : ON_ITS_SIDE) {
            page.setViewportSize(shape[0], shape[1]);
            assertTrue(page.locator("tool-sheet .body").boundingBox().height >= 200, "room to work in");
            assertTrue(page.locator("tool-sheet .body").boundingBox().width >= 230, "room to work in");
            assertTrue(page.locator("#program img").isVisible(), "what is on the air");
            assertReached(page, "press-bar button:visible", 44);
            BoundingBox sheet = page.locator("tool-sheet").boundingBox();
            BoundingBox lock = page.locator("[data-press=lock]").boundingBox();
            assertTrue(lock.x + lock.width <= sheet.x, "the lock is not under the sheet");
            CHROMIUM.screenshot(page, "remote-tool-" + shape[0] + "x" + shape[1]);
        }
        page.locator("[data-press=next]").click();
        assertThat(page.locator("#program .tally span")).hasText("Phát biểu khai mạc");
    }

    @Test
    void bars_above_push_no_button_off_the_screen() {
        Page page = joined();
        Page other = joined();
        press(new ShowCommand.Load(Position.of("hong")));
        press(new ShowCommand.Take());
        assertThat(page.locator("alarm-list")).hasText(Pattern.compile("Mục hỏng"));
        other.locator("[data-press=lock]").click();
        assertThat(page.locator("control-bar")).hasClass("others");
        for (int[][] shapes : new int[][][] {{{360, 640}, {360, 780}}, ON_ITS_SIDE}) {
            for (int[] shape : shapes) {
                page.setViewportSize(shape[0], shape[1]);
                assertReached(page, "press-bar button:visible", 44);
                assertThat(page.locator("alarm-list")).isVisible();
                CHROMIUM.screenshot(page, "remote-bars-" + shape[0] + "x" + shape[1]);
            }
        }
    }

    /** Where nothing moves sideways, a phone takes a swipe to the right for its "back". */
    @Test
    void a_swipe_to_the_side_does_not_leave_the_remote() {
        Page page = CHROMIUM.phone(360, 780);
        page.navigate(hall.address() + "/login");
        page.navigate(hall.joinAddress());
        assertThat(page.locator("#program .tally span")).hasText("Phông Hội nghị");
        CDPSession finger = page.context().newCDPSession(page);
        for (int y : new int[] {150, 300, 480, 600}) {
            touch(finger, "touchStart", 60, y);
            for (int x = 80; x <= 340; x += 20) {
                touch(finger, "touchMove", x, y);
                page.waitForTimeout(16);
            }
            touch(finger, "touchEnd", -1, y);
            page.waitForTimeout(300);
            assertTrue(page.url().endsWith("/remote"), () -> page.url() + " after a swipe at " + y);
        }
    }

    /** @param x negative for none */
    private static void touch(CDPSession finger, String type, int x, int y) {
        JsonArray points = new JsonArray();
        if (x >= 0) {
            JsonObject point = new JsonObject();
            point.addProperty("x", x);
            point.addProperty("y", y);
            points.add(point);
        }
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        finger.send("Input.dispatchTouchEvent", event);
    }

    private static void assertReached(Page page, String buttons, int least) {
        int width = page.viewportSize().width;
        int height = page.viewportSize().height;
        for (Locator each : page.locator(buttons).all()) {
            BoundingBox box = each.boundingBox();
            String where = "%s at %dx%d: %.0f,%.0f %.0fx%.0f"
                    .formatted(each.textContent().strip(), width, height, box.x, box.y, box.width, box.height);
            assertTrue(box.width >= least && box.height >= least, where);
            assertTrue(box.x >= 0 && box.x + box.width <= width, where);
            assertTrue(box.y >= 0 && box.y + box.height <= height, where);
        }
        assertEquals(false, page.evaluate("document.documentElement.scrollWidth > innerWidth"));
    }
}
