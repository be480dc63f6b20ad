package vn.phong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import vn.phong.Home;
import vn.phong.Wiring;
import vn.phong.profile.ProfileLibrary;
import vn.phong.profile.WallPlan;

/** The office's whole way with its own PIN: a Word plan and an Excel award list become a paper ready for signature. */
class OfficeIT {
    private static final Path PLAN =
            Path.of("src", "test", "resources", "plans", "corpus", "07-o-gop-va-gach-dau-dong.docx");
    private static final String MENDED = "Xã Y, ngày 05 tháng 10 năm 2026";
    private static final double PATIENCE_MS = 60_000;
    private static final LocatorAssertions.HasTextOptions PATIENT =
            new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE_MS);

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TempDir
    private Path data;

    private Wiring program;
    private Page page;

    @BeforeEach
    void open() throws IOException {
        program = Wiring.lit(WallPlan.ofSize("1024x640@4.0", ProfileLibrary.read(Home.profiles())), data);
        program.open(Optional.empty(), "127.0.0.1", 0);
        page = CHROMIUM.open(address("/login"), 1440, 900);
        // The sixth digit enters; a press of the button after it could meet a button of the next page.
        page.locator("#pin").fill(officePin());
        page.waitForURL("**/approve");
    }

    @AfterEach
    void close() {
        program.close();
    }

    private String address(String path) {
        return "http://127.0.0.1:" + program.port() + path;
    }

    /** As the technician reads it from the devices' page and tells it the office. */
    private String officePin() {
        Page technician = CHROMIUM.open(address("/join/" + program.keys().joinSecret()), 1440, 900);
        return (String) technician.evaluate("async () => (await (await fetch('/api/v1/entrances')).json())"
                + ".entrances.find(({ role }) => role === 'approver').pin");
    }

    @Test
    void a_word_plan_and_an_excel_list_become_a_paper_ready_for_signature() throws Exception {
        imports();
        prepares();
        looks();
        asksForAChange();
        mendsWhatWasAsked();
        approvesAll();
        try (PDDocument paper = Loader.loadPDF(maket())) {
            String words = new PDFTextStripper().getText(paper).replaceAll("\\s+", " ");
            assertTrue(words.matches(".*; đã duyệt (\\d+)/\\1 mục.*"), words);
            for (String expected : new String[] {
                "Biểu dương “Tuổi cao – Gương sáng” xã Y năm 2026",
                "Nguyễn Văn A",
                "Hoàng Văn E",
                MENDED,
                "4,10 × 2,56 m, 1024 × 640 điểm ảnh",
                "Phiên bản",
                "Người lập",
                "Người kiểm tra",
                "Người duyệt",
                "Đã duyệt: Trần Thị B"
            }) {
                assertTrue(words.contains(expected), expected + " in: " + words);
            }
        }
    }

    /** What the browser is sent when the button is pressed; it comes in a tab that no test can look into. */
    private byte[] maket() {
        AtomicReference<byte[]> came = new AtomicReference<>();
        page.context().route(Pattern.compile("/api/v1/proof\\.pdf\\?.*ticket="), asked -> {
            APIResponse answer = asked.fetch(new Route.FetchOptions().setTimeout(PATIENCE_MS));
            asked.fulfill(new Route.FulfillOptions().setResponse(answer));
            came.set(answer.body());
        });
        page.locator("header > a, header > nav > a")
                .filter(new Locator.FilterOptions().setHasText("Maket (PDF)"))
                .click();
        page.waitForCondition(() -> came.get() != null, new Page.WaitForConditionOptions().setTimeout(PATIENCE_MS));
        return came.get();
    }

    private void imports() throws IOException {
        follow("Nhập từ Kế hoạch");
        page.locator("#files").setInputFiles(PLAN);
        assertThat(page.locator(".row")).hasCount(6, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE_MS));
        page.locator("#files").setInputFiles(new FilePayload("khen-thuong.xlsx", "application/octet-stream", awards()));
        assertThat(page.locator("#taken .good"))
                .hasCount(2, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE_MS));
        keep("1-import");
        page.locator("#save").click();
        page.locator("#open a").click();
    }

    private void prepares() {
        assertThat(page.locator("#saved")).hasText("Đã lưu mọi thay đổi", PATIENT);
        assertThat(page.locator("#picture img"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MS));
        keep("2-editor");
        intoTheShow();
    }

    private void intoTheShow() {
        page.locator("#take-over").click();
        page.locator("#difference .strong").click();
        assertThat(page.locator("#saved")).hasText(Pattern.compile("^Đã đưa vào chương trình\\."), PATIENT);
    }

    private void looks() {
        follow("Mọi hình");
        assertThat(page.locator("#event")).hasText(Pattern.compile("Tuổi cao"), PATIENT);
        keep("3-preview");
        follow("Kiểm tra trước giờ");
        assertThat(page.locator("#sum")).not().hasText(Pattern.compile("Đang"), PATIENT);
        keep("4-check");
        follow("Duyệt hình");
    }

    private void submits() {
        assertThat(page.locator(".sheet").first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MS));
        page.locator("#by").fill("Nguyễn Văn A");
        page.locator("#submit").click();
        assertThat(page.locator("#notice")).hasText(Pattern.compile("Đã gửi duyệt"), PATIENT);
        page.locator("#by").fill("Trần Thị B");
    }

    private void asksForAChange() {
        submits();
        Locator first = page.locator(".sheet").first();
        first.locator("[data-do=ask]").click();
        first.locator("textarea").fill("Ghi rõ nơi tổ chức");
        first.locator("button[type=submit]").click();
        assertThat(first.locator(".standing")).hasText("Yêu cầu sửa", PATIENT);
        keep("5-asked");
        first.locator(".mend").click();
    }

    private void mendsWhatWasAsked() {
        assertThat(page.locator("#findings .asked")).hasText("Yêu cầu sửa (Trần Thị B): Ghi rõ nơi tổ chức", PATIENT);
        page.getByLabel("Địa danh, ngày tháng năm").fill(MENDED);
        assertThat(page.locator("#saved")).hasText("Đã lưu mọi thay đổi", PATIENT);
        intoTheShow();
        follow("Duyệt hình");
    }

    private void approvesAll() {
        submits();
        Locator waiting = page.locator(".sheet:not([data-standing=approved]) [data-do=approve]");
        for (int left = waiting.count(); left > 0; left--) {
            waiting.first().click();
            assertThat(waiting).hasCount(left - 1, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE_MS));
        }
        assertThat(page.locator("#sums b")).hasText(Pattern.compile("^(\\d+)/\\1 mục đã duyệt$"), PATIENT);
        keep("6-approved");
    }

    private static byte[] awards() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet("Khen thưởng");
            List<String> rows = List.of(
                    "STT;Họ và tên;Đơn vị;Hình thức khen",
                    "1;Hoàng Văn E;Ấp 1;Giấy khen của Chủ tịch Ủy ban nhân dân xã",
                    "2;Phạm Thị D;Ấp 2;Giấy khen của Chủ tịch Ủy ban nhân dân xã");
            for (int row = 0; row < rows.size(); row++) {
                String[] cells = rows.get(row).split(";");
                for (int cell = 0; cell < cells.length; cell++) {
                    (cell == 0 ? sheet.createRow(row) : sheet.getRow(row))
                            .createCell(cell)
                            .setCellValue(cells[cell]);
                }
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    private void follow(String words) {
        page.locator("header > a, header > nav > a")
                .filter(new Locator.FilterOptions().setHasText(words))
                .click();
        page.waitForLoadState();
    }

    /** As the desk and a phone show it. */
    private void keep(String moment) {
        CHROMIUM.screenshot(page, "office-" + moment);
        page.setViewportSize(360, 780);
        assertEquals(false, page.evaluate("document.documentElement.scrollWidth > innerWidth"), moment);
        CHROMIUM.screenshot(page, "office-" + moment + "-360");
        page.setViewportSize(1440, 900);
    }
}
