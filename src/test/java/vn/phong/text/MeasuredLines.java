package vn.phong.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.phong.font.Fonts;
import vn.phong.font.Typeface;

/** Breaks texts as the walls' bold face measures them. */
final class MeasuredLines {
    private static final Fonts FONTS = Fonts.bundled();
    private static final Typeface PLAIN = FONTS.standard().face(700, false);
    private static final Typeface EMPHASIS = FONTS.standard().face(700, true);

    private final List<Unit> units;
    private final double[] widths;
    private final double[] spaces;

    MeasuredLines(List<Unit> units) {
        this.units = units;
        this.widths = units.stream()
                .mapToDouble(unit -> width(unit.text(), unit.emphasis()))
                .toArray();
        this.spaces =
                units.stream().mapToDouble(unit -> width(" ", unit.emphasis())).toArray();
    }

    static MeasuredLines of(String rich) {
        return new MeasuredLines(LineBreaks.breakable(rich));
    }

    /** Exactly this many lines; empty when there are none. */
    List<String> lines(int count) {
        int[] starts = LineBreaker.lines(widths, spaces, units, count).orElse(new int[0]);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < starts.length; i++) {
            lines.add(text(starts[i], i + 1 < starts.length ? starts[i + 1] : units.size()));
        }
        return lines;
    }

    /** As few lines as fit this many ems; empty when none do. */
    List<String> within(double ems) {
        for (int count = 1; count <= units.size(); count++) {
            int[] starts = LineBreaker.lines(widths, spaces, units, count).orElse(new int[0]);
            if (starts.length > 0 && widest(starts) <= ems) {
                return lines(count);
            }
        }
        return List.of();
    }

    /** How wide a plain line is when it is shaped as a whole. */
    static double ems(String line) {
        return width(line, false);
    }

    private double widest(int[] starts) {
        double widest = 0;
        for (int i = 0; i < starts.length; i++) {
            double width = 0;
            int end = i + 1 < starts.length ? starts[i + 1] : units.size();
            for (int unit = starts[i]; unit < end; unit++) {
                width += widths[unit] + (unit > starts[i] && units.get(unit).spaceBefore() ? spaces[unit] : 0);
            }
            widest = Math.max(widest, width);
        }
        return widest;
    }

    private String text(int start, int end) {
        return units.subList(start, end).stream()
                .map(unit -> (unit.spaceBefore() ? " " : "") + unit.text())
                .collect(Collectors.joining())
                .strip();
    }

    private static double width(String text, boolean emphasis) {
        return (emphasis ? EMPHASIS : PLAIN).run(text).advance();
    }
}
