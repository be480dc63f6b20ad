package vn.phong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.phong.show.Press;
import vn.phong.show.ShowCommand;
import vn.phong.wall.Wall;
import vn.phong.web.Hall;
import vn.phong.web.WallPages;

/** Every frame that the browser paints while the wall's page is loaded anew, by a recording of its screen. */
class WallReloadIT {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final int WIDTH = 512;
    private static final int HEIGHT = 320;
    private static final int X = 5;
    private static final int Y = 7;

    private Hall hall;
    private Page wall;
    private CDPSession tools;
    private final List<BufferedImage> frames = new ArrayList<>();

    @BeforeEach
    void open() throws Exception {
        hall = Hall.open(Hall.EVENT, new Wall("main", WIDTH, HEIGHT, 4), 0, Hall.store());
        wall = CHROMIUM.open(hall.address() + "/wall/main?x=" + X + "&y=" + Y, WIDTH + 40, HEIGHT + 30);
        eventually(this::shown);
        tools = wall.context().newCDPSession(wall);
        tools.on("Page.screencastFrame", this::painted);
        JsonObject every = new JsonObject();
        every.addProperty("format", "png");
        every.addProperty("everyNthFrame", 1);
        tools.send("Page.startScreencast", every);
        eventually(() -> !frames.isEmpty());
        frames.clear();
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private void painted(JsonObject event) {
        JsonObject next = new JsonObject();
        next.add("sessionId", event.get("sessionId"));
        tools.send("Page.screencastFrameAck", next);
        byte[] png = Base64.getDecoder().decode(event.get("data").getAsString());
        try {
            frames.add(ImageIO.read(new ByteArrayInputStream(png)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private boolean shown() {
        return hall.server().wallPages().equals(new WallPages(1, 1));
    }

    private void eventually(BooleanSupplier holds) {
        for (int attempt = 0; attempt < 1000 && !holds.getAsBoolean(); attempt++) {
            wall.waitForTimeout(20);
        }
        assertTrue(holds.getAsBoolean());
    }

    /** Every answer of the server comes so much later from now on. */
    private void slow(int latencyMs) {
        JsonObject network = new JsonObject();
        network.addProperty("offline", false);
        network.addProperty("latency", latencyMs);
        network.addProperty("downloadThroughput", -1);
        network.addProperty("uploadThroughput", -1);
        tools.send("Network.enable");
        tools.send("Network.emulateNetworkConditions", network);
    }

    private void reload() {
        String before = (String) wall.evaluate("String(performance.timeOrigin)");
        wall.reload();
        eventually(() -> !before.equals(wall.evaluate("String(performance.timeOrigin)")) && shown());
        eventually(() -> !frames.isEmpty());
    }

    private int[] pixels(BufferedImage frame) {
        return frame.getRGB(X, Y, WIDTH, HEIGHT, null, 0, WIDTH);
    }

    private int[] onWall() {
        return hall.playout().pictures().onWall().frame().pixels();
    }

    /** How many of the frames painted so far do not show this picture. */
    private long others(int[] picture) {
        return frames.stream()
                .filter(frame -> !Arrays.equals(picture, pixels(frame)))
                .count();
    }

    @Test
    void a_page_loaded_anew_never_paints_anything_but_the_picture_that_stood_there() {
        for (int latencyMs : new int[] {0, 0, 100, 300}) {
            slow(latencyMs);
            reload();
        }
        assertTrue(frames.size() >= 4, frames.size() + " frames");
        assertEquals(0, others(onWall()));
    }

    /** The technician's phone: from the remote to the people, and the wall's page by two taps. */
    @Test
    void a_wall_page_that_is_loaded_again_from_the_remote_never_blinks() {
        Page phone = CHROMIUM.open(hall.joinAddress(), 360, 780);
        assertThat(phone.locator("output-lamps a[href='/devices']")).isVisible();
        phone.navigate(hall.address() + "/devices");
        assertThat(phone.locator("[data-act=reload]")).hasCount(1);
        AtomicInteger loads = new AtomicInteger();
        wall.onLoad(page -> loads.incrementAndGet());
        // Both within the four seconds that the second tap has, however busy the machine is.
        phone.evaluate("for (const tap of [1, 2]) document.querySelector('[data-act=reload]').click()");
        eventually(() -> loads.get() == 1 && shown());
        eventually(() -> !frames.isEmpty());
        assertEquals(0, others(onWall()));
    }

    @Test
    void a_press_while_the_page_is_away_is_the_first_picture_it_paints() {
        int[] before = onWall();
        slow(300);
        wall.evaluate("setTimeout(() => location.reload(), 0)");
        hall.playout()
                .press(new Press("", OptionalLong.empty(), new ShowCommand.Next()))
                .join();
        eventually(() ->
                shown() && !frames.isEmpty() && Arrays.equals(onWall(), pixels(frames.get(frames.size() - 1))));
        int[] after = onWall();
        frames.forEach(frame -> assertBetween(pixels(frame), before, after));
    }

    /** The fade between the two may have begun on the old page. */
    private static void assertBetween(int[] shown, int[] from, int[] to) {
        for (int index = 0; index < shown.length; index++) {
            for (int shift = 0; shift <= 16; shift += 8) {
                int one = from[index] >> shift & 0xFF;
                int two = to[index] >> shift & 0xFF;
                int value = shown[index] >> shift & 0xFF;
                if (value < Math.min(one, two) - 1 || value > Math.max(one, two) + 1) {
                    throw new AssertionError("Pixel " + index + ": " + value + " is not from " + one + " to " + two);
                }
            }
        }
    }

    @Test
    void a_server_that_goes_and_comes_back_changes_not_one_pixel() throws Exception {
        int[] picture = onWall();
        int port = hall.port();
        hall.close();
        wall.waitForTimeout(500);
        hall = Hall.open(Hall.EVENT, new Wall("main", WIDTH, HEIGHT, 4), port, Hall.store());
        eventually(this::shown);
        assertEquals(0, others(picture));
    }

    @Test
    void a_reload_while_the_server_is_away_leaves_the_picture_alone() {
        int[] picture = onWall();
        hall.close();
        wall.waitForCondition(() -> (boolean) wall.evaluate("""
            () => dispatchEvent(new KeyboardEvent('keydown', { key: 'F5', cancelable: true })) === false\
            """));
        assertEquals(
                false,
                wall.evaluate(
                        "dispatchEvent(new KeyboardEvent('keydown', { key: 'r', ctrlKey: true, cancelable: true }))"));
        assertEquals(0, others(picture));
    }

    /** What the recording is worth: a page that does not take the picture it brings along blinks, and is seen to. */
    @Test
    void a_page_that_had_to_fetch_its_picture_would_blink_and_the_recording_sees_it() {
        wall.addInitScript("Object.defineProperty(HTMLImageElement.prototype, 'naturalWidth', { get: () => 0 })");
        slow(200);
        reload();
        assertTrue(others(onWall()) > 0, frames.size() + " frames, none but the picture");
    }
}
