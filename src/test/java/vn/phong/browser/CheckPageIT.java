package vn.phong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** The check before the hour, and the way from an event to a paper that can be signed. */
class CheckPageIT {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final LocatorAssertions.HasTextOptions PATIENT =
            new LocatorAssertions.HasTextOptions().setTimeout(20_000);

    private static final String EVENT = """
        {"schemaVersion": 1, "name": "Hội nghị thử", "cues": [
          {"id": "phong", "label": "Phông chính", "layout": "backdrop", "fields": {
            "org": ["Ủy ban nhân dân tỉnh X"], "eventType": "Hội nghị", "title": "Tổng kết công tác năm 2026",
            "placeDate": "X, ngày tháng 12 năm 2026"}},
          {"id": "khai-mac", "label": "Khai mạc", "layout": "speaker", "fields": {
            "kind": "Phát biểu khai mạc", "honorific": "Ông", "name": "Nguyễn Văn A", "position": "Giám đốc Sở Y"}}]}\
        """;

    /** Fields of every kind that a finding may name. */
    private static final String KINDS = """
        {"schemaVersion": 1, "name": "Hội nghị thử các ô", "agenda": [{"id": "m1", "text": "Khai mạc"}], "cues": [
          {"id": "phong", "label": "Phông chính", "layout": "backdrop", "fields": {"title": "Tổng kết"}},
          {"id": "chuong-trinh", "label": "Chương trình", "layout": "agenda"},
          {"id": "dai-bieu", "label": "Đại biểu", "layout": "delegates", "fields": {"groups": [
            {"heading": "Tỉnh", "people": [{"name": "Lê Văn C"}]},
            {"heading": "Sở", "people": [{"name": "Trần Thị B"}, {"name": "Nguyễn Văn A"}]}]}},
          {"id": "trao", "label": "Trao", "layout": "award-batch", "fields": {"award": "Bằng khen",
            "recipients": [{"name": "Phạm Thị D"}, {"name": "Võ Văn E"}]}},
          {"id": "anh", "label": "Ảnh", "layout": "media", "fields": {"file": "du"}},
          {"id": "rong", "label": "Rỗng", "layout": "award-batch", "fields": {"recipients": []}}]}\
        """;

    private Hall hall;

    @BeforeEach
    void open() throws Exception {
        byte[] json = EVENT.getBytes(StandardCharsets.UTF_8);
        Event event = EventFile.parse(json, "event.json");
        hall = Hall.open(event, new Wall("main", 1024, 640, 4), 0, Hall.store());
        Path events = hall.walls().resolveSibling("events");
        Files.createDirectories(events);
        Files.write(events.resolve("hoi-nghi-thu.json"), json);
        Files.writeString(events.resolve("kinds.json"), KINDS);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private Page check(int width, int height) {
        return check(width, height, "1 lỗi");
    }

    private Page check(int width, int height, String sum) {
        Page page = CHROMIUM.joined(hall.joinAddress(), "/check", width, height);
        assertThat(page.locator("#sum")).hasText(Pattern.compile(sum), PATIENT);
        return page;
    }

    @ParameterizedTest
    @CsvSource({
        "'', theme, /theme",
        "'', name, /name",
        "phong, org/1, /cues/0/fields/org",
        "phong, placeDate, /cues/0/fields/placeDate",
        "phong, theme, /cues/0/theme",
        "chuong-trinh, agenda/m1/text, /agenda/0/text",
        "dai-bieu, groups/2/people/2/position, /cues/2/fields/groups/1/people/1/position",
        "trao, recipients/2/name, /cues/3/fields/recipients/1/name",
        "trao, recipients/2, /cues/3/fields/recipients/1/name",
        "trao, layout, /cues/3/layout",
        "anh, file, /cues/4/fields/file",
        "anh, counts, /cues/4/label",
    })
    void a_remedy_leads_to_the_field_it_names(String cue, String field, String at) throws Exception {
        Page page = CHROMIUM.joined(
                hall.joinAddress(),
                "/editor?event=kinds&cue=" + cue + "&field=" + field.replace("/", "%2F"),
                1440,
                900);
        assertThat(page.locator("[data-at='" + at + "']"))
                .isFocused(new LocatorAssertions.IsFocusedOptions().setTimeout(20_000));
    }

    @Test
    void a_list_without_rows_leads_to_the_button_for_the_first() throws Exception {
        Page page = CHROMIUM.joined(hall.joinAddress(), "/editor?event=kinds&cue=rong&field=recipients", 360, 780);
        assertThat(page.locator("[data-add='/cues/5/fields/recipients']"))
                .isFocused(new LocatorAssertions.IsFocusedOptions().setTimeout(20_000));
    }

    @Test
    void an_office_worker_goes_from_a_fault_to_its_field_and_on_to_a_paper_ready_for_signature() {
        Page page = check(1440, 900);
        Locator fault = page.locator("#groups li.error");
        assertThat(fault.locator("p"))
                .hasText("Ngày tháng còn bỏ trống: “X, ngày tháng 12 năm 2026”; hãy điền đủ ngày, tháng, năm.");
        fault.locator("a").click();
        Locator date = page.locator("[data-at='/cues/0/fields/placeDate']");
        assertThat(date).isFocused(new LocatorAssertions.IsFocusedOptions().setTimeout(20_000));
        date.fill("X, ngày 20 tháng 12 năm 2026");
        assertThat(page.locator("#saved")).hasText("Đã lưu mọi thay đổi", PATIENT);
        page.locator("#take-over").click();
        page.locator("#difference .strong").click();
        assertThat(page.locator("#saved")).hasText(Pattern.compile("^Đã đưa vào chương trình\\."), PATIENT);
        page.navigate(hall.address() + "/check");
        assertThat(page.locator("#sum")).not().hasText(Pattern.compile("lỗi|Đang"), PATIENT);
        page.navigate(hall.address() + "/approve");
        page.locator("#by").fill("Lê Văn C");
        page.locator("#submit").click();
        assertThat(page.locator("#notice")).hasText("Đã gửi duyệt 2 hình mới.", PATIENT);
        byte[] pdf = page.request().get(hall.address() + "/api/v1/proof.pdf").body();
        assertEquals("%PDF-", new String(pdf, 0, 5, StandardCharsets.US_ASCII));
    }

    @Test
    void an_output_that_is_away_and_a_wall_page_that_is_scaled_lead_to_where_they_are_mended() {
        hall.unplug();
        Page wall = CHROMIUM.pageOnScreen(1024, 640, 1.25, 1024, 640);
        wall.navigate(hall.address() + "/wall/main");
        Page page = check(1440, 900, "2 lỗi");
        Locator devices = page.locator("#groups section").first();
        Locator output = devices.locator("li.error");
        assertThat(output.locator("p")).hasText("Đầu ra 127.0.0.1:4048: Đang gửi hình.");
        assertThat(output.locator("a")).hasAttribute("href", "/health");
        Locator scaled = devices.locator("li")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("Trang màn LED 1|125")));
        assertThat(again(page, scaled).locator("a").first()).hasAttribute("href", "/health");
    }

    /** The wall page tells of its screen when it has been asked; the check is made again until it has. */
    private static Locator again(Page page, Locator wanted) {
        for (int tries = 0; tries < 20 && wanted.count() == 0; tries++) {
            page.waitForResponse(
                    "**/api/v1/health", () -> page.locator("#again").click());
        }
        return wanted;
    }

    @Test
    void a_full_disk_and_a_wrong_clock_say_how_they_are_mended_and_equal_faults_are_one_with_its_places() {
        Page page = CHROMIUM.open(hall.joinAddress(), 360, 780);
        page.route("**/api/v1/readiness", route -> route.fulfill(json("""
            {"at": 0, "event": "hoi-nghi-thu", "findings": [{"severity": "error", "check": "disk",
             "message": {"vi": "Ổ đĩa chỉ còn 12 MB; hãy xóa bớt tệp không cần.", "en": "12 MB left."}}]}\
            """)));
        page.route(
                "**/api/v1/check*",
                route -> route.fulfill(json("""
                    {"event": "Hội nghị thử", "findings": [%s, %s, %s]}\
                    """.formatted(
                                misspelt("a", "Khai mạc", "name"),
                                misspelt("b", "Tham luận 1", "topic"),
                                misspelt("b", "Tham luận 1", "rows/2/unit")))));
        page.navigate(hall.address() + "/check");
        assertThat(page.locator("#sum")).hasText(Pattern.compile("1 lỗi\\s+2 cảnh báo"), PATIENT);
        Locator disk = page.locator("#groups li.error");
        disk.locator("summary").click();
        assertThat(disk.locator(".steps p")).hasText(Pattern.compile("^Trên máy chạy Phông: dọn Thùng rác"));
        assertThat(page.locator("#groups li.warning").first().locator("summary"))
                .hasText("Cách sửa");
        assertThat(page.locator("#groups h2")).hasText(new String[] {"Máy và thiết bị", "Ở nhiều mục"});
        Locator places = page.locator("#groups .places a");
        assertThat(places).hasText(new String[] {"Khai mạc", "Tham luận 1", "Tham luận 1dòng 2 · Đơn vị"});
        assertThat(places.nth(2)).hasAttribute("href", "/editor?event=hoi-nghi-thu&cue=b&field=rows%2F2%2Funit");
        assertEquals(false, page.evaluate("document.documentElement.scrollWidth > innerWidth"));
        CHROMIUM.screenshot(page, "check-places-360");
        page.setViewportSize(1440, 900);
        CHROMIUM.screenshot(page, "check-places-1440");
    }

    private static Route.FulfillOptions json(String body) {
        return new Route.FulfillOptions().setContentType("application/json").setBody(body);
    }

    private static String misspelt(String cue, String label, String field) {
        return """
            {"severity": "warning", "check": "unknown-syllable", "cue": "%s", "label": "%s", "field": "%s",
             "message": {"vi": "“khuến” không phải âm tiết tiếng Việt; hãy xem lại.", "en": "Look again."}}\
            """.formatted(cue, label, field);
    }

    @ParameterizedTest
    @CsvSource({"360, 780", "1440, 900"})
    void the_wall_has_its_angular_size_from_a_seat_and_the_real_wall_stays(int width, int height) {
        Page page = CHROMIUM.joined(hall.joinAddress(), "/preview", width, height);
        int shown = hall.shown();
        page.locator("#rehearse").click();
        Locator wall = page.locator("#hall .wall").first();
        assertThat(wall).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
        if (width > 700) {
            // 4,096 m from 15 m is as wide as 16,4 cm at 60 cm: 619 pixels of 1/96 inch.
            assertThat(wall).hasCSS("width", Pattern.compile("^619\\.\\d+px$"));
            assertThat(page.locator("#help")).containsText("cách màn hình này 60 cm");
        } else {
            // Nearer, where it would not fit: the whole wall above the choices.
            assertThat(page.locator("#help")).containsText(Pattern.compile("cách màn hình này 3\\d cm"));
            assertTrue(wall.boundingBox().width <= width - 32, wall.boundingBox().width + " wide");
            assertEquals(false, page.locator("#hall").evaluate("hall => hall.scrollWidth > hall.clientWidth"));
            assertTrue(wall.boundingBox().y < page.locator("#distance").boundingBox().y);
        }
        assertThat(page.locator("#hall figcaption").first())
                .containsText("Từ ghế này mắt không thấy từng điểm ảnh (chỉ thấy gần hơn 13,8 m)");
        assertThat(page.locator("#hall .lens .lamps").first()).isVisible();
        page.locator("#on").click();
        assertThat(page.locator("#hall .wall img")).hasAttribute("src", "/api/v1/frames/khai-mac.png");
        assertEquals("phong", hall.playout().show().state().program().cue());
        assertEquals(shown, hall.shown(), "a rehearsal sends nothing to an output");
        page.locator("#other").fill("512x320@8");
        assertThat(page.locator("#hall .wall")).hasCount(2);
        CHROMIUM.screenshot(page, "hall-" + width + "x" + height);
        page.locator("#distance").fill("2");
        assertThat(page.locator("#hall .wall .lamps")).hasCount(width > 700 ? 2 : 0);
        assertEquals(false, page.evaluate("document.documentElement.scrollWidth > innerWidth"));
    }

    @ParameterizedTest
    @CsvSource({"360, 780", "1440, 900"})
    void the_page_stands_within_the_screen(int width, int height) {
        Page page = check(width, height);
        assertEquals(false, page.evaluate("document.documentElement.scrollWidth > innerWidth"));
        for (Locator each : page.locator("header a, button, input, li a").all()) {
            if (each.isVisible()) {
                assertTrue(each.boundingBox().height >= 44, each + " is " + each.boundingBox().height + " high");
            }
        }
        CHROMIUM.screenshot(page, "check-" + width + "x" + height);
    }
}
