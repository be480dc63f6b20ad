package vn.phong.program;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A desktop without hardware (Xvfb) whose pixels are read from its own frame buffer file, in the format of X Window
 * Dump, and whose monitors are plugged in and out with xrandr.
 */
final class VirtualDesktop implements AutoCloseable {
    private static final int HEADER_SIZE = 0;
    private static final int PIXMAP_WIDTH = 4;
    private static final int BYTE_ORDER = 7;
    private static final int BYTES_PER_LINE = 12;
    private static final int COLORS = 19;
    private static final int COLOR_SIZE = 12;
    private static final int PATIENCE_SECONDS = 10;

    private final Process server;
    private final Path frameBuffer;
    private final String name;

    private VirtualDesktop(Process server, Path frameBuffer, String name) {
        this.server = server;
        this.frameBuffer = frameBuffer;
        this.name = name;
    }

    static VirtualDesktop started(Path folder, int width, int height) throws IOException {
        Process server = new ProcessBuilder(
                        "Xvfb",
                        "-displayfd",
                        "1",
                        "-screen",
                        "0",
                        width + "x" + height + "x24",
                        "-fbdir",
                        folder.toString(),
                        "-noreset",
                        "-nolisten",
                        "tcp")
                .redirectError(folder.resolve("xvfb.log").toFile())
                .start();
        BufferedReader words = server.inputReader();
        String number = words.readLine();
        if (number == null) {
            throw new IOException("Xvfb did not start: " + Files.readString(folder.resolve("xvfb.log")));
        }
        return new VirtualDesktop(server, folder.resolve("Xvfb_screen0"), ":" + number.strip());
    }

    /** What a program needs as {@code DISPLAY}. */
    String name() {
        return name;
    }

    void plugIn(String monitor, int width, int height, int x, int y) throws IOException, InterruptedException {
        xrandr(List.of(
                "--setmonitor", monitor, "%d/%dx%d/%d+%d+%d".formatted(width, width, height, height, x, y), "none"));
    }

    void unplug(String monitor) throws IOException, InterruptedException {
        xrandr(List.of("--delmonitor", monitor));
    }

    private void xrandr(List<String> words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("xrandr", "--display", name));
        command.addAll(words);
        Process asked = new ProcessBuilder(command).redirectErrorStream(true).start();
        String answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!asked.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || asked.exitValue() != 0) {
            throw new IOException("xrandr: " + answer);
        }
    }

    /** The pixels of a part of the desktop as 00RRGGBB, row by row. */
    int[] pixels(int x, int y, int width, int height) throws IOException {
        ByteBuffer dump = ByteBuffer.wrap(Files.readAllBytes(frameBuffer));
        int start = dump.getInt(4 * HEADER_SIZE) + dump.getInt(4 * COLORS) * COLOR_SIZE;
        int bytesPerLine = dump.getInt(4 * BYTES_PER_LINE);
        if (dump.getInt(4 * PIXMAP_WIDTH) < x + width) {
            throw new IOException("the desktop is not so wide");
        }
        dump.order(dump.getInt(4 * BYTE_ORDER) == 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int[] pixels = new int[width * height];
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                pixels[row * width + column] =
                        dump.getInt(start + (y + row) * bytesPerLine + 4 * (x + column)) & 0xFFFFFF;
            }
        }
        return pixels;
    }

    @Override
    public void close() {
        server.destroyForcibly().onExit().join();
    }
}
