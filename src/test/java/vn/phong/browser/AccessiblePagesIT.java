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
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.phong.event.AgendaItem;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.Fields;
import vn.phong.wall.Wall;
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
            "/remote#papers",
            "/remote#awards",
            "/remote#timer",
            "/remote#overlays",
            "/remote#prepare",
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

    /**
     * Texts with letters that no English word has, but for the names a page keeps, the name that this device came in
     * with, and what is quoted of an event.
     */
    private static final String VIETNAMESE = """
        () => {
          const attributes = ["aria-label", "title", "placeholder", "alt"];
          const said = [...document.body.querySelectorAll("*")].flatMap((each) => [
            ...(each.checkVisibility() ? [...each.childNodes] : [])
              .filter((node) => node.nodeType === Node.TEXT_NODE)
              .map((node) => node.data),
            ...attributes.map((name) => each.getAttribute(name) ?? ""),
          ]);
          const foreign = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/i;
          const named = /Phông|Tiếng Việt|Máy tính Linux|“[^”]*”/g;
          return [document.title, ...said]
            .map((text) => text.trim())
            .filter((text) => foreign.test(text.replaceAll(named, "")));
        }
        """;

    /**
     * What can be operated and is in sight or can be scrolled to, of a group of choices the chosen one; from then on it
     * is noted where the focus comes and whether that can be seen.
     */
    private static final String OPERABLE = """
        () => {
          const all = "a[href], button, input, select, textarea, summary, [tabindex='0']";
          const chosen = (each) =>
            each.type !== "radio" || each.checked || !document.querySelector(`[name="${each.name}"]:checked`);
          const inSight = (each) => each.checkVisibility({ visibilityProperty: true }) && !each.closest("[inert]");
          window.operable = [...document.querySelectorAll(all)]
            .filter((each) => inSight(each) && !each.disabled && each.type !== "hidden" && chosen(each));
          window.reached = new Set();
          window.unseen = new Set();
          window.noting?.abort();
          window.noting = new AbortController();
          const note = ({ target: at }) => {
            const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at);
            if ((outlineStyle === "none" || outlineWidth === "0px") && boxShadow === "none") unseen.add(at);
            reached.add(at);
          };
          addEventListener("focusin", note, { signal: noting.signal });
          document.activeElement?.blur();
          getSelection().removeAllRanges();
          scrollTo(0, 0);
          return operable.length;
        }
        """;

    private static final String UNREACHED = """
        () => [
          ...operable
            .filter((each) => each.isConnected && !reached.has(each))
            .map((each) => `not reached: ${each.outerHTML.slice(0, 160)}`),
          ...[...unseen].map((each) => `focus unseen: ${each.outerHTML.slice(0, 160)}`),
        ]
        """;

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
        hall = Hall.open(event(), new Wall("main", 256, 160, 4), 0, Hall.store());
    }

    /** Its own words are English, so that every Vietnamese one is the page's. */
    private static Event event() {
        List<Cue> cues = List.of(
                cue("backdrop", "backdrop", Map.of("rgb", 0xA01420)),
                cue("opening", "speaker", Map.of("rgb", 0x104E8B, "name", "Mr A")),
                cue("paper-1", "paper", Map.of("rgb", 1, "index", 1, "total", 2, "name", "Ms B")),
                cue("paper-2", "paper", Map.of("rgb", 2, "index", 2, "total", 2, "unit", "Office C")),
                cue("awards", "award-batch", Map.of("rgb", 0x146C34, "recipients", List.of(Map.of("name", "Mr D")))),
                cue("broken", "speaker", Map.of("rgb", -1)),
                cue("end", "closing", Map.of("rgb", 0x5A2D82)));
        List<AgendaItem> agenda = List.of(new AgendaItem("one", "1", "8h00", "Opening", "Mr A", Map.of()));
        return new Event(1, "A conference", "", "", 0, null, agenda, cues, Map.of());
    }

    private static Cue cue(String id, String layout, Map<String, Object> fields) {
        return new Cue(id, "Cue " + id, layout, "one", Fields.of(fields), Map.of(), null, Map.of());
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

    /**
     * One visitor goes through all pages; each is looked at as on a phone and as on a laptop, gone through by the tab
     * key, and read in English.
     */
    @Test
    void nothing_serious_is_in_the_way_of_keyboard_and_screen_reader() {
        Page page = CHROMIUM.open(hall.joinAddress(), 360, 780);
        page.evaluate("async () => { const { device } = await (await fetch('/api/v1/session')).json(); await"
                + " fetch(`/api/v1/devices/${device}`, {method: 'PUT', body: JSON.stringify({name: 'A phone'})}); }");
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (String path : PAGES) {
            page.navigate("about:blank");
            page.navigate(hall.address() + path);
            page.waitForFunction(
                    SETTLED,
                    null,
                    new Page.WaitForFunctionOptions().setPollingInterval(50).setTimeout(60_000));
            look(page, path, found);
            found.put(path + " by the tab key", unreached(page));
            Locator language = page.locator("[data-language]");
            if (language.count() > 0) { // the wall's own page and the virtual wall speak none
                language.first().click();
                assertThat(page.locator("html")).hasAttribute("lang", "en");
                if (!path.contains("#")) {
                    found.put(path + " in English", faults(page));
                }
                found.put(path + " in English words", strings(page, VIETNAMESE));
                language.first().click();
                assertThat(page.locator("html")).hasAttribute("lang", "vi");
            }
        }
        found.values().removeIf(List::isEmpty);
        String all = found.entrySet().stream().map(each -> each + "\n").collect(Collectors.joining());
        assertEquals("", all);
    }

    /** From the top of the page by the tab key alone, once round; a time has two places of its own in it. */
    private static List<String> unreached(Page page) {
        int operable = (int) page.evaluate(OPERABLE);
        for (int tab = 0; tab < operable + 6; tab++) {
            page.keyboard().press("Tab");
        }
        return strings(page, UNREACHED);
    }

    private static List<String> strings(Page page, String asked) {
        return page.evaluate(asked) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
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
        page.evaluate("document.body.lastElementChild.tabIndex = -1");
        assertEquals(List.of("not reached: <button tabindex=\"-1\"></button>"), unreached(page));
        page.evaluate("document.querySelector('#pin').style.outline = 'none'");
        assertEquals(2, unreached(page).size());
    }
}
