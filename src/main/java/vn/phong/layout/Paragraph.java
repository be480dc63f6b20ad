package vn.phong.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.phong.font.GlyphRun;
import vn.phong.font.Typeface;
import vn.phong.text.LineBreaker;
import vn.phong.text.Unit;

/**
 * A slot's words with their best breaks for every count of lines. Shaped once; what fits is arithmetic from then on.
 *
 * @param rich the words, with {@code *emphasis*}
 * @param candidates for each possible count of lines, fewest first, the best breaks and then ever narrower and worse
 *     ones, which count as torn phrases at least; never empty
 */
record Paragraph(String rich, List<Broken> candidates) {
    /** Joins words that must not part until they are shaped: no such character stands in any text. */
    static final char JOINER = '\uE000';

    /** From this penalty on, a break stands inside a compound or a name. */
    private static final int TORN_FROM = 400;

    /** And from this one on inside a word. */
    private static final int WORD_TORN_FROM = 900;

    private static final double ROUNDING = 1e-9;

    /** Times from one hour to another, which stand below each other. */
    private static final Pattern RANGE = Pattern.compile("\\d{1,2}[hg:]\\d{0,2}[^\\p{L}\\d]+\\d{1,2}[hg:]\\d{0,2}");

    private static final Pattern FIGURE = Pattern.compile("\\d");

    static Paragraph of(Slot slot, String rich, Lettering lettering) {
        return new Setter(slot, lettering).paragraph(rich);
    }

    /** The widest line of the breaks that make it narrowest, in ems. */
    double narrowest() {
        double narrowest = Double.POSITIVE_INFINITY;
        for (Broken candidate : candidates) {
            narrowest = Math.min(narrowest, candidate.width());
        }
        return narrowest;
    }

    int linesMax() {
        return candidates.get(candidates.size() - 1).lines().size();
    }

    /** The same words in at most this many lines; empty when manual breaks ask for more. */
    Optional<Paragraph> within(int lines) {
        List<Broken> left = candidates.stream()
                .filter(candidate -> candidate.lines().size() <= lines)
                .toList();
        return left.isEmpty() ? Optional.empty() : Optional.of(of(left));
    }

    /** Without the breaks that tear more than that, unless there is no other way. */
    Paragraph torn(Broken.Torn most) {
        List<Broken> whole = candidates.stream()
                .filter(candidate -> candidate.torn().compareTo(most) <= 0)
                .toList();
        return whole.isEmpty() ? this : of(whole);
    }

    /** Without the breaks that tear more than they must for the words to be legible in a width, in pixels. */
    Paragraph untorn(double width) {
        double floorEm = candidates.get(0).capFloorPx() / candidates.get(0).capHeight();
        return Stream.of(Broken.Torn.values())
                .map(this::torn)
                .filter(whole -> whole.narrowest() * floorEm <= width * (1 + ROUNDING))
                .findFirst()
                .orElse(this);
    }

    /** The same when nothing is left out: who compares two ways to break need not look into them. */
    private Paragraph of(List<Broken> left) {
        return left.size() == candidates.size() ? this : new Paragraph(rich, left);
    }

    /** The fewest lines that fit a width at a size; empty when even the most do not. */
    Optional<Broken> fewest(double width, double size) {
        for (Broken candidate : candidates) {
            if (candidate.width() * size <= width * (1 + ROUNDING)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /** Measures and breaks the words of one slot. */
    private static final class Setter {
        private final Slot slot;
        private final Lettering lettering;
        private final Typeface plain;
        private final Typeface emphasis;

        Setter(Slot slot, Lettering lettering) {
            this.slot = slot;
            this.lettering = lettering;
            Slot.Type type = slot.type();
            this.plain = lettering.plain(type);
            this.emphasis = lettering.emphasis(type);
        }

        Paragraph paragraph(String rich) {
            List<Unit> units = lettering.breaks().units(rich);
            double[] widths = units.stream()
                    .mapToDouble(unit -> run(unit.text(), unit.emphasis()).advance())
                    .toArray();
            double[] spaces = units.stream()
                    .mapToDouble(unit -> unit.spaceBefore() ? space(unit.emphasis()) : 0)
                    .toArray();
            List<Broken> candidates = new ArrayList<>();
            int forced = 1 + (int) units.stream().skip(1).filter(Unit::forced).count();
            for (int count = 1; count <= Math.max(forced, slot.linesMax()); count++) {
                List<int[]> choices = LineBreaker.choices(widths, spaces, units, count);
                for (int i = 0; i < choices.size(); i++) {
                    candidates.add(broken(units, choices.get(i), i > 0));
                }
            }
            if (candidates.isEmpty()) {
                throw new IllegalStateException("no line count breaks \"" + rich + "\"");
            }
            return new Paragraph(rich, List.copyOf(candidates));
        }

        private Broken broken(List<Unit> units, int[] starts, boolean squeezed) {
            List<Line> lines = new ArrayList<>();
            int worst = squeezed ? TORN_FROM : 0;
            for (int i = 0; i < starts.length; i++) {
                Unit first = units.get(starts[i]);
                worst = i > 0 && !first.forced() ? Math.max(worst, first.penalty()) : worst;
                int end = i + 1 < starts.length ? starts[i + 1] : units.size();
                lines.add(line(units.subList(starts[i], end)));
            }
            double pitch = lettering.pitch(slot.type());
            return Broken.of(lines, Math.max(width(lines), evenWidth(lines)), pitch, plain, torn(worst));
        }

        private static double width(List<Line> lines) {
            return lines.stream().mapToDouble(Line::width).max().orElseThrow();
        }

        /** All figures of ranges of time count as wide as a nought, so that these break alike. */
        private double evenWidth(List<Line> lines) {
            String text = lines.stream().map(Line::text).collect(Collectors.joining(" "));
            if (!RANGE.matcher(text).matches()) {
                return 0;
            }
            return lines.stream()
                    .mapToDouble(line -> run(FIGURE.matcher(line.text()).replaceAll("0"), false)
                            .ink()
                            .getWidth())
                    .max()
                    .orElseThrow();
        }

        private static Broken.Torn torn(int worst) {
            if (worst >= WORD_TORN_FROM) {
                return Broken.Torn.WORD;
            }
            return worst >= TORN_FROM ? Broken.Torn.PHRASE : Broken.Torn.NOTHING;
        }

        /** Neighbours of one style become one run, so that they are kerned across their spaces. */
        private Line line(List<Unit> units) {
            List<Line.Piece> pieces = new ArrayList<>();
            double x = 0;
            for (int start = 0; start < units.size(); ) {
                int end = start;
                StringBuilder text = new StringBuilder();
                boolean emphasised = units.get(start).emphasis();
                while (end < units.size() && units.get(end).emphasis() == emphasised) {
                    text.append(units.get(end).spaceBefore() && end > 0 ? " " : "")
                            .append(units.get(end).text());
                    end++;
                }
                GlyphRun run = run(text.toString(), emphasised);
                pieces.add(new Line.Piece(run, emphasised, x));
                x += run.advance();
                start = end;
            }
            return Line.of(pieces);
        }

        private GlyphRun run(String text, boolean emphasised) {
            return (emphasised ? emphasis : plain).run(text.replace(JOINER, ' '));
        }

        private double space(boolean emphasised) {
            return run(" ", emphasised).advance();
        }
    }
}
