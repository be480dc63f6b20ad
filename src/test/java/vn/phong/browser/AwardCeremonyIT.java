package vn.phong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import vn.phong.Home;
import vn.phong.Wiring;
import vn.phong.event.Event;
import vn.phong.event.Position;
import vn.phong.event.Roll;
import vn.phong.frame.Frame;
import vn.phong.profile.ProfileLibrary;
import vn.phong.profile.WallPlan;

/** Papers and an award ceremony with their mishaps, from a phone, on the wall page. */
class AwardCeremonyIT {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final int PATIENCE_MS = 8000;
    /** Longer than the 300 ms in which a second press is taken for a tremble. */
    private static final int BETWEEN_PRESSES_MS = 350;

    private static final LocatorAssertions.IsInViewportOptions WHOLE =
            new LocatorAssertions.IsInViewportOptions().setRatio(1);

    @TempDir
    private Path data;

    private Wiring program;
    private Page wall;
    private Page remote;

    @BeforeEach
    void open() throws IOException {
        Path file = data.resolve("event.json");
        Files.writeString(file, event());
        program = Wiring.lit(WallPlan.ofSize("1024x640@4.0", ProfileLibrary.read(Home.profiles())), data);
        program.open(Optional.of(file), "127.0.0.1", 0);
        String address = "http://127.0.0.1:" + program.port();
        wall = CHROMIUM.open(address + "/wall/main", 1024, 640);
        remote = CHROMIUM.open(address + "/join/" + program.keys().joinSecret(), 360, 780);
        assertThat(remote.locator("#program .tally span")).hasText("Phông");
    }

    @AfterEach
    void close() {
        program.close();
    }

    private static String event() {
        String papers = IntStream.rangeClosed(1, 9)
                .mapToObj(n -> """
                    {"id":"bai-%d","label":"Tham luận %d/9: Sở %d","layout":"paper","fields":{"index":%d,"total":9,
                     "topic":"Giải pháp giảm thời gian giải quyết hồ sơ tại bộ phận một cửa, kinh nghiệm thứ %d",
                     "honorific":"Bà","name":"Nguyễn Thị Phương Thảo Nguyên %d",
                         "unit":"Trung tâm Phục vụ hành chính công số %d"}}\
                    """.formatted(n, n, n, n, n, n, n))
                .collect(Collectors.joining(","));
        String people =
                IntStream.rangeClosed(1, 25).mapToObj(n -> """
                    {"name":"Ông Nguyễn Hoàng Phương Nam %d","unit":"Sở Nội vụ %d"}\
                    """.formatted(n, n)).collect(Collectors.joining(","));
        return """
            {"schemaVersion":1,"approval":"off","name":"Hội nghị thử","fadeMs":0,"cues":[
             {"id":"phong","label":"Phông","layout":"backdrop","fields":{"org":["CƠ QUAN THỬ"],"eventType":"Hội nghị",
              "title":"Tổng kết phong trào thi đua","placeDate":"Tỉnh X, ngày 26 tháng 12 năm 2026"}},
             %s,
             {"id":"quyet-dinh","label":"Công bố Quyết định","layout":"decision","fields":{"number":"0000/QĐ-UBND",
              "date":"20 tháng 12 năm 2026","authority":"Chủ tịch Ủy ban nhân dân tỉnh",
                  "summary":"Tặng Bằng khen cho 25 cá nhân"}},
             {"id":"trao","label":"Trao Bằng khen: cá nhân","layout":"award-batch","fields":{
              "award":"Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh","recipientType":"cá nhân",
                  "perPage":8,"recipients":[%s]}},
             {"id":"be-mac","label":"Bế mạc","layout":"closing","fields":{"message":"Trân trọng cảm ơn"}}]}\
            """.formatted(papers, people);
    }

    @Test
    void an_award_ceremony_with_its_mishaps_goes_from_the_decision_to_the_last_photograph_by_one_button() {
        load("quyet-dinh");
        next("quyet-dinh");
        assertThat(remote.locator("#names"))
                .hasText("Sắp gọi: 1. Ông Nguyễn Hoàng Phương Nam 1 · 2. Ông Nguyễn Hoàng Phương Nam 2 · 3. Ông Nguyễn"
                        + " Hoàng Phương Nam 3");
        CHROMIUM.screenshot(remote, "remote-names-360");
        next("trao");
        sheet("awards");
        assertThat(remote.locator(".coming")).containsText("9. Ông Nguyễn Hoàng Phương Nam 9");
        mark("absent", 3);
        assertThat(row(3).locator(".status")).hasText("Vắng");
        assertThat(remote.locator("tool-sheet h2")).hasText("Trao thưởng");
        awaitWall(new Position("trao", 1));
        behalf(5, "Bà Lý Thị Phương Quỳnh");
        assertThat(row(5)).containsText("nhận thay: Bà Lý Thị Phương Quỳnh");
        awaitWall(new Position("trao", 1));
        CHROMIUM.screenshot(wall, "award-proxy");
        CHROMIUM.screenshot(remote, "award-sheet-360");
        next("trao.1.photo");
        awaitSame(new Position("phong", 1));
        mark("present", 3);
        assertThat(row(3).locator(".status")).hasText("Gọi sau");
        remote.locator("[data-do=fewer]").click();
        assertThat(remote.locator(".size output")).hasText("7");
        long before = revision();
        more("earlier", 10);
        await(() -> revision() > before, "the tenth is not called earlier");
        next("trao.2");
        mark("absent", 12);
        awaitWall(new Position("trao", 2));
        remote.waitForTimeout(BETWEEN_PRESSES_MS);
        remote.keyboard().press("Control+z");
        assertThat(row(12).locator(".status")).hasText("");
        awaitWall(new Position("trao", 2));
        next("trao.2.photo");
        add("Bà Trần Thị Mới");
        assertThat(row(27)).containsText("Bà Trần Thị Mới");
        next("trao.3");
        next("trao.3.photo");
        next("trao.4");
        CHROMIUM.screenshot(wall, "award-last-batch");
        next("trao.4.photo");
        awaitSame(new Position("phong", 1));
        assertCalled();
        next("be-mac");
    }

    /** Batches of 8, then 7: number 3 was absent and came back in the 26th place, number 10 stands before number 9. */
    private void assertCalled() {
        Roll roll = Roll.of(program.playout().show().event().cue("trao").orElseThrow(), 1);
        assertEquals(
                List.of(
                        List.of(1, 2, 4, 5, 6, 7, 8),
                        List.of(9, 10, 11, 12, 13, 14, 15),
                        List.of(16, 17, 18, 19, 20, 21, 22),
                        List.of(23, 24, 25, 26, 27)),
                roll.batches());
        assertEquals(
                "Ông Nguyễn Hoàng Phương Nam 10", Roll.name(roll.recipients().get(8)));
        assertEquals(
                "Ông Nguyễn Hoàng Phương Nam 3", Roll.name(roll.recipients().get(25)));
    }

    @Test
    void next_pressed_while_an_absence_is_drawing_waits_for_it_and_steps_once() {
        load("trao");
        next("trao");
        sheet("awards");
        List<Route> held = new ArrayList<>();
        remote.route("**/api/v1/show/award/absent", held::add);
        mark("absent", 3);
        remote.locator("#buttons [data-press=next]").click();
        assertThat(remote.locator("#notice")).hasText("Đang vẽ thay đổi vừa rồi; vẽ xong sẽ chuyển hình một lần.");
        remote.waitForTimeout(BETWEEN_PRESSES_MS);
        remote.locator("#buttons [data-press=next]").click();
        assertEquals("trao", program.playout().show().state().program().toString());
        held.forEach(Route::resume);
        assertThat(remote.locator("#program .tally span")).hasText("Chụp ảnh: Trao Bằng khen: cá nhân (1/4)");
        assertThat(remote.locator("#notice")).isHidden();
        assertThat(row(3).locator(".status")).hasText("Vắng");
        assertEquals("trao.1.photo", program.playout().show().state().program().toString());
    }

    @Test
    void next_pressed_after_a_change_that_is_turned_back_says_so_and_does_not_step() {
        load("trao");
        next("trao");
        sheet("awards");
        List<Route> held = new ArrayList<>();
        remote.route("**/api/v1/show/award/absent", held::add);
        mark("absent", 3);
        remote.locator("#buttons [data-press=next]").click();
        assertThat(remote.locator("#notice")).containsText("Đang vẽ");
        held.get(0)
                .fulfill(new Route.FulfillOptions()
                        .setStatus(422)
                        .setContentType("application/json")
                        .setBody("{\"error\":{\"vi\":\"Đợt này không vừa màn.\",\"en\":\"x\"}}"));
        assertThat(remote.locator("#notice"))
                .hasText("Đợt này không vừa màn.\nChưa chuyển hình: thay đổi trước đó không được nhận; hãy nhìn màn rồi"
                        + " bấm lại.");
        assertEquals("trao", program.playout().show().state().program().toString());
    }

    @Test
    void a_queue_of_papers_changes_in_the_middle_and_the_wall_prints_the_numbers_as_they_stand() {
        sheet("papers");
        remote.locator("[data-do=next]").click();
        awaitWall(new Position("bai-1", 1));
        paper("late", "bai-2");
        assertThat(item("bai-2").locator(".status")).hasText("Chưa đến");
        assertThat(item("bai-2").locator(".number")).hasText("9/9");
        paper("skip", "bai-3");
        assertThat(item("bai-3").locator(".status")).hasText("Bỏ qua");
        paper("up", "bai-7");
        assertThat(item("bai-7").locator(".status")).hasText("Kế tiếp");
        assertThat(item("bai-7").locator(".number")).hasText("2/8");
        assertThat(remote.locator("tool-sheet h2")).hasText("Tham luận");
        CHROMIUM.screenshot(remote, "paper-sheet-360");
        next("bai-7");
        assertThat(item("bai-1").locator(".number")).hasText("1/9");
        CHROMIUM.screenshot(wall, "paper-2-of-8");
        Event event = program.playout().show().event();
        assertEquals("Tham luận 2/8: Sở 7", event.cue("bai-7").orElseThrow().label());
    }

    @Test
    void a_name_typed_for_one_recipient_is_not_offered_for_another() {
        sheet("awards");
        more("proxy", 5);
        remote.locator("form.proxy input").fill("Bà Lý Thị Phương Quỳnh");
        remote.locator("form.proxy [data-do=close]").click();
        more("proxy", 6);
        assertThat(remote.locator("form.proxy .for"))
                .hasText("6. Ông Nguyễn Hoàng Phương Nam 6: Ai nhận thay (có thể để trống)");
        assertThat(remote.locator("form.proxy input")).hasValue("");
    }

    @Test
    void a_newcomer_who_is_turned_back_is_not_typed_again() {
        load("trao");
        next("trao");
        sheet("awards");
        remote.locator("award-sheet summary").click();
        remote.locator("form.new [name=before]").fill("7");
        remote.locator("form.new [name=name]").fill("Bà Trần Thị Mới");
        remote.locator("form.new [type=submit]").click();
        assertThat(remote.locator("#notice"))
                .hasText("\"Ông Nguyễn Hoàng Phương Nam 7\" đã lên hình nên giữ nguyên; hãy chọn người chưa gọi.");
        assertThat(remote.locator("form.new [name=name]")).hasValue("Bà Trần Thị Mới");
        remote.waitForTimeout(BETWEEN_PRESSES_MS);
        remote.locator("form.new [name=before]").fill("9");
        remote.locator("form.new [type=submit]").click();
        assertThat(row(9)).containsText("Bà Trần Thị Mới");
        assertThat(row(9).locator(".number")).hasText("8a");
        assertThat(row(10).locator(".number")).hasText("9");
        CHROMIUM.screenshot(remote, "award-between-360");
        next("trao.1.photo");
        next("trao.2");
        CHROMIUM.screenshot(wall, "award-between");
        assertThat(remote.locator("form.new [name=name]")).isHidden();
        assertThat(remote.locator("form.new [name=name]")).hasValue("");
    }

    @Test
    void what_opens_under_a_finger_comes_into_sight() {
        sheet("papers");
        item("bai-3").locator(".who").click();
        assertThat(item("bai-3").locator("[data-do=later]")).isInViewport(WHOLE);
        remote.locator("paper-sheet summary").click();
        assertThat(remote.locator("paper-sheet [name=honorific]")).isInViewport(WHOLE);
        assertThat(remote.locator("paper-sheet [name=honorific]")).isFocused();
        sheet("awards");
        row(4).locator(".who").click();
        assertThat(row(4).locator("[data-do=proxy]")).isInViewport(WHOLE);
        remote.locator("award-sheet summary").click();
        assertThat(remote.locator("form.new [name=name]")).isInViewport(WHOLE);
        CHROMIUM.screenshot(remote, "award-newcomer-360");
        remote.locator("[data-tool=search]").click();
        remote.locator("rundown-sheet [data-cue=bai-4]").click();
        assertThat(remote.locator("rundown-sheet [data-do=duplicate]")).isInViewport(WHOLE);
    }

    @Test
    void the_sheets_lie_beside_the_wall_on_a_laptop() {
        remote.setViewportSize(1440, 900);
        sheet("awards");
        assertThat(row(25)).isVisible();
        mark("absent", 3);
        assertThat(row(3).locator(".status")).hasText("Vắng");
        CHROMIUM.screenshot(remote, "award-sheet-1440");
        sheet("papers");
        paper("late", "bai-2");
        assertThat(item("bai-2").locator(".status")).hasText("Chưa đến");
        CHROMIUM.screenshot(remote, "paper-sheet-1440");
    }

    private void sheet(String tool) {
        remote.locator("[data-tool=" + tool + "]").click();
        assertThat(remote.locator("tool-sheet .body > :not([hidden]) .roll li").first())
                .isVisible();
    }

    private Locator row(int n) {
        return remote.locator(".roll li:has(> .who[data-key='" + n + "'])");
    }

    private void mark(String what, int n) {
        remote.waitForTimeout(BETWEEN_PRESSES_MS);
        row(n).locator("[data-do=" + what + "]").click();
    }

    private void more(String what, int n) {
        row(n).locator(".who").click();
        mark(what, n);
    }

    private void behalf(int n, String name) {
        more("proxy", n);
        remote.locator("form.proxy input").fill(name);
        remote.locator("form.proxy [type=submit]").click();
    }

    private void add(String name) {
        remote.locator("award-sheet summary").click();
        remote.locator("form.new [name=name]").fill(name);
        remote.locator("form.new [type=submit]").click();
    }

    private Locator item(String cue) {
        return remote.locator("paper-sheet li:has(> .who[data-key='" + cue + "'])");
    }

    private void paper(String what, String cue) {
        item(cue).locator(".who").click();
        remote.waitForTimeout(BETWEEN_PRESSES_MS);
        item(cue).locator("[data-do=" + what + "]").click();
    }

    private void load(String cue) {
        remote.locator("[data-key=" + cue + "]").click();
        assertThat(remote.locator("[data-key=" + cue + "] .where")).hasText("Xem trước");
    }

    /** The big button, and the place it leads to. */
    private void next(String place) {
        remote.waitForTimeout(BETWEEN_PRESSES_MS);
        remote.locator("[data-press=next]").click();
        assertThat(remote.locator("#program img")).hasAttribute("src", Pattern.compile("pictures"));
        await(() -> program.playout().show().state().program().toString().equals(place), "not at " + place);
        awaitSame(program.playout().show().state().program());
    }

    private long revision() {
        return program.playout().show().state().revision();
    }

    private void awaitWall(Position position) {
        await(() -> program.playout().show().state().program().equals(position), "not at " + position);
        awaitSame(position);
    }

    /** The wall page shows, pixel for pixel, what the event says at this place now. */
    private void awaitSame(Position position) {
        await(
                () -> {
                    Frame expected = program.playout()
                            .pictures()
                            .picture(position)
                            .join()
                            .frame();
                    BufferedImage shown = CHROMIUM.screenshot(wall, "ceremony-wall");
                    int[] pixels = shown.getRGB(0, 0, shown.getWidth(), shown.getHeight(), null, 0, shown.getWidth());
                    int[] wanted = Arrays.stream(expected.pixels())
                            .map(pixel -> pixel | 0xFF000000)
                            .toArray();
                    return Arrays.equals(pixels, wanted);
                },
                "the wall page does not show " + position);
    }

    private static void await(BooleanSupplier holds, String otherwise) {
        long patience = System.nanoTime() + PATIENCE_MS * 1_000_000L;
        while (!holds.getAsBoolean()) {
            assertTrue(System.nanoTime() < patience, otherwise);
            LockSupport.parkNanos(20_000_000);
        }
    }
}
