package vn.phong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.Fields;
import vn.phong.event.Position;
import vn.phong.show.Press;
import vn.phong.show.ShowCommand;
import vn.phong.wall.Wall;
import vn.phong.web.Hall;

/** The late changes of an evening on the remote: a name, the order, a skipped cue, two presses instead of one. */
class QuickEditIT {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final Event EVENT = new Event(
            1,
            "Hội nghị thử",
            "",
            "",
            0,
            null,
            List.of(),
            List.of(
                    cue("phong", "Phông chính", "backdrop", Map.of("title", "Tổng kết")),
                    cue("bao-cao", "Báo cáo", "report", Map.of("title", "Kết quả", "name", "Nguyễn Văn A")),
                    cue("tham-luan", "Tham luận Sở Đ", "paper", Map.of("topic", "Chuyển đổi", "name", "Đặng Văn Đ")),
                    cue("ket", "Bế mạc", "closing", Map.of("message", "Xin cảm ơn")),
                    cue(
                            "khen",
                            "Trao Bằng khen",
                            "award-batch",
                            Map.of("award", "BẰNG KHEN", "recipients", recipients("A B C D E G H I K L M N")))),
            Map.of("approval", "off"));

    private Hall hall;

    private static Cue cue(String id, String label, String layout, Map<String, Object> fields) {
        return new Cue(id, label, layout, "", Fields.of(fields), Map.of(), null, Map.of());
    }

    private static List<Map<String, Object>> recipients(String letters) {
        return Stream.of(letters.split(" "))
                .map(letter -> Map.<String, Object>of("name", "Ông Nguyễn Văn " + letter))
                .toList();
    }

    @BeforeEach
    void open() throws Exception {
        hall = Hall.open(EVENT, new Wall("main", 256, 160, 4), 0, Hall.store());
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private Page remote(String hash, int width, int height) {
        Page page = CHROMIUM.open(hall.joinAddress(), width, height);
        String onAir = hall.playout().show().state().program().cue();
        String label = hall.playout().show().event().cue(onAir).orElseThrow().label();
        assertThat(page.locator("#program .tally span")).containsText(label);
        if (!hash.isEmpty()) {
            page.evaluate("hash => location.hash = hash", hash);
        }
        return page;
    }

    private Fields fields(String cue) {
        return hall.playout().show().event().cue(cue).orElseThrow().fields();
    }

    private void press(ShowCommand command) throws Exception {
        hall.playout().press(new Press("", OptionalLong.empty(), command)).get();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void a_name_on_the_wall_is_changed_and_seen_before_the_wall_changes() throws Exception {
        press(new ShowCommand.Next());
        Page page = remote("", 360, 780);
        String before = hall.playout().pictures().onWall().id();
        page.locator("[data-tool=edit]").click();
        Locator name = page.locator("[data-path='[\"name\"]']");
        assertThat(name).hasValue("Nguyễn Văn A");
        Locator drawn = page.locator(".draft-picture img");
        assertThat(drawn).isVisible();
        String source = drawn.getAttribute("src");
        page.locator("[data-path='[\"title\"]']").fill("Kết quả năm 2026");
        name.fill("Trần Thị Bé Ba");
        page.waitForCondition(() -> !source.equals(drawn.getAttribute("src")));
        assertEquals(before, hall.playout().pictures().onWall().id());
        button(page, "Cập nhật lên hình").click();
        assertThat(page.locator("#notice")).hasText("Đã cập nhật.");
        assertEquals("Trần Thị Bé Ba", fields("bao-cao").text("name"));
        assertEquals("Kết quả năm 2026", fields("bao-cao").text("title"));
        assertTrue(!before.equals(hall.playout().pictures().onWall().id()));
        CHROMIUM.screenshot(page, "quick-edit-360x780");
    }

    @Test
    void on_a_phone_the_draft_is_large_beside_its_field_and_the_form_stays_where_it_was_scrolled() throws Exception {
        Page page = phoneOnTheReport();
        page.locator("[data-tool=edit]").click();
        Locator name = page.locator("[data-path='[\"name\"]']");
        assertThat(name).hasValue("Nguyễn Văn A");
        Locator drawn = page.locator(".draft-picture img");
        assertThat(drawn).isVisible();
        Box picture = Box.of(drawn);
        assertTrue(drawn.boundingBox().width >= 185, () -> "a width of " + drawn.boundingBox().width);
        Box field = Box.of(name);
        Box send = Box.of(page.locator(".send"));
        assertTrue(picture.bottom() <= field.top() && field.bottom() <= send.top(), picture + " " + field + send);
        for (String press : List.of("Bỏ sửa", "Cập nhật lên hình")) {
            name.fill("Trần Thị Bé Ba");
            page.evaluate("document.querySelector('tool-sheet .body').scrollTop = 60");
            assertThat(button(page, press)).isEnabled();
            button(page, press).click();
            assertThat(button(page, press)).isDisabled();
            assertEquals(60, page.evaluate("Math.round(document.querySelector('tool-sheet .body').scrollTop)"), press);
        }
        CHROMIUM.screenshot(page, "quick-edit-large-360x780");
    }

    private Page phoneOnTheReport() throws Exception {
        press(new ShowCommand.Next());
        Page page = CHROMIUM.phone(360, 780);
        page.navigate(hall.joinAddress());
        assertThat(page.locator("#program .tally span")).hasText("Báo cáo");
        return page;
    }

    /**
     * What ten seconds are made of: three taps, none of them after scrolling, and the letters that were wrong, though
     * the phone's keys cover the lower half of the page; then the way on is in reach again.
     */
    @Test
    void a_wrong_name_on_the_wall_is_mended_on_a_phone_by_three_taps_and_its_letters() throws Exception {
        Page page = phoneOnTheReport();
        tapInSight(page.locator("[data-tool=edit]"));
        Locator name = page.locator("[data-path='[\"name\"]']");
        tapInSight(name);
        page.setViewportSize(360, 440);
        assertThat(name).isInViewport();
        CHROMIUM.screenshot(page, "quick-edit-typing-360x440");
        assertThat(page.locator("[data-press=next]")).isHidden();
        page.keyboard().press("End");
        page.keyboard().press("Backspace");
        page.keyboard().type("Ba");
        assertThat(name).hasValue("Nguyễn Văn Ba");
        tapInSight(button(page, "Cập nhật lên hình"));
        page.waitForCondition(() -> fields("bao-cao").text("name").equals("Nguyễn Văn Ba"));
        assertThat(page.locator("[data-press=next]")).isVisible();
    }

    /** The words that a phone's keyboard makes slow: two taps and no letter, and a whole name without its marks. */
    @Test
    void a_name_touched_on_the_air_is_mended_by_a_tap_on_what_is_offered() throws Exception {
        hall.close();
        hall = Hall.withLayouts(EVENT, new Wall("main", 640, 400, 4));
        press(new ShowCommand.Edit(report("Nguyễn Thị Thủy")));
        press(new ShowCommand.Load(new Position("bao-cao", 1)));
        press(new ShowCommand.Take());
        Page page = CHROMIUM.phone(360, 780);
        page.navigate(hall.joinAddress());
        assertThat(page.locator("#program .tally")).containsText("Chạm để sửa");
        Locator picture = page.locator("#program img");
        assertThat(picture).isVisible();
        touch(picture, inkOf(page, "Nguyễn Thị Thủy"), 0.9);
        Locator name = page.locator("[data-path='[\"name\"]']");
        assertThat(name).isFocused();
        page.setViewportSize(360, 480);
        assertThat(name).isInViewport();
        page.waitForCondition(() -> "Thủy".equals(chosen(name)));
        CHROMIUM.screenshot(page, "quick-edit-offers-360x480");
        page.locator("name-offers button", new Page.LocatorOptions().setHasText(Pattern.compile("^Thúy$")))
                .tap();
        assertThat(name).hasValue("Nguyễn Thị Thúy");
        tapInSight(button(page, "Cập nhật lên hình"));
        page.waitForCondition(() -> fields("bao-cao").text("name").equals("Nguyễn Thị Thúy"));
        page.setViewportSize(360, 780);
        name.tap();
        page.keyboard().type("le thanh huong");
        button(page, "Lê Thanh Hương").tap();
        assertThat(name).hasValue("Lê Thanh Hương");
    }

    /** A list pasted out of an old file: every field of the cue, those of its rows too. */
    @Test
    void words_pasted_from_old_fonts_become_unicode_at_one_press() throws Exception {
        press(new ShowCommand.Load(new Position("khen", 1)));
        press(new ShowCommand.Take());
        Page page = remote("edit", 360, 780);
        Locator award = page.locator("[data-path='[\"award\"]']");
        Locator name = page.locator("[data-path='[\"recipients\",1,\"name\"]']");
        Locator offer = page.locator("unicode-offer button");
        assertThat(award).hasValue("BẰNG KHEN");
        assertThat(offer).isHidden();
        award.fill("Giaáy khen cuûa Giaùm ñoác Sôû");
        name.fill("OÂng Traàn Vaên Böôûi");
        assertThat(offer).containsText("Giấy khen của Giám đốc Sở");
        assertThat(offer).containsText("Ông Trần Văn Bưởi");
        CHROMIUM.screenshot(page, "quick-edit-old-encoding-360x780");
        offer.click();
        assertThat(award).hasValue("Giấy khen của Giám đốc Sở");
        assertThat(name).hasValue("Ông Trần Văn Bưởi");
        assertThat(offer).isHidden();
        button(page, "Cập nhật lên hình").click();
        page.waitForCondition(() -> fields("khen").text("award").equals("Giấy khen của Giám đốc Sở"));
        assertEquals(
                "Ông Trần Văn Bưởi", fields("khen").list("recipients").get(1).text("name"));
    }

    /** A phone opens its keyboard for what has the focus before the tap is over, and closes it when nothing has. */
    @Test
    void a_touch_on_the_air_opens_the_keyboard_at_once_and_keeps_it_until_the_word_is_there() throws Exception {
        Page page = phoneOnTheReport();
        assertThat(page.locator("#program img")).isVisible();
        Object focused = page.evaluate("""
            () => {
              window.left = false;
              document.addEventListener("focusout", ({ relatedTarget }) => (window.left ||= !relatedTarget));
              document.querySelector("#program .screen").click();
              return document.activeElement.matches("edit-sheet .stand-in");
            }\
            """);
        assertEquals(true, focused);
        assertThat(page.locator("field-form textarea").first()).isFocused();
        assertEquals(false, page.evaluate("() => window.left"));
    }

    private static Cue report(String name) {
        Cue report = EVENT.cue("bao-cao").orElseThrow();
        return report.with(report.fields().with("name", name));
    }

    /** Where words stand on the picture on the air: x, y, width, height in shares of the wall. */
    private static List<Double> inkOf(Page page, String text) {
        Object box = page.evaluate("""
            async (text) => (await (await fetch("/api/v1/words/program")).json()).words
              .find((words) => words.text === text).box.map(Number)\
            """, text);
        return ((List<?>) box)
                .stream().map(share -> ((Number) share).doubleValue()).toList();
    }

    /** @param share of the way through the words, from the left */
    private static void touch(Locator picture, List<Double> ink, double share) {
        BoundingBox box = picture.boundingBox();
        double width = Math.min(box.width, box.height * 1.6);
        double height = width / 1.6;
        double x = box.width / 2 + width * (ink.get(0) + share * ink.get(2) - 0.5);
        double y = box.height / 2 + height * (ink.get(1) + ink.get(3) / 2 - 0.5);
        picture.tap(new Locator.TapOptions().setPosition(x, y));
    }

    private static String chosen(Locator field) {
        return (String) field.evaluate("field => field.value.slice(field.selectionStart, field.selectionEnd)");
    }

    @Test
    void offers_are_other_marks_the_usual_ones_and_whom_the_event_names() {
        Page page = CHROMIUM.open(hall.address() + "/login", 360, 780);
        assertEquals(
                List.of(
                        "Thúy|Thùy|Thụy",
                        "Lê Thị Thanh Hương|Lê Thị Thanh Hường|Lê Thị Thanh Hướng",
                        "Nguyễn Thị Bích Ngọc",
                        "Lê Thị Hồng",
                        "Trần Thị Bình",
                        "Ông Trần Văn Bính",
                        "NGUYỄN",
                        "Sở Nội vụ|Ông"),
                page.evaluate("""
                    async () => {
                      const { offersFor, peopleOf } = await import("/js/name-offers.js");
                      const cues = [
                        { fields: { name: "Trần Thị Bình", unit: "Sở Nội vụ" } },
                        { fields: { recipients: [{ name: "Ông Trần Văn Bính", unit: "Sở Nội vụ" }] } },
                      ];
                      const people = peopleOf(cues);
                      const of = (text, place) => offersFor(text, place, people).map((offer) => offer.text);
                      return [
                        of("Thủy", 2).join("|"),
                        of("le thi thanh huong", 18).slice(0, 3).join("|"),
                        of("ng t bic ngoc", 13)[0],
                        of("Nguyễn le thi hong A", 10)[0],
                        of("ttb", 3)[0],
                        of("Bà tran van", 11).at(-1),
                        of("NGUYÊN VĂN A", 3)[0],
                        people.filter(({ honorific }) => honorific).map((one) => one.unit + "|" + one.honorific)[0],
                      ];
                    }\
                    """));
    }

    private static void tapInSight(Locator button) {
        assertThat(button).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(0.9));
        button.tap();
    }

    @Test
    void an_edit_over_a_newer_one_shows_both_and_loses_neither() throws Exception {
        press(new ShowCommand.Next());
        Page page = remote("edit", 1440, 900);
        Locator name = page.locator("[data-path='[\"name\"]']");
        name.fill("Bản của tôi");
        Cue now = hall.playout().show().event().cue("bao-cao").orElseThrow();
        press(new ShowCommand.Edit(now.with(now.fields().with("name", "Bản của máy kia"))));
        Locator conflict = page.locator(".conflict");
        assertThat(conflict).containsText("Bản của máy kia");
        assertThat(conflict).containsText("Bản của tôi");
        assertThat(name).hasValue("Bản của tôi");
        CHROMIUM.screenshot(page, "conflict-1440x900");
        button(page, "Cập nhật lên hình").click();
        assertThat(conflict).isVisible();
        assertEquals("Bản của máy kia", fields("bao-cao").text("name"));
        button(page, "Dùng bản của tôi").click();
        assertThat(page.locator("#notice")).hasText("Đã cập nhật.");
        assertEquals("Bản của tôi", fields("bao-cao").text("name"));
        assertThat(conflict).isHidden();
    }

    @Test
    void on_a_phone_both_versions_and_both_ways_out_are_in_sight_at_once_and_again_at_the_button() throws Exception {
        Page page = phoneOnTheReport();
        page.locator("[data-tool=edit]").click();
        Locator name = page.locator("[data-path='[\"name\"]']");
        name.tap();
        name.fill("Bản của tôi");
        Cue now = hall.playout().show().event().cue("bao-cao").orElseThrow();
        press(new ShowCommand.Edit(now.with(now.fields().with("name", "Bản của máy kia"))));
        Locator conflict = page.locator(".conflict");
        assertThat(conflict).containsText("Bản của máy kia");
        assertInSight(page);
        CHROMIUM.screenshot(page, "conflict-360x780");
        page.evaluate("document.querySelector('tool-sheet .body').scrollTop = 9999");
        button(page, "Cập nhật lên hình").click();
        assertThat(page.locator("#notice")).containsText("Máy khác vừa sửa mục này");
        assertInSight(page);
        button(page, "Dùng bản kia").tap();
        assertThat(conflict).isHidden();
        assertThat(name).hasValue("Bản của máy kia");
        assertEquals(0, page.evaluate("document.querySelector('tool-sheet .body').scrollTop"), "at its beginning");
    }

    /** Not under the picture, the buttons or a message. */
    private static void assertInSight(Page page) {
        page.waitForCondition(() -> (boolean) page.evaluate("""
            () => [...document.querySelectorAll(".conflict tbody td, .conflict .acts button")].every((part) => {
              const box = part.getBoundingClientRect();
              return part.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2));
            })\
            """));
    }

    @Test
    void opened_by_its_button_it_shows_what_is_on_the_air_now() throws Exception {
        press(new ShowCommand.Next());
        Page page = remote("", 360, 780);
        Locator which = page.locator(".which option:checked");
        page.locator("[data-tool=edit]").click();
        assertThat(which).hasText("Đang lên hình: Báo cáo");
        button(page, "Đóng").click();
        press(new ShowCommand.Next());
        page.locator("[data-tool=edit]").click();
        assertThat(which).hasText("Đang lên hình: Tham luận Sở Đ");
        page.locator("[data-path='[\"name\"]']").fill("Đặng Văn Đ");
        page.locator("[data-path='[\"name\"]']").fill("Đặng Thị Đ");
        button(page, "Đóng").click();
        press(new ShowCommand.Next());
        page.locator("[data-tool=edit]").click();
        assertThat(which).hasText("Tham luận Sở Đ");
        assertThat(page.locator("[data-path='[\"name\"]']")).hasValue("Đặng Thị Đ");
    }

    @Test
    void what_is_undone_stands_in_its_field_again_and_is_said() throws Exception {
        press(new ShowCommand.Next());
        Page page = remote("edit", 360, 780);
        Locator name = page.locator("[data-path='[\"name\"]']");
        assertThat(name).hasValue("Nguyễn Văn A");
        name.fill("Nguyễn Văn Ă");
        button(page, "Cập nhật lên hình").click();
        assertThat(page.locator("#notice")).hasText("Đã cập nhật.");
        button(page, "Hoàn tác").click();
        assertThat(page.locator("#notice")).containsText("Đã hoàn tác: ");
        assertThat(name).hasValue("Nguyễn Văn A");
        name.fill("Nguyễn Văn Ă");
        assertThat(button(page, "Cập nhật lên hình")).isEnabled();
    }

    @Test
    void a_row_is_seen_on_its_page_and_a_page_begins_at_its_first_row() throws Exception {
        hall.close();
        hall = Hall.withLayouts(EVENT, new Wall("main", 640, 400, 4));
        int pages = hall.playout().show().rundown().pages("khen");
        assertTrue(pages > 1, () -> pages + " pages");
        press(new ShowCommand.Load(new Position("khen", 2)));
        press(new ShowCommand.Take());
        Page page = remote("edit", 360, 780);
        assertThat(page.locator("edit-sheet .turn")).hasText("2/" + pages + " ›");
        Locator last = page.locator("[data-path='[\"recipients\",11,\"name\"]']");
        last.fill("Ông Nguyễn Văn O");
        assertThat(page.locator("edit-sheet .turn")).hasText(pages + "/" + pages + " ›");
        page.locator("[data-path='[\"recipients\",0,\"name\"]']").fill("Ông Nguyễn Văn Ă");
        assertThat(page.locator("edit-sheet .turn")).hasText("1/" + pages + " ›");
        while (!page.locator("edit-sheet .turn").textContent().startsWith(pages + "/")) {
            String turned = page.locator("edit-sheet .turn").textContent();
            page.locator("edit-sheet .turn").click();
            assertThat(page.locator("edit-sheet .turn")).not().hasText(turned);
        }
        assertThat(page.locator("[data-path='[\"recipients\",6,\"name\"]']")).isInViewport();
    }

    /** A phone's keyboard takes the lower half of its screen. */
    @Test
    void above_the_keyboard_the_field_its_picture_and_the_button_are_seen() throws Exception {
        press(new ShowCommand.Next());
        Page page = remote("edit", 360, 780);
        Locator name = page.locator("[data-path='[\"name\"]']");
        assertThat(name).hasValue("Nguyễn Văn A");
        name.focus();
        page.setViewportSize(360, 470);
        assertThat(page.locator("#buttons")).isHidden();
        name.scrollIntoViewIfNeeded();
        Box field = Box.of(name);
        Box picture = Box.of(page.locator(".draft-picture"));
        Box update = Box.of(page.locator(".send .main"));
        assertTrue(picture.bottom() <= field.top() && field.bottom() <= update.top(), picture + " " + field + update);
        assertTrue(update.bottom() <= 470, update::toString);
        CHROMIUM.screenshot(page, "quick-edit-keyboard-360x470");
        name.blur();
        assertThat(page.locator("#buttons")).isVisible();
    }

    @Test
    void a_message_lies_on_no_button_and_a_tap_sends_it_away() {
        Page page = remote("edit", 360, 780);
        button(page, "Khóa").click();
        assertThat(button(page, "Mở khóa")).isVisible();
        page.locator("[data-press=next]").click();
        Locator notice = page.locator("#notice");
        assertThat(notice).isVisible();
        Box said = Box.of(notice);
        assertTrue(said.bottom() <= Box.of(page.locator("#tools")).top(), said::toString);
        assertThat(notice).isInViewport();
        CHROMIUM.screenshot(page, "notice-360x780");
        notice.click();
        assertThat(notice).isHidden();
    }

    private record Box(double top, double bottom) {
        static Box of(Locator what) {
            BoundingBox box = what.boundingBox();
            return new Box(box.y, box.y + box.height);
        }
    }

    @Test
    void keys_typed_into_a_field_press_nothing() throws Exception {
        Page page = remote("edit", 1440, 900);
        Locator title = page.locator("[data-path='[\"title\"]']");
        title.click();
        page.keyboard().type(" b.f /?");
        page.keyboard().press("PageDown");
        page.keyboard().press("Space");
        assertThat(title).hasValue("Tổng kết b.f /? ");
        assertEquals(0, hall.playout().show().state().revision());
    }

    @Test
    void a_search_without_diacritics_finds_a_name_in_a_cue_and_enter_brings_it_into_preview() {
        Page page = remote("", 1440, 900);
        assertThat(page.locator("#lost")).isHidden();
        page.keyboard().press("/");
        Locator search = page.locator("input[type=search]");
        assertThat(search).isFocused();
        search.fill("dang van d");
        assertThat(page.locator("rundown-sheet .line")).hasCount(1);
        search.press("Enter");
        assertThat(page.locator("#preview .tally span")).hasText("Tham luận Sở Đ");
        assertThat(page.locator("tool-sheet")).isHidden();
    }

    @Test
    void a_skipped_cue_is_struck_through_and_passed_over_and_undo_brings_it_back() {
        Page page = remote("search", 360, 780);
        page.locator(".line[data-cue=bao-cao]").click();
        button(page, "Bỏ qua").click();
        assertThat(page.locator("rundown-sheet li.skipped")).hasCount(1);
        button(page, "Đóng").click();
        assertThat(page.locator("[data-key=bao-cao] .where")).hasText("Bỏ qua");
        assertThat(page.locator("#preview .tally span")).hasText("Tham luận Sở Đ");
        button(page, "Hoàn tác").click();
        assertThat(page.locator("#preview .tally span")).hasText("Báo cáo");
    }

    @Test
    void a_welcome_for_a_late_guest_is_inserted_next_and_opens_for_its_words() {
        Page page = remote("search", 360, 780);
        assertThat(page.locator(".insert option")).hasCount(18);
        page.locator("rundown-sheet summary").click();
        page.locator(".insert [name=label]").fill("Chào khách đến muộn");
        button(page, "Chèn sau mục đang diễn ra").click();
        assertThat(page.locator("tool-sheet h2")).hasText("Sửa nhanh");
        assertThat(page.locator("edit-sheet .which option:checked")).hasText("Xem trước: Chào khách đến muộn");
        page.locator("[data-path='[\"message\"]']").fill("Nhiệt liệt chào mừng");
        button(page, "Cập nhật").click();
        assertThat(page.locator("#notice")).hasText("Đã cập nhật.");
        assertEquals("Nhiệt liệt chào mừng", fields("welcome").text("message"));
    }

    @Test
    void what_the_backdrop_covers_comes_back_by_one_button() throws Exception {
        press(new ShowCommand.Next());
        Page page = remote("", 360, 780);
        assertThat(button(page, "Khôi phục")).isHidden();
        button(page, "Về phông").click();
        assertThat(page.locator("#program .tally span")).hasText("Phông chính");
        button(page, "Khôi phục").click();
        assertThat(page.locator("#program .tally span")).hasText("Báo cáo");
        assertThat(button(page, "Khôi phục")).isHidden();
    }

    @Test
    void with_two_presses_the_first_makes_ready_and_the_second_goes() {
        Page page = remote("options", 1440, 900);
        page.locator(".choice input").check();
        page.keyboard().press("PageDown");
        assertThat(page.locator("[data-press=next] .word")).hasText("Sẵn sàng");
        assertEquals(0, hall.playout().show().state().revision());
        page.waitForTimeout(350);
        page.keyboard().press("PageDown");
        assertThat(page.locator("#program .tally span")).hasText("Báo cáo");
        assertThat(page.locator("[data-press=next] .word")).hasText("Tiếp theo");
    }

    @Test
    void the_learning_page_shows_what_a_clicker_sends_and_runs_nothing() {
        Page page = remote("", 360, 780);
        page.navigate(hall.address() + "/keys");
        page.keyboard().press("PageDown");
        assertThat(page.locator("#last .key")).hasText("PageDown");
        assertThat(page.locator("#last .does")).hasText("Tiếp theo");
        page.evaluate("for (const _ of [1, 2]) dispatchEvent(new KeyboardEvent('keydown', {code: 'KeyF', key: 'f'}))");
        assertThat(page.locator("#last .does")).containsText("0,3 giây");
        page.keyboard().press("Escape");
        assertThat(page.locator("#last .does")).hasText("Không làm gì: màn giữ nguyên");
        assertEquals(0, hall.playout().show().state().revision());
        CHROMIUM.screenshot(page, "keys-360x780");
    }

    /** What is missing is named as the form beside it names it, never as the file does. */
    @Test
    void an_inserted_cue_that_says_nothing_yet_asks_for_its_fields_in_words() throws Exception {
        hall.close();
        hall = Hall.withLayouts(EVENT, new Wall("main", 640, 400, 4));
        Page page = CHROMIUM.joined(hall.joinAddress(), "/remote#search", 360, 780);
        page.locator("rundown-sheet summary").click();
        page.locator("rundown-sheet input[name=label]").fill("Ông Nguyễn Văn A");
        page.locator("rundown-sheet form select").selectOption("speaker");
        page.locator("rundown-sheet form button").last().click();
        LocatorAssertions.HasTextOptions patience = new LocatorAssertions.HasTextOptions().setTimeout(15_000);
        assertThat(page.locator("edit-sheet .veil"))
                .hasText(
                        "Mục \"Ông Nguyễn Văn A\" chưa có ô \"Họ và tên\";"
                                + " hãy điền Cách xưng hô, Họ và tên, Chức vụ, Đơn vị.",
                        patience);
        page.locator("[data-language]").first().click();
        page.locator("edit-sheet textarea").nth(1).fill("x");
        assertThat(page.locator("edit-sheet .veil"))
                .hasText(
                        Pattern.compile("^Cue \"Ông Nguyễn Văn A\" has no \"[A-Z]\\w+.*\"; fill in [A-Z].*\\.$"),
                        patience);
    }
}
