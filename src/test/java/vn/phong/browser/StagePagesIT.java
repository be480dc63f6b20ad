package vn.phong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.phong.event.Position;
import vn.phong.playout.Picture;
import vn.phong.show.OverlayCommand;
import vn.phong.show.Press;
import vn.phong.show.ShowCommand;
import vn.phong.wall.Wall;
import vn.phong.web.Hall;

/** The pages of the MC, the speaker and the office, beside a technician's phone and the wall. */
class StagePagesIT {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final int[][] SIZES = {{360, 780}, {1440, 900}};

    /** At minute 100 of a programme that ends at 200: on time, 6 late, 8 over its end, 5 early, without times. */
    private static final String SAY_HOW_LATE = """
        async () => {
          const { scheduleOf } = await import("/js/schedule.js");
          const minutes = (n) => n === null ? null : n * 60_000;
          const said = ([late, due, end]) => {
            const schedule = { lateMs: minutes(late), dueMs: minutes(due), endMs: minutes(end) };
            const { minutes: m, endsAt } = scheduleOf(schedule, minutes(100));
            return `${m} ${endsAt === null ? null : endsAt / 60_000}`;
          };
          const usual = [[0, 110, 200], [6, 110, 200], [6, 92, 200], [-5, 110, 200]];
          return [...usual, [null, null, 200], [null, null, null]].map(said).join();
        }
        """;

    private static final String LATE = "0 200,6 206,8 208,-5 200,null 200,null null";

    private Hall hall;

    @BeforeEach
    void open() throws Exception {
        hall = Hall.open(Hall.EVENT, new Wall("main", 480, 300, 4), 0, Hall.store());
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private Page joined(String path, int width, int height) {
        Page page = CHROMIUM.joined(hall.joinAddress(), path, width, height);
        assertThat(page.locator("#lost")).isHidden();
        return page;
    }

    private void press(ShowCommand command) {
        hall.playout().press(new Press("", OptionalLong.empty(), command)).join();
    }

    private void take(String cue, int page) {
        press(new ShowCommand.Load(new Position(cue, page)));
        press(new ShowCommand.Take());
    }

    private static void eventually(BooleanSupplier holds) {
        for (int attempt = 0; attempt < 500; attempt++) {
            if (holds.getAsBoolean()) {
                return;
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        fail("it never became so");
    }

    private static void assertNothingSticksOut(Page page) {
        assertEquals(
                0,
                page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"),
                page.url());
    }

    @Test
    void the_mc_reads_the_names_of_the_page_on_the_wall_in_standing_order_and_what_comes_next() {
        take("danh-sach", 2);
        for (int[] size : SIZES) {
            Page mc = joined("/mc", size[0], size[1]);
            assertThat(mc.locator("#reading .numbered i")).hasText(new String[] {"4", "5", "6"});
            assertThat(mc.locator("#reading .numbered .name"))
                    .hasText(new String[] {"Nguyễn Văn D", "Nguyễn Văn E", "Nguyễn Văn F"});
            assertThat(mc.locator("#coming .numbered i")).hasText(new String[] {"7", "8", "9"});
            assertEquals(1, mc.locator("button").count(), "only the language can be pressed");
            assertNothingSticksOut(mc);
            CHROMIUM.screenshot(mc, "mc-" + size[0]);
        }
    }

    /** One answer that is lost must not leave the MC without the names until somebody presses. */
    @Test
    void names_that_could_not_be_fetched_are_asked_for_again() {
        take("danh-sach", 2);
        Page mc = CHROMIUM.page(360, 780);
        List<String> turnedBack = new CopyOnWriteArrayList<>();
        mc.route("**/api/v1/words/**", route -> {
            if (turnedBack.size() < 2) {
                turnedBack.add(route.request().url());
                route.fulfill(new Route.FulfillOptions().setStatus(503).setBody("{}"));
            } else {
                route.resume();
            }
        });
        Chromium.join(mc, hall.joinAddress());
        mc.navigate(hall.address() + "/mc");
        assertThat(mc.locator("#reading .numbered i")).hasText(new String[] {"4", "5", "6"});
        assertThat(mc.locator("#coming .numbered i")).hasText(new String[] {"7", "8", "9"});
        assertEquals(2, turnedBack.size());
    }

    @Test
    void the_phone_runs_the_speakers_clock_and_sends_a_word_to_it() {
        Page phone = joined("/remote#timer", 360, 780);
        Page clock = joined("/timer", 1440, 900);
        assertThat(clock.locator("#word")).hasText("Bây giờ");
        phone.locator("[data-minutes='5']").click();
        assertThat(clock.locator("#left")).hasText("05:00");
        assertThat(clock.locator("#word")).hasText("Sẵn sàng");
        phone.locator("[data-run]").click();
        assertThat(clock.locator("#word")).hasText("Còn lại");
        assertThat(clock.locator("#left")).hasText(Pattern.compile("04:\\d\\d"));
        phone.getByText("+1 phút").click();
        assertThat(clock.locator("#left")).hasText(Pattern.compile("05:\\d\\d"));
        phone.getByText("Mời kết thúc").click();
        assertThat(clock.locator("#message")).hasText("Mời kết thúc");
        CHROMIUM.screenshot(clock, "timer-1440");
        CHROMIUM.screenshot(phone, "remote-timer-360");
        phone.getByText("Xóa lời nhắn").click();
        assertThat(clock.locator("#message")).isHidden();
        assertNothingSticksOut(phone);
        assertNothingSticksOut(clock);
    }

    @Test
    void over_time_counts_on_with_a_minus_on_every_page() {
        press(new vn.phong.show.TimerCommand.TimerSet(1000));
        press(new vn.phong.show.TimerCommand.TimerStart(0));
        Page clock = joined("/timer", 360, 780);
        Page programme = joined("/program", 360, 780);
        LocatorAssertions.HasTextOptions soon = new LocatorAssertions.HasTextOptions().setTimeout(10_000);
        assertThat(clock.locator("#left")).hasText(Pattern.compile("-0\\d:\\d\\d"), soon);
        assertThat(clock.locator("#word")).hasText("Quá giờ");
        assertThat(programme.locator("#left")).hasText(Pattern.compile("-0\\d:\\d\\d"), soon);
        CHROMIUM.screenshot(clock, "timer-over-360");
        assertNothingSticksOut(clock);
    }

    @Test
    void the_office_sees_what_is_done_and_when_and_can_press_nothing() {
        take("khai-mac", 1);
        take("danh-sach", 1);
        for (int[] size : SIZES) {
            Page page = joined("/program", size[0], size[1]);
            assertThat(page.locator("li[data-mark=done] .name"))
                    .hasText(new String[] {"Phông Hội nghị", "Phát biểu khai mạc"});
            assertThat(page.locator("li[data-mark=done] time").first()).hasText(Pattern.compile("\\d\\d:\\d\\d"));
            assertThat(page.locator("li[data-mark=onAir] .name")).hasText(Pattern.compile("Danh sách khen"));
            assertThat(page.locator("#schedule")).hasText(Pattern.compile("dự kiến kết thúc"));
            assertEquals(1, page.locator("button").count(), "only the language can be pressed");
            eventually(() -> (Boolean) page.evaluate("[...document.images].every(i => i.complete && i.naturalWidth)"));
            assertNothingSticksOut(page);
            CHROMIUM.screenshot(page, "program-" + size[0]);
            assertEquals(LATE, page.evaluate(SAY_HOW_LATE));
        }
    }

    @Test
    void an_announcement_from_the_phone_is_on_the_wall_to_the_pixel_and_gone_over_the_next_press() {
        Page phone = joined("/remote#overlays", 360, 780);
        Page wall = CHROMIUM.open(hall.address() + "/wall/main", 480, 300);
        phone.locator("#strip-text").fill("Nhiệt liệt chào mừng quý vị");
        phone.locator("overlay-sheet .main").click();
        assertThat(phone.locator("overlay-sheet .on-wall")).hasText("Đang trên màn: Nhiệt liệt chào mừng quý vị");
        phone.locator("[data-overlay=clock]").click();
        eventually(() -> hall.playout().presented().picture().pieces().size() == 2);
        assertShows(wall, "wall-overlay");
        assertProgramIsTheWall(phone);
        CHROMIUM.screenshot(phone, "remote-overlays-360");
        take("khai-mac", 1);
        assertShows(wall, "wall-overlay-next");
        press(new OverlayCommand.Strip(""));
        press(new OverlayCommand.Clock(false));
        assertShows(wall, "wall-overlay-gone");
        assertNothingSticksOut(phone);
    }

    /** The small picture on the remote is of the very pixels on the wall, with what is laid over them. */
    private void assertProgramIsTheWall(Page phone) {
        Picture onWall = hall.playout().presented().picture();
        assertThat(phone.locator("#program img")).hasAttribute("src", Pattern.compile(onWall.id()));
        String whole = phone.locator("#program img").getAttribute("src").replace("?thumbnail=1", "");
        byte[] png = phone.request().get(whole).body();
        try {
            BufferedImage shown = ImageIO.read(new ByteArrayInputStream(png));
            assertArrayEquals(onWall.frame().pixels(), shown.getRGB(0, 0, 480, 300, null, 0, 480));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** In the end, and once a fade is over; the clock on the picture may go on meanwhile. */
    private void assertShows(Page wall, String name) {
        eventually(() -> {
            int[] presented = hall.playout().presented().picture().frame().pixels();
            BufferedImage picture = CHROMIUM.screenshot(wall, name);
            return Arrays.equals(presented, picture.getRGB(0, 0, 480, 300, null, 0, 480));
        });
    }
}
