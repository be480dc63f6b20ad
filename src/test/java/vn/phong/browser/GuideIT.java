package vn.phong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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

/**
 * {@code docs/vi/huong-dan.md} done on a phone by somebody who knows nothing but its words: every bold word is a
 * button.
 */
class GuideIT {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    /** Longer than the 300 ms in which a second press is taken for a tremble. */
    private static final int BETWEEN_PRESSES_MS = 350;

    @TempDir
    private Path data;

    private Wiring program;
    private Page phone;

    @BeforeEach
    void open() throws IOException {
        program = Wiring.lit(WallPlan.ofSize("1024x640@4.0", ProfileLibrary.read(Home.profiles())), data);
        program.open(Optional.empty(), "127.0.0.1", 0);
        String address = "http://127.0.0.1:" + program.port();
        CHROMIUM.open(address + "/wall/main", 1024, 640);
        phone = CHROMIUM.open(address + "/join/" + program.keys().joinSecret(), 360, 780);
        assertOnAir("Phông chính");
    }

    @AfterEach
    void close() {
        program.close();
    }

    private Locator button(String words) {
        return phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^\\s*" + words)))
                .filter(new Locator.FilterOptions().setVisible(true));
    }

    private void tap(String words) {
        phone.waitForTimeout(BETWEEN_PRESSES_MS);
        button(words).first().click();
    }

    private void assertOnAir(String label) {
        assertThat(phone.locator("#program .tally span")).hasText(label);
    }

    @Test
    void the_rehearsal_of_the_guide_can_be_done_by_its_words() {
        for (String label : new String[] {
            "Chương trình Hội nghị",
            "1. Tuyên bố lý do, giới thiệu đại biểu",
            "2. Báo cáo cải cách hành chính",
            "3. Báo cáo ứng dụng công nghệ thông tin"
        }) {
            tap("Tiếp theo");
            assertOnAir(label);
        }
        tap("Lùi");
        assertOnAir("2. Báo cáo cải cách hành chính");
        changeTheNameOnTheWall();
        tap("Chương trình\\s*$");
        phone.locator("rundown-sheet .line").filter(has("Tham luận 2/9")).click();
        tap("Bỏ qua");
        assertThat(phone.locator("rundown-sheet .skipped .name")).hasText("4. Tham luận: Ủy ban nhân dân huyện Y");
        phone.locator("rundown-sheet input[type=search]").fill("tham luan 5");
        assertThat(phone.locator("rundown-sheet .lines .line").first()).containsText("Tham luận 5/8");
        phone.keyboard().press("Enter");
        assertThat(phone.locator("#preview .tally span")).hasText(Pattern.compile("Tham luận 5/8"));
        tap("Lên hình");
        assertThat(phone.locator("[data-mark=onAir] .name")).containsText("Tham luận 5/8");
        assertOnAir(phone.locator("[data-mark=onAir] .name").textContent());
        tap("Hoàn tác");
        assertOnAir("2. Báo cáo cải cách hành chính");
        insertAGuest();
        coverAndOpen();
    }

    private void addAPaper() {
        phone.locator("paper-sheet summary").click();
        phone.getByLabel("Cách xưng hô").fill("TS.");
        phone.getByLabel("Họ và tên").fill("Nguyễn Văn H");
        phone.getByLabel("Đơn vị").fill("Sở Tư pháp");
        phone.getByLabel("Tên tham luận").fill("Kinh nghiệm soạn thảo văn bản");
        CHROMIUM.screenshot(phone, "guide-paper");
        phone.locator("paper-sheet form [type=submit]").click();
        assertThat(phone.locator("paper-sheet li").last()).containsText("TS. Nguyễn Văn H");
    }

    private void giveASpeakerTimeAndCallTheNext() {
        tap("Đồng hồ");
        tap("5 phút");
        tap("Bắt đầu");
        phone.getByText("Mời kết thúc").click();
        assertThat(phone.locator("timer-sheet .on-wall")).containsText("Mời kết thúc");
        tap("Tham luận");
        tap("Gọi tiếp");
        assertThat(phone.locator("#program .tally span")).hasText(Pattern.compile("Tham luận 2/10"));
        tap("Đồng hồ");
        assertThat(phone.locator("timer-sheet .left")).hasText("05:00");
        assertThat(phone.locator("timer-sheet .on-wall")).isHidden();
        assertThat(button("Bắt đầu")).isEnabled();
    }

    private void announce() {
        tap("Thông báo");
        phone.locator("#strip-text").fill("Nhiệt liệt chào mừng đồng chí Thứ trưởng");
        tap("Hiện dải chữ");
        assertThat(phone.locator("overlay-sheet .on-wall")).containsText("Thứ trưởng");
        tap("Gỡ dải chữ");
        assertThat(phone.locator("overlay-sheet .on-wall")).isHidden();
    }

    private static Locator.FilterOptions has(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }

    private void changeTheNameOnTheWall() {
        tap("Sửa nhanh");
        Locator field = phone.locator("edit-sheet textarea").first();
        field.fill(field.inputValue() + " (sửa)");
        tap("Cập nhật lên hình");
        assertThat(phone.locator("#notice")).hasText("Đã cập nhật.");
        tap("Đóng");
    }

    private void insertAGuest() {
        tap("Chương trình\\s*$");
        assertThat(phone.locator("rundown-sheet input[type=search]")).hasValue("");
        phone.locator("rundown-sheet summary").filter(has("Chèn mục mới")).click();
        phone.locator("rundown-sheet .insert textarea").fill("Nhiệt liệt chào mừng Thứ trưởng");
        CHROMIUM.screenshot(phone, "guide-insert");
        tap("Chèn sau mục đang diễn ra");
        assertThat(phone.locator("#preview .tally span")).hasText("Nhiệt liệt chào mừng Thứ trưởng");
        tap("Tiếp theo");
        assertOnAir("Nhiệt liệt chào mừng Thứ trưởng");
    }

    private void coverAndOpen() {
        tap("Về phông");
        assertOnAir("Phông chính");
        tap("Khôi phục");
        assertOnAir("Nhiệt liệt chào mừng Thứ trưởng");
        tap("Tắt đen màn");
        assertThat(phone.locator("#program .veil")).hasText("Màn đang tắt đen");
        tap("Mở lại màn");
        assertThat(phone.locator("#program .veil")).isHidden();
        tap("Khóa");
        assertThat(button("Mở khóa")).isVisible();
        tap("Tiếp theo");
        assertThat(phone.locator("#notice")).hasText(Pattern.compile("đang khóa"));
        tap("Mở khóa");
        assertThat(button("Khóa")).isVisible();
    }

    @Test
    void a_late_paper_and_an_absent_recipient_are_dealt_with_as_the_guide_says() {
        tap("Tham luận");
        phone.locator("paper-sheet .who").filter(has("Hoàng Văn Đ")).click();
        tap("Chưa đến");
        assertThat(phone.locator("paper-sheet li").filter(has("Hoàng Văn Đ")).locator(".status"))
                .hasText("Chưa đến");
        tap("Đã đến");
        addAPaper();
        tap("Gọi tiếp");
        assertThat(phone.locator("#program .tally span")).hasText(Pattern.compile("Tham luận 1/10"));
        giveASpeakerTimeAndCallTheNext();
        announce();
        tap("Trao thưởng");
        tap("Đợt tiếp");
        assertThat(phone.locator("#program .tally span")).hasText(Pattern.compile("Trao Bằng khen: tập thể"));
        // The roll as it stands after the press: a tap on an older one is turned back.
        assertThat(phone.locator("award-sheet section[data-status=now]")).isVisible();
        Locator second = phone.locator("award-sheet .roll li").nth(1);
        second.locator("[data-do=absent]").click();
        assertThat(second.locator(".status")).hasText("Vắng");
        phone.locator("award-sheet .roll li").nth(2).locator(".who").click();
        tap("Nhận thay");
        phone.locator("form.proxy input").fill("Bà Lê Thị C");
        phone.locator("form.proxy [type=submit]").click();
        assertThat(phone.locator("award-sheet .roll li").nth(2)).containsText("nhận thay: Bà Lê Thị C");
        assertEquals(
                "bang-khen-tap-the", program.playout().show().state().program().cue());
        tap("Tiếp theo");
        assertThat(phone.locator("#program .tally span")).hasText(Pattern.compile("^Chụp ảnh"));
    }
}
