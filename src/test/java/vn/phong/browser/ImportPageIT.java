package vn.phong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.phong.event.Event;
import vn.phong.event.EventFile;
import vn.phong.web.Hall;

/** The office's way from its documents to an event, in the browser. */
class ImportPageIT {
    private static final Path CORPUS = Path.of("src", "test", "resources", "plans", "corpus");

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    /** A process of its own reads each document; a busy machine takes its time. */
    private static final LocatorAssertions.HasCountOptions PATIENT =
            new LocatorAssertions.HasCountOptions().setTimeout(60_000);

    private static final LocatorAssertions.HasTextOptions TEXT_PATIENT =
            new LocatorAssertions.HasTextOptions().setTimeout(60_000);

    private Hall hall;

    @BeforeEach
    void open() throws Exception {
        hall = Hall.open();
    }

    @AfterEach
    void close() {
        hall.close();
    }

    @Test
    void nothing_is_saved_while_a_document_is_still_being_read() {
        Page page = at(1440, 900);
        page.locator("#files").setInputFiles(CORPUS.resolve("07-o-gop-va-gach-dau-dong.docx"));
        rows(page, 6);
        List<Route> held = new ArrayList<>();
        page.route("**/api/v1/import/read?name=khen.csv", held::add);
        page.locator("#files").setInputFiles(new FilePayload("khen.csv", "text/csv", awards()));
        assertThat(page.locator("#save")).isDisabled();
        assertThat(page.locator("#save")).hasText("Đang đọc…");
        held.forEach(Route::resume);
        assertThat(page.locator(".lists li")).hasCount(1, PATIENT);
        assertThat(page.locator("#save")).isEnabled();
        assertThat(page.locator("#save")).hasText("Lưu sự kiện");
    }

    @Test
    void plan_and_award_list_become_an_event_that_a_person_corrected() {
        Page page = at(1440, 900);
        page.locator("#files").setInputFiles(CORPUS.resolve("07-o-gop-va-gach-dau-dong.docx"));
        rows(page, 6);
        page.locator("#files").setInputFiles(new FilePayload("khen.csv", "text/csv", awards()));
        assertThat(page.locator(".lists li")).hasCount(1, PATIENT);
        page.locator("[data-row='2'][data-cell='performer']").fill("Bà Phạm Thị D, Chủ tịch UBND xã");
        assertThat(page.locator("#source .pointed")).hasCount(1);
        page.locator("[data-entry='papers/3/1/performer']").fill("bà Phạm Thị D, ấp 4");
        page.locator(".lists summary").click();
        page.locator("[data-entry='lists/1/0/1/name']").fill("Trần Thị Bích");
        CHROMIUM.screenshot(page, "import-1440x900");
        page.locator("#name").fill("hoi-nghi-thu");
        page.locator("#save").click();
        assertThat(page.locator("#saved"))
                .hasText("Đã lưu sự kiện hoi-nghi-thu. Bước tiếp theo: mở ra, điền chỗ còn thiếu rồi kiểm tra.");
        assertThat(page.locator("#open a")).hasAttribute("href", "/editor?event=hoi-nghi-thu");
        Event saved = EventFile.read(hall.events().resolve("hoi-nghi-thu.json"));
        assertEquals(
                "Bà Phạm Thị D, Chủ tịch UBND xã",
                saved.item("muc-3").orElseThrow().performer());
        assertEquals("Phạm Thị D", saved.cue("muc-3").orElseThrow().fields().text("name"));
        assertTrue(
                saved.cues().stream().anyMatch(cue -> cue.fields().everyText().contains("ấp 4")));
        assertTrue(saved.cue("muc-5-khen-thuong")
                .orElseThrow()
                .fields()
                .everyText()
                .contains("Trần Thị Bích"));
        assertEquals(
                2,
                saved.cue("muc-5-khen-thuong")
                        .orElseThrow()
                        .fields()
                        .list("recipients")
                        .size());
    }

    @Test
    void merging_shows_what_differs_and_overwrites_nothing_unasked() {
        Page page = at(360, 780);
        paste(page, "CHƯƠNG TRÌNH\n1. 8h00: Khai mạc - Sở X\n2. 8h15: Báo cáo - Sở Y\n3. 9h00: Bế mạc\n");
        rows(page, 3);
        page.locator("#name").fill("thu");
        save(page);
        paste(page, """
            CHƯƠNG TRÌNH
            1. 8h00: Khai mạc - Sở Z
            2. 8h15: Báo cáo - Sở Y
            3. 8h45: Thảo luận
            4. 9h00: Bế mạc
            """);
        rows(page, 4);
        page.locator("#into").selectOption("thu");
        assertThat(page.locator(".change")).hasCount(3, PATIENT);
        assertThat(page.locator(".change.overwrites input:checked")).hasCount(0);
        CHROMIUM.screenshot(page, "import-360x780");
        save(page);
        Event saved = EventFile.read(hall.events().resolve("thu.json"));
        assertEquals(4, saved.agenda().size());
        assertEquals("Sở X", saved.agenda().get(0).performer());
        assertEquals("Thảo luận", saved.agenda().get(2).text());
    }

    @Test
    void what_a_table_says_beside_is_looked_at_corrected_and_kept_off_the_wall() {
        Page page = at(360, 780);
        paste(page, """
            CHƯƠNG TRÌNH
            | TT | Thời gian | Nội dung | Người thực hiện | Địa điểm / phòng | Chuẩn bị |
            | 1 | 8h00 | Khai mạc | Sở X | Hội trường A | Hoa |
            | 2 | 8h30 | Công bố Quyết định khen thưởng | Sở Y | | Bằng khen |
            """);
        rows(page, 2);
        page.locator("#files")
                .setInputFiles(new FilePayload("khen.csv", "text/csv", """
                    Họ và tên;Chức vụ;Đơn vị;Danh hiệu;Ngày sinh;Ghi chú
                    Nguyễn Văn A;Trưởng ấp;Ấp 1;Giấy khen;01/02/1980;gọi lại
                    """.getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator(".lists li")).hasCount(1, PATIENT);
        assertThat(page.locator(".row .beside summary span").first())
                .hasText("Địa điểm / phòng: Hội trường A · Chuẩn bị: Hoa");
        page.locator(".row .beside summary").first().click();
        page.locator("[data-entry='rows/0/extra/Địa điểm ~1 phòng']").fill("Hội trường B");
        assertThat(page.locator("[data-entry='rows/0/extra/Địa điểm ~1 phòng']"))
                .isInViewport();
        page.locator(".lists > li > details > summary").click();
        CHROMIUM.screenshot(page, "import-folded-360x780");
        page.locator(".lists .beside summary").click();
        page.locator("[data-entry='lists/1/0/0/extra/Ngày sinh']").fill("02/02/1980");
        assertThat(page.locator("[data-entry='lists/1/0/0/position']")).hasValue("Trưởng ấp");
        CHROMIUM.screenshot(page, "import-beside-360x780");
        assertEquals(false, page.evaluate("document.documentElement.scrollWidth > innerWidth"));
        page.setViewportSize(1440, 900);
        CHROMIUM.screenshot(page, "import-beside-1440x900");
        page.locator("#name").fill("kem-theo");
        save(page);
        Event saved = EventFile.read(hall.events().resolve("kem-theo.json"));
        assertEquals(
                Map.of("Địa điểm / phòng", "Hội trường B", "Chuẩn bị", "Hoa"),
                saved.agenda().get(0).extra());
        assertEquals(
                Map.of("Ngày sinh", "02/02/1980", "Ghi chú", "gọi lại"),
                saved.cue("muc-2-khen-thuong")
                        .orElseThrow()
                        .fields()
                        .list("recipients")
                        .get(0)
                        .values()
                        .get("extra"));
        page.navigate(hall.address() + "/editor?event=kem-theo");
        page.locator("#form .beside summary").nth(1).click();
        page.locator("[data-at='/agenda/1/extra/Chuẩn bị']").fill("Bằng khen, hoa");
        page.locator("#rundown button").last().click();
        page.locator("#form .beside summary").click();
        page.locator("[data-at$='/recipients/0/extra/Ghi chú']").fill("");
        CHROMIUM.screenshot(page, "editor-beside-1440x900");
        assertThat(page.locator("#saved")).hasText("Đã lưu mọi thay đổi");
        Event edited = EventFile.read(hall.events().resolve("kem-theo.json"));
        assertEquals("Bằng khen, hoa", edited.agenda().get(1).extra().get("Chuẩn bị"));
        assertEquals(
                Map.of("Ngày sinh", "02/02/1980"),
                edited.cue("muc-2-khen-thuong")
                        .orElseThrow()
                        .fields()
                        .list("recipients")
                        .get(0)
                        .values()
                        .get("extra"));
    }

    @Test
    void a_row_says_its_day_and_its_card_which_a_person_changes_and_words_change_until_he_does() {
        Page page = at(360, 780);
        paste(page, """
            CHƯƠNG TRÌNH
            NGÀY THỨ NHẤT (24/10/2026)
            1. 14h00: Khai mạc - Ông Nguyễn Văn A, Giám đốc Sở X
            2. 15h00: Tham quan mô hình
            NGÀY THỨ HAI (25/10/2026)
            1. 8h00: Thảo luận
            2. 9h00: Bế mạc
            """);
        rows(page, 4);
        assertThat(page.locator(".rows .part"))
                .hasText(new String[] {"NGÀY THỨ NHẤT (24/10/2026)", "NGÀY THỨ HAI (25/10/2026)"});
        assertThat(page.locator("[data-card='0']")).hasValue("speech");
        assertThat(page.locator("[data-card='1']")).hasValue("backdrop");
        page.locator("[data-card='1']").selectOption("break");
        page.locator("[data-row='2'][data-cell='performer']").fill("Bà Trần Thị B");
        assertThat(page.locator("[data-card='2']"))
                .hasValue("speech", new LocatorAssertions.HasValueOptions().setTimeout(60_000));
        assertThat(page.locator("[data-card='1']")).hasValue("break");
        page.locator(".rows").scrollIntoViewIfNeeded();
        CHROMIUM.screenshot(page, "import-cards-360x780");
        assertEquals(false, page.evaluate("document.documentElement.scrollWidth > innerWidth"));
        page.setViewportSize(1440, 900);
        CHROMIUM.screenshot(page, "import-cards-1440x900");
        page.locator("#name").fill("hai-ngay");
        save(page);
        Event saved = EventFile.read(hall.events().resolve("hai-ngay.json"));
        assertEquals(
                List.of("backdrop", "agenda", "speaker", "notice", "speaker", "backdrop"),
                saved.cues().stream().map(cue -> cue.layout()).toList());
        assertEquals(
                "NGÀY THỨ HAI (25/10/2026)", saved.item("muc-4").orElseThrow().section());
        assertEquals(List.of("", "Ngày 1", "", "Ngày 2"), page.evaluate("""
            async () => (await import("/js/show-view.js")).groupsOf(
              ["", "a", "b", "c"].map((item) => ({ cue: `cue-${item}`, page: 1, pages: 1, label: "", item })),
              [{ id: "a", section: "Ngày 1" }, { id: "b", section: "Ngày 1" }, { id: "c", section: "Ngày 2" }],
            ).map(({ part }) => part)
            """));
    }

    @Test
    void a_corrected_award_list_is_compared_row_by_row_and_overwrites_nothing_unasked() {
        Page page = at(360, 780);
        paste(page, "CHƯƠNG TRÌNH\n1. Khai mạc - Sở X\n2. Trao Giấy khen - Sở Y\n3. Bế mạc\n");
        rows(page, 3);
        award(page, "Nguyễn Văn A;Ấp 1", "Trần Thị B;Ấp 2", "Lê Văn C;Ấp 3", "Võ Thị D;Ấp 4", "Bùi Văn E;Ấp 5");
        page.locator("#name").fill("khen");
        save(page);
        page.navigate(hall.address() + "/import");
        award(page, "Nguyễn Văn A;Ấp 1", "Trần Thị Bé;Ấp 2", "Lê Văn C;Ấp 3", "Đỗ Văn G;Ấp 6", "Bùi Văn E;Ấp 5");
        page.locator("#into").selectOption("khen");
        assertThat(page.locator(".compared .change")).hasCount(2, PATIENT);
        assertThat(page.locator(".compared .change ins"))
                .hasText(new String[] {"Trần Thị Bé · Ấp 2", "Đỗ Văn G · Ấp 6"});
        assertThat(page.locator(".compared .change del"))
                .hasText(new String[] {"Trần Thị B · Ấp 2", "Võ Thị D · Ấp 4"});
        assertThat(page.locator(".compared .overwrites input").first()).not().isChecked();
        assertThat(page.locator(".compared li").first()).not().isVisible();
        page.locator(".compared summary").click();
        assertThat(page.locator(".compared li"))
                .hasText(new String[] {"Nguyễn Văn A · Ấp 1", "Lê Văn C · Ấp 3", "Bùi Văn E · Ấp 5"});
        CHROMIUM.screenshot(page, "import-rows-360x780");
        page.setViewportSize(1440, 900);
        CHROMIUM.screenshot(page, "import-rows-1440x900");
        page.locator("[data-all]").check();
        save(page);
        assertEquals(
                List.of("Nguyễn Văn A", "Trần Thị Bé", "Lê Văn C", "Đỗ Văn G", "Bùi Văn E"),
                EventFile.read(hall.events().resolve("khen.json")).cues().stream()
                        .filter(cue -> cue.layout().equals(Event.AWARD_BATCH))
                        .flatMap(cue -> cue.fields().list("recipients").stream())
                        .map(row -> row.text("name"))
                        .toList());
    }

    @Test
    void a_list_alone_is_for_the_event_that_is_open_unless_a_person_says_otherwise() {
        Page page = at(360, 780);
        paste(page, "CHƯƠNG TRÌNH\n1. Khai mạc - Sở X\n2. Trao Giấy khen - Sở Y\n3. Bế mạc\n");
        rows(page, 3);
        assertThat(page.locator("#into")).hasValue("");
        page.locator("#name").fill("khen");
        save(page);
        page.navigate(hall.address() + "/editor?event=khen");
        page.locator("header a[href='/import?event=khen']").click();
        page.waitForLoadState();
        award(page, "Nguyễn Văn A;Ấp 1");
        assertThat(page.locator("#into")).hasValue("khen");
        assertThat(page.locator(".change")).hasCount(1, PATIENT);
        page.locator("#into").selectOption("");
        award(page, "Nguyễn Văn A;Ấp 2");
        assertThat(page.locator("#into")).hasValue("");
    }

    @Test
    void questions_go_as_they_are_answered_or_looked_at_and_faults_go_with_the_next_document() {
        Page page = at(360, 780);
        page.locator("#files")
                .setInputFiles(new FilePayload(
                        "hong.docx", "application/msword", "không phải Word".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator("#taken .wrong")).hasCount(1, PATIENT);
        paste(page, "CHƯƠNG TRÌNH\n1. 8h00: Phát biểu khai mạc - Giám đốc Sở X\n2. 7h00: Giải lao\n3. Bế mạc\n");
        rows(page, 3);
        assertThat(page.locator(".row .sure")).hasText(new String[] {"Chắc", "Chưa chắc", "Chắc"});
        assertThat(page.locator(".row .why")).hasText("Giờ chồng hoặc lùi trước mục trên.");
        assertThat(page.locator("#taken .wrong")).hasCount(0);
        Locator asked = page.locator("#asked details").first();
        assertThat(asked.locator("summary")).hasText("Cần hỏi (6)", TEXT_PATIENT);
        CHROMIUM.screenshot(page, "import-asked-360x780");
        page.locator("[data-row='0'][data-cell='performer']").fill("Bà Trần Thị B, Giám đốc Sở X");
        assertThat(asked.locator("summary")).hasText("Cần hỏi (5)", TEXT_PATIENT);
        page.locator("[data-row='1'][data-cell='time']").fill("9h00");
        assertThat(asked.locator("summary")).hasText("Cần hỏi (4)", TEXT_PATIENT);
        page.locator("[data-backdrop='placeDate']").fill("X, ngày 26 tháng 12 năm 2026");
        assertThat(asked.locator("summary")).hasText("Cần hỏi (3)", TEXT_PATIENT);
        page.locator("[data-backdrop='title']").fill("Tổng kết");
        page.locator("[data-backdrop='org']").fill("Sở X");
        assertThat(asked.locator("summary")).hasText("Cần hỏi (1)", TEXT_PATIENT);
        asked.locator("[data-seen]").click();
        assertThat(asked.locator("summary")).hasText("Cần hỏi (0)");
        page.locator("#files")
                .setInputFiles(new FilePayload(
                        "hong.pdf", "application/pdf", "%PDF-1.7 dở dang".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator("#taken .wrong"))
                .containsText("hong.pdf", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
        assertThat(page.locator("[data-row='0'][data-cell='performer']")).hasValue("Bà Trần Thị B, Giám đốc Sở X");
        assertThat(page.locator("[data-backdrop='title']")).hasValue("Tổng kết");
    }

    private static void award(Page page, String... rows) {
        String csv = "Họ và tên;Đơn vị;Danh hiệu\n" + String.join(";Giấy khen\n", rows) + ";Giấy khen\n";
        page.locator("#files")
                .setInputFiles(new FilePayload("khen.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator(".lists li")).hasCount(1, PATIENT);
    }

    private static void rows(Page page, int count) {
        assertThat(page.locator(".row")).hasCount(count, PATIENT);
    }

    private static void save(Page page) {
        page.locator("#save").click();
        assertThat(page.locator("#open a")).isVisible();
    }

    private static void paste(Page page, String text) {
        if (!page.locator("#pasted").isVisible()) {
            page.locator("#choose summary").click();
        }
        page.locator("#pasted").fill(text);
        page.locator("#read").click();
    }

    private static byte[] awards() {
        return "Họ và tên;Đơn vị;Hình thức khen\nNguyễn Văn A;Ấp 1;Giấy khen\nTrần Thị B;Ấp 2;Giấy khen\n"
                .getBytes(StandardCharsets.UTF_8);
    }

    private Page at(int width, int height) {
        Page page = CHROMIUM.joined(hall.joinAddress(), "/import", width, height);
        return page;
    }
}
