package vn.phong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import vn.phong.Home;
import vn.phong.Wiring;
import vn.phong.profile.ProfileLibrary;
import vn.phong.profile.WallPlan;

/** The sample conference on every page of the evening, on a phone and a laptop; its pictures are kept. */
class EveryPageIT {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final int[][] SIZES = {{360, 780}, {1440, 900}};
    private static final List<String> PAGES = List.of("mc", "timer", "program", "devices", "log", "keys");

    @TempDir
    private Path data;

    private Wiring program;
    private String address;

    @BeforeEach
    void open() throws IOException {
        program = Wiring.lit(WallPlan.ofSize("1024x640@4.0", ProfileLibrary.read(Home.profiles())), data);
        program.open(Optional.empty(), "127.0.0.1", 0);
        address = "http://127.0.0.1:" + program.port();
    }

    @AfterEach
    void close() {
        program.close();
    }

    private Page joined(int[] size) {
        Page page = CHROMIUM.open(address + "/join/" + program.keys().joinSecret(), size[0], size[1]);
        assertThat(page.locator("#preview img")).isVisible();
        return page;
    }

    private static void assertNothingSticksOut(Page page) {
        assertEquals(
                0,
                page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"),
                page.url());
    }

    @Test
    void every_sheet_of_the_remote_leaves_the_picture_undo_and_next_in_reach() {
        CHROMIUM.open(address + "/wall/main", 1024, 640);
        for (int[] size : SIZES) {
            Page remote = joined(size);
            assertThat(remote.locator("header .lamp").last()).isVisible();
            CHROMIUM.screenshot(remote, "remote-" + size[0]);
            assertTrue(remote.locator("header").first().boundingBox().height <= 52, "one line of header");
            for (Object tool : remote.locator("[data-tool]").evaluateAll("all => all.map(each => each.dataset.tool)")
                            instanceof List<?> tools
                    ? tools
                    : List.of()) {
                remote.evaluate("location.hash = '" + tool + "'");
                assertThat(remote.locator("tool-sheet")).isVisible();
                assertThat(remote.locator("[data-tool=" + tool + "]")).hasAttribute("aria-expanded", "true");
                CHROMIUM.screenshot(remote, "remote-" + tool + "-" + size[0]);
                assertNothingSticksOut(remote);
                for (String kept : List.of("#program", "[data-press=undo]", "[data-press=next]")) {
                    BoundingBox box = remote.locator(kept).boundingBox();
                    assertTrue(box.y >= 0 && box.y + box.height <= size[1], tool + ": " + kept);
                    assertTrue(box.height >= 44, tool + ": " + kept + " is large enough");
                }
            }
        }
    }

    @Test
    void every_other_page_of_the_evening_fits_a_phone_and_a_laptop() {
        for (int[] size : SIZES) {
            Page page = joined(size);
            for (String name : PAGES) {
                page.navigate(address + "/" + name);
                assertThat(page.locator("body")).hasText(Pattern.compile("\\S[\\s\\S]{60}"));
                assertNothingSticksOut(page);
                CHROMIUM.screenshot(page, name + "-sample-" + size[0]);
            }
        }
    }
}
