package vn.phong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PageAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.phong.show.Press;
import vn.phong.show.ShowCommand;
import vn.phong.web.Hall;

/** The remote in the technician's hand: what it says, what it presses, and when it must not. */
class RemotePageIT {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    /** Longer than the 300 ms in which a second press is taken for a tremble. */
    private static final int BETWEEN_PRESSES_MS = 350;

    private Hall hall;

    @BeforeEach
    void open() throws Exception {
        hall = Hall.open();
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private Page phone() {
        return joined(360, 780);
    }

    private Page joined(int width, int height) {
        Page page = CHROMIUM.open(hall.joinAddress(), width, height);
        assertThat(page.locator("body")).not().hasClass("lost");
        assertThat(page.locator("#program .tally span")).hasText("Phông Hội nghị");
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)));
    }

    private static void assertOnAir(Page page, String label) {
        assertThat(page.locator("#program .tally span")).hasText(label);
    }

    private String program() {
        return hall.playout().show().state().program().toString();
    }

    @Test
    void the_big_button_steps_through_the_evening() {
        Page page = phone();
        button(page, "Tiếp theo").click();
        assertOnAir(page, "Phát biểu khai mạc");
        assertThat(page.locator("#preview .tally span")).hasText("Danh sách khen (1/3)");
        page.waitForTimeout(BETWEEN_PRESSES_MS);
        button(page, "Tiếp theo").click();
        assertOnAir(page, "Danh sách khen (1/3)");
        page.waitForTimeout(BETWEEN_PRESSES_MS);
        button(page, "Lùi").click();
        assertOnAir(page, "Phát biểu khai mạc");
        page.waitForTimeout(BETWEEN_PRESSES_MS);
        button(page, "Về phông").click();
        assertOnAir(page, "Phông Hội nghị");
    }

    /** Six seconds is how long a message stands by itself; here it would stand for ever. */
    @Test
    void what_was_said_of_one_press_is_gone_with_the_next() {
        Page page = phone();
        page.evaluate("() => { const later = setTimeout;"
                + " window.setTimeout = (does, ms, ...rest) => (ms === 6000 ? 0 : later(does, ms, ...rest)); }");
        button(page, "Tiếp theo").click();
        assertOnAir(page, "Phát biểu khai mạc");
        button(page, "Hoàn tác").click();
        assertThat(page.locator("#notice")).hasText("Đã hoàn tác: Tiếp theo");
        button(page, "Về phông").click();
        assertThat(page.locator("#notice")).isHidden();
    }

    @Test
    void a_tap_on_the_rundown_only_loads_the_preview_and_take_puts_it_on_the_air() {
        Page page = phone();
        page.locator("[data-key=ket]").click();
        assertThat(page.locator("#preview .tally span")).hasText("Bế mạc");
        assertThat(page.locator("[data-key=ket] .where")).hasText("Xem trước");
        assertEquals("phong", program());
        page.waitForTimeout(BETWEEN_PRESSES_MS);
        button(page, "Lên hình").click();
        assertOnAir(page, "Bế mạc");
        assertThat(page.locator("[data-key=ket]")).hasAttribute("aria-current", "true");
    }

    @Test
    void the_rundown_is_grouped_by_the_programme() {
        Page page = phone();
        assertEquals(
                List.of("Ngoài chương trình", "Khai mạc", "Khen thưởng", "Ngoài chương trình"),
                page.locator("cue-list h3 span:not(.number)").allTextContents());
    }

    @Test
    void black_and_freeze_say_what_they_do_and_undo_it() {
        Page page = phone();
        button(page, "Tắt đen màn").click();
        assertThat(page.locator("#program .veil")).hasText("Màn đang tắt đen");
        assertOnAir(page, "Bên dưới: Phông Hội nghị");
        assertThat(page.locator("[data-key=phong] .where")).hasText("Bên dưới");
        page.waitForTimeout(BETWEEN_PRESSES_MS);
        button(page, "Mở lại màn").click();
        assertOnAir(page, "Phông Hội nghị");
        page.waitForTimeout(BETWEEN_PRESSES_MS);
        button(page, "Giữ hình").click();
        assertThat(page.locator("#program .tally b")).hasText("Màn đang giữ hình");
        page.waitForTimeout(BETWEEN_PRESSES_MS);
        button(page, "Tiếp theo").click();
        assertOnAir(page, "Phông Hội nghị · Bên dưới: Phát biểu khai mạc");
        assertThat(page.locator("[data-key=phong] .where")).hasText("Đang lên hình");
        assertThat(page.locator("[data-key=khai-mac] .where")).hasText("Bên dưới");
    }

    @Test
    void a_locked_wall_stays_as_it_is_until_it_is_unlocked() {
        Page page = phone();
        page.keyboard().press("Control+KeyL");
        assertThat(page.locator("#program .tally b")).hasText("Đang lên hình · đã khóa");
        button(page, "Tiếp theo").click();
        assertThat(page.locator("#notice")).containsText("Mở khóa");
        assertEquals("phong", program());
        page.waitForTimeout(BETWEEN_PRESSES_MS);
        button(page, "Mở khóa").click();
        assertThat(page.locator("#program .tally b")).hasText("Đang lên hình");
        page.waitForTimeout(BETWEEN_PRESSES_MS);
        button(page, "Tiếp theo").click();
        assertOnAir(page, "Phát biểu khai mạc");
    }

    @Test
    void a_take_is_undone_by_one_press() {
        Page page = phone();
        assertThat(button(page, "Hoàn tác")).isDisabled();
        button(page, "Tiếp theo").click();
        assertOnAir(page, "Phát biểu khai mạc");
        assertThat(button(page, "Hoàn tác")).hasAttribute("title", "Tiếp theo");
        button(page, "Hoàn tác").click();
        assertOnAir(page, "Phông Hội nghị");
        assertThat(button(page, "Hoàn tác")).isDisabled();
    }

    @Test
    void two_taps_within_a_tremble_are_one_press() {
        Page page = phone();
        button(page, "Tiếp theo").dblclick();
        assertOnAir(page, "Phát biểu khai mạc");
        page.waitForTimeout(500);
        assertEquals("khai-mac", program());
        assertEquals(1, hall.playout().show().state().revision());
    }

    @Test
    void a_press_that_is_stuck_holds_up_no_other_command_and_is_given_up_after_three_seconds() {
        Page page = phone();
        page.route("**/api/v1/show/next", route -> {});
        button(page, "Tiếp theo").click();
        button(page, "Tắt đen màn").click();
        assertThat(page.locator("#program .veil")).hasText("Màn đang tắt đen");
        assertThat(page.locator("#notice")).hasText(Pattern.compile("^Lệnh chưa gửi được"));
        assertEquals("phong", program());
    }

    @Test
    void the_picture_is_the_walls_own() {
        Page page = phone();
        Locator image = page.locator("#program img");
        String id = hall.playout().pictures().onWall().id();
        assertThat(image).hasAttribute("src", Pattern.compile(id));
        assertEquals(256, image.evaluate("image => image.naturalWidth"));
    }

    @Test
    void keys_and_clickers_press() {
        Page page = joined(1440, 900);
        page.keyboard().press("Space");
        assertOnAir(page, "Phát biểu khai mạc");
        page.waitForTimeout(BETWEEN_PRESSES_MS);
        page.keyboard().press("ArrowRight");
        assertOnAir(page, "Danh sách khen (1/3)");
        page.waitForTimeout(BETWEEN_PRESSES_MS);
        page.keyboard().press("PageDown");
        assertOnAir(page, "Danh sách khen (2/3)");
    }

    /** The other way, the freeze, the two sheets, and a held or trembling key: what the list of keys says. */
    @Test
    void the_keys_beside_the_way_on_do_what_the_list_of_keys_says() {
        Page page = joined(1440, 900);
        take("danh-sach", 3);
        assertOnAir(page, "Danh sách khen (3/3)");
        page.keyboard().press("ArrowLeft");
        assertOnAir(page, "Danh sách khen (2/3)");
        page.waitForTimeout(BETWEEN_PRESSES_MS);
        page.keyboard().press("PageUp");
        assertOnAir(page, "Danh sách khen (1/3)");
        page.keyboard().press("f");
        assertThat(page.locator("#program .tally b")).hasText("Màn đang giữ hình");
        page.waitForTimeout(BETWEEN_PRESSES_MS);
        page.keyboard().press("F");
        assertThat(page.locator("#program .tally b")).hasText("Đang lên hình");
        page.keyboard().press("?");
        assertThat(page.locator("keys-sheet")).isVisible();
        page.locator("tool-sheet .close").click();
        page.keyboard().press("/");
        assertThat(page.locator("rundown-sheet [type=search]")).isFocused();
        page.locator("tool-sheet .close").click();
        String trembling = "for (const repeat of [false, false, true, true]) dispatchEvent(new KeyboardEvent('keydown',"
                + " {code: 'PageDown', key: 'PageDown', repeat}))";
        page.evaluate(trembling);
        assertOnAir(page, "Danh sách khen (2/3)");
        page.waitForTimeout(BETWEEN_PRESSES_MS);
        assertEquals("danh-sach.2", program());
    }

    /** A French or Vietnamese layout gives the same key another letter; a clicker without a place says its meaning. */
    @Test
    void a_key_counts_by_its_place_whatever_letter_the_layout_gives_it() {
        Page page = joined(1440, 900);
        String key = "([code, key]) => dispatchEvent(new KeyboardEvent('keydown', {code, key, cancelable: true}))";
        page.evaluate(key, List.of("KeyF", "đ"));
        assertThat(page.locator("#program .tally b")).hasText("Màn đang giữ hình");
        page.waitForTimeout(BETWEEN_PRESSES_MS);
        page.evaluate(key, List.of("", "f"));
        assertThat(page.locator("#program .tally b")).hasText("Đang lên hình");
        page.evaluate(key, List.of("Period", ":"));
        assertThat(page.locator("#program .veil")).hasText("Màn đang tắt đen");
        page.waitForTimeout(BETWEEN_PRESSES_MS);
        page.evaluate(key, List.of("KeyQ", "b"));
        page.evaluate(key, List.of("KeyQ", "f"));
        page.evaluate(key, List.of("", "."));
        assertThat(page.locator("#program .veil")).isHidden();
        assertThat(page.locator("#program .tally b")).hasText("Đang lên hình");
        page.evaluate(key, List.of("", "PageDown"));
        assertOnAir(page, "Phát biểu khai mạc");
        page.evaluate(key, List.of("Comma", "?"));
        assertThat(page.locator("keys-sheet")).isVisible();
    }

    private void take(String cue, int page) {
        for (ShowCommand command :
                List.of(new ShowCommand.Load(new vn.phong.event.Position(cue, page)), new ShowCommand.Take())) {
            hall.playout().press(new Press("", OptionalLong.empty(), command)).join();
        }
    }

    @Test
    void keys_that_would_leave_or_scroll_the_page_press_nothing() {
        Page page = joined(1440, 900);
        page.evaluate("window.sameVisit = true");
        for (String key : List.of("F5", "Escape", "ArrowDown", "Control+ArrowRight")) {
            page.keyboard().press(key);
            page.waitForTimeout(BETWEEN_PRESSES_MS);
        }
        assertEquals(0, hall.playout().show().state().revision());
        assertEquals(true, page.evaluate("window.sameVisit"));
        // A browser without a window reloads at no key: what counts is that the page keeps the key to itself.
        for (String key : List.of("F5", "Escape")) {
            String kept = "key => !dispatchEvent(new KeyboardEvent('keydown', {key, code: key, cancelable: true}))";
            assertEquals(true, page.evaluate(kept, key), key);
        }
    }

    @Test
    void a_press_says_when_it_was_made_by_the_halls_clock() {
        Page page = phone();
        long before = System.currentTimeMillis();
        Request press = page.waitForRequest(
                "**/api/v1/show/next", () -> button(page, "Tiếp theo").click());
        long at = Long.parseLong(press.headers().get("phong-pressed-at"));
        assertTrue(Math.abs(at - before) < 60_000, at + " pressed about " + before);
        assertOnAir(page, "Phát biểu khai mạc");
    }

    @Test
    void a_clickers_black_key_closes_and_opens_the_wall() {
        Page page = joined(1440, 900);
        for (String key : List.of("b", ".")) {
            page.keyboard().press(key);
            assertThat(page.locator("#program .veil")).hasText("Màn đang tắt đen");
            page.waitForTimeout(BETWEEN_PRESSES_MS);
            page.keyboard().press(key);
            assertThat(page.locator("#program .veil")).isHidden();
            page.waitForTimeout(BETWEEN_PRESSES_MS);
        }
    }

    @Test
    void space_takes_though_another_button_has_the_focus() {
        Page page = joined(1440, 900);
        button(page, "Về phông").click();
        page.waitForTimeout(BETWEEN_PRESSES_MS);
        page.keyboard().press("Space");
        assertOnAir(page, "Phát biểu khai mạc");
        page.waitForTimeout(500);
        assertEquals("khai-mac", program());
    }

    @Test
    void a_key_that_composes_a_vietnamese_letter_or_goes_into_a_field_presses_nothing() {
        Page page = joined(1440, 900);
        page.evaluate("document.body.append(document.createElement('input'))");
        page.locator("input").focus();
        page.keyboard().type("b f. ");
        page.keyboard().press("ArrowRight");
        page.evaluate("document.activeElement.blur()");
        String composing = "dispatchEvent(new KeyboardEvent('keydown', {code: 'KeyB', key: 'b', isComposing: true}))";
        page.evaluate(composing);
        page.evaluate("dispatchEvent(new KeyboardEvent('keydown', {code: 'KeyF', key: 'Process', keyCode: 229}))");
        page.waitForTimeout(400);
        assertEquals(0, hall.playout().show().state().revision());
        page.evaluate(composing.replace("true", "false"));
        assertThat(page.locator("#program .veil")).hasText("Màn đang tắt đen");
    }

    @Test
    void a_stale_press_changes_nothing_and_says_so() throws Exception {
        Page page = phone();
        page.route("**/api/v1/show/next", route -> {
            hall.playout()
                    .press(new Press("", OptionalLong.empty(), new ShowCommand.Next()))
                    .join();
            route.resume();
        });
        button(page, "Tiếp theo").click();
        assertThat(page.locator("#notice")).hasText(Pattern.compile("vừa đổi ở máy khác"));
        assertOnAir(page, "Phát biểu khai mạc");
        assertEquals("khai-mac", program());
    }

    @Test
    void the_end_of_the_rundown_says_so() {
        Page page = phone();
        hall.playout().press(new Press("", OptionalLong.empty(), load("ket"))).join();
        hall.playout()
                .press(new Press("", OptionalLong.empty(), new ShowCommand.Take()))
                .join();
        assertOnAir(page, "Bế mạc");
        assertThat(page.locator("#preview .veil")).hasText("Hết chương trình");
        button(page, "Tiếp theo").click();
        assertThat(page.locator("#notice")).hasText(Pattern.compile("^Đã hết chương trình"));
    }

    private static ShowCommand load(String cue) {
        return new ShowCommand.Load(vn.phong.event.Position.of(cue));
    }

    @Test
    void a_lamp_has_a_word_and_a_tap_tells_its_sentence() {
        Page page = phone();
        assertThat(page.locator(".lamp.live")).hasText("127.0.0.1:4048 Đang chạy");
        page.locator("output-lamps button").click();
        assertThat(page.locator("#notice")).hasText("127.0.0.1:4048: Đang gửi hình.");
    }

    @Test
    void an_alarm_is_a_red_banner() {
        Page page = phone();
        hall.playout().press(new Press("", OptionalLong.empty(), load("hong"))).join();
        hall.playout()
                .press(new Press("", OptionalLong.empty(), new ShowCommand.Take()))
                .join();
        assertThat(page.locator("alarm-list")).hasText(Pattern.compile("Mục hỏng"));
    }

    @Test
    void a_page_that_hears_nothing_for_two_seconds_turns_grey_and_sends_nothing_late() throws Exception {
        Page page = phone();
        int port = hall.port();
        hall.close();
        assertThat(page.locator("body")).hasClass("lost", new LocatorAssertions.HasClassOptions().setTimeout(3000));
        assertThat(page.locator("#lost")).hasText("Mất kết nối – đang nối lại…");
        assertEquals(true, page.evaluate("document.querySelector('main').inert"));
        page.keyboard().press("ArrowRight");
        hall = Hall.open(Hall.EVENT, new vn.phong.wall.Wall("main", 256, 160, 4), port, Hall.store());
        assertThat(page).hasURL(Pattern.compile("/login"), new PageAssertions.HasURLOptions().setTimeout(10_000));
        assertEquals(0, hall.playout().show().state().revision());
    }

    @Test
    void a_known_device_comes_back_by_itself_when_the_server_does() throws Exception {
        hall.close();
        var store = Hall.store();
        var wall = new vn.phong.wall.Wall("main", 256, 160, 4);
        hall = Hall.open(Hall.EVENT, wall, 0, store);
        Page page = phone();
        int port = hall.port();
        hall.close();
        assertThat(page.locator("#lost")).isVisible();
        hall = Hall.open(Hall.EVENT, wall, port, store);
        assertThat(page.locator("#lost")).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(10_000));
        button(page, "Tiếp theo").click();
        assertOnAir(page, "Phát biểu khai mạc");
    }

    @Test
    void english_is_one_tap_away_and_stays() {
        Page page = phone();
        button(page, "English").click();
        assertThat(button(page, "Next")).isVisible();
        assertThat(page.locator("#program .tally b")).hasText("On air");
        page.reload();
        assertThat(button(page, "Blackout")).isVisible();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        button(page, "Tiếng Việt").click();
        assertThat(button(page, "Tiếp theo")).isVisible();
    }

    @Test
    void words_of_the_event_are_shown_and_never_run() {
        Page page = phone();
        assertThat(page.locator("#event")).hasText("Hội nghị thử <b>& \"ngoặc\"</b>");
        assertEquals(
                "&lt;img&gt; &amp; &quot;&#39;",
                page.evaluate("import('/js/html.js').then(m => m.html`${'<img> & \"\\''}`.text)"));
    }

    @Test
    void a_guest_enters_the_pin_and_a_wrong_one_is_said() {
        Page page = CHROMIUM.open(hall.address() + "/preview", 360, 780);
        assertThat(page).hasURL(Pattern.compile("/login\\?next=/preview"));
        page.locator("#pin").fill("000000");
        assertThat(page.locator("#failure")).hasText(Pattern.compile("^Mã PIN không đúng"));
        page.locator("#pin").fill(Hall.PIN);
        assertThat(page).hasURL(hall.address() + "/preview");
    }
}
