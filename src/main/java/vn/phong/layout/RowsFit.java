package vn.phong.layout;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.phong.event.Roll;
import vn.phong.message.Message;
import vn.phong.message.Refusal;

/** Fits the rows of a list into their region: all pages together, so that every row of the cue has one size. */
final class RowsFit {
    /** Wrapped or uneven rows and a second column are worth it only for clearly larger letters. */
    private static final double CLEARLY = 1.12;

    /** And torn words and rows out of line only for much larger ones. */
    private static final double MUCH = 1.33;

    private static final double NEARLY = 0.9;

    /** Walls that are less than so many times as wide as high are narrow for words side by side. */
    private static final double TALL_BELOW = 4.0 / 3;

    /**
     * Rows whose words leave nearly half of them empty stand better in a further column, if hardly any letter suffers.
     */
    private static final double SPARSE = 0.55;

    private final Rows rows;
    private final List<RowContent> contents;
    private final List<RowContent> narrow;
    private final Rectangle2D wall;

    /**
     * @param contents the ways the rows can be set, never empty
     * @param narrow those for a narrow wall, or one that is too narrow for the others; empty when there are none
     */
    RowsFit(Rows rows, List<RowContent> contents, List<RowContent> narrow, Rectangle2D wall) {
        this.rows = rows;
        this.contents = contents;
        this.narrow = narrow;
        this.wall = wall;
    }

    /** How high rows are: as high as a share of the region, as the highest of their kind, or each as its words need. */
    enum Heights {
        EVEN,
        LEVEL,
        OWN
    }

    /** Where lines may end: the best looking first. */
    enum Wrapping {
        NONE,
        /** Where no more is torn than must be. */
        WHOLE,
        TORN;

        /** Empty where it breaks no line otherwise than those before. */
        Optional<RowContent> of(RowContent content, RowGrid grid) {
            return switch (this) {
                case NONE -> Optional.of(content.unwrapped());
                case WHOLE ->
                    Optional.of(content.untorn(grid.room())).filter(whole -> !whole.isBrokenAs(content.unwrapped()));
                case TORN -> Optional.of(content).filter(torn -> !torn.isBrokenAs(content.untorn(grid.room())));
            };
        }
    }

    /**
     * One way to set the rows.
     *
     * @param fit of the content into rows of the grid
     */
    record Setting(
            RowContent content, Wrapping wrapping, RowGrid grid, StackFit fit, StackFit.Sizes sizes, Heights heights) {
        /** How many texts are torn, and one more when rows side by side stand at different heights. */
        int faults() {
            return fit.torn(sizes) + (heights == Heights.OWN && grid.flow() > 1 ? 1 : 0);
        }

        boolean isPoor() {
            return faults() > 0;
        }

        /** The letters that are hardest to read decide. */
        double smallestEm() {
            return sizes.emPx().values().stream().mapToDouble(em -> em).min().orElse(0);
        }

        /** Whether a full page leaves its last column shorter than the others. */
        boolean isUneven(Entries list) {
            return list.rowsMax() % grid.flow() != 0;
        }

        /** The share of a row's width that its words take at most. */
        double filled() {
            return fit.filled(sizes);
        }

        /** The places of a page's rows. */
        List<Rectangle2D> places(Entries list, List<Integer> shown) {
            if (heights == Heights.EVEN) {
                return grid.even(shown.size());
            }
            List<RowGrid.Needed> all = all(list, extents());
            return grid.flowing(of(shown, all), grid.fullest(pages(list, all)));
        }

        private static List<List<RowGrid.Needed>> pages(Entries list, List<RowGrid.Needed> all) {
            return list.pages().stream().map(page -> of(page, all)).toList();
        }

        private static List<RowGrid.Needed> of(List<Integer> page, List<RowGrid.Needed> all) {
            return page.stream().map(all::get).toList();
        }

        /** What every row of the whole list needs. */
        private List<RowGrid.Needed> all(Entries list, List<StackFit.Extent> extents) {
            Needs headings = needs(extents, list, true);
            Needs entries = needs(extents, list, false);
            List<RowGrid.Needed> all = new ArrayList<>();
            for (int i = 0; i < extents.size(); i++) {
                boolean heading = list.all().get(i).isHeading();
                all.add(new RowGrid.Needed((heading ? headings : entries).of(extents.get(i)), heading));
            }
            return all;
        }

        private List<StackFit.Extent> extents() {
            return content.copies().stream()
                    .map(copy -> fit.extent(copy, sizes))
                    .toList();
        }

        private Needs needs(List<StackFit.Extent> extents, Entries list, boolean headings) {
            return Needs.of(
                    IntStream.range(0, extents.size())
                            .filter(i -> list.all().get(i).isHeading() == headings)
                            .mapToObj(extents::get)
                            .toList(),
                    heights,
                    grid.air());
        }

        /** The same rows, no capital higher than that unless it could not be read. */
        Setting capped(double capPx) {
            return new Setting(content, wrapping, grid, fit, fit.capped(sizes, capPx), heights);
        }

        /** Where high marks come together, the rows must have room for these too. */
        boolean fits(Entries list) {
            List<StackFit.Extent> extents = extents();
            List<RowGrid.Needed> own = IntStream.range(0, extents.size())
                    .mapToObj(i -> new RowGrid.Needed(
                            extents.get(i).height(), list.all().get(i).isHeading()))
                    .toList();
            return grid.fits(pages(list, own)) && grid.fits(pages(list, all(list, extents)));
        }
    }

    /**
     * What rows of one kind need beside their air.
     *
     * @param least no row is lower, in pixels
     * @param round room round the words of every row, so that lines follow in one rhythm whatever their marks
     * @param air of a row, which high marks may reach into, in pixels
     */
    private record Needs(double least, double round, double air) {
        /** Rows of their own height have as much room round them as their marks ask for on average. */
        static Needs of(List<StackFit.Extent> rows, Heights heights, double air) {
            if (heights == Heights.LEVEL) {
                double highest =
                        rows.stream().mapToDouble(StackFit.Extent::height).max().orElse(0);
                return new Needs(highest, 0, air);
            }
            double own = rows.stream()
                    .mapToDouble(row -> row.height() - row.optical())
                    .average()
                    .orElse(0);
            double marks =
                    rows.stream().mapToDouble(StackFit.Extent::marks).max().orElse(0);
            return new Needs(0, Math.max(own, 2 * marks - air), air);
        }

        double of(StackFit.Extent row) {
            return Math.max(least, Math.max(row.height() - air, row.optical() + round));
        }
    }

    /**
     * The setting with the largest letters, and otherwise the best looking; empty when the pages are too full even at
     * the floor.
     */
    Optional<Setting> best(Entries list) {
        boolean tall = wall.getWidth() < wall.getHeight() * TALL_BELOW;
        Optional<Setting> first = best(tall ? narrow : contents, list);
        if (first.isPresent() && !(tall && first.get().isPoor())) {
            return first;
        }
        return best(tall ? contents : narrow, list)
                .filter(other -> first.isEmpty() || !other.isPoor())
                .or(() -> first);
    }

    private Optional<Setting> best(List<RowContent> ways, Entries list) {
        Setting best = null;
        for (Wrapping wrapping : Wrapping.values()) {
            for (RowContent way : ways) {
                for (int flow = 1; flow <= Math.min(rows.flowMax(), list.rowsMax()); flow++) {
                    RowGrid grid = grid(way, flow, list.rowsMax());
                    Optional<RowContent> content = wrapping.of(way, grid);
                    if (content.isEmpty()) {
                        continue;
                    }
                    for (Setting setting : settings(content.get(), wrapping, list, grid)) {
                        best = best == null || isBetter(setting, best, list) ? setting : best;
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /**
     * A table is read down its columns, and parted only for clearly larger letters. No line is broken for a further
     * column, unless all entries then stand in one line side by side.
     */
    private boolean isBetter(Setting setting, Setting best, Entries list) {
        double larger = setting.smallestEm() / best.smallestEm();
        int more = setting.faults() - best.faults();
        if (more != 0) {
            return larger > (more > 0 ? MUCH : 1 / MUCH);
        }
        int columns = setting.grid().flow();
        boolean further = rows.table().isEmpty()
                && (setting.wrapping() == best.wrapping() || list.rowsMax() == columns)
                && columns > best.grid().flow()
                && list.rowsMax() >= columns;
        if (larger > CLEARLY || !further || larger <= NEARLY) {
            return larger > CLEARLY;
        }
        return list.rowsMax() % columns == 0 && best.isUneven(list) || best.filled() < SPARSE;
    }

    private List<Setting> settings(RowContent content, Wrapping wrapping, Entries list, RowGrid grid) {
        if (!headingsFit(content, grid)) {
            return List.of();
        }
        List<Setting> settings = new ArrayList<>();
        if (rows.groups().isEmpty()) {
            StackFit fit = fit(content, content.copies(), grid);
            fit.largest()
                    .ifPresent(sizes -> settings.add(new Setting(content, wrapping, grid, fit, sizes, Heights.EVEN)));
        } else {
            settings.addAll(flowing(content.fullHeight(), wrapping, list, grid, Heights.LEVEL));
        }
        if (content.pictures().isEmpty()) {
            settings.addAll(flowing(content.fullHeight(), wrapping, list, grid, Heights.OWN));
        }
        return settings;
    }

    private static List<Setting> flowing(
            RowContent content, Wrapping wrapping, Entries list, RowGrid grid, Heights heights) {
        StackFit fit = fit(content, content.copies(), grid);
        return fit
                .largest(sizes -> new Setting(content, wrapping, grid, fit, sizes, heights).fits(list))
                .map(sizes -> new Setting(content, wrapping, grid, fit, sizes, heights))
                .stream()
                .toList();
    }

    /** Its head as high as its share of the region, or as its words need to be legible. */
    private RowGrid grid(RowContent content, int flow, int perPage) {
        RowGrid grid = RowGrid.of(rows, wall, flow, perPage, 0);
        double head = content.headings().isEmpty() ? 0 : headings(content, grid).heightAtFloor();
        return head > grid.headHeight() && head < grid.region().getHeight()
                ? RowGrid.of(rows, wall, flow, perPage, head)
                : grid;
    }

    private static boolean headingsFit(RowContent content, RowGrid grid) {
        return content.headings().isEmpty() || headings(content, grid).largest().isPresent();
    }

    static StackFit headings(RowContent content, RowGrid grid) {
        Rectangle2D head = new Rectangle2D.Double(0, 0, grid.room().getWidth(), grid.headHeight());
        return new StackFit(content.headings(), List.of(content.headingWords()), head, grid.wallHeight());
    }

    private static StackFit fit(RowContent content, List<Words> copies, RowGrid grid) {
        return new StackFit(content.parts(), copies, grid.room(), grid.wallHeight());
    }

    /**
     * When fewer rows would fit, how many; else the words of the entry that is too long on a page of its own.
     *
     * @param called whether the pages are the batches of a roll call, which no field says
     */
    Refusal refusal(Told told, boolean called, Entries list, TooLong tooLong) {
        int legible = legible(list);
        if (legible > 0) {
            return called
                    ? tooManyCalled(told, list.perPageMax(), Math.min(legible, Roll.BATCH_SIZE_MAX))
                    : tooMany(told, list.perPageMax(), legible);
        }
        List<RowContent> ways = narrow.isEmpty() ? contents : narrow;
        RowContent content = ways.get(ways.size() - 1).fullHeight();
        RowGrid single = grid(content, 1, 1).filled();
        if (!headingsFit(content, single)) {
            return tooLong.refusal(content.headingWords(), shorter -> headingsFit(content.saying(shorter), single));
        }
        Words widest = content.copies().stream()
                .filter(words -> fit(content, List.of(words), single).largest().isEmpty())
                .max(Comparator.comparingDouble(Words::widest))
                .orElse(content.copies().get(0));
        return tooLong.refusal(
                widest,
                shorter -> fit(content, List.of(shorter), single).largest().isPresent());
    }

    /**
     * How many rows fit on a page that the list is too long for; 0 when not even one does. Fewer rows are never
     * smaller.
     */
    private int legible(Entries list) {
        int most = 0;
        for (int tooMany = list.perPageMax(); tooMany - most > 1; ) {
            int middle = (most + tooMany) / 2;
            if (best(Entries.exact(list.all(), middle)).isPresent()) {
                most = middle;
            } else {
                tooMany = middle;
            }
        }
        return most;
    }

    private static Refusal tooManyCalled(Told told, int entries, int size) {
        return told.refusal(
                ": " + entries + " người một đợt thì chữ quá nhỏ trên màn này; hãy mở Trao thưởng trên /remote và đặt"
                        + " Mỗi đợt là " + size + ".",
                ": " + entries + " recipients in a batch are too small to read on this wall; open Awards on /remote"
                        + " and set Per batch to " + size + ".");
    }

    private static Refusal tooMany(Told told, int entries, int perPage) {
        Message field = told.field(ListSetting.PER_PAGE);
        return told.refusal(
                ": " + entries + " dòng một trang thì chữ quá nhỏ trên màn này; hãy đặt \"" + field.vi() + "\" là "
                        + perPage + ".",
                ": " + entries + " entries on a page are too small to read on this wall; set \"" + field.en() + "\" to "
                        + perPage + ".");
    }
}
