package vn.phong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.RequestOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.Fields;
import vn.phong.wall.Wall;
import vn.phong.web.Hall;

/** A ranking that is revealed row by row: what the MC may say next, and what outside buttons are told. */
class RankingPagesIT {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final List<Object> ROWS = List.of(row(1, "Sở Y tế"), row(2, "Sở Nội vụ"), row(3, "Sở Tài chính"));

    private static final LocatorAssertions.HasTextOptions WITH_PATIENCE =
            new LocatorAssertions.HasTextOptions().setTimeout(15_000);

    private Hall hall;
    private Page phone;

    @BeforeEach
    void open() throws Exception {
        Fields ranking = Fields.NONE
                .with("title", "Kết quả xếp hạng")
                .with("columns", List.of("Hạng", "Đơn vị"))
                .with("rows", ROWS)
                .with("reveal", "row-by-row");
        List<Cue> cues = List.of(
                cue("phong", "Phông", "backdrop", Fields.NONE),
                cue("hang", "Xếp hạng", "ranking", ranking),
                cue("ket", "Bế mạc", "closing", Fields.NONE));
        Event event = new Event(1, "Hội nghị thử", "", "", 0, null, List.of(), cues, Map.of("approval", "off"));
        hall = Hall.withLayouts(event, new Wall("main", 640, 400, 4));
        phone = CHROMIUM.open(hall.joinAddress(), 360, 780);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    /** The columns of a table are in the order of the row's fields. */
    private static Object row(int rank, String name) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("rank", rank);
        row.put("name", name);
        return row;
    }

    private static Cue cue(String id, String label, String layout, Fields fields) {
        return new Cue(id, label, layout, "", fields, Map.of(), null, Map.of());
    }

    private void press(String verb) {
        assertEquals(
                200,
                phone.request()
                        .post(
                                hall.address() + "/api/v1/show/" + verb,
                                RequestOptions.create()
                                        .setHeader("Content-Type", "application/json")
                                        .setData("{}"))
                        .status());
    }

    private String variables() {
        JsonObject all = JsonParser.parseString(
                        phone.request().get(hall.address() + "/api/v1/state").text())
                .getAsJsonObject()
                .getAsJsonObject("variables");
        return Stream.of("cue_now_title", "cue_next_title", "position", "ranking_revealed_name")
                .map(name -> all.get(name).getAsString())
                .collect(Collectors.joining(" | "));
    }

    @Test
    void the_mc_sees_the_name_that_the_next_press_reveals_and_the_variables_follow() {
        Page mc = CHROMIUM.joined(hall.joinAddress(), "/mc", 1440, 900);
        assertThat(mc.locator("#coming h2 span")).hasText("Xếp hạng (1/4)");
        assertEquals("Phông | Xếp hạng (1/4) | 1 | ", variables());
        press("next");
        assertReads(mc, List.of(), "3 Sở Tài chính");
        assertEquals("Xếp hạng (1/4) | Xếp hạng (2/4) | 2 | ", variables());
        press("next");
        assertReads(mc, List.of("3 Sở Tài chính"), "2 Sở Nội vụ");
        assertEquals("Xếp hạng (2/4) | Xếp hạng (3/4) | 3 | Sở Tài chính", variables());
        press("next");
        assertReads(mc, List.of("2 Sở Nội vụ", "3 Sở Tài chính"), "1 Sở Y tế");
        CHROMIUM.screenshot(mc, "mc-ranking-1440");
        mc.setViewportSize(360, 780);
        CHROMIUM.screenshot(mc, "mc-ranking-360");
        press("previous");
        assertReads(mc, List.of("3 Sở Tài chính"), "2 Sở Nội vụ");
        assertEquals("Xếp hạng (2/4) | Xếp hạng (3/4) | 3 | Sở Tài chính", variables());
        press("next");
        press("next");
        assertThat(mc.locator("#reading .numbered")).hasCount(3);
        assertThat(mc.locator("#coming h2 span")).hasText("Bế mạc");
        assertThat(mc.locator(".fresh")).hasCount(0);
        assertEquals("Xếp hạng (4/4) | Bế mạc | 5 | Sở Y tế", variables());
    }

    @Test
    void the_order_of_announcing_is_chosen_by_its_words_on_the_remote() {
        phone.locator("[data-tool=edit]").click();
        phone.locator(".which select").selectOption("hang");
        Locator order = phone.locator("field-form select");
        assertThat(phone.locator("field-form > *").first()).containsText("Thứ tự công bố");
        assertThat(order.locator("option:checked")).hasText("Từng dòng, từ dưới lên");
        order.selectOption("Cả trang, từ trang cuối");
        CHROMIUM.screenshot(phone, "ranking-order-360");
        phone.locator("edit-sheet [type=submit]").click();
        assertThat(phone.locator("#notice")).hasText("Đã cập nhật.");
        assertThat(order.locator("option:checked")).hasText("Cả trang, từ trang cuối");
        assertEquals("Phông | Xếp hạng | 1 | ", variables());
    }

    private static void assertReads(Page mc, List<String> now, String coming) {
        assertThat(mc.locator("#reading .numbered")).hasText(now.toArray(String[]::new), WITH_PATIENCE);
        assertThat(mc.locator("#coming .fresh .said")).hasText("Sắp công bố");
        assertThat(mc.locator("#coming .fresh .line")).hasText(coming);
        assertThat(mc.locator("#coming > .numbered")).hasText(now.toArray(String[]::new));
    }
}
