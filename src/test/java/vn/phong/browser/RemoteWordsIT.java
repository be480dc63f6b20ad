package vn.phong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
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

/** What the remote says when a press does nothing, or does something that the hall does not see. */
class RemoteWordsIT {
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

    private Page joined() {
        Page page = CHROMIUM.open(hall.joinAddress(), 360, 780);
        assertThat(page.locator("#program .tally span")).hasText("Phông Hội nghị");
        return page;
    }

    private void press(ShowCommand command) {
        hall.playout().press(new Press("", OptionalLong.empty(), command)).join();
    }

    private static Locator next(Page page) {
        return page.locator("[data-press=next]");
    }

    @Test
    void a_step_under_black_or_freeze_says_that_the_hall_does_not_see_it() {
        Page page = joined();
        press(new ShowCommand.Black(true));
        assertThat(page.locator("#program .veil")).hasText("Màn đang tắt đen");
        next(page).click();
        assertThat(page.locator("#notice")).containsText("bấm Mở lại màn để hiện");
        assertThat(page.locator("#program .tally span")).hasText("Bên dưới: Phát biểu khai mạc");
        press(new ShowCommand.Black(false));
        press(new ShowCommand.Freeze(true));
        assertThat(page.locator("#program .tally b")).hasText("Màn đang giữ hình");
        page.locator("[data-press=take]").click();
        assertThat(page.locator("#notice")).containsText("bấm Thả hình để hiện");
    }

    @Test
    void who_taps_a_button_without_control_is_told_what_to_do_and_that_words_may_still_be_edited() {
        Page watching = joined();
        Page other = joined();
        next(other).click();
        assertThat(watching.locator("control-bar p"))
                .hasText(Pattern.compile("đang điều khiển · máy này chỉ sửa chữ được$"));
        next(watching).click(new Locator.ClickOptions().setForce(true));
        assertThat(watching.locator("#notice")).hasText(Pattern.compile("^Máy khác đang điều khiển .* Giành quyền"));
        assertEquals(1, hall.playout().show().state().revision());
        CHROMIUM.screenshot(watching, "remote-watching");
    }

    @Test
    void a_clock_beside_is_no_second_desk() {
        Page page = joined();
        Page clock = page.context().newPage();
        clock.navigate(hall.address() + "/timer");
        assertThat(clock.locator("body")).not().hasClass("lost");
        next(page).click();
        assertThat(page.locator("#program .tally span")).hasText("Phát biểu khai mạc");
        assertThat(page.locator("control-bar")).isHidden();
        assertThat(page.locator("output-lamps a b")).hasText("1");
    }

    @Test
    void an_output_that_reaches_nobody_is_a_bar_and_the_frame_says_that_it_is_not_seen() {
        Page page = joined();
        hall.unplug();
        assertThat(page.locator("alarm-list")).hasText(Pattern.compile("^127\\.0\\.0\\.1:4048: "));
        assertThat(page.locator("#program .tally b")).hasText("Đang lên hình · màn chưa thấy");
        Locator header = page.locator("body > header");
        assertEquals(48, header.boundingBox().height);
        for (Locator each : header.locator("h1, a, button").all()) {
            assertTrue(each.boundingBox().height <= 48, each.textContent());
        }
        assertThat(page.locator("output-lamps .lamp b").first()).isVisible();
        CHROMIUM.screenshot(page, "remote-unseen");
    }

    @Test
    void a_wall_page_that_is_gone_is_told_and_the_header_stays_in_one_line() {
        Page phone = joined();
        Page wall = CHROMIUM.open(hall.address() + "/wall/main", 256, 160);
        assertThat(phone.locator("output-lamps")).containsText("đang mở");
        wall.close();
        assertThat(phone.locator("#notice")).containsText("Không còn trang màn LED nào đang mở");
        hall.unplug();
        assertThat(phone.locator("output-lamps .lamp.away b").first()).isVisible();
        CHROMIUM.screenshot(phone, "remote-lost-360");
        assertEquals(48, (int) phone.locator("body > header").boundingBox().height);
    }

    @Test
    void a_search_finds_the_words_as_typed_before_loose_matches_and_begins_anew_each_time() {
        Page page = joined();
        Object order = page.evaluate("""
            async () => {
              const { found } = await import("/js/search.js");
              const row = (number, label, text, skip = false) =>
                ({ number, label, words: `${number} ${label} ${text}`, skip });
              const rows = [
                row("4", "Tham luận 3/9", "Phó Trưởng phòng Trung tâm hành chính văn thư: hóa đơn", true),
                row("4", "Tham luận 10/10", "Phòng Văn hóa huyện K"),
                row("4", "Tham luận 1/10", "Đặng Văn H"),
                row("6", "Kết luận", ""),
              ];
              return ["phong van hoa", "tham luan 1", "6", "THAM LUẬN 10/10", "khong co"]
                .map((asked) => found(rows, asked).map(({ label }) => label).join());
            }\
            """);
        assertEquals(
                List.of(
                        "Tham luận 10/10,Tham luận 3/9",
                        "Tham luận 1/10,Tham luận 10/10",
                        "Kết luận",
                        "Tham luận 10/10,Tham luận 1/10",
                        ""),
                order);
        page.locator("[data-tool=search]").click();
        page.locator("rundown-sheet [type=search]").fill("be mac");
        assertThat(page.locator("rundown-sheet .line")).hasCount(1);
        page.locator("tool-sheet .close").click();
        page.locator("[data-tool=search]").click();
        assertThat(page.locator("rundown-sheet [type=search]")).hasValue("");
        assertThat(page.locator("rundown-sheet .line")).hasCount(5);
    }

    @Test
    void an_unexpected_guest_is_welcomed_with_one_field_and_four_taps() {
        Page page = joined();
        page.locator("[data-tool=search]").click();
        assertThat(page.locator(".insert .asks")).containsText("Lời chào mừng");
        page.locator("rundown-sheet summary").click();
        assertThat(page.locator(".insert [name=asks]")).isFocused();
        assertThat(page.locator(".insert [type=submit]")).isInViewport();
        CHROMIUM.screenshot(page, "remote-guest");
        page.keyboard().type("Nhiệt liệt chào mừng đồng chí Nguyễn Văn A");
        page.locator(".insert [type=submit]").click();
        assertThat(page.locator("#notice")).hasText(Pattern.compile("^Đã chèn và đang ở Xem trước"));
        assertThat(page.locator("tool-sheet")).isHidden();
        assertThat(page.locator("#preview .tally span")).hasText("Nhiệt liệt chào mừng đồng chí Nguyễn Văn A");
        next(page).click();
        assertThat(page.locator("#program .tally span")).hasText("Nhiệt liệt chào mừng đồng chí Nguyễn Văn A");
        assertEquals(
                "Nhiệt liệt chào mừng đồng chí Nguyễn Văn A",
                hall.playout()
                        .show()
                        .event()
                        .cue("welcome")
                        .orElseThrow()
                        .fields()
                        .text("message"));
    }

    @Test
    void a_form_that_lacks_something_says_so_in_the_language_of_the_page() {
        Page guest = CHROMIUM.open(hall.address() + "/login", 360, 780);
        guest.locator("#pin").fill("12345");
        guest.locator("[type=submit]").click();
        assertThat(guest.locator("#failure")).hasText("Mã PIN có sáu chữ số.");
        Page page = joined();
        page.locator("[data-tool=options]").click();
        CHROMIUM.screenshot(page, "remote-options");
        page.locator("options-sheet [name=name]").fill("");
        page.locator("options-sheet [type=submit]").click();
        assertThat(page.locator("#notice")).hasText("Còn ô chưa điền; hãy điền rồi bấm lại.");
        page.locator("options-sheet [name=name]").fill("Điện thoại anh B");
        page.locator("options-sheet [type=submit]").click();
        assertThat(page.locator("#notice")).hasText("Đã đặt tên máy.");
        assertThat(page.locator("options-sheet [name=name]")).hasAttribute("value", "Điện thoại anh B");
    }

    /**
     * A phone that slept missed a press: not one picture that can be pressed on shows what stood there before, and a
     * key pressed too early is no step, now or later.
     */
    @Test
    void a_page_that_wakes_up_is_right_before_anything_can_be_pressed_on_it() {
        Page page = CHROMIUM.page(360, 780);
        page.addInitScript("""
            const Link = window.WebSocket;
            window.WebSocket = class extends Link {
              set onmessage(hear) {
                super.onmessage = (told) => window.asleep || hear(told);
              }
            };
            """);
        page.navigate(hall.joinAddress());
        assertThat(page.locator("#program .tally span")).hasText("Phông Hội nghị");
        assertThat(page.locator("main")).not().hasAttribute("inert", Pattern.compile(".*"));
        assertEquals("", page.locator("#notice").textContent());
        page.evaluate("window.asleep = true");
        press(new ShowCommand.Next());
        assertEquals("true Phông Hội nghị", page.evaluate("""
            () => {
              window.asleep = false;
              const clock = performance.now.bind(performance);
              performance.now = () => clock() + 600_000;
              document.dispatchEvent(new Event("visibilitychange"));
              dispatchEvent(new KeyboardEvent("keydown", { code: "PageDown", key: "PageDown" }));
              window.pressable = [];
              const said = () => document.querySelector("#program .tally span").textContent;
              const look = () => {
                if (!document.querySelector("main").inert) pressable.push(said());
                requestAnimationFrame(look);
              };
              look();
              return `${document.querySelector("main").inert} ${said()}`;
            }\
            """));
        page.waitForFunction("() => pressable.length > 5");
        assertThat(page.locator("#notice")).containsText("Đã kết nối lại.");
        assertEquals(List.of("Phát biểu khai mạc"), page.evaluate("[...new Set(pressable)]"));
        next(page).click();
        assertThat(page.locator("#program .tally span")).hasText("Danh sách khen (1/3)");
        assertEquals(2, hall.playout().show().state().revision());
    }

    @Test
    void what_was_not_sent_is_read_in_full_light_though_the_page_is_grey() {
        Page page = joined();
        page.context().setOffline(true);
        assertThat(page.locator("body")).hasClass(Pattern.compile("lost"));
        for (String part : new String[] {"#notice", "footer", "main"}) {
            assertEquals("none", page.locator(part).evaluate("part => getComputedStyle(part).filter"), part);
        }
        assertThat(page.locator("#buttons")).hasCSS("filter", Pattern.compile("brightness"));
    }

    @Test
    void the_large_button_names_the_item_also_when_it_is_ready() {
        Page page = joined();
        page.evaluate("localStorage.setItem('phong-two-presses', 'yes')");
        next(page).click();
        assertThat(page.locator(".hint")).hasText("bấm lần nữa để lên hình: Phát biểu khai mạc");
        press(new ShowCommand.Load(Position.of("ket")));
        assertThat(page.locator(".hint")).hasText("Bế mạc");
    }

    /** Who gives up after the same time again and again never hears a server that needs a moment longer. */
    @Test
    void a_server_that_is_slow_is_given_longer_at_each_try_and_the_usual_time_once_it_spoke() {
        Page page = joined();
        Object tries = page.evaluate("""
            async () => {
              const { ShowLink } = await import("/js/show-link.js");
              const opened = [];
              const [real, clock] = [window.WebSocket, performance.now];
              let now = 100_000;
              window.WebSocket = class {
                constructor() { opened.push(this); }
                close() {}
                send() {}
              };
              performance.now = () => now;
              try {
                const link = new ShowLink("?page=remote", { told: () => {}, lost: () => {} });
                link.connect();
                const after = [4100, 4100, 4100, 8100, 8100].map((ms) => {
                  now += ms;
                  link.watch();
                  return opened.length;
                });
                opened[opened.length - 1].onmessage({ data: '{"tag":"beat","payload":{}}' });
                now += 4100;
                link.watch();
                return [...after, opened.length].join(" ");
              } finally {
                [window.WebSocket, performance.now] = [real, clock];
              }
            }
            """);
        assertEquals("2 2 3 3 4 5", tries);
    }
}
