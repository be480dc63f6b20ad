package vn.phong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.phong.web.Hall;

/** What a person who has never seen the remote is told without asking. */
class RemoteTellsIT {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private Hall hall;
    private Page phone;

    @BeforeEach
    void open() throws Exception {
        hall = Hall.open();
        phone = CHROMIUM.open(hall.address() + "/join/" + Hall.SECRET, 360, 780);
        assertThat(phone.locator("#program .tally span")).hasText("Phông Hội nghị");
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private void assertTold(String sentence) {
        assertThat(phone.locator("#notice")).containsText(sentence);
    }

    @Test
    void who_presses_next_under_black_or_freeze_is_told_that_the_hall_does_not_see_it() {
        phone.locator("[data-press=black]").click();
        assertThat(phone.locator("[data-press=black]")).hasClass("on");
        phone.locator("[data-press=next]").click();
        assertTold("hội trường chưa thấy hình này; bấm Mở lại màn");
        // Longer than the 300 ms in which a second press is taken for a tremble.
        phone.waitForTimeout(350);
        phone.locator("[data-press=black]").click();
        phone.locator("[data-press=freeze]").click();
        assertThat(phone.locator("[data-press=freeze]")).hasClass("on");
        phone.locator("[data-press=next]").click();
        assertTold("bấm Thả hình để hiện hình mới");
    }

    @Test
    void a_wall_page_that_is_gone_and_an_output_that_is_away_are_told_and_the_header_stays_in_one_line() {
        Page wall = CHROMIUM.open(hall.address() + "/wall/main", 256, 160);
        assertThat(phone.locator("output-lamps")).containsText("đang mở");
        wall.close();
        assertTold("Không còn trang màn LED nào đang mở");
        hall.unplug();
        assertThat(phone.locator("output-lamps .lamp.away b").first()).isVisible();
        CHROMIUM.screenshot(phone, "remote-lost-360");
        assertEquals(48, (int) phone.locator("body > header").boundingBox().height);
    }

    @Test
    void an_empty_field_is_told_in_the_language_of_the_page() {
        phone.locator("[data-tool=search]").click();
        phone.locator("rundown-sheet summary").click();
        phone.locator("rundown-sheet .insert button").click();
        assertTold("Còn ô chưa điền; hãy điền rồi bấm lại.");
        assertThat(phone.locator("rundown-sheet .insert [name=label]")).isFocused();
        CHROMIUM.screenshot(phone, "remote-insert-360");
        Page stranger = CHROMIUM.open(hall.address() + "/login", 360, 780);
        stranger.locator("#pin").fill("12345");
        stranger.locator("#login button").click();
        assertThat(stranger.locator("#failure")).hasText("Mã PIN có sáu chữ số.");
    }

    @Test
    void the_search_puts_first_what_was_most_likely_meant_and_last_what_is_left_out() {
        Object order = phone.evaluate("async () => {"
                + "const { found } = await import('/js/search.js');"
                + "const row = (label, skip = false, number = '') => ({ label, skip, number, words: label });"
                + "const rows = [row('Tham luận 5', true), row('Tham luận 50'), row('Hỏi về tham luận 5'),"
                + " row('Tham luận 5 bổ sung'), row('Bế mạc', false, '5')];"
                + "return [found(rows, 'tham luan 5'), found(rows, '5')].map((all) => all.map(({ label, skip }) =>"
                + " label + (skip ? ' (bỏ)' : '')).join(' | '));"
                + "}");
        assertEquals(
                List.of(
                        "Tham luận 5 bổ sung | Hỏi về tham luận 5 | Tham luận 50 | Tham luận 5 (bỏ)",
                        "Bế mạc | Hỏi về tham luận 5 | Tham luận 5 bổ sung | Tham luận 50 | Tham luận 5 (bỏ)"),
                order);
    }
}
