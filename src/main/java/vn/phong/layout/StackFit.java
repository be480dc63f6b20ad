package vn.phong.layout;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * The largest sizes at which stacks side by side fit their height, in one copy or in many that share their sizes. All
 * blocks keep their hierarchy: they are scaled together, and only the floor of legibility stops a block before the
 * others.
 */
final class StackFit {
    /** Of the sizes that are tried, each is this much smaller than the one before. */
    private static final double STEP = 0.985;

    private static final double SCALE_MIN = 0.08;

    /** Blocks that grow beyond full size leave this share of their box empty. */
    private static final double GROWN_FILL_MAX = 0.66;

    private static final double CLOSE_PX = 1e-6;

    private final List<Stack> parts;
    private final List<Words> copies;
    private final Rectangle2D room;
    private final double wallHeight;
    private final List<Said> said = new ArrayList<>();

    /** @param room the size of one copy's box, in pixels; its place does not matter */
    StackFit(List<Stack> parts, List<Words> copies, Rectangle2D room, double wallHeight) {
        this.parts = parts;
        this.copies = copies;
        this.room = room;
        this.wallHeight = wallHeight;
        for (Stack part : parts) {
            Rectangle2D box = part.box().in(room);
            part.slots().forEach(slot -> {
                List<Paragraph> paragraphs = copies.stream()
                        .map(copy -> copy.paragraphs().get(slot))
                        .filter(Objects::nonNull)
                        .toList();
                if (!paragraphs.isEmpty()) {
                    double width = slot.box().in(box).getWidth();
                    said.add(Said.of(slot, part.grow(), width, paragraphs));
                }
            });
        }
    }

    /**
     * What the copies say in a slot, all in one face.
     *
     * @param grow how much larger than full size its stack may be set
     * @param width of the slot, in pixels
     * @param paragraphs never empty
     * @param narrowest how narrow their breaks make the widest of them, in ems
     * @param floorEm the smallest legible size, in pixels to the em
     */
    private record Said(
            Slot slot, double grow, double width, List<Paragraph> paragraphs, double narrowest, double floorEm) {
        static Said of(Slot slot, double grow, double width, List<Paragraph> paragraphs) {
            Broken any = paragraphs.get(0).candidates().get(0);
            double narrowest =
                    paragraphs.stream().mapToDouble(Paragraph::narrowest).max().orElseThrow();
            return new Said(slot, grow, width, paragraphs, narrowest, any.capFloorPx() / any.capHeight());
        }

        String name() {
            return slot.name();
        }

        double capHeight() {
            return paragraphs.get(0).candidates().get(0).capHeight();
        }

        Stream<Broken> broken(double em) {
            return paragraphs.stream().flatMap(paragraph -> paragraph.fewest(width, em).stream());
        }
    }

    /**
     * @param scale how large the blocks are against full size
     * @param emPx pixels to the em, by slot name
     */
    record Sizes(double scale, Map<String, Double> emPx) {
        /** Whether every slot is at least this share as large as in others. */
        boolean atLeast(double share, Sizes others) {
            return emPx.entrySet().stream()
                    .allMatch(slot -> slot.getValue() >= share * others.emPx().get(slot.getKey()));
        }
    }

    /** Empty when the words do not fit even at the floor. */
    Optional<Sizes> largest() {
        return largest(this::fits);
    }

    /**
     * The largest legible sizes that somebody else finds to fit. What fits fits at every smaller scale too, as no block
     * gets higher by getting smaller, so halving what is left finds them.
     */
    Optional<Sizes> largest(Predicate<Sizes> fits) {
        double[] scales = scales();
        Optional<Sizes> largest = Optional.empty();
        int tooLarge = -1;
        for (int fitting = scales.length; fitting - tooLarge > 1; ) {
            int middle = (tooLarge + fitting) / 2;
            Optional<Sizes> sizes = sizes(scales[middle]).filter(fits);
            if (sizes.isPresent()) {
                largest = sizes;
                fitting = middle;
            } else {
                tooLarge = middle;
            }
        }
        return largest;
    }

    /** The least height of the room in which the copies are legible; infinite when a block is too wide. */
    double heightAtFloor() {
        double[] scales = scales();
        return sizes(scales[scales.length - 1]).stream()
                .flatMapToDouble(floor -> copies.stream().mapToDouble(copy -> heightMin(copy, floor)))
                .max()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private double[] scales() {
        double grow = parts.stream().mapToDouble(Stack::grow).max().orElse(1);
        return DoubleStream.iterate(grow, scale -> scale > SCALE_MIN, scale -> scale * STEP)
                .toArray();
    }

    private Optional<Sizes> sizes(double scale) {
        Map<String, Double> emPx = new HashMap<>();
        for (Said words : said) {
            size(words, scale, emPx);
        }
        for (Said words : said) {
            if (emPx.get(words.name()) < words.floorEm() - CLOSE_PX) {
                return Optional.empty();
            }
        }
        return Optional.of(new Sizes(scale, emPx));
    }

    private void size(Said words, double most, Map<String, Double> emPx) {
        double scale = Math.min(most, words.grow());
        double ceiling = scale * words.slot().type().capMax() / 100 * wallHeight / words.capHeight();
        if (words.slot().atMost().isPresent()) {
            Slot.AtMost limit = words.slot().atMost().get();
            sizeOf(limit.slot(), scale, emPx);
            ceiling = Math.min(ceiling, emPx.getOrDefault(limit.slot(), ceiling) * limit.factor());
        }
        double fitting = words.width() / words.narrowest();
        emPx.merge(words.name(), Math.min(Math.max(words.floorEm(), ceiling), fitting), Math::min);
    }

    /** A slot that limits others is sized before them, in whichever part it stands. */
    private void sizeOf(String name, double scale, Map<String, Double> emPx) {
        if (emPx.containsKey(name)) {
            return;
        }
        for (Said words : said) {
            if (words.name().equals(name)) {
                size(words, scale, emPx);
            }
        }
    }

    /** The same sizes, all smaller by one share so that no capital is higher than that, but none below its floor. */
    Sizes capped(Sizes sizes, double capPx) {
        double highest = said.stream()
                .mapToDouble(words -> sizes.emPx().get(words.name()) * words.capHeight())
                .max()
                .orElse(0);
        if (highest <= capPx) {
            return sizes;
        }
        Map<String, Double> emPx = new HashMap<>();
        for (Said words : said) {
            double em = sizes.emPx().get(words.name());
            emPx.put(words.name(), Math.max(Math.min(em, words.floorEm()), em * capPx / highest));
        }
        return new Sizes(sizes.scale(), emPx);
    }

    private boolean fits(Sizes sizes) {
        return copies.stream().allMatch(copy -> heightMin(copy, sizes) <= room.getHeight() + CLOSE_PX);
    }

    /**
     * What one copy takes of its room.
     *
     * @param height the least that holds it, in pixels; infinite when a block is too wide
     * @param optical from the top of its first capitals to its last baseline, in pixels
     * @param level how far the parts that share a middle reach from it
     */
    record Extent(double height, double optical, Level level) {
        private static final Extent TOO_WIDE = new Extent(Double.POSITIVE_INFINITY, 0, Level.NONE);

        /** How far its marks stand over its capitals or hang below its last baseline, in pixels. */
        double marks() {
            return Math.max(level.up(), level.down()) - optical / 2;
        }
    }

    /** The least height of the room that holds one copy; infinite when a block is too wide. */
    double heightMin(Words copy, Sizes sizes) {
        return extent(copy, sizes).height();
    }

    Extent extent(Words copy, Sizes sizes) {
        double height = 0;
        double optical = 0;
        Map<Level.Place, Level> levels = new HashMap<>();
        for (Stack part : parts) {
            Optional<Column> column =
                    Column.of(part, copy, sizes, part.box().in(room).getWidth(), wallHeight);
            if (column.isEmpty()) {
                return Extent.TOO_WIDE;
            }
            boolean grown = Math.min(sizes.scale(), part.grow()) > 1;
            double share = part.box().height() / 100 * (grown ? GROWN_FILL_MAX : 1);
            height = Math.max(height, column.get().heightMin() / share);
            optical = Math.max(optical, column.get().optical());
            if (Level.isShared(part)) {
                levels.merge(Level.Place.of(part), column.get().level(), Level::with);
            }
        }
        for (Map.Entry<Level.Place, Level> level : levels.entrySet()) {
            if (parts.size() > 1) {
                height = Math.max(
                        height, level.getValue().height() * 100 / level.getKey().height());
            }
        }
        Level widest = levels.values().stream().reduce(Level.NONE, Level::with);
        return new Extent(height, optical, widest);
    }

    /** The share of its room's width that the widest line takes at these sizes, all copies together. */
    double filled(Sizes sizes) {
        double filled = 0;
        for (Said words : said) {
            double em = sizes.emPx().get(words.name());
            double widest = words.broken(em)
                    .mapToDouble(lines -> lines.width() * em)
                    .max()
                    .orElse(0);
            filled = Math.max(filled, widest / words.width());
        }
        return filled;
    }

    /** How many texts end a line inside words that belong together at these sizes. */
    int torn(Sizes sizes) {
        long torn = 0;
        for (Said words : said) {
            torn += words.broken(sizes.emPx().get(words.name()))
                    .filter(lines -> lines.torn() != Broken.Torn.NOTHING)
                    .count();
        }
        return (int) torn;
    }
}
