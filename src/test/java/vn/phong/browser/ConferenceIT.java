package vn.phong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
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

/** The sample conference from reception to closing, with what goes wrong in a hall: a phone, a laptop and the wall. */
class ConferenceIT {
    /** Longer than the 300 ms in which a second press is taken for a tremble. */
    private static final int BETWEEN_PRESSES_MS = 350;

    private static final LocatorAssertions.HasTextOptions PATIENTLY =
            new LocatorAssertions.HasTextOptions().setTimeout(20_000);

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TempDir
    private Path data;

    private Wiring program;
    private Page phone;
    private Page laptop;
    private Page wall;

    @BeforeEach
    void open() throws IOException {
        start();
        String address = "http://127.0.0.1:" + program.port();
        String join = address + "/join/" + program.keys().joinSecret();
        wall = CHROMIUM.open(address + "/wall/main", 1024, 640);
        phone = CHROMIUM.open(join, 360, 780);
        laptop = CHROMIUM.open(join, 1440, 900);
        assertEverywhere("Phông chính");
    }

    private void start() throws IOException {
        program = Wiring.lit(WallPlan.ofSize("1024x640@4.0", ProfileLibrary.read(Home.profiles())), data);
        program.open(Optional.empty(), "127.0.0.1", 0);
    }

    @AfterEach
    void close() {
        program.close();
    }

    private static void press(Page page, String name) {
        page.waitForTimeout(BETWEEN_PRESSES_MS);
        Page.GetByRoleOptions named = new Page.GetByRoleOptions().setName(Pattern.compile("^" + name));
        page.getByRole(AriaRole.BUTTON, named).first().click();
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

    /** Both remotes say the same, and the wall's page shows the picture it should. */
    private void assertEverywhere(String label) {
        assertThat(onAir(phone)).hasText(label, PATIENTLY);
        assertThat(onAir(laptop)).hasText(label, PATIENTLY);
        Locator wallPages = laptop.locator("output-lamps .lamp.live")
                .filter(new Locator.FilterOptions().setHasText("Trang màn LED"));
        assertThat(wallPages).hasText("Trang màn LED 1 đang mở", PATIENTLY);
    }

    private void keep(String moment) {
        CHROMIUM.screenshot(phone, "conference-" + moment + "-360x780");
        CHROMIUM.screenshot(laptop, "conference-" + moment + "-1440x900");
        CHROMIUM.screenshot(wall, "conference-" + moment + "-wall");
    }

    private void find(Page page, String asked) {
        page.locator("[data-tool=search]").click();
        Locator search = page.locator("input[type=search]");
        search.fill(asked);
        search.press("Enter");
    }

    @Test
    void a_whole_conference_with_its_mishaps_is_run_from_a_phone_and_a_laptop() throws Exception {
        press(phone, "Tiếp theo");
        assertEverywhere("Chương trình Hội nghị");
        press(phone, "Tiếp theo");
        assertEverywhere("1. Tuyên bố lý do, giới thiệu đại biểu");
        aNameIsWrong();
        aGuestComesLate();
        aPaperIsDroppedAndTheDelegateOfAnotherIsLate();
        theWallIsClearedInPanic();
        thePhoneLosesItsNetwork();
        twoPressAtOnce();
        theEndStays();
        theComputerIsStartedAgain();
    }

    /** Somebody in the front row says so: the laptop corrects it while the phone runs the show. */
    private void aNameIsWrong() {
        laptop.locator("[data-tool=edit]").click();
        laptop.locator("[data-path='[\"name\"]']").fill("Nguyễn Thị Bích Ngọc");
        keep("quick-edit");
        press(laptop, "Cập nhật lên hình");
        assertThat(laptop.locator("#notice")).hasText("Đã cập nhật.", PATIENTLY);
        Object name = laptop.evaluate("async () => (await (await fetch('/api/v1/cues/mo-dau')).json()).fields.name");
        assertEquals("Nguyễn Thị Bích Ngọc", name);
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
        keep("late-guest");
        press(phone, "Đóng");
        press(phone, "Tiếp theo");
        assertEverywhere("Chào khách đến muộn");
        press(phone, "Tiếp theo");
        assertEverywhere("2. Báo cáo cải cách hành chính");
    }

    private void aPaperIsDroppedAndTheDelegateOfAnotherIsLate() {
        find(phone, "tham luan 1/9");
        press(phone, "Lên hình");
        assertEverywhere("4. Tham luận 1/9: Ủy ban nhân dân xã X");
        takesControl(laptop);
        laptop.locator("[data-tool=search]").click();
        laptop.locator("input[type=search]").fill("tham luan 2/9");
        laptop.locator(".line").first().click();
        press(laptop, "Bỏ qua");
        keep("skipped");
        press(laptop, "Đóng");
        press(laptop, "Tiếp theo");
        assertEverywhere("4. Tham luận 2/8: Sở X");
        find(laptop, "tham luan 4/8");
        press(laptop, "Lên hình");
        assertEverywhere("4. Tham luận 4/8: Ủy ban nhân dân thị xã Z");
        press(laptop, "Hoàn tác");
        assertEverywhere("4. Tham luận 2/8: Sở X");
    }

    private void theWallIsClearedInPanic() {
        takesControl(phone);
        press(phone, "Về phông");
        assertEverywhere("Phông chính");
        press(phone, "Khôi phục");
        assertEverywhere("4. Tham luận 2/8: Sở X");
        press(phone, "Tắt đen màn");
        assertEverywhere("Bên dưới: 4. Tham luận 2/8: Sở X");
        takesControl(laptop);
        press(laptop, "Mở lại màn");
        assertEverywhere("4. Tham luận 2/8: Sở X");
    }

    /** What is pressed while cut off is never fired late. */
    private void thePhoneLosesItsNetwork() {
        takesControl(phone);
        Object before = state("revision");
        phone.context().setOffline(true);
        phone.evaluate("dispatchEvent(new KeyboardEvent('keydown', {code: 'PageDown', key: 'PageDown'}))");
        phone.waitForTimeout(4000);
        keep("cut-off");
        phone.context().setOffline(false);
        phone.waitForTimeout(2000);
        assertEquals(before, state("revision"));
        assertEverywhere("4. Tham luận 2/8: Sở X");
    }

    /** Two presses from what both saw advance one step; who only watches is turned back. */
    private void twoPressAtOnce() {
        find(phone, "tham luan 6/8");
        press(phone, "Lên hình");
        assertEverywhere("4. Tham luận 6/8: Sở Z");
        String next = "async seen => (await fetch('/api/v1/show/next', {method: 'POST',"
                + " body: JSON.stringify({expectedRevision: seen})})).status";
        Object seen = state("revision");
        assertEquals(200, phone.evaluate(next, seen));
        assertEquals(409, phone.evaluate(next, seen));
        assertEquals(423, laptop.evaluate(next, seen));
        assertEverywhere("4. Tham luận 7/8: Sở X");
    }

    private void theEndStays() {
        find(phone, "phong ket thuc");
        press(phone, "Lên hình");
        press(phone, "Tiếp theo");
        assertThat(phone.locator("#notice")).containsText("Đã hết chương trình");
        keep("end");
    }

    private void theComputerIsStartedAgain() throws IOException {
        Object label = state("program.label");
        Object revision = state("revision");
        program.close();
        start();
        laptop = CHROMIUM.open(
                "http://127.0.0.1:" + program.port() + "/join/" + program.keys().joinSecret(), 1440, 900);
        assertThat(onAir(laptop)).hasText("Phông kết thúc", PATIENTLY);
        assertEquals(label, state("program.label"));
        assertEquals(revision, state("revision"));
    }
}
