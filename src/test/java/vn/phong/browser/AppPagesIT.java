package vn.phong.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phong.web.Hall;

/** The pages as an app of a phone: they can be installed, and keep the phone awake. */
class AppPagesIT {
    @RegisterExtension
    static final Chromium CHROMIUM = Chromium.whole();

    /** A wake lock that notes what is asked of it, and can be taken away as a device does. */
    private static final String NOTED_LOCK = """
        window.asked = [];
        Object.defineProperty(navigator, 'wakeLock', { value: {
          request: async (what) => {
            asked.push(what);
            return (window.lock = new EventTarget());
          },
        } });
        """;
    /** What a browser has over plain http that is not localhost. */
    private static final String NO_LOCK = "Object.defineProperty(navigator, 'wakeLock', { value: undefined });";

    private static Hall hall;

    @BeforeAll
    static void open() throws Exception {
        hall = Hall.open();
    }

    @AfterAll
    static void close() {
        hall.close();
    }

    private static Page joined(String script, String path) {
        Page page = CHROMIUM.page(360, 780);
        page.addInitScript(script);
        Chromium.join(page, hall.joinAddress());
        page.navigate(hall.address() + path);
        return page;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/remote", "/mc", "/timer", "/program", "/wall/main"})
    void a_page_that_is_looked_at_asks_the_device_not_to_sleep_and_asks_again_when_it_wakes(String path) {
        Page page = joined(NOTED_LOCK, path);
        page.waitForFunction("() => asked.length === 1");
        page.evaluate("lock.dispatchEvent(new Event('release'))");
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
        page.waitForFunction("() => asked.length === 2");
        assertEquals(List.of("screen", "screen"), page.evaluate("asked"));
        assertEquals(0, page.locator("video").count());
    }

    @Test
    void a_wall_whose_device_may_sleep_is_known_and_known_again_when_it_is_kept_awake() {
        Page wall = joined(NOTED_LOCK, "/wall/main");
        wall.waitForFunction("() => asked.length === 1");
        assertSaysThatItMaySleep(wall, false);
        wall.evaluate("lock.dispatchEvent(new Event('release'))");
        assertSaysThatItMaySleep(wall, true);
        wall.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
        assertSaysThatItMaySleep(wall, false);
    }

    private static void assertSaysThatItMaySleep(Page wall, boolean may) {
        wall.waitForCondition(() ->
                wall.request().get(hall.address() + "/api/v1/health").text().contains("không giữ được màn hình thức")
                        == may);
    }

    /** As a browser drops what is under way when a cable is plugged in or an address given. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/remote | show-link | document.querySelectorAll('cue-list button').length > 0",
                "/setup | language | document.querySelector('[data-number=width]') !== null",
                "/wall/main | wall-canvas | document.querySelector('#wall').width > 1",
            })
    void a_page_whose_module_was_lost_under_way_is_loaded_again_and_works(String path, String module, String works) {
        Page page = CHROMIUM.page(360, 780);
        Chromium.join(page, hall.joinAddress());
        AtomicInteger asked = new AtomicInteger();
        page.route("**/js/" + module + ".js", route -> {
            if (asked.incrementAndGet() == 1) {
                route.abort("internetdisconnected");
            } else {
                route.resume();
            }
        });
        page.navigate(hall.address() + path);
        page.waitForFunction("() => " + works);
        assertEquals(2, asked.get());
    }

    /** Where the browser keeps its lock back, a moving picture of two pixels, muted and seen by nobody. */
    @ParameterizedTest
    @ValueSource(strings = {"/remote", "/wall/main"})
    void over_plain_http_a_silent_picture_plays_instead(String path) {
        Page page = joined(NO_LOCK, path);
        page.waitForFunction("() => document.querySelector('video.awake')?.paused === false");
        assertEquals(
                List.of(true, true, "true"),
                page.evaluate("(() => { const video = document.querySelector('video.awake');"
                        + " return [video.muted, video.playsInline, video.getAttribute('aria-hidden')]; })()"));
        assertTrue(page.locator("video.awake").boundingBox().width <= 2);
    }

    /** By the browser's own judgement; the pages of a test are private windows, which install nothing. */
    @Test
    void the_browser_would_install_the_remote_as_an_app() {
        Page page = joined("", "/remote");
        JsonObject judged = page.context().newCDPSession(page).send("Page.getInstallabilityErrors");
        List<String> errors = new ArrayList<>();
        judged.getAsJsonArray("installabilityErrors")
                .forEach(error ->
                        errors.add(error.getAsJsonObject().get("errorId").getAsString()));
        assertEquals(List.of("in-incognito"), errors);
    }

    @Test
    void the_manifest_and_its_icons_are_served_as_what_they_are_in_the_sizes_they_name() {
        Page page = joined("", "/remote");
        APIResponse manifest = page.request().get(hall.address() + "/manifest.webmanifest");
        assertEquals("application/manifest+json", manifest.headers().get("content-type"));
        JsonObject read = new Gson().fromJson(manifest.text(), JsonObject.class);
        assertEquals("/remote", read.get("start_url").getAsString());
        assertEquals("standalone", read.get("display").getAsString());
        List<String> sizes = new ArrayList<>();
        for (JsonElement each : read.getAsJsonArray("icons")) {
            JsonObject icon = each.getAsJsonObject();
            String source = icon.get("src").getAsString();
            assertEquals(
                    icon.get("type").getAsString(),
                    page.request().get(hall.address() + source).headers().get("content-type"));
            Object drawn = page.evaluate(
                    "async src => { const image = new Image(); image.src = src; await image.decode();"
                            + " return `${image.naturalWidth}x${image.naturalHeight}`; }",
                    source);
            assertEquals(icon.get("sizes").getAsString(), drawn);
            sizes.add(drawn + (icon.has("purpose") ? " " + icon.get("purpose").getAsString() : ""));
        }
        assertEquals(List.of("192x192", "512x512", "512x512 maskable"), sizes);
    }

    /** A page without its server must not look alive, so nothing of it is kept by the browser. */
    @Test
    void no_service_worker_keeps_a_page_alive_without_its_server() {
        Page page = joined("", "/remote");
        assertEquals(0, page.evaluate("async () => (await navigator.serviceWorker.getRegistrations()).length"));
        assertTrue(page.locator("#lost").isHidden());
    }
}
