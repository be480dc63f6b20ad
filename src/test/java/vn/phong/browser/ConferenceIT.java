package vn.phong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import vn.phong.Home;
import vn.phong.Wiring;
import vn.phong.profile.ProfileLibrary;
import vn.phong.profile.WallPlan;

/**
 * The sample conference from reception to closing, with what goes wrong in a hall: a phone, a laptop, the MC and the
 * wall.
 */
class ConferenceIT {
    /** Longer than the 300 ms in which the same press again is taken for a tremble. */
    private static final long BETWEEN_PRESSES_MS = 350;

    /** What a paper's row says after each of its buttons. */
    private static final Map<String, String> STATUS = Map.of("late", "Chưa đến", "skip", "Bỏ qua", "up", "Kế tiếp");

    private static final LocatorAssertions.HasTextOptions PATIENTLY =
            new LocatorAssertions.HasTextOptions().setTimeout(20_000);

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TempDir
    private Path data;

    private final Map<String, Long> pressedAt = new HashMap<>();
    private Wiring program;
    private Page phone;
    private Page laptop;
    private Page mc;
    private Page wall;

    @BeforeEach
    void open() throws IOException {
        Files.writeString(data.resolve("event.json"), event());
        start();
        wall = CHROMIUM.open(address() + "/wall/main", 1024, 640);
        phone = CHROMIUM.open(join(), 360, 780);
        laptop = CHROMIUM.open(join(), 1440, 900);
        mc = CHROMIUM.open(join(), 768, 1024);
        mc.navigate(address() + "/mc");
        assertEverywhere("Phông chính");
    }

    /** The sample, received with a greeting, honoured in small batches, its ranking revealed row by row. */
    private static String event() throws IOException {
        JsonObject event = JsonParser.parseString(
                        Files.readString(Path.of("src/main/resources/sample/event.json"), StandardCharsets.UTF_8))
                .getAsJsonObject();
        event.addProperty("fadeMs", 0);
        JsonArray cues = new JsonArray();
        for (JsonElement each : event.getAsJsonArray("cues")) {
            JsonObject cue = each.getAsJsonObject();
            JsonObject fields = cue.getAsJsonObject("fields");
            switch (cue.get("id").getAsString()) {
                case "bang-khen-tap-the" -> first(fields, "recipients", 5).addProperty("perPage", 3);
                case "bang-khen-ca-nhan" -> first(fields, "recipients", 2);
                case "xep-hang" -> first(fields, "rows", 2).addProperty("reveal", "row-by-row");
                default -> {}
            }
            cues.add(cue);
            if (cues.size() == 1) {
                cues.add(JsonParser.parseString("{\"id\":\"don-khach\",\"label\":\"Đón tiếp đại biểu\","
                        + "\"layout\":\"welcome\",\"fields\":{\"message\":\"Nhiệt liệt chào mừng quý đại biểu\"}}"));
            }
        }
        event.add("cues", cues);
        return event.toString();
    }

    private static JsonObject first(JsonObject fields, String list, int count) {
        JsonArray kept = new JsonArray();
        for (int row = 0; row < count; row++) {
            kept.add(fields.getAsJsonArray(list).get(row));
        }
        fields.add(list, kept);
        return fields;
    }

    private void start() throws IOException {
        program = Wiring.lit(WallPlan.ofSize("1024x640@4.0", ProfileLibrary.read(Home.profiles())), data);
        program.open(Optional.of(data.resolve("event.json")), "127.0.0.1", 0);
    }

    private String address() {
        return "http://127.0.0.1:" + program.port();
    }

    private String join() {
        return address() + "/join/" + program.keys().joinSecret();
    }

    @AfterEach
    void close() {
        program.close();
    }

    /** A tap on a button; the same one again only when that is no tremble. */
    private void press(Page page, String name) {
        long now = System.nanoTime() / 1_000_000;
        long since = now - pressedAt.getOrDefault(name, now - BETWEEN_PRESSES_MS);
        if (since < BETWEEN_PRESSES_MS) {
            page.waitForTimeout((double) (BETWEEN_PRESSES_MS - since));
        }
        Page.GetByRoleOptions named = new Page.GetByRoleOptions().setName(Pattern.compile("^\\s*" + name));
        page.getByRole(AriaRole.BUTTON, named)
                .filter(new Locator.FilterOptions().setVisible(true))
                .first()
                .click();
        pressedAt.put(name, System.nanoTime() / 1_000_000);
    }

    private void next(String label) {
        press(phone, "Tiếp theo");
        assertEverywhere(label);
    }

    /** A member of the state, such as {@code program.label}. */
    private Object state(String member) {
        return laptop.evaluate(
                "async member => member.split('.').reduce((value, name) => value?.[name],"
                        + " await (await fetch('/api/v1/state')).json())",
                member);
    }

    private static Locator onAir(Page page) {
        return page.locator("#program .tally span");
    }

    /** One device at a time presses; taking control from another asks for a second tap. */
    private static void takesControl(Page page) {
        page.locator("[data-control=take]").click();
        page.locator("[data-control=take].sure").click();
        assertThat(page.locator("[data-control=release]"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
    }

    /** Both remotes and the MC's page say the same, and the wall's page shows the picture it should. */
    private void assertEverywhere(String label) {
        assertThat(onAir(phone)).hasText(label, PATIENTLY);
        assertThat(onAir(laptop)).hasText(label, PATIENTLY);
        assertThat(mc.locator("#reading h2 span")).hasText(label.replace("Bên dưới: ", ""), PATIENTLY);
        Locator wallPages = laptop.locator("output-lamps .lamp.live")
                .filter(new Locator.FilterOptions().setHasText("Trang màn LED"));
        assertThat(wallPages).hasText("Trang màn LED 1 đang mở", PATIENTLY);
        assertThat(laptop.locator("alarm-list")).hasText("");
    }

    private void assertReads(String... names) {
        assertThat(mc.locator("#reading .numbered .name")).hasText(names, PATIENTLY);
    }

    private void keep(String moment) {
        CHROMIUM.screenshot(phone, "conference-" + moment + "-360x780");
        CHROMIUM.screenshot(laptop, "conference-" + moment + "-1440x900");
        CHROMIUM.screenshot(mc, "conference-" + moment + "-mc");
        CHROMIUM.screenshot(wall, "conference-" + moment + "-wall");
    }

    private static void find(Page page, String asked) {
        page.locator("[data-tool=search]").click();
        Locator search = page.locator("input[type=search]");
        search.fill(asked);
        search.press("Enter");
    }

    @Test
    void a_whole_conference_with_its_mishaps_is_run_from_a_phone_and_a_laptop() throws Exception {
        next("Đón tiếp đại biểu");
        next("Chương trình Hội nghị");
        next("1. Tuyên bố lý do, giới thiệu đại biểu");
        aNameIsWrong();
        aGuestComesLate();
        aWrongCueIsTakenBack();
        thePapersAreNotAsPrinted();
        theWallIsClearedInPanic();
        thePhoneLosesItsNetwork();
        twoPressAtOnce();
        theAwardsAreCalled();
        theRankingIsRevealed();
        theEndStays();
        theComputerIsStartedAgain();
    }

    /** Somebody in the front row says so: the laptop corrects it while the phone runs the show. */
    private void aNameIsWrong() {
        assertThat(mc.locator("#reading .name")).hasText("Ông Nguyễn Văn A");
        laptop.locator("[data-tool=edit]").click();
        laptop.locator("[data-path='[\"name\"]']").fill("Nguyễn Văn Ân");
        press(laptop, "Cập nhật lên hình");
        assertThat(laptop.locator("#notice")).hasText("Đã cập nhật.", PATIENTLY);
        assertThat(mc.locator("#reading .name")).hasText("Ông Nguyễn Văn Ân", PATIENTLY);
        keep("quick-edit");
        press(laptop, "Đóng");
        assertEverywhere("1. Tuyên bố lý do, giới thiệu đại biểu");
    }

    private void aGuestComesLate() {
        phone.locator("[data-tool=search]").click();
        phone.locator("rundown-sheet summary").click();
        phone.locator(".insert [name=label]").fill("Chào khách đến muộn");
        press(phone, "Chèn sau mục đang diễn ra");
        phone.locator("[data-path='[\"message\"]']").fill("Nhiệt liệt chào mừng đồng chí Nguyễn Văn B");
        press(phone, "Cập nhật");
        assertThat(phone.locator("#notice")).hasText("Đã cập nhật.", PATIENTLY);
        press(phone, "Đóng");
        next("Chào khách đến muộn");
        next("2. Báo cáo cải cách hành chính");
    }

    private void aWrongCueIsTakenBack() {
        find(phone, "ket luan");
        press(phone, "Lên hình");
        assertEverywhere("6. Phát biểu kết luận");
        press(phone, "Hoàn tác");
        assertEverywhere("2. Báo cáo cải cách hành chính");
        next("3. Báo cáo ứng dụng công nghệ thông tin");
    }

    /** The second delegate is late, the third does not come, one more wishes to speak: n/N follows. */
    private void thePapersAreNotAsPrinted() {
        press(phone, "Tham luận");
        press(phone, "Gọi tiếp");
        assertEverywhere("4. Tham luận 1/9: Ủy ban nhân dân xã X");
        paper("tham-luan-2", "late");
        paper("tham-luan-3", "skip");
        phone.locator("paper-sheet summary").click();
        phone.getByLabel("Họ và tên").fill("Nguyễn Văn H");
        phone.getByLabel("Đơn vị").fill("Sở Tư pháp");
        phone.locator("paper-sheet form [type=submit]").click();
        assertThat(phone.locator("paper-sheet li").last()).containsText("9/9");
        keep("papers");
        next("4. Tham luận 2/9: Sở Y");
        paper("tham-luan-2", "up");
        next("4. Tham luận 3/9: Ủy ban nhân dân huyện Y");
    }

    private void paper(String cue, String what) {
        Locator row = phone.locator("paper-sheet li:has(> .who[data-key='" + cue + "'])");
        if (!row.locator(".acts").isVisible()) {
            row.locator(".who").click();
        }
        row.locator("[data-do=" + what + "]").click();
        assertThat(row.locator(".status")).hasText(STATUS.get(what), PATIENTLY);
    }

    private void theWallIsClearedInPanic() {
        press(phone, "Đóng");
        press(phone, "Về phông");
        assertEverywhere("Phông chính");
        press(phone, "Khôi phục");
        assertEverywhere("4. Tham luận 3/9: Ủy ban nhân dân huyện Y");
        press(phone, "Tắt đen màn");
        assertEverywhere("Bên dưới: 4. Tham luận 3/9: Ủy ban nhân dân huyện Y");
        assertThat(mc.locator("#reading .said")).hasText("Màn đang tắt đen");
        takesControl(laptop);
        press(laptop, "Mở lại màn");
        assertEverywhere("4. Tham luận 3/9: Ủy ban nhân dân huyện Y");
    }

    /** What is pressed while cut off is given up in words and never fired late. */
    private void thePhoneLosesItsNetwork() {
        takesControl(phone);
        Object before = state("revision");
        phone.context().setOffline(true);
        phone.evaluate("dispatchEvent(new KeyboardEvent('keydown', {code: 'PageDown', key: 'PageDown'}))");
        assertThat(phone.locator("#notice")).containsText("Lệnh chưa gửi được");
        assertThat(phone.locator("#lost")).isVisible();
        keep("cut-off");
        phone.context().setOffline(false);
        assertThat(phone.locator("#lost")).isHidden();
        assertEquals(before, state("revision"));
        next("4. Tham luận 4/9: Ủy ban nhân dân thị xã Z");
        assertEquals(((Number) before).intValue() + 1, state("revision"));
    }

    /** Two presses from what both saw advance one step; who only watches is turned back. */
    private void twoPressAtOnce() {
        String next = "async seen => (await fetch('/api/v1/show/next', {method: 'POST',"
                + " body: JSON.stringify({expectedRevision: seen})})).status";
        Object seen = state("revision");
        assertEquals(200, phone.evaluate(next, seen));
        assertEquals(409, phone.evaluate(next, seen));
        assertEquals(423, laptop.evaluate(next, seen));
        assertEverywhere("4. Tham luận 5/9: Ủy ban nhân dân phường V");
    }

    /** Decision, batches of three with their photographs: one is absent, one sends somebody, one was forgotten. */
    private void theAwardsAreCalled() {
        find(phone, "cong bo quyet dinh");
        press(phone, "Lên hình");
        assertEverywhere("5. Công bố Quyết định khen thưởng");
        press(phone, "Trao thưởng");
        next("5. Trao Bằng khen: tập thể (1/2)");
        assertReads("Sở A", "Sở B", "Sở C");
        recipient(2, "absent");
        assertReads("Sở A", "Sở C");
        Locator third = recipient(3);
        third.locator(".who").click();
        third.locator("[data-do=proxy]").click();
        phone.locator("form.proxy input").fill("Bà Lê Thị C");
        phone.locator("form.proxy [type=submit]").click();
        assertThat(third).containsText("nhận thay: Bà Lê Thị C");
        phone.locator("award-sheet summary").click();
        phone.locator("form.new [name=name]").fill("Ban Y");
        phone.locator("form.new [type=submit]").click();
        assertThat(recipient(6)).containsText("Ban Y");
        keep("awards");
        next("Chụp ảnh: 5. Trao Bằng khen: tập thể (1/2)");
        next("5. Trao Bằng khen: tập thể (2/2)");
        assertReads("Sở D", "Sở Đ", "Ban Y");
        next("Chụp ảnh: 5. Trao Bằng khen: tập thể (2/2)");
        next("5. Trao Bằng khen: cá nhân");
        assertReads("Ông Nguyễn Văn A", "Bà Trần Thị B");
        next("Chụp ảnh: 5. Trao Bằng khen: cá nhân");
        press(phone, "Đóng");
    }

    private Locator recipient(int n) {
        return phone.locator(".roll li:has(> .who[data-key='" + n + "'])");
    }

    private void recipient(int n, String what) {
        recipient(n).locator("[data-do=" + what + "]").click();
        assertThat(recipient(n).locator(".status")).hasText("Vắng", PATIENTLY);
    }

    /** From the bottom, one row a press; the MC reads the name before the hall does. */
    private void theRankingIsRevealed() {
        next("5. Xếp hạng chỉ số cải cách hành chính (1/3)");
        assertRanked();
        assertThat(mc.locator("#coming .fresh")).containsText("Đơn vị B");
        next("5. Xếp hạng chỉ số cải cách hành chính (2/3)");
        assertRanked("Đơn vị B");
        assertThat(mc.locator("#coming .fresh")).containsText("Đơn vị A");
        next("5. Xếp hạng chỉ số cải cách hành chính (3/3)");
        assertRanked("Đơn vị A", "Đơn vị B");
        keep("ranking");
    }

    private void assertRanked(String... names) {
        Locator rows = mc.locator("#reading .numbered .parts");
        assertThat(rows).hasCount(names.length);
        for (int row = 0; row < names.length; row++) {
            assertThat(rows.nth(row)).containsText(names[row]);
        }
    }

    private void theEndStays() {
        next("Giải lao");
        next("6. Phát biểu kết luận");
        next("Phông kết thúc");
        press(phone, "Tiếp theo");
        assertThat(phone.locator("#notice")).containsText("Đã hết chương trình");
        assertThat(mc.locator("#coming h2 span")).hasText("Hết chương trình");
        assertEverywhere("Phông kết thúc");
        keep("end");
    }

    private void theComputerIsStartedAgain() throws IOException {
        Object revision = state("revision");
        program.close();
        start();
        laptop = CHROMIUM.open(join(), 1440, 900);
        assertThat(onAir(laptop)).hasText("Phông kết thúc", PATIENTLY);
        assertEquals(revision, state("revision"));
    }
}
