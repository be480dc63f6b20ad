package vn.phong.screen;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A wall's picture on one chosen display, until it is closed: follows the show, and the display's coming and going. */
public final class Screen implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Screen.class);
    private static final int LOOK_INTERVAL_MS = 500;

    private final CountDownLatch end = new CountDownLatch(1);
    private final Supplier<List<Display>> displays;
    private final ScreenWindow window;
    private final WallLink link;
    private final String name;
    private Optional<Display> covered = Optional.empty();

    /**
     * What to show where.
     *
     * @param server such as {@code http://localhost:7700}
     * @param display the display to cover
     * @param x where the wall's left edge is on the display, in pixels
     * @param y where the wall's top edge is on the display, in pixels
     * @param whole whether the picture is spread over the whole display instead
     */
    public record Plan(URI server, Display display, int x, int y, boolean whole) {}

    /**
     * Must come before anything else touches a display: the pictures are one to one whatever the desktop's scale is.
     */
    public static void prepare() {
        System.setProperty("java.awt.headless", "false");
        System.setProperty("sun.java2d.uiScale", "1");
        System.setProperty("sun.awt.noerasebackground", "true");
    }

    public Screen(Plan plan, Supplier<List<Display>> displays, LongSupplier nanos) {
        this.displays = displays;
        this.name = plan.display().name();
        this.window = new ScreenWindow(plan.x(), plan.y(), plan.whole(), nanos, end::countDown);
        this.link = new WallLink(plan.server(), window::show);
        look();
    }

    /** Returns when somebody closed the window, or the thread was interrupted. */
    public void run() throws InterruptedException {
        while (!end.await(LOOK_INTERVAL_MS, TimeUnit.MILLISECONDS)) {
            look();
        }
    }

    /** Only the display of this very name is ever drawn on, wherever on the desktop it now is. */
    private void look() {
        Optional<Display> there = displays.get().stream()
                .filter(display -> display.name().equals(name))
                .findFirst();
        if (there.equals(covered)) {
            return;
        }
        there.ifPresentOrElse(window::cover, window::hide);
        if (there.isPresent()) {
            LOG.info("display {}", there.get());
        } else {
            LOG.warn("display {} is away; its picture is kept until it is back", name);
        }
        covered = there;
    }

    @Override
    public void close() {
        end.countDown();
        link.close();
        window.close();
    }
}
