package vn.phong.layout;

import java.awt.geom.Rectangle2D;
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
    private final Map<Slot, Said> said = new HashMap<>();

    /** @param room the size of one copy's box, in pixels; its place does not matter */
    StackFit(List<Stack> parts, List<Words> copies, Rectangle2D room, double wallHeight) {
        this.parts = parts;
        this.copies = copies;
        this.room = room;
        this.wallHeight = wallHeight;
        parts.stream().flatMap(Stack::slots).forEach(slot -> {
            List<Paragraph> paragraphs = copies.stream()
                    .map(copy -> copy.paragraphs().get(slot))
                    .filter(Objects::nonNull)
                    .toList();
            if (!paragraphs.isEmpty()) {
                said.put(slot, Said.of(paragraphs));
            }
        });
    }

    /**
     * What the copies say in a slot, all in one face.
     *
     * @param paragraphs never empty
     * @param narrowest how narrow their breaks make the widest of them, in ems
     */
    private record Said(List<Paragraph> paragraphs, double narrowest) {
        static Said of(List<Paragraph> paragraphs) {
            return new Said(
                    paragraphs,
                    paragraphs.stream().mapToDouble(Paragraph::narrowest).max().orElseThrow());
        }

        double floorEm() {
            return emOfCap(any().capFloorPx());
        }

        double emOfCap(double capPx) {
            return capPx / any().capHeight();
        }

        private Broken any() {
            return paragraphs.get(0).candidates().get(0);
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
        for (Stack part : parts) {
            double own = Math.min(scale, part.grow());
            part.slots().filter(said::containsKey).forEach(slot -> size(part, slot, own, emPx));
        }
        boolean legible = said.entrySet().stream()
                .allMatch(each ->
                        emPx.get(each.getKey().name()) >= each.getValue().floorEm() - CLOSE_PX);
        return legible ? Optional.of(new Sizes(scale, emPx)) : Optional.empty();
    }

    private void size(Stack part, Slot slot, double scale, Map<String, Double> emPx) {
        Said words = said.get(slot);
        double ceiling = words.emOfCap(scale * slot.type().capMax() / 100 * wallHeight);
        if (slot.atMost().isPresent()) {
            Slot.AtMost limit = slot.atMost().get();
            sizeOf(limit.slot(), scale, emPx);
            ceiling = Math.min(ceiling, emPx.getOrDefault(limit.slot(), ceiling) * limit.factor());
        }
        double fitting = width(part, slot) / words.narrowest();
        emPx.merge(slot.name(), Math.min(Math.max(words.floorEm(), ceiling), fitting), Math::min);
    }

    /** A slot that limits others is sized before them, in whichever part it stands. */
    private void sizeOf(String name, double scale, Map<String, Double> emPx) {
        if (emPx.containsKey(name)) {
            return;
        }
        for (Stack part : parts) {
            part.slots()
                    .filter(slot -> slot.name().equals(name) && said.containsKey(slot))
                    .forEach(slot -> size(part, slot, Math.min(scale, part.grow()), emPx));
        }
    }

    /** The same sizes, all smaller by one share so that no capital is higher than that, but none below its floor. */
    Sizes capped(Sizes sizes, double capPx) {
        Map<String, Said> byName = new HashMap<>();
        parts.stream()
                .flatMap(Stack::slots)
                .filter(said::containsKey)
                .forEach(slot -> byName.put(slot.name(), said.get(slot)));
        double highest = byName.entrySet().stream()
                .mapToDouble(each ->
                        sizes.emPx().get(each.getKey()) * each.getValue().any().capHeight())
                .max()
                .orElse(0);
        if (highest <= capPx) {
            return sizes;
        }
        Map<String, Double> emPx = new HashMap<>(sizes.emPx());
        emPx.replaceAll((name, em) -> Math.max(Math.min(em, byName.get(name).floorEm()), em * capPx / highest));
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
        for (Stack part : parts) {
            for (Slot slot : part.slots().filter(said::containsKey).toList()) {
                double width = width(part, slot);
                double em = sizes.emPx().get(slot.name());
                filled = Math.max(filled, widest(slot, width, em) / width);
            }
        }
        return filled;
    }

    /** How many texts end a line inside words that belong together at these sizes. */
    int torn(Sizes sizes) {
        long torn = 0;
        for (Stack part : parts) {
            for (Slot slot : part.slots().filter(said::containsKey).toList()) {
                double width = width(part, slot);
                double em = sizes.emPx().get(slot.name());
                torn += broken(slot, width, em)
                        .filter(lines -> lines.torn() != Broken.Torn.NOTHING)
                        .count();
            }
        }
        return (int) torn;
    }

    private double widest(Slot slot, double width, double em) {
        return broken(slot, width, em)
                .mapToDouble(lines -> lines.width() * em)
                .max()
                .orElse(0);
    }

    private Stream<Broken> broken(Slot slot, double width, double em) {
        return said.get(slot).paragraphs().stream().flatMap(paragraph -> paragraph.fewest(width, em).stream());
    }

    private double width(Stack part, Slot slot) {
        return slot.box().in(part.box().in(room)).getWidth();
    }
}
