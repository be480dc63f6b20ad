package vn.phong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phong.event.Event;
import vn.phong.event.EventFile;
import vn.phong.wall.Wall;
import vn.phong.web.Hall;

/** The one who approves, on a phone, and the one who prepares, on a laptop. */
class ApprovePageIT {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final LocatorAssertions.IsVisibleOptions PATIENT =
            new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);

    private static final LocatorAssertions.HasTextOptions PATIENCE =
            new LocatorAssertions.HasTextOptions().setTimeout(20_000);

    /** The check finds no error in it; one of its pictures cannot be drawn. */
    private static final Event EVENT = EventFile.parse("""
        {"schemaVersion": 1, "name": "Hội nghị thử", "approval": "off", "cues": [
          {"id": "phong", "label": "Phông Hội nghị", "layout": "backdrop", "fields": {"rgb": 10490900,
            "org": ["Ủy ban nhân dân tỉnh X"], "eventType": "Hội nghị", "title": "Tổng kết công tác năm 2026",
            "placeDate": "X, ngày 26 tháng 12 năm 2026"}},
          {"id": "khai-mac", "label": "Phát biểu khai mạc", "layout": "speaker", "fields": {"rgb": 1068683,
            "kind": "Phát biểu khai mạc", "honorific": "Ông", "name": "Nguyễn Văn A", "position": "Giám đốc Sở Y"}},
          {"id": "danh-sach", "label": "Danh sách khen", "layout": "award-batch", "fields": {"rgb": 1338420, "pages": 3,
            "photo": "off", "award": "Bằng khen của Chủ tịch", "recipients": [{"name": "Trần Thị B"}]}},
          {"id": "hong", "label": "Mục hỏng", "layout": "speaker", "fields": {"rgb": -1,
            "kind": "Phát biểu", "honorific": "Ông", "name": "Lê Văn C", "position": "Giám đốc Sở Z"}},
          {"id": "ket", "label": "Bế mạc", "layout": "speaker", "fields": {"rgb": 5909890,
            "kind": "Phát biểu bế mạc", "honorific": "Bà", "name": "Phạm Thị D", "position": "Giám đốc Sở T"}}]}\
        """.getBytes(StandardCharsets.UTF_8), "event.json");

    private Hall hall;

    @BeforeEach
    void open() throws Exception {
        hall = Hall.open(EVENT, new Wall("main", 1024, 640, 4), 0, Hall.store());
    }

    /** Another picture for a cue that says the same. */
    private void repaint(Page page, String cue, int rgb) {
        put(page, cue, EVENT.cue(cue).orElseThrow().fields().with("rgb", rgb).values());
    }

    private void put(Page page, String cue, Map<String, Object> fields) {
        page.request()
                .put(
                        hall.address() + "/api/v1/cues/" + cue,
                        RequestOptions.create().setData(Map.of("fields", fields)));
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private Page approve(int width, int height) {
        Page page = CHROMIUM.joined(hall.joinAddress(), "/approve", width, height);
        assertThat(page.locator(".sheet").first()).isVisible(PATIENT);
        return page;
    }

    private static Locator sheet(Page page, String cue) {
        return page.locator(".sheet[data-cue=" + cue + "]");
    }

    private static void assertStanding(Page page, String cue, String words) {
        assertThat(sheet(page, cue).locator(".standing"))
                .hasText(words, new LocatorAssertions.HasTextOptions().setTimeout(20_000));
    }

    @Test
    void a_cue_is_submitted_approved_and_voided_by_an_edit_while_two_people_look() {
        Page office = approve(1440, 900);
        Page chief = approve(360, 780);
        assertStanding(chief, "khai-mac", "Bản nháp");
        chief.locator("#by").fill("Trần Thị B");
        sheet(chief, "khai-mac").locator("[data-do=approve]").click();
        assertStanding(chief, "khai-mac", "Đã duyệt");
        assertStanding(office, "khai-mac", "Đã duyệt");
        assertThat(sheet(office, "khai-mac").locator(".said")).hasText(Pattern.compile("Trần Thị B duyệt\\s*$"));
        repaint(office, "khai-mac", 4242);
        assertStanding(chief, "khai-mac", "Đã sửa sau duyệt");
        assertThat(chief.locator("#sums b")).hasText("0/5 mục đã duyệt");
    }

    @Test
    void a_cue_that_was_changed_after_its_approval_carries_the_mark_on_the_remote() {
        Page chief = approve(1440, 900);
        Page remote = CHROMIUM.open(hall.joinAddress(), 360, 780);
        chief.locator("#by").fill("Trần Thị B");
        sheet(chief, "ket").locator("[data-do=approve]").click();
        assertStanding(chief, "ket", "Đã duyệt");
        Locator mark = remote.locator("cue-list [data-key=ket] .where");
        assertThat(mark).hasText("");
        repaint(chief, "ket", 4242);
        assertThat(mark).hasText("Đã sửa sau duyệt");
        mark.scrollIntoViewIfNeeded();
        CHROMIUM.screenshot(remote, "remote-edited-360");
    }

    @Test
    void a_request_for_changes_says_what_and_survives_a_state_that_arrives_meanwhile() {
        Page chief = approve(360, 780);
        sheet(chief, "ket").locator("[data-do=ask]").click();
        Locator words = sheet(chief, "ket").locator("textarea");
        words.fill("Thiếu chữ \"tỉnh\"");
        chief.request()
                .post(
                        hall.address() + "/api/v1/show/next",
                        RequestOptions.create().setData(Map.of()));
        assertThat(words).hasValue("Thiếu chữ \"tỉnh\"");
        sheet(chief, "ket").locator("[type=submit]").click();
        assertThat(chief.locator("#notice")).hasText("Hãy điền họ và tên của bạn trước.");
        chief.locator("#by").fill("Trần Thị B");
        sheet(chief, "ket").locator("[type=submit]").click();
        assertStanding(chief, "ket", "Yêu cầu sửa");
        assertThat(sheet(chief, "ket").locator("q")).hasText("Thiếu chữ \"tỉnh\"");
    }

    @Test
    void a_request_without_a_word_is_asked_for_one() {
        Page chief = approve(360, 780);
        chief.locator("#by").fill("Trần Thị B");
        sheet(chief, "ket").locator("[data-do=ask]").click();
        for (String empty : new String[] {"", "   "}) {
            sheet(chief, "ket").locator("textarea").fill(empty);
            sheet(chief, "ket").locator("[type=submit]").click();
            assertThat(chief.locator("#notice")).hasText("Hãy viết một câu: cần sửa gì.");
            assertThat(sheet(chief, "ket").locator("textarea")).isFocused();
        }
        assertStanding(chief, "ket", "Bản nháp");
    }

    @Test
    void the_same_picture_is_shown_and_approved_once() {
        Page chief = approve(360, 780);
        for (String cue : new String[] {"khai-mac", "ket"}) {
            put(
                    chief,
                    cue,
                    EVENT.cue(cue)
                            .orElseThrow()
                            .fields()
                            .with("rgb", 4242)
                            .with("title", "Một")
                            .values());
        }
        assertThat(sheet(chief, "khai-mac").locator(".used"))
                .hasText(
                        Pattern.compile("Dùng ở 2 mục, duyệt một lần: .* · .*"),
                        new LocatorAssertions.HasTextOptions().setTimeout(20_000));
        assertThat(sheet(chief, "ket")).hasCount(0);
        chief.locator("#by").fill("Trần Thị B");
        sheet(chief, "khai-mac").locator("[data-do=approve]").click();
        assertStanding(chief, "khai-mac", "Đã duyệt");
        assertThat(chief.locator("#sums b")).hasText("2/5 mục đã duyệt");
        sheet(chief, "khai-mac").scrollIntoViewIfNeeded();
        CHROMIUM.screenshot(chief, "approve-same-360");
    }

    @Test
    void whoever_approves_lands_where_something_waits_and_goes_on_to_the_others() {
        Page office = approve(1440, 900);
        for (String name : new String[] {"mot", "hai"}) {
            String event = "{\"schemaVersion\": 1, \"name\": \"Hội nghị %s\", \"cues\": [{\"id\": \"phong\", \"label\":"
                    + " \"Phông\", \"layout\": \"backdrop\", \"fields\": {\"org\": \"Sở X\","
                    + " \"eventType\": \"Hội nghị\", \"title\": \"Tổng kết\", \"placeDate\": \"X, ngày 5\"}}]}";
            office.request()
                    .put(
                            hall.address() + "/api/v1/events/" + name,
                            RequestOptions.create().setData(event.formatted(name)));
        }
        office.navigate(hall.address() + "/approve?event=hai");
        office.locator("#by").fill("Lê Văn C");
        office.locator("#submit").click();
        assertStanding(office, "phong", "Chờ duyệt");
        Page chief = CHROMIUM.joined(hall.joinAddress(), "/approve", 360, 780);
        assertThat(chief).hasURL(Pattern.compile("\\?event=hai$"));
        assertStanding(chief, "phong", "Chờ duyệt");
        assertThat(chief.locator("event-choice option:checked")).hasText("Hội nghị hai · X, ngày 5 · 1 mục chờ duyệt");
        assertThat(chief.locator("#elsewhere")).isHidden();
        CHROMIUM.screenshot(chief, "approve-landed-360");
        chief.locator("event-choice select").selectOption("");
        assertThat(chief).hasURL(Pattern.compile("\\?event=$"));
        chief.locator("#elsewhere a").click();
        assertThat(chief).hasURL(Pattern.compile("\\?event=hai$"));
        assertStanding(chief, "phong", "Chờ duyệt");
        chief.locator("#by").fill("Trần Thị B");
        sheet(chief, "phong").locator("[data-do=approve]").click();
        assertStanding(chief, "phong", "Đã duyệt");
        chief.navigate(hall.address() + "/approve");
        assertThat(sheet(chief, "khai-mac")).isVisible(PATIENT);
        assertThat(chief).hasURL(Pattern.compile("/approve$"));
    }

    /** Whoever comes to approve on a phone sees what there is to approve, and may say so, without scrolling. */
    @Test
    void the_first_picture_and_its_buttons_stand_on_a_phones_first_screen() {
        Page office = approve(1440, 900);
        Event sound = EVENT.withCues(
                EVENT.cues().stream().filter(cue -> !cue.id().equals("hong")).toList());
        office.request()
                .put(
                        hall.address() + "/api/v1/events/hai",
                        RequestOptions.create().setData(EventFile.write(sound)));
        office.navigate(hall.address() + "/approve?event=hai");
        assertThat(office.locator(".sheet").first()).isVisible(PATIENT);
        office.locator("#by").fill("Lê Văn C");
        office.locator("#submit").click();
        assertStanding(office, "phong", "Chờ duyệt");
        Page chief = CHROMIUM.joined(hall.joinAddress(), "/approve?event=hai", 360, 780);
        assertStanding(chief, "phong", "Chờ duyệt");
        assertThat(chief.locator("#seen")).isVisible();
        assertThat(chief.locator("event-choice p")).isVisible();
        CHROMIUM.screenshot(chief, "approve-first-360");
        double button = bottom(sheet(chief, "phong").locator(".approve"));
        double bar = chief.locator("#seen").boundingBox().y;
        assertTrue(button <= bar, button + " under " + bar);
        chief.locator("header nav a").first().scrollIntoViewIfNeeded();
        CHROMIUM.screenshot(chief, "approve-last-360");
        assertTrue(chief.locator("header nav").boundingBox().y > bottom(sheet(chief, "ket")));
    }

    private static double bottom(Locator place) {
        return place.boundingBox().y + place.boundingBox().height;
    }

    /** A name under forty pictures takes one press more, and stands only under those that were on the screen. */
    @Test
    void what_waits_and_was_seen_is_approved_in_one_go_and_nothing_else_is() {
        Page chief = approve(360, 780);
        assertThat(chief.locator("#seen")).isHidden();
        for (String cue : new String[] {"khai-mac", "danh-sach", "ket"}) {
            repaint(chief, cue, 4242 + cue.length());
        }
        mendTheBrokenCue(chief);
        chief.locator("#by").fill("Trần Thị B");
        chief.locator("#submit").click();
        assertStanding(chief, "ket", "Chờ duyệt");
        assertThat(chief.locator("#invite img")).isVisible();
        CHROMIUM.screenshot(chief, "approve-invite-360");
        chief.locator("#invite summary").click();
        chief.locator("#notice").click();
        Locator button = chief.locator("#seen button");
        sheet(chief, "ket").scrollIntoViewIfNeeded();
        assertThat(button).hasText(Pattern.compile("Duyệt [1-4] hình đã xem"), PATIENCE);
        assertThat(button).isEnabled();
        CHROMIUM.screenshot(chief, "approve-seen-360");
        // A picture that stood there before may have been counted before the one that was scrolled to.
        chief.waitForCondition(() -> {
            if (button.isEnabled()) {
                pressTwice(button);
            }
            return sheet(chief, "ket").locator(".standing").textContent().equals("Đã duyệt");
        });
        assertThat(sheet(chief, "ket").locator(".said li").last()).hasText(Pattern.compile("Trần Thị B duyệt\\s*$"));
        assertStanding(chief, "danh-sach", "Chờ duyệt");
    }

    /** Another picture may come into sight between the two presses, and then more would be signed than was said. */
    private static void pressTwice(Locator button) {
        while (!button.textContent().startsWith("Bấm lần nữa để duyệt")) {
            button.click();
        }
        button.click();
    }

    private void mendTheBrokenCue(Page page) {
        repaint(page, "hong", 9);
    }

    @Test
    void a_picture_that_was_changed_after_it_was_seen_is_left_for_another_look() {
        Page chief = approve(1440, 900);
        mendTheBrokenCue(chief);
        chief.locator("#by").fill("Trần Thị B");
        chief.locator("#submit").click();
        assertStanding(chief, "ket", "Chờ duyệt");
        sheet(chief, "phong").scrollIntoViewIfNeeded();
        Locator button = chief.locator("#seen button");
        assertThat(button).hasText(Pattern.compile("Duyệt [2-5] hình đã xem"), PATIENCE);
        AtomicBoolean edited = new AtomicBoolean();
        chief.route("**/api/v1/approval/phong", route -> {
            if (!edited.getAndSet(true)) {
                repaint(chief, "phong", 777);
            }
            route.resume();
        });
        pressTwice(button);
        assertThat(chief.locator("#notice"))
                .hasText("Hình của mục này vừa được sửa; hãy xem lại hình mới rồi duyệt.", PATIENCE);
        assertStanding(chief, "khai-mac", "Đã duyệt");
        assertStanding(chief, "phong", "Đã sửa, chưa gửi lại");
    }

    @ParameterizedTest
    @CsvSource({"360, 780", "1440, 900"})
    void errors_stand_beside_their_picture_and_it_is_approved_by_itself_and_knowingly(int width, int height) {
        Page chief = approve(width, height);
        mendTheBrokenCue(chief);
        put(chief, "ket", Map.of("rgb", 9, "name", "Phạm Thị D"));
        chief.locator("#by").fill("Trần Thị B");
        assertThat(sheet(chief, "ket").locator(".faults")).isVisible(PATIENT);
        chief.locator("#submit").click();
        assertThat(chief.locator("#notice"))
                .hasText("Đã gửi duyệt 5 hình mới. 1 hình gửi đi còn lỗi, ghi bên hình.", PATIENCE);
        assertStanding(chief, "ket", "Chờ duyệt");
        assertThat(sheet(chief, "ket").locator(".faults b")).hasText("⚠ 2 lỗi");
        assertThat(sheet(chief, "ket").locator(".faults .first"))
                .hasText("Chưa có “Loại phát biểu”; hãy điền trước khi đưa lên màn.");
        assertThat(sheet(chief, "ket").locator(".faults a")).hasAttribute("href", "/check");
        assertThat(sheet(chief, "khai-mac").locator(".faults")).hasCount(0);
        assertThat(chief.locator("#seen p"))
                .hasText(Pattern.compile("/4 hình chờ duyệt · 1 hình còn lỗi duyệt riêng$"));
        chief.locator("#notice").click();
        chief.locator("#sums .faulty").click();
        sheet(chief, "ket").scrollIntoViewIfNeeded();
        CHROMIUM.screenshot(chief, "approve-faults-" + width);
        sheet(chief, "ket").locator(".approve").click();
        assertStanding(chief, "ket", "Chờ duyệt");
        assertThat(sheet(chief, "ket").locator(".faults li")).hasCount(2);
        CHROMIUM.screenshot(chief, "approve-despite-" + width);
        sheet(chief, "ket")
                .getByText("Vẫn duyệt khi còn 2 lỗi", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertStanding(chief, "ket", "Đã duyệt");
        assertThat(sheet(chief, "ket").locator(".said li").last())
                .hasText(Pattern.compile("Trần Thị B duyệt \\(khi còn 2 lỗi\\)$"));
    }

    @Test
    void only_what_is_new_or_changed_is_submitted_and_the_rest_is_counted() {
        Page office = approve(1440, 900);
        mendTheBrokenCue(office);
        office.locator("#by").fill("Lê Văn C");
        office.locator("#submit").click();
        assertThat(office.locator("#notice")).hasText("Đã gửi duyệt 5 hình mới.", PATIENCE);
        repaint(office, "ket", 4242);
        assertStanding(office, "ket", "Đã sửa, chưa gửi lại");
        office.locator("#submit").click();
        assertThat(office.locator("#notice")).hasText("Đã gửi duyệt 1 hình đã sửa; 4 hình vẫn đang chờ.", PATIENCE);
        office.locator("#submit").click();
        assertThat(office.locator("#notice"))
                .hasText("Không có hình nào mới hoặc vừa sửa để gửi; 5 hình vẫn đang chờ.", PATIENCE);
    }

    @Test
    void a_cue_that_cannot_be_drawn_says_so_and_holds_up_the_submission() {
        Page office = approve(1440, 900);
        assertThat(sheet(office, "hong").locator(".wrong")).hasText("Mục \"Mục hỏng\" không vẽ được; hãy sửa mục này.");
        office.locator("#by").fill("Lê Văn C");
        office.locator("#submit").click();
        assertThat(office.locator("#notice")).hasText("Mục \"Mục hỏng\" không vẽ được; hãy sửa mục này.");
    }

    @ParameterizedTest
    @CsvSource({"360, 780", "1440, 900"})
    void the_page_stands_within_the_screen_with_large_targets(int width, int height) {
        Page page = approve(width, height);
        page.locator("#by").fill("Trần Thị B");
        sheet(page, "phong").locator("[data-do=approve]").click();
        assertStanding(page, "phong", "Đã duyệt");
        sheet(page, "khai-mac").locator("[data-do=ask]").click();
        assertEquals(false, page.evaluate("document.documentElement.scrollWidth > innerWidth"));
        for (Locator each : page.locator("header a, button, input").all()) {
            if (each.isVisible()) {
                assertTrue(each.boundingBox().height >= 48, each + " is " + each.boundingBox().height + " high");
            }
        }
        CHROMIUM.screenshot(page, "approve-" + width + "x" + height);
    }

    @Test
    void a_layout_proof_that_takes_long_says_how_far_it_is() {
        Page page = approve(360, 780);
        AtomicBoolean done = new AtomicBoolean();
        page.route(
                "**/api/v1/proof?ticket=*",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(done.get() ? 404 : 200)
                        .setContentType("application/json")
                        .setBody("{\"drawn\": 70, \"of\": 210}")));
        page.locator("header a[target=_blank]").click();
        assertThat(page.locator("#maket"))
                .hasText("Đang vẽ Maket: 70/210 mục…", new LocatorAssertions.HasTextOptions().setTimeout(20_000));
        done.set(true);
        assertThat(page.locator("#maket"))
                .hasText("Maket đã xong: xem thẻ vừa mở.", new LocatorAssertions.HasTextOptions().setTimeout(20_000));
        assertThat(page.locator("header a[target=_blank]")).hasAttribute("href", "/api/v1/proof.pdf");
        CHROMIUM.screenshot(page, "maket-done-360");
    }
}
