package vn.phong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PageAssertions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

/** The gallery of layouts, and what the preview says about each picture. */
class GalleryPageIT {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    /** The first look reads every layout. */
    private static final LocatorAssertions.HasTextOptions PATIENT =
            new LocatorAssertions.HasTextOptions().setTimeout(20_000);

    private static final String EVENT = """
        {"schemaVersion": 1, "name": "Hội nghị thử", "flagZone": 25, "cues": [
          {"id": "phong", "label": "Phông chính", "layout": "backdrop", "fields": {
            "org": ["Ủy ban nhân dân tỉnh X"], "eventType": "Hội nghị", "title": "Tổng kết công tác năm 2026",
            "placeDate": "X, ngày tháng 12 năm 2026"}},
          {"id": "khai-mac", "label": "Khai mạc", "layout": "speaker", "fields": {"kind": "Phát biểu khai mạc",
            "honorific": "Ông", "name": "Nguyễn Văn A", "position": "PGĐ Sở Y"}}]}\
        """;

    /** Every box for words or pictures has a size and begins on the wall, and there is at least one. */
    private static final String BOXES_IN_SIGHT = """
        (() => {
          const marked = [...document.querySelectorAll("[data-slot], [data-picture]")];
          const boxes = marked.map(each => each.getBoundingClientRect());
          return boxes.length > 0 && boxes.every(box => box.width > 2 && box.height > 2 && box.left >= 0 && box.top >= 0
            && box.right <= innerWidth + 1 && box.bottom <= innerHeight + 1);
        })()
        """;

    private Hall hall;

    @BeforeEach
    void open() throws Exception {
        Event event = EventFile.parse(EVENT.getBytes(StandardCharsets.UTF_8), "event.json");
        hall = Hall.open(event, new Wall("main", 1024, 640, 4), 0, Hall.store());
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private Page at(String path, int width, int height) {
        Page page = CHROMIUM.joined(hall.joinAddress(), path, width, height);
        return page;
    }

    private Page gallery(int width, int height) {
        Page page = at("/layouts", width, height);
        assertThat(page.locator("#gallery article").first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
        return page;
    }

    private static Locator image(Page page, String layout) {
        return page.locator("[data-layout=" + layout + "] img");
    }

    private static void assertDrawn(Locator image) {
        image.scrollIntoViewIfNeeded();
        image.evaluate("image => image.decode()");
        assertTrue((Integer) image.evaluate("image => image.naturalWidth") > 0);
    }

    @Test
    void the_gallery_opens_on_this_wall_with_what_each_layout_is_for() {
        Page page = gallery(1440, 900);
        assertThat(page.locator("#size")).hasText("1024 × 640 điểm ảnh");
        Locator backdrop = page.locator("[data-layout=backdrop]");
        assertThat(backdrop.locator("h2")).hasText(Pattern.compile("^Phông chính\\s+backdrop"));
        assertThat(backdrop.locator(".use")).hasText(Pattern.compile("^Phông của cả Hội nghị"));
        backdrop.locator("summary").click();
        assertThat(backdrop.locator("dt.needed").first()).hasText("org");
        assertDrawn(image(page, "backdrop"));
        assertDrawn(image(page, "ranking"));
        assertThat(page.locator("#gallery [data-layout]")).hasCount(18);
        CHROMIUM.screenshot(page, "layouts-1440x900");
    }

    @Test
    void another_wall_theme_and_zone_are_a_tap_away_and_stay_in_the_address() {
        Page page = gallery(1440, 900);
        page.locator("#shape").selectOption("6");
        assertThat(page.locator("#size")).hasText("2560 × 768 điểm ảnh");
        assertThat(image(page, "backdrop")).hasAttribute("src", Pattern.compile("wall=2560x768&theme=deep-red&zone=0"));
        assertThat(page.locator("#theme option:checked")).hasText("Đỏ đậm");
        page.locator("#theme").selectOption("navy");
        page.locator("[data-zone='30']").click();
        assertThat(page.locator("[data-zone='30']")).hasAttribute("aria-pressed", "true");
        assertThat(image(page, "backdrop")).hasAttribute("src", Pattern.compile("wall=2560x768&theme=navy&zone=30"));
        assertThat(page)
                .hasURL(Pattern.compile("wall=2560x768&theme=navy&zone=30$"), new PageAssertions.HasURLOptions());
        assertEveryPictureOf(page);
        CHROMIUM.screenshot(page, "layouts-wide");
        page.reload();
        assertThat(image(page, "backdrop")).hasAttribute("src", Pattern.compile("wall=2560x768&theme=navy&zone=30"));
    }

    /** Eighteen layouts, each drawn, then the black wall and the one that stands still. */
    private static void assertEveryPictureOf(Page page) {
        assertThat(page.locator("#gallery [data-layout]")).hasCount(18);
        page.locator("#gallery [data-layout] img").all().forEach(GalleryPageIT::assertDrawn);
        assertThat(page.locator("#gallery [data-layout] .wrong")).hasCount(0);
        assertThat(page.locator("[data-state] code")).hasText(new String[] {"black", "freeze"});
        assertThat(page.locator("[data-state=black] svg")).isVisible();
        assertDrawn(page.locator("[data-state=freeze] img"));
    }

    /** As a designer opens them: the files themselves, without Phông. */
    @Test
    void every_shipped_file_opens_in_a_browser_with_its_boxes_in_sight() throws Exception {
        Page page = CHROMIUM.page(1024, 640);
        List<Path> files;
        try (Stream<Path> listed = Files.list(Path.of("layouts"))) {
            files = listed.filter(file -> file.toString().endsWith(".svg"))
                    .sorted()
                    .toList();
        }
        assertEquals(18, files.size());
        for (Path file : files) {
            page.navigate(file.toUri().toString());
            assertEquals("svg", page.evaluate("document.documentElement.localName"), file.toString());
            assertEquals(0, page.locator("parsererror").count(), file.toString());
            assertEquals(true, page.evaluate(BOXES_IN_SIGHT), file.toString());
        }
    }

    @Test
    void a_typed_size_is_taken_and_one_that_cannot_be_a_wall_is_not() {
        Page page = gallery(1440, 900);
        page.locator("#width").fill("900");
        assertThat(page.locator("#size")).hasText("900 × 640 điểm ảnh");
        page.locator("#width").fill("90000");
        page.waitForTimeout(700);
        assertThat(page.locator("#size")).hasText("900 × 640 điểm ảnh");
    }

    @Test
    void an_example_that_does_not_fit_says_why_in_its_place() {
        Page page = gallery(1440, 900);
        page.locator("#width").fill("100");
        page.locator("#height").fill("100");
        assertThat(page.locator("[data-layout=backdrop] .wrong"))
                .hasText(Pattern.compile("chữ quá dài cho màn 100x100; hãy"), PATIENT);
    }

    @Test
    void english_is_one_tap_away() {
        Page page = gallery(360, 780);
        page.locator("[data-language]").click();
        assertThat(page.locator("h1")).hasText("Layouts");
        assertThat(page.locator("[data-layout=backdrop] h2")).hasText(Pattern.compile("^Backdrop"));
    }

    @ParameterizedTest
    @CsvSource({"360, 780", "1440, 900", "768, 1024"})
    void both_pages_stand_within_the_screen(int width, int height) {
        Page gallery = gallery(width, height);
        assertDrawn(image(gallery, "backdrop"));
        assertWithin(gallery, "layouts-" + width + "x" + height);
        Page preview = at("/preview", width, height);
        assertThat(preview.locator("#sum")).hasText(Pattern.compile("1 lỗi"), PATIENT);
        assertWithin(preview, "preview-" + width + "x" + height);
    }

    private static void assertWithin(Page page, String name) {
        assertEquals(false, page.evaluate("document.documentElement.scrollWidth > innerWidth"), name);
        for (Locator each : page.locator("header a, header button, form button, form select, #check button, summary")
                .all()) {
            if (each.isVisible()) {
                assertTrue(each.boundingBox().height >= 48, each + " is " + each.boundingBox().height + " high");
            }
        }
        CHROMIUM.screenshot(page, name);
    }

    @Test
    void the_preview_says_how_far_each_picture_is_read_and_what_to_mend() {
        Page page = at("/preview", 1440, 900);
        assertThat(page.locator("#sum")).hasText(Pattern.compile("1 lỗi\\s+1 cảnh báo"), PATIENT);
        Locator backdrop = page.locator("#cues figure").first();
        assertThat(backdrop.locator(".legible"))
                .hasText(Pattern.compile("^Đọc rõ đến \\d+ m; thoải mái đến [\\d,]+ m · Địa danh, ngày tháng năm$"));
        assertThat(backdrop.locator("summary")).hasText("1 lỗi");
        assertThat(backdrop.locator("li")).isHidden();
        backdrop.locator("summary").click();
        assertThat(backdrop.locator("li.error"))
                .hasText("Ngày tháng còn bỏ trống: “X, ngày tháng 12 năm 2026”; hãy điền đủ ngày, tháng, năm.");
        page.locator("#seats").fill("200");
        assertThat(page.locator("#cues figure").nth(1).locator("summary")).hasText("4 cảnh báo", PATIENT);
    }

    @Test
    void the_zone_for_flags_is_shaded_until_a_tap() {
        Page page = at("/preview", 1440, 900);
        Locator zone = page.locator("#cues figure").first().locator(".zone");
        assertThat(zone).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
        double picture = page.locator("#cues figure a").first().boundingBox().width;
        assertEquals(0.25, zone.boundingBox().width / picture, 0.01);
        page.locator("#zone").click();
        assertThat(zone).isHidden();
        assertThat(page.locator("#zone")).hasAttribute("aria-pressed", "false");
    }
}
