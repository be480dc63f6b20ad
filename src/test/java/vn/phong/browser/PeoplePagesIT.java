package vn.phong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.phong.web.Hall;

/** Several people at one show: control that goes from hand to hand, and the pages about people. */
class PeoplePagesIT {
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

    private Page opened(String path, int width, int height) {
        return CHROMIUM.open(hall.address() + path, width, height);
    }

    private Page remote(int width, int height) {
        Page page = opened("/join/" + Hall.SECRET, width, height);
        assertThat(page.locator("body")).not().hasClass("lost");
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)))
                .first();
    }

    private String program() {
        return hall.playout().show().state().program().toString();
    }

    @Test
    void control_goes_from_one_device_to_the_other_and_back_and_only_its_holder_presses() {
        Page phone = remote(360, 780);
        Page laptop = remote(1440, 900);
        button(phone, "Tiếp theo").click();
        assertThat(laptop.locator("control-bar p")).containsText("đang điều khiển");
        assertThat(button(laptop, "Tiếp theo")).isDisabled();
        assertThat(phone.locator("control-bar p")).hasText("Máy này đang giữ quyền điều khiển");
        laptop.keyboard().press("ArrowRight");
        assertThat(laptop.locator("#notice")).containsText("Máy khác đang điều khiển");
        assertEquals("khai-mac", program());
        CHROMIUM.screenshot(laptop, "people-remote-watching-1440x900");
        button(laptop, "Giành quyền").click();
        button(laptop, "Chắc chắn").click();
        assertThat(laptop.locator("control-bar p")).hasText("Máy này đang giữ quyền điều khiển");
        assertThat(phone.locator("#notice")).containsText("đã giành quyền điều khiển");
        assertThat(button(phone, "Tiếp theo")).isDisabled();
        CHROMIUM.screenshot(phone, "people-remote-watching-360x780");
        button(laptop, "Tiếp theo").click();
        assertThat(laptop.locator("#program .tally span")).hasText("Danh sách khen (1/3)");
        button(laptop, "Nhả quyền").click();
        assertThat(button(phone, "Tiếp theo")).isEnabled();
        button(phone, "Về phông").click();
        assertThat(phone.locator("control-bar p")).hasText("Máy này đang giữ quyền điều khiển");
    }

    /** Longer than the 300 ms in which the same press again is taken for a tremble. */
    private static final int BETWEEN_PRESSES_MS = 350;

    /** Sooner than a word leaves by itself. */
    private static final LocatorAssertions.IsHiddenOptions AT_ONCE =
            new LocatorAssertions.IsHiddenOptions().setTimeout(2500);

    @Test
    void a_word_that_is_no_longer_true_leaves_at_once() {
        Page phone = remote(360, 780);
        Page laptop = remote(1440, 900);
        button(phone, "Tiếp theo").click();
        button(laptop, "Giành quyền").click();
        button(laptop, "Chắc chắn").click();
        assertThat(phone.locator("#notice")).containsText("đã giành quyền điều khiển");
        button(laptop, "Nhả quyền").click();
        assertThat(phone.locator("#notice")).isHidden(AT_ONCE);
        button(phone, "Tắt đen màn").click();
        button(phone, "Tiếp theo").click();
        assertThat(phone.locator("#notice")).containsText("Màn đang tắt đen");
        phone.waitForTimeout(BETWEEN_PRESSES_MS);
        button(phone, "Mở lại màn").click();
        assertThat(phone.locator("#notice")).isHidden(AT_ONCE);
    }

    @Test
    void the_time_for_the_second_tap_begins_with_the_first_and_not_with_one_before() {
        Page phone = remote(360, 780);
        assertEquals("sure", phone.evaluate("""
            () => {
              const over = [];
              const [later, never] = [window.setTimeout, window.clearTimeout];
              window.setTimeout = (work) => over.push(work);
              window.clearTimeout = (number) => delete over[number - 1];
              const bar = document.createElement("control-bar");
              document.body.append(bar);
              const tap = () => bar.querySelector("button").click();
              const holder = { device: "b", name: "B", role: "operator" };
              const taken = () => bar.show({ device: "a", rights: ["run"] }, { holder }, 2);
              taken();
              tap();
              tap();
              taken();
              tap();
              over[0]?.();
              [window.setTimeout, window.clearTimeout] = [later, never];
              return bar.querySelector("button").className;
            }\
            """));
    }

    @Test
    void a_viewer_sees_the_show_and_presses_nothing() {
        Page viewer = opened("/login", 360, 780);
        CHROMIUM.screenshot(viewer, "people-login-360x780");
        viewer.locator("#pin").fill(Hall.VIEWER_PIN);
        assertThat(viewer.locator("control-bar p")).containsText("Máy này chỉ xem");
        assertThat(button(viewer, "Tiếp theo")).isDisabled();
        viewer.navigate(hall.address() + "/setup");
        assertThat(viewer.locator("#failure")).containsText("không được mở trang đó");
    }

    @Test
    void whoever_comes_in_brings_a_name_or_is_called_by_what_the_device_is() {
        Page operator = opened("/login", 360, 780);
        operator.locator("#name").fill("Máy bàn thư ký");
        operator.locator("#pin").fill(Hall.OPERATOR_PIN);
        operator.waitForURL("**/remote");
        Page viewer = opened("/login", 360, 780);
        viewer.locator("#pin").fill(Hall.VIEWER_PIN);
        viewer.waitForURL("**/remote");
        Page technician = remote(360, 780);
        technician.navigate(hall.address() + "/devices");
        assertThat(technician.locator("#list h3"))
                .hasText(new String[] {"Máy bàn thư ký", "Máy tính Linux", "Máy tính Linux 2"});
        assertThat(technician.locator("#along-help")).containsText("kể cả khi máy khác giữ quyền");
    }

    @Test
    void a_press_of_the_button_after_the_sixth_digit_lets_no_second_device_in() {
        Page viewer = opened("/login", 360, 780);
        List<String> entered = new ArrayList<>();
        viewer.onRequest(request -> {
            if (request.method().equals("POST")) {
                entered.add(request.url());
            }
        });
        // As soon as the answer is there and the next page is on its way.
        viewer.evaluate("""
            () => {
              const json = Response.prototype.json;
              Response.prototype.json = async function () {
                const answer = await json.call(this);
                setTimeout(() => document.querySelector("[type=submit]").click());
                return answer;
              };
            }\
            """);
        viewer.locator("#pin").fill(Hall.VIEWER_PIN);
        viewer.waitForURL("**/remote");
        assertEquals(List.of(hall.address() + "/api/v1/session"), entered);
    }

    @Test
    void a_device_is_named_found_and_put_out() {
        Page phone = remote(360, 780);
        Page laptop = opened("/join/" + Hall.SECRET, 1440, 900);
        laptop.navigate(hall.address() + "/devices");
        Locator other = laptop.locator("#list > div")
                .filter(new Locator.FilterOptions().setHasNotText("Máy này"))
                .first();
        other.locator("[data-act=name]").click();
        laptop.locator(".naming input").fill("Điện thoại bục");
        laptop.locator(".naming button").click();
        Locator named = laptop.locator("#list > div").filter(new Locator.FilterOptions().setHasText("Điện thoại bục"));
        named.locator("[data-act=identify]").click();
        assertThat(phone.locator("body")).hasClass(Pattern.compile("identified"));
        assertEquals("Điện thoại bục", phone.evaluate("document.body.dataset.identified"));
        named.locator("[data-act=forget]").click();
        named.locator("[data-act=forget]").click();
        assertThat(phone).hasURL(Pattern.compile("/login"));
    }

    /** Whoever reads them sits in another zone than the hall, and so does the computer the tests run on. */
    @Test
    void every_page_shows_the_halls_clock() throws Exception {
        ZoneId kathmandu = ZoneId.of("Asia/Kathmandu");
        hall.close();
        hall = Hall.in(kathmandu);
        Page page = remote(360, 780);
        button(page, "Tiếp theo").click();
        assertThat(page.locator("#program .tally span")).hasText("Phát biểu khai mạc");
        for (String shown : List.of("mc #now", "timer #now", "program #now", "log #entries td", "log #hung td")) {
            page.navigate(hall.address() + "/" + shown.split(" ")[0]);
            Locator clock = page.locator(shown.split(" ", 2)[1]).first();
            assertThat(clock).hasText(Pattern.compile("^\\d\\d:\\d\\d"));
            LocalTime read = LocalTime.parse(clock.textContent().substring(0, 5));
            long apart = Duration.between(read, LocalTime.now(kathmandu)).toMinutes();
            assertTrue(Math.floorMod(apart + 5, 1440) <= 10, shown + " says " + read);
        }
    }

    @Test
    void the_pages_fit_a_phone_and_a_laptop() {
        Page technician = remote(360, 780);
        Page wall = opened("/wall/main", 640, 400);
        assertThat(wall.locator("canvas")).isVisible();
        button(technician, "Tiếp theo").click();
        for (String path : new String[] {"devices", "log"}) {
            for (int[] size : new int[][] {{360, 780}, {1440, 900}}) {
                technician.setViewportSize(size[0], size[1]);
                technician.navigate(hall.address() + "/" + path);
                assertThat(technician
                                .locator(path.equals("log") ? "#entries tr" : "#entrances article")
                                .first())
                        .isVisible();
                CHROMIUM.screenshot(technician, "people-" + path + "-" + size[0] + "x" + size[1]);
                assertEquals(
                        0,
                        technician.evaluate("Math.max(0, document.documentElement.scrollWidth - innerWidth)"),
                        path + " is wider than " + size[0]);
            }
        }
    }
}
