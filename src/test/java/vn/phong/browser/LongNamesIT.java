package vn.phong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import vn.phong.Home;
import vn.phong.Wiring;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.Fields;
import vn.phong.event.Position;
import vn.phong.profile.ProfileLibrary;
import vn.phong.profile.WallPlan;
import vn.phong.show.Press;
import vn.phong.show.ShowCommand;
import vn.phong.show.TimerCommand;
import vn.phong.show.ToSpeaker;

/** The longest titles, units and names that offices write, on every page of the evening, on a phone and on a laptop. */
class LongNamesIT {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    /** 203 characters. */
    private static final String TITLE =
            "Đẩy mạnh chuyển đổi số, nâng cao tỷ lệ hồ sơ trực tuyến toàn trình và chất lượng tiếp nhận, giải quyết"
                    + " thủ tục hành chính cho người dân, doanh nghiệp tại bộ phận một cửa các xã vùng sâu, vùng xa ven"
                    + " biển";
    /** 121 characters. */
    private static final String UNIT = "Trung tâm Nghiên cứu, Ứng dụng Khoa học Công nghệ và Phát triển Nguồn nhân lực"
            + " trực thuộc Ủy ban nhân dân tỉnh Tiền Giang";

    private static final String NAME = "Nguyễn Hoàng Thị Phương Thảo";

    /** What of a page is cut off without a sign, squeezed to a letter a line, or more than the speaker's page holds. */
    private static final String CUT = """
        () => {
          const seen = (element) => element.checkVisibility({checkOpacity: true, checkVisibilityCSS: true});
          const words = [...document.querySelectorAll('body *')].filter((element) => seen(element)
            && [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()));
          const cut = words.filter((element) => element.scrollWidth > element.clientWidth + 1
            && element.clientWidth > 1 && getComputedStyle(element).textOverflow !== 'ellipsis'
            && ['hidden', 'clip'].includes(getComputedStyle(element).overflowX));
          const narrow = words.filter((element) => {
            const box = element.getBoundingClientRect();
            const size = parseFloat(getComputedStyle(element).fontSize);
            return element.textContent.trim().length > 4 && box.width < 3 * size && box.height > 4 * size;
          });
          const stage = document.querySelector('.speaker-clock main');
          const over = stage && stage.scrollHeight > stage.clientHeight ? [stage] : [];
          return JSON.stringify([...cut, ...narrow, ...over].map((element) => element.outerHTML.slice(0, 160)));
        }
        """;

    @TempDir
    private Path data;

    private Wiring program;
    private String address;

    @BeforeEach
    void open() throws IOException {
        program = Wiring.lit(WallPlan.ofSize("1024x640@4.0", ProfileLibrary.read(Home.profiles())), data);
        program.open(Optional.empty(), "127.0.0.1", 0);
        press(new ShowCommand.TakeOver(longer(program.playout().show().event())));
        address = "http://127.0.0.1:" + program.port();
    }

    @AfterEach
    void close() {
        program.close();
    }

    private static Event longer(Event event) {
        List<Cue> cues = event.cues().stream().map(LongNamesIT::longer).toList();
        return event.withCues(cues);
    }

    private static Cue longer(Cue cue) {
        Fields fields = cue.fields();
        if (cue.layout().equals("paper")) {
            fields = fields.with("topic", TITLE)
                    .with("unit", UNIT)
                    .with("honorific", "GS.TS.")
                    .with("name", NAME);
            return cue.with(fields).labelled("4. Tham luận " + fields.text("index") + "/9: " + UNIT);
        }
        if (cue.layout().equals("award-batch")) {
            List<Object> people = new ArrayList<>(
                    fields.list("recipients").stream().map(Fields::values).toList());
            people.set(0, Map.of("honorific", "PGS.TS.", "name", NAME, "unit", UNIT));
            people.set(1, Map.of("name", UNIT));
            return cue.with(fields.with("recipients", people));
        }
        return cue;
    }

    private void press(ShowCommand command) {
        program.playout().press(new Press("", OptionalLong.empty(), command)).join();
    }

    private void take(String cue) {
        press(new ShowCommand.Load(Position.of(cue)));
        press(new ShowCommand.Take());
    }

    private void look(Page page, String name) {
        CHROMIUM.screenshot(page, "long-" + name);
        assertEquals(
                0, page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"), name);
        List<String> cut = new ArrayList<>();
        for (JsonElement each : new Gson().fromJson((String) page.evaluate(CUT), JsonArray.class)) {
            cut.add(each.getAsString());
        }
        assertEquals(List.of(), cut, name);
    }

    /** On a laptop and on a phone. */
    private void eachPage(Page page, String state, String... paths) {
        for (String path : paths) {
            String name = state + path.replaceAll("[/#]", "-");
            page.setViewportSize(1440, 900);
            page.navigate("about:blank");
            page.navigate(address + path);
            settle(page, "vi");
            look(page, name + "-1440");
            page.setViewportSize(360, 780);
            settle(page, "vi");
            look(page, name + "-360");
            if (path.contains("#")
                    || path.equals("/timer")) { // the others are looked at by AccessiblePagesIT as they are
                assertEquals(List.of(), AccessiblePagesIT.faults(page), name);
            } else {
                page.locator("[data-language]").first().click();
                settle(page, "en");
                look(page, name + "-360-en");
                page.locator("[data-language]").first().click();
            }
        }
    }

    private static void settle(Page page, String language) {
        assertThat(page.locator("html")).hasAttribute("lang", language);
        page.waitForFunction(AccessiblePagesIT.SETTLED, null, new Page.WaitForFunctionOptions().setPollingInterval(50));
    }

    @Test
    void nothing_is_cut_or_sticks_out_and_axe_finds_nothing_serious() {
        take("tham-luan-1");
        press(new TimerCommand.TimerSet(1000));
        press(new TimerCommand.TimerStart(0));
        press(new ToSpeaker("Xin đồng chí trình bày ngắn gọn phần giải pháp và kiến nghị; còn hai phút nữa"));
        Page page = CHROMIUM.open(address + "/join/" + program.keys().joinSecret(), 360, 780);
        eachPage(page, "paper", "/mc", "/timer", "/program", "/remote", "/remote#papers", "/remote#timer", "/log");
        take("bang-khen-tap-the");
        eachPage(page, "award", "/remote#awards", "/remote#overlays");
    }
}
