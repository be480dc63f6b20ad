package vn.phong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.phong.web.Hall;

/**
 * Every page by axe-core, on a phone and on a laptop, by keyboard and screen reader: nothing serious. Each page is kept
 * as a picture in {@code target/browser/} for a person to look at.
 */
class AccessiblePagesIT {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final String RUN = "async () => JSON.stringify((await axe.run(document, {resultTypes:"
            + " ['violations']})).violations.filter(each => ['serious', 'critical'].includes(each.impact)).map(each =>"
            + " [each.id, each.help, ...each.nodes.map(node => node.html.slice(0, 200))]))";

    private static final List<String> PAGES = List.of(
            "/remote",
            "/remote#edit",
            "/remote#search",
            "/remote#options",
            "/remote#keys",
            "/keys",
            "/preview",
            "/approve",
            "/check",
            "/editor",
            "/layouts",
            "/health",
            "/setup",
            "/devices",
            "/log",
            "/import",
            "/hall",
            "/mc",
            "/timer",
            "/program",
            "/virtual/main",
            "/wall/main");

    /** Connected, every picture there, and no change but a clock's for a quarter of a second. */
    static final String SETTLED = """
        () => {
          const shape = document.body.innerHTML.replace(/\\d+/g, '');
          if (shape !== window.shape) [window.shape, window.shapedAt] = [shape, performance.now()];
          const pictures = [...document.images].every((image) => image.complete || image.loading === 'lazy');
          return pictures && !document.body.matches('.lost') && performance.now() - shapedAt > 250;
        }
        """;

    private static Hall hall;

    @BeforeAll
    static void open() throws Exception {
        hall = Hall.open();
    }

    @AfterAll
    static void close() {
        hall.close();
    }

    private static String axe() {
        try (InputStream script = AccessiblePagesIT.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What axe-core finds serious or critical on a page as it stands. */
    static List<String> faults(Page page) {
        if (!(boolean) page.evaluate("'axe' in window")) {
            page.evaluate(axe());
        }
        List<String> faults = new ArrayList<>();
        // axe-core passes a button over that says nothing of whether it is on.
        page.locator("[aria-pressed=''], [aria-expanded='']").all().forEach(each -> faults.add(each.innerHTML()));
        for (JsonElement fault : new Gson().fromJson((String) page.evaluate(RUN), JsonArray.class)) {
            faults.add(fault.toString());
        }
        return faults;
    }

    /** One visitor goes through all pages; each is looked at as on a phone and as on a laptop, and in English. */
    @Test
    void nothing_serious_is_in_the_way_of_keyboard_and_screen_reader() {
        Page page = CHROMIUM.open(hall.address() + "/join/" + Hall.SECRET, 360, 780);
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (String path : PAGES) {
            page.navigate("about:blank");
            page.navigate(hall.address() + path);
            page.waitForFunction(SETTLED, null, new Page.WaitForFunctionOptions().setPollingInterval(50));
            look(page, path, found);
            Locator language = page.locator("[data-language]");
            if (language.count() > 0) { // the wall's own page and the virtual wall speak none
                language.first().click();
                assertThat(page.locator("html")).hasAttribute("lang", "en");
                found.put(path + " in English", faults(page));
                language.first().click();
                assertThat(page.locator("html")).hasAttribute("lang", "vi");
            }
        }
        found.values().removeIf(List::isEmpty);
        assertEquals(Map.of(), found);
    }

    private static void look(Page page, String path, Map<String, List<String>> found) {
        for (int[] size : new int[][] {{1440, 900}, {360, 780}}) {
            page.setViewportSize(size[0], size[1]);
            String name = "page" + path.replaceAll("[/#]", "-") + "-" + size[0] + "x" + size[1];
            CHROMIUM.screenshot(page, name);
            found.put(name, faults(page));
        }
    }

    @Test
    void the_page_for_the_pin_is_open_to_everybody() {
        Page page = CHROMIUM.open(hall.address() + "/login", 360, 780);
        CHROMIUM.screenshot(page, "page-login-360x780");
        assertEquals(List.of(), faults(page));
    }

    /** A check that finds nothing anywhere would be no check. */
    @Test
    void a_button_without_a_name_is_found() {
        Page page = CHROMIUM.open(hall.address() + "/login", 360, 780);
        page.evaluate("document.body.append(document.createElement('button'))");
        assertFalse(faults(page).isEmpty());
    }
}
