package vn.phong.render;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.phong.frame.Frame;
import vn.phong.frame.PackedFrame;
import vn.phong.frame.Patch;
import vn.phong.layout.Live;
import vn.phong.layout.PlacedRun;
import vn.phong.layout.SetText;

/**
 * A line at a picture's foot: what lies under it is kept, so that it can stand aside for what is laid over the picture,
 * and is not covered in part while there is room beside. Safe for any thread.
 */
public final class FootLine {
    /** Between the line and what it stands aside for, in heights of a capital. */
    private static final double AIR = 0.75;

    /** The theme class of what the whole event is called: said again on every picture, and so spared on one. */
    private static final String REPEATED = "footer";

    /** What is laid over a picture stands on this share of its height; an announcement of two lines covers more. */
    private static final double FOOT = 0.12;

    /** And on no less, as low as the wall may be: its letters must be read. */
    private static final double FOOT_PX = 28;

    private final SetText line;
    private final Map<String, Color> colours;
    private final Rectangle area;
    private final PackedFrame bare;
    private int until = -1;
    private Optional<Patch> last = Optional.empty();

    private FootLine(SetText line, Map<String, Color> colours, Rectangle area, PackedFrame bare) {
        this.line = line;
        this.colours = colours;
        this.area = area;
        this.bare = bare;
    }

    /** Whether something may be laid over a line; what moves on by itself is drawn apart. */
    static boolean isAtFoot(SetText line, Rectangle part) {
        double foot = Math.max(FOOT_PX, part.height * FOOT);
        return Live.of(line).isEmpty() && line.ink().getMaxY() > part.getMaxY() - foot;
    }

    /**
     * @param colours by the classes of the line's runs, others too
     * @param part the line's part of the wall
     * @param pixels the picture without this line, row by row
     * @param width of the picture
     */
    static FootLine of(SetText line, Map<String, Color> colours, Rectangle part, int[] pixels, int width) {
        Rectangle2D ink = line.ink();
        Rectangle area = new Rectangle2D.Double(
                        line.box().getX(), ink.getY(), line.box().getWidth(), ink.getHeight())
                .createUnion(ink)
                .getBounds();
        area.grow(1, 1);
        area = area.intersection(part);
        Frame under = Patch.cut(
                        new Frame(width, pixels.length / width, pixels), area.x, area.y, area.width, area.height)
                .picture();
        Map<String, Color> own = line.runs().stream()
                .map(line::classes)
                .distinct()
                .collect(Collectors.toUnmodifiableMap(classes -> classes, colours::get));
        return new FootLine(line, own, area, PackedFrame.of(under));
    }

    /**
     * The line further left, and smaller where it must be, so that nothing covers a part of it. Where its words could
     * not be read any more, the event's name leaves. Empty when it need not stand aside, or when other words cannot.
     *
     * @param over what is laid over the picture
     */
    public Optional<Patch> aside(List<Patch> over) {
        Rectangle words = line.ink().getBounds();
        if (over.stream().anyMatch(patch -> box(patch).contains(words))) {
            return Optional.empty();
        }
        words.width += (int) Math.ceil(AIR * line.capHeight());
        return over.stream()
                .map(FootLine::box)
                .filter(words::intersects)
                .map(box -> box.x)
                .min(Integer::compare)
                .flatMap(this::before);
    }

    private static Rectangle box(Patch patch) {
        return new Rectangle(
                patch.x(), patch.y(), patch.picture().width(), patch.picture().height());
    }

    private synchronized Optional<Patch> before(int right) {
        if (until != right) {
            until = right;
            List<PlacedRun> moved = moved(right - AIR * line.capHeight());
            boolean spared = line.classes().equals(REPEATED);
            last = moved.isEmpty() && !spared ? Optional.empty() : Optional.of(drawn(moved));
        }
        return last;
    }

    /** The runs on the patch; none when they would be too small. */
    private List<PlacedRun> moved(double right) {
        Rectangle2D ink = line.ink();
        double left = line.box().getX();
        double scale = Math.min(1, (right - left) / ink.getWidth());
        if (line.capHeight() * scale < line.face().capFloorPx()) {
            return List.of();
        }
        double start = left + line.share() * (right - left - ink.getWidth() * scale);
        List<PlacedRun> moved = new ArrayList<>();
        for (PlacedRun run : line.runs()) {
            double x = start + (run.x() - ink.getX()) * scale - area.x;
            double baseline = run.baseline() - line.capHeight() * (1 - scale) / 2 - area.y;
            moved.add(new PlacedRun(run.run(), run.emphasis(), run.size() * scale, x, baseline));
        }
        return moved;
    }

    private Patch drawn(List<PlacedRun> runs) {
        int[] pixels = new int[area.width * area.height];
        bare.lay(pixels, 0, area.width);
        OutlineFill letters = new OutlineFill();
        Rectangle whole = new Rectangle(area.width, area.height);
        for (PlacedRun run : runs) {
            Color colour = colours.get(line.classes(run));
            letters.fill(run.run().outline(), run.transform(), run.ink(), colour, whole, pixels, area.width);
        }
        return new Patch(area.x, area.y, new Frame(area.width, area.height, pixels));
    }
}
