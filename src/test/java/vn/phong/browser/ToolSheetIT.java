package vn.phong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phong.web.Hall;

/** The sheets of the remote: where they lie, what they leave alone, and how they close. */
class ToolSheetIT {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private Hall hall;

    @BeforeEach
    void open() throws Exception {
        hall = Hall.open();
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private Page joined(int width, int height) {
        Page page = CHROMIUM.open(hall.joinAddress(), width, height);
        assertThat(page.locator("#program .tally span")).hasText("Phông Hội nghị");
        return page;
    }

    private static boolean overlap(Locator one, Locator two) {
        BoundingBox a = one.boundingBox();
        BoundingBox b = two.boundingBox();
        return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
    }

    private String program() {
        return hall.playout().show().state().program().toString();
    }

    @ParameterizedTest
    @CsvSource({"360, 780", "360, 620", "1440, 900", "1920, 1080"})
    void an_open_sheet_covers_neither_the_picture_on_the_air_nor_the_way_on(int width, int height) {
        Page page = joined(width, height);
        page.locator("[data-tool=keys]").click();
        Locator sheet = page.locator("tool-sheet");
        assertThat(sheet).isVisible();
        for (String kept :
                new String[] {"#program", "[data-press=next]", "[data-press=black]", "[data-press=backdrop]"}) {
            assertEquals(false, overlap(sheet, page.locator(kept)), kept);
            assertTrue(page.locator(kept).boundingBox().y + page.locator(kept).boundingBox().height <= height, kept);
        }
        assertTrue(sheet.boundingBox().height > 200, "room to work in");
        page.locator("[data-press=next]").click();
        assertThat(page.locator("#program .tally span")).hasText("Phát biểu khai mạc");
    }

    @Test
    void a_sheet_closes_by_its_button_and_gives_the_focus_back() {
        Page page = joined(360, 780);
        page.locator("[data-tool=keys]").click();
        assertThat(page.locator("#sheet-title")).isFocused();
        assertThat(page.locator("[data-tool=keys]")).hasAttribute("aria-expanded", "true");
        page.locator("tool-sheet .close").click();
        assertThat(page.locator("tool-sheet")).isHidden();
        assertThat(page.locator("[data-tool=keys]")).isFocused();
    }

    @Test
    void the_device_back_button_closes_a_sheet_and_stays_at_the_remote() {
        Page page = joined(360, 780);
        page.locator("[data-tool=keys]").click();
        assertTrue(page.url().endsWith("/remote#keys"), page.url());
        page.goBack();
        assertThat(page.locator("tool-sheet")).isHidden();
        assertTrue(page.url().endsWith("/remote"), page.url());
    }

    @Test
    void an_address_opens_its_sheet() {
        Page page = joined(1440, 900);
        page.navigate(hall.address() + "/remote#keys");
        assertThat(page.locator("tool-sheet h2")).hasText("Phím tắt");
    }

    @Test
    void a_clicker_runs_the_show_while_a_sheet_is_open_and_its_stop_key_closes_nothing() {
        Page page = joined(1440, 900);
        page.keyboard().press("?");
        assertThat(page.locator("tool-sheet h2")).hasText("Phím tắt");
        page.keyboard().press("Escape");
        assertThat(page.locator("tool-sheet")).isVisible();
        page.keyboard().press("PageDown");
        assertThat(page.locator("#program .tally span")).hasText("Phát biểu khai mạc");
        assertEquals("khai-mac", program());
    }
}
