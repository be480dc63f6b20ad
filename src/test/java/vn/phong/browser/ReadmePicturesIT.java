package vn.phong.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import vn.phong.Home;
import vn.phong.Wiring;
import vn.phong.profile.ProfileLibrary;
import vn.phong.profile.WallPlan;

/** Makes the pictures of the README from the running program: {@code ./run.sh pictures}. */
@Tag("pictures")
class ReadmePicturesIT {
    private static final Path PICTURES = Path.of("docs/pictures");
    private static final int SETTLED_MS = 1500;

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TempDir
    private Path data;

    @Test
    void the_readme_shows_the_wall_and_the_remote() throws IOException {
        Files.createDirectories(PICTURES);
        try (Wiring program = Wiring.lit(WallPlan.ofSize("1024x640@4.0", ProfileLibrary.read(Home.profiles())), data)) {
            program.open(Optional.empty(), "127.0.0.1", 0);
            String address = "http://127.0.0.1:" + program.port();
            Page wall = CHROMIUM.open(address + "/wall/main", 1024, 640);
            wall.waitForTimeout(SETTLED_MS);
            keep(wall, "wall");
            Page phone = CHROMIUM.open(address + "/join/" + program.keys().joinSecret(), 360, 780);
            for (int press = 0; press < 6; press++) {
                phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tiếp theo"))
                        .click();
                phone.waitForTimeout(SETTLED_MS);
            }
            keep(phone, "remote");
            Page laptop = CHROMIUM.open(address + "/join/" + program.keys().joinSecret(), 1440, 900);
            takeControl(laptop);
            laptop.waitForTimeout(SETTLED_MS);
            keep(laptop, "remote-laptop");
            keepWholePage(laptop, address + "/preview", "preview");
            keepWholePage(laptop, address + "/virtual/main", "virtual");
        }
    }

    /** From the phone, which asks for a second tap. */
    private static void takeControl(Page page) {
        page.locator("[data-control=take]").click();
        page.locator("[data-control=take].sure").click();
        page.locator("[data-control=release]").waitFor();
    }

    private static void keepWholePage(Page page, String address, String name) {
        page.navigate(address);
        page.waitForCondition(() -> !page.content().contains("Đang kiểm tra…"));
        page.waitForTimeout(2.0 * SETTLED_MS);
        keep(page, name);
    }

    private static void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}
