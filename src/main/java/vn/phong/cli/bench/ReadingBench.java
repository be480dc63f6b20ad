package vn.phong.cli.bench;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import vn.phong.event.Event;
import vn.phong.event.Position;
import vn.phong.event.Rundown;
import vn.phong.frame.Frame;
import vn.phong.layout.LayoutLibrary;
import vn.phong.layout.SetText;
import vn.phong.layout.Slide;
import vn.phong.render.FrameRenderer;
import vn.phong.text.VietnameseText;
import vn.phong.wall.Wall;

/**
 * How well an independent reader, Tesseract with its Vietnamese model, reads what is on the wall.
 *
 * <p>It gets every line of every cue out of the finished frame: dark letters on light as it was trained on, capitals at
 * the size it reads best, nothing else changed. The rate is the letters to insert, drop or change (Levenshtein, marks
 * included) over the letters said; a line that several cues say alike counts once.
 */
final class ReadingBench {
    private static final int CAPITALS_PX = 36;
    private static final double PERCENT = 100;
    private static final int PATIENCE_MINUTES = 10;

    private final List<Line> lines = new ArrayList<>();

    /** A line of a cue and its picture. */
    private record Line(String place, String said, BufferedImage image) {}

    /** Whether a line was said before at the same size: then its picture is the same too. */
    private record Said(String text, String slot, double capHeight) {}

    static boolean isThere() throws IOException, InterruptedException {
        try {
            Process asked = new ProcessBuilder("tesseract", "--list-langs")
                    .redirectErrorStream(true)
                    .start();
            String answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return asked.waitFor() == 0 && answer.lines().anyMatch("vie"::equals);
        } catch (IOException absent) {
            return false;
        }
    }

    static List<Figures> run(Event event, LayoutLibrary layouts, Wall wall, Path folder)
            throws IOException, InterruptedException {
        ReadingBench bench = new ReadingBench();
        bench.draw(event, layouts, wall);
        return List.of(bench.read(wall, folder));
    }

    private void draw(Event event, LayoutLibrary layouts, Wall wall) {
        FrameRenderer renderer = new FrameRenderer();
        Set<Said> before = new LinkedHashSet<>();
        for (Position position : Rundown.of(
                        event, (shown, cue) -> layouts.pageCount(shown, cue, wall.width(), wall.height()))
                .positions()) {
            Slide slide = layouts.slide(
                    event, event.cue(position.cue()).orElseThrow(), position.page(), wall.width(), wall.height());
            Frame frame = renderer.render(slide);
            for (SetText text : slide.texts()) {
                if (before.add(new Said(text.text(), text.slot(), text.capHeight()))) {
                    lines.add(new Line(position + " " + text.slot(), text.text(), cut(frame, text)));
                }
            }
        }
    }

    private Figures read(Wall wall, Path folder) throws IOException, InterruptedException {
        List<String> files = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            Path file = folder.resolve("line-%04d.png".formatted(index));
            ImageIO.write(lines.get(index).image(), "png", file.toFile());
            files.add(file.toString());
        }
        List<String> read = recognised(Files.write(folder.resolve("lines.txt"), files), folder);
        int letters = 0;
        int errors = 0;
        for (int index = 0; index < lines.size(); index++) {
            Line line = lines.get(index);
            int wrong = distance(line.said(), read.get(index));
            letters += line.said().length();
            errors += wrong;
            if (wrong > 0) {
                System.out.printf(
                        Locale.ROOT, "  %s: \"%s\" was read as \"%s\"%n", line.place(), line.said(), read.get(index));
            }
        }
        return new Figures(
                "%dx%d: letters misread by Tesseract, %d wrong".formatted(wall.width(), wall.height(), errors),
                "%",
                PERCENT * errors / letters,
                PERCENT * errors / letters,
                letters,
                "aim < 1 %");
    }

    private static List<String> recognised(Path list, Path folder) throws IOException, InterruptedException {
        Path out = folder.resolve("read");
        Process reader = new ProcessBuilder(
                        "tesseract", list.toString(), out.toString(), "-l", "vie", "--psm", "7", "--dpi", "300")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("tesseract.log").toFile())
                .start();
        if (!reader.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) || reader.exitValue() != 0) {
            reader.destroyForcibly();
            throw new IOException("Tesseract failed: " + Files.readString(folder.resolve("tesseract.log")));
        }
        String text = Files.readString(Path.of(out + ".txt"));
        List<String> pages = new ArrayList<>();
        for (String page : text.split("\f", -1)) {
            // The Icelandic letter looks the very same: no reader could tell.
            pages.add(VietnameseText.normalized(page).replace('Ð', 'Đ').strip().replaceAll("\\s+", " "));
        }
        return pages;
    }

    /** The line out of the frame, dark on light, its capitals {@value #CAPITALS_PX} pixels high. */
    private static BufferedImage cut(Frame frame, SetText text) {
        Rectangle2D ink = text.ink();
        double margin = text.capHeight() / 2;
        int left = (int) Math.max(0, Math.floor(ink.getX() - margin));
        int top = (int) Math.max(0, Math.floor(ink.getY() - margin / 2));
        int right = (int) Math.min(frame.width(), Math.ceil(ink.getMaxX() + margin));
        int bottom = (int) Math.min(frame.height(), Math.ceil(ink.getMaxY() + margin / 2));
        BufferedImage gray = new BufferedImage(right - left, bottom - top, BufferedImage.TYPE_BYTE_GRAY);
        boolean isLightOnDark = luminance(frame.pixels()[top * frame.width() + left]) < 128;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int level = luminance(frame.pixels()[y * frame.width() + x]);
                gray.getRaster().setSample(x - left, y - top, 0, isLightOnDark ? 255 - level : level);
            }
        }
        double scale = CAPITALS_PX / text.capHeight();
        BufferedImage scaled = new BufferedImage(
                (int) Math.ceil(gray.getWidth() * scale),
                (int) Math.ceil(gray.getHeight() * scale),
                BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = scaled.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, scaled.getWidth(), scaled.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(gray, 0, 0, scaled.getWidth(), scaled.getHeight(), null);
        pen.dispose();
        return scaled;
    }

    /** Rec. 709 weights. */
    private static int luminance(int pixel) {
        return (int) Math.round(0.2126 * (pixel >> 16 & 0xFF) + 0.7152 * (pixel >> 8 & 0xFF) + 0.0722 * (pixel & 0xFF));
    }

    /** Levenshtein's distance: letters to insert, drop or change. */
    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[other.length() + 1];
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(changed, 1 + Math.min(before[j], now[j - 1]));
            }
            before = now;
        }
        return before[other.length()];
    }
}
