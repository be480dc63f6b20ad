package vn.phong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import vn.phong.Home;
import vn.phong.Wiring;
import vn.phong.frame.Frame;
import vn.phong.profile.Addressing;
import vn.phong.profile.ControlProfile;
import vn.phong.profile.PixelProfile;
import vn.phong.profile.ProfileLibrary;
import vn.phong.profile.WallFile;
import vn.phong.profile.WallPlan;
import vn.phong.simulator.ControlFaults;
import vn.phong.simulator.ControlSimulator;
import vn.phong.simulator.Mischief;
import vn.phong.simulator.VirtualController;
import vn.phong.transport.CardCable;
import vn.phong.transport.NetworkCable;
import vn.phong.transport.Patience;
import vn.phong.transport.SerialCable;
import vn.phong.transport.SerialTransport;
import vn.phong.transport.StandardPorts;

/** {@code docs/VENUE.md} as a technician follows it: from the setup page to the test pattern on the device. */
@ExtendWith(StandardPorts.class)
class VenueIT {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final ProfileLibrary LIBRARY = ProfileLibrary.read(Home.profiles());
    private static final int PATIENCE_MS = 30_000;

    @TempDir
    private Path data;

    private interface Technician {
        void works(Page page) throws Exception;
    }

    private void with(WallPlan wall, String path, Technician technician) throws Exception {
        Wiring program = Wiring.lit(wall, data);
        try {
            program.open(Optional.empty(), "127.0.0.1", 0);
            String address = "http://127.0.0.1:" + program.port();
            Page page = CHROMIUM.joined(address + "/join/" + program.keys().joinSecret(), path, 1440, 900);
            technician.works(page);
        } finally {
            program.close();
        }
    }

    /** Steps one to three: the size, the way of the pictures, what else there is; then the program starts with it. */
    private WallPlan madeOnTheSetupPage(int width, int height, Technician rest) throws Exception {
        with(WallPlan.ofSize("64x40@4.0", LIBRARY), "/setup", page -> {
            page.locator("[data-number=width]").fill(String.valueOf(width));
            page.locator("[data-number=height]").fill(String.valueOf(height));
            rest.works(page);
            assertThat(page.locator("#judged")).hasText("Dùng được.");
            page.locator("#save").click();
            assertThat(page.locator("#saved"))
                    .hasText("Đã lưu; Phông dùng màn này từ lần khởi động sau bằng ./run.sh serve.");
        });
        Path file = data.resolve("walls/main.json");
        return WallFile.read(file.toString(), Files.readAllBytes(file), LIBRARY);
    }

    private static void choose(Page page, String profile) {
        page.locator("[data-profile='0']").selectOption(profile);
    }

    /** Step four: the edge white all round, the corner inside it red; the wall shows nothing else. */
    private void assertPattern(WallPlan wall, VirtualController... devices) throws Exception {
        with(wall, "/setup", page -> {
            switchThePatternOn(page);
            for (VirtualController device : devices) {
                Patience.within(PATIENCE_MS, "the pattern at the device", () -> isPattern(device.shown()));
            }
        });
    }

    private static boolean isPattern(Frame shown) {
        int[] pixels = shown.pixels();
        return pixels[0] == 0xFFFFFFFF
                && pixels[shown.width() - 1] == 0xFFFFFFFF
                && pixels[pixels.length - 1] == 0xFFFFFFFF
                && pixels[2 * shown.width() + 2] == 0xFFFF0000;
    }

    /** Before its script runs the page says the same, and its buttons do nothing. */
    private static void switchThePatternOn(Page page) {
        assertThat(page.locator("#judged")).hasText("Dùng được.");
        page.locator("#pattern").click();
        assertThat(page.locator("#pattern")).hasAttribute("aria-pressed", "true");
    }

    private static VirtualController device(String profile, int width, int height, int port, Addressing addressing) {
        VirtualController.Model model =
                new VirtualController.Model((PixelProfile) LIBRARY.profile(profile), width, height, addressing);
        return VirtualController.openLocal(model, port, System::nanoTime);
    }

    /** The nodes are found, the universes of another desk are told, and both nodes show the pattern. */
    @Test
    void art_net_and_sacn_nodes() throws Exception {
        Addressing first = new Addressing(0, 100, 0, 0, Optional.empty());
        Addressing fortieth = new Addressing(40, 100, 0, 0, Optional.empty());
        try (NetworkCable cable = NetworkCable.plugged();
                VirtualController artNet = onEveryCard("generic/artnet", 6454, first);
                VirtualController display = onEveryCard("generic/ddp", 4048, Addressing.USUAL);
                VirtualController sacn = onEveryCard("generic/sacn", 5568, fortieth);
                OtherDesk desk = OtherDesk.sending(15)) {
            assertEquals(
                    List.of(4048, 1), List.of(display.port(), desk.outputs().size()));
            WallPlan wall = madeOnTheSetupPage(60, 40, page -> {
                page.locator("#search").click();
                Locator found = page.locator("#found > div");
                assertThat(found.filter(with("ddp · " + cable.here()))).hasCount(1);
                assertThat(found.filter(with("sacn · ")))
                        .hasText(Pattern.compile("Phông sacn · 127\\.0\\.0\\.1 · Universe 15–29\\s+nguồn khác"));
                for (String port : SerialTransport.ports()) {
                    assertThat(found.filter(with("adalight · " + port))).hasCount(1);
                }
                found.filter(with("artnet · " + cable.here()))
                        .locator("[data-use]")
                        .click();
                assertThat(page.locator("[data-output='1'][data-place=host]")).hasValue(cable.here());
                choose(page, "generic/sacn");
                page.locator("[data-output='0'][data-place=host]").fill("127.0.0.1");
                page.locator("[data-output='0'][data-place=universe]").fill("40");
            });
            assertPattern(wall, artNet, sacn);
        }
    }

    private static Locator.FilterOptions with(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }

    private static VirtualController onEveryCard(String profile, int port, Addressing addressing) {
        VirtualController.Model model =
                new VirtualController.Model((PixelProfile) LIBRARY.profile(profile), 60, 40, addressing);
        return VirtualController.open(model, port, Mischief.NONE, System::nanoTime);
    }

    @Test
    void colorlight_receiving_cards() throws Exception {
        PixelProfile profile = (PixelProfile) LIBRARY.profile("colorlight/5a-75");
        VirtualController.Model model = new VirtualController.Model(profile, 60, 40, Addressing.USUAL);
        try (CardCable cable = CardCable.plugged();
                VirtualController card =
                        VirtualController.onCard(model, cable.there(), Mischief.NONE, System::nanoTime)) {
            WallPlan wall = madeOnTheSetupPage(60, 40, page -> {
                choose(page, "colorlight/5a-75");
                page.locator("[data-output='0'][data-place=interface]").fill(cable.here());
                page.locator("[data-output='0'][data-place=colorOrder]").selectOption("RGB");
            });
            assertPattern(wall, card);
        }
    }

    /** Their numbers on the wall are only right when the file says which they are. */
    @Test
    void a_ddp_controller_and_the_grid_of_the_pattern_stands_where_the_modules_meet() throws Exception {
        try (VirtualController node = device("generic/ddp", 160, 80, 4048, Addressing.USUAL)) {
            WallPlan wall = madeOnTheSetupPage(16, 16, page -> {
                choose(page, "generic/ddp");
                page.locator("[data-output='0'][data-place=host]").fill("127.0.0.1");
                page.locator("[data-way=modules]").click();
                page.locator("[data-number=module]").selectOption("P3 240×120 mm");
                page.locator("[data-number=columns]").fill("2");
                page.locator("[data-number=rows]").fill("2");
                assertThat(page.locator("#computed")).hasText("160 × 80 điểm ảnh · 0,48 × 0,24 m");
            });
            assertPattern(wall, node);
            int[] pixels = node.shown().pixels();
            assertEquals(0xFF505050, pixels[50 * 160 + 80]);
            assertEquals(0xFF505050, pixels[40 * 160 + 20]);
            assertEquals(0xFF000000, pixels[50 * 160 + 64]);
            assertEquals(0xFF000000, pixels[32 * 160 + 20]);
        }
    }

    @Test
    void a_serial_board() throws Exception {
        SerialCable.assumeSocat();
        Path port = data.resolve("ttyUSB0");
        try (VirtualController board = device("generic/adalight-1m", 16, 16, 0, Addressing.USUAL);
                SerialCable cable = SerialCable.plugged(port, "tcp:127.0.0.1:" + board.port())) {
            WallPlan wall = madeOnTheSetupPage(16, 16, page -> {
                choose(page, "generic/adalight-1m");
                page.locator("[data-output='0'][data-place=serialPort]").fill(cable.port());
            });
            assertPattern(wall, board);
        }
    }

    @Test
    void a_wall_behind_a_processor() throws Exception {
        ControlProfile vx4s = (ControlProfile) LIBRARY.profile("novastar/vx4s");
        try (ControlSimulator processor = ControlSimulator.openLocal(vx4s, 5200, "", ControlFaults.NONE)) {
            WallPlan wall = madeOnTheSetupPage(640, 400, page -> {
                page.locator("#add-processor").click();
                page.locator("[data-processor]").selectOption("novastar/vx4s");
                page.locator("[data-control=host]").fill("127.0.0.1");
                page.locator("[data-ask]").click();
                assertThat(page.locator("[data-asked]")).hasText("NovaStar VX4S ở 127.0.0.1:5200 đang nghe lệnh.");
                CHROMIUM.screenshot(page, "venue-processor-1440x900");
            });
            with(wall, "/wall/main", screen -> {
                assertThat(screen.locator("body")).isVisible();
                Page page = screen.context().newPage();
                page.navigate(screen.url().replace("/wall/main", "/health"));
                assertThat(page.locator("[data-n='1'] .lamp")).hasClass("lamp live");
                page.locator("[data-n='1'] [data-brightness]").fill("40");
                assertThat(page.locator("[data-n='1'] .outcome"))
                        .hasText(Pattern.compile("^Đã xác nhận. Độ sáng 40 %"));
                page.locator("[data-n='1'] [data-command=black]").click();
                assertThat(page.locator("[data-n='1'] .outcome")).hasText(Pattern.compile("^Đã gửi, chưa xác nhận"));
                assertEquals(
                        List.of("0:02200050=02", "1:02000001=66"),
                        List.of(processor.shows().split(" ")).stream()
                                .filter(told -> told.startsWith("0:022") || told.startsWith("1:02000001"))
                                .toList());
                page.navigate(screen.url().replace("/wall/main", "/setup"));
                switchThePatternOn(page);
                Patience.within(PATIENCE_MS, "the pattern on the wall page", () -> redCorner(screen));
            });
        }
    }

    private static boolean redCorner(Page wall) {
        return Chromium.colour(CHROMIUM.screenshot(wall, "venue-wall"), 5, 5).equals("ff0000");
    }
}
