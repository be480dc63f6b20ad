package vn.phong.screen;

import java.awt.AWTError;
import java.awt.GraphicsDevice;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.phong.message.Refusal;

/**
 * The displays that are plugged in right now, for one thread to ask. Under X11 they are asked for with {@code xrandr},
 * which knows the sockets' names and sees a cable pulled; elsewhere the Java platform's list is taken.
 */
public final class Displays {
    private static final int PATIENCE_MS = 2000;
    /** Such as {@code 1: +HDMI-1 1920/510x1080/290+1920+0 HDMI-1}; the mark before the name tells the primary one. */
    private static final Pattern MONITOR =
            Pattern.compile("\\s*\\d+: [+*]*(\\S+) (\\d+)/\\d+x(\\d+)/\\d+\\+(\\d+)\\+(\\d+).*");

    private final Supplier<Optional<List<Display>>> asked;
    private List<Display> known;

    /**
     * What is asked again and again.
     *
     * @param asked empty when it does not answer right now
     * @param known what it answered first
     */
    Displays(Supplier<Optional<List<Display>>> asked, List<Display> known) {
        this.asked = asked;
        this.known = known;
    }

    /**
     * This computer's.
     *
     * @throws Refusal when its desktop cannot be drawn on
     */
    public static Displays ofThisComputer() {
        return monitors()
                .map(monitors -> new Displays(Displays::monitors, monitors))
                .orElseGet(() -> new Displays(() -> Optional.of(devices()), devices()));
    }

    /**
     * In the platform's order; empty when none is plugged in. A question without an answer says nothing of a cable:
     * what was known before holds.
     *
     * @throws Refusal when this computer's desktop cannot be drawn on
     */
    public List<Display> now() {
        known = asked.get().orElse(known);
        return known;
    }

    /**
     * The display somebody means.
     *
     * @param asked its name, or its number in the list, from 1
     * @throws Refusal listing those there are
     */
    public static Display chosen(List<Display> displays, String asked) {
        for (int index = 0; index < displays.size(); index++) {
            Display display = displays.get(index);
            if (display.name().equals(asked) || asked.equals(String.valueOf(index + 1))) {
                return display;
            }
        }
        String known = displays.isEmpty()
                ? "–"
                : String.join("; ", displays.stream().map(Display::toString).toList());
        throw new Refusal(
                "Không có màn \"" + asked + "\"; hãy cắm cáp rồi chọn một trong: " + known + ".",
                "There is no display \"" + asked + "\"; plug it in, then choose one of: " + known + ".");
    }

    /** What {@code xrandr --listmonitors} prints, a display a line. */
    static List<Display> read(String listing) {
        List<Display> displays = new ArrayList<>();
        for (String line : listing.lines().toList()) {
            Matcher monitor = MONITOR.matcher(line);
            if (monitor.matches()) {
                displays.add(new Display(
                        monitor.group(1),
                        Integer.parseInt(monitor.group(4)),
                        Integer.parseInt(monitor.group(5)),
                        Integer.parseInt(monitor.group(2)),
                        Integer.parseInt(monitor.group(3))));
            }
        }
        return List.copyOf(displays);
    }

    /** Empty where there is no {@code xrandr}, or nothing for it to talk to, or it fails this time. */
    private static Optional<List<Display>> monitors() {
        try {
            Process asked = new ProcessBuilder("xrandr", "--listmonitors")
                    .redirectErrorStream(true)
                    .start();
            try {
                String listing = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                boolean ended = asked.waitFor(PATIENCE_MS, TimeUnit.MILLISECONDS);
                return ended && asked.exitValue() == 0 ? Optional.of(read(listing)) : Optional.empty();
            } finally {
                asked.destroy();
            }
        } catch (IOException absent) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static List<Display> devices() {
        List<Display> displays = new ArrayList<>();
        for (GraphicsDevice device : desktop().getScreenDevices()) {
            Rectangle bounds = device.getDefaultConfiguration().getBounds();
            AffineTransform scale = device.getDefaultConfiguration().getDefaultTransform();
            displays.add(new Display(
                    device.getIDstring(), bounds.x, bounds.y, (int) Math.round(bounds.width * scale.getScaleX()), (int)
                            Math.round(bounds.height * scale.getScaleY())));
        }
        return List.copyOf(displays);
    }

    private static GraphicsEnvironment desktop() {
        try {
            return GraphicsEnvironment.getLocalGraphicsEnvironment();
        } catch (AWTError nobodyThere) {
            throw new Refusal(
                    "Không mở được cửa sổ trên máy này; hãy đăng nhập vào màn hình nền rồi chạy lại ./run.sh screen.",
                    "No window opens on this machine; log in to its desktop, then start ./run.sh screen again.");
        }
    }
}
