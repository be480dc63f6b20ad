package vn.phong.program;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phong.Home;
import vn.phong.Wiring;
import vn.phong.frame.Frame;
import vn.phong.profile.ProfileLibrary;
import vn.phong.profile.WallPlan;
import vn.phong.show.Press;
import vn.phong.show.ShowCommand;

/** The wall in a native window on one of two monitors of a real X server, pixel for pixel. */
class ScreenIT {
    private static final int WIDTH = 512;
    private static final int HEIGHT = 320;
    private static final int X = 40;
    private static final int Y = 20;
    private static final int LAPTOP_WIDTH = 400;
    /** So wide that the desktop's pointer, in the middle, stands on the wall's picture. */
    private static final int MONITOR_WIDTH = 880;

    private static final int MONITOR_HEIGHT = 400;
    private static final int POINTER_PIXELS_MAX = 300;
    private static final int PATIENCE_MS = 15_000;

    @TempDir
    private Path folder;

    private VirtualDesktop desktop;
    private Wiring program;
    private Process screen;

    @BeforeEach
    void open() throws IOException, InterruptedException {
        desktop = VirtualDesktop.started(folder, LAPTOP_WIDTH + MONITOR_WIDTH, MONITOR_HEIGHT);
        desktop.plugIn("LAPTOP", LAPTOP_WIDTH, MONITOR_HEIGHT, 0, 0);
        desktop.plugIn("HDMI-1", MONITOR_WIDTH, MONITOR_HEIGHT, LAPTOP_WIDTH, 0);
        program = serving(0);
        screen = showing(desktop.name());
    }

    @AfterEach
    void close() {
        screen.destroyForcibly().onExit().join();
        program.close();
        desktop.close();
    }

    private Wiring serving(int port) throws IOException {
        Wiring wiring = Wiring.lit(
                WallPlan.ofSize(WIDTH + "x" + HEIGHT + "@4.0", ProfileLibrary.read(Home.profiles())),
                folder.resolve("data"));
        wiring.open(Optional.empty(), "127.0.0.1", port);
        return wiring;
    }

    private Process showing(String desktopName) throws IOException {
        ProcessBuilder command = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-jar",
                Path.of("target/phong.jar").toAbsolutePath().toString(),
                "screen",
                "--display",
                "HDMI-1",
                "--server",
                "http://127.0.0.1:" + program.port(),
                "--x",
                String.valueOf(X),
                "--y",
                String.valueOf(Y)));
        command.environment().put("DISPLAY", desktopName);
        return command.redirectErrorStream(true)
                .redirectOutput(folder.resolve("screen.txt").toFile())
                .start();
    }

    @Test
    void a_display_shows_the_wall_one_to_one_and_keeps_it_whatever_goes_away() throws Exception {
        awaitShown(onWall());
        assertNothingOnTheLaptop();

        program.playout()
                .press(new Press("", OptionalLong.empty(), new ShowCommand.Next()))
                .join();
        Frame next = onWall();
        awaitShown(next);

        int port = program.port();
        program.close();
        Thread.sleep(1000);
        assertArrayEquals(rgb(next), shown(), "the picture changed when the server went");

        desktop.unplug("HDMI-1");
        awaitDark();
        assertNothingOnTheLaptop();
        desktop.plugIn("HDMI-1", MONITOR_WIDTH, MONITOR_HEIGHT, LAPTOP_WIDTH, 0);
        awaitShown(next);

        program = serving(port);
        program.playout()
                .press(new Press("", OptionalLong.empty(), new ShowCommand.Backdrop()))
                .join();
        awaitShown(onWall());
        assertNothingOnTheLaptop();
    }

    /** As in a terminal over the network, or of somebody who has logged out. */
    @Test
    void a_desktop_that_is_not_there_is_told_with_the_next_step() throws Exception {
        screen.destroyForcibly().onExit().join();
        screen = showing("127.0.0.1:65");
        assertEquals(2, screen.waitFor());
        assertEquals(
                List.of(
                        "Không mở được cửa sổ trên máy này; hãy đăng nhập vào màn hình nền rồi chạy lại"
                                + " ./run.sh screen.",
                        "No window opens on this machine; log in to its desktop, then start ./run.sh screen again."),
                Files.readAllLines(folder.resolve("screen.txt")));
    }

    private Frame onWall() {
        return program.playout().presented().picture().frame();
    }

    private int[] shown() throws IOException {
        return desktop.pixels(LAPTOP_WIDTH + X, Y, WIDTH, HEIGHT);
    }

    private void awaitShown(Frame frame) throws Exception {
        int[] expected = rgb(frame);
        long patience = System.nanoTime() + PATIENCE_MS * 1_000_000L;
        while (!Arrays.equals(expected, shown())) {
            assertTrue(
                    System.nanoTime() < patience && screen.isAlive(), Files.readString(folder.resolve("screen.txt")));
            Thread.sleep(50);
        }
        assertEquals(0, desktop.pixels(LAPTOP_WIDTH, 0, 1, 1)[0], "beside the wall the display is black");
    }

    private void awaitDark() throws Exception {
        long patience = System.nanoTime() + PATIENCE_MS * 1_000_000L;
        while (Arrays.stream(shown()).filter(pixel -> pixel != 0).count() > POINTER_PIXELS_MAX) {
            assertTrue(System.nanoTime() < patience, "the window did not leave with its display");
            Thread.sleep(50);
        }
    }

    private void assertNothingOnTheLaptop() throws IOException {
        int[] nothing = new int[LAPTOP_WIDTH * MONITOR_HEIGHT];
        assertArrayEquals(nothing, desktop.pixels(0, 0, LAPTOP_WIDTH, MONITOR_HEIGHT));
    }

    private static int[] rgb(Frame frame) {
        return Arrays.stream(frame.pixels()).map(pixel -> pixel & 0xFFFFFF).toArray();
    }
}
