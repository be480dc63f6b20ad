package vn.phong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phong.control.ControlLink;
import vn.phong.control.ControlLinks;
import vn.phong.profile.ControlPlan;
import vn.phong.profile.ControlProfile;
import vn.phong.profile.ControlTransport;
import vn.phong.profile.ProfileLibrary;
import vn.phong.simulator.ControlFaults;
import vn.phong.simulator.ControlSimulator;
import vn.phong.web.Hall;

/** The pages for the one who sets the wall up: a new wall, and how the devices of this one are doing. */
class SetupPageIT {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private ControlSimulator processor;
    private ControlLink link;
    private Hall hall;

    @BeforeEach
    void open() throws Exception {
        ControlProfile profile = (ControlProfile)
                ProfileLibrary.read(List.of(Path.of("firmware-profiles"))).profile("novastar/vx1000");
        processor = ControlSimulator.openLocal(profile, 0, "", ControlFaults.NONE);
        ControlTransport transport = new ControlTransport(ControlTransport.Kind.TCP, processor.port(), 0);
        link = ControlLinks.open(new ControlPlan(profile, transport, "127.0.0.1", ""), System::nanoTime);
        hall = Hall.with(List.of(link));
    }

    @AfterEach
    void close() {
        hall.close();
        link.close();
        processor.close();
    }

    private Page at(String path, int width, int height) {
        Page page = CHROMIUM.joined(hall.joinAddress(), path, width, height);
        return page;
    }

    @Test
    void a_new_wall_of_modules_is_saved_with_what_was_found_and_its_processor() throws Exception {
        Page page = at("/setup", 1440, 900);
        page.locator("[data-way=modules]").click();
        page.locator("[data-number=module]").selectOption("2");
        page.locator("[data-number=columns]").fill("21");
        page.locator("[data-number=rows]").fill("13");
        assertThat(page.locator("#computed")).hasText("1344 × 832 điểm ảnh · 4,03 × 2,50 m");
        page.locator("#search").click();
        assertThat(page.locator("#searched")).hasText("3 thiết bị tìm thấy.");
        assertThat(page.locator("#found"))
                .containsText("Bàn ánh sáng sacn · 192.168.1.9 · Universe 1–3, 7 nguồn khác đang gửi các universe này");
        assertThat(page.locator("[data-use]")).hasCount(2);
        page.locator("#add-processor").click();
        page.locator("[data-processor]").selectOption("novastar/vx1000");
        page.locator("[data-control=host]").fill("192.168.0.77");
        assertThat(page.locator("#judged")).hasText("Dùng được.");
        CHROMIUM.screenshot(page, "setup-filled-1440x900");
        page.locator("#save").click();
        assertThat(page.locator("#saved"))
                .hasText("Đã lưu; Phông dùng màn này từ lần khởi động sau bằng ./run.sh serve --port 7701.");
        String saved = Files.readString(hall.walls().resolve("main.json"));
        assertTrue(
                saved.contains("\"module\": {\"width\": 64, \"height\": 64, \"columns\": 21, \"rows\": 13},\n"
                        + "  \"pitchMm\": 3,"),
                saved);
        assertTrue(saved.contains("\"host\": \"192.168.0.77\""), saved);
        page.locator("#save").click();
        assertThat(page.locator("#saved")).hasText(Pattern.compile("^Đã có màn tên main; hãy đổi tên"));
        page.locator("#save").click();
        assertThat(page.locator("#saved")).hasText(Pattern.compile("^Đã lưu"));
    }

    @Test
    void a_module_of_another_size_and_what_is_asked_most_of_an_output_stand_in_the_file() throws Exception {
        Page page = at("/setup", 1440, 900);
        page.locator("[data-way=modules]").click();
        page.locator("[data-number=module]").selectOption("Cỡ khác");
        page.locator("[data-number=moduleWidth]").fill("96");
        page.locator("[data-number=moduleHeight]").fill("48");
        page.locator("[data-number=columns]").fill("4");
        page.locator("[data-number=rows]").fill("2");
        assertThat(page.locator("#computed")).hasText("384 × 96 điểm ảnh · 1,54 × 0,38 m");
        page.locator("[data-place=offsetX]").fill("40");
        page.locator("#add").click();
        page.locator("[data-output='1'][data-place=colorOrder]").selectOption("GRB");
        page.locator("[data-output='1'][data-place=brightnessPercent]").fill("80");
        page.locator("[data-output='1'][data-place=gamma]").fill("2.2");
        assertThat(page.locator("#sheet")).containsText("384 × 96 điểm ảnh, 4 mm mỗi điểm, 4 × 2 tấm 96 × 48.");
        page.locator("#save").click();
        assertThat(page.locator("#saved")).hasText(Pattern.compile("^Đã lưu"));
        assertEquals("""
            {
              "schemaVersion": 1,
              "name": "main",
              "module": {"width": 96, "height": 48, "columns": 4, "rows": 2},
              "pitchMm": 4,
              "outputs": [
                {"profile": "generic/screen", "offset": {"x": 40, "y": 0}},
                {
                  "profile": "generic/ddp",
                  "host": "192.168.1.20",
                  "colorOrder": "GRB",
                  "brightness": 0.8,
                  "gamma": 2.2
                }
              ]
            }\
            """, Files.readString(hall.walls().resolve("main.json")));
    }

    /** Every key of a wall file has a field; what the fields wrote comes back into them, and out of them again. */
    @Test
    void every_key_is_set_in_the_fields_and_a_saved_wall_comes_back_into_them() throws Exception {
        Page page = at("/setup", 1440, 900);
        page.locator("[data-number=width]").fill("256");
        page.locator("[data-number=height]").fill("128");
        page.locator("#many summary").click();
        page.locator("#add-part").click();
        page.locator("#add-part").click();
        page.locator("[data-part='1'][data-key=name]").fill("canh-phai");
        fillOutput(page, 0, "generic/sacn", "areaWidth=128 whiteG=90 whiteB=82.5 portCount=2 portPixelsMax=8000");
        page.locator("[data-output='0'][data-place=universe]").fill("7");
        page.locator("[data-output='0'][data-place=multicast]").check();
        assertThat(page.locator("[data-output='0'][data-place=host]")).hasCount(0);
        fillOutput(page, 0, "", "multicastCard=eth1 priority=120 port=5569");
        page.locator("#add").click();
        fillOutput(page, 1, "generic/opc", "channel=3 port=7891");
        page.locator("[data-output='1'][data-place=dither]").check();
        page.locator("[data-table='1']")
                .setInputFiles(new FilePayload(
                        "treo.csv",
                        "text/csv",
                        "x,y,width,height,port\n128,0,128,64,1\n128,64,128,64,2\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator("[data-more='1']")).containsText("2 cabinet");
        addProcessor(page, 0, "novastar/vx4s");
        page.locator("[data-control=way]").selectOption("serial");
        page.locator("[data-control=serial]").fill("/dev/ttyUSB3");
        page.locator("[data-control=baud]").fill("57600");
        addProcessor(page, 1, "generic/pjlink");
        addProcessor(page, 2, "novastar/vx1000");
        tryLinks(page);
        page.locator("[data-remove-processor='1']").click();
        page.locator("[data-at='1'][data-control=host]").fill("192.168.0.11");
        page.locator("[data-at='1'][data-control=port]").fill("");
        assertThat(page.locator("#sheet .unsure"))
                .hasText("sACN/7: 16384 điểm ảnh, quá 384 so với 2 cổng x 8000; hãy dùng 3 cổng hoặc chia cho nhiều"
                        + " thiết bị.");
        CHROMIUM.screenshot(page, "setup-every-key-1440x900");
        page.locator("#save").click();
        assertThat(page.locator("#saved")).hasText(Pattern.compile("^Đã lưu"));
        Path file = hall.walls().resolve("main.json");
        assertEquals(EVERY_KEY, Files.readString(file));
        Page again = at("/setup", 360, 780);
        again.locator(".text summary").click();
        again.locator("#open").click();
        assertThat(again.locator("#text-judged")).hasText("Dùng được.");
        again.locator("#to-fields").click();
        assertThat(again.locator("[data-output='0'][data-place=whiteB]")).hasValue("82.5");
        assertThat(again.locator("[data-part='1'][data-key=name]")).hasValue("canh-phai");
        CHROMIUM.screenshot(again, "setup-every-key-360x780");
        again.locator("#processors").scrollIntoViewIfNeeded();
        CHROMIUM.screenshot(again, "setup-processors-360x780");
        again.locator("[data-output='0'][data-place=priority]").fill("121");
        again.locator("#save").click();
        assertThat(again.locator("#saved")).hasText(Pattern.compile("^Đã có màn tên main"));
        again.locator("#save").click();
        assertThat(again.locator("#saved")).hasText(Pattern.compile("^Đã lưu"));
        assertEquals(EVERY_KEY.replace("\"priority\": 120", "\"priority\": 121"), Files.readString(file));
    }

    private static final String EVERY_KEY = """
        {
          "schemaVersion": 1,
          "name": "main",
          "width": 256,
          "height": 128,
          "pitchMm": 4,
          "parts": [
            {"name": "part-1", "x": 0, "y": 0, "width": 128, "height": 128},
            {"name": "canh-phai", "x": 128, "y": 0, "width": 128, "height": 128}
          ],
          "outputs": [
            {
              "profile": "generic/sacn",
              "host": "multicast",
              "interface": "eth1",
              "universe": 7,
              "port": 5569,
              "priority": 120,
              "area": {"x": 0, "y": 0, "width": 128, "height": 128},
              "whiteBalance": {"g": 0.9, "b": 0.825},
              "ports": {"count": 2, "pixelsMax": 8000}
            },
            {
              "profile": "generic/opc",
              "host": "192.168.1.20",
              "port": 7891,
              "channel": 3,
              "cabinets": [
                {"x": 128, "y": 0, "width": 128, "height": 64, "port": 1},
                {"x": 128, "y": 64, "width": 128, "height": 64, "port": 2}
              ],
              "dither": true
            }
          ],
          "controls": [
            {
              "profile": "novastar/vx4s",
              "serial": "/dev/ttyUSB3",
              "baud": 57600
            },
            {"profile": "novastar/vx1000", "host": "192.168.0.11"}
          ]
        }\
        """;

    private static void addProcessor(Page page, int index, String profile) {
        page.locator("#add-processor").click();
        page.locator("[data-processor='" + index + "']").selectOption(profile);
    }

    /** One that is not there, and one that the wall that runs has: it takes one connection, and is not asked again. */
    private void tryLinks(Page page) {
        page.locator("[data-at='1'][data-control=host]").fill("127.0.0.1");
        page.locator("[data-at='1'][data-control=port]").fill("9");
        page.locator("[data-ask='1']").click();
        assertThat(page.locator("[data-asked='1']"))
                .hasText(Pattern.compile("^Generic PJLink class 1 ở 127.0.0.1:9 không nhận kết nối; hãy bật máy"));
        page.locator("[data-at='2'][data-control=host]").fill("127.0.0.1");
        page.locator("[data-at='2'][data-control=port]").fill(String.valueOf(processor.port()));
        page.locator("[data-ask='2']").click();
        assertThat(page.locator("[data-asked='2']"))
                .hasText("NovaStar VX1000 ở 127.0.0.1:" + processor.port() + " đang nghe lệnh.");
        page.locator("[data-asked='2']").scrollIntoViewIfNeeded();
        CHROMIUM.screenshot(page, "setup-processors-1440x900");
        page.locator("[data-at='2'][data-control=host]").fill("127.0.0.2");
        assertThat(page.locator("[data-asked='2']")).hasText("");
    }

    /** Chooses the output's profile unless there is none, opens its further fields, and fills those given. */
    private static void fillOutput(Page page, int index, String profile, String fields) {
        if (!profile.isEmpty()) {
            page.locator("[data-profile='" + index + "']").selectOption(profile);
            page.locator("[data-more='" + index + "'] summary").click();
        }
        for (String each : fields.split(" ")) {
            String[] field = each.split("=");
            page.locator("[data-output='" + index + "'][data-place=" + field[0] + "]")
                    .fill(field[1]);
        }
    }

    @Test
    void a_wall_file_is_opened_checked_given_its_cabinets_and_saved_as_text() throws Exception {
        Files.createDirectories(hall.walls());
        Files.writeString(hall.walls().resolve("hat.json"), """
            {"schemaVersion": 1, "name": "hat", "width": 64, "height": 64, "pitchMm": 4, "outputs": [
              {"profile": "generic/ddp", "host": "192.168.1.20",
                   "area": {"x": 0, "y": 0, "width": 64, "height": 999}}]}\
            """);
        Page page = at("/setup", 1440, 900);
        assertThat(page.locator("#judged")).hasText("Dùng được.");
        page.locator(".text summary").click();
        assertThat(page.locator("#file")).hasValue(Pattern.compile("\"width\": 1024"));
        page.locator("#open").click();
        assertThat(page.locator("#text-judged"))
                .hasText(Pattern.compile("^Tệp wall.json tại /outputs/0/area/height: là 999; hãy ghi một số nguyên"));
        page.locator("#table")
                .setInputFiles(new FilePayload(
                        "treo.csv",
                        "text/csv",
                        "x,y,width,height\n32,0,32,64\n0,0,32,63\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator("#text-judged")).hasText("Dùng được.");
        assertThat(page.locator("#text-sheet .unsure"))
                .hasText(Pattern.compile("^32 điểm ảnh của màn không có đầu ra nào và sẽ tối"));
        CHROMIUM.screenshot(page, "setup-text-1440x900");
        page.locator("#save-text").click();
        assertThat(page.locator("#text-saved")).hasText(Pattern.compile("^Đã có màn tên hat; hãy đổi tên"));
        page.locator("#save-text").click();
        assertThat(page.locator("#text-saved")).hasText(Pattern.compile("^Đã lưu"));
        assertEquals("""
            {
              "schemaVersion": 1,
              "name": "hat",
              "width": 64,
              "height": 64,
              "pitchMm": 4,
              "outputs": [
                {
                  "profile": "generic/ddp",
                  "host": "192.168.1.20",
                  "cabinets": [
                    {"x": 32, "y": 0, "width": 32, "height": 64},
                    {"x": 0, "y": 0, "width": 32, "height": 63}
                  ]
                }
              ]
            }\
            """, Files.readString(hall.walls().resolve("hat.json")));
        // The fields above leave alone what was opened, until they are asked for.
        page.locator("[data-number=width]").fill("768");
        assertThat(page.locator("#file")).hasValue(Pattern.compile("\"name\": \"hat\""));
        page.locator("#from-fields").click();
        assertThat(page.locator("#file")).hasValue(Pattern.compile("\"width\": 768"));
    }

    @Test
    void what_is_over_a_limit_is_said_before_the_wall_is_saved() {
        Page page = at("/setup", 1440, 900);
        page.locator("[data-number=width]").fill("1600");
        page.locator("[data-number=height]").fill("960");
        page.locator("[data-profile='0']").selectOption("generic/ddp");
        assertThat(page.locator("#sheet .unsure"))
                .hasText("192.168.1.20:4048: 1536000 điểm ảnh nhiều hơn một cổng gigabit chở 60 lần mỗi giây (650000);"
                        + " hãy chia cho 3 cổng.");
    }

    @Test
    void a_controller_of_the_wall_that_runs_flashes_from_the_setup_page_too() {
        Page page = at("/setup", 1440, 900);
        Locator button = page.locator("#running identify-area button").first();
        button.click();
        assertThat(button).hasText("Nháy 10 giây trên màn?");
        button.click();
        assertThat(button).hasText("Dừng nháy");
        assertEquals(1, hall.marks().size());
    }

    /**
     * A minute is for reading: what is asked of the hands is five taps and fields, and nothing is hidden on the way.
     */
    @Test
    void a_usual_wall_of_metres_and_pitch_is_made_with_five_taps_and_fields() {
        Page page = at("/setup", 360, 780);
        assertThat(page.locator("#judged")).hasText("Dùng được.");
        page.evaluate("""
            () => {
              window.acts = 0;
              addEventListener("click", (event) => {
                if (event.target.closest("button, summary")) window.acts++;
              }, true);
              addEventListener("change", () => { window.acts++; }, true);
            }\
            """);
        page.locator("[data-way=metres]").click();
        page.locator("[data-number=widthM]").fill("6.4");
        page.locator("[data-number=heightM]").fill("3.84");
        page.locator("[data-number=pitchMm]").fill("2.5");
        assertThat(page.locator("#computed")).hasText("2560 × 1536 điểm ảnh · 6,40 × 3,84 m");
        assertThat(page.locator("#judged")).hasText("Dùng được.");
        page.locator("#save").click();
        assertThat(page.locator("#saved")).hasText(Pattern.compile("^Đã lưu"));
        assertEquals(5, page.evaluate("acts"));
        assertEquals(0, page.locator("details[open]").count());
    }

    /** As from the command line: a column that has no room on the wall is none. */
    @Test
    void the_nearest_wall_of_whole_cabinets_is_a_press_away() {
        Page page = at("/setup", 1440, 900);
        page.locator("[data-way=metres]").click();
        page.locator("[data-number=widthM]").fill("6");
        page.locator("[data-number=heightM]").fill("3.5");
        page.locator("[data-number=pitchMm]").fill("3.91");
        assertThat(page.locator("#computed")).hasText("1534 × 895 điểm ảnh · 6,00 × 3,50 m");
        assertThat(page.locator("#whole p"))
                .hasText("Gần nhất với mô-đun, tủ nguyên: 12 × 7 P3.91 500×500 mm = 1536 × 896 điểm ảnh");
        CHROMIUM.screenshot(page, "setup-whole-1440");
        page.setViewportSize(360, 780);
        page.locator("#whole").scrollIntoViewIfNeeded();
        CHROMIUM.screenshot(page, "setup-whole-360");
        page.locator("[data-whole]").click();
        assertThat(page.locator("#computed")).hasText("1536 × 896 điểm ảnh · 6,00 × 3,50 m");
        assertThat(page.locator("#whole")).isHidden();
        assertThat(page.locator("[data-number=columns]")).hasValue("12");
        page.locator("[data-way=metres]").click();
        page.locator("[data-number=pitchMm]").fill("7.5");
        assertThat(page.locator("#computed")).hasText("800 × 466 điểm ảnh · 6,00 × 3,50 m");
        assertThat(page.locator("#whole")).isHidden();
    }

    @ParameterizedTest
    @CsvSource({"6, 3, 3.91, 1534 × 767", "4.02, 2.01, 2.5, 1608 × 804", "5.119, 2.881, 2.5, 2047 × 1152"})
    void metres_are_rounded_down_to_whole_pixels(String width, String height, String pitch, String pixels) {
        Page page = at("/setup", 1440, 900);
        page.locator("[data-way=metres]").click();
        page.locator("[data-number=widthM]").fill(width);
        page.locator("[data-number=heightM]").fill(height);
        page.locator("[data-number=pitchMm]").fill(pitch);
        assertThat(page.locator("#computed")).containsText(pixels + " điểm ảnh");
    }

    @Test
    void what_a_processor_cannot_be_told_is_said_with_who_does_it_then() throws Exception {
        ControlProfile mx40 = (ControlProfile)
                ProfileLibrary.read(List.of(Path.of("firmware-profiles"))).profile("novastar/mx40-pro");
        try (ControlSimulator device = ControlSimulator.openLocal(mx40, 0, "", ControlFaults.NONE)) {
            ControlTransport transport = new ControlTransport(ControlTransport.Kind.HTTP, device.port(), 0);
            ControlLink coex = ControlLinks.open(new ControlPlan(mx40, transport, "127.0.0.1", ""), System::nanoTime);
            try (Hall other = Hall.with(List.of(coex))) {
                Page page = CHROMIUM.joined(other.joinAddress(), "/health", 360, 780);
                assertThat(page.locator("[data-n='1'] .unknown"))
                        .hasText("Phông không ra lệnh được cho máy này: hình thử của máy, ngõ vào, cấu hình lưu sẵn."
                                + " Hãy dùng nút trên máy hoặc phần mềm của hãng.");
                page.locator("[data-n='1'] .unknown").scrollIntoViewIfNeeded();
                CHROMIUM.screenshot(page, "health-unknown-360x780");
            } finally {
                coex.close();
            }
        }
    }

    @Test
    void a_found_controller_becomes_an_output_and_what_is_too_large_for_it_is_said() {
        Page page = at("/setup", 1440, 900);
        page.locator("[data-number=width]").fill("256");
        page.locator("[data-number=height]").fill("160");
        page.locator("#search").click();
        page.locator("[data-use='0']").click();
        assertThat(page.locator("[data-output='1'][data-place=host]")).hasValue("192.168.1.60");
        assertThat(page.locator("#judged")).hasText("Dùng được.");
        page.locator("[data-use='1']").click();
        assertThat(page.locator("#judged"))
                .hasText(Pattern.compile("tại /outputs/2.*là quá nhiều cho generic/adalight"));
        assertThat(page.locator("#save")).isDisabled();
        page.locator("[data-remove='2']").click();
        assertThat(page.locator("#save")).isEnabled();
    }

    @Test
    void the_test_pattern_is_on_the_wall_by_one_tap_and_off_by_another() {
        Page page = at("/setup", 1440, 900);
        Locator pattern = page.locator("#pattern");
        pattern.click();
        assertThat(pattern).hasAttribute("aria-pressed", "true");
        assertTrue(hall.playout().show().state().pattern());
        pattern.click();
        assertThat(pattern).hasAttribute("aria-pressed", "false");
    }

    @Test
    void a_processor_is_told_and_its_answer_is_said_as_it_is() {
        Page page = at("/health", 1440, 900);
        Locator card = page.locator("[data-n='1']");
        assertThat(card.locator(".lamp")).hasClass("lamp live");
        assertThat(card.locator("[data-step='5']")).isDisabled();
        card.locator("[data-brightness]").fill("50");
        assertThat(card.locator(".outcome")).hasText(Pattern.compile("^Đã xác nhận. Độ sáng 50 %"));
        card.locator("[data-step='5']").click();
        assertThat(card.locator(".outcome")).hasText(Pattern.compile("^Đã xác nhận. Độ sáng 55 %"));
        card.locator("[data-command=input][data-number='3']").click();
        assertThat(card.locator(".outcome")).hasText(Pattern.compile("^Đã gửi, chưa xác nhận. Ngõ vào 3"));
        CHROMIUM.screenshot(page, "health-told-1440x900");
        processor.close();
        assertThat(card.locator(".lamp")).hasClass("lamp away");
        card.locator("[data-command=black]").click();
        assertThat(card.locator(".outcome")).hasText(Pattern.compile("^Không thấy máy."));
    }

    @Test
    void an_area_flashes_at_the_second_tap_only_and_stops_at_the_third() {
        Page page = at("/health", 1440, 900);
        Locator area = page.locator("identify-area");
        Locator button = area.locator("button");
        assertThat(page.locator("[data-output='1'] .now")).containsText("2 hình/giây · 1 hình bỏ lỡ");
        button.click();
        assertThat(button).hasText("Nháy 10 giây trên màn?");
        assertEquals(List.of(), hall.marks());
        area.locator("input").fill("2");
        button.click();
        assertThat(button).hasText("Dừng nháy");
        assertThat(area.locator(".outcome")).hasText(Pattern.compile("^Vùng này nháy số của nó"));
        assertEquals(128, hall.marks().get(0).orElseThrow().area().x());
        CHROMIUM.screenshot(page, "health-identify-1440x900");
        button.click();
        assertThat(button).hasText("Nháy vùng này");
        assertThat(area.locator(".outcome")).hasText("Đã dừng nháy.");
        assertEquals(Optional.empty(), hall.marks().get(1));
    }

    @Test
    void the_remote_has_a_lamp_that_leads_to_the_devices() {
        Page page = at("/remote", 360, 780);
        Locator lamp = page.locator("output-lamps a[href='/health']");
        assertThat(lamp.locator(".lamp")).hasClass("lamp live");
        CHROMIUM.screenshot(page, "remote-devices-360x780");
        // Beside the remote, which stays open and keeps control.
        Page health = page.waitForPopup(lamp::click);
        assertThat(health.locator("h1")).hasText("Tình trạng thiết bị");
        // Before its script runs the page says the same, and its buttons do nothing.
        assertThat(health.locator("[data-n='1'] .lamp")).isVisible();
        health.locator("[data-language]").click();
        assertThat(health.locator("h1")).hasText("Device health");
    }

    @ParameterizedTest
    @CsvSource({"360, 780", "1440, 900", "768, 1024"})
    void both_pages_stand_within_the_screen(int width, int height) {
        Page setup = at("/setup", width, height);
        assertThat(setup.locator("#judged")).hasText("Dùng được.");
        setup.locator("#add").click();
        setup.locator(".text summary").click();
        assertThat(setup.locator("#file")).isVisible();
        setup.locator("#save-text").scrollIntoViewIfNeeded();
        assertWithin(setup, "setup-" + width + "x" + height);
        Page health = at("/health", width, height);
        assertThat(health.locator("[data-n='1'] .lamp")).isVisible();
        assertWithin(health, "health-" + width + "x" + height);
    }

    private static void assertWithin(Page page, String name) {
        assertEquals(false, page.evaluate("document.documentElement.scrollWidth > innerWidth"), name);
        for (Locator each :
                page.locator("button, select, .field input, header a").all()) {
            if (each.isVisible()) {
                assertTrue(each.boundingBox().height >= 47.9, each + " is " + each.boundingBox().height + " high");
            }
        }
        CHROMIUM.screenshot(page, name);
    }
}
