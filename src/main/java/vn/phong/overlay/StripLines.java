package vn.phong.overlay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.phong.font.GlyphRun;
import vn.phong.font.Typeface;
import vn.phong.text.LineBreaker;
import vn.phong.text.LineBreaks;
import vn.phong.text.Unit;

/**
 * An announcement broken into one line or two, at the largest size that fits a width.
 *
 * @param runs the lines from the top
 * @param capPx height of a capital in pixels
 */
record StripLines(List<GlyphRun> runs, double capPx) {
    private static final int LINES_MAX = 2;
    /** Two lines only where one would be much smaller. */
    private static final double MUCH_SMALLER = 0.8;

    /** Two lines take more of the picture, so they are set smaller than one. */
    private static final double TWO_LINES = 0.86;

    /** Empty when it does not fit even at the floor of legibility. */
    static Optional<StripLines> of(String text, Typeface face, LineBreaks breaks, double width, double capMaxPx) {
        List<Unit> units = breaks.units(text);
        StripLines best = null;
        for (int count = 1; count <= LINES_MAX; count++) {
            List<GlyphRun> runs = broken(units, face, count);
            if (!runs.isEmpty()) {
                double widest =
                        runs.stream().mapToDouble(GlyphRun::advance).max().orElseThrow();
                double cap = Math.min(count == 1 ? capMaxPx : capMaxPx * TWO_LINES, width / widest * face.capHeight());
                boolean better = best == null || best.capPx() < cap * MUCH_SMALLER || best.capPx() < face.capFloorPx();
                best = better ? new StripLines(runs, cap) : best;
            }
        }
        return Optional.ofNullable(best).filter(lines -> lines.capPx() >= face.capFloorPx());
    }

    private static List<GlyphRun> broken(List<Unit> units, Typeface face, int count) {
        double[] widths = units.stream()
                .mapToDouble(unit -> face.run(unit.text()).advance())
                .toArray();
        double space = face.run(" ").advance();
        double[] spaces = units.stream()
                .mapToDouble(unit -> unit.spaceBefore() ? space : 0)
                .toArray();
        return LineBreaker.lines(widths, spaces, units, count)
                .map(starts -> lines(units, face, starts))
                .orElse(List.of());
    }

    private static List<GlyphRun> lines(List<Unit> units, Typeface face, int[] starts) {
        List<GlyphRun> runs = new ArrayList<>();
        for (int i = 0; i < starts.length; i++) {
            StringBuilder line = new StringBuilder();
            int end = i + 1 < starts.length ? starts[i + 1] : units.size();
            for (Unit unit : units.subList(starts[i], end)) {
                line.append(unit.spaceBefore() && line.length() > 0 ? " " : "").append(unit.text());
            }
            runs.add(face.run(line.toString()));
        }
        return runs;
    }
}
