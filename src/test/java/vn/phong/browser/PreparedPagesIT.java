package vn.phong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phong.wall.Wall;
import vn.phong.web.Hall;

/** The office prepares tomorrow's event on every page it has, while another one is on the wall. */
class PreparedPagesIT {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final LocatorAssertions.HasTextOptions PATIENT =
            new LocatorAssertions.HasTextOptions().setTimeout(20_000);

    private static final Map<String, String> READY = Map.of(
            "preview",
            "#cues .legible",
            "approve",
            ".sheet",
            "check",
            "#groups li",
            "hall",
            "#hall img",
            "editor",
            "#picture img");

    private static final String TOMORROW = """
        {"schemaVersion": 1, "name": "Hội nghị ngày mai", "cues": [
          {"id": "phong", "label": "Phông chính", "layout": "backdrop", "fields": {
            "org": ["Ủy ban nhân dân tỉnh X"], "eventType": "Hội nghị", "title": "Triển khai công tác năm 2027",
            "placeDate": "X, ngày tháng 1 năm 2027"}},
          {"id": "khai-mac", "label": "Khai mạc", "layout": "speaker", "fields": {
            "kind": "Phát biểu khai mạc", "honorific": "Ông", "name": "Nguyễn Văn A", "position": "Giám đốc Sở Y"}}]}\
        """;

    private Hall hall;

    @BeforeEach
    void open() throws Exception {
        hall = Hall.open(Hall.EVENT, new Wall("main", 1024, 640, 4), 0, Hall.store());
        Files.createDirectories(hall.events());
        Files.write(hall.events().resolve("ngay-mai.json"), TOMORROW.getBytes(StandardCharsets.UTF_8));
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private Page page(String path, int width, int height) {
        Page page = CHROMIUM.joined(hall.joinAddress(), path, width, height);
        return page;
    }

    private static void follow(Page page, String words) {
        page.locator("header a")
                .filter(new Locator.FilterOptions().setHasText(words))
                .click();
    }

    @Test
    void from_the_editor_every_page_keeps_the_event_and_the_wall_stays() {
        Page page = page("/editor?event=ngay-mai", 1440, 900);
        assertThat(page.locator("#saved")).hasText("Đã lưu mọi thay đổi", PATIENT);
        follow(page, "Kiểm tra trước giờ");
        assertThat(page.locator("#event")).hasText("Hội nghị ngày mai", PATIENT);
        page.locator("#groups li.error a").click();
        assertThat(page.locator("[data-at='/cues/0/fields/placeDate']"))
                .isFocused(new LocatorAssertions.IsFocusedOptions().setTimeout(20_000));
        follow(page, "Mọi hình");
        assertThat(page.locator("#event")).hasText("Hội nghị ngày mai", PATIENT);
        assertThat(page.locator("#cues a[data-cue=khai-mac]"))
                .hasAttribute("href", "/api/v1/frames/khai-mac.png?event=ngay-mai");
        follow(page, "Nhìn từ hàng ghế");
        assertThat(page.locator("#place option")).hasText(new String[] {"1. Phông chính", "2. Khai mạc"});
        page.goBack();
        follow(page, "Duyệt hình");
        Locator sheet = page.locator(".sheet[data-cue=khai-mac]");
        assertThat(sheet.locator(".standing")).hasText("Bản nháp", PATIENT);
        page.locator("#by").fill("Trần Thị B");
        sheet.locator("[data-do=approve]").click();
        assertThat(sheet.locator(".standing")).hasText("Đã duyệt", PATIENT);
        assertThat(page.locator("header a").filter(new Locator.FilterOptions().setHasText("Maket")))
                .hasAttribute("href", "/api/v1/proof.pdf?event=ngay-mai");
        assertEquals(Hall.EVENT, hall.playout().show().event());
        assertEquals(0, hall.playout().show().state().revision());
    }

    @Test
    void a_show_that_is_opened_is_shown_at_once() throws Exception {
        Page page = page("/preview", 1440, 900);
        byte[] show = page.request()
                .get(hall.address() + "/api/v1/show.zip?event=ngay-mai")
                .body();
        Files.delete(hall.events().resolve("ngay-mai.json"));
        page.reload();
        assertThat(page.locator("event-choice")).isHidden();
        page.locator("#packed").setInputFiles(new FilePayload("show.zip", "application/zip", show));
        page.waitForURL(Pattern.compile(".*/preview\\?event=ngay-mai$"));
        assertThat(page.locator("#opened")).hasText("Đã mở: Hội nghị ngày mai · X, ngày tháng 1 năm 2027.", PATIENT);
        assertThat(page.locator("#event")).hasText("Hội nghị ngày mai", PATIENT);
        assertThat(page.locator("event-choice p")).hasText("Đang chuẩn bị: màn LED không đổi");
        assertThat(page.locator("event-choice option"))
                .hasText(new String[] {"Chương trình đang chạy", "Hội nghị ngày mai · X, ngày tháng 1 năm 2027"});
        CHROMIUM.screenshot(page, "preview-opened-1440");
        page.setViewportSize(360, 780);
        page.locator("#opened").scrollIntoViewIfNeeded();
        CHROMIUM.screenshot(page, "preview-opened-360");
        page.reload();
        assertThat(page.locator("event-choice p")).hasText("Đang chuẩn bị: màn LED không đổi");
        assertThat(page.locator("#opened")).isEmpty();
    }

    @Test
    void the_event_is_chosen_on_the_page_and_its_name_is_asked_for_again_after_the_pin() {
        Page page = CHROMIUM.open(hall.address() + "/approve?event=ngay-mai", 1440, 900);
        page.locator("#pin").fill(Hall.APPROVER_PIN);
        page.waitForURL(Pattern.compile(".*/approve\\?event=ngay-mai$"));
        assertThat(page.locator(".sheet")).hasCount(2, new LocatorAssertions.HasCountOptions().setTimeout(20_000));
        page.locator("event-choice select").selectOption("");
        page.waitForURL(Pattern.compile(".*/approve\\?event=$"));
        assertThat(page.locator(".sheet")).hasCount(5, new LocatorAssertions.HasCountOptions().setTimeout(20_000));
        assertThat(page.locator("event-choice option"))
                .hasText(new String[] {"Chương trình đang chạy", "Hội nghị ngày mai · X, ngày tháng 1 năm 2027"});
        page.locator("event-choice select").selectOption("ngay-mai");
        assertThat(page.locator("event-choice small")).hasText("ngay-mai.json");
        assertThat(page.locator("event-choice p")).hasText("Đang chuẩn bị: màn LED không đổi");
    }

    @ParameterizedTest
    @CsvSource({"360, 780", "1440, 900"})
    void every_picture_is_looked_at_on_a_saved_wall_and_on_two_side_by_side(int width, int height) throws Exception {
        save("san-khau", 1920, 576);
        Page page = page("/preview?event=ngay-mai", width, height);
        assertThat(page.locator("#on-wall option"))
                .hasText(new String[] {"main · 1024 × 640 · P4 (đang dùng)", "san-khau · 1920 × 576 · P3,91"});
        assertThat(page.locator("#own-wall")).isHidden();
        page.locator("#on-wall select").selectOption("san-khau");
        assertPictures(page, "#cues img", 2, 1920, 576);
        assertThat(page.locator("#size")).hasText("1920 × 576 điểm ảnh");
        assertThat(page.locator("#own-wall")).isVisible();
        page.locator("#beside select").selectOption("*");
        assertThat(page.locator("#cues figure")).hasCount(2);
        assertPictures(page, "#cues .sides > :first-child img", 2, 1920, 576);
        assertPictures(page, "#cues .sides > :last-child img", 2, 1024, 640);
        assertThat(page.locator("#cues figure").first().locator("small"))
                .hasText(new String[] {"san-khau · 1920 × 576", "main · 1024 × 640"});
        assertThat(page.locator("#cues .legible"))
                .hasCount(4, new LocatorAssertions.HasCountOptions().setTimeout(20_000));
        assertEquals(false, page.evaluate("document.documentElement.scrollWidth > innerWidth"));
        CHROMIUM.screenshot(page, "preview-two-walls-" + width);
        page.reload();
        assertPictures(page, "#cues .sides > :first-child img", 2, 1920, 576);
        follow(page, "Nhìn từ hàng ghế");
        assertPictures(page, "#hall .wall img", 2, 1920, 576);
        assertThat(page.locator("#hall figcaption"))
                .containsText(new String[] {"1920 × 576 · P3,91 · 7,51 × 2,25 m", "1024 × 640 · P4 · 4,10 × 2,56 m"});
        assertEquals(false, page.evaluate("document.documentElement.scrollWidth > innerWidth"));
        CHROMIUM.screenshot(page, "hall-two-walls-" + width);
        assertEquals(0, hall.playout().show().state().revision());
    }

    private void save(String name, int width, int height) throws Exception {
        Files.createDirectories(hall.walls());
        Files.writeString(hall.walls().resolve(name + ".json"), """
            {"schemaVersion": 1, "name": "%s", "width": %d, "height": %d, "pitchMm": 3.91,
             "outputs": [{"profile": "generic/screen"}]}\
            """.formatted(name, width, height));
    }

    /** So many pictures, the first of them loaded and of a wall's shape. */
    private static void assertPictures(Page page, String selector, int count, int width, int height) {
        assertThat(page.locator(selector)).hasCount(count, new LocatorAssertions.HasCountOptions().setTimeout(20_000));
        page.waitForFunction(
                "([selector, width, height]) => { const image = document.querySelector(selector);"
                        + " return image && image.complete && image.naturalWidth > 0"
                        + " && image.naturalWidth * height === image.naturalHeight * width; }",
                List.of(selector, width, height));
    }

    @ParameterizedTest
    @CsvSource({
        "preview, 360, 780",
        "preview, 1440, 900",
        "approve, 360, 780",
        "approve, 1440, 900",
        "check, 360, 780",
        "check, 1440, 900",
        "hall, 360, 780",
        "editor, 360, 780",
        "editor, 1440, 900"
    })
    void the_pages_stand_within_the_screen(String name, int width, int height) {
        Page page = page("/" + name + "?event=ngay-mai", width, height);
        Locator told = name.equals("editor") ? page.locator("#saved") : page.locator("event-choice p");
        assertThat(told).hasText(Pattern.compile("\\S"), PATIENT);
        assertThat(page.locator(READY.get(name)).first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
        assertEquals(false, page.evaluate("document.documentElement.scrollWidth > innerWidth"));
        for (Locator each : page.locator("header a, event-choice select").all()) {
            assertTrue(each.boundingBox().height >= 44, each + " is " + each.boundingBox().height + " high");
        }
        CHROMIUM.screenshot(page, "prepared-" + name + "-" + width);
    }
}
