package vn.phong.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.ScreenshotType;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real headless Chromium for a test class, kept in a static field with {@code @RegisterExtension}; the classes of a
 * process share it. Each page is a person of its own: no cookie is shared. A page's uncaught error fails the test that
 * opened it; a failed test leaves its pages as pictures in {@code target/browser/}. Without Chromium the tests are
 * skipped with the reason, and in CI fail.
 */
public final class Chromium implements BeforeAllCallback, AfterEachCallback {
    private static final Path WHOLE = Path.of("/usr/bin/chromium");
    /** The same Chromium without its windows: the pages are as in the whole one, for a third less of the processor. */
    private static final Path SHELL = Path.of("/usr/bin/chromium-headless-shell");

    private static final Path PICTURES =
            Path.of(System.getProperty("phong.home", "."), "target", "browser").toAbsolutePath();
    /** A browser on a closed network, that never asks or updates, and draws the same on every machine. */
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-lcd-text");

    /** A page says what it is to say at once, but not on a machine that does three other things. */
    private static final double ASSERTED_WITHIN_MS = 20_000;

    private final Path preferred;
    private final List<BrowserContext> people = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private Optional<Browser> browser = Optional.empty();

    public Chromium() {
        this(SHELL);
    }

    private Chromium(Path preferred) {
        this.preferred = preferred;
    }

    /** With the windows, zoom and installing of a browser that a person sits before. */
    static Chromium whole() {
        return new Chromium(WHOLE);
    }

    /** Opens a blank page with a viewport of its own, in CSS pixels that are device pixels. */
    public Page page(int width, int height) {
        return page(options(width, height));
    }

    /** As {@link #page}, on a phone: touched, and with a phone's gestures. */
    public Page phone(int width, int height) {
        return page(options(width, height).setHasTouch(true).setIsMobile(true));
    }

    private static Browser.NewContextOptions options(int width, int height) {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setDeviceScaleFactor(1)
                .setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh")
                // Whoever looks has said yes to the certificate.
                .setIgnoreHTTPSErrors(true);
    }

    private Page page(Browser.NewContextOptions options) {
        BrowserContext person = browser.orElseThrow().newContext(options);
        people.add(person);
        Page page = person.newPage();
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        return page;
    }

    /** As {@link #page}, on a screen with pixels of its own: {@code scale} of them to each CSS pixel. */
    public Page pageOnScreen(int width, int height, double scale, int screenWidth, int screenHeight) {
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setDeviceScaleFactor(scale)
                .setLocale("vi-VN");
        BrowserContext person = browser.orElseThrow().newContext(options);
        people.add(person);
        Page page = person.newPage();
        // A window without a screen has no frame, and no screen larger than itself, but says it has a frame.
        page.addInitScript("Object.defineProperty(window, 'outerWidth', { get: () => innerWidth });"
                + "Object.defineProperty(screen, 'width', { get: () => " + screenWidth + " });"
                + "Object.defineProperty(screen, 'height', { get: () => " + screenHeight + " });");
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        return page;
    }

    /** Opens an address and waits until its scripts have loaded. */
    public Page open(String address, int width, int height) {
        Page page = page(width, height);
        page.navigate(address);
        return page;
    }

    /**
     * Opens a page as a device that has joined, without the remote that joining leads to: a page is the most that a
     * test costs.
     *
     * @param join the whole address of the code that lets a device in
     */
    public Page joined(String join, String path, int width, int height) {
        Page page = page(width, height);
        join(page, join);
        page.navigate(URI.create(join).resolve(path).toString());
        return page;
    }

    /** Lets a page's device in, and opens nothing. */
    static void join(Page page, String join) {
        page.request().get(join, RequestOptions.create().setMaxRedirects(0));
    }

    /** What stands in the viewport, pixel for pixel; kept as {@code target/browser/NAME.png} too. */
    public BufferedImage screenshot(Page page, String name) {
        byte[] png = page.screenshot(new Page.ScreenshotOptions().setType(ScreenshotType.PNG));
        try {
            Files.createDirectories(PICTURES);
            Files.write(PICTURES.resolve(name + ".png"), png);
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A pixel of a picture as six hexadecimal digits, {@code rrggbb}. */
    public static String colour(BufferedImage picture, int x, int y) {
        return String.format("%06x", picture.getRGB(x, y) & 0xff_ffff);
    }

    /** The uncaught errors of the pages so far, which then no longer fail the test. */
    public List<String> takeComplaints() {
        List<String> taken = List.copyOf(complaints);
        complaints.clear();
        return taken;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Path program = program();
        if (!Files.isExecutable(program)) {
            String reason = program + " is missing: install the package chromium, or set PHONG_CHROMIUM";
            if ("true".equals(System.getenv("CI"))) {
                fail(reason);
            }
            Assumptions.abort(reason);
        }
        PlaywrightAssertions.setDefaultAssertionTimeout(ASSERTED_WITHIN_MS);
        ExtensionContext.Store store = context.getStore(
                ExtensionContext.StoreScope.LAUNCHER_SESSION, ExtensionContext.Namespace.create(Chromium.class));
        Running running = store.getOrComputeIfAbsent(program, Chromium::started, Running.class);
        if (!running.browser().isConnected()) {
            store.remove(program, Running.class).close();
            running = store.getOrComputeIfAbsent(program, Chromium::started, Running.class);
        }
        browser = Optional.of(running.browser());
    }

    private Path program() {
        String named = System.getenv("PHONG_CHROMIUM");
        if (named != null) {
            return Path.of(named);
        }
        return Files.isExecutable(preferred) ? preferred : WHOLE;
    }

    private static Running started(Path program) {
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(driverSettings()));
        return new Running(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(program)
                                .setHeadless(true)
                                .setArgs(FLAGS)
                                // A scroll bar on the wall is a fault that a test must be able to see.
                                .setIgnoreDefaultArgs(List.of("--hide-scrollbars"))));
    }

    /** A browser and what drives it, until the process has run its last class. */
    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {
        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            keepPictures(context.getRequiredTestClass().getSimpleName() + "-" + context.getDisplayName());
        }
        people.forEach(BrowserContext::close);
        people.clear();
        assertEquals(List.of(), takeComplaints(), "uncaught errors of the pages");
    }

    private void keepPictures(String test) {
        int number = 0;
        for (BrowserContext person : people) {
            for (Page page : person.pages()) {
                number++;
                screenshot(page, "failed-" + test.replaceAll("[^\\p{L}\\p{N}_-]+", "_") + "-" + number);
            }
        }
    }

    /** The Node that drives the browser. */
    static String node() {
        return System.getenv().getOrDefault("PLAYWRIGHT_NODEJS_PATH", "/usr/bin/node");
    }

    private static Map<String, String> driverSettings() {
        return Map.of("PLAYWRIGHT_NODEJS_PATH", node(), "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    }
}
