package vn.phong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phong.event.Event;
import vn.phong.event.EventFile;
import vn.phong.font.FontBytes;
import vn.phong.image.PictureFiles;
import vn.phong.wall.Wall;
import vn.phong.web.Hall;

/** An office worker prepares an event in the browser. */
class EditorPageIT {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final LocatorAssertions.HasTextOptions PATIENT =
            new LocatorAssertions.HasTextOptions().setTimeout(20_000);

    private static final String EVENT = """
        {"schemaVersion": 1, "name": "Hội nghị thử", "agenda": [{"id": "mo-dau", "number": "1", "text": "Khai mạc"}],
         "cues": [
          {"id": "phong", "label": "Phông chính", "layout": "backdrop", "fields": {
            "org": ["Ủy ban nhân dân tỉnh X"], "eventType": "Hội nghị", "title": "Tổng kết công tác năm 2026",
            "placeDate": "X, ngày 20 tháng 12 năm 2026"}},
          {"id": "khai-mac", "label": "Khai mạc", "layout": "speaker", "item": "mo-dau", "fields": {
            "kind": "Phát biểu khai mạc", "honorific": "Ông", "name": "Nguyễn Văn A", "position": "Giám đốc Sở Y"}},
          {"id": "khen", "label": "Trao Bằng khen", "layout": "award-batch", "fields": {
            "award": "Bằng khen", "recipients": [{"name": "Sở A"}, {"name": "Sở B"}]}}]}\
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

    private Page editor(int width, int height) {
        Page page = CHROMIUM.joined(hall.joinAddress(), "/editor", width, height);
        assertThat(page.locator("#none")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
        assertThat(page.locator("#none p")).hasText(Pattern.compile("^Chưa có sự kiện nào"));
        assertThat(page.locator("#none a")).hasAttribute("href", "/import");
        assertEquals(
                Boolean.valueOf(width >= 1440),
                page.evaluate("document.querySelector('body > header').clientHeight < 60"));
        CHROMIUM.screenshot(page, "editor-none-" + width);
        page.locator("#copy").click();
        assertThat(page.locator("#events")).hasValue("hoi-nghi-thu");
        return page;
    }

    private static Locator row(Page page, int place) {
        return page.locator("#rundown li button").nth(place);
    }

    private static void assertSaved(Page page) {
        assertThat(page.locator("#saved")).hasText("Đã lưu mọi thay đổi", PATIENT);
    }

    private Event stored() {
        return EventFile.read(hall.walls().resolveSibling("events").resolve("hoi-nghi-thu.json"));
    }

    @Test
    void a_name_is_typed_saved_seen_on_the_picture_and_taken_back() {
        Page page = editor(1440, 900);
        row(page, 2).click();
        Locator name = page.locator("[data-at='/cues/1/fields/name']");
        awaitDrawn(page, "Nguyễn Văn A");
        name.fill("Trần Thị B");
        awaitDrawn(page, "Trần Thị B");
        assertSaved(page);
        assertEquals(
                "Trần Thị B", stored().cue("khai-mac").orElseThrow().fields().text("name"));
        assertThat(page.locator("#picture img")).isVisible();
        page.locator("#undo").click();
        assertThat(name).hasValue("Nguyễn Văn A");
        assertSaved(page);
        assertEquals(
                "Nguyễn Văn A", stored().cue("khai-mac").orElseThrow().fields().text("name"));
        page.locator("#redo").click();
        assertThat(name).hasValue("Trần Thị B");
        assertEquals("Hội nghị thử", hall.playout().show().event().name());
    }

    /** The picture is a drawing whose lines say their words; it is let go when the next one comes. */
    private static void awaitDrawn(Page page, String words) {
        page.waitForFunction(
                "async (words) => { const { src } = document.querySelector('#picture img');"
                        + " const drawn = src && await fetch(src).then(each => each.text(), () => '');"
                        + " return drawn && drawn.includes(words); }",
                words,
                new Page.WaitForFunctionOptions().setTimeout(20_000));
    }

    @Test
    void what_the_approver_asked_for_stands_under_the_picture_it_is_about() {
        Page page = editor(1440, 900);
        assertSaved(page);
        Object status = page.evaluate("""
            async () => {
              const book = await (await fetch("/api/v1/approval?event=hoi-nghi-thu")).json();
              const { pictures } = book.cues.find(({ cue }) => cue === "khai-mac");
              const body = { by: "Trần Thị B", decision: "return", comment: "Sai chức vụ", pictures };
              const headers = { "Content-Type": "application/json" };
              const request = { method: "POST", headers, body: JSON.stringify(body) };
              return (await fetch("/api/v1/approval/khai-mac?event=hoi-nghi-thu", request)).status;
            }
            """);
        assertEquals(200, status);
        page.navigate(hall.address() + "/editor?event=hoi-nghi-thu&cue=khai-mac");
        assertThat(page.locator("#findings .asked")).hasText("Yêu cầu sửa (Trần Thị B): Sai chức vụ", PATIENT);
        assertThat(row(page, 2).locator(".returned")).hasText("↩ Yêu cầu sửa");
        assertThat(page.locator("#rundown .returned")).hasCount(1);
        CHROMIUM.screenshot(page, "editor-asked-1440");
        page.setViewportSize(360, 780);
        row(page, 2).scrollIntoViewIfNeeded();
        CHROMIUM.screenshot(page, "editor-asked-360");
        row(page, 1).click();
        assertThat(page.locator("#findings .asked")).hasCount(0);
        assertThat(page.locator("#rundown .returned")).hasCount(1);
    }

    @Test
    void another_name_of_the_event_comes_on_the_backdrop_at_one_press_and_is_taken_back() {
        Page page = editor(1440, 900);
        Locator called = page.locator("#called");
        assertThat(called.locator("p")).hasText("Phông vẫn ghi: “Hội nghị Tổng kết công tác năm 2026”.");
        page.locator("[data-at='/name']").fill("Gặp mặt đầu xuân");
        assertThat(called.locator("p")).hasCount(1);
        assertThat(called.locator("button")).hasCount(0);
        page.locator("[data-at='/name']").fill("Hội thảo chuyển đổi số");
        CHROMIUM.screenshot(page, "editor-called-1440");
        page.setViewportSize(360, 780);
        called.scrollIntoViewIfNeeded();
        CHROMIUM.screenshot(page, "editor-called-360");
        called.locator("button").click();
        assertThat(called.locator("p")).hasCount(0);
        assertSaved(page);
        assertEquals("Hội thảo chuyển đổi số", stored().name());
        assertEquals(
                "Hội thảo / Chuyển đổi số",
                stored().cues().get(0).fields().text("eventType") + " / "
                        + stored().cues().get(0).fields().text("title"));
        page.locator("#undo").click();
        assertSaved(page);
        assertEquals(
                "Tổng kết công tác năm 2026", stored().cues().get(0).fields().text("title"));
    }

    @Test
    void the_item_of_a_deleted_cue_stays_until_it_is_deleted_too() {
        Page page = editor(1440, 900);
        row(page, 2).click();
        page.locator("[data-do=copy]").click();
        page.locator("[data-do=remove]").click();
        Locator left = page.locator("#left");
        assertThat(left).isHidden();
        row(page, 2).click();
        page.locator("[data-do=remove]").click();
        assertThat(left).hasText("Đã xóa hình; mục “1. Khai mạc” vẫn còn trong chương trình in. Xóa cả mục");
        CHROMIUM.screenshot(page, "editor-left-1440");
        page.setViewportSize(360, 780);
        left.scrollIntoViewIfNeeded();
        CHROMIUM.screenshot(page, "editor-left-360");
        left.locator("button").click();
        assertThat(left).isHidden();
        assertSaved(page);
        assertEquals(List.of(), stored().agenda());
        page.locator("#undo").click();
        assertSaved(page);
        assertEquals("Khai mạc", stored().agenda().get(0).text());
    }

    @Test
    void what_was_said_of_the_saving_follows_the_language() {
        Page page = editor(1440, 900);
        assertSaved(page);
        page.locator("[data-language]").click();
        assertThat(page.locator("#saved")).hasText("All changes saved");
    }

    @Test
    void a_salute_is_chosen_in_words_and_drawn_over_the_backdrop() {
        Page page = editor(1440, 900);
        row(page, 2).click();
        page.locator("[data-at='/cues/1/layout']").selectOption("flag-salute");
        Locator mode = page.locator("[data-at='/cues/1/fields/mode']");
        assertThat(mode.locator("option"))
                .hasText(new String[] {"–", "Quốc kỳ", "Cờ Đảng và Quốc kỳ", "Phông của Hội nghị", "Ảnh của cơ quan"});
        mode.selectOption("backdrop");
        assertSaved(page);
        assertThat(page.locator("#picture img")).isVisible();
        assertEquals("backdrop", stored().cue("khai-mac").orElseThrow().fields().text("mode"));
    }

    @Test
    void the_picture_beside_the_form_is_drawn_for_a_saved_wall_when_it_is_chosen() throws IOException {
        Files.createDirectories(hall.walls());
        Files.writeString(hall.walls().resolve("san-khau.json"), """
            {"schemaVersion": 1, "name": "san-khau", "width": 1920, "height": 576, "pitchMm": 3.91,
             "outputs": [{"profile": "generic/screen"}]}\
            """);
        Files.writeString(hall.walls().resolve("hong.json"), "{");
        Page page = editor(1440, 900);
        Locator choice = page.locator("#on-wall select");
        assertThat(choice.locator("option"))
                .hasText(new String[] {"main · 1024 × 640 · P4 (đang dùng)", "san-khau · 1920 × 576 · P3,91"});
        assertPicture(page, 1024, 640);
        choice.selectOption("san-khau");
        assertPicture(page, 1920, 576);
        CHROMIUM.screenshot(page, "editor-wall-1440");
        page.setViewportSize(360, 780);
        assertEquals(false, page.evaluate("document.documentElement.scrollWidth > innerWidth"));
        CHROMIUM.screenshot(page, "editor-wall-360");
    }

    private static void assertPicture(Page page, int width, int height) {
        page.waitForFunction(
                "([width, height]) => { const image = document.querySelector('#picture img');"
                        + " return image.complete && image.naturalWidth > 0"
                        + " && image.naturalWidth * height === image.naturalHeight * width; }",
                List.of(width, height));
    }

    @Test
    void backdrops_that_say_the_same_are_changed_together_and_taken_back_together() {
        Page page = editor(1440, 900);
        page.locator("[data-at='/name']").fill("Hội nghị Tổng kết công tác năm 2026");
        row(page, 1).click();
        page.locator("[data-do=copy]").click();
        assertThat(page.locator("#form .alike"))
                .hasText("Phông còn hiện ở 1 mục khác: chữ đang giống nhau được sửa cùng lúc.");
        page.locator("[data-at='/cues/1/fields/title']").fill("Tổng kết và bế mạc");
        row(page, 1).click();
        Locator title = page.locator("[data-at='/cues/0/fields/title']");
        assertThat(title).hasValue("Tổng kết và bế mạc");
        page.locator("#undo").click();
        assertThat(title).hasValue("Tổng kết công tác năm 2026");
        page.locator("#redo").click();
        assertSaved(page);
        assertEquals(
                List.of("Tổng kết và bế mạc", "Tổng kết và bế mạc"),
                stored().cues().subList(0, 2).stream()
                        .map(cue -> cue.fields().text("title"))
                        .toList());
        assertEquals("Hội nghị Tổng kết và bế mạc", stored().name());
    }

    @Test
    void the_rundown_calls_cues_by_the_number_and_the_words_that_their_item_has_now() {
        Page page = editor(1440, 900);
        assertEquals(
                List.of("4. Bế mạc", "Ngày 2 · 1. Bế mạc", "1. Trao thưởng", "Lời riêng", "3. Kết thúc"),
                page.evaluate("""
            async () => {
              const { changedAlike } = await import("/js/editor-alike.js");
              const labelled = (label, path, value) =>
                changedAlike(
                  { agenda: [{ id: "a", number: "3", text: "Bế mạc" }],
                    cues: [{ id: "c", item: "a", label }, { id: "d", label }] },
                  ["agenda", 0, path], value,
                ).cues[0].label;
              return [
                labelled("3. Bế mạc", "number", "4"),
                labelled("Ngày 2 · 3. Bế mạc", "number", "1"),
                labelled("3. Trao thưởng", "number", "1"),
                labelled("Lời riêng", "number", "1"),
                labelled("3. Bế mạc", "text", "Kết thúc"),
              ];
            }
            """));
    }

    @Test
    void marks_for_every_cue_are_named_a_line_each() {
        Page page = editor(1440, 900);
        row(page, 0).click();
        Locator logos = page.locator("textarea[data-at='/logos']");
        logos.fill("mau-bieu-trung\nmau-chan-dung");
        logos.scrollIntoViewIfNeeded();
        assertSaved(page);
        assertEquals(
                List.of("mau-bieu-trung", "mau-chan-dung"), stored().unknown().get("logos"));
        CHROMIUM.screenshot(page, "editor-logos-1440");
    }

    @Test
    void a_cue_is_given_a_theme_of_its_own_and_goes_back_to_the_events() {
        Page page = editor(1440, 900);
        row(page, 2).click();
        Locator theme = page.locator("[data-at='/cues/1/theme']");
        assertThat(theme.locator("option").first()).hasText("Như sự kiện (Đỏ đậm)");
        theme.selectOption("navy");
        assertSaved(page);
        assertEquals("navy", stored().themeOf(stored().cue("khai-mac").orElseThrow()));
        assertEquals("deep-red", stored().themeOf(stored().cue("phong").orElseThrow()));
        CHROMIUM.screenshot(page, "editor-theme-1440");
        theme.selectOption("");
        assertSaved(page);
        assertEquals("deep-red", stored().themeOf(stored().cue("khai-mac").orElseThrow()));
    }

    @Test
    void words_are_kept_together_and_a_line_is_broken_by_buttons() {
        Page page = editor(1440, 900);
        row(page, 1).click();
        Locator title = page.locator("[data-at='/cues/0/fields/title']");
        title.evaluate("each => { each.focus(); each.setSelectionRange(9, 17); }");
        Locator keep = page.locator("[data-wording=keep]");
        keep.click();
        assertThat(keep).hasAttribute("aria-pressed", "true");
        assertThat(title).hasValue("Tổng kết công\u2060 tác năm 2026");
        keep.click();
        assertThat(title).hasValue("Tổng kết công tác năm 2026");
        title.evaluate("each => each.setSelectionRange(9, 9)");
        page.locator("[data-wording=break]").click();
        assertThat(title).hasValue("Tổng kết \ncông tác năm 2026");
        assertSaved(page);
        assertEquals(
                "Tổng kết \ncông tác năm 2026",
                stored().cue("phong").orElseThrow().fields().text("title"));
    }

    @Test
    void a_portrait_of_this_computer_is_looked_at_and_named_and_no_picture_is_refused_in_a_sentence()
            throws IOException {
        Page page = editor(1440, 900);
        row(page, 2).click();
        Locator file = page.locator("[data-picture='/cues/1/fields/photo']");
        file.setInputFiles(new FilePayload("bai.png", "image/png", "không phải ảnh".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator("#failure")).hasText(Pattern.compile("không phải ảnh PNG, JPEG hoặc SVG"), PATIENT);
        byte[] png = PictureFiles.png(PictureFiles.quarters(40, 20, BufferedImage.TYPE_INT_RGB));
        file.setInputFiles(new FilePayload("chân dung.png", "image/png", png));
        assertThat(page.locator("[data-at='/cues/1/fields/photo']")).hasValue("chân-dung.png");
        assertThat(page.locator("#failure")).isHidden();
        assertSaved(page);
        assertEquals(
                "chân-dung.png", stored().cue("khai-mac").orElseThrow().fields().text("photo"));
    }

    @Test
    void what_cannot_be_set_and_what_the_check_finds_stand_beside_the_form_a_press_from_the_field() {
        Page page = editor(1440, 900);
        row(page, 2).click();
        page.locator("[data-at='/cues/1/fields/position']").fill("");
        assertThat(page.locator("#findings li.error").first()).hasText(Pattern.compile("Chưa có “Chức vụ”"), PATIENT);
        page.locator("#findings .finding").first().click();
        assertThat(page.locator("[data-at='/cues/1/fields/position']")).isFocused();
    }

    @Test
    void words_typed_for_old_fonts_become_unicode_at_one_press_and_are_taken_back() {
        Page page = editor(1440, 900);
        row(page, 2).click();
        page.locator("[data-at='/cues/1/fields/position']").fill("Hieäu tröôûng Tröôøng Ñaïi hoïc Y");
        assertThat(page.locator("#findings .instead")).hasText("Đổi sang Unicode", PATIENT);
        CHROMIUM.screenshot(page, "editor-old-encoding");
        page.locator("#findings .instead").click();
        assertThat(page.locator("[data-at='/cues/1/fields/position']")).hasValue("Hiệu trưởng Trường Đại học Y");
        assertThat(page.locator("#findings .instead")).hasCount(0);
        page.locator("#undo").click();
        assertThat(page.locator("[data-at='/cues/1/fields/position']")).hasValue("Hieäu tröôûng Tröôøng Ñaïi hoïc Y");
    }

    private static void assertRundown(Page page, String... labels) {
        String[] rows = new String[labels.length + 1];
        rows[0] = "⚙ Thiết lập chung";
        System.arraycopy(labels, 0, rows, 1, labels.length);
        assertThat(page.locator("#rundown li button")).hasText(rows);
    }

    @Test
    void cues_are_dragged_copied_added_and_deleted_and_each_is_taken_back() {
        Page page = editor(1440, 900);
        row(page, 3).dragTo(row(page, 1));
        assertRundown(page, "Trao Bằng khen", "Phông chính", "Khai mạc");
        assertSaved(page);
        assertEquals("khen", stored().cues().get(0).id());
        row(page, 1).dragTo(row(page, 3));
        assertRundown(page, "Phông chính", "Khai mạc", "Trao Bằng khen");
        page.locator("#undo").click();
        assertRundown(page, "Trao Bằng khen", "Phông chính", "Khai mạc");
        page.locator("#undo").click();
        assertRundown(page, "Phông chính", "Khai mạc", "Trao Bằng khen");
        row(page, 2).click();
        page.locator("[data-do=copy]").click();
        assertRundown(page, "Phông chính", "Khai mạc", "Khai mạc", "Trao Bằng khen");
        page.locator("[data-do=remove]").click();
        assertRundown(page, "Phông chính", "Khai mạc", "Trao Bằng khen");
        page.locator("#undo").click();
        assertRundown(page, "Phông chính", "Khai mạc", "Khai mạc", "Trao Bằng khen");
        page.locator("#undo").click();
        page.locator("#new-layout").selectOption("notice");
        page.locator("#add").click();
        assertThat(page.locator("#rundown li button")).hasCount(5);
        page.locator("#undo").click();
        assertRundown(page, "Phông chính", "Khai mạc", "Trao Bằng khen");
        page.locator("#redo").click();
        assertThat(page.locator("#rundown li button")).hasCount(5);
        assertSaved(page);
        assertEquals(
                1,
                stored().cues().stream()
                        .filter(cue -> cue.layout().equals("notice"))
                        .count());
    }

    @Test
    void fonts_stand_with_their_licences_and_the_offices_own_joins_them_or_its_missing_letters_are_named() {
        Page page = editor(1440, 900);
        Locator families = page.locator("font-shelf .families li");
        assertThat(families).hasText(new Pattern[] {
            Pattern.compile("^\\s*Inter\\s.*SIL Open Font License 1\\.1"),
            Pattern.compile("^\\s*Liberation Serif\\s.*SIL Open Font License 1\\.1"),
            Pattern.compile("^\\s*Roboto Condensed\\s.*Apache License 2\\.0")
        });
        page.waitForFunction("() => [...document.querySelectorAll('font-shelf img')].every(each => each.naturalWidth)");
        Locator file = page.locator("font-shelf input");
        file.setInputFiles(font("ThieuChu.ttf", FontBytes.serif(false).mapping("abcdefghijklmnopqrstuvwxyz")));
        assertThat(page.locator("font-shelf .said.wrong"))
                .hasText(Pattern.compile("^ThieuChu\\.ttf: .*thiếu à á ả ã ạ ă .* chữ khác; hãy dùng bản"), PATIENT);
        assertThat(families).hasCount(3);
        page.locator("font-shelf").scrollIntoViewIfNeeded();
        CHROMIUM.screenshot(page, "editor-font-refused-1440");
        file.setInputFiles(font("ChuCoQuan.ttf", FontBytes.serif(true).named("Chữ Cơ Quan", "Bold")));
        assertThat(families.nth(3))
                .hasText(Pattern.compile("Chữ Cơ Quan\\s+Của cơ quan\\s+Bản quyền .*; Chỉ dùng nội bộ"), PATIENT);
        assertThat(page.locator("font-shelf .said")).hasText("Đã thêm Chữ Cơ Quan; hãy chọn ở ô Phông chữ.");
        page.setViewportSize(360, 780);
        assertEquals(false, page.evaluate("document.documentElement.scrollWidth > innerWidth"));
        families.nth(2).scrollIntoViewIfNeeded();
        CHROMIUM.screenshot(page, "editor-font-added-360");
        awaitDrawn(page, "TỔNG KẾT CÔNG TÁC");
        String before = (String) page.evaluate("document.querySelector('#picture img').src");
        page.locator("[data-at='/font']").selectOption("chu-co-quan");
        assertSaved(page);
        assertEquals("chu-co-quan", stored().font());
        page.waitForFunction("(before) => document.querySelector('#picture img').src !== before", before);
    }

    private static FilePayload font(String name, FontBytes font) {
        return new FilePayload(name, "font/ttf", font.bytes());
    }

    @Test
    void cues_are_reordered_by_keys_and_rows_added_with_suggestions() {
        Page page = editor(1440, 900);
        row(page, 3).click();
        row(page, 3).press("Alt+ArrowUp");
        assertThat(row(page, 2)).hasText("Trao Bằng khen");
        page.locator("[data-add='/cues/1/fields/recipients']").click();
        page.locator("[data-at='/cues/1/fields/recipients/2/name']").fill("Sở C");
        assertSaved(page);
        assertEquals("khen", stored().cues().get(1).id());
        assertEquals(3, stored().cues().get(1).fields().list("recipients").size());
        assertThat(page.locator("#known-name option[value='Nguyễn Văn A']")).hasCount(1);
        // What is taken back in another picture is seen: that one opens.
        row(page, 1).click();
        assertThat(page.locator("[data-at='/cues/0/label']")).isVisible();
        page.locator("#undo").click();
        assertThat(page.locator("[data-at='/cues/1/label']")).isVisible();
    }

    @Test
    void a_prepared_event_goes_into_the_show_after_its_difference_was_seen() {
        Page page = editor(1440, 900);
        page.locator("[data-at='/name']").fill("Hội nghị thử đã sửa");
        assertSaved(page);
        page.locator("#take-over").click();
        assertThat(page.locator("#difference li")).hasText("Tên sự kiện: “Hội nghị thử” → “Hội nghị thử đã sửa”");
        assertThat(page.locator("#difference .open")).hasText("Trong đó còn: 3 hình chưa duyệt.", PATIENT);
        CHROMIUM.screenshot(page, "editor-take-over");
        page.locator("#difference .strong").click();
        assertThat(page.locator("#saved")).hasText(Pattern.compile("^Đã đưa vào chương trình\\."), PATIENT);
        assertEquals("Hội nghị thử đã sửa", hall.playout().show().event().name());
    }

    @ParameterizedTest
    @CsvSource({"360, 780", "1440, 900"})
    void the_page_stands_within_the_screen(int width, int height) {
        Page page = editor(width, height);
        row(page, 2).click();
        assertThat(page.locator("#picture img")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
        CHROMIUM.screenshot(page, "editor-speaker-" + width + "x" + height);
        assertEquals(false, page.evaluate("document.documentElement.scrollWidth > innerWidth"));
        for (Locator each : page.locator("button, select, input, textarea").all()) {
            if (each.isVisible()) {
                assertTrue(each.boundingBox().height >= 44, each + " is " + each.boundingBox().height + " high");
            }
        }
        row(page, 3).click();
        assertThat(page.locator("[data-at='/cues/2/fields/award']")).isVisible();
        page.waitForTimeout(1500);
        CHROMIUM.screenshot(page, "editor-list-" + width + "x" + height);
        assertEquals(false, page.evaluate("document.documentElement.scrollWidth > innerWidth"));
    }
}
