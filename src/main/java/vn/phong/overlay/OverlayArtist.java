package vn.phong.overlay;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import vn.phong.font.Fonts;
import vn.phong.font.GlyphRun;
import vn.phong.font.Typeface;
import vn.phong.frame.Patch;
import vn.phong.message.Refusal;
import vn.phong.text.LineBreaks;

/**
 * Draws what is laid over a wall's picture as small boxes along its foot: an announcement at the left, the countdown
 * and the clock at the right. A box is drawn when its words change and kept, so a tick draws only the figures that
 * moved. No box ever stands in the flag zone. Safe for any thread.
 */
public final class OverlayArtist {
    private static final int KEPT_MAX = 32;
    /** Height of a capital, as a share of the wall's height: read from where the footer is. */
    private static final double CAP = 0.042;

    private static final double FIGURES_CAP = 0.044;
    /** All figures together take no more of the wall's width than this, while they can be read smaller. */
    private static final double FIGURES_WIDTH_MAX = 1.0 / 3;

    /** And of its height, while they have air enough. */
    private static final double FIGURES_HEIGHT = 0.1;

    /** Air over and under the words, and at their sides, in heights of a capital. */
    private static final double AIR = 0.2;

    private static final double FIGURES_AIR = 0.5;
    private static final double SIDE = 0.75;
    /** An overlay that took more of the wall would be a picture of its own. */
    private static final double HEIGHT_MAX = 0.25;

    private static final int WEIGHT = 700;
    /** The marks that stand highest and hang lowest. */
    private static final String TALLEST = "ẾỖẲỮgựỵ";

    private static final String DIGITS = "0123456789";

    /** What is told at the same time: the time of day, and a countdown that is over. */
    private static final List<String> WIDEST = List.of("00:00", "-00:00");

    private static final Color INK = new Color(0xFFFFFF);
    private static final Color WARNING = new Color(0xFFB52E);
    private static final Color DANGER = new Color(0xFF7B6E);

    private final Rectangle area;
    private final int wallWidth;
    private final Supplier<Fonts> fonts;
    private final LineBreaks breaks;
    private final Map<List<Object>, Patch> drawn = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Object>, Patch> eldest) {
            return size() > KEPT_MAX;
        }
    };

    /**
     * @param wallWidth of the whole wall in pixels
     * @param area the part of the wall that overlays stand on, in pixels
     * @param fonts those in use now
     */
    public OverlayArtist(int wallWidth, Rectangle area, Supplier<Fonts> fonts, LineBreaks breaks) {
        this.wallWidth = wallWidth;
        this.area = new Rectangle(area);
        this.fonts = fonts;
        this.breaks = breaks;
    }

    /**
     * The boxes, apart from each other.
     *
     * @param font the family of the event
     * @param flagZone the share of the wall's width kept free for flags, in percent
     * @throws Refusal when the announcement is too long for this wall, or the wall too small for any overlay
     */
    public synchronized List<Patch> patches(String font, int flagZone, Said said) {
        Typeface face = fonts.get().family(font).face(WEIGHT, false);
        int left = Math.max(area.x, (int) Math.ceil(wallWidth * flagZone / 100.0));
        int right = area.x + area.width;
        List<Patch> patches = new ArrayList<>();
        int height = figuresHeight(face);
        StripLines strip = null;
        if (!said.strip().isEmpty()) {
            int room = right - left - width(face, said.clock()) - width(face, said.countdown());
            strip = lines(said.strip(), face, room);
            height = Math.max(height, stripHeight(face, strip));
        }
        checkRoom(height, right - left - width(face, said.clock()) - width(face, said.countdown()));
        if (!said.clock().isEmpty()) {
            patches.add(figures(face, said.clock(), Said.Alert.NONE, right, height));
            right -= width(face, said.clock());
        }
        if (!said.countdown().isEmpty()) {
            patches.add(figures(face, said.countdown(), said.alert(), right, height));
            right -= width(face, said.countdown());
        }
        if (strip != null) {
            patches.add(strip(face, strip, said.strip(), left, right, height));
        }
        return List.copyOf(patches);
    }

    private void checkRoom(int height, int room) {
        if (height > area.height * HEIGHT_MAX || room < 0) {
            throw new Refusal(
                    "Màn này quá nhỏ để phủ chữ đọc được; hãy dùng một mục trong chương trình.",
                    "This wall is too small for an overlay that can be read; use a cue of the rundown.");
        }
    }

    private StripLines lines(String text, Typeface face, int room) {
        List<String> missing = face.missing(text);
        if (!missing.isEmpty()) {
            throw new Refusal(
                    "Dải chữ: phông chữ không có " + String.join(" ", missing) + "; hãy bỏ ký tự này.",
                    "The announcement: the font has no " + String.join(" ", missing) + "; take it out.");
        }
        double width = room - 2 * SIDE * CAP * area.height;
        return StripLines.of(text, face, breaks, width, Math.max(face.capFloorPx(), CAP * area.height))
                .orElseThrow(() -> new Refusal(
                        "Dải chữ quá dài cho màn này: chữ sẽ quá nhỏ để đọc; hãy rút ngắn.",
                        "The announcement is too long for this wall: it would be too small to read; shorten it."));
    }

    /**
     * The height of a capital that a clock and a countdown have on this wall, alone or together: a box keeps its size
     * when the other comes.
     */
    private double figuresCap(Typeface face) {
        double widest = WIDEST.stream()
                .mapToDouble(figures -> widthOfCaps(face, figures))
                .sum();
        double narrow = area.width * FIGURES_WIDTH_MAX / widest;
        return Math.max(face.capFloorPx(), Math.min(fullCap(face), narrow));
    }

    private double fullCap(Typeface face) {
        return Math.max(face.capFloorPx(), FIGURES_CAP * area.height);
    }

    /** The width of a box in heights of a capital; all figures take the same room, so that nothing trembles. */
    private static double widthOfCaps(Typeface face, String figures) {
        double ems =
                figures.chars().mapToDouble(figure -> cell(face, (char) figure)).sum();
        return ems / face.capHeight() + 2 * SIDE;
    }

    private int width(Typeface face, String figures) {
        return figures.isEmpty() ? 0 : (int) Math.ceil(widthOfCaps(face, figures) * figuresCap(face));
    }

    private static double cell(Typeface face, char figure) {
        return DIGITS.indexOf(figure) < 0
                ? face.run(String.valueOf(figure)).advance()
                : DIGITS.chars()
                        .mapToDouble(
                                digit -> face.run(String.valueOf((char) digit)).advance())
                        .max()
                        .orElseThrow();
    }

    /** As high as the strip at a picture's foot; on a low wall figures that must be read leave less air. */
    private int figuresHeight(Typeface face) {
        double cap = fullCap(face);
        double airy = cap * (1 + 2 * FIGURES_AIR) + 4;
        double least = cap * (1 + 2 * AIR) + 4;
        return (int) Math.ceil(Math.max(least, Math.min(airy, area.height * FIGURES_HEIGHT)));
    }

    private int stripHeight(Typeface face, StripLines strip) {
        return (int) Math.ceil(strip.runs().size() * pitch(face, strip) + 2 * AIR * strip.capPx() + 4);
    }

    /** Room for the highest and the lowest mark of every line, so that none is cut and none touches another. */
    private static double pitch(Typeface face, StripLines strip) {
        return face.run(TALLEST).ink().getHeight() * strip.capPx() / face.capHeight();
    }

    private Patch figures(Typeface face, String text, Said.Alert alert, int right, int height) {
        int width = width(face, text);
        return kept(List.of("figures", face, text, alert, right, height), () -> {
            Panel panel = new Panel(width, height);
            double cap = figuresCap(face);
            double em = cap / face.capHeight();
            double x = SIDE * cap;
            for (int index = 0; index < text.length(); index++) {
                char figure = text.charAt(index);
                GlyphRun run = face.run(String.valueOf(figure));
                double cell = cell(face, figure) * em;
                panel.write(run, face, cap, x + (cell - run.advance() * em) / 2, (height + 4 + cap) / 2, color(alert));
                x += cell;
            }
            return new Patch(right - width, area.y + area.height - height, panel.frame());
        });
    }

    private static Color color(Said.Alert alert) {
        return switch (alert) {
            case NONE -> INK;
            case WARNING -> WARNING;
            case DANGER -> DANGER;
        };
    }

    private Patch strip(Typeface face, StripLines strip, String text, int left, int right, int height) {
        return kept(List.of("strip", face, text, left, right, height), () -> {
            Panel panel = new Panel(right - left, height);
            double em = strip.capPx() / face.capHeight();
            Rectangle2D tallest = face.run(TALLEST).ink();
            double pitch = pitch(face, strip);
            double top = 4 + (height - 4 - strip.runs().size() * pitch) / 2;
            for (GlyphRun run : strip.runs()) {
                double x = (right - left - run.advance() * em) / 2;
                panel.write(run, face, strip.capPx(), x, top - tallest.getMinY() * em, INK);
                top += pitch;
            }
            return new Patch(left, area.y + area.height - height, panel.frame());
        });
    }

    private Patch kept(List<Object> key, Supplier<Patch> draw) {
        Patch known = drawn.get(key);
        if (known == null) {
            known = draw.get();
            drawn.put(key, known);
        }
        return known;
    }
}
